import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, sum } from "../../src/budget/amount.js";
import { hundredResidual } from "../../src/views/per-hundred.js";

const decimals = (texts: readonly string[]): Decimal[] => texts.map((text) => new Decimal(text));

describe("parts of 100 yuan", () => {
  test("of the published budget add up to 100.01 for rounding and for the residual of 0.01", () => {
    const total = new Decimal("1437.00");
    const parts = decimals(["802.22", "4.98", "300.00", "166.40", "89.74", "73.65"]);
    const residual = hundredResidual(parts, total, total);
    expect([residual?.sum.toFixed(), residual?.whole.toFixed(), residual?.difference.toFixed()]).toEqual([
      "100.01",
      "100",
      "-0.01",
    ]);
  });

  test("that add up leave nothing to say; blanks count as nothing, negative parts as they are", () => {
    const total = new Decimal(200);
    expect(hundredResidual([new Decimal(150), null, undefined, new Decimal(50)], total, total)).toBeUndefined();
    expect(hundredResidual(decimals(["210", "-10"]), total, total)).toBeUndefined();
  });

  test("a part that is open is compared with what it is of the whole", () => {
    const total = new Decimal(300);
    const residual = hundredResidual(decimals(["50", "50"]), new Decimal(100), total);
    // 16.67 twice, and 33.33.
    expect(residual?.whole.toFixed()).toBe("33.33");
    expect(residual?.difference.toFixed()).toBe("-0.01");
  });

  test.each([null, undefined, new Decimal(0), new Decimal(-5)])("without a whole above zero there is none", (total) => {
    expect(hundredResidual([new Decimal(1)], total, total)).toBeUndefined();
  });

  test("what is said is exact: the rounded parts and the difference make the whole", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e7, max: 1e9 }), { minLength: 1, maxLength: 40 }), (numbers) => {
        const parts = numbers.map((number) => new Decimal(number).div(100));
        const total = sum(parts);
        fc.pre(total.gt(0));
        const residual = hundredResidual(parts, total, total);
        const rounded = sum(parts.map((part) => part.times(100).div(total).toDecimalPlaces(2)));
        expect((residual?.sum ?? new Decimal(100)).eq(rounded)).toBe(true);
        expect(rounded.plus(residual?.difference ?? 0).eq(100)).toBe(true);
        // Half a fen for each part at most.
        expect((residual?.difference ?? new Decimal(0)).abs().lte(parts.length * 0.005)).toBe(true);
      }),
    );
  });
});
