/**
 * The decimal arithmetic of the whole library, with short ways for figures of usual length.
 *
 * decimal.js is exact at any length, and pays for it: reading a text or adding two figures takes a microsecond or two, of
 * which a budget of ten thousand items needs a hundred thousand. A figure of up to eight digits before the point and
 * seven after it is a whole number of ten-millionths that a JavaScript number holds exactly: whole numbers are added
 * instead, and the result is a decimal again. Every other figure goes the long way.
 */
import { Decimal as DecimalConstructor } from "decimal.js";

/**
 * 120 significant digits, so that sums, differences and products of published amounts (at most 40 digits each) are exact
 * and only a division is ever rounded. A copy of its own, because decimal.js is configured globally and a host page
 * may configure it too.
 */
export const Decimal = DecimalConstructor.clone({ defaults: true, precision: 120, toExpNeg: -1000, toExpPos: 1000 });

/** An exact decimal number. */
export type Decimal = DecimalConstructor;

/** decimal.js holds digits in groups of seven, counted from the decimal point. */
const GROUP_DIGITS = 7;
/** A group is counted in ones of the next. */
export const GROUP = 1e7;

/** Made of its digits, without the reading and checking of decimal.js, whose methods it has; otherwise such a decimal. */
class UsualDecimal {
  constructor(
    readonly s: number,
    readonly e: number,
    readonly d: readonly number[],
  ) {
    // decimal.js finds the settings of an operation here, on each value.
    this.constructor = Decimal;
  }
}
Object.setPrototypeOf(UsualDecimal.prototype, Decimal.prototype);

/** A figure of usual length: up to two groups before the point, one after it. */
const USUAL = /^-?\d{1,14}(?:\.\d{1,7})?$/;
const TENS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7];

/**
 * The exact value of a decimal text.
 * @throws {Error} when the text is not a decimal number.
 */
export function readDecimal(text: string): Decimal {
  if (!USUAL.test(text)) return new Decimal(text);
  const point = text.indexOf(".");
  const isNegative = text.startsWith("-");
  const start = isNegative ? 1 : 0;
  const places = point < 0 ? 0 : text.length - point - 1;
  const whole = Number(text.slice(start, point < 0 ? text.length : point));
  const fraction = places === 0 ? 0 : Number(text.slice(point + 1)) * (TENS[GROUP_DIGITS - places] ?? NaN);
  return fromGroups(whole, fraction, isNegative ? -1 : 1);
}

/** Ten-millionths up to which the sum of two counts is a safe integer. */
const MOST = 2 ** 52;

/** `one` less `other`, exactly. */
export function difference(one: Decimal, other: Decimal): Decimal {
  const count = tenMillionths(one) - tenMillionths(other);
  return Number.isNaN(count) ? one.minus(other) : fromTenMillionths(count);
}

/** The exact sum; blanks and missing amounts count as zero here only. */
export function sum(values: Iterable<Decimal | null | undefined>): Decimal {
  let long: Decimal | undefined;
  let count = 0;
  for (const value of values) {
    if (value === null || value === undefined) continue;
    const part = tenMillionths(value);
    if (Number.isNaN(part)) long = long?.plus(value) ?? value;
    else {
      count += part;
      if (Math.abs(count) > MOST) {
        // The next could be lost: what is counted so far goes the long way.
        const counted = fromTenMillionths(count);
        long = long?.plus(counted) ?? counted;
        count = 0;
      }
    }
  }
  const counted = fromTenMillionths(count);
  return long?.plus(counted) ?? counted;
}

/**
 * A value times a power of ten, exactly: its decimal point moved.
 * @param exponent a whole number; negative to make it smaller
 */
export function movePoint(value: Decimal, exponent: number): Decimal {
  const { d: groups, s: sign } = value;
  const first = firstGroup(value);
  const tens = TENS[Math.abs(exponent)];
  const rest = TENS[GROUP_DIGITS - Math.abs(exponent)];
  if (first < 2 && hasShortFraction(value) && tens !== undefined && rest !== undefined) {
    const [high = 0, low = 0, fraction = 0] = [0, 0, ...groups].slice(first + 1);
    const whole = high * GROUP + low;
    // Digits that change from one side of the point to the other.
    const carried = exponent < 0 ? whole % tens : Math.floor(fraction / rest);
    const moved = exponent < 0 ? (whole - carried) / tens : whole * tens + carried;
    const behind = exponent < 0 ? carried * rest + fraction / tens : (fraction - carried * rest) * tens;
    if (moved < GROUP * GROUP && Number.isInteger(behind)) return fromGroups(moved, behind, sign < 0 ? -1 : 1);
  }
  return value.times(new Decimal(`1e${exponent}`));
}

/** The size of a value, without its sign, rounded half up to so many places behind the point: "1437.00". */
export function roundedText(value: Decimal, places: number): string {
  const unit = TENS[GROUP_DIGITS - places] ?? NaN;
  // What is cut off comes behind the digit that decides.
  const half = cutTenMillionths(value) + unit / 2;
  if (!(unit > 1 && half <= MOST)) return value.abs().toFixed(places, Decimal.ROUND_HALF_UP);
  const digits = String(wholeQuotient(half, unit)).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How many ten-millionths a decimal has; `NaN` where it is not a whole number of them, or has too many. */
export function tenMillionths(value: Decimal): number {
  return hasShortFraction(value) ? value.s * cutTenMillionths(value) : NaN;
}

/** How many groups stand before the point behind the first: 0 for seven digits, -1 for a figure below one. */
function firstGroup({ e: exponent }: Decimal): number {
  return Math.floor(exponent / GROUP_DIGITS);
}

/** Whether a decimal has one group behind the point at most. */
function hasShortFraction(value: Decimal): boolean {
  // NaN and infinity have no groups.
  const groups = value.d as readonly number[] | null;
  return groups !== null && firstGroup(value) - groups.length >= -2;
}

/** The ten-millionths that a decimal has without its sign and what comes behind them; `NaN` where they are too many. */
function cutTenMillionths(value: Decimal): number {
  const groups = value.d as readonly number[] | null;
  const first = firstGroup(value);
  if (groups === null || first > 1) return NaN;
  if (first < -1) return 0;
  let count = groups[0] ?? NaN;
  // Groups of zeros at the end are not held.
  for (let at = 1; at <= first + 1; at += 1) count = count * GROUP + (groups[at] ?? 0);
  return count <= MOST ? count : NaN;
}

/**
 * The whole part of a quotient of whole numbers up to 2^52: a remainder of large numbers is slow, and a quotient may be
 * rounded up to a whole number.
 */
function wholeQuotient(size: number, by: number): number {
  const whole = Math.floor(size / by);
  return whole * by > size ? whole - 1 : whole;
}

/** The decimal with so many ten-millionths, a safe integer. */
function fromTenMillionths(count: number): Decimal {
  const size = Math.abs(count);
  const whole = wholeQuotient(size, GROUP);
  return fromGroups(whole, size - whole * GROUP, count < 0 ? -1 : 1);
}

/**
 * The decimal with the digits before and after the point.
 * @param whole below 10^14
 * @param fraction ten-millionths, below 10^7
 */
function fromGroups(whole: number, fraction: number, sign: 1 | -1): Decimal {
  let exponent: number;
  let groups: number[];
  if (whole >= GROUP) {
    const low = whole % GROUP;
    const high = (whole - low) / GROUP;
    exponent = digitsOf(high) + GROUP_DIGITS - 1;
    groups = fraction > 0 ? [high, low, fraction] : low > 0 ? [high, low] : [high];
  } else if (whole === 0 && fraction > 0) {
    exponent = digitsOf(fraction) - GROUP_DIGITS - 1;
    groups = [fraction];
  } else {
    exponent = digitsOf(whole) - 1;
    groups = fraction > 0 ? [whole, fraction] : [whole];
  }
  return new UsualDecimal(sign, exponent, groups) as unknown as Decimal;
}

/** Digits of a whole number below 10^7; of zero, one. */
function digitsOf(whole: number): number {
  let digits = 1;
  while (whole >= (TENS[digits] ?? Infinity)) digits += 1;
  return digits;
}
