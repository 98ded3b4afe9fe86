/** Self-assessments of projects told in prose, invented on what departments add to their final accounts. */
import { expect, test } from "vitest";
import { importedText, leftovers, tableText } from "./support/table-text.js";

const TEXT = `第三部分 情况说明
（三）项目绩效自评结果。
1.示例局本级2024年公园养护项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为94.5分。全年预算数为50.00万元，执行数为40.00万元，完成预算的80.0%。项目绩效目标完成情况：养护公园3处。发现的主要问题及原因：雨季积水。下一步改进措施：改造排水。
2.示例市苗圃所苗木培育经费项目绩效自评综述：全年预算数1,200万元，执行数1,200万元，完成预算的100%。项目绩效目标完成情况：培育苗木。
部门整体支出绩效自评综述：全年预算数为90.00万元，执行数为80.00万元，完成预算的88.9%。
`;

test("an assessment told in prose is that of its project, and its figures are none of the accounts", async () => {
  const { budget } = await importedText(TEXT, "示例局2024年度部门决算");
  expect(budget.expenditure?.amount).toBeUndefined();
  expect(budget.projects).toMatchObject([
    {
      name: "示例局本级2024年公园养护",
      performance: {
        amount: "40.00",
        note: "自评得分为94.5分",
        compare: [{ year: 2024, version: "revisedBudget", amount: "50.00", percentOf: "80.0" }],
      },
    },
    {
      name: "示例市苗圃所苗木培育经费",
      performance: {
        amount: "1200",
        compare: [{ year: 2024, version: "revisedBudget", amount: "1200", percentOf: "100" }],
      },
    },
  ]);
});

test("the form of a project and its assessment in prose are one, also where the prose names the unit before it", async () => {
  const result = await importedText(
    `${TEXT}3.示例市水务局公园养护项目绩效自评综述：全年预算数50.00万元，执行数40.00万元，完成预算的80.00%。
4.示例局公园日常养护项目综述：全年预算数50.00万元，执行数40.00万元，完成预算的80%。

${tableText(
  "公园养护项目绩效自评表",
  `
项目名称 | 公园养护 | | | | |
主管部门 | 示例局 | | | 实施单位 | 示例局 |
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率
 | 年度资金总额 | 60.00 | 50.00 | 40.00 | 10 | 80.00%
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值
 | 产出指标 | 数量指标 | 养护公园 | 3处 | 3处 | 50`,
)}`,
    "示例局2024年度部门决算",
  );
  const [first, second, third, ...others] = result.budget.projects ?? [];
  expect(others).toEqual([]);
  // What another unit has assessed under that name is a project of its own.
  expect([first?.name, second?.name, third?.name]).toEqual([
    "公园养护",
    "示例市苗圃所苗木培育经费",
    "示例市水务局公园养护",
  ]);
  expect(first?.performance).toMatchObject({
    amount: "40.00",
    compare: [
      { version: "budget", amount: "60.00" },
      { version: "revisedBudget", amount: "50.00", percentOf: "80.00" },
    ],
  });
  expect(result.doubts.filter(({ kind }) => kind === "disagreement")).toEqual([]);
  expect(result.doubts.filter(({ kind }) => kind === "assumed").map(({ text }) => text)).toEqual([
    "示例局公园日常养护",
  ]);
  expect(leftovers(result)).toHaveLength(1);
});
