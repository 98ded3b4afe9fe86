/** Tables of a department that list its units one under another, each with items of its own. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";
import { disagreements, factsLike, importedText, leftovers, tableText } from "./support/table-text.js";

const document = new URL("../fixtures/invented/units-one-under-another-budget.txt", import.meta.url);

test("what each unit states stands beside, and is no figure of the department and no contradiction", async () => {
  const result = await importBudget(readFileSync(document));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.doubts).toEqual([]);
  expect(result.contradictions).toEqual([]);
  const { budget } = result;
  const [social, urban] = budget.expenditure?.items ?? [];
  const pension = social?.items?.[0];
  expect(pension?.amount).toBeUndefined();
  expect(pension?.memo).toMatchObject([
    { name: "示例市园林局", funding: { general: { amount: "12.00" } } },
    { name: "示例市苗圃所", funding: { general: { amount: "8.00" } } },
  ]);
  expect(urban?.items?.map(({ code, amount }) => [code, amount])).toEqual([
    ["21201", "178.00"],
    ["21205", "102.00"],
  ]);
  const wages = budget.economic?.find(({ scheme, source }) => scheme === "department" && source === "general");
  const allowances = wages?.items?.[0]?.items?.[1]?.items?.[0];
  expect(allowances).toMatchObject({
    code: "3010201",
    memo: [
      { name: "示例市园林局", amount: "30.00" },
      { name: "示例市苗圃所", amount: "10.00" },
    ],
  });
  expect(budget.income?.memo?.[0]).toMatchObject({
    name: "示例市园林局",
    total: "200.00",
    funding: { general: { amount: "190.00" }, opening: "4.00", named: { 上年实户资金余额: "6.00" } },
  });
  expect(budget.projects?.map(({ name, amount, summary }) => [name, amount, summary?.length])).toEqual([
    ["公园养护", "60.00", 10],
    ["行道树补植", "30.00", 10],
    ["苗木培育", "30.00", 7],
  ]);
});

test("what is paid of a class, in a paragraph that begins with the class, is of it", async () => {
  const result = await importedText(
    `二、支出情况
（一）一般公共预算拨款支出按部门预算支出经济分类的类级科目说明
商品和服务支出（302）40.00万元，其中：公用经费10.00万元，较上年减少2.00万元，主要原因是压减办公费。专项业务经费支出30.00万元，较上年增加5.00万元，主要原因是新增养护项目。
对个人和家庭的补助（303）8.00万元，其中：人员经费3.00万元，较上年增加1.00万元。`,
  );
  expect(factsLike(result, /economic department|expenditure/)).toEqual([
    "economic department 302 = 40.00 万元",
    "economic department 302 project = 30.00 万元",
    "economic department 302 project @2023 budget change = 5.00 万元",
    "economic department 302 project @2023 budget direction = increase",
    "economic department 302 project @2023 budget reason = 新增养护项目",
    "economic department 302 operating = 10.00 万元",
    "economic department 302 operating @2023 budget change = 2.00 万元",
    "economic department 302 operating @2023 budget direction = decrease",
    "economic department 302 operating @2023 budget reason = 压减办公费",
    "economic department 303 = 8.00 万元",
    "economic department 303 personnel = 3.00 万元",
    "economic department 303 personnel @2023 budget change = 1.00 万元",
    "economic department 303 personnel @2023 budget direction = increase",
  ]);
});

test("names that their cells cut off are those of the only category or class that begins so", async () => {
  const result = await importedText(
    tableText(
      "财政拨款收支总表",
      `
收入 | | 支出 | | |
项目 | 预算数 | 支出功能分类 | 预算数 | 部门预算支出经济分类 | 预算数
一、部门预算 | | 一、部门预算 | | 一、部门预算 |
1、财政拨款 | 9.00 | 1、文化旅游 | 5.00 | 1、专项业务经费支出 | 9.00
(1)一般公共预算拨款收入 | 9.00 | 2、灾害防治及应急 | 4.00 | (1)资本性支出（基本建设 | 6.00
其中：专项资金列入部门预算的项目 | 7.00 | | | (2)资本性支出 | 3.00
本年收入合计 | 9.00 | 本年支出合计 | 9.00 | 本年支出合计 | 9.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /expenditure \d|economic/)).toEqual([
    "expenditure 207 fiscal = 5.00 万元",
    "expenditure 224 fiscal = 4.00 万元",
    "economic department 309 project fiscal = 6.00 万元",
    "economic department 310 project fiscal = 3.00 万元",
  ]);
  const { general } = result.budget.income?.funding ?? {};
  expect(general).toMatchObject({ amount: "9.00", named: { 专项资金列入部门预算的项目: "7.00" } });
});

test("a row that says the whole again is no unit's, though a cell of the total holds a stray sign", async () => {
  const result = await importedText(
    tableText(
      "部门收入总表",
      `
序号 | 单位编码 | 单位名称 | 总计 | 一般公共预算拨款 | 事业收入 | 事业单位经营收入 | 附属单位上缴收入 | 其他收入
1 | | 合计 | 90.00 | 60.00 | 20.00 | 10.00 | 入0.00 | 0.00
2 | 700 | 示例市园林局 | 90.00 | 60.00 | 20.00 | 10.00 | 0.00 | 0.00
3 | 700001 | 示例市园林局 | 50.00 | 40.00 | 5.00 | 5.00 | 0.00 | 0.00
4 | 700002 | 示例市苗圃所 | 40.00 | 20.00 | 15.00 | 5.00 | 0.00 | 0.00`,
    ),
  );
  expect(disagreements(result)).toEqual([]);
  expect(result.budget.income?.memo?.map(({ name, amount }) => [name, amount])).toEqual([
    ["示例市园林局", "50.00"],
    ["示例市苗圃所", "40.00"],
  ]);
});

test("a 署 over its units is the department, and no item of its first unit", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算支出表（按功能分类）",
      `
预算单位 | 科目编码 | 科目名称 | 支出总计 | 基本支出 | 项目支出
示例市建设署 | | | 30.00 | 20.00 | 10.00
示例市建设署（本级） | | | 18.00 | 12.00 | 6.00
 | 205 | 教育支出 | 8.00 | 8.00 | 0.00
 | 215 | 资源勘探工业信息等支出 | 10.00 | 4.00 | 6.00
示例市建设署设计管理中心 | | | 12.00 | 8.00 | 4.00
 | 205 | 教育支出 | 5.00 | 5.00 | 0.00
 | 215 | 资源勘探工业信息等支出 | 7.00 | 3.00 | 4.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /^expenditure(?: general)? =|205/)).toEqual(["expenditure general = 30.00 万元"]);
});

test("projects of one name of several units are found again where a unit is named without its place", async () => {
  const result = await importedText(
    `${tableText(
      "重点项目预算绩效情况表",
      `
二级预算单位名称 | 一级项目名称 | 预算数 | 绩效目标
市建设署本级 | 工程管理 | 6.00 | 按时完成工程结算
市建设署设计管理中心 | 工程管理 | 4.00 | 按时完成设计管理`,
    )}\n${tableText(
      "项目支出总表",
      `
支出项目类别 | 总计 | 一般公共预算拨款 | 政府性基金预算拨款
示例市建设署 | 10.00 | 10.00 | 0.00
示例市建设署（本级） | 6.00 | 6.00 | 0.00
工程管理 | 6.00 | 6.00 | 0.00
示例市建设署设计管理中心 | 4.00 | 4.00 | 0.00
工程管理 | 4.00 | 4.00 | 0.00`,
    )}`,
  );
  expect(result.contradictions).toEqual([]);
  expect(result.budget.projects?.map(({ name, amount }) => [name, amount])).toEqual([
    ["工程管理", "6.00"],
    ["工程管理", "4.00"],
  ]);
});

test("a table of income whose first row is the department over the units that make it up", async () => {
  const result = await importedText(
    tableText(
      "收入总表",
      `
预算单位 | 收入总计 | 本年收入 | | | 上年结余、结转
 | | 一般公共预算拨款 | 政府性基金预算拨款 | 其他收入 |
示例市建设署 | 30.00 | 28.00 | 0.00 | 2.00 | 0.00
示例市建设署（本级） | 18.00 | 17.00 | 0.00 | 1.00 | 0.00
示例市建设署设计管理中心 | 12.00 | 11.00 | 0.00 | 1.00 | 0.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.tables.map(({ kept }) => kept)).toEqual([undefined]);
  expect(factsLike(result, /^income (?:total|general|other)/)).toEqual([
    "income total = 30.00 万元",
    "income general = 28.00 万元",
    "income other = 2.00 万元",
  ]);
  expect(result.budget.income?.memo).toMatchObject([
    { name: "示例市建设署（本级）", total: "18.00" },
    { name: "示例市建设署设计管理中心", total: "12.00" },
  ]);
});
