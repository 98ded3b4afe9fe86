/** Forms of the performance of a whole body (部门整体支出绩效目标表): its money, goals, main tasks and indicators. */
import type { Unit } from "../../budget/schema.js";
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, type GridRow } from "../understand/grid.js";
import { drop, type Draft } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { unitOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";
import { readIndicators, withTornRows } from "./form-indicators.js";
import { isIndicatorHeads } from "./indicators.js";
import { readFields } from "./overall-fields.js";
import { labelKind, moneyPath } from "./overall-labels.js";
import { isOverallList, readOverallList } from "./overall-list.js";
import { readTasks, taskHeads } from "./overall-tasks.js";
import { moneyColumns, writeMoney } from "./self-assessment.js";

/** Whether a table of performance is of a whole body, and not of projects. */
export function isOverall({ title, rows }: PublishedTable): boolean {
  const words = plain(title);
  if (/转移支付|专项资金/.test(words)) return false;
  const cells = rows.map((row) => filled(row).map(({ text }) => text));
  if (cells.some((row) => row.some((text) => /^(?:二级)?项目名称[:：]?/.test(plain(text))))) return false;
  if (words.includes("整体") && /绩效|目标/.test(words)) return true;
  const kinds = cells.flat().map((text) => ({ text: plain(text), kind: labelKind(text) }));
  const isNamed = kinds.some(({ kind }) => kind === "name");
  return isNamed && kinds.some(({ text, kind }) => /主要任务|重点工作任务|整体/.test(text) && kind !== undefined);
}

/** Reads such a form, several of them one after another, or a list of units. */
export function readOverall(context: ImportContext, table: PublishedTable, id: string): void {
  if (isOverallList(table)) {
    readOverallList(context, table, id);
    return;
  }
  for (const rows of formsIn(table.rows)) {
    const at = rows.findIndex(isIndicatorHeads);
    const top = at < 0 ? rows : rows.slice(0, at);
    readForm(context, table, [...withTornRows(top), ...rows.slice(top.length)], id);
  }
}

/** The rows of each form: another one begins where a body is named again. */
function formsIn(rows: readonly GridRow[]): GridRow[][] {
  const forms: GridRow[][] = [[]];
  let name: string | undefined;
  for (const row of rows) {
    const [label, value] = filled(row);
    const isName = label !== undefined && labelKind(label.text) === "name" && value !== undefined;
    // A page that goes on with the form may name the body again.
    if (isName && name !== undefined && plain(value.text) !== name) forms.push([]);
    if (isName) name = plain(value.text);
    forms[forms.length - 1]?.push(row);
  }
  return forms;
}

function readForm(context: ImportContext, table: PublishedTable, rows: readonly GridRow[], id: string): void {
  const { ledger } = context;
  const before = context.rows;
  const overall: Draft = ledger.add(context.budget, "overallPerformance");
  overall["indicators"] = [];
  const unit = table.unit ?? unitIn(rows);
  if (unit !== undefined && unit !== ledger.unit) overall["unit"] = unit;
  const fields: GridRow[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (row === undefined) break;
    const heads = taskHeads(rows, at);
    if (heads !== undefined) {
      const below = rows.slice(at + heads.rows);
      at += heads.rows + readTasks(context, overall, below, heads, { id, unit, isOther: begins });
    } else if (isIndicatorHeads(row)) {
      const end = rows.findIndex((_, index) => index > at && endsIndicators(rows, index));
      const own = rows.slice(at, end < 0 ? undefined : end);
      readIndicators(context, overall, { rows: own, above: rows.slice(0, at), heads: row }, id);
      at += own.length;
    } else {
      fields.push(row);
      at += 1;
    }
  }
  const money = moneyColumns(context, fields);
  const isMoney = (row: GridRow): boolean => money.length > 0 && ofMoney(row) !== undefined;
  for (const row of fields.filter(isMoney)) {
    context.rows += 1;
    const path = ofMoney(row) ?? [];
    const record = path.length === 0 ? overall : ledger.child(overall, ...path);
    writeMoney(context, record, row, money, (cell) => inTable(cell.place, id, unit));
  }
  readFields(
    context,
    fields.filter((row) => !isMoney(row) && !isHeadsOfMoney(row, money.length > 0)),
    { overall, id, unit },
  );
  if (overall["name"] === undefined && table.preparedBy !== undefined)
    ledger.text(overall, "name", table.preparedBy, inTable(table.titlePlace ?? table.place, id, undefined));
  if (saysSomething(overall)) return;
  // Then nothing of the form is read, and it is kept as printed.
  context.rows = before;
  const others = ledger.list(context.budget, "overallPerformance").slice(0, -1);
  if (others.length === 0) drop(context.budget, "overallPerformance");
  else context.budget["overallPerformance"] = others;
}

/** What the label of a row of 年初预算数 | 全年执行数 names. */
function ofMoney(row: GridRow): ReturnType<typeof moneyPath> {
  return filled(row)
    .slice(0, 2)
    .map(({ text }) => moneyPath(text))
    .find((path) => path !== undefined);
}

const isHeadsOfMoney = (row: GridRow, isAssessed: boolean): boolean =>
  isAssessed && filled(row).some(({ text }) => /^(?:全年|实际)?(?:执行|支出|完成)数/.test(plain(text)));

function saysSomething(overall: Draft): boolean {
  const { indicators, ...others } = overall;
  return (indicators as unknown[]).length > 0 || Object.keys(others).some((key) => key !== "name" && key !== "unit");
}

/** The unit that a label of the form names: 年度预算申请（万元）. */
function unitIn(rows: readonly GridRow[]): Unit | undefined {
  for (const row of rows)
    for (const { text } of filled(row)) {
      if (plain(text).length < 30 && unitOf(text) !== undefined) return unitOf(text);
    }
  return undefined;
}

/** Whether a row begins a part of the form with fields. */
function begins(row: GridRow): boolean {
  const [first, second] = filled(row);
  const kind = first === undefined ? undefined : labelKind(first.text);
  if (kind === undefined || kind === "money") return false;
  return kind !== "section" || second === undefined || labelKind(second.text) !== undefined;
}

/** Whether a row below indicators is none of them: it begins tasks, or is a label of the form with what it says. */
function endsIndicators(rows: readonly GridRow[], at: number): boolean {
  const row = rows[at];
  if (row === undefined) return false;
  if (taskHeads(rows, at) !== undefined) return true;
  const [first, second, ...others] = filled(row);
  const kind = first === undefined ? undefined : labelKind(first.text);
  return (
    others.length === 0 && second !== undefined && (kind === "goal" || kind === "longGoal" || kind === "particular")
  );
}
