/** Transfers and balances of governments that several tables print, invented. */
import { expect, test } from "vitest";
import type { Item } from "../../src/budget/schema.js";
import { importedDocument as imported } from "./support/table-text.js";

const tree = (rows: readonly Item[] | undefined): unknown[] =>
  (rows ?? []).map(({ name, amount, items = [], memo = [] }) => {
    const parts = [...tree(items), ...tree(memo)];
    return parts.length === 0 ? `${name} ${amount}` : [`${name} ${amount}`, ...parts];
  });

const TITLE = "示例省2024年财政决算\n\n";

const SUMMARY = `2024年全省一般公共预算收支决算总表
单位：万元
项目\t决算数\t项目\t决算数
一、全省一般公共预算收入\t43926\t一、全省一般公共预算支出\t54926
税收收入\t27362\t二、上解上级支出\t987
非税收入\t16564\t三、调出资金\t2928
二、上级补助收入\t10350\t
返还性收入\t4057\t
专项转移支付收入\t6293\t
三、地方政府债务收入\t7583\t
新增一般债券收入\t3240\t
再融资一般债券收入\t4203\t
向外国政府借款收入\t140\t
收入总计\t61859\t支出总计\t58841
\t\t年终结余\t3018
\t\t其中：结转下年支出\t3018
`;

const INCOME = `2024年全省一般公共预算收入决算表
单位：万元
项目\t决算数
税收收入\t27362
非税收入\t16564
收入合计\t43926
加：返还性收入\t4057
专项转移支付收入\t6293
地方政府一般债务收入\t7583
收入总计\t61859
`;

const EXPENDITURE = `2024年全省一般公共预算支出决算表
单位：万元
项目\t决算数
一、教育支出\t54926
支出合计\t54926
加：上解支出\t987
调出资金\t2928
结转下年\t3018
支出总计\t61859
`;

test("transfers that a second table prints under other names are not counted twice", async () => {
  const { budget, contradictions } = await imported(TITLE + SUMMARY + INCOME + EXPENDITURE);
  expect(tree(budget.income?.balances)).toEqual([
    ["上级补助收入 10350", "返还性收入 4057", "专项转移支付收入 6293"],
    ["地方政府债务收入 7583", "新增一般债券收入 3240", "再融资一般债券收入 4203", "向外国政府借款收入 140"],
  ]);
  expect(tree(budget.expenditure?.balances)).toEqual([
    "上解上级支出 987",
    "调出资金 2928",
    ["年终结余 3018", "结转下年支出 3018"],
  ]);
  // What stands over 年终结余 is a total without it.
  expect(budget.expenditure).toMatchObject({ total: "61859", named: { 支出总计: "58841" } });
  expect(contradictions).toEqual([]);
});

test("what other governments are given stands beside the category whose 款 it follows; tables of it are kept", async () => {
  const { budget, tables, contradictions } = await imported(`${TITLE}2024年省本级一般公共预算收入情况表
单位：万元
项目\t决算数
税收收入\t60
非税收入\t11
收入合计\t71

2024年省本级一般公共预算支出情况表
单位：万元
项目\t决算数
一、科学技术支出\t30
科学技术管理事务\t10
基础研究\t20
省对下专项转移支付补助\t77
二、农林水支出\t41
水利\t41
省对下一般性转移支付补助\t90
支出合计\t71

2024年省本级一般公共预算支出表（省对下转移支付项目）
单位：万元
项目\t决算数
科学技术支出\t77
农林水支出\t90
支出合计\t167
`);
  const science = budget.expenditure?.items?.[0];
  expect(tree(budget.expenditure?.items)).toEqual([
    ["科学技术支出 30", "科学技术管理事务 10", "基础研究 20"],
    ["农林水支出 41", "水利 41"],
  ]);
  expect(science?.named).toEqual({ 省对下专项转移支付补助: "77" });
  expect(tables.map(({ kept }) => kept)).toEqual([undefined, undefined, true]);
  expect(contradictions).toEqual([]);
});

test("income over expenditure in one list are two accounts; 各项收入合计 is the total of all money", async () => {
  const { budget, contradictions } = await imported(`示例市2026年地方财政预算（草案）

2026年示例市一般公共预算收支情况表
单位：万元
项目\t2025年预计执行数\t2026年预算数
一、税收收入\t28\t29
增值税\t11\t12
契税\t17\t17
二、非税收入\t30\t31
罚没收入\t30\t31
全市一般公共预算收入\t58\t60
转移性收入\t42\t45
上年结余收入\t42\t45
各项收入合计\t100\t105
一、教育支出\t50\t51
二、农林水支出\t40\t42
三、其他支出\t\t2
全市一般公共预算支出\t90\t95
转移性支出\t10\t10
上解支出\t10\t10
各项支出合计\t100\t105
`);
  expect(budget.income).toMatchObject({ amount: "60", total: { amount: "105" } });
  expect(tree(budget.income?.items)).toEqual([
    ["税收收入 29", "增值税 12", "契税 17"],
    ["非税收入 31", "罚没收入 31"],
  ]);
  expect(budget.expenditure).toMatchObject({ amount: "95", total: { amount: "105" } });
  expect(tree(budget.expenditure?.items)).toEqual(["教育支出 51", "农林水支出 42", "其他支出 2"]);
  expect(contradictions).toEqual([]);
});

test("balances of a fund that prints no totals are not held against each other", async () => {
  const { contradictions } = await imported(`示例自治区2024年财政决算

2024年全区一般公共预算收入决算表
单位：万元
项目\t决算数
税收收入\t40
非税收入\t12
全区一般公共预算收入\t52
全区财政使用结余结转及调入资金\t31

2024年全区一般公共预算支出决算表
单位：万元
项目\t决算数
教育支出\t100
其他支出\t76
全区一般公共预算支出\t176
安排预算稳定调节基金\t20`);
  expect(contradictions).toEqual([]);
});

test("what is received for single matters stands under 一般性转移支付收入, and no rewards are revenue of the year", async () => {
  const { budget, contradictions } = await imported(`示例省2024年全省和省本级财政决算

2024年示例省一般公共预算收支决算总表
单位：万元
项目\t决算数\t项目\t决算数
一般公共预算收入\t50\t一般公共预算支出\t150
上级补助收入\t100\t\t
返还性收入\t10\t\t
所得税基数返还收入\t10\t\t
一般性转移支付收入\t70\t\t
均衡性转移支付收入\t30\t\t
县级基本财力保障机制奖补资金收入\t15\t\t
产粮(油)大县奖励资金收入\t5\t\t
教育共同财政事权转移支付收入\t20\t\t
专项转移支付收入\t20\t\t
收入总计\t150\t支出总计\t150

2024年示例省一般公共预算收入决算表
单位：万元
项目\t决算数
税收收入\t40
非税收入\t10
一般公共预算收入\t50`);
  expect(budget.income?.items?.map(({ name }) => name)).toEqual(["税收收入", "非税收入"]);
  expect(budget.income?.balances?.map(({ name }) => name)).toEqual(["上级补助收入"]);
  expect(budget.income?.balances?.[0]?.items?.map(({ name, items = [] }) => [name, items.length])).toEqual([
    ["返还性收入", 1],
    ["一般性转移支付收入", 4],
    ["专项转移支付收入", 0],
  ]);
  expect(contradictions).toEqual([]);
});

test("items of the classification stand under 返还性 and 一般性转移支付, on both sides, and where a narrow cell cuts them off", async () => {
  const { budget, contradictions } = await imported(`${TITLE}2024年省本级一般公共预算收支总表
单位：万元
预算科目\t决算数\t预算科目\t决算数
一般公共预算收入\t3017\t一般公共预算支出\t1740
上级补助收入\t4863\t补助下级支出\t6140
返还性收入\t480\t返还性支出\t340
所得税基数返还收入\t300\t所得税基数返还支出\t200
增值税税收返还收入\t180\t增值税税收返还支出\t100
其他返还性收入\t\t其他返还性支出\t40
一般性转移支付收入\t3783\t一般性转移支付支出\t5200
均衡性转移支付收入\t3000\t均衡性转移支付支出\t4000
一般公共服务共同财政事权转移支付收入\t\t一般公共服务共同财政事权转移支付支\t700
教育共同财政事权转移支付收入\t783\t教育共同财政事权转移支付支\t500
专项转移支付收入\t600\t专项转移支付支出\t600
教育\t400\t教育\t250
农林水\t200\t农林水\t350
收入总计\t7880\t支出总计\t7880
`);
  expect(tree(budget.income?.balances)).toEqual([
    [
      "上级补助收入 4863",
      ["返还性收入 480", "所得税基数返还收入 300", "增值税税收返还收入 180", "其他返还性收入 null"],
      [
        "一般性转移支付收入 3783",
        "均衡性转移支付收入 3000",
        "一般公共服务共同财政事权转移支付收入 null",
        "教育共同财政事权转移支付收入 783",
      ],
      ["专项转移支付收入 600", "教育 400", "农林水 200"],
    ],
  ]);
  expect(tree(budget.expenditure?.balances)).toEqual([
    [
      "补助下级支出 6140",
      ["返还性支出 340", "所得税基数返还支出 200", "增值税税收返还支出 100", "其他返还性支出 40"],
      [
        "一般性转移支付支出 5200",
        "均衡性转移支付支出 4000",
        "一般公共服务共同财政事权转移支付支 700",
        "教育共同财政事权转移支付支 500",
      ],
      ["专项转移支付支出 600", "教育 250", "农林水 350"],
    ],
  ]);
  expect(contradictions).toEqual([]);
});

test("the second total, under transfers, is that of all money, whatever it is called", async () => {
  const table = (year: string, all: string): string => `${TITLE}2024年全省政府性基金收入决算表
单位：万元
项目\t年初预算数\t决算数
一、国有土地使用权出让收入\t700\t600
二、其他政府性基金收入\t100\t80
${year}\t800\t680
上级补助收入\t20\t30
上年结余收入\t40\t50
债务收入\t\t240
${all}\t860\t1000
`;
  for (const [year, all] of [
    ["本年基金收入合计", "基金收入合计"],
    ["政府性基金收入小计", "政府性基金收入合计"],
    ["本年收入合计", "本年收入总计"],
    ["省本级本年收入小计", "本年收入合计"],
  ] as const) {
    const { budget, contradictions } = await imported(table(year, all));
    expect(budget.income, all).toMatchObject({ amount: "680", total: { amount: "1000" } });
    expect(budget.income?.balances?.map(({ amount }) => amount)).toEqual(["30", "50", "240"]);
    expect(contradictions, all).toEqual([]);
  }
  const { budget } = await imported(table("本年收入合计", "收入合计").replace("860\t1000", "800\t680"));
  expect(budget.income).toMatchObject({ amount: "680" });
});

test("from 其中 on, transfers are parts of the one above until they make it up", async () => {
  const { budget, contradictions } = await imported(`${TITLE}2024年全省一般公共预算收入决算表
单位：万元
项目\t预算数\t决算数
一般公共预算收入合计\t1390\t1214
税收收入\t267\t151
非税收入\t1123\t1063
中央、省补助收入\t2401\t3361
其中：税收返还收入\t1025\t1025
体制结算收入\t329\t332
转移支付收入\t1047\t2004
上年结转资金\t905\t905
预算稳定调节基金\t600\t590
其中：调入当年一般公共预算\t587\t587
地方政府债券收入\t1510\t1950
其中：新增债券\t340\t600
再融资债券\t1170\t1350
收入总计\t6806\t8020
`);
  expect(tree(budget.income?.balances)).toEqual([
    ["中央、省补助收入 3361", "税收返还收入 1025", "体制结算收入 332", "转移支付收入 2004"],
    "上年结转资金 905",
    ["预算稳定调节基金 590", "调入当年一般公共预算 587"],
    ["地方政府债券收入 1950", "新增债券 600", "再融资债券 1350"],
  ]);
  expect(contradictions).toEqual([]);
});
