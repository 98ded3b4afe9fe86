/** The headings over the columns of a table without ruling lines, and the columns that they show. */
import type { PageCell } from "../page-table.js";
import type { AtomLine } from "./atoms.js";
import { overlap, sharesLine, together, type Band } from "./bands.js";
import { cellEdges, edgesOf, levelsOf, place, stepOf, type Span } from "./head-spans.js";
import { headsIn, type Head } from "./head-words.js";

/** Headings in rows, and the columns they show. */
export interface Heads {
  readonly rows: PageCell[][];
  readonly bands: readonly Band[];
}

/**
 * Reads the lines over the first row. A heading without a column under it shows a column that is blank in every row.
 *
 * @param leading - How far apart the lines of one heading are at most, in points.
 */
export function headsOf(lines: readonly AtomLine[], found: readonly Band[], leading: number): Heads {
  const heads = headsIn(lines, leading);
  const leaves = leavesOf(heads, found);
  const bands = withBlankColumns(leaves, asOne(leaves, found));
  const under = columnsUnder(leaves, bands);
  const groups = heads.filter((head) => !leaves.includes(head));
  const spans = new Map<Head, Span>();
  for (const leaf of leaves) {
    const columns = under.get(leaf) ?? [];
    spans.set(leaf, [Math.min(...columns), Math.max(...columns)]);
  }
  const edges = cellEdges(leaves, under, bands) ?? edgesOf(bands);
  for (const level of levelsOf(groups))
    place(level, spans, edges, { step: stepOf(heads), atLeft: areAtLeft(leaves, bands) !== false });
  return { rows: rowsOf(heads, spans), bands };
}

/** The lowest headings: no other stands under them, nor is theirs the place between two that have none over them. */
function leavesOf(heads: readonly Head[], bands: readonly Band[]): Head[] {
  const lowest = heads.filter((head) => !heads.some((other) => other.top > head.bottom && overlap(head, other) > 0));
  const last = Math.max(...lowest.map(({ bottom }) => bottom));
  const step = stepOf(heads);
  return lowest.filter((head) => {
    const middle = (head.left + head.right) / 2;
    const under = lowest.filter(({ top }) => top > head.bottom + 0.3 * head.size);
    const left = under.filter((other) => other.right <= head.left + 1).sort((one, other) => other.right - one.right)[0];
    const right = under.filter((other) => other.left >= head.right - 1).sort((one, other) => one.left - other.left)[0];
    if (left === undefined || right === undefined || head.bottom >= last) return true;
    // Another heading of the same height between it and its neighbour: that one has them under it.
    const isFree = !heads.some(
      (other) =>
        other !== head &&
        Math.abs(other.top - head.top) < 0.5 * head.size &&
        ((other.left > left.left && other.right < head.left) || (other.right < right.right && other.left > head.right)),
    );
    // One over both rows stands half a row higher than they; one over others, a whole row.
    const isKnown = Number.isFinite(step);
    const isOver = (other: Head, band: Band): boolean => overlap(other, band) > 0;
    const own = bands.some(
      (band) =>
        band.left >= left.right - 1 &&
        band.right <= right.left + 1 &&
        isOver(head, band) &&
        (!isKnown || [left, right].every((other) => bands.some((each) => each !== band && isOver(other, each)))),
    );
    const higher = isKnown ? 0.75 * step : 1.05 * head.size;
    const isHigher = left.top - head.bottom > higher && right.top - head.bottom > higher;
    return (
      own || !isFree || !isHigher || Math.abs(middle - (left.left + right.right) / 2) > (right.right - left.left) / 2
    );
  });
}

/** Columns under one heading that never stand in one line are one: its total is set otherwise than its rows. */
function asOne(leaves: readonly Head[], bands: readonly Band[]): Band[] {
  const found = [...bands];
  for (const [leaf, columns] of columnsUnder(leaves, bands)) {
    // Codes of three levels may stand in three rows.
    if (/[码号类款项]$/.test(leaf.text)) continue;
    for (const [at, column] of columns.entries()) {
      const [before, band] = [bands[columns[at - 1] ?? -1], bands[column]];
      if (before?.isOfFigures !== true || band?.isOfFigures !== true) continue;
      const held = found.find((each) => each.left <= before.left && each.right >= before.right);
      if (held === undefined || sharesLine(held, band)) continue;
      found.splice(found.indexOf(held), 1, together(held, band));
      found.splice(found.indexOf(band), 1);
    }
  }
  return found;
}

/** A column for every lowest heading under which none was found. */
function withBlankColumns(leaves: readonly Head[], bands: readonly Band[]): Band[] {
  const under = columnsUnder(leaves, bands);
  const blank = leaves.filter((leaf) => (under.get(leaf) ?? []).length === 0).map(blankBand);
  return [...bands, ...blank].sort((one, other) => one.left + one.right - other.left - other.right);
}

/** A column in which nothing stands, as wide as its heading. */
export function blankBand({ left, right }: Pick<Band, "left" | "right">): Band {
  return { left, right, isOfFigures: false, isOfAmounts: false, isRight: false, lines: new Set<AtomLine>() };
}

/** What a heading without a column costs, in points: more than a column that stands beside its heading. */
const NO_COLUMN = 25;

/** What it costs that a heading has no column, or one, in points. */
interface HeadCosts {
  readonly without: (leaf: Head) => number;
  readonly withAny: (leaf: Head) => number;
}

/**
 * The columns under each lowest heading. Both stand in one order; figures set at the right of their column stand right of
 * a heading about its middle, and words set at the left stand left of it.
 */
export function columnsUnder(
  leaves: readonly Head[],
  bands: readonly Band[],
  { without, withAny }: HeadCosts = { without: () => NO_COLUMN, withAny: () => 0 },
): Map<Head, number[]> {
  const sorted = [...leaves].sort((one, other) => one.left - other.left);
  // One row says nothing of where columns are: with as many figures as headings, each has its own.
  const lines = new Set(bands.flatMap((band) => [...band.lines]));
  if (lines.size === 1 && sorted.length === bands.length) return new Map(sorted.map((leaf, at) => [leaf, [at]]));
  const atLeft = areAtLeft(leaves, bands) === true;
  // costs[leaf][band]: of the first leaves and bands; from[leaf][band]: how many bands the last of them takes.
  const costs: number[][] = [[0]];
  const taken: number[][] = [[0]];
  for (let band = 1; band <= bands.length; band += 1) costs[0]?.push(Number.POSITIVE_INFINITY);
  for (const [at, leaf] of sorted.entries()) {
    const [row, counts]: [number[], number[]] = [[], []];
    for (let end = 0; end <= bands.length; end += 1) {
      let [best, count] = [(costs[at]?.[end] ?? Number.POSITIVE_INFINITY) + without(leaf), 0];
      let sum = withAny(leaf);
      for (let begin = end - 1; begin >= 0; begin -= 1) {
        const band = bands[begin];
        sum += band === undefined ? 0 : apartness(leaf, band, atLeft);
        const cost = (costs[at]?.[begin] ?? Number.POSITIVE_INFINITY) + sum;
        if (cost < best) [best, count] = [cost, end - begin];
      }
      row.push(best);
      counts.push(count);
    }
    costs.push(row);
    taken.push(counts);
  }
  const found = new Map<Head, number[]>(sorted.map((leaf) => [leaf, []]));
  let end = bands.length;
  for (const [at, leaf] of [...sorted.entries()].reverse()) {
    const count = taken[at + 1]?.[end] ?? 0;
    found.set(
      leaf,
      Array.from({ length: count }, (_, index) => end - count + index),
    );
    end -= count;
  }
  return found;
}

/** Whether headings are set at the left of their columns, as the words under them are; `undefined` where there are none. */
function areAtLeft(leaves: readonly Head[], bands: readonly Band[]): boolean | undefined {
  const words = bands.filter((band) => !band.isOfFigures && band.lines.size > 0);
  const pairs = leaves.flatMap((leaf) =>
    words.filter((band) => overlap(leaf, band) > 0).map((band) => Math.abs(leaf.left - band.left) < 1.2),
  );
  return pairs.length === 0 ? undefined : pairs.filter(Boolean).length > pairs.length / 2;
}

/** How far a column stands from a heading, in points; much further on the side where no column of one stands. */
function apartness(leaf: Head, band: Band, atLeft: boolean): number {
  const gap = -overlap(leaf, band);
  if (gap <= 0) return 0;
  const isRightOf = band.left >= leaf.right;
  return (band.isOfAmounts || atLeft) && !isRightOf ? 20 * gap : gap;
}

/** Headings as rows of cells; one with none under it reaches down to the last row. */
function rowsOf(heads: readonly Head[], spans: ReadonlyMap<Head, Span>): PageCell[][] {
  const placed = heads.filter((head) => spans.has(head) && Number.isFinite(spans.get(head)?.[0]));
  const levels = new Map<Head, number>();
  for (const head of [...placed].sort((one, other) => one.top + one.bottom - other.top - other.bottom)) {
    const [first, last] = spans.get(head) ?? [0, 0];
    const over = [...levels].filter(([other]) => {
      const [from, to] = spans.get(other) ?? [0, 0];
      return from <= last && to >= first;
    });
    levels.set(head, Math.max(0, ...over.map(([, level]) => level + 1)));
  }
  const depth = Math.max(0, ...[...levels.values()].map((level) => level + 1));
  const rows: PageCell[][] = Array.from({ length: depth }, () => []);
  for (const [head, level] of levels) {
    const [first, last] = spans.get(head) ?? [0, 0];
    const isLowest = ![...levels].some(([other, below]) => {
      const [from, to] = spans.get(other) ?? [0, 0];
      return below > level && from <= last && to >= first;
    });
    rows[level]?.push({
      text: head.text,
      column: first,
      columns: last - first + 1,
      rows: isLowest ? depth - level : 1,
    });
  }
  return rows.map((cells) => cells.sort((one, other) => one.column - other.column));
}
