import { html, type TemplateResult } from "lit";
import { breakable } from "./breakable.js";
import type { Wording } from "./wording.js";

/** So many amounts of zero stand in a line each; more would be a list that is longer than the chart. */
const FEW = 3;

/**
 * Splits what is not drawn into what is told in a sentence of its own and one sentence on all mere zeros.
 *
 * @param items in their order
 * @param zeroName the name of an item of which nothing but its zero is to be told
 */
export function zerosTogether<Item>(
  items: readonly Item[],
  zeroName: (item: Item) => string | undefined,
  { messages: { common } }: Wording,
): { readonly others: readonly Item[]; readonly zeros: readonly TemplateResult[] } {
  const names = items.flatMap((item) => zeroName(item) ?? []);
  if (names.length <= FEW) return { others: items, zeros: [] };
  return {
    others: items.filter((item) => zeroName(item) === undefined),
    // Income and expenditure may have one name; it is told once. A code stays with its name.
    zeros: [html`${breakable(common.zeros([...new Set(names)].join(common.listGap).replace(/(\d) /g, "$1\u00a0")))}`],
  };
}
