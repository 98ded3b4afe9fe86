/** Titles of reports, set over lines and among the papers of a meeting; names, places and figures are invented. */
import { expect, test } from "vitest";
import { withoutRadicals } from "../../src/import/source/pdf/radicals.js";
import { mendedText } from "../../src/import/source/mended-text.js";
import { governmentNameOf } from "../../src/import/text/entity.js";
import { importedDocument as imported } from "./support/table-text.js";

const SAID = `各位代表：
受市人民政府委托，现将示例市2024年预算执行情况和2025年预算草案提请大会审议。
一、2024年预算执行情况
全市一般公共预算收入完成40亿元，增长3%，其中税收收入30亿元，非税收入10亿元。
二、2025年预算草案
全市一般公共预算收入安排41亿元，增长2.5%。`;

test.each([
  [
    "a title that ends on the next line",
    "关于示例市2024年预算执行情况和\n2025年预算草案的报告",
    "关于示例市2024年预算执行情况和2025年预算草案的报告",
  ],
  [
    "a line that alone ends as a title does",
    "关于示例市2024年全市和市级预算\n执行情况与2025年全市和市级\n预算草案的报告（书面）",
    "关于示例市2024年全市和市级预算执行情况与2025年全市和市级预算草案的报告（书面）",
  ],
  [
    "papers of a meeting",
    "示例市十二届人大\n四次会议文件（13）\n关于示例市2024年预算执行情况和\n2025年预算草案的报告\n——2025年1月6日在示例市第十二届\n人民代表大会第四次会议上\n示例市财政局",
    "关于示例市2024年预算执行情况和2025年预算草案的报告",
  ],
])("%s", async (_, lines, title) => {
  const { budget } = await imported(`${lines}\n${SAID}`);
  expect([budget.title, budget.year]).toEqual([title, 2025]);
});

test("a remark under tables is no title, and years may be written in characters", async () => {
  const { budget } = await imported(`表1-2：
二○二四年全市一般公共预算支出执行情况表
单位：万元
支出项目\t二○二三年决算数\t二○二四年执行数
教育支出\t38\t40
卫生健康支出\t8\t9
注：1.车船税2024年没有安排预算，主要是由于车船税不属于本级税收。`);
  expect([budget.title, budget.year]).toEqual(["二○二四年全市一般公共预算支出执行情况表", 2024]);
  expect(budget.kind).toBe("execution");
  expect(budget.expenditure?.items).toMatchObject([
    { amount: "40", compare: [{ year: 2023, version: "finalAccounts", amount: "38" }] },
    { amount: "9", compare: [{ year: 2023, amount: "8" }] },
  ]);
});

test("a table whose title ends with the draft of the next year, and quick reports of this one", async () => {
  const { budgets } = await imported(`示例市2024年预算执行情况和2025年预算（草案）
全市一般公共预算收入2024年预算执行情况和2025年预算（草案）
单位：万元
项目\t2024年预算数\t2024年快报数\t2025年预算数
一、税收收入\t30\t31\t33
二、非税收入\t10\t9\t8
收入合计\t40\t40\t41`);
  const [tax] = budgets[0]?.income?.items ?? [];
  expect(tax).toMatchObject({
    amount: "33",
    compare: [
      { year: 2024, version: "budget", amount: "30" },
      { year: 2024, version: "execution", amount: "31" },
    ],
  });
});

test("marks of typesetting with private codes, and full stops of half width", () => {
  expect(withoutRadicals("2221\u{1001B0}7亿元")).toBe("2221.7亿元");
  expect(mendedText("一般公共预算收入22.7亿元,增长4.1%.其中,税收收入16.4亿元,增长4.3%.")).toBe(
    "一般公共预算收入22.7亿元,增长4.1%。其中,税收收入16.4亿元,增长4.3%。",
  );
});

test.each([
  ["2024年示例省和省本级财政决算", "示例省"],
  ["2026年全市及市本级预算草案的报告", undefined],
  ["关于和县2024年预算执行情况的报告", "和县"],
  ["示例市和县本级财政决算", "示例市和县"],
])("the name of the government in %s", (title, name) => {
  expect(governmentNameOf(title)).toBe(name);
});
