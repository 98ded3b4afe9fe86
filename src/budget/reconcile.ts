/** Whether the figures of a budget tie out: every rule, with its figures, their places, and a verdict. */
import { knownFields } from "./known-fields.js";
import type { Budget } from "./schema.js";
import { Checker, type Rule } from "./reconcile/checker.js";
import { ACCOUNT_RULES } from "./reconcile/rules/accounts.js";
import { CHANGE_RULES } from "./reconcile/rules/changes.js";
import { COMPLETENESS_RULES } from "./reconcile/rules/completeness.js";
import { ECONOMIC_RULES } from "./reconcile/rules/economic.js";
import { FUNCTIONAL_RULES } from "./reconcile/rules/functional.js";
import { FUNDING_RULES } from "./reconcile/rules/funding.js";
import { NAMING_RULES } from "./reconcile/rules/naming.js";
import { OTHER_RULES } from "./reconcile/rules/other-matters.js";
import { PERFORMANCE_RULES } from "./reconcile/rules/performance.js";
import { PROJECT_RULES } from "./reconcile/rules/projects.js";
import { SHARE_RULES } from "./reconcile/rules/shares.js";
import { THREE_PUBLIC_RULES } from "./reconcile/rules/three-public.js";
import type { Reconciliation, RuleText, Verdict } from "./reconcile/types.js";

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

const RULES: readonly Rule[] = [
  ...ACCOUNT_RULES,
  ...FUNCTIONAL_RULES,
  ...FUNDING_RULES,
  ...ECONOMIC_RULES,
  ...PROJECT_RULES,
  ...THREE_PUBLIC_RULES,
  ...CHANGE_RULES,
  ...SHARE_RULES,
  ...OTHER_RULES,
  ...PERFORMANCE_RULES,
  ...NAMING_RULES,
  ...COMPLETENESS_RULES,
];

/** Every rule, in the order in which `reconcile` applies them. */
export const reconciliationRules: readonly RuleText[] = RULES;

/**
 * Applies every rule to a budget.
 *
 * A rule gives one check for each place that it finds something to compare in, and none where the document states
 * nothing that it reads. Nothing is computed into the budget, and nothing of it is changed. Differences are explained
 * by rounding only as far as the published digits and the number of terms allow.
 *
 * @param budget a budget as `parseBudget` gives it; for such a budget this never throws
 */
export function reconcile(budget: Budget): Reconciliation {
  const steps = reconcileInSteps(budget);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** {@link reconcile} rule by rule, for a page that must stay responsive: each step applies one rule. */
export function* reconcileInSteps(budget: Budget): Generator<void, Reconciliation, void> {
  const checker = new Checker(knownFields(budget));
  for (const rule of RULES) {
    checker.rule = rule;
    rule.run(checker);
    yield;
  }
  const summary: Record<Verdict, number> = { match: 0, rounding: 0, contradiction: 0, naming: 0, "not-evaluable": 0 };
  for (const { verdict } of checker.checks) summary[verdict] += 1;
  return { checks: checker.checks, summary };
}
