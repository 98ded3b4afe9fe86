import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OFFICIAL_TABLES } from "../../src/budget/classification.js";
import type { Budget } from "../../src/budget/schema.js";
import { Decimal } from "../../src/budget/amount.js";
import { officialTable, type OfficialCell } from "../../src/views/official/official-table.js";
import { budgetOf, budgets, korla, sample } from "../support/budgets.js";

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

describe("the tables that the published document announces", () => {
  test("each is held, empty or absent as in the document, with its own title and number", () => {
    const found = OFFICIAL_TABLES.map((id) => officialTable(korla, id));
    expect(found.map(({ record }) => record?.number)).toEqual(NUMERALS);
    expect(found.map(({ state }) => state)).toEqual([
      "held",
      "absent",
      "absent",
      "held",
      "absent",
      "absent",
      "held",
      "empty",
      "empty",
      "held",
    ]);
  });

  test("of an absent table no row is made, though the explanation has figures for it; an empty one keeps its blank total", () => {
    expect(officialTable(korla, "general").sides.flatMap(({ rows }) => rows)).toEqual([]);
    const [empty] = officialTable(korla, "governmentFund").sides;
    expect(empty?.rows.map(({ cells }) => cells)).toEqual([["", "", "", "total", null, null, null]]);
  });
});

describe("the invented budget", () => {
  test("all ten tables are held", () => {
    expect(OFFICIAL_TABLES.filter((id) => officialTable(sample, id).state !== "held")).toEqual([]);
  });

  test("codes stand in the columns 类, 款 and 项, parts below what they are part of", () => {
    const [side] = officialTable(sample, "expenditure").sides;
    const [first, second, third] = side?.rows ?? [];
    expect([first, second, third].map((row) => row?.cells.slice(0, 3))).toEqual([
      ["201", "", ""],
      ["201", "03", ""],
      ["201", "03", "01"],
    ]);
    expect([first, second, third].map((row) => row?.depth)).toEqual([0, 1, 2]);
  });

  test("income is set by source, subtotals under one head with their parts", () => {
    const [side] = officialTable(sample, "income").sides;
    const heads = side?.columns.map(({ head }) => head.join("/"));
    expect(heads).toContain("source.fiscal/subtotal");
    expect(heads).toContain("source.fiscal/source.general");
    expect(heads).toContain("source.own/source.institutional");
    expect(side?.rows[side.rows.length - 1]?.cells.slice(3, 5).map(String)).toEqual(["total", "11495.96"]);
  });

  test("every project stands once, under the item that pays for it", () => {
    const [side] = officialTable(sample, "project").sides;
    const names = side?.rows.map(({ cells }) => cells[4]).filter((name) => name !== "");
    expect(names?.sort()).toEqual(sample.projects?.map(({ name }) => name).sort());
  });

  test("amounts are converted exactly into another unit", () => {
    const total = (unit?: "元"): OfficialCell =>
      officialTable(sample, "summary", unit).sides[1]?.rows.find(({ isTotal }) => isTotal)?.cells[1];
    expect([String(total()), String(total("元"))]).toEqual(["11982.16", "119821600"]);
  });
});

test("a table prints its own digits where it prints others than are stored", () => {
  const budget = budgetOf({
    title: "示例",
    year: 2024,
    unit: "万元",
    expenditure: {
      amount: "236.64",
      items: [
        {
          code: "201",
          name: "甲",
          amount: "236.64",
          printed: [
            { table: "summary", as: "236.63" },
            { table: "summary", field: "name", as: "乙" },
          ],
        },
      ],
    },
  });
  expect(officialTable(budget, "summary").sides[1]?.rows[0]?.cells.map(String)).toEqual(["201乙", "236.63"]);
});

test("what comes in for an item stands in the table of income, not in that of the one fund which pays for all", () => {
  const item = { amount: "60.00", basic: "60.00", income: { amount: "60.00", funding: { fiscal: "60.00" } } };
  const budget = budgetOf({
    title: "某局2024年部门预算",
    year: 2024,
    unit: "万元",
    income: { amount: "60.00", items: [{ code: "general", amount: "60.00" }] },
    expenditure: {
      amount: "60.00",
      funding: { general: "60.00" },
      items: [{ code: "205", name: "教育支出", ...item }],
    },
  });
  const headsOf = (id: "general" | "income"): string[] =>
    officialTable(budget, id).sides.flatMap(({ columns }) => columns.map(({ head }) => head.join("/")));
  expect(headsOf("general")).not.toContain("generalExpenditure/income");
  expect(headsOf("income")).toContain("source.fiscal");
});

test("a government's revenue is set item by item, with what is added to it; natures that it does not print have no column", () => {
  const budget = budgetOf({
    title: "某州2025年政府预算",
    year: 2025,
    unit: "万元",
    entity: { name: "某州", level: "government" },
    income: {
      amount: "84000",
      total: "240000",
      items: [
        { name: "税收收入", amount: "64000", items: [{ code: "10101", name: "增值税", amount: "42000" }] },
        { name: "非税收入", amount: "20000" },
      ],
      balances: [{ name: "上级补助收入", amount: "156000" }],
    },
    expenditure: { amount: "30000", items: [{ code: "201", name: "一般公共服务支出", amount: "30000" }] },
  });
  const [income] = officialTable(budget, "income").sides;
  expect(income?.rows.map(({ cells }) => cells.slice(3).map(String))).toEqual([
    ["税收收入", "64000"],
    ["增值税", "42000"],
    ["非税收入", "20000"],
    ["incomeOfYear", "84000"],
    ["上级补助收入", "156000"],
    ["incomeTotal", "240000"],
  ]);
  expect(income?.rows[1]?.cells.slice(0, 3)).toEqual(["101", "01", ""]);
  const [expenditure] = officialTable(budget, "expenditure").sides;
  expect(expenditure?.columns.map(({ head }) => head.join("/"))).toEqual([
    "codes/class",
    "codes/section",
    "codes/item",
    "functionName",
    "total",
  ]);
});

test("a project that names no known item is not left out", () => {
  const budget = budgetOf({
    title: "示例",
    year: 2024,
    unit: "万元",
    expenditure: { amount: "3", project: "3", items: [{ code: "201", name: "甲", amount: "3" }] },
    projects: [{ name: "没有归属的项目", amount: "3", function: "9999999" }],
  });
  expect(officialTable(budget, "project").sides[0]?.rows.map(({ cells }) => cells[4])).toEqual(["没有归属的项目", ""]);
});

test("whatever the budget: no amount is invented, and each row has a cell for each column", () => {
  fc.assert(
    fc.property(budgets, (budget) => {
      const published = new Set(
        JSON.stringify(budget)
          .match(/(?<=")-?\d+(\.\d+)?(?=")/g)
          ?.map((text) => new Decimal(text).toString()),
      );
      for (const id of OFFICIAL_TABLES)
        for (const { rows, columns } of officialTable(budget, id).sides)
          for (const { cells } of rows) {
            expect(cells).toHaveLength(columns.length);
            for (const cell of cells)
              if (typeof cell === "object" && cell !== null) expect(published).toContain(cell.toString());
          }
    }),
    { numRuns: 30 },
  );
});

test("a table that prints the total alone has no other rows, whatever is known of the items from others", () => {
  const budget = (printed: (table: string) => object): Budget =>
    budgetOf({
      title: "例",
      year: 2019,
      unit: "万元",
      tables: [
        { id: "expenditure", title: "支出总表", state: "held" },
        { id: "general", title: "一般公共预算支出表", state: "held" },
      ],
      expenditure: {
        amount: "9",
        basic: "9",
        ...printed("expenditure"),
        items: [
          {
            code: "204",
            name: "公共安全支出",
            amount: "9",
            funding: { general: { amount: "9", ...printed("general") } },
          },
        ],
      },
    });
  const rows = (of: Budget, id: "expenditure" | "general"): number => officialTable(of, id).sides[0]?.rows.length ?? 0;
  const told = budget((table) => ({ printed: [{ table }] }));
  expect([rows(told, "expenditure"), rows(told, "general")]).toEqual([1, 2]);
  // A budget written by hand says of no figure where it is printed.
  expect(
    rows(
      budget(() => ({})),
      "expenditure",
    ),
  ).toBe(2);
});
