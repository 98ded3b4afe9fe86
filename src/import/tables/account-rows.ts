/** The rows of one block of an account table (收支总表): labels with their depth, and their cells. */
import { filled, textAt, type GridCell, type GridRow } from "../understand/grid.js";
import { ordinalOf, plain, tidy, unnumbered } from "../understand/words.js";
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
  readonly row: GridRow;
}

/** Kind of a list mark: rows with one kind of mark have one depth. */
function markKind(mark: string): string {
  if (mark === "") return "";
  if (/^[(（][一二三四五六七八九十]/.test(mark)) return "（一）";
  if (/^[一二三四五六七八九十]/.test(mark)) return "一、";
  if (/^[(（]\d/.test(mark)) return "（1）";
  return /^[①-⑳]/.test(mark) ? "①" : "1.";
}

/** Reads the labels of a block in order. */
export function accountRows(body: readonly GridRow[], block: Block): AccountRow[] {
  const rows: AccountRow[] = [];
  let marks: string[] = [];
  let memoDepth: number | undefined;
  for (const row of body) {
    const cell = row.cells[block.name];
    const printed = tidy(textAt(row, block.name));
    const hasFigures = filled(row).some(({ column }) => block.figures.includes(column));
    if (plain(printed) === "" || cell?.spread === true) {
      if (hasFigures) rows.push(blockRow(row, block, { label: "", code: "", printed: "", depth: 0, isMemo: false }));
      continue;
    }
    const isMemo = /^(?:\s*其\s*中|\s*#)/.test(printed);
    const mark = ordinalOf(printed.replace(/^\s*其\s*中\s*[：:]?/, ""));
    const kind = markKind(mark);
    const columnCode = block.codes.map((column) => plain(textAt(row, column))).join("");
    const { code, name } = labelOf(columnCode, unnumbered(printed));
    let depth = marks.length;
    if (isMemo) depth = memoDepth ??= marks.length;
    else if (kind !== "") {
      const at = marks.indexOf(kind);
      marks = at >= 0 ? marks.slice(0, at + 1) : [...marks, kind];
      depth = marks.length - 1;
      memoDepth = undefined;
    } else if (memoDepth !== undefined && !TOP.test(plain(name))) depth = memoDepth;
    else {
      memoDepth = undefined;
      if (TOP.test(plain(name))) [depth, marks] = [-1, []];
    }
    rows.push(blockRow(row, block, { label: name, code, printed, depth, isMemo: isMemo || memoDepth !== undefined }));
  }
  return rows;
}

/** Labels that end whatever list stands above them. */
const TOP =
  /(?:合计|总计|小计)$|^(?:转移性(?:收入|支出)|本年(?:收入|支出)|上年结转|上年实户|部门结转|未安排支出的实户|年初.*结|年末.*结|结转下年|结余分配|使用.*结余|用事业基金)/;

function blockRow(row: GridRow, block: Block, rest: Omit<AccountRow, "cells" | "row">): AccountRow {
  const { label, code, printed, depth, isMemo } = rest;
  return { label, code, printed, depth, isMemo, row, cells: block.figures.map((column) => row.cells[column]) };
}
