import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { withoutPlainItems } from "../../src/budget/plain-items.js";
import { BudgetSchema } from "../../src/budget/schema.js";

const values = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>("1", "-2.50", "0.00", null) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>("", "1,000", "1e3", "１", "9".repeat(41), 5, true, {}, []) },
);
const texts = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<unknown>("205", "教育支出", "") },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(7, null, []) },
);
const { items } = fc.letrec<{ item: unknown; items: unknown[] }>((tie) => ({
  item: fc.oneof(
    {
      weight: 30,
      arbitrary: fc.record({ code: texts, name: texts, amount: values, items: tie("items") }, { requiredKeys: [] }),
    },
    { weight: 2, arbitrary: fc.record({ name: texts, note: texts, items: tie("items") }, { requiredKeys: ["note"] }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, "205", [], { nmae: "x" }) },
  ),
  items: fc.array(tie("item"), { maxLength: 2 }),
}));

test("leaving plain items out never changes the verdict of the schema", () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(items, (list) => {
      const data = { title: "测试", year: 2024, unit: "万元", expenditure: { items: list } };
      const valid = z.safeParse(BudgetSchema, data).success;
      seen.add(valid);
      expect(z.safeParse(BudgetSchema, withoutPlainItems(data)).success).toBe(valid);
    }),
    { numRuns: 400 },
  );
  expect(seen.size).toBe(2);
});

test("leaves out what is plain and keeps the rest in its place, the data as it was", () => {
  const noted = { code: "20502", note: "其中", items: [{ code: "2050201", amount: "1" }] };
  const data = {
    expenditure: {
      amount: "2",
      items: [
        { code: "201", amount: "1" },
        { code: "205", items: [noted] },
      ],
    },
  };
  const before = JSON.stringify(data);
  expect(withoutPlainItems(data)).toEqual({
    expenditure: { amount: "2", items: [{ code: "205", items: [{ ...noted, items: [] }] }] },
  });
  expect(JSON.stringify(data)).toBe(before);
});
