import { expect, test } from "vitest";
import { themeName } from "../../src/elements/budget-summary/summary-wording.js";
import { hundredTitle } from "../../src/elements/budget-treemap/treemap-titles.js";
import { treemapFootnote, treemapTitle } from "../../src/elements/budget-treemap/treemap-wording.js";
import { messagesFor } from "../../src/text/locale.js";
import { staticCards, wordingOf, type StaticCard } from "../../src/render/cards.js";
import { disclosureMessagesFor } from "../../src/text/disclosure/locale.js";
import { summaryView } from "../../src/views/summary-view.js";
import { treemapView } from "../../src/views/treemap-view.js";
import { oneFund } from "../support/one-fund.js";

const budget = oneFund();
const nameIn = {
  "zh-CN": "一般公共预算财政拨款支出",
  "zh-TW": "一般公共預算財政撥款支出",
  en: "General public budget expenditure",
} as const;
const otherFunds = {
  "zh-CN": "其他资金安排的支出（未按功能分类公开）",
  "zh-TW": "其他資金安排的支出（未按功能分類公開）",
  en: "Expenditure from other funds (not published by function)",
} as const;

test.each(Object.keys(nameIn) as (keyof typeof nameIn)[])(
  "%s: every card and table says which fund it is of",
  (locale) => {
    const cards = Object.fromEntries(staticCards(budget, { locale }).map((card) => [card.name, card]));
    const named = new RegExp(nameIn[locale], "i");
    const words = ({ title, table, footnote }: StaticCard): string[] => [title, table.caption, footnote.join("")];
    const { sankey, treemap, changes } = cards as Record<"sankey" | "treemap" | "changes", StaticCard>;
    for (const said of [
      ...words(treemap),
      treemap.description,
      treemap.subtitle.join(" "),
      sankey.title,
      changes.title,
    ])
      expect(said).toMatch(named);
    expect(
      treemap.table.rows
        .at(-1)
        ?.cells.map(({ text }) => text)
        .slice(1, 4),
    ).toEqual([nameIn[locale], "2,009.70", "100.00%"]);
    for (const card of [treemap, sankey, changes])
      expect(card.footnote.join("")).toContain(locale === "en" ? "1.404 million" : "140.40");
    expect(sankey.table.rows.map(({ cells }) => cells[1]?.text)).toContain(otherFunds[locale]);
    expect(sankey.notes.join("")).not.toMatch(/尾差|更多|reason/);
    const totals = changes.table.rows.filter(({ kind }) => kind === "total");
    expect(totals.map(({ cells }) => [cells[1]?.text, cells[4]?.text])).toEqual([[nameIn[locale], "+88.60"]]);
    const wording = wordingOf(budget, { locale });
    const messages = disclosureMessagesFor(locale);
    expect(themeName("categories", { view: summaryView(budget), messages, wording })).toMatch(named);
    expect(hundredTitle(treemapView(budget)!, wording)).toMatch(named);
  },
);

test("what the sentences say", () => {
  const wording = wordingOf(budget, { locale: "zh-CN" });
  const view = treemapView(budget)!;
  expect(treemapTitle(view, budget, wording)).toBe("小学教育一项最多，占一般公共预算财政拨款支出的 80.23%");
  expect(treemapFootnote(view, budget, wording).slice(1)).toEqual([
    "面积与金额成正比；占比以一般公共预算财政拨款支出 2,009.70 为分母。",
    "公开文件只把一般公共预算财政拨款支出按功能分类列出；本年支出合计 2,150.10 万元，其余 140.40 万元（相减得出）没有按功能分类列出。",
  ]);
  const inside = treemapView(budget, undefined, "208")!;
  expect(treemapFootnote(inside, budget, wording)[1]).toBe(
    "占比以社会保障和就业支出 397.40 为分母；点“一般公共预算财政拨款支出”或按 Esc 键返回。",
  );
});

test.each(Object.keys(nameIn) as (keyof typeof nameIn)[])(
  "%s: all of one fund is not told as all expenditure",
  (locale) => {
    const { title } = messagesFor(locale).sankey;
    const facts = { ofHundred: "100", name: "教育支出" };
    expect(title({ ...facts, whole: "general" })).toMatch(new RegExp(nameIn[locale], "i"));
    expect(title({ ...facts, whole: "expenditure" })).not.toMatch(new RegExp(nameIn[locale], "i"));
  },
);
