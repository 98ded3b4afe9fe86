import { harmless, type CsvCell } from "./csv.js";

/** A column of a table to take away. */
export interface PlainColumn {
  readonly label: string;
  readonly kind: "text" | "figure" | "code";
  /** Heads above the label, from the top; columns that begin alike stand under one head. */
  readonly above?: readonly string[] | undefined;
}

/** A table to take away: what a table twin shows, without the page. */
export interface PlainTable {
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly {
    /** One cell for each column. */
    readonly cells: readonly CsvCell[];
    /** How deep the row stands in its tree; 0 at the left. */
    readonly depth?: number | undefined;
    readonly kind?: "group" | "total" | "computed" | undefined;
  }[];
  /** Index of the column whose cell names its row. */
  readonly nameColumn: number;
}

/** What stands around a table that is taken away, so that its figures can be traced. */
export interface PlainWords {
  readonly title: string;
  /** Entity, document, chart, unit. */
  readonly subtitle: string;
  /** Notes and source, one sentence or paragraph each. */
  readonly notes: readonly string[];
}

/** The table with a last column that names the unit of the amounts of each row: a file of rows has no subtitle. */
export function withUnit<Table extends PlainTable>(table: Table, head: string, unit: string): Table {
  return {
    ...table,
    columns: [...table.columns, { label: head, kind: "text" }],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, { text: row.kind === "group" ? "" : unit }] })),
  };
}

/** What a cell holds outside the page: the exact plain figure, or the words where there is none, such as 未安排. */
export function plainCell({ text, value }: CsvCell): string {
  return value === undefined || value === "" ? text : value;
}

/** A cell of the heads of a table, which may have several levels. */
export interface HeadCell {
  readonly label: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a table's heads, level by level; the label of a column reaches down to the rows. */
export function headCells(columns: readonly PlainColumn[]): HeadCell[][] {
  const paths = columns.map(({ label, above = [] }) => [...above, label]);
  const depth = Math.max(1, ...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, row) => {
    const cells: HeadCell[] = [];
    paths.forEach((path, column) => {
      const label = path[row];
      if (label === undefined) return;
      const isLast = row === path.length - 1;
      const last = cells[cells.length - 1];
      const before = paths[column - 1];
      const isUnderSame =
        before !== undefined && before.length > row + 1 && path.every((head, at) => at > row || before[at] === head);
      if (!isLast && isUnderSame && last !== undefined)
        cells[cells.length - 1] = { ...last, columns: last.columns + 1 };
      else cells.push({ label, row, column, rows: isLast ? depth - row : 1, columns: 1 });
    });
    return cells;
  });
}

/** The heads of a table as rows of words, each word where its cell begins. */
export function headRows(columns: readonly PlainColumn[]): string[][] {
  return headCells(columns).map((cells) =>
    columns.map((_, column) => cells.find((cell) => cell.column === column)?.label ?? ""),
  );
}

/**
 * A table as text to paste: title and subtitle, the table with tabs between its cells, the notes. Spreadsheet programs
 * read the tabs as columns; words that begin like a formula are made harmless as in {@link csvText}.
 */
export function tabbedText(table: PlainTable, { title, subtitle, notes }: PlainWords): string {
  const lines = [
    [title],
    [subtitle],
    ...headRows(table.columns),
    ...table.rows.map(({ cells }) => cells),
    ...notes.map((note) => [note]),
  ];
  return lines.map((cells) => cells.map(pastedCell).join("\t")).join("\n");
}

function pastedCell(cell: CsvCell | string): string {
  const { text, value }: CsvCell = typeof cell === "string" ? { text: cell } : cell;
  if (value !== undefined && value !== "") return value;
  // Cleaned first: a blank before an equals sign would hide it, and be gone after.
  return harmless(text.replace(/\s+/g, " ").trim());
}
