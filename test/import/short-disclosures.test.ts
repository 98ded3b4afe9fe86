/** Disclosures of a page or less, invented on what towns, schools, courts and bureaus of counties publish. */
import { expect, test } from "vitest";
import { factsOf } from "./support/facts.js";
import { importedDocument as imported, leftovers } from "./support/table-text.js";

/** What a text says, and what of it was told as not understood. */
async function said(text: string): Promise<{ title: string; kind: string; facts: string[]; left: string[] }> {
  const result = await imported(text);
  const { budget } = result;
  const left = leftovers(result).map((line) => line ?? "");
  return { title: budget.title, kind: budget.kind ?? "", facts: factsOf(budget).filter(isNoReason), left };
}

const isNoReason = (fact: string): boolean => !fact.includes(" reason = ");

test("a disclosure without any heading is read under its title, which may take two lines", async () => {
  const { title, kind, facts, left } = await said(`示例县示例镇人民政府
2021年“三公”经费决算汇总情况
按照有关要求，现将本镇“三公”经费支出情况公布如下：
2021年我镇“三公”经费预算为20万元，其中：因公出国（境）费0万元，公务接待费8万元，公务用车运行维护费12万元。
2021年“三公”经费支出共计9.5万元，较年初预算数减少10.5万元，下降52.5%，较上年支出数减少0.5万元，下降5%，主要原因是厉行节约。
`);
  expect([title, kind]).toEqual(["示例县示例镇人民政府2021年“三公”经费决算汇总情况", "finalAccounts"]);
  expect(facts).toEqual([
    "3public = 9.5 万元",
    "3public @2021 budget amount = 20 万元",
    "3public @2021 budget change = 10.5 万元",
    "3public @2021 budget direction = decrease",
    "3public @2021 budget rate = 52.5",
    "3public @2020 finalAccounts change = 0.5 万元",
    "3public @2020 finalAccounts direction = decrease",
    "3public @2020 finalAccounts rate = 5",
    "3public abroad @2021 budget amount = 0 万元",
    "3public reception @2021 budget amount = 8 万元",
    "3public vehicleOperation @2021 budget amount = 12 万元",
  ]);
  expect(left).toEqual([]);
});

test("under a title of 三公 alone a sentence may name the body before the expense, or leave the expense to its heading", async () => {
  const { facts, left } = await said(`关于示例市人民检察院2014年“三公”经费预算情况的说明
一、因公出国（境）经费
2014年预算安排4万元，较2013年预算下降20%，主要原因是厉行节约。
二、公务接待费
2014年示例市人民检察院安排公务接待费预算5万元，较2013年预算下降16.7%。
三、公务用车购置及运行维护费
2014年示例市人民检察院安排公车购置及运行维护费13万元，其中：购置经费无，运行维护费13万元，与2013年预算持平。
`);
  expect(facts).toEqual([
    "3public abroad = 4 万元",
    "3public abroad @2013 budget direction = decrease",
    "3public abroad @2013 budget rate = 20",
    "3public reception = 5 万元",
    "3public reception @2013 budget direction = decrease",
    "3public reception @2013 budget rate = 16.7",
    "3public vehicles = 13 万元",
    "3public vehicleOperation = 13 万元",
    "3public vehicleOperation @2013 budget direction = unchanged",
  ]);
  expect(left).toEqual([]);
});

test("a figure goes on in no line that begins with another figure, though no full stop ends its own", async () => {
  const { facts } = await said(`示例区政府办2022年“三公”经费预算情况的说明
一、公务用车购置及运行维护费
公务用车购置费预算安排0万元，与2021年预算持平
公务用车运行维护费预算安排8万元，较2021年预算下降42.86%。减少6万元。主要原因是厉行节约。
`);
  expect(facts.filter((fact) => fact.includes("vehicle"))).toEqual([
    "3public vehiclePurchase = 0 万元",
    "3public vehiclePurchase @2021 budget direction = unchanged",
    "3public vehicleOperation = 8 万元",
    "3public vehicleOperation @2021 budget change = 6 万元",
    "3public vehicleOperation @2021 budget direction = decrease",
    "3public vehicleOperation @2021 budget rate = 42.86",
  ]);
});

test("paragraphs that divide expenditure by function after one on projects are of all expenditure", async () => {
  const { facts } = await said(`示例镇中心校2023年部门预算公开说明
三、部门支出预算情况说明
2023年部门支出总预算115万元，基本支出预算70万元，占支出总预算的60.87%。项目支出预算45万元，占支出总预算的39.13%。
（一）按支出功能分类科目划分，共分为1类，其中：
教育支出115万元，占支出总预算100%，同比减少5万元，同比下降4.17%。
（二）按支出结构分类划分，分为基本支出预算和项目支出预算，其中：
1.基本支出预算70万元，占支出总预算60.87%，同比增加7万元，同比增长11.11%。
`);
  expect(facts.filter((fact) => fact.startsWith("expenditure"))).toEqual([
    "expenditure = 115 万元",
    "expenditure basic = 70 万元",
    "expenditure basic share = 60.87",
    "expenditure basic @2022 budget change = 7 万元",
    "expenditure basic @2022 budget direction = increase",
    "expenditure basic @2022 budget rate = 11.11",
    "expenditure project = 45 万元",
    "expenditure project share = 39.13",
    "expenditure 205 = 115 万元",
    "expenditure 205 share = 100",
    "expenditure 205 @2022 budget change = 5 万元",
    "expenditure 205 @2022 budget direction = decrease",
    "expenditure 205 @2022 budget rate = 4.17",
  ]);
});

test("final accounts over their budget by an amount differ by it; projects among balances are no project expenditure", async () => {
  const { facts, left } = await said(`示例市第二小学2018年度部门决算
第三部分 2018年度部门决算情况说明
一、2018年度部门决算收支增减情况说明
2018年度总支出109.5万元比2017年度总支出106.2万元增加3.3万元，主要是绿化工程。
二、2018年度一般公共预算收入支出决算情况
2018年度一般公共预算财政拨款支出107万元，决算数大于预算数5.5万元。年末结转和结余3万元，其中项目支出结转和结余2万元。
五、政府采购支出情况。
2018年度政府采购总额4.5万元，其中：货物1.4万元，工程3.1万元。
`);
  expect(facts.filter((fact) => !fact.startsWith("expenditure closing"))).toEqual([
    "expenditure = 109.5 万元",
    "expenditure general = 107 万元",
    "expenditure general @2018 budget change = 5.5 万元",
    "expenditure general @2018 budget direction = increase",
    "expenditure @2017 finalAccounts amount = 106.2 万元",
    "expenditure @2017 finalAccounts change = 3.3 万元",
    "expenditure @2017 finalAccounts direction = increase",
  ]);
  // Whose balance it is, of all money or of the fund in the heading, is not said.
  expect(left).toEqual(["年末结转和结余3万元；其中项目支出结转和结余2万元"]);
  const { budget } = await imported(
    "示例市第二小学2018年度部门决算\n五、政府采购支出情况。\n2018年度政府采购总额4.5万元，其中：货物1.4万元，工程3.1万元。\n",
  );
  expect(budget.procurement).toMatchObject({ amount: "4.5" });
});

test("money of last year in a list of income is a balance, and its change is told of it", async () => {
  const { budget } = await imported(`示例市中级人民法院2022年单位预算情况说明
二、单位收支总体情况
（一）收入预算：2022年年初预算数330万元，其中：一般公共预算财政拨款310万元，上年结转收入15万元，其他收入5万元。收入预算较上年减少10万元，主要是上年结转收入较上年减少10万元。
`);
  expect(budget.income?.balances).toMatchObject([{ code: "opening", amount: "15" }]);
});

test("a budget of this year tells no change of the year before as its own", async () => {
  const { facts } = await said(`示例区本级2013年“三公”经费预算执行和2014年预算安排情况
示例区本级2013年“三公”经费财政拨款执行数为70万元。其中，因公出国（境）费10万元，公务接待费60万元。与2013年年初预算相比，示例区本级2013年“三公”经费财政拨款执行数减少8万元，下降10.26%。其中，公务接待费减少8万元。
2014年示例区本级“三公”经费财政拨款预算65万元。其中，因公出国（境）费10万元，公务接待费55万元。与2013年执行数相比，2014年示例区本级“三公”经费财政拨款预算减少5万元，下降7.14%。
`);
  expect(facts).toEqual([
    "3public = 65 万元",
    "3public @2013 execution amount = 70 万元",
    "3public @2013 execution change = 5 万元",
    "3public @2013 execution direction = decrease",
    "3public @2013 execution rate = 7.14",
    "3public abroad = 10 万元",
    "3public abroad @2013 execution amount = 10 万元",
    "3public reception = 55 万元",
    "3public reception @2013 execution amount = 60 万元",
  ]);
});

test("a title whose last line reads as a heading is whole; what a title calls spending is final accounts", async () => {
  const school = await said(`示例县第二中学
2020年度一般公共预算及政府性基金
财政拨款“三公”经费支出决算情况说明
一、“三公”经费支出决算总体情况
2020年度“三公”经费支出年初预算8.5万元，支出决算4.5万元，完成年初预算的52.9%。
`);
  expect([school.title, school.kind]).toEqual([
    "示例县第二中学2020年度一般公共预算及政府性基金财政拨款“三公”经费支出决算情况说明",
    "finalAccounts",
  ]);
  const county = await said(
    "2020年示例县“三公”经费支出情况说明\n2020年“三公”经费支出43万元，比上年累计支出45万元减少2万元，下降4.44%。\n",
  );
  expect([county.title, county.kind]).toEqual(["2020年示例县“三公”经费支出情况说明", "finalAccounts"]);
  expect(county.facts[0]).toBe("3public = 43 万元");
});

test("a heading over budget and 三公 together is none of 三公 alone", async () => {
  const { facts, left } = await said(`示例市交易中心2018年部门预算编制说明
第三部分：示例市交易中心2018年部门预算及“三公”经费预算说明
一、2018年收支总体情况
（一）收入预算说明。
2018年收入总预算412万元，同比增加12万元，同比增长3%。
`);
  expect(facts).toEqual([
    "income = 412 万元",
    "income @2017 budget change = 12 万元",
    "income @2017 budget direction = increase",
    "income @2017 budget rate = 3",
  ]);
  expect(left).toEqual([]);
});

test("final accounts print the figure of the year before under its year, and the change after it is over that year", async () => {
  const { budget, doubts } = await imported(`示例小学2019年度部门决算
一、收入决算情况说明
本年收入合计90万元，上年收入100万元，减少10万元，下降10%。
二、支出决算情况说明
2019年度支出合计96万元，2018年度支出92万元，增加4万元。
`);
  expect(factsOf(budget)).toEqual([
    "income = 90 万元",
    "income @2018 finalAccounts amount = 100 万元",
    "income @2018 finalAccounts change = 10 万元",
    "income @2018 finalAccounts direction = decrease",
    "income @2018 finalAccounts rate = 10",
    "expenditure = 96 万元",
    "expenditure @2018 finalAccounts amount = 92 万元",
    "expenditure @2018 finalAccounts change = 4 万元",
    "expenditure @2018 finalAccounts direction = increase",
  ]);
  expect(doubts.filter(({ kind }) => kind === "disagreement")).toEqual([]);
});

test("an item that the text names with 支出 has its code by its name, and what it is spent on is its own", async () => {
  const { facts } = await said(`示例中学2023年单位预算公开说明
五、一般公共预算支出情况说明
2023年本年一般公共预算拨款支出60万元，其中：基本支出58万元，项目支出2万元，具体支出预算如下：
初中教育支出20万元，其中：基本支出19万元，项目支出1万元。
高中教育支出40万元，其中：基本支出39万元，项目支出1万元。
`);
  expect(facts.filter((fact) => fact.startsWith("expenditure"))).toEqual([
    "expenditure general = 60 万元",
    "expenditure general basic = 58 万元",
    "expenditure general project = 2 万元",
    "expenditure 2050203 general = 20 万元",
    "expenditure 2050203 general basic = 19 万元",
    "expenditure 2050203 general project = 1 万元",
    "expenditure 2050204 general = 40 万元",
    "expenditure 2050204 general basic = 39 万元",
    "expenditure 2050204 general project = 1 万元",
  ]);
});

test("小计 over nothing but balances is the total of the year; a comparison that says nothing is none", async () => {
  const { budget } = await imported(`示例乡卫生院2024年单位预算公开
单位收支总体情况表
单位：万元
收入\t\t支出\t
项目\t预算数\t功能分类\t预算数
财政拨款（补助）\t62.00\t208 社会保障和就业支出\t7.00
事业收入\t33.00\t210 卫生健康支出\t88.00
小计\t95.00\t小计\t95.00
上年结余\t5.00\t结转下年\t5.00
收入总计\t100.00\t支出总计\t100.00

一、“三公”经费预算情况说明
2024年“三公”经费预算比上年减少0.50万元，其中：公务用车购置费为0.00万元，未安排预算；公务用车运行费减少0.50万元。
`);
  expect(budget.income).toMatchObject({ amount: "95.00", total: "100.00" });
  expect(budget.income?.items?.map(({ name }) => name)).toEqual(["财政拨款（补助）", "事业收入"]);
  expect(JSON.stringify(budget)).not.toMatch(/\{"year":\d+,"version":"\w+"\}/);
});

test("a street office divides its expenditure by people, running and projects; its change is that of what it printed", async () => {
  const { facts } = await said(`示例街道办事处2022年度部门预算公开说明
二、部门预算收支总体说明
2022年支出预算总额为345万元，其中：人员经费210万元，公用经费15万元，项目经费120万元。支出预算较2021年增加25万元，增长7.81%。
`);
  expect(facts).toEqual([
    "expenditure total = 345 万元",
    "expenditure total @2021 budget change = 25 万元",
    "expenditure total @2021 budget direction = increase",
    "expenditure total @2021 budget rate = 7.81",
    "expenditure project = 120 万元",
    "expenditure personnel = 210 万元",
    "expenditure operating = 15 万元",
  ]);
});

test("one figure under two years whose headings are glued together is of neither", async () => {
  const { budget } = await imported(`示例县2017年度部门“三公”经费预算情况表
    单位:元
项目 2016年执行数 2017年预算数
一、支出合计   250000
1、因公出国（境）费用    
2、公务接待费   150000
3、公务用车费   100000
`);
  expect(budget.threePublic?.amount).toBeUndefined();
  expect(factsOf(budget).filter((fact) => fact.includes("execution"))).toEqual([]);
  expect(JSON.stringify(budget)).toContain("150000");
});

test("a text that tells the accounts of its own year is of accounts, though no title says so", async () => {
  const { title, kind, facts } = await said(
    "示例镇2021年“三公”经费决算数共计30万元，比上年预算数下降40%，比上年决算数下降25%；其中公务接待费10万元，比上年决算数下降20%.下降的主要原因是厉行节约。\n",
  );
  expect([title, kind]).toEqual(["2021年“三公”经费决算", "finalAccounts"]);
  expect(facts).toEqual([
    "3public = 30 万元",
    "3public @2020 budget direction = decrease",
    "3public @2020 budget rate = 40",
    "3public @2020 finalAccounts direction = decrease",
    "3public @2020 finalAccounts rate = 25",
    "3public reception = 10 万元",
    "3public reception @2020 finalAccounts direction = decrease",
    "3public reception @2020 finalAccounts rate = 20",
  ]);
  const planned = await said(
    "2022年“三公”经费预算总计20万元，公务接待费20万元。\n2021年度“三公”经费决算支出18万元，公务接待费18万元。\n",
  );
  expect(planned.kind).toBe("budget");
});

test("the word that was chosen of a form says the direction, and its figure is a change", async () => {
  const { facts } = await said(`示例局2018年预算收支增减变化情况说明
一、基本支出预算收支增减情况
1.对个人和家庭的补助支出较上年（减少）12.5万元，减幅40%。
二、项目支出预算收支增减情况
2018年项目支出预算较上年（减）6万元，（减）幅20%。主要原因是：压减支出。
`);
  expect(facts.filter((fact) => / = \d/.test(fact)).map((fact) => fact.replace(/^.*@/, ""))).toEqual([
    "2017 budget change = 6 万元",
    "2017 budget rate = 20",
    "2017 budget change = 12.5 万元",
    "2017 budget rate = 40",
  ]);
});

test("what the base of a comparison names is what changed, and not the figure before it", async () => {
  const { facts } = await said(`示例局2018年部门预算公开
一、收入预算说明
2018年部门预算总收入为800万元，其中：一般公共预算拨款800万元。2017年部门预算总收入为700万元，其中：一般公共预算拨款700万元。2018年较2017年部门预算总收入增加100万元。
`);
  expect(facts.filter((fact) => fact.includes("change"))).toEqual(["income @2017 budget change = 100 万元"]);
});

test("a list that stands in one paragraph goes on with the next of its items", async () => {
  const { facts } = await said(
    "2023年一般公共预算“三公”经费预算安排50万元，与2022年预算持平：一、2023年因公出国（境）费预算10万元，与2022年预算相比增加10万元，二、2023年公务接待费预算40万元，与2022年预算相比减少10万元，主要原因是厉行节约。\n",
  );
  expect(facts).toEqual([
    "3public = 50 万元",
    "3public @2022 budget direction = unchanged",
    "3public abroad = 10 万元",
    "3public abroad @2022 budget change = 10 万元",
    "3public abroad @2022 budget direction = increase",
    "3public reception = 40 万元",
    "3public reception @2022 budget change = 10 万元",
    "3public reception @2022 budget direction = decrease",
  ]);
});

test("the name of an item ends before the year and the words of its figure", async () => {
  const { budget } = await imported(
    "示例院2014年度部门决算\n示例院2014年“三公”经费支出90万元。其中：因公出国（境）费2014年财政拨款支出决算数为90万元。\n",
  );
  expect(budget.threePublic?.items?.[0]?.name).toBe("因公出国（境）费");
});
