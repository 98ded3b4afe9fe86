/** The main tasks of the year (年度主要任务) in a form of the performance of a whole body: name, content, amounts. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, type GridCell, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import { unitOf } from "../understand/vocabulary.js";
import type { Unit } from "../../budget/schema.js";
import { isTotalLabel, plain, readCell, tidy } from "../understand/words.js";
import { leftover } from "./written-figures.js";
import { isIndicatorHeads } from "./indicators.js";
import { bareLabel, moneyPath, type MoneyPath } from "./overall-labels.js";

const NAME = /^(?:(?:重点|主要)*(?:任务|工作|工作任务|工作活动|活动|职能活动|部门职能职责|部门职责)(?:名称)?|名称)$/;
const CONTENT = /^(?:主要|实施|工作|任务|具体|活动)+内容$|^(?:任务|工作|活动)(?:描述|说明|概述)$/;
const GROUP = /^(?:拟?投入(?:的)?)?(?:年度|本年)?(?:预算|资金)+(?:申报|安排|支出)*(?:金额|额度|数)?$|^金额$/;

/** The columns of a list of tasks. */
export interface TaskHeads {
  readonly name: number;
  readonly content: number;
  readonly money: readonly { readonly column: number; readonly path: MoneyPath; readonly unit: Unit | undefined }[];
  /** Other columns, with their headings. */
  readonly others: readonly { readonly column: number; readonly head: string }[];
  /** What stands left of the names, over all of them. */
  readonly section: string;
  /** How many rows the headings take. */
  readonly rows: number;
}

/** The headings of tasks in a row and the one below it; `undefined` where there are none. */
export function taskHeads(rows: readonly GridRow[], at: number): TaskHeads | undefined {
  const row = rows[at];
  if (row === undefined || isIndicatorHeads(row)) return undefined;
  const cells = filled(row);
  if (cells.some(({ text }) => readCell(text).kind === "figure")) return undefined;
  const content = cells.find(({ text }) => CONTENT.test(bareLabel(text)));
  const names = cells.filter(({ text }) => NAME.test(bareLabel(text)));
  const before = content === undefined ? names : names.filter(({ column }) => column < content.column);
  const name = before[before.length - 1];
  const group = cells.find(
    ({ text, column }) => column > (name?.column ?? Infinity) && GROUP.test(bareLabel(text).replace(/\(.*\)$/, "")),
  );
  if (name === undefined || (content === undefined && group === undefined)) return undefined;
  const under = group === undefined ? undefined : moneyUnder(rows[at + 1], group);
  const money =
    group === undefined
      ? []
      : (under ?? [{ column: group.column, path: [] }]).map((each) => ({ ...each, unit: unitOf(group.text) }));
  const taken = new Set([name.column, content?.column, group?.column]);
  const others = cells.flatMap(({ column, text }) =>
    column > name.column && !taken.has(column) ? [{ column, head: tidy(text) }] : [],
  );
  const [first] = cells;
  const section = first === undefined || first.column >= name.column ? "" : plain(first.text);
  const rowsOf = under === undefined ? 1 : 2;
  return { name: name.column, content: content?.column ?? -1, money, others, section, rows: rowsOf };
}

/** 总额 | 财政拨款 | 其他资金 below 预算金额. */
function moneyUnder(
  row: GridRow | undefined,
  group: GridCell,
): { readonly column: number; readonly path: MoneyPath }[] | undefined {
  const cells = row === undefined ? [] : filled(row);
  const found = cells.flatMap(({ column, text }) => {
    const path = column < group.column ? undefined : moneyPath(text);
    return path === undefined ? [] : [{ column, path }];
  });
  return found.length > 0 && found.length === cells.length ? found : undefined;
}

/**
 * Reads the tasks below their headings.
 *
 * @param isOther - whether a row begins another part of the form
 * @returns how many rows they take, without the headings
 */
export function readTasks(
  context: ImportContext,
  overall: Draft,
  rows: readonly GridRow[],
  heads: TaskHeads,
  { id, unit, isOther }: { id: string; unit: Unit | undefined; isOther: (row: GridRow) => boolean },
): number {
  const { ledger } = context;
  const tasks = ledger.child(overall, "tasks");
  let task: Draft | undefined;
  let count = 0;
  for (const row of rows) {
    const cells = filled(row);
    const left = cells.filter(({ column }) => column < heads.name);
    const isTotal = [...left, row.cells[heads.name]].some(
      (cell) => cell !== undefined && !cell.spread && isTotalOfTasks(cell.text),
    );
    if (!isTotal && left.some(({ text }) => plain(text) !== heads.section)) break;
    if (isIndicatorHeads(row) || isOther(row)) break;
    count += 1;
    if (cells.length === 0) continue;
    // A page that goes on with the form may print its headings again.
    if (taskHeads([row], 0) !== undefined || moneyOnly(row, heads)) continue;
    const named = row.cells[heads.name];
    const name = isTotal || named === undefined || named.spread ? "" : tidy(named.text);
    if (name !== "") {
      task = ledger.add(tasks, "items");
      ledger.text(task, "name", name, inTable(named?.place ?? row.place, id, unit));
    }
    const record = isTotal ? tasks : task;
    if (record === undefined) break;
    context.rows += 1;
    // Only a row that begins a task, or is their total, says what it costs.
    for (const { column, path, unit: own } of isTotal || name !== "" ? heads.money : []) {
      const cell = row.cells[column];
      if (cell === undefined || (cell.spread && plain(cell.text) !== "")) continue;
      const evidence = inTable(cell.place, id, own ?? unit);
      context.cell(ledger.child(record, ...path), "amount", cell.text, evidence);
    }
    if (isTotal) continue;
    if (name === "" && heads.money.some(({ column }) => isOwnFigure(row.cells[column]))) leftover(context, row);
    const content = row.cells[heads.content];
    if (content !== undefined && !content.spread && plain(content.text) !== "")
      append(context, record, "purpose", content, id);
    for (const { column, head } of heads.others) {
      const cell = row.cells[column];
      if (cell !== undefined && !cell.spread && plain(cell.text) !== "")
        append(context, record, "note", { ...cell, text: `${head}：${cell.text.trim()}` }, id);
    }
  }
  return count;
}

const isOwnFigure = (cell: GridCell | undefined): boolean =>
  cell !== undefined && !cell.spread && readCell(cell.text).kind === "figure";

/** 总额 | 财政拨款 | 其他资金 again. */
const moneyOnly = (row: GridRow, { money }: TaskHeads): boolean =>
  money.length > 1 && filled(row).every(({ text }) => moneyPath(text) !== undefined) && filled(row).length > 1;

const isTotalOfTasks = (text: string): boolean =>
  isTotalLabel(text) || /^(?:金额|预算|资金)?(?:合计|总计|小计)(?:金额)?$/.test(bareLabel(text));

/** Further words of a task, which a page end or a merged name parts from those above. */
function append({ ledger }: ImportContext, record: Draft, field: "purpose" | "note", cell: GridCell, id: string): void {
  const held = record[field];
  const words = cell.text.trim();
  record[field] = typeof held === "string" ? `${held}${field === "note" ? "；" : "\n"}${words}` : words;
  ledger.mark(record, field, inTable(cell.place, id, undefined));
}
