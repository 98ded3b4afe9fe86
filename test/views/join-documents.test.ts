import { expect, test } from "vitest";
import { inOrderOfTime, joinDocuments } from "../../src/views/join-documents.js";
import { threePublicView } from "../../src/views/three-public-view.js";
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

test("what the newest document states of an older year stays as it is", () => {
  const older = budgetOf({ title: "2022", year: 2022, unit: "万元", threePublic: { amount: "99" } });
  const joined = joinDocuments([korla, older]);
  expect(joined.threePublic?.compare).toEqual(korla.threePublic?.compare);
  expect(joinDocuments([korla])).toBe(korla);
});
