import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/budget/amount.js";
import {
  entryName,
  entrySentence,
  summaryTitle,
  type SummaryWords,
} from "../../src/elements/budget-summary/summary-wording.js";
import { disclosureMessagesFor } from "../../src/text/disclosure/locale.js";
import { numberFormat } from "../../src/text/format.js";
import { messagesFor } from "../../src/text/locale.js";
import { summaryView, type SummaryEntry, type SummaryTheme } from "../../src/views/summary-view.js";
import { numberedLines, readKorlaText, splitContents } from "../data/support/published-text.js";
import { korla } from "../support/budgets.js";

function wordsIn(language: string): SummaryWords {
  const messages = messagesFor(language);
  const wording = {
    messages,
    format: numberFormat(language),
    unit: "万元",
    unitName: messages.unitName["万元"],
  } as const;
  return { view: summaryView(korla), messages: disclosureMessagesFor(language), wording };
}

const zh = wordsIn("zh-CN");
const paragraphs = splitContents(numberedLines(readKorlaText())).body.map(({ text }) => text.trim());

function entries(theme: SummaryTheme): readonly SummaryEntry[] {
  return zh.view.parts.find((part) => part.theme === theme)?.entries ?? [];
}

/** All numbers of a text as plain decimals, in order; years and sizes of equipment are no figures. */
function figures(text: string): string[] {
  const told = text.replace(/\d{4} ?年|50 ?万元以上|100 ?万元以上|^\d+\. /g, "");
  return (told.match(/[\d,]+(?:\.\d+)?/g) ?? [])
    .filter((match) => /\d/.test(match))
    .map((match) => new Decimal(match.replace(/,/g, "")).toString());
}

/** The words of direction in a text. A published 增加 of 0 is no rise: both sides say 持平. */
function directions(text: string): string[] {
  const told = text.replace(/(?:增加|减少) ?0 ?万元，(?:增长|下降) ?0%/g, "持平").replace(/主要原因[^；。]*/g, "");
  return told.match(/增加|减少|增长|下降|持平/g) ?? [];
}

/** Holds a sentence against what is published: the same figures, the same directions. */
function hold(sentence: string, published: string): void {
  expect(figures(sentence), `${sentence} / ${published}`).toEqual(figures(published));
  expect(directions(sentence), `${sentence} / ${published}`).toEqual(directions(published));
}

function published(pattern: RegExp): string {
  const found = paragraphs.filter((text) => pattern.test(text));
  expect(found, String(pattern)).not.toEqual([]);
  return found[0] ?? "";
}

describe("every generated sentence says what the published explanation says", () => {
  test("the total, and its change", () => {
    const [total] = entries("total");
    hold(entrySentence(total!, zh), published(/^一般公共预算 1437 万元/).replace("占 100%，", ""));
    expect(figures(published(/收支总预算 1437 万元/))).toEqual([figures(summaryTitle(zh))[0]]);
    expect(summaryTitle(zh)).toBe("收支总计 1,437.00 万元，比上年预算增加 69.39 万元，增长 5.07%");
  });

  test.each(["基本支出", "项目支出"])("%s: amount, share, change, rate, reason", (name) => {
    const entry = entries("natures").find((each) => entryName(each, zh) === name)!;
    const sentence = entrySentence(entry, zh);
    const text = published(new RegExp(`^${name} .*占`));
    hold(sentence.replace(/主要原因.*/, ""), text.replace(/主要原因.*/, ""));
    expect(sentence).toContain(/主要原因是：(.*)。/.exec(text)?.[1]);
  });

  test("the six categories and their shares", () => {
    const texts = paragraphs.filter((text) => /（类）[\d.]+ 万元，占/.test(text));
    expect(texts).toHaveLength(6);
    expect(entries("categories")).toHaveLength(6);
    const largestFirst = ["201", "206", "208", "210", "221", "205"];
    expect(entries("categories").map(({ code }) => code)).toEqual(largestFirst);
    for (const text of texts) {
      const entry = entries("categories").find(({ name }) => text.startsWith(name))!;
      hold(entrySentence(entry, zh), text);
    }
  });

  test("the twelve items: amount, change, rate and reason", () => {
    const texts = paragraphs
      .filter((text) => /^\d+\. .*（项）：/.test(text))
      .map((text, index, all) => {
        // One sentence is broken over two paragraphs in the document.
        return text.endsWith("，") ? text + paragraphs[paragraphs.indexOf(all[index]!) + 2]! : text;
      });
    expect(texts).toHaveLength(12);
    expect(entries("items")).toHaveLength(12);
    for (const text of texts) {
      const name = /（款）(.+)（项）/.exec(text)?.[1] ?? "";
      const entry = entries("items").find((each) => each.name === name)!;
      const sentence = entrySentence(entry, zh);
      hold(sentence.replace(/主要原因.*/, ""), text.replace(/主要原因.*/, ""));
      expect(sentence).toContain(`主要原因：${/主要原因是：(.*)。/.exec(text)?.[1] ?? "?"}`);
    }
  });

  test("三公: the total and every item, unchanged", () => {
    const [total] = entries("threePublic");
    const sentence = entrySentence(total!, zh);
    const text = published(/“三公”经费数为/) + published(/^用车购置费/);
    // Blanks of the table are worded 0 in the explanation.
    expect(new Set(figures(sentence))).toEqual(new Set(figures(text).filter((figure) => figure !== "0")));
    const changes = published(/“三公”经费比上年预算/);
    expect(directions(sentence).every((word) => word === "持平")).toBe(true);
    // The document words no change of 公务用车购置及运行费 as a whole.
    expect(directions(sentence).length).toBeGreaterThanOrEqual(directions(changes).length);
    for (const [, reason = ""] of changes.matchAll(/主要原因是：([^；。]+)/g)) expect(sentence).toContain(reason);
  });

  test("机关运行经费", () => {
    const text = published(/机关运行经费财政拨款预算/).replace(/^.*财政拨款预算/, "");
    hold(entrySentence(entries("agencyOperating")[0]!, zh).replace(/，主要原因.*/, ""), text.replace(/主要原因.*/, ""));
    expect(entrySentence(entries("agencyOperating")[0]!, zh)).toContain(
      "在职人员增加，相关公用经费增加，机关运行经费预算增加",
    );
  });

  test("采购, with what is reserved for small firms", () => {
    const text = published(/政府采购预算 121\.07/) + published(/面向中小企业预留/);
    hold(entrySentence(entries("procurement")[0]!, zh), text);
  });

  test("people, assets and projects under performance management", () => {
    const staff = entries("staff")
      .map((entry) => entrySentence(entry, zh))
      .join("");
    hold(staff.replace(/持平/g, "增加 0 人"), published(/单位编制数 45/).replace(/增加 0 人/g, "增加 0 人"));
    const assets = entrySentence(entries("assets")[0]!, zh);
    const start = paragraphs.findIndex((text) => text.startsWith("1. 房屋"));
    const end = paragraphs.findIndex((text) => text.startsWith("（四）预算绩效"));
    const lines = paragraphs.slice(start, end).map((text) => text.replace(/^\d\. /, ""));
    expect(figures(assets)).toEqual(figures(lines.join("。")));
    const performance = entries("performance")
      .map((entry) => entrySentence(entry, zh))
      .join("");
    hold(performance, published(/预算绩效管理的财政拨款项目 4 个/));
  });
});

test("in English the figures are the same money, in yuan", () => {
  const en = wordsIn("en");
  const all = zh.view.parts.flatMap((part) => part.entries);
  const english = en.view.parts.flatMap((part) => part.entries).map((entry) => entrySentence(entry, en));
  const yuan = (text: string): string[] =>
    [...text.matchAll(/([\d,]+(?:\.\d+)?) (million )?yuan/g)].map(([, digits = "", million]) =>
      new Decimal(digits.replace(/,/g, "")).times(million === undefined ? 1 : 1e6).toString(),
    );
  const chinese = all.map((entry) =>
    [...entrySentence(entry, zh).matchAll(/([\d,]+(?:\.\d+)?) 万元(?!以上)/g)].map(([, digits = ""]) =>
      new Decimal(digits.replace(/,/g, "")).times(10_000).toString(),
    ),
  );
  expect(english.map(yuan)).toEqual(chinese);
  expect(summaryTitle(en)).toBe(
    "Income and expenditure: 14.37 million yuan, up 693,900 yuan (5.07%) from last year's budget",
  );
});
