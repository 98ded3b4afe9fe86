import type { Decimal } from "../budget/amount.js";
import { roundingTolerance, sum } from "../budget/amount.js";

/** What a stated total and the sum of its published parts differ by (尾差). */
export interface Residual {
  /** Sum of the parts. */
  readonly sum: Decimal;
  /** The stated total. */
  readonly total: Decimal;
  /** `total − sum`. */
  readonly difference: Decimal;
  /** How many parts carry an amount. */
  readonly terms: number;
  /** Whether rounding to the published digits alone can explain it. */
  readonly rounding: boolean;
}

/**
 * Compares a stated total with its published parts.
 * @param digits digits the parts and the total were published with: the finest of them
 * @returns `undefined` where they agree, or where there is nothing to compare
 */
export function residual(
  total: Decimal | null | undefined,
  parts: readonly (Decimal | null | undefined)[],
  digits: number,
): Residual | undefined {
  const terms = parts.filter((part) => part !== null && part !== undefined && !part.isZero()).length;
  if (total === null || total === undefined || terms === 0) return undefined;
  const added = sum(parts);
  const difference = total.minus(added);
  if (difference.isZero()) return undefined;
  return { sum: added, total, difference, terms, rounding: difference.abs().lte(roundingTolerance(digits, terms)) };
}
