/** What a list of checks shows: the checks by theme, what matters first, filtered by verdict or by code. */
import { VERDICTS, type Check, type Reconciliation, type RuleGroup, type Verdict } from "../budget/reconcile.js";

/** Which checks are shown. */
export interface ChecksFilter {
  /** Only these verdicts; empty: all. */
  readonly verdicts: readonly Verdict[];
  /** Only checks that concern this code, or one below it; `undefined`: all. */
  readonly code: string | undefined;
}

/** The checks of one theme that a filter lets through. */
export interface ChecksTheme {
  readonly theme: RuleGroup;
  /** What does not match, the gravest first; within a verdict in the order of the document. */
  readonly findings: readonly Check[];
  readonly matches: readonly Check[];
}

/** A budget's checks, as a reader meets them. */
export interface ChecksView {
  /** How many checks there are, and how many a filter lets through. */
  readonly count: number;
  readonly shown: number;
  /** How many have each verdict, of those that concern the filter's code. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Themes with anything to show: the gravest finding first, and otherwise in the order of the rules. */
  readonly themes: readonly ChecksTheme[];
}

/** Order in which a summary counts verdicts: the good news first, what nobody could check last. */
export const COUNTED: readonly Verdict[] = ["match", "rounding", "contradiction", "naming", "not-evaluable"];

/** Groups and filters the checks of a budget. */
export function checksView({ checks, summary }: Reconciliation, { verdicts, code }: ChecksFilter): ChecksView {
  const concerned = code === undefined ? checks : checks.filter((check) => concerns(check, code));
  const counts = code === undefined ? summary : countVerdicts(concerned);
  const wanted = verdicts.length === 0 ? concerned : concerned.filter(({ verdict }) => verdicts.includes(verdict));
  const themes = new Map<RuleGroup, Check[]>();
  for (const check of wanted) {
    const others = themes.get(check.group);
    if (others === undefined) themes.set(check.group, [check]);
    else others.push(check);
  }
  return {
    count: checks.length,
    shown: wanted.length,
    counts,
    themes: [...themes].map(themeOf).sort((one, other) => gravityOf(one) - gravityOf(other)),
  };
}

function themeOf([theme, members]: readonly [RuleGroup, readonly Check[]]): ChecksTheme {
  return {
    theme,
    findings: byGravity(members).filter(({ verdict }) => verdict !== "match"),
    matches: members.filter(({ verdict }) => verdict === "match"),
  };
}

function gravityOf({ findings }: ChecksTheme): number {
  return VERDICTS.indexOf(findings[0]?.verdict ?? "match");
}

/** All checks, the gravest first; within a verdict in the order of the rules and of the document. */
export function byGravity(checks: readonly Check[]): Check[] {
  return VERDICTS.flatMap((verdict) => checks.filter((check) => check.verdict === verdict));
}

/**
 * Whether a check has read a figure of a code, or of one below it: a check on 项 `2050803` concerns 类 `205`. Words that
 * stand for codes (`general`, `abroad`) have nothing below them.
 */
export function concerns({ keys }: Check, code: string): boolean {
  const isNumber = /^\d+$/.test(code);
  return keys.some((key) => key === code || (isNumber && key.startsWith(code) && /^\d+$/.test(key)));
}

/** Paths of the totals that charts show: the stated one, the grand one, and what it is compared with. */
const TOTAL_PATH = /^\$\.(income|expenditure|threePublic)\.(?:amount|total|compare)\b/;

/** What a check marks in charts: the codes it has read, and `income`, `expenditure` or `threePublic` for their totals. */
export function markedKeys({ keys, figures }: Check): string[] {
  const totals = figures.flatMap(({ path }) => TOTAL_PATH.exec(path)?.[1] ?? []);
  return Array.from(new Set([...keys, ...totals]));
}

function countVerdicts(checks: readonly Check[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { match: 0, rounding: 0, contradiction: 0, naming: 0, "not-evaluable": 0 };
  for (const { verdict } of checks) counts[verdict] += 1;
  return counts;
}
