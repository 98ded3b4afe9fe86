import { expect, test } from "vitest";
import { comparedVersion } from "../../src/budget/change.js";
import type { Budget } from "../../src/budget/schema.js";
import { deltaFootnote, deltaTitle } from "../../src/elements/budget-delta-table/delta-wording.js";
import { deltaHeads } from "../../src/elements/budget-delta-table/delta-full-table.js";
import type { Wording } from "../../src/elements/base/wording.js";
import { changeLabel, entrySentence } from "../../src/elements/budget-summary/summary-wording.js";
import { numberFormat } from "../../src/text/format.js";
import { messagesFor } from "../../src/text/locale.js";
import { disclosureMessagesFor } from "../../src/text/disclosure/locale.js";
import { deltaView } from "../../src/views/delta-view.js";
import { summaryView, type SummaryEntry } from "../../src/views/summary-view.js";
import { budgetOf, korla } from "../support/budgets.js";

/** A government, as most of them publish: the budget of the year against what the year before came to. */
function government(compare: object[]): Budget {
  return budgetOf({
    title: "某州2025年政府预算",
    year: 2025,
    unit: "万元",
    entity: { name: "某州", level: "government" },
    expenditure: { amount: "90", items: [{ code: "205", name: "教育支出", amount: "90", compare }] },
  });
}

test("a document is compared with its own kind where it states that, else with what it does state", () => {
  const execution = { year: 2024, version: "execution", amount: "80" };
  expect(comparedVersion(korla)).toBe("budget");
  expect(comparedVersion(government([execution]))).toBe("execution");
  expect(comparedVersion(government([execution, { change: "5", direction: "increase" }]))).toBe("budget");
  expect(comparedVersion(government([{ year: 2024, version: "finalAccounts", amount: "80" }]))).toBe("finalAccounts");
  // Of another year, or without a figure, nothing is compared.
  expect(comparedVersion(government([{ ...execution, year: 2023 }]))).toBe("budget");
  expect(comparedVersion(government([{ year: 2024, version: "execution" }]))).toBe("budget");
});

test("the delta table shows changes on last year's outturn, and names it in heads and footnote, in each language", () => {
  const budget = government([{ year: 2024, version: "execution", amount: "80" }]);
  const view = deltaView(budget);
  if (view === undefined) throw new Error("Nothing is compared.");
  expect(view.rows.map(({ change }) => [change.prior, change.change].map(String))).toEqual([["80", "10"]]);
  for (const [locale, heads, against] of [
    ["zh-CN", ["2024 年执行数", "2025 年预算"], "与上年执行数比较"],
    ["zh-TW", ["2024 年執行數", "2025 年預算"], "與上年執行數比較"],
    ["en", ["2024 outturn", "2025 budget"], "last year's outturn"],
  ] as const) {
    const messages = messagesFor(locale, budget.kind, comparedVersion(budget));
    const wording: Wording = { messages, format: numberFormat(locale), unit: "万元", unitName: "万元" };
    expect(deltaHeads(view, wording)).toEqual(heads);
    expect(deltaFootnote(view, budget, wording).join("")).toContain(against);
    expect(messages.tooltip.changeFromPrior).toMatch(/上年执行数|上年執行數|last year's outturn/);
    expect(deltaTitle(view, wording)).not.toBe("");
  }
});

test("the summary tells 三公 against its own version where it is compared with no other, in those words", () => {
  const budget: Budget = {
    ...government([{ year: 2024, version: "execution", amount: "80" }]),
    threePublic: { amount: "12", compare: [{ change: "3", direction: "decrease" }] },
  };
  const view = summaryView(budget);
  const entryOf = (theme: string): SummaryEntry | undefined =>
    view.parts.find((part) => part.theme === theme)?.entries[0];
  const [spent, threePublic] = [entryOf("items"), entryOf("threePublic")];
  if (spent === undefined || threePublic === undefined) throw new Error("Nothing is told.");
  const messages = messagesFor("zh-CN", budget.kind, comparedVersion(budget));
  const wording: Wording = { messages, format: numberFormat("zh-CN"), unit: "万元", unitName: "万元" };
  const words = { view, messages: disclosureMessagesFor("zh-CN"), wording };
  expect([spent, threePublic].map((entry) => changeLabel(entry, words))).toEqual(["比上年执行数", "比上年预算"]);
  expect(entrySentence(spent, words)).toContain("比上年执行数增加 10");
  expect(entrySentence(threePublic, words)).toContain("比上年预算减少 3");
});
