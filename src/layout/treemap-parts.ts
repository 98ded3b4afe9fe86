import { hasArea, partsOfWhole } from "./treemap.js";
import type { TreemapPart } from "./treemap.js";
import type { TreemapCell, TreemapChartInput, TreemapChartOptions, TreemapGroup } from "./treemap-chart-types.js";

/** A cell that will be laid out: one item, or a gathering of those too small to see. */
export interface CellPart extends TreemapPart {
  readonly cell: TreemapCell;
  /** Keys of the items gathered in it; absent for a single item. */
  readonly members?: readonly string[];
}

/** A group that will be laid out. */
export interface GroupPart extends TreemapPart {
  readonly group: TreemapGroup;
  readonly cells: readonly CellPart[];
  /** By how much the stated quantity exceeds the sum of the cells; 0 for a rounding residual. */
  readonly rest: number;
}

/** What can be laid out, and the keys of what cannot. */
export interface ChartParts {
  readonly groups: readonly GroupPart[];
  readonly leftOut: readonly string[];
}

/** Id of the empty area of a group in its tiling. No key of a budget begins with this character. */
export const restId = "\u0000rest";
const gatheredId = "\u0000gathered";

/** Up to this part of the group, what its cells do not add up to is a rounding residual: it has no area. */
const residualPart = 0.005;
/** A cell smaller than this, in square px, cannot be seen. */
const leastArea = 1.5;
/** The most groups and cells drawn: more no reader could tell apart or hit, and every browser would be slow. */
const marksAtMost = 180;

/**
 * Chooses what is laid out: leaves out what has no area, and gathers what is too small to be seen in one tail
 * cell for each group.
 */
export function prepareParts(input: TreemapChartInput, options: TreemapChartOptions): ChartParts {
  const leftOut = new Set<string>();
  const drawable = input.groups.filter((group) => {
    if (hasArea(group.value)) return true;
    for (const { key } of [group, ...group.cells]) leftOut.add(key);
    return false;
  });
  const cells = drawable.map((group) =>
    group.cells.filter(({ key, value }) => {
      if (!hasArea(value)) leftOut.add(key);
      return hasArea(value);
    }),
  );
  const shares = partsOfWhole(drawable.map(({ value }) => value));
  const areas = drawable.map((group, index) =>
    cellAreas(group, cells[index] ?? [], (shares[index] ?? 0) * options.width * options.height),
  );
  const least = leastVisible(areas, marksAtMost - 2 * drawable.length);
  const ids = uniqueIds(drawable.map(({ key }) => key));
  const groups = drawable.map((group, index): GroupPart => {
    const own = cells[index] ?? [];
    const gathered = gatherSmall(group, own, areas[index] ?? [], least, options);
    return {
      id: ids[index] ?? group.key,
      value: group.value,
      group,
      cells: gathered,
      rest: restOf(group, own),
    };
  });
  return { groups, leftOut: Array.from(leftOut) };
}

/** Keys, a repeated one with its occurrence, so that no part is lost where a document repeats a code. */
function uniqueIds(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return occurrence === 0 ? key : `${key}\u0000${occurrence}`;
  });
}

/**
 * The sum of the values in units of `unit`: neither the sum of huge values nor the quotient of the tiniest
 * leaves the range of numbers.
 */
function sumIn(unit: number, cells: readonly TreemapCell[]): number {
  return cells.reduce((total, { value }) => total + value / unit, 0);
}

function restOf({ value }: TreemapGroup, cells: readonly TreemapCell[]): number {
  const part = 1 - sumIn(value, cells);
  return part > residualPart ? value * part : 0;
}

/** About how many square px each cell will have. */
function cellAreas({ value }: TreemapGroup, cells: readonly TreemapCell[], groupArea: number): number[] {
  const whole = Math.max(1, sumIn(value, cells));
  return cells.map((cell) => (cell.value / value / whole) * groupArea);
}

/** The area in square px from which a cell is drawn: so many as a reader can see and a browser can bear. */
function leastVisible(areas: readonly (readonly number[])[], atMost: number): number {
  const seen: number[] = [];
  for (const group of areas) for (const area of group) if (area >= leastArea) seen.push(area);
  if (seen.length <= atMost) return leastArea;
  seen.sort((a, b) => b - a);
  // Cells of the same area as the first one too many go with it: which of them to draw would be arbitrary.
  return (seen[Math.max(0, atMost)] ?? 0) * (1 + 1e-9);
}

function gatherSmall(
  group: TreemapGroup,
  cells: readonly TreemapCell[],
  areas: readonly number[],
  least: number,
  options: TreemapChartOptions,
): CellPart[] {
  const ids = uniqueIds(cells.map(({ key }) => key));
  const parts = cells.map((cell, index): CellPart => ({ id: ids[index] ?? cell.key, value: cell.value, cell }));
  const isSeen = (_: unknown, index: number): boolean => (areas[index] ?? 0) >= least;
  const small = cells.filter((cell, index) => !isSeen(cell, index));
  if (small.length < 2) return parts;
  const members = small.map(({ key }) => key);
  const sum = group.value * sumIn(group.value, small);
  const value = Math.max(Number.MIN_VALUE, Math.min(Number.MAX_VALUE, sum));
  const amounts = options.gatheredAmount?.(members, group.key) ?? { amountText: "", shareText: "" };
  const cell: TreemapCell = {
    key: `${group.key}/gathered`,
    name: options.gatheredName?.(small.length) ?? String(small.length),
    value,
    ...amounts,
  };
  return [...parts.filter(isSeen), { id: gatheredId, value, cell, members }];
}
