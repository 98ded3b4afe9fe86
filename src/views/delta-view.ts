import { orZero, ZERO, type Decimal, type MoneyUnit } from "../budget/amount.js";
import { comparedVersion, comparisonWith, readChange, type Change } from "../budget/change.js";
import { figure, itemAmount, scopeWithin, soleFunding, statedAmount, unitScope } from "../budget/figures.js";
import type { Account, Budget, Cell } from "../budget/schema.js";
import { holdsMore, type SumName, type TotalName } from "../budget/totals.js";
import { BY_CHANGE, sortRows, sumsOf } from "./delta-order.js";
import { expenditureTree, type ExpenditureNode } from "./expenditure-tree.js";
import { TOTAL_KEY } from "./tree-keys.js";
import { repeatedNames } from "./repeated-names.js";
import { residual, type Residual } from "./residual.js";

/** A row of the delta table: an amount, and what became of it against the year before. */
export interface DeltaRow {
  /** Unique: the node's key, or `total`, `basic`, `project`. */
  readonly key: string;
  readonly code: string | undefined;
  /** As published; empty where the document names it by no word of its own (a total, 基本支出). */
  readonly name: string;
  /** Name in the official classification, where the published one differs. */
  readonly officialName: string | undefined;
  readonly category: string | undefined;
  /** The 类 and 款 above an item, the highest first. */
  readonly path: readonly ExpenditureNode[];
  /** Last year's figure; `null` is a published blank. */
  readonly prior: Decimal | null;
  /** This year's figure; `null` is a published blank, `undefined` says that the document has none. */
  readonly current: Decimal | null | undefined;
  readonly change: Change;
}

/**
 * Of what the published total change is stated: of expenditure; of income where both sides are one figure, so that it
 * holds for both (收支总计); or of income alone. Each of the total, or of the year's own money where that is less. Or of
 * the one fund whose money the items divide.
 */
export type TotalBasis = SumName;

/** Exact sums of all rows. */
export interface DeltaSums {
  readonly prior: Decimal;
  readonly current: Decimal;
  readonly change: Decimal;
}

/** Year-over-year changes as published, item by item. */
export interface DeltaView {
  readonly unit: MoneyUnit;
  readonly digits: number;
  /** Digits of the finest rate. */
  readonly rateDigits: number;
  readonly year: number;
  readonly priorYear: number;
  /** Version of this year's figures: `budget`, `finalAccounts`. */
  readonly kind: string;
  /** Version of last year's figures, mostly the same. */
  readonly priorKind: string;
  /** The total with its published change; `undefined` where no total change is published. */
  readonly total: DeltaRow | undefined;
  readonly totalBasis: TotalBasis | undefined;
  /** What the total is called where it is marked from outside: `income`, `expenditure`, the code of the one source. */
  readonly totalKeys: readonly string[];
  /**
   * 基本支出 and 项目支出, where their change is published: another cut through the same money, not parts of `rows`. Before
   * them all expenditure where `total` is that of one fund, or the fund where `total` is all; their keys say which.
   */
  readonly natures: readonly DeltaRow[];
  /** Items (项) from the largest rise to the largest fall; equal changes in the document's order. */
  readonly rows: readonly DeltaRow[];
  /** Items with a published amount, zero included, for which the document publishes no comparison. */
  readonly withoutComparison: readonly ExpenditureNode[];
  /** Of rows whose name others have too, the name of what each is part of. */
  readonly groups: ReadonlyMap<DeltaRow, string>;
  readonly sums: DeltaSums;
  /** Stated total change against the sum of the item changes, where the one should be the other. */
  readonly residual: Residual | undefined;
  /** Largest rise and largest fall (as a magnitude) among the rows: the two ends of the one bar scale. */
  readonly largestRise: Decimal;
  readonly largestFall: Decimal;
  /** The whole expenditure, for the table in full. */
  readonly tree: ExpenditureNode | undefined;
}

/**
 * What the delta table shows: every lowest item of expenditure whose change the document publishes, prior figures derived
 * exactly from the stated changes, the total with its own statement beside them.
 * @returns `undefined` where the budget compares nothing with the year before
 */
export function deltaView(budget: Budget, unit?: MoneyUnit): DeltaView | undefined {
  const tree = expenditureTree(budget, unit);
  const { rows: unordered, withoutComparison } = itemRows(tree);
  const rows = sortRows(unordered, BY_CHANGE);
  const whole = totalRow(budget, unit);
  const ofFund = fundRow(tree);
  // Of the fund whose money the items divide, where there are any that are compared.
  const { total, basis, keys, comparable } = ofFund !== undefined && rows.length > 0 ? ofFund : whole;
  const others = [whole, ofFund].filter((other) => other !== undefined && other.total !== total);
  const natures = [
    ...others.flatMap((other) => (other?.total ? [{ ...other.total, key: other.basis ?? TOTAL_KEY }] : [])),
    ...natureRows(budget, unit),
  ];
  if (total === undefined && rows.length === 0 && natures.length === 0) return undefined;
  const all = [...rows, ...natures, ...(total === undefined ? [] : [total])];
  const changes = rows.map((row) => row.change.change);
  // Rows are ordered: the ends are the extremes.
  const [first = ZERO] = changes;
  const last = changes[changes.length - 1] ?? ZERO;
  // In a larger unit's smaller one the last published digit stands before the point: digits below zero count.
  const finest = all.reduce((most, { change }) => Math.max(most, change.digits), tree?.finestDigits ?? -Infinity);
  return {
    unit: unit ?? budget.unit,
    digits: Math.max(0, finest),
    // What came, went or stayed has a word and no rate.
    rateDigits: greatest(
      all.flatMap(({ change: { kind, rateDigits } }) => (kind === "increase" || kind === "decrease" ? rateDigits : [])),
    ),
    year: budget.year,
    priorYear: budget.year - 1,
    kind: budget.kind ?? "budget",
    priorKind: comparedVersion(budget),
    total,
    totalBasis: basis,
    totalKeys: keys,
    natures,
    rows,
    withoutComparison,
    groups: repeatedNames(rows, ({ path }) => path[path.length - 1]?.name),
    sums: sumsOf(rows),
    residual: residual(total?.change.change, comparable && withoutComparison.length === 0 ? changes : [], finest),
    largestRise: first.gt(0) ? first : ZERO,
    largestFall: last.lt(0) ? last.abs() : ZERO,
    tree,
  };
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** Lowest functional items with a comparison; where only a higher level has one, that one. */
function itemRows(tree: ExpenditureNode | undefined): { rows: DeltaRow[]; withoutComparison: ExpenditureNode[] } {
  const rows: DeltaRow[] = [];
  const withoutComparison: ExpenditureNode[] = [];
  const visit = (node: ExpenditureNode, path: readonly ExpenditureNode[]): void => {
    const below = functionalParts(node);
    const change = below.some(comparedAnywhere) ? undefined : node.change;
    if (change !== undefined) rows.push(rowOf(node, path, change));
    else if (below.length > 0) {
      const within = [...path, node];
      const before = rows.length + withoutComparison.length;
      for (const part of below) visit(part, within);
      // Of parts without amounts nothing is told: what they are parts of is not compared.
      if (rows.length + withoutComparison.length === before && !isBlank(node)) withoutComparison.push(node);
    } else if (!isBlank(node)) withoutComparison.push(node);
  };
  const isBlank = ({ amount }: ExpenditureNode): boolean => amount === null || amount === undefined;
  for (const category of tree?.children ?? []) visit(category, []);
  return { rows, withoutComparison };
}

/**
 * Parts by function (款, 项) of the same money: a project is another cut, and its own change is no change of the item; nor
 * is that of one fund's part in it.
 */
export function functionalParts({ children, fund, partsFund }: ExpenditureNode): readonly ExpenditureNode[] {
  if (partsFund !== fund) return [];
  return children.length === 0
    ? children
    : children.filter((child) => child.level !== "project" && child.level !== "allocation");
}

function comparedAnywhere(node: ExpenditureNode): boolean {
  return node.hasPublishedChange || functionalParts(node).some(comparedAnywhere);
}

function rowOf(node: ExpenditureNode, path: readonly ExpenditureNode[], change: Change): DeltaRow {
  const { key, code, name, officialName, category, amount } = node;
  return { key, code, name, officialName, category, path, prior: priorOf(change), current: amount, change };
}

/** Last year's figure of a change, its blank kept apart from zero. */
export function priorOf(change: Change): Decimal | null {
  return change.priorBlank ? null : change.prior;
}

/** A total with its published change, and of what it is. */
export interface TotalRow {
  readonly total: DeltaRow | undefined;
  readonly basis: TotalBasis | undefined;
  readonly keys: readonly string[];
  /** Whether the total is of the same money as the items, so that their changes should add up to its change. */
  readonly comparable: boolean;
}

interface StatedTotal {
  readonly change: Change;
  readonly current: Decimal | null | undefined;
  /** Name of the account as published, where the change is stated of what it names. */
  readonly name: string;
  /** Whether it is stated of the total (收入总计, 支出总计) rather than of the year's own money. */
  readonly isTotal: boolean;
  /** Code of the one item that the change is stated of. */
  readonly code?: string;
}

/** The published change of the one fund whose money the tree divides. */
function fundRow(tree: ExpenditureNode | undefined): TotalRow | undefined {
  if (tree?.fund === undefined || tree.change === undefined) return undefined;
  const total = namelessRow(TOTAL_KEY, tree.change, tree.amount);
  return { total, basis: tree.fund, keys: [tree.fund], comparable: true };
}

/** The published change of the total: of expenditure, or else of income, or of the one item that is all income. */
export function totalRow(budget: Budget, unit?: MoneyUnit): TotalRow {
  const spent = budget.expenditure && itemAmount(budget.expenditure, unitScope(budget, unit)).amount;
  const isSpent = (amount: Decimal | null | undefined): boolean =>
    amount !== null && amount !== undefined && spent !== null && spent !== undefined && amount.eq(spent);
  const ofExpenditure = accountChange(budget, budget.expenditure, unit) ?? soleFundingChange(budget, unit);
  if (ofExpenditure !== undefined) {
    const total = namelessRow(TOTAL_KEY, ofExpenditure.change, ofExpenditure.current, ofExpenditure.name);
    const basis = basisOf("expenditure", ofExpenditure, budget.expenditure);
    return { total, basis, keys: ["expenditure"], comparable: isSpent(ofExpenditure.current) };
  }
  const ofIncome = accountChange(budget, budget.income, unit) ?? soleIncomeChange(budget, unit);
  if (ofIncome === undefined) return { total: undefined, basis: undefined, keys: [], comparable: false };
  const { change, current } = ofIncome;
  const keys = ofIncome.code === undefined ? ["income"] : ["income", ofIncome.code];
  if (isSpent(current)) {
    const total = namelessRow(TOTAL_KEY, change, current);
    const basis = basisOf("balanced", ofIncome, budget.income);
    return { total, basis, keys: ["expenditure", ...keys], comparable: true };
  }
  const total = namelessRow(TOTAL_KEY, change, current, ofIncome.name);
  return { total, basis: basisOf("income", ofIncome, budget.income), keys, comparable: false };

  function basisOf(name: TotalName, { isTotal }: StatedTotal, account: Account | undefined): TotalBasis {
    return !isTotal && holdsMore(account, unitScope(budget, unit)) ? `${name}OfYear` : name;
  }
}

function namelessRow(key: string, change: Change, current: Decimal | null | undefined, name = ""): DeltaRow {
  const prior = priorOf(change);
  return {
    key,
    code: undefined,
    name,
    officialName: undefined,
    category: undefined,
    path: [],
    prior,
    current,
    change,
  };
}

function accountChange(budget: Budget, account: Account | undefined, unit?: MoneyUnit): StatedTotal | undefined {
  if (account === undefined) return undefined;
  const scope = unitScope(budget, unit);
  const within = scopeWithin(scope, account);
  const cells: [Cell | undefined, Decimal | null | undefined, string][] = [
    [account, itemAmount(account, scope).amount, account.name ?? ""],
    [account.total, statedAmount(account.total, within).amount, ""],
  ];
  for (const [cell, current, name] of cells) {
    const comparison = comparisonWith(cell, budget);
    const change = comparison && readChange(comparison, current, scopeWithin(within, figure(cell)), budget.year - 1);
    if (change !== undefined) return { change, current, name, isTotal: cell !== account };
  }
  return undefined;
}

/** The change of the one income item whose amount is the whole income. */
function soleIncomeChange(budget: Budget, unit?: MoneyUnit): StatedTotal | undefined {
  const account = budget.income;
  if (account === undefined) return undefined;
  const scope = unitScope(budget, unit);
  const within = scopeWithin(scope, account);
  const current = itemAmount(account, scope).amount;
  const sole = account.items?.find((item) => {
    const { amount } = itemAmount(item, within);
    return amount !== null && amount !== undefined && current !== undefined && amount.eq(orZero(current));
  });
  const comparison = sole && comparisonWith(sole, budget);
  const change = sole && comparison && readChange(comparison, current, scopeWithin(within, sole), budget.year - 1);
  return (
    change && { change, current, name: "", isTotal: false, ...(sole.code === undefined ? {} : { code: sole.code }) }
  );
}

/** The change of the one fund that pays for all expenditure, as 财政拨款支出 does in most departments. */
function soleFundingChange(budget: Budget, unit?: MoneyUnit): StatedTotal | undefined {
  const scope = unitScope(budget, unit);
  const current = budget.expenditure && itemAmount(budget.expenditure, scope).amount;
  for (const { cell, around } of soleFunding(budget, scope)) {
    const comparison = comparisonWith(cell, budget);
    const within = scopeWithin(around, cell);
    const change = comparison && readChange(comparison, current, within, budget.year - 1);
    if (change !== undefined) return { change, current, name: "", isTotal: false };
  }
  return undefined;
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
    return change === undefined ? [] : [namelessRow(key, change, amount)];
  });
}
