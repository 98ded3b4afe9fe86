import { expect, test } from "vitest";
import { passages } from "../../src/import/text/reflow.js";

const texts = (...lines: string[]): string[] =>
  passages(lines.map((text, index) => ({ kind: "paragraph" as const, text, place: { line: index + 1 } }))).map(
    ({ text }) => text,
  );

test("a line that stops within brackets goes on where the next one closes them", () => {
  expect(texts("共有单价100万元（含）以上设备（不含车", "辆）0台。")).toEqual([
    "共有单价100万元（含）以上设备（不含车辆）0台。",
  ]);
  expect(texts("设备（台", "二、车辆（辆）")).toEqual(["设备（台", "二、车辆（辆）"]);
});
