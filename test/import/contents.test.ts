import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";

const TEXT = `某大学2024年度部门预算

目录
二、部门预算报表
三、项目绩效目标表

二、部门预算报表
某大学收支预算总表
单位：万元
收入\t预算数\t支出\t预算数
一、财政拨款收入\t10.00\t一、教育支出\t10.00
收入总计\t10.00\t支出总计\t10.00

三、项目绩效目标表
甲专项项目绩效目标表
项目名称\t甲专项
项目资金（万元）\t年度资金总额：\t6.00
年度总体目标\t完成甲专项
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t甲数\t≥1个

乙专项项目绩效目标表
项目名称\t乙专项
项目资金（万元）\t年度资金总额：\t4.00
年度总体目标\t完成乙专项
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t乙数\t≥1个
`;

test("a line of the contents that stands for a table of each project gives none of them its number", async () => {
  const result = await importBudget(new TextEncoder().encode(TEXT));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const tables = (result.budget.tables ?? []).map(({ title, number, announced }) => [title, number, announced]);
  expect(tables).toEqual([
    ["某大学收支预算总表", undefined, undefined],
    ["甲专项项目绩效目标表", undefined, true],
    ["乙专项项目绩效目标表", undefined, true],
  ]);
  // A heading that stands for many is no other name of each of them.
  expect(result.reconciliation.checks.filter(({ verdict }) => verdict === "naming")).toEqual([]);
});
