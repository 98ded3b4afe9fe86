import { harmless, type CsvCell } from "./csv.js";

/** A table to take away: what a table twin shows, without the page. */
export interface PlainTable {
  readonly columns: readonly { readonly label: string; readonly kind: "text" | "figure" | "code" }[];
  readonly rows: readonly {
    /** One cell for each column. */
    readonly cells: readonly CsvCell[];
    /** How deep the row stands in its tree; 0 at the left. */
    readonly depth?: number | undefined;
    readonly kind?: "total" | "computed" | undefined;
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

/** What a cell holds outside the page: the exact plain figure, or the words where there is none, such as 未安排. */
export function plainCell({ text, value }: CsvCell): string {
  return value === undefined || value === "" ? text : value;
}

/**
 * A table as text to paste: title and subtitle, the table with tabs between its cells, the notes. Spreadsheet programs
 * read the tabs as columns; words that begin like a formula are made harmless as in {@link csvText}.
 */
export function tabbedText(table: PlainTable, { title, subtitle, notes }: PlainWords): string {
  const lines = [
    [title],
    [subtitle],
    table.columns.map((column) => column.label),
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
