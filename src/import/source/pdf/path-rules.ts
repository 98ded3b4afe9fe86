/** The ruling lines that a path of a page draws, from the operators of the library. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { pointAt, type Matrix } from "./matrix.js";
import type { Rule } from "./rules.js";

/** A filled bar up to this thickness is a line, in points. */
const THICKEST = 3;

/** What is shorter is a dot of a dashed line, which joins its neighbours, or a speck, in points. */
const SHORTEST = 0.4;

/** How far a line may be out of true, in points. */
const SLANT = 0.7;

const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);
const CLOSING_STROKES = new Set<number>([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
for (const both of [OPS.closeFillStroke, OPS.closeEOFillStroke]) {
  STROKES.add(both);
  FILLS.add(both);
}

/** Steps of a path as the library packs them. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];

type Point = [x: number, y: number];

/**
 * The lines that a path draws.
 *
 * @param given - Arguments of the library's `constructPath`: how it is painted, and its steps.
 */
export function rulesOfPath(given: readonly unknown[], matrix: Matrix, lineWidth: number): Rule[] {
  const paint = Number(given[0]);
  const [stroked, filled] = [STROKES.has(paint), FILLS.has(paint)];
  if (!stroked && !filled) return [];
  const packed = (given[1] as readonly (ArrayLike<number> | null)[] | null)?.[0];
  if (packed === null || packed === undefined) return [];
  const rules: Rule[] = [];
  const thick = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  for (const { points, closed, curved } of subpaths(packed, matrix)) {
    if (filled && !curved) add(rules, ruleOfBar(points));
    if (!stroked || thick > 2 * THICKEST) continue;
    for (const [index, from] of points.entries()) {
      const to = points[index + 1] ?? (closed || CLOSING_STROKES.has(paint) ? points[0] : undefined);
      if (to !== undefined) add(rules, ruleBetween(from, to));
    }
  }
  return rules;
}

function add(rules: Rule[], rule: Rule | undefined): void {
  if (rule !== undefined) rules.push(rule);
}

function subpaths(packed: ArrayLike<number>, matrix: Matrix): { points: Point[]; closed: boolean; curved: boolean }[] {
  const found: { points: Point[]; closed: boolean; curved: boolean }[] = [];
  let current: { points: Point[]; closed: boolean; curved: boolean } | undefined;
  const point = (at: number): Point => pointAt(matrix, packed[at] ?? 0, packed[at + 1] ?? 0);
  for (let at = 0; at < packed.length;) {
    const step = packed[at];
    at += 1;
    if (step === CLOSE) {
      if (current !== undefined) current.closed = true;
      continue;
    }
    if (step === MOVE || current === undefined) {
      current = { points: [], closed: false, curved: false };
      found.push(current);
    }
    if (step === CURVE || step === QUADRATIC) {
      at += step === CURVE ? 4 : 2;
      current.curved = true;
    } else if (step !== MOVE && step !== LINE) return found;
    current.points.push(point(at));
    at += 2;
  }
  return found;
}

function ruleBetween([x0, y0]: Point, [x1, y1]: Point): Rule | undefined {
  const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (high <= SLANT && wide >= SHORTEST) {
    return { direction: "across", at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  }
  if (wide <= SLANT && high >= SHORTEST) {
    return { direction: "down", at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  }
  return undefined;
}

/** A thin filled rectangle is a line, with mitred ends too, as borders have; a thick one is a ground, its edges no lines. */
function ruleOfBar(points: readonly Point[]): Rule | undefined {
  if (points.length < 4 || points.length > 5) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [right - left, bottom - top];
  const thick = Math.min(wide, high);
  const [slantX, slantY] = [wide > high ? thick : 0, high > wide ? thick : 0];
  const isOnEdge = ([x, y]: Point): boolean => nearOne(x, left, right, slantX) && nearOne(y, top, bottom, slantY);
  if (thick > THICKEST || !points.every(isOnEdge)) return undefined;
  if (high <= THICKEST && wide >= high) return { direction: "across", at: (top + bottom) / 2, from: left, to: right };
  if (wide <= THICKEST && high > wide) return { direction: "down", at: (left + right) / 2, from: top, to: bottom };
  return undefined;
}

function nearOne(value: number, one: number, other: number, slant: number): boolean {
  return Math.min(Math.abs(value - one), Math.abs(value - other)) < 0.1 + slant;
}
