import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutBars, LEAST_BAR, type BarInput } from "../../src/layout/bars.js";

const room = { width: 400, labelWidth: 40, gap: 8 };
const bar = (part: number | undefined, textWidth = 30): BarInput => ({ part, textWidth });

const bars = fc.array(
  fc.record({
    part: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    textWidth: fc.integer({ min: 0, max: 500 }),
  }),
  { maxLength: 20 },
);
const rooms = fc.record({
  width: fc.integer({ min: 0, max: 2000 }),
  labelWidth: fc.integer({ min: 0, max: 120 }),
  gap: fc.integer({ min: 0, max: 16 }),
});

describe("layoutBars", () => {
  it("leaves the longest bar room for its figure", () => {
    expect(layoutBars([bar(1), bar(0.5)], room)).toEqual({ lengths: [322, 161], stacked: false });
  });

  it("shortens all bars where a shorter bar carries the longer figure", () => {
    const { lengths, stacked } = layoutBars([bar(1, 0), bar(0.5, 252)], room);
    expect(lengths).toEqual([200, 100]);
    expect(stacked).toBe(false);
  });

  it("draws nothing for a blank, a zero, a negative amount and no room", () => {
    const { lengths } = layoutBars([bar(undefined), bar(0), bar(-0.5), bar(1)], room);
    expect(lengths.slice(0, 3)).toEqual([0, 0, 0]);
    expect(layoutBars([bar(1)], { ...room, width: 0 }).lengths).toEqual([0]);
    expect(layoutBars([], room)).toEqual({ lengths: [], stacked: false });
  });

  it("shows an amount however small", () => {
    expect(layoutBars([bar(1), bar(1e-30)], room).lengths[1]).toBe(LEAST_BAR);
    expect(layoutBars([bar(5e-324)], room)).toEqual({ lengths: [LEAST_BAR], stacked: false });
  });

  it("puts figures below the bars where they would leave none", () => {
    expect(layoutBars([bar(1, 340), bar(0.1)], room)).toEqual({ lengths: [360, 36], stacked: true });
    expect(layoutBars([bar(undefined, 400)], room)).toEqual({ lengths: [0], stacked: true });
  });

  it("keeps every bar and its figure inside the chart, on one scale", () => {
    fc.assert(
      fc.property(bars, rooms, (items, space) => {
        const { lengths, stacked } = layoutBars(items, space);
        const scales = items.flatMap(({ part }, index) => {
          const length = lengths[index] ?? NaN;
          expect(length).toBeGreaterThanOrEqual(0);
          // Bars of the least length are off the scale on purpose.
          return part !== undefined && length > LEAST_BAR ? [length / part] : [];
        });
        items.forEach(({ textWidth, part }, index) => {
          const end = space.labelWidth + (lengths[index] ?? NaN);
          const most = Math.max(space.width, space.labelWidth) + 1e-6;
          if (part !== undefined && part > 0) expect(end).toBeLessThanOrEqual(most);
          if (!stacked) expect(end + space.gap + textWidth).toBeLessThanOrEqual(space.width + 1e-6);
        });
        for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? NaN, 3);
      }),
    );
  });
});
