/** Tables as grids: every cell at its column, merged cells spread over what they cover. */
import type { SourceCell, SourcePlace, SourceTable } from "../source/source-document.js";
import { plain } from "./words.js";

/** A cell at one column of the grid. */
export interface GridCell {
  readonly text: string;
  readonly place: SourcePlace;
  /** Column of the grid, from 0. */
  readonly column: number;
  /** Whether the cell only reaches here: it begins further left or further up. */
  readonly spread: boolean;
  /** Columns that the cell covers, counted where it begins. */
  readonly columns: number;
  /** How far its text is set in, in widths of a character, where the format tells. */
  readonly indent?: number;
}

/** A row: its cells by column; a column without a cell is `undefined`. */
export interface GridRow {
  readonly cells: readonly (GridCell | undefined)[];
  readonly place: SourcePlace;
}

/** The widest table that is understood, in columns: wider ones are pictures or layouts. */
const WIDEST = 200;

/** Spreads merged cells. Columns beyond the widest table are left out. */
export function toGrid(table: SourceTable): GridRow[] {
  const rows: GridCell[][] = table.rows.map(() => []);
  for (const [index, row] of table.rows.entries()) {
    for (const cell of row.cells) spread(cell, index, rows);
  }
  return table.rows.map(({ place }, index) => ({ place, cells: rows[index] ?? [] }));
}

function spread(cell: SourceCell, index: number, rows: GridCell[][]): void {
  const { text, place, indent } = cell;
  const columns = Math.max(1, Math.min(cell.columns, WIDEST - cell.column + 1));
  const last = Math.min(rows.length, index + Math.max(1, cell.rows));
  for (let row = index; row < last; row += 1) {
    for (let at = 0; at < columns; at += 1) {
      const column = cell.column - 1 + at;
      const cells = rows[row];
      if (cells === undefined || column < 0 || column >= WIDEST) continue;
      const isFirst = row === index && at === 0;
      if (!isFirst && cells[column] !== undefined) continue;
      cells[column] = { text, place, column, spread: !isFirst, columns, ...(indent === undefined ? {} : { indent }) };
    }
  }
}

/** The cells of a row that begin there and hold something. */
export function filled({ cells }: GridRow): readonly GridCell[] {
  let held = known.get(cells);
  if (held === undefined) {
    held = cells.filter((cell): cell is GridCell => cell !== undefined && !cell.spread && plain(cell.text) !== "");
    known.set(cells, held);
  }
  return held;
}

/** Rows do not change, and every reader asks for these cells. */
const known = new WeakMap<GridRow["cells"], readonly GridCell[]>();

/** The text at a column; "" where there is no cell. */
export function textAt(row: GridRow, column: number): string {
  return row.cells[column]?.text ?? "";
}
