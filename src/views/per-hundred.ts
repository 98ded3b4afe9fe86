import { percentOf, sum, type Decimal } from "../budget/amount.js";

/** Decimals of a part of 100 yuan: it is told to the fen. */
export const FEN = 2;

/** What the rounded parts of 100 yuan add up to, where that is not what the whole is rounded to. */
export interface HundredResidual {
  readonly sum: Decimal;
  readonly whole: Decimal;
  /** `whole − sum`. */
  readonly difference: Decimal;
}

/**
 * Whether parts of 100 yuan, each rounded to the fen as a reader sees them, add up to what their whole is of 100 yuan.
 * @param parts exact amounts; blanks count as nothing
 * @param whole what the parts are the parts of
 * @param total what 100 yuan stand for
 * @returns `undefined` where they do, or where there is nothing to compare with
 */
export function hundredResidual(
  parts: readonly (Decimal | null | undefined)[],
  whole: Decimal | null | undefined,
  total: Decimal | null | undefined,
): HundredResidual | undefined {
  const rounded = (amount: Decimal): Decimal | undefined => percentOf(amount, total)?.toDecimalPlaces(FEN);
  if (whole === null || whole === undefined || parts.length === 0) return undefined;
  const wholeRounded = rounded(whole);
  if (wholeRounded === undefined) return undefined;
  const added = sum(parts.map((part) => (part === null || part === undefined ? part : rounded(part))));
  const difference = wholeRounded.minus(added);
  return difference.isZero() ? undefined : { sum: added, whole: wholeRounded, difference };
}
