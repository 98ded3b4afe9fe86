import { expect, test } from "vitest";
import type { Budget } from "../../src/budget/schema.js";
import { amountText, type Wording } from "../../src/elements/base/wording.js";
import { summaryTable, themeName, type SummaryWords } from "../../src/elements/budget-summary/summary-wording.js";
import {
  barText,
  rowLabel,
  threePublicEmpty,
  threePublicNotes,
  threePublicTitle,
} from "../../src/elements/budget-three-public/three-public-wording.js";
import { disclosureMessagesFor } from "../../src/text/disclosure/locale.js";
import { numberFormat } from "../../src/text/format.js";
import { messagesFor } from "../../src/text/locale.js";
import { officialTable } from "../../src/views/official/official-table.js";
import { summaryView } from "../../src/views/summary-view.js";
import { threePublicView } from "../../src/views/three-public-view.js";

const accounts: Budget = {
  schemaVersion: 1,
  title: "某局2024年度部门决算",
  year: 2024,
  kind: "finalAccounts",
  unit: "万元",
  income: { amount: "5.00" },
  expenditure: { amount: "5.00", items: [{ code: "201", name: "一般公共服务支出", amount: "5.00" }] },
  tables: [
    {
      id: "threePublic",
      title: "财政拨款“三公”经费支出决算表",
      state: "empty",
      note: "本部门没有“三公”经费支出，故本表无数据。",
    },
  ],
};

function wordingOf({ kind }: Budget, locale = "zh-CN"): Wording {
  const messages = messagesFor(locale, kind);
  return { messages, format: numberFormat(locale), unit: "万元", unitName: messages.unitName["万元"] };
}

test("a blank of final accounts says that nothing was spent, one of a budget that nothing is planned", () => {
  expect(amountText(null, 2, wordingOf(accounts))).toBe("未发生");
  expect(amountText(null, 2, wordingOf(accounts, "zh-TW"))).toBe("未發生");
  expect(amountText(null, 2, wordingOf({ ...accounts, kind: "budget" }))).toBe("未安排");
  expect(messagesFor("zh-CN", "finalAccounts").tooltip.changeFromPrior).toBe("比上年决算");
  // One object for one language: what was laid out with it is remembered by it.
  expect(messagesFor("en", "finalAccounts")).toBe(messagesFor("en", "finalAccounts"));
});

test("the summary and the official table name the accounts", () => {
  const words: SummaryWords = {
    view: summaryView(accounts),
    messages: disclosureMessagesFor("zh-CN"),
    wording: wordingOf(accounts),
  };
  expect(themeName("total", words)).toBe("收支总决算");
  expect(summaryTable(words).rows[0]?.cells[0]?.text).toBe("收支总决算");
  const heads = officialTable(accounts, "summary").sides.flatMap(({ columns }) =>
    columns.map(({ head }) => head.join("/")),
  );
  expect(heads.filter((head) => /actual|budgeted/.test(head)).every((head) => head.endsWith("actual"))).toBe(true);
});

test("an empty table of the three public expenses says why, in the words of the document", () => {
  expect(threePublicEmpty(accounts, wordingOf(accounts))).toBe("本部门没有“三公”经费支出，故本表无数据。");
  expect(threePublicTitle(undefined, accounts, wordingOf(accounts))).toBe("2024 年“三公”经费");
  const untold = { ...accounts, tables: [] };
  expect(threePublicEmpty(untold, wordingOf(accounts))).toContain("没有“三公”经费的金额");
  expect(threePublicTitle(undefined, untold, wordingOf(accounts))).toBe("没有公布“三公”经费");
});

test("accounts of the three public expenses beside their budget: each blank in the word of its column", () => {
  const budget: Budget = {
    ...accounts,
    threePublic: {
      amount: null,
      compare: [{ version: "budget", year: 2024, amount: null }],
      items: [{ code: "reception", amount: null, compare: [{ version: "budget", year: 2024, amount: "0.95" }] }],
    },
  };
  for (const [locale, planned, spent] of [
    ["zh-CN", "未安排", "未发生"],
    ["zh-TW", "未安排", "未發生"],
    ["en", "not budgeted", "none"],
  ] as const) {
    const wording = wordingOf(budget, locale);
    const view = threePublicView(budget);
    if (view === undefined) throw new Error("Nothing to show.");
    const [total] = view.rows;
    expect(total?.bars.map((bar) => barText(bar, view, wording))).toEqual([planned, spent]);
    const label = total === undefined ? "" : rowLabel(total, view, wording);
    expect(label.indexOf(planned)).toBeLessThan(label.indexOf(spent));
    const [note = ""] = threePublicNotes(view, wording);
    expect(note.toLowerCase()).toContain(planned);
    expect(note.toLowerCase()).toContain(spent);
    expect(threePublicTitle(view, budget, wording)).not.toMatch(/未安排|budgeted/);
  }
  // Nothing was spent of what was budgeted: the table is not empty.
  const table = officialTable(budget, "threePublic");
  expect(table.state).toBe("held");
  expect(table.sides[0]?.columns.map(({ head }) => head.join("/"))).toEqual(["row", "budgeted", "actual"]);
});

test("the summary tells the three public expenses against last year's accounts, as it says, not against the budget", () => {
  const budget: Budget = {
    ...accounts,
    threePublic: {
      amount: "0.60",
      compare: [
        { version: "budget", year: 2024, amount: "0.95" },
        { version: "finalAccounts", year: 2023, amount: "0.50" },
      ],
    },
  };
  const changeOf = (given: Budget): string | undefined =>
    summaryView(given)
      .parts.find(({ theme }) => theme === "threePublic")
      ?.entries[0]?.change?.change.toFixed();
  expect(changeOf(budget)).toBe("0.1");
  expect(threePublicView(budget)?.rows[0]?.change?.change.toFixed()).toBe("-0.35");
  const [againstBudget] = budget.threePublic?.compare ?? [];
  expect(changeOf({ ...budget, threePublic: { amount: "0.60", compare: [againstBudget ?? {}] } })).toBeUndefined();
});
