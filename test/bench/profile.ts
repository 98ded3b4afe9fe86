import { SourceMap, type SourceMapPayload } from "node:module";
import { TookTooLong, type BenchBrowser } from "./browser.js";
import type { BenchScripts } from "./scripts.js";

/** Functions printed for each workload. */
const SHOWN = 25;
/** Files and libraries printed for each workload. */
const AREAS = 12;
/** Microseconds between two looks at the stack. */
const INTERVAL = 200;

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: number[];
}

interface Spent {
  self: number;
  total: number;
}

/** Where the time of this project's first drawing goes: per workload the functions that cost most, with their files. */
export async function profileAll(
  browser: BenchBrowser,
  scripts: BenchScripts,
  workloads: readonly string[],
): Promise<string> {
  const { map } = scripts.library.ours;
  const sources = map === undefined ? undefined : new SourceMap(JSON.parse(map) as SourceMapPayload);
  const parts: string[] = [];
  for (const workload of workloads) {
    const found = await profile(browser, workload, sources).catch((error: unknown) => {
      if (error instanceof TookTooLong) return error.message;
      throw error;
    });
    parts.push(`## ${workload}\n\n${found}`);
  }
  return parts.join("\n\n");
}

async function profile(browser: BenchBrowser, workload: string, sources: SourceMap | undefined): Promise<string> {
  const page = await browser.open("ours", workload);
  await page.session.send("Profiler.enable");
  await page.session.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await page.session.send("Profiler.start");
  const cost = await page.measure("draw");
  const { profile: found } = await page.session.send("Profiler.stop");
  await page.close();
  const spent = sumUp(found.nodes, found.samples ?? [], found.timeDeltas ?? [], (node) => nameOf(node, sources));
  const calls = await countCalls(browser, workload, sources);
  const shown = (ms: number): string => ms.toFixed(1).padStart(9);
  const functions = [...spent]
    .filter(([name]) => name.includes(" src/"))
    .sort(([, one], [, other]) => other.total - one.total)
    .slice(0, SHOWN)
    .map(
      ([name, { self, total }]) =>
        `${shown(total)} ${shown(self)} ${String(calls.get(name) ?? "").padStart(9)}  ${name}`,
    );
  const areas = [...ownTimes(spent)].sort(([, one], [, other]) => other - one).slice(0, AREAS);
  const parts = `main thread ${cost.main.toFixed(0)} ms, of it style and layout ${cost.layout.toFixed(0)}`;
  return [
    `${parts} (slower than without the profiler; below, ms of the clock)`,
    "    total      self     calls",
    ...functions,
    "     self by file",
    ...areas.map(([area, ms]) => `${shown(ms)}  ${area}`),
  ].join("\n");
}

/** Self time by file of this project, by library, and of what the browser does itself. */
function ownTimes(spent: ReadonlyMap<string, Spent>): Map<string, number> {
  const times = new Map<string, number>();
  for (const [name, { self }] of spent) {
    if (name === "(idle)") continue;
    const file = name.split("  ")[1]?.replace(/:\d+$/, "");
    const area =
      file?.replace(/^node_modules\/((@[^/]+\/)?[^/]+).*$/, "$1") ?? (name.startsWith("(") ? name : "native");
    times.set(area, (times.get(area) ?? 0) + self);
  }
  return times;
}

/** How often each function was called, on a page of its own: counting makes them slower. */
async function countCalls(
  browser: BenchBrowser,
  workload: string,
  sources: SourceMap | undefined,
): Promise<Map<string, number>> {
  const page = await browser.open("ours", workload);
  await page.session.send("Profiler.enable");
  await page.session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await page.session.send("Debugger.enable");
  await page.call("draw");
  const { result } = await page.session.send("Profiler.takePreciseCoverage");
  const calls = new Map<string, number>();
  for (const { scriptId, functions } of result) {
    const { scriptSource } = await page.session.send("Debugger.getScriptSource", { scriptId });
    const starts = lineStarts(scriptSource);
    for (const { functionName, ranges } of functions) {
      const { startOffset = 0, count = 0 } = ranges[0] ?? {};
      const lineNumber = lineOf(starts, startOffset);
      const columnNumber = startOffset - (starts[lineNumber] ?? 0);
      const name = nameOf({ id: 0, callFrame: { functionName, url: "", lineNumber, columnNumber } }, sources);
      if (count > 0) calls.set(name, (calls.get(name) ?? 0) + count);
    }
  }
  await page.close();
  return calls;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Self time of each function, and its time with all it calls; a function that calls itself is counted once. */
function sumUp(
  nodes: readonly ProfileNode[],
  samples: readonly number[],
  deltas: readonly number[],
  name: (node: ProfileNode) => string,
): Map<string, Spent> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const names = new Map(nodes.map((node) => [node.id, name(node)]));
  const spent = new Map<string, Spent>();
  const entry = (key: string): Spent => {
    const known = spent.get(key) ?? { self: 0, total: 0 };
    spent.set(key, known);
    return known;
  };
  samples.forEach((id, index) => {
    const ms = (deltas[index + 1] ?? 0) / 1000;
    entry(names.get(id) ?? "").self += ms;
    const stack = new Set<string>();
    for (let at: number | undefined = id; at !== undefined && byId.has(at); at = parents.get(at)) {
      stack.add(names.get(at) ?? "");
    }
    for (const key of stack) entry(key).total += ms;
  });
  return spent;
}

function nameOf({ callFrame }: ProfileNode, sources: SourceMap | undefined): string {
  const { functionName, lineNumber, columnNumber, url } = callFrame;
  const name = functionName === "" ? "(anonymous)" : functionName;
  if (name.startsWith("(") && lineNumber < 0) return name;
  if (url.endsWith("page.js")) return `${name}  page of the bench`;
  const found = sources?.findEntry(lineNumber, columnNumber);
  if (found === undefined || !("originalSource" in found)) return name;
  const file = found.originalSource.replace(/^.*?((src|node_modules)\/)/, "$1");
  return `${name}  ${file}:${found.originalLine + 1}`;
}
