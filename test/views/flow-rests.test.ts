import { expect, test } from "vitest";
import type { Budget } from "../../src/budget/schema.js";
import { sankeyTitle } from "../../src/elements/budget-sankey/sankey-wording.js";
import { wordingOf } from "../../src/render/cards.js";
import { sankeyView } from "../../src/views/sankey-view.js";
import { budgetOf } from "../support/budgets.js";

const head = { title: "例", year: 2024, unit: "万元" };
const drawn = (budget: Budget): [string[], string[]] => {
  const view = sankeyView(budget);
  const nodes = (side: "sources" | "targets"): string[] =>
    view[side].map(({ key, amount }) => `${key} ${amount?.toFixed()}`);
  return [nodes("sources"), nodes("targets")];
};
const titleOf = (budget: Budget): string =>
  sankeyTitle(sankeyView(budget), budget, wordingOf(budget, { locale: "zh-CN" }));

test("totals that no item divides are nodes of their own, and the title does not tell of their balances", () => {
  const budget = budgetOf({
    ...head,
    income: { amount: "6790.02", total: "6884.21", balances: [{ name: "年初结转和结余", amount: "94.19" }] },
    expenditure: { amount: "6671.81", balances: [{ code: "closing", name: "年末结转和结余", amount: "212.40" }] },
  });
  expect(drawn(budget)).toEqual([
    [`income/rest 6790.02`, "/1 94.19"],
    [`expenditure/rest 6671.81`, "closing 212.4"],
  ]);
  const view = sankeyView(budget);
  expect([view.incomeResidual, view.expenditureResidual]).toEqual([undefined, undefined]);
  expect(view.targets[0]?.computed).toBe(false);
  expect(titleOf(budget)).toBe("2024 年收入与支出");
});

test("a report names its main items: what the others have is a node, not a contradiction", () => {
  const report = {
    ...head,
    fund: "general",
    expenditure: { amount: "80", items: [{ code: "205", name: "教育支出", amount: "18" }] },
  };
  expect(drawn(budgetOf(report))[1]).toEqual([`expenditure/rest 62`, "205 18"]);
  expect(titleOf(budgetOf(report))).toBe("每 100 元支出中，约 23 元用于教育");
  const { fund: _fund, ...department } = report;
  expect(drawn(budgetOf(department))[1]).toEqual(["205 18"]);
  expect(sankeyView(budgetOf(department)).expenditureResidual?.difference.toFixed()).toBe("62");
});

test("the title tells of what a government passes on where that is the most, and of no balance", () => {
  const passingOn = (amount: string): Budget =>
    budgetOf({
      ...head,
      fund: "general",
      income: { total: "100" },
      expenditure: {
        amount: "30",
        total: "100",
        items: [{ code: "210", name: "卫生健康支出", amount: "30" }],
        balances: [
          { name: "年终结余", amount: "40" },
          { name: "转移性支出", amount },
        ],
      },
    });
  expect(titleOf(passingOn("30"))).toBe("每 100 元支出总计中，约 30 元用于卫生健康");
  expect(titleOf(passingOn("31"))).toBe("每 100 元支出总计中，约 31 元用于转移性支出");
});

test("one source without a code is not said to pay for all", () => {
  const budget = budgetOf({
    ...head,
    income: { amount: "8", items: [{ name: "税收收入", amount: "8" }] },
    expenditure: { amount: "8", items: [{ code: "205", name: "教育支出", amount: "8" }] },
  });
  expect(sankeyView(budget).basis).toBe("through-total");
});

test("a subtotal beside the sources that make it up is left out", () => {
  const budget = budgetOf({
    ...head,
    income: {
      amount: "60",
      items: [
        { code: "general", name: "一般公共预算", amount: "50" },
        { code: "governmentFund", name: "政府性基金预算", amount: null },
        { code: "own", name: "单位资金", amount: "10" },
        { code: "fiscal", name: "财政拨款收入", amount: "50" },
      ],
    },
  });
  expect(drawn(budget)[0]).toEqual(["general 50", "own 10"]);
  expect(sankeyView(budget).incomeResidual).toBeUndefined();
});

test("money that is printed below the year's own, as an item, is not told again as what is beyond it", () => {
  const budget = (superior: string): Budget =>
    budgetOf({
      ...head,
      income: {
        amount: "90",
        total: "100",
        items: [
          { code: "fiscal", name: "财政拨款收入", amount: "90" },
          { code: "superior", name: "上级补助收入", amount: superior },
        ],
      },
      expenditure: { amount: "100" },
    });
  expect(drawn(budget("10"))[0]).toEqual(["fiscal 90", "superior 10"]);
  expect(sankeyView(budget("10")).incomeResidual).toBeUndefined();
  expect(drawn(budget("4"))[0]).toEqual(["fiscal 90", "income/beyond 6", "superior 4"]);
});

test("the title tells of a category, not of a balance that is larger, and of none that is more than the whole", () => {
  const budget = (total: string): Budget =>
    budgetOf({
      ...head,
      income: { amount: "90", total: "100", balances: [{ name: "上年结余", amount: "10" }] },
      expenditure: {
        amount: "40",
        total,
        items: [{ code: "205", name: "教育支出", amount: "40" }],
        balances: [{ name: "年终结余", amount: "60" }],
      },
    });
  expect(sankeyView(budget("100")).targets[0]?.name).toBe("年终结余");
  expect(titleOf(budget("100"))).toBe("每 100 元支出总计中，约 40 元用于教育");
  expect(titleOf(budget("30"))).toBe("2024 年收入与支出");
});

test("a title names transfers and other expenditure in full: 转移性 and 其他 alone are no purposes", () => {
  const of = (name: string): string =>
    titleOf(budgetOf({ ...head, expenditure: { amount: "100", items: [{ code: "230", name, amount: "96" }] } }));
  expect(of("转移性支出")).toBe("每 100 元支出中，约 96 元用于转移性支出");
  expect(of("其他支出")).toBe("每 100 元支出中，约 96 元用于其他支出");
  expect(of("债务还本支出")).toBe("每 100 元支出中，约 96 元用于债务还本");
});
