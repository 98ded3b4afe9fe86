import type { MeasureText, TextStyle } from "./measure.js";
import { breakWords, breakWordsRoughly } from "./words.js";

/** How a text is to be wrapped. */
export interface WrapOptions {
  /** The width in px that no line may exceed. */
  readonly maxWidth: number;
  /** The most lines allowed; absent: any number. */
  readonly maxLines?: number;
  /** The type the text is set in. */
  readonly style: TextStyle;
  /** Measures a line in that type. */
  readonly measure: MeasureText;
}

/** Rounding slack in px, so that a line exactly as wide as its box fits. */
const slack = 1e-6;

interface Lines {
  readonly lines: readonly string[];
  readonly widest: number;
}

/** Fills lines from the first on; undefined when a piece alone is too wide or the lines do not suffice. */
function fill(
  pieces: readonly string[],
  width: number,
  maxLines: number,
  widthOf: (line: string) => number,
): Lines | undefined {
  const lines: string[] = [];
  let widest = 0;
  let at = 0;
  while (at < pieces.length) {
    if (lines.length >= maxLines) return undefined;
    let line = "";
    let lineWidth = 0;
    let taken = 0;
    for (let next = line; at + taken < pieces.length; taken += 1) {
      next += pieces[at + taken] ?? "";
      const nextWidth = widthOf(next);
      if (!(nextWidth <= width + slack)) break;
      line = next;
      lineWidth = nextWidth;
    }
    if (taken === 0) return undefined;
    lines.push(line.trim());
    widest = Math.max(widest, lineWidth);
    at += taken;
  }
  return { lines, widest };
}

/** Fills lines, then narrows them for as long as their number stays the same. */
function balance(pieces: readonly string[], options: WrapOptions): string[] | undefined {
  const known = new Map<string, number>();
  const widthOf = (line: string): number => {
    let width = known.get(line);
    if (width === undefined) known.set(line, (width = options.measure(line.trim(), options.style)));
    return width;
  };
  let best = fill(pieces, options.maxWidth, options.maxLines ?? Infinity, widthOf);
  if (!best) return undefined;
  while (best.lines.length > 1) {
    const narrower = fill(pieces, best.widest - 0.01, best.lines.length, widthOf);
    if (!narrower) break;
    best = narrower;
  }
  return best.lines.slice();
}

/** Whether a reader sees at most one character in a piece, punctuation and blanks apart. */
function isLonely(piece: string): boolean {
  // Most pieces are told by their ideographs alone: the pattern of all punctuation is slow to make.
  if (/[\u3400-\u9fff]{2}/.test(piece)) return false;
  return Array.from(piece.replace(/[\s\p{P}]/gu, "")).length <= 1;
}

/** Joins a last piece of one character to the piece before it. */
function joinLonelyEnd(pieces: readonly string[]): readonly string[] {
  const last = pieces[pieces.length - 1];
  if (last === undefined || pieces.length < 2 || !isLonely(last)) return pieces;
  return [...pieces.slice(0, -2), (pieces[pieces.length - 2] ?? "") + last];
}

/**
 * Wraps a text at the ends of its words into balanced lines: the fewest lines that fit, and of these the
 * narrowest. No last line of a single character where another wrapping fits. Blanks at a line's ends are
 * dropped.
 *
 * @param text the whole text
 * @param options width, number of lines, type and measure
 * @returns the lines, each at most `maxWidth` wide; none for a blank text; undefined when the whole text
 * cannot be set
 */
export function wrapText(text: string, options: WrapOptions): string[] | undefined {
  const whole = text.trim();
  const { maxWidth, maxLines = Infinity, style, measure } = options;
  // A text that would not fit if it could be cut anywhere, its blanks at the ends of lines, needs no words.
  const fewest = Math.ceil((measure(whole.replace(/\s/g, ""), style) - slack) / maxWidth);
  if (fewest > maxLines) return undefined;
  const rough = breakWordsRoughly(whole);
  const lines = wrapPieces(rough, options);
  if (lines && lines.length <= Math.max(1, fewest)) return lines;
  const words = breakWords(whole);
  return words.length === rough.length ? lines : wrapPieces(words, options);
}

function wrapPieces(pieces: readonly string[], options: WrapOptions): string[] | undefined {
  const joined = joinLonelyEnd(pieces);
  const lines = balance(joined, options);
  if (lines || joined === pieces) return lines;
  return balance(pieces, options);
}

/**
 * Wraps a text that must be shown whatever its words are: like {@link wrapText} without a limit of lines, and
 * where a word alone is wider than the line, between characters. A single character is set even where it is
 * wider than the line.
 *
 * @param text the whole text
 * @param options width, type and measure; `maxLines` is not used
 * @returns the lines; none for a blank text
 */
export function wrapAnywhere(text: string, options: WrapOptions): string[] {
  const { maxWidth, style, measure } = options;
  const whole = wrapText(text, { maxWidth, style, measure });
  if (whole) return whole;
  const lines: string[] = [];
  let line = "";
  for (const piece of breakWords(text.trim())) {
    if (measure((line + piece).trim(), style) <= maxWidth + slack) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
    for (const character of piece) {
      if (line !== "" && !(measure(line + character, style) <= maxWidth + slack)) {
        lines.push(line.trim());
        line = "";
      }
      line += character;
    }
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}
