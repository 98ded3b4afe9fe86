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
  return AMOUNT.test(text.replace(/\s/g, ""));
}

/** The rows of a grid drawn with lines; where no line parts two rows of figures, the figures do. */
export function tableOfGrid(grid: FilledGrid): PageTable {
  const rows: PageCell[][] = [];
  const tops = grid.rows.slice(0, -1);
  for (const index of tops.keys()) {
    const boxes = grid.boxes.filter(({ row }) => row === index);
    const cuts = hasOnly(grid, index) ? unruledCuts(grid, boxes) : [];
    for (let part = 0; part <= cuts.length; part += 1) {
      const [from, to] = [cuts[part - 1] ?? -Infinity, cuts[part] ?? Infinity];
      rows.push(
        boxes.map((box) => ({
          text: wrappedText(
            (grid.lines.get(box) ?? []).filter(({ y }) => y > from && y <= to),
            box.right,
          ),
          column: box.column,
          columns: box.columns,
          rows: box.rows,
        })),
      );
    }
  }
  return { kind: "table", top: grid.rows[0] ?? 0, bottom: grid.rows.at(-1) ?? 0, columns: grid.columns, rows };
}

/** Whether no cell that stands in the row reaches out of it. */
function hasOnly(grid: FilledGrid, row: number): boolean {
  return grid.columns.slice(0, -1).every((_, column) => {
    const box = grid.boxAt(row, column);
    return box?.row === row && box.rows === 1;
  });
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
    const pieces = lines.map(({ glyphs }) => textOf(glyphs).replace(/\s/g, ""));
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

/** A gap of this many font sizes parts two columns. */
const COLUMN_GAP = 1.5;
/** The same, where figures stand on both sides. */
const FIGURE_GAP = 0.5;

interface Chunk {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly runs: Line["runs"];
}

/** A line with what its wide gaps part. */
export interface ChunkedLine {
  readonly line: Line;
  readonly chunks: readonly Chunk[];
}

export function chunked(line: Line): ChunkedLine {
  const groups: Line["runs"][number][][] = [];
  let reached = -Infinity;
  for (const run of line.runs) {
    const before = groups.at(-1)?.at(-1);
    // Two figures are never one cell.
    const areFigures = before !== undefined && isFigure(textOf(before.glyphs)) && isFigure(textOf(run.glyphs));
    const gap = areFigures ? FIGURE_GAP : COLUMN_GAP;
    if (run.left - reached > gap * line.size || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(run);
    reached = Math.max(reached, run.right);
  }
  const chunks = groups.map(chunkOf);
  // A table of contents: leaders between a title and its page.
  return { line, chunks: /[.…·]{4,}/.test(textOf(line.glyphs)) ? chunks.slice(0, 1) : chunks };
}

function chunkOf(runs: Line["runs"]): Chunk {
  return {
    text: textOf(runs.flatMap(({ glyphs }) => glyphs)),
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    runs,
  };
}

/** 725.58 一、一般公共服务支出: in a table a figure is a cell of its own, however near the words beside it. */
function withoutNeighbours(chunk: Chunk): Chunk[] {
  if (!chunk.runs.some(({ glyphs }) => isFigure(textOf(glyphs)))) return [chunk];
  const parts: Line["runs"][number][][] = [];
  let isFigures: boolean | undefined;
  for (const run of chunk.runs) {
    const isOne = isFigure(textOf(run.glyphs));
    if (isOne || isFigures !== false) parts.push([]);
    parts.at(-1)?.push(run);
    isFigures = isOne;
  }
  return parts.map(chunkOf);
}

/** Headings that stand near each other, each over a column of its own. */
function overBands(chunk: Chunk, bands: readonly { left: number; right: number }[]): Chunk[] {
  const isOver = ({ left, right }: Chunk): number =>
    bands.filter((band) => left < band.right && right > band.left).length;
  if (isOver(chunk) < 2 || chunk.runs.length < 2) return [chunk];
  const parts = chunk.runs.map((run) => chunkOf([run]));
  return parts.some((part) => isOver(part) > 1) ? [chunk] : parts;
}

/**
 * A table without lines, from lines of text that stand in columns.
 *
 * @returns undefined where the lines do not look like a table: too few rows, or hardly a figure in them
 */
export function tableOfColumns(chunkedLines: readonly ChunkedLine[]): PageTable | undefined {
  const lines = chunkedLines.map(({ line, chunks }) => ({ line, chunks: chunks.flatMap(withoutNeighbours) }));
  const withFigures = lines.filter(({ chunks }) => chunks.length > 1 && chunks.some(({ text }) => isFigure(text)));
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || withFigures.length < 3) return undefined;
  const bands = bandsOf(withFigures);
  if (bands.length < 2) return undefined;
  const rows = lines.map(({ chunks }) => {
    const cells: PageCell[] = [];
    for (const { text, left, right } of chunks.flatMap((chunk) => overBands(chunk, bands))) {
      const over = bands.flatMap((band, index) => (left < band.right && right > band.left ? [index] : []));
      const column = over[0] ?? nearestBand(bands, (left + right) / 2);
      const before = cells.at(-1);
      if (before !== undefined && before.column + before.columns > column) {
        cells[cells.length - 1] = { ...before, text: `${before.text} ${text}` };
      } else cells.push({ text, column, columns: Math.max(1, over.length), rows: 1 });
    }
    return cells;
  });
  const edges = bands.map(({ left }) => left);
  return {
    kind: "table",
    top: first.line.y - first.line.size,
    bottom: last.line.y,
    columns: [...edges, bands.at(-1)?.right ?? 0],
    rows,
  };
}

/** The columns: where, over all rows with figures, something stands and nothing lies between. */
function bandsOf(lines: readonly ChunkedLine[]): { left: number; right: number }[] {
  const bands: { left: number; right: number }[] = [];
  const chunks = lines.flatMap((line) => line.chunks).sort((one, other) => one.left - other.left);
  for (const { left, right } of chunks) {
    const last = bands.at(-1);
    if (last !== undefined && left < last.right + 2) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

function nearestBand(bands: readonly { left: number; right: number }[], x: number): number {
  let [found, best] = [0, Infinity];
  for (const [index, { left, right }] of bands.entries()) {
    const distance = Math.abs((left + right) / 2 - x);
    if (distance < best) [found, best] = [index, distance];
  }
  return found;
}
