/** Titles as title pages set them. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";

test.each([
  ["the publisher after the year, and what it is on a line of its own", "2024年度示例市示例局\n部门预算"],
  ["a unit with its level", "2024年度示例市示例局（本级）\n单位预算"],
  ["a point on a line before it", ".\n示例市示例局（本级）\n2024年度部门预算公开"],
])("%s", async (_, title) => {
  const text = `${title}\n\n目录\n\n第一部分 部门概况........1\n第二部分 2024年度部门预算表...............6\n\n一、收支预算总体情况\n\n2024年收入预算100万元。`;
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.budget.title).toBe(title.replace(/^\.|\n/g, ""));
  expect(result.budget.entity?.name).toMatch(/^示例市示例局/);
});
