import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { messagesFor, registerMessages, wordedLanguage } from "../../src/text/locale.js";
import { en } from "../../src/text/locales/en.js";
import { zhCN } from "../../src/text/locales/zh-CN.js";
import { zhTW } from "../../src/text/locales/zh-TW.js";
import type { Messages, ResidualFacts } from "../../src/text/messages.js";

describe("a language tag finds its messages", () => {
  test.each([
    ["zh-CN", zhCN],
    ["zh", zhCN],
    ["zh-Hans-SG", zhCN],
    ["zh-TW", zhTW],
    ["zh-Hant", zhTW],
    ["zh-Hant-HK", zhTW],
    ["zh-HK", zhTW],
    ["zh_tw", zhTW],
    ["en", en],
    ["en-GB", en],
    ["en-US@posix", en],
    ["en_US.UTF-8", en],
    ["fr", zhCN],
    ["", zhCN],
  ])("%s", (tag, messages) => {
    expect(messagesFor(tag)).toBe(messages);
  });

  test("the language the words are in is told: a `lang` that would lie is not", () => {
    expect(["en-GB", "zh-Hant-HK", "en_US@posix", "fr", ""].map(wordedLanguage)).toEqual([
      "en-GB",
      "zh-Hant-HK",
      "en-US",
      "zh-CN",
      "zh-CN",
    ]);
  });
});

describe("a page adds a language", () => {
  const own: Messages = { ...en, common: { ...en.common, viewChart: "Diagramm" } };

  test("under its tag, for its variants too, whatever its case", () => {
    registerMessages("DE-at", own);
    expect(messagesFor("de-AT")).toBe(own);
    expect(messagesFor("de")).toBe(own);
    expect(messagesFor("de-CH")).toBe(own);
    expect(wordedLanguage("de-CH")).toBe("de-CH");
  });

  test("or replaces one; more exact tags go first", () => {
    registerMessages("zh-HK", own);
    expect(messagesFor("zh-HK")).toBe(own);
    expect(messagesFor("zh-Hant")).toBe(zhTW);
  });

  test("a message that is missing does not compile", () => {
    const { viewTable: _left, ...others } = en.common;
    // @ts-expect-error The group `common` lacks `viewTable`: the type check fails here once that is allowed.
    const missing: Messages = { ...en, common: others };
    // @ts-expect-error A message of figures is a function, not a text.
    const untold: Messages = { ...en, common: { ...en.common, otherItems: "others" } };
    expect([missing, untold]).toHaveLength(2);
  });
});

describe.each([
  ["zh-CN", zhCN],
  ["zh-TW", zhTW],
  ["en", en],
])("%s", (_tag, messages) => {
  test("has every message of the default language, none empty", () => {
    expect(shape(messages)).toEqual(shape(zhCN));
    for (const [path, kind] of shape(messages)) if (path !== "sentenceGap") expect(kind, path).not.toBe("empty");
  });
});

/** Path and kind of every message. */
function shape(group: object, path: readonly string[] = []): [path: string, kind: string][] {
  return Object.entries(group)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, message]: [string, unknown]): [string, string][] => {
      const here = [...path, name];
      if (typeof message === "object" && message !== null) return shape(message, here);
      const isGap = name === "sentenceGap";
      return [[here.join("."), message === "" && !isGap ? "empty" : typeof message]];
    });
}

test("Traditional Chinese holds no simplified character of its own", () => {
  const source = readFileSync(new URL("../../src/text/locales/zh-TW.ts", import.meta.url), "utf8");
  const words = source
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    .replace(/unitName: \{[^}]*\}/, "")
    .replace("/^主要用于/", "");
  const simplified =
    /[万亿预额单显载数据图书编码项总计个类经费购运执级属从来这们开发与无为务关间问题时会国际对应该说请设网络误处写画点选转较规则读没质变动两织统结线给终节约组细继续]/g;
  expect(words.match(simplified) ?? []).toEqual([]);
});

describe("English counts in the singular and the plural", () => {
  const residual: ResidualFacts = { count: 1, sum: "9", total: "10", difference: "1", less: true, rounding: false };

  test.each([
    [en.common.otherItems(1), "1 other item"],
    [en.common.otherItems(2), "2 other items"],
    [en.sankey.blankCategories(1), "1 more category has no budgeted amount (left blank in the table)."],
    [en.treemap.blankItems(3), "3 more categories have no budgeted amount (left blank in the table)."],
    [
      en.sankey.residual(residual),
      "The 1 category adds up to 9, 1 less than the published total: more than rounding explains, and the document gives no reason.",
    ],
    [
      en.sankey.incomeResidual({ ...residual, count: 4, less: false, rounding: true }),
      "The 4 sources add up to 9, 1 more than the published total: a rounding difference.",
    ],
    [en.delta.itemsTitle(1), "1 item compared with last year"],
    [en.delta.itemsTitle(2), "2 items compared with last year"],
    [en.state.invalid(1), "1 entry in the data cannot be read"],
    [en.state.invalid(2), "2 entries in the data cannot be read"],
    [
      en.delta.description({ rises: 1, falls: 2, unchanged: 0, largestRise: "教育 +1", largestFall: undefined }),
      "Compared with last year, 1 item is up and 2 down. Largest rise: 教育 +1.",
    ],
    [
      en.delta.description({ rises: 8, falls: 4, unchanged: 2, largestRise: undefined, largestFall: "教育 −1" }),
      "Compared with last year, 8 items are up, 4 down and 2 unchanged. Largest fall: 教育 −1.",
    ],
    [
      en.threePublic.computed({ series: "2022", names: ["A", "B", "C"] }),
      "The 2022 figures for A, B and C are the sums of their parts.",
    ],
  ])("%#", (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});

describe("English names where figures stand, as a reader of English writes it", () => {
  const facts = { entity: "某局", document: "2023 年部门预算公开", explanation: false, published: undefined };

  test.each([
    [
      ["一", "四"],
      true,
      "2023-02-03",
      "Source: 某局, 《2023 年部门预算公开》, tables 1 and 4, explanatory notes (published 3 February 2023).",
    ],
    [["10"], false, "2023-02", "Source: 某局, 《2023 年部门预算公开》, table 10 (published February 2023)."],
    [
      ["十", "十二", "二十一"],
      false,
      "2023",
      "Source: 某局, 《2023 年部门预算公开》, tables 10, 12 and 21 (published 2023).",
    ],
    [["收支总表"], false, undefined, "Source: 某局, 《2023 年部门预算公开》, 收支总表."],
    [[], false, undefined, "Source: 某局, 《2023 年部门预算公开》."],
  ] as const)("%j", (tables, explanation, published, expected) => {
    expect(en.common.source({ ...facts, tables, explanation, published })).toBe(expected);
  });

  test("the unit of the chart once, in words", () => {
    expect(["元", "千元", "万元", "亿元"].map((unit) => en.common.unit(en.unitName[unit as "元"]))).toEqual([
      "in yuan",
      "in thousands of yuan",
      "in units of 10,000 yuan",
      "in units of 100 million yuan",
    ]);
  });
});
