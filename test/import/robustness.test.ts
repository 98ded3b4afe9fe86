import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";

const KORLA = readFileSync(new URL("../fixtures/korla-2023.txt", import.meta.url), "utf8").split("\n");
const bytes = (text: string) => new TextEncoder().encode(text);
const HEAD = "示例局2024年部门预算\n\n一、支出预算情况说明\n\n";

test("a disclosure with lines lost, doubled, moved, cut or written over is imported or refused, and nothing is thrown", async () => {
  const line = fc.nat(KORLA.length - 1);
  const change = fc.record({
    from: line,
    to: line,
    how: fc.constantFrom("lose", "double", "move", "cut", "join", "write"),
    text: fc.string({
      unit: fc.constantFrom(
        ...Array.from("合计收入支出（类）款项：，。\t 0123456789.,%-—万元增加减少比上年主要原因是表三公"),
      ),
      maxLength: 40,
    }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const lines = [...KORLA];
      for (const { from, to, how, text } of changes) {
        const words = lines[from] ?? "";
        if (how === "lose") lines.splice(from, 1);
        else if (how === "double") lines.splice(to, 0, words);
        else if (how === "move") lines.splice(to, 0, ...lines.splice(from, 1));
        else if (how === "cut") lines[from] = words.slice(0, text.length);
        else if (how === "join") lines[from] = words + (lines[to] ?? "");
        else lines[from] = text;
      }
      const result = await importBudget(bytes(lines.join("\n")));
      const foreseen = result.doubts.every(({ message }) => !message.en.includes("not foreseen"));
      expect(foreseen).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ["one endless line of changes", `${HEAD}${"比上年增加1万元，增长2%。".repeat(40_000)}`],
  ["one endless word", `${HEAD}${"增加".repeat(200_000)}1万元。`],
  ["one endless figure", `${HEAD}支出${"1".repeat(500_000)}万元。`],
  ["as many headings as lines", `${HEAD}${"一、说明\n增加1万元，\n".repeat(20_000)}`],
])("%s is read whole before the limit of time stops it", async (_, text) => {
  const result = await importBudget(bytes(text));
  expect(result.doubts.filter(({ message }) => /not foreseen|Reading took more than/.test(message.en))).toEqual([]);
});

test("an import that takes too long is stopped with a sentence", async () => {
  const rows = "2010301\t行政运行\t1.00\t1.00\t\n".repeat(20_000);
  const text = `${HEAD}部门支出总体情况表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n${rows}`;
  const result = await importBudget(bytes(text), { limits: { milliseconds: 20 } });
  expect(result.ok).toBe(false);
  expect(result.doubts[0]?.message.en).toMatch(/^Reading took more than 0.02 s and was stopped/);
});
