/** Tables that list the classes or projects of one unit after another, with names and no codes. */
import { expect, test } from "vitest";
import { disagreements, factsLike, importedText, leftovers, tableText } from "./support/table-text.js";

test("classes without codes that several units print are each unit's own", async () => {
  const result = await importedText(
    tableText(
      "部门预算基本支出预算表",
      `
支出项目类别（资金使用单位） | 总计 | 财政拨款 | |
 | | 合计 | 一般公共预算 | 政府性基金预算
合计 | 9.00 | 9.00 | 9.00 | 0.00
示例局 | 6.00 | 6.00 | 6.00 | 0.00
工资和福利支出 | 4.00 | 4.00 | 4.00 | 0.00
其他资本性等支出 | 2.00 | 2.00 | 2.00 | 0.00
示例市服务中心 | 3.00 | 3.00 | 3.00 | 0.00
工资和福利支出 | 3.00 | 3.00 | 3.00 | 0.00`,
    ),
  );
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /economic department 3/).filter((fact) => !/fiscal|general|Fund/.test(fact))).toEqual([
    "economic department 310 = 2.00 万元",
  ]);
  const [breakdown] = result.budget.economic ?? [];
  expect(breakdown?.items?.[0]?.memo?.map(({ name, amount }) => [name, amount])).toEqual([
    ["示例局", "4.00"],
    ["示例市服务中心", "3.00"],
  ]);
});

test("a unit whose projects add up to it but for rounding is no project, and goals beside the money are kept", async () => {
  const result = await importedText(
    tableText(
      "部门预算项目支出预算表",
      `
支出项目类别（资金使用单位） | 总计 | 一般公共预算 | 绩效目标
合计 | 9.00 | 9.00 |
示例局 | 6.00 | 6.00 |
图书购置 | 2.01 | 2.01 | 购置图书两千册
操场修缮 | 4.00 | 4.00 |
示例市服务中心 | 3.00 | 3.00 |
设备更新 | 3.00 | 3.00 |`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    { name: "图书购置", amount: "2.01", performance: { goals: ["购置图书两千册"] } },
    { name: "操场修缮", amount: "4.00" },
    { name: "设备更新", amount: "3.00" },
  ]);
});

test("groups of projects, which are the sums of those under them, are no projects", async () => {
  const result = await importedText(
    tableText(
      "部门综合预算专项业务经费支出表",
      `
单位编码 | 单位（项目）名称 | 项目金额 | 项目简介
 | 合计 | 9.00 |
199 | 示例局 | 9.00 |
 | 通用项目 | 5.00 |
 | 大型活动 | 2.00 |
 | 培训 | 2.00 |
 | 购买服务 | 3.00 |
 | 购买中介服务 | 3.00 |
 | 专用项目 | 4.00 |
 | 审计业务费 | 4.00 |
 | 事务 | 3.00 |
 | 补助 | 1.00 |`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(result.budget.projects?.map(({ name, amount }) => [name, amount])).toEqual([
    ["培训", "2.00"],
    ["购买中介服务", "3.00"],
    ["事务", "3.00"],
    ["补助", "1.00"],
  ]);
});
