/** Growth of a government’s table or text that does not say over which figures of the year before it is. */
import { Decimal } from "../budget/amount.js";
import type { ImportContext } from "./understand/context.js";
import { lastDigit } from "./tables/proved-rates.js";
import { drop, type Draft } from "./understand/ledger.js";

/** Tables with fewer rates prove nothing. */
const LEAST = 4;

/** Share of the rates that have to agree with one version, and not with the other. */
const PROVED = 0.8;

/** A rate beside one version of the year before, and the other version of that year. */
interface Pair {
  readonly stated: Draft;
  readonly other: Draft;
  readonly isOfOther: boolean;
}

/**
 * 比上年增长 in a table of the budget, beside what another table prints of the year before as budget and as carried out: where
 * nearly all rates are those over what was carried out, they stand there.
 */
export function settleRates(context: ImportContext): void {
  const { ledger } = context;
  const pairs: Pair[] = [];
  const records: Draft[] = [];
  const collect = (record: Draft): void => {
    records.push(record);
    pairs.push(...pairsOf(record));
    for (const field of ["items", "memo", "balances"]) for (const row of ledger.list(record, field)) collect(row);
    const { total } = record;
    if (typeof total === "object" && total !== null) pairs.push(...pairsOf(total as Draft));
  };
  for (const side of ["income", "expenditure"]) {
    const account = context.budget[side];
    if (typeof account === "object" && account !== null) collect(account as Draft);
  }
  const tables = new Map<string | undefined, Pair[]>();
  for (const pair of pairs) {
    const { table } = ledger.marksOf(pair.stated).find(({ field }) => field === "rate") ?? {};
    const ofTable = tables.get(table);
    if (ofTable === undefined) tables.set(table, [pair]);
    else ofTable.push(pair);
  }
  for (const [table, ofTable] of tables) if (table !== undefined) settleTable(context, ofTable);
  for (const record of records) settleTold(context, record);
}

/**
 * 支出预计安排150万元，增长9% of a text that does not say over what: where tables print several versions of the year before, it
 * is that of the one version with which it agrees.
 */
function settleTold({ ledger }: ImportContext, record: Draft): void {
  const { amount } = record;
  const compared = ledger.list(record, "compare");
  if (typeof amount !== "string" || compared.length < 2) return;
  for (const stated of compared) {
    const marks = ledger.marksOf(stated);
    if (typeof stated["rate"] !== "string" || typeof stated["amount"] !== "string") continue;
    if (isRate(amount, stated["amount"], stated)) continue;
    if (marks.some(({ field, table }) => field === "rate" && table !== undefined)) continue;
    const others = compared.filter((other) => {
      const isOfYear = other !== stated && other["year"] === stated["year"] && typeof other["amount"] === "string";
      const isSaid = isSame(unsigned(other["rate"]), stated["rate"]);
      const isOfUnit =
        ledger.unitOf(other) === ledger.unitOf(record) && ledger.unitOf(stated) === ledger.unitOf(record);
      const isMade = other["rate"] === undefined && isRate(amount, String(other["amount"]), stated);
      return isOfYear && isOfUnit && (isSaid || isMade) && isChange(amount, String(other["amount"]), stated);
    });
    const [other] = others;
    if (other === undefined || others.length > 1) continue;
    const isNew = other["rate"] === undefined;
    // Beside a rate that a table prints with its sign, a change has its own, too.
    if (!isNew && stated["direction"] === "decrease" && typeof stated["change"] === "string")
      stated["change"] = `-${stated["change"].replace(/^-/, "")}`;
    for (const field of ["change", "rate", "direction", "rateDirection", "reason"]) {
      if (stated[field] === undefined) continue;
      if (field === "change" || field === "reason" || isNew) other[field] ??= stated[field];
      for (const mark of marks)
        if (mark.field === field && other[field] !== undefined) ledger.mark(other, field, mark, mark.as);
      ledger.forget(stated, field);
    }
  }
}

function settleTable({ ledger }: ImportContext, pairs: readonly Pair[]): void {
  const told = pairs.filter(({ stated, other }) => !isSame(stated["amount"], other["amount"]));
  const proved = told.filter(({ isOfOther }) => isOfOther);
  if (proved.length < LEAST || proved.length < told.length * PROVED) return;
  for (const { stated, other } of pairs) {
    for (const field of ["rate", "rateDirection"]) {
      if (stated[field] === undefined || other[field] !== undefined) continue;
      other[field] = stated[field];
      for (const mark of ledger.marksOf(stated)) if (mark.field === field) ledger.mark(other, field, mark, mark.as);
      if (field === "rate") ledger.forget(stated, field);
      else drop(stated, field);
    }
  }
}

function pairsOf(record: Draft): Pair[] {
  const compared = (record["compare"] ?? []) as Draft[];
  const { amount } = record;
  if (typeof amount !== "string") return [];
  return compared.flatMap((stated) => {
    const isBare =
      stated["version"] === "budget" && stated["change"] === undefined && typeof stated["rate"] === "string";
    const other = compared.find(({ year, version }) => year === stated["year"] && version === "execution");
    if (!isBare || typeof other?.["amount"] !== "string" || other["rate"] !== undefined) return [];
    const isOfOther =
      isRate(amount, other["amount"], stated) &&
      !isRate(amount, typeof stated["amount"] === "string" ? stated["amount"] : "", stated);
    return [{ stated, other, isOfOther }];
  });
}

const isSame = (one: unknown, other: unknown): boolean =>
  typeof one === "string" && typeof other === "string" && new Decimal(one).equals(other);

const unsigned = (rate: unknown): unknown => (typeof rate === "string" ? rate.replace(/^-/, "") : rate);

/** How far a change of a text may be from that of the amounts, which tables print more exactly. */
const NEARLY = 0.05;

/** Whether a change, where one is told, is about that of an amount over another. */
function isChange(amount: string, prior: string, { change, direction }: Draft): boolean {
  if (change === undefined) return true;
  if (typeof change !== "string" || !/^-?[\d.]+$/.test(prior)) return false;
  const told = direction === "decrease" ? new Decimal(change).negated() : new Decimal(change);
  return new Decimal(amount).minus(prior).minus(told).abs().lessThanOrEqualTo(told.abs().times(NEARLY));
}

/** Whether a rate is that of an amount over another. */
function isRate(amount: string, prior: string, { rate, rateDirection, direction }: Draft): boolean {
  if (!/^-?[\d.]+$/.test(prior) || new Decimal(prior).isZero()) return false;
  const printed = new Decimal(String(rate));
  const signed = (rateDirection ?? direction) === "decrease" && !printed.isNegative() ? printed.negated() : printed;
  const made = new Decimal(amount).div(prior).minus(1).times(100);
  return made.minus(signed).abs().lessThanOrEqualTo(lastDigit(printed));
}
