/** Changes that a text states in 万元, beside tables in 元 that print both years: converted exactly, and kept as printed. */
import { expect, test } from "vitest";
import { disagreements, factsLike, importedText, leftovers } from "./support/table-text.js";

const TABLE = `财政拨款“三公”经费支出预算表
单位：元
项目\t2023年预算数\t2024年预算数
合计\t442210.00\t381250.00
1.因公出国（境）费用\t60960.00\t0.00
2.公务接待费\t74450.00\t74450.00
3.公务用车购置及运行维护费\t306800.00\t306800.00
其中：（1）公务用车购置费\t0.00\t0.00
（2）公务用车运行维护费\t306800.00\t306800.00
`;

test("the change of a figure whose two years a table prints in 元 is their difference, and reads 6.10 万元 in the text", async () => {
  const result = await importedText(
    `${TABLE}
一、“三公”经费预算情况说明
2024年“三公”经费预算38.13万元，与上年预算相比减少6.10万元，下降13.79%，主要原因是严格控制支出。其中：
（一）因公出国（境）费0.00万元，比上年预算减少6.10万元，主要原因是没有安排。
（二）公务接待费7.45万元，与上年预算持平。`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /^3public (?:abroad )?@2023/)).toEqual([
    "3public @2023 budget amount = 442210.00 元",
    "3public @2023 budget change = 60960.00 元",
    "3public @2023 budget direction = decrease",
    "3public @2023 budget rate = 13.79",
    "3public @2023 budget reason = 严格控制支出",
    "3public abroad @2023 budget amount = 60960.00 元",
    "3public abroad @2023 budget change = 60960.00 元",
    "3public abroad @2023 budget direction = decrease",
    "3public abroad @2023 budget reason = 没有安排",
  ]);
  const [held] = result.budget.threePublic?.compare ?? [];
  expect(held?.printed).toContainEqual(expect.objectContaining({ field: "change", as: "6.10", unit: "万元" }));
});

test("a change that is no rounding of the difference is converted, and stays a contradiction", async () => {
  const result = await importedText(
    `${TABLE}
一、“三公”经费预算情况说明
2024年“三公”经费预算38.13万元，与上年预算相比减少7.10万元。`,
  );
  expect(factsLike(result, /^3public @2023 budget change/)).toEqual(["3public @2023 budget change = 71000 元"]);
  expect(result.contradictions.length).toBe(1);
});
