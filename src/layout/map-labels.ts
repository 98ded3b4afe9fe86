import type { MeasureText } from "./measure.js";
import type { Rectangle } from "./map-tiling.js";
import { wrapText } from "./wrap.js";

/** A line of text in its place: px, `y` is the baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle" | "end";
  /** What it says, for its colour. */
  readonly role: "code" | "name" | "amount" | "share" | "line" | "key";
}

/** The words of a mark, as they are to be printed. */
export interface Words {
  readonly code?: string;
  readonly name: string;
  readonly amountText: string;
  readonly shareText: string;
  /** Further lines, shown where there is room. */
  readonly lines?: readonly string[];
  /** Instead of amount and share: what the only item of a group says. */
  readonly only?: string;
}

/** Type and measure of a drawing. */
export interface Type {
  /** 1 at font size 14. */
  readonly scale: number;
  readonly measure: MeasureText;
}

/** Words placed in a mark, and how good a label they make: 0 is the fullest. */
export interface Label {
  readonly texts: readonly PlacedText[];
  readonly rank: number;
}

const SMALL = 13;
const NORMAL = 14;
const LARGE = 16;
/** Cells larger than this (px² at font size 14) have their names in large type. */
const LARGE_CELL = 60_000;
const LINE = 20;
const LARGE_LINE = 23;
/** From the upper edge of a cell to its first line, and from the last line to the lower edge. */
const PAD_TOP = 6;
const PAD_BOTTOM = 6;
/** Between words on one line. */
const SPACE = 12;
/** Height of a strip with one line. */
export const STRIP = 28;
/** Least height of a rectangle that one line of text fits into. */
const ONE_LINE = 22;

/** Baseline of a line whose top is at `top`. */
function baseline(top: number, lineHeight: number, size: number): number {
  return top + lineHeight / 2 + size * 0.36;
}

type Item = Pick<PlacedText, "text" | "bold" | "role">;

/** Texts one after another on a line. */
function inLine(items: readonly Item[], x: number, y: number, size: number, { scale, measure }: Type): PlacedText[] {
  let at = x;
  return items.map((item) => {
    const placed = { ...item, x: at, y, size, anchor: "start" as const };
    at += measure(item.text, { size, bold: item.bold }) + SPACE * scale;
    return placed;
  });
}

function lineWidth(items: readonly Item[], size: number, { scale, measure }: Type): number {
  const gaps = Math.max(0, items.length - 1) * SPACE * scale;
  return items.reduce((sum, item) => sum + measure(item.text, { size, bold: item.bold }), gaps);
}

const amountOf = (words: Words): Item => ({ text: words.amountText, bold: true, role: "amount" });
const shareOf = (words: Words): Item[] =>
  words.shareText === "" ? [] : [{ text: words.shareText, bold: false, role: "share" }];

/**
 * The fullest label that fits a cell whole, or `undefined`: a name is never cut, and never without its amount.
 */
export function cellLabel(cell: Rectangle, words: Words, type: Type): Label | undefined {
  const { scale, measure } = type;
  const pad = (cell.width < 104 * scale ? 6 : 10) * scale;
  const room = cell.width - 2 * pad;
  if (room <= 0 || cell.height < ONE_LINE * scale) return undefined;
  const large = cell.width * cell.height > LARGE_CELL * scale * scale;
  const nameSize = (large ? LARGE : NORMAL) * scale;
  const nameLine = (large ? LARGE_LINE : LINE) * scale;
  const size = NORMAL * scale;
  const line = LINE * scale;
  const left = cell.x + pad;
  const figures: Item[] =
    words.only === undefined ? [amountOf(words), ...shareOf(words)] : [{ text: words.only, bold: false, role: "line" }];
  const name: Item = { text: words.name, bold: false, role: "name" };
  const top = cell.y + PAD_TOP * scale;
  const free = cell.height - (PAD_TOP + PAD_BOTTOM) * scale;

  const stacked = (items: readonly Item[], extra: readonly string[]): PlacedText[] | undefined => {
    const figureLines = stack(items, room, size, type);
    const lines =
      figureLines && wrapText(words.name, { maxWidth: room, maxLines: 4, style: { size: nameSize }, measure });
    if (figureLines === undefined || lines === undefined) return undefined;
    const height = lines.length * nameLine + figureLines.length * line + extra.length * line;
    if (height > free) return undefined;
    const texts: PlacedText[] = lines.map((text, index) => ({
      text,
      x: left,
      y: baseline(top + index * nameLine, nameLine, nameSize),
      size: nameSize,
      bold: false,
      anchor: "start",
      role: "name",
    }));
    let y = top + lines.length * nameLine;
    for (const figureLine of figureLines) {
      texts.push(...inLine(figureLine, left, baseline(y, line, size), size, type));
      y += line;
    }
    for (const text of extra) {
      texts.push({ text, x: left, y: baseline(y, line, size), size, bold: false, anchor: "start", role: "line" });
      y += line;
    }
    return texts;
  };
  const onOneLine = (items: readonly Item[]): PlacedText[] | undefined =>
    lineWidth(items, size, type) > room
      ? undefined
      : inLine(items, left, cell.y + cell.height / 2 + size * 0.36, size, type);

  const fitting = (words.lines ?? []).filter((text) => measure(text, { size }) <= room);
  const ladder: (() => PlacedText[] | undefined)[] = [
    ...fitting.map((_, index) => () => stacked(figures, fitting.slice(0, fitting.length - index))),
    () => stacked(figures, []),
    () => onOneLine([name, ...figures]),
    ...(words.only === undefined
      ? [() => stacked([amountOf(words)], []), () => onOneLine([name, amountOf(words)])]
      : []),
  ];
  for (const [rank, attempt] of ladder.entries()) {
    const texts = attempt();
    if (texts !== undefined) return { texts, rank: rank + 3 - fitting.length };
  }
  return undefined;
}

/** Figures on one line, or wrapped where they are words (仅此一项); `undefined` where they do not fit. */
function stack(items: readonly Item[], room: number, size: number, type: Type): Item[][] | undefined {
  if (lineWidth(items, size, type) <= room) return [[...items]];
  const [only] = items;
  if (items.length !== 1 || only?.role !== "line") return undefined;
  const lines = wrapText(only.text, { maxWidth: room, maxLines: 2, style: { size }, measure: type.measure });
  return lines?.map((text) => [{ ...only, text }]);
}

/** A strip with its words. */
export interface Strip {
  /** Height in px; the whole group's where it is bare. */
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** No words fit: the group is one block of colour. */
  readonly bare: boolean;
  /** Whether the share is among the words. */
  readonly hasShare: boolean;
}

/** The words over a group: the fullest form that fits its width and leaves room for its cells. */
export function stripLabel(group: Rectangle, words: Words, type: Type): Strip {
  const { scale, measure } = type;
  const size = NORMAL * scale;
  const small = SMALL * scale;
  const line = LINE * scale;
  const pad = 10 * scale;
  const room = group.width - 2 * pad;
  const left = group.x + pad;
  const codeWidth = words.code === undefined ? 0 : measure(words.code, { size: small }) + 8 * scale;
  const share = shareOf(words);
  const oneHeight = STRIP * scale;
  const bare: Strip = { height: group.height, texts: [], bare: true, hasShare: false };
  if (group.height < ONE_LINE * scale || group.width < 2 * pad) return bare;
  const most = Math.max(oneHeight, group.height * 0.6);

  const code = (y: number): PlacedText[] =>
    words.code === undefined
      ? []
      : [{ text: words.code, x: left, y, size: small, bold: false, anchor: "start", role: "code" }];
  const named = (text: string, x: number, y: number): PlacedText => ({
    text,
    x,
    y,
    size,
    bold: true,
    anchor: "start",
    role: "name",
  });

  const nameWidth = measure(words.name, { size, bold: true });
  for (const withShare of share.length > 0 ? [true, false] : [false]) {
    const items: Item[] = [{ ...amountOf(words), bold: false }, ...(withShare ? share : [])];
    if (codeWidth + nameWidth + 2 * SPACE * scale + lineWidth(items, size, type) > room || group.height < oneHeight)
      continue;
    const y = baseline(group.y, oneHeight, size);
    const figures = inLine(items, group.x + group.width - pad - lineWidth(items, size, type), y, size, type);
    return {
      height: oneHeight,
      texts: [...code(y), named(words.name, left + codeWidth, y), ...figures],
      bare: false,
      hasShare: withShare,
    };
  }

  const underneath = (indent: number, maxLines: number, withShare: boolean): Strip | undefined => {
    const items: Item[] = [{ ...amountOf(words), bold: false }, ...(withShare ? share : [])];
    const names = wrapText(words.name, { maxWidth: room - indent, maxLines, style: { size, bold: true }, measure });
    if (names === undefined || lineWidth(items, size, type) > room - indent) return undefined;
    const height = oneHeight + names.length * line - 2 * scale;
    if (height > most) return undefined;
    const x = left + indent;
    const top = group.y + 3 * scale;
    const texts = names.map((text, index) => named(text, x, baseline(top + index * line, line, size)));
    const y = baseline(top + names.length * line, line, size);
    return {
      height,
      texts: [...(indent > 0 ? code(baseline(top, line, size)) : []), ...texts, ...inLine(items, x, y, size, type)],
      bare: false,
      hasShare: withShare,
    };
  };
  for (const [indent, maxLines] of [
    [codeWidth, 2],
    [0, 3],
  ] as const) {
    const strip = underneath(indent, maxLines, share.length > 0) ?? underneath(indent, maxLines, false);
    if (strip !== undefined) return strip;
  }
  if (words.code === undefined || measure(words.code, { size: small }) + 4 * scale > group.width) return bare;
  const y = baseline(group.y, Math.min(oneHeight, group.height), small);
  const centred: PlacedText = {
    text: words.code,
    x: group.x + group.width / 2,
    y,
    size: small,
    bold: false,
    anchor: "middle",
    role: "code",
  };
  return { height: Math.min(oneHeight, group.height), texts: [centred], bare: false, hasShare: false };
}

/** The number of a keyed cell, in full ("210-1") or short ("1"), or nothing where neither fits. */
export function keyLabel(
  cell: Rectangle,
  full: string,
  short: string,
  { scale, measure }: Type,
): PlacedText | undefined {
  const size = SMALL * scale;
  if (cell.height < 17 * scale) return undefined;
  const text = [full, short].find((each) => measure(each, { size, bold: true }) + 4 * scale <= cell.width);
  if (text === undefined) return undefined;
  const x = cell.x + cell.width / 2;
  return { text, x, y: cell.y + cell.height / 2 + size * 0.36, size, bold: true, anchor: "middle", role: "key" };
}
