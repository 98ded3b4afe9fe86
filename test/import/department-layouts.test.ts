/** More layouts of departments' budgets, invented on what cities publish: each is a trap. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";
import { disagreements, factsLike, importedText, leftovers, rowsText, tableText } from "./support/table-text.js";

test("headings that every page repeats are no rows; items that each unit prints anew are parts of their item", async () => {
  const heads = `
功能分类科目 | | 预算数 | | |
科目编码 | 科目名称 | 合计 | 小计 | 人员经费 | 公用经费`;
  const result = await importedText(
    tableText(
      "一般公共预算支出表",
      `${heads}
2010501 | 行政运行 | 50.00 | 50.00 | 40.00 | 10.00
2210201 | 住房公积金 | 5.00 | 5.00 | 5.00 |
${heads.trim()}
2010501 | 行政运行 | 30.00 | 30.00 | 25.00 | 5.00
2210201 | 住房公积金 | 3.00 | 3.00 | 3.00 |
 | 合计 | 88.00 | 88.00 | 73.00 | 15.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /^expenditure (?:general|2010501|行政运行) (?:general )?=/)).toEqual([
    "expenditure general = 88.00 万元",
    "expenditure 行政运行 general = 50.00 万元",
    "expenditure 行政运行 general = 30.00 万元",
  ]);
});

test("entries of the contents that go on in a second line are no headings of the text", async () => {
  const result = await importedText(`目录

一、关于示例局2024年收入预算情况的

说明

二、关于示例局2024年一般公共预算

“三公”经费预算情况说明

三、关于2024年支出预算情况的

说明

一、关于示例局2024年收入预算情况的说明

2024年收入预算90.00万元，比上年执行数减少10.00万元，下降10.0%。`);
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /@/)).toEqual([
    "income @2023 execution change = 10.00 万元",
    "income @2023 execution direction = decrease",
    "income @2023 execution rate = 10.0",
  ]);
});

test("a change in brackets within a reason, and a remark on a change, are no changes of their own", async () => {
  const table = tableText(
    "一般公共预算支出表",
    `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
213 | 农林水支出 | 90.00 | 40.00 | 50.00
21303 | 水利 | 90.00 | 40.00 | 50.00
2130301 | 行政运行 | 40.00 | 40.00 |
2130306 | 水利工程运行与维护 | 50.00 | | 50.00
 | 合计 | 90.00 | 40.00 | 50.00`,
  );
  const result = await importedText(`${table}一、一般公共预算支出情况

1.农林水支出（类）水利（款）水利工程运行与维护（项）50.00万元，与上年相比减少9.00万元，下降15.25%。主要原因是运行费减少4.00万元，取消奖补资金（减少5.00万元）。

2.农林水支出（类）水利（款）行政运行（项）40.00万元，比上年执行数减少0.40万元，下降1.0%，与上年基本持平。`);
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /@/)).toEqual([
    "expenditure 2130301 general @2023 execution change = 0.40 万元",
    "expenditure 2130301 general @2023 execution direction = decrease",
    "expenditure 2130301 general @2023 execution rate = 1.0",
    "expenditure 2130306 general @2023 budget change = 9.00 万元",
    "expenditure 2130306 general @2023 budget direction = decrease",
    "expenditure 2130306 general @2023 budget rate = 15.25",
    "expenditure 2130306 general @2023 budget reason = 运行费减少4.00万元，取消奖补资金（减少5.00万元）",
  ]);
});

test("a heading set with spaces is the sum that it is without them", async () => {
  const result = await importedText(
    tableText(
      "财政拨款“三公”经费支出情况表",
      `
合  计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | 小  计 | 公务用车购置费 | 公务用车运行费 |
13.85 | | 13.55 | | 13.55 | 0.30`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /^3public/)[0]).toBe("3public = 13.85 万元");
});

test("a document without a title has that of its file, and none that is put together of its goals", async () => {
  const text = `收支总表\n单位：万元\n${rowsText(`
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 9.00 | 一、教育支出 | 9.00
收入总计 | 9.00 | 支出总计 | 9.00`)}\n`;
  const result = await importBudget(new TextEncoder().encode(text), {
    name: "附件2：示例市示例局2024年度部门预算报表.txt",
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.budget.title).toBe("示例市示例局2024年度部门预算报表");
});
