import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { rulesOfPath } from "../../../src/import/source/pdf/path-rules.js";

const UPRIGHT = [1, 0, 0, 1, 0, 0] as const;
const fill = (...points: readonly (readonly [number, number])[]) =>
  rulesOfPath([OPS.fill, [points.flatMap(([x, y], at) => [at === 0 ? 0 : 1, x, y]).concat(4)]], UPRIGHT, 1);

test("a border whose ends are mitred is a line", () => {
  expect(fill([100, 10], [20, 10], [20, 10.75], [99.25, 10.75])).toEqual([
    { direction: "across", at: 10.375, from: 20, to: 100 },
  ]);
  expect(fill([20, 90], [20, 10], [20.75, 10.75], [20.75, 90])).toEqual([
    { direction: "down", at: 20.375, from: 10, to: 90 },
  ]);
});

test("a thick form with slanting ends is none", () => {
  expect(fill([100, 10], [20, 10], [30, 20], [90, 20])).toEqual([]);
});
