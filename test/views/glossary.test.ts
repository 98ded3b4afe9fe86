import { expect, test } from "vitest";
import { explanationOf } from "../../src/views/glossary.js";
import { budgetOf, korla } from "../support/budgets.js";

test("a name is explained by the longest term of the document's glossary that it contains", () => {
  expect(explanationOf(korla, "一般公共预算拨款")?.definition).toContain("公共财政拨款（补助）资金、专项收入");
  expect(explanationOf(korla, "三公经费合计")?.term).toContain("三公");
  expect(explanationOf(korla, "基本支出")?.definition).toContain("人员经费");
  const budget = budgetOf({
    title: "词",
    year: 2024,
    unit: "元",
    glossary: [
      { term: "财政", definition: "短" },
      { term: "财政拨款", definition: "长" },
      { term: " ", definition: "空" },
    ],
  });
  expect(explanationOf(budget, "财政拨款收入")?.definition).toBe("长");
});

test("a name without a term has no explanation, nor has a document without a glossary", () => {
  expect(explanationOf(korla, "教育支出")).toBeUndefined();
  expect(explanationOf(budgetOf({ title: "无", year: 2024, unit: "元" }), "财政拨款")).toBeUndefined();
});
