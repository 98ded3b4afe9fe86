/** What paragraphs and tables say of an item alone: what is spent so, and rows of units that are not named. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";
import { factsLike, importedText, leftovers, tableText } from "./support/table-text.js";

test("staff expenses in the paragraph of an item are its own, and none of all expenditure", async () => {
  const result = await importedText(`二、收支情况
（一）一般公共预算拨款支出明细情况
1.支出按功能科目分类的明细情况
2024年本部门当年一般公共预算支出130.00万元，其中：
（1）进修及培训（20508）102.00万元，较上年增加102.00万元，主要原因是人员经费增加30.00万元。具体为：人员经费0.00万元，较上年无变化；公用经费28.00万元，较上年增加28.00万元；专项业务经费74.00万元，较上年增加74.00万元，主要原因是科目调整。
（2）行政单位医疗（2101101）28.00万元，较上年减少1.00万元，原因是人员减少。具体为：人员经费1,541.28.00万元；公用经费0.00万元。
2.支出按经济科目分类的明细情况
2024年本部门当年一般公共预算支出130.00万元，其中：
（1）商品和服务支出（302）102.00万元，较上年增加102.00万元，原因是业务增加。具体为：人员经费2.00万元，较上年增加2.00万元，主要原因是编列调整；公用经费100.00万元，较上年增加100.00万元。`);
  expect(leftovers(result)).toEqual(["具体为：人员经费1,541.28.00万元"]);
  expect(factsLike(result, /(?:personnel|operating|project)/).filter((fact) => !/direction|reason/.test(fact))).toEqual(
    [
      "expenditure 20508 general project = 74.00 万元",
      "expenditure 20508 general project @2023 budget change = 74.00 万元",
      "expenditure 20508 general personnel = 0.00 万元",
      "expenditure 20508 general operating = 28.00 万元",
      "expenditure 20508 general operating @2023 budget change = 28.00 万元",
      "expenditure 2101101 general operating = 0.00 万元",
      "economic department 302 personnel = 2.00 万元",
      "economic department 302 personnel @2023 budget change = 2.00 万元",
      "economic department 302 operating = 100.00 万元",
      "economic department 302 operating @2023 budget change = 100.00 万元",
    ],
  );
});

test("items that a list of units prints again and again are parts, where rows of the list are kept back", async () => {
  const rows = [1, 2, 3].map(
    (unit) => `2050803\t培训支出\t${unit}.00\t${unit}.00\t\n2080502\t事业单位离退休\t2${unit}.00\t2${unit}.00\t`,
  );
  const result = await importBudget(
    new TextEncoder().encode(`2024年示例局部门预算

表5 一般公共预算支出表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
${rows.join("\n")}
2101101\t行政单位医疗\t9.00\t9.00\t
合计\t\t500.00\t81.00\t419.00
`),
    { type: "text" },
  );
  if (!result.ok) throw new Error(JSON.stringify(result));
  const [education] = result.budget.expenditure?.items ?? [];
  const training = education?.items?.[0]?.items?.[0];
  expect(training?.funding?.general).toBeUndefined();
  expect(training?.items).toMatchObject([1, 2, 3].map((unit) => ({ funding: { general: { amount: `${unit}.00` } } })));
  expect(result.doubts.filter(({ kind }) => kind === "disagreement")).toEqual([]);
});

test("委托业务费 under its own heading, and 差旅费 beside 会议费, are figures with their changes", async () => {
  const result = await importedText(`二、收支情况
一般公共预算支出100.00万元。
三、其他公务支出预算情况
2024年本局会议费预算1.00万元，比上年预算数减少0.50万元，下降33.3%。
2024年本局差旅费预算15.00万元，比上年预算数增长3.00万元，增长25.0%，主要是公务出行增加。
四、委托业务费情况
2024年本局委托业务费财政拨款预算为17.50万元，比上年增加14.00万元，增长400%。主要原因是增加普查费用。`);
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.expenditure?.named).toMatchObject({
    委托业务费: { amount: "17.50", compare: [{ change: "14.00", rate: "400", direction: "increase" }] },
  });
  expect(result.budget.threePublic?.named).toMatchObject({
    会议费: { amount: "1.00", compare: [{ change: "0.50" }] },
    差旅费: { amount: "15.00", compare: [{ change: "3.00", rate: "25.0" }] },
  });
});

test("last year's money within a paragraph about a project is no balance of the accounts, nor an amount without a word a figure", async () => {
  const result = await importedText(`二、收支情况
2024年本局收入预算100.00万元，其中上年结转20.00万元。
三、支出情况
2.示例管理业务40.00万元，主要包括：管养工作30.00万元，用于管理维护；平台运营上年结转6.00万元，用于平台服务。较2023年年初预算增加5.00万元，增幅14.3%。
四、机关运行经费情况
2024年本局机关运行经费预算21.00万元，其中：办公费20.00万元，维修费。1.00万元等。`);
  expect(leftovers(result)).toContain("较2023年年初预算增加5.00万元");
  expect(factsLike(result, /opening|agency/)).toEqual(["income opening = 20.00 万元", "agency = 21.00 万元"]);
});

test("projects of last year's money by function and class are kept as printed", async () => {
  const rows = `
预算单位名称 | 预算项目名称 | 金额 | 功能分类科目代码 | 功能分类科目名称 | 政府经济分类科目代码 | 政府经济分类科目名称 | 项目类别
合计 | | 5.00 | | | | |
示例市局 | 示例用房项目 | 3.00 | 2040299 | 其他公安支出 | 50401 | 房屋建筑物购建 | 专用项目
示例市局 | 示例建设项目 | 2.00 | 2040299 | 其他公安支出 | 50401 | 房屋建筑物购建 | 专用项目`;
  const result = await importedText(tableText("部门综合预算财政拨款上年结转资金支出表", rows));
  expect(result.budget.expenditure).toBeUndefined();
  expect(result.budget.tables?.[0]?.cells).toBeDefined();
});

test("what is bought and what is commissioned are read as 安排 and 预算总额, too", async () => {
  const result = await importedText(`一、其他重要事项的情况说明
（一）政府采购情况
2024年本局政府采购安排512.00万元，其中：货物类采购预算12.00万元，服务类采购预算500.00万元。
（二）委托业务费情况
2024年，示例局委托业务费预算总额52.40万元。`);
  expect(result.budget.procurement).toMatchObject({
    amount: "512.00",
    items: [{ amount: "12.00" }, { amount: "500.00" }],
  });
  expect(result.budget.expenditure?.named).toMatchObject({ 委托业务费: "52.40" });
});

test("其它收入 is 其他收入", async () => {
  const result = await importedText(
    tableText(
      "部门收支总体情况表",
      `
收入 | | 支出 |
项目 | 本年预算 | 项目 | 本年预算
一、本级财政拨款收入 | 90.00 | 一、基本支出 | 60.00
五、其它收入 | 10.00 | 二、项目支出 | 40.00
本年收入合计 | 100.00 | 本年支出合计 | 100.00`,
    ),
  );
  expect(result.budget.income?.items).toMatchObject([
    { code: "fiscal", amount: "90.00" },
    { code: "other", name: "其它收入", amount: "10.00" },
  ]);
});
