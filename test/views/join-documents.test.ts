import { expect, test } from "vitest";
import { inOrderOfTime, joinDocuments } from "../../src/views/join-documents.js";
import { deltaView } from "../../src/views/delta-view.js";
import { threePublicView } from "../../src/views/three-public-view.js";
import { trendsView } from "../../src/views/trends-view.js";
import { budgetOf, korla } from "../support/budgets.js";

const document = (
  year: number,
  kind: "budget" | "finalAccounts",
  total: string | null,
  reception: string | null,
  unit = "万元",
) =>
  budgetOf({
    title: `${year}`,
    year,
    kind,
    unit,
    threePublic: { amount: total, items: [{ code: "reception", name: "公务接待费", amount: reception }] },
  });

test("documents are put in order of time, 预算 before 决算", () => {
  const documents = [
    document(2024, "finalAccounts", "1", "1"),
    document(2023, "budget", "2", "2"),
    document(2024, "budget", "3", "3"),
  ];
  expect(inOrderOfTime(documents).map((each) => `${each.year} ${each.kind ?? ""}`)).toEqual([
    "2023 budget",
    "2024 budget",
    "2024 finalAccounts",
  ]);
});

test("three years of budgets stand beside each other, each with its own published figures and unit", () => {
  const view = threePublicView(
    joinDocuments([
      document(2024, "budget", "6.50", "1.00"),
      document(2022, "budget", "12.00", null),
      document(2023, "budget", "80000", "0", "元"),
    ]),
  );
  expect(view?.series.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
  expect(
    view?.rows.map((row) => row.bars.map((bar) => `${bar.origin} ${bar.amount?.toFixed(2) ?? ""}`.trim())),
  ).toEqual([
    ["published 12.00", "published 8.00", "published 6.50"],
    ["blank", "published 0.00", "published 1.00"],
  ]);
});

test("final accounts are compared with their own budget", () => {
  const view = threePublicView(
    joinDocuments([document(2024, "budget", "5", "2"), document(2024, "finalAccounts", "4.31", "0.31")]),
  );
  expect(view?.series.map(({ version }) => version)).toEqual(["budget", "finalAccounts"]);
  expect(view?.rows[0]?.change?.change.toFixed(2)).toBe("-0.69");
});

test("accounts, natures and items are compared with the older documents too, each in its own unit", () => {
  const of = (year: number, unit: string, amounts: string[]): ReturnType<typeof budgetOf> =>
    budgetOf({
      title: `${year}`,
      year,
      unit,
      expenditure: {
        amount: amounts[0],
        basic: amounts[1],
        items: [{ code: "205", name: "教育支出", amount: amounts[2] }],
      },
    });
  const joined = joinDocuments([
    of(2024, "万元", ["10", "6", "3"]),
    of(2022, "万元", ["8", "5", "2"]),
    of(2023, "元", ["90000", "50000", "25000"]),
  ]);
  const view = trendsView(joined);
  expect(view?.series.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
  expect(view?.rows.map(({ name, amounts }) => [name, ...amounts.map(String)])).toEqual([
    ["expenditure", "8", "9", "10"],
    ["basic", "5", "5", "6"],
    ["教育支出", "2", "2.5", "3"],
  ]);
  expect(deltaView(joined)?.total?.change.change.toString()).toBe("1");
});

test("one document tells of the year before what its published changes tell, and blanks stay blanks", () => {
  const view = trendsView(korla);
  expect(view?.series.map(({ year }) => year)).toEqual([2022, 2023]);
  expect(view?.rows.find(({ name }) => name === "basic")?.amounts.map(String)).toEqual(["892.61", "1057"]);
  expect(view?.rows.find(({ name }) => name === "total")?.amounts.map(String)).toEqual(["2.4", "2.4"]);
  expect(trendsView(document(2024, "budget", "1", "1"))).toBeUndefined();
});

test("a change of the one fund that pays for everything is that of all expenditure", () => {
  const fund = { amount: "100.00", compare: [{ change: "20.00", direction: "increase" }] };
  const budget = (funding: object): ReturnType<typeof budgetOf> =>
    budgetOf({ title: "2024", year: 2024, unit: "万元", expenditure: { amount: "100.00", funding } });
  const rows = trendsView(budget({ fiscal: fund, general: "100.00" }))?.rows;
  expect(rows?.map(({ name, amounts }) => [name, ...amounts.map(String)])).toEqual([["expenditure", "80", "100"]]);
  // Of a fund that pays for a part nothing follows for the whole.
  expect(trendsView(budget({ fiscal: { ...fund, amount: "60.00" }, other: "40.00" }))).toBeUndefined();
});

test("the change of a total without balances goes before that of a fund, as in the delta table", () => {
  const fund = { amount: "100.00", compare: [{ change: "20.00", direction: "increase" }] };
  const total = { amount: "100.00", compare: [{ change: "18.00", direction: "increase" }] };
  const budget = (amount: string): ReturnType<typeof budgetOf> =>
    budgetOf({ title: "2024", year: 2024, unit: "万元", expenditure: { amount, total, funding: { fiscal: fund } } });
  const amounts = (amount: string): unknown => trendsView(budget(amount))?.rows[0]?.amounts.map(String);
  expect(amounts("100.00")).toEqual(["82", "100"]);
  expect(deltaView(budget("100.00"))?.total?.change.change.toString()).toBe("18");
  // With balances in it, it is other money.
  expect(amounts("90.00")).toBeUndefined();
});

test("income and its items are followed over the years, as a government states them against last year's outturn", () => {
  const compare = (amount: string): object => ({ compare: [{ year: 2024, version: "execution", amount }] });
  const budget = budgetOf({
    title: "2025",
    year: 2025,
    unit: "万元",
    income: { amount: "84", ...compare("80"), items: [{ name: "税收收入", amount: "64", ...compare("61") }] },
  });
  const view = trendsView(budget);
  expect(view?.series).toEqual([
    { year: 2024, version: "execution" },
    { year: 2025, version: "budget" },
  ]);
  expect(view?.rows.map(({ name, amounts }) => [name, ...amounts.map(String)])).toEqual([
    ["income", "80", "84"],
    ["税收收入", "61", "64"],
  ]);
});

test("what the newest document states of an older year stays as it is", () => {
  const older = budgetOf({ title: "2022", year: 2022, unit: "万元", threePublic: { amount: "99" } });
  const joined = joinDocuments([korla, older]);
  expect(joined.threePublic?.compare).toEqual(korla.threePublic?.compare);
  expect(joinDocuments([korla])).toBe(korla);
});
