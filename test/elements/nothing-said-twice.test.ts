import { expect, test } from "vitest";
import type { Budget } from "../../src/budget/schema.js";
import { entrySentence, type SummaryWords } from "../../src/elements/budget-summary/summary-wording.js";
import {
  treemapEmpty,
  treemapFootnote,
  treemapNotes,
  treemapTitle,
} from "../../src/elements/budget-treemap/treemap-wording.js";
import { staticCards, wordingOf } from "../../src/render/cards.js";
import { disclosureMessagesFor } from "../../src/text/disclosure/locale.js";
import { summaryView, type SummaryTheme } from "../../src/views/summary-view.js";
import { treemapView } from "../../src/views/treemap-view.js";
import { budgetOf } from "../support/budgets.js";

const head = { title: "例", year: 2024, unit: "万元" };

function sentences(budget: Budget, theme: SummaryTheme): string[] {
  const view = summaryView(budget);
  const words: SummaryWords = {
    view,
    messages: disclosureMessagesFor("zh-CN"),
    wording: wordingOf(budget, { locale: "zh-CN" }),
  };
  return (view.parts.find((part) => part.theme === theme)?.entries ?? []).map((entry) => entrySentence(entry, words));
}

test("parts of 三公 stand in brackets behind what they are part of, and names without a figure are left out", () => {
  const budget = budgetOf({
    ...head,
    income: { name: "收入总计" },
    agencyOperating: { name: "机关运行经费" },
    threePublic: {
      amount: "9",
      items: [
        { code: "reception", amount: "2", items: [{ name: "国内接待费", amount: "2" }, { name: "外事接待费" }] },
        { code: "vehicles", amount: "7", items: [{ code: "vehicleOperation", amount: "7" }] },
      ],
    },
  });
  expect(sentences(budget, "threePublic")).toEqual([
    "“三公”经费合计 9 万元；其中：公务接待费 2 万元（其中：国内接待费 2 万元）；公务用车购置及运行费 7 万元（其中：公务用车运行费 7 万元）。",
  ]);
  expect(summaryView(budget).parts.map(({ theme }) => theme)).toEqual(["threePublic"]);
});

test("a sum that is not stated lends its parts no name", () => {
  const items = [
    { code: "goods", name: "政府采购货物预算", amount: "50" },
    { code: "services", name: "政府采购服务预算", amount: "250" },
  ];
  const budget = budgetOf({ ...head, procurement: { name: "政府采购货物预算", items } });
  expect(sentences(budget, "procurement")).toEqual(["政府采购货物预算 50 万元；政府采购服务预算 250 万元。"]);
});

test("a whole that the document does not divide is told, not denied", () => {
  const budget = budgetOf({ ...head, expenditure: { amount: "6790.02" } });
  const wording = wordingOf(budget, { locale: "zh-CN" });
  const view = treemapView(budget)!;
  expect(treemapTitle(view, budget, wording)).toBe("2024 年支出构成");
  expect(treemapEmpty(view, wording)).toBe("公开文件公布了支出总计 6,790.02 万元，没有分类列出。");
  expect(treemapFootnote(view, budget, wording)).toHaveLength(1);
  const card = staticCards(budget, { locale: "zh-CN" }).find(({ name }) => name === "treemap");
  expect(card?.notes).toEqual(["公开文件公布了支出总计 6,790.02 万元，没有分类列出。"]);
  const nothing = budgetOf({ ...head, expenditure: { amount: "0" } });
  expect(treemapTitle(treemapView(nothing)!, nothing, wording)).toBe("没有可以画成面积图的支出");
});

test("a report that names the main categories contradicts nothing, and its largest need not be the largest", () => {
  const report = (amount: string): Budget =>
    budgetOf({
      ...head,
      fund: "general",
      expenditure: { amount, items: [{ code: "205", name: "教育支出", amount: "30" }] },
    });
  const wording = wordingOf(report("100"), { locale: "zh-CN" });
  const view = treemapView(report("100"))!;
  expect(treemapNotes(view, false, wording)).toEqual(["公开文件只列出其中主要的几类；其余 70 万元没有分类列出。"]);
  expect(treemapTitle(view, report("100"), wording)).toBe("2024 年支出构成");
  expect(treemapTitle(treemapView(report("40"))!, report("40"), wording)).toBe("教育支出一项最多，占全部支出的 75.00%");
});
