/** Pages that begin within a section, as portals cut documents; invented on what units of cities publish. */
import { expect, test } from "vitest";
import { factsOf } from "./support/facts.js";
import { importedDocument, leftovers } from "./support/table-text.js";

async function said(text: string): Promise<{ title: string; kind: string; facts: string[]; left: unknown[] }> {
  const result = await importedDocument(text);
  const { title, kind = "" } = result.budget;
  return { title, kind, facts: factsOf(result.budget), left: leftovers(result) };
}

test("figures over the first heading are read, and no line of them is the title", async () => {
  const { title, facts, left } = await said(`5
(一)教育支出类科目 500,000.00 元,占支出总预算
80.00%,同比增加 50,000.00 元,增长 11.11%。
(二)住房保障支出类科目 125,000.00 元,占支出总预
算20.00%,同比无增减变化。
四、财政拨款收支预算情况说明
2023 年财政拨款收支总预算 625,000.00 元。
`);
  expect(title).toBe("2023年预算");
  expect(facts).toEqual([
    "income fiscal = 625000.00 元",
    "expenditure fiscal = 625000.00 元",
    "expenditure 205 = 500000.00 元",
    "expenditure 205 share = 80.00",
    "expenditure 205 @2022 budget change = 50000.00 元",
    "expenditure 205 @2022 budget direction = increase",
    "expenditure 205 @2022 budget rate = 11.11",
    "expenditure 221 = 125000.00 元",
    "expenditure 221 share = 20.00",
    "expenditure 221 @2022 budget direction = unchanged",
  ]);
  expect(left).toEqual([]);
});

test("the year is that of the figures, and not one that they are compared with", async () => {
  const { title, kind, facts } = await said(`—5—
(一)本单位2021年度总收入58.1万元,其中本年收
入39.0万元,较2020年度决算数减少1.7万元,下降4.2%。
收入具体情况如下。
1.上级补助收入8万元,较2020年度决算数减少2万元,
下降20%,较2020年度决算数减少的主要原因是补助减少。
`);
  expect([title, kind]).toEqual(["2021年决算", "finalAccounts"]);
  expect(facts.filter((fact) => !fact.includes("rate") && !fact.includes("reason"))).toEqual([
    "income = 39.0 万元",
    "income total = 58.1 万元",
    "income @2020 finalAccounts change = 1.7 万元",
    "income @2020 finalAccounts direction = decrease",
    "income superior = 8 万元",
    "income superior @2020 finalAccounts change = 2 万元",
    "income superior @2020 finalAccounts direction = decrease",
  ]);
});

test("a text without a title is of final accounts where its headings say so", async () => {
  const { title, kind, facts } = await said(`二、部门决算情况说明
(一)收入支出决算总体情况说明
本部门2016年度收入总计70万元,支出总计68万元。
本部门2016年度年末结转和结余2万元,较上年增加1万元,主要原因是待支付。
(二)财政拨款收入支出决算总体情况说明
本部门2016年度财政拨款支出68万元,较上年决算数增加8万元,增长13.3%。较年初预算数减少12万元,下降15%。
`);
  expect([title, kind]).toEqual(["2016年决算", "finalAccounts"]);
  expect(facts).toEqual(
    expect.arrayContaining([
      "expenditure closing = 2 万元",
      "expenditure total fiscal @2016 budget change = 12 万元",
      "expenditure total fiscal @2016 budget direction = decrease",
      "expenditure total fiscal @2016 budget rate = 15",
    ]),
  );
});

test("items by function may have names of one word; those that stand several times in the classification are left", async () => {
  const { facts } = await said(`五、一般公共预算支出情况说明
2021 年一般公共预算拨款支出 40000 元,其中:基
本支出 30000 元,项目支出 10000 元,具体支出预算如
下:
(一)一般公共预算支出按支出功能分类科目划分。
机构运行 15000 元,其中:基本支出 5000 元,项目
支出 10000 元。主要用于事业单位日常运转等方面的支出。
事业单位医疗 11000 元,其中:基本支出 11000 元,项
目支出 0元。主要用于事业单位的基本医疗保险缴费支出。
住房公积金 14000 元,其中:
基本支出 14000 元,项目支出 0元。主要用于住房公积金支出。
(二)按支出结构分类划分,分为基本支出预算和项目支出预算。
1.基本支出预算 30000 元,占一般公共预算支出的75%,
同比减少 600 元,下降 1.96%。
`);
  expect(facts).toEqual([
    "expenditure general = 40000 元",
    "expenditure general basic = 30000 元",
    "expenditure general basic share = 75",
    "expenditure general basic @2020 budget change = 600 元",
    "expenditure general basic @2020 budget direction = decrease",
    "expenditure general basic @2020 budget rate = 1.96",
    "expenditure general project = 10000 元",
    "expenditure 2101102 general = 11000 元",
    "expenditure 2101102 general basic = 11000 元",
    "expenditure 2101102 general project = 0 元",
    "expenditure 2210201 general = 14000 元",
    "expenditure 2210201 general basic = 14000 元",
    "expenditure 2210201 general project = 0 元",
  ]);
});
