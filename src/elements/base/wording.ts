import { convert, movePoint, orZero, type Decimal, type MoneyUnit } from "../../budget/amount.js";
import { FUNCTIONAL_CATEGORIES } from "../../budget/classification.js";
import type { Change } from "../../budget/change.js";
import { itemAmount, unitScope } from "../../budget/figures.js";
import { classifiedExpenditure, wholeOf, type Fund } from "../../budget/one-fund.js";
import type { Budget } from "../../budget/schema.js";
import { wholeName } from "../../budget/totals.js";
import { decimalPlaces, type NumberFormat } from "../../text/format.js";
import type { ChangeFacts, Messages, ResidualFacts } from "../../text/messages.js";
import type { Places } from "../../views/places.js";
import { bodyLevel } from "../../views/body-level.js";
import type { Residual } from "../../views/residual.js";

/** What an element words and formats its figures with. */
export interface Wording {
  readonly messages: Messages;
  readonly format: NumberFormat;
  /** Unit that is shown. */
  readonly unit: MoneyUnit;
  /** Its name in the language. */
  readonly unitName: string;
}

/** Entity, document, chart: the parts of every subtitle; the card adds the unit. */
export function subtitleParts(budget: Budget, { messages }: Wording, ...chart: readonly string[]): string[] {
  const document = messages.common.document({
    year: budget.year,
    kind: budget.kind ?? "budget",
    level: bodyLevel(budget),
  });
  const parts = [budget.entity?.name ?? budget.title, document, ...chart];
  return parts.filter((part) => part !== "");
}

/** Where the figures come from, as a sentence; the document's title without the entity's name before it. */
export function sourceSentence(budget: Budget, { messages }: Wording, places: Places): string {
  const entity = budget.entity?.name;
  const title = (budget.documents?.[0]?.title ?? budget.title).trim();
  const short = entity !== undefined && title.startsWith(entity) ? title.slice(entity.length).trim() : title;
  return messages.common.source({
    entity,
    document: short === "" ? title : short,
    tables: places.tables.map((table) => table.number ?? table.title),
    explanation: places.explanation,
    published: budget.published,
  });
}

/** What is divided by function, where it is the money of one fund alone, and what else there is, as a sentence. */
export function fundNote(budget: Budget, fund: Fund | undefined, wording: Wording): string[] {
  if (fund === undefined) return [];
  const scope = unitScope(budget, wording.unit);
  const whole = wholeOf(budget, scope);
  const part = itemAmount(classifiedExpenditure(budget)?.account ?? {}, scope);
  const digits = Math.max(0, whole.digits, part.digits);
  const rest = orZero(whole.amount).minus(orZero(part.amount));
  return [
    wording.messages.common.oneFund({
      fund,
      whole: wholeName(budget),
      total: moneyText(whole.amount, digits, wording),
      rest: rest.gt(0) ? moneyText(rest, digits, wording) : undefined,
    }),
  ];
}

/** A name that others have too, with that of what it is part of: "一般行政管理事务（宣传事务）". */
export function withGroup(name: string, group: string | undefined, { common }: Messages): string {
  return group === undefined ? name : `${name}${common.aside(group)}`;
}

/**
 * A published name. In a language that has names for functional categories, that of its code stands before it, where it is
 * the name the classification gives to the code: elsewhere the two may mean different things.
 */
export function shownName(
  { name, code = "" }: { name: string; code?: string | undefined },
  { messages }: Wording,
): string {
  const known = FUNCTIONAL_CATEGORIES[code] === name ? messages.common.category(code) : undefined;
  return known === undefined ? name : `${known} ${name}`;
}

/** An amount as a reader sees it: the figure, `0` for a published zero, a word for a blank or missing one. */
export function amountText(amount: Decimal | null | undefined, digits: number, { messages, format }: Wording): string {
  if (amount === undefined) return messages.common.absent;
  if (amount === null) return messages.common.blank;
  return amount.isZero() ? "0" : format.amount(amount, digits);
}

/** An exact amount in the unit that sentences use, with the digits it has there. */
interface InSentence {
  readonly value: Decimal;
  readonly digits: number;
  readonly unit: string;
}

/** The same money as a sentence of the language writes it: the decimal point is moved, nothing is rounded away. */
function inSentence(value: Decimal, digits: number, { messages, unit, unitName }: Wording): InSentence {
  const shown = value.toDecimalPlaces(Math.max(0, digits));
  const yuan = convert(shown, unit, "元");
  const to = messages.sentenceUnit(yuan.isZero() ? 0 : yuan.e);
  if (to === undefined) return { value, digits, unit: unitName };
  const moved = movePoint(yuan, -to.exponent);
  return { value: moved, digits: moved.decimalPlaces(), unit: to.name };
}

/** An amount and its unit for a sentence; a blank or missing amount is a word without a unit. */
export function sentenceAmount(
  amount: Decimal | null | undefined,
  digits: number,
  wording: Wording,
): { readonly amount: string; readonly unit: string } {
  if (amount === null || amount === undefined) return { amount: amountText(amount, digits, wording), unit: "" };
  const { value, digits: own, unit } = inSentence(amount, digits, wording);
  return { amount: amountText(value, own, wording), unit };
}

/** A change with its sign and unit for a sentence. */
export function sentenceChange(
  change: Decimal,
  digits: number,
  wording: Wording,
): { readonly change: string; readonly unit: string } {
  const { value, digits: own, unit } = inSentence(change, digits, wording);
  return { change: wording.format.signed(value, own), unit };
}

/** A change with its sign and unit in one text: "+69.39 万元", "+693,900 yuan". */
export function changeMoney(change: Decimal, digits: number, wording: Wording): string {
  const { change: text, unit } = sentenceChange(change, digits, wording);
  return `${text} ${unit}`;
}

/** An amount with its unit in one text: "1,437.00 万元", "14.37 million yuan", "未安排". */
export function moneyText(amount: Decimal | null | undefined, digits: number, wording: Wording): string {
  const { amount: text, unit } = sentenceAmount(amount, digits, wording);
  return `${text} ${unit}`.trim();
}

/**
 * A rate as published, or recomputed where none is printed, with two decimals at least so that rates line up;
 * `undefined` where a rate has no sense.
 */
export function rateText(change: Change, format: NumberFormat): string | undefined {
  if (change.kind === "new" || change.kind === "cancelled" || change.kind === "unchanged") return undefined;
  const rate = change.publishedRate ?? change.computedRate;
  return rate === undefined ? undefined : format.signedPercent(rate, Math.max(2, change.rateDigits));
}

/** "+105.53（+17.11%）", "−6.22（取消）", "持平"; for a tooltip in the unit of its amount. */
export function changeText(change: Change, digits: number, wording: Wording, place?: "tooltip"): string {
  const { messages, format } = wording;
  if (change.kind === "unchanged") return messages.changeWord.unchanged;
  const word = change.kind === "new" || change.kind === "cancelled" ? messages.changeWord[change.kind] : undefined;
  const rate = rateText(change, format) ?? word;
  const signed =
    place === "tooltip" ? listedChange(change.change, digits, wording) : format.signed(change.change, digits);
  return rate === undefined ? signed : `${signed}${messages.common.aside(rate)}`;
}

/** A change in a list below an amount: without its unit where that is the amount's own. */
function listedChange(change: Decimal, digits: number, wording: Wording): string {
  const told = sentenceChange(change, digits, wording);
  return told.unit === wording.unitName ? told.change : `${told.change} ${told.unit}`;
}

/** An amount in a list below another one: without its unit where that is the card's. */
export function listedAmount(amount: Decimal | null | undefined, digits: number, wording: Wording): string {
  const told = sentenceAmount(amount, digits, wording);
  return told.unit === wording.unitName ? told.amount : `${told.amount} ${told.unit}`.trim();
}

/** A change as facts for a sentence, signs left to the words. */
export function changeFacts(change: Change, digits: number, wording: Wording): ChangeFacts {
  const { format } = wording;
  const { value, digits: own, unit } = inSentence(change.change.abs(), digits, wording);
  const rate = change.publishedRate ?? change.computedRate;
  const shown = change.kind === "new" || rate === undefined ? undefined : format.percent(rate.abs(), change.rateDigits);
  return { kind: change.kind, change: format.amount(value, own), rate: shown, unit };
}

/** A residual as facts for a sentence. */
export function residualFacts(residual: Residual, digits: number, { format }: Wording): ResidualFacts {
  return {
    count: residual.terms,
    sum: format.amount(residual.sum, digits),
    total: format.amount(residual.total, digits),
    difference: format.amount(residual.difference.abs(), digits),
    less: residual.difference.isPositive(),
    rounding: residual.rounding,
  };
}

/** Exact decimal text for a downloaded cell: plain digits, blank for what is not a figure. */
export function csvValue(amount: Decimal | null | undefined, digits: number): string {
  return amount === null || amount === undefined ? "" : amount.toFixed(decimalPlaces(digits));
}

/** A share as a file holds it: to so many decimals, or to more where a reader would else take it for nothing. */
export function shareValue(share: Decimal | undefined, digits = 2): string {
  if (share === undefined) return "";
  let decimals = digits;
  while (!share.isZero() && share.toDecimalPlaces(decimals).isZero()) decimals += 1;
  return share.toFixed(decimals);
}

/** Exact plain decimal text of an amount; a blank stays `null`, a missing amount `undefined`. */
export function plainText(amount: Decimal | null | undefined): string | null | undefined {
  return amount === null || amount === undefined ? amount : amount.toFixed();
}
