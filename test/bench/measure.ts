import { TookTooLong, type BenchBrowser, type BenchPage, type Cost } from "./browser.js";
import type { LongTasks, NodeCount } from "./page/bench-page.js";
import { CYCLED, WORKLOADS, type ContenderName, type Workload } from "./page/workloads.js";

/** One fresh page of one contender. */
export interface Sample {
  readonly evaluation: number;
  readonly first: Cost;
  readonly firstTasks: LongTasks;
  /** What is drawn once the page is at rest. */
  readonly rest: Cost;
  readonly restTasks: LongTasks;
  readonly update: Cost;
  readonly resize: Cost;
  readonly drill: Cost | undefined;
  readonly drillTasks: LongTasks | undefined;
}

/** What a drawing weighs once it stands. */
export interface Weight extends NodeCount {
  /** Bytes of heap it keeps, its data not counted. */
  readonly heap: number;
}

/** All that a run has found about one contender at one workload. */
export interface CaseResult {
  readonly workload: string;
  readonly contender: ContenderName;
  readonly samples: Sample[];
  weight: Weight | undefined;
  /** Why there is nothing, or not more. */
  failure: string | undefined;
}

/** What is left behind by creating, updating and removing. */
export interface CycleResult {
  readonly name: string;
  readonly contender: ContenderName;
  readonly cycles: number;
  /** Bytes for each cycle. */
  readonly heap: number;
  /** DOM nodes and listeners that are more after all cycles than before, in the whole page. */
  readonly nodes: number;
  readonly listeners: number;
}

/** Cycles before the measured ones: compiled code and caches that are filled once are no growth. */
const WARM_UP = 300;
const CYCLES_AT_ONCE = 20;

/** How a run is done. */
export interface RunOptions {
  readonly repetitions: number;
  readonly caseSeconds: number;
  readonly minutes: number;
  readonly workloads: readonly string[];
  /** Called before each case of each repetition. */
  readonly progress: (text: string) => void;
}

/**
 * Measures all workloads, contenders interleaved: each repetition goes once through everything, in another order, so that
 * what the machine does meanwhile falls on all alike. Each measurement has a fresh page.
 */
export async function measureAll(browser: BenchBrowser, options: RunOptions): Promise<CaseResult[]> {
  const workloads = WORKLOADS.filter(({ id }) => options.workloads.includes(id));
  const results = workloads.flatMap((workload) =>
    workload.contenders.map((contender): CaseResult => {
      return { workload: workload.id, contender, samples: [], weight: undefined, failure: undefined };
    }),
  );
  const used = new Map<CaseResult, number>();
  const begun = performance.now();
  for (let repetition = 0; repetition < options.repetitions; repetition += 1) {
    // Between repetitions only, so that all contenders of a workload have been through the same.
    if (repetition > 0 && performance.now() - begun > options.minutes * 60_000) break;
    for (const result of rotated(results, repetition)) {
      if (result.failure !== undefined || (used.get(result) ?? 0) > options.caseSeconds * 1000) continue;
      options.progress(`${repetition + 1}/${options.repetitions} ${result.workload} ${result.contender}`);
      const start = performance.now();
      await noting(result, async () => {
        result.samples.push(await sample(browser, result));
      });
      used.set(result, (used.get(result) ?? 0) + performance.now() - start);
    }
  }
  for (const result of results.filter(({ failure }) => failure === undefined)) {
    options.progress(`weight ${result.workload} ${result.contender}`);
    await noting(result, async () => {
      result.weight = await weigh(browser, result);
    });
  }
  return results;
}

/** Rotates within each workload, so that no contender always comes right after the same other. */
function rotated(results: readonly CaseResult[], by: number): CaseResult[] {
  const groups = new Map<string, CaseResult[]>();
  for (const result of results) groups.set(result.workload, [...(groups.get(result.workload) ?? []), result]);
  return [...groups.values()].flatMap((group) => {
    const start = by % group.length;
    return [...group.slice(start), ...group.slice(0, start)];
  });
}

async function noting(result: CaseResult, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    result.failure = error instanceof TookTooLong ? error.message : (error.message.split("\n")[0] ?? "");
  }
}

async function sample(browser: BenchBrowser, { contender, workload }: CaseResult): Promise<Sample> {
  // The peer opens a part only for a click on it, and the others not at all.
  const drills = workload.startsWith("treemap") && contender === "ours";
  const sampled = await onPage(browser, contender, workload, async (page) => {
    await page.call("takeLongTasks");
    const first = await page.measure("draw");
    const firstTasks = await page.call("takeLongTasks");
    const rest = await page.measure("settle");
    const restTasks = await page.call("takeLongTasks");
    const changed = { update: await page.measure("update"), resize: await page.measure("resize") };
    return { evaluation: page.evaluation, first, firstTasks, rest, restTasks, ...changed };
  });
  if (!drills) return { ...sampled, drill: undefined, drillTasks: undefined };
  // A part is opened of a drawing as it was first seen: on another page.
  return onPage(browser, contender, workload, async (page) => {
    await page.call("draw");
    await page.call("takeLongTasks");
    return { ...sampled, drill: await page.measure("drill"), drillTasks: await page.call("takeLongTasks") };
  });
}

/** Opens a fresh page and closes it, whatever happens on it. */
async function onPage<Result>(
  browser: BenchBrowser,
  contender: ContenderName,
  workload: string,
  work: (page: BenchPage) => Promise<Result>,
): Promise<Result> {
  const page = await browser.open(contender, workload);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

async function weigh(browser: BenchBrowser, { contender, workload }: CaseResult): Promise<Weight> {
  return onPage(browser, contender, workload, async (page) => {
    const before = await page.heap();
    await page.call("draw");
    await page.call("settle");
    // Before collecting, which gives a page the rest in which what may wait is made.
    const counted = await page.call("count");
    return { ...counted, heap: (await page.heap()) - before };
  });
}

/** Heap, nodes and listeners before and after so many cycles. */
export async function measureCycles(
  browser: BenchBrowser,
  cycles: number,
  progress: (text: string) => void,
): Promise<CycleResult[]> {
  const cases = CYCLED.flatMap((workload) => workload.contenders.map((contender) => ({ workload, contender })));
  const results: CycleResult[] = [];
  for (const { workload, contender } of cases) {
    progress(`cycles ${workload.name} ${contender}`);
    try {
      results.push(await cycle(browser, workload, contender, cycles));
    } catch (error) {
      if (!(error instanceof TookTooLong)) throw error;
      console.error(`${workload.name}, ${contender}: cycles ${error.message}`);
    }
  }
  return results;
}

/** Few at a time: so many together would take longer than a step may. */
async function inSteps(page: BenchPage, cycles: number): Promise<void> {
  for (let left = cycles; left > 0; left -= CYCLES_AT_ONCE) await page.call("cycles", Math.min(left, CYCLES_AT_ONCE));
}

async function cycle(
  browser: BenchBrowser,
  { id, name }: Workload,
  contender: ContenderName,
  cycles: number,
): Promise<CycleResult> {
  return onPage(browser, contender, id, async (page) => {
    await inSteps(page, WARM_UP);
    const heapBefore = await page.heap();
    const before = await page.session.send("Memory.getDOMCounters");
    await inSteps(page, cycles);
    const heap = ((await page.heap()) - heapBefore) / cycles;
    const after = await page.session.send("Memory.getDOMCounters");
    const nodes = after.nodes - before.nodes;
    const listeners = after.jsEventListeners - before.jsEventListeners;
    return { name, contender, cycles, heap, nodes, listeners };
  });
}
