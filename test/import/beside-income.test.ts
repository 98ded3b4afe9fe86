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

test("和2023年相比 is a comparison, and 减低 a word of decrease", async () => {
  const result = await importedText(`七、一般公共预算“三公”经费情况说明

2024年“三公”经费预算数为7.61万元，2023年预算数为9.23万元，和2023年相比预算减少1.62万元。2024年公务接待费为0.86万元，和2023年相比预算减低0.27万元，主要原因是压减接待。`);
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /^3public.*@/)).toEqual([
    "3public @2023 budget amount = 9.23 万元",
    "3public @2023 budget change = 1.62 万元",
    "3public @2023 budget direction = decrease",
    "3public reception @2023 budget change = 0.27 万元",
    "3public reception @2023 budget direction = decrease",
    "3public reception @2023 budget reason = 压减接待",
  ]);
});

test("the last offices of a list that counts one more than it parts are two", async () => {
  const result = await importedText(`一、机构设置

根据上述职责，示例局内设 4 个机构，分别为：办公室、督查室、机关服务中心和信息中心。

二、预算收支情况

2024年收入预算9.00万元。`);
  expect(result.budget.entity?.offices).toEqual(["办公室", "督查室", "机关服务中心", "信息中心"]);
});
