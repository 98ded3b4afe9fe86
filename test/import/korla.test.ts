import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { importBudget, type ImportedBudget } from "../../src/import/index.js";
import { wrongPlaces } from "../data/support/check-places.js";
import { differencesOf, leavesOf } from "./support/leaves.js";

/** What the published document does not say, and the file in data/ adds by hand. */
const COMPLETED_BY_HAND = new Map([[".expenditure.items[206].items[20604].officialName", "技术研究与开发"]]);

let imported: ImportedBudget;
let text: string;
let expected: unknown;

beforeAll(async () => {
  const bytes = await readFile(new URL("../fixtures/korla-2023.txt", import.meta.url));
  text = bytes.toString("utf8");
  expected = JSON.parse(await readFile(new URL("../../data/korla-2023.json", import.meta.url), "utf8"));
  const result = await importBudget(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result));
  imported = result;
});

test("the published text gives the budget that was encoded by hand, figure by figure and word by word", () => {
  const completed = [...COMPLETED_BY_HAND].map(
    ([path, value]) => `${path}: nothing, expected ${JSON.stringify(value)}`,
  );
  expect(differencesOf(imported.budget, expected)).toEqual(completed);
  expect(leavesOf(imported.budget).size).toBe(leavesOf(expected).size - COMPLETED_BY_HAND.size);
});

test("what is not sure is said with its place, and nothing is left over", () => {
  expect(imported.doubts.map(({ kind, place }) => `${kind} ${place.line ?? 0}`)).toEqual([
    "assumed 482",
    "assumed 507",
    "assumed 508",
    "assumed 366",
    "assumed 389",
  ]);
});

test("every table of the document is recognised, and the absent ones are listed", () => {
  expect(imported.tables.map(({ id }) => id)).toEqual([
    ..."summary fiscal project governmentFund stateCapital threePublic".split(" "),
    ..."performance performance performance performance".split(" "),
  ]);
  const states = (imported.budget.tables ?? []).map(({ id, state }) => `${id} ${state}`);
  expect(states.filter((state) => state.endsWith("absent"))).toEqual([
    "income absent",
    "expenditure absent",
    "general absent",
    "basic absent",
  ]);
});

test("the reconciliation finds what the document contradicts itself in, and nothing else", async () => {
  const { reconcile } = await import("../../src/budget/reconcile.js");
  const byHand = reconcile(expected as ImportedBudget["budget"]);
  const idsOf = (checks: typeof byHand.checks): string[] =>
    checks.filter(({ verdict }) => verdict === "contradiction").map(({ rule, id }) => `${rule} ${id}`);
  expect(idsOf(imported.reconciliation.checks)).toEqual(idsOf(byHand.checks));
});

test("every printed place holds what its record says", () => {
  const { checked, wrong } = wrongPlaces(imported.budget, text);
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(300);
});

test("every figure has a place", () => {
  const figures = [...jsonFigures(imported.budget)];
  const known = new Set(Object.keys(imported.provenance));
  expect(figures.filter((path) => !known.has(path))).toEqual([]);
  expect(figures.length).toBeGreaterThan(400);
});

const AMOUNTS = /\.(?:amount|total|basic|project|change|rate|share)$|\.(?:funding|economic)\.\w+$|\["\d+"\]$/;

/** JSON paths of the amounts, shares and changes of a budget. */
function* jsonFigures(value: unknown, path = "$"): Generator<string> {
  if (typeof value !== "object" || value === null) {
    if (AMOUNTS.test(path)) yield path;
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    if (key === "printed" || key === "tables" || key === "text") continue;
    const step = Array.isArray(value)
      ? `[${key}]`
      : /^[A-Za-z_$][\w$]*$/.test(key)
        ? `.${key}`
        : `[${JSON.stringify(key)}]`;
    yield* jsonFigures(each, path + step);
  }
}
