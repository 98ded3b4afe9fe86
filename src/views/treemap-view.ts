import { orZero, sum, type Decimal, type MoneyUnit } from "../budget/amount.js";
import type { Fund } from "../budget/one-fund.js";
import type { Budget } from "../budget/schema.js";
import { isReport, wholeName, type WholeName } from "../budget/totals.js";
import { byAmountDescending, pathTo } from "./tree-walk.js";
import { expenditureTree, type ExpenditureNode } from "./expenditure-tree.js";
import { TOTAL_KEY } from "./tree-keys.js";
import { repeatedNames } from "./repeated-names.js";
import { residual, type Residual } from "./residual.js";
import { partitionDrawable, type Undrawn } from "./undrawn.js";

/** A group of cells under one strip: a 类 of the whole, or a 款 within a 类. */
export interface TreemapGroupView {
  readonly node: ExpenditureNode;
  /** Descending by amount. A group that has no parts has itself as its only cell. */
  readonly cells: readonly ExpenditureNode[];
}

/** One level of the expenditure tree as a treemap shows it: groups and the cells in them, never more than two levels. */
export interface TreemapView {
  readonly unit: MoneyUnit;
  readonly digits: number;
  /** The node drilled to; the total at first. */
  readonly focus: ExpenditureNode;
  /** What the whole that is divided is called: expenditure, or the one fund that is divided. */
  readonly whole: WholeName;
  /** From the total down to the focus, both included. */
  readonly path: readonly ExpenditureNode[];
  /** Descending by amount. */
  readonly groups: readonly TreemapGroupView[];
  /** Amounts within the focus that an area cannot show. */
  readonly undrawn: readonly Undrawn<ExpenditureNode>[];
  /** Where the focus differs from the sum of its parts. */
  readonly residual: Residual | undefined;
  /** What a report, which names the main items, leaves of the whole to others; `undefined` where it names all. */
  readonly unlisted: Decimal | undefined;
  /** What is shown and is of all money, while its parts are of one fund that does not pay for all of it. */
  readonly divided: readonly DividedFund[];
  /** How many cells there are to see. */
  readonly cellCount: number;
}

/** A category whose parts are stated for one fund alone. */
export interface DividedFund {
  readonly node: ExpenditureNode;
  readonly fund: Fund;
  /** What others pay of it, by subtraction; negative where the document contradicts itself. */
  readonly rest: Decimal;
}

/**
 * What a treemap shows of the expenditure below a node: at the whole, 类 with their 项 (款 are passed over, since two
 * levels are what a reader can hold) or, where there are more 项 than anyone could tell apart, with their 款; below,
 * the parts of the node with theirs.
 * @param key the node to drill to; the whole where it is missing, unknown or has nothing below it
 * @returns `undefined` where the budget holds no expenditure
 */
export function treemapView(budget: Budget, unit?: MoneyUnit, key?: string): TreemapView | undefined {
  const tree = expenditureTree(budget, unit);
  if (tree === undefined) return undefined;
  const path = pathTo(tree, key ?? TOTAL_KEY);
  while (path.length > 1 && (path[path.length - 1]?.partCount ?? 0) === 0) path.pop();
  const focus = path[path.length - 1] ?? tree;
  const undrawn: Undrawn<ExpenditureNode>[] = [];
  const drawable = (nodes: readonly ExpenditureNode[]): ExpenditureNode[] => {
    const parts = partitionDrawable(nodes);
    undrawn.push(...parts.undrawn);
    return parts.drawn.sort(byAmountDescending);
  };
  const groups = groupsOf(focus, drawable);
  const differs = residual(
    focus.amount,
    focus.children.map((node) => node.amount),
    focusDigits(focus),
  );
  const divided = dividedFunds(focus, groups);
  const unlisted = isReport(budget) && differs?.difference.gt(0) === true ? differs.difference : undefined;
  return {
    unit: unit ?? budget.unit,
    digits: Math.max(0, focus.finestDigits),
    focus,
    whole: tree.fund ?? wholeName(budget),
    path: path.length > 0 ? path : [tree],
    groups,
    undrawn,
    residual: unlisted !== undefined || divided.some(({ node }) => node === focus) ? undefined : differs,
    unlisted,
    divided,
    cellCount: groups.reduce((count, group) => count + group.cells.length, 0),
  };
}

function dividedFunds(focus: ExpenditureNode, groups: readonly TreemapGroupView[]): DividedFund[] {
  return [...new Set([focus, ...groups.map(({ node }) => node)])].flatMap((node) => {
    const { fund, partsFund, amount, children } = node;
    if (partsFund === undefined || partsFund === fund) return [];
    return { node, fund: partsFund, rest: orZero(amount).minus(sum(children.map((child) => child.amount))) };
  });
}

/** With more 项 than this the whole is shown by its 款. */
const MOST_ITEMS = 300;

/** As many 项 are told apart by where they stand, whatever their names. */
const FEW_ITEMS = 40;

function groupsOf(
  focus: ExpenditureNode,
  drawable: (nodes: readonly ExpenditureNode[]) => ExpenditureNode[],
): TreemapGroupView[] {
  const hasGrandchildren = focus.children.some((child) => child.partCount > 0);
  const groups = drawable(hasGrandchildren || focus.level === "total" ? focus.children : [focus]);
  const byItem = focus.level === "total" && groups[0] !== focus && areToldApart(groups);
  return groups.map((node) => {
    const cells = drawable(byItem ? itemsOf(node) : node.children);
    return { node, cells: cells.length > 0 ? cells : [node] };
  });
}

/**
 * Whether a reader can tell the 项 of the whole apart: there are not too many of them, and no more than a quarter share
 * their names. A whole government has 行政运行 under most of its 款.
 */
function areToldApart(categories: readonly ExpenditureNode[]): boolean {
  const subcategories = categories.flatMap((category) => category.children);
  const count = subcategories.reduce((sum, { level, partCount }) => sum + (level === "subcategory" ? partCount : 1), 0);
  if (count <= FEW_ITEMS || count > MOST_ITEMS) return count <= FEW_ITEMS;
  const items = categories.flatMap(itemsOf);
  return repeatedNames(items, ({ parent }) => parent?.name).size * 4 <= items.length;
}

/** The 项 of a 类, its 款 passed over; a 款 without 项 stands for itself. */
function itemsOf(category: ExpenditureNode): ExpenditureNode[] {
  return category.children.flatMap((child) =>
    child.level === "subcategory" && child.partCount > 0 ? child.children : [child],
  );
}

function focusDigits(focus: ExpenditureNode): number {
  return Math.max(focus.digits, ...focus.children.map((node) => node.digits));
}

/** The whole that shares of a view are taken of: the stated total. */
export function treemapTotal(view: TreemapView): Decimal | null | undefined {
  return view.path[0]?.amount;
}
