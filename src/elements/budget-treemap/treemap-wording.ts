import { percentOf, type Decimal } from "../../budget/amount.js";
import type { Budget, Figure, Item } from "../../budget/schema.js";
import { walk, type ExpenditureNode } from "../../views/expenditure-tree.js";
import { placesOf } from "../../views/places.js";
import { treemapTotal, type TreemapView } from "../../views/treemap-view.js";
import type { TableModel, TableRow } from "../base/data-table.js";
import { amountText, changeText, csvValue, residualFacts, sourceSentence, type Wording } from "../base/wording.js";

/** The largest cell of the view; `undefined` where nothing is drawn. */
function largestCell(view: TreemapView): ExpenditureNode | undefined {
  const cells = view.groups.flatMap((group) => group.cells);
  return cells.reduce<ExpenditureNode | undefined>(
    (most, cell) => (most?.amount && cell.amount?.lte(most.amount) ? most : cell),
    undefined,
  );
}

/** What the chart says in one sentence: its largest item, and how much of the whole that is. */
export function treemapTitle(view: TreemapView, budget: Budget, { messages, format }: Wording): string {
  const largest = largestCell(view);
  if (largest?.amount === undefined || largest.amount === null) return messages.treemap.empty;
  const share = percentOf(largest.amount, view.focus.amount);
  if (share === undefined || largest === view.focus) return messages.treemap.plainTitle(budget.year);
  return messages.treemap.title({
    name: largest.name,
    share: format.percent(share),
    half: share.gte(48) && share.lte(52),
    within: view.path.length > 1 ? view.focus.name : undefined,
  });
}

/** The chart for those who do not see it: the whole and its groups from the largest on. */
export function treemapDescription(view: TreemapView, wording: Wording): string {
  const { messages, unitName, format } = wording;
  const name = (node: ExpenditureNode): string =>
    messages.common.markName({
      name: node === view.path[0] ? messages.treemap.all : node.name,
      amount: amountText(node.amount, view.digits, wording),
      unit: unitName,
      share: node.share && format.percent(node.share),
    });
  return [
    name(view.focus),
    ...view.groups.filter(({ node }) => node !== view.focus).map(({ node }) => name(node)),
  ].join("；");
}

/** What the reader must know besides the drawing: the residual, and how many categories are blank. */
export function treemapNotes(view: TreemapView, narrow: boolean, wording: Wording): string[] {
  const { messages } = wording;
  const notes: string[] = narrow ? [messages.treemap.expandHint] : [];
  if (view.residual !== undefined)
    notes.push(messages.treemap.residual(residualFacts(view.residual, view.digits, wording)));
  const blank = view.undrawn.filter(({ reason }) => reason === "blank").length;
  if (blank > 0) notes.push(messages.treemap.blankItems(blank));
  return notes;
}

/** Where the figures are printed, and what the shares are of. */
export function treemapFootnote(view: TreemapView, budget: Budget, wording: Wording): string[] {
  const { messages } = wording;
  const total = amountText(treemapTotal(view), view.digits, wording);
  const within = view.path.length > 1;
  return [
    sourceSentence(budget, wording, placesOf(budget, shownFigures(view, budget))),
    within
      ? messages.treemap.partNote({ name: view.focus.name, total: amountText(view.focus.amount, view.digits, wording) })
      : messages.treemap.areaNote(total),
  ];
}

/** The published items whose amounts the view draws. */
function shownFigures(view: TreemapView, budget: Budget): Figure[] {
  const shown = new Set(Array.from(walk(view.focus), (node) => node.code).filter((code) => code !== undefined));
  const figures: Figure[] = [];
  const visit = (item: Item): void => {
    if (item.code !== undefined && shown.has(item.code)) figures.push(item);
    item.items?.forEach(visit);
  };
  budget.expenditure?.items?.forEach(visit);
  return figures;
}

/** A line with the change against last year, where one is published. */
export function changeLine(node: ExpenditureNode, digits: number, wording: Wording): string[] {
  if (node.change === undefined) return [];
  return [wording.messages.common.changeFromPrior(changeText(node.change, digits, wording), "")];
}

/** One sentence on an amount that has no area. */
export function undrawnSentence(
  node: ExpenditureNode,
  reason: "negative" | "zero" | "absent",
  digits: number,
  wording: Wording,
): { readonly name: string; readonly amount: string; readonly rest: string } {
  const { messages } = wording;
  const change = node.change === undefined ? "" : `${changeLine(node, digits, wording).join("")}。`;
  return {
    name: `${node.code ?? ""} ${node.name}`.trim(),
    amount: amountText(node.amount, digits, wording),
    rest: `${messages.common.reason[reason]}${change}`,
  };
}

/** Everything below the focus as a table, with codes, levels, shares and changes. */
export function treemapTable(view: TreemapView, caption: string, wording: Wording): TableModel {
  const { messages, format } = wording;
  const row = (node: ExpenditureNode, depth: number): TableRow => ({
    category: node.category,
    depth,
    kind: node === view.focus ? "total" : undefined,
    cells: [
      { text: node.code ?? "" },
      { text: node === view.path[0] ? messages.treemap.all : node.name },
      {
        text: amountText(node.amount, view.digits, wording) + (node.computed ? `（${messages.common.computed}）` : ""),
        value: csvValue(node.amount, view.digits),
      },
      { text: node.share === undefined ? "" : format.percent(node.share), value: shareValue(node.share) },
      {
        text: node.change === undefined ? "" : format.signed(node.change.change, view.digits),
        value: changeValue(node, view.digits),
      },
    ],
  });
  const below = (node: ExpenditureNode, depth: number): TableRow[] =>
    node.children.flatMap((child) => [row(child, depth), ...below(child, depth + 1)]);
  return {
    caption,
    nameColumn: 1,
    columns: [
      { label: messages.common.code, kind: "code" },
      { label: messages.common.item, kind: "text" },
      { label: wording.unitName, kind: "figure" },
      { label: `${messages.common.share}（%）`, kind: "figure" },
      { label: messages.delta.change, kind: "figure" },
    ],
    rows: [...below(view.focus, 0), row(view.focus, 0)],
  };
}

function shareValue(share: Decimal | undefined): string {
  return share === undefined ? "" : share.toFixed(2);
}

function changeValue(node: ExpenditureNode, digits: number): string {
  return node.change === undefined ? "" : node.change.change.toFixed(digits);
}
