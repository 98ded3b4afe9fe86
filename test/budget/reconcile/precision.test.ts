/** To what digits a part of a document prints its money. */
import { expect, test } from "vitest";
import { parseBudget } from "../../../src/budget/parse.js";
import { reconcile } from "../../../src/budget/reconcile.js";

/** Verdicts of the sums of categories, each with two parts that make one too few. */
function verdicts(items: readonly unknown[], of = "item-parts"): string[] {
  const parsed = parseBudget({ title: "示例市2024年预算", year: 2024, unit: "万元", expenditure: { items } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return reconcile(parsed.budget)
    .checks.filter(({ rule }) => rule === of)
    .map(({ verdict }) => verdict);
}

const rows = (count: number, named: object = {}): unknown[] =>
  Array.from({ length: count }, (_, at) => ({
    code: String(201 + at),
    name: `第${at}类`,
    amount: "1684",
    ...named,
    items: [
      { name: "甲", amount: "1681" },
      { name: "乙", amount: "2" },
    ],
  }));

test("where figures below one alone have digits after the point, the others are rounded to whole ones", () => {
  const small = { code: "229", name: "其他支出", amount: "0.3" };
  expect(new Set(verdicts([...rows(20), small]))).toEqual(new Set(["rounding"]));
  // Of a few figures that cannot be told.
  expect(new Set(verdicts([...rows(5), small]))).toEqual(new Set(["contradiction"]));
  expect(
    new Set(verdicts([...rows(20), ...["1.3", "7.25", "3.1"].map((amount, at) => ({ code: `22${at}`, amount }))])),
  ).toEqual(new Set(["contradiction"]));
});

test("one figure of many with digits after the point does not make the others exact", () => {
  const one = { code: "229", name: "其他支出", amount: "417.0" };
  expect(new Set(verdicts([...rows(20), one]))).toEqual(new Set(["rounding"]));
});

test("rates under their headings are no money", () => {
  expect(new Set(verdicts(rows(5, { named: { 执行数为上年执行数的: "97.36" } })))).toEqual(new Set(["rounding"]));
  expect(new Set(verdicts(rows(5, { named: { "完成预算%": "97.36" } })))).toEqual(new Set(["rounding"]));
});

test("a column of another version that is blank for all parts, or for the total, is no zero", () => {
  const version = { version: "revisedBudget", year: 2024 };
  const of = (whole: string | null, ...parts: (string | null)[]): string[] =>
    verdicts(
      [
        {
          code: "201",
          amount: "3",
          compare: [{ ...version, amount: whole }],
          items: parts.map((amount, at) => ({ name: `第${at}款`, amount: "1.5", compare: [{ ...version, amount }] })),
        },
      ],
      "prior-parts",
    );
  expect(of("4", null, null)).toEqual(["not-evaluable"]);
  expect(of(null, "2", "2")).toEqual(["not-evaluable"]);
  expect(of("4", "2", null)).toEqual(["contradiction"]);
});

test("a government's figures have each its own digits: a rate is wrong where no amounts that round to them give it", () => {
  const of = (fund: object, rate: string): string[] => {
    const parsed = parseBudget({
      title: "示例市2024年预算执行情况",
      year: 2024,
      unit: "亿元",
      ...fund,
      expenditure: {
        amount: "0.4",
        compare: [{ year: 2023, change: "0.3", direction: "increase", rate }],
        items: [{ name: "示例支出", amount: "0.06" }],
      },
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed));
    return reconcile(parsed.budget)
      .checks.filter((check) => check.rule === "change-rate")
      .map(({ verdict }) => verdict);
  };
  expect(of({ fund: "stateCapital" }, "253")).not.toContain("contradiction");
  expect(of({}, "253")).toEqual(["contradiction"]);
});
