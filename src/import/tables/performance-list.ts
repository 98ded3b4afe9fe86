/** Performance targets of several projects in one table: a column names the project, the others its goals and indicators. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { isUnitName } from "../understand/unit-names.js";
import { isTotalLabel, plain, readCell, tidy } from "../understand/words.js";
import { leftover } from "./functional.js";
import { indicatorHeads, readIndicator, type IndicatorState } from "./indicators.js";
import { projectNamed } from "./projects.js";

/** Whether one row of headings names projects and indicators. */
export function isPerformanceList(rows: readonly GridRow[]): boolean {
  return headingsAt(rows) >= 0;
}

function headingsAt(rows: readonly GridRow[]): number {
  return rows.findIndex((row) => {
    const heads = filled(row).map(({ text }) => plain(text));
    const isNamed = heads.some((head) => NAME.test(head));
    return isNamed && heads.includes("一级指标") && heads.includes("三级指标");
  });
}

const NAME = /^(?:(?:单位|部门)名称[、,/（(]+)?(?:二级)?项目名称[)）]?$/;

/** Reads such a table. */
export function readPerformanceList(context: ImportContext, table: PublishedTable, id: string): void {
  const at = headingsAt(table.rows);
  const heads = table.rows[at];
  if (heads === undefined) return;
  const columns = indicatorHeads(heads).filter(({ field }) => field !== undefined);
  const columnOf = (pattern: RegExp): number => heads.cells.findIndex((cell) => pattern.test(plain(cell?.text ?? "")));
  const [name, goal, money] = [
    columnOf(NAME),
    columnOf(/(?:总体|年度|绩效)目标$/),
    columnOf(/^(?:项目)?(?:预算)?(?:金额|资金|数)/),
  ];
  let performance: Draft | undefined;
  let [state, level]: [IndicatorState, string] = [{}, ""];
  for (const row of table.rows.slice(at + 1)) {
    const cells = filled(row);
    if (cells.length === 0 || cells.some(({ text }) => plain(text) === "一级指标")) continue;
    const words = row.cells[name]?.spread === true ? "" : tidy(textAt(row, name));
    const isOnly = cells.length === 1 && cells[0]?.column === name;
    // The body whose projects follow stands alone, as the total does.
    if (isTotalLabel(words) || (isOnly && isUnitName(words))) {
      context.rows += 1;
      continue;
    }
    if (words !== "" && plain(words) !== level) {
      const evidence = inTable(row.cells[name]?.place ?? row.place, id, table.unit);
      const amount = readCell(money < 0 ? "" : textAt(row, money));
      const project = projectNamed(context, words, amount.kind === "figure" ? amount.amount : undefined, evidence);
      context.ledger.text(project, "name", words, evidence);
      performance = context.ledger.child(project, "performance");
      performance["indicators"] ??= [];
      const goals = goal < 0 ? "" : textAt(row, goal).trim();
      if (goals !== "") performance["goals"] = goals.split(/\r?\n/).filter((each) => each.trim() !== "");
      if (amount.kind === "figure") context.cell(performance, "amount", amount.amount, evidence);
      [state, level] = [{}, plain(words)];
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
