import { powerOfTen, type Decimal } from "../budget/amount.js";
import { roundedText } from "../budget/decimal.js";

/** U+2212, the sign that lines up with `+` and the digits. */
export const MINUS = "−";

/** Writes exact numbers in the manner of one locale; never through a JavaScript number. */
export interface NumberFormat {
  /** An amount with a fixed count of decimals: "1,437.00", "−12.40". */
  amount(value: Decimal, digits: number): string;
  /** A change, its sign always written: "+105.53", "−80.00", "0.00" without a sign. */
  signed(value: Decimal, digits: number): string;
  /** Per cent, half up, two decimals by default: "55.83%"; what is above zero but too small to show is "<0.01%". */
  percent(value: Decimal, digits?: number): string;
  /** A rate of change with its sign: "+17.11%", "−100%". */
  signedPercent(value: Decimal, digits: number): string;
}

const cache = new Map<string, NumberFormat>();

/**
 * The number format of a locale (a BCP 47 tag). A tag that the platform does not know (`en-US@posix`) falls back to
 * Chinese, whose separators most locales share.
 */
export function numberFormat(locale: string): NumberFormat {
  let format = cache.get(locale);
  if (format === undefined) {
    format = createFormat(separatorsOf(locale));
    cache.set(locale, format);
  }
  return format;
}

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

/**
 * Only the separators come from `Intl`: it formats decimal strings exactly in recent browsers alone and rounds them
 * through a double in the older ones that this library serves.
 */
function separatorsOf(locale: string): Separators {
  // The project's own languages: asking takes longer than all else in a first drawing's words.
  if (/^(zh|en)\b(?!-(u|x)-)/.test(locale)) return { group: ",", decimal: "." };
  let parts: Intl.NumberFormatPart[];
  try {
    parts = new Intl.NumberFormat(locale, { numberingSystem: "latn", useGrouping: true }).formatToParts(12345.5);
  } catch {
    parts = [];
  }
  const part = (type: string, fallback: string): string => parts.find((each) => each.type === type)?.value ?? fallback;
  return { group: part("group", ","), decimal: part("decimal", ".") };
}

/**
 * How many places behind the point an amount is written with. Its last published digit may stand before the point, as that
 * of 4.98 万元 does in 元: the digits behind it are zeros, and are written.
 */
export function decimalPlaces(digits: number): number {
  return Math.max(0, digits);
}

function createFormat({ group, decimal }: Separators): NumberFormat {
  const plain = (value: Decimal, places: number): string => {
    const [whole = "0", fraction] = roundedText(value, places).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return fraction === undefined ? grouped : grouped + decimal + fraction;
  };
  // What rounds to nothing has no sign: "−0.00" would say more than it shows.
  const isNothing = (value: Decimal, digits: number): boolean => !/[1-9]/.test(roundedText(value, digits));
  const amount = (value: Decimal, digits: number): string => {
    const places = decimalPlaces(digits);
    return (value.isNegative() && !isNothing(value, places) ? MINUS : "") + plain(value, places);
  };
  const signed = (value: Decimal, digits: number): string => {
    const places = decimalPlaces(digits);
    return (isNothing(value, places) ? "" : value.isNegative() ? MINUS : "+") + plain(value, places);
  };
  return {
    amount,
    signed,
    percent(value, digits = 2) {
      if (value.gt(0) && isNothing(value, digits)) return `<${plain(powerOfTen(-digits), digits)}%`;
      return `${amount(value, digits)}%`;
    },
    signedPercent: (value, digits) => `${signed(value, digits)}%`,
  };
}
