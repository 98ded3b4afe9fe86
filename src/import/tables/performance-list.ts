/** Performance targets of several projects in one table: a column names the project, the others its goals and indicators. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { isIndexRow } from "../understand/headings.js";
import type { Draft } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { isUnitName } from "../understand/unit-names.js";
import { isTotalLabel, plain, readCell, tidy } from "../understand/words.js";
import { leftover } from "./written-figures.js";
import {
  indicatorHeads,
  isIndicatorHeads,
  readIndicator,
  type IndicatorColumn,
  type IndicatorState,
} from "./indicators.js";
import { moneyOf } from "./performance-money.js";
import { projectNamed } from "./projects.js";

/** Whether one row of headings names projects and indicators. */
export function isPerformanceList(rows: readonly GridRow[]): boolean {
  return headingsIn(rows) !== undefined;
}

/** The row of headings that names the indicators, with the headings above it where those name the projects. */
function headingsIn(rows: readonly GridRow[]): { readonly at: number; readonly heads: GridRow } | undefined {
  const at = rows.findIndex((row) => {
    const heads = wordsOf(row);
    return isIndicatorHeads(row) && (heads.includes("三级指标") || !heads.includes("一级指标"));
  });
  const [heads, above] = [rows[at], rows[at - 1]];
  if (heads === undefined) return undefined;
  if (wordsOf(heads).some((head) => NAME.test(head))) return { at, heads };
  if (above === undefined || !wordsOf(above).some((head) => NAME.test(head))) return undefined;
  const cells = Array.from({ length: Math.max(heads.cells.length, above.cells.length) }, (_, column) => {
    const own = heads.cells[column];
    return own === undefined || own.spread || plain(own.text) === "" ? above.cells[column] : own;
  });
  return { at, heads: { ...heads, cells } };
}

function wordsOf(row: GridRow): string[] {
  return filled(row).map(({ text }) => plain(text));
}

const NAME = /^(?:(?:(?:单位|部门)名称[、,/（(]+)?(?:二级)?项目名称[)）]?|单位\(项目\)名称)$/;

/** 备注 over nothing but points, some of them for each project: they are the weights of the indicators. */
function withPoints(
  columns: readonly IndicatorColumn[],
  heads: GridRow,
  rows: readonly GridRow[],
): readonly IndicatorColumn[] {
  if (columns.some(({ field }) => field === "weight")) return columns;
  const isPoints = (column: number): boolean => {
    const cells = rows.flatMap(({ cells: all }) => {
      const cell = all[column];
      return cell === undefined || cell.spread || plain(cell.text) === "" || plain(cell.text) === "备注"
        ? []
        : [cell.text];
    });
    const points = cells.map((text) => readCell(text));
    return points.length > 2 && points.every((each) => each.kind === "figure" && Number(each.amount) <= 100);
  };
  return columns.map((each) =>
    plain(heads.cells[each.column]?.text ?? "") === "备注" && isPoints(each.column)
      ? { ...each, field: "weight" }
      : each,
  );
}

/** Reads such a table. */
export function readPerformanceList(context: ImportContext, table: PublishedTable, id: string): void {
  const found = headingsIn(table.rows);
  if (found === undefined) return;
  const { at, heads } = found;
  const rows = table.rows.slice(at + 1);
  const columns = withPoints(indicatorHeads(heads), heads, rows).filter(
    ({ field, head }) => field !== undefined || head !== undefined,
  );
  const columnOf = (pattern: RegExp): number => heads.cells.findIndex((cell) => pattern.test(plain(cell?.text ?? "")));
  const [name, goal, money] = [
    columnOf(NAME),
    columnOf(/(?:总体|年度|绩效)目标$/),
    columnOf(/^(?:项目)?(?:当年)?(?:财政拨款)?(?:预算|资金|年度)*(?:总额|金额|资金|数)/),
  ];
  const unit = columnOf(/^(?:预算|项目|实施|承担)?(?:单位|部门)(?:名称)?$/);
  const funds = fundColumns(table, at, name, columns[0]?.column ?? 0);
  let performance: Draft | undefined;
  let [state, level, over]: [IndicatorState, string, string] = [{}, "", ""];
  for (const row of rows) {
    const cells = filled(row);
    if (
      cells.length === 0 ||
      isIndexRow(row) ||
      isIndicatorHeads(row) ||
      cells.some(({ text }) => NAME.test(plain(text)))
    )
      continue;
    const words = row.cells[name]?.spread === true ? "" : tidy(textAt(row, name));
    // Only its money beside it, and no goal and indicator.
    const isOnly = words !== "" && cells.every(({ column }) => column <= Math.max(name, money) && column !== goal);
    // The body whose projects follow stands alone, as the total does.
    if (isTotalLabel(words) || (isOnly && isUnitName(words))) {
      context.rows += 1;
      over = isTotalLabel(words) ? over : words;
      level = "";
      continue;
    }
    const owner = unit < 0 || unit === name ? over : tidy(textAt(row, unit));
    if (words !== "" && plain(`${owner}\n${words}`) !== level) {
      const evidence = inTable(row.cells[name]?.place ?? row.place, id, table.unit);
      const amount = readCell(money < 0 ? "" : textAt(row, money));
      const figure = amount.kind === "figure" ? amount.amount : undefined;
      const project = projectNamed(context, words, figure, evidence, owner === "" ? [] : [owner]);
      if (isUnitName(owner) && project["owner"] === undefined) context.ledger.text(project, "owner", owner, evidence);
      context.ledger.text(project, "name", words, evidence);
      performance = context.ledger.child(project, "performance");
      performance["indicators"] ??= [];
      const goals = goal < 0 ? "" : textAt(row, goal).trim();
      if (goals !== "") performance["goals"] = goals.split(/\r?\n/).filter((each) => each.trim() !== "");
      if (amount.kind === "figure") context.cell(performance, "amount", amount.amount, evidence);
      for (const [column, label] of funds) {
        const cell = row.cells[column];
        if (cell === undefined || cell.spread || readCell(cell.text).kind !== "figure") continue;
        const record = moneyOf(context, performance, label);
        if (record !== undefined) context.cell(record, "amount", cell.text, inTable(cell.place, id, table.unit));
      }
      [state, level] = [{}, plain(`${owner}\n${words}`)];
      context.rows += 1;
    }
    const own = {
      ...row,
      cells: row.cells.map((cell, column) => (columns.some((each) => each.column === column) ? cell : undefined)),
    };
    if (filled(own).length === 0) continue;
    if (performance === undefined || !readIndicator(context, performance, own, columns, state, id))
      leftover(context, row);
    else context.rows += words === "" ? 1 : 0;
  }
}

/** 其中： 财政资金 | 其他资金: columns of what pays for the project, with their headings. */
function fundColumns({ rows }: PublishedTable, at: number, from: number, to: number): [number, string][] {
  const found = new Map<number, string>();
  for (const row of rows.slice(Math.max(0, at - 1), at + 2))
    for (const { column, text, spread } of filled(row)) {
      const isFund = column > from && column < to && !spread && FUND.test(plain(text));
      if (isFund && !found.has(column)) found.set(column, plain(text));
    }
  return [...found];
}

const FUND = /^(?:其中:)?(?:财政拨款|财政资金|上年结转(?:资金)?|其他资金)$/;
