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
 * @param sentence what is said of all their names
 */
export function zerosTogether<Item>(
  items: readonly Item[],
  zeroName: (item: Item) => string | undefined,
  { messages: { common } }: Wording,
  sentence: (names: string) => string = common.zeros,
): { readonly others: readonly Item[]; readonly zeros: readonly TemplateResult[] } {
  const counts = new Map<string, number>();
  let count = 0;
  for (const item of items) {
    const name = zeroName(item);
    if (name === undefined) continue;
    count += 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (count <= FEW) return { others: items, zeros: [] };
  // Income and expenditure may have one name; it is told once. A code stays with its name.
  const names = [...counts].map(([name, times]) => (times > 2 ? `${name} × ${times}` : name)).join(common.listGap);
  return {
    others: items.filter((item) => zeroName(item) === undefined),
    zeros: [html`${breakable(sentence(names.replace(/(\d) /g, "$1\u00a0").replace(/ × /g, "\u00a0×\u00a0")))}`],
  };
}
