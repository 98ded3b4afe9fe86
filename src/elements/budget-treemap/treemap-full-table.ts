import { sum } from "../../budget/amount.js";
import type { TreemapChartGeometry } from "../../layout/treemap-chart.js";
import type { CsvCell } from "../../text/csv.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import { byAmountDescending } from "../../views/tree-walk.js";
import type { TreemapView } from "../../views/treemap-view.js";
import type { TableModel, TableRow } from "../base/data-table.js";
import { printMedia } from "../base/print-media.js";
import { amountText, csvValue, shareValue, type Wording } from "../base/wording.js";
import { nameWithFund, rootName } from "./treemap-wording.js";

/** A further column of the table: what the drawing tells besides. */
export interface ExtraColumn {
  readonly label: string;
  readonly cell: (node: ExpenditureNode) => CsvCell;
}

/** What a drawing adds to its table. */
export interface TableBesides {
  readonly extra?: readonly ExtraColumn[];
  /** What parts are numbered with in the drawing, by their keys, where the table says it instead of a list. */
  readonly chips?: ReadonlyMap<string, string> | undefined;
}

/** Everything below the focus as a table, with codes, levels, shares and changes. */
export function treemapTable(
  view: TreemapView,
  caption: string,
  wording: Wording,
  { extra = [], chips }: TableBesides = {},
): TableModel {
  const { messages, format } = wording;
  const row = (node: ExpenditureNode, depth: number): TableRow => ({
    category: node.category,
    depth,
    kind: node === view.focus ? "total" : undefined,
    mark: chips?.get(node.key),
    cells: [
      { text: node.code ?? "" },
      { text: node.parent === undefined ? rootName(node, wording) : nameWithFund(node, view, wording) },
      {
        text:
          amountText(node.amount, view.digits, wording) +
          (node.computed ? messages.common.aside(messages.common.computed) : ""),
        value: csvValue(node.amount, view.digits),
      },
      { text: node.share === undefined ? "" : format.percent(node.share), value: shareValue(node.share) },
      {
        text: node.change === undefined ? "" : format.signed(node.change.change, view.digits),
        value: changeValue(node, view.digits),
      },
      ...extra.map(({ cell }) => cell(node)),
    ],
  });
  const below = (node: ExpenditureNode, depth: number): TableRow[] =>
    node.children.flatMap((child) => [row(child, depth), ...below(child, depth + 1)]);
  let all: readonly TableRow[] | undefined;
  return {
    caption,
    nameColumn: 1,
    columns: [
      { label: messages.common.code, kind: "code" },
      { label: messages.common.item, kind: "text" },
      { label: wording.unitName, kind: "figure" },
      { label: `${messages.common.share}（%）`, kind: "figure" },
      { label: messages.delta.change, kind: "figure" },
      ...extra.map(({ label }) => ({ label, kind: "figure" as const })),
    ],
    get rows() {
      // Of 100,000 rows most drawings need none: only a download reads them all.
      return (all ??= [...below(view.focus, 0), row(view.focus, 0)]);
    },
    drawnRows: drawnRows(view, wording, row, extra.length),
  };
}

/** Rows of the table drawn at most, those for what is gathered not counted. */
const MOST_ROWS = 160;
/** On paper, where the table follows the drawing: as long as there are rows for what is drawn. */
const MOST_PRINTED_ROWS = 320;
/** Fewer parts than this of each group are not worth a level of the table. */
const LEAST_OF_GROUP = 3;

/** The levels below the focus that a table has room for, whole. */
interface WholeLevels {
  readonly depth: number;
  /** How many rows more there is room for. */
  readonly left: number;
  /** What stands on the last of them. */
  readonly last: readonly ExpenditureNode[];
  /** Whether there are no others. */
  readonly areAll: boolean;
}

function wholeLevels(view: TreemapView): WholeLevels {
  const drawnDepth = printMedia.isPrinting ? depthOfCells(view) : 0;
  let last: readonly ExpenditureNode[] = [view.focus];
  let count = 1;
  for (let depth = 0; ; depth += 1) {
    const most = depth < drawnDepth ? MOST_PRINTED_ROWS : MOST_ROWS;
    const next = last.reduce((parts, node) => parts + node.partCount, 0);
    if (next === 0 || count + next > most) return { depth, left: most - count, last, areAll: next === 0 };
    last = last.flatMap((node) => node.children);
    count += next;
  }
}

/**
 * The rows that are drawn where there are too many: whole levels as long as they fit, then the largest parts of each
 * node of the last level, what is left of them in one row with its number and sum; `undefined` where all fit.
 */
function drawnRows(
  view: TreemapView,
  wording: Wording,
  row: (node: ExpenditureNode, depth: number) => TableRow,
  extra: number,
): readonly TableRow[] | undefined {
  const { depth, left, last, areAll } = wholeLevels(view);
  if (areAll) return undefined;
  const quota = Math.floor(left / last.length);
  const rest = (nodes: readonly ExpenditureNode[], at: number): TableRow => {
    const amount = sum(nodes.map((node) => node.amount));
    return {
      depth: at,
      kind: "computed",
      cells: [
        { text: "" },
        { text: wording.messages.common.otherItems(nodes.length) },
        { text: amountText(amount, view.digits, wording), value: csvValue(amount, view.digits) },
        { text: "" },
        { text: "" },
        ...Array.from({ length: extra }, () => ({ text: "" })),
      ],
    };
  };
  const below = (node: ExpenditureNode, at: number): TableRow[] => {
    if (at < depth) return node.children.flatMap((child) => [row(child, at), ...below(child, at + 1)]);
    if (quota < LEAST_OF_GROUP || node.partCount === 0) return [];
    if (node.partCount <= quota) return node.children.map((child) => row(child, at));
    const ranked = [...node.children].sort(byAmountDescending);
    return [...ranked.slice(0, quota).map((child) => row(child, at)), rest(ranked.slice(quota), at)];
  };
  return [...below(view.focus, 0), row(view.focus, 0)];
}

function changeValue(node: ExpenditureNode, digits: number): string {
  return node.change === undefined ? "" : node.change.change.toFixed(digits);
}

/** A list of so many entries stands on paper below its drawing, above the table. */
const FEW_KEYS = 12;

/**
 * The numbers of a drawing by the parts they stand for, where its table says them on paper: a list of a hundred entries, and
 * after it the table with the same names and amounts, took three pages more. `undefined` on the screen, where the list is
 * short, and where the table has no row for some of them.
 */
export function chipsOfTable(
  { keys, cells }: TreemapChartGeometry,
  view: TreemapView,
): ReadonlyMap<string, string> | undefined {
  if (!printMedia.isPrinting || keys.length <= FEW_KEYS) return undefined;
  if (wholeLevels(view).depth < depthOfCells(view)) return undefined;
  const members = new Map(cells.map((cell) => [cell.key, cell.members]));
  return new Map(
    keys.flatMap(({ key, group, chip, drawn }) =>
      // The chip of a category is its code, which stands there anyway.
      drawn && key !== group ? (members.get(key) ?? [key]).map((part) => [part, chip] as const) : [],
    ),
  );
}

/** How many levels below the focus the lowest cell stands. */
function depthOfCells({ groups, focus }: TreemapView): number {
  const depthOf = (node: ExpenditureNode): number =>
    node === focus || node.parent === undefined ? 0 : depthOf(node.parent) + 1;
  return Math.max(0, ...groups.flatMap(({ cells }) => cells.map(depthOf)));
}
