/** Budgets with fields that the schema does not know: kept as they are, and passed over by whatever reads a budget. */
import { DEPTH_LIMIT, VALUE_LIMIT } from "./json-copy.js";
import { copyIfValid } from "./quick-copy.js";
import { BudgetSchema, type Budget } from "./schema.js";

const doubtful = new WeakMap<Budget, Budget | undefined>();

/** Notes that a budget may have fields of which nothing is known, which may hold anything. */
export function noteUnknownFields(budget: Budget): void {
  doubtful.set(budget, undefined);
}

/** A budget without the fields that the schema does not know; the budget itself where it has none. */
export function knownFields(budget: Budget): Budget {
  if (!doubtful.has(budget)) return budget;
  let known = doubtful.get(budget);
  if (known === undefined) {
    const copy = copyIfValid(BudgetSchema, budget, { depth: DEPTH_LIMIT, values: VALUE_LIMIT, unknown: "drop" });
    known = (copy as Budget | undefined) ?? budget;
    doubtful.set(budget, known);
  }
  return known;
}
