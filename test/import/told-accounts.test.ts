/** Final accounts that a text alone tells, with its tables in files beside it; names and figures are invented. */
import { expect, test } from "vitest";
import { factsOf } from "./support/facts.js";
import { importedDocument as imported, leftovers } from "./support/table-text.js";

async function said(text: string): Promise<{ facts: string[]; left: string[] }> {
  const result = await imported(text);
  const facts = result.budgets.flatMap(factsOf).filter((fact) => !fact.includes(" reason = "));
  return { facts, left: leftovers(result).map((line) => line ?? "") };
}

test("a town's own accounts are those of a body, though 政府决算 stands in their title", async () => {
  const result = await imported(`2015年度示例县示例镇人民政府决算说明
一、2015年决算收支总体情况
2015年示例镇人民政府年初结转和结余4万元，本年收入60万元，本年支出59万元，事业基金弥补收支差额1万元，年末结转和结余6万元。
（一）2015本年收入60万元，具体情况如下：
1. 财政拨款收入58万元，其中政府性基金3万元。
2. 附属单位上缴收入0万元。
3. 其他收入2万元。
（二）2015本年支出59万元，比2014年决算数增加9万元，增长18%，具体情况如下：
1. 基本支出40万元。
2. 项目支出19万元。
`);
  const { budget } = result;
  expect(result.contradictions).toEqual([]);
  expect(budget.income?.balances?.[0]?.name).toBe("年初结转和结余");
  expect([budget.entity?.level, budget.fund, result.budgets.length]).toEqual([undefined, undefined, 1]);
  expect(factsOf(budget)).toEqual([
    "income = 60 万元",
    "income fiscal = 58 万元",
    "income governmentFund = 3 万元",
    "income affiliate = 0 万元",
    "income other = 2 万元",
    "income opening = 4 万元",
    "income reserves = 1 万元",
    "expenditure = 59 万元",
    "expenditure basic = 40 万元",
    "expenditure project = 19 万元",
    "expenditure @2014 finalAccounts change = 9 万元",
    "expenditure @2014 finalAccounts direction = increase",
    "expenditure @2014 finalAccounts rate = 18",
    "expenditure closing = 6 万元",
  ]);
});

test("a numbered heading 项目绩效自评报告 is a part of its own, and what follows it is read", async () => {
  const result = await imported(`2016年度示例县示例法庭部门决算说明
一、机关运行经费支出情况
2016年机关运行经费支出15万元。
二、项目绩效自评报告
本部门无重点支出项目。
三、政府采购支出、国有资产占用情况说明
（一）政府采购支出情况
2016年本部门政府采购支出总额23.6万元。其中：政府采购货物支出20万元，政府采购服务支出3.6万元。
（二）国有资产占用情况
2016年末，本部门共有车辆8辆，其中：一般公务用车2辆、一般执法执勤用车6辆。
`);
  const { procurement, assets } = result.budget;
  const bought = typeof procurement === "object" ? procurement.items : undefined;
  expect(bought?.map(({ code, amount }) => [code, amount])).toEqual([
    ["goods", "20"],
    ["services", "3.6"],
  ]);
  expect(assets?.items?.[0]?.quantities).toEqual([expect.objectContaining({ value: "8", unit: "辆" })]);
  expect(leftovers(result)).toEqual([]);
});

test("what is told by 项 under 财政拨款支出 is no figure of all 财政拨款", async () => {
  const { facts, left } = await said(`2016年度示例县示例法庭部门决算说明
一、公共财政拨款支出决算情况
2016年公共财政拨款支出70万元，比2015年决算数增加7万元，增长11.11%，具体情况如下(按项级科目分类统计)：
（一）行政运行财政拨款支出40万元，较2015年决算数增加4万元，增长11.11%。主要原因是人员增加。
（二）其他法院支出20万元，较2015年决算数增加2万元，增长11.11%。
（三）住房公积金支出10万元，较2015年决算增加1万元，增长11.11%。
（四）其他支出5.22，较2015年决算数增加5.22，增长100%。主要原因是案件增多。
`);
  expect(facts.filter((fact) => fact.endsWith("元"))).toEqual([
    "expenditure general = 70 万元",
    "expenditure general @2015 finalAccounts change = 7 万元",
    "expenditure 2040599 general = 20 万元",
    "expenditure 2040599 general @2015 finalAccounts change = 2 万元",
    "expenditure 2210201 general = 10 万元",
    "expenditure 2210201 general @2015 finalAccounts change = 1 万元",
  ]);
  // 行政运行 stands under most of the 款: of which it is, the text does not say.
  expect(left).toEqual([
    "较2015年决算数增加4万元",
    "增长11.11%",
    "增长100%",
    expect.stringContaining("行政运行财政拨款支出40万元"),
  ]);
});

test("政府采购预算总金额 is what is bought in all", async () => {
  const result = await imported(`示例检察院2017年部门预算
一、政府采购预算情况说明
2017年我部门政府采购预算总金额为88.9万元。其中拟购买货物33.4万元；拟购买工程0万元；拟购买服务55.5万元。
`);
  expect(result.budget.procurement).toMatchObject({
    amount: "88.9",
    items: [{ amount: "33.4" }, { amount: "0" }, { amount: "55.5" }],
  });
  expect(leftovers(result)).toEqual([]);
});

test("a rate after the name of another expense is that expense's", async () => {
  const { facts } = await said(`2016年度示例局部门决算说明
一、“三公”经费财政拨款支出决算情况
公务用车购置及运行费14万元。其中：公务用车购置费0万元，公务用车运行费14万元。与2015年相比，公务用车购置费相同均未有实际支出数，公务用车运行费下降30%，主要是严格控制公车使用。
`);
  expect(facts.filter((fact) => fact.includes("@"))).toEqual([
    "3public vehiclePurchase @2015 finalAccounts direction = unchanged",
    "3public vehicleOperation @2015 finalAccounts direction = decrease",
    "3public vehicleOperation @2015 finalAccounts rate = 30",
  ]);
});

test("a comparison whose amount stands on a lost line is no other figure's", async () => {
  const { facts, left } = await said(`示例检察院2017年部门预算
一、“三公”经费情况说明
1.公务接待费预算支出15万元，比上年预算减少2万元。
2.公务用车运行维护费的预算支出见表。
万元，与上年预算数一致。
`);
  expect(facts).toEqual([
    "3public reception = 15 万元",
    "3public reception @2016 budget change = 2 万元",
    "3public reception @2016 budget direction = decrease",
  ]);
  expect(left).toEqual([expect.stringContaining("与上年预算数一致")]);
});
