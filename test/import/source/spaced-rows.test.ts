/** Tables of a text whose cells one space parts, invented on what a reader of PDFs copies. */
import { expect, test } from "vitest";
import { importBudget } from "../../../src/import/index.js";
import { factsOf } from "../support/facts.js";

async function read(text: string) {
  const result = await importBudget(new TextEncoder().encode(`示例街道办事处2025年度部门决算\n${text}\n`));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { ...result, facts: factsOf(result.budget) };
}

const HEAD = `一般公共预算财政拨款支出决算表
单位：万元
项目
合计 基本支出 项目支出
功能分类
科目名称
科目编码`;

const ROWS = `201 一般公共服务支出 37.00 37.00
20129 群众团体事务 37.00 37.00
2012902 一般行政管理事务 37.00 37.00
社会保障和就
208 52.00 45.00 7.00
业支出
20805 行政事业单位养老支出 45.00 45.00
机关事业单位
2080505 基本养老保险 30.00 30.00
缴费支出
2080506 机关事业单位职业年金缴费支出 15.00 15.00
20816 红十字事业 7.00 7.00
2081602 一般行政管理事务 7.00 7.00`;

test("figures of rows that lost their blank cells are of the columns that the sums prove", async () => {
  const { facts, doubts } = await read(`${HEAD}\n${ROWS}\n合计 89.00 45.00 44.00\n注：本表反映部门本年度支出情况。`);
  expect(facts).toEqual(
    expect.arrayContaining([
      "expenditure 201 general project = 37.00 万元",
      "expenditure 2012902 general project = 37.00 万元",
      "expenditure 208 general basic = 45.00 万元",
      "expenditure 2080505 general basic = 30.00 万元",
      "expenditure 2080506 general basic = 15.00 万元",
      "expenditure 2081602 general project = 7.00 万元",
      "expenditure general basic = 45.00 万元",
      "expenditure general project = 44.00 万元",
    ]),
  );
  expect(
    facts.filter((fact) => /(?:(?:201\d*|2081602) general basic|20805\d\d general project) = \d/.test(fact)),
  ).toEqual([]);
  expect(doubts).toEqual([]);
});

test("columns beside the two are none where the text tells the two, and unread where it does not", async () => {
  const head = `支出决算表
单位：万元
项目
对附属单位补
本年支出合计 基本支出 项目支出 上缴上级支出 经营支出
功能分类
助支出
科目名称
科目编码`;
  const rows = "合计 89.00 45.00 44.00\n" + ROWS;
  const text =
    "三、支出决算情况说明\n本年支出合计 89.00 万元，其中：基本支出 45.00 万元，占 50.56%；项目支出 44.00 万元，占 49.44%。";
  const whole = await read(`${head}\n${rows}\n注：本表反映部门本年度各项支出情况。\n${text}`);
  expect(whole.facts).toContain("expenditure 2080505 basic = 30.00 万元");
  expect(whole.facts).toContain("expenditure 2081602 project = 7.00 万元");
  const open = await read(`${head}\n${rows}\n注：本表反映部门本年度各项支出情况。`);
  expect(open.facts.join()).not.toContain("2080505");
  expect(open.doubts.map(({ message }) => message["zh-CN"]).join()).toContain("一个空格");
});

test("a table whose sums leave a figure two columns is left unread, and told", async () => {
  const rows = ROWS.replace("30.00 30.00", "22.50 22.50").replace("15.00 15.00", "22.50 22.50");
  const open = rows.replace("20805 行政事业单位养老支出 45.00 45.00", "20805 行政事业单位养老支出 45.00 22.50 22.50");
  const { facts, problems } = await told(open);
  expect(facts.filter((fact) => fact.includes("expenditure"))).toEqual([]);
  expect(problems.join()).toContain("一个空格");
});

async function told(rows: string): Promise<{ facts: string[]; problems: string[] }> {
  const { facts, doubts } = await read(`${HEAD}\n${rows}\n合计 89.00 22.50 66.50\n注：本表反映部门本年度支出情况。`);
  return { facts, problems: doubts.map(({ message }) => message["zh-CN"]) };
}
