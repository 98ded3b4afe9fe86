import { exact, fractionDigits, orZero, percentOf, type Decimal, type MoneyUnit } from "../budget/amount.js";
import { comparedVersion, comparisonWith, readChange, type Change } from "../budget/change.js";
import {
  figure,
  itemAmount,
  NATURES,
  scopeWithin,
  statedAmount,
  unitScope,
  type Reading,
  type UnitScope,
} from "../budget/figures.js";
import type { Budget, Cell, Figure, Item, Quantity, Version } from "../budget/schema.js";
import { wholeOf, type Fund } from "../budget/one-fund.js";
import { holdsMore, type SumName } from "../budget/totals.js";
import { deltaView, totalRow, type TotalRow } from "./delta-view.js";
import { expenditureTree, type ExpenditureNode } from "./expenditure-tree.js";
import { threePublicView, type ThreePublicView } from "./three-public-view.js";

/** What a part of the summary is about, in its order. */
export const SUMMARY_THEMES = [
  "total",
  "natures",
  "categories",
  "items",
  "threePublic",
  "agencyOperating",
  "procurement",
  "staff",
  "assets",
  "performance",
] as const;
/** What a part of the summary is about. */
export type SummaryTheme = (typeof SUMMARY_THEMES)[number];

/** A number of what is counted, in its own unit. */
export interface SummaryQuantity {
  readonly value: Decimal | null;
  readonly digits: number;
  readonly unit: string;
}

/** A figure in the summary: every number of it is one that the charts show too. */
export interface SummaryEntry {
  /** As published; where the document has no name, a key: `balanced`, `basic`, the code of a statutory item. */
  readonly name: string;
  readonly code: string | undefined;
  /** Of a name that others have too, the name of what it is part of. */
  readonly group?: string | undefined;
  /** Exact; `null` is a published blank, `undefined` says that the entry is of quantities alone. */
  readonly amount: Decimal | null | undefined;
  readonly digits: number;
  /** Per cent of the whole expenditure, exact. */
  readonly share: Decimal | undefined;
  readonly quantities: readonly SummaryQuantity[];
  readonly change: Change | undefined;
  /** Version of last year's figures that the change is told against, where it is not that of the summary. */
  readonly against: Version | undefined;
  readonly reason: string | undefined;
  /** What it is made of, or stated beside it. */
  readonly parts: readonly SummaryEntry[];
}

/** The entries of one theme. */
export interface SummaryPart {
  readonly theme: SummaryTheme;
  readonly entries: readonly SummaryEntry[];
}

/** The key figures of a disclosure. */
export interface SummaryView {
  readonly unit: MoneyUnit;
  readonly year: number;
  readonly kind: string;
  /** Version of last year's figures that changes are told against, mostly the same. */
  readonly priorKind: string;
  /** The fund whose money alone is divided by function; `undefined` where all expenditure is. */
  readonly fund: Fund | undefined;
  /** Themes of which the document says something. */
  readonly parts: readonly SummaryPart[];
}

/** The key figures of a disclosure, theme by theme, from the views that the charts draw. */
export function summaryView(budget: Budget, unit?: MoneyUnit): SummaryView {
  const scope = unitScope(budget, unit);
  const tree = expenditureTree(budget, unit);
  const delta = deltaView(budget, unit);
  const account = budget.expenditure;
  const within = account === undefined ? scope : scopeWithin(scope, account);
  const fund = tree?.fund;
  const whole = fund === undefined ? tree?.amount : wholeOf(budget, scope).amount;
  const shared = (entry: SummaryEntry): SummaryEntry => ({ ...entry, share: shareOf(entry.amount, whole) });
  const of = (item: Item | undefined): SummaryEntry[] => (item === undefined ? [] : [entryOf(item, scope, budget)]);
  const entries: Record<SummaryTheme, readonly SummaryEntry[]> = {
    total: [
      ...totalEntries(budget, totalRow(budget, unit), unit),
      ...(tree === undefined || fund === undefined ? [] : [shared(fundEntry(fund, tree))]),
    ],
    natures: NATURES.filter((nature) => account?.[nature] !== undefined)
      .map((nature) => shared(cellEntry(nature, account?.[nature], within, budget)))
      // Most documents print columns for the others, with nothing in them.
      .filter(({ name, amount }) => name === "basic" || name === "project" || amount?.isZero() === false),
    categories: (tree?.children ?? [])
      .filter(({ amount }) => amount !== null && amount !== undefined && !amount.isZero())
      .map(({ name, code, amount, digits, share }) => plain({ name, code, amount, digits, share }))
      .sort((one, other) => orZero(other.amount).cmp(orZero(one.amount))),
    items: (delta?.rows ?? []).map((row) => {
      const { name, code, path, current, change } = row;
      const beside = path[path.length - 1] ?? tree;
      const digits = beside?.children.find((node) => node.code === code)?.digits ?? delta?.digits ?? 0;
      return plain({
        name,
        group: delta?.groups.get(row),
        code,
        amount: current,
        digits,
        change,
        reason: change.reason,
      });
    }),
    threePublic: threePublicEntries(budget, unit),
    agencyOperating: of(budget.agencyOperating),
    procurement: of(budget.procurement),
    staff: (budget.entity?.staff ?? []).map((quantity) => quantityEntry(quantity, budget)),
    assets: of(budget.assets),
    performance: (budget.performance ?? []).map((item) => entryOf(item, scope, budget)),
  };
  return {
    unit: scope.shown,
    year: budget.year,
    kind: budget.kind ?? "budget",
    priorKind: comparedVersion(budget),
    fund,
    parts: SUMMARY_THEMES.map((theme) => ({ theme, entries: entries[theme].flatMap(saying) })).filter(
      (part) => part.entries.length > 0,
    ),
  };
}

/**
 * What both sides come to. First the total that has a published change, or else the largest; then what of it is the year's
 * own money, where that is another figure.
 */
function totalEntries(budget: Budget, stated: TotalRow, unit: MoneyUnit | undefined): SummaryEntry[] {
  const scope = unitScope(budget, unit);
  const sides = (["income", "expenditure"] as const).flatMap((side) => {
    const account = budget[side];
    if (account === undefined) return [];
    const ofYear = itemAmount(account, scope);
    const stated = statedAmount(account.total, scopeWithin(scope, account));
    const differs = holdsMore(account, scope);
    const all = stated.amount !== undefined ? stated : differs ? undefined : ofYear;
    return [{ side, ofYear, all, differs }];
  });
  const [one, other] = sides;
  if (one === undefined) return [];
  const both = isSame(one.all?.amount, other?.all?.amount) ? one.all : undefined;
  const totals: readonly { readonly name: SumName; readonly reading: Reading }[] = [
    ...(both === undefined
      ? sides.flatMap(({ side, all }) => (all === undefined ? [] : [{ name: side, reading: all }]))
      : [{ name: "balanced" as const, reading: both }]),
    ...sides
      .filter(({ differs }) => differs)
      .map(({ side, ofYear }) => ({ name: `${side}OfYear` as const, reading: ofYear })),
  ];
  const entries = totals.map(({ name, reading: { amount, digits } }) => plain({ name, amount, digits }));
  const { total, basis: totalBasis = "expenditure" } = stated;
  if (total === undefined) return entries;
  const { current, change } = total;
  const isTold = ({ name, amount }: SummaryEntry): boolean =>
    name === totalBasis ||
    (isSame(amount, current) && (name.startsWith("balanced") || totalBasis.startsWith("balanced")));
  const digits = entries.find(isTold)?.digits ?? change.digits;
  const told = plain({ name: totalBasis, amount: current, digits, change, reason: change.reason });
  return [told, ...entries.filter((entry) => !isTold(entry))];
}

/** An entry with those of its parts that say anything; nothing of one that says nothing, as a name without a figure. */
function saying(entry: SummaryEntry): SummaryEntry[] {
  const parts = entry.parts.flatMap(saying);
  const { amount, quantities, change } = entry;
  const isSilent = amount === undefined && change === undefined && quantities.length + parts.length === 0;
  return isSilent ? [] : [{ ...entry, parts }];
}

function isSame(one: Decimal | null | undefined, other: Decimal | null | undefined): boolean {
  return one !== null && one !== undefined && other !== null && other !== undefined && one.eq(other);
}

function fundEntry(name: Fund, { amount, digits, change }: ExpenditureNode): SummaryEntry {
  return plain({ name, amount, digits, change, reason: change?.reason });
}

function plain(entry: Pick<SummaryEntry, "name" | "amount" | "digits"> & Partial<SummaryEntry>): SummaryEntry {
  return {
    code: undefined,
    share: undefined,
    quantities: [],
    change: undefined,
    against: undefined,
    reason: undefined,
    parts: [],
    ...entry,
  };
}

function shareOf(amount: Decimal | null | undefined, whole: Decimal | null | undefined): Decimal | undefined {
  return amount === null || amount === undefined || whole === null || whole === undefined
    ? undefined
    : percentOf(amount, whole);
}

/** A figure as it is stated, with its comparison and its counts. */
function cellEntry(name: string, cell: Cell | undefined, scope: UnitScope, budget: Budget): SummaryEntry {
  const { amount, digits } = statedAmount(cell, scope);
  return plain({ name, amount, digits, ...told(figure(cell), amount, scopeWithin(scope, figure(cell)), budget) });
}

function entryOf(item: Item, scope: UnitScope, budget: Budget): SummaryEntry {
  const { amount, digits } = itemAmount(item, scope);
  const within = scopeWithin(scope, item);
  return plain({
    name: item.name ?? item.code ?? "",
    // A sum that the document does not state is not its figure; the parts stand for themselves.
    ...(item.amount === undefined ? { amount: undefined, digits: 0 } : { amount, digits }),
    ...told(item, amount, within, budget),
    parts: [...(item.items ?? []), ...(item.memo ?? [])].map((part) => entryOf(part, within, budget)),
  });
}

function told(
  cell: Figure,
  amount: Decimal | null | undefined,
  scope: UnitScope,
  budget: Budget,
): Pick<SummaryEntry, "change" | "reason" | "quantities"> {
  const comparison = comparisonWith(cell, budget);
  return {
    change: comparison && readChange(comparison, amount, scope, budget.year - 1),
    reason: comparison?.reason,
    quantities: (cell.quantities ?? []).map(quantityOf),
  };
}

function quantityOf({ value, unit = "" }: Quantity): SummaryQuantity {
  return { value: exact(value), digits: fractionDigits(value), unit };
}

/** What is counted has no amount; its change is in its own unit. */
function quantityEntry(quantity: Quantity, budget: Budget): SummaryEntry {
  const comparison = comparisonWith(quantity.compare === undefined ? {} : { compare: quantity.compare }, budget);
  const own = unitScope(budget);
  return plain({
    name: quantity.name ?? quantity.code ?? "",
    amount: undefined,
    digits: 0,
    quantities: [quantityOf(quantity)],
    change: comparison && readChange(comparison, exact(quantity.value), own, budget.year - 1),
    parts: (quantity.items ?? []).map((part) => quantityEntry(part, budget)),
  });
}

/**
 * The total of 三公 with its items, as the chart of 三公 has them; their changes as all changes here, on the year before: in
 * the version that the document compares with, else in its own.
 */
function threePublicEntries(budget: Budget, unit?: MoneyUnit): SummaryEntry[] {
  const year = budget.year - 1;
  const usual = comparedVersion(budget);
  const own = budget.kind ?? "budget";
  const viewOf = (version: Version): ThreePublicView | undefined => threePublicView(budget, unit, { year, version });
  const told = viewOf(usual);
  const isTold = usual === own || told?.rows.some(({ change }) => change !== undefined) === true;
  const view = isTold ? told : viewOf(own);
  const against = isTold ? undefined : own;
  const entries = (view?.rows ?? []).map(({ name, key, own: { amount }, change, reason }) =>
    plain({ name: name ?? key, amount, digits: view?.digits ?? 0, change, against, reason }),
  );
  // Rows come with how deep they stand: each is put under the one before it that stands higher.
  const [total, ...items] = entries.map((entry, index) => ({ entry, depth: view?.rows[index]?.depth ?? 0 }));
  const nested = (from: number, depth: number): SummaryEntry[] => {
    const found: SummaryEntry[] = [];
    for (let index = from; index < items.length; index += 1) {
      const item = items[index];
      if (item === undefined || item.depth < depth) break;
      if (item.depth === depth) found.push({ ...item.entry, parts: nested(index + 1, depth + 1) });
    }
    return found;
  };
  return total === undefined ? [] : [{ ...total.entry, parts: nested(0, 0) }];
}
