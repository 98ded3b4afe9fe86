/** What headings stand over: each is about the middle of its columns, whose cells end where no text reaches out of them. */
import { overlap, type Band } from "./bands.js";
import type { Head } from "./head-words.js";

/** The first and last column of a heading. */
export type Span = readonly [first: number, last: number];

/** How far a heading stands under the one that is over it: the height of a row of headings. Infinity where none does. */
export function stepOf(heads: readonly Head[]): number {
  const steps = heads.flatMap((head) =>
    heads.filter((other) => other.top > head.bottom && overlap(head, other) > 0).map(({ top }) => top - head.bottom),
  );
  // Less than the height of a line is half a row: there one that reaches over two rows stands.
  const tops = [...new Set(heads.map(({ top }) => Math.round(top * 2) / 2))].sort((one, other) => one - other);
  const [least = Number.POSITIVE_INFINITY] = tops
    .slice(1)
    .map((top, at) => top - (tops[at] ?? top))
    .filter((gap) => gap > 1)
    .sort((one, other) => one - other);
  const isHalf = least < 1.1 * (heads[0]?.size ?? 10);
  return Math.min(...steps, isHalf ? 2 * least : Number.POSITIVE_INFINITY);
}

/**
 * Where cells end, if every lowest heading stands about the middle of its cell: then one edge gives all, and that one is
 * where no text reaches out of its cell. `undefined` where none is such.
 */
export function cellEdges(
  leaves: readonly Head[],
  under: ReadonlyMap<Head, readonly number[]>,
  bands: readonly Band[],
): number[] | undefined {
  const cells = [...leaves]
    .map((leaf) => ({ leaf, columns: under.get(leaf) ?? [] }))
    .sort((one, other) => one.leaf.left - other.leaf.left)
    .map(({ leaf, columns }) => {
      const held = [leaf, ...columns.flatMap((column) => bands[column] ?? [])];
      return {
        columns,
        middle: (leaf.left + leaf.right) / 2,
        left: Math.min(...held.map(({ left }) => left)),
        right: Math.max(...held.map(({ right }) => right)),
      };
    });
  const isWhole = cells.flatMap(({ columns }) => columns).join() === bands.map((_, column) => column).join();
  if (!isWhole || cells.length < 2) return undefined;
  // Each edge is `at` plus or minus the first one.
  const steps = [{ at: 0, sign: 1 }];
  for (const { middle } of cells) {
    const { at, sign } = steps[steps.length - 1] ?? { at: 0, sign: 1 };
    steps.push({ at: 2 * middle - at, sign: -sign });
  }
  let [low, high] = [(cells[0]?.left ?? 0) - 200, cells[0]?.left ?? 0];
  for (const [index, { at, sign }] of steps.entries()) {
    const [from, to] = [
      (cells[index - 1]?.right ?? Number.NEGATIVE_INFINITY) - 1,
      (cells[index]?.left ?? Number.POSITIVE_INFINITY) + 1,
    ];
    const [least, most] = sign > 0 ? [from - at, to - at] : [at - to, at - from];
    [low, high] = [Math.max(low, least), Math.min(high, most)];
  }
  if (low > high) return undefined;
  const first = (low + high) / 2;
  const found = steps.map(({ at, sign }) => at + sign * first);
  return cells
    .flatMap(({ columns }, index) =>
      columns.map((column, part) => {
        const [left = 0, right = 0] = [bands[column - 1]?.right, bands[column]?.left];
        return part === 0 ? (found[index] ?? 0) : (left + right) / 2;
      }),
    )
    .concat(found[found.length - 1] ?? 0);
}

/** About where cells end: right of figures that end at one place, else between two columns. */
export function edgesOf(bands: readonly Band[]): number[] {
  const [first] = bands;
  const last = bands[bands.length - 1];
  return [
    (first?.left ?? 0) - 3,
    ...bands.slice(1).map((band, at) => {
      const before = bands[at];
      const gap = band.left - (before?.right ?? band.left);
      return (before?.right ?? 0) + (before?.isRight === true ? Math.min(4, gap / 2) : gap / 2);
    }),
    (last?.right ?? 0) + 3,
  ];
}

/** Headings over others, those of one height together, the lowest first. */
export function levelsOf(groups: readonly Head[]): Head[][] {
  const levels: Head[][] = [];
  for (const head of [...groups].sort((one, other) => other.top + other.bottom - one.top - one.bottom)) {
    const [last] = levels[levels.length - 1] ?? [];
    const isSame = last !== undefined && Math.abs(last.top + last.bottom - head.top - head.bottom) < last.size;
    if (isSame) levels[levels.length - 1]?.push(head);
    else levels.push([head]);
  }
  return levels;
}

/** What a column costs that no heading takes: as the square of points by which one stands beside its middle. */
const SKIPPED = 60;

/** Shares the columns that have headings under a height among those there: each stands about the middle of its own. */
export function place(
  level: readonly Head[],
  spans: Map<Head, Span>,
  edges: readonly number[],
  { step, atLeft: isAtLeft }: { readonly step: number; readonly atLeft: boolean },
): void {
  const sorted = [...level].sort((one, other) => one.left - other.left);
  const width = edges.length - 1;
  const topOf = (column: number): number =>
    Math.min(...[...spans].filter(([, [from, to]]) => from <= column && column <= to).map(([{ top }]) => top));
  // A heading with others under it stands on a row of its own.
  const isAlone = Array.from(
    { length: width },
    (_, column) => [...spans].filter(([, [from, to]]) => from <= column && column <= to).length < 2,
  );
  const isUnder = columnsBelow(
    sorted,
    Array.from({ length: width }, (_, column) => topOf(column)),
    [...spans.keys()],
    { known: step, isAlone },
  );
  const atLeft = isAtLeft ? leftSpans(sorted, spans, isUnder) : undefined;
  if (atLeft !== undefined) {
    for (const [head, span] of atLeft) spans.set(head, span);
    return;
  }
  const solve = memo((at: number, from: number): { cost: number; spans: [number, number][] } => {
    const head = sorted[at];
    const skipped = (start: number, end: number): number => {
      let count = 0;
      for (let column = start; column < end; column += 1) if (isUnder[column] === true) count += 1;
      return count * SKIPPED;
    };
    if (head === undefined) return { cost: skipped(from, width), spans: [] };
    const middle = (head.left + head.right) / 2;
    let best: { cost: number; spans: [number, number][] } = { cost: Number.POSITIVE_INFINITY, spans: [] };
    for (let first = from; first < width; first += 1) {
      for (let last = first; last < width && isUnder[last] === true; last += 1) {
        const [left = 0, right = 0] = [edges[first], edges[last + 1]];
        const outside = Math.max(0, left - head.left) + Math.max(0, head.right - right);
        const rest = solve(at + 1, last + 1);
        const cost = ((left + right) / 2 - middle) ** 2 + 40 * outside ** 2 + skipped(from, first) + rest.cost;
        if (cost < best.cost) best = { cost, spans: [[first, last], ...rest.spans] };
      }
    }
    const none = solve(at + 1, from);
    return none.cost + 1e6 < best.cost ? { cost: none.cost + 1e6, spans: [[-1, -1], ...none.spans] } : best;
  });
  const { spans: chosen } = solve(0, 0);
  for (const [at, head] of sorted.entries()) {
    const span = chosen[at];
    if (span !== undefined && span[0] >= 0) spans.set(head, span);
  }
}

/** Headings set at the left of their columns, as all those under them are: each reaches to the next one. */
function leftSpans(
  level: readonly Head[],
  spans: ReadonlyMap<Head, Span>,
  isUnder: readonly boolean[],
): Map<Head, Span> | undefined {
  const starts = level.map((head) => {
    const below = [...spans].filter(([other]) => other.top > head.bottom && Math.abs(other.left - head.left) < 0.8);
    return below.map(([, [first]]) => first).find((column) => isUnder[column] === true);
  });
  if (starts.includes(undefined) || starts.length === 0) return undefined;
  const centred = level.filter((head) =>
    [...spans].some(
      ([other]) => other.top > head.bottom && Math.abs(other.left + other.right - head.left - head.right) < 1,
    ),
  );
  if (centred.length === level.length) return undefined;
  const found = new Map<Head, Span>();
  for (const [at, head] of level.entries()) {
    const [first = 0, next = isUnder.length] = [starts[at], starts[at + 1]];
    let last = first;
    while (last + 1 < next && isUnder[last + 1] === true) last += 1;
    found.set(head, [first, last]);
  }
  return found;
}

/**
 * Which columns have their heading a whole row under those of a height: one that reaches over both rows stands between.
 */
function columnsBelow(
  level: readonly Head[],
  tops: readonly number[],
  lower: readonly Head[],
  { known, isAlone }: { readonly known: number; readonly isAlone: readonly boolean[] },
): boolean[] {
  const bottom = Math.max(...level.map((head) => head.bottom));
  // Where none lies over another, the one that stands nearest is meant.
  const steps = level.flatMap((head) => {
    const under = lower.filter(({ top }) => top > head.bottom + 1);
    const beside = [...under].sort((one, other) => overlap(head, other) - overlap(head, one)).slice(0, 2);
    return beside.map(({ top }) => top - head.bottom);
  });
  const step = Number.isFinite(known) ? known : Math.min(...steps);
  // In the middle between a heading and those under it stands one of a cell as high as both.
  const deepest = Math.max(...tops.filter(Number.isFinite));
  const size = level[0]?.size ?? 0;
  // Headings set one character under another make the rows of all as high.
  const height = Math.max(3 * size, ...lower.map((head) => head.bottom - head.top));
  const from = Math.min(...level.map((head) => head.bottom));
  const isBeside = (top: number): boolean =>
    deepest - from < height &&
    deepest - top > 0.5 * size &&
    Math.abs(top - (from + deepest) / 2) < 0.15 * (deepest - from);
  return tops.map(
    (top, column) =>
      Number.isFinite(top) &&
      Number.isFinite(step) &&
      top - bottom > 0.75 * step &&
      !(isAlone[column] === true && isBeside(top)),
  );
}

function memo<T>(work: (at: number, from: number) => T): (at: number, from: number) => T {
  const known = new Map<string, T>();
  return (at, from) => {
    const key = `${at} ${from}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const made = work(at, from);
    known.set(key, made);
    return made;
  };
}
