/** Tables of tabs that a browser copied out of a page: merged cells stand once, and rows have fewer cells than columns. */
import { copiedForm, isForm } from "./copied-forms.js";
import { copiedHeads, type ColumnKind, type CopiedHead } from "./copied-heads.js";
import type { SourceCell, SourceProblem, SourceRow, SourceTable } from "./source-document.js";

const FIGURE = /^-?[\d,]+\.\d+%?$|^-?\d{1,3}(?:,\d{3})+$|^-?0$|^[-—]+$/;
const NUMBER = /^-?[\d,]+(?:\.\d+)?%?$/;
const CODE = /^\d{2,8}$/;
const TOTAL = /[合总小]计$|^栏次$/;

/** 合 计: two characters are often set apart. */
const isTotal = (text: string): boolean => TOTAL.test(text.replace(/\s/g, ""));

const textsOf = ({ cells }: SourceRow): string[] => cells.map(({ text }) => text);

/**
 * Gives the cells of such a table their columns.
 *
 * @returns `undefined` where the table is none, or needs nothing
 */
export function copiedTable(table: SourceTable): SourceTable | SourceProblem | undefined {
  const { rows } = table;
  if (isForm(rows)) return copiedForm(table);
  const first = rows.findIndex(({ cells }) => cells.some(({ text }) => text === "" || NUMBER.test(text)));
  const [heads, body] = first < 0 ? [rows, []] : withLevels(rows.slice(0, first), rows.slice(first));
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const hasFigures = body.some(({ cells }) => cells.some(({ text }) => FIGURE.test(text)));
  if (width < 3 || !hasFigures) return undefined;
  const isShort = ({ cells }: SourceRow): boolean => cells.length < width;
  if (!rows.some((row) => isShort(row) && row.cells.length > 1)) return undefined;
  const kinds = kindsOf(
    body.filter((row) => !isShort(row) && !isIndex(row)),
    width,
  );
  const nature = natureHeads(heads, body);
  const put = body.map((row) =>
    isShort(row) && row.cells.length > 1
      ? (totalsOfSides(row, width, nature?.[1]?.column) ?? totalRow(row, kinds) ?? rowUnder(row, kinds))
      : row,
  );
  // Rows that only blanks at their end were taken from, unless cells stand where others do in whole rows.
  if (put.includes(undefined)) {
    const isTorn = body.some((row) => isShort(row) && !fits(row, 0, kinds));
    return heads.length > 1 && heads.some(isShort) && isTorn ? unclear(table) : undefined;
  }
  const headRows = heads.some(isShort) ? headsOver(heads, nature, kinds) : heads;
  if (headRows === undefined) return heads.length > 1 ? unclear(table) : undefined;
  return { ...table, rows: [...headRows, ...(put as SourceRow[])] };
}

/** 类 款 项 栏次 1 2 3: the lowest headings, in the row that numbers the columns. */
function withLevels(heads: readonly SourceRow[], body: readonly SourceRow[]): [SourceRow[], SourceRow[]] {
  const [index, ...others] = body;
  if (index === undefined || !/^类款项(?:栏次)?1?2/.test(textsOf(index).join("").replace(/\s/g, "")))
    return [[...heads], [...body]];
  const blank = index.cells.map((cell, at) => (at < 3 ? { ...cell, text: "" } : cell));
  return [
    [...heads, { ...index, cells: index.cells.slice(0, 3) }],
    [{ ...index, cells: blank }, ...others],
  ];
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
  if (!names.every(({ text }) => isTotal(text))) return undefined;
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

/** 人员经费合计 and 公用经费合计, each over all columns of its side but the last, in which its figure stands. */
function totalsOfSides(row: SourceRow, width: number, second: number | undefined): SourceRow | undefined {
  const [one, , other, , ...others] = row.cells.map(({ text }) => TOTAL.test(text));
  if (second === undefined || row.cells.length !== 4 || !one || !other || others.length > 0) return undefined;
  const starts = [0, second - 1, second, width - 1, width];
  return {
    ...row,
    cells: row.cells.map((cell, index) => {
      const [from = 0, to = 0] = [starts[index], starts[index + 1]];
      return at(cell, { column: from + 1, columns: to - from, rows: 1 });
    }),
  };
}

/** A row whose first cells are those of a row above, which reach down over it. */
function rowUnder(row: SourceRow, kinds: readonly ColumnKind[]): SourceRow | undefined {
  const more = kinds.length - row.cells.length;
  if (
    row.cells.some(({ text }) => isTotal(text)) ||
    kinds[more] === "blank" ||
    fits(row, 0, kinds) ||
    !fits(row, more, kinds)
  )
    return undefined;
  return { ...row, cells: row.cells.map((cell, index) => at(cell, { column: index + 1 + more, columns: 1, rows: 1 })) };
}

/** Whether cells, that many columns further on, are of the kinds of those columns. */
function fits({ cells }: SourceRow, further: number, kinds: readonly ColumnKind[]): boolean {
  return cells.every(({ text }, index) => {
    const kind = kinds[index + further];
    if (text === "" || isTotal(text)) return true;
    if (kind === "amounts") return NUMBER.test(text) || FIGURE.test(text);
    return kind === "codes" ? CODE.test(text) : kind === "names" ? !FIGURE.test(text) && !CODE.test(text) : true;
  });
}

/** 1 2 3: the row that numbers the columns. */
function isIndex(row: SourceRow): boolean {
  return /^(?:类款项)?(?:栏次)?1234?/.test(textsOf(row).join("")) && textsOf(row).every((text) => !/[.,]/.test(text));
}

/** 人员经费 and 公用经费 over several lists beside each other: their codes tell which of them are whose. */
function natureHeads(heads: readonly SourceRow[], body: readonly SourceRow[]): CopiedHead[] | undefined {
  const [over = [], under = []] = heads.map(textsOf);
  const starts = under.flatMap((text, column) => (/(?:编码|代码)$/.test(text) ? [column] : []));
  if (heads.length !== 2 || over.join() !== "人员经费,公用经费" || starts[0] !== 0) return undefined;
  const codes = starts.map((column) =>
    body.map(({ cells }) => cells[column]?.text ?? "").find((text) => /^\d{3}/.test(text)),
  );
  const isOperating = codes.map((code, at) => !/^30[13]/.test(code ?? codes[at - 1] ?? ""));
  const [first, last] = [isOperating.indexOf(true), isOperating.lastIndexOf(false)];
  const part = starts[first];
  if (part === undefined || first < 1 || last !== first - 1) return undefined;
  return [
    { text: "人员经费", row: 0, at: 0, column: 0, columns: part, rows: 1 },
    { text: "公用经费", row: 0, at: 1, column: part, columns: under.length - part, rows: 1 },
    ...under.map((text, column) => ({ text, row: 1, at: column, column, columns: 1, rows: 1 })),
  ];
}

function headsOver(
  heads: readonly SourceRow[],
  known: readonly CopiedHead[] | undefined,
  kinds: readonly ColumnKind[],
): SourceRow[] | undefined {
  const found = known ?? copiedHeads(heads.map(textsOf), kinds);
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
