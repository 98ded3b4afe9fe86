import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonPath } from "../../../src/budget/json-path.js";
import { reconcile, type Check } from "../../../src/budget/reconcile.js";
import { findChecks } from "../../../src/budget/reconcile/run-rules.js";
import type { Budget } from "../../../src/budget/schema.js";
import { budgets, budgetOf } from "../../support/budgets.js";
import { consistentBudgets } from "./support/consistent-budget.js";

function contradictions(budget: Budget): string[] {
  // Without the words of all the others, which `reconcile` makes.
  return findChecks(budget)
    .checks.filter(({ verdict }) => verdict === "contradiction")
    .map(({ id, sentence }) => `${id}: ${sentence.en}`);
}

/** Every JSON path of a budget. */
function pathsOf(budget: Budget): Set<string> {
  const paths = new Set<string>();
  const walk = (value: unknown, path: (string | number)[]): void => {
    paths.add(jsonPath(path));
    if (Array.isArray(value)) value.forEach((entry, index) => walk(entry, [...path, index]));
    else if (typeof value === "object" && value !== null) {
      for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], [...path, key]);
    }
  };
  walk(budget, []);
  return paths;
}

describe("a consistent budget", () => {
  it("never contradicts itself, whatever its unit, digits and number of terms", () => {
    fc.assert(
      fc.property(consistentBudgets, (budget) => {
        expect(contradictions(budget)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it("with exact sums and nothing but amounts never does either", () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        expect(contradictions(budget)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("is checked in dozens of places, and contradicts itself when its total is moved by far", () => {
    fc.assert(
      fc.property(consistentBudgets, (budget) => {
        const moved = structuredClone(budget);
        moved.expenditure = {
          ...moved.expenditure,
          amount: `${String(moved.expenditure?.amount).split(".")[0] ?? ""}999999`,
        };
        const found = findChecks(moved).checks.filter(({ verdict }) => verdict === "contradiction");
        expect(found.flatMap(({ figures }) => figures.map(({ path }) => path))).toContain("$.expenditure.amount");
        expect(findChecks(budget).checks.length).toBeGreaterThan(10);
      }),
      { numRuns: 20 },
    );
  });
});

describe("any budget", () => {
  const facts = (checks: readonly Check[]): unknown => JSON.parse(JSON.stringify(checks));

  it("is not changed, gives the same checks again, and every figure is found at its path", () => {
    fc.assert(
      fc.property(consistentBudgets, (budget) => {
        const before = structuredClone(budget);
        const { checks, summary } = reconcile(budget);
        expect(facts(reconcile(budget).checks)).toEqual(facts(checks));
        expect(budget).toEqual(before);
        expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(checks.length);
        const paths = pathsOf(budget);
        for (const { figures } of checks) for (const { path } of figures) expect(paths).toContain(path);
        expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
      }),
      { numRuns: 15 },
    );
  });

  it("however strange, never makes a rule throw", () => {
    const amount = fc.constantFrom(null, "0", "-1", "5", "99999999999999999999.99", 3.5, "0.0000001");
    const strange = fc.letrec((tie) => ({
      item: fc.record(
        {
          code: fc.constantFrom("201", "301", "general", "own", "x"),
          name: fc.constantFrom("", "甲", "constructor"),
          amount,
          basic: amount,
          project: fc.oneof(
            amount,
            fc.record({
              amount,
              economic: fc.dictionary(fc.constantFrom("301", "302", "__x", "toString"), amount),
            }),
          ),
          share: fc.constantFrom("0", "100", "-3"),
          unit: fc.constantFrom("元", "亿元"),
          funding: fc.dictionary(fc.constantFrom("fiscal", "general", "own", "other", "opening"), amount),
          compare: fc.array(
            fc.record(
              {
                amount,
                change: amount,
                direction: fc.constantFrom("increase", "decrease", "unchanged"),
                rate: fc.constantFrom("0", "100", "-5.5"),
                percentOf: fc.constantFrom("0", "98.69"),
                reason: fc.constantFrom("", "因为"),
              },
              { requiredKeys: [] },
            ),
            { maxLength: 2 },
          ),
          items: fc.oneof(
            { depthSize: "small", withCrossShrink: true },
            fc.constant([]),
            fc.array(tie("item"), { maxLength: 3 }),
          ),
          memo: fc.constant([]),
        },
        { requiredKeys: [] },
      ),
    })).item;
    const file = fc.record(
      {
        title: fc.constant("怪"),
        year: fc.constantFrom(1949, 2023, 2100),
        unit: fc.constantFrom("元", "万元"),
        income: strange,
        expenditure: strange,
        threePublic: strange,
        procurement: strange,
        assets: strange,
        agencyOperating: strange,
        projects: fc.array(strange, { maxLength: 2 }),
        performance: fc.array(strange, { maxLength: 2 }),
      },
      { requiredKeys: ["title", "year", "unit"] },
    );
    let read = 0;
    fc.assert(
      fc.property(file, (input) => {
        let budget;
        try {
          budget = budgetOf(input);
        } catch {
          return;
        }
        read += 1;
        const { checks } = reconcile(budget);
        expect(() => JSON.stringify(checks)).not.toThrow();
        for (const { sentence } of checks)
          expect(`${sentence["zh-CN"]}${sentence.en}`).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 400 },
    );
    expect(read).toBeGreaterThan(50);
  });
});
