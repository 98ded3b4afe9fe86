import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternPath } from "../../src/layout/patterns.js";
import type { PatternKind } from "../../src/layout/patterns.js";

const kinds: readonly PatternKind[] = ["solid", "diagonal", "horizontal", "vertical", "dots", "cross"];

/** The polygons of a path, as corners. */
function polygons(path: string): [number, number][][] {
  return path
    .split("Z")
    .filter(Boolean)
    .map((part) =>
      part
        .slice(1)
        .split("L")
        .map((corner) => {
          const [x = NaN, y = NaN] = corner.split(",").map(Number);
          return [x, y];
        }),
    );
}

/** The signed area of a polygon: positive when it runs clockwise on a screen. */
function area(polygon: readonly (readonly [number, number])[]): number {
  return polygon.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const length = fc.double({ min: 0.5, max: 300, noNaN: true });

describe("patternPath", () => {
  it("draws a solid rectangle", () => {
    expect(patternPath("solid", 1, 2, 10, 20)).toBe("M1,2L11,2L11,22L1,22Z");
  });

  it("draws stripes of 1.1 px every 4 px", () => {
    const stripes = polygons(patternPath("horizontal", 0, 0, 30, 40));
    expect(stripes).toHaveLength(10);
    for (const stripe of stripes) expect(area(stripe)).toBeCloseTo(33, 3);
    expect(polygons(patternPath("vertical", 0, 0, 40, 10))).toHaveLength(10);
  });

  it("lets diagonals rise to the right", () => {
    const [[topLeft] = [], ...rest] = polygons(patternPath("diagonal", 0, 0, 14, 14)).slice(1, 3);
    expect(rest.length).toBeGreaterThan(0);
    expect(topLeft?.[1]).toBeLessThan(14);
    const middle = polygons(patternPath("diagonal", 0, 0, 100, 10))[8] ?? [];
    const atTop = middle.filter(([, y]) => y === 0).map(([x]) => x);
    const atBottom = middle.filter(([, y]) => y === 10).map(([x]) => x);
    expect(Math.min(...atTop)).toBeGreaterThan(Math.max(...atBottom));
  });

  it("draws dots of radius 1.05 every 5 px", () => {
    const dots = polygons(patternPath("dots", 0, 0, 50, 20));
    expect(dots).toHaveLength(40);
    const xs = (dots[0] ?? []).map(([x]) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(2 * 1.05 * Math.cos(Math.PI / 8), 2);
  });

  it("crosses two diagonals", () => {
    const one = polygons(patternPath("diagonal", 0, 0, 40, 30)).length;
    expect(polygons(patternPath("cross", 0, 0, 40, 30))).toHaveLength(2 * one);
  });

  it.each([
    [0, 10],
    [10, 0],
    [-5, 10],
    [NaN, 10],
    [Infinity, 10],
  ])("draws nothing in %d x %d", (width, height) => {
    for (const kind of kinds) expect(patternPath(kind, 0, 0, width, height)).toBe("");
  });

  it("stays inside the rectangle, runs clockwise, and leaves no mark without a pattern", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), coordinate, coordinate, length, length, (kind, x, y, width, height) => {
        const shapes = polygons(patternPath(kind, x, y, width, height));
        expect(shapes.length).toBeGreaterThan(0);
        for (const shape of shapes) {
          expect(area(shape)).toBeGreaterThan(-0.01);
          for (const [cornerX, cornerY] of shape) {
            expect(cornerX).toBeGreaterThanOrEqual(x - 0.001);
            expect(cornerX).toBeLessThanOrEqual(x + width + 0.001);
            expect(cornerY).toBeGreaterThanOrEqual(y - 0.001);
            expect(cornerY).toBeLessThanOrEqual(y + height + 0.001);
          }
        }
      }),
    );
  });

  it("spaces shapes farther apart where it is told to", () => {
    const count = (spacing: number): number => polygons(patternPath("horizontal", 0, 0, 80, 80, spacing)).length;
    expect([count(1), count(2), count(4)]).toEqual([20, 10, 5]);
  });

  it("keeps the path of a huge area short", () => {
    for (const kind of kinds) expect(patternPath(kind, 0, 0, 4000, 3000).length).toBeLessThan(1_500_000);
  });
});
