/** Reads plain text and Markdown: paragraphs by line, tab-separated tables, Markdown pipe tables. */
import type { SourceCell, SourceDocument, SourceParagraph, SourceRow, SourceTable } from "./source-document.js";

const PIPE_ROW = /^\s*\|.*\|\s*$/;
const PIPE_RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;

/**
 * Reads a text whose tables are rows of tabs, or Markdown pipe tables. Lines follow each other as they stand; a blank
 * line ends a table. Interprets nothing: a paragraph broken over several lines stays several.
 * @param text the whole file, decoded
 * @param file its name, where a disclosure is made of several files
 */
export function readPlainText(text: string, file?: string): SourceDocument {
  const blocks: (SourceParagraph | SourceTable)[] = [];
  const where = file === undefined ? {} : { file };
  let rows: SourceRow[] = [];
  let tables = 0;
  const endTable = (): void => {
    const [first] = rows;
    if (first === undefined) return;
    blocks.push({ kind: "table", rows, place: { ...where, table: tables, line: first.place.line ?? 1 } });
    rows = [];
  };
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n|\f/)
    .entries()) {
    if (line.includes("\t") && line.trim() === "") continue;
    const cells = cellsOf(line);
    if (cells !== undefined) {
      if (PIPE_RULE.test(line)) continue;
      if (rows.length === 0) tables += 1;
      const place = { ...where, line: index + 1, table: tables, row: rows.length + 1 };
      rows.push({ place, cells: cells.map((cell, column) => cellAt(cell, column + 1, place)) });
      continue;
    }
    endTable();
    const [, marks, heading] = HEADING.exec(line.trim()) ?? [];
    const words = (heading ?? line).trim();
    if (words === "") continue;
    const place = { ...where, line: index + 1 };
    blocks.push({ kind: "paragraph", text: words, place, ...(marks === undefined ? {} : { level: marks.length }) });
  }
  endTable();
  return { blocks, problems: [] };
}

function cellsOf(line: string): readonly string[] | undefined {
  if (line.includes("\t")) return line.split("\t");
  if (!PIPE_ROW.test(line)) return undefined;
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/\\\|/g, "|"));
}

function cellAt(text: string, column: number, place: SourceRow["place"]): SourceCell {
  return { text: text.trim(), column, columns: 1, rows: 1, place: { ...place, column } };
}
