import { describe, expect, test } from "vitest";
import { joinedTexts, withFallbacks, type PictureText } from "../../src/layout/export-picture.js";

function piece(text: string, x: number, other: Partial<PictureText> = {}): PictureText {
  const paint = { fill: "rgb(0, 0, 0)", stroke: "none", strokeWidth: 0, opacity: 1 };
  const font = { size: 10, weight: "400", family: "serif" } as const;
  return { kind: "text", text, x, y: 20, anchor: "start", direction: "ltr", ...font, ...paint, ...other };
}

const widthOf = ({ text, size }: PictureText): number => text.length * size;

describe("pieces of a line", () => {
  test("are joined where one begins at the end of the other", () => {
    expect(joinedTexts([piece("教育", 0), piece("支出", 20), piece("甲", 40.4)], widthOf)).toEqual([
      piece("教育支出甲", 0),
    ]);
  });

  test.each<[string, PictureText]>([
    ["stand apart", piece("支出", 24)],
    ["are on another line", piece("支出", 20, { y: 40 })],
    ["are bold", piece("支出", 20, { weight: "700" })],
    ["are anchored at their end", piece("支出", 20, { anchor: "end" })],
  ])("stay pieces where they %s", (_, next) => {
    expect(joinedTexts([piece("教育", 0), next], widthOf)).toHaveLength(2);
  });
});

describe("a font family", () => {
  test("has the fallbacks for Chinese before the generic one", () => {
    const family = withFallbacks("Arial, sans-serif");
    expect(family.startsWith("Arial, ")).toBe(true);
    expect(family.endsWith(", sans-serif")).toBe(true);
    expect(family).toContain('"Microsoft YaHei"');
  });

  test("names none twice and always ends with a generic one", () => {
    const family = withFallbacks('"Microsoft YaHei"');
    expect(family.match(/Microsoft YaHei/g)).toHaveLength(1);
    expect(family.endsWith(", sans-serif")).toBe(true);
  });
});
