/** Money of last year in columns beside that of the year, and changes on another basis: neither is the figure itself. */
import { expect, test } from "vitest";
import { disagreements, factsLike, importedText, leftovers, tableText } from "./support/table-text.js";

test("last year's money beside the year's in a table of economic classes is no second amount", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算基本支出表",
      `
科目编码 | 支出经济分类科目名称 | 合计 | 当年预算 | | | 上年结转结余 | |
 | | | 小计 | 人员经费 | 公用经费 | 小计 | 人员经费 | 公用经费
 | 合计 | 9.00 | 9.00 | 6.00 | 3.00 | 0.00 | 0.00 | 0.00
301 | 工资福利支出 | 6.00 | 6.00 | 6.00 | 0.00 | 0.00 | 0.00 | 0.00
302 | 商品和服务支出 | 3.00 | 3.00 | 0.00 | 3.00 | 0.00 | 0.00 | 0.00`,
    ),
  );
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /economic department 30[12]/)).toEqual([
    "economic department 301 = 6.00 万元",
    "economic department 301 personnel = 6.00 万元",
    "economic department 301 operating = 0.00 万元",
    "economic department 301 opening = 0.00 万元",
    "economic department 301 opening personnel = 0.00 万元",
    "economic department 301 opening operating = 0.00 万元",
    "economic department 302 = 3.00 万元",
    "economic department 302 personnel = 0.00 万元",
    "economic department 302 operating = 3.00 万元",
    "economic department 302 opening = 0.00 万元",
    "economic department 302 opening personnel = 0.00 万元",
    "economic department 302 opening operating = 0.00 万元",
  ]);
});

test("last year's money in a wide row of 三公 stands under the money of last year", async () => {
  const result = await importedText(
    tableText(
      "“三公”经费支出表",
      `
“三公”经费合计 | 当年预算 | | | 上年结转结余 | |
 | 小计 | 因公出国（境）费 | 公务接待费 | 小计 | 因公出国（境）费 | 公务接待费
5.00 | 4.00 | 3.00 | 1.00 | 1.00 | 0.00 | 1.00`,
    ),
  );
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /^3public/)).toEqual([
    "3public = 5.00 万元",
    "3public opening = 1.00 万元",
    "3public abroad = 3.00 万元",
    "3public abroad opening = 0.00 万元",
    "3public reception = 1.00 万元",
    "3public reception opening = 1.00 万元",
  ]);
});

test("a change without what is left out of the figures is another one", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算支出表",
      `
科目编码 | 科目名称 | 2023年执行数 | | 2024年预算数 | | 2024年预算数比2023年执行数 | | 2024年预算数比2023年执行数（扣除基建投资） |
 | | 执行数 | 扣除基建投资后执行数 | 小计 | 扣除基建投资后预算数 | 增减额 | 增减(%) | 增减额 | 增减(%)
205 | 教育支出 | 10.00 | 4.00 | 8.00 | 8.00 | -2.00 | -20.00% | 4.00 | 100.00%
 | 合计 | 10.00 | 4.00 | 8.00 | 8.00 | -2.00 | -20.00% | 4.00 | 100.00%`,
    ),
  );
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /^expenditure 205/)).toEqual([
    "expenditure 205 general = 8.00 万元",
    "expenditure 205 general @2023 execution amount = 10.00 万元",
    "expenditure 205 general @2023 execution change = -2.00 万元",
    "expenditure 205 general @2023 execution rate = -20.00",
  ]);
});

test("with meetings and training in the table the sum of each year is not that of 三公", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算拨款“三公”经费及会议费、培训费支出预算表",
      `
单位名称 | 上年 | | | | | | 当年 | | | | |
 | “三公”经费预算 | | | | | | “三公”经费预算 | | | | |
 | 合计 | 小计 | 因公出国（境）费用 | 公务接待费 | 公务用车运行维护费 | 培训费 | 合计 | 小计 | 因公出国（境）费用 | 公务接待费 | 公务用车运行维护费 | 培训费
合计 | 9.00 | 5.00 | 0.00 | 2.00 | 3.00 | 4.00 | 8.00 | 5.50 | 0.00 | 2.00 | 3.50 | 2.50`,
    ),
  );
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /^3public/).filter((fact) => /^3public (?:=|@)/.test(fact))).toEqual([
    "3public = 5.50 万元",
    "3public @2023 budget amount = 5.00 万元",
  ]);
});

test("a change that the text tells without a part of the figures is the one that the table prints so", async () => {
  const result = await importedText(
    `${tableText(
      "一般公共预算支出表",
      `
科目编码 | 科目名称 | 2023年执行数 | 2024年预算数 | 2024年预算数比2023年执行数 | | 2024年预算数比2023年执行数（扣除基建投资） |
 | | | | 增减额 | 增减(%) | 增减额 | 增减(%)
205 | 教育支出 | 10.00 | 8.00 | -2.00 | -20.00% | 4.00 | 100.00%
20502 | 普通教育 | 10.00 | 8.00 | -2.00 | -20.00% | 4.00 | 100.00%
2050202 | 小学教育 | 10.00 | 8.00 | -2.00 | -20.00% | 4.00 | 100.00%
 | 合计 | 10.00 | 8.00 | -2.00 | -20.00% | 4.00 | 100.00%`,
    )}
一、关于一般公共预算支出表的说明

2024年一般公共预算当年财政拨款8.00万元，比2023年执行数减少2.00万元，减幅20%，扣除基建后比2023年执行数增加4.00万元，增幅100%。

教育支出（类）普通教育（款）小学教育（项）2024年预算数为8.00万元，比2023年执行数增加4.00万元，增幅100%，主要是任务增加。`,
  );
  expect(disagreements(result)).toEqual([]);
  expect(leftovers(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /^expenditure 2050202/)).toEqual([
    "expenditure 2050202 general = 8.00 万元",
    "expenditure 2050202 general @2023 execution amount = 10.00 万元",
    "expenditure 2050202 general @2023 execution change = -2.00 万元",
    "expenditure 2050202 general @2023 execution rate = -20.00",
  ]);
});

test("the category that a part of expenditure is of is no category of all expenditure", async () => {
  const result = await importedText(`一、一般公共预算拨款支出

2024年一般公共预算拨款支出9.00万元，其中：教育支出9.00万元，占100%。具体安排情况如下：

（一）基本支出：2024年本单位基本支出预算数6.00万元，主要是为保障部门正常运转而发生的各项支出。

（二）项目支出：2024年本单位项目支出预算3.00万元，主要是为完成特定任务而发生的支出，其中：教育支出3.00万元，主要用于图书购置。`);
  expect(disagreements(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /205/).filter((fact) => !fact.includes("share"))).toEqual([
    "expenditure 205 general = 9.00 万元",
    "expenditure 205 general project = 3.00 万元",
  ]);
});

test("a table of zeros with a note that nothing is spent is empty", async () => {
  const result = await importedText(
    `${tableText(
      "政府性基金预算拨款支出预算表",
      `
科目编码 | 科目名称 | 小计 | 其中： |
 | | | 基本支出 | 项目支出
 | 合计 | 0.00 | 0.00 | 0.00`,
    ).trimEnd()}\n备注：本部门2024年没有使用政府性基金预算拨款安排的支出。\n`,
  );
  expect(result.contradictions).toEqual([]);
  expect(result.budget.tables?.map(({ state }) => state)).toEqual(["empty"]);
});

test("the second category of a list that a sentence ended is the part that prints its amount", async () => {
  const result = await importedText(`${tableText(
    "一般公共预算支出表",
    `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 9.00 | 5.00 | 4.00
201 | 一般公共服务支出 | 1.00 | | 1.00
205 | 教育支出 | 8.00 | 5.00 | 3.00`,
  )}
四、一般公共预算拨款支出

（二）项目支出：2024年本单位项目支出预算4.00万元，其中：一般公共服务支出1.00万元，主要用于党建。教育支出3.00万元，主要用于图书购置。`);
  expect(disagreements(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
});
