import type { SankeySizes, Stretch, TablePlan } from "./sankey-table.js";
import { spread } from "./spread.js";

/**
 * Where a text is anchored. These are physical: "start" is the left end, "end" the right one, whatever the
 * page's direction; draw them inside an SVG with `direction: ltr`, in which right-to-left names still read as
 * they should.
 */
export type TextAnchor = "start" | "middle" | "end";

/** One line of text in its place: px, `y` is the baseline. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: TextAnchor;
}

/** Several lines of text in their place: px, `y` is the first baseline. */
export interface PlacedLines {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly lineHeight: number;
  readonly anchor: TextAnchor;
}

/** The words of one node: a row of the table beside the flow, and its hit area. All in px. */
export interface SankeyRow {
  readonly key: string;
  readonly side: "source" | "target";
  /** Left edge, width and height of the hit area; it reaches half its height above and below `y`. */
  readonly x: number;
  /** Centre of the row. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly code?: PlacedLine;
  readonly name: PlacedLines;
  readonly amount: PlacedLine;
  readonly share?: PlacedLine;
  /** Path data of the line from the node to the words, where they are not simply side by side. */
  readonly leader?: string;
}

/** How many lines of text stand above one another in each row. */
function lineCounts(plan: TablePlan): number[] {
  return plan.names.map((lines) => Math.max(1, lines.length + (plan.amount ? 0 : 1)));
}

/** Row heights in px for a height of the one-line row. */
function rowHeights(plan: TablePlan, oneLine: number, { lineHeight }: SankeySizes): number[] {
  return lineCounts(plan).map((count) => oneLine + (count - 1) * lineHeight);
}

/** The least height in px in which the rows of a table stand without overlap. */
export function leastHeight(plan: TablePlan, sizes: SankeySizes): number {
  return rowHeights(plan, sizes.rowLeast, sizes).reduce((sum, height) => sum + height, 0);
}

/**
 * The height in px of each row: the usual one where there is room, down to the least.
 *
 * @param room px for all rows
 */
export function settledHeights(plan: TablePlan, room: number, sizes: SankeySizes): number[] {
  const spare = Math.max(0, room - leastHeight(plan, sizes)) / Math.max(1, plan.nodes.length);
  return rowHeights(plan, Math.min(sizes.rowUsual, sizes.rowLeast + spare), sizes);
}

/** Where a table stands. */
export interface TablePlace {
  readonly side: "source" | "target";
  /** x in px of the table's edge at the nodes. */
  readonly edge: number;
  /** x in px of the nodes' outer edge, where leaders start. */
  readonly nodeEdge: number;
  /** First and last y in px that rows may cover. */
  readonly range: readonly [number, number];
  /** Height in px of each row. */
  readonly heights: readonly number[];
  /** Centre and height in px of each node as drawn to scale. */
  readonly marks: readonly { readonly centre: number; readonly height: number }[];
  /** Left and right limit in px of the hit areas. */
  readonly limits: readonly [number, number];
}

/** Turns a stretch into physical left and right edges. */
function physical([near, far]: Stretch, { edge, nodeEdge }: TablePlace): Stretch {
  return edge >= nodeEdge ? [edge + near, edge + far] : [edge - far, edge - near];
}

/** Baseline below the middle of a line: half the height of a Chinese character less its depth. */
const baselineShift = 0.36;

/**
 * Words stand at the node; figures stand at the right of their column, so that decimal points are in line.
 */
function placeLine(text: string, y: number, stretch: Stretch, figures: boolean, place: TablePlace): PlacedLine {
  const [left, right] = physical(stretch, place);
  return figures || place.edge < place.nodeEdge
    ? { text, x: right, y, anchor: "end" }
    : { text, x: left, y, anchor: "start" };
}

/** The heads of a table on a baseline in px. */
export function placeHeads(plan: TablePlan, place: TablePlace, baseline: number): PlacedLine[] {
  const { heads, name, amount, share } = plan;
  const lines: PlacedLine[] = [];
  // Beside the targets the head of the names begins over the codes.
  const nameHead: Stretch = place.side === "target" ? [0, name[1]] : name;
  if (heads.name !== "") lines.push(placeLine(heads.name, baseline, nameHead, false, place));
  if (heads.amount && amount) lines.push(placeLine(heads.amount, baseline, amount, true, place));
  if (heads.share && share) lines.push(placeLine(heads.share, baseline, share, true, place));
  return lines;
}

/** From the node 6 px out, then to the words. */
function leaderPath(place: TablePlace, centre: number, y: number, scale: number): string {
  const sign = place.edge >= place.nodeEdge ? 1 : -1;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return (
    `M${round(place.nodeEdge)},${round(centre)}h${round(sign * 6 * scale)}` +
    `L${round(place.edge - sign * 4 * scale)},${round(y)}`
  );
}

/**
 * Places the rows of a table at their nodes, spread where they would collide.
 *
 * @param plan the table's columns
 * @param place where it stands
 * @param sizes sizes in px
 * @returns one row for each node, in order, not overlapping where `place.range` is at least {@link
 * leastHeight} long
 */
export function placeRows(plan: TablePlan, place: TablePlace, sizes: SankeySizes): SankeyRow[] {
  const counts = lineCounts(plan);
  const { heights } = place;
  const centres = spread(
    place.marks.map(({ centre }) => centre),
    heights,
    place.range,
  );
  const [outerLeft, outerRight] = physical([-6 * sizes.scale, plan.width], place);
  const x = Math.max(place.limits[0], outerLeft);
  const width = Math.min(place.limits[1], outerRight) - x;
  const shift = baselineShift * sizes.text;

  return plan.nodes.map((node, index): SankeyRow => {
    const y = centres[index] ?? 0;
    const lines = plan.names[index] ?? [];
    const firstBaseline = y - (((counts[index] ?? 1) - 1) * sizes.lineHeight) / 2 + shift;
    const name = placeLine("", firstBaseline, plan.name, false, place);
    const amount = plan.amount
      ? placeLine(node.amountText, y + shift, plan.amount, true, place)
      : { ...name, text: node.amountText, y: firstBaseline + lines.length * sizes.lineHeight };
    const mark = place.marks[index] ?? { centre: y, height: 0 };
    const needsLeader = Math.abs(y - mark.centre) > 3 * sizes.scale || mark.height < 14 * sizes.scale;
    return {
      key: node.key,
      side: place.side,
      x,
      y,
      width,
      height: heights[index] ?? 0,
      ...(node.code !== undefined && plan.code
        ? { code: placeLine(node.code, y + baselineShift * sizes.code, plan.code, false, place) }
        : {}),
      name: { lines, x: name.x, y: firstBaseline, lineHeight: sizes.lineHeight, anchor: name.anchor },
      amount,
      ...(node.shareText !== undefined && plan.share
        ? { share: placeLine(node.shareText, y + shift, plan.share, true, place) }
        : {}),
      ...(needsLeader ? { leader: leaderPath(place, mark.centre, y, sizes.scale) } : {}),
    };
  });
}
