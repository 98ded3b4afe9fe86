import type { Decimal } from "../budget/amount.js";

/** Why a shape cannot show an amount: it is negative, a published zero, a published blank, or not in the document at all. */
export type UndrawnReason = "negative" | "zero" | "blank" | "absent";

/** Why an amount cannot be drawn as a width or an area; `undefined` when it can. */
function undrawnReason(amount: Decimal | null | undefined): UndrawnReason | undefined {
  if (amount === undefined) return "absent";
  if (amount === null) return "blank";
  if (amount.isZero()) return "zero";
  return amount.isNegative() ? "negative" : undefined;
}

/** Parts of a list that can be drawn and those that cannot, each with its reason, in the list's order. */
export function partitionDrawable<Node extends { readonly amount: Decimal | null | undefined }>(
  nodes: readonly Node[],
): { drawn: Node[]; undrawn: Undrawn<Node>[] } {
  const drawn: Node[] = [];
  const undrawn: Undrawn<Node>[] = [];
  for (const node of nodes) {
    const reason = undrawnReason(node.amount);
    if (reason === undefined) drawn.push(node);
    else undrawn.push({ node, reason });
  }
  return { drawn, undrawn };
}

/** A node that is listed instead of drawn. */
export interface Undrawn<Node> {
  readonly node: Node;
  readonly reason: UndrawnReason;
}
