import type { MeasureText, TextStyle } from "./measure.js";
import type { Rectangle } from "./treemap.js";
import type { PlacedText, TextRole } from "./treemap-chart-types.js";

/** What labels are set with. */
export interface LabelType {
  readonly measure: MeasureText;
  /** Size of body text as a multiple of 14 px; every size and distance of text scales by it. */
  readonly scale: number;
}

/** A text that is not yet placed; size in px at body size 14. */
export interface TextPiece {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly role: TextRole;
  /** Distance in px, at body size 14, to the piece before it. */
  readonly gap?: number;
}

/** Distances from a code to its name, an amount to its share, a name to its amount: px at body size 14. */
export const codeGap = 8;
export const shareGap = 12;
export const amountGap = 16;

/** A baseline lies this part of the font size below the middle of its line. */
const baselineBelowMiddle = 0.36;

/** The style of a piece as it is measured. */
export function styleOf({ size, bold = false }: TextPiece, { scale }: LabelType): TextStyle {
  return { size: size * scale, bold };
}

/** Width in px of pieces in one line with their gaps; empty ones take no room. */
export function lineWidth(pieces: readonly TextPiece[], type: LabelType): number {
  let width = 0;
  let isFirst = true;
  for (const piece of pieces) {
    if (piece.text === "") continue;
    if (!isFirst) width += (piece.gap ?? 0) * type.scale;
    width += type.measure(piece.text, styleOf(piece, type));
    isFirst = false;
  }
  return width;
}

/**
 * Places pieces side by side in one line.
 *
 * @param pieces in reading order; empty ones are left out
 * @param x left edge in px
 * @param middle middle of the line in px
 */
export function placeLine(pieces: readonly TextPiece[], x: number, middle: number, type: LabelType): PlacedText[] {
  let left = x;
  return shown(pieces).map((piece, index) => {
    if (index > 0) left += (piece.gap ?? 0) * type.scale;
    const placed = placeAt(piece, left, middle, "start", type);
    left += type.measure(piece.text, styleOf(piece, type));
    return placed;
  });
}

/** Places pieces side by side so that the last ends at `right`; each is placed by its end. */
export function placeLineEnd(
  pieces: readonly TextPiece[],
  right: number,
  middle: number,
  type: LabelType,
): PlacedText[] {
  let end = right;
  return shown(pieces)
    .reverse()
    .map((piece) => {
      const placed = placeAt(piece, end, middle, "end", type);
      end -= type.measure(piece.text, styleOf(piece, type)) + (piece.gap ?? 0) * type.scale;
      return placed;
    })
    .reverse();
}

/** Places one piece in the middle of a rectangle. */
export function placeCentred(piece: TextPiece, box: Rectangle, type: LabelType): PlacedText {
  return placeAt(piece, box.x + box.width / 2, box.y + box.height / 2, "middle", type);
}

function placeAt(
  piece: TextPiece,
  x: number,
  middle: number,
  anchor: PlacedText["anchor"],
  type: LabelType,
): PlacedText {
  const { text, role, bold = false } = piece;
  const { size } = styleOf(piece, type);
  return { text, x, y: middle + baselineBelowMiddle * size, size, bold, anchor, role };
}

function shown(pieces: readonly TextPiece[]): TextPiece[] {
  return pieces.filter(({ text }) => text !== "");
}
