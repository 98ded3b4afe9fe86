import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/budget/amount.js";
import { readChange, type Change } from "../../src/budget/change.js";
import { CHANGE_CLASSES, changeClassOf } from "../../src/budget/change-class.js";

function change(prior: string, current: string): Change | undefined {
  const scope = { published: "万元", shown: "万元" } as const;
  return readChange({ amount: prior }, new Decimal(current), scope, 2023);
}

describe("the class of a change", () => {
  test.each([
    ["100", "49", "fall-3"],
    ["100", "50", "fall-3"],
    ["100", "50.01", "fall-2"],
    ["100", "90", "fall-2"],
    ["100", "90.01", "fall-1"],
    ["100", "99.99", "fall-1"],
    ["100", "100", "unchanged"],
    ["100", "100.01", "rise-1"],
    ["100", "109.99", "rise-1"],
    ["100", "110", "rise-2"],
    ["100", "149.99", "rise-2"],
    ["100", "150", "rise-3"],
    ["0.01", "9999", "rise-3"],
    ["0", "1", "new"],
    ["1", "0", "cancelled"],
    ["0", "0", "unchanged"],
    ["4.60", "-1.85", "fall-3"],
    // Over nothing or less than nothing there is no rate.
    ["0", "-12.40", "none"],
    ["-3", "5", "none"],
  ])("from %s to %s is %s", (prior, current, expected) => {
    expect(changeClassOf(change(prior, current))).toBe(expected);
  });

  test("what has no published change is unknown, not unchanged", () => {
    expect(changeClassOf(undefined)).toBe("none");
  });

  test("goes by the exact figures where a printed rate is rounded over a limit", () => {
    const scope = { published: "万元", shown: "万元" } as const;
    const published = readChange(
      { amount: "10000", rate: "10.00", direction: "increase" },
      new Decimal("10999.9"),
      scope,
      2023,
    );
    expect(changeClassOf(published)).toBe("rise-1");
  });

  test("is the mirror image for a fall of the same rate, whatever the amounts", () => {
    const mirror: Readonly<Record<string, string>> = { "rise-1": "fall-1", "rise-2": "fall-2", "rise-3": "fall-3" };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (prior, difference) => {
        fc.pre(difference < prior);
        const rise = changeClassOf(change(String(prior), String(prior + difference)));
        expect(changeClassOf(change(String(prior), String(prior - difference)))).toBe(mirror[rise]);
        expect(CHANGE_CLASSES).toContain(rise);
      }),
    );
  });
});
