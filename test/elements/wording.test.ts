import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FUNCTIONAL_CATEGORIES } from "../../src/budget/classification.js";
import { convert, Decimal, UNIT_EXPONENT, type MoneyUnit } from "../../src/budget/amount.js";
import {
  changeFacts,
  moneyText,
  sentenceAmount,
  sentenceChange,
  shownName,
  subtitleParts,
  type Wording,
} from "../../src/elements/base/wording.js";
import { numberFormat } from "../../src/text/format.js";
import { messagesFor } from "../../src/text/locale.js";

function wordingOf(language: string, unit: MoneyUnit): Wording {
  const messages = messagesFor(language);
  return { messages, format: numberFormat(language), unit, unitName: messages.unitName[unit] };
}

const NAMED: Readonly<Record<string, number>> = { yuan: 0, "million yuan": 6, "billion yuan": 9 };

describe("amounts in sentences", () => {
  test.each([
    ["2.4", 1, "万元", "24,000 yuan"],
    ["1437.00", 2, "万元", "14.37 million yuan"],
    ["802.22", 2, "万元", "8.0222 million yuan"],
    ["0.01", 2, "万元", "100 yuan"],
    ["99.99", 2, "万元", "999,900 yuan"],
    ["100", 0, "万元", "1 million yuan"],
    ["12.5", 1, "亿元", "1.25 billion yuan"],
    ["-3.5", 1, "万元", "−35,000 yuan"],
    ["0", 2, "万元", "0 yuan"],
    ["0.5", 1, "元", "0.5 yuan"],
  ] as const)("%s (%i digits) in %s is %s in English", (amount, digits, unit, expected) => {
    expect(moneyText(new Decimal(amount), digits, wordingOf("en", unit))).toBe(expected);
  });

  test("keep the unit of the card in Chinese", () => {
    expect(moneyText(new Decimal("1437.00"), 2, wordingOf("zh-CN", "万元"))).toBe("1,437.00 万元");
    expect(sentenceChange(new Decimal("-80"), 2, wordingOf("zh-TW", "万元"))).toEqual({
      change: "−80.00",
      unit: "萬元",
    });
  });

  test("a blank and a missing amount are words without a unit", () => {
    expect(sentenceAmount(null, 2, wordingOf("en", "万元"))).toEqual({ amount: "not budgeted", unit: "" });
    expect(moneyText(undefined, 2, wordingOf("en", "万元"))).toBe("not published");
  });

  test("say exactly the same money in English", () => {
    const units = Object.keys(UNIT_EXPONENT) as MoneyUnit[];
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 18n), 10n ** 18n),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...units),
        (whole, digits, unit) => {
          const amount = new Decimal(whole.toString()).times(new Decimal(10).pow(-digits));
          const told = sentenceAmount(amount, digits, wordingOf("en", unit));
          const figure = new Decimal(told.amount.replace(/,/g, "").replace("−", "-"));
          const yuan = figure.times(new Decimal(10).pow(NAMED[told.unit] ?? NaN));
          expect(yuan.eq(convert(amount, unit, "元"))).toBe(true);
        },
      ),
    );
  });
});

test("a budget of one fund is a government's, whether its publisher is named or not", () => {
  const wording = wordingOf("zh-CN", "万元");
  const budget = { title: "2024年财政决算", year: 2024, unit: "万元", kind: "finalAccounts" } as const;
  expect(subtitleParts({ ...budget, fund: "general" }, wording)).toEqual(["2024年财政决算", "2024 年政府决算"]);
  expect(subtitleParts(budget, wording)).toEqual(["2024年财政决算", "2024 年部门决算"]);
  const entity = { name: "示例局", level: "unit" } as const;
  expect(subtitleParts({ ...budget, entity }, wording)).toEqual(["示例局", "2024 年单位决算"]);
});

test("a rate that is too small to show is not told as none", () => {
  const change = {
    kind: "decrease",
    change: new Decimal("-1"),
    computedRate: new Decimal("-1").div("21129").times(100),
    publishedRate: undefined,
    rateDigits: 2,
  } as unknown as Parameters<typeof changeFacts>[0];
  expect(changeFacts(change, 0, wordingOf("zh-CN", "万元"))).toMatchObject({ change: "1", rate: "<0.01%" });
});

test("parts of 100 yuan are worded in the characters of the card", () => {
  const parts = [{ name: "教育支出", amount: "18" }];
  expect(messagesFor("zh-TW").hundred.title({ parts, within: undefined, fund: undefined })).toBe(
    "每 100 元支出中，18 元用於教育",
  );
});

describe("names of functional categories", () => {
  test.each([
    ["en", "205", "教育支出", "Education 教育支出"],
    ["en", "234", "抗疫特别国债安排的支出", "Anti-epidemic special bonds 抗疫特别国债安排的支出"],
    // What another name means is not known.
    ["en", "210", "医疗卫生与计划生育支出", "医疗卫生与计划生育支出"],
    // 款 and 项 are published alone, and so is what has no code.
    ["en", "20502", "普通教育", "普通教育"],
    ["en", undefined, "教育支出", "教育支出"],
    ["en", "constructor", "教育支出", "教育支出"],
    ["zh-CN", "205", "教育支出", "教育支出"],
    ["zh-TW", "205", "教育支出", "教育支出"],
  ])("in %s %s %s is %s", (language, code, name, expected) => {
    expect(shownName({ name, code }, wordingOf(language, "万元"))).toBe(expected);
  });

  test("every category of the classification has one in English", () => {
    const wording = wordingOf("en", "万元");
    for (const [code, name] of Object.entries(FUNCTIONAL_CATEGORIES))
      expect(shownName({ name, code }, wording)).toMatch(new RegExp(`^[A-Z][a-z, -]+ ${name}$`));
  });
});
