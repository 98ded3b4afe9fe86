/** Lists of projects whose goals and indicators stand as sentences, each in one cell, beside what they cost. */
import { inTable, type ImportContext } from "../understand/context.js";
import { textAt, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { plain, tidy } from "../understand/words.js";
import { targetOf } from "./indicators.js";
import { readProjectList } from "./projects.js";

const NAMES = /^项目名称/;
const MONEY = /^(?:总计|合计|小计|财政拨款|(?:预算|项目)?(?:总额|金额|资金))$/;
const INDICATORS = /^(?:绩效|年度)?指标$/;

const lowest = ({ stacks }: PublishedTable): string[] =>
  stacks.map((stack) => plain(stack[stack.length - 1] ?? "").replace(/[:：]$/, ""));

/** Whether a table of performance targets is such a list. */
export function isListOfTold(table: PublishedTable): boolean {
  const heads = lowest(table);
  return [NAMES, MONEY, INDICATORS].every((pattern) => heads.some((head) => pattern.test(head)));
}

/** Reads such a list: projects with their amounts and goals, and the indicators that the sentences name. */
export function readListOfTold(context: ImportContext, table: PublishedTable, id: string): void {
  const column = lowest(table).findIndex((head) => INDICATORS.test(head));
  const projects = readProjectList(context, table, id, column);
  for (const [row, project] of projects) {
    const text = textAt(row, column).trim();
    if (text === "") continue;
    const indicators = indicatorsIn(text);
    if (indicators === undefined) unread(context, row, column, text);
    else write(context, project, indicators, inTable(row.cells[column]?.place ?? row.place, id, undefined));
  }
}

function write(
  context: ImportContext,
  project: Draft,
  indicators: readonly Draft[],
  evidence: ReturnType<typeof inTable>,
): void {
  const performance = context.ledger.child(project, "performance");
  performance["indicators"] ??= [];
  for (const indicator of indicators) {
    context.figures += 1;
    context.ledger.add(performance, "indicators", indicator);
    context.ledger.mark(indicator, "name", evidence);
  }
}

function unread(context: ImportContext, row: GridRow, column: number, text: string): void {
  context.doubt(
    "leftover",
    "没有读懂这一格的绩效指标，没有读入。",
    "The performance indicators in this cell were not understood; they were not read.",
    row.cells[column]?.place ?? row.place,
    text,
  );
}

/** Before each indicator: its number, and that of its first level. */
const BEGINS = /(?<!\d)(?=\d+\s*[.．、]\s*\d+\s*[－—-]\s*(?:产出|效益|满意度|成本)指标)/;
/** 1、1－产出指标，11－数量指标，监测站点数；实施周期指标值：≥12个，年度指标值：≥12个； */
const INDICATOR =
  /^\d+\s*[.．、]\s*\d+\s*[－—-]\s*([^，,]+)[，,]\s*\d+\s*[－—-]\s*([^，,]+)[，,]\s*(.+?)[；;。]\s*实施周期指标值[：:]?(.*?)[，,。]?\s*年度指标值[：:]?\s*(.*?)[；;。]?\s*$/s;

/** The indicators of a cell; `undefined` where any of its sentences is none. */
function indicatorsIn(text: string): Draft[] | undefined {
  const indicators: Draft[] = [];
  for (const sentence of text.split(BEGINS)) {
    const [, level1, level2, name, ofPeriod = "", ofYear = ""] = INDICATOR.exec(sentence) ?? [];
    if (level1 === undefined || level2 === undefined || name === undefined) return undefined;
    const [period, year] = [tidy(ofPeriod), tidy(ofYear)];
    indicators.push({
      level1: tidy(level1),
      level2: tidy(level2),
      name: tidy(name),
      ...(year === "" ? {} : { target: targetOf(year) }),
      ...(period === year || period === "" ? {} : { note: `实施周期指标值：${period}` }),
    });
  }
  return indicators;
}
