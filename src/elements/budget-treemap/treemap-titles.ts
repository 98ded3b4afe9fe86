import { comparedVersion } from "../../budget/change.js";
import { percentOf } from "../../budget/amount.js";
import type { Budget } from "../../budget/schema.js";
import { hundredResidual } from "../../views/per-hundred.js";
import type { TreemapChanges } from "../../views/treemap-changes.js";
import { treemapTotal, type TreemapView } from "../../views/treemap-view.js";
import { hundredFigure, hundredNotes } from "../base/per-hundred.js";
import type { CardContent } from "../base/card.js";
import { sourceSentence, subtitleParts, type Wording } from "../base/wording.js";
import { withinName } from "./treemap-wording.js";

/** Parts of 100 yuan that a title names. */
const MOST_NAMED = 2;

/** Of every 100 yuan of expenditure, how much goes to the largest parts; where one is open, how much to it. */
export function hundredTitle(view: TreemapView, wording: Wording): string {
  const { hundred } = wording.messages;
  const total = treemapTotal(view);
  const { fund } = view.focus;
  const named = ({ name, amount }: TreemapView["focus"]): { name: string; amount: string } => ({
    name,
    amount: hundredFigure(amount, total, wording),
  });
  const parts = view.groups.filter(({ node }) => node !== view.focus).map(({ node }) => named(node));
  return hundred.title(
    view.path.length > 1
      ? { parts: parts.slice(0, 1), within: named(view.focus), fund }
      : { parts: parts.slice(0, MOST_NAMED), within: undefined, fund },
  );
}

/** Whether amounts can be told as parts of 100 yuan: there must be a whole. */
export function hasHundred(view: TreemapView): boolean {
  const total = treemapTotal(view);
  return total !== null && total !== undefined && percentOf(total, total) !== undefined && view.groups.length > 0;
}

/** What the rounded parts of 100 yuan leave over, as a sentence. */
export function hundredNote(view: TreemapView, wording: Wording): string[] {
  const parts = view.focus.children.map(({ amount }) => amount);
  return hundredNotes(hundredResidual(parts, view.focus.amount, treemapTotal(view)), wording);
}

/** How many parts rose, fell, came or went. */
export function changesTitle({ kinds }: TreemapChanges, view: TreemapView, wording: Wording): string {
  const { messages } = wording;
  if (Object.keys(kinds).every((kind) => kinds[kind as keyof typeof kinds] === 0)) return messages.delta.empty;
  return messages.changes.title({ kinds, within: withinName(view, wording) });
}

/** What changes are measured against, as a sentence. */
export function comparedNote({ nodes }: TreemapChanges, budget: Budget, { messages }: Wording): string[] {
  const known = nodes.flatMap(({ change }) => change ?? []);
  if (known.length === 0) return [];
  const stated = known.filter(({ priorStated }) => priorStated).length;
  const derived = stated === known.length ? "none" : stated === 0 ? "all" : "some";
  return [messages.delta.compared({ kind: comparedVersion(budget), derived })];
}

/** The card of a budget without expenditure. */
export function emptyContent(budget: Budget, wording: Wording): CardContent {
  const { messages } = wording;
  return {
    title: messages.treemap.empty,
    subtitle: subtitleParts(budget, wording, messages.chart.treemap),
    description: messages.treemap.emptyReason,
    chart: undefined,
    empty: messages.treemap.emptyReason,
    table: { caption: messages.chart.treemap, columns: [], rows: [], nameColumn: 0 },
    notes: [],
    footnote: [sourceSentence(budget, wording, { tables: [], explanation: false })],
  };
}
