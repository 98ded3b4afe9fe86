import { convert, Decimal, exact, fractionDigits, convertedDigits, orZero, percentOf, sum } from "./amount.js";
import { figure, scopeWithin, type UnitScope } from "./figures.js";
import type { Budget, Cell, Comparison } from "./schema.js";

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

/**
 * The comparison with another year in the same version of the budget (预算 with 预算); the year before by default.
 * A comparison that names no year is with the year before, one that names no version is with the document's own kind.
 */
export function comparisonWith(
  cell: Cell | undefined,
  budget: Budget,
  year: number = budget.year - 1,
  version: string = budget.kind ?? "budget",
): Comparison | undefined {
  return figure(cell).compare?.find(
    (comparison) =>
      (comparison.year ?? budget.year - 1) === year && (comparison.version ?? budget.kind ?? "budget") === version,
  );
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
  const { published, shown } = scopeWithin(scope, comparison);
  const inShown = (value: Decimal): Decimal => convert(value, published, shown);
  const now = orZero(current);
  const statedPrior = comparison.amount;
  const statedChange = signedChange(comparison);
  if (statedPrior === undefined && statedChange === undefined) return undefined;
  const stated = statedPrior === undefined ? undefined : inShown(orZero(exact(statedPrior)));
  const change = statedChange === undefined ? now.minus(stated ?? 0) : inShown(statedChange);
  const prior = stated ?? now.minus(change);
  const rateDigits = comparison.rate === undefined ? 2 : fractionDigits(comparison.rate);
  return {
    year: comparison.year ?? year,
    prior,
    priorStated: stated !== undefined,
    priorBlank: statedPrior === null,
    current: now,
    change,
    publishedRate: signedRate(comparison),
    rateDigits,
    computedRate: percentOf(change, prior)?.toDecimalPlaces(rateDigits, Decimal.ROUND_HALF_UP),
    kind: changeKind(prior, now, change),
    reason: comparison.reason,
    digits: convertedDigits(Math.max(fractionDigits(statedPrior), fractionDigits(comparison.change)), published, shown),
    computed: false,
  };
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
    computedRate: percentOf(change, prior)?.toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
    kind: changeKind(prior, now, change),
    reason: undefined,
    digits: Math.max(...known.map((part) => part.digits)),
    computed: true,
  };
}

/**
 * The word for a change; a figure that was zero and stays zero is unchanged. 新增 and 取消 are words of positive amounts:
 * from nothing to a negative amount is a decrease.
 */
function changeKind(prior: Decimal, current: Decimal, change: Decimal): ChangeKind {
  if (change.isZero()) return "unchanged";
  if (change.isNegative()) return current.isZero() && !prior.isZero() ? "cancelled" : "decrease";
  return prior.isZero() && !current.isZero() ? "new" : "increase";
}

function signedChange(comparison: Comparison): Decimal | undefined {
  // A blank cell states no change: where the other figure is printed the change follows from it.
  if (comparison.change === undefined || comparison.change === null) {
    return comparison.direction === "unchanged" && comparison.amount === undefined ? new Decimal(0) : undefined;
  }
  const magnitude = orZero(exact(comparison.change));
  return comparison.direction === "decrease" ? magnitude.negated() : magnitude;
}

function signedRate(comparison: Comparison): Decimal | undefined {
  if (comparison.rate === undefined) return undefined;
  const magnitude = new Decimal(comparison.rate);
  return (comparison.rateDirection ?? comparison.direction) === "decrease" ? magnitude.negated() : magnitude;
}
