import { nearestNumber } from "../../budget/amount.js";
import type { TreemapChartInput } from "../../layout/treemap-chart.js";
import { BASE_FONT_SIZE } from "../../theme/tokens.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TreemapView } from "../../views/treemap-view.js";
import { gatheredPart, type Part, type TreemapFigures } from "./treemap-figures.js";

/** What several nodes are together, by their keys. */
export function partOf(members: readonly string[] | undefined, nodes: ReadonlyMap<string, ExpenditureNode>): Part {
  return gatheredPart((members ?? []).flatMap((key) => nodes.get(key) ?? []));
}

/** The drawing is higher where there is more to read, and lower for one part of the whole. */
export function chartHeight(view: TreemapView, fontSize: number): number {
  const scale = fontSize / BASE_FONT_SIZE;
  if (view.path.length > 1) return Math.max(330, Math.min(560, 300 + view.cellCount * 10)) * scale;
  // What is not divided has little to be read.
  if (view.groups.every(({ node, cells }) => cells[0] === node))
    return Math.min(520, 240 + view.cellCount * 12) * scale;
  const byCount = Math.max(430, Math.min(760, 430 + (view.cellCount - 12) * 7));
  return byCount * scale;
}

const nodesOfViews = new WeakMap<TreemapView, ReadonlyMap<string, ExpenditureNode>>();

/** What a view shows by its keys, put together once for each view. */
export function nodesOf(view: TreemapView): ReadonlyMap<string, ExpenditureNode> {
  const known = nodesOfViews.get(view);
  if (known !== undefined) return known;
  const nodes = new Map<string, ExpenditureNode>();
  nodesOfViews.set(view, nodes);
  for (const { node, cells } of view.groups) {
    for (const cell of cells) nodes.set(cell.key, cell);
    nodes.set(node.key, node);
  }
  return nodes;
}

/** What the chart is laid out from: names and figures as texts, values as numbers for areas alone. */
export function treemapInput(view: TreemapView, figures: TreemapFigures): TreemapChartInput {
  const isFlat = view.groups.every(({ node, cells }) => cells[0] === node);
  return {
    groups: view.groups.map(({ node, cells }) => {
      const alone = cells.length === 1 && cells[0] !== node && view.groups.length > 1;
      return {
        key: node.key,
        ...(node.code === undefined ? {} : { code: node.code }),
        name: figures.name(node),
        value: node.amount ? nearestNumber(node.amount) : 0,
        amountText: figures.amount(node),
        shareText: figures.second(node),
        cells: cells.map((cell) => {
          const amount = once(() => figures.amount(cell));
          const second = once(() => figures.second(cell));
          const lines = once(() => (cell !== node || isFlat ? figures.lines(cell) : figures.undividedLines(cell)));
          // Worded only where it is drawn: most cells of a large budget are gathered.
          return {
            key: cell.key,
            ...(cell.code === undefined ? {} : { code: cell.code }),
            // In a flat map it stands for the strip, which begins with the code.
            name: isFlat ? `${cell.code ?? ""} ${figures.name(cell)}`.trim() : cell.name,
            value: cell.amount ? nearestNumber(cell.amount) : 0,
            get amountText() {
              return amount();
            },
            get shareText() {
              return second();
            },
            get lines() {
              return lines();
            },
            ...(alone ? figures.only(cell) : {}),
          };
        }),
      };
    }),
  };
}

/** Calls a function the first time its value is asked for. */
function once<Value extends string | readonly string[]>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** What the cells too small to be seen add up to, exactly. */
export function gatheredAmount(
  members: readonly string[],
  view: TreemapView,
  figures: TreemapFigures,
): { readonly amountText: string; readonly shareText: string } {
  const part = partOf(members, nodesOf(view));
  return { amountText: figures.amount(part), shareText: figures.second(part) };
}
