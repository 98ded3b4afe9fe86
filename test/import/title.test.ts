/** Titles as title pages set them. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";

test.each([
  ["the publisher after the year, and what it is on a line of its own", "2024年度示例市示例局\n部门预算"],
  ["部门 before the end of the line", "2024年示例市示例局宣传部部门\n预算"],
  ["a unit with its level", "2024年度示例市示例局（本级）\n单位预算"],
  ["year, name and its end on lines of their own", "2024年度\n示例市示例局质量检验\n与技术保障中心\n单位预算"],
  ["a point on a line before it", ".\n示例市示例局（本级）\n2024年度部门预算公开"],
])("%s", async (_, title) => {
  const text = `${title}\n\n目录\n\n第一部分 部门概况........1\n第二部分 2024年度部门预算表...............6\n\n一、收支预算总体情况\n\n2024年收入预算100万元。`;
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.budget.title).toBe(title.replace(/^\.|\n/g, ""));
  expect(result.budget.entity?.name).toMatch(/^示例市示例局/);
});

test("部门 between the name and the year is no part of the name", async () => {
  const result = await imported(
    "示例市示例委员会部门2024年度部门预算信息公开\n\n二、收入预算情况说明\n\n2024年度收入预算100万元。",
  );
  expect(result).toMatchObject({ ok: true, budget: { entity: { name: "示例市示例委员会" } } });
});

const TABLE =
  "收支总表\n单位：万元\n项目\t预算数\t项目\t预算数\n一、一般公共预算拨款\t3.00\t一、教育支出\t3.00\n收入总计\t3.00\t支出总计\t3.00\n";
const imported = (text: string, title?: string): ReturnType<typeof importBudget> =>
  importBudget(new TextEncoder().encode(text), title === undefined ? {} : { title });

test("tables alone, which print no year, take title and year as given, and without these say what to do", async () => {
  const given = await imported(TABLE, "2024年示例局部门预算");
  expect(given).toMatchObject({ ok: true, budget: { title: "2024年示例局部门预算", year: 2024 } });
  const { doubts } = await imported(TABLE);
  expect(doubts.map(({ message }) => message.en).join()).toContain("--title");
});

test("the year under the heads of forms is the document's where all print the same one", async () => {
  const forms = (...years: number[]): string =>
    `${TABLE}\n${years.map((year) => `整体支出绩效目标表\n（${year}年度）\n部门名称\t示例局\n`).join("\n")}`;
  const result = await imported(forms(2026, 2026));
  expect(result).toMatchObject({ ok: true, budget: { year: 2026 } });
  expect(result.doubts.map(({ kind }) => kind)).toContain("assumed");
  expect((await imported(forms(2025, 2026))).ok).toBe(false);
});
