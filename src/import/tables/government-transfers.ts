/** Transfers and balances of a government's account, and which of them are parts of which. */
import { Decimal, sum } from "../../budget/amount.js";
import { amountsAmong, recordAmount, recordsSum } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { type Draft, type Evidence } from "../understand/ledger.js";
import { balanceOf } from "../understand/vocabulary.js";
import { tidy } from "../understand/words.js";
import { areParts, provedYears } from "./nest-levels.js";
import { moveRows } from "./of-which.js";

/** Money that moves between governments, years and funds. */
export const TRANSFER =
  /转移|补助|返还|债务|债券|借款|调入|调出|结余|结转|转贷|稳定调节基金|预算周转金|上解|体制结算|还本|援助其他地区|接受其他|赤字|奖补资金|奖励资金/;

/** Whether a code is one of transfers or of the repayment of debt, which are no expenditure of the year: 230…, 231…. */
export function isTransferCode(code: string): boolean {
  return /^23[01]/.test(code);
}

/** A transfer by its code, under those that its code is a part of. */
export function transferOfCode(context: ImportContext, account: Draft, code: string): Draft {
  const { ledger } = context;
  let [holder, field] = [account, "balances"];
  for (const length of [3, 5, 7]) {
    if (length > code.length) break;
    const part = code.slice(0, length);
    const held = ledger.list(holder, field).find((each) => each["code"] === part);
    if (held === undefined && length < code.length) continue;
    [holder, field] = [held ?? ledger.add(holder, field, { code: part }), "items"];
  }
  return holder;
}

/** A transfer or balance by its name. */
export function transferNamed(context: ImportContext, account: Draft, label: string, evidence: Evidence): Draft {
  const { ledger } = context;
  const name = tidy(label);
  const code = balanceOf(name);
  return ledger.named(account, "balances", name, evidence, code === undefined ? {} : { code });
}

/** 上年结余收入 of a table without 转移性收入, in one that prints it under that. */
export function putUnder({ ledger }: ImportContext, account: Draft, transfers: Draft, record: Draft): void {
  const beside = (account["balances"] ?? []) as Draft[];
  const at = record === transfers ? -1 : beside.indexOf(record);
  if (at < 0) return;
  beside.splice(at, 1);
  ledger.add(transfers, "items", record);
}

/**
 * 中央、省补助收入 10 / 其中：税收返还收入 4 / 体制结算收入 6: from 其中 on, rows are parts of the one above until they make it up. Where
 * they do not, the first of them alone is known to be one, and stands beside.
 * @param rows - transfers and balances in the order of the table
 * @param ofWhich - those that 其中 names
 */
export function nestOfWhich(
  { ledger }: ImportContext,
  account: Draft,
  rows: readonly Draft[],
  ofWhich: ReadonlySet<Draft>,
): void {
  const held = (): Draft[] => (account["balances"] ?? []) as Draft[];
  const own = rows.filter((row) => held().includes(row));
  const amount = amountsAmong(own);
  for (const [at, first] of own.entries()) {
    const whole = own[at - 1];
    if (whole === undefined || !ofWhich.has(first) || ofWhich.has(whole) || amount(whole)?.isZero() !== false) continue;
    const ends = own.map((_, end) => end + 1).filter((end) => end > at && areParts(whole, own.slice(at, end)));
    const end = ends[0] ?? at + 1;
    const parts = own.slice(at, end);
    if (parts.some((part) => (amount(part) ?? new Decimal(0)).greaterThan(amount(whole) ?? 0))) continue;
    for (const part of parts) {
      held().splice(held().indexOf(part), 1);
      ledger.add(whole, ends.length > 0 ? "items" : "memo", part);
    }
  }
}

/** What is given for single purposes, 款 and 项 in one list: beside the sum, where they do not make it up. */
export function partsBeside(context: ImportContext, balance: Draft): void {
  const rows = balance["items"] as Draft[] | undefined;
  const whole = recordAmount(balance);
  if (rows === undefined || whole === undefined) return;
  if (!rows.every((row) => row["code"] === undefined) || recordsSum(rows).equals(whole)) return;
  moveRows(context, balance, "items", "memo");
}

/** 转移性支出 39 = 调出资金 36 + 年终结余 3: what follows is none of its parts. */
export function releaseTransfers({ ledger }: ImportContext, account: Draft, transfers: Draft): void {
  const rows = transfers["items"] as Draft[] | undefined;
  const amount = amountsAmong(rows ?? []);
  const total = (of: readonly Draft[]): Decimal => sum(of.map(amount));
  // A blank 转移性支出, and what is owed after it: figures of other years tell, too.
  const printed = amount(transfers);
  const isBlank = printed === undefined || printed.isZero();
  const whole = printed ?? new Decimal(0);
  if (rows === undefined || total(rows).equals(whole)) return;
  // Of blanks after them the figures of other years tell which are parts.
  const ends = [...(isBlank ? [0] : []), ...rows.map((_, at) => at + 1)].filter((end) =>
    total(rows.slice(0, end)).equals(whole),
  );
  const proofs = ends.map((at) => provedYears(transfers, rows.slice(0, at)));
  const most = Math.max(...proofs);
  const end = ends[isBlank ? proofs.lastIndexOf(most) : proofs.indexOf(most)] ?? 0;
  // 转移性收入 13 / 上年结转 172, which the total of all has both: none is its part.
  if (end <= 0 && !isBlank && !areAllBeside(account, transfers, rows)) return;
  for (const row of rows.splice(end)) ledger.add(account, "balances", row);
  if (rows.length === 0) delete transfers["items"];
}

function areAllBeside(account: Draft, transfers: Draft, rows: readonly Draft[]): boolean {
  const amount = amountsAmong(rows);
  const [year, all] = [amount(account), amount(account["total"])];
  const total = sum([transfers, ...rows].map(amount));
  if (year === undefined || all === undefined || sum(rows.map(amount)).isZero()) return false;
  const others = ((account["balances"] ?? []) as Draft[]).filter((each) => each !== transfers);
  return sum(others.map(amount)).plus(total).plus(year).equals(all);
}
