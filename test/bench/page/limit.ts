import { treemap } from "d3";
import type { Budget, Item } from "../../../src/budget/schema.js";
import { CHART_HEIGHT } from "./contender.js";
import { flowsOf, layoutFlows, treeOf } from "./plain.js";
import type { ChartKind } from "./workloads.js";

/** The limit: d3's layouts compute where everything goes, and nothing is drawn. */

let kept: unknown;

window.contender = {
  draw(room, kind, budgets) {
    const compute = (next: readonly Budget[]): void => {
      kept = next.map((budget) => layouts(room.clientWidth, kind, budget));
    };
    compute(budgets);
    let current = budgets;
    return {
      update(next) {
        current = next;
        compute(next);
      },
      resize: () => compute(current),
      remove() {
        kept = undefined;
      },
    };
  },
};

function layouts(width: number, kind: ChartKind, budget: Budget): unknown[] {
  return [
    ...(kind === "sankey" ? [] : [treemap<Item>().size([width, CHART_HEIGHT])(treeOf(budget))]),
    ...(kind === "treemap" ? [] : [layoutFlows(flowsOf(budget), width, CHART_HEIGHT)]),
  ];
}

// Read, so that no compiler can leave the work out.
Object.defineProperty(window, "keptLayouts", { get: () => kept });
