/** Rows of governments that are set in under others, are of 其中, or of zones and departments beside the account; invented. */
import { expect, test } from "vitest";
import type { Item } from "../../src/budget/schema.js";
import { levelsByIndent } from "../../src/import/tables/indent-levels.js";
import { importedDocument as imported, tableText } from "./support/table-text.js";

const TITLE = "关于示例市2025年预算执行情况和2026年预算草案的报告\n\n";

const tree = (rows: readonly Item[] | undefined): unknown[] =>
  (rows ?? []).map(({ name, amount, items = [] }) =>
    items.length === 0 ? `${name} ${amount}` : [`${name} ${amount}`, ...tree(items)],
  );

/** Levels of rows: each printed with its list mark, how far it is set in, and its figure. */
const levelsOf = (rows: readonly (readonly [string, number, string])[]): readonly (number | undefined)[] | undefined =>
  levelsByIndent(
    rows.map(([printed, indent, text]) => ({
      printed,
      name: printed.replace(/^(?:[一二]、|其中：)/, ""),
      indent,
      figures: [{ text, place: {}, column: 1, columns: 1 } as never],
    })),
  );

test("names under the one after 其中 stand beside it, not below", () => {
  expect(
    levelsOf([
      ["一、公共安全支出", 0, "90"],
      ["其中：公安", 1, "20"],
      ["检察", 2.5, "30"],
      ["法院", 2.5, "40"],
      ["二、教育支出", 0, "60"],
      ["普通教育", 1, "60"],
      ["小学教育", 1.75, "60"],
    ]),
  ).toEqual([0, 1, 1, 1, 0, 1, 2]);
});

test("one name further left than all categories makes none of these a 款, and no 款 a category", () => {
  expect(
    levelsOf([
      ["预备费", 0.5, "9"],
      ...Array.from({ length: 40 }, (_, at): [string, number, string][] => [
        ["教育支出", 1.5, String(at + 1)],
        ["其他教育支出", 2.5, String(at + 1)],
      ]).flat(),
      ["援助其他地区支出", 1.5, "16"],
      ["其他支出", 2.5, "16"],
    ])?.slice(-2),
  ).toEqual([0, 1]);
});

test("a name that begins with a quotation mark is of the level it is next to", () => {
  expect(
    levelsOf([
      ["一、解决历史遗留问题及改革成本支出", 0.6, "9"],
      ["“示例业务”移交补助支出", 2.1, "2"],
      ["国有企业改革成本支出", 2.6, "7"],
      ["二、国有企业资本金注入", 0.6, "6"],
      ["公益性设施投资支出", 2.6, "6"],
    ]),
  ).toEqual([0, 1, 1, 0, 1]);
});

/** Names are set in by spaces that a web page keeps. */
const page = (title: string, rows: readonly (readonly string[])[]): string =>
  `<p>${title}</p><p>单位：万元</p><table>${rows
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td>${cell.replace(/^ +/, (blank) => "&emsp;".repeat(blank.length))}</td>`).join("")}</tr>`,
    )
    .join("")}</table>`;

test("what is set in under the year of a summary stands beside its categories", async () => {
  const { budget, contradictions } = await imported(
    `<html><head><title>示例省2026年省级预算</title></head><body><h1>示例省2026年省级预算草案</h1>${page(
      "2026年省级一般公共预算收支预算总表",
      [
        ["项目", "预算数", "项目", "预算数"],
        ["省本级一般公共预算收入", "90", "省本级一般公共预算支出", "100"],
        ["上级补助收入", "40", " 省本级财力支出", "80"],
        ["", "", " 政府一般债券省级使用", "20"],
        ["", "", "上年结转一般债务支出", "30"],
        ["", "", " 省本级使用", "18"],
        ["", "", " 上年结转一般债务支出（待分）", "12"],
        ["收入总计", "130", "支出总计", "130"],
      ],
    )}${page("2026年省级一般公共预算支出预算表", [
      ["项目", "2026年预算数"],
      ["一、省本级一般公共预算支出", "100"],
      [" 教育支出", "50"],
      [" 援助其他地区支出", "10"],
      [" 自然资源海洋气象等支出", "40"],
      ["二、上年结转一般债务支出", "30"],
      ["合计", "130"],
    ])}</body></html>`,
  );
  expect(contradictions).toEqual([]);
  expect(tree(budget.expenditure?.items)).toEqual(["教育支出 50", "援助其他地区支出 10", "自然资源海洋气象等支出 40"]);
  expect(tree(budget.expenditure?.memo)).toEqual(["省本级财力支出 80", "政府一般债券省级使用 20"]);
  expect(tree(budget.expenditure?.balances)).toEqual([
    ["上年结转一般债务支出 30", "省本级使用 18", "上年结转一般债务支出（待分） 12"],
  ]);
});

test("三、预备费 beside 一、一般公共预算支出 with （一）… is none of its categories", async () => {
  const { budget, contradictions } = await imported(
    TITLE +
      tableText(
        "2026年全市一般公共预算支出表",
        `项目 | 2026年预算数
        一、一般公共预算支出 | 90
        （一）教育支出 | 50
        （二）农林水支出 | 40
        二、转移性支出 | 8
        （一）上解支出 | 8
        三、预备费 | 2
        支出总计 | 100`,
      ),
  );
  expect(contradictions).toEqual([]);
  expect(tree(budget.expenditure?.items)).toEqual(["教育支出 50", "农林水支出 40"]);
  expect(tree(budget.expenditure?.balances)).toEqual([["转移性支出 8", "上解支出 8"], "预备费 2"]);
});

test("专项转移支付支出 for 国防 and 教育 is no expenditure by function", async () => {
  const { budget, contradictions } = await imported(
    TITLE +
      tableText(
        "2026年市本级一般公共预算收支总表",
        `项目 | 预算数 | 项目 | 预算数
        一般公共预算收入 | 90 | 一般公共预算支出 | 100
        上级补助收入 | 60 | 补助下级支出 | 50
        | | 一般性转移支付支出 | 20
        | | 专项转移支付支出 | 30
        | | 国防 | 10
        | | 教育 | 20
        收入总计 | 150 | 支出总计 | 150`,
      ),
  );
  expect(contradictions).toEqual([]);
  expect(budget.expenditure?.items).toBeUndefined();
});

const taxes = (title: string, tax: string, other: string, all: string): string =>
  tableText(title, `项目 | 预算数\n税收收入 | ${tax}\n非税收入 | ${other}\n收入合计 | ${all}`);

test("tables of a zone whose name stands over the title, of a city with its zones, and of departments are kept", async () => {
  const { budgets, contradictions, tables } = await imported(
    TITLE +
      taxes("2026年示例市一般公共预算收入草案表", "60", "40", "100") +
      taxes("2026年示例市先行起步区\n一般公共预算收入草案表", "6", "4", "10") +
      taxes("2026年市级一般公共预算收入草案表", "40", "20", "60") +
      taxes("2026年市本级一般公共预算收入草案表", "30", "10", "40") +
      tableText("2026年省级一般公共预算支出重点投入表", "重点领域 | 预算数\n一、教育支出 | 70\n教育管理事务 | 70") +
      tableText(
        "部门收支总体情况表",
        `收入 | 预算数 | 支出 | 预算数
        一、财政拨款收入 | 12 | 一、教育支出 | 12
        收入总计 | 12 | 支出总计 | 12`,
      ),
  );
  expect(contradictions).toEqual([]);
  expect(budgets.map(({ income }) => income?.amount)).toEqual(["100", "40"]);
  expect(tables.filter(({ kept }) => kept === true).map(({ title }) => title)).toEqual([
    "2026年示例市先行起步区一般公共预算收入草案表",
    "部门收支总体情况表",
    "2026年市级一般公共预算收入草案表",
    "2026年省级一般公共预算支出重点投入表",
  ]);
});

test("款 of state capital that are set in under their sum are its parts", async () => {
  const { budgets, contradictions } = await imported(
    `<html><head><title>示例市2026年预算草案</title></head><body><h1>示例市2026年预算草案</h1>${page(
      "2026年全市国有资本经营预算支出预算草案",
      [
        ["预算科目", "2026年预算数"],
        ["国有资本经营预算支出合计", "90"],
        [" 解决历史遗留问题及改革成本支出", "40"],
        [" 国有企业资本金注入", "50"],
        [" 国有企业政策性补贴", ""],
      ],
    )}${page("2026年全市国有资本经营预算收入预算草案", [
      ["预算科目", "2026年预算数"],
      ["利润收入", "90"],
      ["国有资本经营预算收入合计", "90"],
    ])}</body></html>`,
  );
  expect(contradictions).toEqual([]);
  expect(budgets[0]?.expenditure?.items?.map(({ amount }) => amount)).toEqual(["40", "50", null]);
});

/** A table of expenditure of a government fund whose names are set in, after one of its revenue. */
const ofFund = async (rows: readonly (readonly string[])[]): ReturnType<typeof imported> => {
  const tables = [
    page("2026年市级政府性基金预算收入表", [
      ["项目", "预算数"],
      ["国有土地使用权出让收入", "90"],
      ["收入合计", "90"],
    ]),
    page("2026年市级政府性基金预算支出表", [["项目", "预算数"], ...rows]),
  ];
  return imported(
    `<html><head><title>示例市2026年市级预算</title></head><body><h1>示例市2026年市级预算草案</h1>${tables.join("")}</body></html>`,
  );
};

test("其他支出 with the list mark of categories is one, and none of the parts of that before it", async () => {
  const { budget, contradictions } = await ofFund([
    ["一、政府性基金支出", "100"],
    [" （一）交通运输支出", "30"],
    ["  民航发展基金支出", "10"],
    ["  车辆通行费安排的支出", "20"],
    [" （二）其他支出", "70"],
    ["  彩票公益金安排的支出", "40"],
    ["  超长期特别国债安排的其他支出", "30"],
    ["二、调出资金", "5"],
  ]);
  expect(tree(budget.expenditure?.items)).toEqual([
    ["交通运输支出 30", "民航发展基金支出 10", "车辆通行费安排的支出 20"],
    ["其他支出 70", "彩票公益金安排的支出 40", "超长期特别国债安排的其他支出 30"],
  ]);
  expect(contradictions).toEqual([]);
});

test("categories set in under the year stand beside each other, and what is set in under a transfer is none of theirs", async () => {
  const { budget, contradictions } = await ofFund([
    ["一、政府性基金支出", "100"],
    [" 交通运输支出", "30"],
    [" 其他支出", "60"],
    [" 债务发行费用支出", "10"],
    ["二、债务转贷支出", "50"],
    [" 地方政府新增专项债券转贷支出", "40"],
    [" 地方政府再融资专项债券转贷支出", "10"],
    ["支出合计", "150"],
  ]);
  expect(tree(budget.expenditure?.items)).toEqual(["交通运输支出 30", "其他支出 60", "债务发行费用支出 10"]);
  expect(tree(budget.expenditure?.balances)).toEqual([
    ["债务转贷支出 50", "地方政府新增专项债券转贷支出 40", "地方政府再融资专项债券转贷支出 10"],
  ]);
  expect(contradictions).toEqual([]);
});

test("what follows the total of the year is none of the category before it, however its name is set in", async () => {
  const { budget, contradictions } = await ofFund([
    ["交通运输支出", "30"],
    [" 民航发展基金支出", "10"],
    [" 车辆通行费安排的支出", "20"],
    ["债务发行费用支出", "70"],
    [" 地方政府专项债务发行费用支出", "70"],
    ["全市政府性基金预算支出", "100"],
    [" 安排预算稳定调节基金", "9"],
  ]);
  expect(tree(budget.expenditure?.items)).toEqual([
    ["交通运输支出 30", "民航发展基金支出 10", "车辆通行费安排的支出 20"],
    ["债务发行费用支出 70", "地方政府专项债务发行费用支出 70"],
  ]);
  expect(tree(budget.expenditure?.balances)).toEqual(["安排预算稳定调节基金 9"]);
  expect(contradictions).toEqual([]);
});

test("of a table of the year before, too, parts that 其中 names stand beside what they are not all of", async () => {
  const rows = (body: string): string => tableText("2025年全市政府性基金预算支出执行情况表", body);
  const { budgets, contradictions } = await imported(
    `${TITLE}${rows(`
项目|2025年预算数|2025年执行数
一、农林水支出|417|541
其中：大中型水库库区基金安排的支出|3|84
超长期特别国债安排的支出|402|457
二、其他支出|300|290
支出合计|717|831`)}${tableText(
      "2026年全市政府性基金预算支出预算表",
      `
项目|2026年预算数
一、农林水支出|500
二、其他支出|200
支出合计|700`,
    )}`,
  );
  expect(contradictions).toEqual([]);
  const [item] = budgets.find(({ fund }) => fund === "governmentFund")?.expenditure?.items ?? [];
  expect([item?.name, item?.items, item?.memo?.length]).toEqual(["农林水支出", undefined, 2]);
});
