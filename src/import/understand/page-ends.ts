/** What a page end does to a table of a text: rows set apart, cells cut in two, columns without anything left out. */
import type { SourcePlace } from "../source/source-document.js";
import { isPageNumber, type Line } from "./captions.js";
import { filled, type GridCell, type GridRow } from "./grid.js";
import { isCategoryName } from "./functional-codes.js";
import { ordinalOf, plain, readCell, unnumbered } from "./words.js";

/** What is known of a table that may go on. */
interface Begun {
  readonly width: number;
  readonly heads: readonly GridRow[];
  readonly body: readonly GridRow[];
}

/** No figure of a row has these: they are words of sentences and captions. */
const NO_LABEL = /[。，；：:;?？]|单位.{0,4}元|第\d|年$/;
const CODE = /^(?:\d{3}|\d{5}|\d{7})$/;

function kindOf(text: string): string {
  if (CODE.test(plain(text))) return "code";
  return readCell(text).kind;
}

/** Whether a line reads as a row of a table: a label, with a code before it or not, and figures. */
function isRowLike(words: readonly string[], width: number): boolean {
  const kinds = words.map(kindOf);
  const label = kinds[0] === "code" ? 1 : 0;
  return (
    words.length > label + 1 &&
    words.length <= width &&
    kinds[label] === "words" &&
    !NO_LABEL.test(plain(words[label] ?? "")) &&
    plain(words[label] ?? "").length <= 40 &&
    kinds.slice(label + 1).every((kind) => kind === "figure" || kind === "code")
  );
}

/**
 * The rows of a table that a page end left as lines without columns: 30108 示例缴费 12.50. A line is put into the columns
 * that rows of the same kind have, where all of these have the same ones; else it is unread. `undefined` where any line is
 * something else.
 */
export function rowsOfLines(table: Begun, lines: readonly Line[]): { rows: GridRow[]; unread: Line[] } | undefined {
  const told = lines.filter(({ text }) => !isPageNumber(text));
  const split = told.map(({ text }) => text.trim().split(/\s+/));
  if (told.length === 0 || told.length > 3 || !split.every((words) => isRowLike(words, table.width))) return undefined;
  const rows: GridRow[] = [];
  const unread: Line[] = [];
  for (const [at, line] of told.entries()) {
    const words = split[at] ?? [];
    const columns = columnsOf(table, words);
    if (columns === undefined) unread.push(line);
    else rows.push(rowOf(columns, words, line.place, table.width));
  }
  return { rows, unread };
}

function columnsOf({ body }: Begun, words: readonly string[]): readonly number[] | undefined {
  const key = words.map(kindOf).join();
  const alike = new Map<string, readonly number[]>();
  for (const row of body) {
    const cells = filled(row);
    if (cells.length !== words.length || cells.map(({ text }) => kindOf(text)).join() !== key) continue;
    const columns = cells.map(({ column }) => column);
    alike.set(columns.join(), columns);
  }
  const [only] = alike.values();
  return alike.size === 1 ? only : undefined;
}

function rowOf(columns: readonly number[], words: readonly string[], place: SourcePlace, width: number): GridRow {
  const texts = new Map(columns.map((column, at) => [column, words[at] ?? ""]));
  return {
    place,
    cells: Array.from({ length: width }, (_, column) => {
      const text = texts.get(column) ?? "";
      return { text, place: { ...place, column: column + 1 }, column, spread: false, columns: 1 };
    }),
  };
}

/**
 * Rows of a further page in the columns of the table. A page lacks the columns in which nothing stands on it; where as many
 * hold nothing in any row of the table, the others are those of the page, as codes, names and figures confirm.
 */
export function inColumnsOf(table: Begun, rows: readonly GridRow[]): readonly GridRow[] | undefined {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width >= table.width) return undefined;
  const held = Array.from({ length: table.width }, (_, column) => column).filter((column) =>
    // A code merged over the columns of 款 and 项 stands in the first of them alone.
    table.body.some((row) =>
      filled(row).some((cell) => cell.column === column && !/^[类款项]$/.test(plain(cell.text))),
    ),
  );
  if (held.length !== width) return undefined;
  const kindsAbove = held.map((column) => kindsIn(table.body, column));
  const isAlike = rows.every((row) =>
    filled(row).every(({ column, text }) => kindsAbove[column]?.has(kindOf(text)) === true),
  );
  return isAlike ? moved(rows, held, table.width) : undefined;
}

/**
 * Rows of a further page that has one column less or more: in columns where codes, names and figures stand as above them,
 * from the first on or, where the page lacks that one, from the second. `undefined` where they stand as above in neither.
 */
export function inColumnsByKind(table: Begun, rows: readonly GridRow[]): readonly GridRow[] | undefined {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (Math.abs(width - table.width) !== 1) return undefined;
  const kinds = Array.from({ length: table.width }, (_, column) => kindsIn(table.body, column));
  const fits = (shift: number): boolean =>
    rows.every((row) =>
      filled(row).every(({ column, text }) => {
        const above = kinds[column + shift];
        const kind = kindOf(text);
        return above !== undefined && (above.has(kind) || (kind === "figure" && [...above].join() === "blank"));
      }),
    );
  if (table.body.length === 0 || fits(0)) return rows;
  if (width > table.width || !fits(1)) return undefined;
  const columns = Array.from({ length: width }, (_, column) => column + 1);
  return moved(rows, columns, table.width);
}

function moved(rows: readonly GridRow[], columns: readonly number[], width: number): GridRow[] {
  return rows.map((row) => {
    const cells: (GridCell | undefined)[] = Array.from({ length: width }, () => undefined);
    for (const cell of row.cells) {
      const column = cell === undefined ? undefined : columns[cell.column];
      if (cell !== undefined && column !== undefined) cells[column] = { ...cell, column };
    }
    return { ...row, cells };
  });
}

/**
 * Rows of a form’s indicators on a further page, in the columns of their headings (一级指标 … 三级指标 | 指标值 | 分值), where the page
 * has as many columns as there are headings, with or without the first one (绩效指标), and points stand under 分值.
 */
export function underIndicators(
  { rows: above, width: whole }: { readonly rows: readonly GridRow[]; readonly width: number },
  rows: readonly GridRow[],
): readonly GridRow[] | undefined {
  const isHead = (row: GridRow): boolean => filled(row).some(({ text }) => plain(text) === "三级指标");
  const head = [...above].reverse().find(isHead);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (head === undefined || width >= whole || rows.some(isHead)) return undefined;
  const columns = filled(head).map(({ column }) => column);
  const names = columns.findIndex((column) => plain(head.cells[column]?.text ?? "") === "一级指标");
  const points = columns.find((column) => plain(head.cells[column]?.text ?? "").startsWith("分值"));
  const from = columns.length - width;
  if (points === undefined || from < 0 || from > names) return undefined;
  const placed = moved(rows, columns.slice(from), whole);
  const kinds = placed.flatMap((row) => {
    const cell = row.cells[points];
    return cell === undefined || cell.spread ? [] : [readCell(cell.text).kind];
  });
  return kinds.includes("figure") && !kinds.includes("words") ? placed : undefined;
}

function kindsIn(rows: readonly GridRow[], column: number): ReadonlySet<string> {
  return new Set(rows.map(({ cells }) => kindOf(cells[column]?.text ?? "")));
}

/** Characters of a cell that is full of words: its row goes on over the end of a page. */
const LONG = 30;

/**
 * Whether the first row of a page only ends the cells that the last row of the page before began: the name of a category, or
 * words that fill a cell and do not end as a sentence does.
 */
export function endsRow(last: GridRow | undefined, first: GridRow | undefined): boolean {
  if (last === undefined || first === undefined) return false;
  const cells = filled(first);
  return (
    cells.length > 0 &&
    cells.length < filled(last).length &&
    cells.every(({ column, text }) => {
      const begun = plain(last.cells[column]?.text ?? "");
      if (column === 0 || begun === "" || readCell(text).kind !== "words" || ordinalOf(text) !== "") return false;
      const isCategory = !isCategoryName(unnumbered(begun)) && isCategoryName(unnumbered(begun + plain(text)));
      return isCategory || (begun.length >= LONG && !/[。；;]$/.test(begun));
    })
  );
}

/** The row whose cells a page end cut, whole. */
export function wholeRow(last: GridRow, end: GridRow): GridRow {
  const ends = new Map(filled(end).map(({ column, text }) => [column, text]));
  return {
    ...last,
    cells: last.cells.map((cell) => {
      const text = cell && !cell.spread ? ends.get(cell.column) : undefined;
      return cell === undefined || text === undefined ? cell : { ...cell, text: cell.text + text };
    }),
  };
}

/** Whether a row can begin no headings: one cell alone, right of the first column. */
export function isNoHeading(row: GridRow | undefined): boolean {
  const [only, ...others] = row === undefined ? [] : filled(row);
  return only !== undefined && others.length === 0 && only.column > 0;
}

/** Headings of blocks, which the end of a page may part from the headings under them. */
const OF_BLOCK = /^(?:本年|财政拨款)?(?:收入|支出)(?:预算|决算)?$|^项目$/;

/** Whether nothing of a table but the headings of its blocks stands on its page. */
export function isOnlyBlocks(table: Begun): boolean {
  const [head] = table.heads;
  return (
    table.body.length === 0 &&
    table.heads.length === 1 &&
    head !== undefined &&
    filled(head).length > 1 &&
    filled(head).every(({ text }) => OF_BLOCK.test(plain(text)))
  );
}

/** Headings of blocks over as many columns as a further page has, where each has as many; none where that is not clear. */
export function overColumns(heads: readonly GridRow[], width: number): GridRow[] {
  return heads.flatMap((row) => {
    const cells = filled(row);
    const each = width / row.cells.length;
    if (each === 1) return [row];
    if (!Number.isInteger(each) || cells.length !== row.cells.length) return [];
    return [
      {
        ...row,
        cells: cells.flatMap((cell) =>
          Array.from({ length: each }, (_, at) => ({
            ...cell,
            column: cell.column * each + at,
            spread: at > 0,
            columns: each,
          })),
        ),
      },
    ];
  });
}
