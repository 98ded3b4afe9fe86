/** Every rule over a budget, with checks whose words and places are made when they are read: for the house's own use. */
import { knownFields } from "../known-fields.js";
import type { Budget } from "../schema.js";
import { Checker, type Rule } from "./checker.js";
import { ACCOUNT_RULES } from "./rules/accounts.js";
import { CHANGE_RULES } from "./rules/changes.js";
import { COMPLETENESS_RULES } from "./rules/completeness.js";
import { ECONOMIC_RULES } from "./rules/economic.js";
import { FUNCTIONAL_RULES } from "./rules/functional.js";
import { FUNDING_RULES } from "./rules/funding.js";
import { NAMING_RULES } from "./rules/naming.js";
import { OTHER_RULES } from "./rules/other-matters.js";
import { OVERALL_RULES } from "./rules/overall-performance.js";
import { PERFORMANCE_RULES } from "./rules/performance.js";
import { PROJECT_RULES } from "./rules/projects.js";
import { SHARE_RULES } from "./rules/shares.js";
import { THREE_PUBLIC_RULES } from "./rules/three-public.js";
import type { Reconciliation, Verdict } from "./types.js";

/** Every rule, in the order in which they are applied. */
export const RULES: readonly Rule[] = [
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
  ...OVERALL_RULES,
  ...NAMING_RULES,
  ...COMPLETENESS_RULES,
];

/** All checks of a budget. */
export function findChecks(budget: Budget): Reconciliation {
  const steps = findChecksInSteps(budget);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** {@link findChecks} rule by rule, for a page that must stay responsive. */
export function* findChecksInSteps(budget: Budget): Generator<void, Reconciliation, void> {
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
