import type { Decimal} from "../budget/amount.js";
import { orZero, percentOf, type MoneyUnit } from "../budget/amount.js";
import { categoryOf } from "../budget/classification.js";
import { comparisonWith, readChange, sumOfChanges, type Change } from "../budget/change.js";
import { fundingParts, itemAmount, scopeWithin, statedAmount, unitScope, type UnitScope } from "../budget/figures.js";
import type { Budget, Item, Project } from "../budget/schema.js";

/**
 * What a node of the expenditure tree is: the total, a category (类), subcategory (款) or item (项) of the functional
 * classification, a project (项目) that an item pays for, or an allocation within a project (资金分配).
 */
export type ExpenditureLevel = "total" | "category" | "subcategory" | "item" | "project" | "allocation";

/** One amount of expenditure with its parts, in the unit of the view. */
export interface ExpenditureNode {
  /** Unique in the tree: the published code, or a path of positions where there is none. What `selected` names. */
  readonly key: string;
  readonly code: string | undefined;
  readonly name: string;
  /** Name in the official classification, where the published one differs. */
  readonly officialName: string | undefined;
  readonly level: ExpenditureLevel;
  /** Code of the functional category (类) it belongs to: what fixes its colour. */
  readonly category: string | undefined;
  /** Exact; `null` is a published blank, `undefined` says that the document has no such figure. */
  readonly amount: Decimal | null | undefined;
  readonly digits: number;
  /** Added up from its parts, because the document states no amount here. */
  readonly computed: boolean;
  /** Per cent of the stated total, exact; `undefined` without amount or total. */
  readonly share: Decimal | undefined;
  /** Per cent of the node above, exact. */
  readonly shareOfParent: Decimal | undefined;
  /**
   * Against last year's figure, where the document says how it changed; of a 类 or 款 also the sum of its items' changes,
   * marked as computed.
   */
  readonly change: Change | undefined;
  /** What the document says the money is for. */
  readonly purpose: string | undefined;
  /** Code words of the sources that the document says pay for it. */
  readonly sources: readonly string[];
  readonly children: readonly ExpenditureNode[];
}

/** Key of the root. */
export const TOTAL_KEY = "total";

/**
 * The expenditure of a budget as one tree: 类, 款, 项, then the projects that name an item as theirs, then their
 * allocations. Amounts are the published ones, or sums marked as computed; nothing is rescaled to fit.
 * @returns `undefined` where the budget holds no expenditure at all
 */
export function expenditureTree(budget: Budget, unit?: MoneyUnit): ExpenditureNode | undefined {
  const account = budget.expenditure;
  if (account === undefined) return undefined;
  const scope = unitScope(budget, unit);
  const stated = itemAmount(account, scope);
  return buildNode(account, { budget, scope, total: stated.amount, parent: undefined, taken: new Set() }, TOTAL_KEY, 0);
}

interface Surroundings {
  readonly budget: Budget;
  readonly scope: UnitScope;
  readonly total: Decimal | null | undefined;
  readonly parent: ExpenditureParent | undefined;
  /** Keys given so far: a code may stand twice in one document. */
  readonly taken: Set<string>;
}

interface ExpenditureParent {
  readonly key: string;
  readonly level: ExpenditureLevel;
  readonly category: string | undefined;
  readonly amount: Decimal | null | undefined;
}

const LEVEL_BELOW: Readonly<Record<ExpenditureLevel, ExpenditureLevel>> = {
  total: "category",
  category: "subcategory",
  subcategory: "item",
  item: "project",
  project: "allocation",
  allocation: "allocation",
};

function buildNode(
  item: Item,
  around: Surroundings,
  key: string,
  position: number,
  level: ExpenditureLevel = "total",
): ExpenditureNode {
  const { budget, parent, total } = around;
  const reading = itemAmount(item, around.scope);
  const scope = scopeWithin(around.scope, item);
  const category = categoryOf(item.code) ?? parent?.category;
  const here = { key, level, category, amount: reading.amount };
  const children = partsOf(item, level, budget).map((part, index) =>
    buildNode(
      part.item,
      { ...around, scope: part.ownUnit ? around.scope : scope, parent: here },
      uniqueKey(part.item.code, key, index, around.taken),
      index,
      part.level,
    ),
  );
  return {
    ...here,
    code: item.code,
    name: item.name ?? item.officialName ?? item.code ?? `${position + 1}`,
    officialName: item.officialName,
    digits: reading.digits,
    computed: reading.computed,
    share: shareOf(reading.amount, total),
    shareOfParent: shareOf(reading.amount, parent?.amount),
    change: publishedChange(item, reading.amount, scope, budget) ?? changeOfParts(level, reading.amount, children),
    purpose: item.purpose,
    sources: fundingParts(item.funding, scope).map((part) => part.source),
    children,
  };
}

function publishedChange(
  item: Item,
  amount: Decimal | null | undefined,
  scope: UnitScope,
  budget: Budget,
): Change | undefined {
  const comparison = comparisonWith(item, budget);
  return comparison && readChange(comparison, amount, scope, budget.year - 1);
}

/** Of a 类 or 款 without a published change, the sum of its items' changes; a part that is blank has none to add. */
function changeOfParts(
  level: ExpenditureLevel,
  amount: Decimal | null | undefined,
  children: readonly ExpenditureNode[],
): Change | undefined {
  if (level !== "category" && level !== "subcategory") return undefined;
  const parts = children.filter((child) => child.level !== "project" && child.level !== "allocation");
  return sumOfChanges(
    parts.map((part) => part.change),
    amount,
  );
}

interface Part {
  readonly item: Item | Project;
  readonly level: ExpenditureLevel;
  /** A project stands in the document's unit, not in that of the item it is shown under. */
  readonly ownUnit: boolean;
}

/** The parts of an item: its published parts, or for a 项 without any, the projects that name its code. */
function partsOf(item: Item, level: ExpenditureLevel, budget: Budget): Part[] {
  const own = item.items ?? [];
  if (own.length > 0) return own.map((part) => ({ item: part, level: LEVEL_BELOW[level], ownUnit: false }));
  if (level === "project" || level === "allocation" || item.code === undefined) return [];
  return (budget.projects ?? [])
    .filter((project) => project.function === item.code)
    .map((project) => ({ item: project, level: "project", ownUnit: true }));
}

function uniqueKey(code: string | undefined, parentKey: string, index: number, taken: Set<string>): string {
  const path = `${parentKey === TOTAL_KEY ? "" : parentKey}/${index + 1}`;
  const key = code !== undefined && !taken.has(code) ? code : path;
  taken.add(key);
  return key;
}

function shareOf(amount: Decimal | null | undefined, whole: Decimal | null | undefined): Decimal | undefined {
  return amount === null || amount === undefined ? undefined : percentOf(amount, whole);
}

/** The node with a key (for most nodes its code) anywhere in the tree. */
export function findNode(root: ExpenditureNode | undefined, key: string | undefined): ExpenditureNode | undefined {
  return key === undefined ? undefined : pathTo(root, key).pop();
}

/** The nodes from the root down to the one with a key, both included: a breadcrumb. Empty where there is no such key. */
export function pathTo(root: ExpenditureNode | undefined, key: string): ExpenditureNode[] {
  if (root === undefined) return [];
  if (root.key === key) return [root];
  for (const child of root.children) {
    const path = pathTo(child, key);
    if (path.length > 0) return [root, ...path];
  }
  return [];
}

/** Every node of the tree in document order, the root first. */
export function* walk(root: ExpenditureNode): Generator<ExpenditureNode> {
  yield root;
  for (const child of root.children) yield* walk(child);
}

/** Descending by amount; equal amounts and amounts that cannot be compared keep the document's order. */
export function byAmountDescending(
  one: { readonly amount: Decimal | null | undefined },
  other: { readonly amount: Decimal | null | undefined },
): number {
  return orZero(other.amount).comparedTo(orZero(one.amount));
}

/** 支出总计 as stated (balances included), or else 本年支出合计. */
export function statedTotal(budget: Budget, side: "income" | "expenditure", unit?: MoneyUnit): Decimal | undefined {
  const account = budget[side];
  if (account === undefined) return undefined;
  const scope = scopeWithin(unitScope(budget, unit), account);
  return statedAmount(account.total, scope).amount ?? itemAmount(account, unitScope(budget, unit)).amount ?? undefined;
}
