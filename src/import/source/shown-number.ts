/** A number of a workbook as the program shows it. */
import { Decimal } from "decimal.js";

/** Digits that Excel keeps of a number; what a binary number has beyond is no part of the figure. */
const DIGITS = 15;

/**
 * The figure that is shown for a number. Excel stores 66.9 as 66.900000000000006 and shows it by the format of the
 * cell: digits come from the decimal number, never from the binary one.
 *
 * @param format - Number format of the cell, `General` for none.
 * @param formatted - What the library makes of number and format.
 */
export function shownText(
  value: number,
  format: string,
  formatted: string | undefined,
): { text: string; rounded: boolean } {
  const exact = new Decimal(value.toPrecision(DIGITS));
  if (format === "General" || formatted === undefined) return { text: exact.toFixed(), rounded: false };
  const text = formatted.trim();
  const plain = /^(-?)\(?(?:[\d,]+)(?:\.(\d+))?\)?$/.exec(text);
  if (plain === null) return { text, rounded: false };
  const decimals = plain[2]?.length ?? 0;
  const negative = exact.isNegative() && !exact.isZero();
  const sizes = { thousands: exact.div(1000), millions: exact.div(1_000_000) };
  const written = new Decimal(text.replace(/[(),-]/g, "")).times(negative ? -1 : 1);
  // A format may show thousands: then the figure is another one, and stays as it is shown.
  const unit = new Decimal(10).pow(-decimals);
  if (written.minus(exact).abs().greaterThan(unit)) {
    return { text, rounded: !Object.values(sizes).some((size) => size.minus(written).abs().lessThanOrEqualTo(unit)) };
  }
  const shown = exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const rounded = !shown.equals(exact);
  // A format may show a negative figure in red alone: what the colour says is told by the sign.
  const isSigned = !negative || shown.isZero() || /[-(]/.test(text);
  if (shown.equals(written) && isSigned) return { text, rounded };
  const [whole = "", fraction] = shown.abs().toFixed(decimals).split(".");
  const grouped = text.includes(",") ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return { text: `${negative ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`, rounded };
}
