import { hierarchy, treemap, treemapSquarify } from "d3";
import type { HierarchyRectangularNode } from "d3";

/** A rectangle in px. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something to be given an area. Ids are unique within one tiling. */
export interface TreemapPart {
  readonly id: string;
  /** Finite and above zero. */
  readonly value: number;
}

/**
 * Parts that lie in one line. A tiling is a list of rows: each takes its share of the rectangle that the rows
 * before it have left, along the top when `across`, else along the left.
 */
export interface TreemapRow {
  /** True: its parts lie from left to right; false: from top to bottom. */
  readonly across: boolean;
  /** Ids of its parts in order. */
  readonly members: readonly string[];
}

/** How rows are chosen: squarified towards a ratio, or one row of all parts. */
export type TilingMethod = { readonly squarify: number } | "rows" | "columns";

/**
 * The least part of the whole that is laid out. Below it the rounding of the arithmetic would be of the same
 * order as the part; on a wall of 8K this is a thirtieth of a square pixel.
 */
const leastPart = 1e-9;

/** Whether a quantity has an area: finite and above zero. */
export function hasArea(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

/**
 * The values as parts of their sum, so that neither huge nor tiny ones leave the range of the arithmetic.
 *
 * @param values finite, above zero
 */
export function partsOfWhole(values: readonly number[]): number[] {
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  const scaled = values.map((value) => value / most);
  const sum = scaled.reduce((total, value) => total + value, 0);
  return scaled.map((value) => Math.max(leastPart, value / sum));
}

interface Datum {
  readonly id: string;
  /** Absent on the root: d3 would add a parent's own value to the sum of its children. */
  readonly value?: number;
  readonly children?: readonly Datum[];
}

/**
 * Chooses rows for parts. d3 chooses; where it put the parts is read back as rows, because d3 itself cannot
 * lay other values out in the places of an earlier layout without keeping that layout's nodes.
 *
 * @param parts in the order in which they are to lie; values finite and above zero
 * @param width of the rectangle in px, above zero
 * @param height of the rectangle in px, above zero
 * @param method how
 */
export function chooseRows(
  parts: readonly TreemapPart[],
  width: number,
  height: number,
  method: TilingMethod,
): TreemapRow[] {
  if (parts.length === 0) return [];
  if (method === "rows") return [{ across: false, members: parts.map(({ id }) => id) }];
  if (method === "columns") return [{ across: true, members: parts.map(({ id }) => id) }];
  const values = partsOfWhole(parts.map(({ value }) => value));
  const children = parts.map(({ id }, index): Datum => ({ id, value: values[index] ?? leastPart }));
  const root = hierarchy<Datum>({ id: "", children }).sum(({ value }) => value ?? 0);
  const tile = treemapSquarify.ratio(method.squarify);
  return readRows(treemap<Datum>().size([width, height]).tile(tile)(root));
}

/** The rows of a squarified layout: each lies along the shorter side of what is left. */
function readRows({ children = [], x1, y1 }: HierarchyRectangularNode<Datum>): TreemapRow[] {
  const rows: TreemapRow[] = [];
  let left = 0;
  let top = 0;
  let at = 0;
  while (at < children.length) {
    const first = children[at];
    if (!first) break;
    const across = x1 - left < y1 - top;
    const members: string[] = [];
    for (let next = children[at]; next; next = children[at]) {
      // The parts of a row are given the very same edge; the next row begins at another.
      if (across ? next.y0 !== first.y0 : next.x0 !== first.x0) break;
      members.push(next.data.id);
      at += 1;
    }
    rows.push({ across, members });
    if (across) top = first.y1;
    else left = first.x1;
  }
  return rows;
}

/**
 * Fits rows of an earlier layout to the parts of this one: parts that are gone leave their row, new ones join
 * the last row.
 */
export function keepRows(rows: readonly TreemapRow[], parts: readonly TreemapPart[]): TreemapRow[] {
  const missing = new Set(parts.map(({ id }) => id));
  const kept: TreemapRow[] = [];
  for (const { across, members } of rows) {
    const present = members.filter((id) => missing.delete(id));
    if (present.length > 0) kept.push({ across, members: present });
  }
  if (missing.size === 0) return kept;
  const last = kept.pop();
  return [...kept, { across: last?.across ?? true, members: [...(last?.members ?? []), ...missing] }];
}

/**
 * Lays parts out in their rows. They fill the rectangle without gaps; areas are in proportion to the values.
 *
 * @param rows as from {@link chooseRows}, every part in one row
 * @param parts values finite and above zero
 * @param box the rectangle to fill
 * @returns the rectangles by id
 */
export function placeRows(
  rows: readonly TreemapRow[],
  parts: readonly TreemapPart[],
  box: Rectangle,
): Map<string, Rectangle> {
  const fractions = partsOfWhole(parts.map(({ value }) => value));
  const byId = new Map(parts.map(({ id }, index) => [id, fractions[index] ?? leastPart]));
  const sumOf = ({ members }: TreemapRow): number => members.reduce((sum, id) => sum + (byId.get(id) ?? 0), 0);
  const sums = rows.map(sumOf);
  // Summed from the small end: taking rows off the whole would leave the last ones only rounding errors.
  const left = sums.slice();
  for (let row = left.length - 2; row >= 0; row -= 1) left[row] = (left[row] ?? 0) + (left[row + 1] ?? 0);

  const placed = new Map<string, Rectangle>();
  let { x, y } = box;
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  rows.forEach((row, index) => {
    const sum = sums[index] ?? 0;
    const share = index === rows.length - 1 ? 1 : sum / (left[index] ?? 1);
    const rowRight = row.across ? right : x + (right - x) * share;
    const rowBottom = row.across ? y + (bottom - y) * share : bottom;
    let before = 0;
    const edge = (start: number, end: number): number => (before >= sum ? end : start + (end - start) * (before / sum));
    let memberX = x;
    let memberY = y;
    row.members.forEach((id, position) => {
      before = position === row.members.length - 1 ? sum : before + (byId.get(id) ?? 0);
      const nextX = row.across ? edge(x, rowRight) : rowRight;
      const nextY = row.across ? rowBottom : edge(y, rowBottom);
      placed.set(id, { x: memberX, y: memberY, width: nextX - memberX, height: nextY - memberY });
      if (row.across) memberX = nextX;
      else memberY = nextY;
    });
    if (row.across) y = rowBottom;
    else x = rowRight;
  });
  return placed;
}

/** Rounds of correction at most; each makes the error about ten times smaller. */
const correctionsAtMost = 40;

/**
 * Lays parts out in their rows with a gap between them, none at the outer edges. A gap takes at most a third
 * of a part's smaller side, so that no part is lost to it. What is left of each part after the gaps is in
 * proportion to its value: a fixed gap would take more from small parts than from large ones, and more from
 * those inside than from those at the edge.
 *
 * @param rows as from {@link chooseRows}
 * @param parts values finite and above zero
 * @param box the rectangle to fill
 * @param gap the distance in px between neighbours
 * @returns the rectangles by id
 */
export function placeRowsApart(
  rows: readonly TreemapRow[],
  parts: readonly TreemapPart[],
  box: Rectangle,
  gap: number,
): Map<string, Rectangle> {
  const wanted = partsOfWhole(parts.map(({ value }) => value));
  let weights = wanted.slice();
  let placed = new Map<string, Rectangle>();
  for (let round = 0; round < correctionsAtMost; round += 1) {
    const weighted = parts.map(({ id }, index): TreemapPart => ({ id, value: weights[index] ?? leastPart }));
    const tiles = placeRows(rows, weighted, box);
    placed = new Map(Array.from(tiles, ([id, tile]) => [id, inset(tile, box, gap)]));
    const areas = parts.map(({ id }) => areaOf(placed.get(id)));
    const total = areas.reduce((sum, area) => sum + area, 0);
    const errors = areas.map((area, index) => ((wanted[index] ?? leastPart) * total) / area);
    if (errors.every((error) => Math.abs(error - 1) < 1e-7)) break;
    weights = weights.map((weight, index) => weight * (errors[index] ?? 1));
    if (!weights.every(hasArea)) break;
  }
  return placed;
}

/** Area in square px; 0 for nothing. */
export function areaOf(rectangle: Rectangle | undefined): number {
  return rectangle ? rectangle.width * rectangle.height : 0;
}

/** Moves the sides of a tile that do not lie on the edge of the box inwards by half a gap. */
function inset({ x, y, width, height }: Rectangle, box: Rectangle, gap: number): Rectangle {
  const by = Math.min(gap / 2, Math.min(width, height) / 6);
  const near = 1e-6;
  const left = x - box.x > near ? by : 0;
  const top = y - box.y > near ? by : 0;
  const right = box.x + box.width - (x + width) > near ? by : 0;
  const bottom = box.y + box.height - (y + height) > near ? by : 0;
  return { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom };
}
