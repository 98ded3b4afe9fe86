import { THREE_PUBLIC_ITEMS, type ThreePublicCode } from "../../budget/classification.js";
import type { Budget, Table, Figure, Item } from "../../budget/schema.js";
import type { CsvCell } from "../../text/csv.js";
import type { BlankSense } from "../../text/messages.js";
import { placesOf } from "../../views/places.js";
import type {
  BarOrigin,
  ThreePublicBar,
  ThreePublicRow,
  ThreePublicSeries,
  ThreePublicView,
} from "../../views/three-public-view.js";
import type { TableModel } from "../base/data-table.js";
import type { TooltipContent } from "../base/tooltip.js";
import {
  amountText,
  changeFacts,
  changeText,
  csvValue,
  rateText,
  sourceSentence,
  type Wording,
  listedAmount,
  moneyText,
  sentenceAmount,
} from "../base/wording.js";

/** Name of a row: the published one, else the statutory one, else its code; the total's is ours. */
export function rowName(row: ThreePublicRow, { messages }: Wording): string {
  if (row.isTotal) return messages.threePublic.total;
  if (row.name !== undefined && row.name.trim() !== "") return row.name;
  const statutory = THREE_PUBLIC_ITEMS.find((code: ThreePublicCode) => code === row.code);
  return statutory === undefined ? (row.code ?? row.key) : messages.threePublic.itemName[statutory];
}

/** The name of a series in full: "2022 年" where all are of one version, "2024 年决算" where they are not. */
export function seriesName(series: ThreePublicSeries, view: ThreePublicView, { messages }: Wording): string {
  const oneVersion = view.series.every(({ version }) => version === series.version);
  if (oneVersion) return messages.common.year(series.year);
  return messages.threePublic.series(series.year, messages.threePublic.version[series.version]);
}

/** The name of a series before its bar, as short as it is unmistakable: "2022", "预算", "2023 决算". */
export function seriesLabel(series: ThreePublicSeries, view: ThreePublicView, { messages }: Wording): string {
  const year = String(series.year);
  const version = messages.threePublic.version[series.version];
  if (view.series.every((other) => other.version === series.version)) return year;
  return view.series.every((other) => other.year === series.year) ? version : `${year} ${version}`;
}

/** What the changes of a view are told against: "上年", "预算". */
function againstText(view: ThreePublicView, { messages }: Wording): string | undefined {
  const own = view.series[view.series.length - 1];
  if (view.base === undefined || own === undefined) return undefined;
  return messages.threePublic.against({
    sameYear: view.base.year === own.year,
    sameVersion: view.base.version === own.version,
    version: messages.threePublic.version[view.base.version],
  });
}

/** What a blank of a series says: budgets plan nothing, accounts and figures of execution record nothing. */
function blankSense({ version }: ThreePublicSeries): BlankSense {
  return version === "finalAccounts" || version === "execution" ? "spent" : "planned";
}

/** The amount of a bar as it stands beside it; a blank in the word of its series: 预算 and 决算 stand side by side. */
export function barText({ amount, series }: ThreePublicBar, { digits }: ThreePublicView, wording: Wording): string {
  return amount === null ? wording.messages.threePublic.blank[blankSense(series)] : amountText(amount, digits, wording);
}

/** The tag of a row: what became of its amount; `undefined` where the document does not tell. */
export function changeTag(row: ThreePublicRow, view: ThreePublicView, wording: Wording): string | undefined {
  const { messages, format } = wording;
  const against = againstText(view, wording);
  if (row.change === undefined || against === undefined) return undefined;
  const { kind, change } = row.change;
  if (kind === "unchanged") return messages.threePublic.unchangedTag;
  // 新增 and 取消 are words of one year after another; against a budget the figures say it.
  const yearOnYear = view.base?.year !== row.own.series.year;
  if ((kind === "new" || kind === "cancelled") && yearOnYear) return messages.changeWord[kind];
  return messages.threePublic.changeTag({
    change: format.signed(change, view.digits),
    rate: rateText(row.change, format),
    against,
  });
}

/** The chart's message: the total, and what became of it. */
export function threePublicTitle(view: ThreePublicView | undefined, budget: Budget, wording: Wording): string {
  const { messages } = wording;
  const total = view?.rows[0];
  // A table that is printed without figures is published: what it is of is said, and below it why.
  if (view === undefined || total === undefined)
    return emptyTable(budget) === undefined ? messages.threePublic.empty : messages.threePublic.plainTitle(budget.year);
  if (total.own.amount === undefined) return messages.threePublic.plainTitle(budget.year);
  if (total.own.amount === null) return messages.threePublic.blankTitle(budget.year, blankSense(total.own.series));
  return messages.threePublic.title({
    ...sentenceAmount(total.own.amount, view.digits, wording),
    change: total.change && changeFacts(total.change, view.digits, wording),
    against: againstText(view, wording),
  });
}

/** A row in one sentence: the name of its mark. */
export function rowLabel(row: ThreePublicRow, view: ThreePublicView, wording: Wording): string {
  return wording.messages.threePublic.row({
    name: rowName(row, wording),
    amounts: row.bars.map((bar) => ({
      series: seriesName(bar.series, view, wording),
      amount: bar.amount === null ? barText(bar, view, wording) : moneyText(bar.amount, view.digits, wording),
    })),
    change: changeTag(row, view, wording),
  });
}

/** The chart for those who do not see it: its first row, the total. The marks say the rest. */
export function threePublicDescription(view: ThreePublicView, wording: Wording): string {
  const [first] = view.rows;
  if (first === undefined) return wording.messages.threePublic.emptyReason;
  return wording.messages.threePublic.description(rowLabel(first, view, wording), view.rows.length - 1);
}

/** Why there is nothing to show: as the document says under its empty table, or else that the data has no amounts. */
export function threePublicEmpty(budget: Budget, { messages }: Wording): string {
  return emptyTable(budget)?.note ?? messages.threePublic.emptyReason;
}

function emptyTable({ tables = [] }: Budget): Table | undefined {
  return tables.find(({ id, state }) => id === "threePublic" && state === "empty");
}

/** What the reader must know besides the bars: what a blank is, which figures the document does not print. */
export function threePublicNotes(view: ThreePublicView, wording: Wording): string[] {
  const { threePublic } = wording.messages;
  const bars = view.rows.flatMap((row) => row.bars);
  const notes: string[] = [];
  const blank = bars.filter(({ origin }) => origin === "blank");
  const words = Array.from(new Set(blank.map((bar) => barText(bar, view, wording))));
  const wordedZero = view.rows.filter((row) => row.zeroInText);
  if (wordedZero.length > 0) {
    const all = wordedZero.length === blank.length;
    notes.push(threePublic.blankAndZero(all ? undefined : wordedZero.map((row) => rowName(row, wording)), words));
  } else if (blank.length > 0) {
    notes.push(threePublic.blankMeans(words));
  }
  if (blank.length > 0 && bars.some(({ amount, origin }) => origin === "published" && amount?.isZero() === true)) {
    notes.push(threePublic.zeroMeans);
  }
  return [...notes, ...derivedNotes(view, wording), ...computedNotes(view, wording)];
}

function barsOf(view: ThreePublicView, index: number): ThreePublicBar[] {
  return view.rows.flatMap((row) => row.bars[index] ?? []);
}

function derivedNotes(view: ThreePublicView, wording: Wording): string[] {
  const names: Record<"all" | "some", string[]> = { all: [], some: [] };
  view.series.forEach((series, index) => {
    const origins = barsOf(view, index).map(({ origin }) => origin);
    if (!origins.includes("derived")) return;
    const published = origins.some((origin) => origin === "published" || origin === "blank");
    names[published ? "some" : "all"].push(seriesName(series, view, wording));
  });
  return (["all", "some"] as const)
    .filter((extent) => names[extent].length > 0)
    .map((extent) => wording.messages.threePublic.derived({ series: names[extent], all: extent === "all" }));
}

function computedNotes(view: ThreePublicView, wording: Wording): string[] {
  return view.series.flatMap((series, index) => {
    const rows = view.rows.filter((row) => row.bars[index]?.origin === "computed");
    if (rows.length === 0) return [];
    const names = rows.map((row) => rowName(row, wording));
    return [wording.messages.threePublic.computed({ series: seriesName(series, view, wording), names })];
  });
}

/** Where the figures are printed: the tables, and the explanation that states the changes. */
export function threePublicFootnote(budget: Budget, wording: Wording): string[] {
  const figures = budget.threePublic === undefined ? [] : figuresOf(budget.threePublic);
  return [sourceSentence(budget, wording, placesOf(budget, figures))];
}

function figuresOf(item: Item): Figure[] {
  return [item, ...[...(item.items ?? []), ...(item.memo ?? [])].flatMap(figuresOf)];
}

/** All rows with their amounts, change, rate and reason, as a table. */
export function threePublicTable(view: ThreePublicView | undefined, caption: string, wording: Wording): TableModel {
  const { messages } = wording;
  const digits = view?.digits ?? 0;
  const withChange = view?.base !== undefined;
  const figure = (label: string): TableModel["columns"][number] => ({ label, kind: "figure" });
  return {
    caption,
    nameColumn: 0,
    columns: [
      { label: messages.delta.item, kind: "text" },
      ...(view?.series ?? []).map(({ year, version }) =>
        figure(messages.threePublic.series(year, messages.threePublic.version[version])),
      ),
      ...(withChange ? [figure(messages.delta.change), figure(messages.delta.rate)] : []),
      ...(withChange ? [{ label: messages.delta.reason, kind: "text" as const }] : []),
    ],
    rows: (view?.rows ?? []).map((row) => ({
      depth: row.depth,
      ...(row.isTotal ? { kind: "total" as const } : {}),
      cells: [
        { text: rowName(row, wording) },
        ...row.bars.map((bar) => ({
          text: view === undefined ? "" : barText(bar, view, wording),
          value: csvValue(bar.amount, digits),
        })),
        ...(withChange ? changeCells(row, digits, wording) : []),
      ],
    })),
  };
}

/** Change, rate (or the word where a rate has no sense) and reason. */
function changeCells({ change, reason }: ThreePublicRow, digits: number, wording: Wording): CsvCell[] {
  const { messages, format } = wording;
  if (change === undefined) return [{ text: "" }, { text: "" }, { text: reason ?? "" }];
  const isRate = change.kind === "increase" || change.kind === "decrease";
  const rate = rateText(change, format);
  const plainRate = (change.publishedRate ?? change.computedRate)?.toFixed(change.rateDigits);
  return [
    { text: format.signed(change.change, digits), value: csvValue(change.change, digits) },
    rate === undefined || plainRate === undefined
      ? { text: isRate ? "" : messages.changeWord[change.kind] }
      : { text: rate, value: `${plainRate}%` },
    { text: reason ?? "" },
  ];
}

/** What the tooltip says of a row: the amounts, the change, and how the figures came about. */
export function rowTooltip(row: ThreePublicRow, view: ThreePublicView, wording: Wording): TooltipContent {
  const { messages } = wording;
  const { threePublic } = messages;
  const against = againstText(view, wording);
  const rows = row.bars
    .filter((bar) => bar !== row.own)
    .map((bar): [string, string] => [
      seriesName(bar.series, view, wording),
      bar.amount === null ? barText(bar, view, wording) : listedAmount(bar.amount, view.digits, wording),
    ]);
  if (row.change !== undefined && against !== undefined) {
    rows.push([threePublic.changeFrom(against), changeText(row.change, view.digits, wording, "tooltip")]);
  }
  return {
    category: undefined,
    code: undefined,
    name: rowName(row, wording),
    ...(row.own.amount === null
      ? { amount: barText(row.own, view, wording), unit: "" }
      : sentenceAmount(row.own.amount, view.digits, wording)),
    rows,
    sentences: [
      ...originSentences(row, view, wording),
      ...(row.reason === undefined ? [] : [messages.common.labelled(messages.tooltip.reason, row.reason)]),
    ],
    hint: messages.tooltip.selectHint,
  };
}

/** How each figure came about; of the document's own only what is not plainly printed. */
function originSentences(row: ThreePublicRow, view: ThreePublicView, wording: Wording): string[] {
  const { threePublic } = wording.messages;
  const sentence = (bar: ThreePublicBar, origin: BarOrigin): string =>
    threePublic.origin[origin](seriesName(bar.series, view, wording), threePublic.blank[blankSense(bar.series)]);
  return row.bars.flatMap((bar) => {
    if (bar !== row.own) return [sentence(bar, bar.origin)];
    if (row.zeroInText) return [threePublic.blankAndZero(undefined, [barText(bar, view, wording)])];
    return bar.origin === "published" ? [] : [sentence(bar, bar.origin)];
  });
}
