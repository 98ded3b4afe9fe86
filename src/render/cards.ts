/** What each element shows of a budget, ready to be written without a page: words, table, pictures. */
import { comparedVersion } from "../budget/change.js";
import { findChecks } from "../budget/reconcile/run-rules.js";
import type { MoneyUnit } from "../budget/amount.js";
import type { Budget } from "../budget/schema.js";
import { deltaFullTable } from "../elements/budget-delta-table/delta-full-table.js";
import {
  deltaDescription,
  deltaFootnote,
  deltaNotes,
  deltaTitle,
} from "../elements/budget-delta-table/delta-wording.js";
import {
  sankeyDescription,
  sankeyFootnote,
  sankeyNotes,
  sankeyTable,
  sankeyTitle,
} from "../elements/budget-sankey/sankey-wording.js";
import {
  rowName,
  seriesName,
  threePublicDescription,
  threePublicEmpty,
  threePublicFootnote,
  threePublicNotes,
  threePublicTable,
  threePublicTitle,
} from "../elements/budget-three-public/three-public-wording.js";
import {
  dividedWords,
  treemapCaption,
  treemapDescription,
  treemapEmpty,
  treemapFootnote,
  treemapNotes,
  treemapTitle,
  undrawnSentence,
} from "../elements/budget-treemap/treemap-wording.js";
import { treemapTable } from "../elements/budget-treemap/treemap-full-table.js";
import type { TableModel } from "../elements/base/data-table.js";
import { amountText, subtitleParts, type Wording } from "../elements/base/wording.js";
import type { Picture } from "../layout/export-picture.js";
import { numberFormat } from "../text/format.js";
import { messagesFor } from "../text/locale.js";
import { deltaView } from "../views/delta-view.js";
import { sankeyView } from "../views/sankey-view.js";
import { threePublicView } from "../views/three-public-view.js";
import { treemapView } from "../views/treemap-view.js";
import { changesPicture, threePublicPicture } from "./change-pictures.js";
import { checksCard } from "./checks-card.js";
import { rankedPicture, sankeyPicture } from "./sankey-picture.js";
import { treemapBars, treemapPicture } from "./treemap-picture.js";

/** One element's content in words, a table and pictures. */
export interface StaticCard {
  readonly tag: string;
  /** What its picture's file is named after. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: readonly string[];
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  /** The drawing at a width in pixels; narrow places have a form of their own. */
  readonly picture?: { readonly wide: (width: number) => Picture; readonly narrow: (width: number) => Picture };
  readonly table: TableModel;
  /** Markup of a list that the element draws in place of a picture. */
  readonly list?: string;
  /** Sentences that are listed: amounts without a shape. */
  readonly listed: readonly string[];
  readonly notes: readonly string[];
  readonly footnote: readonly string[];
  /** What the element draws where it draws no picture: lines that wrap, and the room around them in pixels. */
  readonly blocks?: readonly { readonly lines: readonly string[]; readonly around: number }[];
}

/** How a budget is worded. */
export interface CardOptions {
  /** A language tag: `zh-CN`, `zh-TW`, `en`. */
  readonly locale: string;
  /** Unit of all amounts; the document's own where it is undefined. */
  readonly unit?: MoneyUnit | undefined;
}

/** What everything of a budget is worded with. */
export function wordingOf(budget: Budget, { locale, unit }: CardOptions): Wording {
  const messages = messagesFor(locale, budget.kind, comparedVersion(budget));
  const shown = unit ?? budget.unit;
  return { messages, format: numberFormat(locale), unit: shown, unitName: messages.unitName[shown] };
}

/** The cards of a budget in the order of the page. An element with nothing to show says why, as on a live page. */
export function staticCards(budget: Budget, options: CardOptions): StaticCard[] {
  const { unit } = options;
  const wording = wordingOf(budget, options);
  const { messages } = wording;
  const cards = [
    sankeyCard(budget, wording, unit),
    treemapCard(budget, wording, unit),
    threePublicCard(budget, wording, unit),
    checksCard(budget, findChecks(budget), wording),
    // Last: how long it grows when it is drawn is not to be told beforehand, and nothing stands below it.
    deltaCard(budget, wording, unit),
  ];
  const example = budget.example === true ? [messages.common.example] : [];
  return cards.map((card) => ({ ...card, footnote: [...example, ...card.footnote] }));
}

function subtitle(budget: Budget, wording: Wording, ...chart: readonly string[]): string[] {
  return [...subtitleParts(budget, wording, ...chart), wording.messages.common.unit(wording.unitName)];
}

function sankeyCard(budget: Budget, wording: Wording, unit?: MoneyUnit): StaticCard {
  const { messages } = wording;
  const view = sankeyView(budget, unit);
  const isDrawn = view.targets.length > 0 || view.sources.length > 0;
  return {
    tag: "budget-sankey",
    name: "sankey",
    title: sankeyTitle(view, budget, wording),
    subtitle: subtitle(budget, wording, messages.chart.sankey),
    description: sankeyDescription(view, wording),
    ...(isDrawn
      ? {
          picture: {
            wide: (width: number) => sankeyPicture(view, wording, width),
            narrow: (width: number) => rankedPicture(view, wording, width),
          },
        }
      : {}),
    table: sankeyTable(view, messages.common.tableName(messages.chart.sankey), wording, false),
    listed: [...view.undrawnSources, ...view.undrawnTargets].flatMap(({ node, reason }) => {
      if (reason !== "negative" && reason !== "zero") return [];
      const name = `${node.node?.code ?? ""} ${node.name} ${amountText(node.amount, view.digits, wording)}`.trim();
      return [name + messages.common.labelled("", messages.common.reason[reason])];
    }),
    notes: isDrawn ? sankeyNotes(view, wording) : [messages.sankey.emptyReason],
    footnote: sankeyFootnote(view, budget, wording),
  };
}

function treemapCard(budget: Budget, wording: Wording, unit?: MoneyUnit): StaticCard {
  const { messages } = wording;
  const view = treemapView(budget, unit);
  const named = { tag: "budget-treemap", name: "treemap" };
  if (view === undefined) {
    const { empty, emptyReason } = messages.treemap;
    return emptyCard(named, empty, emptyReason, subtitle(budget, wording, messages.chart.treemap));
  }
  return {
    ...named,
    title: treemapTitle(view, budget, wording),
    subtitle: subtitle(budget, wording, ...dividedWords(view, wording)),
    description: treemapDescription(view, wording),
    ...(view.groups.length > 0
      ? {
          picture: {
            wide: (width: number) => treemapPicture(view, wording, width),
            narrow: (width: number) => treemapBars(view, wording, width),
          },
        }
      : {}),
    table: treemapTable(view, treemapCaption(view, wording), wording),
    listed: view.undrawn.flatMap(({ node, reason }) => {
      if (reason === "blank") return [];
      const { name, amount, rest } = undrawnSentence(node, reason, view.digits, wording);
      return [`${name} ${amount}${messages.common.labelled("", rest)}`];
    }),
    notes: view.groups.length === 0 ? [treemapEmpty(view, wording)] : treemapNotes(view, false, wording),
    footnote: treemapFootnote(view, budget, wording),
  };
}

function threePublicCard(budget: Budget, wording: Wording, unit?: MoneyUnit): StaticCard {
  const { messages } = wording;
  const { labelled, reason, tableName } = messages.common;
  const view = threePublicView(budget, unit);
  const named = { tag: "budget-three-public", name: "three-public" };
  const head = subtitle(budget, wording, messages.chart.threePublic);
  if (view === undefined) {
    return emptyCard(named, threePublicTitle(view, budget, wording), threePublicEmpty(budget, wording), head);
  }
  const picture = (width: number): Picture => threePublicPicture(view, wording, width);
  return {
    ...named,
    title: threePublicTitle(view, budget, wording),
    subtitle: head,
    description: threePublicDescription(view, wording),
    picture: { wide: picture, narrow: picture },
    table: threePublicTable(view, tableName(messages.chart.threePublic), wording),
    listed: view.rows.flatMap((row) =>
      row.bars
        .filter(({ amount }) => amount?.isNegative() === true && !amount.isZero())
        .map(({ amount, series }) => {
          const text = amountText(amount, view.digits, wording);
          return `${rowName(row, wording)} ${seriesName(series, view, wording)} ${text}${labelled("", reason.negative)}`;
        }),
    ),
    notes: threePublicNotes(view, wording),
    footnote: threePublicFootnote(budget, wording),
  };
}

function deltaCard(budget: Budget, wording: Wording, unit?: MoneyUnit): StaticCard {
  const { messages } = wording;
  const view = deltaView(budget, unit);
  const named = { tag: "budget-delta-table", name: "changes" };
  const head = subtitle(budget, wording, messages.chart.delta);
  if (view === undefined) return emptyCard(named, messages.delta.empty, messages.delta.emptyReason, head);
  const picture = (width: number): Picture => changesPicture(view, wording, width);
  return {
    ...named,
    title: deltaTitle(view, wording),
    subtitle: head,
    description: deltaDescription(view, wording),
    ...(view.rows.length > 0 ? { picture: { wide: picture, narrow: picture } } : {}),
    table: deltaFullTable(view, messages.chart.delta, wording),
    listed: [],
    notes: deltaNotes(view, wording),
    footnote: deltaFootnote(view, budget, wording),
  };
}

function emptyCard(
  named: Pick<StaticCard, "tag" | "name">,
  title: string,
  reason: string,
  subtitle: readonly string[],
): StaticCard {
  const table: TableModel = { caption: title, columns: [], rows: [], nameColumn: 0 };
  return { ...named, title, subtitle, description: reason, table, listed: [], notes: [reason], footnote: [] };
}
