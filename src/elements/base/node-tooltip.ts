import type { Decimal } from "../../budget/amount.js";
import type { WholeName } from "../../budget/totals.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TooltipContent } from "./tooltip.js";
import { changeText, sentenceAmount, shownName, type Wording } from "./wording.js";

/** What a tooltip says of an amount of expenditure, alike in every chart. */
export function nodeTooltip(
  node: ExpenditureNode,
  digits: number,
  wording: Wording,
  facts: {
    readonly sourceName: (code: string) => string;
    readonly hint: TooltipContent["hint"];
    readonly withParent: boolean;
    /** What the share is of, and the share. */
    readonly share: readonly [whole: WholeName, share: Decimal | undefined];
  },
): TooltipContent {
  const { messages, format } = wording;
  const rows: [string, string][] = [];
  const [whole, share] = facts.share;
  if (share !== undefined) rows.push([messages.tooltip.shareOfTotal(whole), format.percent(share)]);
  if (facts.withParent && node.shareOfParent !== undefined) {
    rows.push([messages.tooltip.shareOfParent, format.percent(node.shareOfParent)]);
  }
  if (node.change !== undefined)
    rows.push([messages.tooltip.changeFromPrior, changeText(node.change, digits, wording, "tooltip")]);
  const sources = node.sources.map(({ source }) => facts.sourceName(source));
  if (sources.length > 0) rows.push([messages.tooltip.sources, sources.join(messages.common.listGap)]);
  const sentences: string[] = [];
  if (node.purpose !== undefined) sentences.push(messages.tooltip.purpose(node.purpose));
  if (node.change?.reason !== undefined)
    sentences.push(messages.common.labelled(messages.tooltip.reason, node.change.reason));
  if (node.officialName !== undefined && node.officialName !== node.name) {
    sentences.push(messages.common.officialName(node.officialName));
  }
  const { amount, unit } = sentenceAmount(node.amount, digits, wording);
  return {
    category: node.category,
    code: node.code,
    name: shownName(node, wording),
    amount,
    // The unit, and quietly that the amount was added up rather than published.
    unit: node.computed ? `${unit}${messages.common.aside(messages.common.computed)}` : unit,
    rows,
    sentences,
    hint: facts.hint,
  };
}
