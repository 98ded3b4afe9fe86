/** Tables of a department that list its units one under another, each with items of its own. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";

const document = new URL("../fixtures/invented/units-one-under-another-budget.txt", import.meta.url);

test("what each unit states stands beside, and is no figure of the department and no contradiction", async () => {
  const result = await importBudget(readFileSync(document));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.doubts).toEqual([]);
  expect(result.contradictions).toEqual([]);
  const { budget } = result;
  const [social, urban] = budget.expenditure?.items ?? [];
  const pension = social?.items?.[0];
  expect(pension?.amount).toBeUndefined();
  expect(pension?.memo).toMatchObject([
    { name: "示例市园林局", funding: { general: { amount: "12.00" } } },
    { name: "示例市苗圃所", funding: { general: { amount: "8.00" } } },
  ]);
  expect(urban?.items?.map(({ code, amount }) => [code, amount])).toEqual([
    ["21201", "178.00"],
    ["21205", "102.00"],
  ]);
  const wages = budget.economic?.find(({ scheme, source }) => scheme === "department" && source === "general");
  const allowances = wages?.items?.[0]?.items?.[1]?.items?.[0];
  expect(allowances).toMatchObject({
    code: "3010201",
    memo: [
      { name: "示例市园林局", amount: "30.00" },
      { name: "示例市苗圃所", amount: "10.00" },
    ],
  });
  expect(budget.income?.memo?.[0]).toMatchObject({
    name: "示例市园林局",
    total: "200.00",
    funding: { general: { amount: "190.00" }, opening: "4.00", named: { 上年实户资金余额: "6.00" } },
  });
  expect(budget.projects?.map(({ name, amount, summary }) => [name, amount, summary?.length])).toEqual([
    ["公园养护", "60.00", 10],
    ["行道树补植", "30.00", 10],
    ["苗木培育", "30.00", 7],
  ]);
});
