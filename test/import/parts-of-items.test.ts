/** What paragraphs and tables say of an item alone: what is spent so, and rows of units that are not named. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";
import { factsLike, importedText, leftovers } from "./support/table-text.js";

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
