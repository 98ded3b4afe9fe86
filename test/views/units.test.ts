import { expect, test } from "vitest";
import type { MoneyUnit } from "../../src/budget/amount.js";
import { deltaView } from "../../src/views/delta-view.js";
import { sankeyView } from "../../src/views/sankey-view.js";
import { treemapView } from "../../src/views/treemap-view.js";
import { korla, sample } from "../support/budgets.js";

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
