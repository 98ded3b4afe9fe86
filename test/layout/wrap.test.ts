import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateText } from "../../src/layout/measure.js";
import { breakWords } from "../../src/layout/words.js";
import { wrapAnywhere, wrapText } from "../../src/layout/wrap.js";

const style = { size: 10 };
const measure = estimateText;
const name = fc
  .array(
    fc.constantFrom(
      "机关",
      "事业单位",
      "养老保险",
      "缴费支出",
      "（室）",
      "及",
      "其他",
      "abc",
      "1,437.00",
      "费",
      "，",
      " ",
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.join(""));

/** The text without blanks, which a line may lose at its ends. */
const solid = (text: string): string => text.replace(/\s/g, "");

describe("wrapText", () => {
  it.each([
    ["机关事业单位基本养老保险缴费支出", 100, ["机关事业单位基本", "养老保险缴费支出"]],
    ["住房保障支出", 60, ["住房保障支出"]],
    ["住房保障支出", 59, ["住房保障", "支出"]],
    ["一般公共预算拨款", 79, ["一般公共", "预算拨款"]],
    ["", 10, []],
  ])("wraps %j at %d", (text, maxWidth, lines) => {
    expect(wrapText(text, { maxWidth, style, measure })).toEqual(lines);
  });

  it("takes no more lines for words kept together than for words cut", () => {
    // Kept together 高校招生 would need a line of its own.
    expect(wrapText("项目高校招生项目", { maxWidth: 40, style, measure })).toEqual(["项目高校", "招生项目"]);
  });

  it("fits words in lines whose blanks at the ends take no room", () => {
    expect(wrapText("open data", { maxWidth: measure("open", style), maxLines: 2, style, measure })).toEqual([
      "open",
      "data",
    ]);
  });

  it("refuses what cannot be set whole", () => {
    expect(wrapText("离退休", { maxWidth: 29, style, measure })).toBeUndefined();
    expect(wrapText("住房保障支出", { maxWidth: 59, maxLines: 1, style, measure })).toBeUndefined();
    expect(wrapText("住房保障支出", { maxWidth: NaN, style, measure })).toBeUndefined();
    expect(wrapText("住房保障支出", { maxWidth: 100, maxLines: 0, style, measure })).toBeUndefined();
  });

  it("leaves no single character on the last line where another wrapping fits", () => {
    expect(wrapText("事业单位公共服务图", { maxWidth: 40, style, measure })).toEqual(["事业单位", "公共", "服务图"]);
    // Here nothing else fits.
    expect(wrapText("安全图", { maxWidth: 20, style, measure })).toEqual(["安全", "图"]);
  });

  it("keeps every text, width and limit of lines", () => {
    fc.assert(
      fc.property(
        name,
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (text, maxWidth, maxLines) => {
          const lines = wrapText(text, { maxWidth, maxLines, style, measure });
          if (!lines) return;
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          expect(solid(lines.join(""))).toBe(solid(text));
          for (const line of lines) expect(measure(line, style)).toBeLessThanOrEqual(maxWidth + 1e-5);
        },
      ),
    );
  });

  it("balances: no narrower width gives as few lines", () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 40, max: 200 }), (text, maxWidth) => {
        const lines = wrapText(text, { maxWidth, style, measure });
        if (!lines || lines.length < 2) return;
        const widest = Math.max(...lines.map((line) => measure(line, style)));
        const narrower = wrapText(text, { maxWidth: widest - 0.5, maxLines: lines.length, style, measure });
        // A narrower wrapping may exist only by leaving a single character on the last line.
        const last = narrower?.[narrower.length - 1] ?? "";
        if (narrower) expect(last.replace(/[\p{P}\s]/gu, "").length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("uses as few lines as the words allow", () => {
    fc.assert(
      fc.property(name, (text) => {
        const pieces = breakWords(text.trim());
        const whole = wrapText(text, { maxWidth: measure(text, style), style, measure });
        expect(whole ?? []).toHaveLength(pieces.length === 0 ? 0 : 1);
      }),
    );
  });
});

describe("wrapAnywhere", () => {
  it("agrees with wrapText where words fit", () => {
    const options = { maxWidth: 59, style, measure };
    expect(wrapAnywhere("住房保障支出", options)).toEqual(wrapText("住房保障支出", options));
  });

  it("breaks a word that alone is too wide", () => {
    expect(wrapAnywhere("离退休", { maxWidth: 20, style, measure })).toEqual(["离退", "休"]);
    expect(wrapAnywhere("离退休", { maxWidth: 0, style, measure })).toEqual(["离", "退", "休"]);
  });

  it("loses nothing and keeps the width", () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 10, max: 120 }), (text, maxWidth) => {
        const lines = wrapAnywhere(text, { maxWidth, style, measure });
        expect(solid(lines.join(""))).toBe(solid(text));
        for (const line of lines) expect(measure(line, style)).toBeLessThanOrEqual(maxWidth + 1e-5);
      }),
    );
  });
});
