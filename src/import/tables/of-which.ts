/** Rows under 其中: parts of the row above, or stated beside it. */
import { roundingTolerance } from "../../budget/amount.js";
import { recordAmount, recordsSum } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { drop, type Draft } from "../understand/ledger.js";
import { areParts } from "./nest-levels.js";

/** Parts of a record become rows stated beside it, or the other way. */
export function moveRows({ ledger }: ImportContext, record: Draft, from: "items" | "memo", to: "items" | "memo"): void {
  for (const row of ledger.list(record, from)) ledger.add(record, to, row);
  drop(record, from);
}

/** Rows under 其中 that make up the row above are its parts. */
export function withinWhole(context: ImportContext, item: Draft): void {
  const memo = item["memo"] as Draft[] | undefined;
  const whole = recordAmount(item);
  if (memo === undefined || whole === undefined || !recordsSum(memo).equals(whole)) return;
  moveRows(context, item, "memo", "items");
}

/** 其中：公安 / 检察 that do not make up 公共安全支出 stand beside it. */
export function besideWhole(context: ImportContext, item: Draft, ofWhich: ReadonlySet<Draft>): void {
  const rows = (item["items"] ?? []) as Draft[];
  for (const row of rows) besideWhole(context, row, ofWhich);
  const whole = recordAmount(item);
  if (rows.length === 0 || !rows.every((row) => ofWhich.has(row))) return;
  // Parts that 其中 names may be all in one year, and not in another. A table of the year before has none of this year.
  if ((whole === undefined || recordsSum(rows).equals(whole)) && areParts(item, rows)) return;
  moveRows(context, item, "items", "memo");
}

/** 当年财力支出 of a summary, where the categories of another table make the year up: the same money, parted otherwise. */
export function besideCategories({ ledger }: ImportContext, account: Draft, row: Draft): void {
  const items = ledger.list(account, "items");
  const categories = items.filter(({ code }) => typeof code === "string" && /^2\d\d$/.test(code));
  const whole = recordAmount(account);
  if (whole === undefined || categories.length === 0 || !items.includes(row)) return;
  const most = roundingTolerance(whole.decimalPlaces(), categories.length);
  if (recordsSum(categories).minus(whole).abs().greaterThan(most)) return;
  account["items"] = items.filter((each) => each !== row);
  ledger.add(account, "memo", row);
}
