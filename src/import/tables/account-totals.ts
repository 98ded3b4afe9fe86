/** Which rows of an account are totals: of the year, or of all money, where their names alone do not tell. */
import { cellAmount } from "../understand/amounts.js";
import { balanceOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";
import type { AccountRow } from "./account-rows.js";
import { TRANSFER } from "./government-transfers.js";

/** Whether a label is the total of the year, in any account. */
export function isYearTotal(label: string): boolean {
  // 部门预算 stands over all rows of the year.
  return /^部门预算$|^[本当]年(?:收入|支出)(?:预算|决算)?(?:合计|小计|总计)?$|^[本当]年(?:财政拨款)?(?:收入|支出)(?:合计)?$/.test(
    label,
  );
}

/** The only 小计 among rows, where transfers and balances follow it and a 合计 closes them. */
export function subtotalOf(rows: readonly AccountRow[]): AccountRow | undefined {
  const at = rows.findIndex(({ label }) => plain(label) === "小计");
  const after = rows.slice(at + 1).map(({ label }) => plain(label));
  const end = after.findIndex((label) => /^(?:(?:收入|支出)?[合总]计)$/.test(label));
  const isOfOthers = (label: string): boolean => /补助|结[转余]|调[入出]|上解|债务|转移性/.test(label);
  return at > 0 && end > 0 && !after.includes("小计") && after.slice(0, end).every(isOfOthers) ? rows[at] : undefined;
}

/** 小计 over nothing but balances and 总计: the total of the year. */
export function subtotalOverBalances(rows: readonly AccountRow[]): AccountRow | undefined {
  const labels = rows.map(({ label }) => plain(label));
  const at = labels.indexOf("小计");
  const isOverBalances = labels
    .slice(at + 1)
    .every((label) => label === "" || label.endsWith("总计") || balanceOf(label) !== undefined);
  return at > 0 && isOverBalances ? rows[at] : undefined;
}

/** 本年基金收入合计 / 上级补助收入 / 基金收入合计: the last total, of another figure, has the transfers in between, too. */
export function totalOverTransfers(
  rows: readonly AccountRow[],
  { isYear, isAll }: Readonly<Record<"isYear" | "isAll", (row: AccountRow) => boolean>>,
): AccountRow | undefined {
  const [year, last] = rows.filter(isYear).slice(-2);
  if (year === undefined || last === undefined) return undefined;
  const between = rows.slice(rows.indexOf(year) + 1, rows.indexOf(last));
  if (rows.some((row) => row !== last && isAll(row)) || !between.some(({ label }) => TRANSFER.test(plain(label))))
    return undefined;
  // Of some versions nothing is received from others, and both are one figure.
  const isOther = last.cells.some((cell, at) => {
    const [one, other] = [year.cells[at], cell].map((each) => cellAmount(each?.text));
    return one !== undefined && other !== undefined && !one.equals(other);
  });
  return isOther ? last : undefined;
}
