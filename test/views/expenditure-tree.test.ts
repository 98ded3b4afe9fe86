import { expect, it } from "vitest";
import { expenditureTree, keepTrees } from "../../src/views/expenditure-tree.js";
import { budgetOf } from "../support/budgets.js";

const budget = () =>
  budgetOf({ title: "例", year: 2024, unit: "万元", expenditure: { items: [{ code: "201", amount: "1" }] } });

it("a budget that changes between two readings is read again", () => {
  const changing = budget();
  expect(expenditureTree(changing)?.children.map(({ code }) => code)).toEqual(["201"]);
  changing.expenditure = { items: [{ code: "205", amount: "2" }] };
  expect(expenditureTree(changing)?.children.map(({ code }) => code)).toEqual(["205"]);
});

it("one that is kept has one tree for each unit", () => {
  const kept = budget();
  keepTrees(kept);
  expect(expenditureTree(kept)).toBe(expenditureTree(kept, "万元"));
  expect(expenditureTree(kept, "元")).not.toBe(expenditureTree(kept));
});

it("a category that the document gives only by its code has the name of the classification", () => {
  const tree = expenditureTree(
    budgetOf({
      title: "例",
      year: 2024,
      unit: "万元",
      expenditure: { items: [{ code: "205", items: [{ code: "20501", amount: "1" }] }] },
    }),
  );
  expect(tree?.children.map(({ name }) => name)).toEqual(["教育支出"]);
  expect(tree?.children[0]?.children.map(({ name }) => name)).toEqual(["20501"]);
});
