/** Of which level, fund and base the figures of a government's report are; names, places and figures are invented. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";
import { budgetsOfReport, factsOfReport } from "./support/report.js";

async function facts(text: string, title?: string): Promise<string[]> {
  return (await budgetsOfReport(text, title)).flatMap(factsOfReport);
}

test("what goes to another fund, or comes from it, changes not whose account it is", async () => {
  expect(
    await facts(`二、2025年预算草案
2025年全市一般公共预算收入28亿元。加上转移支付收入7亿元、调入资金5亿元（政府性基金预算调入4亿元，国有资本经营预算调入1亿元），总收入40亿元。
2025年全市政府性基金预算支出30亿元。加上上解上级支出2亿元、向一般公共预算调出4亿元后，总支出36亿元。`),
  ).toEqual([
    "general 2025 income = 28 亿元",
    "general 2025 income total = 40 亿元",
    "general 2025 income 转移支付收入 = 7 亿元",
    "general 2025 income 调入资金 = 5 亿元",
    "governmentFund 2025 expenditure = 30 亿元",
    "governmentFund 2025 expenditure total = 36 亿元",
    "governmentFund 2025 expenditure 上解上级支出 = 2 亿元",
    "governmentFund 2025 expenditure 向一般公共预算调出 = 4 亿元",
  ]);
});

test("what follows the total explains it, and adds no balance; 结转 alone is left for the next year", async () => {
  expect(
    await facts(`二、2025年预算草案
2025年全市一般公共预算收入28亿元。加上转移支付收入7亿元、动用预算稳定调节基金5亿元等转移性收入后，总收入40亿元。
2025年全市一般公共预算支出30亿元，加上补助下级支出6亿元后，总支出36亿元。结转4亿元。
（2）转移性支出6亿元。一是补助下级支出6亿元，其中固定性财力补助2亿元、专项转移支付补助支出4亿元。`),
  ).toEqual([
    "general 2025 income = 28 亿元",
    "general 2025 income total = 40 亿元",
    "general 2025 income 转移支付收入 = 7 亿元",
    "general 2025 income 动用预算稳定调节基金 = 5 亿元",
    "general 2025 expenditure = 30 亿元",
    "general 2025 expenditure total = 36 亿元",
    "general 2025 expenditure 补助下级支出 = 6 亿元",
  ]);
});

test("parts of what is received, and of what is given under the same names, stand under it", async () => {
  expect(
    await facts(`二、2025年预算草案
（1）总收入40亿元，其构成是：①一般公共预算收入10亿元；②上级补助收入30亿元，其中，返还性收入2亿元，一般转移支付25亿元，专项转移支付3亿元。
（2）总支出40亿元，其构成是：①一般公共预算支出28亿元；②补助下级支出12亿元，其中，返还性支出1亿元，一般转移支付7亿元，专项转移支付4亿元。`),
  ).toEqual([
    "general 2025 income = 10 亿元",
    "general 2025 income total = 40 亿元",
    "general 2025 income 上级补助收入 = 30 亿元",
    "general 2025 income 返还性收入 = 2 亿元",
    "general 2025 income 一般转移支付 = 25 亿元",
    "general 2025 income 专项转移支付 = 3 亿元",
    "general 2025 expenditure = 28 亿元",
    "general 2025 expenditure total = 40 亿元",
    "general 2025 expenditure 补助下级支出 = 12 亿元",
    "general 2025 expenditure 返还性支出 = 1 亿元",
    "general 2025 expenditure 一般转移支付 = 7 亿元",
    "general 2025 expenditure 专项转移支付 = 4 亿元",
  ]);
});

test("国有资本经营收入 in a list of revenues is one of the general public budget", async () => {
  expect(
    await facts(`二、2025年预算草案
2025年全市一般公共预算收入50亿元，其中：专项收入8亿元；国有资本经营收入6亿元；罚没收入3亿元。`),
  ).toEqual([
    "general 2025 income = 50 亿元",
    "general 2025 income 专项收入 = 8 亿元",
    "general 2025 income 国有资本经营收入 = 6 亿元",
    "general 2025 income 罚没收入 = 3 亿元",
  ]);
});

test("a region under the government, by its name in a line or in the sentence, has a budget of its own", async () => {
  expect(
    await facts(`二、2025年预算草案
（一）2025年预算安排
1．全市预算
（1）一般公共预算。全市一般公共预算收入90亿元。
2．嘉禾湖区预算收支情况
（1）一般公共预算。一般公共预算收入3亿元，支出6亿元。
3．市本级预算
（1）一般公共预算。市本级一般公共预算收入30亿元。
2025年嘉禾湖区政府性基金预算收入2亿元。
（二）示例新城预算安排情况
总收入13亿元，其构成是：一般公共预算收入4亿元。`),
  ).toEqual(["general 2025 income = 90 亿元", "本级 general 2025 income = 30 亿元"]);
});

test("市级 with its zones beside 市本级 is another body", async () => {
  expect(
    await facts(`二、2025年预算草案
全市一般公共预算收入90亿元。
市级（包括市本级和示例经济技术开发区、示例产业园区，下同）一般公共预算收入47亿元。加上上级补助收入等9亿元，收入总量为56亿元。
市本级一般公共预算收入18亿元，加上上级补助收入等8亿元，收入总量为26亿元。
市级政府性基金预算收入13亿元。市本级政府性基金预算收入12亿元。`),
  ).toEqual([
    "general 2025 income = 90 亿元",
    "本级 general 2025 income = 18 亿元",
    "本级 general 2025 income total = 26 亿元",
    "本级 general 2025 income 上级补助收入等 = 8 亿元",
    "本级 governmentFund 2025 income = 12 亿元",
  ]);
});

test("growth is over what brackets say for all that follows", async () => {
  expect(
    await facts(`二、2025年预算草案
2025年全市一般公共预算支出100亿元，下降12%（较2024年预算数，下同）。其中：教育支出30亿元，增长3%。`),
  ).toEqual([
    "general 2025 expenditure = 100 亿元",
    "general 2025 expenditure @2024 budget direction = decrease",
    "general 2025 expenditure @2024 budget rate = 12",
    "general 2025 expenditure 205 = 30 亿元",
    "general 2025 expenditure 205 @2024 budget direction = increase",
    "general 2025 expenditure 205 @2024 budget rate = 3",
  ]);
});

test("what was passed is not what was carried out; debt and work are told beside the accounts", async () => {
  expect(
    await facts(`一、2024年预算执行情况
2024年预算经人民代表大会批准后，各县相继批准了本级预算。经汇总，2024年全市一般公共预算收入为33亿元，一般公共预算支出为64亿元。
2024年全市一般公共预算收入完成27亿元。加上债务转贷、上年结余等转移性收入，收入总量为70亿元。全市一般公共预算支出58亿元；加上债务还本、年终结余等支出总量为70亿元。
（二）政府债务情况。全市法定债务年初余额25亿元，当年新增债务8亿元，年末余额33亿元。
（三）财政工作情况。各级财政部门全面落实决策部署。
1.多方筹措资金，增强保障能力。全年共争取转移支付21亿元，其中新增债券12亿元。
2024年市级财力对各县转移支付15亿元，其中一般性转移支付13亿元，专项转移支付2亿元。
二、2025年预算草案
全市一般公共预算收入28亿元。`),
  ).toEqual([
    "general 2025 income = 28 亿元",
    "general 2024 income = 27 亿元",
    "general 2024 income total = 70 亿元",
    "general 2024 expenditure = 58 亿元",
    "general 2024 expenditure total = 70 亿元",
  ]);
});

test("who reports stands in the title of a report: 市财政局局长", async () => {
  expect(
    await facts(
      `二、2025年预算草案
1.一般公共预算。一般公共预算收入60亿元。
2.政府性基金预算。政府性基金预算收入40亿元。`,
      "示例市财政局局长在人民代表大会上报告2024年预算执行情况和2025年预算（草案）",
    ),
  ).toEqual(["general 2025 income = 60 亿元", "governmentFund 2025 income = 40 亿元"]);
});

test("what one insurance has left is none of the fund's; 上级补助收入 among its parts is one of them", async () => {
  expect(
    await facts(`一、2024年预算执行情况
（四）社会保险基金预算
2024年全市社会保险基金收入完成18亿元，其中：保险费收入10亿元，上级补助收入8亿元。支出完成15亿元，当年收支结余3亿元。
1.失业保险基金收入5亿元，支出4亿元，当年结余1亿元。
2.工伤保险基金收入完成3亿元。当年收支结余2亿元，加上上年结余6亿元，年末滚存结余8亿元。
二、2025年预算草案
全市一般公共预算收入28亿元。`),
  ).toEqual([
    "general 2025 income = 28 亿元",
    "socialInsurance 2024 income = 18 亿元",
    "socialInsurance 2024 income 保险费收入 = 10 亿元",
    "socialInsurance 2024 income 失业保险基金收入 = 5 亿元",
    "socialInsurance 2024 income 工伤保险基金收入 = 3 亿元",
    "socialInsurance 2024 income 上级补助收入 = 8 亿元",
    "socialInsurance 2024 expenditure = 15 亿元",
    "socialInsurance 2024 expenditure 失业保险基金支出 = 4 亿元",
    "socialInsurance 2024 expenditure closing = 3 亿元",
  ]);
});

test("a comparison with the whole region names no level; a budget that was passed ends with what was carried out", async () => {
  expect(
    await facts(`一、2024年预算执行情况
2024年全市政府性基金预算收入68亿元。
2024年，市级政府性基金预算收入60亿元，下降原因与全市情况相同。
人代会批准的2024年全市一般公共预算收入为40亿元，市级调减1亿元，实际完成41亿元。其中：税收收入完成30亿元。
二、2025年预算草案
全市一般公共预算收入42亿元。`),
  ).toEqual([
    "general 2025 income = 42 亿元",
    "governmentFund 2024 income = 68 亿元",
    "本级 governmentFund 2024 income = 60 亿元",
    "general 2024 income @2024 budget amount = 40 亿元",
    "general 2024 income 税收收入 = 30 亿元",
  ]);
});

test("what an insurance's year leaves is not held against all that it has", async () => {
  const result = await importBudget(
    new TextEncoder().encode(`关于示例市2024年预算执行情况和2025年预算草案的报告
二、2025年预算草案
2025年全市社会保险基金预算收入150亿元。加上年结余155亿元，收入合计305亿元。
2025年全市社会保险基金预算支出128亿元。当年收支结余22亿元，年末滚存结余177亿元。`),
  );
  expect(result.ok && result.contradictions).toEqual([]);
});

test("a heading on how the budget was carried out is of the year that the title gives it, where none over it says the year", async () => {
  expect(
    await facts(`一、收支平衡，2024年财政运行稳中向好
2024年，各级财政部门凝心聚力、狠抓落实。
（一）政府性基金预算执行情况
全市政府性基金预算收入70亿元，增长4.2%。
二、科学精准，编制2025年政府预算草案
（一）政府性基金预算草案
全市政府性基金预算收入80亿元。`),
  ).toEqual([
    "governmentFund 2025 income = 80 亿元",
    "governmentFund 2024 income = 70 亿元",
    "governmentFund 2024 income @2023 finalAccounts direction = increase",
    "governmentFund 2024 income @2023 finalAccounts rate = 4.2",
  ]);
});

test("what growth is over from there on (下同), told at the first figure of an explanation, ends with it", async () => {
  expect(
    await facts(`关于2025年市本级一般公共预算支出预算的说明
2025年市本级一般公共预算支出预算30亿元，比2024年年初预算数（下同）28亿元增加2亿元。具体情况如下：
一、教育支出预算8亿元，增加0.8亿元，增长11.1%。
关于2024年市本级一般公共预算收入执行情况的说明
2024年市本级一般公共预算收入预算数为20亿元，执行数为19亿元，较上年执行数可比（下同）下降1.9%，为预算数的95%。
一、税收收入预算数为15亿元，执行数为14亿元，增长3.1%，为预算数的93.3%。
关于2025年市本级政府性基金预算支出预算的说明
2025年市本级政府性基金预算支出5亿元，增长10%。`),
  ).toEqual([
    "general 2025 expenditure = 30 亿元",
    "general 2025 expenditure @2024 budget amount = 28 亿元",
    "general 2025 expenditure @2024 budget change = 2 亿元",
    "general 2025 expenditure @2024 budget direction = increase",
    "general 2025 expenditure 205 = 8 亿元",
    "general 2025 expenditure 205 @2024 budget change = 0.8 亿元",
    "general 2025 expenditure 205 @2024 budget direction = increase",
    "general 2025 expenditure 205 @2024 budget rate = 11.1",
    "governmentFund 2025 expenditure = 5 亿元",
    "governmentFund 2025 expenditure @2024 execution direction = increase",
    "governmentFund 2025 expenditure @2024 execution rate = 10",
    "general 2024 income = 19 亿元",
    "general 2024 income @2024 budget amount = 20 亿元",
    "general 2024 income @2024 budget percentOf = 95",
    "general 2024 income @2023 execution direction = decrease",
    "general 2024 income @2023 execution rate = 1.9",
    "general 2024 income 税收收入 = 14 亿元",
    "general 2024 income 税收收入 @2024 budget amount = 15 亿元",
    "general 2024 income 税收收入 @2024 budget percentOf = 93.3",
    "general 2024 income 税收收入 @2023 execution direction = increase",
    "general 2024 income 税收收入 @2023 execution rate = 3.1",
  ]);
});

test("全国 in what a paragraph tells is no level of the government's own", async () => {
  expect(
    await facts(`关于2025年市本级一般公共预算支出预算的说明
2025年全市一般公共预算支出60亿元。
2025年市本级一般公共预算支出30亿元。
一、教育支出预算8亿元，主要是增加安排第四次全国示例普查经费。
二、卫生健康支出预算7亿元。`),
  ).toEqual([
    "general 2025 expenditure = 60 亿元",
    "本级 general 2025 expenditure = 30 亿元",
    "本级 general 2025 expenditure 205 = 8 亿元",
    "本级 general 2025 expenditure 210 = 7 亿元",
  ]);
});

test("income and expenditure each have what their growth is over: 较2024年完成数（下同）, 比2024年预算下降4.4%（同口径，下同）", async () => {
  const told = await facts(`二、2025年预算草案
2025年全市一般公共预算收入30亿元，较2024年完成数（下同）增长2%。
2025年全市一般公共预算支出40亿元，比2024年预算下降4.4%（同口径，下同）。
其中教育支出8亿元，下降3%。
2025年全市政府性基金预算收入7亿元，增长5%。`);
  expect(told.filter((fact) => fact.includes("rate"))).toEqual([
    "general 2025 income @2024 execution rate = 2",
    "general 2025 expenditure @2024 budget rate = 4.4",
    "general 2025 expenditure 205 @2024 budget rate = 3",
    "governmentFund 2025 income @2024 execution rate = 5",
  ]);
});
