import { expect, test } from "vitest";
import type { Budget } from "../../src/budget/schema.js";
import { nameBudgets, positionOf } from "../../src/views/budget-list.js";

const words = {
  fund: { general: "一般公共预算", governmentFund: "政府性基金预算" },
  document: ({ year }: Budget): string => `${year} 年`,
};
const budget = (more: Partial<Budget> = {}): Budget => ({
  schemaVersion: 1,
  title: "某市预算",
  year: 2024,
  unit: "万元",
  ...more,
});
const named = (...budgets: Budget[]): string[] => nameBudgets(budgets, words);

test("budgets of one file are called by what tells them apart", () => {
  expect(named(budget({ fund: "general" }), budget({ fund: "governmentFund" }))).toEqual([
    "一般公共预算",
    "政府性基金预算",
  ]);
  const unit = (name: string): Budget => budget({ entity: { name } });
  expect(named(unit("某局"), unit("某中心"))).toEqual(["某局", "某中心"]);
  expect(named(budget(), budget({ year: 2023 }))).toEqual(["2024 年", "2023 年"]);
  expect(named(budget({ title: "甲" }), budget({ title: "乙" }))).toEqual(["甲", "乙"]);
  expect(named(budget(), budget())).toEqual(["1 某市预算", "2 某市预算"]);
  const fund = (word: string, level: string): Budget => budget({ fund: word as "general", title: `某市预算${level}` });
  expect(
    named(
      fund("general", ""),
      fund("general", "（本级）"),
      fund("governmentFund", ""),
      fund("governmentFund", "（本级）"),
    ),
  ).toEqual(["一般公共预算", "一般公共预算（本级）", "政府性基金预算", "政府性基金预算（本级）"]);
  // One without a fund among others: its name must not be empty.
  expect(named(budget({ fund: "general" }), budget({ title: "乙" }))).toEqual(["某市预算", "乙"]);
});

test("a word behind an address means a position or a fund", () => {
  const list = [budget({ fund: "general" }), budget({ fund: "governmentFund" })];
  expect(["", "1", "2", "governmentFund"].map((word) => positionOf(list, word))).toEqual([0, 0, 1, 1]);
  expect(["0", "3", "1.5", "-1", "其他"].map((word) => positionOf(list, word))).toEqual(Array(5).fill(undefined));
});
