import type { Decimal } from "../../budget/amount.js";
import type { Change } from "../../budget/change.js";
import { functionalParts, priorOf, type DeltaRow, type DeltaSums, type DeltaView } from "../../views/delta-view.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TableModel, TableRow } from "../base/data-table.js";
import { amountText, csvValue, type Wording } from "../base/wording.js";
import { deltaRowName, rateFigure, shownRate } from "./delta-wording.js";

/** One line of the table in full, before it is worded. */
interface Line {
  readonly code?: string | undefined;
  readonly name: string;
  readonly prior: Decimal | null | undefined;
  readonly current: Decimal | null | undefined;
  readonly change: Change | undefined;
}

/**
 * The table in full: the whole tree of 类, 款 and 项 with codes, then the sum of the compared items, what it differs from
 * the stated total by, that total, and the same money as 基本支出 and 项目支出.
 */
export function deltaFullTable(view: DeltaView, caption: string, wording: Wording): TableModel {
  const { messages } = wording;
  return {
    caption,
    nameColumn: 1,
    columns: [
      { label: messages.common.code, kind: "code" },
      { label: messages.delta.item, kind: "text" },
      ...deltaHeads(view, wording).map((label) => ({ label, kind: "figure" as const })),
      { label: messages.delta.change, kind: "figure" },
      { label: `${messages.delta.rate}${messages.common.aside("%")}`, kind: "figure" },
      { label: messages.delta.reason, kind: "text" },
    ],
    rows: [
      ...(view.tree?.children ?? []).flatMap((node) => treeRows(node, 0, view, wording)),
      ...endingRows(view, wording),
      ...natureRows(view, wording),
    ],
  };
}

/** Heads of both years: "2022 年预算", "2023 年预算". */
export function deltaHeads(view: DeltaView, { messages }: Wording): [prior: string, current: string] {
  return [messages.common.budgetOf(view.priorYear, view.priorKind), messages.common.budgetOf(view.year, view.kind)];
}

/** The cells of a 类, 款 or 项: code, name, prior, current, change, rate, reason. */
export function nodeCells(node: ExpenditureNode, view: DeltaView, wording: Wording): TableRow["cells"] {
  const { code, name, amount, change } = node;
  const prior = change === undefined ? undefined : priorOf(change);
  return lineCells({ code, name, prior, current: amount, change }, view, wording, node.computed);
}

function treeRows(node: ExpenditureNode, depth: number, view: DeltaView, wording: Wording): TableRow[] {
  const row: TableRow = { cells: nodeCells(node, view, wording), category: node.category, depth };
  return [row, ...functionalParts(node).flatMap((part) => treeRows(part, depth + 1, view, wording))];
}

function statedRow(row: DeltaRow, view: DeltaView, wording: Wording): TableRow {
  const { prior, current, change } = row;
  return { cells: lineCells({ name: deltaRowName(row, view, wording), prior, current, change }, view, wording) };
}

/** 基本支出 and 项目支出. */
export function natureRows(view: DeltaView, wording: Wording): TableRow[] {
  return view.natures.map((row) => ({ ...statedRow(row, view, wording), depth: 1 }));
}

/**
 * Sum of the compared items, residual, and the stated total; before them the sum of those that a filter lets through.
 * @param filtered how many of the compared items these are, and their sums
 */
export function endingRows(
  view: DeltaView,
  wording: Wording,
  filtered?: { readonly count: number; readonly sums: DeltaSums },
): TableRow[] {
  const { common, delta } = wording.messages;
  const { sums, total, residual } = view;
  const rows: TableRow[] = [];
  if (filtered !== undefined) {
    const { prior, current, change } = filtered.sums;
    const name = delta.sumOfFiltered(filtered.count);
    rows.push({ cells: sumCells(name, [prior, current, change], view, wording), kind: "computed" });
  }
  if (view.rows.length > 0) {
    rows.push({
      cells: sumCells(common.sumOfParts, [sums.prior, sums.current, sums.change], view, wording),
      kind: "computed",
    });
  }
  if (total !== undefined && residual !== undefined) {
    const { prior, current, change } = total.change;
    const gaps = [prior.minus(sums.prior), current.minus(sums.current), change.minus(sums.change)] as const;
    rows.push({ cells: sumCells(common.residual, gaps, view, wording), kind: "computed" });
  }
  if (total !== undefined) rows.push({ ...statedRow(total, view, wording), kind: "total" });
  return rows;
}

function sumCells(
  name: string,
  [prior, current, change]: readonly [Decimal, Decimal, Decimal],
  { digits }: DeltaView,
  wording: Wording,
): TableRow["cells"] {
  const amount = (value: Decimal): TableRow["cells"][number] => ({
    text: amountText(value, digits, wording),
    value: csvValue(value, digits),
  });
  const signed = { text: wording.format.signed(change, digits), value: csvValue(change, digits) };
  return [{ text: "" }, { text: name }, amount(prior), amount(current), signed, { text: "" }, { text: "" }];
}

function lineCells(
  { code, name, prior, current, change }: Line,
  { digits, rateDigits }: DeltaView,
  wording: Wording,
  computedAmount = false,
): TableRow["cells"] {
  const { messages, format } = wording;
  const added = messages.common.aside(messages.common.computed);
  const reason = change?.reason;
  // Beside the figure only where the last column holds a published reason, so that figures stay in line.
  const currentText = amountText(current, digits, wording) + (computedAmount && reason !== undefined ? added : "");
  const beginning = [
    { text: code ?? "" },
    { text: name },
    { text: amountText(prior, digits, wording), value: csvValue(prior, digits) },
    { text: currentText, value: csvValue(current, digits) },
  ];
  const ending = { text: reason ?? (computedAmount || change?.computed === true ? added.trim() : "") };
  if (change === undefined) return [...beginning, { text: "" }, { text: "" }, ending];
  return [
    ...beginning,
    { text: format.signed(change.change, digits), value: csvValue(change.change, digits) },
    rateCell(change, rateDigits, wording),
    ending,
  ];
}

/** The rate as figure, word, or for what is cancelled both; exact for a download as it is published. */
function rateCell(change: Change, digits: number, wording: Wording): TableRow["cells"][number] {
  const { figure, word = "" } = rateFigure(change, digits, wording);
  const rate = shownRate(change);
  if (rate === undefined) return { text: figure ?? word };
  const signed = wording.format.signedPercent(rate, digits);
  const text = figure ?? (change.kind === "cancelled" ? `${word}${wording.messages.common.aside(signed)}` : word);
  return { text, value: csvValue(rate, change.rateDigits) };
}
