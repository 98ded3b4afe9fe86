/** Texts of governments whose titles do not say that they are reports on a budget; invented. */
import { expect, test } from "vitest";
import { importedDocument as imported } from "./support/table-text.js";

const NEWS = `示例市财政局2025年工作总结
一、财政收支情况
全市一般公共预算收入完成70亿元，增长2%。全市一般公共预算支出完成90亿元，下降1%。
全市政府性基金预算收入完成40亿元；支出50亿元。
2025年全市地方政府债务余额140亿元，其中，一般债务20亿元，专项债务120亿元。`;

test("what a whole region raised is of its funds, and no source that pays for a department", async () => {
  const { budgets, contradictions } = await imported(NEWS);
  expect(
    budgets.map(({ fund, income, expenditure }) => [fund, income?.amount, income?.balances, expenditure?.amount]),
  ).toEqual([
    ["general", "70", undefined, "90"],
    ["governmentFund", "40", undefined, "50"],
  ]);
  expect(contradictions).toEqual([]);
});

test("a department that tells of the region's revenue stays one", async () => {
  const { budget } = await imported(`示例市财政局2025年部门预算
一、工作情况
全市一般公共预算收入完成70亿元，增长2%。
二、收支情况
2025年收入预算500万元，其中：一般公共预算拨款收入500万元。支出预算500万元，其中：基本支出300万元，项目支出200万元。`);
  expect(budget.fund).toBeUndefined();
});

test("预算执行及债务情况 is of the accounts, and 2025年预算情况和2026年预算草案 plans 2026", async () => {
  const { budgets } = await imported(`示例市2025年预算情况和2026年预算草案
一、2025年预算执行及地方政府债务总体情况
全市一般公共预算收入完成70亿元，增长2%。
二、2026年预算草案
2026年全市一般公共预算收入预计72亿元，较上年增长2.9%左右。`);
  expect(budgets.map(({ year, kind, income }) => [year, kind, income?.amount])).toEqual([
    [2026, "budget", "72"],
    [2025, "execution", "70"],
  ]);
});
