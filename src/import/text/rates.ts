/** Rates of change: printed without the sign of per cent, and whose they are. */
import { convert, Decimal } from "../../budget/amount.js";
import type { Unit } from "../../budget/schema.js";
import { lastDigit } from "../tables/proved-rates.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";
import { RATE, RATE_ALONE } from "./patterns.js";

/**
 * 增加1193.20万元，增长13.95: read as a rate where the change before it proves it.
 * @returns what `RATE` would have found, else `null`
 */
export function rateAlone(
  words: string,
  record: Draft | undefined,
  comparison: Draft | undefined,
): RegExpExecArray | null {
  const found = RATE_ALONE.exec(words);
  const [amount, change] = [record?.["amount"], comparison?.["change"]];
  if (found === null || typeof amount !== "string" || typeof change !== "string") return null;
  const rate = rateOf(new Decimal(amount), change, comparison?.["direction"] === "decrease");
  const off = rate?.minus(found[3] ?? "").abs();
  return off?.lessThan("0.06") === true ? found : null;
}

/** A change in per cent of what was before it, without its sign; `undefined` where that was nothing. */
function rateOf(now: Decimal, change: string, isLess: boolean): Decimal | undefined {
  const prior = isLess ? now.plus(change) : now.minus(change);
  return prior.isZero() ? undefined : new Decimal(change).div(prior).times(100);
}

/** A change as a sentence tells it, with the rate that it goes on with. */
export interface ToldChange {
  readonly digits: string;
  readonly unit: Unit;
  readonly direction: "increase" | "decrease";
  /** Digits of the rate in per cent; absent where none follows. */
  readonly rate?: string;
}

/** The rate that stands right after a change: …减少1万元，下降9.09%. Empty where another figure comes first. */
export function rateAfter(text: string): string | undefined {
  const [next = ""] = text.replace(/^\s*[，,]/, "").split(/[，；;]|,(?!\d{3})/);
  const [, before = "", , digits] = RATE.exec(next.trim()) ?? [];
  return before === "" ? digits?.replace(/,/g, "") : undefined;
}

/** Whether a rate is that of a change of a record's amount. `undefined` where one of them is not known. */
export function isRateOf({ ledger }: ImportContext, record: Draft | undefined, told: ToldChange): boolean | undefined {
  const amount = record?.["amount"];
  if (record === undefined || typeof amount !== "string" || told.rate === undefined) return undefined;
  const now = convert(new Decimal(amount), ledger.unitOf(record), told.unit);
  const rate = new Decimal(told.rate);
  return rateOf(now, told.digits, told.direction === "decrease")
    ?.minus(rate)
    .abs()
    .lte(lastDigit(rate));
}
