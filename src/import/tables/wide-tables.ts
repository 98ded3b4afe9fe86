/** Tables whose columns are what others have as rows: income by source, expenditure by nature; a row for each unit. */
import { Decimal } from "../../budget/amount.js";
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import { measureOf, type Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { balanceOf, sourceOf } from "../understand/vocabulary.js";
import { isTotalLabel, nameKey, plain, readCell, tidy } from "../understand/words.js";
import { findSource, leftover, writeMeasure } from "./written-figures.js";
import { isUnitName } from "../understand/unit-names.js";
import { makesUp, unitRecord } from "./unit-rows.js";

/**
 * The row of the whole: the only one, the total, the one whose figures all others repeat, or that of the department over
 * its units. Rows of single units are reported where they say more than it.
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
  const whole = total ?? (same || isOverUnits(table, rows) ? rows[0] : undefined);
  const units = new Map<GridRow, string>();
  for (const row of table.body) {
    if (row === whole || filled(row).length === 0) continue;
    const unit = filled(row).find(({ column, text }) => isLabel(table, column) && isUnitName(text));
    if (whole !== undefined && (figures(row) === figures(whole) || repeats(table, row, whole))) context.rows += 1;
    else if (unit !== undefined && whole !== undefined) units.set(row, tidy(unit.text));
    else leftover(context, row);
  }
  return { ...(whole === undefined ? {} : { whole }), units };
}

/** Whether the first row is that of the department, over those of its units that make it up. */
function isOverUnits(table: PublishedTable, rows: readonly GridRow[]): boolean {
  const [first, ...others] = rows;
  const isOfUnit = (row: GridRow): boolean =>
    filled(row).some(({ column, text }) => isLabel(table, column) && isUnitName(text));
  return (
    first !== undefined &&
    others.length > 1 &&
    rows.every(isOfUnit) &&
    makesUp(first, others, (column) => !isLabel(table, column))
  );
}

/** Whether a row says the figures of another again, in all cells where both have one: a cell may hold a stray sign. */
function repeats(table: PublishedTable, row: GridRow, whole: GridRow): boolean {
  const pairs = filled(row).flatMap(({ column, text }) => {
    if (isLabel(table, column)) return [];
    const [own, other] = [readCell(text), readCell(textAt(whole, column))];
    return own.kind === "figure" && other.kind === "figure" ? [[own.amount, other.amount] as const] : [];
  });
  return pairs.length > 3 && pairs.every(([own, other]) => new Decimal(own).equals(other));
}

/** Money of last year. */
const BALANCES: ReadonlySet<string> = new Set(["opening", "reserves"]);

/** Columns of names and codes of units. */
function isLabel(table: PublishedTable, column: number): boolean {
  // 部门预算 over all figures names no column of departments.
  const leaf = plain((table.stacks[column] ?? []).join("/")).replace(/部门预算/g, "");
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
  const measures = distinct(measuresOf(context, table), table);
  // Money of last year pays expenditure of this one; what is left at its end is none of it.
  const balances = table.stacks.map((stack) => {
    const balance = isAccount ? balanceOf(stack[stack.length - 1] ?? "") : undefined;
    return balance === undefined || BALANCES.has(balance) ? undefined : balance;
  });
  // With a column of what goes on to the next year the total is that of all money.
  const hasClosing = balances.some((code) => code !== undefined);
  const total = isAccount && !hasClosing ? totalOf(context, table, row, measures) : undefined;
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
    const own = measures[column];
    const isAll = hasClosing && isOfAll(stack);
    const path = isAll || total !== undefined ? ["total", ...(own?.path ?? [])] : own?.path;
    const measure = own === undefined || path === undefined ? undefined : { ...own, path };
    if (measure === undefined) leftover(context, { place: cell.place, cells: [cell] });
    else writeMeasure(context, record, measure, cell.text, evidence);
  }
}

/** 合计, 总计, and 合计 under 部门预算, which stands over all figures. */
function isOfAll(stack: readonly string[]): boolean {
  const heads = stack.map(plain).filter((head) => head !== "部门预算");
  return heads.length === 1 && isTotalLabel(heads[0] ?? "");
}

/** The total of a row that is of all money, and not the year’s: where last year’s pays a part, and the accounts say so. */
function totalOf(
  context: ImportContext,
  { stacks }: PublishedTable,
  row: GridRow,
  measures: readonly (Measure | undefined)[],
): string | undefined {
  const isCarried = measures.some((measure) => measure?.path.some((step) => BALANCES.has(step)));
  const column = stacks.findIndex(isOfAll);
  const value = readCell(textAt(row, column));
  const { amount, total } = context.part("expenditure");
  const all = typeof total === "object" && total !== null ? (total as Draft)["amount"] : total;
  if (!isCarried || value.kind !== "figure" || typeof amount !== "string" || typeof all !== "string") return undefined;
  const isAll = new Decimal(value.amount).equals(all) && !new Decimal(all).equals(amount);
  return isAll ? all : undefined;
}

/** What every column means; 其中 before a heading is that of a part of the one before. */
function measuresOf({ year, kind }: ImportContext, table: PublishedTable): (Measure | undefined)[] {
  return table.stacks.map((stack, column) =>
    measureOf(isPartColumn(table, column) ? stack.slice(0, -1) : stack, { year, kind, prefix: [] }),
  );
}

function isPartColumn(table: PublishedTable, column: number): boolean {
  return plain(leafOf(table, column)).startsWith("其中");
}

function leafOf({ stacks }: PublishedTable, column: number): string {
  const stack = stacks[column] ?? [];
  return tidy(stack[stack.length - 1] ?? "");
}

const keyOf = (measure: Measure | undefined): string => (measure === undefined ? "" : JSON.stringify(measure));

/** 上年结转 beside 上年实户资金余额: of several columns of one source one has its word, and the others their names. */
function distinct(measures: readonly (Measure | undefined)[], table: PublishedTable): (Measure | undefined)[] {
  return measures.map((measure, column) => {
    const [first, source] = measure?.path ?? [];
    const leaf = leafOf(table, column);
    if (measure === undefined || first !== "funding" || source === undefined) return measure;
    if (isPartColumn(table, column)) return { ...measure, named: leaf };
    const others = measures.flatMap((other, at) => {
      const isSame = keyOf(other) === keyOf(measure) && plain(leafOf(table, at)) !== plain(leaf);
      return isSame && !isPartColumn(table, at) ? [at] : [];
    });
    const all = [column, ...others].sort((a, b) => a - b);
    const main = all.find((at) => /^上年结[转余]/.test(plain(leafOf(table, at))));
    const isMain = main === undefined ? others.every((at) => at > column) : main === column;
    return isMain ? measure : { path: ["funding"], named: leaf };
  });
}

/** 财政专户拨款收入 over 教育收费 and others: what stands below is a part of the source that is named above. */
function isUnderSource(stack: readonly string[], source: string): boolean {
  return stack.slice(0, -1).some((head) => sourceOf(head) === source);
}

function partOf(ledger: ImportContext["ledger"], whole: Draft, name: string): Draft {
  return ledger.called(whole, "items", name) ?? ledger.add(whole, "items", { name });
}

/** 一般公共预算 under 财政拨款收入 is a part of 财政拨款 where another table has that among the income. */
function newItem(
  { ledger }: ImportContext,
  income: Draft,
  list: string,
  source: string,
  stack: readonly string[],
): Draft {
  const fiscal = ledger.list(income, list).find((each) => each["code"] === "fiscal");
  const isPart = list === "items" && fiscal !== undefined && source !== "fiscal" && isUnderSource(stack, "fiscal");
  return ledger.add(isPart ? fiscal : income, isPart ? "items" : list, { code: source });
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
  const measures = isAccount ? measuresOf(context, table) : distinct(measuresOf(context, table), table);
  for (const [column, stack] of table.stacks.entries()) {
    const cell = row.cells[column];
    if (cell === undefined || cell.spread || stack.length === 0 || isLabel(table, column)) continue;
    const evidence = { ...inTable(row.place, id, table.unit), place: cell.place };
    const leaf = tidy(stack[stack.length - 1] ?? "");
    const isMemo = plain(leaf).startsWith("其中");
    const measure = measures[column];
    const source = measure?.path[0] === "funding" ? measure.path[1] : undefined;
    if (readCell(cell.text).kind === "words") continue;
    if (!isAccount && measure?.named !== undefined && measure.path[0] === "funding") {
      writeMeasure(context, income, measure, cell.text, evidence);
      continue;
    }
    if (source === undefined || source === "named") {
      const isAll = hasBalances && isOfAll(stack);
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
    const isBeside = ledger.list(income, "balances").some((each) => each["code"] === source);
    const list = source === "opening" || source === "reserves" || isBeside ? "balances" : "items";
    const same = ledger.list(income, list).filter((each) => findSource(context, each, source) !== undefined);
    const isOneOf =
      measures.filter((other, at) => keyOf(other) === keyOf(measure) && !isPartColumn(table, at)).length > 1;
    const named = same.find((each) => nameKey(wordsIn(each, "name")) === nameKey(leaf));
    const [first] = same;
    const held = named ?? (isOneOf || first === undefined ? undefined : findSource(context, first, source));
    const isPart = list === "items" && isOneOf && first !== undefined && isUnderSource(stack, source);
    const item = held ?? (isPart ? partOf(ledger, first, leaf) : newItem(context, income, list, source, stack));
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
