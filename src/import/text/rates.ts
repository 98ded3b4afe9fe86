/** Rates of change that a sentence prints without the sign of per cent. */
import { Decimal } from "../../budget/amount.js";
import type { Draft } from "../understand/ledger.js";
import { RATE_ALONE } from "./patterns.js";

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
  const isLess = comparison?.["direction"] === "decrease";
  const prior = isLess ? new Decimal(amount).plus(change) : new Decimal(amount).minus(change);
  if (prior.isZero()) return null;
  const rate = new Decimal(change).div(prior).times(100);
  return rate
    .minus(found[3] ?? "")
    .abs()
    .lessThan("0.06")
    ? found
    : null;
}
