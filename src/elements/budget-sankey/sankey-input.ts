import { nearestNumber } from "../../budget/amount.js";
import type { SankeyChartInput } from "../../layout/sankey-chart.js";
import { THROUGH_KEY, type FlowNode, type SankeyView } from "../../views/sankey-view.js";
import { hundredText, publishedText } from "../base/per-hundred.js";
import { amountText, type Wording } from "../base/wording.js";
import { flowName } from "./sankey-wording.js";

/** What 100 yuan are at the side of a node. */
export function totalOf(node: FlowNode, view: SankeyView): SankeyView["incomeTotal"] {
  return view.sources.includes(node) ? view.incomeTotal : view.expenditureTotal;
}

/** The two figures of a node: amount and share, or its part of 100 yuan and the published amount. */
export function figuresOf(
  node: FlowNode,
  view: SankeyView,
  wording: Wording,
  hundred: boolean,
): { readonly amount: string; readonly share: string } {
  if (hundred)
    return {
      amount: hundredText(node.amount, totalOf(node, view), wording),
      share: publishedText(node.amount, view.digits, wording),
    };
  return {
    amount: amountText(node.amount, view.digits, wording),
    share: node.share === undefined ? "" : wording.format.percent(node.share),
  };
}

/** What the chart is laid out from: names and figures as texts, values as numbers for lengths alone. */
export function sankeyInput(view: SankeyView, wording: Wording, hundred: boolean): SankeyChartInput {
  const { messages, unitName } = wording;
  const figures = (node: FlowNode): { readonly amountText: string; readonly shareText?: string } => {
    const { amount, share } = figuresOf(node, view, wording, hundred);
    return { amountText: amount, ...(share === "" ? {} : { shareText: share }) };
  };
  const chartNode = (node: FlowNode): SankeyChartInput["targets"][number] => ({
    key: node.key,
    ...(node.code !== undefined && node.node !== undefined ? { code: node.code } : {}),
    name: flowName(node, wording),
    ...figures(node),
    value: node.amount ? nearestNumber(node.amount) : 0,
  });
  const through = view.expenditureTotal ?? view.incomeTotal;
  return {
    sources: view.sources.map(chartNode),
    targets: view.targets.map(chartNode),
    ...(view.basis === "through-total" && through !== undefined
      ? {
          middle: {
            label: messages.sankey.through,
            amountText: hundred ? hundredText(through, through, wording) : amountText(through, view.digits, wording),
            value: nearestNumber(through),
          },
        }
      : {}),
    links: view.links
      .filter((link) => link.source !== THROUGH_KEY && link.target !== THROUGH_KEY)
      .map((link) => ({ source: link.source, target: link.target, value: nearestNumber(link.amount) })),
    heads: {
      left: messages.sankey.income,
      leftAmount: hundred ? messages.hundred.name : unitName,
      right: messages.sankey.expenditure,
      rightAmount: hundred ? messages.hundred.name : unitName,
      rightShare: hundred ? messages.common.amount : messages.common.share,
    },
  };
}
