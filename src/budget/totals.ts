/** What the two sides of a budget come to, and by which words: 支出总计 is not always what is spent in the year. */
import { itemAmount, scopeWithin, statedAmount, unitScope, type UnitScope } from "./figures.js";
import type { Fund } from "./one-fund.js";
import type { Account, Budget } from "./schema.js";

/** Whether a budget is what the text of a government’s report says, without tables: of parts, the main ones. */
export function isReport({ fund, tables = [] }: Budget): boolean {
  return fund !== undefined && tables.length === 0;
}

/** Of income, of expenditure, or of both where they are one figure (收支总计). */
export type TotalName = "balanced" | "income" | "expenditure";

/**
 * A total; what a year's own money comes to where the stated total holds more (上年结转, 结转下年, 结余); or what one fund
 * pays.
 */
export type SumName = TotalName | `${TotalName}OfYear` | Fund;

/**
 * What a document does not divide: what other money pays than that of the one fund it divides; what a side's total holds
 * beyond the year's own money, where no balance says what it is; and the year's own money that no item says more of.
 */
export type RestKey = "other-funds" | `${"income" | "expenditure"}/${"beyond" | "rest"}`;

/** What the expenditure that is divided by function is called: 支出总计 or 本年支出合计. */
export type WholeName = "expenditure" | "expenditureOfYear" | Fund;

/** Which of the first two the amount of all expenditure is: where its parts by function are known, they come to it. */
export function wholeName(budget: Budget): Exclude<WholeName, Fund> {
  return holdsMore(budget.expenditure, unitScope(budget)) ? "expenditureOfYear" : "expenditure";
}

/**
 * Whether the total of a side is another figure than the amount of the year: as it is stated, or where it is not, because
 * balances are listed beside it.
 */
export function holdsMore(account: Account | undefined, scope: UnitScope): boolean {
  if (account === undefined) return false;
  const { amount } = itemAmount(account, scope);
  const within = scopeWithin(scope, account);
  const total = statedAmount(account.total, within).amount;
  if (amount === null || amount === undefined || total === null) return false;
  if (total !== undefined) return !total.eq(amount);
  return (account.balances ?? []).some((item) => itemAmount(item, within).amount?.isZero() === false);
}
