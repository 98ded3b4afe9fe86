/** Forms that set the indicators of all years (实施期, 中长期) and those of this year beside each other. */
import type { ImportContext } from "../understand/context.js";
import { filled, type GridRow } from "../understand/grid.js";
import { drop, wordsIn, type Draft } from "../understand/ledger.js";
import { nameKey, plain } from "../understand/words.js";
import { readIndicator, type IndicatorColumn, type IndicatorState } from "./indicators.js";

/** The columns of both, each with those of the first level. */
export interface Halves {
  readonly period: readonly IndicatorColumn[];
  readonly year: readonly IndicatorColumn[];
  readonly states: { readonly period: IndicatorState; readonly year: IndicatorState };
}

const PERIOD = /^(?:实施期|中长期|中期|长期|项目总|总)/;
const YEAR = /^(?:年度|当年|本年)/;

/**
 * The columns of a row of headings that names indicators twice, where rows above say which are those of the year.
 *
 * @param above - the rows of the form above the headings
 */
export function halvesOf(columns: readonly IndicatorColumn[], above: readonly GridRow[]): Halves | undefined {
  const names = columns.filter(({ field }) => field === "name").map(({ column }) => column);
  const level2 = columns.filter(({ field }) => field === "level2").map(({ column }) => column);
  const [first, second, ...others] = names;
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  const from = level2.find((column) => column > first && column < second) ?? second;
  const says = (pattern: RegExp, isIn: (column: number) => boolean): boolean =>
    above.some((row) =>
      filled(row).some(({ column, text, spread }) => !spread && isIn(column) && pattern.test(plain(text))),
    );
  // 指标内容 over two columns is one name.
  const aims = columns.filter(({ field }) => field === "target").map(({ column }) => column);
  if (!aims.some((column) => column < from) || !aims.some((column) => column > second)) return undefined;
  if (!says(YEAR, (column) => column >= from) || !says(PERIOD, (column) => column < from)) return undefined;
  const isFirst = ({ field }: IndicatorColumn): boolean => field === "level1";
  return {
    period: columns.filter((each) => isFirst(each) || each.column < from),
    year: columns.filter((each) => isFirst(each) || each.column >= from),
    states: { period: {}, year: {} },
  };
}

/** Reads both sides of a row: what is aimed at over all years goes to the remarks. `false` where neither side is one. */
export function readHalves(
  context: ImportContext,
  performance: Draft,
  row: GridRow,
  { period, year, states }: Halves,
  id: string,
): boolean {
  const list = (): readonly Draft[] => context.ledger.list(performance, "indicators");
  const side = (columns: readonly IndicatorColumn[], state: IndicatorState): [boolean, Draft | undefined] => {
    const cells = row.cells.map((cell, column) => (columns.some((each) => each.column === column) ? cell : undefined));
    const before = list().length;
    const own = { ...row, cells };
    const isRead = filled(own).length === 0 || readIndicator(context, performance, own, columns, state, id);
    return [isRead, list()[before]];
  };
  const [isOfYear, ofYear] = side(year, states.year);
  const [isOfPeriod, ofPeriod] = side(period, states.period);
  if (ofPeriod !== undefined) {
    const aim = wordsIn(ofPeriod["target"] as Draft | undefined, "text");
    const note = aim === "" ? "实施期指标" : `实施期指标值：${aim}`;
    const isSame = ofYear !== undefined && nameKey(wordsIn(ofYear, "name")) === nameKey(wordsIn(ofPeriod, "name"));
    const held = isSame ? ofYear : ofPeriod;
    if (isSame) performance["indicators"] = list().slice(0, -1);
    else drop(ofPeriod, "target");
    const own = wordsIn(held, "note");
    held["note"] = own === "" ? note : `${own}；${note}`;
  }
  return isOfYear && isOfPeriod;
}
