/**
 * Amounts that are not written plainly: what their writer most likely meant, for the sentence of a problem.
 */
import { DECIMAL_PATTERN, LONGEST_DECIMAL } from "./schema/words.js";

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const SCIENTIFIC = /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d{1,3})$/i;
const PLACEHOLDER = /^([-—–―─/\\*.·…]*|无|空|空白|未安排|n\/?a|null|nil|none)$/i;

/**
 * The plain decimal that a text stands for: `"１４３７"` → `"1437"`, `"1,437.00"` → `"1437.00"`, `"1.5e3"` →
 * `"1500"`.
 *
 * Only spelling is undone. A text that could be read in two ways (`"1.437,00"`) or that names a unit
 * (`"4.98万"`) has no plain form.
 *
 * @param text - What stands where an amount should.
 * @returns The plain decimal, or `undefined` where there is none that is certain.
 */
export function plainDecimal(text: string): string | undefined {
  if (text.length > 2 * LONGEST_DECIMAL) return undefined;
  let plain = text
    .normalize("NFKC")
    .replace(/[\u2212\u2013\u2012]/g, "-")
    .replace(/\s/g, "");
  plain = plain.replace(/^¥/, "").replace(/^\+/, "");
  if (/^\([^-()]+\)$/.test(plain)) plain = `-${plain.slice(1, -1)}`;
  if (GROUPED.test(plain)) plain = plain.replace(/,/g, "");
  plain = expandExponent(plain)
    .replace(/^(-?)\./, "$10.")
    .replace(/\.$/, "");
  return DECIMAL_PATTERN.test(plain) && plain.length <= LONGEST_DECIMAL ? plain : undefined;
}

/** Whether a text is what documents print in a blank cell (—, /, 无): in the JSON such a cell is `null`. */
export function isBlankPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.normalize("NFKC").trim());
}

/**
 * Whether a number literal of JSON keeps all its digits when it is read as a JavaScript number.
 *
 * @param literal - A number as the JSON grammar writes it: `1437.00`, `-2.5e3`.
 */
export function survivesAsNumber(literal: string): boolean {
  // Fifteen significant digits always survive; this is nearly every figure, so it is asked first.
  if (literal.length <= 15 && !/e/i.test(literal)) return true;
  const value = Number(literal);
  return Number.isFinite(value) && significantDigits(literal) === significantDigits(String(value));
}

/** Digits and power of ten of a number, alike for all spellings of one value: `120.0`, `1.2e2` → `12e1`. */
function significantDigits(literal: string): string {
  const [mantissa = "", exponent = "0"] = literal.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  let digits = (whole + fraction).replace(/^0+/, "");
  const length = digits.length;
  digits = digits.slice(0, lastNonZero(digits) + 1);
  if (digits === "") return "0";
  return `${digits}e${Number(exponent) - fraction.length + length - digits.length}`;
}

function lastNonZero(digits: string): number {
  let index = digits.length - 1;
  while (index >= 0 && digits[index] === "0") index -= 1;
  return index;
}

function expandExponent(text: string): string {
  const parts = SCIENTIFIC.exec(text);
  if (!parts) return text;
  const [, sign = "", whole = "", fraction = "", power = "0"] = parts;
  const shift = Number(power);
  if (Math.abs(shift) > LONGEST_DECIMAL) return text;
  const digits =
    "0".repeat(Math.max(0, -shift - whole.length + 1)) +
    whole +
    fraction +
    "0".repeat(Math.max(0, shift - fraction.length));
  const point = Math.max(0, -shift - whole.length + 1) + whole.length + shift;
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  return sign + integer + (point < digits.length ? `.${digits.slice(point)}` : "");
}
