import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { READING, drawnWell, drawnWhole, problemsOf, type Check } from "./checks.js";
import type { Size, Tab } from "./tab.js";

const SCREENSHOTS = fileURLToPath(new URL("screenshots/", import.meta.url));

/** A page as it is opened, and what is done on it. */
interface Visit {
  readonly name: string;
  readonly path: string;
  readonly size: Size;
  readonly checks: readonly Check[];
}

const VISITS: readonly Visit[] = [
  { name: "portal-1280", path: "docs/examples/portal.html", size: { width: 1280, height: 900 }, checks: READING },
  { name: "plain-360", path: "docs/examples/plain.html", size: { width: 360, height: 740 }, checks: [drawnWell] },
  { name: "report-1280", path: "docs/examples/report.html", size: { width: 1280, height: 900 }, checks: [drawnWhole] },
];

/** Makes all visits in a browser, and prints how each went; returns what failed, in sentences. */
export async function visitAll(tab: Tab, address: string): Promise<string[]> {
  const failures: string[] = [];
  for (const { name, path, size, checks } of VISITS) {
    const start = Date.now();
    await tab.open(`${address}/${path}`, size);
    const faults: string[] = [];
    for (const check of checks) {
      try {
        await check.run(tab);
      } catch (error) {
        faults.push(`${check.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
      if (check === drawnWell) await takePicture(tab, name);
    }
    const problems = await problemsOf(tab);
    faults.push(...problems.map((problem) => `reported: ${problem}`));
    const verdict = faults.length === 0 ? `all ${checks.length} checks hold` : `${faults.length} FAULTS`;
    console.log(`${tab.browser}, ${name}: ${verdict} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    failures.push(...faults.map((fault) => `${tab.browser}, ${name}: ${fault}`));
  }
  return failures;
}

async function takePicture(tab: Tab, name: string): Promise<void> {
  const browser = tab.browser.toLowerCase().replace(/^(\w+) (\d+).*$/, "$1-$2");
  mkdirSync(SCREENSHOTS, { recursive: true });
  await writeFile(`${SCREENSHOTS}${browser}-${name}.png`, await tab.screenshot());
}

/** Prints what failed; returns the exit code. */
export function tell(failures: readonly string[]): number {
  console.log(`Screenshots: ${SCREENSHOTS}`);
  for (const failure of failures) console.error(`FAILED ${failure}`);
  return failures.length === 0 ? 0 : 1;
}
