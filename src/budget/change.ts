import {
  convert,
  Decimal,
  exact,
  fractionDigits,
  movedDigits,
  orZero,
  percentOf,
  signedLength,
  sum,
  ZERO,
  type PublishedAmount,
} from "./amount.js";
import { difference } from "./decimal.js";
import { figure, scopeWithin, type UnitScope } from "./figures.js";
import { classifiedExpenditure } from "./one-fund.js";
import type { Budget, Cell, Comparison, Item, Version } from "./schema.js";

/** What became of an amount against the year before: 增加, 减少, 持平, 新增 (nothing before), 取消 (nothing left). */
export type ChangeKind = "increase" | "decrease" | "unchanged" | "new" | "cancelled";

/** One figure against the same figure of another year, exactly. */
export interface Change {
  /** Year of the other figure. */
  readonly year: number;
  /** The other figure: as published, or `current − change`. */
  readonly prior: Decimal;
  /** Whether the document prints the other figure itself, rather than only the change. */
  readonly priorStated: boolean;
  /** Whether the other figure is a published blank (未安排), which `prior` reads as zero. */
  readonly priorBlank: boolean;
  /** This year's figure; a published blank reads as zero here. */
  readonly current: Decimal;
  /** `current − prior`, signed: as published, or computed where only the other figure is. */
  readonly change: Decimal;
  /** Per cent, signed, as published; `undefined` where none is printed. */
  readonly publishedRate: Decimal | undefined;
  /** Digits of the published rate, or 2. */
  readonly rateDigits: number;
  /**
   * Per cent, signed, recomputed from the exact figures and rounded half up to `rateDigits`; `undefined` where the prior
   * figure is zero or negative, over which a rate has no sense.
   */
  readonly computedRate: Decimal | undefined;
  readonly kind: ChangeKind;
  /** The published reason, word for word. */
  readonly reason: string | undefined;
  /** Digits after the decimal point that the change or the other figure was published with, in the shown unit. */
  readonly digits: number;
  /** Added up from the changes of its parts, because the document publishes none here. */
  readonly computed: boolean;
}

/** With which year and version a comparison is: with the year before, and the document's own kind, where it names none. */
export function comparedSeries(
  { year, version }: Comparison,
  budget: Budget,
): { readonly year: number; readonly version: Version } {
  return { year: year ?? budget.year - 1, version: version ?? budget.kind ?? "budget" };
}

const compared = new WeakMap<Budget, Version>();

/**
 * Which version of the year before the income and expenditure of a document are compared with: its own kind where any of
 * their figures states such a change, else another that they state, as budgets of governments do with 上年执行数.
 */
export function comparedVersion(budget: Budget): Version {
  let found = compared.get(budget);
  if (found === undefined) compared.set(budget, (found = findComparedVersion(budget)));
  return found;
}

const OTHER_VERSIONS = ["execution", "revisedBudget", "finalAccounts", "budget"] as const;

function findComparedVersion(budget: Budget): Version {
  const own = budget.kind ?? "budget";
  const stated = new Set<Version>();
  const note = (cell: Cell | undefined): void => {
    for (const comparison of figure(cell).compare ?? []) {
      const { year, version } = comparedSeries(comparison, budget);
      if (year === budget.year - 1 && statesChange(comparison)) stated.add(version);
    }
  };
  /** Whether the document's own kind is found, so that nothing more need be looked at. */
  const search = (item: Item): boolean => {
    note(item);
    return stated.has(own) || (item.items ?? []).some(search);
  };
  for (const account of new Set([budget.expenditure, classifiedExpenditure(budget)?.account, budget.income])) {
    if (account === undefined) continue;
    const { named: _named, ...sources } = account.funding ?? {};
    for (const cell of [account.total, account.basic, account.project, ...Object.values(sources)]) note(cell);
    if (stated.has(own) || search(account)) return own;
  }
  return OTHER_VERSIONS.find((version) => stated.has(version)) ?? own;
}

/**
 * The comparison with another year in one version: by default the year before in the version that the document compares
 * with. A comparison that names no year is with the year before, one that names no version is with the document's own kind.
 */
export function comparisonWith(
  cell: Cell | undefined,
  budget: Budget,
  year: number = budget.year - 1,
  version: string = comparedVersion(budget),
): Comparison | undefined {
  return figure(cell).compare?.find((comparison) => {
    const series = comparedSeries(comparison, budget);
    return series.year === year && series.version === version;
  });
}

/**
 * Reads a comparison of an amount: `prior = current − change` unless the prior figure itself is published.
 * A change printed with a word ("减少 95 万元") is a magnitude and takes its sign from the word.
 * @param current this year's amount in the shown unit; blank or missing reads as zero
 * @param scope the units in force at the figure
 * @returns `undefined` where the comparison states neither the other figure nor a change
 */
export function readChange(
  comparison: Comparison,
  current: Decimal | null | undefined,
  scope: UnitScope,
  year: number,
): Change | undefined {
  return statesChange(comparison) ? new ReadChange(comparison, current, scope, year) : undefined;
}

/** Whether a comparison states the other figure or a change. A blank cell states no change. */
export function statesChange({ amount, change, direction }: Comparison): boolean {
  return amount !== undefined || (change !== undefined && change !== null) || direction === "unchanged";
}

/** A change that works its figures out when they are first asked for: of 10,000 rows few are shown. */
class ReadChange implements Change {
  readonly year: number;
  readonly priorStated: boolean;
  readonly priorBlank: boolean;
  readonly current: Decimal;
  readonly change: Decimal;
  readonly rateDigits: number;
  readonly kind: ChangeKind;
  readonly reason: string | undefined;
  readonly digits: number;
  readonly computed = false;
  private readonly comparison: Comparison;
  private stated: Decimal | undefined;
  /** `null` once it is known that there is none. */
  private publishedOne: Decimal | null | undefined;
  private computedOne: Decimal | null | undefined;

  constructor(comparison: Comparison, current: Decimal | null | undefined, scope: UnitScope, year: number) {
    const { published, shown } = scopeWithin(scope, comparison);
    const { amount: statedPrior, rate } = comparison;
    const statedChange = signedChange(comparison);
    this.comparison = comparison;
    this.year = comparison.year ?? year;
    this.current = orZero(current);
    this.priorStated = statedPrior !== undefined;
    this.priorBlank = statedPrior === null;
    this.stated = statedPrior === undefined ? undefined : convert(orZero(exact(statedPrior)), published, shown);
    this.change =
      statedChange === undefined
        ? difference(this.current, this.stated ?? ZERO)
        : convert(statedChange, published, shown);
    this.rateDigits = rate === undefined ? 2 : fractionDigits(rate);
    this.kind = changeKind(this);
    this.reason = comparison.reason;
    const digitsOf = (value: Decimal | undefined, amount: PublishedAmount | undefined): number =>
      movedDigits(value, fractionDigits(amount), published, shown);
    this.digits = Math.max(digitsOf(this.stated, statedPrior), digitsOf(this.change, comparison.change));
  }

  get prior(): Decimal {
    return (this.stated ??= difference(this.current, this.change));
  }

  get publishedRate(): Decimal | undefined {
    if (this.publishedOne === undefined) this.publishedOne = signedRate(this.comparison) ?? null;
    return this.publishedOne ?? undefined;
  }

  get hasPublishedRate(): boolean {
    return this.comparison.rate !== undefined;
  }

  get publishedRateLength(): number | undefined {
    if (this.comparison.rate === undefined) return undefined;
    const text = String(this.comparison.rate);
    const isNegative = text.startsWith("-");
    const point = text.indexOf(".");
    const digits = (point < 0 ? text.length : point) - (isNegative ? 1 : 0);
    return isNegative === isRateFalling(this.comparison) ? digits : -digits;
  }

  get computedRate(): Decimal | undefined {
    if (this.computedOne === undefined) this.computedOne = computedRate(this, this.rateDigits) ?? null;
    return this.computedOne ?? undefined;
  }
}

/** Whether a rate of change is printed. */
export function hasPublishedRate(change: Change): boolean {
  return change instanceof ReadChange ? change.hasPublishedRate : change.publishedRate !== undefined;
}

/**
 * How many digits of the published rate stand before the point, negative below zero; `undefined` where none is printed. For
 * the thousands of rates that are looked at and never shown, of which the text tells as much.
 */
export function publishedRateLength(change: Change): number | undefined {
  if (change instanceof ReadChange) return change.publishedRateLength;
  const { publishedRate: rate } = change;
  return rate && signedLength(rate);
}

/** A change under another word, with its own computed rate or none. */
export function reworded(change: Change, kind: ChangeKind, { withRate = true } = {}): Change {
  const { year, prior, priorStated, priorBlank, current, publishedRate, rateDigits, reason, digits, computed } = change;
  return {
    year,
    prior,
    priorStated,
    priorBlank,
    current,
    change: change.change,
    publishedRate,
    rateDigits,
    computedRate: withRate ? change.computedRate : undefined,
    kind,
    reason,
    digits,
    computed,
  };
}

function computedRate({ change, prior }: Pick<Change, "change" | "prior">, digits: number): Decimal | undefined {
  return percentOf(change, prior)?.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
}

/**
 * The change of a whole whose document publishes only those of its parts: the exact sum, without a published rate or
 * reason. `undefined` unless every part has a change and the parts' figures add up to the whole's.
 * @param parts changes of all parts; `undefined` for a part without one
 */
export function sumOfChanges(
  parts: readonly (Change | undefined)[],
  current: Decimal | null | undefined,
): Change | undefined {
  const known = parts.filter((part) => part !== undefined);
  const [first] = known;
  if (first === undefined || known.length < parts.length) return undefined;
  const now = sum(known.map((part) => part.current));
  if (!now.eq(orZero(current))) return undefined;
  const change = sum(known.map((part) => part.change));
  const prior = sum(known.map((part) => part.prior));
  return {
    year: first.year,
    prior,
    priorStated: known.every((part) => part.priorStated),
    priorBlank: known.every((part) => part.priorBlank),
    current: now,
    change,
    publishedRate: undefined,
    rateDigits: 2,
    computedRate: computedRate({ change, prior }, 2),
    kind: changeKind({ prior, current: now, change }),
    reason: undefined,
    digits: Math.max(...known.map((part) => part.digits)),
    computed: true,
  };
}

/** Whether a rate of change can be computed: over a prior figure above zero. */
export function hasComputedRate({ prior }: Change): boolean {
  return prior.gt(0);
}

/**
 * The word for a change; a figure that was zero and stays zero is unchanged. 新增 and 取消 are words of positive amounts:
 * from nothing to a negative amount is a decrease.
 */
function changeKind(figures: Pick<Change, "prior" | "current" | "change">): ChangeKind {
  const { current, change } = figures;
  if (change.isZero()) return "unchanged";
  if (change.isNegative()) return current.isZero() && !figures.prior.isZero() ? "cancelled" : "decrease";
  return !current.isZero() && figures.prior.isZero() ? "new" : "increase";
}

function signedChange(comparison: Comparison): Decimal | undefined {
  // A blank cell states no change: where the other figure is printed the change follows from it.
  if (comparison.change === undefined || comparison.change === null) {
    return comparison.direction === "unchanged" && comparison.amount === undefined ? ZERO : undefined;
  }
  const magnitude = orZero(exact(comparison.change));
  return comparison.direction === "decrease" ? magnitude.negated() : magnitude;
}

function signedRate(comparison: Comparison): Decimal | undefined {
  if (comparison.rate === undefined) return undefined;
  const magnitude = exact(comparison.rate);
  return isRateFalling(comparison) ? magnitude.negated() : magnitude;
}

function isRateFalling({ rateDirection, direction }: Comparison): boolean {
  return (rateDirection ?? direction) === "decrease";
}
