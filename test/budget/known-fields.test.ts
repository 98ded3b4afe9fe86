import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { knownFields } from "../../src/budget/known-fields.js";
import { parseBudget } from "../../src/budget/parse.js";
import { reconcile } from "../../src/budget/reconcile.js";
import { projectsView } from "../../src/views/projects-view.js";
import { summaryView } from "../../src/views/summary-view.js";
import { treemapView } from "../../src/views/treemap-view.js";

const KORLA = readFileSync(new URL("../../data/korla-2023.json", import.meta.url), "utf8");

/** Names that one record knows and another does not. */
const NAMES = ["items", "memo", "balances", "funding", "compare", "unit", "total", "text", "code", "unheardOf"];
const VALUES = [false, 5, "x", null, [null], ["x"], {}, [{ code: null }], { amount: "1" }, [{ items: 5 }]];

/** Every object of a value, by its path. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
  return Array.isArray(value) ? below : [path, ...below];
}

function at(value: unknown, path: readonly string[]): Record<string, unknown> {
  return path.reduce((holder, key) => holder[key] as Record<string, unknown>, value as Record<string, unknown>);
}

test("a field that the schema does not know may hold anything: it is kept, and nothing stumbles over it", () => {
  const places = placesIn(JSON.parse(KORLA));
  let read = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom(...NAMES),
      fc.constantFrom(...VALUES),
      (place, name, value) => {
        const input: unknown = JSON.parse(KORLA);
        if (name in at(input, place)) return;
        at(input, place)[name] = value;
        const result = parseBudget(input);
        if (!result.ok) return;
        read += 1;
        expect(at(result.budget, place)[name]).toEqual(value);
        const known = knownFields(result.budget);
        expect(() => [
          treemapView(known),
          projectsView(known),
          summaryView(known),
          reconcile(result.budget),
        ]).not.toThrow();
      },
    ),
    { numRuns: 120 },
  );
  expect(read).toBeGreaterThan(60);
});

test("a source that a document calls compare is a source, whose own comparison is checked as any other", () => {
  const result = parseBudget({
    title: "某局2024年部门预算",
    year: 2024,
    unit: "万元",
    expenditure: {
      amount: "9.00",
      funding: {
        named: {
          compare: "4.00",
          专项资金: { amount: "5.00", compare: [{ amount: "4.00", change: "2.00", direction: "increase" }] },
        },
      },
    },
  });
  if (!result.ok) throw new Error("not read");
  const found = reconcile(result.budget).checks.filter(({ verdict }) => verdict === "contradiction");
  expect(found.map(({ id }) => id).join(" ")).toContain("专项资金");
});

test("a class or source may be called unit: it is no unit of the others", () => {
  const input = JSON.parse(KORLA) as Record<string, unknown>;
  const place = ["expenditure", "items", "5", "items", "0", "project", "economic"];
  at(input, place)["unit"] = { amount: "1" };
  const result = parseBudget(input);
  if (!result.ok) throw new Error("not read");
  expect(() => reconcile(result.budget)).not.toThrow();
});

test("a budget without such fields is read as it is", () => {
  const plain = parseBudget(KORLA);
  if (!plain.ok) throw new Error("not read");
  expect(knownFields(plain.budget)).toBe(plain.budget);
  const odd = parseBudget({ ...plain.budget, remark: "x" });
  if (!odd.ok) throw new Error("not read");
  expect(knownFields(odd.budget)).toStrictEqual(plain.budget);
  expect(knownFields(odd.budget)).toBe(knownFields(odd.budget));
});
