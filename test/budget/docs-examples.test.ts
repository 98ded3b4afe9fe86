import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseBudget } from "../../src/budget/parse.js";

const PAGE = readFileSync(new URL("../../docs/budget-json.md", import.meta.url), "utf8");
const BLOCKS = Array.from(PAGE.matchAll(/^```(.+)\n([^]*?)\n```$/gm), ([, language = "", text = ""]) => ({
  language,
  text,
}));
const HEAD = '"title": "示例局2024年部门预算", "year": 2024, "unit": "万元"';

describe("the examples of docs/budget-json.md", () => {
  const examples = BLOCKS.filter(({ language }) => language === "json").map(({ text }) => text);

  it("are found", () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  it.each(examples)("%s", (text) => {
    // A piece of a file stands in the page without its head.
    const file = text.startsWith("{") ? text : `{ ${HEAD}, ${text} }`;
    expect(parseBudget(file)).toEqual({ ok: true, budget: JSON.parse(file) as unknown, warnings: [] });
  });

  const wrong = BLOCKS.flatMap(({ language, text }, index) => {
    return language === "json invalid" ? [[text, BLOCKS[index + 1]?.text]] : [];
  });

  it.each(wrong)("the wrong file %s has the problem that the page shows", (file, shown) => {
    const result = parseBudget(file);
    const problems = result.ok ? result.warnings : result.problems;
    expect(problems.map(({ path, message }) => `${path}\n${message["zh-CN"]}`)).toEqual([shown]);
  });

  it("shows a wrong file for each kind of problem it speaks of", () => {
    expect(wrong).toHaveLength(4);
  });
});
