/** Which of the figures of an item an amount of the text is, where the item has several. */
import { convert, Decimal, fractionDigits, sum } from "../../budget/amount.js";
import type { ImportContext } from "../understand/context.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { plain } from "../understand/words.js";
import { unitOfWord } from "./patterns.js";

/** Whether a record prints an amount: to the digits that the text has. */
function prints(context: ImportContext, record: Draft, digits: string, { unit }: Evidence): boolean {
  const amount = record["amount"];
  if (typeof amount !== "string") return false;
  const force = context.ledger.unitOf(record);
  const held = unit === undefined || unit === force ? new Decimal(amount) : convert(new Decimal(amount), force, unit);
  return held.toDecimalPlaces(fractionDigits(digits)).equals(digits);
}

/** Whether a record prints an amount that words name with its unit. */
export function isPrinted(
  context: ImportContext,
  record: Draft,
  { digits, unit }: { readonly digits: string; readonly unit: string },
): boolean {
  return prints(context, record, digits, { place: {}, unit: unitOfWord(unit) });
}

/** Whether a change leads to a prior figure below zero: then it is the change of another figure. */
export function isBelowNothing(
  context: ImportContext,
  record: Draft,
  direction: "increase" | "decrease",
  change: string,
  { unit }: Evidence,
): boolean {
  const amount = record["amount"];
  if (direction !== "increase" || typeof amount !== "string") return false;
  const force = context.ledger.unitOf(record);
  const held = unit === undefined || unit === force ? new Decimal(amount) : convert(new Decimal(amount), force, unit);
  return held.lessThan(new Decimal(change).times("0.999")) && !held.isNegative();
}

/** Records within a record whose figures stand beside its own: of all money, of one source, under a printed heading. */
function beside(record: Draft, holder: Draft | undefined): Draft[] {
  const cells = (of: unknown): Draft[] =>
    typeof of === "object" && of !== null
      ? Object.entries(of).flatMap(([key, cell]) => (key === "named" || !isDraft(cell) ? [] : [cell]))
      : [];
  // 项目支出…：教育支出3万元: of an item by function, what it spends on projects.
  const isItem = /^2\d\d/.test(wordsIn(record, "code") || wordsIn(holder, "code"));
  const own = [record["total"], ...(isItem ? [record["basic"], record["project"]] : [])].filter(isDraft);
  const funded = cells(record["funding"]);
  return [...own, ...cells(record["named"]), ...funded, ...funded.flatMap((cell) => cells(cell["named"]))];
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The record that an amount belongs to: the named one, but where that has another figure and exactly one beside it prints
 * this one, that. What the text calls the appropriation of the year, beside a figure that includes balances, is a figure of
 * its own.
 */
export function recordOf(
  context: ImportContext,
  record: Draft,
  digits: string,
  {
    evidence,
    headings,
    words,
  }: { readonly evidence: Evidence; readonly headings: readonly string[]; readonly words: string },
): Draft {
  if (prints(context, record, digits, evidence)) return record;
  const path = plain(headings.join("/"));
  if (record["amount"] === undefined && isSumOfItems(context, record, digits, evidence)) return record;
  if (/当年(?:财政)?拨款/.test(path) && isExpenditure(context, record) && hasBalances(context)) {
    const general = ((context.part("expenditure")["funding"] ?? {}) as Draft)["general"] as Draft | undefined;
    const known = Object.keys((general?.["named"] ?? {}) as Draft).find((name) => name.includes("当年"));
    return context.ledger.child(record, "named", known ?? "当年拨款");
  }
  const whole = accountWithBalances(context, record, digits, evidence);
  if (whole !== undefined) return whole;
  const { total } = record;
  const isAccount = record === context.budget["income"] || record === context.budget["expenditure"];
  // 收入合计, beside 收入总计 with the balances
  const isOfYear = context.kind === "finalAccounts" && /本年|(?:收入|支出)合计$/.test(plain(words));
  if (
    isAccount &&
    !isOfYear &&
    record["amount"] === undefined &&
    isDraft(total) &&
    prints(context, total, digits, evidence)
  )
    return total;
  if (typeof record["amount"] !== "string") return wholeOf(context, record, digits, evidence) ?? record;
  // 收入总计 of a text that means the money of the year, beside a table whose 总计 has balances in it.
  const account = context.ledger.parentOf(record);
  if (account?.["total"] === record && prints(context, account, digits, evidence)) return account;
  const holder = holderOf(context, record);
  const others = beside(record, holder).filter((each) => prints(context, each, digits, evidence));
  const [only] = others;
  if (only !== undefined && new Set(others.map((each) => wordsIn(each, "amount"))).size === 1) return only;
  return holder !== undefined && typeof holder["code"] === "string" && prints(context, holder, digits, evidence)
    ? holder
    : record;
}

/** Whether the items of a record's item, of its source, come to a figure: tables that list 项 alone print no 类. */
function isSumOfItems(context: ImportContext, record: Draft, digits: string, { unit }: Evidence): boolean {
  const { ledger } = context;
  const holder = holderOf(context, record);
  if (holder === undefined) return false;
  const fundingOf = (item: Draft): Draft => (item["funding"] ?? {}) as Draft;
  const source = Object.keys(fundingOf(holder)).find((key) => fundingOf(holder)[key] === record) ?? "";
  const to = unit ?? ledger.unitOf(record);
  const amountsOf = (item: Draft): Decimal[] =>
    ledger.list(item, "items").flatMap((each) => {
      const cell = fundingOf(each)[source];
      if (!isDraft(cell) || typeof cell["amount"] !== "string") return amountsOf(each);
      return [convert(new Decimal(cell["amount"]), ledger.unitOf(cell), to)];
    });
  const amounts = amountsOf(holder);
  const rest = sum(amounts).minus(digits).abs();
  return (
    amounts.length > 0 &&
    rest.lessThanOrEqualTo(new Decimal(10).pow(-fractionDigits(digits)).times(amounts.length).div(2))
  );
}

/**
 * 收入8.62亿元，加上转移性收入41.88亿元…，收入合计50.50亿元: the total of a government’s account, where the account and its
 * balances make it up.
 */
function accountWithBalances(
  context: ImportContext,
  record: Draft,
  digits: string,
  { unit }: Evidence,
): Draft | undefined {
  const { ledger } = context;
  const { income, expenditure } = context.budget;
  if (context.fund === undefined || (record !== income && record !== expenditure)) return undefined;
  const to = unit ?? ledger.unitOf(record);
  const amountOf = (of: Draft): Decimal | undefined =>
    typeof of["amount"] === "string" ? convert(new Decimal(of["amount"]), ledger.unitOf(of), to) : undefined;
  const [own, balances] = [amountOf(record), ledger.list(record, "balances").map(amountOf)];
  const [first, ...parts] = balances;
  if (own === undefined || first === undefined) return undefined;
  // 转移性收入 may stand with its own parts after it.
  const rest = [first, sum(parts), sum(balances)];
  const slack = new Decimal(10).pow(-fractionDigits(digits)).times(balances.length + 1);
  const isWhole = rest.some((each) => own.plus(each).minus(digits).abs().lessThanOrEqualTo(slack));
  return isWhole && !own.equals(digits) ? ledger.child(record, "total") : undefined;
}

/** The record of which another is what a source pays. */
function holderOf(context: ImportContext, record: Draft): Draft | undefined {
  const funding = context.ledger.parentOf(record);
  const holder = funding === undefined ? undefined : context.ledger.parentOf(funding);
  return holder !== undefined && holder["funding"] === funding ? holder : undefined;
}

/**
 * What 财政拨款 pays of a figure that no table tells apart: where it is all of it, the figure itself; where it is all money
 * with balances, that of the total.
 */
function wholeOf(context: ImportContext, record: Draft, digits: string, evidence: Evidence): Draft | undefined {
  const funding = context.ledger.parentOf(record);
  const holder = funding === undefined ? undefined : context.ledger.parentOf(funding);
  if (holder === undefined || funding === undefined) return undefined;
  const total = holder["total"];
  const income = context.part("income");
  const source = Object.keys(funding).find((key) => funding[key] === record) ?? "";
  const held = context.ledger.list(income, "items").find((item) => item["code"] === source);
  // 一般公共预算收支预算: with last year’s money it is more than the income of the year from that fund.
  if (holder === income && held !== undefined && isDraft(total) && typeof held["amount"] === "string")
    return prints(context, held, digits, evidence) ? held : context.ledger.child(total, "funding", source);
  if (source !== "fiscal") return undefined;
  const isCarried = context.ledger.list(context.part("income"), "balances").some((balance) => {
    const amount = balance["amount"];
    return typeof amount === "string" && !new Decimal(amount).isZero();
  });
  const isTotal = isCarried || !prints(context, holder, digits, evidence);
  if (isDraft(total) && prints(context, total, digits, evidence) && isTotal)
    return context.ledger.child(total, "funding", "fiscal");
  const isItem = typeof holder["code"] === "string";
  return isItem && prints(context, holder, digits, evidence) ? holder : undefined;
}

function isExpenditure(context: ImportContext, record: Draft): boolean {
  const expenditure = context.part("expenditure");
  for (let at: Draft | undefined = record; at !== undefined; at = context.ledger.parentOf(at)) {
    if (at === expenditure) return true;
  }
  return false;
}

/** Whether appropriations of last year are spent, too. */
function hasBalances(context: ImportContext): boolean {
  return context.ledger.list(context.part("income"), "balances").some((balance) => {
    const funding = (balance["funding"] ?? {}) as Record<string, Draft | undefined>;
    return [funding["general"], funding["fiscal"]].some((cell) => {
      const amount = cell?.["amount"];
      return typeof amount === "string" && !new Decimal(amount).isZero();
    });
  });
}
