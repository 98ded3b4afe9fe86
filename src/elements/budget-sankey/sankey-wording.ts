import { itemAmount, unitScope } from "../../budget/figures.js";
import { wholeName, type WholeName } from "../../budget/totals.js";
import { classifiedExpenditure } from "../../budget/one-fund.js";
import type { Budget, Figure } from "../../budget/schema.js";
import { GATHERED_KEY, type FlowNode, type SankeyView } from "../../views/sankey-view.js";
import { placesOf } from "../../views/places.js";
import type { TableModel, TableRow } from "../base/data-table.js";
import { hundredResidual } from "../../views/per-hundred.js";
import { hundredCell, hundredFigure, hundredNotes } from "../base/per-hundred.js";
import {
  amountText,
  csvValue,
  fundNote,
  moneyText,
  residualFacts,
  shareValue,
  shownName,
  sentenceAmount,
  sourceSentence,
  type Wording,
} from "../base/wording.js";

/** The name of a node: the published one, or "其他 n 项" for what was gathered. */
function nameOf(node: FlowNode, { messages }: Wording): string {
  const { common, sankey } = messages;
  const rests: Readonly<Record<string, string>> = sankey.rests;
  return node.key === GATHERED_KEY ? common.otherItems(node.members.length) : (rests[node.key] ?? node.name);
}

/** The name of a node as the drawing shows it. */
export function flowName(node: FlowNode, wording: Wording): string {
  return shownName({ name: nameOf(node, wording), code: node.code }, wording);
}

/** What the chart says in one sentence: where most of the money goes. */
export function sankeyTitle(view: SankeyView, budget: Budget, wording: Wording): string {
  const { messages, format } = wording;
  const { fund } = view;
  if (view.targets.length + view.sources.length === 0) return messages.sankey.empty;
  const [first] = spentOn(view);
  const share = fund === undefined ? first?.share : first?.node?.share;
  // Of what is not divided there is nothing to say but that, nor of a category that is more than the whole.
  if (first === undefined || share === undefined || share.gt(100)) return messages.sankey.plainTitle(budget.year);
  return messages.sankey.title({
    // Not all is all only where nothing is left.
    ofHundred: format.amount(share, share.gte("99.5") && share.lt(100) ? 2 : 0),
    name: flowName(first, wording),
    whole: fund ?? wholeName(budget),
  });
}

/**
 * What the money of a view is spent on: its categories and what a government spends beside them (转移性支出, 债务还本支出), but
 * neither what is kept (年终结余) nor a rest.
 */
function spentOn({ targets, fund }: SankeyView): readonly FlowNode[] {
  return targets.filter(({ node, name }) => node !== undefined || (fund === undefined && name.endsWith("支出")));
}

/** Categories that the title of the parts of 100 yuan names. */
const MOST_NAMED = 2;

/** Of every 100 yuan of expenditure, how much goes to the largest categories. */
export function hundredFlowTitle(view: SankeyView, wording: Wording): string {
  const { fund } = view;
  const [first] = spentOn(view);
  const whole = fund === undefined ? view.expenditureTotal : first?.node?.parent?.amount;
  const parts = spentOn(view)
    .slice(0, MOST_NAMED)
    .map((node) => ({
      name: flowName(node, wording),
      amount: hundredFigure(node.amount, whole, wording),
    }));
  return wording.messages.hundred.title({ parts, within: undefined, fund });
}

/** What the rounded parts of 100 yuan of expenditure leave over, as a sentence. */
export function hundredFlowNotes(view: SankeyView, wording: Wording): string[] {
  const parts = [...view.targets, ...view.undrawnTargets.map(({ node }) => node)].map(({ amount }) => amount);
  return hundredNotes(hundredResidual(parts, view.expenditureTotal, view.expenditureTotal), wording);
}

/** A node in words: the name of its mark. */
export function flowLabel(node: FlowNode, view: SankeyView, wording: Wording): string {
  return wording.messages.common.markName({
    name: flowName(node, wording),
    ...sentenceAmount(node.amount, view.digits, wording),
    share: node.share && wording.format.percent(node.share),
  });
}

/** The chart for those who do not see it: both totals, the largest category and the smallest. The marks say the rest. */
export function sankeyDescription(view: SankeyView, wording: Wording): string {
  const label = (node: FlowNode | undefined): string | undefined => node && flowLabel(node, view, wording);
  const { targets } = view;
  return wording.messages.sankey.description({
    income: moneyText(view.incomeTotal, view.digits, wording),
    expenditure: moneyText(view.expenditureTotal, view.digits, wording),
    count: targets.length,
    largest: label(targets[0]),
    smallest: targets.length > 1 ? label(targets[targets.length - 1]) : undefined,
  });
}

/** What the reader must know besides the drawing: residuals, what is blank, and why the flow passes one node. */
export function sankeyNotes(view: SankeyView, wording: Wording): string[] {
  const { messages } = wording;
  const notes: string[] = [];
  if (view.incomeResidual !== undefined) {
    notes.push(messages.sankey.incomeResidual(residualFacts(view.incomeResidual, view.digits, wording)));
  }
  if (view.expenditureResidual !== undefined) {
    notes.push(messages.sankey.residual(residualFacts(view.expenditureResidual, view.digits, wording)));
  }
  const blank = view.undrawnTargets.filter(({ node, reason }) => reason === "blank" && node.node !== undefined).length;
  if (blank > 0) notes.push(messages.sankey.blankCategories(blank));
  if (view.basis === "through-total" && view.sources.length > 0 && view.targets.length > 0)
    notes.push(messages.sankey.throughTotal);
  return notes;
}

/** Where the figures are printed, and that one source pays for all where that is so. */
export function sankeyFootnote(view: SankeyView, budget: Budget, wording: Wording): string[] {
  const figures: Figure[] = [];
  for (const account of new Set([budget.income, budget.expenditure, classifiedExpenditure(budget)?.account])) {
    if (account !== undefined) figures.push(account, ...(account.items ?? []), ...(account.balances ?? []));
  }
  const [source] = view.sources;
  const sole =
    view.basis === "sole-source" && source !== undefined ? [wording.messages.sankey.soleSource(source.name)] : [];
  // The explanation repeats what the tables state; only where there is no table it is the place.
  const { tables, explanation } = placesOf(budget, figures);
  const places = { tables, explanation: explanation && tables.length === 0 };
  // Elsewhere shares are of the money that is spent in the year.
  const isCarried = (budget.expenditure?.balances ?? []).some((item) =>
    itemAmount(item, unitScope(budget)).amount?.gt(0),
  );
  const total = amountText(view.expenditureTotal, view.digits, wording);
  // Neither a node in the middle nor the one source says the whole where several sources pay for what the document tells.
  const shares =
    view.expenditureTotal !== undefined && (isCarried || view.basis === "funding")
      ? [wording.messages.sankey.shareNote(total, isCarried)]
      : [];
  return [sourceSentence(budget, wording, places), ...shares, ...sole, ...fundNote(budget, view.fund, wording)];
}

/** What the total of the right side is called: 支出总计, or the fund where its money alone is known. */
export function totalName({ fund, whole }: SankeyView): WholeName {
  return whole === fund ? fund : "expenditure";
}

/** Everything the chart shows and what it cannot show, as a table: both sides, residuals, totals. */
export function sankeyTable(view: SankeyView, caption: string, wording: Wording, hundred: boolean): TableModel {
  const { messages, format } = wording;
  type Total = SankeyView["incomeTotal"];
  const cells = (
    code: string,
    name: string,
    amount: Parameters<typeof amountText>[0],
    whole: Total,
    share?: FlowNode["share"],
  ): TableRow["cells"] => [
    { text: code },
    { text: name },
    { text: amountText(amount, view.digits, wording), value: csvValue(amount, view.digits) },
    { text: share === undefined ? "" : format.percent(share), value: shareValue(share) },
    ...(hundred ? [hundredCell(amount, whole, wording)] : []),
  ];
  const side = (nodes: readonly FlowNode[], whole: Total): TableRow[] =>
    nodes.flatMap((node) => [
      {
        cells: cells(node.node?.code ?? "", nameOf(node, wording), node.amount, whole, node.share),
        category: node.node?.category,
      },
      ...node.members.map((member) => ({
        cells: cells(member.node?.code ?? "", nameOf(member, wording), member.amount, whole, member.share),
        category: member.node?.category,
        depth: 1,
      })),
    ]);
  const ending = (view_: Pick<SankeyView, "incomeResidual">, total: Total, name: string): TableRow[] => {
    const residual = view_.incomeResidual;
    const rows: TableRow[] =
      residual === undefined
        ? []
        : [
            { cells: cells("", messages.common.sumOfParts, residual.sum, total), kind: "computed" },
            { cells: cells("", messages.common.residual, residual.difference, total), kind: "computed" },
          ];
    return total === undefined ? rows : [...rows, { cells: cells("", name, total, total), kind: "total" }];
  };
  const all = (
    head: string,
    drawn: readonly FlowNode[],
    undrawn: SankeyView["undrawnTargets"],
    whole: Total,
  ): TableRow[] => {
    const nodes = [...drawn, ...undrawn.map(({ node }) => node)];
    return nodes.length === 0
      ? []
      : [
          { cells: cells("", "", null, whole).map((_, column) => ({ text: column === 1 ? head : "" })), kind: "group" },
          ...side(nodes, whole),
        ];
  };
  return {
    caption,
    nameColumn: 1,
    columns: [
      { label: messages.common.code, kind: "code" },
      { label: messages.common.item, kind: "text" },
      { label: wording.unitName, kind: "figure" },
      { label: `${messages.common.share}${messages.common.aside("%")}`, kind: "figure" },
      ...(hundred ? [{ label: messages.hundred.column, kind: "figure" as const }] : []),
    ],
    rows: [
      ...all(messages.sankey.income, view.sources, view.undrawnSources, view.incomeTotal),
      ...ending({ incomeResidual: view.incomeResidual }, view.incomeTotal, messages.delta.total.income),
      ...all(messages.sankey.expenditure, view.targets, view.undrawnTargets, view.expenditureTotal),
      ...ending(
        { incomeResidual: view.expenditureResidual },
        view.expenditureTotal,
        messages.delta.total[totalName(view)],
      ),
    ],
  };
}
