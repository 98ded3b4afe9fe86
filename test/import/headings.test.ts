import { expect, test } from "vitest";
import { withoutBreaks } from "../../src/import/understand/headings.js";

test.each([
  ["a heading in two rows", [["本年支出合", "计"]], [["本年支出合计"]]],
  ["one in three", [["支出", "财政拨", "款收", "入"]], [["支出", "财政拨款收入"]]],
  ["a class over its part", [["本年支出", "基本支出"]], [["本年支出", "基本支出"]]],
  [
    "a heading over two columns",
    [
      ["财政拨款收", "甲"],
      ["财政拨款收", "入"],
    ],
    [
      ["财政拨款收", "甲"],
      ["财政拨款收", "入"],
    ],
  ],
  ["the name of a fund in three", [["支出", "政府性基", "金预算财", "政拨款"]], [["支出", "政府性基金预算财政拨款"]]],
  ["the name of a source in three", [["其他资金", "事业单", "位经营", "收入"]], [["其他资金", "事业单位经营收入"]]],
  ["pieces that say nothing together", [["甲", "乙"]], [["甲", "乙"]]],
])("%s", (_, stacks, expected) => {
  expect(withoutBreaks(stacks)).toEqual(expected);
});
