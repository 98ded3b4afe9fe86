/** Tables that are drawn with lines: the grid of their cells. */
import { joinRules, type Rule } from "./rules.js";

/** A cell between lines, in points from the page's top left corner; its row and column count from 0. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table drawn with lines. */
export interface RuledGrid {
  /** Positions of the lines between columns, the outer ones included, and of those between rows. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly boxes: readonly Box[];
  /** Columns of the last row under which no line is drawn: a page end may have cut their cells. */
  readonly open: readonly number[];
  /** The box at a place of the grid. */
  readonly boxAt: (row: number, column: number) => Box | undefined;
}

/** How far apart two lines may end and still touch, in points. */
const TOUCH = 2.5;

/** Lines closer than this are one: no character fits between them. */
const [COLUMN_NEAR, ROW_NEAR] = [4, 3];

/** The most lines of one page that are looked at: drawings have more, tables have not. */
const MOST_RULES = 6000;

/** The grids on a page, from top to bottom. A frame around text is none. */
export function ruledGrids(rules: readonly Rule[]): RuledGrid[] {
  const joined = joinRules(rules).filter(({ from, to }) => to - from >= 4);
  if (joined.length > MOST_RULES) return [];
  return connected(joined)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
}

/** Groups lines that touch each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter(({ direction }) => direction === "across").sort((one, other) => one.at - other.at);
  const down = rules.filter(({ direction }) => direction === "down");
  const leaders = new Map<Rule, Rule>(rules.map((rule) => [rule, rule]));
  const leaderOf = (rule: Rule): Rule => {
    let leader = rule;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader)) {
      leaders.set(leader, leaders.get(next) ?? next);
      leader = next;
    }
    return leader;
  };
  for (const upright of down) {
    for (const level of across) {
      if (level.at > upright.to + TOUCH) break;
      if (level.at < upright.from - TOUCH) continue;
      if (upright.at >= level.from - TOUCH && upright.at <= level.to + TOUCH) {
        leaders.set(leaderOf(level), leaderOf(upright));
      }
    }
  }
  const groups = new Map<Rule, Rule[]>();
  for (const rule of rules) {
    const leader = leaderOf(rule);
    const group = groups.get(leader) ?? [];
    group.push(rule);
    groups.set(leader, group);
  }
  return [...groups.values()];
}

function gridOf(group: readonly Rule[]): RuledGrid | undefined {
  const across = group.filter(({ direction }) => direction === "across");
  const down = group.filter(({ direction }) => direction === "down");
  if (across.length < 2 || down.length === 0) return undefined;
  const columns = positions(down, across, COLUMN_NEAR);
  const rows = positions(across, down, ROW_NEAR);
  if (columns.length < 2 || rows.length < 2 || columns.length * rows.length <= 4) return undefined;
  const parted = {
    column: separations(down, columns, rows, COLUMN_NEAR),
    row: separations(across, rows, columns, ROW_NEAR),
  };
  const bottom = parted.row.at(-1) ?? [];
  const open = bottom.flatMap((isDrawn, column) => (isDrawn ? [] : [column]));
  return { columns, rows, open, ...cellsOf(columns, rows, parted) };
}

/** Where the lines of one direction lie; the ends of the others stand in for an outer line that is missing. */
function positions(lines: readonly Rule[], others: readonly Rule[], near: number): number[] {
  const from = Math.min(...others.map((rule) => rule.from));
  const to = Math.max(...others.map((rule) => rule.to));
  const found: number[] = [];
  for (const at of lines.map((rule) => rule.at).sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last === undefined || at - last > near) found.push(at);
  }
  const [first = from, last = to] = [found[0], found.at(-1)];
  if (first - from > near * 2) found.unshift(from);
  if (to - last > near * 2) found.push(to);
  return found;
}

/**
 * Where lines part two neighbours of the grid.
 *
 * @returns for the line at index i of `at`, and the interval j of `between`, whether a line is drawn there
 */
function separations(
  lines: readonly Rule[],
  at: readonly number[],
  between: readonly number[],
  near: number,
): boolean[][] {
  const covered = at.map(() => between.slice(1).map(() => 0));
  for (const { at: where, from, to } of lines) {
    const intervals = covered[nearest(at, where, near)];
    if (intervals === undefined) continue;
    for (const [interval, start] of between.slice(0, -1).entries()) {
      const overlap = Math.min(to, between[interval + 1] ?? start) - Math.max(from, start);
      if (overlap > 0) intervals[interval] = (intervals[interval] ?? 0) + overlap;
    }
  }
  return covered.map((intervals) =>
    intervals.map((length, interval) => length > 0.5 * ((between[interval + 1] ?? 0) - (between[interval] ?? 0))),
  );
}

/** The index of the position that a line was counted to, -1 for none. */
function nearest(positions: readonly number[], where: number, near: number): number {
  let found = -1;
  for (const [index, at] of positions.entries()) {
    if (where >= at - 0.01 && where - at <= near * 3) found = index;
  }
  return found;
}

/** Each cell grows to the right and down from its first place until lines part it from its neighbours. */
function cellsOf(
  columns: readonly number[],
  rows: readonly number[],
  parted: { readonly column: readonly boolean[][]; readonly row: readonly boolean[][] },
): Pick<RuledGrid, "boxes" | "boxAt"> {
  const owners = rows.slice(1).map(() => new Array<Box | undefined>(columns.length - 1).fill(undefined));
  const boxes: Box[] = [];
  const free = (row: number, column: number): boolean =>
    row < owners.length && column < columns.length - 1 && owners[row]?.[column] === undefined;
  const downParted = (row: number, column: number): boolean => parted.column[column]?.[row] === true;
  const acrossParted = (row: number, column: number): boolean => parted.row[row]?.[column] === true;
  for (const [row, owned] of owners.entries()) {
    for (let column = 0; column < owned.length; column += 1) {
      if (!free(row, column)) continue;
      let wide = 1;
      while (free(row, column + wide) && !downParted(row, column + wide)) wide += 1;
      let high = 1;
      const places = Array.from({ length: wide }, (_, index) => column + index);
      while (
        places.every((at) => free(row + high, at) && !acrossParted(row + high, at)) &&
        places.slice(1).every((at) => !downParted(row + high, at))
      ) {
        high += 1;
      }
      const [left = 0, right = 0] = [columns[column], columns[column + wide]];
      const [top = 0, bottom = 0] = [rows[row], rows[row + high]];
      const box = { left, right, top, bottom, row, column, rows: high, columns: wide };
      boxes.push(box);
      for (let down = row; down < row + high; down += 1) owners[down]?.fill(box, column, column + wide);
    }
  }
  return { boxes, boxAt: (row, column) => owners[row]?.[column] };
}
