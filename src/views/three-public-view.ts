import { convert, movedDigits, Decimal, exact, fractionDigits, orZero, sum, type MoneyUnit } from "../budget/amount.js";
import { comparedSeries, readChange, reworded, type Change } from "../budget/change.js";
import { THREE_PUBLIC_ITEMS } from "../budget/classification.js";
import { itemAmount, scopeWithin, unitScope, type Reading, type UnitScope } from "../budget/figures.js";
import type { Budget, Comparison, Item } from "../budget/schema.js";
import { sameSeries, seriesSet, type ThreePublicSeries, type ThreePublicSeriesSet } from "./three-public-series.js";

export type { ThreePublicSeries, ThreePublicVersion } from "./three-public-series.js";

/** How one bar came to its amount. */
export type BarOrigin =
  /** Printed in the document. */
  | "published"
  /** This year's figure less the published change. */
  | "derived"
  /** Added up from the parts, because the document states no amount of its own. */
  | "computed"
  /** The cell is printed blank: 未安排. */
  | "blank"
  /** The document has no such figure. */
  | "absent";

/** One amount of one row. */
export interface ThreePublicBar {
  readonly series: ThreePublicSeries;
  /** Exact; `null` is a published blank, `undefined` no figure. */
  readonly amount: Decimal | null | undefined;
  readonly origin: BarOrigin;
}

/** The total or one statutory item of 三公 with its bars. */
export interface ThreePublicRow {
  /** Unique: `total`, the item's code, or its path of positions (`/0/1`) where it has no code of its own. */
  readonly key: string;
  readonly code: string | undefined;
  /** As published; `undefined` where the document prints none. */
  readonly name: string | undefined;
  /** 0 the total and the three items, 1 the two parts of vehicles and other "其中", and so on. */
  readonly depth: number;
  readonly isTotal: boolean;
  /** One for each series of the view, in the same order. */
  readonly bars: readonly ThreePublicBar[];
  /** What the document itself states: the last of `bars`. */
  readonly own: ThreePublicBar;
  /** Against the view's `base`; `undefined` where the document gives nothing to tell it by. */
  readonly change: Change | undefined;
  /** The published reason of the change, word for word. */
  readonly reason: string | undefined;
  /** Whether the table prints this year's figure blank and the explanation words it 0. */
  readonly zeroInText: boolean;
}

/** 财政拨款“三公”经费, year beside year or budget beside accounts. */
export interface ThreePublicView {
  readonly unit: MoneyUnit;
  /** Digits after the decimal point that every amount is shown with: the most any is published with. */
  readonly digits: number;
  /** The bars of a row, oldest first, the document's own last; at most three. */
  readonly series: readonly ThreePublicSeries[];
  /** What changes are told against: one of `series`. */
  readonly base: ThreePublicSeries | undefined;
  /** The total first, then the items in statutory order, each followed by its parts. */
  readonly rows: readonly ThreePublicRow[];
  /** Largest amount of any bar: the end of the one scale of all rows. Zero where nothing is to be drawn. */
  readonly largest: Decimal;
}

/** An item in its place of the tree. */
interface Entry {
  readonly item: Item;
  readonly depth: number;
  readonly isTotal: boolean;
  /** Units in force around the item. */
  readonly scope: UnitScope;
  readonly path: string;
}

/** What reading a bar depends on besides its item. */
interface Context {
  readonly budget: Budget;
  readonly set: ThreePublicSeriesSet;
}

/**
 * What the 三公 bars show: the total and every item in statutory order, this year beside what the document
 * compares with. A blank is not a zero, and a missing item is not a blank.
 *
 * @param against - What changes are told against instead of the `base` that the chart has.
 * @returns `undefined` where the budget holds no 三公 figures at all
 */
export function threePublicView(
  budget: Budget,
  unit?: MoneyUnit,
  against?: ThreePublicSeries,
): ThreePublicView | undefined {
  const root = budget.threePublic;
  if (root === undefined) return undefined;
  const total: Entry = { item: root, depth: 0, isTotal: true, scope: unitScope(budget, unit), path: "" };
  const entries = [total, ...entriesBelow(total, 0)];
  const set = seriesSet(
    entries.map((entry) => entry.item),
    budget,
    against,
  );
  const context: Context = { budget, set };
  const taken = new Set(["total"]);
  const all = entries.map((entry) => ({ entry, row: rowOf(entry, keyOf(entry, taken), context) }));
  // Of dozens of units a table prints blanks for, those that have something are told.
  const isBlankMemo = ({ entry, row }: (typeof all)[number]): boolean =>
    entry.path.includes("/memo/") &&
    entry.item.code === undefined &&
    entry.item.items === undefined &&
    entry.item.memo === undefined &&
    row.change === undefined &&
    row.bars.every(({ amount }) => amount === null || amount === undefined);
  const rows = all.filter((each) => !isBlankMemo(each)).map(({ row }) => row);
  const saysNothing = ({ bars, change }: ThreePublicRow): boolean =>
    change === undefined && bars.every(({ amount }) => amount === undefined);
  if (rows.every(saysNothing)) return undefined;
  const amounts = rows.flatMap((row) => row.bars.map((bar) => orZero(bar.amount)));
  return {
    unit: total.scope.shown,
    digits: Math.max(0, ...entries.map((entry) => digitsOf(entry, context))),
    series: set.all,
    base: set.base,
    rows,
    largest: amounts.reduce((most, amount) => (amount.gt(most) ? amount : most), new Decimal(0)),
  };
}

/** All items below one, in statutory order; "其中" items that are no parts of the sum after the parts. */
function entriesBelow({ item, scope, path }: Entry, depth: number): Entry[] {
  const within = scopeWithin(scope, item);
  const parts = (item.items ?? []).map((part, index) => ({ part, path: `${path}/${index}` }));
  const memo = (item.memo ?? []).map((part, index) => ({ part, path: `${path}/memo/${index}` }));
  parts.sort((one, other) => statutoryRank(one.part) - statutoryRank(other.part));
  return [...parts, ...memo].flatMap(({ part, path: partPath }) => {
    const entry = { item: part, depth, isTotal: false, scope: within, path: partPath };
    return [entry, ...entriesBelow(entry, depth + 1)];
  });
}

function statutoryRank(item: Item): number {
  const position = (THREE_PUBLIC_ITEMS as readonly string[]).indexOf(item.code ?? "");
  return position < 0 ? THREE_PUBLIC_ITEMS.length : position;
}

function keyOf({ item, isTotal, path }: Entry, taken: Set<string>): string {
  if (isTotal) return "total";
  const key = item.code !== undefined && item.code !== "" && !taken.has(item.code) ? item.code : path;
  taken.add(key);
  return key;
}

function rowOf(entry: Entry, key: string, context: Context): ThreePublicRow {
  const { item, scope } = entry;
  const reading = itemAmount(item, scope);
  const own: ThreePublicBar = { series: context.set.own, amount: reading.amount, origin: ownOrigin(reading) };
  const beside = context.set.all.slice(0, -1).map((series) => barBeside(item, scope, series, context));
  return {
    key,
    code: item.code,
    name: item.name,
    depth: entry.depth,
    isTotal: entry.isTotal,
    bars: [...beside, own],
    own,
    change: changeOf(entry, reading, beside, context),
    reason: comparisonOf(item, context.set.base, context.budget)?.reason,
    zeroInText: own.origin === "blank" && isWordedZero(item),
  };
}

function ownOrigin({ amount, computed }: Reading): BarOrigin {
  return originOf(amount, computed ? "computed" : "published");
}

function originOf(amount: Decimal | null | undefined, ifFigure: BarOrigin): BarOrigin {
  return amount === undefined ? "absent" : amount === null ? "blank" : ifFigure;
}

/** The comparison of an item with a series. */
function comparisonOf(item: Item, series: ThreePublicSeries | undefined, budget: Budget): Comparison | undefined {
  return item.compare?.find((comparison) => sameSeries(comparedSeries(comparison, budget), series));
}

/** A comparison without a change that is printed blank, which says nothing of the other figure. */
function withoutBlankChange(comparison: Comparison): Comparison {
  if (comparison.change !== null) return comparison;
  const { change: _blank, ...rest } = comparison;
  return rest;
}

/** The amount of another year or version: as published, else by the change, else the sum of the parts. */
function barBeside(item: Item, scope: UnitScope, series: ThreePublicSeries, context: Context): ThreePublicBar {
  const comparison = comparisonOf(item, series, context.budget);
  const within = scopeWithin(scope, item);
  if (comparison?.amount !== undefined) {
    const { published, shown } = scopeWithin(within, comparison);
    const stated = exact(comparison.amount);
    const amount = stated === null ? null : convert(stated, published, shown);
    return { series, amount, origin: originOf(amount, "published") };
  }
  const { amount: current } = itemAmount(item, scope);
  const change =
    comparison && current !== undefined
      ? readChange(withoutBlankChange(comparison), current, within, series.year)
      : undefined;
  if (change !== undefined) return { series, amount: change.prior, origin: "derived" };
  const amount = sumOfPartsBeside(item, scope, series, context);
  return { series, amount, origin: originOf(amount, "computed") };
}

/**
 * What the parts were together in another year or version. Only where this year's parts add up to the item
 * exactly, and each has a figure there too: otherwise the sum could be that of something else.
 */
function sumOfPartsBeside(
  item: Item,
  scope: UnitScope,
  series: ThreePublicSeries,
  context: Context,
): Decimal | null | undefined {
  const parts = item.items ?? [];
  const within = scopeWithin(scope, item);
  const whole = itemAmount(item, scope).amount;
  const now = parts.map((part) => itemAmount(part, within).amount);
  const complete = parts.length > 0 && whole !== undefined && now.every((amount) => amount !== undefined);
  if (!complete || !sum(now).eq(orZero(whole))) return undefined;
  const then = parts.map((part) => barBeside(part, within, series, context).amount);
  if (then.some((amount) => amount === undefined)) return undefined;
  return then.every((amount) => amount === null) ? null : sum(then);
}

function changeOf(
  { item, scope }: Entry,
  { amount }: Reading,
  beside: readonly ThreePublicBar[],
  { budget, set }: Context,
): Change | undefined {
  const { base } = set;
  if (base === undefined) return undefined;
  const found = comparisonOf(item, base, budget);
  const comparison = found && withoutBlankChange(found);
  const stated = comparison && readChange(comparison, amount, scopeWithin(scope, item), base.year);
  if (stated !== undefined) {
    if (amount !== undefined) return reworded(stated, signedKind(stated));
    // Without a figure of this year only a published change says anything; no rate can be worked out.
    if (comparison?.change === undefined) return undefined;
    const kind = stated.change.isZero() ? "unchanged" : stated.change.isNegative() ? "decrease" : "increase";
    return reworded(stated, kind, { withRate: false });
  }
  const bar = beside.find(({ series }) => sameSeries(series, base));
  if (bar?.origin !== "computed" || amount === undefined) return undefined;
  const computed = readChange(
    { amount: orZero(bar.amount).toFixed() },
    amount,
    { published: scope.shown, shown: scope.shown },
    base.year,
  );
  if (computed === undefined) return undefined;
  return { ...computed, kind: signedKind(computed), priorStated: false, reason: comparison?.reason };
}

/** 新增 and 取消 are words of positive amounts: from nothing to a negative amount is a decrease. */
function signedKind({ kind, change }: Change): Change["kind"] {
  if (kind === "new" && change.isNegative()) return "decrease";
  if (kind === "cancelled" && change.isPositive()) return "increase";
  return kind;
}

/** Whether the explanation prints the amount as 0. */
function isWordedZero(item: Item): boolean {
  return (item.printed ?? []).some(
    ({ table, field, as }) =>
      table === undefined &&
      (field === undefined || field === "amount") &&
      as !== undefined &&
      /^0+(\.0+)?\s*[百千万亿]*元?$/.test(as.trim()),
  );
}

/** Published digits of an item's amounts in all series that are shown. */
function digitsOf({ item, scope }: Entry, { budget, set }: Context): number {
  const within = scopeWithin(scope, item);
  const others = (item.compare ?? [])
    .filter((comparison) => set.all.some((series) => sameSeries(comparedSeries(comparison, budget), series)))
    .map((comparison) => {
      const { published, shown } = scopeWithin(within, comparison);
      const digits = [comparison.amount, comparison.change].map((amount) => {
        const value = exact(amount);
        return movedDigits(value && convert(value, published, shown), fractionDigits(amount), published, shown);
      });
      return Math.max(...digits);
    });
  return Math.max(itemAmount(item, scope).digits, ...others);
}
