import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parseBudget } from "../../src/budget/parse.js";
import { reconcile } from "../../src/budget/reconcile.js";
import { differenceText } from "../../src/elements/budget-checks/checks-wording.js";
import { checkWords } from "../../src/elements/budget-checks/check-wording.js";
import { zhTW } from "../../src/text/locales/zh-TW.js";
import { traditional } from "../../src/elements/budget-checks/traditional-words.js";
import { traditionalProblem } from "../../src/text/traditional.js";
import { korla, sample } from "../support/budgets.js";

/** All Chinese characters that Big5 has, which was made for traditional characters: most simplified ones are not in it. */
const BIG5 = new Set(
  Array.from({ length: 0xf9 - 0xa4 + 1 }, (_, row) =>
    Array.from({ length: 0xfe - 0x40 + 1 }, (_unused, column) =>
      new TextDecoder("big5").decode(Uint8Array.of(0xa4 + row, 0x40 + column)),
    ),
  ).flat(),
);

function simplifiedIn(text: string): string[] {
  return Array.from(text).filter((character) => /\p{Script=Han}/u.test(character) && !BIG5.has(character));
}

test("every rule, ground and sentence is in traditional characters, but for what it quotes and names", () => {
  const found = new Set<string>();
  for (const check of [...reconcile(korla).checks, ...reconcile(sample).checks]) {
    const words = checkWords(check, zhTW);
    expect(words.language).toBe("zh-TW");
    const names = check.figures
      .map(({ label }) => label["zh-CN"].split("·", 1)[0] ?? "")
      .filter((name) => name !== "" && words.sentence.includes(name))
      .sort((one, other) => other.length - one.length);
    const own = names.reduce((text, name) => text.split(name).join(""), words.sentence);
    for (const text of [words.title, words.ground, own])
      for (const character of simplifiedIn(text.replace(/「[^」]*」|《[^》]*》/g, "")))
        found.add(`${character}: ${text}`);
  }
  expect([...found]).toEqual([]);
});

test("published names stay as they are published, and outer quotation marks are those of the writing", () => {
  const check = reconcile(korla).checks.find(({ id }) => id.startsWith("staff-parts@"))!;
  const words = checkWords(check, zhTW);
  expect(words.sentence).toBe("在职 46 人，大於实有人数 45 人；各分項相加為 93，請核對。");
  const rounded = reconcile(korla).checks.find(({ id }) => id.startsWith("expenditure-parts@"))!;
  expect(differenceText(rounded, zhTW)).toBe("−0.01 萬元");
  expect(traditional("“行政事业单位养老支出”的数", [])).toBe("「行政事业单位养老支出」的數");
  expect(traditional("住房保障支出 1 万元，请核对。", ["住房保障支出"])).toBe("住房保障支出 1 萬元，請核對。");
  expect(traditional("部门（一）的数", ["部门（一）"])).toBe("部门（一）的數");
  expect(traditional("“部门专项—“12345”费用”为空白")).toBe("「部门专项—“12345”费用」為空白");
});

test("every sentence on a fault of a file is in traditional characters, but for what stands in the file", async () => {
  const source = await readFile(new URL("../../src/budget/problem-sentences.ts", import.meta.url), "utf8");
  const subjects = await readFile(new URL("../../src/budget/problem-subject.ts", import.meta.url), "utf8");
  // The sentences and the names of fields as they are written there, quotations within them left out.
  const texts = [...source.matchAll(/"([^"\n]*)"|`([^`]*)`|'([^'\n]*)'/g), ...subjects.matchAll(/"([^"\n]*)"/g)]
    .map(([, double, template, single]) => double ?? template ?? single ?? "")
    .filter((text) => /\p{Script=Han}/u.test(text));
  expect(texts.length).toBeGreaterThan(80);
  const found = texts.flatMap((text) =>
    simplifiedIn(traditionalProblem(text).replace(/「[^」]*」|"[^"]*"/g, "")).map(
      (character) => `${character}: ${text}`,
    ),
  );
  expect(found).toEqual([]);
  const result = parseBudget({
    title: "某局预算",
    year: 2023,
    unit: "万圆",
    expenditure: { items: [{ code: "205", name: "教育支出", amount: "4.98万" }] },
  });
  expect(result.ok ? [] : result.problems.map(({ message }) => traditionalProblem(message["zh-CN"]))).toEqual([
    '單位（unit）不能寫 "万圆"。可以寫："元"、"百元"、"千元"、"万元"、"百万元"、"亿元"。',
    '「教育支出」的金額（amount）應為數字，例如 "4.98"；現在是 "4.98万"。請只寫半角數字和小數點，單位和說明寫在別的字段裡。',
  ]);
});
