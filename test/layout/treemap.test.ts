import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaOf, chooseRows, keepRows, placeRows, placeRowsApart } from "../../src/layout/treemap.js";
import type { Rectangle, TilingMethod, TreemapPart } from "../../src/layout/treemap.js";
import { boxOf, isInside, numbersIn, overlaps } from "./support/treemap-charts.js";

const box: Rectangle = { x: 10, y: 20, width: 600, height: 400 };

function partsOf(...values: number[]): TreemapPart[] {
  return values.map((value, index) => ({ id: String.fromCharCode(97 + index), value }));
}

const methods: readonly TilingMethod[] = [{ squarify: 1 }, { squarify: 2.4 }, "rows", "columns"];
const anyMethod = fc.constantFrom(...methods);
const anyParts = fc
  .array(fc.double({ min: 0, max: 6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((exponents) => partsOf(...exponents.map((exponent) => 10 ** exponent)));
const anyBox = fc.record({
  x: fc.integer({ min: 0, max: 50 }),
  y: fc.integer({ min: 0, max: 50 }),
  width: fc.integer({ min: 20, max: 1400 }),
  height: fc.integer({ min: 20, max: 800 }),
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe("choosing rows", () => {
  it("squarifies: each row along the shorter side of what is left, its parts as square as they get", () => {
    // 600 x 400: a is 360 wide; in the 240 x 400 beside it b and c are 120 x 200 each, and so are d and e.
    expect(chooseRows(partsOf(60, 10, 10, 10, 10), 600, 400, { squarify: 1 })).toEqual([
      { across: false, members: ["a"] },
      { across: true, members: ["b", "c"] },
      { across: false, members: ["d"] },
      { across: true, members: ["e"] },
    ]);
  });

  it("puts everything in one row for rows and for columns", () => {
    expect(chooseRows(partsOf(3, 2), 600, 400, "rows")).toEqual([{ across: false, members: ["a", "b"] }]);
    expect(chooseRows(partsOf(3, 2), 600, 400, "columns")).toEqual([{ across: true, members: ["a", "b"] }]);
  });

  it("has no rows for no parts", () => {
    expect(chooseRows([], 600, 400, { squarify: 1 })).toEqual([]);
  });

  it("holds every part once, in order, whatever the values", () => {
    const anyValues = fc.array(
      fc.oneof(
        fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
        fc.constantFrom(Number.MIN_VALUE, Number.MAX_VALUE, 1),
      ),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(anyValues, anyMethod, anyBox, (values, method, area) => {
        const parts = partsOf(...values);
        const rows = chooseRows(parts, area.width, area.height, method);
        expect(rows.flatMap(({ members }) => members)).toEqual(parts.map(({ id }) => id));
        const places = Array.from(placeRowsApart(rows, parts, area, 3).values());
        expect(numbersIn(places).every(Number.isFinite)).toBe(true);
        expect(places.every((place) => isInside(boxOf(place), boxOf(area)))).toBe(true);
        expect(places.every((place) => areaOf(place) > 0)).toBe(true);
      }),
    );
  });

  it("puts parts where d3 does, so that placing them again changes nothing", () => {
    // Two equal halves beside each other, the second cut into two.
    const parts = partsOf(50, 25, 25);
    const places = placeRows(chooseRows(parts, 600, 400, { squarify: 1 }), parts, box);
    expect(Object.fromEntries(places)).toEqual({
      a: { x: 10, y: 20, width: 300, height: 400 },
      b: { x: 310, y: 20, width: 300, height: 200 },
      c: { x: 310, y: 220, width: 300, height: 200 },
    });
  });
});

describe("keeping rows", () => {
  const rows = [
    { across: false, members: ["a"] },
    { across: true, members: ["b", "c"] },
  ];

  it("drops what is gone and lets what is new join the last row", () => {
    const parts = [
      { id: "d", value: 1 },
      { id: "c", value: 2 },
      { id: "a", value: 3 },
    ];
    expect(keepRows(rows, parts)).toEqual([
      { across: false, members: ["a"] },
      { across: true, members: ["c", "d"] },
    ]);
  });

  it("makes a row where none is left", () => {
    expect(keepRows(rows, [{ id: "x", value: 1 }])).toEqual([{ across: true, members: ["x"] }]);
    expect(keepRows(rows, [])).toEqual([]);
  });
});

describe("placing rows", () => {
  it("fills the rectangle without gap or overlap, areas in proportion", () => {
    fc.assert(
      fc.property(anyParts, anyMethod, anyBox, (parts, method, area) => {
        const places = placeRows(chooseRows(parts, area.width, area.height, method), parts, area);
        const boxes = parts.map(({ id }) => boxOf(places.get(id)!, id));
        expect(boxes.every((inner) => isInside(inner, boxOf(area)))).toBe(true);
        expect(overlaps(boxes)).toEqual([]);
        const total = sum(parts.map(({ value }) => value));
        for (const { id, value } of parts) {
          expect(areaOf(places.get(id)) / areaOf(area) / (value / total)).toBeCloseTo(1, 5);
        }
      }),
    );
  });

  it("keeps neighbours apart and what is left of each in proportion", () => {
    fc.assert(
      fc.property(anyParts, anyMethod, anyBox, (parts, method, area) => {
        const places = placeRowsApart(chooseRows(parts, area.width, area.height, method), parts, area, 3);
        const boxes = parts.map(({ id }) => boxOf(places.get(id)!, id));
        expect(boxes.every((inner) => isInside(inner, boxOf(area)))).toBe(true);
        expect(overlaps(boxes)).toEqual([]);
        const total = sum(parts.map(({ value }) => value));
        const drawn = sum(parts.map(({ id }) => areaOf(places.get(id))));
        for (const { id, value } of parts) {
          expect(Math.abs(areaOf(places.get(id)) / drawn / (value / total) - 1)).toBeLessThan(1e-3);
        }
      }),
    );
  });

  it("leaves 3 px between large parts, nothing at the edges", () => {
    const parts = partsOf(1, 1);
    const places = placeRowsApart(chooseRows(parts, 600, 400, "columns"), parts, box, 3);
    expect(places.get("a")).toEqual({ x: 10, y: 20, width: 298.5, height: 400 });
    expect(places.get("b")).toEqual({ x: 311.5, y: 20, width: 298.5, height: 400 });
  });

  it("never takes more than a third of a part's smaller side", () => {
    const parts = partsOf(1000, 1, 1000);
    const places = placeRowsApart(chooseRows(parts, 600, 400, "columns"), parts, box, 3);
    const { x, width } = places.get("b")!;
    const before = places.get("a")!;
    // The large neighbour gives its half of the gap; a sixth of the small one's side leaves it four sixths.
    expect(x - (before.x + before.width) - 1.5).toBeCloseTo(width / 4, 6);
    expect(width).toBeGreaterThan(0.1);
  });
});
