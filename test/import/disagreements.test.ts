/** What is said of a figure that a document prints differently in two places. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";

test("bytes may be an ArrayBuffer, as fetch gives them", async () => {
  const { buffer } = new TextEncoder().encode("示例局2024年部门预算\n\n一般公共服务支出1.00万元。\n");
  expect((await importBudget(buffer)).ok).toBe(true);
});

test("a figure that is printed differently is named, with both units and both places, once", async () => {
  const text = `示例局2024年部门预算

示例局部门收支总表

单位：元

收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、一般公共预算拨款\t30000.00\t一、一般公共服务支出\t10000.00
\t\t二、教育支出\t20000.00
收入总计\t30000.00\t支出总计\t30000.00

二、支出预算情况说明

“一般公共服务支出”科目1.00万元，主要用于办公。
教育支出20.00万元，主要用于学校。
`;
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const told = result.doubts.filter(({ kind }) => kind === "disagreement");
  expect(told.map(({ message }) => message["zh-CN"])).toEqual([
    "“教育支出”（金额）有两种写法：20000.00 元（第10行）、20.00 万元。两处都保留。",
  ]);
  expect(JSON.stringify(result.budget.expenditure)).not.toContain("科目");
});
