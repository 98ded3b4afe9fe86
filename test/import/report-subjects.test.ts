/** What a report tells beside the accounts of its government; names, places and figures are invented. */
import { expect, test } from "vitest";
import { mendedText } from "../../src/import/source/mended-text.js";
import { budgetsOfReport, factsOfReport } from "./support/report.js";

async function facts(text: string): Promise<string[]> {
  return (await budgetsOfReport(text)).flatMap(factsOfReport);
}

test("sums of several years, zones and single departments are none of the government's figures", async () => {
  expect(
    await facts(`一、2024年预算执行情况
（一）全市预算执行情况
全市一般公共预算收入完成40亿元。全市一般公共预算支出90亿元，其中：教育支出20亿元，债务付息支出3亿元。
（二）示例经济技术开发区预算执行情况
一般公共预算收入完成3亿元，支出2亿元。
二、“十四五”财政工作回顾
“十四五”时期，全市一般公共预算收入累计完成190亿元，比“十三五”时期增长25%；全市教育支出累计完成99亿元。
三、2025年预算草案
全市一般公共预算收入42亿元。
（一）市水务局等部门2025年部门预算收支情况
1．市水务局2025年部门预算收支安排的主要情况
支出预算1526.78万元，其中：住房保障支出76.41万元，上年结转180万元。`),
  ).toEqual([
    "general 2025 income = 42 亿元",
    "general 2024 income = 40 亿元",
    "general 2024 expenditure = 90 亿元",
    "general 2024 expenditure 205 = 20 亿元",
    "general 2024 expenditure 232 = 3 亿元",
  ]);
});

test("income and expenditure of one insurance after another, in a sentence and over two", async () => {
  expect(
    await facts(`一、2025年预算草案
2025年全市社会保险基金收入53亿元、支出45亿元。其中：城乡居民基本养老保险基金收入8亿元、支出5亿元；职工基本医疗保险基金收入预算为15亿元，增长2%。支出预算为13亿元。`),
  ).toEqual([
    "socialInsurance 2025 income = 53 亿元",
    "socialInsurance 2025 income 城乡居民基本养老保险基金收入 = 8 亿元",
    "socialInsurance 2025 income 职工基本医疗保险基金收入 = 15 亿元",
    "socialInsurance 2025 income 职工基本医疗保险基金收入 @2024 execution direction = increase",
    "socialInsurance 2025 income 职工基本医疗保险基金收入 @2024 execution rate = 2",
    "socialInsurance 2025 expenditure = 45 亿元",
    "socialInsurance 2025 expenditure 城乡居民基本养老保险基金支出 = 5 亿元",
    "socialInsurance 2025 expenditure 职工基本医疗保险基金支出 = 13 亿元",
  ]);
});

test("a policy's money is no figure of the account", async () => {
  expect(
    await facts(`一、2025年预算草案
全市一般公共预算支出90亿元，其中：教育支出20亿元。
统筹各类资金6亿元，支持民生实事。落实教育支出7亿元，主要用于学前教育。`),
  ).toEqual(["general 2025 expenditure = 90 亿元", "general 2025 expenditure 205 = 20 亿元"]);
});

test("figures with marks of full width, or with spaces after the commas of thousands", () => {
  expect(mendedText("收入16，497万元，增长6．08%，收入总计3,594, 026万元")).toBe(
    "收入16,497万元，增长6.08%，收入总计3,594,026万元",
  );
});

test("a fund in a list of expenditure, how accounts differ from what was reported, and growth without a part of it", async () => {
  expect(
    await facts(`一、2024年预算执行情况
2024年实现财政总支出15884万元。主要项目完成情况如下：一般公共服务支出3240万元，国防支出24万元，教育支出877万元，社会保险基金支出440万元。
二、2025年预算草案
2025年全市一般公共预算收入7191万元，加上债务转贷收入200万元，以及调入资金152万元、上年结转78万元后，收入总量为7621万元。
全市一般公共预算支出6300万元，剔除新增债券和示例区划转基数等因素后同口径增长0.6%。
与向市人民代表大会报告的执行数相比，全市一般公共预算收入增加34万元。`),
  ).toEqual([
    "general 2025 income = 7191 万元",
    "general 2025 income total = 7621 万元",
    "general 2025 income 债务转贷收入 = 200 万元",
    "general 2025 income 调入资金 = 152 万元",
    "general 2025 income opening = 78 万元",
    "general 2025 expenditure = 6300 万元",
    "general 2024 expenditure 201 = 3240 万元",
    "general 2024 expenditure 203 = 24 万元",
    "general 2024 expenditure 205 = 877 万元",
  ]);
});
