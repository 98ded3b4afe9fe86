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

test("a line that waits for its figure goes on with the next one", () => {
  expect(texts("一般公共预算收入90.00万元，占", "99.94%；", "其他资金0.05万元，占0.06%。")).toEqual([
    "一般公共预算收入90.00万元，占99.94%；",
    "其他资金0.05万元，占0.06%。",
  ]);
});

test("a line is full as the lines of its page are, though others stand together already", () => {
  const paragraph = (text: string, line: number) => ({ kind: "paragraph" as const, text, place: { page: 1, line } });
  // Three lines of the page in one, as where a PDF tells that they are of one paragraph, and the rest of it.
  const open =
    "主要原因是按照规定调整了在职人员的住房公积金和住房补贴的计算基数，以及增加了单位缴纳的养老保险和职业年金";
  const lines = [1, 5, 9, 13].flatMap((line) => [paragraph(open, line), paragraph("等支出。", line + 3)]);
  const whole = passages([
    ...lines,
    paragraph("（1）一般公共预算收入预算12340.56万元，与上", 17),
    paragraph("年相比增加1234.56万元，增长10%。", 18),
  ]);
  expect(whole.map(({ text }) => text)).toEqual([
    ...[1, 2, 3, 4].map(() => `${open}等支出。`),
    "（1）一般公共预算收入预算12340.56万元，与上年相比增加1234.56万元，增长10%。",
  ]);
});
