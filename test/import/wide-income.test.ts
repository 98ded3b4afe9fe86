/** Income by source in one wide row, beside an account that sums the sources up. */
import { expect, test } from "vitest";
import { importedText, leftovers, rowsText } from "./support/table-text.js";

test("columns under 财政拨款收入 are parts of 预算拨款 of the other table, and 结转结余下年 closes the account", async () => {
  const result = await importedText(
    `2024年示例局部门预算\n\n收支总体情况表\n单位：万元\n${rowsText(`
收入 | | 支出 |
项目 | 预算 | 项目 | 预算
一、预算拨款 | 70.00 | 一、教育支出 | 80.00
二、财政专户拨款 | 10.00 | |
本年收入合计 | 80.00 | 本年支出合计 | 80.00
上年结转结余 | 2.00 | 结转结余下年 | 2.00
收入总计 | 82.00 | 支出总计 | 82.00`)}\n\n收入总体情况表\n单位：万元\n${rowsText(`
单位名称 | 合计 | 财政拨款收入 | 财政拨款收入 | 财政专户拨款收入 | 财政专户拨款收入 | 上年结转结余
单位名称 | 合计 | 一般公共预算 | 政府性基金预算 | 教育收费 | 其他专户收入拨款 | 上年结转结余
合计 | 82.00 | 65.00 | 5.00 | 8.00 | 2.00 | 2.00
示例局 | 60.00 | 50.00 | 5.00 | 3.00 | 1.00 | 1.00
示例学校 | 22.00 | 15.00 | 0.00 | 5.00 | 1.00 | 1.00`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(result.budget.income?.items).toMatchObject([
    {
      code: "fiscal",
      amount: "70.00",
      items: [
        { code: "general", amount: "65.00" },
        { code: "governmentFund", amount: "5.00" },
      ],
    },
    {
      code: "specialAccount",
      amount: "10.00",
      items: [
        { name: "教育收费", amount: "8.00" },
        { name: "其他专户收入拨款", amount: "2.00" },
      ],
    },
  ]);
  expect(result.budget.expenditure?.balances).toMatchObject([{ code: "closing", amount: "2.00" }]);
});
