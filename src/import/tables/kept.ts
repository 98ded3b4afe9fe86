/** Tables whose figures have no place of their own in the budget: kept cell by cell, as printed. */
import type { MergedCell, PrintedCell } from "../../budget/schema.js";
import type { SourcePlace } from "../source/source-document.js";
import { isTitle, readCaption } from "../understand/captions.js";
import { filled, type GridCell, type GridRow } from "../understand/grid.js";
import { isIndexRow } from "../understand/headings.js";
import type { PublishedTable } from "../understand/tables.js";
import { plain, readCell, tidy } from "../understand/words.js";

/** What the titles of such tables speak of, and the ids that `tables` lists them under. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/绩效/, "performance"],
  [/转移支付|税收返还/, "transfers"],
  [/债务|债券|限额/, "debt"],
  [/会议费|培训费/, "meetings"],
  [/购买服务/, "purchasedServices"],
  [/政府采购/, "procurement"],
  [/资产/, "assets"],
];

/** The id of a table that no reader understands; `other` where its title tells no kind. */
export function keptId({ title }: PublishedTable): string {
  return KINDS.find(([pattern]) => pattern.test(plain(title)))?.[1] ?? "other";
}

/** Whether a table is one of the disclosure: it has a title, or headings over figures. Layouts of pages are none. */
export function isKeepable({ title, width, heads, body, rows }: PublishedTable): boolean {
  if (width < 2 || rows.length === 0 || isContents(body)) return false;
  const lowest = heads[heads.length - 1];
  const hasHeads = lowest !== undefined && filled(lowest).length > 1;
  return title !== "" || (hasHeads && body.some(hasFigure));
}

/** A list of contents: most of its rows name a table. */
function isContents(body: readonly GridRow[]): boolean {
  const named = body.filter((row) => filled(row).some(({ text }) => isTitle(text)));
  return named.length > 1 && named.length > body.length / 2;
}

/** The line above an untitled table, where it can be its title: words of a table, and no sentence. */
export function withTitleAbove(table: PublishedTable): PublishedTable {
  const [before, line] = table.above.length > 1 ? table.above : [undefined, table.above[0]];
  if (table.title !== "" || line === undefined) return table;
  const words = plain(line.text);
  if (!words.includes("表") || words.length > 70 || /[。；;：:]|[见如]下?表|空表/.test(words)) return table;
  const number = before === undefined ? undefined : readCaption([before]).number;
  return {
    ...table,
    title: tidy(line.text),
    titlePlace: line.place,
    ...(table.number === undefined && number !== undefined ? { number } : {}),
  };
}

/** Whether a table that is kept has something under its headings: figures, or words beside words. */
export function isFilled({ body }: PublishedTable): boolean {
  return body.some(hasFigure) || body.some((row) => filled(row).filter(isWords).length > 1);
}

const isFigure = ({ text }: GridCell): boolean => readCell(text).kind === "figure";
const isWords = ({ text }: GridCell): boolean => readCell(text).kind === "words";
const hasFigure = (row: GridRow): boolean => filled(row).some(isFigure);

/** A table's cells, and where each of its rows is printed. */
export interface KeptCells {
  readonly heads: readonly (readonly PrintedCell[])[];
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly places: { readonly heads: readonly SourcePlace[]; readonly rows: readonly SourcePlace[] };
}

/** The cells as printed. The headings that a continued table repeats on each page stand once; forms have none. */
export function keptCells(table: PublishedTable): KeptCells {
  const isForm = plain(table.title).includes("绩效");
  const headings: ReadonlySet<GridRow> = new Set(isForm ? [] : table.heads);
  const isHead = (row: GridRow): boolean => headings.has(row) || (headings.size > 0 && isIndexRow(row));
  const first = table.rows.findIndex((row) => !isHead(row));
  const end = first < 0 ? table.rows.length : first;
  const heads = table.rows.slice(0, end);
  const numbering = new Set(heads.filter(isIndexRow).map(keyOf));
  const rows = table.rows.slice(end).filter((row) => !isIndexRow(row) || !numbering.has(keyOf(row)));
  const width = [...heads, ...rows].reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const printed = (part: readonly GridRow[]): PrintedCell[][] => {
    const begun = new Set(
      part.flatMap(({ cells }) => cells.map((cell) => (cell?.spread === false ? cell.place : undefined))),
    );
    return part.map((_, at) => rowOf(part, at, width, begun));
  };
  const places = { heads: heads.map(({ place }) => place), rows: rows.map(({ place }) => place) };
  return { heads: printed(heads), rows: printed(rows), places };
}

function keyOf(row: GridRow): string {
  return filled(row)
    .map(({ text }) => plain(text))
    .join("|");
}

/**
 * The cells that begin in a row; what merged cells cover is left out.
 * @param begun - places of all cells that begin in this part of the table
 */
function rowOf(
  part: readonly GridRow[],
  at: number,
  width: number,
  begun: ReadonlySet<SourcePlace | undefined>,
): PrintedCell[] {
  const printed: PrintedCell[] = [];
  for (let column = 0; column < width; column += 1) {
    const cell = part[at]?.cells[column];
    if (cell?.spread === true) {
      // What begins above the first row of this part is no cell of it: blank here.
      if (!begun.has(cell.place)) printed.push(null);
      continue;
    }
    const text = textOf(cell?.text ?? "");
    const rows = cell === undefined ? 1 : rowsOf(part, at, cell);
    const columns = cell === undefined ? 1 : Math.min(cell.columns, width - column);
    if (rows === 1 && columns === 1) printed.push(text);
    else {
      const merged: MergedCell = { text };
      if (columns > 1) merged.columns = columns;
      if (rows > 1) merged.rows = rows;
      printed.push(merged);
    }
  }
  return printed;
}

/** How many rows a cell covers: it is spread over those below with its own place. */
function rowsOf(part: readonly GridRow[], at: number, { place, column }: GridCell): number {
  let rows = 1;
  for (let below = part[at + 1]; isOf(below, column, place); below = part[at + rows]) rows += 1;
  return rows;
}

function isOf(row: GridRow | undefined, column: number, place: SourcePlace): boolean {
  const cell = row?.cells[column];
  return cell?.spread === true && cell.place === place;
}

/** The text of a cell without what typesetting put into it; `null` where it is blank. */
function textOf(text: string): string | null {
  const words = tidy(text);
  return words === "" ? null : words;
}
