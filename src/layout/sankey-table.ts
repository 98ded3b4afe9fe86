import type { MeasureText } from "./measure.js";
import { wrapAnywhere, wrapText } from "./wrap.js";

/**
 * A source or a target with its words. A source's code and share are shown only where the sources form a
 * table.
 */
export interface ChartNode {
  /** Identity on its side. */
  readonly key: string;
  /** The published code. */
  readonly code?: string;
  /** The full name; it is wrapped, never cut. */
  readonly name: string;
  /** The amount as it is to be printed. */
  readonly amountText: string;
  /** The share as it is to be printed. */
  readonly shareText?: string;
  /** The amount as a number, in the unit of all others; used for lengths only. */
  readonly value: number;
}

/** Sizes in px at the wished font size. */
export interface SankeySizes {
  readonly scale: number;
  readonly text: number;
  readonly code: number;
  readonly lineHeight: number;
  /** Least and usual height of a one-line row. */
  readonly rowLeast: number;
  readonly rowUsual: number;
}

/**
 * The sizes of VISUAL section 4, scaled from font size 14. A row stays a target of 24 px for a finger at any
 * size.
 */
export function sankeySizes(fontSize: number): SankeySizes {
  const scale = fontSize / 14;
  return {
    scale,
    text: 14 * scale,
    code: 13 * scale,
    lineHeight: 20 * scale,
    rowLeast: Math.max(24, 24 * scale),
    rowUsual: Math.max(24, 27 * scale),
  };
}

/** A stretch of a line in px: where it begins and where it ends. */
export type Stretch = readonly [number, number];

/** The heads over a table's columns; absent ones are not drawn. */
export interface TableHeads {
  readonly name: string;
  readonly amount?: string;
  readonly share?: string;
}

/** A table whose columns are settled, in distances in px from its edge at the nodes. */
export interface TablePlan {
  readonly width: number;
  readonly nodes: readonly ChartNode[];
  /** The lines of each node's name. */
  readonly names: readonly (readonly string[])[];
  readonly heads: TableHeads;
  readonly code?: Stretch;
  readonly name: Stretch;
  /** Absent where the amount stands under the name. */
  readonly amount?: Stretch;
  readonly share?: Stretch;
}

/** How wide the words of a table may be. */
export interface TableRoom {
  /** Width in px for the whole table that leaves the flow its good width. */
  readonly good: number;
  /** Width in px that must not be exceeded while anything else can be done. */
  readonly most: number;
}

/** Measures with the sizes bound: what every step below needs. */
export interface TextContext {
  readonly sizes: SankeySizes;
  readonly measure: MeasureText;
}

function widest(texts: readonly string[], size: number, measure: MeasureText, bold = false): number {
  return texts.reduce((most, text) => Math.max(most, measure(text, { size, bold })), 0);
}

/** The narrowest width at which a name stands on at most two lines. */
function twoLineWidth(name: string, { sizes, measure }: TextContext): number {
  const style = { size: sizes.text };
  const whole = measure(name, style);
  const lines = wrapText(name, { maxWidth: whole - 0.01, maxLines: 2, style, measure });
  // Balanced lines are as narrow as two lines can be.
  return lines ? widest(lines, sizes.text, measure) : whole;
}

/** Names in one line where there is room, else in two, else in as many as it takes. */
function chooseNames(names: readonly string[], good: number, most: number, context: TextContext): string[][] {
  const { sizes, measure } = context;
  const style = { size: sizes.text };
  if (widest(names, sizes.text, measure) <= good) return names.map((name) => [name]);
  const two = names.reduce((width, name) => Math.max(width, twoLineWidth(name, context)), 0);
  const maxWidth = Math.max(good, Math.min(two, most), 4 * sizes.text);
  return names.map((name) => wrapAnywhere(name, { maxWidth, style, measure }));
}

/**
 * Settles the columns of a full table, in reading order code, name, amount, share. Names wrap to two lines
 * before the flow loses its good width.
 *
 * @param nodes the rows
 * @param side "target" when the table begins at the nodes, "source" when it ends there
 * @param heads the heads over the columns
 * @param room how wide the table may be
 * @param context sizes and measure
 * @param gaps distance in px between name and amount: the least, and the one to use where there is room
 * @returns the plan; wider than `room.most` only where amounts and single words alone need more
 */
export function planTable(
  nodes: readonly ChartNode[],
  side: "source" | "target",
  heads: TableHeads,
  room: TableRoom,
  context: TextContext,
  gaps: Stretch,
): TablePlan {
  const { sizes, measure } = context;
  const { scale } = sizes;
  const codes = nodes.flatMap(({ code }) => (code === undefined ? [] : [code]));
  const shares = nodes.flatMap(({ shareText }) => (shareText === undefined ? [] : [shareText]));
  const codeWidth = widest(codes, sizes.code, measure);
  const nameStart = codes.length > 0 ? codeWidth + 10 * scale : 0;
  const amountWidth = Math.max(
    widest(
      nodes.map(({ amountText }) => amountText),
      sizes.text,
      measure,
      true,
    ),
    measure(heads.amount ?? "", { size: sizes.text }),
  );
  const shareHead = heads.share === undefined ? [] : [heads.share];
  const shareWidth = shares.length > 0 ? 16 * scale + widest([...shares, ...shareHead], sizes.text, measure) : 0;
  const besides = nameStart + amountWidth + shareWidth;
  const goodName = room.good - besides - gaps[0];
  const names = chooseNames(
    nodes.map(({ name }) => name),
    goodName,
    room.most - besides - gaps[0],
    context,
  );
  const nameWidth = Math.max(
    ...names.map((lines) => widest(lines, sizes.text, measure)),
    measure(heads.name, { size: sizes.text }) - nameStart,
    0,
  );
  const gap = Math.max(gaps[0], Math.min(gaps[1], room.good - besides - nameWidth));
  const amountStart = nameStart + nameWidth + gap;
  const amountEnd = amountStart + amountWidth;
  const width = amountEnd + shareWidth;
  const fromNodes = (start: number, end: number): Stretch =>
    side === "target" ? [start, end] : [width - end, width - start];
  return {
    width,
    nodes,
    names,
    heads,
    ...(codes.length > 0 ? { code: fromNodes(0, codeWidth) } : {}),
    name: fromNodes(nameStart, nameStart + nameWidth),
    amount: fromNodes(amountStart, amountEnd),
    ...(shares.length > 0 ? { share: fromNodes(amountEnd + 16 * scale, width) } : {}),
  };
}

/** Settles names wrapped to a width with their amounts under them. */
export function planStacked(
  nodes: readonly ChartNode[],
  head: string,
  nameWidth: number,
  { sizes, measure }: TextContext,
): TablePlan {
  const style = { size: sizes.text };
  const names = nodes.map(({ name }) => wrapAnywhere(name, { maxWidth: nameWidth, style, measure }));
  const width = Math.max(
    widest(names.flat(), sizes.text, measure),
    widest(
      nodes.map(({ amountText }) => amountText),
      sizes.text,
      measure,
      true,
    ),
    nodes.length > 0 ? measure(head, style) : 0,
  );
  return { width, nodes, names, heads: { name: head }, name: [0, width] };
}
