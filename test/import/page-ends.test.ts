import { expect, it } from "vitest";
import { importBudget, type ImportedBudget } from "../../src/import/index.js";
import { factsOf } from "./support/facts.js";

/** An invented disclosure as programs take it out of a PDF: lines, tables of tabs, and nothing that tells of pages. */
async function read(lines: readonly string[]): Promise<ImportedBudget & { facts: string[] }> {
  const text = ["示例县教育局2025年部门预算", "", ...lines].join("\n").replace(/⇥/g, "\t");
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error("not imported");
  return { ...result, facts: factsOf(result.budget) };
}

const HEADS = ["部门支出总表", "单位：万元", "科目编码⇥科目名称⇥合计⇥基本支出⇥项目支出"];
const ROWS = [
  "205⇥教育支出⇥30.00⇥20.00⇥10.00",
  "20502⇥普通教育⇥30.00⇥20.00⇥10.00",
  "2050202⇥小学教育⇥18.00⇥12.00⇥6.00",
];

it("leaves out the head that every page repeats, within tables and sentences", async () => {
  const head = "示例县教育局2025年度部门预算公开";
  const { facts, doubts } = await read([
    head,
    ...HEADS,
    ...ROWS,
    "- 1 -",
    "",
    head,
    "2050203⇥初中教育⇥12.00⇥8.00⇥4.00",
    "- 2 -",
    "",
    head,
    "第三部分 情况说明",
    "一、支出预算情况说明",
    "2050202小学教育（项）支出18.00万元，比上年预算增加2.00万元，增长12.50%，主要原因是新增",
    "- 3 -",
    "",
    head,
    "学位。",
  ]);
  expect(facts).toContain("expenditure 2050203 project = 4.00 万元");
  expect(facts).toContain("expenditure 2050202 @2024 budget reason = 新增学位");
  expect(doubts).toEqual([]);
});

it("puts a row that a page end set apart into the columns of rows of its kind, and leaves it over where these differ", async () => {
  const whole = await read([
    ...HEADS,
    ...ROWS,
    "",
    "2050203 初中单位教育 7.00 5.00 2.00",
    "2050204⇥高中教育⇥5.00⇥3.00⇥2.00",
  ]);
  expect(whole.facts).toContain("expenditure 2050203 project = 2.00 万元");
  expect(whole.facts).toContain("expenditure 2050204 basic = 3.00 万元");
  expect(whole.doubts).toEqual([]);
  const rows = ["2050201⇥学前教育⇥1.00⇥1.00⇥", "2050202⇥小学教育⇥4.00⇥⇥4.00"];
  const open = await read([...HEADS, ...rows, "", "2050203 初中教育 7.00 7.00", "2050204⇥高中教育⇥5.00⇥3.00⇥2.00"]);
  expect(open.facts).toContain("expenditure 2050204 basic = 3.00 万元");
  expect(open.facts.join()).not.toContain("2050203");
  expect(open.doubts).toMatchObject([{ kind: "leftover", place: { line: 9 } }]);
});

it("reads a further page without the columns in which nothing stands", async () => {
  const { facts, doubts } = await read([
    ...[
      "部门支出总表",
      "单位：万元",
      "科目编码⇥⇥⇥科目名称⇥合计⇥基本支出⇥项目支出",
      "类⇥款⇥项⇥合计⇥30.00⇥20.00⇥10.00",
      "205⇥⇥⇥教育支出⇥30.00⇥20.00⇥10.00",
    ],
    ...[
      "20502⇥⇥⇥普通教育⇥30.00⇥20.00⇥10.00",
      "3",
      "",
      "2050202⇥小学教育⇥18.00⇥⇥18.00",
      "2050203⇥初中教育⇥12.00⇥8.00⇥4.00",
    ],
  ]);
  expect(facts).toContain("expenditure 2050202 project = 18.00 万元");
  expect(facts).toContain("expenditure 2050202 basic = blank 万元");
  expect(doubts).toEqual([]);
});

it("takes no figure for that of the next column where a page has a column more or less at its left", async () => {
  const rows = [...ROWS, "2050203⇥初中教育⇥12.00⇥8.00⇥4.00"];
  const [head, unit, ...heads] = HEADS;
  for (const [first, further] of [
    ["⇥", ""],
    ["", "⇥"],
    ["⇥", "⇥"],
  ] as const) {
    const above = [...heads, ...rows.slice(0, 2)].map((row) => first + row);
    const below = rows.slice(2).map((row) => further + row);
    const { facts, doubts } = await read([head ?? "", unit ?? "", ...above, "", ...below]);
    expect(facts).toContain("expenditure 2050203 basic = 8.00 万元");
    expect(facts).toContain("expenditure 2050203 project = 4.00 万元");
    expect(doubts).toEqual([]);
  }
  const other = await read([...HEADS, ...ROWS, "", "初中教育⇥甲校⇥8.00⇥4.00"]);
  expect(other.facts.join()).not.toContain("= 8.00");
  expect(other.doubts.map(({ kind }) => kind)).toContain("leftover");
});

it("goes on with rows whose first column is blank, which no headings are", async () => {
  const { facts, doubts } = await read([
    ...[
      "收入预算总表",
      "单位：万元",
      "项目名称⇥⇥金额",
      "收入总计⇥⇥30.00",
      "一般公共预算资金⇥小计⇥30.00",
      "其他资金⇥小计⇥",
    ],
    ...["", "⇥事业收入⇥", "⇥经营收入⇥"],
  ]);
  expect(facts).toContain("income institutional = blank 万元");
  expect(doubts).toEqual([]);
});

it("joins headings, and names of categories, that a page end cut", async () => {
  const { facts, tables, doubts } = await read([
    ...[
      "财政拨款收支总表",
      "单位：万元",
      "收入⇥支出",
      "",
      "项目⇥金额⇥项目⇥金额",
      "一、一般公共预算⇥30.00⇥一、教育支出⇥20.00",
    ],
    ...["⇥⇥二、社会保障和就⇥10.00", "", "⇥⇥业支出⇥", "收入总计⇥30.00⇥支出总计⇥30.00"],
  ]);
  expect(tables).toHaveLength(1);
  expect(facts).toContain("expenditure 208 fiscal = 10.00 万元");
  expect(facts).toContain("income fiscal = 30.00 万元");
  expect(doubts).toEqual([]);
});

it("reads the indicators of a form on a further page under their headings", async () => {
  const { budget, doubts } = await read([
    ...[
      "项目支出绩效目标表",
      "项目名称⇥示例校舍维修⇥⇥⇥⇥⇥",
      "项目资金（万元）⇥年度资金总额：⇥10.00⇥⇥⇥执行率分值（10分）⇥",
    ],
    ...["绩效指标⇥一级指标⇥二级指标⇥三级指标⇥⇥指标值⇥分值（90）", "⇥产出指标⇥数量指标⇥维修校舍⇥⇥3幢⇥50", "7", ""],
    ...["⇥⇥新增座位⇥20个⇥20", "效益指标⇥社会效益指标⇥就近入学⇥显著⇥20"],
  ]);
  const targets = budget.projects?.[0]?.performance?.indicators.map(({ name, weight }) => [name, weight]);
  expect(targets).toEqual([
    ["维修校舍", "50"],
    ["新增座位", "20"],
    ["就近入学", "20"],
  ]);
  expect(doubts).toEqual([]);
});

it("takes no number of a page for an amount, nor for the end of the title", async () => {
  const text = `示例县教育局2025年部门预算公开 1\n\n一、支出预算情况说明\n2025年支出预算12.50 7万元，比上年增加2.00万元。\n${HEADS.join("\n")}\n${ROWS.join("\n")}`;
  const result = await importBudget(new TextEncoder().encode(text.replace(/⇥/g, "\t")));
  if (!result.ok) throw new Error("not imported");
  expect(result.budget.title).toBe("示例县教育局2025年部门预算公开");
  expect(factsOf(result.budget).join()).not.toMatch(/= 7 万元/);
  expect(result.doubts.map(({ kind, text: left }) => [kind, left])).toEqual([
    ["leftover", "2025年支出预算12.50 7万元"],
    ["leftover", "比上年增加2.00万元"],
  ]);
});

it("puts names that a page end tore back together where only both pieces are a known name", async () => {
  const { facts, budget } = await read([
    "收支预算总表",
    "单位：万元",
    "收入⇥⇥支出⇥",
    "项目⇥预算数⇥项目⇥预算数",
    "一、一般公共预算拨款收入⇥30.00⇥一、教育支出⇥20.00",
    "⇥⇥二、社会保障和就⇥10.00",
    "⇥⇥业支出⇥",
    "⇥⇥三、卫生健康支出⇥",
    "当 年 收 入⇥30.00⇥当年支出小计⇥30.00",
    "小计⇥⇥⇥",
    "收入合计⇥30.00⇥支出合计⇥30.00",
  ]);
  expect(facts).toContain("expenditure 208 = 10.00 万元");
  expect(budget.expenditure?.items?.map(({ name }) => name)).toEqual([
    "教育支出",
    "社会保障和就业支出",
    "卫生健康支出",
  ]);
  expect(budget.income?.items?.map(({ name }) => name)).toEqual(["一般公共预算拨款收入"]);
});
