import { expect, test } from "vitest";

test("the elements can be imported and registered where there is no page, and the model is at hand", async () => {
  expect(typeof document).toBe("undefined");
  const library = await import("../../src/index.js");
  expect(library.BudgetSankey).toBeTypeOf("function");
  expect(library.parseBudget("").ok).toBe(false);
  await expect(import("../../src/define.js")).resolves.toBeDefined();
});
