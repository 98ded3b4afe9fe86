import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { Key, Size, Tab } from "./tab.js";

/** A Chromium of any age. */
export interface ChromiumProgram {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** An answer of the browser is given up after this time, in ms. */
const LONGEST_ANSWER = 30_000;

const KEY_CODES: Readonly<Record<Key, number>> = { Tab: 9, Enter: 13, Escape: 27, ArrowDown: 40 };

/** Starts a headless Chromium with one page. Its protocol goes through a pipe, which needs no port and no library. */
export async function openChromiumTab(program: ChromiumProgram): Promise<Tab> {
  const profile = await mkdtemp(join(tmpdir(), "budget-elements-legacy-"));
  const child = spawn(
    program.file,
    [
      "--headless",
      "--no-sandbox",
      "--no-zygote",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--hide-scrollbars",
      "--lang=zh-CN",
      `--user-data-dir=${profile}`,
      "--remote-debugging-pipe",
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], env: { ...process.env, ...program.environment } },
  );
  const protocol = new Protocol(child);
  try {
    return await openTab(protocol, profile);
  } catch (error) {
    await end(protocol, profile);
    throw error;
  }
}

async function openTab(protocol: Protocol, profile: string): Promise<Tab> {
  const { product } = await protocol.send<{ product: string }>("Browser.getVersion");
  const { targetId } = await protocol.send<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await protocol.send<{ sessionId: string }>("Target.attachToTarget", {
    targetId,
    flatten: true,
  });
  const send = <Answer>(method: string, given: object = {}): Promise<Answer> =>
    protocol.send<Answer>(method, given, sessionId);
  let problems: string[] = [];
  protocol.onEvent = (method, given) => {
    const problem = problemOf(method, given);
    if (problem !== undefined) problems.push(problem);
  };
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await send(`${domain}.enable`);

  let size: Size = { width: 1280, height: 900 };
  const resize = ({ width, height }: Size): Promise<unknown> =>
    send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  const mouse = (type: string, x: number, y: number): Promise<unknown> =>
    send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      ...(type === "mouseMoved" ? {} : { button: "left", clickCount: 1 }),
    });
  const tab: Tab = {
    browser: product.replace("HeadlessChrome", "Chromium").replace("/", " "),
    async open(address, wanted) {
      size = wanted;
      await resize(size);
      problems = [];
      const loaded = protocol.once("Page.loadEventFired");
      await send("Page.navigate", { url: address });
      await loaded;
    },
    async evaluate<Value>(expression: string) {
      const { result, exceptionDetails } = await send<Evaluated<Value>>("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (exceptionDetails !== undefined) throw new Error(describe(exceptionDetails));
      return result.value;
    },
    async move(x, y) {
      await mouse("mouseMoved", x, y);
    },
    async click(x, y) {
      for (const type of ["mouseMoved", "mousePressed", "mouseReleased"]) await mouse(type, x, y);
    },
    async press(key) {
      const about = { key, code: key, windowsVirtualKeyCode: KEY_CODES[key] };
      const text = key === "Enter" ? { text: "\r" } : {};
      await send("Input.dispatchKeyEvent", { type: key === "Enter" ? "keyDown" : "rawKeyDown", ...about, ...text });
      await send("Input.dispatchKeyEvent", { type: "keyUp", ...about });
    },
    async screenshot() {
      // The oldest paint only what is in the window: so it is made as long as the page.
      const height = await tab.evaluate<number>("document.documentElement.scrollHeight");
      await resize({ width: size.width, height });
      const { data } = await send<{ data: string }>("Page.captureScreenshot", { format: "png" });
      await resize(size);
      return Buffer.from(data, "base64");
    },
    problems: () => problems,
    close: () => end(protocol, profile),
  };
  return tab;
}

async function end(protocol: Protocol, profile: string): Promise<void> {
  await protocol.end();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

interface Evaluated<Value> {
  readonly result: { readonly value: Value };
  readonly exceptionDetails?: ExceptionDetails;
}

interface ExceptionDetails {
  readonly text: string;
  readonly exception?: { readonly description?: string };
}

function describe({ text, exception }: ExceptionDetails): string {
  return exception?.description ?? text;
}

/** What a reported event says is wrong, if anything. */
function problemOf(method: string, given: unknown): string | undefined {
  switch (method) {
    case "Runtime.exceptionThrown":
      return describe((given as { exceptionDetails: ExceptionDetails }).exceptionDetails);
    case "Runtime.consoleAPICalled": {
      const { type, args } = given as { type: string; args: { value?: string | number; description?: string }[] };
      if (type !== "error" && type !== "assert") return undefined;
      return `console: ${args.map((value) => String(value.value ?? value.description)).join(" ")}`;
    }
    case "Log.entryAdded": {
      const { entry } = given as { entry: { level: string; text: string; url?: string } };
      // Every browser asks for an icon of its own accord.
      if (entry.level !== "error" || entry.url?.endsWith("/favicon.ico") === true) return undefined;
      return `log: ${entry.text} ${entry.url ?? ""}`.trim();
    }
    default:
      return undefined;
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The DevTools protocol over two pipes: messages are JSON, each ended by a zero byte. */
class Protocol {
  onEvent: (method: string, given: unknown) => void = () => undefined;
  private readonly waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  private readonly awaited = new Map<string, () => void>();
  private readonly toBrowser: Writable;
  private received = Buffer.alloc(0);
  private last = 0;

  constructor(private readonly child: ChildProcess) {
    const [, , , toBrowser, fromBrowser] = child.stdio;
    this.toBrowser = toBrowser as Writable;
    (fromBrowser as Readable).on("data", (data: Buffer) => {
      this.take(data);
    });
    this.toBrowser.on("error", () => undefined);
    child.on("error", (error) => {
      this.fail(error);
    });
    child.on("exit", (code, signal) => {
      this.fail(new Error(`The browser ended by itself (${String(code ?? signal)}).`));
    });
  }

  send<Answer>(method: string, params: object = {}, sessionId?: string): Promise<Answer> {
    const id = (this.last += 1);
    return new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`The browser did not answer ${method} in ${LONGEST_ANSWER / 1000} s.`));
      }, LONGEST_ANSWER);
      this.waiting.set(id, {
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer as Answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** The next event of a kind. */
  once(method: string): Promise<void> {
    return new Promise((resolve) => this.awaited.set(method, resolve));
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined) return;
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await ended;
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private take(data: Buffer): void {
    this.received = Buffer.concat([this.received, data]);
    for (let end = this.received.indexOf(0); end >= 0; end = this.received.indexOf(0)) {
      const text = this.received.subarray(0, end).toString("utf8");
      this.received = this.received.subarray(end + 1);
      this.read(JSON.parse(text) as Message);
    }
  }

  private read({ id, method, params, result, error }: Message): void {
    if (id !== undefined) {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new Error(error.message));
    } else if (method !== undefined) {
      this.onEvent(method, params);
      this.awaited.get(method)?.();
      this.awaited.delete(method);
    }
  }
}
