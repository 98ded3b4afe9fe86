import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { completeBudget, importBudget, type ImportedBudget } from "../../src/import/index.js";
import { wrongPlaces } from "../data/support/check-places.js";
import { leavesOf } from "./support/leaves.js";

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

test("the file in data/ is what the importer reads, and what is added by hand, to the last place", async () => {
  const additions: unknown = JSON.parse(
    await readFile(new URL("../../data/additions/korla-2023.json", import.meta.url), "utf8"),
  );
  const completed = completeBudget(imported.budget, additions);
  if (!completed.ok) throw new Error(JSON.stringify(completed.problems));
  expect(completed.budget).toEqual(expected);
  expect(completed.added).toEqual(["$.expenditure.items[5].items[0].officialName"]);
  expect(completed.kept).toEqual([]);
  expect(leavesOf(imported.budget).size).toBeGreaterThan(1000);
});

test("additions change nothing that was read, and add records to lists", () => {
  const { budget } = imported;
  const completed = completeBudget(budget, {
    title: "另一个标题",
    notes: ["由人工补充"],
    expenditure: {
      items: [
        { code: "206", name: "科技支出", note: "补充" },
        { code: "299", amount: "0" },
      ],
    },
  });
  if (!completed.ok) throw new Error(JSON.stringify(completed.problems));
  expect(completed.kept).toEqual(["$.title", "$.expenditure.items[5].name"]);
  expect(completed.added).toEqual(["$.notes", "$.expenditure.items[5].note", "$.expenditure.items[30]"]);
  expect(completed.budget.title).toBe(budget.title);
  expect(completeBudget(budget, { performance: [{ code: "x", amount: "many" }] })).toMatchObject({ ok: false });
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
