/** Columns without anything at the left edge of a page: a table that goes on over the page may lack them there. */
import { plain } from "./words.js";
import type { GridRow } from "./grid.js";

/** How many columns at the left hold nothing in any row; a row that holds nothing at all tells nothing. */
export function blankColumns(rows: readonly GridRow[]): number {
  const firsts = rows
    .map(({ cells }) => cells.findIndex((cell) => plain(cell?.text ?? "") !== ""))
    .filter((first) => first >= 0);
  return firsts.length === 0 ? 0 : Math.min(...firsts);
}

/** The rows without their first columns. */
export function withoutColumns(rows: readonly GridRow[], count: number): GridRow[] {
  if (count === 0) return [...rows];
  return rows.map((row) => ({
    ...row,
    cells: row.cells
      .slice(count)
      .map((cell) => (cell === undefined ? undefined : { ...cell, column: cell.column - count })),
  }));
}
