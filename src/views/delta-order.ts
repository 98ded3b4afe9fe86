import { Decimal, nearestNumber, sum } from "../budget/amount.js";
import type { Change, ChangeKind } from "../budget/change.js";
import type { DeltaSums } from "./delta-view.js";

/** A column that rows can be ordered by. */
export type DeltaColumn = "item" | "prior" | "current" | "change" | "rate" | "reason";

/** What rows are ordered by, and which way. */
export interface DeltaSort {
  readonly column: DeltaColumn;
  readonly descending: boolean;
}

/** Which rows are shown. */
export interface DeltaFilter {
  /** Part of a name or code; blank for all. */
  readonly text: string;
  /** Kinds of change, any of them; empty for all. */
  readonly kinds: readonly ChangeKind[];
}

/** What a row is ordered and found by. */
export interface Comparable {
  readonly code: string | undefined;
  readonly name: string;
  readonly officialName: string | undefined;
  readonly prior: Decimal | null | undefined;
  readonly current: Decimal | null | undefined;
  readonly change: Change | undefined;
}

/** From the largest rise to the largest fall. */
export const BY_CHANGE: DeltaSort = { column: "change", descending: true };
/** By published code, which is the document's order. */
export const BY_CODE: DeltaSort = { column: "item", descending: false };

/** All kinds of change, in the order they are offered in. */
export const CHANGE_KINDS: readonly ChangeKind[] = ["increase", "decrease", "new", "cancelled", "unchanged"];

type SortKey = Decimal | string | undefined;

/**
 * Rows in another order. Rows without the figure (a blank, no rate that makes sense, no reason) come last either way;
 * equal rows keep the order they are in.
 */
export function sortRows<Row extends Comparable>(rows: readonly Row[], { column, descending }: DeltaSort): Row[] {
  const keys = rows.map((row) => keyOf(row, column));
  const rankOf = ranking(keys, column);
  // Numbers alone are ordered by the browser itself; a function that compares would be called a hundred thousand times.
  const byRank = new Map<number, number | number[]>();
  const unknown: number[] = [];
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index];
    if (key === undefined) {
      unknown.push(index);
      continue;
    }
    const rank = rankOf(key);
    const equal = byRank.get(rank);
    if (equal === undefined) byRank.set(rank, index);
    else if (typeof equal === "number") byRank.set(rank, [equal, index]);
    else equal.push(index);
  }
  const inOrder = Float64Array.from(byRank.keys()).sort();
  if (descending) inOrder.reverse();
  const sign = descending ? -1 : 1;
  const ordered: Row[] = [];
  const add = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) ordered.push(row);
  };
  for (const rank of inOrder) {
    const found = byRank.get(rank);
    if (typeof found === "number") add(found);
    else found?.sort((one, other) => sign * compareExactly(keys[one], keys[other])).forEach(add);
  }
  unknown.forEach(add);
  return ordered;
}

/**
 * Numbers in the order of the keys: of amounts the nearest JavaScript numbers, which are in the same order unless they are
 * equal; of texts their places in the dictionary, of codes among themselves.
 */
function ranking(keys: readonly SortKey[], column: DeltaColumn): (key: Decimal | string) => number {
  const isText = column === "item" || column === "reason";
  const texts = isText ? Array.from(new Set(keys.filter((key): key is string => typeof key === "string"))) : [];
  texts.sort(column === "reason" ? new Intl.Collator("zh").compare : undefined);
  const places = new Map(texts.map((text, place) => [text, place]));
  return (key) =>
    typeof key === "string"
      ? (places.get(key) ?? 0)
      : Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, nearestNumber(key)));
}

function compareExactly(one: SortKey, other: SortKey): number {
  return one instanceof Decimal && other instanceof Decimal ? one.comparedTo(other) : 0;
}

function keyOf({ code, prior, current, change }: Comparable, column: DeltaColumn): SortKey {
  switch (column) {
    case "item":
      return code;
    case "prior":
      return prior ?? undefined;
    case "current":
      return current ?? undefined;
    case "change":
      return change?.change;
    case "rate":
      return change === undefined ? undefined : rateOf(change);
    case "reason":
      return change?.reason;
  }
}

/** 新增 has no rate that could be compared: nothing was there before. */
function rateOf(change: Change): Decimal | undefined {
  if (change.kind === "new") return undefined;
  if (change.kind === "unchanged") return change.change;
  return change.publishedRate ?? change.computedRate;
}

/** Whether a filter lets everything through. */
export function isOpen({ text, kinds }: DeltaFilter): boolean {
  return text.trim() === "" && kinds.length === 0;
}

/** Rows that a filter lets through, in their order. */
export function filterRows<Row extends Comparable>(rows: readonly Row[], filter: DeltaFilter): readonly Row[] {
  if (isOpen(filter)) return rows;
  const wanted = filter.text.trim().toLowerCase();
  return rows.filter((row) => isOfKind(row, filter.kinds) && hasText(row, wanted));
}

/** Whether the change of a row is of one of the kinds; of any, where none is named. */
export function isOfKind({ change }: Comparable, kinds: readonly ChangeKind[]): boolean {
  return kinds.length === 0 || (change !== undefined && kinds.includes(change.kind));
}

/**
 * Whether a name or the code of a row holds a text.
 * @param wanted in lower case
 */
export function hasText(row: Pick<Comparable, "code" | "name" | "officialName">, wanted: string): boolean {
  if (wanted === "") return true;
  const texts = [row.name, row.code, row.officialName];
  return texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}

/** Rows that one line stands for, taken out of others. */
export interface GatheredRows<Row> {
  readonly shown: readonly Row[];
  /** How many of the rows that are shown stand above the line. */
  readonly at: number;
  readonly gathered: readonly Row[];
  /** Whether they are changes smaller than those that are shown; else none of them changed. */
  readonly areSmaller?: boolean;
}

/** Fewer unchanged rows than this stand where they are: a line in their place would save little. */
const LEAST_GATHERED = 4;

/**
 * Takes the rows out that nothing became of: unchanged, and without a reason that would have to be read. Their order stays.
 * Nothing is taken out where there are few.
 */
export function gatherUnchanged<Row extends { readonly change: Change }>(rows: readonly Row[]): GatheredRows<Row> {
  const isPlain = ({ change }: Row): boolean => change.kind === "unchanged" && change.reason === undefined;
  const gathered = rows.filter(isPlain);
  if (gathered.length < LEAST_GATHERED) return { shown: rows, at: rows.length, gathered: [] };
  const shown = rows.filter((row) => !isPlain(row));
  return { shown, at: shown.length, gathered };
}

/** So many of the largest changes stand alone where there are twice as many or more: else falls are screens below. */
const LARGEST = 20;

/** Takes the rows between the largest rises and the largest falls out of rows from the largest rise to the largest fall. */
export function gatherSmaller<Row extends { readonly change: Change }>(rows: readonly Row[]): GatheredRows<Row> {
  const sizes = rows.map(({ change }) => Math.abs(nearestNumber(change.change)));
  const least = [...sizes].sort((a, b) => b - a)[LARGEST - 1] ?? 0;
  const isLarge = (_: Row, index: number): boolean => (sizes[index] ?? 0) >= least;
  const shown = rows.filter(isLarge);
  if (rows.length < 2 * LARGEST || shown.length > rows.length - LEAST_GATHERED) return gatherUnchanged(rows);
  return {
    shown,
    at: sizes.findIndex((size) => size < least),
    gathered: rows.filter((row, index) => !isLarge(row, index)),
    areSmaller: true,
  };
}

/** How many rows there are of each kind of change. */
export function kindCounts(rows: readonly Comparable[]): Record<ChangeKind, number> {
  const counts = { increase: 0, decrease: 0, unchanged: 0, new: 0, cancelled: 0 };
  for (const { change } of rows) if (change !== undefined) counts[change.kind] += 1;
  return counts;
}

/** Exact sums of the figures of some rows. */
export function sumsOf(rows: readonly { readonly change: Change }[]): DeltaSums {
  return {
    prior: sum(rows.map((row) => row.change.prior)),
    current: sum(rows.map((row) => row.change.current)),
    change: sum(rows.map((row) => row.change.change)),
  };
}
