/** Tables of tabs that a browser copied out of a page: merged cells stand once, and rows have fewer cells than columns. */
import { copiedHeads, type ColumnKind } from "./copied-heads.js";
import type { SourceCell, SourceProblem, SourceRow, SourceTable } from "./source-document.js";

const FIGURE = /^-?[\d,]+\.\d+%?$|^-?\d{1,3}(?:,\d{3})+$|^-?0$|^[-—]+$/;
const NUMBER = /^-?[\d,]+(?:\.\d+)?%?$/;
const CODE = /^\d{2,8}$/;
const TOTAL = /[合总小]计$/;

const textsOf = ({ cells }: SourceRow): string[] => cells.map(({ text }) => text);

/**
 * Gives the cells of such a table their columns.
 *
 * @returns `undefined` where the table is none, or needs nothing
 */
export function copiedTable(table: SourceTable): SourceTable | SourceProblem | undefined {
  const { rows } = table;
  const first = rows.findIndex(({ cells }) => cells.some(({ text }) => text === "" || NUMBER.test(text)));
  const [heads, body] = first < 0 ? [rows, []] : [rows.slice(0, first), rows.slice(first)];
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const hasFigures = body.some(({ cells }) => cells.some(({ text }) => FIGURE.test(text)));
  if (width < 3 || !hasFigures) return undefined;
  const isShort = ({ cells }: SourceRow): boolean => cells.length < width;
  if (!rows.some((row) => isShort(row) && row.cells.length > 1)) return undefined;
  const kinds = kindsOf(
    body.filter((row) => !isShort(row)),
    width,
  );
  const put = body.map((row) => (isShort(row) && row.cells.length > 1 ? totalRow(row, kinds) : row));
  // Rows that only blanks at their end were taken from.
  if (put.includes(undefined)) return undefined;
  const headRows = heads.some(isShort) ? headsOver(heads, kinds) : heads;
  if (headRows === undefined) return heads.length > 1 ? unclear(table) : undefined;
  return { ...table, rows: [...headRows, ...(put as SourceRow[])] };
}

function kindsOf(rows: readonly SourceRow[], width: number): ColumnKind[] {
  return Array.from({ length: width }, (_, column) => {
    const texts = rows
      .map(({ cells }) => cells[column]?.text.replace(/\s/g, "") ?? "")
      .filter((text) => text !== "" && !TOTAL.test(text));
    if (texts.some((text) => FIGURE.test(text))) return "amounts";
    const words = texts.filter((text) => !CODE.test(text) && !NUMBER.test(text));
    return words.length > 0 ? "names" : texts.length > 0 ? "codes" : "blank";
  });
}

/** 合计, whose cell reaches over the columns before its figures; two of them beside each other. */
function totalRow({ cells, place }: SourceRow, kinds: readonly ColumnKind[]): SourceRow | undefined {
  const names = cells.filter(({ text }) => text !== "" && !NUMBER.test(text) && !FIGURE.test(text));
  const more = kinds.length - cells.length;
  const each = more / names.length;
  if (cells[0] !== names[0] || !Number.isInteger(each)) return undefined;
  if (!names.every(({ text }) => TOTAL.test(text.replace(/\s/g, "")))) return undefined;
  let next = 1;
  const placed = cells.map((cell) => {
    const [column, columns] = [next, names.includes(cell) ? 1 + each : 1];
    next += columns;
    return at(cell, { column, columns, rows: 1 });
  });
  const isOf = placed.every(({ text, column, columns }) => {
    const under = kinds.slice(column - 1, column - 1 + columns);
    return columns === 1 ? text === "" || under[0] !== "names" : !under.includes("amounts");
  });
  return isOf ? { cells: placed, place } : undefined;
}

function headsOver(heads: readonly SourceRow[], kinds: readonly ColumnKind[]): SourceRow[] | undefined {
  const found = copiedHeads(heads.map(textsOf), kinds);
  return (
    found &&
    heads.map(({ cells, place }, row) => ({
      place,
      cells: found.flatMap((head) => {
        const cell = head.row === row ? cells[head.at] : undefined;
        return cell === undefined
          ? []
          : [at(cell, { column: head.column + 1, columns: head.columns, rows: head.rows })];
      }),
    }))
  );
}

function at(
  cell: SourceCell,
  span: { readonly column: number; readonly columns: number; readonly rows: number },
): SourceCell {
  return { ...cell, ...span, place: { ...cell.place, column: span.column } };
}

function unclear({ rows, place }: SourceTable): SourceProblem {
  const first = rows[0] === undefined ? "" : textsOf(rows[0]).join(" ");
  const sentence = {
    "zh-CN": `“${first}”开头的表格，合并的单元格没有占位，无法确定表头对应哪些列，未作为表格读取。请改用原网页、PDF、Word 或 Excel 文件。`,
    en: `Merged cells of the table that begins with "${first}" keep no places: over which columns its headings stand is not clear, and it was not read as a table. Use the page, the PDF, Word or Excel file instead.`,
  };
  return { message: sentence.en, sentence, place };
}
