import { expect, test } from "vitest";
import { reconcile, VERDICTS, type Check } from "../../src/budget/reconcile.js";
import { checkPlaces } from "../../src/views/check-places.js";
import { byGravity, checksView, concerns, markedKeys } from "../../src/views/checks-view.js";
import { korla, sample } from "../support/budgets.js";

const ALL = { verdicts: [], code: undefined };
const reconciliation = reconcile(korla);

/** All checks of a view, in the order in which they are met. */
function listed(view: ReturnType<typeof checksView>): Check[] {
  return view.themes.flatMap(({ findings, matches }) => [...findings, ...matches]);
}

test("every check stands in the theme of its rule, once", () => {
  for (const budget of [korla, sample]) {
    const found = reconcile(budget);
    const view = checksView(found, ALL);
    expect(new Set(listed(view))).toEqual(new Set(found.checks));
    expect(listed(view)).toHaveLength(found.checks.length);
    expect([view.count, view.shown, view.counts]).toEqual([found.checks.length, found.checks.length, found.summary]);
    for (const { theme, findings, matches } of view.themes) {
      expect([...findings, ...matches].every(({ group }) => group === theme)).toBe(true);
      expect(findings.some(({ verdict }) => verdict === "match")).toBe(false);
      expect(matches.every(({ verdict }) => verdict === "match")).toBe(true);
    }
  }
});

test("what contradicts itself comes first, themes and checks alike", () => {
  const view = checksView(reconciliation, ALL);
  const gravity = view.themes.map(({ findings }) => VERDICTS.indexOf(findings[0]?.verdict ?? "match"));
  expect(gravity).toEqual([...gravity].sort((one, other) => one - other));
  expect(view.themes[0]?.findings[0]?.verdict).toBe("contradiction");
  for (const { findings } of view.themes) expect(byGravity(findings)).toEqual(findings);
  // Themes without a finding keep the order of the rules.
  expect(view.themes.filter(({ findings }) => findings.length === 0).map(({ theme }) => theme)).toEqual([
    "projects",
    "three-public",
  ]);
});

test("a filter by verdict shows these and no others, and the counts stay", () => {
  const view = checksView(reconciliation, { verdicts: ["contradiction", "naming"], code: undefined });
  expect(listed(view).map(({ verdict }) => verdict)).toEqual(
    expect.arrayContaining(["contradiction", "naming"]) as unknown,
  );
  expect([view.shown, listed(view).length, view.count]).toEqual([10, 10, 262]);
  expect(view.counts).toEqual(reconciliation.summary);
});

test("a code narrows the list to what has read it, or an item below it", () => {
  const view = checksView(reconciliation, { verdicts: [], code: "205" });
  expect(view.shown).toBeGreaterThan(0);
  expect(view.shown).toBeLessThan(262);
  for (const check of listed(view)) expect(check.keys.some((key) => key.startsWith("205"))).toBe(true);
  const counted = Object.values(view.counts).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(view.shown);
});

test("words that stand for codes have nothing below them", () => {
  const check = (keys: string[]): Check => ({
    ...(JSON.parse(JSON.stringify(reconciliation.checks[0])) as Check),
    keys,
  });
  expect(concerns(check(["generalFund"]), "general")).toBe(false);
  expect(concerns(check(["general"]), "general")).toBe(true);
  expect(concerns(check(["2050803"]), "205")).toBe(true);
  expect(concerns(check(["205"]), "2050803")).toBe(false);
});

test("a check marks the totals it has read besides its codes, but no part of a total", () => {
  const marksOf = (rule: string): readonly string[] =>
    markedKeys(reconciliation.checks.find((check) => check.rule === rule)!);
  expect(marksOf("expenditure-parts")).toEqual(expect.arrayContaining(["201", "expenditure"]));
  expect(marksOf("income-expenditure")).toEqual(expect.arrayContaining(["income", "expenditure"]));
  expect(marksOf("funding-parts")).not.toContain("expenditure");
});

test("places are put together by table, numbers in order and once", () => {
  const places = [
    { line: 318 },
    { table: "summary", line: 123, page: 4 },
    { line: 302 },
    { line: 302, field: "basic" },
    { table: "performance", row: 9 },
    { table: "elsewhere", line: 1 },
  ];
  expect(checkPlaces(places, korla)).toEqual([
    { table: undefined, pages: [], lines: [302, 318] },
    { table: "一", pages: [4], lines: [123] },
    { table: "项目支出绩效目标表", pages: [], lines: [9] },
    { table: "elsewhere", pages: [], lines: [1] },
  ]);
});
