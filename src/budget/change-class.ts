import { percentOf } from "./amount.js";
import type { Change } from "./change.js";

/**
 * How much an amount rose or fell, in classes for colours and filters: 1 less than 10 %, 2 from 10 % to less than 50 %,
 * 3 50 % and more. `new` (新增), `cancelled` (取消) and `unchanged` (持平) are classes of their own; `none` is what no rate
 * can be told of: no figure of last year is published, or one that is zero or negative and not 新增.
 */
export type ChangeClass =
  "cancelled" | "fall-3" | "fall-2" | "fall-1" | "unchanged" | "rise-1" | "rise-2" | "rise-3" | "new" | "none";

/** All classes from the deepest fall to the highest rise, the unknown last. */
export const CHANGE_CLASSES: readonly ChangeClass[] = [
  "cancelled",
  "fall-3",
  "fall-2",
  "fall-1",
  "unchanged",
  "rise-1",
  "rise-2",
  "rise-3",
  "new",
  "none",
];

/** The class of a change, by the exact figures: a printed rate may be rounded over a limit. */
export function changeClassOf(change: Change | undefined): ChangeClass {
  if (change === undefined) return "none";
  const { kind } = change;
  if (kind === "new" || kind === "cancelled" || kind === "unchanged") return kind;
  const rate = percentOf(change.change, change.prior);
  if (rate === undefined) return "none";
  const size = rate.abs();
  const step = size.gte(50) ? 3 : size.gte(10) ? 2 : 1;
  return rate.isNegative() ? `fall-${step}` : `rise-${step}`;
}
