import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Decimal } from "decimal.js";
import type * as ImportModule from "../../src/import/index.js";
import { compiled } from "./compiled.js";

/** Rounds that are measured after as many to warm up, the middle one counts; and imports of a round. */
const [ROUNDS, IMPORTS] = [11, 10];
/** Runs of the command on one document; the middle one counts. */
const STARTS = 9;
/** Documents of the folder. */
const DOCUMENTS = 1000;

/**
 * How long the import of the real disclosure takes against splitting its text into cells, by two meanings of that: only
 * cutting the text at line ends and tabs; and reading it into paragraphs and tables with the place of every cell, which is
 * the part of the import before anything is understood. All in turn, in processor time of this process, so that other load
 * on the machine counts less. Then, by the clock, the command with one document, and with a folder of them.
 *
 * @returns sentences with the medians and their ratios
 */
export async function importTimes(): Promise<string> {
  const bytes = readFileSync(new URL("../fixtures/korla-2023.txt", import.meta.url));
  const { load } = compiled();
  const command = bundledCommand();
  const { importBudget, readSource } = load("import/index.js") as typeof ImportModule;
  const [cutting, reading, importing] = [[] as number[], [] as number[], [] as number[]];
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    const cut = await processorTime(() => cellsOf(new TextDecoder().decode(bytes)));
    const read = await processorTime(() => readSource(bytes));
    const whole = await processorTime(() => importBudget(bytes));
    if (round < ROUNDS) continue;
    cutting.push(cut);
    reading.push(read);
    importing.push(whole);
  }
  const [cut, read, whole] = [middle(cutting), middle(reading), middle(importing)];
  return [
    `import of the real disclosure: ${whole.toFixed(1)} ms,`,
    `  ${(whole / cut).toFixed(0)} × cutting its text at line ends and tabs (${cut.toFixed(2)} ms),`,
    `  ${(whole / read).toFixed(1)} × reading it into paragraphs and tables with the place of every cell (${read.toFixed(2)} ms).`,
    commandTime(command, bytes),
    folderTime(command, bytes.toString("utf8")),
  ].join("\n");
}

/** The command line bundled as it is published; returns the path of its first file. */
function bundledCommand(): string {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const folder = join(root, "node_modules/.cache/bench-command");
  execFileSync(process.execPath, [join(root, ".build/command.mjs"), folder]);
  return join(folder, "index.js");
}

/** Nothing but the cells: no places, no paragraphs, no encodings but UTF-8. */
function cellsOf(text: string): string[][] {
  return text.split("\n").map((line) => line.split("\t"));
}

/** The command as users run it, on one document: mostly loading, and code that runs for the first time. */
function commandTime(command: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "budget-import-bench-"));
  try {
    writeFileSync(join(folder, "one.txt"), bytes);
    const [own, bare] = [[] as number[], [] as number[]];
    for (let run = 0; run < STARTS; run += 1) {
      own.push(seconds(() => runImport(command, folder, ["one.txt", "-o", "one.json"])));
      bare.push(seconds(() => execFileSync(process.execPath, ["--eval", "0"])));
    }
    const [one, other] = [middle(own) * 1000, middle(bare) * 1000];
    return `budget-elements import: one document in ${one.toFixed(0)} ms, of which Node itself ${other.toFixed(0)} ms.`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The command on a folder, with a thread for each core. The documents differ in their figures, not in their words. */
function folderTime(command: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "budget-import-bench-"));
  try {
    mkdirSync(join(folder, "documents"));
    for (let number = 1; number <= DOCUMENTS; number += 1)
      writeFileSync(join(folder, "documents", `${number}.txt`), multiplied(text, number));
    let processor = 0;
    const clock = seconds(() => {
      processor = runImport(command, folder, ["documents", "--each", "-o", "budgets"]);
    });
    return (
      `budget-elements import --each: ${DOCUMENTS} documents in ${clock.toFixed(1)} s on ${availableParallelism()} cores, ` +
      `with ${processor.toFixed(1)} s of processor time: ${((processor / DOCUMENTS) * 1000).toFixed(1)} ms each.`
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same disclosure with all its money several times over, exactly; years, codes, counts and percentages stay. */
function multiplied(text: string, times: number): string {
  return text.replace(/\d[\d,]*(?:\.\d+(?![\d.]*\s*[%％])|(?=\s*万元))/g, (digits) =>
    new Decimal(digits.replace(/,/g, "")).times(times).toFixed(),
  );
}

/** Tells the processor time of a process when it ends. */
const TELL = `process.on("exit", () => console.error(Object.values(process.cpuUsage()).reduce((a, b) => a + b)))`;

/** @returns seconds of processor time, of all threads */
function runImport(command: string, folder: string, args: readonly string[]): number {
  const run = [`--import=data:text/javascript,${encodeURIComponent(TELL)}`, command, "import", ...args];
  const { status, stderr } = spawnSync(process.execPath, run, { cwd: folder, encoding: "utf8" });
  // 1: imported, with contradictions that the document prints.
  if (status !== 0 && status !== 1) throw new Error(stderr);
  // Threads tell theirs, too; the process itself is the last.
  return Number(stderr.trim().split("\n").pop()) / 1e6;
}

function seconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** Milliseconds of one of several runs. */
async function processorTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  for (let run = 0; run < IMPORTS; run += 1) await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / IMPORTS;
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
