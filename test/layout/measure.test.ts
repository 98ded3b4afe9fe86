import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateText } from "../../src/layout/measure.js";

const style = { size: 10 };

describe("estimateText", () => {
  it.each([
    ["", 0],
    ["一般公共服务支出", 80],
    ["（室）", 30],
    ["“三公”", 40],
    ["1437", 22.4],
    ["𠮷", 10],
  ])("estimates %j as %d px at 10 px", (text, width) => {
    expect(estimateText(text, style)).toBeCloseTo(width, 6);
  });

  it("orders Latin letters by class", () => {
    expect(estimateText("i", style)).toBeLessThan(estimateText("n", style));
    expect(estimateText("n", style)).toBeLessThan(estimateText("N", style));
    expect(estimateText("N", style)).toBeLessThan(estimateText("M", style));
  });

  it("gives combining marks and invisible characters no width", () => {
    expect(estimateText("e\u0301\u200b", style)).toBe(estimateText("e", style));
  });

  it("makes bold 3 % wider and grows with the size", () => {
    expect(estimateText("收入", { size: 10, bold: true })).toBeCloseTo(20.6, 6);
    expect(estimateText("收入", { size: 20 })).toBe(40);
  });

  it("adds up over any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const sum = estimateText(a, style) + estimateText(b, style);
        expect(estimateText(a + b, style)).toBeCloseTo(sum, 6);
        expect(sum).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
