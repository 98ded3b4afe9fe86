// @ts-nocheck -- its modules are installed for the bench alone
/* global window, document */
import { SankeyChart, TreemapChart } from "echarts/charts";
import { TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { CHART_HEIGHT } from "./contender.js";
import { flowsOf, numberOf } from "./plain.js";

/**
 * ECharts with the two charts, a tooltip and canvas, and nothing else of it; its defaults otherwise, without animation.
 * JavaScript, because its types are there only after `npm run bench` has installed it.
 *
 * @import { Budget, Item } from "../../../src/budget/schema.js"
 */

use([SankeyChart, TreemapChart, TooltipComponent, CanvasRenderer]);

window.contender = {
  draw(room, kind, budgets) {
    const charts = budgets.flatMap((_, index) =>
      [...(kind === "sankey" ? [] : [treemapOption]), ...(kind === "treemap" ? [] : [sankeyOption])].map((option) => {
        const box = document.createElement("div");
        box.style.height = `${CHART_HEIGHT}px`;
        room.append(box);
        return { index, option, box, chart: init(box) };
      }),
    );
    /** @param {readonly Budget[]} next */
    const show = (next) => {
      for (const { index, option, chart } of charts) chart.setOption(option(next[index]));
    };
    show(budgets);
    return {
      update: show,
      resize() {
        for (const { chart } of charts) chart.resize();
      },
      remove() {
        for (const { chart, box } of charts) {
          chart.dispose();
          box.remove();
        }
      },
    };
  },
};

/** @param {Budget | undefined} budget */
function treemapOption(budget) {
  const data = (budget?.expenditure?.items ?? []).map(nodeOf);
  return { animation: false, tooltip: {}, series: [{ type: "treemap", upperLabel: { show: true }, data }] };
}

/**
 * @param {Item} item
 * @returns {object}
 */
function nodeOf(item) {
  const { code, name, amount, items } = item;
  return { id: code, name, value: numberOf(amount), ...(items === undefined ? {} : { children: items.map(nodeOf) }) };
}

/** @param {Budget | undefined} budget */
function sankeyOption(budget) {
  const { nodes, links } = flowsOf(budget ?? { title: "", year: 2024, unit: "万元" });
  const data = nodes.map((name) => ({ name }));
  const named = links.map(({ source, target, value }) => ({ source: nodes[source], target: nodes[target], value }));
  return { animation: false, tooltip: {}, series: [{ type: "sankey", data, links: named }] };
}
