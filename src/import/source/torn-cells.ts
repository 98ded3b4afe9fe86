/** Tables that a program has copied from a page with one cell a line: 公务接待费 |, 71.53 |, …. */

/** A cell that was put back into its row. */
export interface PutBackCell {
  readonly text: string;
  /** From 1. */
  readonly column: number;
  readonly columns: number;
}

/** A table that was put together from lines; without rows where they are none. */
export interface PutBackTable {
  readonly rows: readonly { readonly line: number; readonly cells: readonly PutBackCell[] }[];
  /** The line after the last one of a cell, from 0: no table begins before it. */
  readonly end: number;
}

/** One cell and the mark that ends it, or the marks of several empty ones. */
const CELL = /^([^|]*)(\|+)\s*$/;
const FEWEST_LINES = 6;
const MOST_COLUMNS = 16;

interface Cell {
  readonly text: string;
  readonly marks: number;
  readonly line: number;
}

/**
 * The table that begins at a line, where cells stand one a line and all rows have as many marks.
 * @param from - index of the line, from 0
 * @returns no rows where no width fits all lines, or where the first column would be of figures
 */
export function putBackTable(lines: readonly string[], from: number): PutBackTable {
  const cells: Cell[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const [, text, marks = ""] = CELL.exec(lines[at] ?? "") ?? [];
    if (text === undefined) break;
    cells.push({ text: text.trim(), marks: marks.length, line: at });
  }
  const end = from + cells.length;
  const filled = cells.filter(({ text }) => text !== "").length;
  if (cells.length < FEWEST_LINES || filled * 3 < cells.length) return { rows: [], end };
  let next = end;
  while (lines[next]?.trim() === "") next += 1;
  const isCut = next >= lines.length;
  const widths = Array.from({ length: MOST_COLUMNS - 1 }, (_, at) => at + 2);
  const fitting = widths.flatMap((width) => {
    const rows = rowsOf(cells, width, isCut);
    return rows === undefined ? [] : [{ rows, score: likeness(rows, width) }];
  });
  const best = fitting.reduce<(typeof fitting)[number] | undefined>(
    (held, each) => (held === undefined || each.score > held.score ? each : held),
    undefined,
  );
  if (best === undefined || best.score < 0.5) return { rows: [], end };
  const rows = best.rows.map((row) => ({ line: row[0]?.line ?? from, cells: spread(row) }));
  return { rows, end };
}

/**
 * Rows of so many marks; `undefined` where a line would stand in two of them.
 * @param isCut - whether the text ends with them, so that the last row may be a part of one
 */
function rowsOf(cells: readonly Cell[], width: number, isCut: boolean): Cell[][] | undefined {
  const rows: Cell[][] = [];
  let [row, marks]: [Cell[], number] = [[], 0];
  for (const cell of cells) {
    row.push(cell);
    marks += cell.marks;
    if (marks > width) return undefined;
    if (marks < width) continue;
    rows.push(row);
    [row, marks] = [[], 0];
  }
  if (marks > 0 && isCut) rows.push(row);
  return (marks === 0 || isCut) && rows.length > 1 ? rows : undefined;
}

const isFigure = (text: string): boolean => /^-?[\d,]+(?:\.\d+)?%?$/.test(text);

/** How many of the rows with figures have them in the same columns; none where a row begins with one. */
function likeness(rows: readonly (readonly Cell[])[], width: number): number {
  const whole = rows.filter((row) => row.length === width);
  if (whole.some(([first]) => first !== undefined && isFigure(first.text))) return 0;
  const kinds = new Map<string, number>();
  let count = 0;
  for (const row of whole) {
    if (!row.some(({ text }) => isFigure(text))) continue;
    count += 1;
    // A blank stands for a name in the first column, and else for a figure.
    const key = row.map(({ text }, at) => at > 0 && (isFigure(text) || /^[-—]?$/.test(text))).join();
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  return count < 2 ? 0 : Math.max(0, ...kinds.values()) / count;
}

/** Cells over several columns: the marks that they leave at the end of a row are shared out among them. */
function spread(row: readonly Cell[]): PutBackCell[] {
  const last = row[row.length - 1];
  const heads = row.slice(0, -1);
  const width = row.reduce((sum, { marks }) => sum + marks, 0);
  const isShared =
    last?.text === "" &&
    last.marks > 1 &&
    heads.length > 0 &&
    heads.every(({ text, marks }) => text !== "" && marks === 1);
  if (isShared && width % heads.length === 0) {
    const columns = width / heads.length;
    return heads.map(({ text }, at) => ({ text, column: at * columns + 1, columns }));
  }
  let column = 1;
  return row.map(({ text, marks }) => {
    const cell = { text, column, columns: 1 };
    column += marks;
    return cell;
  });
}
