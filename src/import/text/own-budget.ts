/** Figures against the budget of their own year: 完成预算的98%, 预决算差异率, 决算数与预算数持平. */
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { plain } from "../understand/words.js";
import { AMOUNT } from "./bases.js";
import type { Comparisons } from "./comparisons.js";
import { DIFFERENCE, DONE, SAME, unitOfWord } from "./patterns.js";

const TOLD_BEFORE = /^与[^,;]*执行数(?:一致|相同|持平)$/;
const SHORT = new RegExp(`^(短收|超收)${AMOUNT}$`);

/** 预决算差异率: a rate against the budget of the year, with its sign. `undefined` where the words say none. */
export function differenceFrom(
  context: ImportContext,
  compared: Comparisons,
  subject: readonly Draft[] | undefined,
  words: string,
  evidence: Evidence,
): readonly Draft[] | undefined {
  const [, rate] = DIFFERENCE.exec(words) ?? [];
  if (rate === undefined) return undefined;
  return (subject ?? []).map((record) => {
    const comparison = context.comparison(record, context.year, compared.budgetOf(record));
    context.figures += 1;
    context.amount(comparison, "rate", rate, evidence);
    return comparison;
  });
}

/** The comparisons with the budget of the year that words state; `undefined` where they state none. */
export function againstBudget(
  context: ImportContext,
  compared: Comparisons,
  subject: readonly Draft[] | undefined,
  words: string,
  evidence: Evidence,
): readonly Draft[] | undefined {
  // 决算收入138.90亿元，与报告的执行数一致: as the outturn was told before the accounts were made.
  if (context.kind === "finalAccounts" && TOLD_BEFORE.test(plain(words))) {
    const told = (subject ?? []).map((record) => context.comparison(record, context.year, "execution"));
    for (const comparison of told) compared.same(comparison, evidence);
    return told;
  }
  // 完成预算49531万元的85.0%，短收7431万元: how much less, or more, than the budget came in.
  const [, short, lack = "", of = ""] = SHORT.exec(words.trim()) ?? [];
  if (short !== undefined) {
    return (subject ?? []).map((record) => {
      const comparison = compared.ownComparison(record, "");
      context.figures += 1;
      context.amount(comparison, "change", lack.replace(/[,，]/g, ""), { ...evidence, unit: unitOfWord(of) });
      comparison["direction"] ??= short === "短收" ? "decrease" : "increase";
      return comparison;
    });
  }
  const found = DONE.exec(words);
  if (found !== null) {
    const [, of = "", digits, unit = "", percent] = found;
    const which = /年初|年度/.exec(of)?.[0] ?? /全年|调整/.exec(of)?.[0] ?? "";
    return (subject ?? []).map((record) => {
      const comparison = compared.ownComparison(record, which);
      if (digits !== undefined) {
        context.figures += 1;
        const place = { ...evidence, unit: unitOfWord(unit) };
        context.amount(comparison, "amount", digits.replace(/[,，]/g, ""), place);
      }
      if (percent !== undefined) {
        context.figures += 1;
        context.amount(comparison, "percentOf", percent, evidence);
      }
      return comparison;
    });
  }
  const own = /决算数?(?:与|和|同|等于)(年初|全年|调整后?)?预算/.exec(plain(words));
  if (own === null || !new RegExp(`${SAME}|决算数?等于`).test(plain(words))) return undefined;
  const comparisons = (subject ?? []).map((record) => compared.ownComparison(record, own[1] ?? ""));
  for (const comparison of comparisons) compared.same(comparison, evidence);
  return comparisons;
}
