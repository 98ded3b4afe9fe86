import { describe, expect, it } from "vitest";
import { growTargets } from "../../src/layout/treemap-hits.js";
import type { Rectangle } from "../../src/layout/treemap.js";

const box: Rectangle = { x: 0, y: 0, width: 400, height: 300 };

function rectangle(x: number, y: number, width: number, height: number): Rectangle {
  return { x, y, width, height };
}

describe("targets of marks", () => {
  it("are the mark itself from 24 px on", () => {
    const marks = [rectangle(0, 0, 100, 24), rectangle(100, 0, 24, 200)];
    expect(growTargets(marks, box)).toEqual(marks);
  });

  it("grow about the middle of a small mark", () => {
    expect(growTargets([rectangle(100, 100, 4, 10)], box)).toEqual([rectangle(90, 93, 24, 24)]);
    expect(growTargets([rectangle(100, 100, 4, 60)], box)).toEqual([rectangle(90, 100, 24, 60)]);
  });

  it("stay in the chart", () => {
    expect(growTargets([rectangle(396, 298, 4, 2)], box)).toEqual([rectangle(376, 276, 24, 24)]);
    expect(growTargets([rectangle(0, 0, 4, 2)], box)).toEqual([rectangle(0, 0, 24, 24)]);
  });

  it("grow away from a small neighbour, over a large one", () => {
    const [left, right] = growTargets([rectangle(100, 0, 10, 50), rectangle(110, 0, 10, 50)], box);
    expect(left).toEqual(rectangle(86, 0, 24, 50));
    expect(right).toEqual(rectangle(110, 0, 24, 50));
    const [slim] = growTargets([rectangle(100, 0, 10, 50), rectangle(110, 0, 90, 50)], box);
    expect(slim).toEqual(rectangle(93, 0, 24, 50));
  });

  it("do not grow where small neighbours shut a mark in", () => {
    const marks = [0, 10, 20].map((x) => rectangle(100 + x, 0, 10, 50));
    expect(growTargets(marks, box)[1]).toEqual(marks[1]);
  });

  it("stay as they are among hundreds", () => {
    const marks = Array.from({ length: 400 }, (_, index) =>
      rectangle((index % 20) * 20, Math.floor(index / 20) * 15, 20, 15),
    );
    expect(growTargets(marks, box)).toEqual(marks);
  });
});
