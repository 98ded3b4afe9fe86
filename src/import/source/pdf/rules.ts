/** Ruling lines: the straight lines and thin bars by which tables are drawn. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { pointAt, type Matrix } from "./matrix.js";

/** A horizontal or vertical line on the page, in points from the top left corner. */
export interface Rule {
  readonly direction: "across" | "down";
  /** Its y where it runs across, its x where it runs down. */
  readonly at: number;
  /** Where it begins and ends. */
  readonly from: number;
  readonly to: number;
}

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

/** A thin filled rectangle is a line; a thick one is a ground, its edges no lines. */
function ruleOfBar(points: readonly Point[]): Rule | undefined {
  if (points.length < 4 || points.length > 5) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (!points.every(([x, y]) => nearOne(x, left, right) && nearOne(y, top, bottom))) return undefined;
  const [wide, high] = [right - left, bottom - top];
  if (high <= THICKEST && wide >= high) return { direction: "across", at: (top + bottom) / 2, from: left, to: right };
  if (wide <= THICKEST && high > wide) return { direction: "down", at: (left + right) / 2, from: top, to: bottom };
  return undefined;
}

function nearOne(value: number, one: number, other: number): boolean {
  return Math.min(Math.abs(value - one), Math.abs(value - other)) < 0.1;
}

/**
 * Joins lines that continue or cover each other, so that each drawn line is one rule.
 *
 * @param near - How far apart two lines may lie and still be one, in points.
 * @param gap - How long a gap in a line may be, in points.
 */
export function joinRules(rules: readonly Rule[], near = 1.2, gap = 3): Rule[] {
  const joined: Rule[] = [];
  for (const direction of ["across", "down"] as const) {
    const sorted = rules.filter((rule) => rule.direction === direction).sort((one, other) => one.at - other.at);
    let cluster: Rule[] = [];
    const end = (): void => {
      joined.push(...joinCluster(cluster, gap));
      cluster = [];
    };
    for (const rule of sorted) {
      const last = cluster.at(-1);
      if (last !== undefined && rule.at - last.at > near) end();
      cluster.push(rule);
    }
    end();
  }
  return joined;
}

function joinCluster(cluster: Rule[], gap: number): Rule[] {
  const joined: { direction: Rule["direction"]; at: number; from: number; to: number }[] = [];
  for (const rule of cluster.sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && rule.from - last.to <= gap) last.to = Math.max(last.to, rule.to);
    else joined.push({ ...rule });
  }
  return joined;
}
