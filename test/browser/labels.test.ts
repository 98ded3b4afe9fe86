import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { FUNCTIONAL_CATEGORIES } from "../../src/budget/classification.js";
import { mount, unmountAll, type ChartTag } from "./support/elements.js";
import { overlaps, textBoxes, wordFaults } from "./support/geometry.js";

afterEach(unmountAll);

const codes = Object.keys(FUNCTIONAL_CATEGORIES);
const words = [
  "行政运行",
  "机关事业单位",
  "基本养老保险",
  "缴费支出",
  "（室）及相关机构",
  "“三公”经费",
  "其他",
  "公务员医疗补助",
  "12345热线",
  "专项",
  "信息化建设",
  "与",
  "、",
  "支出",
];

/** Names as disclosures print them, from two characters to forty. */
const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
/** Six orders of magnitude, now and then nothing, a blank, or less than nothing. */
const amount = fc.oneof(
  {
    weight: 10,
    arbitrary: fc
      .integer({ min: 1, max: 9_999_999 })
      .chain((units) => fc.integer({ min: 0, max: 5 }).map((cut) => ((units / 10 ** cut) | 0) + 1)),
  },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: -5000, max: -1 }) },
);
const text = (hundredths: number | null): string | null => (hundredths === null ? null : (hundredths / 100).toFixed(2));
const total = (parts: readonly (number | null)[]): string =>
  (parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) / 100).toFixed(2);

const budget = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 14 }),
    fc.array(fc.array(fc.tuple(name, amount), { minLength: 1, maxLength: 12 }), { minLength: 14, maxLength: 14 }),
    fc.array(fc.tuple(name, amount), { minLength: 1, maxLength: 7 }),
  )
  .map(([categories, items, sources]) => {
    const expenditure = categories.map((code, category) => {
      const parts = items[category] ?? [];
      return {
        code,
        name: FUNCTIONAL_CATEGORIES[code],
        amount: total(parts.map(([, value]) => value)),
        items: [
          {
            code: `${code}01`,
            name: "款",
            items: parts.map(([label, value], index) => ({
              code: `${code}01${String(index + 1).padStart(2, "0")}`,
              name: label,
              amount: text(value),
            })),
          },
        ],
      };
    });
    return {
      title: "生成的预算",
      year: 2024,
      unit: "万元",
      example: true,
      entity: { name: "示例市综合管理局" },
      income: {
        amount: total(sources.map(([, value]) => value)),
        items: sources.map(([label, value], index) => ({ code: `source${index}`, name: label, amount: text(value) })),
      },
      expenditure: { amount: total(expenditure.map((item) => Number(item.amount) * 100)), items: expenditure },
    };
  });

test("words that lie on each other are found", () => {
  const box = document.createElement("div");
  box.className = "test-box";
  for (const word of ["甲乙丙", "丁戊己"]) {
    const span = document.createElement("span");
    span.textContent = word;
    span.style.cssText = "position: absolute; left: 10px; top: 10px";
    box.append(span);
  }
  document.body.append(box);
  expect(overlaps(textBoxes(box))).toEqual(["“甲乙丙” lies on “丁戊己”"]);
});

/** How many budgets each chart is drawn with at each width. */
const RUNS = 50;

describe.each(["budget-sankey", "budget-treemap"] as const satisfies readonly ChartTag[])("%s", (tag) => {
  test.each([320, 480, 800, 1280])(
    "of generated budgets at %i px: no label overlaps another, none is cut",
    async (width) => {
      const element = await mount(tag, {}, width);
      for (const [index, generated] of fc.sample(budget, { seed: width, numRuns: RUNS }).entries()) {
        element.budget = generated as never;
        // Drawn by then; the table for assistive technology comes later and has tests of its own.
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(wordFaults(element), `budget ${index}: ${JSON.stringify(generated)}`).toEqual([]);
      }
    },
    120_000,
  );
});
