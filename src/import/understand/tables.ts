/** The published tables of a document: title, unit, headings, rows, notes; continued tables joined. */
import type { Unit } from "../../budget/schema.js";
import { beginsForm } from "../source/forms-again.js";
import type { SourceDocument, SourcePlace } from "../source/source-document.js";
import {
  isCaptionDetail,
  isEndOfTitle,
  isFirstOfTwo,
  isPageNumber,
  isTableNumber,
  isTitle,
  readCaption,
  type Line,
} from "./captions.js";
import { filled, toGrid, type GridRow } from "./grid.js";
import {
  headingStacks,
  withoutBreaks,
  isIndexRow,
  partHeadings,
  withCodeHeads,
  withHeadsBeside,
  withHeadsOfTotal,
} from "./headings.js";
import {
  endsRow,
  inColumnsByKind,
  inColumnsOf,
  isNoHeading,
  isOnlyBlocks,
  overColumns,
  rowsOfLines,
  underIndicators,
  wholeRow,
} from "./page-ends.js";
import { strayRow } from "./stray-rows.js";
import { isUnitName } from "./unit-names.js";
import { isPlainHeading } from "../text/reflow.js";
import { blankColumns, withoutColumns } from "./blank-edges.js";
import { unitOf } from "./vocabulary.js";
import { withWholeCodes } from "./whole-codes.js";
import { plain, readCell } from "./words.js";

/** A table as it is published. */
export interface PublishedTable {
  readonly title: string;
  readonly titlePlace?: SourcePlace;
  readonly number?: string;
  readonly unit?: Unit;
  /** The unit line in its own words, where it names more than a money unit. */
  readonly counted?: string;
  readonly preparedBy?: string;
  readonly width: number;
  readonly heads: readonly GridRow[];
  /** Headings over each column, from above. */
  readonly stacks: readonly (readonly string[])[];
  readonly body: GridRow[];
  /** Remarks under the table. */
  readonly notes: Line[];
  readonly place: SourcePlace;
  /** Rows of every fragment before parting, for tables that are forms. */
  readonly rows: GridRow[];
  /** The lines right above the caption, which may be a title that does not read as one. */
  readonly above: readonly Line[];
}

/** A line of text, with the level of a heading the format marks as one. */
export interface Paragraph extends Line {
  readonly level?: number;
  /** Whether a table stands before it. */
  readonly isAfterTable?: boolean;
}

/** The document in reading order: paragraphs outside captions and notes, and tables. */
export interface PublishedDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly PublishedTable[];
  /** Rows of tables that stand as lines between their pages, of which it is not clear where their figures stand. */
  readonly unread: readonly Line[];
}

interface Fragment {
  lines: Line[];
  rows: GridRow[];
  place: SourcePlace;
}

/** Puts captions, fragments and notes together. */
export function publishedDocument(source: SourceDocument): PublishedDocument {
  const paragraphs: Paragraph[] = [];
  const tables: PublishedTable[] = [];
  const unread: Line[] = [];
  let pending: Paragraph[] = [];
  let isAfterTable = false;
  for (const block of source.blocks) {
    if (block.kind === "paragraph") {
      const { text, place, level } = block;
      const last = tables[tables.length - 1];
      const isNext = last !== undefined && (isAfterTable || pending.every((line) => isPageNumber(line.text)));
      const stray = isNext && place.page !== undefined ? strayRow(last, text, place) : undefined;
      if (stray !== undefined) {
        last?.rows.push(stray);
        last?.body.push(stray);
        continue;
      }
      pending.push({
        text,
        place,
        ...(level === undefined ? {} : { level }),
        ...(isAfterTable ? { isAfterTable } : {}),
      });
      isAfterTable = false;
      continue;
    }
    isAfterTable = true;
    for (const fragment of fragments(toGrid(block), block.place)) {
      const last = tables[tables.length - 1];
      pending = takeNotes(pending, last);
      const kept = beforeCaption(pending);
      const lines = [...pending.slice(kept), ...fragment.lines];
      const before = pending.slice(0, kept);
      const between = last === undefined ? undefined : rowsOfLines(last, before);
      const isAlone = before.every(({ text }) => isPageNumber(text));
      const above = pending.slice(Math.max(0, kept - 2), kept);
      const notes = takeNoteRows(fragment);
      pending = [];
      const caption = readCaption(lines);
      const goesOn =
        last !== undefined && (isAlone || between !== undefined) && isContinuation(caption, fragment, last);
      if (!goesOn || between === undefined) for (const paragraph of before) paragraphs.push(paragraph);
      if (goesOn) {
        if (between !== undefined) {
          last.rows.push(...between.rows);
          last.body.push(...between.rows);
          unread.push(...between.unread);
        }
        continueTable(last, fragment);
      } else if (last !== undefined && isAlone && caption.title === undefined && isOnlyBlocks(last)) {
        const rows = [...overColumns(last.heads, widthOf(fragment.rows)), ...fragment.rows];
        tables[tables.length - 1] = newTable(
          captionOf(last, caption),
          { ...fragment, rows, place: last.place },
          last.above,
        );
      } else tables.push(newTable(caption, fragment, above));
      tables[tables.length - 1]?.notes.push(...notes);
    }
  }
  for (const paragraph of takeNotes(pending, tables[tables.length - 1])) paragraphs.push(paragraph);
  return { paragraphs: paragraphs.filter(({ text }) => !isPageNumber(text)), tables, unread };
}

/** Takes out of a table its remarks, each in a cell alone; a PDF may give one before the row it stands beside. */
function takeNoteRows(fragment: Fragment): Line[] {
  const notes: Line[] = [];
  let isOpen = false;
  fragment.rows = fragment.rows.filter((row, at) => {
    const [cell, ...others] = filled(row);
    if (at === 0 || cell === undefined || others.length > 0) {
      isOpen = false;
      return true;
    }
    const words = plain(cell.text);
    // 关于…预算的说明: a heading of the text, which a page without lines has set among the rows.
    const isHeadingOfText = words.length > 10 && isPlainHeading(cell.text);
    // 注：1.… and under it 2.…
    const goesOn = notes.length > 0 && (isOpen || /^\d[.．、].*[。；;]$/.test(words));
    if (!isHeadingOfText && !beginsNote(words) && (!goesOn || words.length <= LONGEST_TOTAL)) return true;
    isOpen = !/[。.)）;；:：]$/.test(words);
    notes.push({ text: cell.text, place: cell.place });
    return false;
  });
  return notes;
}

/** Characters of 合计, 支出总计: no line of a remark is so short. */
const LONGEST_TOTAL = 4;

function beginsNote(words: string): boolean {
  return (
    /^(?:备?注|说明|空表说明)\d*[:：.、]/.test(words) ||
    /(?:为空表?|无数据|无(?:此|该)?(?:项|类).{0,12}|保留该表格式.*|空表列示)[。.)）]*$/.test(words)
  );
}

/** Remarks directly under a table belong to it: 注：…, 备注：…, 说明：…, 此表为空表. */
function takeNotes<T extends Line>(pending: readonly T[], table: PublishedTable | undefined): T[] {
  if (table === undefined) return [...pending];
  let end = 0;
  let isOpen = false;
  for (const [at, { text }] of pending.entries()) {
    const words = plain(text);
    if (isPageNumber(text)) continue;
    const begins = beginsNote(words);
    if (!begins && !isOpen) break;
    if (!begins && (words.length > 200 || isTitle(text) || isCaptionDetail(text))) break;
    isOpen = !/[。.)）;；:：]$/.test(words);
    table.notes.push(pending[at] ?? { text, place: table.place });
    end = at + 1;
  }
  return pending.slice(end);
}

/** Where the caption at the end of a run of lines begins. */
function beforeCaption(lines: readonly Line[]): number {
  let at = lines.length;
  let titles = 0;
  while (at > 0) {
    const text = lines[at - 1]?.text ?? "";
    if (isCaptionDetail(text)) at -= 1;
    else if (titles === 0 && isEndOfTitle(text, lines[at - 2]?.text ?? "")) {
      titles += 1;
      at -= 2;
    } else if (titles === 0 && isTitle(text)) {
      titles += 1;
      at -= 1;
      const above = plain(lines[at - 1]?.text ?? "");
      if (isFirstOfTwo(plain(text), above)) at -= 1;
    } else break;
  }
  return at;
}

/** Parts a grid where a title stands in the middle of it, and takes titles and units out of its first rows. */
function fragments(rows: readonly GridRow[], place: SourcePlace): Fragment[] {
  const parts: Fragment[] = [];
  let current: Fragment = { lines: [], rows: [], place };
  const begin = (row: GridRow): void => {
    parts.push(current);
    current = { lines: [], rows: [], place: row.place };
  };
  for (const row of rows) {
    const cells = filled(row);
    const joined = cells.map(({ text }) => text).join(" ");
    const figures = cells.filter(({ text }) => readCell(text).kind === "figure").length;
    const isAlone = cells.length === 1 || (cells.length <= 3 && cells.every(({ text }) => isCaptionDetail(text)));
    // 示例旗生态环境分局 … 单位：元: the name of the body alone beside the unit.
    const isNamed = figures === 0 && current.rows.length === 0 && isBodyWithUnit(cells);
    const isCaption = isNamed || (figures === 0 && isAlone && cells.length > 0 && (isTitle(joined) || detail(cells)));
    if (
      isCaption &&
      current.rows.length > 0 &&
      (isTitle(joined) || isTableNumber(joined) || /单位.*元/.test(plain(joined)))
    )
      begin(row);
    if (isCaption && current.rows.length === 0) {
      for (const { text, place: at } of cells)
        current.lines.push({ text: isNamed && !isCaptionDetail(text) ? `单位名称：${text}` : text, place: at });
    } else if (cells.length > 0) current.rows.push(row);
  }
  parts.push(current);
  return parts.filter(({ rows: held }) => held.length > 0);
}

function isBodyWithUnit(cells: readonly { readonly text: string }[]): boolean {
  const names = cells.filter(({ text }) => !isCaptionDetail(text));
  return (
    cells.length > 1 &&
    cells.length <= 3 &&
    names.length === 1 &&
    names.every(({ text }) => plain(text).length > 3 && isUnitName(text)) &&
    cells.some(({ text }) => unitOf(text) !== undefined)
  );
}

function detail(cells: readonly { readonly text: string }[]): boolean {
  return cells.every(({ text }) => isCaptionDetail(text));
}

function widthOf(rows: readonly GridRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function isContinuation(caption: ReturnType<typeof readCaption>, fragment: Fragment, last: PublishedTable): boolean {
  const isForm = last.title.includes("绩效");
  if (caption.unit !== undefined && last.unit !== undefined && caption.unit !== last.unit) return false;
  // Another sheet, whose name is a title, is another table.
  if (fragment.place.sheet !== last.place.sheet && titleOfSheet(fragment.place) !== "") return false;
  if (caption.title !== undefined && plain(caption.title) === plain(last.title)) {
    return caption.isContinued || (!isForm && sameHeads(fragment, last) > 0);
  }
  // 功能分类决算表: the second line of a title, whose first a page takes for a running head.
  if (caption.title !== undefined)
    return plain(last.title).endsWith(plain(caption.title)) && !isForm && sameHeads(fragment, last) > 0;
  if (caption.isContinued || isForm || sameHeads(fragment, last) > 0) return true;
  const isCut = last.place.page === undefined && endsRow(last.rows[last.rows.length - 1], fragment.rows[0]);
  const rows = withoutBlankEdge(last, isCut ? fragment.rows.slice(1) : fragment.rows);
  if (last.place.page === undefined && isNoHeading(rows[0]) && widthOf(rows) === last.width) return true;
  const { heads } = partHeadings(rows, true);
  if (heads.length > 0) return false;
  const isPaged = last.place.page !== undefined || last.place.sheet !== undefined;
  const least = isPaged ? 1 : 0;
  return Math.abs(widthOf(rows) - last.width) <= least || inColumns(last, rows) !== undefined;
}

/** What stands over a table whose headings alone stand on its page, with what the next page adds. */
function captionOf(table: PublishedTable, next: ReturnType<typeof readCaption>): ReturnType<typeof readCaption> {
  const { title, titlePlace, number, unit, counted, preparedBy } = table;
  return {
    ...next,
    ...(title === "" ? {} : { title }),
    ...(titlePlace === undefined ? {} : { titlePlace }),
    ...(number === undefined ? {} : { number }),
    ...(unit === undefined ? {} : { unit }),
    ...(counted === undefined ? {} : { counted }),
    ...(preparedBy === undefined ? {} : { preparedBy }),
  };
}

/** How many rows at the top of a fragment repeat the headings of a table. */
function sameHeads(fragment: Fragment, table: PublishedTable): number {
  let at = 0;
  const heads = table.heads.map(keyOfRow);
  for (const row of fragment.rows) {
    const text = keyOfRow(row);
    if (text !== "" && heads.includes(text)) at += 1;
    else break;
  }
  return beginsForm(fragment.rows.slice(0, at).map(textsOf), textsOf(fragment.rows[at])) ? 0 : at;
}

const textsOf = (row: GridRow | undefined): string[] => (row === undefined ? [] : filled(row).map(({ text }) => text));

function keyOfRow(row: GridRow): string {
  return filled(row)
    .map(({ text }) => plain(text))
    .join("|");
}

/** Rows without the headings that a table of several pages prints again on each, of two cells or more. */
function withoutHeadsAgain(rows: readonly GridRow[], heads: readonly GridRow[]): GridRow[] {
  const printed = new Set(heads.filter((row) => filled(row).length > 1).map(keyOfRow));
  return rows.filter((row, at) => {
    if (!printed.has(keyOfRow(row))) return true;
    const end = rows.findIndex((each, other) => other > at && !printed.has(keyOfRow(each)));
    return end > 0 && beginsForm(rows.slice(at, end).map(textsOf), textsOf(rows[end]));
  });
}

/** Rows of a further page without columns at its left that hold nothing and that the table has not. */
function withoutBlankEdge(table: PublishedTable, rows: readonly GridRow[]): GridRow[] {
  return withoutColumns(rows, Math.min(blankColumns(rows), Math.max(0, widthOf(rows) - table.width)));
}

/** Rows of a further page in the columns of the table, where that has other ones. */
function inColumns(table: PublishedTable, rows: readonly GridRow[]): readonly GridRow[] | undefined {
  if (table.place.page !== undefined || table.place.sheet !== undefined) return undefined;
  return inColumnsOf(table, rows) ?? underIndicators(table, rows) ?? inColumnsByKind(table, rows);
}

function continueTable(table: PublishedTable, fragment: Fragment): void {
  const printed = withoutBlankEdge(table, fragment.rows).slice(sameHeads(fragment, table));
  const own = [...(inColumns(table, printed) ?? printed)];
  const [begun, end] = [table.rows[table.rows.length - 1], own[0]];
  if (begun !== undefined && end !== undefined && endsRow(begun, end) && table.place.page === undefined) {
    const whole = wholeRow(begun, end);
    for (const rows of [table.rows, table.body]) if (rows[rows.length - 1] === begun) rows[rows.length - 1] = whole;
    own.shift();
  }
  const rows = withWholeCodes(table.stacks, withoutHeadsAgain(own, table.heads));
  for (const row of rows) {
    table.rows.push(row);
    if (!isIndexRow(row)) table.body.push(row);
  }
}

/** The name of the sheet of a table without a title, where it is one: 3 支出总表. */
function titleOfSheet({ sheet = "" }: SourcePlace): string {
  const name = sheet.replace(/^[\dA-Za-z.\-_、\s]+/, "");
  return /收支|收入|支出|三公|采购|绩效|机关运行/.test(name) ? name : "";
}

function newTable(caption: ReturnType<typeof readCaption>, fragment: Fragment, above: readonly Line[]): PublishedTable {
  const isSheet = fragment.place.sheet !== undefined;
  const rows = isSheet ? fragment.rows : withoutColumns(fragment.rows, blankColumns(fragment.rows));
  const { heads, body: printed } = partHeadings(rows);
  const body = withoutHeadsAgain(printed, heads);
  const width = widthOf(rows);
  const stacks = withHeadsBeside(withCodeHeads(withoutBreaks(headingStacks(heads, width)), rows), body);
  const { title = titleOfSheet(fragment.place), titlePlace, number, unit, counted, preparedBy } = caption;
  return {
    title,
    ...(titlePlace === undefined ? {} : { titlePlace }),
    ...(number === undefined ? {} : { number }),
    ...(unit === undefined ? {} : { unit }),
    ...(counted === undefined ? {} : { counted }),
    ...(preparedBy === undefined ? {} : { preparedBy }),
    width,
    heads,
    ...withHeadsOfTotal(stacks, withWholeCodes(stacks, body)),
    notes: [],
    place: fragment.place,
    rows: [...rows],
    above,
  };
}
