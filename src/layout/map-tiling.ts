import { hierarchy, treemap, treemapDice, treemapSlice, treemapSquarify } from "d3";

/** A rectangle in px. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How rectangles are cut: squarified towards an aspect ratio, or in full rows or columns. All keep the given order, so
 * that two years of one budget can be compared.
 */
export type Tiling = { readonly kind: "squarify"; readonly ratio: number } | { readonly kind: "rows" | "columns" };

/** Whether a value can have an area: a finite number above zero. */
export function hasArea(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

interface Datum {
  readonly value: number;
  readonly children?: readonly Datum[];
}

/**
 * Cuts a rectangle into parts of areas exactly in proportion to values, in their order.
 * @param values finite and above zero; d3 pushes cells outside their parent for others
 */
export function tile(values: readonly number[], room: Rectangle, tiling: Tiling): Rectangle[] {
  if (values.length === 0) return [];
  // d3 adds in doubles: amounts far beyond 2^53, and far below 1, are brought near to 1 first.
  const largest = Math.max(...values);
  const children = values.map((value) => ({ value: value / largest }));
  const root = hierarchy<Datum>({ value: 0, children }).sum((datum) => datum.value);
  const method =
    tiling.kind === "squarify"
      ? treemapSquarify.ratio(tiling.ratio)
      : tiling.kind === "rows"
        ? treemapSlice
        : treemapDice;
  const placed = treemap<Datum>().tile(method).size([room.width, room.height])(root);
  return (placed.children ?? []).map(({ x0, x1, y0, y1 }) => ({
    x: room.x + x0,
    y: room.y + y0,
    width: Math.max(0, x1 - x0),
    height: Math.max(0, y1 - y0),
  }));
}

/**
 * Draws rectangles apart by a gap in the middle of their common edges; never by more than a third of the smaller side,
 * so that a gap cannot erase a small rectangle. Outer edges stay.
 */
export function withGaps(rectangles: readonly Rectangle[], room: Rectangle, gap: number): Rectangle[] {
  const right = room.x + room.width;
  const bottom = room.y + room.height;
  return rectangles.map(({ x, y, width, height }) => {
    const half = Math.min(gap, Math.min(width, height) / 3) / 2;
    const x0 = x > room.x + EDGE ? x + half : x;
    const y0 = y > room.y + EDGE ? y + half : y;
    const x1 = x + width < right - EDGE ? x + width - half : x + width;
    const y1 = y + height < bottom - EDGE ? y + height - half : y + height;
    return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  });
}

/** What counts as lying on an edge, in px: sums of doubles are seldom exact. */
const EDGE = 0.01;
