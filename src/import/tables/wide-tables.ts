/** Tables whose columns are what others have as rows: income by source, expenditure by nature; a row for each unit. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import { measureOf } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { balanceOf, sourceOf } from "../understand/vocabulary.js";
import { isTotalLabel, plain, readCell, tidy } from "../understand/words.js";
import { findSource, leftover, writeMeasure } from "./functional.js";
import { isUnitName } from "../understand/unit-names.js";
import { unitRecord } from "./unit-rows.js";

/**
 * The row of the whole: the only one, the total, or the one whose figures all others repeat. Rows of single units are
 * reported where they say more than it.
 */
function wholeRow(
  context: ImportContext,
  table: PublishedTable,
): { readonly whole?: GridRow; readonly units: ReadonlyMap<GridRow, string> } {
  const figures = (row: GridRow): string =>
    filled(row)
      .filter(({ column, text }) => !isLabel(table, column) && readCell(text).kind === "figure")
      .map(({ column, text }) => `${column}=${plain(text).replace(/,/g, "")}`)
      .join(" ");
  const rows = table.body.filter((row) => figures(row) !== "");
  const total = rows.find((row) => filled(row).some(({ text }) => isTotalLabel(text)));
  const same = new Set(rows.map(figures)).size === 1;
  const whole = total ?? (same ? rows[0] : undefined);
  const units = new Map<GridRow, string>();
  for (const row of table.body) {
    if (row === whole || filled(row).length === 0) continue;
    const unit = filled(row).find(({ column, text }) => isLabel(table, column) && isUnitName(text));
    if (whole !== undefined && figures(row) === figures(whole)) context.rows += 1;
    else if (unit !== undefined && whole !== undefined) units.set(row, tidy(unit.text));
    else leftover(context, row);
  }
  return { ...(whole === undefined ? {} : { whole }), units };
}

/** Money of last year. */
const BALANCES: ReadonlySet<string> = new Set(["opening", "reserves"]);

/** Columns of names and codes of units. */
function isLabel(table: PublishedTable, column: number): boolean {
  const leaf = plain((table.stacks[column] ?? []).join("/"));
  return /单位|部门|代码|编码|名称|序号/.test(leaf) && !/补助|上缴|缴款|资金|收入|支出/.test(leaf);
}

/** Expenditure by nature and source, a row for each unit. */
export function readWideExpenditure(context: ImportContext, table: PublishedTable, id: string): void {
  const { whole, units } = wholeRow(context, table);
  const expenditure = context.part("expenditure");
  if (whole !== undefined) wideExpenditure(context, table, id, whole, expenditure);
  for (const [row, unit] of units) wideExpenditure(context, table, id, row, unitRecord(context, expenditure, unit));
}

function wideExpenditure(context: ImportContext, table: PublishedTable, id: string, row: GridRow, record: Draft): void {
  const { ledger } = context;
  context.rows += 1;
  const isAccount = record === context.part("expenditure");
  const balances = table.stacks.map((stack) => (isAccount ? balanceOf(stack[stack.length - 1] ?? "") : undefined));
  // With a column of what goes on to the next year the total is that of all money.
  const hasBalances = balances.some((code) => code !== undefined);
  for (const [column, stack] of table.stacks.entries()) {
    const cell = row.cells[column];
    if (cell === undefined || cell.spread || isLabel(table, column)) continue;
    const leaf = tidy(stack[stack.length - 1] ?? "");
    const balance = balances[column];
    const evidence = { ...inTable(row.place, id, table.unit), place: cell.place };
    if (balance !== undefined) {
      const held = ledger.list(record, "balances").find((each) => each["code"] === balance);
      const item = held ?? ledger.add(record, "balances", { code: balance });
      ledger.text(item, "name", leaf, evidence);
      context.cell(item, "amount", cell.text, evidence);
      continue;
    }
    if (plain(textAt(row, column)) === "") continue;
    const own = measureOf(stack, { year: context.year, kind: context.kind, prefix: [] });
    const isAll = hasBalances && stack.length === 1 && isTotalLabel(leaf);
    const measure = own !== undefined && isAll ? { ...own, path: ["total"] } : own;
    if (measure === undefined) leftover(context, { place: cell.place, cells: [cell] });
    else writeMeasure(context, record, measure, cell.text, evidence);
  }
}

/** Income by source in one wide row. */
export function readWideIncome(context: ImportContext, table: PublishedTable, id: string): void {
  const { whole, units } = wholeRow(context, table);
  const income = context.part("income");
  if (whole !== undefined) wideIncome(context, table, id, whole, income);
  for (const [row, unit] of units) wideIncome(context, table, id, row, unitRecord(context, income, unit));
}

function wideIncome(context: ImportContext, table: PublishedTable, id: string, row: GridRow, income: Draft): void {
  const { ledger } = context;
  context.rows += 1;
  // With columns of balances the total is that of all money, and no income of the year.
  const hasBalances = table.stacks.some((stack) => stack.some((head) => BALANCES.has(sourceOf(head) ?? "")));
  const isAccount = income === context.part("income");
  for (const [column, stack] of table.stacks.entries()) {
    const cell = row.cells[column];
    if (cell === undefined || cell.spread || stack.length === 0 || isLabel(table, column)) continue;
    const evidence = { ...inTable(row.place, id, table.unit), place: cell.place };
    const leaf = tidy(stack[stack.length - 1] ?? "");
    const isMemo = plain(leaf).startsWith("其中");
    const heads = isMemo ? stack.slice(0, -1) : stack;
    const measure = measureOf(heads, { year: context.year, kind: context.kind, prefix: [] });
    const source = measure?.path[0] === "funding" ? measure.path[1] : undefined;
    if (readCell(cell.text).kind === "words") continue;
    if (source === undefined || source === "named") {
      const isAll = hasBalances && stack.length === 1 && isTotalLabel(leaf);
      if (measure !== undefined && measure.named === undefined)
        writeMeasure(context, income, isAll ? { ...measure, path: ["total"] } : measure, cell.text, evidence);
      else if (plain(cell.text) !== "") leftover(context, { place: cell.place, cells: [cell] });
      continue;
    }
    // Only accounts have balances: the record of a unit has the money by its source.
    if (!isAccount) {
      if (measure !== undefined) writeMeasure(context, income, measure, cell.text, evidence);
      continue;
    }
    const list = source === "opening" || source === "reserves" ? "balances" : "items";
    const held = ledger
      .list(income, list)
      .map((each) => findSource(context, each, source))
      .find((each) => each !== undefined);
    const item = held ?? ledger.add(income, list, { code: source });
    if (isMemo) {
      const name = leaf.replace(/^其中\s*[：:]\s*/, "");
      const memo =
        ledger.list(item, "memo").find((each) => each["name"] === name) ?? ledger.add(item, "memo", { name });
      context.cell(memo, "amount", cell.text, evidence);
    } else {
      const head = stack.find((each) => sourceOf(each) === source) ?? leaf;
      if (item["name"] === undefined) ledger.text(item, "name", tidy(head).replace(/\s/g, ""), evidence);
      const parts = BALANCES.has(source) ? (measure?.path.slice(2) ?? []) : [];
      context.cell(ledger.child(item, ...parts), "amount", cell.text, evidence);
    }
  }
}
