import { readFileSync } from "node:fs";
import type * as CheckModule from "../../src/cli/check.js";
import type { Console } from "../../src/cli/console.js";
import { compiled } from "./compiled.js";

/** Files of one run, and runs; the middle one counts. */
const FILES = 200;
const RUNS = 5;

/**
 * How many times as long as `JSON.parse` alone `budget-elements check` takes for files of the size of a real one: both
 * in turn, in processor time of this process, so that other load on the machine counts less.
 *
 * @returns a sentence with the ratio of the medians
 */
export async function checkRatio(): Promise<string> {
  const { check } = compiled().load("cli/check.js") as typeof CheckModule;
  const text = readFileSync(new URL("../../data/korla-2023.json", import.meta.url), "utf8");
  const files = Array.from({ length: FILES }, (_, index) => `${index}.json`);
  const console: Console = {
    read: () => text,
    readBytes: () => new TextEncoder().encode(text),
    list: () => undefined,
    makeFolder: () => undefined,
    importAll: () => Promise.resolve(),
    writeFile: () => undefined,
    script: () => "",
    write: () => Promise.resolve(),
    warn: () => undefined,
    isTerminal: false,
    version: () => "",
  };
  const parsing: number[] = [];
  const checking: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const parse = processorTime(() => {
      for (let file = 0; file < FILES; file += 1) JSON.parse(text);
    });
    const start = process.cpuUsage();
    await check(files, { format: "table", language: "zh-CN", all: false }, console);
    const { user, system } = process.cpuUsage(start);
    // The first run warms up.
    if (run > 0) {
      parsing.push(parse);
      checking.push((user + system) / 1000);
    }
  }
  const [one, other] = [middle(parsing) / FILES, middle(checking) / FILES];
  return `budget-elements check: ${other.toFixed(2)} ms a file, ${(other / one).toFixed(1)} × JSON.parse (${one.toFixed(2)} ms).`;
}

function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
