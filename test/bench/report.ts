import { cpus, totalmem } from "node:os";
import type { Cost } from "./browser.js";
import type { CaseResult, CycleResult, Sample } from "./measure.js";
import { WORKLOADS, type ContenderName, type Target, type Workload } from "./page/workloads.js";
import { gzipBytes, type BenchScripts } from "./scripts.js";

/** Bytes a create, update and remove cycle may leave behind. */
const CYCLE_BYTES = 512;

type Step = "first" | "update" | "resize" | "drill";

/** The middle of some numbers; `undefined` of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/** What it was measured on. */
export function machine(browserVersion: string, repetitions: number): string {
  const [processor] = cpus();
  return (
    `Chromium ${browserVersion}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ` +
    `${cpus().length} × ${processor?.model ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GB; ` +
    `${repetitions} repetitions, medians. ms are processor time of the page's main thread.`
  );
}

/** All that a run has found. */
export interface Findings {
  readonly results: readonly CaseResult[];
  readonly scripts: BenchScripts;
  /** How often each case should have been measured. */
  readonly repetitions: number;
}

/** The tables of a whole run, as Markdown. A figure of fewer repetitions than were asked for has their number after it. */
export function report({ results, scripts, repetitions }: Findings): string {
  const all = { results, repetitions };
  return [
    `## First drawing, ms\n\n${stepTable(all, "first", (workload) => workload.firstDrawing)}`,
    ...restPart(all),
    `## Update with changed values, ms\n\n${stepTable(all, "update", (workload) => workload.update)}`,
    `## Another width, ms\n\n${stepTable(all, "resize", () => undefined)}`,
    `## Opening a category, ms\n\n${drillTable(all)}`,
    `## DOM nodes and heap of the standing drawing\n\n${weightTable(results)}`,
    `## Code\n\n${codeTable(results, scripts)}`,
  ].join("\n\n");
}

type Measured = Pick<Findings, "results" | "repetitions">;

function stepTable(
  { results, repetitions }: Measured,
  step: Step,
  targetOf: (workload: Workload) => Target | undefined,
): string {
  const rows = measured(results).map((workload) => {
    const of = (name: ContenderName): CaseResult | undefined => find(results, workload, name);
    const ours = stepMedian(of("ours"), step);
    const target = targetOf(workload);
    const reference = target && stepMedian(of(target.of), step);
    const most = target && reference === undefined ? undefined : (target?.times ?? 0) * (reference ?? 0);
    const split = median((of("ours")?.samples ?? []).map((sample) => sample[step]?.layout ?? 0));
    return [
      workload.name,
      shown(of("limit"), step, repetitions),
      shown(of("floor"), step, repetitions),
      shown(of("echarts"), step, repetitions),
      `**${shown(of("ours"), step, repetitions)}**`,
      digits(split),
      ratio(ours, stepMedian(of("floor"), step)),
      ratio(ours, stepMedian(of("limit"), step)),
      ratio(ours, stepMedian(of("echarts"), step)),
      target === undefined ? "–" : `${target.times} × ${target.of}`,
      target === undefined ? "" : verdict(ours, most),
    ];
  });
  const head = ["workload", "limit", "floor", "ECharts", "ours", "of it style and layout"];
  return table([...head, "× floor", "× limit", "× ECharts", "target", ""], rows);
}

/** What of a page of many charts is out of sight at first. */
function restPart({ results }: Measured): string[] {
  const rows = measured(results)
    .filter(({ kind }) => kind === "many")
    .map((workload) => {
      const samples = find(results, workload, "ours")?.samples ?? [];
      const longest = (of: "firstTasks" | "restTasks"): string => {
        const value = median(samples.map((sample) => sample[of].longest));
        return value === 0 ? "under 50" : digits(value);
      };
      const rest = median(samples.map((sample) => sample.rest.main));
      return [workload.name, longest("firstTasks"), `**${digits(rest)}**`, longest("restTasks")];
    });
  const head = ["workload", "longest task of the first drawing, clock", "ours, later", "longest task of it"];
  return rows.length === 0 ? [] : [`## Of it out of sight, drawn once the page is at rest, ms\n\n${table(head, rows)}`];
}

function drillTable({ results, repetitions }: Measured): string {
  const rows = measured(results).flatMap((workload) => {
    const ours = find(results, workload, "ours");
    const longest = median((ours?.samples ?? []).flatMap(({ drillTasks }) => drillTasks?.longest ?? []));
    if (longest === undefined) return [];
    return [
      [
        workload.name,
        `**${shown(ours, "drill", repetitions)}**`,
        longest === 0 ? "under 50" : digits(longest),
        workload.drill === undefined ? "–" : `one task under ${workload.drill}`,
        workload.drill === undefined ? "" : verdict(longest, workload.drill),
      ],
    ];
  });
  return table(["workload", "ours", "longest task, clock", "target", ""], rows);
}

function weightTable(results: readonly CaseResult[]): string {
  const rows = measured(results).map((workload) => {
    const weight = (name: ContenderName): CaseResult["weight"] => find(results, workload, name)?.weight;
    const ours = weight("ours");
    const kilobytes = (name: ContenderName): string => digits(scaled(weight(name)?.heap));
    return [
      workload.name,
      `${weight("floor")?.elements ?? "–"}`,
      `${weight("echarts")?.elements ?? "–"}`,
      `**${ours?.elements ?? "–"}**`,
      `${ours?.nodes ?? "–"}`,
      workload.nodes === undefined ? "–" : `under ${workload.nodes} nodes`,
      workload.nodes === undefined ? "" : verdict(ours?.nodes, workload.nodes - 1),
      kilobytes("floor"),
      kilobytes("echarts"),
      `**${kilobytes("ours")}**`,
    ];
  });
  const head = ["workload", "elements floor", "ECharts", "ours", "ours, all nodes", "target", ""];
  return table([...head, "heap KB floor", "ECharts", "ours"], rows);
}

function codeTable(results: readonly CaseResult[], scripts: BenchScripts): string {
  const names: readonly (readonly [ContenderName, string])[] = [
    ["floor", "floor (treemap, sankey, table; no interaction)"],
    ["echarts", "ECharts (two charts, tooltip, canvas)"],
    ["ours", "**ours** (all elements)"],
  ];
  const rows = names.map(([contender, name]) => {
    const { text } = scripts.library[contender];
    const runs = results.filter((result) => result.contender === contender).flatMap(({ samples }) => samples);
    return [
      name,
      digits(scaled(Buffer.byteLength(text))),
      digits(scaled(gzipBytes(text))),
      digits(median(runs.map(({ evaluation }) => evaluation))),
    ];
  });
  return table(["", "KB", "KB gzip", "loading, ms of the main thread"], rows);
}

/** What creating, updating and removing leaves behind, as Markdown. */
export function cycleReport(cycles: readonly CycleResult[]): string {
  const rows = cycles.map(({ name, contender, cycles: count, heap, nodes, listeners }) => [
    name,
    contender,
    `${count}`,
    `${Math.round(heap)}`,
    `${nodes}`,
    `${listeners}`,
    contender === "ours" ? `under ${CYCLE_BYTES}` : "–",
    contender === "ours" ? verdict(heap, CYCLE_BYTES) : "",
  ]);
  return `## Left behind by create, update, remove\n\n${table(["", "by", "cycles", "bytes a cycle", "nodes more", "listeners more", "target", ""], rows)}`;
}

/** Cases that did not end, with the reason. */
export function failures(results: readonly CaseResult[]): string {
  return results
    .filter(({ failure }) => failure !== undefined)
    .map(({ workload, contender, failure }) => `${workload}, ${contender}: ${failure ?? ""}`)
    .join("\n");
}

function measured(results: readonly CaseResult[]): Workload[] {
  return WORKLOADS.filter(({ id }) => results.some(({ workload }) => workload === id));
}

function find(results: readonly CaseResult[], { id }: Workload, contender: ContenderName): CaseResult | undefined {
  return results.find((result) => result.workload === id && result.contender === contender);
}

function costs(result: CaseResult | undefined, step: Step): number[] {
  return (result?.samples ?? []).flatMap((sample: Sample) => {
    const cost: Cost | undefined = sample[step];
    return cost === undefined ? [] : [cost.main];
  });
}

function stepMedian(result: CaseResult | undefined, step: Step): number | undefined {
  return median(costs(result, step));
}

/** The median, with the number of repetitions where a slow case has fewer than the others. */
function shown(result: CaseResult | undefined, step: Step, repetitions: number): string {
  if (result === undefined) return "–";
  const middle = stepMedian(result, step);
  const count = result.samples.length;
  return middle === undefined ? "none" : `${digits(middle)}${count < repetitions ? ` (${count})` : ""}`;
}

function verdict(value: number | undefined, most: number | undefined): string {
  if (value === undefined || most === undefined) return "not known";
  return value <= most ? "ok" : "over";
}

function ratio(value: number | undefined, of: number | undefined): string {
  return value === undefined || of === undefined ? "–" : (value / of).toFixed(2);
}

function digits(value: number | undefined): string {
  if (value === undefined) return "–";
  return Math.abs(value) < 10 ? value.toFixed(1) : String(Math.round(value));
}

function scaled(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / 1000;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
