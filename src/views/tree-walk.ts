/** Ways through an expenditure tree. */
import { orZero, type Decimal } from "../budget/amount.js";
import type { ExpenditureNode } from "./expenditure-tree.js";

/** The node with a key (for most nodes its code) anywhere in the tree. */
export function findNode(root: ExpenditureNode | undefined, key: string | undefined): ExpenditureNode | undefined {
  return key === undefined ? undefined : pathTo(root, key).pop();
}

/** The nodes from the root down to the one with a key, both included: a breadcrumb. Empty where there is no such key. */
export function pathTo(root: ExpenditureNode | undefined, key: string): ExpenditureNode[] {
  if (root === undefined) return [];
  if (root.key === key) return [root];
  // Codes begin with those above them: where that holds, one way down is tried instead of all.
  const [likely, others] = [root.children.filter((child) => key.startsWith(child.key)), root.children];
  for (const child of [...likely, ...others]) {
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
