import { html, nothing, type TemplateResult } from "lit";
import type { TreemapChartGeometry } from "../../layout/treemap-chart.js";
import { categoryClass } from "../../theme/palette.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TreemapView } from "../../views/treemap-view.js";
import { breakable } from "../base/breakable.js";
import { printMedia } from "../base/print-media.js";
import type { Wording } from "../base/wording.js";
import type { Told } from "./treemap-figures.js";
import { zerosTogether } from "../base/zeros-together.js";
import { nodesOf } from "./treemap-input.js";
import { changeTone } from "./treemap-tone.js";
import { changeLine, keyNames, undrawnSentence } from "./treemap-wording.js";

/** What the lists below the drawing depend on besides the view. */
export interface TreemapLists {
  readonly told: Told;
  /** Whether a filter does not let a change through. */
  readonly isFaded: (change: ExpenditureNode["change"]) => boolean;
  /** Drills to a part, or selects it. */
  readonly open: (node: ExpenditureNode | undefined) => void;
  /** Whether the reader asked for all entries. */
  readonly showsAll: boolean;
  readonly toggleAll: () => void;
}

/** Entries of a list that stand there at first, and those that it shows when it is opened; the table has what is beyond. */
const FIRST = 60;
const MOST = 1_000;

/** How many entries are shown: on paper all of them, for nothing can be opened there. */
function shownCount(lists: TreemapLists): number {
  return lists.showsAll || printMedia.isPrinting ? MOST : FIRST;
}

/** The line that opens the rest of a list, and closes it again. */
function moreButton(count: number, { showsAll, toggleAll }: TreemapLists, { messages }: Wording): TemplateResult {
  const rest = count - FIRST;
  if (rest <= 0) return html``;
  return html`<button type="button" class="more" aria-expanded=${showsAll ? "true" : "false"} @click=${toggleAll}>${messages.common.otherItems(rest)}</button>`;
}

/** The list of what is numbered in the drawing, in full: its first entries, and behind a line of its own the rest. */
export function keyList(
  geometry: TreemapChartGeometry,
  view: TreemapView,
  wording: Wording,
  lists: TreemapLists,
): TemplateResult {
  const nodes = nodesOf(view);
  const { keys } = geometry;
  const names = keyNames(keys, nodes, wording);
  // The chip of a group stands apart from those of its items, which are in its amount.
  const isDivided = (group: string): boolean => keys.some(({ key, group: other }) => other === group && key !== group);
  const entry = (key: TreemapChartGeometry["keys"][number], index: number): TemplateResult => {
    const node = nodes.get(key.key) ?? nodes.get(key.group);
    // The place of a part without a code is a name for it only where the drawing has it.
    const chip = key.drawn || nodes.get(key.group)?.code !== undefined ? key.chip : "\u2002";
    const tone = lists.told.byChange ? changeTone(node?.change) : categoryClass(node?.category);
    return html`<li class="key ${tone} ${lists.isFaded(node?.change) ? "faded" : ""}" @click=${() => lists.open(nodes.get(key.key))}><span class="chip ${key.key === key.group && isDivided(key.group) ? "whole" : ""}">${chip}</span>${breakable(names[index] ?? key.name)} <b>${key.amountText}</b> <span class="quiet">${key.shareText}</span></li>`;
  };
  // For the eye and the pointer alone: the marks say the same to a screen reader. Who opens the list gets all of it.
  return html`<ul class="key-list" part="key" aria-hidden=${lists.showsAll ? nothing : "true"}>
      ${keys.slice(0, shownCount(lists)).map(entry)}
    </ul>
    ${moreButton(keys.length, lists, wording)}`;
}

/** The amounts that have no area, one sentence each; blanks are counted in the note. */
export function undrawnList(view: TreemapView, wording: Wording, lists: TreemapLists): TemplateResult[] {
  const listed = view.undrawn.flatMap(({ node, reason }) => (reason === "blank" ? [] : [{ node, reason }]));
  // What is told of those of which nothing else is known: no amount, a zero, a zero as the year before.
  const { common } = wording.messages;
  const mere = ({ node, reason }: (typeof listed)[number]): string | undefined => {
    const same = node.change?.kind === "unchanged";
    if (reason === "negative" || (node.change !== undefined && !same)) return undefined;
    if (reason === "absent") return node.sources.length === 0 ? common.absent : undefined;
    return common.zero + (same ? common.aside(changeLine(node, view.digits, wording).join("")) : "");
  };
  const shown = listed.slice(0, shownCount(lists));
  const together: TemplateResult[] = [];
  let others: typeof listed = shown;
  for (const label of new Set(shown.flatMap((each) => mere(each) ?? []))) {
    const alike = ({ node, reason }: (typeof listed)[number]): string | undefined =>
      mere({ node, reason }) === label ? `${node.code ?? ""} ${node.name}`.trim() : undefined;
    const told = zerosTogether(others, alike, wording, label);
    others = [...told.others];
    together.push(...told.zeros);
  }
  const sentences = others.map(({ node, reason }) => {
    const { name, amount, rest } = undrawnSentence(node, reason, view.digits, wording);
    const said = html`${name} <b>${amount}</b>${common.labelled("", rest)}`;
    return lists.isFaded(node.change) ? html`<span class="faded-text">${said}</span>` : said;
  });
  const beyond = shown.length === MOST ? listed.length - MOST : 0;
  return [
    ...sentences,
    ...together,
    ...(listed.length > FIRST ? [moreButton(listed.length, lists, wording)] : []),
    ...(beyond === 0 ? [] : [html`${common.otherItems(beyond)}`]),
  ];
}
