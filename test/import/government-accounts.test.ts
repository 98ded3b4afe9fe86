/** Accounts of governments, invented: totals under many names, insurances, state capital, what is given to others. */
import { expect, test } from "vitest";
import type { Item } from "../../src/budget/schema.js";
import { tableOfGrid } from "../../src/import/source/pdf/page-table.js";
import type { Box } from "../../src/import/source/pdf/ruled-tables.js";
import { drawnLine } from "./support/drawn-line.js";
import { importedDocument as imported } from "./support/table-text.js";

const list = (rows: readonly Item[] = []): unknown[] =>
  rows.map(({ name, amount, items = [], memo = [] }) => [
    `${name} ${amount}`,
    ...list(items),
    ...memo.map((each) => `其中 ${each.name} ${each.amount}`),
  ]);

test("a title whose first line ends with 和 goes on, and its last year is that of the budget", async () => {
  const { budget } = await imported(`示例市2025年预算执行情况和
2026年预算草案

2026年示例市一般公共预算收入草案表
单位：万元
项目\t2025年执行数\t2026年预算数
税收收入\t60\t66
非税收入\t30\t31
收入合计\t90\t97`);
  expect([budget.title, budget.year, budget.income?.amount]).toEqual([
    "示例市2025年预算执行情况和2026年预算草案",
    2026,
    "97",
  ]);
});

test("总收入 over the year is the total of all; what stands beside the total is no part of it", async () => {
  const { budget, contradictions } = await imported(`示例自治区2024年自治区本级财政决算

2024年自治区本级一般公共预算收入决算表
单位：万元
项目\t预算数\t决算数
总收入\t150\t162
自治区本级一般公共预算收入\t90\t97
（一）税收收入\t60\t66
增值税\t60\t66
（二）非税收入\t30\t31
专项收入\t30\t31
上级补助收入\t60\t65
另外：再融资一般债券收入\t20\t21`);
  const { amount, total, items, balances, named } = budget.income ?? {};
  expect([amount, (total as Item | undefined)?.amount]).toEqual(["97", "162"]);
  expect(list(items)).toEqual([
    ["税收收入 66", ["增值税 66"]],
    ["非税收入 31", ["专项收入 31"]],
  ]);
  expect(list(balances)).toEqual([["上级补助收入 65"]]);
  expect(Object.keys(named ?? {})).toEqual(["再融资一般债券收入"]);
  expect(contradictions).toEqual([]);
});

test("of an insurance 其中 tells a part; the sum of all insurances has a code, and last year’s money follows", async () => {
  const { budgets, contradictions } = await imported(`示例市2025年政府预算

2025年示例市社会保险基金收支平衡表
单位：万元
收入\t收入\t收入\t支出\t支出\t支出
科目代码\t科目名称\t2025年预算数\t科目代码\t科目名称\t2025年预算数
10201\t一、城乡居民基本养老保险基金收入\t70\t20901\t一、城乡居民基本养老保险基金支出\t60
10202\t二、失业保险基金收入\t30\t20902\t二、失业保险基金支出\t25
102\t社会保险基金收入合计\t100\t209\t社会保险基金支出合计\t85
11008\t社会保险基金上年结余收入\t200\t23009\t社会保险基金年终结余\t215
\t收入总计\t300\t\t支出总计\t300

2025年示例市社会保险基金支出预算表
单位：万元
项目\t2025年预算数
全市社会保险基金支出合计\t85
其中：社会保险待遇支出\t80
一、城乡居民基本养老保险基金支出\t60
其中：养老待遇支出\t58
丧葬补助支出\t1
二、失业保险基金支出\t25
其中：失业保险金支出\t20
转移支出\t5`);
  const budget = budgets.find(({ fund }) => fund === "socialInsurance");
  expect(budget?.income?.amount).toBe("100");
  expect(list(budget?.income?.balances)).toEqual([["社会保险基金上年结余收入 200"]]);
  expect(list([budget?.expenditure as Item])).toEqual([
    [
      "undefined 85",
      ["城乡居民基本养老保险基金支出 60", "其中 养老待遇支出 58", "其中 丧葬补助支出 1"],
      ["失业保险基金支出 25", ["失业保险金支出 20"], ["转移支出 5"]],
      "其中 社会保险待遇支出 80",
    ],
  ]);
  expect(contradictions).toEqual([]);
});

test("款 of state capital without codes hold the 项 that make them up, and are those of the table with codes", async () => {
  const { budgets, contradictions } = await imported(`示例市2025年政府预算

2025年市级国有资本经营预算收入表
单位：万元
项目\t预算数
利润收入\t90
收入合计\t90

2025年市级国有资本经营预算支出表
单位：万元
项目\t预算数
国有资本经营预算支出\t90
（一）解决历史遗留问题及改革成本支出\t50
国有企业改革成本支出\t50
（二）国有企业资本金注入\t40
其他国有企业资本金注入\t40

2025年市本级国有资本经营预算支出表
单位：万元
科目编码\t科目名称\t预算数
223\t国有资本经营预算支出\t90
22301\t解决历史遗留问题及改革成本支出\t50
2230107\t国有企业改革成本支出\t50
22302\t国有企业资本金注入\t40
2230299\t其他国有企业资本金注入\t40
\t合计\t90`);
  const budget = budgets.find(({ fund }) => fund === "stateCapital");
  expect(list(budget?.expenditure?.items)).toEqual([
    [
      "国有资本经营预算支出 90",
      ["解决历史遗留问题及改革成本支出 50", ["国有企业改革成本支出 50"]],
      ["国有企业资本金注入 40", ["其他国有企业资本金注入 40"]],
    ],
  ]);
  expect(contradictions).toEqual([]);
});

test("where categories have list marks, a row without one is none, and stands under what is given to others", async () => {
  const { budgets } = await imported(`示例省2024年财政决算

2024年省级政府性基金预算收入决算表
单位：万元
项目\t决算数
彩票公益金收入\t100
收入合计\t100

2024年省级政府性基金预算支出决算表
单位：万元
项目\t决算数
总支出\t150
一、省本级政府性基金支出\t100
（一）教育支出\t20
超长期特别国债安排的支出\t20
（二）农林水支出\t30
大中型水库库区基金安排的支出\t30
（三）交通运输支出\t10
民航发展基金支出\t10
（四）其他支出\t40
超长期特别国债安排的支出\t40
其他支出\t40
二、补助下级支出\t50
旅游发展基金支出\t20
农业生产发展支出\t10`);
  const budget = budgets.find(({ fund }) => fund === "governmentFund");
  const others = budget?.expenditure?.items?.find(({ name }) => name === "其他支出");
  expect([others?.amount, (others?.items ?? []).map(({ amount }) => amount)]).toEqual(["40", ["40"]]);
  expect(list(budget?.expenditure?.balances)).toEqual([
    ["补助下级支出 50", "其中 旅游发展基金支出 20", "其中 农业生产发展支出 10"],
  ]);
});

test("rows of the year before are nested by what they print", async () => {
  const { budgets, contradictions } = await imported(`示例市2024年预算执行情况和2025年预算草案

2024年全市政府性基金预算收入执行情况表
单位：万元
项目\t2024年预算数\t2024年执行数
国有土地使用权出让收入\t300\t280
土地出让价款收入\t310\t295
缴纳新增建设用地土地有偿使用费\t-10\t-15
污水处理费收入\t40\t42
收入合计\t340\t322

2025年全市政府性基金预算收入预算表
单位：万元
项目\t2024年执行数\t2025年预算数
国有土地使用权出让收入\t280\t290
土地出让价款收入\t295\t300
缴纳新增建设用地土地有偿使用费\t-15\t-10
污水处理费收入\t42\t45
收入合计\t322\t335`);
  const budget = budgets.find(({ fund, kind }) => fund === "governmentFund" && kind !== "execution");
  expect(list(budget?.income?.items)).toEqual([
    ["国有土地使用权出让收入 290", ["土地出让价款收入 300"], ["缴纳新增建设用地土地有偿使用费 -10"]],
    ["污水处理费收入 45"],
  ]);
  expect(contradictions).toEqual([]);
});

test("of a list of contents, what the tables of another level are is not missing", async () => {
  const { budgets } = await imported(`示例市2024年财政决算

目录
表一：2024年全市一般公共预算收入决算表
表二：2024年市本级一般公共预算收入决算表

2024年全市一般公共预算收入决算表
单位：万元
项目\t决算数
税收收入\t66
非税收入\t31
收入合计\t97

2024年市本级一般公共预算收入决算表
单位：万元
项目\t决算数
税收收入\t36
非税收入\t21
收入合计\t57`);
  expect(budgets.map(({ tables }) => tables?.map(({ number, state }) => `${number} ${state}`))).toEqual([
    ["表一 held"],
    ["表二 held"],
  ]);
});

/** A row of two columns that no line parts, with names and figures at heights. */
function drawn(
  names: readonly [string, number, number][],
  figures: readonly [string, number][],
): (string | undefined)[][] {
  const box = (column: number, left: number, right: number): Box => ({
    left,
    right,
    top: 0,
    bottom: 200,
    row: 0,
    column,
    rows: 1,
    columns: 1,
  });
  const [first, second] = [box(0, 0, 200), box(1, 200, 300)];
  const { rows } = tableOfGrid({
    columns: [0, 200, 300],
    rows: [0, 200],
    boxes: [first, second],
    open: [],
    boxAt: (_, column) => [first, second][column],
    runs: new Set(),
    lines: new Map([
      [first, names.map(([text, y, right]) => drawnLine(text, 5, y, right))],
      [second, figures.map(([text, y]) => drawnLine(text, 250, y, 280))],
    ]),
  });
  return rows.map((cells) => cells.map(({ text }) => text));
}

test("figures beside a name each are never put together", () => {
  // 合计, 动用上年结余 and 总计 in one drawn row.
  expect(
    drawn(
      [
        ["合计", 20, 100],
        ["动用上年结余", 36, 120],
        ["总计", 52, 100],
      ],
      [
        ["4632", 20],
        ["377", 36],
        ["5009", 52],
      ],
    ),
  ).toEqual([
    ["合计", "4632"],
    ["动用上年结余", "377"],
    ["总计", "5009"],
  ]);
  // Names that are cut at the width of their cell, with the figure between their lines.
  expect(
    drawn(
      [
        ["教育支出", 20, 100],
        ["地方政府一般债务还本支出一", 36, 190],
        ["不含再融资一般债券还本一一一一一", 52, 195],
        ["补充预算周转金和安排预算一一一一", 68, 195],
        ["稳定调节基金", 84, 80],
        ["结转下年", 100, 80],
        ["其他支出", 116, 80],
      ],
      [
        ["10", 20],
        ["55", 44],
        ["95", 76],
        ["30", 100],
        ["7", 116],
      ],
    ).map(([, figure]) => figure),
  ).toEqual(["10", "55", "95", "30", "7"]);
  // A name with a list mark, without figures, that fills its line is not gone on with by the next mark.
  expect(
    drawn(
      [
        ["其他收入", 20, 100],
        ["一、示例甲保险基金收入", 36, 195],
        ["二、示例乙保险基金", 48, 190],
        ["收入", 60, 60],
        ["利息收入", 76, 80],
        ["转移收入", 92, 80],
      ],
      [
        ["11", 20],
        ["57", 54],
        ["4", 76],
        ["9", 92],
      ],
    ),
  ).toEqual([
    ["其他收入", "11"],
    ["一、示例甲保险基金收入", ""],
    ["二、示例乙保险基金收入", "57"],
    ["利息收入", "4"],
    ["转移收入", "9"],
  ]);
  // What no name parts is printed as it stands, and is no figure.
  expect(
    drawn(
      [["其他收入", 28, 100]],
      [
        ["4632", 20],
        ["377", 36],
      ],
    ),
  ).toEqual([["其他收入", "4632 / 377"]]);
});

test("insurances without list marks end what 其中 of the one before tells", async () => {
  const { budgets, contradictions } = await imported(`示例省2024年财政决算

2024年全省社会保险基金收入决算表
单位：万元
项目\t决算数
城乡居民基本养老保险基金\t60
其中：保险费收入\t50
利息收入\t4
其他城乡居民基本养老保险基金收入\t6
失业保险基金\t40
其中：保险费收入\t35
全省社会保险基金收入合计\t100
其中：保险费收入\t85
利息收入\t4`);
  const income = budgets.find(({ fund }) => fund === "socialInsurance")?.income;
  expect(list(income?.items)).toEqual([
    ["城乡居民基本养老保险基金 60", ["保险费收入 50"], ["利息收入 4"], ["其他城乡居民基本养老保险基金收入 6"]],
    ["失业保险基金 40", "其中 保险费收入 35"],
  ]);
  expect(income?.memo?.map(({ amount }) => amount)).toEqual(["85", "4"]);
  expect(contradictions).toEqual([]);
});

test("a table that adds the funds up is of none of them, and what money is given for is no other income", async () => {
  const { budgets, contradictions } = await imported(`示例省2024年财政决算

2024年示例省财政收支决算总表
单位：万元
预算科目\t2024决算数
全省收入合计\t170
一般公共预算收入\t97
政府性基金预算收入\t60
国有资本经营预算收入\t13

2024年示例省一般公共预算收入决算表
单位：万元
预算科目\t决算数
税收收入\t66
非税收入\t31
其他收入\t31
一般公共预算收入\t97

2024年示例省一般公共预算收支决算总表
单位：万元
项目\t决算数\t项目\t决算数
一般公共预算收入\t97\t一般公共预算支出\t140
返还性收入\t10\t上解上级支出\t7
专项转移支付收入\t50\t年终结余\t10
教育\t30\t减：结转下年的支出\t10
自然资源海洋气象\t15\t\t
其他收入\t5\t\t
收入总计\t157\t支出总计\t157`);
  const { income, expenditure } = budgets.find(({ fund }) => fund === "general") ?? {};
  expect(income?.amount).toBe("97");
  expect(list(income?.items)).toEqual([["税收收入 66"], ["非税收入 31", ["其他收入 31"]]]);
  expect(list(income?.balances)).toEqual([
    ["返还性收入 10"],
    ["专项转移支付收入 50", ["教育 30"], ["自然资源海洋气象 15"], ["其他收入 5"]],
  ]);
  expect(list(expenditure?.balances)).toEqual([["上解上级支出 7"], ["年终结余 10", "其中 结转下年的支出 10"]]);
  expect(contradictions).toEqual([]);
});

test("what a part of the money pays, where it comes from and plans of several years are kept as printed", async () => {
  const { budget, tables, contradictions } = await imported(`示例省2025年政府预算

2025年省级一般公共预算收入预算表
单位：万元
项目\t预算数
税收收入\t90
收入合计\t90

2025年省级一般公共预算支出预算表
单位：万元
项目\t预算数
一、教育支出\t60
二、农林水支出\t30
支出合计\t90

2025年省级当年财力安排的一般公共预算支出表
单位：万元
项目\t合计\t省级\t补助市县
一、教育支出\t70\t50\t20
二、农林水支出\t40\t20\t20

2025—2027年省级一般公共预算收支规划表
单位：万元
项目\t2025年\t2026年\t2027年
教育支出\t61\t62\t63`);
  expect(list(budget.expenditure?.items)).toEqual([["教育支出 60"], ["农林水支出 30"]]);
  expect(tables.map(({ kept = false }) => kept)).toEqual([false, false, true, true]);
  expect(contradictions).toEqual([]);
});

test("国有资本经营支出 over its parts is a category and no total; the heading of the fund over the columns is no part of it", async () => {
  const { budgets, contradictions } = await imported(`示例市2026年政府预算

2026年全市国有资本经营预算收支总表
单位：万元
国有资本经营预算收入\t国有资本经营预算收入\t国有资本经营预算收入\t国有资本经营预算支出\t国有资本经营预算支出\t国有资本经营预算支出
项目\t2025年完成数\t2026年预算数\t项目\t2025年完成数\t2026年预算数
一、国有资本经营收入\t80\t100\t一、社会保障和就业支出\t\t
1.利润收入\t80\t100\t二、国有资本经营支出\t50\t60
\t\t\t1.解决历史遗留问题及改革成本支出\t20\t50
\t\t\t2.国有企业资本金注入\t30\t10
本年收入合计\t80\t100\t本年支出合计\t50\t60
国有资本经营预算转移支付收入\t5\t7\t国有资本经营预算转移支付\t5\t7
上年结余收入\t1\t2\t调出资金\t31\t42
转移性收入合计\t6\t9\t转移性支出合计\t36\t49
收入总计\t86\t109\t支出总计\t86\t109`);
  const budget = budgets.find(({ fund }) => fund === "stateCapital");
  expect([budget?.income?.amount, budget?.expenditure?.amount]).toEqual(["100", "60"]);
  expect(budget?.income?.funding).toBeUndefined();
  expect(list(budget?.income?.balances)).toEqual([
    ["转移性收入合计 9", ["国有资本经营预算转移支付收入 7"], ["上年结余收入 2"]],
  ]);
  expect(list(budget?.expenditure?.items)).toEqual([
    ["社会保障和就业支出 null"],
    ["国有资本经营支出 60", ["解决历史遗留问题及改革成本支出 50"], ["国有企业资本金注入 10"]],
  ]);
  expect(contradictions).toEqual([]);
});

test("款 of state capital whose list marks are those of a category stand beside it", async () => {
  const { budgets, contradictions } = await imported(`示例市2026年政府预算

2026年示例市国有资本经营预算收入草案表
单位：万元
项目\t2025年执行数\t2026年预算数
利润收入\t918\t1020
本年收入合计\t918\t1020

2026年示例市国有资本经营预算支出草案表
单位：万元
项目\t2025年执行数\t2026年预算数
一、社会保障和就业支出\t\t
二、解决历史遗留问题及改革成本支出\t18\t30
其中：国有企业办职教幼教补助支出\t10\t20
国有企业改革成本支出\t8\t10
三、国有企业资本金注入\t900\t990
本年支出合计\t918\t1020`);
  const budget = budgets.find(({ fund }) => fund === "stateCapital");
  expect(list(budget?.expenditure?.items)).toEqual([
    ["社会保障和就业支出 null"],
    ["解决历史遗留问题及改革成本支出 30", ["国有企业办职教幼教补助支出 20"], ["国有企业改革成本支出 10"]],
    ["国有企业资本金注入 990"],
  ]);
  expect(contradictions).toEqual([]);
});

test("what stands under 转移性收入 in one table and beside it in another stands under it", async () => {
  const { budgets, contradictions } = await imported(`示例市2026年政府预算

2025年市本级政府性基金预算收支情况表
单位：万元
项目\t预算数\t完成数\t完成预算%
国有土地使用权出让收入\t150\t180\t120.0
收入小计\t150\t180\t120.0
政府性基金转移支付收入\t20\t31\t155.0
上年结余收入\t12\t13\t108.3
收入总计\t182\t224\t123.1

2026年市本级政府性基金预算收支表
单位：万元
项目\t2025年预算数\t2025年完成数\t2026年预算数\t增长%
一、国有土地使用权出让收入\t140\t180\t210\t50.0
收入小计\t140\t180\t210\t50.0
二、转移性收入\t32\t44\t35\t9.4
政府性基金转移支付收入\t20\t31\t25\t25.0
上年结余收入\t12\t13\t10\t-16.7
收入总计\t172\t224\t245\t42.4`);
  const budget = budgets.find(({ fund }) => fund === "governmentFund");
  expect(list(budget?.income?.balances)).toEqual([
    ["转移性收入 35", ["政府性基金转移支付收入 25"], ["上年结余收入 10"]],
  ]);
  // 2025年预算数 is another in the table of 2025: the rate is of what its own table prints, the difference is told once.
  expect(contradictions.map(({ rule }) => rule)).not.toContain("change-rate");
  const [land] = budget?.income?.items ?? [];
  expect(land?.compare?.find(({ version }) => version === "budget")).toMatchObject({ amount: "140", rate: "50.0" });
});

test("教育费附加收入 and 残疾人就业保障金收入 are of 专项收入; who collects the revenue stands beside it", async () => {
  const { budgets, contradictions } = await imported(`示例市2026年政府预算

2026年全市一般公共预算收入预算草案
单位：万元
预算科目\t2025年执行数\t2026年预算数
税收收入\t200\t220
增值税\t200\t220
非税收入\t107\t112
专项收入\t17\t20
教育费附加收入\t12\t14
残疾人就业保障金收入\t5\t6
罚没收入\t90\t92
收入合计\t307\t332
附：税务征收\t210\t230
财政征收\t97\t102`);
  const [budget] = budgets;
  expect(list(budget?.income?.items)).toEqual([
    ["税收收入 220", ["增值税 220"]],
    ["非税收入 112", ["专项收入 20", ["教育费附加收入 14"], ["残疾人就业保障金收入 6"]], ["罚没收入 92"]],
  ]);
  expect(Object.keys(budget?.income?.named ?? {})).toEqual(["税务征收", "财政征收"]);
  expect(contradictions).toEqual([]);
});

test("the first category of a list under the revenue may be called otherwise than 支出", async () => {
  const { budget, contradictions } = await imported(`示例市2026年政府预算

2026年全市一般公共预算收支情况表
单位：万元
项目\t2025年执行数\t2026年预算数
税收收入\t60\t66
非税收入\t30\t31
全市一般公共预算收入\t90\t97
转移性收入\t20\t23
各项收入合计\t110\t120
一、一般公共服务\t40\t45
二、国防支出\t10\t15
三、教育支出\t60\t60
全市一般公共预算支出\t110\t120
各项支出合计\t110\t120`);
  expect(list(budget.income?.balances)).toEqual([["转移性收入 23"]]);
  expect(list(budget.expenditure?.items)).toEqual([["一般公共服务 45"], ["国防支出 15"], ["教育支出 60"]]);
  expect(contradictions).toEqual([]);
});

test("a title whose second line begins with 和 and a year goes on", async () => {
  const { budget } = await imported(`目录

2025年一般公共预算执行情况
和2026年一般公共预算草案

2026年示例市一般公共预算收入草案
单位：万元
项目\t2025年完成数\t2026年预算数
税收收入\t60\t66
非税收入\t30\t31
收入合计\t90\t97`);
  expect([budget.title, budget.year]).toEqual(["2025年一般公共预算执行情况和2026年一般公共预算草案", 2026]);
});

test("补助下级支出 under the total is a transfer, every row after 另外 stands beside, a 款 of two names is one", async () => {
  const { budgets, contradictions } = await imported(`示例市2026年政府预算

2026年市级政府性基金预算收入草案表
单位：万元
项目\t2025年执行数\t2026年预算数
国有土地使用权出让收入\t900\t950
本年收入合计\t900\t950

2025年市级政府性基金预算支出执行情况表
单位：万元
项目\t2024年决算数\t2025年执行数
一、城乡社区支出\t800\t820
土地出让收入对应专项债务收入、安排的支出\t500\t510
污水处理费安排的支出\t300\t310
二、其他支出\t100\t110
彩票公益金安排的支出\t100\t110
本年支出合计\t900\t930
转移性支出\t60\t76
补助下级支出\t60\t76
支出总计\t960\t1006
另外：再融资专项债券转贷支出\t30\t35
再融资专项债券还本支出\t20\t25

2026年市级政府性基金预算支出草案表
单位：万元
项目\t2025年执行数\t2026年预算数
一、城乡社区支出\t820\t830
土地出让收入对应专项债务收入安排的支出\t510\t515
污水处理费安排的支出\t310\t315
二、其他支出\t110\t120
彩票公益金安排的支出\t110\t120
本年支出合计\t930\t950
转移性支出\t76\t70
补助下级支出\t76\t70
支出总计\t1006\t1020
另外：再融资专项债券转贷支出\t35\t40
再融资专项债券还本支出\t25\t28`);
  const { items, balances, named } = budgets.find(({ fund }) => fund === "governmentFund")?.expenditure ?? {};
  expect(list(items)).toEqual([
    ["城乡社区支出 830", ["土地出让收入对应专项债务收入、安排的支出 515"], ["污水处理费安排的支出 315"]],
    ["其他支出 120", ["彩票公益金安排的支出 120"]],
  ]);
  expect(list(balances)).toEqual([["转移性支出 70", ["补助下级支出 70"]]]);
  expect(Object.keys(named ?? {})).toEqual(["再融资专项债券转贷支出", "再融资专项债券还本支出"]);
  expect(contradictions).toEqual([]);
});
