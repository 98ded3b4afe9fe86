/** Columns and rows of a government's tables; layouts of other places, with invented names and figures. */
import { expect, test } from "vitest";
import { tableOfGrid } from "../../src/import/source/pdf/page-table.js";
import type { Line } from "../../src/import/source/pdf/lines.js";
import type { Box } from "../../src/import/source/pdf/ruled-tables.js";
import { factsOf } from "./support/facts.js";
import { importedDocument as imported } from "./support/table-text.js";

const TITLE = "示例市2024年预算执行情况和2025年预算（草案）\n";

test("of columns of levels, and of money with and without a part, the whole is the figure", async () => {
  const { budgets, doubts } = await imported(`${TITLE}2025年全市政府性基金预算收入预算表
单位：万元
项目\t2024年执行数\t2024年执行数\t2024年执行数\t2025年预算数\t2025年预算数\t2025年预算数
\t合计\t市本级\t县区级\t合计\t市本级\t县区级
国有土地使用权出让收入\t30\t20\t10\t36\t24\t12
污水处理费收入\t6\t4\t2\t8\t5\t3
收入合计\t36\t24\t12\t44\t29\t15

2025年全市一般公共预算支出预算草案
单位：万元
预算科目\t2024年预算数(不含提前告知资金)\t2025年预算数(不含提前告知资金)\t2025年预算数比2024年预算数增减%\t2025年预算数(含提前告知资金)
合计\t50\t60\t20\t75
教育支出\t40\t48\t20\t60
卫生健康支出\t10\t12\t20\t15`);
  expect(doubts).toEqual([]);
  const land = budgets.find(({ fund }) => fund === "governmentFund")?.income?.items?.[0];
  expect([land?.amount, land?.compare?.[0]?.amount]).toEqual(["36", "30"]);
  expect(Object.keys(land?.named ?? {})).toEqual([
    "2024年执行数/市本级",
    "2024年执行数/县区级",
    "2025年预算数/市本级",
    "2025年预算数/县区级",
  ]);
  const education = budgets.find(({ fund }) => fund === "general")?.expenditure?.items?.[0];
  expect([education?.amount, education?.compare]).toEqual(["60", undefined]);
});

test("款 and 项 in one list are parted where all their figures say so", async () => {
  const { budgets, contradictions } =
    await imported(`${TITLE}市本级一般公共预算支出2024年预算执行情况和2025年预算（草案）
单位：万元
项目\t2024年\t2024年\t2024年\t2025年预算\t2025年预算
\t年初预算数\t执行数\t完成年初预算%\t建议数\t比2024年年初预算增减%
一、一般公共服务支出\t100\t90\t90\t110\t10
示例事务\t60\t50\t83.3\t70\t16.7
行政运行\t40\t30\t75\t50\t25
示例专项\t20\t20\t100\t20\t
其他事务\t40\t40\t100\t40\t
专项业务\t40\t40\t100\t40\t
支出合计\t100\t90\t90\t110\t10

市本级一般公共预算收入2024年预算执行情况和2025年预算（草案）
单位：万元
项目\t2025年预算
税收收入\t80
非税收入\t30`);
  const [service] = budgets[0]?.expenditure?.items ?? [];
  expect(service?.items?.map(({ name, amount, items }) => [name, amount, items?.length])).toEqual([
    ["示例事务", "70", 2],
    ["其他事务", "40", 1],
  ]);
  // How 2024 went is no comparison of 2025.
  expect(service?.compare).toMatchObject([
    { year: 2024, version: "budget", amount: "100", rate: "10" },
    { year: 2024, version: "execution", amount: "90" },
  ]);
  expect(contradictions).toEqual([]);
});

test("a title over two lines says the level; tables of zones and regions are kept", async () => {
  const { budgets, tables } = await imported(`示例省2024年全省和省本级财政决算
2024年示例省一般公共预算收入决算表
单位：万元
项目\t决算数
税收收入\t80
非税收入\t20

2024年示例省一般公共预算支出决算表
单位：万元
项目\t决算数
教育支出\t90
卫生健康支出\t10
支出合计\t100

2024年示例省本级一般公共预算支出
功能分类决算表（不含示例新区）
单位：万元
科目编码\t科目名称\t决算数
205\t教育支出\t30
210\t卫生健康支出\t5

2024年示例新区一般公共预算支出决算表
单位：万元
项目\t决算数
教育支出\t3
卫生健康支出\t1

2024年全省各地一般公共预算支出完成情况表
单位：万元
区划名称\t2024年决算数
甲市\t60
乙市\t40`);
  const amounts = budgets.map(({ expenditure }) => expenditure?.items?.map(({ amount }) => amount));
  expect(amounts).toEqual([
    ["90", "10"],
    ["30", "5"],
  ]);
  expect(tables.filter(({ kept }) => kept).map(({ title }) => title)).toEqual([
    "2024年示例新区一般公共预算支出决算表",
    "2024年全省各地一般公共预算支出完成情况表",
  ]);
});

test("a list that a page draws as one row is parted by the lines of its names", () => {
  const line = (text: string, left: number, y: number): Line => {
    const glyphs = Array.from(text, (one, at) => ({ text: one, x: left + at * 10, y, width: 10, size: 10 }));
    const run = { glyphs, left, right: left + text.length * 10, y, size: 10 } as unknown as Line;
    return { ...run, runs: [run] };
  };
  const box = (column: number, left: number, right: number): Box => ({
    left,
    right,
    top: 0,
    bottom: 100,
    row: 0,
    column,
    rows: 1,
    columns: 1,
  });
  const [names, figures] = [box(0, 0, 200), box(1, 200, 300)];
  const { rows } = tableOfGrid({
    columns: [0, 200, 300],
    rows: [0, 100],
    boxes: [names, figures],
    open: [],
    boxAt: (_, column) => [names, figures][column],
    runs: new Set(),
    lines: new Map([
      [
        names,
        ["教育支出", "教育管理事务", "行政运行", "其他支出", "机关服务"].map((name, at) => line(name, 5, 20 + at * 16)),
      ],
      [figures, [20, 36, 52, 84].map((y) => line(String(y), 250, y))],
    ]),
  });
  expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ["教育支出", "20"],
    ["教育管理事务", "36"],
    ["行政运行", "52"],
    ["其他支出", ""],
    ["机关服务", "84"],
  ]);
});

test("codes under the heading of the names beside them are codes", async () => {
  const rows = [
    ["201", "一般公共服务支出", "30", "32"],
    ["20101", "人大事务", "30", "32"],
    ["2010101", "行政运行", "30", "32"],
    ["205", "教育支出", "50", "61"],
    ["20502", "普通教育", "50", "61"],
    ["2050202", "小学教育", "50", "61"],
  ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  const html = `<h1>示例市2026年政府预算公开</h1><p>2026年全市一般公共预算支出表（草案）</p><p>单位：万元</p><table>
<tr><td colspan="2">项目</td><td>2025年预算数</td><td>2026年预算数</td></tr>${rows.join("")}
<tr><td></td><td>支出合计</td><td>80</td><td>93</td></tr></table>`;
  const { budget, contradictions } = await imported(html);
  const facts = factsOf(budget);
  expect(facts).toContain("expenditure 2010101 = 32 万元");
  expect(facts).toContain("expenditure 2050202 @2025 budget amount = 50 万元");
  expect(facts.filter((fact) => fact.includes("named"))).toEqual([]);
  expect(contradictions).toEqual([]);
});

test("figures of a year before are what its title says; columns that would be one figure keep their headings", async () => {
  const { budgets, tables } = await imported(`示例省2019年政府预算公开

2019年全省一般公共预算收入草案表
单位：万元
项目\t2019年预算数
税收收入\t60
非税收入\t11
收入合计\t71

2018年全省一般公共预算收支执行情况表
单位：万元
收入\t\t支出\t
项目\t金额\t项目\t金额
税收收入\t50\t教育支出\t61
非税收入\t11\t
收入合计\t61\t支出合计\t61

2019年全省政府性基金收支预算项目表
单位：万元
项目\t收入预算\t支出预算
彩票公益金\t30\t20
污水处理费\t11\t10

2019年全省政府性基金支出预算表
单位：万元
项目\t省本级\t省直管区
城乡社区支出\t30\t20
其他支出\t11\t10
支出合计\t41\t30
`);
  const [general, fund] = budgets.map((budget) => factsOf(budget));
  expect(general).toContain("income 税收收入 @2018 execution amount = 50 万元");
  expect(general).toContain("expenditure 205 @2018 execution amount = 61 万元");
  expect(general).toContain("income @2018 execution amount = 61 万元");
  expect(fund).toEqual([]);
  expect(budgets[1]?.expenditure).toMatchObject({ named: { 省本级: "41", 省直管区: "30" } });
  expect(tables.find(({ title }) => title.includes("项目表"))?.kept).toBe(true);
});

test("of the sources that pay an item of a government, last year’s money stands under its heading as the others do", async () => {
  const { budget, contradictions } = await imported(`示例市2026年政府预算公开

2026年市本级一般公共预算收入表
单位：万元
项目\t2026年预算数
税收收入\t60
非税收入\t11
收入合计\t71

2026年市本级一般公共预算支出资金来源表
单位：万元
项目\t合计\t财力性收入\t一般性转移支付\t上年结余收入
教育支出\t50\t40\t6\t4
农林水支出\t21\t20\t\t1
支出合计\t71\t60\t6\t5
`);
  expect(budget.expenditure?.items?.[0]).toMatchObject({ amount: "50", named: { 上年结余收入: "4" } });
  expect(contradictions).toEqual([]);
});
