import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Decimal, sum } from "../../src/budget/amount.js";
import { parseBudget } from "../../src/budget/parse.js";
import type { Budget } from "../../src/budget/schema.js";

/** Reads a budget, and fails with its problems where it cannot be read. */
export function budgetOf(input: unknown): Budget {
  const parsed = parseBudget(input);
  if (!parsed.ok)
    throw new Error(parsed.problems.map((problem) => `${problem.path}: ${problem.message.en}`).join("\n"));
  return parsed.budget;
}

function dataFile(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8");
}

/** The published budget of 库尔勒市人民政府办公室, 2023. */
export const korla = budgetOf(dataFile("korla-2023.json"));
/** The invented budget of 2024. */
export const sample = budgetOf(dataFile("sample-2024.json"));
/** The invented budget without any word on which source pays for what. */
export const sampleWithoutFunding = budgetOf(
  JSON.parse(dataFile("sample-2024.json"), (key, value: unknown) => (key === "funding" ? undefined : value)),
);

/** Amounts as documents print them: decimals of any size, zeros, blanks, now and then negative. */
export const amounts: fc.Arbitrary<string | null> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 2 }))
      .map(([units, digits]) => decimalText(units, digits)),
  },
  { weight: 2, arbitrary: fc.constant("0.00") },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.bigInt(1n, 10n ** 6n).map((units) => `-${decimalText(units, 2)}`) },
);

function decimalText(units: bigint, digits: number): string {
  const text = units.toString().padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Budgets with up to twelve categories of up to eight items each; totals are stated as the exact sums. */
export const budgets: fc.Arbitrary<Budget> = fc
  .tuple(
    fc.array(fc.array(fc.tuple(amounts, amounts), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 }),
    fc.array(amounts, { minLength: 1, maxLength: 5 }),
  )
  .map(([categories, sources]) => {
    const items = categories.map((children, category) => {
      const code = String(201 + category);
      const subcategory = `${code}01`;
      return {
        code,
        name: `第${category + 1}类支出`,
        amount: total(children.map(([amount]) => amount)),
        items: [
          {
            code: subcategory,
            name: `第${category + 1}款`,
            items: children.map(([amount, prior], index) => ({
              code: `${subcategory}${String(index + 1).padStart(2, "0")}`,
              name: `第${index + 1}项`,
              amount,
              compare: [{ amount: prior }],
            })),
          },
        ],
      };
    });
    return budgetOf({
      title: "生成的预算",
      year: 2024,
      unit: "万元",
      example: true,
      income: {
        amount: total(sources),
        items: sources.map((amount, index) => ({ code: `source${index}`, name: `来源${index + 1}`, amount })),
      },
      expenditure: { amount: total(items.map((item) => item.amount)), items },
    });
  });

function total(parts: readonly (string | null)[]): string {
  return sum(parts.map((part) => (part === null ? null : new Decimal(part)))).toFixed();
}
