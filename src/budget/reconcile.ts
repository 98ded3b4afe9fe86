/** Whether the figures of a budget tie out: every rule, with its figures, their places, and a verdict. */
import { plainCheck } from "./reconcile/found-check.js";
import { findChecks, findChecksInSteps, RULES } from "./reconcile/run-rules.js";
import type { Budget } from "./schema.js";
import type { Reconciliation, RuleText } from "./reconcile/types.js";

export { VERDICTS } from "./reconcile/types.js";
export type {
  Check,
  CheckedFigure,
  LocalText,
  Reconciliation,
  RuleGroup,
  RuleText,
  ToleranceKind,
  Verdict,
} from "./reconcile/types.js";

/** Every rule, in the order in which `reconcile` applies them. */
export const reconciliationRules: readonly RuleText[] = /* @__PURE__ */ RULES.map(
  ({ id, group, title, ground, formula, tolerance }) => ({
    id,
    group,
    title,
    ground,
    formula,
    tolerance,
  }),
);

/**
 * Applies every rule to a budget.
 *
 * A rule gives one check for each place that it finds something to compare in, and none where the document states
 * nothing that it reads. Nothing is computed into the budget, and nothing of it is changed. Differences are explained
 * by rounding only as far as the published digits and the number of terms allow.
 *
 * @param budget a budget as `parseBudget` gives it; for such a budget this never throws
 * @returns plain data: it can be copied, spread, sent to a worker and written as JSON
 */
export function reconcile(budget: Budget): Reconciliation {
  return plain(findChecks(budget));
}

/** {@link reconcile} rule by rule, for a page that must stay responsive: each step applies one rule. */
export function* reconcileInSteps(budget: Budget): Generator<void, Reconciliation, void> {
  return plain(yield* findChecksInSteps(budget));
}

function plain({ checks, summary }: Reconciliation): Reconciliation {
  return { checks: checks.map(plainCheck), summary };
}
