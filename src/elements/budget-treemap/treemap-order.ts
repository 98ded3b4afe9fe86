import type { TreemapChartGeometry } from "../../layout/treemap-chart.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TreemapView } from "../../views/treemap-view.js";
import { nodesOf } from "./treemap-input.js";

/** The marks of the drawing in the order that arrow keys walk: each category, then its items. */
export function wideOrder({ groups, cells }: TreemapChartGeometry, view: TreemapView): string[] {
  return groups.flatMap((group) => [
    ...(group.key === view.focus.key ? [] : [group.key]),
    ...cells.filter((cell) => cell.group === group.key && cell.key !== group.key).map((cell) => cell.key),
  ]);
}

/** The same of the narrow form: each category, and its items where it is open. */
export function narrowOrder(view: TreemapView, open: ReadonlySet<string>): string[] {
  return view.groups.flatMap(({ node, cells }) => [
    node.key,
    ...(open.has(node.key) ? cells.filter((cell) => cell !== node).map((cell) => cell.key) : []),
  ]);
}

/** What a filter lets through first, then the rest; categories stay where they are. */
export function fadedLast(
  keys: readonly string[],
  view: TreemapView,
  isFadedChange: (change: ExpenditureNode["change"]) => boolean,
): string[] {
  const nodes = nodesOf(view);
  const groups = new Set(view.groups.map(({ node }) => node.key));
  const isFaded = (key: string): boolean => !groups.has(key) && isFadedChange(nodes.get(key)?.change);
  return [...keys.filter((key) => !isFaded(key)), ...keys.filter(isFaded)];
}
