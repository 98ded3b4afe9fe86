/** What an import gives. */
import type { BudgetProblem } from "../budget/problems.js";
import type { Check, Reconciliation } from "../budget/reconcile.js";
import type { Budget } from "../budget/schema.js";
import type { Provenance } from "./finish.js";
import type { TableRead } from "./tables/read-tables.js";
import type { Doubt } from "./understand/context.js";

/** A disclosure that was imported. */
export interface ImportedBudget {
  readonly ok: true;
  /** The budget; of a government, the first of its funds. */
  readonly budget: Budget;
  /** All budgets of the document: one, or one for each fund of a government (四本预算). */
  readonly budgets: readonly Budget[];
  /** Where every figure and name is printed, by JSON path; with several budgets, paths begin with `$[0]`, `$[1]` …. */
  readonly provenance: Provenance;
  /** The tables of the document, and what was read of each. */
  readonly tables: readonly TableRead[];
  /** Rows of tables and figures (printed blanks included) that were read. */
  readonly rows: number;
  readonly figures: number;
  /** What was not understood, not sure, or printed differently in two places; each with its place. */
  readonly doubts: readonly Doubt[];
  /** Whether the figures tie out: an error of reading shows here, too. */
  readonly reconciliation: Reconciliation;
  /** Checks that fail: contradictions that the document prints, or that reading made. */
  readonly contradictions: readonly Check[];
}

/** A document that is no budget, or cannot be read. */
export interface ImportFailure {
  readonly ok: false;
  readonly doubts: readonly Doubt[];
  readonly problems: readonly BudgetProblem[];
}

/** What `importBudget` gives. */
export type ImportResult = ImportedBudget | ImportFailure;

/** The budgets of a government’s funds as one result. What fails in one is told, and does not keep the others. */
export function together(main: ImportResult, rest: readonly ImportResult[]): ImportResult {
  const read = [main, ...rest].filter((each): each is ImportedBudget => each.ok);
  const [first] = read;
  if (first === undefined) return main;
  const doubts = [main, ...rest].flatMap((each) => each.doubts);
  const provenance = Object.fromEntries(
    read.flatMap((each, at) =>
      Object.entries(each.provenance).map(([path, places]) => [path.replace("$", `$[${at}]`), places]),
    ),
  );
  return {
    ...first,
    budgets: read.map(({ budget }) => budget),
    provenance: read.length > 1 ? provenance : first.provenance,
    tables: read.flatMap(({ tables }) => tables),
    rows: read.reduce((sum, { rows }) => sum + rows, 0),
    figures: read.reduce((sum, { figures }) => sum + figures, 0),
    doubts,
    contradictions: read.flatMap(({ contradictions }) => contradictions),
  };
}
