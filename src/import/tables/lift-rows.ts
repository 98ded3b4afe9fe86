/** Rows that stand a level too deep, as their names are set in too far: lifted where the sums prove it. */
import type { Decimal } from "../../budget/amount.js";
import { roundingTolerance, sum } from "../../budget/amount.js";
import { amountsAmong } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";

/**
 * 商贸事务 38 = 行政运行 30 + 招商引资 8, and 民族事务 5 / 行政运行 5 among its parts: what follows the rows that make the first
 * up stands beside it, where all rows then make up what they are under.
 * @param mayEmpty - whether a row may be left without parts: a category whose next one has a name that is not known
 */
export function liftRows({ ledger }: ImportContext, holder: Draft, mayEmpty = false): void {
  const rows = [...ledger.list(holder, "items")];
  const every = rows.flatMap((row) => [row, ...ledger.list(row, "items")]);
  const amount = amountsAmong(every);
  const whole = amount(holder);
  if (whole === undefined || whole.isZero() || isMadeUp(whole, rows.map(amount))) return;
  const lifted: { readonly row: Draft; readonly end: number; readonly groups: readonly Draft[][] }[] = [];
  for (const row of rows) {
    const parts = ledger.list(row, "items");
    const own = amount(row);
    if (parts.length === 0 || own === undefined || isMadeUp(own, parts.map(amount))) continue;
    const ends = [...parts.keys()].filter(
      (end) => end > 0 && !own.isZero() && isMadeUp(own, parts.slice(0, end).map(amount)),
    );
    const end = ends[0] ?? (mayEmpty ? 0 : undefined);
    if (end !== undefined) lifted.push({ row, end, groups: groupsOf(parts.slice(end), amount) });
  }
  const tops = lifted.flatMap(({ groups }) => groups.map(([top = {}]) => top));
  if (tops.length === 0 || !isMadeUp(whole, [...rows, ...tops].map(amount))) return;
  const list = holder["items"] as Draft[];
  for (const { row, end, groups } of lifted) {
    const parts = row["items"] as Draft[];
    parts.splice(end);
    if (parts.length === 0) delete row["items"];
    for (const [top = {}, ...below] of groups) for (const part of below) ledger.add(top, "items", part);
    for (const [top = {}] of groups) ledger.add(holder, "items", top);
    list.splice(list.indexOf(row) + 1, 0, ...list.splice(-groups.length));
  }
}

/** Rows one after another as those that others make up, with these. */
function groupsOf(rows: readonly Draft[], amount: (record: unknown) => Decimal | undefined): Draft[][] {
  const groups: Draft[][] = [];
  for (let at = 0; at < rows.length;) {
    const own = amount(rows[at]);
    let end = at + 1;
    if (own !== undefined && !own.isZero() && rows[at]?.["items"] === undefined) {
      for (let next = at + 2; next <= rows.length; next += 1) {
        if (!isMadeUp(own, rows.slice(at + 1, next).map(amount))) continue;
        end = next;
        break;
      }
    }
    groups.push(rows.slice(at, end));
    at = end;
  }
  return groups;
}

/** Whether figures make up another, but for what rounding brings about where it is small beside it. */
function isMadeUp(whole: Decimal, parts: readonly (Decimal | undefined)[]): boolean {
  const difference = sum(parts).minus(whole).abs();
  const most = roundingTolerance(whole.decimalPlaces(), parts.length);
  return difference.isZero() || (difference.lessThanOrEqualTo(most) && most.times(100).lessThan(whole.abs()));
}
