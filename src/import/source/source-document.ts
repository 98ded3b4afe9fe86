/**
 * What every container format (text, HTML, DOCX, XLSX, PDF) is read into before anything is understood: paragraphs and
 * tables in reading order, each with its place. Readers keep the text as it stands; they interpret nothing.
 */

/** Where something stands in the file it came from. Every count begins at 1. */
export interface SourcePlace {
  /** Name of the file, where a disclosure is made of several. */
  readonly file?: string;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  readonly page?: number;
  readonly line?: number;
  /** Running number of the paragraph, in formats that have no lines. */
  readonly paragraph?: number;
  /** Running number of the table in its file. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/** A paragraph, heading, caption or note. */
export interface SourceParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly place: SourcePlace;
  /** Level of a heading the format marks as one, 1 to 6. */
  readonly level?: number;
}

/** A cell as it stands; a merged cell stands once, at its first row and column. */
export interface SourceCell {
  readonly text: string;
  /** 1-based column of the grid at which the cell begins, merged cells of rows above taken into account. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** How far its text is set in from the edge of the cell, in widths of a character, where the format tells. */
  readonly indent?: number;
  readonly place: SourcePlace;
}

/** A row of a table: its cells in order of their columns; columns without a cell are missing. */
export interface SourceRow {
  readonly cells: readonly SourceCell[];
  readonly place: SourcePlace;
}

export interface SourceTable {
  readonly kind: "table";
  readonly rows: readonly SourceRow[];
  readonly place: SourcePlace;
}

/** Something a reader could not make out, or had to repair: said, never dropped. */
export interface SourceProblem {
  /** What is wrong and what to do, as a sentence. */
  readonly message: string;
  /** The same in both languages, where the reader words it in both; `message` is then the English one. */
  readonly sentence?: { readonly "zh-CN": string; readonly en: string };
  readonly place: SourcePlace;
}

/** A file, or several that make one disclosure, as a sequence of paragraphs and tables. */
export interface SourceDocument {
  readonly blocks: readonly (SourceParagraph | SourceTable)[];
  readonly problems: readonly SourceProblem[];
}
