/** Tables that list the classes or projects of one unit after another, with names and no codes. */
import { expect, test } from "vitest";
import { disagreements, factsLike, importedText, tableText } from "./support/table-text.js";

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
