import { expect, test } from "vitest";
import { reconcile } from "../../src/budget/reconcile.js";
import { wholeName } from "../../src/budget/totals.js";
import type { Budget } from "../../src/budget/schema.js";
import { deltaView } from "../../src/views/delta-view.js";
import { officialTable } from "../../src/views/official/official-table.js";
import { summaryView } from "../../src/views/summary-view.js";
import { treemapView } from "../../src/views/treemap-view.js";
import { budgetOf } from "../support/budgets.js";

/** A university: what it carries over makes the totals larger than what comes in and is spent in the year. */
const carriedOver: Budget = budgetOf({
  title: "某大学2024年度部门预算",
  year: 2024,
  unit: "万元",
  income: {
    amount: "80.00",
    total: "100.00",
    items: [
      { code: "fiscal", name: "财政拨款", amount: "50.00" },
      { code: "institutional", name: "事业收入", amount: "30.00" },
      { code: "business", name: "事业单位经营收入", amount: null },
    ],
    balances: [{ code: "opening", name: "上年结转", amount: "20.00" }],
  },
  expenditure: {
    amount: "90.00",
    total: "100.00",
    items: [{ code: "205", name: "教育支出", amount: "90.00" }],
    balances: [{ code: "closing", name: "结转下年", amount: "10.00" }],
  },
});

const totalsOf = (budget: Budget): [string, string | undefined][] =>
  (summaryView(budget).parts[0]?.entries ?? []).map(({ name, amount }) => [name, amount?.toFixed(2)]);

test("a total that holds what is carried over is not called what the year spends", () => {
  expect(wholeName(carriedOver)).toBe("expenditureOfYear");
  expect(treemapView(carriedOver)?.whole).toBe("expenditureOfYear");
  expect(totalsOf(carriedOver)).toEqual([
    ["balanced", "100.00"],
    ["incomeOfYear", "80.00"],
    ["expenditureOfYear", "90.00"],
  ]);
});

test("where nothing is carried over, one figure is both", () => {
  const plain = { ...carriedOver, income: { amount: "90.00" }, expenditure: { amount: "90.00", total: "90.00" } };
  expect(wholeName(plain)).toBe("expenditure");
  expect(totalsOf(plain)).toEqual([["balanced", "90.00"]]);
  expect(totalsOf({ ...plain, income: { amount: "95.00" } })).toEqual([
    ["income", "95.00"],
    ["expenditure", "90.00"],
  ]);
});

test("balances beside a sum say that it is the year's own, also where no total is stated", () => {
  const { total: _income, ...income } = carriedOver.income!;
  const { total: _expenditure, ...expenditure } = carriedOver.expenditure!;
  const budget = { ...carriedOver, income, expenditure };
  expect(wholeName(budget)).toBe("expenditureOfYear");
  expect(totalsOf(budget)).toEqual([
    ["incomeOfYear", "80.00"],
    ["expenditureOfYear", "90.00"],
  ]);
});

test("a change stays with the figure it is stated of, the total or the year's own money", () => {
  const compare = [{ year: 2023, kind: "budget" as const, change: "5.00" }];
  const ofYear: Budget = { ...carriedOver, expenditure: { ...carriedOver.expenditure, compare } };
  expect(deltaView(ofYear)?.totalBasis).toBe("expenditureOfYear");
  expect(totalsOf(ofYear).map(([name]) => name)).toEqual(["expenditureOfYear", "balanced", "incomeOfYear"]);
  const ofTotal: Budget = {
    ...carriedOver,
    expenditure: { ...carriedOver.expenditure, total: { amount: "100.00", compare } },
  };
  expect(deltaView(ofTotal)?.totalBasis).toBe("expenditure");
  expect(totalsOf(ofTotal)).toEqual([
    ["expenditure", "100.00"],
    ["incomeOfYear", "80.00"],
    ["expenditureOfYear", "90.00"],
  ]);
});

test("a table of income that states its sources in one row shows them all", () => {
  const [side] = officialTable(carriedOver, "income").sides;
  const figures = side?.columns.filter(({ kind }) => kind === "figure").map(({ head }) => head.join("/"));
  expect(figures).toEqual(["total", "source.fiscal", "source.own/source.institutional"]);
});

test("where one fund pays for all, its published change is that of the expenditure, in its own unit", () => {
  const compare = [
    {
      year: 2023,
      kind: "budget" as const,
      unit: "万元" as const,
      change: "24.49",
      direction: "increase" as const,
      reason: "政策资金增加",
    },
  ];
  const budget = budgetOf({
    title: "某委2024年部门预算",
    year: 2024,
    unit: "元",
    expenditure: {
      amount: "371514.00",
      items: [{ code: "215", name: "资源勘探工业信息等支出", amount: "371514.00" }],
      funding: { fiscal: { amount: "371514.00", compare }, general: "371514.00" },
    },
  });
  const view = deltaView(budget);
  expect(view?.totalBasis).toBe("expenditure");
  expect(view?.total?.change.change.toFixed()).toBe("244900");
  expect(view?.total?.change.reason).toBe("政策资金增加");
  const shared = {
    ...budget,
    expenditure: { ...budget.expenditure, funding: { general: { amount: "300000.00", compare } } },
  };
  expect(deltaView(shared)).toBe(undefined);
});

test("a check names a breakdown that the document leaves nameless, and gives a change its own unit", () => {
  const budget = budgetOf({
    title: "某委2024年部门预算",
    year: 2024,
    unit: "元",
    expenditure: { amount: "10000.00", compare: [{ change: "0.50", unit: "万元", direction: "increase" }] },
    economic: [
      { scheme: "department", nature: "basic", amount: "10000.00", personnel: "4000.00", operating: "6001.00" },
    ],
  });
  const sentences = reconcile(budget).checks.map(({ sentence }) => sentence["zh-CN"]);
  expect(sentences.some((sentence) => sentence.includes("0.50 万元，没有说明原因"))).toBe(true);
  expect(sentences.some((sentence) => sentence.includes("基本支出（经济分类）"))).toBe(true);
  expect(sentences.filter((sentence) => sentence.includes("未命名"))).toEqual([]);
});
