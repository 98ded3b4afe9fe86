import { hierarchy, type HierarchyNode } from "d3";
import { sankey, type SankeyGraph } from "d3-sankey";
import type { Budget, Cell, Item } from "../../../src/budget/schema.js";

/** What the contenders other than this project make of a budget: as little as they need, with numbers for amounts. */

export interface PlainNode {
  readonly name: string;
}

export interface PlainLink {
  readonly value: number;
}

export interface Flows {
  readonly nodes: readonly string[];
  readonly links: readonly { readonly source: number; readonly target: number; readonly value: number }[];
}

/** Which source pays how much for which category, as the budget states it. */
export function flowsOf(budget: Budget): Flows {
  const sources = (budget.income?.items ?? []).filter((item) => numberOf(item.amount) > 0);
  const targets = (budget.expenditure?.items ?? []).filter((item) => numberOf(item.amount) > 0);
  const nodes = [...sources, ...targets].map((item) => `${item.code ?? ""} ${item.name ?? ""}`.trim());
  const indexOf = new Map(sources.map((item, index) => [item.code ?? item.name ?? "", index]));
  const links = targets.flatMap((item, position) => {
    const { named, ...others } = item.funding ?? {};
    const cells = Object.entries({ ...(others as Record<string, Cell | undefined>), ...named });
    return cells.flatMap(([name, cell]) => {
      const source = indexOf.get(name);
      const value = numberOf(cell);
      return source === undefined || value <= 0 ? [] : [{ source, target: sources.length + position, value }];
    });
  });
  return { nodes, links };
}

/** Amount of a cell as a number; 0 for a blank one. */
export function numberOf(cell: Cell | undefined): number {
  const amount = typeof cell === "object" && cell !== null ? cell.amount : cell;
  return Number(amount ?? 0);
}

/** The expenditure with sums of its leaves, largest first, as d3's layouts take it. */
export function treeOf(budget: Budget): HierarchyNode<Item> {
  return hierarchy<Item>(budget.expenditure ?? {}, (item) => item.items)
    .sum((item) => (item.items === undefined ? Math.max(0, numberOf(item.amount)) : 0))
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
}

/** Flows in their places. */
export function layoutFlows({ nodes, links }: Flows, width: number, height: number): SankeyGraph<PlainNode, PlainLink> {
  const layout = sankey<PlainNode, PlainLink>()
    .nodeWidth(14)
    .nodePadding(Math.min(10, (height * 0.4) / Math.max(1, nodes.length)))
    .extent([
      [200, 1],
      [width - 200, height - 1],
    ]);
  return layout({ nodes: nodes.map((name) => ({ name })), links: links.map((link) => ({ ...link })) });
}
