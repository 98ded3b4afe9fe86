import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/budget/amount.js";
import {
  comparisonWith,
  hasPublishedRate,
  publishedRateLength,
  readChange,
  sumOfChanges,
  type Change,
} from "../../src/budget/change.js";
import type { Comparison } from "../../src/budget/schema.js";
import { budgetOf } from "../support/budgets.js";

const scope = { published: "万元", shown: "万元" } as const;

function read(comparison: Comparison, current: string | null | undefined): Change | undefined {
  return readChange(comparison, typeof current === "string" ? new Decimal(current) : current, scope, 2022);
}

describe("readChange", () => {
  test("derives the prior figure exactly from a change printed with its word", () => {
    const change = read({ change: "105.53", direction: "increase", rate: "17.11" }, "722.22");
    expect(change).toMatchObject({ kind: "increase", priorStated: false, priorBlank: false, rateDigits: 2, digits: 2 });
    expect(change?.prior.toFixed()).toBe("616.69");
    expect(change?.publishedRate?.toFixed()).toBe("17.11");
    expect(change?.computedRate?.toFixed()).toBe("17.11");
  });

  test("a magnitude takes its sign from the word, a change without a word is signed", () => {
    expect(read({ change: "95", direction: "decrease", rate: "20" }, "380")?.change.toFixed()).toBe("-95");
    expect(read({ change: "-95" }, "380")?.prior.toFixed()).toBe("475");
    expect(read({ change: "95", direction: "decrease", rate: "20" }, "380")?.publishedRate?.toFixed()).toBe("-20");
  });

  test("the length of a published rate is told without reading it, as of the decimal", () => {
    const rates = ["0", "0.35", "17.11", "100", "-3.5", "-1234.5", 5, -20] as const;
    for (const rate of rates) {
      for (const direction of ["increase", "decrease", undefined] as const) {
        const change = read({ change: "1", rate, ...(direction === undefined ? {} : { direction }) }, "9");
        const value = change?.publishedRate ?? new Decimal(NaN);
        const length = Math.max(0, value.e) + 1;
        expect(change && publishedRateLength(change)).toBe(value.s * length);
        expect(change && hasPublishedRate(change)).toBe(true);
      }
    }
    const without = read({ change: "1" }, "9");
    expect(without && publishedRateLength(without)).toBeUndefined();
    expect(without && hasPublishedRate(without)).toBe(false);
  });

  test("keeps a published prior figure, and computes the change where none is printed", () => {
    const change = read({ amount: "100.00" }, "112.50");
    expect(change).toMatchObject({ priorStated: true, publishedRate: undefined });
    expect(change?.change.toFixed()).toBe("12.5");
    expect(change?.computedRate?.toFixed()).toBe("12.5");
  });

  test.each([
    ["0", "5", "new"],
    ["5", "0", "cancelled"],
    ["5", "5", "unchanged"],
    ["0", "0", "unchanged"],
    ["0", "-5", "decrease"],
    ["-5", "0", "increase"],
    ["-5", "-2", "increase"],
    ["5", "-2", "decrease"],
  ] as const)("from %s to %s is %s", (amount, current, kind) => {
    expect(read({ amount }, current)?.kind).toBe(kind);
  });

  test("a rate over nothing or less is none", () => {
    expect(read({ amount: "0" }, "5")?.computedRate).toBeUndefined();
    expect(read({ amount: "-5" }, "5")?.computedRate).toBeUndefined();
  });

  test("keeps a blank prior figure apart from zero", () => {
    expect(read({ amount: null }, "5")).toMatchObject({ priorBlank: true, kind: "new" });
    expect(read({ amount: "0" }, "5")).toMatchObject({ priorBlank: false, kind: "new" });
  });

  test("a blank change says nothing: the prior figure decides, and without one there is no comparison", () => {
    expect(read({ amount: "4", change: null }, "5")?.change.toFixed()).toBe("1");
    expect(read({ change: null }, "5")).toBeUndefined();
    expect(read({ reason: "按实际需要" }, "5")).toBeUndefined();
    expect(read({ direction: "unchanged" }, "5")).toMatchObject({ kind: "unchanged" });
  });

  test("other units are exact", () => {
    const change = readChange(
      { change: "1055300", unit: "元", direction: "increase" },
      new Decimal("722.22"),
      scope,
      2022,
    );
    expect(change?.prior.toFixed()).toBe("616.69");
  });

  test("whatever the figures: prior + change is the current figure, to the last digit", () => {
    const decimals = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: 0, max: 6 }));
    const text = ([units, digits]: [bigint, number]): string =>
      new Decimal(units.toString()).div(`1e${digits}`).toFixed();
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const change = read({ change: text(one) }, text(other));
        expect(change?.prior.plus(change.change).toFixed()).toBe(text(other));
        const stated = read({ amount: text(one) }, text(other));
        expect(stated?.prior.plus(stated.change).toFixed()).toBe(text(other));
      }),
    );
  });
});

describe("comparisonWith", () => {
  const budget = budgetOf({ title: "示例", year: 2024, unit: "万元", kind: "budget" });
  const cell = {
    amount: "5",
    compare: [{ year: 2022, amount: "1" }, { year: 2023, version: "finalAccounts", amount: "2" }, { amount: "3" }],
  } as const;

  test("takes the year before in the document's own version, which need not be named", () => {
    expect(comparisonWith({ ...cell, compare: [...cell.compare] }, budget)?.amount).toBe("3");
    expect(comparisonWith({ ...cell, compare: [...cell.compare] }, budget, 2023, "finalAccounts")?.amount).toBe("2");
    expect(comparisonWith("5", budget)).toBeUndefined();
  });
});

describe("sumOfChanges", () => {
  const part = (amount: string, current: string): Change | undefined => read({ amount }, current);

  test("adds parts that are all known and add up to the whole, and says that it did", () => {
    const change = sumOfChanges([part("1", "2"), part("4", "6.5")], new Decimal("8.5"));
    expect(change).toMatchObject({ computed: true, publishedRate: undefined, reason: undefined, kind: "increase" });
    expect(change?.change.toFixed()).toBe("3.5");
    expect(change?.computedRate?.toFixed()).toBe("70");
  });

  test("adds nothing up where a part is unknown or the parts are not the whole", () => {
    expect(sumOfChanges([part("1", "2"), undefined], new Decimal("2"))).toBeUndefined();
    expect(sumOfChanges([part("1", "2")], new Decimal("2.01"))).toBeUndefined();
    expect(sumOfChanges([], new Decimal("0"))).toBeUndefined();
  });
});
