/** What the labels of money in forms of performance targets mean. */
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";
import { sourceOf } from "../understand/vocabulary.js";
import { unnumbered } from "../understand/words.js";

/** What the total of this year is called beside that of all years. */
export const YEAR_TOTAL = /^(?:年度|本年|当年)(?:资金|预算)(?:申请)?(?:总额|金额)/;
/** What the money of a project is called. */
export const TOTAL =
  /(?:年度)?(?:预算|资金)(?:总额|安排)|^年度金额|预算金额|^(?:项目|当年)?预算(?:数|资金)?$|^总(?:额|金额|预算)$/;

/** The record of the money that a label of a form names. */
export function moneyOf({ ledger }: ImportContext, performance: Draft, label: string): Draft | undefined {
  if (TOTAL.test(label) || YEAR_TOTAL.test(label)) return performance;
  if (/^(?:市级支出|补助区县)$/.test(label)) return ledger.child(performance, "named", label);
  if (!/财政拨款|^(?:其中:)?财政(?:专户管理)?资金|^单位(?:自有)?资金|其他|上年结转/.test(label)) return undefined;
  const source = label.startsWith("其他") ? undefined : sourceOf(label.replace(/^其中:?/, ""));
  return ledger.child(performance, "funding", ...(source === undefined ? ["named", unnumbered(label)] : [source]));
}
