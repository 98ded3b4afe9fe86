import type { SourceDocument, SourceTable } from "../../../src/import/source/source-document.js";

export function tablesOf({ blocks }: SourceDocument): SourceTable[] {
  return blocks.filter((block) => block.kind === "table");
}

/** Rows as texts; with `spans`, a merged cell says over how many columns and rows: `text[2x1]`. */
export function rowsOf(table: SourceTable, spans = false): string[][] {
  return table.rows.map(({ cells }) =>
    cells.map(({ text, columns, rows }) => (spans && columns * rows > 1 ? `${text}[${columns}x${rows}]` : text)),
  );
}

/** Every block as text: a paragraph, or the rows of a table. */
export function shapeOf({ blocks }: SourceDocument): (string | string[][])[] {
  return blocks.map((block) => (block.kind === "table" ? rowsOf(block) : block.text));
}

/** All text of a document, cells and paragraphs alike, one a line. */
export function textsOf({ blocks }: SourceDocument): string[] {
  return blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [block.text],
  );
}
