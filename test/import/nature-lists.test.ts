/** Paragraphs whose items are told apart by what they are spent on: 人员经费：①…；②…。公用经费：①…。 */
import { expect, test } from "vitest";
import { factsLike, importedText, leftovers } from "./support/table-text.js";

test("each item is of the nature that stands before the list, and no other item's", async () => {
  const result = await importedText(`二、收支情况
（一）一般公共预算拨款支出明细情况
2024年一般公共预算支出100.00万元，其中：
（1）行政运行（2010301）80.00万元，较上年增加5.00万元，原因是人员增加；
（2）住房公积金（2210201）20.00万元，较上年增加1.00万元，原因是基数调整。
从人员经费、公用经费来看，其中：
（1）人员经费：①行政运行（2010301）60.00万元，较上年增加7.00万元，原因是工资增加；②住房公积金（2210201）20.00万元，较上年增加1.00万元，原因是基数调整。
（2）公用经费：①行政运行（2010301）20.00万元，较上年减少2.00万元，原因是压减开支。
3、支出按经济科目分类的明细情况
（1）2024年一般公共预算支出100.00万元，其中：工资福利支出（301）80.00万元，较上年增加8.00万元，原因是人员增加；商品和服务支出（302）20.00万元，较上年减少2.00万元，原因是压减开支。
其中①人员经费：工资福利支出（301）80.00万元，较上年增加8.00万元，原因是人员增加；②公用经费：商品和服务支出（302）20.00万元，较上年减少2.00万元，原因是压减开支。`);
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /(?:2010301|2210201|30[12]) .*(?:change|personnel =|operating =)/)).toEqual([
    "expenditure 2010301 general personnel = 60.00 万元",
    "expenditure 2010301 general personnel @2023 budget change = 7.00 万元",
    "expenditure 2010301 general operating = 20.00 万元",
    "expenditure 2010301 general operating @2023 budget change = 2.00 万元",
    "expenditure 2010301 general @2023 budget change = 5.00 万元",
    "expenditure 2210201 general personnel = 20.00 万元",
    "expenditure 2210201 general personnel @2023 budget change = 1.00 万元",
    "expenditure 2210201 general @2023 budget change = 1.00 万元",
    "economic department 301 personnel = 80.00 万元",
    "economic department 301 personnel @2023 budget change = 8.00 万元",
    "economic department 301 @2023 budget change = 8.00 万元",
    "economic department 302 operating = 20.00 万元",
    "economic department 302 operating @2023 budget change = 2.00 万元",
    "economic department 302 @2023 budget change = 2.00 万元",
  ]);
});

test("classes of both classifications under headings without a full stop, each in a paragraph of its own", async () => {
  const result = await importedText(`二、收支情况
（三）一般公共预算拨款支出明细情况
3.支出按经济科目分类的明细情况
（1）按照部门预算支出经济分类的类级科目说明
2024年本部门一般公共预算拨款为100.00万元，其中：
工资福利支出80.00万元，较上年减少了9.61万元，原因是补发绩效工资。
商品服务支出12.00万元，较上年增加了5.00万元，其原因是业务增加。
对个人和家庭的补助8.00万元，较上年增加1.00万元，其主要原因是离退休费增加。
（2）按照政府预算支出经济分类的类级科目说明。
2024年本部门一般公共预算支出100.00万元，其中：
机关工资福利支出80.00万元，较上年减少9.61万元，其主要原因是下调标准。
机关资本性支出（一）12.00万元，较上年减少了5.00万元，主要是项目单独下达。
对个人和家庭的补助8.00万元，较上年增加1.00万元，其主要原因是离退休费增加。`);
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /^economic .*(?: = |change)/).filter((fact) => !/direction|reason/.test(fact))).toEqual([
    "economic department 301 = 80.00 万元",
    "economic department 301 @2023 budget change = 9.61 万元",
    "economic department 302 = 12.00 万元",
    "economic department 302 @2023 budget change = 5.00 万元",
    "economic department 303 = 8.00 万元",
    "economic department 303 @2023 budget change = 1.00 万元",
    "economic government 501 = 80.00 万元",
    "economic government 501 @2023 budget change = 9.61 万元",
    "economic government 503 = 12.00 万元",
    "economic government 503 @2023 budget change = 5.00 万元",
    "economic government 509 = 8.00 万元",
    "economic government 509 @2023 budget change = 1.00 万元",
  ]);
});
