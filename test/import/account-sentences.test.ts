/** Sentences about an account whose name stands before a colon, whose parts are listed before its change. */
import { expect, test } from "vitest";
import { measureOf } from "../../src/import/understand/measure.js";
import { disagreements, factsLike, importedText, leftovers, tableText } from "./support/table-text.js";

const TABLE = tableText(
  "部门支出总体情况表",
  `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 147.00 | 100.00 | 47.00
208 | 社会保障和就业支出 | 47.00 | 0.00 | 47.00
210 | 卫生健康支出 | 100.00 | 100.00 | 0.00`,
);

test.each([
  "支出预算：2024年年初预算数147.00万元。按支出功能分类，包括社会保障和就业支出47.00万元，卫生健康支出100万元。比2023年减少20.00万元，主要是基本支出增加9.00万元，项目支出减少29.00万元。",
  "支出预算:2024年年初预算数147.00万元,其中:社会保障和就业支出47.00万元,卫生健康支出100万元;支出比2023年减少20.00万元,主要是基本支出增加9.00万元,项目支出减少29.00万元。",
])(
  "the change after a list of categories is the account's, and its reason has those of its parts: %s",
  async (text) => {
    const result = await importedText(`${TABLE}二、部门收支总体情况

（一）收入预算：2024年年初预算数147.00万元，其中：一般公共预算拨款147.00万元；收入比2023年减少20.00万元，主要是一般公共预算拨款减少20.00万元。

（二）${text}
`);
    expect(leftovers(result)).toEqual([]);
    expect(factsLike(result, /^expenditure.*(?:change|direction)/)).toEqual([
      "expenditure basic @2023 budget change = 9.00 万元",
      "expenditure basic @2023 budget direction = increase",
      "expenditure project @2023 budget change = 29.00 万元",
      "expenditure project @2023 budget direction = decrease",
      "expenditure @2023 budget change = 20.00 万元",
      "expenditure @2023 budget direction = decrease",
    ]);
  },
);

test("a change after a list of categories whose account is not named is left over", async () => {
  const result = await importedText(
    `${TABLE}二、部门收支总体情况

按支出功能分类，包括社会保障和就业支出47.00万元，卫生健康支出100万元。比2023年减少20.00万元。
`,
  );
  expect(leftovers(result)).toEqual(["比2023年减少20.00万元"]);
});

test("categories of a government that its text calls 科目", async () => {
  const result = await importedText(
    `2024年省本级地方一般公共预算支出700.3亿元，比2023年初预算数增加63.3亿元，增加9.9%。主要如下：
公共安全支出科目55.7亿元，比2023年预算数增加4.2亿元，增长8.1%，主要是重点项目支出增加。
8.商业服务业支出科目1.3亿元，比2023年预算数减少0.7亿元，下降36.2%。
11.债务付息支出科目29.7亿元，比2023年预算数增加3.8亿元，增长14.7%，主要是据实增加安排付息支出。`,
    "关于2024年示例省省级一般公共预算支出预算的说明",
  );
  expect(leftovers(result)).toEqual([]);
  // 主要如下: the changes of some of the parts are not that of the whole.
  expect(result.contradictions).toEqual([]);
  expect(
    factsLike(result, /(?:204|216|232).*(?: = |change)/).filter((fact) => !/direction|rate|reason/.test(fact)),
  ).toEqual([
    "expenditure 204 = 55.7 亿元",
    "expenditure 204 @2023 budget change = 4.2 亿元",
    "expenditure 216 = 1.3 亿元",
    "expenditure 216 @2023 budget change = 0.7 亿元",
    "expenditure 232 = 29.7 亿元",
    "expenditure 232 @2023 budget change = 3.8 亿元",
  ]);
});

test("其他收入支出 is what other income pays, and no sum of income and expenditure; a change may follow without a comma", async () => {
  const result = await importedText(`${TABLE}二、部门收支总体情况
（一）按照综合预算的原则，2024年本部门预算收入147.00万元，其中一般公共预算拨款收入140.00万元、其他收入7.00万元；2024年本部门预算支出147.00万元，其中一般公共预算拨款支出140.00万元、其他收入支出7.00万元。
（二）一般公共预算收入140.00万元比2023年初预算数减少14.27万元，降低9.29%。
`);
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /^(?:income|expenditure) (?:total|other|general)/)).toEqual([
    "income general = 140.00 万元",
    "income general @2023 budget change = 14.27 万元",
    "income general @2023 budget direction = decrease",
    "income general @2023 budget rate = 9.29",
    "income other = 7.00 万元",
    "expenditure general = 140.00 万元",
    "expenditure other = 7.00 万元",
  ]);
});

test("parts of a class are that class's, and what they were in another year is no figure of this one", async () => {
  const result = await importedText(`${TABLE}三、支出按经济科目分类的明细情况
2024年本部门一般公共预算支出140.00万元。按政府预算支出经济分类，其中：
②机关商品和服务支出（502）99.00万元，较上年增加21.00万元，其中：2023年度专项业务费支出53.00万元。2024年专项业务费80.00万元。
`);
  expect(factsLike(result, /502|project.*(?:53|80)/)).toEqual([
    "economic government 502 = 99.00 万元",
    "economic government 502 project = 80.00 万元",
    "economic government 502 @2023 budget change = 21.00 万元",
    "economic government 502 @2023 budget direction = increase",
  ]);
});

test("what single units have of the operating expenses is none of the department's", async () => {
  const result = await importedText(`十、机关运行经费安排情况说明
2024年局机关行政运行经费和所属事业单位公用经费预算合计36.00万元，比2023年增加3.00万元，其中：
局机关行政运行经费预算10.00万元，比2023年增加2.00万元，主要原因是标准提高；
示例市档案馆公用经费预算6.00万元，比2023年减少5.00万元，主要原因是人员减少。
`);
  expect(disagreements(result)).toEqual([]);
  expect(leftovers(result)).toEqual([
    "比2023年增加2.00万元",
    "比2023年减少5.00万元",
    "局机关行政运行经费预算10.00万元",
    "示例市档案馆公用经费预算6.00万元",
  ]);
  expect(result.budget.agencyOperating).toMatchObject({ amount: "36.00", compare: [{ change: "3.00" }] });
});

test("a column that compares two years holds no amounts", () => {
  const scope = { year: 2024, kind: "budget" as const, prefix: [] };
  expect(measureOf(["2024比2023"], scope)).toEqual({ path: [], named: "2024比2023" });
  expect(measureOf(["2023年"], scope)).toMatchObject({ compare: { year: 2023, field: "amount" } });
});
