/** Whose money a breakdown by economic class is of, where a text names it. */
import { expect, test } from "vitest";
import { reconcile } from "../../src/budget/reconcile.js";
import { importBudget } from "../../src/import/index.js";

test("basic expenditure of 财政拨款 and of 一般公共预算 are two breakdowns, neither of them of all money", async () => {
  const text = `示例厅2024年部门预算

一、收支预算总体情况说明
示例厅2024年度收入、支出预算总计100.00万元。其中：
（一）收入预算总计100.00万元。包括：
1．财政拨款收入预算总计90.00万元。
（1）一般公共预算收入预算90.00万元。
2．其他资金收入预算总计10.00万元。
（二）支出预算总计100.00万元。包括：
此外，基本支出预算数为60.00万元。
六、财政拨款基本支出预算表情况说明
示例厅2024年度财政拨款基本支出预算52.00万元，其中：
（一）人员经费40.00万元
九、一般公共预算基本支出预算表情况说明
示例厅2024年度一般公共预算财政拨款基本支出预算52.00万元，其中：
（一）人员经费40.00万元
`;
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.budget.economic).toMatchObject([
    { source: "fiscal", nature: "basic", amount: "52.00", personnel: "40.00" },
    { source: "general", nature: "basic", amount: "52.00", personnel: "40.00" },
  ]);
  const checks = reconcile(result.budget).checks.filter(({ rule }) => rule === "economic-total");
  expect(checks.filter(({ verdict }) => verdict === "contradiction")).toEqual([]);
});
