/** Tables whose figures have no place in the budget: nothing of them is lost, and nothing is made of them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseBudget } from "../../src/budget/parse.js";
import { importBudget, readSource, type ImportedBudget, type SourceDocument } from "../../src/import/index.js";
import { asDocx, asHtml, asPdf, asXlsx } from "./support/render-formats.js";

async function imported(document: string | Uint8Array, type?: string): Promise<ImportedBudget> {
  const bytes = typeof document === "string" ? new TextEncoder().encode(document) : document;
  const result = await importBudget(bytes, type === undefined ? {} : { type });
  if (!result.ok) throw new Error(JSON.stringify(result));
  for (const budget of result.budgets) expect(parseBudget(budget)).toEqual({ ok: true, budget, warnings: [] });
  return result;
}

const fixture = (name: string) => readFileSync(new URL(`../fixtures/invented/${name}.txt`, import.meta.url));
const keptOf = ({ budgets }: ImportedBudget) =>
  budgets.map(({ tables = [] }) =>
    tables.filter(({ cells }) => cells !== undefined).map(({ id, state }) => `${id} ${state}`),
  );

test("a government's transfers and debt are kept as printed, each with the fund it is of", async () => {
  const result = await imported(fixture("transfers-government"));
  expect(result.budgets.map(({ fund }) => fund)).toEqual(["general", "governmentFund"]);
  expect(keptOf(result)).toEqual([["transfers held", "transfers2 held", "debt held"], ["debt held"]]);
  expect(result.doubts).toEqual([]);
  expect(result.budget.tables?.find(({ id }) => id === "transfers")).toEqual({
    id: "transfers",
    number: "3",
    title: "2025年示例州一般公共预算转移支付分地区情况表",
    announced: true,
    state: "held",
    unit: "万元",
    note: "丁自治县的税收返还由州本级代列。",
    cells: {
      heads: [["地区", "合计", "税收返还", "一般性转移支付", "专项转移支付"]],
      rows: [
        ["甲市", "42,360.5", "3,000", "31,360.5", "8,000"],
        ["乙县", "36,500", "1,500", "29,000", "6,000"],
        ["丙县", "28,139.5", null, "24,139.5", "4,000"],
        ["丁自治县", "11,000", "—", "11,000", null],
        ["未分配数", null, null, null, null],
        ["合计", "118,000", "4,500", "95,500", "18,000"],
      ],
    },
    printed: [
      { line: 47, field: "note" },
      { line: 38, field: "title" },
      { line: 40, field: "cells" },
      { line: 6, field: "title" },
    ],
  });
  const at = result.budget.tables?.findIndex(({ id }) => id === "debt") ?? -1;
  expect(result.provenance[`$[0].tables[${at}].cells.rows[1]`]).toEqual([{ line: 78, table: 7, row: 3 }]);
  expect(result.tables.filter(({ kept }) => kept).map(({ id, rows, figures }) => [id, rows, figures])).toEqual([
    ["transfers", 6, 0],
    ["transfers2", 3, 0],
    ["debt", 7, 0],
    ["debt", 2, 0],
  ]);
  // What the list of contents names is in one of the budgets.
  expect(result.budgets.flatMap(({ tables = [] }) => tables.filter(({ state }) => state === "absent"))).toEqual([]);
});

test("meetings, purchases and assets of a department are kept, an empty table with its note", async () => {
  const result = await imported(fixture("meetings-department"));
  expect(keptOf(result)).toEqual([["meetings held", "procurement held", "purchasedServices empty", "assets held"]]);
  expect(result.doubts).toEqual([]);
  expect(result.budget.procurement).toBeUndefined();
  expect(result.budget.tables?.find(({ id }) => id === "procurement")?.cells?.rows).toEqual([
    ["档案数字化加工", "C16 信息技术服务", "1 项", "120.00"],
    ["密集架", "A05010502 文件柜", "40 组", "36.00"],
    ["合计", null, null, "156.00"],
  ]);
});

test.each([
  ["web page", (source: SourceDocument) => asHtml(source, "utf-8")],
  ["document", asDocx],
  ["workbook", asXlsx],
  ["PDF", asPdf],
] as const)("a %s gives the same cells as the text", async (_, written) => {
  const cellsOf = ({ budgets }: ImportedBudget) =>
    budgets.map(({ tables = [] }) => tables.flatMap(({ id, cells }) => (cells === undefined ? [] : [[id, cells]])));
  const text = fixture("transfers-government");
  const other = await imported(await written(await readSource(text)));
  expect(cellsOf(other)).toEqual(cellsOf(await imported(text)));
});

const PAGE = (tables: string): string =>
  `<html><body><h1>示例县2024年部门预算</h1><p>部门收入总体情况表</p><p>单位：万元</p>
  <table><tr><th>项目</th><th>预算数</th></tr><tr><td>一、一般公共预算拨款</td><td>3.00</td></tr>
  <tr><td>二、上年结转</td><td></td></tr><tr><td>三、其他收入</td><td></td></tr><tr><td>收入总计</td><td>3.00</td></tr></table>
  ${tables}</body></html>`;

test("merged cells keep what they cover, and a numbering of columns stays", async () => {
  const { budget } = await imported(
    PAGE(`<p>对下转移支付预算表</p><p>单位：万元</p><table>
    <tr><th rowspan="2">地区</th><th colspan="2">转移支付</th><th rowspan="2">备注</th></tr>
    <tr><th>一般性</th><th>专项</th></tr>
    <tr><td>栏次</td><td>1</td><td>2</td><td>3</td></tr>
    <tr><td>东部</td><td>1.20</td><td></td><td rowspan="2">提前下达</td></tr>
    <tr><td>其中：甲 县</td><td>0.80</td><td>-0.10</td></tr>
    <tr><td colspan="4">另有据实结算的项目</td></tr></table>`),
    "html",
  );
  expect(budget.tables?.[1]?.cells).toEqual({
    heads: [
      [
        { text: "地区", rows: 2 },
        { text: "转移支付", columns: 2 },
        { text: "备注", rows: 2 },
      ],
      ["一般性", "专项"],
      ["栏次", "1", "2", "3"],
    ],
    rows: [
      ["东部", "1.20", null, { text: "提前下达", rows: 2 }],
      ["其中：甲县", "0.80", "-0.10"],
      [{ text: "另有据实结算的项目", columns: 4 }],
    ],
  });
});

test("a heading that reaches into the rows is no cell of them: its place is blank there", async () => {
  const { budget } = await imported(
    PAGE(`<p>对下转移支付预算表</p><table><tr><th rowspan="2">地区</th><th>金额</th></tr><tr><td>1.00</td></tr>
    <tr><td>甲县</td><td>2.00</td></tr></table>`),
    "html",
  );
  expect(budget.tables?.[1]?.cells).toEqual({
    heads: [["地区", "金额"]],
    rows: [
      [null, "1.00"],
      ["甲县", "2.00"],
    ],
  });
});

test("a table that goes on over pages is one table, with its headings once", async () => {
  const head = "地区\t转移支付\n栏次\t1\n";
  const { budget, tables } = await imported(
    `示例县2024年政府预算\n\n一般公共预算收入表\n单位：万元\n项目\t预算数\n税收收入\t5\n收入合计\t5\n\n` +
      `一般公共预算转移支付分地区表\n单位：万元\n${head}甲乡\t1\n乙乡\t2\n\n- 7 -\n\n续表\n\n${head}丙乡\t3\n`,
  );
  expect(tables).toHaveLength(2);
  expect(budget.tables?.[1]?.cells).toEqual({
    heads: [
      ["地区", "转移支付"],
      ["栏次", "1"],
    ],
    rows: [
      ["甲乡", "1"],
      ["乙乡", "2"],
      ["丙乡", "3"],
    ],
  });
});

test("a form of performance targets that cannot be understood is kept whole instead of being left over row by row", async () => {
  const { budget, doubts } = await imported(
    PAGE(`<p>部门整体支出绩效目标表</p><table>
    <tr><td>部门名称</td><td colspan="2">示例县某局</td></tr>
    <tr><td rowspan="2">年度任务</td><td>任务一</td><td>1.00</td></tr><tr><td>任务二</td><td>2.00</td></tr></table>`),
    "html",
  );
  expect(doubts).toEqual([]);
  expect(budget.projects).toBeUndefined();
  expect(budget.tables?.[1]).toMatchObject({
    id: "performance",
    state: "held",
    cells: {
      rows: [
        ["部门名称", { text: "示例县某局", columns: 2 }],
        [{ text: "年度任务", rows: 2 }, "任务一", "1.00"],
        ["任务二", "2.00"],
      ],
    },
  });
});

test("a line above that reads as no title is the title of a table that has no other; a sentence is not", async () => {
  const table = "<table><tr><th>类别</th><th>数量</th></tr><tr><td>甲</td><td>1</td></tr></table>";
  const { budget } = await imported(
    PAGE(
      `<p>公开表08</p><p>车辆情况表--在用车辆（按类别）（本级）</p>${table}<p>车辆情况见下表：</p>${table}<p>无关的话。</p>${table}`,
    ),
    "html",
  );
  expect(budget.tables?.slice(1).map(({ number, title }) => [number, title])).toEqual([
    ["公开表08", "车辆情况表--在用车辆（按类别）（本级）"],
    [undefined, ""],
    [undefined, ""],
  ]);
});

test("a unit of what is counted is no preparer, and stays with the table", async () => {
  const table = (unit: string, at: number) =>
    `<p>第${at}类资产情况表</p><p>${unit}</p><table><tr><th>项目</th><th>数量</th></tr><tr><td>甲</td><td>1</td></tr></table><p>备注：无。</p>`;
  const units = ["单位：台、辆、套", "编制单位：示例局 单位：万元、平方米", "单位：人/次", "单位：亿元"];
  const { budget } = await imported(PAGE(units.map(table).join("")), "html");
  expect(budget.tables?.slice(1).map(({ unit, preparedBy, note }) => [unit, preparedBy, note])).toEqual([
    [undefined, undefined, "单位：台、辆、套。无。"],
    ["万元", "示例局", "单位：万元、平方米。无。"],
    [undefined, undefined, "单位：人/次。无。"],
    ["亿元", undefined, "无。"],
  ]);
});

test("two tables of one title are both kept", async () => {
  const one = (name: string) =>
    `<p>债务情况表</p><table><tr><th>项目</th><th>债券</th></tr><tr><td>${name}</td><td>1</td></tr></table>`;
  const { budget } = await imported(PAGE(`${one("甲")}<p>以上为一般债务。以下为专项债务。</p>${one("乙")}`), "html");
  expect(budget.tables?.slice(1).map(({ id, cells }) => [id, cells?.rows[0]?.[0]])).toEqual([
    ["debt", "甲"],
    ["debt2", "乙"],
  ]);
  const tableIn = (unit: string) => `<p>单位：${unit}</p>${one("丙").replace(/^<p>.*?<.p>/, "")}`;
  const units = await imported(PAGE(`<p>债务情况表</p>${tableIn("万元")}<p>债务情况表</p>${tableIn("亿元")}`), "html");
  expect(units.budget.tables?.slice(1).map(({ id, unit }) => [id, unit])).toEqual([
    ["debt", "万元"],
    ["debt2", "亿元"],
  ]);
});

test("what is no table of the disclosure is not kept, and a table understood in part is not kept besides", async () => {
  const { budget, doubts } = await imported(
    PAGE(`<table><tr><td>首页</td><td>新闻</td><td>公开</td></tr></table>
    <table><tr><th>序号</th><th>名称</th><th>页码</th></tr><tr><td>1</td><td>收入总表</td><td>3</td></tr>
    <tr><td>2</td><td>支出总表</td><td>4</td></tr></table>
    <p>部门支出总体情况表</p><table><tr><th>科目编码</th><th>科目名称</th><th>合计</th><th>其他说明</th></tr>
    <tr><td>205</td><td>教育支出</td><td>3.00</td><td>见附件</td></tr></table>`),
    "html",
  );
  expect(budget.tables?.map(({ id, cells }) => [id, cells])).toEqual([
    ["income", undefined],
    ["expenditure", undefined],
  ]);
  expect(doubts.map(({ kind, text }) => `${kind} ${text ?? ""}`)).toEqual([
    "leftover 首页 新闻 公开",
    "leftover 序号 名称 页码",
    "leftover 见附件",
  ]);
});

test("a list of projects that bonds pay for, which a page prints without its title, is kept and makes no project", async () => {
  const result = await imported(`示例厅2024年地方政府债券资金使用和部门决算情况

“三公”经费支出决算表
单位：万元
项目\t决算数
公务接待费\t7
公务用车购置及运行维护费\t3
合计\t10

单位：亿元
项目名称\t项目编号\t项目主管部门\t债券性质\t债券规模\t发行时间
示例道路工程\tP0001\t交通\t一般债券\t6.00\t2024-05
示例管网工程\tP0002\t建设\t一般债券\t49.00\t2024-05
示例水库工程\tP0003\t水利\t专项债券\t49.00\t2024-06
`);
  expect(result.contradictions).toEqual([]);
  expect(result.budgets.flatMap(({ projects = [] }) => projects)).toEqual([]);
});
