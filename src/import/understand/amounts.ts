/** Exact amounts of cells and records, for what sums prove. */
import { Decimal, sum } from "../../budget/amount.js";
import type { Draft } from "./ledger.js";
import { readCell } from "./words.js";

/** The figure of a cell; `undefined` for a blank and for words. */
export function cellAmount(text: string | undefined): Decimal | undefined {
  const cell = readCell(text ?? "");
  return cell.kind === "figure" ? new Decimal(cell.amount) : undefined;
}

/** The amount of a record, or of a figure that is a plain amount; `undefined` where it is blank or there is none. */
export function recordAmount(record: unknown): Decimal | undefined {
  const amount = typeof record === "object" && record !== null ? (record as Draft)["amount"] : record;
  return typeof amount === "string" ? new Decimal(amount) : undefined;
}

/** The sum of the amounts of records; those without any add nothing. */
export function recordsSum(records: readonly Draft[]): Decimal {
  return sum(records.map(recordAmount));
}
