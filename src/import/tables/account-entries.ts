/** What the reader of an account knows of the rows above, and of parts and balances that other tables print. */
import { Decimal } from "../../budget/amount.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";
import { plain, readCell } from "../understand/words.js";
import type { AccountRow } from "./account-rows.js";

/** 上年结转资金 of one table and 上年结转和结余资金 of another are one balance where they have one amount. */
export function isOfOtherTable({ ledger }: ImportContext, id: string, item: Draft, row: AccountRow): boolean {
  const marks = ledger.marksOf(item).filter(({ field }) => field === "amount");
  if (marks.length === 0 || marks.some(({ table }) => table === undefined || table === id)) return false;
  const value = readCell(row.cells[0]?.text ?? "");
  const amount = item["amount"];
  if (value.kind === "blank") return amount === null;
  return value.kind === "figure" && typeof amount === "string" && new Decimal(value.amount).equals(amount);
}

/** Rows under 其中 that are all the parts of the row above: known parts of a source, or parts that add up to it. */
export function isWhole(parent: Draft, row: AccountRow, code: string | undefined): boolean {
  const name = plain(row.label);
  if (/一般财力|转移支付|^(?:政府性基金|国有资本经营)收入/.test(name)) return true;
  if (code !== undefined && parent["code"] === "own") return true;
  if (code !== undefined && parent["code"] === "fiscal") return true;
  const [cell] = row.cells;
  const value = readCell(cell?.text ?? "");
  const whole = parent["amount"];
  return value.kind === "figure" && typeof whole === "string" && new Decimal(value.amount).equals(whole);
}

/** Words for balances as a whole, which are no parts of a balance. */
export const NO_PART: ReadonlySet<string> = new Set(["opening", "reserves"]);

/** A row that stands above those that follow. */
export interface Entry {
  depth: number;
  record: Draft;
  kind: "root" | "item" | "balance" | "other";
}

/** Whether a row above has a code. */
export function onPath(stack: readonly Entry[], code: string): boolean {
  return stack.some(({ record }) => record["code"] === code);
}

/** The label of a row without the word that says how it counts. */
export function nameless(label: string): string {
  return plain(label).replace(/^(?:加|减|其中)[:：]?/, "");
}
