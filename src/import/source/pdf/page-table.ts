/** A table of one page: rows and cells, wherever its grid came from. */
import { textOf, type Line } from "./lines.js";
import type { Box } from "./ruled-tables.js";
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

const AMOUNT = /^[-−(（]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[)）]?%?$/;

/** Whether a text is a figure and nothing else. */
export function isFigure(text: string): boolean {
  return AMOUNT.test(narrow(text));
}

/** Digits of full width are figures, too. */
const narrow = (text: string): string => text.replace(/\s/g, "").normalize("NFKC");

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

/** Whether no cell that stands in the row reaches out of it. */
function hasOnly(grid: FilledGrid, row: number): boolean {
  return grid.columns.slice(0, -1).every((_, column) => {
    const box = grid.boxAt(row, column);
    return box?.row === row && box.rows === 1;
  });
}

/**
 * A drawn row that holds a whole list: names under each other in its first cell, and beside every figure of the others a
 * name on its line. Heights between these lines, where a name does not go on from a full line; `undefined` for any other
 * row.
 */
function namedCuts(grid: FilledGrid, boxes: readonly Box[]): number[] | undefined {
  const [first, ...others] = boxes;
  const names = first === undefined ? [] : (grid.lines.get(first) ?? []);
  const lines = others.flatMap((box) => grid.lines.get(box) ?? []);
  if (first === undefined || names.length < LIST || lines.length < LIST) return undefined;
  if (lines.some(({ glyphs }) => !isFigure(textOf(glyphs))) || names.some(({ glyphs }) => isFigure(textOf(glyphs))))
    return undefined;
  const isBeside = (line: Line, name: Line): boolean => Math.abs(line.y - name.y) < 0.4 * name.size;
  const begins = names.filter((name, at) => {
    const before = names[at - 1];
    const isFull = before !== undefined && first.right - before.right < 2 * before.size;
    // 一、…收入 without figures fills its line, too.
    const isMarked = /^[一二三四五六七八九十]{1,3}\s*、/.test(textOf(name.glyphs));
    return !isFull || isMarked || lines.some((line) => isBeside(line, name));
  });
  /** The last line of the name that begins so. */
  const lastOf = (begin: Line): Line => {
    const next = begins[begins.indexOf(begin) + 1];
    return names[(next === undefined ? names.length : names.indexOf(next)) - 1] ?? begin;
  };
  // The figures of a name of two lines stand beside one of them, or between them.
  const isOfName = (line: Line): boolean =>
    begins.some((begin) => {
      const last = lastOf(begin);
      return line.y > begin.y - 0.4 * begin.size && line.y < last.y + 0.4 * last.size;
    });
  if (begins.length < LIST || !lines.every(isOfName)) return undefined;
  // Where rows stand close, the second line of a name is nearer to the next name than half a character.
  return begins.flatMap((begin, at) => {
    const next = begins[at + 1];
    return next === undefined ? [] : [Math.max(next.y - 0.6 * next.size, (next.y + lastOf(begin).y) / 2)];
  });
}

/** Where a drawn row is parted, by the names or figures that stand in it. */
function cutsOf(grid: FilledGrid, boxes: readonly Box[]): number[] {
  const named = namedCuts(grid, boxes);
  if (named === undefined) return besideCuts(grid, boxes) ?? unruledCuts(grid, boxes);
  // A full line of one name, and the first of the next: two figures stand beside what was taken for one name.
  const columns = boxes.slice(1).map((box) => (grid.lines.get(box) ?? []).map(({ y }) => y));
  const bounds = [-Infinity, ...named, Infinity];
  const further = bounds.slice(1).flatMap((to, at) => {
    const from = bounds[at] ?? -Infinity;
    const [most = []] = columns
      .map((ys) => ys.filter((y) => y > from && y <= to))
      .sort((one, other) => other.length - one.length);
    return most.slice(1).map((y, index) => (y + (most[index] ?? y)) / 2);
  });
  return [...named, ...further].sort((one, other) => one - other);
}

/** 合计, 动用上年结余 and 总计 in one drawn row, with a figure beside each in one column alone. */
function besideCuts(grid: FilledGrid, boxes: readonly Box[]): number[] | undefined {
  const [first, ...others] = boxes;
  const names = first === undefined ? [] : (grid.lines.get(first) ?? []);
  const columns = others.map((box) => grid.lines.get(box) ?? []);
  const lines = columns.flat();
  if (first === undefined || names.length < 2 || !columns.some(({ length }) => length > 1)) return undefined;
  if (lines.some(({ glyphs }) => !isFigure(textOf(glyphs))) || names.some(({ glyphs }) => isFigure(textOf(glyphs))))
    return undefined;
  const isBeside = (line: Line): boolean => names.some((name) => Math.abs(line.y - name.y) < 0.4 * name.size);
  const isFull = (name: Line): boolean => first.right - name.right < 2 * name.size;
  if (!lines.every(isBeside) || names.slice(0, -1).some(isFull)) return undefined;
  return names.slice(1).map(({ y, size }, at) => y - Math.min(size, (y - (names[at]?.y ?? y)) / 2));
}

/** Whether lines of a cell are whole figures, none of which the width of the cell has broken. */
function areSeveral(box: Box, lines: readonly Line[]): boolean {
  const [first] = lines;
  if (first === undefined || lines.length < 2) return false;
  const isBroken = box.right - box.left - (first.right - first.left) <= 2 * first.size;
  return !isBroken && lines.every(({ glyphs }) => WHOLE_FIGURE.test(narrow(textOf(glyphs))));
}

/** As many names and figures as only a list has in one drawn row. */
const LIST = 4;

/** Where a drawn row holds several rows of figures: heights between their baselines. */
function unruledCuts(grid: FilledGrid, boxes: readonly Box[]): number[] {
  const figures = boxes.map((box) => (grid.lines.get(box) ?? []).filter(({ glyphs }) => isFigure(textOf(glyphs))));
  // A single column of several figures may be one long figure, broken by the width of its cell.
  if (figures.filter((lines) => lines.length >= 2).length < 2) return [];
  if (areWrapped(boxes, figures)) return [];
  const baselines = [...new Set(figures.flat().map(({ y }) => Math.round(y)))].sort((one, other) => one - other);
  const size = figures.flat()[0]?.size ?? 10;
  const parted = baselines.filter((y, index) => index === 0 || y - (baselines[index - 1] ?? 0) > 0.6 * size);
  return parted.slice(1).map((y, index) => y - Math.min(size, (y - (parted[index] ?? y)) / 2));
}

/** A figure as it is printed whole: groups of three digits or none, and up to two decimals. */
const WHOLE_FIGURE = /^[-−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d{1,2})?%?$/;

/**
 * Whether the several lines of figures in each cell are one figure, broken by the width of its cell: put together they are
 * whole in every cell, and one cell has a piece that is none (9,763,2 over 18.55; 6,500, over 000.00).
 */
function areWrapped(boxes: readonly Box[], figures: readonly (readonly Line[])[]): boolean {
  let [hasPieces, areFull] = [false, true];
  let hasShorter = false;
  for (const [at, lines] of figures.entries()) {
    if (lines.length < 2) continue;
    const pieces = lines.map(({ glyphs }) => narrow(textOf(glyphs)));
    const joined = pieces.join("");
    if (!WHOLE_FIGURE.test(joined)) return false;
    if (pieces.some((piece) => !WHOLE_FIGURE.test(piece))) hasPieces = true;
    if (pieces.some((piece) => decimals(piece) !== decimals(joined))) hasShorter = true;
    const [first] = lines;
    const box = boxes[at];
    if (first !== undefined && box !== undefined && box.right - box.left - (first.right - first.left) > 2 * first.size)
      areFull = false;
  }
  return hasPieces || (hasShorter && areFull);
}

function decimals(figure: string): number {
  return /\.(\d*)$/.exec(figure)?.[1]?.length ?? 0;
}
