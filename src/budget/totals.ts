/** What the two sides of a budget come to, and by which words: 支出总计 is not always what is spent in the year. */
import { itemAmount, scopeWithin, statedAmount, unitScope, type UnitScope } from "./figures.js";
import type { Account, Budget } from "./schema.js";

/** Of income, of expenditure, or of both where they are one figure (收支总计). */
export type TotalName = "balanced" | "income" | "expenditure";

/** A total, or what a year's own money comes to where the stated total holds more: 上年结转, 结转下年, 结余. */
export type SumName = TotalName | `${TotalName}OfYear`;

/** What the expenditure that is divided by function is called: 支出总计 or 本年支出合计. */
export type WholeName = "expenditure" | "expenditureOfYear";

/** Which of the two the amount of the expenditure is: its parts by function come to it. */
export function wholeName(budget: Budget): WholeName {
  return holdsMore(budget.expenditure, unitScope(budget)) ? "expenditureOfYear" : "expenditure";
}

/** Whether the stated total of a side is another figure than the amount of the year. */
export function holdsMore(account: Account | undefined, scope: UnitScope): boolean {
  if (account === undefined) return false;
  const { amount } = itemAmount(account, scope);
  const total = statedAmount(account.total, scopeWithin(scope, account)).amount;
  return amount !== null && amount !== undefined && total !== null && total !== undefined && !total.eq(amount);
}
