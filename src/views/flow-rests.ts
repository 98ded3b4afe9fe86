/** What a side of the flow holds besides what the document names: nodes of their own, where nothing contradicts anything. */
import { orZero, percentOf, roundingTolerance, sum, type Decimal } from "../budget/amount.js";
import { itemAmount, scopeWithin, statedAmount, type Reading, type UnitScope } from "../budget/figures.js";
import { yearOf } from "../budget/one-fund.js";
import type { Budget } from "../budget/schema.js";
import { isReport, type RestKey } from "../budget/totals.js";
import type { FlowNode } from "./sankey-view.js";

/** A side of the flow. */
type Side = "income" | "expenditure";

/**
 * What a stated total holds beyond the year's own money (结转, 结余), where the document lists no balances: of the total, so
 * no difference between it and its parts. Some documents print 上级补助收入 and the like below 本年收入合计, so that the items
 * say more of the total than the year's own money does.
 * @param parts the items
 */
export function beyondYear(
  side: Side,
  budget: Budget,
  scope: UnitScope,
  parts: readonly Pick<Reading, "amount" | "digits">[],
  total: Decimal | undefined,
): FlowNode[] {
  const account = budget[side];
  if (account === undefined) return [];
  const within = scopeWithin(scope, account);
  if ((account.balances ?? []).some((item) => itemAmount(item, within).amount)) return [];
  const stated = statedAmount(account.total, within);
  const { items, ...own } = account;
  const ofYear = itemAmount(own, scope);
  if (!stated.amount || !ofYear.amount) return [];
  const named = sum(parts.map(({ amount }) => amount));
  const isMore = named.gt(ofYear.amount) && named.lte(stated.amount);
  const digits = Math.max(0, ...parts.map((part) => part.digits));
  return restNode(`${side}/beyond`, stated, isMore ? { amount: named, digits } : ofYear, total);
}

/**
 * The year's own money that no item says more of: all of it, where the document names no items; in a report, which names
 * the main ones, what the others have.
 * @param parts the items
 */
export function restOfYear(
  side: Side,
  budget: Budget,
  scope: UnitScope,
  parts: readonly Pick<Reading, "amount" | "digits">[],
  total: Decimal | undefined,
): FlowNode[] {
  const stated = parts.filter(({ amount }) => amount?.isZero() === false);
  if (stated.length > 0 && !isReport(budget)) return [];
  const amount = sum(stated.map((part) => part.amount));
  const digits = Math.max(0, ...stated.map((part) => part.digits));
  return restNode(`${side}/rest`, yearOf(budget[side], scope), { amount, digits }, total);
}

/**
 * What a government spends in the year beyond its revenue comes from transfers, debt and balances, of which a table of
 * revenue alone says nothing. It is no share of that revenue.
 */
export function beyondRevenue({ fund, income, expenditure }: Budget, scope: UnitScope): FlowNode[] {
  if (fund === undefined || income === undefined || income.total !== undefined || income.balances?.length) return [];
  const [own, spent] = [yearOf(income, scope), yearOf(expenditure, scope)];
  if (!own.amount || !spent.amount) return [];
  return restNode("income/beyond", { ...spent, computed: true }, own, undefined).map((node) => ({
    ...node,
    share: undefined,
  }));
}

/** A node for what a whole holds beyond a part of it; none where that may be rounding. */
export function restNode(
  key: RestKey,
  whole: Reading,
  part: Pick<Reading, "amount" | "digits">,
  total: Decimal | undefined,
): FlowNode[] {
  const amount = orZero(whole.amount).minus(orZero(part.amount));
  const digits = Math.max(whole.digits, part.digits);
  if (amount.lte(roundingTolerance(digits, 1))) return [];
  // What nothing is taken off is as it is published.
  const computed = whole.computed || !orZero(part.amount).isZero();
  const share = percentOf(amount, total);
  return [{ key, code: undefined, name: "", amount, digits, computed, share, node: undefined, members: [] }];
}
