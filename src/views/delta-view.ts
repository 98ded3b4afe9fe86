import { Decimal, sum, type MoneyUnit } from "../budget/amount.js";
import { comparisonWith, readChange, type Change } from "../budget/change.js";
import { figure, itemAmount, scopeWithin, statedAmount, unitScope } from "../budget/figures.js";
import type { Account, Budget, Cell } from "../budget/schema.js";
import { expenditureTree, walk, type ExpenditureNode } from "./expenditure-tree.js";
import { residual, type Residual } from "./residual.js";

/** A row of the delta table: an amount, and what became of it against the year before. */
export interface DeltaRow {
  /** Unique: the node's key, or `total`, `basic`, `project`. */
  readonly key: string;
  readonly code: string | undefined;
  readonly name: string;
  readonly category: string | undefined;
  readonly change: Change;
}

/** Of which account the published total change is stated. */
export type TotalBasis = "expenditure" | "income";

/** Year-over-year changes as published, item by item. */
export interface DeltaView {
  readonly unit: MoneyUnit;
  readonly digits: number;
  readonly year: number;
  readonly priorYear: number;
  /**
   * The total with its published change. Where the document states the change of income only (and both totals are one
   * figure), it stands for 收支总计 and `totalBasis` is `income`. `undefined` where no total change is published.
   */
  readonly total: DeltaRow | undefined;
  readonly totalBasis: TotalBasis | undefined;
  /** 基本支出 and 项目支出, where their change is published: another cut through the same money, not parts of `rows`. */
  readonly natures: readonly DeltaRow[];
  /** Items (项) from the largest rise to the largest fall. */
  readonly rows: readonly DeltaRow[];
  /** Items with an amount for which the document publishes no comparison. */
  readonly withoutComparison: readonly ExpenditureNode[];
  /** Stated total change against the sum of the item changes. */
  readonly residual: Residual | undefined;
  /** Largest rise and largest fall (as a magnitude) among the rows: the two ends of the one bar scale. */
  readonly largestRise: Decimal;
  readonly largestFall: Decimal;
}

/**
 * What the delta table shows: every lowest item of expenditure whose change the document publishes, prior figures derived
 * exactly from the stated changes, the total with its own statement beside them.
 * @returns `undefined` where the budget compares nothing with the year before
 */
export function deltaView(budget: Budget, unit?: MoneyUnit): DeltaView | undefined {
  const tree = expenditureTree(budget, unit);
  const { rows, withoutComparison } = itemRows(tree);
  const { total, basis } = totalRow(budget, unit);
  const natures = natureRows(budget, unit);
  if (total === undefined && rows.length === 0 && natures.length === 0) return undefined;
  rows.sort((one, other) => other.change.change.comparedTo(one.change.change));
  const all = [...rows, ...natures, ...(total === undefined ? [] : [total])];
  const changes = rows.map((row) => row.change.change);
  const digits = Math.max(0, ...all.map((row) => row.change.digits), ...(tree ? Array.from(walk(tree), (node) => node.digits) : []));
  return {
    unit: unit ?? budget.unit,
    digits,
    year: budget.year,
    priorYear: budget.year - 1,
    total,
    totalBasis: basis,
    natures,
    rows,
    withoutComparison,
    residual: residual(total?.change.change, withoutComparison.length === 0 ? changes : [], digits),
    largestRise: changes.reduce((most, change) => (change.gt(most) ? change : most), new Decimal(0)),
    largestFall: changes.reduce((most, change) => (change.lt(most) ? change : most), new Decimal(0)).abs(),
  };
}

/** Lowest functional items with a comparison; where only a higher level has one, that one. */
function itemRows(tree: ExpenditureNode | undefined): { rows: DeltaRow[]; withoutComparison: ExpenditureNode[] } {
  const rows: DeltaRow[] = [];
  const withoutComparison: ExpenditureNode[] = [];
  const visit = (node: ExpenditureNode): void => {
    const below = node.children.filter((child) => child.level !== "project" && child.level !== "allocation");
    if (below.some(comparedAnywhere)) below.forEach(visit);
    else if (node.change !== undefined) rows.push(rowOf(node, node.change));
    else if (below.length > 0) below.forEach(visit);
    else if (node.amount !== null && node.amount !== undefined && !node.amount.isZero()) withoutComparison.push(node);
  };
  tree?.children.forEach(visit);
  return { rows, withoutComparison };
}

function comparedAnywhere(node: ExpenditureNode): boolean {
  return node.change !== undefined || node.children.some(comparedAnywhere);
}

function rowOf(node: ExpenditureNode, change: Change): DeltaRow {
  return { key: node.key, code: node.code, name: node.name, category: node.category, change };
}

/** The published change of the total: of expenditure, or else of income, or of the one item that is all income. */
function totalRow(budget: Budget, unit?: MoneyUnit): { total: DeltaRow | undefined; basis: TotalBasis | undefined } {
  const ofExpenditure = accountChange(budget, budget.expenditure, unit);
  if (ofExpenditure !== undefined) return { total: totalOf(ofExpenditure), basis: "expenditure" };
  const ofIncome = accountChange(budget, budget.income, unit) ?? soleIncomeChange(budget, unit);
  return ofIncome === undefined ? { total: undefined, basis: undefined } : { total: totalOf(ofIncome), basis: "income" };
}

function totalOf(change: Change): DeltaRow {
  return { key: "total", code: undefined, name: "", category: undefined, change };
}

function accountChange(budget: Budget, account: Account | undefined, unit?: MoneyUnit): Change | undefined {
  if (account === undefined) return undefined;
  const scope = unitScope(budget, unit);
  const within = scopeWithin(scope, account);
  const current = itemAmount(account, scope).amount;
  for (const [cell, amount] of [
    [account as Cell, current],
    [account.total, statedAmount(account.total, within).amount],
  ] as const) {
    const comparison = comparisonWith(cell, budget);
    if (comparison !== undefined) return readChange(comparison, amount, scopeWithin(within, figure(cell)), budget.year - 1);
  }
  return undefined;
}

/** The change of the one income item whose amount is the whole income. */
function soleIncomeChange(budget: Budget, unit?: MoneyUnit): Change | undefined {
  const account = budget.income;
  if (account === undefined) return undefined;
  const scope = unitScope(budget, unit);
  const within = scopeWithin(scope, account);
  const whole = itemAmount(account, scope).amount;
  const sole = account.items?.find((item) => {
    const amount = itemAmount(item, within).amount;
    return amount !== null && amount !== undefined && whole !== null && whole !== undefined && amount.eq(whole);
  });
  const comparison = sole && comparisonWith(sole, budget);
  return sole && comparison && readChange(comparison, whole, scopeWithin(within, sole), budget.year - 1);
}

/** The published changes of 基本支出 and 项目支出. */
function natureRows(budget: Budget, unit?: MoneyUnit): DeltaRow[] {
  const account = budget.expenditure;
  if (account === undefined) return [];
  const within = scopeWithin(unitScope(budget, unit), account);
  return (["basic", "project"] as const).flatMap((key) => {
    const comparison = comparisonWith(account[key], budget);
    const { amount } = statedAmount(account[key], within);
    const change =
      comparison && readChange(comparison, amount, scopeWithin(within, figure(account[key])), budget.year - 1);
    return change === undefined ? [] : [{ key, code: undefined, name: "", category: undefined, change }];
  });
}

/** Sum of the item changes, exactly. */
export function sumOfChanges(view: DeltaView): Decimal {
  return sum(view.rows.map((row) => row.change.change));
}
