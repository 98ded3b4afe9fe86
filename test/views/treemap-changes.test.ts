import fc from "fast-check";
import { expect, test } from "vitest";
import { sum } from "../../src/budget/amount.js";
import { CHANGE_CLASSES } from "../../src/budget/change-class.js";
import { changeOfAll, expenditureFacts, filteredChanges, treemapChanges } from "../../src/views/treemap-changes.js";
import { treemapTotal, treemapView } from "../../src/views/treemap-view.js";
import { budgetOf, budgets, korla, sample } from "../support/budgets.js";

test("the published budget: its parts by class, those that fell to nothing among them, blank ones not", () => {
  const changes = treemapChanges(treemapView(korla)!);
  expect(changes.classes).toEqual([
    { name: "cancelled", count: 2 },
    { name: "fall-2", count: 2 },
    { name: "rise-2", count: 8 },
  ]);
  expect(changes.kinds).toEqual({ increase: 8, decrease: 2, unchanged: 0, new: 0, cancelled: 2 });
});

test("what a filter lets through is summed exactly, negative amounts included", () => {
  const view = treemapView(sample)!;
  const changes = treemapChanges(view);
  const falls = filteredChanges(changes, new Set(["fall-3"]), treemapTotal(view));
  // 冲回 −1.85 has no area, 突发公共卫生事件应急处置 28.60 and 其他支出's −12.40 over 300.
  expect(falls.count).toBe(3);
  expect(falls.amount.toFixed(2)).toBe("14.35");
  expect(falls.change?.toFixed(2)).toBe("-386.65");
  const added = filteredChanges(changes, new Set(["new"]), treemapTotal(view));
  expect([added.count, added.amount.toFixed(2), added.change?.toFixed(2)]).toEqual([6, "227.82", "227.82"]);
});

test("all classes together are all parts, each in one class", () => {
  fc.assert(
    fc.property(budgets, (budget) => {
      const view = treemapView(budget)!;
      const changes = treemapChanges(view);
      const of = (names: readonly (typeof CHANGE_CLASSES)[number][]): ReturnType<typeof filteredChanges> =>
        filteredChanges(changes, new Set(names), treemapTotal(view));
      expect(changes.classes.reduce((count, each) => count + each.count, 0)).toBe(changes.nodes.length);
      const each = changes.classes.map(({ name }) => of([name]));
      const all = of(CHANGE_CLASSES);
      expect(all.count).toBe(changes.nodes.length);
      expect(sum(each.map(({ amount }) => amount)).eq(all.amount)).toBe(true);
    }),
  );
});

test("without a figure of last year there is no sum of changes", () => {
  const budget = budgetOf({
    title: "示例",
    year: 2024,
    unit: "万元",
    expenditure: {
      amount: "3",
      items: [
        { code: "201", name: "一", amount: "1", compare: [{ amount: "2" }] },
        { code: "202", name: "二", amount: "2" },
      ],
    },
  });
  const view = treemapView(budget)!;
  const changes = treemapChanges(view);
  expect(changes.classes.map(({ name }) => name)).toEqual(["fall-3", "none"]);
  expect(filteredChanges(changes, new Set(CHANGE_CLASSES), treemapTotal(view)).change).toBeUndefined();
  expect(changeOfAll(changes.nodes)).toBeUndefined();
  expect(changeOfAll(changes.nodes.filter(({ code }) => code === "201"))?.change.toFixed()).toBe("-1");
});

test("whether there are changes and how many items is read from the records", () => {
  expect(expenditureFacts(korla).changes).toBe(true);
  expect(expenditureFacts(korla).nodes).toBeGreaterThan(40);
  expect(expenditureFacts(budgetOf({ title: "空", year: 2024, unit: "元" }))).toEqual({ changes: false, nodes: 0 });
});
