import { expect, test } from "vitest";
import type { MoneyUnit } from "../../src/budget/amount.js";
import { deltaView } from "../../src/views/delta-view.js";
import { expenditureTree } from "../../src/views/expenditure-tree.js";
import { sankeyView } from "../../src/views/sankey-view.js";
import { treemapView } from "../../src/views/treemap-view.js";
import { budgetOf, korla, sample } from "../support/budgets.js";

const units: MoneyUnit[] = ["元", "百元", "千元", "万元", "百万元", "亿元"];

test.each(units)("what rounding explains in the document's unit it explains in %s too", (unit) => {
  for (const budget of [korla, sample]) {
    expect(sankeyView(budget, unit).expenditureResidual?.rounding).toBe(true);
    expect(treemapView(budget, unit)?.residual?.rounding).toBe(true);
    expect(deltaView(budget, unit)?.residual?.rounding).toBe(true);
  }
});

test.each(units)("digits shown in %s are a count, never negative", (unit) => {
  for (const digits of [
    sankeyView(korla, unit).digits,
    treemapView(korla, unit)?.digits,
    deltaView(korla, unit)?.digits,
  ]) {
    expect(digits).toBeGreaterThanOrEqual(0);
    expect(Number.isInteger(digits)).toBe(true);
  }
});

test("figures that are printed in yuan within a document in 万元 have no zeros but those that amounts have", () => {
  const budget = budgetOf({
    title: "例",
    year: 2022,
    unit: "万元",
    expenditure: {
      amount: "8693.96",
      compare: [{ unit: "元", change: "2450400", direction: "decrease" }],
      items: [
        { code: "204", amount: "8693.96" },
        { code: "205", amount: "61036100", unit: "元" },
        { code: "206", amount: "12345", unit: "元" },
      ],
    },
  });
  const tree = expenditureTree(budget);
  expect(tree?.change?.digits).toBe(2);
  expect(tree?.children.map(({ digits }) => digits)).toEqual([2, 2, 4]);
  expect(tree?.finestDigits).toBe(4);
});
