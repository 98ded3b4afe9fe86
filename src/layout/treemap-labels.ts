import type { Rectangle } from "./treemap.js";
import type { PlacedText, TreemapCell } from "./treemap-chart-types.js";
import { amountGap, lineWidth, placeCentred, placeLine, shareGap, styleOf } from "./treemap-text.js";
import type { LabelType, TextPiece } from "./treemap-text.js";
import { wrapText } from "./wrap.js";

/** What the strip over a cell says of the cell's group. */
export interface StripSays {
  /** Name and amount. */
  readonly amount: boolean;
  readonly share: boolean;
}

/** The label of a cell. */
export interface CellLabel {
  readonly texts: readonly PlacedText[];
  /** The higher the more of it is said, for choosing between tilings; 0 when nothing is. */
  readonly rank: number;
}

/** What a cell is labelled for. */
export interface CellSubject {
  readonly cell: TreemapCell;
  readonly strip: StripSays;
  /** The cell stands for the whole group, which has no items: the strip has said its name. */
  readonly isGroup: boolean;
}

// All in px at body size 14 (VISUAL section 5).
const paddingAcross = 10;
const paddingAcrossNarrow = 6;
const narrowBelow = 104;
const paddingTop = 8;
const paddingBottom = 4;
const bodySize = 14;
/** From these areas on, in square px, name and amount are larger: what they are. */
const largeFrom = [
  [120_000, 20],
  [60_000, 16],
] as const;
const nameLinesAtMost = 4;
const onlyLinesAtMost = 2;
const furtherLine = 22;
const leastLine = 24;
const keySize = 13;
const keyLine = 18;
const keyPadding = 3;

/** Ranks of the forms, best first; see the fallbacks in {@link labelCell}. */
const ranks = { full: 5, lineWithShare: 4, amount: 3, line: 2 } as const;
/** What each further line adds to the rank. */
const lineRank = 0.5;

/** Heights of a line of names and of the line of the amount, by their size. */
function pitches(size: number): { readonly name: number; readonly amount: number } {
  return size > bodySize ? { name: size + 8, amount: size + 8 } : { name: 20, amount: 22 };
}

interface CellRoom {
  readonly box: Rectangle;
  /** Left edge, width and height for text, in px. */
  readonly x: number;
  readonly width: number;
  readonly type: LabelType;
}

/**
 * Labels a cell with the first of these that fits: name over amount and share; name, amount and share in one
 * line; name over amount over share; name over amount; name and amount in one line. Names are
 * whole, on up to four lines, and never without their amount. Below a name on top, further lines as there is room.
 *
 * @param subject what is to be said
 * @param box the cell in px
 * @returns the label; undefined when none fits
 */
export function labelCell(subject: CellSubject, box: Rectangle, type: LabelType): CellLabel | undefined {
  const { scale } = type;
  if (!(box.height >= leastLine * scale) || !(box.width > 2 * paddingAcrossNarrow * scale)) return undefined;
  const padding = (box.width < narrowBelow * scale ? paddingAcrossNarrow : paddingAcross) * scale;
  const room: CellRoom = { box, x: box.x + padding, width: box.width - 2 * padding, type };
  const { cell, strip } = subject;
  if (subject.isGroup) return strip.amount ? ranked(furtherLines(cell, 0, room), ranks.full) : undefined;
  const only = strip.amount ? (strip.share ? (cell.onlyShort ?? cell.only) : cell.only) : undefined;
  const area = (box.width * box.height) / (scale * scale);
  for (const [from, size] of largeFrom) {
    const label = area > from ? labelAtSize(cell, only, size, room) : undefined;
    if (label) return label;
  }
  return labelAtSize(cell, only, bodySize, room);
}

function ranked(texts: readonly PlacedText[], rank: number): CellLabel {
  return { texts, rank: rank + lineRank * texts.filter(({ role }) => role === "line").length };
}

function labelAtSize(cell: TreemapCell, only: string | undefined, size: number, room: CellRoom): CellLabel | undefined {
  const name: TextPiece = { text: cell.name, size, role: "name" };
  const amount: TextPiece = { text: cell.amountText, size, bold: true, role: "amount" };
  const share: TextPiece = { text: cell.shareText, size, role: "share", gap: shareGap };
  const texts = only === undefined ? undefined : onlyForms(cell, only, name, room);
  if (texts) return ranked(texts, ranks.full);
  const inLine: TextPiece = { ...amount, gap: amountGap };
  const forms: readonly [() => PlacedText[] | undefined, number][] = [
    [() => nameOver(cell, name, [amount, share], room), ranks.full],
    [() => oneLine([name, inLine, share], room), ranks.lineWithShare],
    [() => (share.text === "" ? undefined : nameOverLines(cell, name, [[amount], [share]], room)), ranks.amount],
    [() => nameOver(cell, name, [amount], room), ranks.amount],
    [() => oneLine([name, inLine], room), ranks.line],
  ];
  for (const [form, rank] of forms) {
    const placed = form();
    if (placed) return ranked(placed, rank);
  }
  return undefined;
}

/** The one item of a group whose amount the strip has. */
function onlyForms(cell: TreemapCell, only: string, name: TextPiece, room: CellRoom): PlacedText[] | undefined {
  const said = (text: string, gap = 0): TextPiece => ({ text, size: bodySize, role: "line", gap });
  const lines = breakOnly(only, room);
  return (
    (lines &&
      nameOverLines(
        cell,
        name,
        lines.map((line) => [said(line)]),
        room,
      )) ??
    oneLine([name, said(only, amountGap)], room)
  );
}

/** The text in one line, or else in two, after its comma where it has one, which then is not needed. */
function breakOnly(only: string, { width, type }: CellRoom): readonly string[] | undefined {
  const style = { size: bodySize * type.scale };
  if (type.measure(only, style) <= width) return [only];
  const comma = /[，,]\s*/.exec(only);
  if (comma) {
    const lines = [only.slice(0, comma.index), only.slice(comma.index + comma[0].length)];
    if (lines.every((line) => type.measure(line, style) <= width)) return lines;
  }
  return wrapText(only, { maxWidth: width, maxLines: onlyLinesAtMost, style, measure: type.measure });
}

/** Name on top, one line of pieces under it. */
function nameOver(
  cell: TreemapCell,
  name: TextPiece,
  under: readonly TextPiece[],
  room: CellRoom,
): PlacedText[] | undefined {
  return nameOverLines(cell, name, [under], room);
}

function nameOverLines(
  cell: TreemapCell,
  name: TextPiece,
  under: readonly (readonly TextPiece[])[],
  room: CellRoom,
): PlacedText[] | undefined {
  const { type, box, x, width } = room;
  const { scale } = type;
  const pitch = pitches(name.size);
  if (under.some((line) => lineWidth(line, type) > width)) return undefined;
  const roomForNames = box.height / scale - paddingTop - paddingBottom - pitch.amount * under.length;
  const maxLines = Math.min(nameLinesAtMost, Math.floor(roomForNames / pitch.name + 1e-9));
  const lines = wrapName(name, width, maxLines, type);
  if (!lines) return undefined;
  const top = box.y + paddingTop * scale;
  const texts = lines.flatMap((text, index) =>
    placeLine([{ ...name, text }], x, top + (index + 0.5) * pitch.name * scale, type),
  );
  const amountTop = top + lines.length * pitch.name * scale;
  under.forEach((line, index) => {
    texts.push(...placeLine(line, x, amountTop + (index + 0.5) * pitch.amount * scale, type));
  });
  const used = paddingTop + lines.length * pitch.name + under.length * pitch.amount;
  return [...texts, ...furtherLines(cell, used, room)];
}

/**
 * Lines below what is already set, each whole or not at all; what is in brackets may stand below the rest, without them. A
 * tiling is not chosen for that.
 */
function furtherLines({ lines = [] }: TreemapCell, used: number, room: CellRoom): PlacedText[] {
  const { box, x, width, type } = room;
  const { scale } = type;
  let top = used === 0 ? paddingTop : used;
  const texts: PlacedText[] = [];
  for (const text of lines) {
    const piece: TextPiece = { text, size: bodySize, role: "line" };
    if (top + furtherLine + paddingBottom > box.height / scale) break;
    const [, before = "", within = ""] = /^(.+?) ?[（(](.+)[）)]$/.exec(text) ?? [];
    const pieces: readonly TextPiece[] =
      lineWidth([piece], type) <= width
        ? [piece]
        : [before, within].map((part) => ({ ...piece, text: part, role: "share" }));
    if (top + pieces.length * furtherLine + paddingBottom > box.height / scale) continue;
    if (pieces.some((each) => each.text === "" || lineWidth([each], type) > width)) continue;
    for (const each of pieces) {
      texts.push(...placeLine([each], x, box.y + (top + furtherLine / 2) * scale, type));
      top += furtherLine;
    }
  }
  return texts;
}

/** Everything in one line, in the middle of the height. */
function oneLine(pieces: readonly TextPiece[], { box, x, width, type }: CellRoom): PlacedText[] | undefined {
  if (lineWidth(pieces, type) > width) return undefined;
  return placeLine(pieces, x, box.y + box.height / 2, type);
}

/**
 * Wraps a name. Most names that do not fit are found out by their length alone, without looking for words.
 *
 * @returns the lines; undefined when the whole name does not fit
 */
export function wrapName(name: TextPiece, maxWidth: number, maxLines: number, type: LabelType): string[] | undefined {
  if (maxLines < 1 || !(maxWidth > 0)) return undefined;
  const style = styleOf(name, type);
  const { measure } = type;
  const width = measure(name.text, style);
  if (width <= maxWidth) return [name.text];
  if (maxLines === 1 || width > maxWidth * maxLines * 1.1) return undefined;
  return wrapText(name.text, { maxWidth, maxLines, style, measure });
}

/** What is drawn of a cell without a label. */
export interface DrawnKey {
  /** The key that is drawn; "" where none fits. */
  readonly text: string;
  readonly texts: readonly PlacedText[];
}

/**
 * Draws a short key in the middle of a cell that has no room for a label: the first of the given ones that
 * fits.
 */
export function drawKey(keys: readonly string[], box: Rectangle, type: LabelType): DrawnKey {
  const { scale } = type;
  if (box.height < keyLine * scale) return { text: "", texts: [] };
  for (const text of keys) {
    const piece: TextPiece = { text, size: keySize, bold: true, role: "code" };
    if (text !== "" && lineWidth([piece], type) + 2 * keyPadding * scale <= box.width) {
      return { text, texts: [placeCentred(piece, box, type)] };
    }
  }
  return { text: "", texts: [] };
}
