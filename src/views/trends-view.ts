import { convert, exact, ZERO, type Decimal, type MoneyUnit } from "../budget/amount.js";
import { comparedSeries, readChange, statesChange } from "../budget/change.js";
import {
  figure,
  itemAmount,
  scopeWithin,
  soleFunding,
  statedAmount,
  unitScope,
  type UnitScope,
} from "../budget/figures.js";
import { itemName } from "../budget/classification.js";
import { classifiedExpenditure } from "../budget/one-fund.js";
import type { Budget, Cell, Figure } from "../budget/schema.js";
import { sameSeries, type ThreePublicSeries } from "./three-public-series.js";

/** A figure over the years. */
export interface TrendRow {
  /** As published, or a key: `expenditure`, `basic`, `project`, a fund, `total` (of 三公). */
  readonly name: string;
  readonly category: string | undefined;
  /** One for each series; `null` is a published blank, `undefined` no figure. */
  readonly amounts: readonly (Decimal | null | undefined)[];
  readonly largest: Decimal;
}

/** The main figures of a disclosure over several years. */
export interface TrendsView {
  readonly unit: MoneyUnit;
  readonly digits: number;
  /** Oldest first, the document's own last. */
  readonly series: readonly ThreePublicSeries[];
  readonly rows: readonly TrendRow[];
}

/**
 * Income with its items, the total, its natures, the categories (after the fund that they divide, where it is one alone),
 * 三公 and 机关运行经费 over the years that the documents state; `undefined` where nothing is known of another year.
 */
export function trendsView(budget: Budget, unit?: MoneyUnit): TrendsView | undefined {
  const own: ThreePublicSeries = { year: budget.year, version: budget.kind ?? "budget" };
  const scope = unitScope(budget, unit);
  const account = budget.expenditure;
  const within = account === undefined ? scope : scopeWithin(scope, account);
  const { income } = budget;
  const { account: divided, fund } = classifiedExpenditure(budget) ?? {};
  const withinIncome = income === undefined ? scope : scopeWithin(scope, income);
  const cells: { name: string; category?: string | undefined; cell: Cell | undefined; around: UnitScope }[] = [
    { name: "income", cell: income, around: scope },
    ...(income?.items ?? []).map((item) => ({ name: item.name ?? item.code ?? "", cell: item, around: withinIncome })),
    { name: "expenditure", ...wholeExpenditure(budget, scope) },
    { name: "basic", cell: account?.basic, around: within },
    { name: "project", cell: account?.project, around: within },
    ...(fund === undefined ? [] : [{ name: fund, cell: divided, around: scope }]),
    ...(divided?.items ?? []).map((item) => ({
      name: itemName(item) ?? "",
      category: item.code,
      cell: item,
      around: divided === undefined ? scope : scopeWithin(scope, divided),
    })),
    { name: "total", cell: budget.threePublic, around: scope },
    ...(budget.agencyOperating === undefined
      ? []
      : [{ name: budget.agencyOperating.name ?? "", cell: budget.agencyOperating, around: scope }]),
  ];
  const series: ThreePublicSeries[] = [];
  for (const { cell } of cells)
    for (const comparison of figure(cell).compare ?? []) {
      const each = comparedSeries(comparison, budget);
      if (
        statesChange(comparison) &&
        each.year <= own.year &&
        !sameSeries(each, own) &&
        !series.some((other) => sameSeries(other, each))
      )
        series.push(each);
    }
  if (series.length === 0) return undefined;
  series.sort((one, other) => one.year - other.year);
  const all = [...series, own];
  let digits = 0;
  const rows = cells.flatMap(({ name, category, cell, around }): TrendRow[] => {
    if (cell === undefined) return [];
    const current = isItem(cell) ? itemAmount(cell, around) : statedAmount(cell, around);
    const amounts = all.map((each) =>
      each === own
        ? current.amount
        : amountOf(figure(cell), each, current.amount, scopeWithin(around, figure(cell)), budget),
    );
    const known = amounts.filter((amount) => amount !== undefined);
    // Of a category that is blank in every year there is nothing to follow.
    if (known.length < 2 || known.every((amount) => amount === null)) return [];
    digits = Math.max(digits, current.digits, ...known.map((amount) => amount?.decimalPlaces() ?? 0));
    return [
      {
        name,
        category,
        amounts,
        largest: known.reduce<Decimal>((most, amount) => (amount?.gt(most) === true ? amount : most), ZERO),
      },
    ];
  });
  return rows.length === 0 ? undefined : { unit: scope.shown, digits, series: all, rows };
}

/**
 * All expenditure; where it is not compared itself, its total (支出总计) if that is the same money, or the one fund that pays
 * for it: in the order in which the delta table looks for the change of the total.
 */
function wholeExpenditure(
  budget: Budget,
  scope: UnitScope,
): { readonly cell: Cell | undefined; readonly around: UnitScope } {
  const { expenditure } = budget;
  if (expenditure === undefined || expenditure.compare !== undefined) return { cell: expenditure, around: scope };
  const within = scopeWithin(scope, expenditure);
  const amount = itemAmount(expenditure, scope).amount;
  const isSame = amount && statedAmount(expenditure.total, within).amount?.eq(amount) === true;
  const same = isSame ? [{ cell: figure(expenditure.total), around: within }] : [];
  const compared = [...same, ...soleFunding(budget, scope)].find(({ cell }) => cell.compare !== undefined);
  return compared ?? { cell: expenditure, around: scope };
}

function isItem(cell: Cell): cell is Figure {
  return typeof cell === "object" && cell !== null;
}

/** The figure of another year: as stated, or this year's less the published change. */
function amountOf(
  { compare = [] }: Figure,
  series: ThreePublicSeries,
  current: Decimal | null | undefined,
  scope: UnitScope,
  budget: Budget,
): Decimal | null | undefined {
  const comparison = compare.find((each) => sameSeries(comparedSeries(each, budget), series));
  if (comparison === undefined) return undefined;
  if (comparison.amount !== undefined) {
    const { published, shown } = scopeWithin(scope, comparison);
    const amount = exact(comparison.amount);
    return amount === null ? null : convert(amount, published, shown);
  }
  return readChange(comparison, current, scope, series.year)?.prior;
}
