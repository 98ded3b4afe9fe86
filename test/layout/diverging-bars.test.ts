import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutDivergingBars } from "../../src/layout/diverging-bars.js";

const room = { width: 190, least: 2, direction: "ltr" } as const;

describe("layoutDivergingBars", () => {
  test("places the axis by the largest fall and rise, on one scale", () => {
    expect(layoutDivergingBars([3, 1, -1], { ...room, width: 200 })).toEqual({
      axis: 50,
      bars: [
        { x: 50, width: 150 },
        { x: 50, width: 50 },
        { x: 0, width: 50 },
      ],
    });
  });

  test("from right to left rises leave the axis to the left", () => {
    expect(layoutDivergingBars([3, -1], { ...room, width: 200, direction: "rtl" })).toEqual({
      axis: 150,
      bars: [
        { x: 0, width: 150 },
        { x: 150, width: 50 },
      ],
    });
  });

  test("only rises, only falls, nothing at all", () => {
    expect(layoutDivergingBars([1, 2], room)).toEqual({
      axis: 0,
      bars: [
        { x: 0, width: 95 },
        { x: 0, width: 190 },
      ],
    });
    expect(layoutDivergingBars([-2], room)).toEqual({ axis: 190, bars: [{ x: 0, width: 190 }] });
    expect(layoutDivergingBars([0, NaN, Infinity], room)).toEqual({
      axis: 95,
      bars: [undefined, undefined, undefined],
    });
    expect(layoutDivergingBars([], room)).toEqual({ axis: 95, bars: [] });
  });

  test("a change however small has the least length, on either side, without leaving the room", () => {
    expect(layoutDivergingBars([1, -1e-30], room)).toEqual({
      axis: 2,
      bars: [
        { x: 2, width: 188 },
        { x: 0, width: 2 },
      ],
    });
    expect(layoutDivergingBars([1e-300, -1e300], room).bars[0]).toEqual({ x: 188, width: 2 });
  });

  test("no width draws nothing and breaks nothing", () => {
    expect(layoutDivergingBars([1, -1], { ...room, width: 0 })).toEqual({
      axis: 0,
      bars: [
        { x: 0, width: 0 },
        { x: 0, width: 0 },
      ],
    });
  });

  test("whatever the values: inside the room, touching the axis, on the right side, in proportion", () => {
    const values = fc.array(fc.oneof(fc.double(), fc.double({ min: -1, max: 1 }), fc.constant(0)), { maxLength: 20 });
    fc.assert(
      fc.property(values, fc.double({ min: 4, max: 2000, noNaN: true }), (given, width) => {
        const { axis, bars } = layoutDivergingBars(given, { ...room, width });
        const largest = Math.max(0, ...given.filter(Number.isFinite).map(Math.abs));
        const scales: number[] = [];
        given.forEach((value, index) => {
          const bar = bars[index];
          if (!Number.isFinite(value) || value === 0) {
            expect(bar).toBeUndefined();
            return;
          }
          if (bar === undefined) throw new Error(`${value} has no bar.`);
          expect(bar.x).toBeGreaterThanOrEqual(-1e-6);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1e-6);
          expect(bar.width).toBeGreaterThanOrEqual(2 - 1e-6);
          expect(value < 0 ? bar.x + bar.width : bar.x).toBeCloseTo(axis, 6);
          if (bar.width > 2 + 1e-6) scales.push(bar.width / (Math.abs(value) / largest));
        });
        for (const scale of scales) expect(scale / (scales[0] ?? NaN)).toBeCloseTo(1, 6);
      }),
      { numRuns: 500 },
    );
  });
});
