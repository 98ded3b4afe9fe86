import { html, type TemplateResult } from "lit";
import { breakable } from "./breakable.js";
import type { Wording } from "./wording.js";

/** So many amounts of zero stand in a line each; more would be a list that is longer than the chart. */
const FEW = 3;

/**
 * Splits what is not drawn into what is told in a sentence of its own and one sentence on all mere zeros, or on all of
 * another kind.
 *
 * @param items in their order
 * @param zeroName the name of an item of which nothing but its zero is to be told
 * @param label what all of them are
 */
export function zerosTogether<Item>(
  items: readonly Item[],
  zeroName: (item: Item) => string | undefined,
  { messages: { common } }: Wording,
  label = common.zero,
): { readonly others: readonly Item[]; readonly zeros: readonly TemplateResult[] } {
  const all = items.flatMap((item) => zeroName(item) ?? []);
  if (all.length <= FEW) return { others: items, zeros: [] };
  // Income and expenditure may have one name; it is told once. A code stays with its name.
  const counts = new Map<string, number>();
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = Array.from(counts, ([name, times]) =>
    (times > 2 ? `${name} × ${times}` : name).replace(/(\d|×) | (?=×)/g, "$1\u00a0"),
  );
  return {
    others: items.filter((item) => zeroName(item) === undefined),
    zeros: [html`${breakable(common.sentence(common.labelled(label, names.join(common.listGap))))}`],
  };
}
