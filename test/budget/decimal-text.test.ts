import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlankPlaceholder, plainDecimal, survivesAsNumber } from "../../src/budget/decimal-text.js";

describe("plainDecimal", () => {
  it.each([
    ["1437.00", "1437.00"],
    ["１，４３７．００", "1437.00"],
    ["1,234,567", "1234567"],
    [" 1437 ", "1437"],
    ["1 437", "1437"],
    ["+3", "3"],
    ["−3.5", "-3.5"],
    ["－3.5", "-3.5"],
    ["（95）", "-95"],
    ["￥12.5", "12.5"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["5.", "5"],
    ["1e3", "1000"],
    ["1.5E-3", "0.0015"],
    ["-12.34e1", "-123.4"],
    ["0e5", "0"],
  ])("reads %s as %s", (text, plain) => {
    expect(plainDecimal(text)).toBe(plain);
  });

  it.each([
    "",
    "一",
    "4.98万",
    "1.437,00",
    "14,37",
    "1,43",
    "1-2",
    "--1",
    "1e999",
    "((1))",
    "0x10",
    "Infinity",
    "9".repeat(41),
  ])("leaves %s alone", (text) => {
    expect(plainDecimal(text)).toBeUndefined();
  });

  it("keeps the value of every number written with an exponent", () => {
    const exponent = fc.integer({ min: -15, max: 15 });
    fc.assert(
      fc.property(fc.integer(), fc.nat(9999), exponent, (whole, fraction, power) => {
        const text = `${whole}.${fraction}e${power}`;
        expect(new Decimal(plainDecimal(text) ?? NaN).equals(text)).toBe(true);
      }),
    );
  });
});

describe("isBlankPlaceholder", () => {
  it.each(["", " ", "-", "—", "——", "/", "无", "空", "n/a", "…"])("takes %s for a blank", (text) => {
    expect(isBlankPlaceholder(text)).toBe(true);
  });

  it.each(["0", "-1", "无偿", "x"])("does not take %s for a blank", (text) => {
    expect(isBlankPlaceholder(text)).toBe(false);
  });
});

describe("survivesAsNumber", () => {
  it("says what exact arithmetic says", () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 22n });
    const digits = fc.tuple(number, fc.nat(30), fc.integer({ min: -330, max: 330 }));
    fc.assert(
      fc.property(digits, ([whole, trailing, power]) => {
        for (const literal of [`${whole}.${trailing}`, `-${whole}e${power}`, `0.${whole}`, `${whole}00`]) {
          const value = Number(literal);
          // The shortest text of a number is what decimal arithmetic reads from it later.
          const survives = Number.isFinite(value) && new Decimal(value).equals(literal);
          expect(survivesAsNumber(literal), literal).toBe(survives);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
