/** Which version of a figure a government's tables and text print, and of which money; all invented. */
import { expect, test } from "vitest";
import { importedDocument as imported } from "./support/table-text.js";

const TABLES = `示例市2025年预算执行情况和2026年预算草案的报告

2025年全市一般公共预算支出执行情况表
单位：万元
项目\\t2025年预算数\\t2025年执行数
教育支出\\t400\\t500
科学技术支出\\t200\\t250
支出合计\\t600\\t750

2026年全市一般公共预算支出预算表
单位：万元
项目\\t2025年预算数\\t2026年预算数
教育支出\\t400\\t480
科学技术支出\\t200\\t190
支出合计\\t600\\t670
`.replace(/\\t/g, "\t");

test("growth that the text tells without a base is over the version of the year before with which it agrees", async () => {
  const { budget, contradictions } = await imported(`${TABLES}
关于2026年预算草案的说明
1.教育支出预算安排480万元，增长20%，主要是学校增加。
2.科学技术支出预算安排190万元，下降24%。`);
  const compared = (budget.expenditure?.items ?? []).map(({ compare = [] }) =>
    compare.flatMap(({ version, rate, reason }) => (rate === undefined ? [] : [`${version} ${rate} ${reason ?? ""}`])),
  );
  expect(compared).toEqual([["budget 20 学校增加"], ["execution 24 "]]);
  expect(contradictions).toEqual([]);
});

test("a table of what a part of the money pays for is kept as printed", async () => {
  const { budget, tables } = await imported(`${TABLES}
2026年市本级一般公共预算（财力安排）支出预算表
单位：万元
项目\t2026年预算数
教育支出\t300
科学技术支出\t100
支出合计\t400
`);
  expect(budget.expenditure?.items?.map(({ amount }) => amount)).toEqual(["480", "190"]);
  expect(tables.find(({ title }) => title.includes("财力安排"))?.kept).toBeDefined();
});

test("a table that is titled 国有资本经营预算平衡情况 is one of that fund and level", async () => {
  const { budgets, contradictions } = await imported(
    `${TABLES}
2025年全市国有资本经营预算平衡情况
单位：万元
收入\t收入\t收入\t支出\t支出\t支出
项目\t预算数\t执行数\t项目\t预算数\t执行数
一、利润收入\t19\t15\t一、国有企业资本金注入\t12\t10
小计\t19\t15\t小计\t12\t10
上级补助收入\t6\t5\t补助下级支出\t13\t10
合计\t25\t20\t合计\t25\t20

2025年市本级国有资本经营预算平衡情况
单位：万元
收入\t收入\t收入\t支出\t支出\t支出
项目\t预算数\t执行数\t项目\t预算数\t执行数
一、利润收入\t9\t8\t一、国有企业资本金注入\t4\t3
合计\t9\t8\t合计\t4\t3
`.replace(/\\t/g, "\t"),
  );
  const ofCapital = budgets.filter(({ fund }) => fund === "stateCapital");
  expect(ofCapital.map(({ title }) => title.includes("（本级）"))).toEqual([false, true]);
  expect(ofCapital[0]?.income).toMatchObject({ compare: [{ amount: "19" }, { amount: "15" }] });
  expect(ofCapital[0]?.income?.items?.map(({ name }) => name)).toEqual(["利润收入"]);
  expect(contradictions).toEqual([]);
});

interface Row {
  readonly name?: string | undefined;
  readonly amount?: unknown;
  readonly items?: readonly Row[] | undefined;
}
const tree = (rows: readonly Row[] = []): unknown[] =>
  rows.map(({ name, amount, items = [] }) => {
    const own = `${name} ${String(amount)}`;
    return items.length === 0 ? own : [own, ...tree(items)];
  });

const PAGE = (rows: readonly (readonly [string, string])[]): string => `<h1>示例省2025年政府预算</h1>
<p>2025年全省一般公共预算支出预算表</p><p>单位：万元</p>
<table><tr><th>项目</th><th>2025年预算数</th></tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

test("a 款 that is set in as far as a 项 stands beside the one that the rows before it make up", async () => {
  const { budget, contradictions } = await imported(
    PAGE([
      ["一、一般公共服务支出", "85"],
      ["　商贸事务", "38"],
      ["　　行政运行", "30"],
      ["　　招商引资", "8"],
      ["　　民族事务", "7"],
      ["　　行政运行", "5"],
      ["　　民族工作专项", "2"],
      ["　财政事务", "40"],
      ["　　行政运行", "25"],
      ["　　信息化建设", "15"],
      ["二、教育支出", "12"],
      ["　普通教育", "12"],
      ["　　小学教育", "9"],
      ["　　初中教育", "3"],
      ["支出合计", "97"],
    ]),
  );
  expect(tree(budget.expenditure?.items)[0]).toEqual([
    "一般公共服务支出 85",
    ["财政事务 40", "行政运行 25", "信息化建设 15"],
    ["商贸事务 38", "行政运行 30", "招商引资 8"],
    ["民族事务 7", "行政运行 5", "民族工作专项 2"],
  ]);
  expect(contradictions).toEqual([]);
});

test("categories under 一、本级支出 stand beside each other, one of an unknown name too", async () => {
  const { budget, contradictions } = await imported(
    PAGE([
      ["一、全省一般公共预算支出", "97"],
      ["　一般公共服务支出", "40"],
      ["　国防支出", "12"],
      ["　教育支出", "25"],
      ["　资源勘探信息支出", "11"],
      ["　住房保障支出", "9"],
      ["二、转移性支出", "3"],
      ["支出总计", "100"],
    ]),
  );
  expect(tree(budget.expenditure?.items)).toEqual([
    "一般公共服务支出 40",
    "国防支出 12",
    "教育支出 25",
    "资源勘探信息支出 11",
    "住房保障支出 9",
  ]);
  expect(contradictions).toEqual([]);
});

test("a rate with an asterisk is on another basis than the figures beside it", async () => {
  const { budget, contradictions } = await imported(`示例市2023年预算执行情况和2024年预算草案

2024年全市一般公共预算收入草案表
单位：万元
项目\t2023年完成数\t2024年预算数\t比上年完成数增减%
一般公共预算收入\t4444\t4580\t*7.0%
一、税收收入\t2983\t3210\t7.6%
二、非税收入\t1461\t1370\t-6.2%
注：*为同口径增幅
`);
  const [last] = budget.income?.compare ?? [];
  expect(last).toMatchObject({ amount: "4444" });
  expect(last?.rate).toBeUndefined();
  expect(JSON.stringify(budget.income)).toContain('"7.0"');
  expect(budget.income?.items?.[0]?.compare?.[0]).toMatchObject({ rate: "7.6" });
  expect(contradictions).toEqual([]);
});

test("a column of a balance table whose totals are the outturn of other tables is of the outturn, whatever it is called", async () => {
  const tables = `关于示例市2025年预算执行情况和2026年预算草案的报告

2025年全市一般公共预算收入执行情况表
单位：万元
项目\t2025年年初预算数\t2025年调整预算数\t2025年执行数
收入合计\t17800\t18750\t19277
税收收入\t7500\t5770\t6049
非税收入\t10300\t12980\t13228

2025年全市一般公共预算支出执行情况表
单位：万元
项目\t2025年年初预算数\t2025年调整预算数\t2025年执行数
支出合计\t75000\t95000\t72600
教育支出\t45000\t55000\t42600
卫生健康支出\t30000\t40000\t30000

2025年全市一般公共预算收支平衡情况表
单位：万元
项目\t预算数\t项目\t预算数
一、一般公共预算收入\t19277\t一、一般公共预算支出\t72600
二、上级补助收入\t60323\t二、上解上级支出\t7000
收入总计\t79600\t支出总计\t79600

2026年全市一般公共预算收入预算表
单位：万元
项目\t2026年预算数
收入合计\t20000
税收收入\t7000
非税收入\t13000
`;
  const { budgets, contradictions, doubts } = await imported(tables);
  expect(contradictions).toEqual([]);
  const general = budgets.find(({ fund, kind }) => fund === "general" && kind === "budget");
  const compared = ({
    compare = [],
  }: { compare?: readonly { version?: string; amount?: unknown }[] } = {}): unknown[] =>
    compare.map(({ version, amount }) => [version, amount]);
  expect(compared(general?.income)).toContainEqual(["budget", "17800"]);
  expect(compared(general?.income?.balances?.[0])).toEqual([["execution", "60323"]]);
  expect(
    doubts.filter(({ kind, message }) => kind === "assumed" && message["zh-CN"].includes("按执行数读入")),
  ).toHaveLength(2);
});
