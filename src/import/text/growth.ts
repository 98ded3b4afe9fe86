/** What growth is over in reports of governments, where the sentence does not say. */
import { convert, Decimal } from "../../budget/amount.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";
import { plain } from "../understand/words.js";
import { baseOf, type Base } from "./bases.js";

/** 下降12%(较2025年预算数,下同): with what follows compared in brackets. */
const IN_BRACKETS = /\((?:以下)?均?(?:较|比|与|同|和)((?:上年|去年|20\d\d年)[^(),]{0,12}?)(?:相比|比较)?,下同\)/;
/** 比2024年年初预算数(下同)28亿元增加, 较上年执行数可比(下同)下降. */
const BEFORE_BRACKETS =
  /(?:较|比|与|同|和)((?:上年|去年|20\d\d年)[^(),。;\d]{0,12}?)(?:同口径|可比|相比|比较)?\(下同\)/;
/** 比2024年预算下降4.4%(同口径,下同). */
const OVER_BRACKETS =
  /(?:较|比)((?:上年|去年|20\d\d年)[^(),。;\d]{0,12}?)(?:同口径|可比)?(?:增长|增加|上升|下降|减少)[\d.]+%\((?:[^()]{1,8},)?下同\)/;

/** What growth is over from there on, where a text says so (下同). */
export function baseTold({ year, kind, priorKind }: ImportContext, text: string): Base | undefined {
  if (!text.includes("下同")) return undefined;
  const words = plain(text);
  const [, base] = IN_BRACKETS.exec(words) ?? BEFORE_BRACKETS.exec(words) ?? OVER_BRACKETS.exec(words) ?? [];
  return base === undefined ? undefined : baseOf(base, year, kind === "budget" ? priorKind : kind);
}

/**
 * 预算数为15亿元，执行数为14亿元，增长3.1%: of a government's figure growth is over the year before, and not over the budget of its own
 * that was printed last, unless the two figures make it up.
 */
export function isOverYearBefore(
  { fund, year, ledger }: ImportContext,
  subject: readonly Draft[] | undefined,
  comparisons: readonly Draft[],
  rate: string,
): boolean {
  if (fund === undefined || comparisons.length === 0 || comparisons.some((each) => each["year"] !== year)) return false;
  return !comparisons.some((each, at) => {
    const record = subject?.[at];
    const [now, then] = [record?.["amount"], each["amount"]];
    if (record === undefined || typeof now !== "string" || typeof then !== "string") return false;
    const before = convert(new Decimal(then), ledger.unitOf(each), "元");
    if (before.isZero()) return false;
    const grown = convert(new Decimal(now), ledger.unitOf(record), "元").minus(before).div(before).times(100);
    return grown.abs().minus(new Decimal(rate).abs()).abs().lessThan(0.1);
  });
}
