import { Decimal, GROUP, movePoint, readDecimal, sum, tenMillionths } from "./decimal.js";

export { Decimal, movePoint, sum };
/** Of divisions of figures of usual length, where fewer digits decide every rounding and take half the time. */
const Quotient = Decimal.clone({ defaults: true, precision: 45, toExpNeg: -1000, toExpPos: 1000 });
/** Groups of seven digits up to which a figure is of usual length. */
const USUAL_GROUPS = 3;

/** An amount as it stands in the budget JSON: a decimal, or `null` for a published blank (未安排). */
export type PublishedAmount = string | number | null;

/** Money units a disclosure may use, with the power of ten of yuan (元) each stands for. */
export const UNIT_EXPONENT = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 } as const;

/** A money unit. */
export type MoneyUnit = keyof typeof UNIT_EXPONENT;

/** Zero. */
export const ZERO: Decimal = new Decimal(0);

/** Tells whether a word is one of the money units. */
export function isMoneyUnit(word: unknown): word is MoneyUnit {
  return typeof word === "string" && Object.prototype.hasOwnProperty.call(UNIT_EXPONENT, word);
}

/**
 * The exact value of a published amount: `null` stays `null` (a blank is not a zero), and `undefined` (the document has
 * no such cell) stays `undefined`.
 * @throws {Error} when the text is not a decimal number; amounts that passed `parseBudget` never are.
 */
export function exact(amount: string | number): Decimal;
export function exact(amount: PublishedAmount): Decimal | null;
export function exact(amount: PublishedAmount | undefined): Decimal | null | undefined;
export function exact(amount: PublishedAmount | undefined): Decimal | null | undefined {
  if (amount === null || amount === undefined) return amount;
  return typeof amount === "string" ? readDecimal(amount) : new Decimal(amount);
}

/** A blank or missing amount read as zero, which only sums may do. */
export function orZero(amount: Decimal | null | undefined): Decimal {
  return amount ?? ZERO;
}

/** Digits an amount was published with after the decimal point: 2 for "166.40"; of a number, those of its shortest form. */
export function fractionDigits(amount: PublishedAmount | undefined): number {
  if (amount === null || amount === undefined) return 0;
  if (typeof amount === "number") return new Decimal(amount).decimalPlaces();
  const point = amount.indexOf(".");
  return point < 0 ? 0 : amount.length - point - 1;
}

/** The same money in another unit, exactly: a shift of the decimal point. */
export function convert(amount: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  const shift = UNIT_EXPONENT[from] - UNIT_EXPONENT[to];
  return shift === 0 ? amount : movePoint(amount, shift);
}

/**
 * How many digits after the point an amount published with `digits` has in another unit. Negative where its last published
 * digit stands before the point: 802.22 万元 is exact to hundreds of 元, so that its digits in 元 are −2. What is shown has
 * none then, but what rounding can explain is still measured by it.
 */
export function convertedDigits(digits: number, from: MoneyUnit, to: MoneyUnit): number {
  return digits - (UNIT_EXPONENT[from] - UNIT_EXPONENT[to]);
}

/**
 * The digits that a figure in another unit is shown with: 3,215,400 元 are 321.54 万元, not 321.5400. Zeros that only the
 * move of the point brings are no published digits, but for two, as amounts have.
 * @param value in the unit `to`
 */
export function movedDigits(value: Decimal | null | undefined, digits: number, from: MoneyUnit, to: MoneyUnit): number {
  const moved = convertedDigits(digits, from, to);
  return from === to || moved <= 2 ? moved : Math.max(2, Math.min(moved, value?.decimalPlaces() ?? 0));
}

/**
 * What per cent `part` is of `whole`, unrounded. `undefined` when the whole is zero or negative: such a share says nothing.
 */
export function percentOf(part: Decimal, whole: Decimal | null | undefined): Decimal | undefined {
  if (whole === null || whole === undefined || whole.lte(0)) return undefined;
  const isUsual = part.d.length <= USUAL_GROUPS && whole.d.length <= USUAL_GROUPS;
  return (isUsual ? new Quotient(part) : part).times(100).div(whole);
}

/**
 * The largest difference between a stated total and the sum of its parts that rounding alone can explain: half of the
 * last published digit, for each of the `terms` parts and once for the total.
 * @param digits digits published after the decimal point; negative for digits before it
 * @param terms how many parts were added
 */
export function roundingTolerance(digits: number, terms: number): Decimal {
  return powerOfTen(-digits)
    .times("0.5")
    .times(terms + 1);
}

/** How many digits stand before the point, negative below zero; 0 without a figure. */
export function signedLength(figure: Decimal | null | undefined): number {
  return figure === null || figure === undefined ? 0 : figure.s * (Math.max(0, figure.e) + 1);
}

/**
 * The JavaScript number nearest to a decimal, for lengths and for orders: a double cannot hold most amounts exactly.
 * Of figures of usual length it is one division of whole numbers, which rounds once, instead of a text that is read.
 */
export function nearestNumber(value: Decimal): number {
  const count = tenMillionths(value);
  return Number.isNaN(count) ? value.toNumber() : count / GROUP;
}

/** Ten to a whole power, exactly. */
export function powerOfTen(exponent: number): Decimal {
  return new Decimal(`1e${exponent}`);
}
