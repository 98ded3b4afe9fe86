/** What is known of expenditure by function, where a document divides the money of one fund alone. */
import { sum } from "./amount.js";
import { figure, itemAmount, scopeWithin, statedAmount, unitScope, type Reading, type UnitScope } from "./figures.js";
import type { Account, Budget, Cell, Figure, Funding, Item } from "./schema.js";

/** 财政拨款 and the three funds in it, in the words of `funding`. */
const FUNDS = ["fiscal", "general", "governmentFund", "stateCapital"] as const;

/** 财政拨款, or one of the three funds in it. */
export type Fund = (typeof FUNDS)[number];

/** Expenditure as far as it is divided by function. */
export interface ClassifiedExpenditure {
  /** Its amount is that of what is divided; its items have the amounts and comparisons of the fund. */
  readonly account: Account;
  /** The fund whose money alone is divided, less than all expenditure; `undefined` where all of it is. */
  readonly fund: Fund | undefined;
  /** Categories (类) of all money whose parts are stated for one fund that does not pay for all of the category. */
  readonly dividedFund: ReadonlyMap<Item, Fund>;
}

/**
 * The expenditure that the items of a budget divide. Many documents state items (类, 款, 项) only for one fund, such as
 * 一般公共预算财政拨款支出: no item has an amount of its own, but one in `funding`. Then it is that fund's.
 * @returns `undefined` where the budget holds no expenditure at all
 */
export function classifiedExpenditure(budget: Budget): ClassifiedExpenditure | undefined {
  const { expenditure } = budget;
  if (expenditure === undefined) return undefined;
  const fund = onlyFund(expenditure.items ?? []);
  if (fund === undefined) return withPartsOfFunds(expenditure, unitScope(budget));
  const { total, balances, ...root } = expenditure;
  const account: Account = ofFund(root, fund);
  const whole = wholeOf(budget).amount;
  const part = itemAmount(account, unitScope(budget)).amount;
  // A fund that is all there is needs no name of its own.
  return whole && part?.eq(whole) === true
    ? { account: { ...expenditure, items: account.items ?? [] }, fund: undefined, dividedFund: NONE }
    : { account, fund, dividedFund: NONE };
}

const NONE: ReadonlyMap<Item, Fund> = new Map();

/**
 * Expenditure whose categories (类) are stated for all money and their parts (款, 项) for one fund alone: the parts with the
 * figures of that fund. Where the fund pays for all of a category, they are simply its parts.
 */
function withPartsOfFunds(expenditure: Account, scope: UnitScope): ClassifiedExpenditure {
  const dividedFund = new Map<Item, Fund>();
  const within = scopeWithin(scope, expenditure);
  const items = expenditure.items?.map((item): Item => {
    const parts = item.items ?? [];
    const fund = onlyFund(parts);
    if (fund === undefined) return item;
    const category: Item = { ...item, items: parts.map((part) => ofFund(part, fund)) };
    const whole = itemAmount(item, within).amount;
    const ofOne = itemAmount(ofFund(item, fund), within).amount;
    if (!whole || ofOne?.eq(whole) !== true) dividedFund.set(category, fund);
    return category;
  });
  const isChanged = items?.some((item, index) => item !== expenditure.items?.[index]) === true;
  return { account: isChanged ? { ...expenditure, items } : expenditure, fund: undefined, dividedFund };
}

/**
 * All expenditure of the year, where the document states it: never added up from what is known of one fund. Where it states
 * only the total (支出总计), that without the balances in it.
 */
export function wholeOf(budget: Budget, scope = unitScope(budget)): Reading {
  return yearOf(budget.expenditure, scope);
}

/** The same of either side. */
export function yearOf(account: Account = {}, scope: UnitScope): Reading {
  const { items, ...own } = account;
  const whole = itemAmount(own, scope);
  if (whole.amount !== undefined) return whole;
  const within = scopeWithin(scope, account);
  const total = statedAmount(account.total, within);
  const balances = (account.balances ?? []).map((item) => itemAmount(item, within).amount);
  return total.amount ? { ...total, amount: total.amount.minus(sum(balances)) } : total;
}

/** The one fund that items are stated for; `undefined` where any of them is stated for all money, or none for any. */
function onlyFund(items: readonly Item[]): Fund | undefined {
  const found = new Set<Fund>();
  const isOfFunds = (item: Item): boolean => {
    if (isStated(item)) return false;
    const { named = {}, ...sources } = item.funding ?? {};
    if (Object.values(named).some(isStated)) return false;
    for (const [source, cell] of Object.entries(sources)) {
      if (!isStated(cell)) continue;
      if (!isFund(source)) return false;
      found.add(source);
    }
    return (item.items ?? []).every(isOfFunds);
  };
  if (!items.every(isOfFunds)) return undefined;
  const [first, ...others] = found;
  return others.length === 0 ? first : "fiscal";
}

function isFund(source: string): source is Fund {
  return (FUNDS as readonly string[]).includes(source);
}

/** Whether a figure says of any money that it is spent, as a whole or by nature. */
function isStated(cell: Cell | undefined): boolean {
  const { items, ...own }: Item = figure(cell);
  return itemAmount(own, ANY_UNIT).amount?.isZero() === false;
}

/** Whether a figure is zero is the same in every unit. */
const ANY_UNIT: UnitScope = { published: "元", shown: "元" };

/** An item with what is stated of it for one fund in place of what is stated of all its money. */
function ofFund(item: Item, fund: Fund): Item {
  const {
    amount,
    basic,
    project,
    transfersUp,
    business,
    transfersDown,
    contingency,
    compare,
    funding,
    items,
    ...kept
  } = item;
  const stated = figureOf(funding, fund);
  return { ...kept, ...stated, ...(items && { items: items.map((part) => ofFund(part, fund)) }) };
}

/** What is stated for a fund; of 财政拨款, where it is not stated itself, what is stated for the one fund in it. */
function figureOf(funding: Funding | undefined, fund: Fund): Figure {
  const own = funding?.[fund];
  if (own !== undefined || fund !== "fiscal" || funding === undefined) return figure(own);
  const within = FUNDS.map((part) => funding[part]).filter((cell) => cell !== undefined);
  const stated = within.filter(isStated);
  // Of several the parts of the item say more; where it has none, each is told.
  return stated.length < 2 ? figure(stated[0] ?? within[0]) : { funding };
}
