import type { Budget } from "../../../src/budget/schema.js";
import type { BudgetElement } from "../../../src/elements/base/budget-element.js";
import type { ChartKind } from "./workloads.js";

/** This project, as a page uses it: elements of the script-tag file, the budget set as a property. */

const TAGS: Readonly<Record<ChartKind, readonly string[]>> = {
  treemap: ["budget-treemap"],
  sankey: ["budget-sankey"],
  many: ["budget-treemap", "budget-sankey"],
  table: ["budget-delta-table"],
  "three-public": ["budget-three-public"],
};

function elementOf(tag: string): HTMLElement & Pick<BudgetElement, "budget" | "selected"> {
  return document.createElement(tag) as HTMLElement & Pick<BudgetElement, "budget" | "selected">;
}

window.contender = {
  draw(room, kind, budgets) {
    const drawn = budgets.flatMap((_, index) => TAGS[kind].map((tag) => ({ index, element: elementOf(tag) })));
    const give = (next: readonly Budget[]): void => {
      for (const { index, element } of drawn) element.budget = next[index];
    };
    give(budgets);
    room.append(...drawn.map(({ element }) => element));
    const first = budgets[0]?.expenditure?.items?.[0]?.code;
    return {
      update: give,
      resize: () => undefined,
      drill() {
        for (const { element } of drawn) element.selected = first;
      },
      remove() {
        for (const { element } of drawn) element.remove();
      },
    };
  },
};
