/** The rows of one block of an account table (收支总表): labels with their depth, and their cells. */
import { filled, textAt, type GridCell, type GridRow } from "../understand/grid.js";
import { isCategoryName } from "../understand/functional-codes.js";
import { balanceOf, natureOf, sourceOf } from "../understand/vocabulary.js";
import { ordinalOf, plain, readCell, tidy, unnumbered } from "../understand/words.js";
import type { Block } from "./columns.js";
import { labelOf } from "./codes.js";

/** A row of a block. */
export interface AccountRow {
  readonly label: string;
  readonly code: string;
  readonly printed: string;
  /** Depth by list mark, from 0; rows under 其中 are one deeper than the row they follow. */
  readonly depth: number;
  /** Whether the row begins with 其中, or follows one that does. */
  readonly isMemo: boolean;
  readonly cells: readonly (GridCell | undefined)[];
  /** How far the label is set in, in widths of a character, where the format tells. */
  readonly indent?: number;
  readonly row: GridRow;
}

/** Kind of a list mark: rows with one kind of mark have one depth. */
export function markKind(mark: string): string {
  if (mark === "") return "";
  if (/^[(（][一二三四五六七八九十]/.test(mark)) return "（一）";
  if (/^[一二三四五六七八九十]/.test(mark)) return "一、";
  if (/^[(（]\d/.test(mark)) return "（1）";
  return /^[①-⑳]/.test(mark) ? "①" : "1.";
}

/** The blocks of the same side of the account to the left and to the right of one. */
export interface Beside {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  /** Whether the rows are insurances and their parts. */
  readonly isOfInsurance?: boolean;
}

/** One insurance: 失业保险基金收入; 保险费收入 is a part of it. */
const INSURANCE = /^(?!其他).*保险(?:\([^()]*\))?基金(?:预算)?总?(?:收入|支出)?$/;

/** Reads the labels of a block in order. */
export function accountRows(
  body: readonly GridRow[],
  block: Block,
  { before, after, isOfInsurance = false }: Beside,
): AccountRow[] {
  const rows: AccountRow[] = [];
  let marks: string[] = [];
  let memoDepth: number | undefined;
  let memoIndent: number | undefined;
  for (const row of body) {
    const cell = row.cells[block.name];
    const hasFigures = hasFiguresOf(row, block);
    if (totalOfNext(row, block, after) !== undefined) continue;
    const shared = totalOfNext(row, before, block);
    const printed = shared ?? tidy(textAt(row, block.name));
    if (plain(printed) === "" || (cell?.spread === true && shared === undefined)) {
      if (hasFigures) rows.push(blockRow(row, block, { label: "", code: "", printed: "", depth: 0, isMemo: false }));
      continue;
    }
    const last = rows[rows.length - 1];
    if (last !== undefined && shared === undefined && isRestOfName(printed, hasFigures, last, row)) {
      const joined = joinedRow(last, printed, row, block, hasFigures);
      marks = joined.depth < 0 ? [] : marks;
      rows[rows.length - 1] = joined;
      continue;
    }
    const isMemo = /^(?:\s*其\s*中|\s*#)/.test(printed);
    const mark = ordinalOf(printed.replace(/^\s*其\s*中\s*[：:]?/, ""));
    const kind = markKind(mark);
    const columnCode = block.codes.map((column) => plain(textAt(row, column))).join("");
    const { code, name } = labelOf(columnCode, unnumbered(printed));
    let depth = marks.length;
    if (isMemo) {
      // Of insurances without list marks.
      const under = isOfInsurance && last?.isMemo === false ? last.depth + 1 : 0;
      depth = memoDepth ??= Math.max(marks.length, under);
      memoIndent = cell?.indent;
    } else if (isOfInsurance && kind === "" && INSURANCE.test(plain(name))) {
      memoDepth = undefined;
      // 全市社会保险基金预算收入: of all of them.
      if (/社会保险基金|社保基金/.test(plain(name))) [depth, marks] = [-1, []];
    } else if (kind !== "") {
      const at = marks.indexOf(kind);
      marks = at >= 0 ? marks.slice(0, at + 1) : [...marks, kind];
      depth = marks.length - 1;
      memoDepth = undefined;
    } else if (memoDepth !== undefined && !TOP.test(plain(name)) && !isFurtherLeft(row, block, memoIndent))
      depth = memoDepth;
    else {
      memoDepth = undefined;
      if (TOP.test(plain(name))) [depth, marks] = [-1, []];
    }
    rows.push(blockRow(row, block, { label: name, code, printed, depth, isMemo: isMemo || memoDepth !== undefined }));
  }
  return rows;
}

/**
 * 八、社会保障和就 at the end of a page, 业支出 on the next: a piece without a list mark after one that has it, or that only
 * together with it says what it totals. One of them has the figures, or none. Within a page, and where a format has no
 * pages, both together must be a name that is known.
 */
function isRestOfName(printed: string, hasFigures: boolean, last: AccountRow, row: GridRow): boolean {
  if (ordinalOf(printed) !== "") return false;
  const isPageEnd = row.place.page !== undefined && row.place.page !== last.row.place.page;
  const isHeld = last.cells.some((cell) => cell !== undefined && !cell.spread && plain(cell.text) !== "");
  if (isHeld && hasFigures) return false;
  const words = plain(last.label + printed);
  // 当年收入 | 小计
  const isEndOfTotal = plain(printed).length <= 2 && /年(?:收入|支出)(?:合计|小计|总计)$/.test(words);
  if (isEndOfTotal) return true;
  // 政府性基金预算收 | 入小计
  if (/^[入出](?:[合小总]计)?$/.test(plain(printed)) && /[收支]$/.test(plain(last.label))) return true;
  if (isKnown(printed) || isKnown(last.label)) return false;
  return isKnown(words) || (isPageEnd && ordinalOf(last.printed) !== "");
}

/** Whether a name is whole: a category, a source, a nature, a balance or a total. */
function isKnown(name: string): boolean {
  const words = plain(name);
  return (
    isCategoryName(words) ||
    TOP.test(words) ||
    natureOf(words) !== undefined ||
    balanceOf(words) !== undefined ||
    sourceOf(words) !== undefined
  );
}

function joinedRow(last: AccountRow, rest: string, row: GridRow, block: Block, hasFigures: boolean): AccountRow {
  const label = tidy(`${last.label}${rest}`);
  const depth = TOP.test(plain(label)) ? -1 : last.depth;
  const own = hasFigures ? { row, cells: block.figures.map((column) => row.cells[column]) } : {};
  return { ...last, ...own, label, printed: last.printed + rest, depth };
}

const hasFiguresOf = (row: GridRow, block: Block): boolean =>
  filled(row).some(({ column }) => block.figures.includes(column));

/**
 * 当年支出小计 under the names of one block, with its figure under those of the next: a total of both, whether its cell is
 * merged over them or not. A text set with spaces may have it between them, under the figures of the first.
 */
function totalOfNext(row: GridRow, block: Block | undefined, next: Block | undefined): string | undefined {
  if (block === undefined || next === undefined) return undefined;
  const cell = filled(row).find(({ column }) => column >= block.name && column < next.name);
  if (cell === undefined || !TOP.test(plain(unnumbered(cell.text)))) return undefined;
  const isMerged = cell.column === block.name && cell.columns > next.name - block.name;
  const isAlone = filled(row).every(
    ({ column, text }) =>
      column === cell.column || column < block.name || column > next.name || readCell(text).kind === "figure",
  );
  const isBetween = cell.column > block.name;
  if (block.figures.some((column) => isFigureAt(row, column))) return isMerged ? tidy(cell.text) : undefined;
  const hasFigures = hasFiguresOf(row, next) || isFigureAt(row, next.name);
  return isMerged || (isAlone && (isBetween || hasFigures)) ? tidy(cell.text) : undefined;
}

/** A name that is set further to the left than 其中 above it is none of what follows that. */
function isFurtherLeft(row: GridRow, block: Block, memo: number | undefined): boolean {
  const indent = row.cells[block.name]?.indent;
  return memo !== undefined && indent !== undefined && memo - indent > 0.35;
}

const isFigureAt = (row: GridRow, column: number): boolean => readCell(textAt(row, column)).kind === "figure";

/** Labels that end whatever list stands above them. */
const TOP =
  /(?:合计|总计|小计)$|^(?:转移性(?:收入|支出)|[本当]年(?:收入|支出)|上年结[转余]|上年实户|部门结转|未安排支出的实户|年初.*结|年末.*结|结转下年|结余分配|使用.*结余|用事业基金)/;

function blockRow(row: GridRow, block: Block, rest: Omit<AccountRow, "cells" | "row">): AccountRow {
  const { label, code, printed, depth, isMemo } = rest;
  const cells = block.figures.map((column) => row.cells[column]);
  // A total of several blocks, whose figure a page without names to its left has where these would stand.
  if (isFigureAt(row, block.name) && !hasFiguresOf(row, block)) cells[0] = row.cells[block.name];
  const { indent } = row.cells[block.name] ?? {};
  return { label, code, printed, depth, isMemo, row, cells, ...(indent === undefined ? {} : { indent }) };
}
