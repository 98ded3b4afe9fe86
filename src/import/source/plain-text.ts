/** Reads plain text and Markdown: paragraphs by line, tables of tabs, pipe tables, and HTML tables among the lines. */
import {
  isMadeUpHeading,
  isMarkdown,
  isThematicBreak,
  markdownCell,
  markdownWords,
  PIPE_RULE,
  withoutHtmlTables,
} from "./markdown.js";
import { copiedTable } from "./copied-tables.js";
import { withSpacedRows } from "./spaced-rows.js";
import { putBackTable } from "./torn-cells.js";
import type {
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourcePlace,
  SourceProblem,
  SourceRow,
  SourceTable,
} from "./source-document.js";

const PIPE_ROW = /^\s*\|.*\|\s*$/;
/** A line of one cell, whose row goes on in the next ones. */
const TORN = /^[^|]+\|\s*$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;

type Block = SourceDocument["blocks"][number];

/**
 * Reads a text whose tables are rows of tabs, or Markdown pipe tables. Lines follow each other as they stand; a blank
 * line ends a table. Interprets nothing: a paragraph broken over several lines stays several.
 * @param text the whole file, decoded
 * @param file its name, where a disclosure is made of several files
 * @param readTables reads the HTML tables that stand among the lines of Markdown
 */
export function readPlainText(
  text: string,
  file?: string,
  readTables?: (html: string) => SourceDocument,
): SourceDocument {
  const isMarked = isMarkdown(text);
  const { tables, rest } = isMarked && readTables !== undefined ? withoutHtmlTables(text) : { tables: "", rest: text };
  const spaced = isMarked ? { text: rest, unclear: [] } : withSpacedRows(rest);
  const unclear: SourceProblem[] = spaced.unclear.map((line) =>
    unclearRows({ ...(file === undefined ? {} : { file }), line }),
  );
  const blocks = readLines(spaced.text, file, isMarked).flatMap((block): Block[] => {
    const found = block.kind === "table" && !isMarked ? copiedTable(block) : undefined;
    if (found === undefined) return [block];
    if ("kind" in found) return [found];
    unclear.push(found);
    return block.kind === "table" ? block.rows.map(asParagraph) : [];
  });
  if (tables.trim() === "" || readTables === undefined) return { blocks, problems: unclear };
  const { blocks: inHtml, problems } = readTables(tables);
  return { blocks: inOrder([...blocks, ...inHtml]), problems: [...unclear, ...problems] };
}

/** A table whose figures have no sure columns. */
function unclearRows(place: SourcePlace): SourceProblem {
  const sentence = {
    "zh-CN":
      "这张表的单元格之间只有一个空格，空白单元格没有占位，合计不能证明每个数字属于哪一列，未作为表格读取。请改用原网页、PDF、Word 或 Excel 文件。",
    en: "One space alone parts the cells of this table, and blank cells keep no places: its sums do not prove of which column each figure is, and it was not read as a table. Use the page, the PDF, Word or Excel file instead.",
  };
  return { message: sentence.en, sentence, place };
}

/** A row of a table that was not read, for its reader. */
function asParagraph({ cells, place: { table: _table, row: _row, ...place } }: SourceRow): SourceParagraph {
  return { kind: "paragraph", text: cells.map((cell) => cell.text).join("  "), place };
}

/** Blocks in the order of their lines, their tables numbered anew. */
function inOrder(blocks: readonly Block[]): Block[] {
  let count = 0;
  const sorted = [...blocks].sort((one, other) => (one.place.line ?? 0) - (other.place.line ?? 0));
  return sorted.map((block) => {
    if (block.kind === "paragraph") return block;
    count += 1;
    const table = count;
    const at = (place: SourcePlace): SourcePlace => ({ ...place, table });
    const rows = block.rows.map(({ cells, place }) => ({
      cells: cells.map((cell) => ({ ...cell, place: at(cell.place) })),
      place: at(place),
    }));
    return { ...block, rows, place: at(block.place) };
  });
}

function readLines(text: string, file: string | undefined, isMarked: boolean): Block[] {
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
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n|\f/);
  // Lines up to here were read, or tried, as a table of one cell a line.
  let [read, tried] = [0, 0];
  for (const [index, line] of lines.entries()) {
    if (index < read) continue;
    const isTorn = index >= tried && rows.length === 0 && TORN.test(line);
    const torn = isTorn ? putBackTable(lines, index) : undefined;
    if (torn !== undefined) tried = torn.end;
    if (torn !== undefined && torn.rows.length > 0) {
      tables += 1;
      rows = torn.rows.map(({ line: first, cells }, row) => {
        const place = { ...where, line: first + 1, table: tables, row: row + 1 };
        return {
          place,
          cells: cells.map(({ text, column, columns }) => ({ ...cellAt(text, column, place), columns })),
        };
      });
      read = torn.end;
      endTable();
      continue;
    }
    if (line.includes("\t") && line.trim() === "") continue;
    const cells = cellsOf(line, isMarked);
    if (cells !== undefined) {
      if (PIPE_RULE.test(line)) {
        rows = rows.map(withoutMadeUpHeadings);
        continue;
      }
      if (rows.length === 0) tables += 1;
      const place = { ...where, line: index + 1, table: tables, row: rows.length + 1 };
      rows.push({ place, cells: cells.map((cell, column) => cellAt(cell, column + 1, place)) });
      continue;
    }
    if (line.trim() === "" && isRowOfMerged(rows, lines[index + 1])) continue;
    endTable();
    const [, marks, heading] = HEADING.exec(line.trim()) ?? [];
    const words = (isMarked ? markdownWords(heading ?? line) : (heading ?? line)).trim();
    if (words === "" || (isMarked && isThematicBreak(line))) continue;
    const place = { ...where, line: index + 1 };
    blocks.push({ kind: "paragraph", text: words, place, ...(marks === undefined ? {} : { level: marks.length }) });
  }
  endTable();
  return blocks;
}

/** Whether a blank line under headings is a row all of whose cells were merged: the row that numbers the columns is next. */
function isRowOfMerged(rows: readonly SourceRow[], next: string | undefined): boolean {
  return (
    next !== undefined &&
    /^(?:栏\s*次|[合总]\s*计|类\t款)[^\n]*\t/.test(next) &&
    rows.length > 0 &&
    !rows.some(({ cells }) => cells.some(({ text }) => text === "" || /^-?[\d,.]+$/.test(text)))
  );
}

function withoutMadeUpHeadings(row: SourceRow): SourceRow {
  return {
    ...row,
    cells: row.cells.map((cell) => (isMadeUpHeading(cell.text, cell.column) ? { ...cell, text: "" } : cell)),
  };
}

function cellsOf(line: string, isMarked: boolean): readonly string[] | undefined {
  if (line.includes("\t")) return line.split("\t");
  if (!PIPE_ROW.test(line)) return undefined;
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => (isMarked ? markdownCell(cell) : cell.replace(/\\\|/g, "|")));
}

function cellAt(text: string, column: number, place: SourceRow["place"]): SourceCell {
  return { text: text.trim(), column, columns: 1, rows: 1, place: { ...place, column } };
}
