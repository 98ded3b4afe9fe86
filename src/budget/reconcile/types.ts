/** What reconciling a budget gives: checks with a verdict, the figures they read, and sentences for people. */
import type { Printing } from "../schema.js";

/**
 * What a check found: `match`; `rounding`, a difference that rounding alone can explain; `contradiction`;
 * `naming`, one thing under two names; `not-evaluable`, something is missing that the check needs, which is
 * never a pass.
 */
export type Verdict = "match" | "rounding" | "contradiction" | "naming" | "not-evaluable";

/** All verdicts, the gravest first. */
export const VERDICTS = ["contradiction", "naming", "rounding", "not-evaluable", "match"] as const;

/** One text in the languages of the library. */
export interface LocalText {
  readonly "zh-CN": string;
  readonly en: string;
}

/** What a rule is about; the groups in which a summary lists rules. */
export type RuleGroup =
  | "accounts"
  | "funding"
  | "economic"
  | "projects"
  | "three-public"
  | "changes"
  | "other-matters"
  | "performance"
  | "naming"
  | "completeness";

/**
 * How far figures may differ before a rule calls it a contradiction: `sum` rounding of a total and its parts;
 * `same` rounding of one figure printed twice; `ratio` rounding of a percentage and of the figures below it;
 * `exact` not at all; `none` the rule compares no amounts.
 */
export type ToleranceKind = "sum" | "same" | "ratio" | "exact" | "none";

/** What is known of a rule without any budget. */
export interface RuleText {
  /** Stable word in kebab-case: `expenditure-parts`. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly title: LocalText;
  /** Why it must hold: in law, or in arithmetic. */
  readonly ground: LocalText;
  /** The rule in the field names of the budget JSON. */
  readonly formula: string;
  readonly tolerance: ToleranceKind;
}

/** A figure, a name or a passage that a check has read. */
export interface CheckedFigure {
  /** Its published name, and which of its figures it is. */
  readonly label: LocalText;
  /** `stated`: what the check holds the others against. `part`: one of these others. */
  readonly role: "stated" | "part";
  /** As published: digits or words. `null`: a published blank. */
  readonly value: string | null;
  /** Unit of the value: of money, `%`, 人. Absent for words, and where the document gives none. */
  readonly unit?: string;
  /** JSON path in the budget: `$.expenditure.items[4].amount`. */
  readonly path: string;
  /** Where the document prints it, as far as the budget says. */
  readonly places: readonly Printing[];
  /** Code of the item that it belongs to. */
  readonly code?: string;
}

/** One rule applied in one place: plain data. */
export interface Check {
  /** Rule and place, the same in every run: `expenditure-parts@$.expenditure.amount`. */
  readonly id: string;
  /** Id of the rule. */
  readonly rule: string;
  readonly group: RuleGroup;
  readonly title: LocalText;
  readonly ground: LocalText;
  readonly verdict: Verdict;
  /** Figures read, the stated one first. */
  readonly figures: readonly CheckedFigure[];
  /**
   * The others less the stated figure, as an exact decimal in `unit`: `"-0.01"` where the parts fall short.
   * Absent where nothing could be, or is to be, subtracted.
   */
  readonly difference?: string | undefined;
  /** The largest difference, either way, that rounding alone can explain; in `unit`. */
  readonly tolerance?: string | undefined;
  /** Unit of difference and tolerance. */
  readonly unit?: string | undefined;
  /** One or two sentences for a person: what was compared, and what came of it. */
  readonly sentence: LocalText;
  /** Codes of the items concerned, each once. */
  readonly keys: readonly string[];
}

/** A budget reconciled. */
export interface Reconciliation {
  /** In the order of the rules, and within a rule in the order of the document. */
  readonly checks: readonly Check[];
  /** How many checks have each verdict. */
  readonly summary: Readonly<Record<Verdict, number>>;
}
