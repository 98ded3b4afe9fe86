/** A table of one page: rows and cells, wherever its grid came from. */
import { textOf, type Line } from "./lines.js";
import type { Box } from "./ruled-tables.js";
import { cutsOf, hasOnly, LIST, namedCuts, narrow, WHOLE_FIGURE } from "./row-cuts.js";
import { wrappedText, type FilledGrid } from "./table-text.js";

/** A cell; row and column count from 0. */
export interface PageCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** How far its words are set in from its left edge, in widths of a character. */
  readonly indent?: number;
}

/** A table of one page. */
export interface PageTable {
  readonly kind: "table";
  readonly top: number;
  readonly bottom: number;
  /** Positions of the edges of its columns, in points. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly PageCell[])[];
}

/** The rows of a grid drawn with lines; where no line parts two rows of figures, the figures do. */
export function tableOfGrid(given: FilledGrid): PageTable {
  const grid = withWholeLists(given);
  const rows: PageCell[][] = [];
  const size = usualSize([...grid.lines.values()].flat());
  const tops = grid.rows.slice(0, -1);
  for (const index of tops.keys()) {
    const boxes = grid.boxes.filter(({ row }) => row === index);
    const cuts = hasOnly(grid, index) ? cutsOf(grid, boxes) : [];
    for (let part = 0; part <= cuts.length; part += 1) {
      const [from, to] = [cuts[part - 1] ?? -Infinity, cuts[part] ?? Infinity];
      rows.push(
        boxes.map((box) => {
          const lines = (grid.lines.get(box) ?? []).filter(({ y }) => y > from && y <= to);
          // Several figures that nothing parts are not one.
          const text = areSeveral(box, lines)
            ? lines.map(({ glyphs }) => textOf(glyphs)).join(" / ")
            : wrappedText(lines, box.right);
          return {
            text,
            column: box.column,
            columns: box.columns,
            rows: box.rows,
            ...indentOf(text, lines[0]?.left, box.left, size),
          };
        }),
      );
    }
  }
  return { kind: "table", top: grid.rows[0] ?? 0, bottom: grid.rows.at(-1) ?? 0, columns: grid.columns, rows };
}

/**
 * How far words are set in from the left edge of their cell; figures are set to its right.
 *
 * @param size - The usual size of the font: that of a long name may be smaller, so that it fits.
 */
export function indentOf(
  text: string,
  begin: number | undefined,
  left: number,
  size: number,
): { readonly indent?: number } {
  return begin === undefined || !/\p{Script=Han}/u.test(text) ? {} : { indent: (begin - left) / size };
}

/** The size of the font that most texts have. */
export function usualSize(texts: readonly { readonly size: number }[]): number {
  const counts = new Map<number, number>();
  for (const { size } of texts) {
    const rounded = Math.round(size * 4) / 4;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most === undefined || most[0] === 0 ? 10 : most[0];
}

/**
 * The grid with lists in one row each, whose names stand in one cell while lines part some of their figures: what begins and
 * ends with the names’ cell and holds figures alone, one beside each name, is put together.
 */
function withWholeLists(given: FilledGrid): FilledGrid {
  return given.boxes
    .filter(({ column, rows }) => column === 0 && rows > 1)
    .sort((one, other) => other.row - one.row)
    .reduce((grid, names) => wholeList(grid, names) ?? grid, given);
}

function wholeList(grid: FilledGrid, names: Box): FilledGrid | undefined {
  if ((grid.lines.get(names)?.length ?? 0) < LIST) return undefined;
  const { row: first, rows, top, bottom } = names;
  const end = first + rows;
  const isIn = (box: Box): boolean => box.row >= first && box.row < end;
  const inside = grid.boxes.filter(isIn);
  const isApart = grid.boxes.every((box) => isIn(box) || box.row >= end || box.row + box.rows <= first);
  if (!isApart || inside.some((box) => box.columns > 1 || box.row + box.rows > end)) return undefined;
  const whole = grid.columns.slice(0, -1).flatMap((_, column): [Box, Line[]][] => {
    const parts = inside.filter((box) => box.column === column);
    const [one] = parts;
    const lines = parts.flatMap((box) => grid.lines.get(box) ?? []).sort((above, below) => above.y - below.y);
    return one === undefined ? [] : [[{ ...one, row: first, rows: 1, top, bottom }, lines]];
  });
  const lower = (box: Box): Box => (box.row < end ? box : { ...box, row: box.row - rows + 1 });
  const others = grid.boxes.filter((box) => !isIn(box)).map((box) => [lower(box), grid.lines.get(box) ?? []] as const);
  const lines = new Map<Box, readonly Line[]>([...others, ...whole]);
  const boxes = [...lines.keys()];
  const merged = {
    ...grid,
    boxes,
    lines,
    rows: grid.rows.filter((_, at) => at <= first || at >= end),
    boxAt: (row: number, column: number): Box | undefined =>
      boxes.find(
        (box) =>
          row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
      ),
  };
  return namedCuts(
    merged,
    whole.map(([box]) => box),
  ) === undefined
    ? undefined
    : merged;
}

/** Whether lines of a cell are whole figures, none of which the width of the cell has broken. */
function areSeveral(box: Box, lines: readonly Line[]): boolean {
  const [first] = lines;
  if (first === undefined || lines.length < 2) return false;
  const isBroken = box.right - box.left - (first.right - first.left) <= 2 * first.size;
  return !isBroken && lines.every(({ glyphs }) => WHOLE_FIGURE.test(narrow(textOf(glyphs))));
}
