import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { importBudget, readSource } from "../../src/import/index.js";
import { compiledCommand } from "../support/compiled-command.js";

/** Imports that are measured; the middle one counts. */
const RUNS = 41;
/** Documents of the folder. */
const DOCUMENTS = 1000;

/**
 * How long the import of the real disclosure takes against only splitting its text into cells with their places, and how
 * long a folder of documents takes on all cores.
 *
 * @returns sentences with the medians and their ratio, and the time of the folder
 */
export async function importTimes(): Promise<string> {
  const bytes = readFileSync(new URL("../fixtures/korla-2023.txt", import.meta.url));
  const [splitting, importing] = [[] as number[], [] as number[]];
  for (let run = 0; run < RUNS; run += 1) {
    splitting.push(await timed(() => readSource(bytes)));
    importing.push(await timed(() => importBudget(bytes)));
  }
  const [one, other] = [middle(splitting), middle(importing)];
  return (
    `import of the real disclosure: ${other.toFixed(1)} ms, ${(other / one).toFixed(1)} × splitting it into cells (${one.toFixed(1)} ms).\n` +
    folderTime(bytes)
  );
}

/** The command line as users run it, with a thread for each core. */
function folderTime(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "budget-import-bench-"));
  try {
    mkdirSync(join(folder, "documents"));
    for (let number = 1; number <= DOCUMENTS; number += 1)
      writeFileSync(join(folder, "documents", `${number}.txt`), bytes);
    const command = compiledCommand("bench-import");
    const started = performance.now();
    try {
      execFileSync(process.execPath, [command, "import", "documents", "--each", "-o", "budgets"], {
        cwd: folder,
        stdio: ["ignore", "ignore", "inherit"],
      });
    } catch (error) {
      // 1: imported, with contradictions that the document prints.
      if ((error as { status?: number }).status !== 1) throw error;
    }
    const seconds = (performance.now() - started) / 1000;
    return `budget-elements import --each: ${DOCUMENTS} documents in ${seconds.toFixed(1)} s on ${availableParallelism()} cores, ${((seconds / DOCUMENTS) * 1000).toFixed(1)} ms each.`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
