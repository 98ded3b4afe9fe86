import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal, difference, movePoint, readDecimal, roundedText, sum } from "../../src/budget/decimal.js";

/** All that a decimal is made of. */
function inside({ s, e, d }: Decimal): unknown {
  return { s, e, d };
}

/** Texts of figures: of usual length, of the lengths at which the short ways end, and longer. */
const digits = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(..."00123456789".split("")), { minLength: 1, maxLength: most }).map((list) => list.join(""));
const figures = fc
  .record({
    sign: fc.constantFrom("", "-"),
    whole: fc.oneof(digits(4), digits(9), digits(16), digits(30)),
    fraction: fc.oneof(fc.constant(""), digits(2), digits(8), digits(12)),
  })
  .map(({ sign, whole, fraction }) => `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`);

describe("reading", () => {
  it("gives what decimal.js reads, digit by digit", () => {
    fc.assert(
      fc.property(figures, (text) => {
        expect(inside(readDecimal(text))).toEqual(inside(new Decimal(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["0", "-0", "0.00", "0.0000001", "10000000", "99999999999999.9999999", "1e5", ".5", "1.", "+3", "Infinity"])(
    "reads %s as decimal.js does",
    (text) => {
      expect(inside(readDecimal(text))).toEqual(inside(new Decimal(text)));
    },
  );

  it.each(["", "-", ".", "1.2.3", "1,000", "十", " ", "--1", "1-2"])("refuses “%s”", (text) => {
    expect(() => readDecimal(text)).toThrow();
  });
});

describe("sums and differences", () => {
  it("are those of decimal.js, to the last digit", () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        const exact = new Decimal(one).minus(new Decimal(other));
        expect(difference(readDecimal(one), readDecimal(other)).eq(exact)).toBe(true);
        expect(difference(readDecimal(one), readDecimal(other)).toFixed()).toBe(exact.plus(0).toFixed());
      }),
      { numRuns: 2000 },
    );
  });

  it("of many figures are exact where some are long", () => {
    fc.assert(
      fc.property(fc.array(fc.option(figures), { maxLength: 30 }), (texts) => {
        const values = texts.map((text) => (text === null ? null : readDecimal(text)));
        const exact = values.reduce<Decimal>((sum, value) => (value === null ? sum : sum.plus(value)), new Decimal(0));
        expect(sum(values).toFixed()).toBe(exact.toFixed());
      }),
      { numRuns: 500 },
    );
  });

  it("loses nothing where the ten-millionths no longer fit", () => {
    const large = readDecimal("449999999.9999999");
    const many = Array.from({ length: 1000 }, () => large);
    expect(sum(many).toFixed()).toBe("449999999999.9999");
    expect(sum([...many, ...many.map((value) => value.negated())]).isZero()).toBe(true);
  });

  it("leaves what it adds as it was", () => {
    const one = readDecimal("12.50");
    sum([one, readDecimal("7")]);
    difference(one, readDecimal("1"));
    expect(one.toFixed()).toBe("12.5");
  });
});

describe("moving the point", () => {
  it("is a multiplication by a power of ten", () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: -9, max: 9 }), (text, exponent) => {
        const exact = new Decimal(text).times(`1e${exponent}`);
        expect(movePoint(readDecimal(text), exponent).toFixed()).toBe(exact.plus(0).toFixed());
      }),
      { numRuns: 2000 },
    );
  });
});

describe("rounding to a text", () => {
  it("is half up, as that of decimal.js without its sign", () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 9 }), (text, places) => {
        const value = new Decimal(text);
        const exact = value.abs().toFixed(places, Decimal.ROUND_HALF_UP);
        expect(roundedText(readDecimal(text), places)).toBe(exact);
        // A quotient has digits without an end.
        const third = value.div(3);
        expect(roundedText(third, places)).toBe(third.abs().toFixed(places, Decimal.ROUND_HALF_UP));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["0.005", 2, "0.01"],
    ["0.00499999999999999999", 2, "0.00"],
    ["-0.5", 0, "1"],
    ["9999999.995", 2, "10000000.00"],
    ["0.0000005", 6, "0.000001"],
  ])("of %s to %i places is %s", (text, places, rounded) => {
    expect(roundedText(readDecimal(text), places)).toBe(rounded);
  });
});
