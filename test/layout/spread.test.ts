import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../src/layout/spread.js";

const labels = fc.array(
  fc.record({
    centre: fc.double({ min: -50, max: 550, noNaN: true }),
    height: fc.integer({ min: 0, max: 40 }),
  }),
  { minLength: 1, maxLength: 20 },
);
const range = [0, 500] as const;

function place(items: readonly { centre: number; height: number }[], to = range): number[] {
  return spread(
    items.map(({ centre }) => centre),
    items.map(({ height }) => height),
    to,
  );
}

describe("spread", () => {
  it("leaves labels that do not collide where they are", () => {
    expect(spread([20, 60, 100], [20, 20, 20], range)).toEqual([20, 60, 100]);
  });

  it("spreads a cluster about its common mean", () => {
    expect(spread([100, 100, 100], [20, 20, 20], range)).toEqual([80, 100, 120]);
    expect(spread([100, 110], [20, 40], range)).toEqual([90, 120]);
  });

  it("joins clusters that a collision pushes into one another", () => {
    const centres = spread([40, 65, 50], [20, 20, 20], range);
    expect(centres[0]).toBeCloseTo(95 / 3, 9);
    expect(centres[1]).toBeCloseTo(95 / 3 + 20, 9);
    expect(centres[2]).toBeCloseTo(95 / 3 + 40, 9);
  });

  it("keeps the range, and overflows its end when the labels do not fit", () => {
    expect(spread([0, 0], [20, 20], range)).toEqual([10, 30]);
    expect(spread([500, 500], [20, 20], range)).toEqual([470, 490]);
    expect(spread([10, 10, 10], [20, 20, 20], [0, 50])).toEqual([10, 30, 50]);
  });

  it("gives nothing for nothing", () => {
    expect(spread([], [], range)).toEqual([]);
  });

  it("never overlaps, keeps the order, and stays inside where there is room", () => {
    fc.assert(
      fc.property(labels, (items) => {
        const centres = place(items);
        const total = items.reduce((sum, { height }) => sum + height, 0);
        items.forEach(({ height }, index) => {
          const top = (centres[index] ?? NaN) - height / 2;
          const before = items[index - 1];
          const previousEnd = before ? (centres[index - 1] ?? NaN) + before.height / 2 : range[0];
          expect(top).toBeGreaterThanOrEqual(previousEnd - 1e-6);
          if (total <= range[1]) expect(top + height).toBeLessThanOrEqual(range[1] + 1e-6);
        });
      }),
    );
  });

  it("moves the labels no further than any other placement would", () => {
    const total = (items: readonly { height: number }[]): number => items.reduce((sum, { height }) => sum + height, 0);
    const dealt = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 21, maxLength: 21 });
    fc.assert(
      fc.property(labels, dealt, (items, shares) => {
        fc.pre(total(items) <= range[1]);
        const cost = (centres: readonly number[]): number =>
          centres.reduce((sum, centre, index) => sum + (centre - (items[index]?.centre ?? 0)) ** 2, 0);
        // Any placement: the free room dealt out at random before, between and after the labels.
        const room = range[1] - total(items);
        const sum = shares.slice(0, items.length + 1).reduce((a, b) => a + b, 0) || 1;
        let y = 0;
        const other = items.map(({ height }, index) => {
          y += ((shares[index] ?? 0) / sum) * room;
          y += height;
          return y - height / 2;
        });
        const best = place(items);
        // Also against small steps from the answer towards that placement: the problem is convex.
        const nearby = best.map((centre, index) => centre + ((other[index] ?? 0) - centre) * 0.01);
        expect(cost(best)).toBeLessThanOrEqual(cost(other) + 1e-6);
        expect(cost(best)).toBeLessThanOrEqual(cost(nearby) + 1e-6);
      }),
    );
  });
});
