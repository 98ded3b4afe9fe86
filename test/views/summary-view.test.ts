import { expect, test } from "vitest";
import type { Budget } from "../../src/budget/schema.js";
import { summaryView } from "../../src/views/summary-view.js";

const BUDGET: Budget = {
  title: "示例局2024年部门预算",
  year: 2024,
  unit: "万元",
  entity: { name: "示例局" },
  income: { amount: "100.00" },
  expenditure: {
    amount: "100.00",
    basic: "60.00",
    project: "30.00",
    transfersUp: null,
    business: "0.00",
    contingency: "10.00",
    items: [{ code: "201", name: "一般公共服务支出", amount: "100.00" }],
  },
};

test("every nature that has money stands beside basic and project expenditure, with its share", () => {
  const natures = summaryView(BUDGET).parts.find(({ theme }) => theme === "natures")?.entries ?? [];
  expect(natures.map(({ name, share }) => `${name} ${share?.toFixed() ?? ""}`)).toEqual([
    "basic 60",
    "project 30",
    "contingency 10",
  ]);
});
