/** Money that stands under the sum of the year's income, and changes of both sides under one comparison. */
import { expect, test } from "vitest";
import { factsLike, importedText, leftovers, tableText } from "./support/table-text.js";

const ACCOUNT = tableText(
  "收支总体情况表",
  `
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 6.00 | 一、教育支出 | 9.00
一般公共预算收入 | 6.00 | |
二、其他收入 | 1.00 | |
本年收入合计 | 7.00 | 本年支出合计 | 9.00
上级补助收入 | 2.00 | 结转下年 |
上年结转 | | |
收入总计 | 9.00 | 支出总计 | 9.00`,
);

test("上级补助收入 under 本年收入合计 is no income of the year, in a table by source either", async () => {
  const result = await importedText(
    ACCOUNT +
      tableText(
        "收入总体情况表",
        `
科目编码 | 科目名称 | 合计 | 财政拨款收入 | | 其他收入 | 上级补助收入 | 上年结转
 | | | 小计 | 一般公共预算收入 | | |
 | 合计 | 9.00 | 6.00 | 6.00 | 1.00 | 2.00 |
205 | 教育支出 | 9.00 | 6.00 | 6.00 | 1.00 | 2.00 |`,
      ),
  );
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /^income/)).toEqual([
    "income = 7.00 万元",
    "income total = 9.00 万元",
    "income fiscal = 6.00 万元",
    "income general = 6.00 万元",
    "income other = 1.00 万元",
    "income superior = 2.00 万元",
  ]);
});

test("paragraphs of a list go on with the comparison that opened it", async () => {
  const result = await importedText(`${ACCOUNT}
一、预算收支增减变化情况说明

（三）增减变化情况：2024年收支预算9.00万元，比上年减少3.00万元，其中：

1.收入预算减少3.00万元，其中一般公共预算收入减少4.00万元，其他收入增加1.00万元。

2.支出预算减少3.00万元，其中基本支出减少1.00万元，项目支出减少2.00万元。`);
  expect(leftovers(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /@2023 budget change/)).toEqual([
    "income total @2023 budget change = 3.00 万元",
    "income general @2023 budget change = 4.00 万元",
    "income other @2023 budget change = 1.00 万元",
    "expenditure total @2023 budget change = 3.00 万元",
    "expenditure basic @2023 budget change = 1.00 万元",
    "expenditure project @2023 budget change = 2.00 万元",
  ]);
});
