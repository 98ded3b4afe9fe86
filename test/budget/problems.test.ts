import { describe, expect, it } from "vitest";
import { jsonPath, valueAt } from "../../src/budget/json-path.js";
import { parseBudget } from "../../src/budget/parse.js";
import type { BudgetProblem } from "../../src/budget/problems.js";

const HEAD = { title: "某局预算", year: 2023, unit: "万元" };

function problemsOf(input: unknown): BudgetProblem[] {
  const result = parseBudget(input);
  return result.ok ? result.warnings : result.problems;
}

/** The Chinese sentence about a wrong amount of 教育支出. */
function aboutAmount(amount: unknown): string | undefined {
  return problemsOf({ ...HEAD, expenditure: { items: [{ code: "205", name: "教育支出", amount }] } })[0]?.message[
    "zh-CN"
  ];
}

describe("a sentence", () => {
  it("says where, what is wrong and what to do, in both languages", () => {
    const items = [{ code: "205", name: "教育支出", amount: "1,437.00" }];
    expect(problemsOf({ ...HEAD, expenditure: { items } })).toEqual([
      {
        code: "not-a-decimal",
        severity: "error",
        path: "$.expenditure.items[0].amount",
        message: {
          "zh-CN": '“教育支出”的金额（amount）应为数字，例如 "4.98"；现在是 "1,437.00"。请写成 "1437.00"。',
          en: '`amount` of “教育支出” should be a number such as "4.98"; it is "1,437.00". Write "1437.00".',
        },
        found: '"1,437.00"',
      },
    ]);
  });

  it.each([
    ["１４３７", '请写成 "1437"。'],
    ["1e3", '请写成 "1000"。'],
    ["(95)", '请写成 "-95"。'],
    ["−3．5", '请写成 "-3.5"。'],
    ["—", "原表这一格是空白时请写 null。"],
    ["", "原表这一格是空白时请写 null。"],
    ["无", "原表这一格是空白时请写 null。"],
    ["4.98万", "请只写半角数字和小数点，单位和说明写在别的字段里。"],
    ["1.437,00", "请只写半角数字和小数点，单位和说明写在别的字段里。"],
  ])("gives the plain form of %s where there is one", (amount, advice) => {
    expect(aboutAmount(amount)).toContain(advice);
  });

  it.each([
    [{ title: "某局预算", unit: "万元" }, '缺少年度（year）。请补上 "year": 2023。'],
    [{ ...HEAD, unit: "万圆" }, '单位（unit）不能写 "万圆"。可以写："元"、"百元"、"千元"、"万元"、"百万元"、"亿元"。'],
    [
      { ...HEAD, income: { items: [{ name: "拨款", code: 205 }] } },
      '“拨款”的编码（code）应为文字；现在是 205。请加引号，写成 "205"。',
    ],
    [
      { ...HEAD, published: "2023.2" },
      '公开日期（published）应为日期；现在是 "2023.2"。请写成 2023-02-10、2023-02 或 2023。',
    ],
    [{ ...HEAD, nmae: "" }, "nmae 不是已知的字段，已原样保留但不会显示。请检查拼写。"],
  ])("%#", (input, sentence) => {
    expect(problemsOf(input).map(({ message }) => message["zh-CN"])).toEqual([sentence]);
  });

  it.each([
    [
      '{\n  "title": "某局",\n  "year": 2023,\n}',
      "第 4 行第 1 列“}”附近不是正确的 JSON：最后一个值后面多了一个逗号，请删去。",
    ],
    [
      '{"title": "某局", "income": {',
      "第 1 行第 28 列附近不是正确的 JSON：内容在这里突然结束，文件可能没有下载完整；请重新下载或补全。",
    ],
    ['{"title"："某局"}', "第 1 行第 9 列“：”附近不是正确的 JSON：用了中文标点，请改用英文（半角）标点。"],
    ["{'title': 1}", "第 1 行第 2 列“'”附近不是正确的 JSON：用了单引号，请改用英文双引号。"],
    ['{"a": 1 "b": 2}', '第 1 行第 9 列“"”附近不是正确的 JSON：前后两个值之间缺少逗号。'],
    ['{"a": 1} x', "第 1 行第 10 列“x”附近不是正确的 JSON：内容已经结束，后面还有多余的字符，请删去。"],
    ['{"a": 007}', "第 1 行第 7 列“0”附近不是正确的 JSON：数字的写法不对，请写成 0.5、-3、1437.00 这样。"],
    ['{"a": "一\n二"}', "第 1 行第 9 列附近不是正确的 JSON：文字里有换行或控制字符，换行请写成 \\n。"],
    ['{\r\n"a": // b\r\n1}', "第 2 行第 6 列“/”附近不是正确的 JSON：JSON 里不能写注释，请删去。"],
  ])("names line, column and cause in the text %j", (text, sentence) => {
    expect(problemsOf(text).map(({ message }) => message["zh-CN"])).toEqual([sentence]);
  });

  it("names digits that would be lost, and a field written twice", () => {
    const text =
      '{"title":"某局","year":2023,"unit":"元",\n"income":{"amount":12345678901234567.89,"total":1,"total":2}}';
    expect(problemsOf(text).map(({ message }) => message["zh-CN"])).toEqual([
      '金额（income.amount）写作数字 12345678901234567.89（第 2 行第 20 列），读入后会丢失位数。请加引号写成文字 "12345678901234567.89"。',
      "总计（income.total）写了两次（第 2 行第 51 列）。请只保留一个。",
    ]);
  });

  it("stays short, whatever stands in the file", () => {
    const long = "长".repeat(10_000);
    const items = [{ name: long, amount: long, [long]: 1 }];
    for (const { message, found } of problemsOf({ ...HEAD, unit: long, income: { items } })) {
      expect(message["zh-CN"].length).toBeLessThan(250);
      expect((found ?? "").length).toBeLessThan(60);
    }
  });

  it("does not cut a character in half", () => {
    const [problem] = problemsOf({ ...HEAD, unit: `${"长".repeat(38)}𠮷𠮷` });
    expect(problem?.found).toBe(`"${"长".repeat(38)}…"`);
  });
});

describe("the list", () => {
  const wrong = { amount: "一" };
  const unknown = { nmae: "甲" };

  it("has errors before warnings", () => {
    const problems = problemsOf({ ...HEAD, x: 1, income: { items: [unknown, wrong] } });
    expect(problems.map(({ severity }) => severity)).toEqual(["error", "warning", "warning"]);
  });

  it("ends after fifty and says how many more there are", () => {
    const items = [...Array.from({ length: 60 }, () => wrong), unknown];
    const problems = problemsOf({ ...HEAD, income: { items } });
    expect(problems).toHaveLength(51);
    expect(problems[50]).toEqual({
      code: "more-problems",
      severity: "error",
      path: "$",
      message: {
        "zh-CN": "另有 11 个问题没有列出。请先改正上面的，再检查一次。",
        en: "11 more problems are not listed. Correct those above and check again.",
      },
    });
  });

  it("of warnings only ends with a warning", () => {
    const result = parseBudget({ ...HEAD, income: { items: Array.from({ length: 60 }, () => unknown) } });
    expect(result.ok && result.warnings[50]).toMatchObject({ code: "more-problems", severity: "warning" });
  });
});

describe("a path", () => {
  it("is written as JSON path, and leads back to its value", () => {
    const path = ["expenditure", "items", 4, "economic", "302", 'a"b'];
    expect(jsonPath(path)).toBe('$.expenditure.items[4].economic["302"]["a\\"b"]');
    expect(valueAt({ items: [{ amount: null }] }, ["items", 0, "amount"])).toBeNull();
    expect(valueAt({ items: [] }, ["items", 0, "amount"])).toBeUndefined();
    expect(valueAt({}, ["constructor"])).toBeUndefined();
  });
});
