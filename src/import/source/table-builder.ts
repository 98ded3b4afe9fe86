/** Lays the cells of a table on its grid, merged cells taken into account. */
import type { Effort } from "./limits.js";
import type { SourceCell, SourcePlace, SourceRow, SourceTable } from "./source-document.js";

/** The most columns or rows a cell may be merged over: what browsers allow for columns. */
const LONGEST_SPAN = 1000;

interface OpenRow {
  readonly cells: SourceCell[];
  readonly place: SourcePlace;
}

/** Builds a {@link SourceTable} row by row, each cell at the first column that no cell from above covers. */
export class TableBuilder {
  readonly #place: SourcePlace;
  readonly #effort: Effort;
  readonly #rows: OpenRow[] = [];
  /** For every column, the number of the first row that no merged cell from above covers. */
  #freeFrom: number[] = [];
  /** Groups of rows that ended, by the numbers of their first and last row. */
  readonly #groups: { first: number; last: number }[] = [];
  #groupFirst = 1;

  constructor(place: SourcePlace, effort: Effort) {
    this.#place = place;
    this.#effort = effort;
  }

  /** How many rows there are. */
  get rowCount(): number {
    return this.#rows.length;
  }

  /** Begins the next row. */
  row(place: SourcePlace = {}): OpenRow {
    const row = { cells: [], place: { ...this.#place, ...place, row: this.#rows.length + 1 } };
    this.#rows.push(row);
    return row;
  }

  /** Ends a group of rows (thead, tbody, tfoot): no cell is merged past it. */
  endGroup(): void {
    if (this.#rows.length >= this.#groupFirst) {
      this.#groups.push({ first: this.#groupFirst, last: this.#rows.length });
    }
    this.#groupFirst = this.#rows.length + 1;
    this.#freeFrom = [];
  }

  /**
   * Adds a cell to the row that was begun last.
   *
   * @param columns - Over how many columns it is merged.
   * @param rows - Over how many rows; 0 means to the end of the group.
   * @param indent - How far its words are set in, in widths of a character.
   */
  cell(text: string, columns = 1, rows = 1, indent?: number): void {
    const row = this.#rows.at(-1) ?? this.row();
    const number = this.#rows.length;
    const wide = Math.max(1, Math.min(columns, LONGEST_SPAN));
    const high = rows === 0 ? Infinity : Math.max(1, rows);
    const last = row.cells.at(-1);
    let column = last === undefined ? 1 : last.column + last.columns;
    while ((this.#freeFrom[column] ?? 0) > number) column += 1;
    this.#effort.cells(wide, row.place);
    for (let at = column; at < column + wide; at += 1) this.#freeFrom[at] = number + high;
    const setIn = indent === undefined ? {} : { indent };
    row.cells.push({ text, column, columns: wide, rows: high, ...setIn, place: { ...row.place, column } });
  }

  /** The table as it stands. */
  table(): SourceTable {
    this.endGroup();
    const rows: SourceRow[] = [];
    for (const { first, last } of this.#groups) {
      for (const [index, { cells, place }] of this.#rows.slice(first - 1, last).entries()) {
        const below = last - first - index;
        rows.push({ cells: cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, below + 1) })), place });
      }
    }
    return { kind: "table", rows, place: this.#place };
  }
}
