/** Of which year and version the sentences of a government's report are; invented. */
import { expect, test } from "vitest";
import { budgetsOfReport, factsOfReport } from "./support/report.js";
import { importedDocument } from "./support/table-text.js";

async function facts(text: string, title?: string): Promise<string[]> {
  return (await budgetsOfReport(text, title)).flatMap(factsOfReport);
}

test("a paragraph without a year goes on with that of the one before, where no heading names one, or an earlier one", async () => {
  expect(
    await facts(`一、收支情况的说明
2024年，全市政府性基金收入完成45亿元，加上上年结转22亿元，政府性基金收入总计67亿元。
全市政府性基金支出完成60亿元。
2025年，全市政府性基金收入65亿元，加上上年结转7亿元，政府性基金收入总计72亿元。
据此安排，全市政府性基金支出72亿元。`),
  ).toEqual([
    "governmentFund 2025 income = 65 亿元",
    "governmentFund 2025 income total = 72 亿元",
    "governmentFund 2025 income opening = 7 亿元",
    "governmentFund 2025 expenditure = 72 亿元",
    "governmentFund 2024 income = 45 亿元",
    "governmentFund 2024 income total = 67 亿元",
    "governmentFund 2024 income opening = 22 亿元",
    "governmentFund 2024 expenditure = 60 亿元",
  ]);
  expect(
    await facts(`一、2024年国有资本经营预算执行情况
2024年，市级国有资本经营预算收入14亿元。
市级国有资本经营预算支出3亿元，调出资金5亿元。
2025年，市级国有资本经营预算收入16亿元。
市级国有资本经营预算支出8亿元，调出资金6亿元。`),
  ).toEqual([
    "stateCapital 2025 income = 16 亿元",
    "stateCapital 2025 expenditure = 8 亿元",
    "stateCapital 2025 expenditure 调出资金 = 6 亿元",
    "stateCapital 2024 income = 14 亿元",
    "stateCapital 2024 expenditure = 3 亿元",
    "stateCapital 2024 expenditure 调出资金 = 5 亿元",
  ]);
});

test("the year in the title of a report that is quoted is not that of the figures", async () => {
  expect(
    await facts(`一、财政实力
根据《示例市2024年预算执行情况和2025年预算草案的报告》，2024年，全市一般公共预算收入合计61亿元；
根据《示例市2024年预算执行情况和2025年预算草案的报告》，2025年全市一般公共预算收入预算数为85亿元；全市政府性基金预算收入预算数为30亿元。`),
  ).toEqual(["general 2025 income = 85 亿元", "governmentFund 2025 income = 30 亿元", "general 2024 income = 61 亿元"]);
});

test("a note at the foot of a page that tells another version, a budget that was filed, and what is counted across the accounts are left out", async () => {
  expect(
    await facts(`一、2024年预算执行情况
2024年市本级一般公共预算收入为27亿元，与备案预算一致。
2024年市本级一般公共预算收入完成28亿元，其中：税收收入20亿元；非税收入8亿元。2024年市本级一般公共预算支出
2 据快报数，市本级一般公共预算收入29亿元；其中税收收入19亿元；非税收入10亿元。
完成60亿元。
2024年市本级“三保”支出完成23亿元，完成年初预算的102.93%。
二、2025年预算草案
2025年市本级一般公共预算收入30亿元。`),
  ).toEqual([
    "general 2025 income = 30 亿元",
    "general 2024 income = 28 亿元",
    "general 2024 income 税收收入 = 20 亿元",
    "general 2024 income 非税收入 = 8 亿元",
  ]);
});

test("a heading of two lines, of which the first names year, level and fund", async () => {
  expect(
    await facts(`一、2024年预算执行情况
2024年，全市一般公共预算收入完成90亿元。
2024年市本级政府性基金预算

收支执行情况的说明

基金收入完成5亿元，其中：污水处理费收入1亿元。`),
  ).toContain("本级 governmentFund 2024 income 污水处理费收入 = 1 亿元");
});

test("sentences without a level are of that which the title names; a paragraph on one insurance is of no other fund", async () => {
  expect(
    await facts(
      `一、2025年预算草案
2025年全市一般公共预算收入90亿元。2025年市本级一般公共预算收入40亿元。
二、支出说明
教育支出9亿元，科学技术支出2亿元。
三、社会保险
失业保险。基金收入8亿元，支出6亿元。`,
      "示例市2025年市本级政府预算公开",
    ),
  ).toEqual([
    "general 2025 income = 90 亿元",
    "本级 general 2025 income = 40 亿元",
    "本级 general 2025 expenditure 205 = 9 亿元",
    "本级 general 2025 expenditure 206 = 2 亿元",
  ]);
});

test("支出合计 of a sentence that adds others up is that of all money", async () => {
  expect(
    await facts(`一、2025年预算草案
2025年市本级政府性基金预算支出46.9亿元，其中：污水处理费安排的支出0.8亿元。加债务还本等支出，支出合计48.2亿元。`),
  ).toContain("governmentFund 2025 expenditure total = 48.2 亿元");
});

test("tables of 市级 alone beside a text on 全市, too: two budgets", async () => {
  const { budgets, contradictions } = await importedDocument(`关于示例市2024年预算执行情况和2025年预算草案的报告

各位代表：
一、2025年预算草案
1.全市国有资本经营预算。2025年全市国有资本经营预算收入21.2亿元，加上上年结转收入0.5亿元后，总收入21.7亿元。2025年全市国有资本经营预算支出12.1亿元，加上调出资金9.6亿元后，总支出21.7亿元。
2.市级国有资本经营预算。2025年市本级国有资本经营预算收入18亿元，加上上年结转收入0.4亿元后，总收入18.4亿元。2025年市本级国有资本经营预算支出10.9亿元，加上调出资金7.5亿元后，总支出18.4亿元。

2025年示例市级国有资本经营预算收入表
单位：万元
预算科目\t预算数
一、国有资本经营收入\t180000
利润收入\t180000
二、上年结转收入\t4000
收入总计\t184000
`);
  const facts = budgets.flatMap(factsOfReport);
  expect(facts.filter((fact) => fact.includes("total"))).toEqual([
    "本级 stateCapital 2025 income total = 184000 万元",
    "本级 stateCapital 2025 expenditure total = 18.4 亿元",
    "stateCapital 2025 income total = 21.7 亿元",
    "stateCapital 2025 expenditure total = 21.7 亿元",
  ]);
  expect(contradictions).toEqual([]);
});

test("a change and a rate over the budget of the year before stand with it, not with what was carried out", async () => {
  const { budgets, contradictions } = await importedDocument(`示例市2024年预算执行情况和2025年预算草案

2025年示例市本级一般公共预算支出草案的说明
2025年市本级一般公共预算支出预计完成1622696万元，较上年增加29018万元，同比增长1.8%。

2025年示例市本级一般公共预算支出草案
单位：万元
项目\t2024年预算数\t2024年执行数\t2025年预算数\t预算数比上年预算数增减%
教育支出\t1000000\t1100242\t1022696\t2.3
卫生健康支出\t593678\t600000\t600000\t1.1
支出合计\t1593678\t1700242\t1622696\t1.8
`);
  expect(contradictions).toEqual([]);
  const compared = budgets.find(({ fund }) => fund === "general")?.expenditure?.compare ?? [];
  expect(compared.map(({ version, change, rate }) => [version, change, rate])).toContainEqual([
    "budget",
    "29018",
    "1.8",
  ]);
});
