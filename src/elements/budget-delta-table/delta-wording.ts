import type { Decimal } from "../../budget/amount.js";
import { comparisonWith, hasComputedRate, hasPublishedRate, type Change } from "../../budget/change.js";
import { classifiedExpenditure } from "../../budget/one-fund.js";
import type { Budget, Figure, Item } from "../../budget/schema.js";
import type { DeltaRow, DeltaView, TotalBasis } from "../../views/delta-view.js";
import { byAmountDescending } from "../../views/tree-walk.js";
import { placesOf } from "../../views/places.js";
import { repeatedNames } from "../../views/repeated-names.js";
import type { TooltipContent } from "../base/tooltip.js";
import {
  amountText,
  changeFacts,
  changeMoney,
  fundNote,
  residualFacts,
  sentenceChange,
  sourceSentence,
  type Wording,
  withGroup,
} from "../base/wording.js";

/** The name of a row: the published one, or the word for a total or a nature that has none of its own. */
export function deltaRowName(row: DeltaRow, view: DeltaView, { messages }: Wording): string {
  if (row.name !== "") return withGroup(row.name, view.groups.get(row), messages);
  if (row.key === "basic") return messages.delta.basic;
  if (row.key === "project") return messages.delta.project;
  const names: Readonly<Record<string, string>> = messages.delta.total;
  return names[row.key] ?? messages.delta.total[view.totalBasis ?? "expenditure"];
}

/** What the table says in one sentence: the change of the total. */
export function deltaTitle(view: DeltaView | undefined, wording: Wording): string {
  const { delta } = wording.messages;
  if (view === undefined) return delta.empty;
  if (view.total === undefined) return delta.itemsTitle(view.rows.length);
  const name = deltaRowName(view.total, view, wording);
  // To the digits that it is published with: 24,491.71 万元 are not 244,917,100.00 元.
  const digits = Math.max(0, Math.min(view.digits, view.total.change.digits));
  return delta.title({ name, change: changeFacts(view.total.change, digits, wording) });
}

/** The items in words: how many rose and fell, and which of them most. */
export function deltaDescription(view: DeltaView, wording: Wording): string {
  const { rows, digits } = view;
  const moved = rows.filter(({ change }) => !change.change.isZero());
  const falls = moved.filter(({ change }) => change.change.isNegative());
  const rises = moved.filter(({ change }) => !change.change.isNegative());
  const named = (row: DeltaRow | undefined): string | undefined => {
    if (row === undefined) return undefined;
    const { change, unit } = sentenceChange(row.change.change, digits, wording);
    return `${deltaRowName(row, view, wording)} ${change} ${unit}`;
  };
  if (rows.length === 0) return deltaTitle(view, wording);
  return wording.messages.delta.description({
    rises: rises.length,
    falls: falls.length,
    unchanged: rows.length - rises.length - falls.length,
    largestRise: named(rises[0]),
    largestFall: named(falls[falls.length - 1]),
  });
}

/** The rate of a row as a figure or a word; neither where a rate over the prior figure has no sense. */
export function rateFigure(
  change: Change,
  digits: number,
  { messages, format }: Wording,
): { readonly figure?: string; readonly word?: string } {
  if (change.kind === "new" || change.kind === "cancelled" || change.kind === "unchanged") {
    return { word: messages.changeWord[change.kind] };
  }
  const rate = shownRate(change);
  return rate === undefined ? {} : { figure: format.signedPercent(rate, digits) };
}

/** The rate as published, or computed where none is. */
export function shownRate(change: Change): Decimal | undefined {
  return change.publishedRate ?? change.computedRate;
}

/** With more items without a comparison than this the largest are named, and the table in full has the others. */
const MOST_NAMED = 6;

/** What the reader must know besides the rows: the residual, what the total is of, and what is not compared. */
export function deltaNotes(view: DeltaView, wording: Wording): string[] {
  const { messages, format } = wording;
  const notes: string[] = [];
  if (view.residual !== undefined) {
    notes.push(
      messages.delta.residual({
        ...residualFacts(view.residual, view.digits, wording),
        // As the row of their sum counts them: those that have not changed are items, too.
        count: view.rows.length,
        signedSum: format.signed(view.residual.sum, view.digits),
        signedTotal: format.signed(view.residual.total, view.digits),
      }),
    );
  }
  const { totalBasis } = view;
  const { basis }: { basis: Partial<Record<TotalBasis, string>> } = messages.delta;
  const said = totalBasis && basis[totalBasis];
  if (said !== undefined) notes.push(said);
  if (view.withoutComparison.length > 0) {
    const groups = repeatedNames(view.withoutComparison, ({ parent }) => parent?.name);
    const count = view.withoutComparison.length;
    const isLong = count > MOST_NAMED;
    const named = isLong
      ? [...view.withoutComparison].sort(byAmountDescending).slice(0, MOST_NAMED / 2)
      : view.withoutComparison;
    const names = named.map((node) => {
      const name = withGroup(node.name, groups.get(node), messages);
      return `${name} ${amountText(node.amount, view.digits, wording)}`;
    });
    notes.push(messages.delta.withoutComparison(count, names.join(messages.delta.listGap), isLong));
  }
  return notes;
}

/** Where the comparisons are printed, and which figures are derived from them. */
export function deltaFootnote(view: DeltaView | undefined, budget: Budget, wording: Wording): string[] {
  const { delta } = wording.messages;
  const source = sourceSentence(budget, wording, placesOf(budget, comparedFigures(budget)));
  if (view === undefined) return [source];
  const changes = [...view.rows, ...(view.total === undefined ? [] : [view.total])].map((row) => row.change);
  const derived = changes.filter((change) => !change.priorStated).length;
  const shown = changes.filter(rateIsShown);
  const withoutPublished = shown.filter((change) => !hasPublishedRate(change));
  const computed = withoutPublished.filter(hasComputedRate).length;
  const rated = shown.length - withoutPublished.length + computed;
  return [
    source,
    delta.compared({
      kind: view.priorKind,
      derived: derived === 0 ? "none" : derived === changes.length ? "all" : "some",
    }),
    ...(computed === 0 ? [] : [delta.computedRates(computed === rated)]),
    ...fundNote(budget, view.tree?.fund, wording),
  ];
}

function rateIsShown({ kind }: Change): boolean {
  return kind === "increase" || kind === "decrease";
}

/** Every comparison with the year before, apart from the amounts themselves, which other places print. */
function comparedFigures(budget: Budget): Figure[] {
  const figures: Figure[] = [];
  const add = (item: Item | undefined): void => {
    if (item === undefined) return;
    const comparison = comparisonWith(item, budget);
    if (comparison !== undefined) figures.push({ compare: [comparison] });
    for (const part of item.items ?? []) add(part);
  };
  for (const account of new Set([budget.expenditure, classifiedExpenditure(budget)?.account, budget.income]))
    add(account);
  return figures;
}

/** The change of a row in words, for a listener who comes to its name by key: "比上年 +105.53 万元（+17.11%）". */
export function rowChange({ change }: DeltaRow, view: DeltaView, wording: Wording): string {
  const { common, changeWord } = wording.messages;
  if (change.kind === "unchanged") return common.changeFromPrior(changeWord.unchanged, "");
  const { figure, word } = rateFigure(change, view.rateDigits, wording);
  return common.changeFromPrior(changeMoney(change.change, view.digits, wording), figure ?? word ?? "");
}

/** What a row does not say itself: its code, where it belongs, and how a published rate compares with the figures. */
export function deltaTooltip(row: DeltaRow, view: DeltaView, wording: Wording): TooltipContent | undefined {
  const { messages, format } = wording;
  const { publishedRate, computedRate, rateDigits } = row.change;
  const rows: [string, string][] = [];
  const differs = publishedRate !== undefined && computedRate !== undefined && !publishedRate.eq(computedRate);
  if (publishedRate !== undefined && (differs || !rateIsShown(row.change))) {
    rows.push([messages.delta.publishedRate, format.signedPercent(publishedRate, rateDigits)]);
  }
  if (differs) rows.push([messages.delta.computedRate, format.signedPercent(computedRate, rateDigits)]);
  const sentences: string[] = [];
  if (row.path.length > 0) sentences.push(messages.delta.path(row.path.map((node) => node.name)));
  if (row.officialName !== undefined && row.officialName !== row.name) {
    sentences.push(messages.common.officialName(row.officialName));
  }
  if (row.code === undefined && rows.length === 0 && sentences.length === 0) return undefined;
  return {
    category: row.category,
    code: row.code,
    name: deltaRowName(row, view, wording),
    amount: "",
    unit: "",
    rows,
    sentences,
    hint: messages.tooltip.selectHint,
    said: rowChange(row, view, wording),
  };
}
