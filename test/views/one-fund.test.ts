import { expect, test } from "vitest";
import { comparedVersion } from "../../src/budget/change.js";
import type { Budget } from "../../src/budget/schema.js";
import { deltaView } from "../../src/views/delta-view.js";
import { expenditureTree } from "../../src/views/expenditure-tree.js";
import { walk } from "../../src/views/tree-walk.js";
import { sankeyView } from "../../src/views/sankey-view.js";
import { summaryView } from "../../src/views/summary-view.js";
import { expenditureFacts } from "../../src/views/treemap-changes.js";
import { treemapView } from "../../src/views/treemap-view.js";
import { trendsView } from "../../src/views/trends-view.js";
import { budgetOf } from "../support/budgets.js";
import { oneFund } from "../support/one-fund.js";

const figures = (budget: Budget): (string | null | undefined)[] =>
  [...walk(expenditureTree(budget)!)].map(({ key, name, amount, share, change }) =>
    [key === "total" ? key : name, amount?.toFixed(2), share?.toFixed(2), change?.change.toFixed(2)].join(" "),
  );

test("items that are stated for one fund alone make a tree of that fund: its total, its shares, its changes", () => {
  const tree = expenditureTree(oneFund());
  expect(tree?.fund).toBe("general");
  expect(figures(oneFund())).toEqual([
    "total 2009.70 100.00 88.60",
    "教育支出 1612.30 80.23 80.30",
    "小学教育 1612.30 80.23 80.30",
    "社会保障和就业支出 397.40 19.77 8.30",
    "事业单位离退休 397.40 19.77 8.30",
  ]);
  const view = treemapView(oneFund());
  expect(view?.whole).toBe("general");
  expect(view?.groups.map(({ node }) => node.code)).toEqual(["205", "208"]);
  expect(view?.residual).toBeUndefined();
  expect(expenditureFacts(oneFund()).changes).toBe(true);
  expect(comparedVersion(oneFund())).toBe("finalAccounts");
});

test("where any item is stated for all money, the tree is of all expenditure", () => {
  const whole = budgetOf({
    title: "例",
    year: 2024,
    unit: "万元",
    expenditure: {
      amount: "9",
      funding: { general: "7" },
      items: [
        { code: "201", name: "一般公共服务支出", amount: "5", funding: { general: "4" } },
        { code: "205", name: "教育支出", funding: { general: "3" } },
      ],
    },
  });
  expect(expenditureTree(whole)?.fund).toBeUndefined();
  expect(expenditureTree(whole)?.amount?.toFixed()).toBe("9");
});

test("a fund that is all expenditure needs no name of its own", () => {
  const budget = oneFund();
  const all = { ...budget.expenditure, amount: "2009.70" };
  const tree = expenditureTree({ ...budget, expenditure: all });
  expect(tree?.fund).toBeUndefined();
  expect(tree?.children.map(({ amount }) => amount?.toFixed(2))).toEqual(["1612.30", "397.40"]);
});

test("财政拨款 that is stated by category, and its funds by item, are one tree of 财政拨款; blanks stay blanks", () => {
  const tree = expenditureTree(
    budgetOf({
      title: "例",
      year: 2023,
      unit: "万元",
      expenditure: {
        amount: "5600.32",
        funding: { fiscal: "5100.32", general: "5000.32", governmentFund: "100.00" },
        items: [
          { code: "201", name: "一般公共服务支出", funding: { fiscal: null } },
          {
            code: "205",
            name: "教育支出",
            funding: { fiscal: "5000.32", general: { amount: "5000.32" } },
            items: [{ code: "20502", name: "普通教育", funding: { general: "5000.32" } }],
          },
          {
            code: "229",
            name: "其他支出",
            items: [{ code: "22960", name: "彩票公益金", funding: { governmentFund: { project: "100.00" } } }],
          },
        ],
      },
    }),
  )!;
  expect(tree.fund).toBe("fiscal");
  expect(tree.amount?.toFixed(2)).toBe("5100.32");
  expect(tree.children.map(({ amount }) => amount?.toFixed(2) ?? amount)).toEqual([null, "5000.32", "100.00"]);
  expect(tree.children.map(({ computed }) => computed)).toEqual([false, false, true]);
});

test("the flow has what the other money pays in one node, and nothing is called a difference", () => {
  const view = sankeyView(oneFund());
  expect(view.fund).toBe("general");
  expect(view.basis).toBe("through-total");
  expect(view.targets.map(({ key, amount }) => [key, amount?.toFixed(2)])).toEqual([
    ["205", "1612.30"],
    ["208", "397.40"],
    ["other-funds", "140.40"],
    ["closing", "60.30"],
  ]);
  expect(view.expenditureTotal?.toFixed(2)).toBe("2210.40");
  expect(view.expenditureResidual).toBeUndefined();
  expect(view.incomeResidual).toBeUndefined();
});

test("where the total of all expenditure is not published, the flow is of the fund alone", () => {
  const { amount, basic, project, balances, ...rest } = oneFund().expenditure!;
  const view = sankeyView({ ...oneFund(), expenditure: rest });
  expect([amount, basic, project, balances]).not.toContain(undefined);
  expect(view.targets.map(({ key }) => key)).toEqual(["205", "208"]);
  expect(view.sources).toEqual([]);
  expect(view.expenditureTotal?.toFixed(2)).toBe("2009.70");
  expect(view.whole).toBe("general");
});

test("what a total holds beyond the year's money is a node of its own where no balance is listed", () => {
  const budget = oneFund();
  const { balances: opening, ...income } = { ...budget.income, total: "2230.42" };
  const { balances: closing, ...expenditure } = { ...budget.expenditure, total: "2230.42" };
  expect([opening, closing]).not.toContain(undefined);
  const view = sankeyView({ ...budget, income, expenditure });
  const beyond = [...view.sources, ...view.targets].filter(({ key }) => key.endsWith("/beyond"));
  expect(beyond.map(({ amount, computed }) => [amount?.toFixed(2), computed])).toEqual([
    ["70.02", true],
    ["80.32", true],
  ]);
  expect([view.incomeResidual, view.expenditureResidual]).toEqual([undefined, undefined]);
});

test("changes are of the fund, whose items they are; the change of all expenditure stands beside", () => {
  const view = deltaView(oneFund())!;
  expect(view.totalBasis).toBe("general");
  expect(view.total?.change.change.toFixed(2)).toBe("88.60");
  expect(view.rows.map(({ code, change }) => `${code ?? ""} ${change.change.toFixed(2)}`)).toEqual([
    "2050202 80.30",
    "2080502 8.30",
  ]);
  expect(view.residual).toBeUndefined();
  expect(view.natures.map(({ key, change }) => `${key} ${change.change.toFixed(2)}`)).toEqual([
    "expenditureOfYear 98.60",
  ]);
});

test("the summary tells the whole with its own change and shares, then the fund with those of its categories", () => {
  const { parts } = summaryView(oneFund());
  const told = Object.fromEntries(
    parts.map(({ theme, entries }) => [
      theme,
      entries.map(({ name, amount, share, change }) =>
        [name, amount?.toFixed(2), share?.toFixed(2), change?.change.toFixed(2)].filter(Boolean).join(" "),
      ),
    ]),
  );
  expect(told.total?.[0]).toBe("expenditureOfYear 2150.10 98.60");
  expect(told.total).toContain("general 2009.70 93.47 88.60");
  expect(told.natures).toEqual(["basic 1930.10 89.77", "project 220.00 10.23"]);
  expect(told.categories).toEqual(["教育支出 1612.30 80.23", "社会保障和就业支出 397.40 19.77"]);
  expect(summaryView(oneFund()).fund).toBe("general");
});

test("over the years figures keep the digits that are published, and what only a rate of completion names has no column", () => {
  const compare = [
    { year: 2022, version: "revisedBudget" as const, percentOf: "70.00" },
    { change: "10.00", direction: "increase" as const },
  ];
  const view = trendsView({ ...oneFund(), expenditure: { amount: "2150.00", compare } });
  expect(view?.digits).toBe(2);
  expect(view?.series.map(({ year }) => year)).toEqual([2021, 2022]);
});

test("over the years the fund stands with its categories under its own name", () => {
  const rows = trendsView(oneFund())?.rows.map(({ name, amounts }) => [
    name,
    ...amounts.map((amount) => amount?.toFixed(2)),
  ]);
  expect(rows).toEqual([
    ["expenditure", "2051.50", "2150.10"],
    ["general", "1921.10", "2009.70"],
  ]);
});

test("categories of all money whose parts are stated for one fund are divided into them, and the rest is told", () => {
  const budget = budgetOf({
    title: "例",
    year: 2018,
    unit: "万元",
    expenditure: {
      amount: "150.00",
      items: [
        {
          code: "204",
          name: "公共安全支出",
          amount: "130.00",
          funding: { general: "120.00" },
          compare: [{ year: 2017, change: "10.00", direction: "increase" }],
          items: [
            {
              code: "20404",
              name: "检察",
              items: [
                { code: "2040401", name: "行政运行", funding: { general: "90.00" } },
                { code: "2040402", name: "一般行政管理事务", funding: { general: "30.00" } },
              ],
            },
          ],
        },
        {
          code: "221",
          name: "住房保障支出",
          amount: "20.00",
          funding: { general: "20.00" },
          items: [{ code: "22102", name: "住房改革支出", funding: { general: "20.00" } }],
        },
      ],
    },
  });
  const tree = expenditureTree(budget);
  expect(tree?.fund).toBeUndefined();
  expect(figures(budget)).toEqual([
    "total 150.00 100.00 ",
    "公共安全支出 130.00 86.67 10.00",
    "检察 120.00 80.00 ",
    "行政运行 90.00 60.00 ",
    "一般行政管理事务 30.00 20.00 ",
    "住房保障支出 20.00 13.33 ",
    "住房改革支出 20.00 13.33 ",
  ]);
  const [safety, housing] = tree?.children ?? [];
  // Others pay for a part of the first: its parts are the fund's alone. The second is all the fund's.
  expect([safety?.fund, safety?.partsFund, safety?.children[0]?.fund]).toEqual([undefined, "general", "general"]);
  expect([housing?.partsFund, housing?.children[0]?.fund]).toEqual([undefined, undefined]);
  const view = treemapView(budget);
  expect(view?.divided.map(({ node, fund, rest }) => [node.code, fund, rest.toFixed(2)])).toEqual([
    ["204", "general", "10.00"],
  ]);
  expect(treemapView(budget, undefined, "204")?.residual).toBeUndefined();
  // What changed is told of all money.
  expect(deltaView(budget)?.rows.map(({ code, change }) => [code, change.change.toFixed(2)])).toEqual([
    ["204", "10.00"],
  ]);
});
