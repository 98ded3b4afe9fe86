import type { Budget } from "../../../src/budget/schema.js";
import { generateBudget, variantOf, type BudgetShape } from "./budgets.js";

/** What is drawn: one chart of a kind, or ten treemaps and ten sankeys on one page. */
export type ChartKind = "treemap" | "sankey" | "many" | "table" | "three-public";

/** Who draws: this project, a hand-written drawing without interaction, the arithmetic of the layout alone, a peer. */
export const CONTENDERS = ["ours", "floor", "limit", "echarts"] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** A figure to stay at or below: a multiple of what another contender takes in the same run. */
export interface Target {
  readonly of: "floor" | "limit";
  readonly times: number;
}

/** One task that all contenders are given. */
export interface Workload {
  readonly id: string;
  readonly name: string;
  readonly kind: ChartKind;
  readonly contenders: readonly ContenderName[];
  /** What to draw: the real budget, as published; or a generated one. */
  readonly data: "real" | Omit<BudgetShape, "valueSeed">;
  /** Height in px of the window, where it is not a usual one. */
  readonly windowHeight?: number;
  readonly firstDrawing?: Target;
  readonly update?: Target;
  /** DOM nodes at most, text and comments included. */
  readonly nodes?: number;
  /** Longest task in ms at most when a part is opened. */
  readonly drill?: number;
}

const NO_SOURCES = { compared: false, sources: 1, sourcesPerCategory: 0 };
const ALL = CONTENDERS;
const floor = (times: number): Target => ({ of: "floor", times });

/** What is measured, with what is aimed at. */
export const WORKLOADS: readonly Workload[] = [
  {
    id: "treemap-real",
    name: "treemap, the real budget",
    kind: "treemap",
    contenders: ALL,
    data: "real",
    firstDrawing: floor(2),
  },
  {
    id: "treemap-1000",
    name: "treemap, 1,000 leaves",
    kind: "treemap",
    contenders: ALL,
    data: { seed: 1, categories: 10, subcategories: 10, items: 10, ...NO_SOURCES },
    firstDrawing: floor(1.2),
  },
  {
    id: "treemap-10000",
    name: "treemap, 10,000 leaves",
    kind: "treemap",
    contenders: ALL,
    data: { seed: 2, categories: 20, subcategories: 20, items: 25, ...NO_SOURCES },
    firstDrawing: floor(0.6),
  },
  {
    id: "treemap-100000",
    name: "treemap, 100,000 leaves",
    kind: "treemap",
    contenders: ALL,
    data: { seed: 3, categories: 25, subcategories: 50, items: 80, ...NO_SOURCES },
    firstDrawing: { of: "limit", times: 1 },
    nodes: 1500,
    drill: 50,
  },
  {
    id: "sankey-real",
    name: "sankey, the real budget",
    kind: "sankey",
    contenders: ALL,
    data: "real",
    firstDrawing: floor(2),
  },
  {
    id: "sankey-300",
    name: "sankey, 300 links",
    kind: "sankey",
    contenders: ALL,
    data: {
      seed: 4,
      categories: 30,
      subcategories: 0,
      items: 0,
      compared: false,
      sources: 15,
      sourcesPerCategory: 10,
    },
  },
  {
    id: "sankey-1000",
    name: "sankey, 1,000 links",
    kind: "sankey",
    contenders: ALL,
    data: {
      seed: 5,
      categories: 50,
      subcategories: 0,
      items: 0,
      compared: false,
      sources: 40,
      sourcesPerCategory: 20,
    },
    firstDrawing: floor(1.2),
  },
  {
    id: "many",
    name: "10 treemaps + 10 sankeys",
    kind: "many",
    contenders: ALL,
    data: "real",
    firstDrawing: floor(1.8),
  },
  {
    id: "many-in-sight",
    name: "the same, all in sight",
    kind: "many",
    contenders: ALL,
    data: "real",
    windowHeight: 20_000,
  },
  {
    id: "table-10000",
    name: "delta table, 10,000 rows",
    kind: "table",
    contenders: ["ours", "floor"],
    data: { seed: 6, categories: 20, subcategories: 20, items: 25, ...NO_SOURCES, compared: true },
    firstDrawing: floor(2),
    update: floor(2),
  },
];

/** What is created, changed and removed again and again, to see what is left behind. */
export const CYCLED: readonly Workload[] = [
  { id: "cycle-treemap", name: "treemap", kind: "treemap", contenders: ["ours", "floor", "echarts"], data: "real" },
  { id: "cycle-sankey", name: "sankey", kind: "sankey", contenders: ["ours", "floor", "echarts"], data: "real" },
  { id: "cycle-table", name: "delta table", kind: "table", contenders: ["ours"], data: "real" },
  { id: "cycle-three-public", name: "three public expenses", kind: "three-public", contenders: ["ours"], data: "real" },
];

/** How many different budgets the page of many charts shows, each as a treemap and as a sankey. */
const MANY = 10;

/**
 * The budgets of a workload.
 *
 * @param real the published budget
 * @param turn 0 for the first drawing, 1 for the same with changed values, and so on
 */
export function budgetsOf(workload: Workload, real: Budget, turn: number): Budget[] {
  const { data } = workload;
  if (data !== "real") return [generateBudget({ ...data, valueSeed: data.seed * 1000 + turn })];
  if (workload.kind === "many") return Array.from({ length: MANY }, (_, index) => variantOf(real, turn * MANY + index));
  return [turn === 0 ? real : variantOf(real, turn)];
}
