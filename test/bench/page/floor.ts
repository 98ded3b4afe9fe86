import { treemap } from "d3";
import { sankeyLinkHorizontal } from "d3-sankey";
import type { Budget, Item } from "../../../src/budget/schema.js";
import { CHART_HEIGHT } from "./contender.js";
import { windowedTable } from "./floor-table.js";
import { flowsOf, layoutFlows, treeOf } from "./plain.js";
import type { ChartKind } from "./workloads.js";

/** The floor: what somebody writes by hand with d3. One string of SVG, no interaction, labels where they fit. */

const COLOURS = ["#4e79a7", "#f28e2b", "#59a14f", "#b07aa1", "#76b7b2", "#edc948", "#ff9da7", "#9c755f", "#bab0ac"];
const LABEL_SIZE = 12;

window.contender = {
  draw(room, kind, budgets) {
    if (kind === "table") return windowedTable(room, budgets);
    const show = (next: readonly Budget[]): void => {
      room.innerHTML = next.map((budget) => chartsOf(room.clientWidth, kind, budget)).join("");
    };
    show(budgets);
    let current = budgets;
    return {
      update(next) {
        current = next;
        show(next);
      },
      resize: () => show(current),
      remove() {
        room.textContent = "";
      },
    };
  },
};

function chartsOf(width: number, kind: ChartKind, budget: Budget): string {
  return (
    (kind === "sankey" ? "" : treemapSvg(width, CHART_HEIGHT, budget)) +
    (kind === "treemap" ? "" : sankeySvg(width, CHART_HEIGHT, budget))
  );
}

function treemapSvg(width: number, height: number, budget: Budget): string {
  const root = treemap<Item>()
    .size([width, height])
    .paddingTop((node) => (node.depth === 1 ? 18 : 0))
    .paddingInner(1)
    .round(true)(treeOf(budget));
  const parts: string[] = [];
  (root.children ?? []).forEach((category, index) => {
    const { x0, y0, x1, data } = category;
    const colour = COLOURS[index % COLOURS.length] ?? "";
    const title = `${data.name ?? ""} ${String(data.amount)}`;
    if (fits(title, x1 - x0, LABEL_SIZE + 4)) {
      parts.push(`<text x="${x0 + 3}" y="${y0 + 13}" font-weight="bold">${escaped(title)}</text>`);
    }
    for (const { x0: left, y0: top, x1: right, y1: bottom, data: item } of category.leaves()) {
      const [wide, high] = [right - left, bottom - top];
      parts.push(`<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${colour}"/>`);
      const name = item.name ?? "";
      if (fits(name, wide, high)) parts.push(`<text x="${left + 3}" y="${top + 14}">${escaped(name)}</text>`);
    }
  });
  return svgOf(width, height, parts);
}

function sankeySvg(width: number, height: number, budget: Budget): string {
  const { nodes, links } = layoutFlows(flowsOf(budget), width, height);
  const path = sankeyLinkHorizontal();
  const parts = links.map(
    (link) =>
      `<path d="${path(link as never) ?? ""}" fill="none" stroke="#4e79a7" stroke-opacity="0.4" ` +
      `stroke-width="${Math.max(1, link.width ?? 0)}"/>`,
  );
  for (const { name, value, x0 = 0, x1 = 0, y0 = 0, y1 = 0, targetLinks = [] } of nodes) {
    const atRight = targetLinks.length > 0;
    parts.push(
      `<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}" fill="#4e79a7"/>`,
      `<text x="${atRight ? x1 + 6 : x0 - 6}" y="${(y0 + y1) / 2}" dy="0.35em" ` +
        `text-anchor="${atRight ? "start" : "end"}">${escaped(`${name} ${(value ?? 0).toFixed(2)}`)}</text>`,
    );
  }
  return svgOf(width, height, parts);
}

function svgOf(width: number, height: number, parts: readonly string[]): string {
  return `<svg width="${width}" height="${height}" font-size="${LABEL_SIZE}">${parts.join("")}</svg>`;
}

function fits(text: string, width: number, height: number): boolean {
  return height >= LABEL_SIZE + 4 && width >= text.length * LABEL_SIZE + 6;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
