import { writeFile } from "node:fs/promises";
import { checkRatio } from "./check.js";
import { importTimes } from "./import.js";
import { startBenchBrowser } from "./browser.js";
import { measureAll, measureCycles } from "./measure.js";
import { readOptions, USAGE } from "./options.js";
import { profileAll } from "./profile.js";
import { cycleReport, failures, machine, report } from "./report.js";
import { buildScripts } from "./scripts.js";

/**
 * Compares what this project draws with a hand-written floor, the layout's arithmetic alone and ECharts, and prints
 * figures. It judges nothing but whether a figure is over its target, and never fails for one.
 *
 * @param given the arguments of the command line
 * @returns the exit code: 1 where the arguments are wrong or a case could not be measured
 */
export async function main(given: readonly string[]): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(given);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 1;
  }
  if (options === undefined) {
    console.log(USAGE);
    return 0;
  }
  if (options.import) {
    console.log(await importTimes());
    return 0;
  }
  if (options.check) {
    console.log(await checkRatio());
    return 0;
  }
  const progress = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  };
  progress("building");
  const scripts = await buildScripts(options.profile);
  const browser = await startBenchBrowser(scripts, options.stepSeconds);
  try {
    if (options.profile) {
      progress("");
      console.log(await profileAll(browser, scripts, options.workloads));
      return 0;
    }
    const results = await measureAll(browser, { ...options, progress });
    progress("");
    const about = machine(browser.version, options.repetitions);
    console.log(about);
    if (results.length > 0) console.log(`\n${report({ results, scripts, repetitions: options.repetitions })}`);
    const cycles = options.withCycles ? await measureCycles(browser, options.cycles, progress) : [];
    progress("");
    if (cycles.length > 0) console.log(`\n${cycleReport(cycles)}`);
    if (options.json !== undefined) {
      await writeFile(options.json, `${JSON.stringify({ about, results, cycles }, undefined, 2)}\n`);
    }
    const failed = failures(results);
    if (failed !== "") console.error(`\nNot measured:\n${failed}`);
    return failed === "" ? 0 : 1;
  } finally {
    await browser.close();
  }
}
