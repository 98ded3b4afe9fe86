import fc from "fast-check";
import { expect, test } from "vitest";
import { partBar } from "../../src/layout/part-bar.js";

test("parts are as long as their values, gaps of 2 px between them", () => {
  expect(partBar([1, 2, 1], 84)).toEqual([
    { x: 0, length: 20 },
    { x: 22, length: 40 },
    { x: 64, length: 20 },
  ]);
});

test("a part that is above zero can be seen; zero and less have no length", () => {
  const [small, none, negative, large] = partBar([0.001, 0, -5, 1000], 100);
  expect([small?.length, none?.length, negative?.length, large?.length]).toEqual([3, 0, 0, 95]);
});

test("whatever the values, the parts stand in order and fill the bar", () => {
  const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 1200 }), (all, width) => {
      const parts = partBar(all, width).filter(({ length }) => length > 0);
      let end = -2;
      for (const part of parts) {
        expect(part.x).toBeGreaterThanOrEqual(end + 2 - 1e-6);
        end = part.x + part.length;
      }
      if (parts.length > 0 && width >= 5 * parts.length) expect(end).toBeCloseTo(width, 3);
    }),
  );
});
