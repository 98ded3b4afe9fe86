/** Where a row drawn with lines holds several rows of names and figures: heights between them, in points. */
import { numberOfNumeral } from "../numerals.js";
import { textOf, type Line } from "./lines.js";
import type { Box } from "./ruled-tables.js";
import type { FilledGrid } from "./table-text.js";

const AMOUNT = /^[-−(（]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[)）]?%?$/;

/** Whether a text is a figure and nothing else. */
export function isFigure(text: string): boolean {
  return AMOUNT.test(narrow(text));
}

/** Digits of full width are figures, too. */
export const narrow = (text: string): string => text.replace(/\s/g, "").normalize("NFKC");

/** As many names and figures as only a list has in one drawn row. */
export const LIST = 4;

/** Whether no cell that stands in the row reaches out of it. */
export function hasOnly(grid: FilledGrid, row: number): boolean {
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
export function namedCuts(grid: FilledGrid, boxes: readonly Box[]): number[] | undefined {
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
export function cutsOf(grid: FilledGrid, boxes: readonly Box[]): number[] {
  const named = namedCuts(grid, boxes);
  if (named === undefined) return besideCuts(grid, boxes) ?? withMarks(grid, boxes, unruledCuts(grid, boxes));
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

/** The number of the list mark that a line begins with, up to ten; 0 where it has none. */
function markOf({ glyphs }: Line): number {
  const [, mark = ""] = /^\s*([一二三四五六七八九十])\s*、/.exec(textOf(glyphs)) ?? [];
  return numberOfNumeral(mark);
}

/**
 * 二、股利、股息收入 36 over 三、产权转让收入 without a figure: names that go on counting begin rows of their own, too, where in no
 * column a line stands across the cut.
 */
function withMarks(grid: FilledGrid, boxes: readonly Box[], cuts: readonly number[]): number[] {
  // 一、… 二、… in one cell of a form: a text, and no rows.
  if (cuts.length === 0) return [];
  const bounds = [-Infinity, ...cuts, Infinity];
  const columns = boxes.map((box) => grid.lines.get(box) ?? []);
  const further = bounds.slice(1).flatMap((to, at) => {
    const from = bounds[at] ?? -Infinity;
    const inside = columns.map((lines) => lines.filter(({ y }) => y > from && y <= to));
    const marked = inside.flatMap((lines) =>
      lines.flatMap((line, index) => {
        const before = lines.slice(0, index).filter((each) => markOf(each) > 0);
        const isNext = markOf(line) > 0 && markOf(before[before.length - 1] ?? line) === markOf(line) - 1;
        return isNext ? [line.y - Math.min(line.size, (line.y - (lines[index - 1]?.y ?? line.y)) / 2)] : [];
      }),
    );
    return marked.filter((cut, index) => {
      const isOfOne = marked.findIndex((other) => Math.abs(other - cut) < 1) === index;
      const isFree = inside.every((lines) => {
        const after = lines.find(({ y }) => y > cut);
        return after === undefined || markOf(after) > 0 || isFigure(textOf(after.glyphs));
      });
      return isOfOne && isFree;
    });
  });
  return [...cuts, ...further].sort((one, other) => one - other);
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
export const WHOLE_FIGURE = /^[-−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d{1,2})?%?$/;

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
