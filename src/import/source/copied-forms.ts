/** Forms of performance targets that a browser copied out of a page: merged cells stand once, above what they reach over. */
import type { SourceCell, SourceRow, SourceTable } from "./source-document.js";

const LEVEL1 = /^(?:产出|效益|成本|满意度|管理|决策|过程|投入|效果|影响力?)指标(?:[（(]\d+分?[)）])?$/;
const LEVEL2 =
  /^(?:数量|质量|时效|成本|(?:经济|社会|生态环境)成本|(?:经济|社会|生态)效益|可持续影响|(?:服务对象|社会公众)?满意度)指标$/;
const MONEY =
  /^(?:年度|实施期)?资金总额|^(?:其中[：:]?)?(?:(?:当年|年度)?财政(?:拨款|资金)|(?:基本|项目)支出)|^上年结转|^其他(?:资金)?[：:]?$/;
const GOAL = /目标(?:[（(].*[)）])?$|完成情况$/;

const plain = ({ text }: SourceCell): string => text.replace(/\s/g, "");

/** Whether a table is such a form, or a list of projects with their indicators. */
export function isForm(rows: readonly SourceRow[]): boolean {
  return rows.some(({ cells }) => cells.some((cell) => /^[一二三]级指标$/.test(plain(cell))));
}

/**
 * Gives the cells of rows below merged cells the columns of their headings. What a row begins with tells how many cells of
 * rows above reach down to it: the first level, the second, the name. Others keep the columns they have.
 */
export function copiedForm(table: SourceTable): SourceTable {
  const rows = [...table.rows];
  withMoneyAndGoals(rows);
  withTasks(rows);
  for (let from = 0; from < rows.length;) {
    const at = rows.findIndex((row, index) => index >= from && isHeads(row));
    if (at < 0) break;
    const heads = headsAt(rows, at);
    if (heads === undefined) break;
    const { width, level1 } = heads;
    let row = at + heads.rows;
    for (; row < rows.length && !isHeads(rows[row]); row += 1) {
      const own = rows[row];
      const more = own === undefined ? undefined : cellsAbove(own, width, level1, heads.levels);
      if (own !== undefined && more !== undefined && more > 0) rows[row] = moved(own, more);
    }
    from = row;
  }
  return { ...table, rows };
}

const isHeads = (row: SourceRow | undefined): boolean => row?.cells.some((cell) => plain(cell) === "一级指标") ?? false;

interface Heads {
  readonly width: number;
  readonly level1: number;
  /** How many columns of levels stand before the name. */
  readonly levels: number;
  readonly rows: number;
}

/** The headings of the indicators, which may stand under 绩效指标 of the row above, or over those of sums of money. */
function headsAt(rows: SourceRow[], at: number): Heads | undefined {
  const own = rows[at]?.cells ?? [];
  const level1 = own.findIndex((cell) => plain(cell) === "一级指标");
  const name = own.findIndex((cell) => /^三级指标|^指标(?:名称|内容)$/.test(plain(cell)));
  const levels = name - level1;
  if (levels < 1 || levels > 2) return undefined;
  const over = rows[at - 1];
  const last = over?.cells[over.cells.length - 1];
  if (
    level1 === 0 &&
    over !== undefined &&
    last !== undefined &&
    over.cells.length > 2 &&
    plain(last).endsWith("绩效指标")
  ) {
    const before = over.cells.length - 1;
    rows[at - 1] = {
      ...over,
      cells: over.cells.map((cell, index) =>
        put(cell, index, index === before ? own.length : 1, index === before ? 1 : 2),
      ),
    };
    rows[at] = { place: rows[at]?.place ?? over.place, cells: own.map((cell, index) => put(cell, index + before)) };
    return { width: before + own.length, level1: before, levels, rows: 1 };
  }
  const under = rows[at + 1];
  const group = own.findIndex((cell) => /^其中[：:]?$/.test(plain(cell)));
  if (group < 0 || group > level1 || under === undefined) return { width: own.length, level1, levels, rows: 1 };
  if (!under.cells.every((cell) => /(?:资金|拨款|收入|结转)$/.test(plain(cell)))) return undefined;
  const more = under.cells.length - 1;
  rows[at] = {
    place: rows[at]?.place ?? under.place,
    cells: own.map((cell, index) =>
      index === group ? put(cell, index, more + 1) : put(cell, index > group ? index + more : index, 1, 2),
    ),
  };
  rows[at + 1] = { ...under, cells: under.cells.map((cell, index) => put(cell, group + index)) };
  return { width: own.length + more, level1: level1 + more, levels, rows: 2 };
}

/** How many cells of rows above reach down to a row of indicators; `undefined` where its cells do not tell. */
function cellsAbove({ cells }: SourceRow, width: number, level1: number, levels: number): number | undefined {
  const first = cells.findIndex((cell, index) => cell.text !== "" && (index > 0 || !isLabel(cell)));
  const words = cells[first] === undefined ? "" : plain(cells[first]);
  if (words === "" || cells.length - first < 2) return undefined;
  const [isLevel1, isLevel2] = [LEVEL1.test(words), levels === 2 && LEVEL2.test(words)];
  const isName = !isLevel1 && !isLevel2;
  if (isName && cells.some((cell) => LEVEL1.test(plain(cell)) || LEVEL2.test(plain(cell)))) return undefined;
  // 成本指标 is a first level in some forms, and a second one in others: how many cells follow it tells which.
  const columns = [
    ...(isLevel1 ? [level1] : []),
    ...(isLevel2 ? [level1 + 1] : []),
    ...(isName ? [level1 + levels] : []),
  ];
  return columns.map((column) => column - first).find((more) => cells.length + more === width);
}

/** Rows of money under 年初预算数 and 全年执行数, and goals under their headings: the label before them reaches down. */
function withMoneyAndGoals(rows: SourceRow[]): void {
  let width = 0;
  for (const [at, row] of rows.entries()) {
    const words = row.cells.map(plain);
    if (
      words.some((text) => /^(?:全年)?(?:执行数|实际支出)/.test(text)) &&
      words.some((text) => text.includes("预算数"))
    ) {
      width = row.cells.length;
      continue;
    }
    const [label, ...goals] = rows[at - 1]?.cells.map(plain) ?? [];
    // 年度部门整体支出预算 | 资金总额 | 财政拨款 | 其他资金, over nothing but their figures.
    const areFigures =
      words.length > 1 &&
      goals.length === words.length &&
      words.every((text) => FIGURE.test(text)) &&
      ![label ?? "", ...goals].some((text) => FIGURE.test(text) || text === "");
    const isUnder =
      label !== undefined &&
      goals.length === row.cells.length &&
      goals.length > 1 &&
      [label, ...goals].every((text) => GOAL.test(text)) &&
      !words.some((text) => GOAL.test(text));
    if (isUnder || areFigures || (row.cells.length === width - 1 && MONEY.test(words[0] ?? "")))
      rows[at] = moved(row, 1);
  }
}

const TASK = /^(?:任务|工作任务|重点工作任务|工作活动)(?:名称)?$/;
const AMOUNT = /^(?:总额|小计|合计|金额|财政拨款|财政资金|其他资金)$/;
const FIGURE = /^-?[\d,]+(?:\.\d+)?$/;

/** 年度主要任务 | 任务名称 | 主要内容 | 预算金额, over 总额 | 财政拨款 | 其他资金: the first label reaches down over all tasks. */
function withTasks(rows: SourceRow[]): void {
  for (const [at, head] of rows.entries()) {
    const words = head.cells.map(plain);
    const name = words.findIndex(
      (text, index) => TASK.test(text) || (text === "名称" && (words[index + 1] ?? "").endsWith("内容")),
    );
    if (name < 1) continue;
    const under = rows[at + 1]?.cells ?? [];
    const amounts = under.length > 1 && under.every((cell) => AMOUNT.test(plain(cell))) ? under.length : 1;
    const group = head.cells.length - 1;
    if (amounts > 1) {
      rows[at] = { ...head, cells: head.cells.map((cell, index) => put(cell, index, index === group ? amounts : 1)) };
      rows[at + 1] = moved(rows[at + 1] ?? head, group);
    }
    const width = group + amounts;
    for (let below = at + (amounts > 1 ? 2 : 1); below < rows.length; below += 1) {
      const row = rows[below];
      const [first, ...others] = row?.cells ?? [];
      const isTotal = first !== undefined && /^(?:金额)?[合总]计$/.test(plain(first)) && others.length === amounts;
      if (
        row === undefined ||
        first === undefined ||
        isHeads(row) ||
        GOAL.test(plain(first)) ||
        (!isTotal && row.cells.length !== width - name)
      )
        break;
      // 金额合计 reaches from the names to the amounts.
      const cells = isTotal ? [put(first, name), ...others.map((cell, index) => put(cell, group + index))] : undefined;
      rows[below] = cells === undefined ? moved(row, name) : { ...row, cells };
      if (isTotal) break;
    }
  }
}

/** 绩效指标, which some pages print in every row. */
const isLabel = (cell: SourceCell): boolean => /^(?:年度)?绩效(?:目标)?指标$/.test(plain(cell));

function moved(row: SourceRow, columns: number): SourceRow {
  const cells = row.cells.map((cell, index) => put(cell, index === 0 && isLabel(cell) ? 0 : index + columns));
  return { ...row, cells };
}

function put(cell: SourceCell, column: number, columns = 1, rows = 1): SourceCell {
  return { ...cell, column: column + 1, columns, rows, place: { ...cell.place, column: column + 1 } };
}
