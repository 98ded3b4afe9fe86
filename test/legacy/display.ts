import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** An X display to draw on. */
export interface Display {
  /** As in the environment variable `DISPLAY`; `undefined` where the browser finds its own. */
  readonly name: string | undefined;
  close(): Promise<void>;
}

/**
 * The display of the machine, else one that nobody sees.
 * @param program Xvfb, where it is installed
 * @returns `undefined` where there is neither
 */
export async function startDisplay(program: string | undefined): Promise<Display | undefined> {
  if (process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined)
    return { name: undefined, close: () => Promise.resolve() };
  if (program === undefined) return undefined;
  // It takes a free number and writes it to the pipe once it is ready.
  const child = spawn(program, ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise<string>((resolve, reject) => {
    (child.stdio[3] as Readable).once("data", (data: Buffer) => {
      resolve(data.toString("latin1").trim());
    });
    child.once("error", reject);
    child.once("exit", () => {
      reject(new Error("Xvfb ended by itself."));
    });
  });
  return {
    name: `:${number}`,
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}
