/// <reference types="node" />
/** The command line as a process: its files, streams and exit code. */
import { readFileSync } from "node:fs";
import { files } from "./files.js";
import { main } from "./main.js";

/** Runs the command of this process, and says with its exit code how it went. */
export async function run(): Promise<void> {
  // A reader that stops early (head, less) is no failure of the command, but nothing is known of the figures either: the
  // code is that of a process whose output was closed (128 + SIGPIPE).
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(141);
  });

  process.exitCode = await main(process.argv.slice(2), {
    ...files,
    // Loaded only for many documents.
    importAll: async (jobs, told) => (await import("./import-threads.js")).importInThreads(jobs, told),
    script: () => readFileSync(new URL("../budget-elements.js", import.meta.url), "utf8"),
    write: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once("drain", resolve);
      }),
    warn: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    version: () =>
      (
        JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
          version: string;
        }
      ).version,
  });
}
