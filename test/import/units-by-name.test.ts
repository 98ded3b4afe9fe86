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
