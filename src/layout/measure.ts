/** The type a text is set in, as far as its width depends on it. */
export interface TextStyle {
  /** Font size in px. */
  readonly size: number;
  /** True for weight 700; absent or false for weight 400. */
  readonly bold?: boolean;
}

/**
 * Measures one line of text: its advance width in px. Layouts take this as an argument, so that they work
 * with a browser's own measure and, where there is no font, with {@link estimateText}.
 */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Widths in em of the characters of the ASCII range that stand out from their class. */
const narrow = "ijl'`|.,:;!ftrI()[]{}/\\";
const wide = "mwMW@%&";
/** General punctuation that Chinese fonts draw a full em wide: quotes, dash, ellipsis, per mille. */
const fullWidthPunctuation = "“”‘’—―…‥‰※→←↑↓";

/** True for characters that stand on a full em square: ideographs, kana, hangul, full-width forms, emoji. */
function isFullWidth(codePoint: number, character: string): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2460 && codePoint <= 0x27bf) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    codePoint >= 0x1f000 ||
    fullWidthPunctuation.includes(character)
  );
}

/** The estimated width of one character in em. */
function characterWidth(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint >= 0x30 && codePoint <= 0x39) return 0.56;
  if (codePoint === 0x20 || codePoint === 0xa0 || codePoint === 0x09 || codePoint === 0x0a) return 0.3;
  if (codePoint < 0x20) return 0;
  if (codePoint < 0x7f) {
    if (narrow.includes(character)) return 0.36;
    if (wide.includes(character)) return 0.94;
    if (character >= "A" && character <= "Z") return 0.7;
    return 0.6;
  }
  if (isFullWidth(codePoint, character)) return 1;
  if (/[\p{M}\u200b-\u200f\u2060-\u2064\ufeff]/u.test(character)) return 0;
  return 0.66;
}

/**
 * Estimates the width of one line of text without a font: full-width characters 1 em, figures .56 em, Latin
 * letters by four classes of width, anything else .66 em, bold 3 % more. The estimate errs on the wide side
 * of the usual Chinese interface fonts, so that what fits here fits there.
 *
 * @param text one line of text
 * @param style the size in px and the weight
 * @returns the width in px; 0 for the empty text
 */
export function estimateText(text: string, style: TextStyle): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * style.size * (style.bold === true ? 1.03 : 1);
}
