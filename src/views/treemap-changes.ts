import { percentOf, sum, type Decimal } from "../budget/amount.js";
import { changeClassOf, CHANGE_CLASSES, type ChangeClass } from "../budget/change-class.js";
import { sumOfChanges, type Change, type ChangeKind } from "../budget/change.js";
import { classifiedExpenditure } from "../budget/one-fund.js";
import type { Budget, Item } from "../budget/schema.js";
import { kindCounts } from "./delta-order.js";
import type { ExpenditureNode } from "./expenditure-tree.js";
import type { TreemapView } from "./treemap-view.js";

/** What became of the parts that a treemap shows, against the year before. */
export interface TreemapChanges {
  /** All parts that are drawn as cells, and those without an area whose change is published, such as 取消. */
  readonly nodes: readonly ExpenditureNode[];
  /** Classes that occur, in the order of the scale, each with its number of parts. */
  readonly classes: readonly { readonly name: ChangeClass; readonly count: number }[];
  /** How many parts rose, fell …; those without a published change are in none. */
  readonly kinds: Readonly<Record<ChangeKind, number>>;
}

/** What the parts that a filter lets through add up to. */
export interface FilteredChanges {
  readonly count: number;
  readonly amount: Decimal;
  /** Per cent of the stated total. */
  readonly share: Decimal | undefined;
  /** The exact sum of their changes; `undefined` where one has none. */
  readonly change: Decimal | undefined;
}

/** The changes of the parts of a view. */
export function treemapChanges(view: TreemapView): TreemapChanges {
  const drawn = view.groups.flatMap(({ cells }) => cells);
  const others = view.undrawn.map(({ node }) => node).filter(({ change }) => change !== undefined);
  const nodes = [...drawn, ...others];
  const counts = new Map<ChangeClass, number>();
  for (const { change } of nodes) {
    const name = changeClassOf(change);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    nodes,
    classes: CHANGE_CLASSES.flatMap((name) => {
      const count = counts.get(name);
      return count === undefined ? [] : [{ name, count }];
    }),
    kinds: kindCounts(nodes.map((node) => ({ ...NO_FIGURES, change: node.change }))),
  };
}

const NO_FIGURES = { code: undefined, name: "", officialName: undefined, prior: undefined, current: undefined };

/** Sums of the parts whose change is of one of some classes. */
export function filteredChanges(
  { nodes }: TreemapChanges,
  classes: ReadonlySet<ChangeClass>,
  total: Decimal | null | undefined,
): FilteredChanges {
  const chosen = nodes.filter(({ change }) => classes.has(changeClassOf(change)));
  const amount = sum(chosen.map((node) => node.amount));
  const changes = chosen.map(({ change }) => change?.change);
  return {
    count: chosen.length,
    amount,
    share: percentOf(amount, total),
    change: changes.includes(undefined) ? undefined : sum(changes),
  };
}

/** The change of several parts together; `undefined` unless each has one. */
export function changeOfAll(nodes: readonly ExpenditureNode[]): Change | undefined {
  return sumOfChanges(
    nodes.map(({ change }) => change),
    sum(nodes.map(({ amount }) => amount)),
  );
}

const known = new WeakMap<Budget, { readonly changes: boolean; readonly nodes: number }>();

/** Whether a budget says of any expenditure how it changed, and how many items it has; looked for once. */
export function expenditureFacts(budget: Budget): { readonly changes: boolean; readonly nodes: number } {
  const found = known.get(budget);
  if (found !== undefined) return found;
  const facts = { changes: false, nodes: 0 };
  // The records themselves: making the tree's nodes of 100,000 items would take longer.
  const look = (items: readonly Item[]): void => {
    facts.nodes += items.length;
    for (const item of items) {
      if (!facts.changes && item.compare !== undefined) facts.changes = true;
      if (item.items !== undefined) look(item.items);
    }
  };
  look(classifiedExpenditure(budget)?.account.items ?? []);
  known.set(budget, facts);
  return facts;
}
