/** The money of forms of whole bodies: against the account, and their tasks against their total. */
import { expect, test } from "vitest";
import { reconcile } from "../../../src/budget/reconcile.js";
import { budgetOf } from "../../support/budgets.js";

function verdicts(rule: string, parts: Record<string, unknown>): string[] {
  const budget = budgetOf({ title: "例", year: 2024, unit: "万元", entity: { name: "示例局" }, ...parts });
  return reconcile(budget)
    .checks.filter((check) => check.rule === rule)
    .map(({ verdict, difference }) => (difference === undefined ? verdict : `${verdict} ${difference}`));
}

const form = (money: Record<string, unknown>) => ({ indicators: [], ...money });
const expenditure = { amount: "100.00", total: "105.00", basic: "60.00", project: "40.00" };

test("a body's own form has the expenditure of its account, with or without what is carried over", () => {
  const of = (money: Record<string, unknown>) =>
    verdicts("overall-expenditure", { expenditure, overallPerformance: [form(money)] });
  expect(of({ amount: "100.00", basic: "60.00", project: "40.00" })).toEqual(["match 0", "match 0", "match 0"]);
  expect(of({ name: "示例局", amount: "105.00" })).toEqual(["match 0"]);
  expect(of({ amount: "101.00", basic: "61.00" })).toEqual(["contradiction 1", "contradiction 1"]);
});

test("forms of units need not be all, and in final accounts a form may tell the budget", () => {
  const units = [form({ name: "甲站", amount: "30.00" }), form({ name: "乙站", amount: "20.00" })];
  expect(verdicts("overall-expenditure", { expenditure, overallPerformance: units })).toEqual(["not-evaluable -50"]);
  const over = (money: Record<string, unknown>) =>
    verdicts("overall-expenditure", {
      kind: "finalAccounts",
      expenditure,
      overallPerformance: [form({ amount: "90.00", ...money })],
    });
  expect(over({})).toEqual(["not-evaluable -10"]);
  const compare = [{ year: 2024, version: "budget", amount: "95.00" }];
  expect(over({ compare })).toEqual(["contradiction -10"]);
});

test("sources and tasks add up", () => {
  const overall = form({
    amount: "100.00",
    basic: "60.00",
    project: "40.00",
    funding: { general: "95.00", specialAccount: "5.00" },
    tasks: {
      amount: "42.00",
      items: [
        { name: "甲", amount: "30.00" },
        { name: "乙", amount: "10.00" },
      ],
    },
  });
  const of = (rule: string) => verdicts(rule, { overallPerformance: [overall] });
  expect(of("project-funding")).toEqual(["match 0"]);
  expect(of("tasks-total")).toEqual(["contradiction -2"]);
});
