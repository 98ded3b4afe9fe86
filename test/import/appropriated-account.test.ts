/** An account of the appropriation whose sides begin with what pays all of them. */
import { expect, test } from "vitest";
import { disagreements, factsLike, importedText, leftovers, tableText } from "./support/table-text.js";

test("一、财政拨款 over functions and classes is all expenditure that it pays", async () => {
  const result = await importedText(
    tableText(
      "部门综合预算财政拨款收支总表",
      `
收入 | | 支出 | | | |
项目 | 预算数 | 支出功能分类科目（按大类） | 预算数 | 部门预算支出经济分类科目（按大类） | 预算数
一、财政拨款 | 9.00 | 一、财政拨款 | 9.00 | 一、财政拨款 | 9.00
1、一般公共预算拨款 | 9.00 | 1、教育支出 | 9.00 | 1、人员经费和公用经费支出 | 6.00
2、政府性基金拨款 | | | | (1)工资福利支出 | 5.00
3、国有资本经营预算收入 | | | | (2)商品和服务支出 | 1.00
 | | | | 2、专项业务经费支出 | 3.00
 | | | | (1)商品和服务支出 | 3.00
本年收入合计 | 9.00 | 本年支出合计 | 9.00 | 本年支出合计 | 9.00
收入总计 | 9.00 | 支出总计 | 9.00 | 支出总计 | 9.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /^expenditure/)).toEqual([
    "expenditure basic fiscal = 6.00 万元",
    "expenditure project fiscal = 3.00 万元",
    "expenditure fiscal = 9.00 万元",
    "expenditure 205 fiscal = 9.00 万元",
  ]);
});
