import { functionalParts, priorOf, type DeltaView } from "./delta-view.js";
import {
  BY_CODE,
  hasText,
  isOfKind,
  isOpen,
  sortRows,
  type Comparable,
  type DeltaFilter,
  type DeltaSort,
} from "./delta-order.js";
import type { ExpenditureNode } from "./expenditure-tree.js";

/** Which rows of a tree show what is below them: all or none, but for some. */
export interface Expansion {
  readonly all: boolean;
  /** Keys of the rows that are otherwise. */
  readonly except: ReadonlySet<string>;
}

/** A row of the tree of 类, 款 and 项. */
export interface TreeLine {
  readonly node: ExpenditureNode;
  /** 0 for a 类. */
  readonly depth: number;
  /** Whether what is below it is shown; `undefined` where there is nothing below. */
  readonly expanded: boolean | undefined;
}

/** What the rows of a tree are chosen by. */
export interface TreeChoice {
  /** Order among the parts of one whole; by code, the document's own order is kept. */
  readonly sort: DeltaSort;
  readonly filter: DeltaFilter;
  readonly expansion: Expansion;
}

/** How many 类, 款 and 项 there are. */
export function treeSize({ tree }: DeltaView): number {
  const below = (node: ExpenditureNode): number =>
    functionalParts(node).reduce((total, part) => total + 1 + below(part), 0);
  return tree === undefined ? 0 : below(tree);
}

/**
 * The rows of the tree that are shown. A filter shows the rows it lets through with all that is above them, and what is
 * below a 类 or 款 whose own name is looked for; kinds of change are those of the lowest items.
 */
export function treeLines({ tree }: DeltaView, { sort, filter, expansion }: TreeChoice): TreeLine[] {
  if (tree === undefined) return [];
  const wanted = filter.text.trim().toLowerCase();
  const everything = isOpen(filter);
  const passing = new Set<ExpenditureNode>();
  const pass = (node: ExpenditureNode, aboveHasText: boolean): boolean => {
    const parts = functionalParts(node);
    const named = aboveHasText || hasText(node, wanted);
    const own =
      named && (filter.kinds.length === 0 || (parts.length === 0 && isOfKind(comparable(node), filter.kinds)));
    const below = parts.map((part) => pass(part, named)).some(Boolean);
    if (own || below) passing.add(node);
    return own || below;
  };
  if (!everything) for (const part of functionalParts(tree)) pass(part, false);
  const lines: TreeLine[] = [];
  const add = (parent: ExpenditureNode, depth: number): void => {
    for (const node of ordered(functionalParts(parent), sort)) {
      if (!everything && !passing.has(node)) continue;
      const hasParts = functionalParts(node).some((part) => everything || passing.has(part));
      // What is found is to be seen.
      const expanded = hasParts ? (!everything || expansion.all) !== expansion.except.has(node.key) : undefined;
      lines.push({ node, depth, expanded });
      if (expanded === true) add(node, depth + 1);
    }
  };
  add(tree, 0);
  return lines;
}

function ordered(nodes: readonly ExpenditureNode[], sort: DeltaSort): readonly ExpenditureNode[] {
  if (sort.column === BY_CODE.column && sort.descending === BY_CODE.descending) return nodes;
  return sortRows(nodes.map(comparable), sort).map(({ node }) => node);
}

function comparable(node: ExpenditureNode): Comparable & { readonly node: ExpenditureNode } {
  const { code, name, officialName, amount, change } = node;
  const prior = change === undefined ? undefined : priorOf(change);
  return { node, code, name, officialName, prior, current: amount, change };
}
