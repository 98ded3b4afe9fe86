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

/** Versions of a figure, the one first by which the rows of a table of the year before are told apart. */
const BY_VERSION = ["execution", "finalAccounts", "revisedBudget", "budget"];

/**
 * How the amount of a row is found among rows of one table: its own; in a table of the year before, whose rows have none,
 * that of the year and version which most of them print.
 */
export function amountsAmong(rows: readonly Draft[]): (record: unknown) => Decimal | undefined {
  if (rows.some((row) => typeof row["amount"] === "string")) return recordAmount;
  const counts = new Map<string, number>();
  const compared = (row: Draft): Draft[] => (row["compare"] ?? []) as Draft[];
  const keyOf = ({ year, version }: Draft): string => `${String(year)} ${String(version)}`;
  for (const each of rows.flatMap(compared))
    if (typeof each["amount"] === "string") counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  const rank = (key: string): number => BY_VERSION.indexOf(key.split(" ")[1] ?? "");
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || rank(one[0]) - rank(other[0]));
  if (most === undefined) return recordAmount;
  return (record) => {
    const row = typeof record === "object" && record !== null ? (record as Draft) : {};
    return recordAmount(compared(row).find((each) => keyOf(each) === most[0]));
  };
}
