import { describe, expect, test } from "vitest";
import type { Check } from "../../src/budget/reconcile.js";
import { checkWords } from "../../src/elements/budget-checks/check-wording.js";
import { differenceText } from "../../src/elements/budget-checks/checks-wording.js";
import { messagesFor } from "../../src/text/locale.js";

const en = messagesFor("en");

function said(sentence: string, more: Partial<Check> = {}): Check {
  const text = { "zh-CN": sentence, en: sentence };
  return { id: "x", title: text, ground: text, sentence: text, figures: [], ...more } as unknown as Check;
}

describe("sentences of checks in English", () => {
  const sentence = (words: string): string => checkWords(said(words), en).sentence;

  test("count in English, one and more", () => {
    expect(sentence("在职 46 人 is more than 实有人数 45 人; the others are 1 辆.")).toBe(
      "在职 46 people is more than 实有人数 45 people; the others are 1 vehicle.",
    );
  });

  test("leave what the document says within quotation marks, and units they do not know", () => {
    expect(sentence("The goal says “窗口 220 人”, the indicator 202 人 or 7 床位.")).toBe(
      'The goal says "窗口 220 人", the indicator 202 people or 7 床位.',
    );
    expect(sentence("“部门专项—“12345”热线”: the budget.")).toBe('"部门专项—“12345”热线": the budget.');
  });

  test("begin with a capital", () => {
    expect(sentence("total expenditure is right.")).toBe("Total expenditure is right.");
  });

  test("have differences in the same words", () => {
    expect(differenceText(said("", { difference: "1", unit: "人" }), en)).toBe("+1 person");
    expect(differenceText(said("", { difference: "10", unit: "分" }), en)).toBe("+10 points");
    expect(differenceText(said("", { difference: "10", unit: "分" }), messagesFor("zh-CN"))).toBe("+10 分");
  });
});
