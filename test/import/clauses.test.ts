/** Clauses that run into each other or divide a figure again; invented on what towns, schools and bureaus publish. */
import { expect, test } from "vitest";
import { factsLike, importedDocument } from "./support/table-text.js";

async function said(text: string, pattern = /./): Promise<string[]> {
  return factsLike(await importedDocument(text), pattern);
}

test("two figures without a comma between them are two, and an account before a comma has the figure after it", async () => {
  const facts = await said(`示例区示例办公室2018年部门预算说明
二、部门收支总体情况
（二）支出预算，2018年年初预算数80万元，其中，基本支出20万元（社会保障和就业支出15万元，一般商品和服务支出5万元）项目支出60万元。
`);
  expect(facts).toEqual(["expenditure = 80 万元", "expenditure basic = 20 万元", "expenditure project = 60 万元"]);
});

test("a sentence that divides the expenditure again is of the whole, and not of the last item before it", async () => {
  const facts = await said(
    `示例市机关服务局2021年部门预算
一、2021年部门预算总体情况 （一）收支预算总体说明 2021年收支总预算90万元，支出包括：一般公共服务支出60万元、城乡社区支出30万元。 （二）支出预算说明 1.按支出功能分类，包括一般公共服务支出60万元，城乡社区支出30万元。 2.按支出用途分类，包括人员支出40万元，日常公用支出10万元，项目支出40万元。
`,
    /^expenditure (?:212|project|personnel|operating)/,
  );
  expect(facts).toEqual([
    "expenditure project = 40 万元",
    "expenditure personnel = 40 万元",
    "expenditure operating = 10 万元",
    "expenditure 212 = 30 万元",
  ]);
});

test("rates for each of two figures are none of the one that was understood", async () => {
  const facts = await said(`示例学校2020年部门决算
一、收入支出决算总体情况说明
2020年度收入70.5、支出总计60.5万元。与2019年相比，收入减少8.5、支出总计减少9.5万元，分别下降10%、13%。
`);
  expect(facts.filter((fact) => fact.includes("rate"))).toEqual([]);
});

test("收入合计 of final accounts is that of the year, beside 收入总计 with the balances", async () => {
  const facts = await said(
    `示例中心2023年度决算公开说明
（一）收入支出决算总体情况说明。
1.总体情况。2023年度收入总计100万元，支出总计100万元。收支较上年决算数增加4万元，增长4.17%。
2.收入情况。2023年度收入合计100万元，较上年决算数增加9万元，增长9.89%，主要原因是补助增加。
`,
    /^income/,
  );
  expect(facts).toEqual([
    "income = 100 万元",
    "income total = 100 万元",
    "income total @2022 finalAccounts change = 4 万元",
    "income total @2022 finalAccounts direction = increase",
    "income total @2022 finalAccounts rate = 4.17",
    "income @2022 finalAccounts change = 9 万元",
    "income @2022 finalAccounts direction = increase",
    "income @2022 finalAccounts rate = 9.89",
    "income @2022 finalAccounts reason = 补助增加",
  ]);
});

test("主要包括 with amounts lists economic classes, of the money that the heading names", async () => {
  const { budget } = await importedDocument(`示例中学2020年度部门决算
六、一般公共预算财政拨款基本支出决算情况说明
2020年度财政拨款基本支出50万元，其中：人员经费40万元，占基本支出的80%，主要包括基本工资25万元、绩效工资15万元；公用经费10万元，占基本支出的20%，主要包括办公费、水费。
`);
  expect(budget.economic).toMatchObject([
    {
      amount: "50",
      source: "general",
      personnel: { amount: "40", share: "80" },
      operating: { amount: "10", share: "20", note: "办公费、水费" },
      items: [
        {
          code: "301",
          items: [
            { code: "30101", name: "基本工资", amount: "25" },
            { code: "30107", name: "绩效工资", amount: "15" },
          ],
        },
      ],
    },
  ]);
});

test("a purpose ends where the text says how far the budget was carried out, and no reason is a verb alone", async () => {
  const { budget } = await importedDocument(`示例幼儿园2017年度部门决算
三、一般公共预算财政拨款支出决算情况
1.教育支出20万元，主要用于保教工作的人员经费，完成年初预算100%。
四、“三公”经费支出决算情况
公务用车购置及运行费6万元，与2016年决算持平，主要原因是。其中：公务用车运行费6万元。
`);
  expect(budget.expenditure?.items?.[0]?.funding?.general).toMatchObject({ purpose: "保教工作的人员经费" });
  expect(JSON.stringify(budget.threePublic)).not.toContain("reason");
});

test("procurement tells shares, changes, and what is bought together", async () => {
  const { budget } = await importedDocument(`示例协会2023年部门预算
（二）政府采购预算安排情况说明。
2023年政府采购预算17000元，同比增加7000元，增长70%。其中：政府集中采购预算17000元，占政府采购预算的100%；分散采购0元，占政府采购预算的0%。
按政府采购项目类型划分，其中：货物类采购10000元，占政府采购预算58.8%；工程类采购0元，占政府采购预算0%；服务类采购7000元，占政府采购预算41.2%。
`);
  expect(budget.procurement).toMatchObject({
    amount: "17000",
    compare: [{ year: 2022, version: "budget", change: "7000", direction: "increase", rate: "70" }],
    memo: [
      { name: "政府集中采购预算", amount: "17000", share: "100" },
      { name: "分散采购", amount: "0", share: "0" },
    ],
    items: [
      { code: "goods", amount: "10000", share: "58.8" },
      { code: "works", amount: "0", share: "0" },
      { code: "services", amount: "7000", share: "41.2" },
    ],
  });
});

test("决算支出, 实际支出 or 年末决算 after the budget of an item is what the item came to, and no total", async () => {
  const facts = await said(
    `示例市示例局2023年度部门决算
（三）一般公共预算财政拨款支出决算具体情况
2023年度一般公共预算财政拨款支出年初预算为90万元，支出决算为100万元，完成年初预算的111.11%。其中：
1.社会保障和就业支出（类）民政管理事务（款）行政运行（项）。年初预算为40万元，决算支出为45万元，完成年初预算的112.50%。决算数大于预算数的主要原因是人员增加。
2.社会保障和就业支出（类）民政管理事务（款）社会组织管理（项）。年初预算为50万元，决算支出55万元，完成年初预算的110.00%。
3.社会保障和就业支出（类）抚恤（款）死亡抚恤（项）。年初预算为7万元，实际支出6万元，完成年初预算的85.71%。
4.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。年初预算3万元，年末决算2万元。
`,
    /^expenditure.* = .*万元|reason/,
  );
  expect(facts).toEqual([
    "expenditure general = 100 万元",
    "expenditure general @2023 budget amount = 90 万元",
    "expenditure 2080201 general = 45 万元",
    "expenditure 2080201 general @2023 budget amount = 40 万元",
    "expenditure 2080201 general @2023 budget reason = 人员增加",
    "expenditure 2080206 general = 55 万元",
    "expenditure 2080206 general @2023 budget amount = 50 万元",
    "expenditure 2080505 general = 2 万元",
    "expenditure 2080505 general @2023 budget amount = 3 万元",
    "expenditure 2080801 general = 6 万元",
    "expenditure 2080801 general @2023 budget amount = 7 万元",
  ]);
});
