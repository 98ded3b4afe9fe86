import { percentOf, sum } from "../../budget/amount.js";
import type { Fund } from "../../budget/one-fund.js";
import type { Budget, Figure, Item } from "../../budget/schema.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TreemapKey } from "../../layout/treemap-chart-types.js";
import { repeatedNames } from "../../views/repeated-names.js";
import { placesOf } from "../../views/places.js";
import { treemapTotal, type DividedFund, type TreemapView } from "../../views/treemap-view.js";
import {
  amountText,
  changeText,
  fundNote,
  moneyText,
  residualFacts,
  sentenceAmount,
  shownName,
  sourceSentence,
  withGroup,
  type Wording,
} from "../base/wording.js";

/** The largest cell of the view, or the largest category where that is one; `undefined` where nothing is drawn. */
function largestCell(view: TreemapView): ExpenditureNode | undefined {
  const cells = view.groups.flatMap((group) => group.cells);
  const largest = cells.reduce<ExpenditureNode | undefined>(
    (most, cell) => (most?.amount && cell.amount?.lte(most.amount) ? most : cell),
    undefined,
  );
  // A category without parts is measured against categories, not against the parts of others.
  return view.groups.some(({ node }) => node === largest) ? view.groups[0]?.node : largest;
}

/** What the whole is called: all expenditure, or the one fund whose money is divided. */
export function rootName({ fund }: ExpenditureNode, { messages }: Wording): string {
  return fund === undefined ? messages.treemap.all : messages.delta.total[fund];
}

/** What a view divides, where it is not all expenditure: the part that is open, or the fund. */
export function withinName({ path, focus }: TreemapView, wording: Wording): string | undefined {
  return path.length > 1 ? focus.name : focus.fund && rootName(focus, wording);
}

/** The subtitle's words for what is divided: its levels, or the part that is open; and the fund it is of. */
export function dividedWords(view: TreemapView, wording: Wording): string[] {
  const { path, focus } = view;
  const { levels } = wording.messages.treemap;
  const chart = path.length > 1 ? `${focus.code ?? ""} ${shownName(focus, wording)}`.trim() : levels(lowestLevel(view));
  return [chart, ...(focus.fund === undefined ? [] : [rootName(focus, wording)])];
}

/** The level of the cells: that of the lowest, where those that are not divided further stand for themselves. */
function lowestLevel({ groups }: TreemapView): "category" | "subcategory" | "item" {
  const levels = new Set(groups.flatMap(({ cells }) => cells.map(({ level }) => level)));
  const lowest = (["item", "subcategory"] as const).find((level) => levels.has(level));
  return lowest ?? (levels.has("category") ? "category" : "item");
}

/** Name of the table twin, which names the fund too. */
export function treemapCaption({ focus }: TreemapView, wording: Wording): string {
  const { chart, common } = wording.messages;
  return common.tableName(
    focus.fund === undefined ? chart.treemap : chart.treemap + common.aside(rootName(focus, wording)),
  );
}

/** What the chart says in one sentence: its largest item, and how much of the whole that is. */
export function treemapTitle(view: TreemapView, budget: Budget, wording: Wording): string {
  const { messages, format } = wording;
  const largest = largestCell(view);
  if (largest?.amount === undefined || largest.amount === null)
    return isUndivided(view) ? messages.treemap.plainTitle(budget.year) : messages.treemap.empty;
  const share = percentOf(largest.amount, view.focus.amount);
  // Of what the document does not list one part may be larger.
  const isLargest = view.unlisted?.gte(largest.amount) !== true;
  if (share === undefined || largest === view.focus || !isLargest) return messages.treemap.plainTitle(budget.year);
  return messages.treemap.title({
    name: largest.name,
    share: format.percent(share),
    half: share.gte(48) && share.lte(52),
    all: share.eq(100),
    within: withinName(view, wording),
  });
}

/** Names of the entries of the list below the drawing, repeated ones with what each is part of. */
export function keyNames(
  keys: readonly TreemapKey[],
  nodes: ReadonlyMap<string, ExpenditureNode>,
  { messages }: Wording,
): string[] {
  const groups = repeatedNames(keys, ({ key }) => nodes.get(key)?.parent?.name);
  return keys.map((key) => withGroup(key.name, groups.get(key), messages));
}

/** A node in words: the name of its mark. */
function treemapLabel(node: ExpenditureNode, view: TreemapView, wording: Wording): string {
  const { messages, format } = wording;
  return messages.common.markName({
    name: node.level === "total" ? rootName(node, wording) : node.name,
    ...sentenceAmount(node.amount, view.digits, wording),
    share: node.level === "total" ? undefined : node.share && format.percent(node.share),
  });
}

/** The chart for those who do not see it: the whole, its largest part and its smallest. The marks say the rest. */
export function treemapDescription(view: TreemapView, wording: Wording): string {
  const label = (node: ExpenditureNode | undefined): string | undefined => node && treemapLabel(node, view, wording);
  const parts = view.groups.map(({ node }) => node).filter((node) => node !== view.focus);
  return wording.messages.treemap.description({
    whole: treemapLabel(view.focus, view, wording),
    count: parts.length,
    largest: label(parts[0]),
    smallest: parts.length > 1 ? label(parts[parts.length - 1]) : undefined,
  });
}

/** What the reader must know besides the drawing: the residual, and how many categories are blank. */
export function treemapNotes(view: TreemapView, opens: boolean, wording: Wording): string[] {
  const { messages } = wording;
  const notes: string[] = opens ? [messages.treemap.expandHint] : [];
  if (view.residual !== undefined)
    notes.push(messages.treemap.residual(residualFacts(view.residual, view.digits, wording)));
  if (view.unlisted !== undefined)
    notes.push(messages.treemap.unlisted(moneyText(view.unlisted, view.digits, wording)));
  for (const [fund, divided] of byFund(view.divided)) {
    const rest = sum(divided.map((part) => part.rest));
    notes.push(
      messages.treemap.partsOfFund({
        names: divided.map(({ node }) => node.name),
        fund,
        rest: rest.gt(0) ? moneyText(rest, view.digits, wording) : undefined,
      }),
    );
  }
  const blank = view.undrawn.filter(({ node, reason }) => reason === "blank" && node.level === "category").length;
  if (blank > 0) notes.push(messages.treemap.blankItems(blank));
  return notes;
}

function byFund(divided: readonly DividedFund[]): Map<Fund, DividedFund[]> {
  const found = new Map<Fund, DividedFund[]>();
  for (const part of divided) found.set(part.fund, [...(found.get(part.fund) ?? []), part]);
  return found;
}

/** A name, with the fund that alone is told of where the category is of more. */
export function nameWithFund(node: ExpenditureNode, view: TreemapView, wording: Wording): string {
  const { common, delta } = wording.messages;
  return node.fund === undefined || node.fund === view.path[0]?.fund
    ? node.name
    : node.name + common.aside(delta.total[node.fund]);
}

/** Whether there is expenditure, and the document does not divide it. */
function isUndivided({ focus }: TreemapView): boolean {
  return focus.amount?.gt(0) === true && focus.children.length === 0;
}

/** Why there is nothing to draw: there is no expenditure, or the document does not divide it. */
export function treemapEmpty(view: TreemapView, wording: Wording): string {
  const { treemap, delta } = wording.messages;
  const total = moneyText(view.focus.amount, view.digits, wording);
  return isUndivided(view) ? treemap.undivided({ whole: delta.total[view.whole], total }) : treemap.emptyReason;
}

/** Where the figures are printed, and what the shares are of. */
export function treemapFootnote(view: TreemapView, budget: Budget, wording: Wording): string[] {
  const { messages } = wording;
  const total = amountText(treemapTotal(view), view.digits, wording);
  const within = view.path.length > 1;
  const source = sourceSentence(budget, wording, placesOf(budget, shownFigures(view)));
  if (view.groups.length === 0) return [source];
  return [
    source,
    within
      ? messages.treemap.partNote({
          name: view.focus.name,
          total: amountText(view.focus.amount, view.digits, wording),
          whole: rootName(view.focus, wording),
        })
      : messages.treemap.areaNote(total, view.whole),
    ...fundNote(budget, view.focus.fund, wording),
  ];
}

/** The published items whose amounts the view draws, in any order. */
function shownFigures({ focus }: TreemapView): readonly Figure[] {
  // What a project states is printed in its own table, which the chart of all expenditure does not name.
  if (focus.level === "project" || focus.level === "allocation") return [];
  const items: Item[] = focus.level === "total" ? [...(focus.item.items ?? [])] : [focus.item];
  // The list grows while it is read: each item's parts come to its end.
  for (const { items: parts } of items) if (parts !== undefined) for (const part of parts) items.push(part);
  return items;
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
  const { common, delta } = messages;
  // Of an amount that is not published nothing is said to be as it was.
  const isTold = reason !== "absent" || node.change?.kind !== "unchanged";
  const change = (isTold ? changeLine(node, digits, wording) : []).map((line) =>
    common.sentence(line.charAt(0).toUpperCase() + line.slice(1)),
  );
  // What one fund pays of it may be known.
  const names: Readonly<Record<string, string>> = delta.total;
  const known = node.sources.flatMap(({ source, amount }) => {
    const name = names[source];
    return name === undefined ? [] : [`${name} ${amountText(amount, digits, wording)}`];
  });
  const why =
    reason === "absent" && known.length > 0 ? common.partKnown(known.join(common.listGap)) : common.reason[reason];
  return {
    name: `${node.code ?? ""} ${node.name}`.trim(),
    amount: amountText(node.amount, digits, wording),
    rest: [why, ...change].join(messages.sentenceGap),
  };
}
