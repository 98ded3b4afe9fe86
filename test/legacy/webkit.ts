import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { Command, WebDriver } from "./webdriver-tab.js";

/** A driver that does not answer after this time, in ms, is given up. */
const LONGEST_START = 30_000;

const PATHS: Readonly<Record<Command, string>> = {
  Navigate: "url",
  SetWindowRect: "window/rect",
  ExecuteAsyncScript: "execute/async",
  PerformActions: "actions",
  ReleaseActions: "actions",
  TakeScreenshot: "screenshot",
};

/**
 * Starts WebKitGTK's own small browser through its driver, which speaks WebDriver over HTTP.
 * @param program the driver, `WebKitWebDriver`
 * @param browser the browser, `MiniBrowser`
 * @param display where it draws, as in `DISPLAY`
 */
export async function startWebKit(program: string, browser: string, display?: string): Promise<WebDriver> {
  const port = await freePort();
  const child = spawn(program, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }), LANG: "zh_CN.UTF-8" },
  });
  const address = `http://127.0.0.1:${port}/session`;
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  try {
    const wanted = { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } };
    const session = await untilAnswered(() =>
      ask<{ sessionId: string; capabilities: { browserVersion: string } }>(address, {
        capabilities: { alwaysMatch: wanted },
      }),
    );
    const ours = `${address}/${session.sessionId}`;
    return {
      browser: `WebKitGTK ${session.capabilities.browserVersion}`,
      wholePage: false,
      send: (command, given) =>
        command === "TakeScreenshot" ? ask(`${ours}/${PATHS[command]}`) : ask(`${ours}/${PATHS[command]}`, given),
      async close() {
        await fetch(ours, { method: "DELETE" });
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Sends one command; without a body it is a question. */
async function ask<Value>(address: string, body?: object): Promise<Value> {
  const response = await fetch(address, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error ?? response.status}: ${value.message ?? ""}`);
  return value;
}

/** Asks again for as long as nothing listens at the port yet. */
async function untilAnswered<Value>(question: () => Promise<Value>): Promise<Value> {
  for (const end = Date.now() + LONGEST_START; ;) {
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof TypeError) || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}
