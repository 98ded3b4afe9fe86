import { Decimal as Library } from "decimal.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Decimal, nearestNumber, percentOf } from "../../src/budget/amount.js";

const Long = Library.clone({ defaults: true, precision: 400 });

it("a percentage rounds as the endless quotient does, whatever the figures and the digits", () => {
  const figure = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 40n - 1n }), fc.integer({ min: 0, max: 30 }));
  // Many with quotients that end in 5, where a lost digit would show.
  const tie = fc
    .tuple(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 9_999_999 }))
    .map(([share, whole]): [string, string] => [
      new Long(share).times(5).times(whole).div(10_000_000).toFixed(),
      String(whole),
    ]);
  const any = fc
    .tuple(figure, figure)
    .map(([[a, b], [c, d]]): [string, string] => [`${a}e-${b}`, `${c}e-${d}`])
    .map(([part, whole]): [string, string] => [new Long(part).toFixed(), new Long(whole).toFixed()]);
  fc.assert(
    fc.property(fc.oneof(tie, any), fc.integer({ min: 0, max: 6 }), ([part, whole], digits) => {
      const wanted = new Long(part).times(100).div(whole).toDecimalPlaces(digits, Long.ROUND_HALF_UP);
      const shown = percentOf(new Decimal(part), new Decimal(whole))?.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
      expect(shown?.toFixed()).toBe(wanted.toFixed());
    }),
    { numRuns: 2000 },
  );
});

it("the nearest number of a decimal is what its text reads as", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      fc.integer({ min: -6, max: 30 }),
      (digits, places) => {
        const value = new Decimal(`${digits}e${-places}`);
        expect(nearestNumber(value)).toBe(Number(value.toFixed()) + 0);
      },
    ),
    { numRuns: 3000 },
  );
  expect(nearestNumber(new Decimal("-0"))).toBe(-0);
});
