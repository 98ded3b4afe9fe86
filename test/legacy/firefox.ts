import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command, WebDriver } from "./webdriver-tab.js";

/** A browser that has not said its port after this time, in ms, is given up. */
const LONGEST_START = 60_000;

/** Preferences of a browser that asks nobody anything. */
const PREFERENCES = `user_pref("marionette.port", 0);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.download.useDownloadDir", true);
user_pref("browser.download.folderList", 2);
user_pref("intl.accept_languages", "zh-CN");
`;

/** Starts a headless Firefox. Its protocol, Marionette, is WebDriver over a socket of its own. */
export async function startFirefox(program: string): Promise<WebDriver> {
  const profile = await mkdtemp(join(tmpdir(), "budget-elements-firefox-"));
  const downloads = `user_pref("browser.download.dir", ${JSON.stringify(profile)});\n`;
  await writeFile(join(profile, "user.js"), PREFERENCES + downloads);
  const child = spawn(program, ["--headless", "--marionette", "--no-remote", "--profile", profile], {
    stdio: "ignore",
    env: { ...process.env, MOZ_HEADLESS_WIDTH: "1400", MOZ_HEADLESS_HEIGHT: "1000" },
  });
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const socket = connect(await portOf(profile), "127.0.0.1");
    const send = marionette(socket);
    const { capabilities } = await send<{ capabilities: { browserVersion: string } }>("NewSession", {});
    return {
      browser: `Firefox ${capabilities.browserVersion}`,
      wholePage: true,
      send,
      async close() {
        socket.destroy();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The port that Firefox has taken, which it writes into its profile. */
async function portOf(profile: string): Promise<number> {
  for (const end = Date.now() + LONGEST_START; Date.now() < end;) {
    const port = await readFile(join(profile, "MarionetteActivePort"), "utf8").catch(() => "");
    if (port !== "") return Number(port);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox has not opened its port in ${LONGEST_START / 1000} s.`);
}

type Answer = readonly [type: 1, id: number, error: { message: string } | null, result: unknown];

/** Sends commands over a socket: each message is its length in bytes, a colon, and JSON. */
function marionette(socket: Socket): <Value>(command: Command | "NewSession", given: object) => Promise<Value> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let received = Buffer.alloc(0);
  let last = 0;
  const read = (message: Answer | object): void => {
    // The greeting is an object, everything else a list.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as unknown as Answer;
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error === null) resolve?.(result);
    else reject?.(new Error(error.message));
  };
  socket.on("data", (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (let colon = received.indexOf(":"); colon > 0; colon = received.indexOf(":")) {
      const end = colon + 1 + Number(received.subarray(0, colon).toString("latin1"));
      if (received.length < end) return;
      const text = received.subarray(colon + 1, end).toString("utf8");
      received = received.subarray(end);
      read(JSON.parse(text) as Answer | object);
    }
  });
  const fail = (): void => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox ended by itself."));
    waiting.clear();
  };
  socket.on("close", fail);
  socket.on("error", fail);
  return async <Value>(command: Command | "NewSession", given: object) => {
    const id = (last += 1);
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    const text = JSON.stringify([0, id, `WebDriver:${command}`, given]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const result = await answer;
    // Values other than objects come wrapped.
    const wrapped = typeof result === "object" && result !== null && "value" in result;
    return (wrapped ? result.value : result) as Value;
  };
}
