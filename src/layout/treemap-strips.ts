import { spread } from "./spread.js";
import type { Rectangle } from "./treemap.js";
import type { LabelBelow, PlacedText, TreemapGroup } from "./treemap-chart-types.js";
import { wrapName } from "./treemap-labels.js";
import type { StripSays } from "./treemap-labels.js";
import {
  amountGap,
  codeGap,
  lineWidth,
  placeCentred,
  placeLine,
  placeLineEnd,
  shareGap,
  styleOf,
} from "./treemap-text.js";
import type { LabelType, TextPiece } from "./treemap-text.js";

/** The strip over a group. */
export interface Strip {
  /** Height in px; 0 where the group is bare. */
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly says: StripSays;
  /** How much it says, for choosing between tilings: 3 in one line with share … 0 nothing. */
  readonly rank: number;
}

// All in px at body size 14 (VISUAL section 5).
const stripHeight = 28;
const stripLine = 20;
const padding = 10;
const paddingNarrow = 6;
const narrowBelow = 104;
/** A strip leaves at least this height for its cells. */
const leastCells = 8;
const codeSize = 13;
const bodySize = 14;
const tickHeight = 8;
const labelHeight = 32;
const labelMiddle = 21;
const labelDistance = 20;
/** How far to the side of its group a label may stand: a longer line is followed by no eye. */
const longestTick = 48;

const nothing: Strip = { height: 0, texts: [], says: { amount: false, share: false }, rank: 0 };

interface StripPieces {
  readonly code: TextPiece;
  readonly name: TextPiece;
  readonly amount: TextPiece;
  readonly share: TextPiece;
}

function piecesOf(group: TreemapGroup): StripPieces {
  return {
    code: { text: group.code ?? "", size: codeSize, role: "code" },
    name: { text: group.name, size: bodySize, bold: true, role: "name", gap: codeGap },
    amount: { text: group.amountText, size: bodySize, role: "amount" },
    share: { text: group.shareText, size: bodySize, role: "share", gap: shareGap },
  };
}

/**
 * Sets the strip of a group with the first of these that fits: code, name, amount and share in one line; the
 * same without share; the name on up to two lines, the amount under it; the name on up to three lines without
 * code; the code alone. A name is whole and never without its amount.
 *
 * @param box the group's rectangle in px
 */
export function planStrip(group: TreemapGroup, box: Rectangle, type: LabelType): Strip {
  const { scale } = type;
  if (box.height < (stripHeight + leastCells) * scale) return nothing;
  const pieces = piecesOf(group);
  const { code, amount, share } = pieces;
  return (
    inOneLine(pieces, [amount, share], box, type) ??
    inOneLine(pieces, [amount], box, type) ??
    stacked(pieces, code, 2, box, type) ??
    stacked(pieces, { ...code, text: "" }, 3, box, type) ??
    codeAlone(code, box, type) ??
    nothing
  );
}

function paddingOf(box: Rectangle, { scale }: LabelType): number {
  return (box.width < narrowBelow * scale ? paddingNarrow : padding) * scale;
}

function inOneLine(
  { code, name }: StripPieces,
  end: readonly TextPiece[],
  box: Rectangle,
  type: LabelType,
): Strip | undefined {
  const height = stripHeight * type.scale;
  const side = paddingOf(box, type);
  const needed = lineWidth([code, name], type) + amountGap * type.scale + lineWidth(end, type);
  if (needed + 2 * side > box.width) return undefined;
  const middle = box.y + height / 2;
  return {
    height,
    texts: [
      ...placeLine([code, name], box.x + side, middle, type),
      ...placeLineEnd(end, box.x + box.width - side, middle, type),
    ],
    says: { amount: true, share: end.length > 1 },
    rank: end.length > 1 ? 3 : 2.5,
  };
}

/** Name on several lines, amount under it, both behind the code. */
function stacked(
  pieces: StripPieces,
  code: TextPiece,
  linesAtMost: number,
  box: Rectangle,
  type: LabelType,
): Strip | undefined {
  const { scale } = type;
  const side = paddingOf(box, type);
  const codeWidth = code.text === "" ? 0 : lineWidth([code], type) + codeGap * scale;
  const room = box.width - 2 * side - codeWidth;
  const { name, amount, share } = pieces;
  if (lineWidth([amount], type) > room) return undefined;
  const roomForLines = Math.floor((box.height / scale - stripHeight - leastCells) / stripLine + 1e-9);
  const lines = wrapName(name, room, Math.min(linesAtMost, roomForLines), type);
  if (!lines) return undefined;
  const withShare = lineWidth([amount, share], type) <= room;
  const x = box.x + side + codeWidth;
  const middle = (index: number): number => box.y + (stripHeight / 2 + index * stripLine) * scale;
  return {
    height: (stripHeight + lines.length * stripLine) * scale,
    texts: [
      ...placeLine([code], box.x + side, middle(0), type),
      ...lines.flatMap((text, index) => placeLine([{ ...name, text }], x, middle(index), type)),
      ...placeLine(withShare ? [amount, share] : [amount], x, middle(lines.length), type),
    ],
    says: { amount: true, share: withShare },
    rank: withShare ? 2 : 1.5,
  };
}

function codeAlone(code: TextPiece, box: Rectangle, type: LabelType): Strip | undefined {
  const height = stripHeight * type.scale;
  if (code.text === "" || type.measure(code.text, styleOf(code, type)) + 2 > box.width) return undefined;
  return { ...nothing, height, texts: [placeCentred(code, { ...box, height }, type)], rank: 1 };
}

/** A label that is to stand under the map: its length, and the middle of its group. */
interface Below {
  readonly index: number;
  readonly pieces: readonly TextPiece[];
  readonly length: number;
  readonly at: number;
}

/** Labels under the map. */
export interface LabelsBelow {
  /** By the index of the group; absent where it has none. */
  readonly labels: ReadonlyMap<number, LabelBelow>;
  /** Room in px they take under the map. */
  readonly height: number;
}

/**
 * Labels bare groups at the lower edge under the map: in one line, in the order of the groups, as near to
 * them as they can stand side by side. Those given first have one; others only where all then stand near their groups.
 *
 * @param groups the bare groups at the lower edge with their indexes
 * @param width of the map in px
 * @param bottom lower edge of the map in px
 */
export function placeLabelsBelow(
  groups: readonly { readonly index: number; readonly group: TreemapGroup; readonly box: Rectangle }[],
  width: number,
  bottom: number,
  type: LabelType,
): LabelsBelow {
  const { scale } = type;
  const distance = labelDistance * scale;
  let placed: readonly { readonly label: Below; readonly left: number }[] = [];
  for (const { index, group, box } of groups) {
    const { code, name, amount, share } = piecesOf(group);
    const pieces = [code, { ...name, bold: false }, { ...amount, bold: true, gap: shareGap }, share];
    const below = { index, pieces, length: lineWidth(pieces, type), at: box.x + box.width / 2 };
    const chosen = [...placed.map(({ label }) => label), below].sort((one, other) => one.at - other.at);
    const centres = spread(
      chosen.map(({ at }) => at),
      chosen.map(({ length }) => length + distance),
      [-distance / 2, width + distance / 2],
    );
    const tried = chosen.map((label, place) => ({ label, left: (centres[place] ?? label.at) - label.length / 2 }));
    const isNear = ({ label: { at, length }, left }: (typeof tried)[number]): boolean =>
      left + length <= width + 1e-6 && Math.max(left - at, at - left - length) <= longestTick * scale;
    if (tried.every(isNear)) placed = tried;
  }
  const labels = new Map<number, LabelBelow>();
  for (const { label, left } of placed) {
    const { index, pieces, length, at } = label;
    const to = Math.min(Math.max(at, left), left + length);
    labels.set(index, {
      tick: `M${format(at)},${format(bottom)}L${format(to)},${format(bottom + tickHeight * scale)}`,
      texts: placeLine(pieces, left, bottom + labelMiddle * scale, type),
    });
  }
  return { labels, height: labels.size === 0 ? 0 : labelHeight * scale };
}

function format(value: number): string {
  return String(Math.round(value * 100) / 100);
}
