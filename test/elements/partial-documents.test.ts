import { expect, test } from "vitest";
import type { Budget } from "../../src/budget/schema.js";
import { deltaNotes, deltaTitle } from "../../src/elements/budget-delta-table/delta-wording.js";
import { deltaLayout, isStacked, type DeltaLayout } from "../../src/elements/budget-delta-table/delta-form.js";
import { sankeyFootnote } from "../../src/elements/budget-sankey/sankey-wording.js";
import { entrySentence, type SummaryWords } from "../../src/elements/budget-summary/summary-wording.js";
import {
  treemapEmpty,
  treemapFootnote,
  treemapNotes,
  treemapTitle,
  undrawnSentence,
} from "../../src/elements/budget-treemap/treemap-wording.js";
import { treemapTable } from "../../src/elements/budget-treemap/treemap-full-table.js";
import { emptyContent } from "../../src/elements/budget-treemap/treemap-titles.js";
import { officialModel, tableTitle, tableWords } from "../../src/elements/budget-table/table-wording.js";
import { staticCards, wordingOf } from "../../src/render/cards.js";
import { disclosureMessagesFor } from "../../src/text/disclosure/locale.js";
import { deltaView } from "../../src/views/delta-view.js";
import { sankeyView } from "../../src/views/sankey-view.js";
import { summaryView, type SummaryTheme } from "../../src/views/summary-view.js";
import { officialTable } from "../../src/views/official/official-table.js";
import { projectsView } from "../../src/views/projects-view.js";
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
  // The source is named where there is nothing to draw, too.
  expect(emptyContent(budgetOf(head), wording).footnote).toEqual(["来源：《例》。"]);
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

test("an item of which only one fund's amount is known says so", () => {
  const budget = budgetOf({
    ...head,
    expenditure: {
      amount: "730.06",
      items: [
        {
          code: "206",
          name: "科学技术支出",
          amount: "730.06",
          items: [
            { code: "20603", name: "应用研究", funding: { general: "530.06" } },
            { code: "20605", name: "科技条件与服务", amount: "100.00" },
          ],
        },
      ],
    },
  });
  const wording = wordingOf(budget, { locale: "zh-CN" });
  const [node] = treemapView(budget)!.undrawn;
  expect(undrawnSentence(node!.node, "absent", 2, wording).rest).toBe(
    "公开文件只列出一般公共预算财政拨款支出 530.06。",
  );
});

test("a category whose items are one fund's alone says so, with what is left, wherever its items stand", () => {
  const budget = budgetOf({
    ...head,
    expenditure: {
      amount: "800",
      items: [
        {
          code: "206",
          name: "科学技术支出",
          amount: "730.06",
          items: [{ code: "20603", name: "应用研究", funding: { general: "530.06" } }],
        },
        { code: "221", name: "住房保障支出", amount: "69.94" },
      ],
    },
  });
  const wording = wordingOf(budget, { locale: "zh-CN" });
  const note = "科学技术支出下的各项只是其中的一般公共预算财政拨款支出；其余 200.00 万元（相减得出）没有分项列出。";
  for (const view of [treemapView(budget)!, treemapView(budget, undefined, "206")!]) {
    expect(treemapNotes(view, false, wording)).toEqual([note]);
    expect(treemapTable(view, "", wording).rows.map(({ cells }) => cells[1]?.text)).toContain(
      "应用研究（一般公共预算财政拨款支出）",
    );
  }
});

test("projects without amounts add up to nothing, and the others of a part that is listed contradict nothing", () => {
  const messages = disclosureMessagesFor("zh-CN").projects;
  const view = projectsView(budgetOf({ ...head, projects: [{ name: "甲" }] }));
  expect(view?.total).toBeUndefined();
  expect(messages.title({ count: 1, amount: undefined })).toBe("1 个项目");
  const facts = { count: 4, sum: "72", total: "351", difference: "279", less: true, rounding: false };
  expect(messages.totalResidual(facts)).toBe("各个项目相加为 72；其余项目支出 279 没有逐个列出。");
});

test("official tables keep the unit of balances, print no code words, and name 三公 that the document does not name", () => {
  const budget = budgetOf({
    ...head,
    income: {
      amount: "8.62",
      unit: "亿元",
      total: "10.96",
      balances: [{ code: "opening", name: "上年结转", amount: "2.34" }],
    },
    threePublic: { amount: "7", items: [{ code: "vehicles", amount: "7" }] },
  });
  const wording = wordingOf(budget, { locale: "zh-CN" });
  const messages = tableWords(disclosureMessagesFor("zh-CN").table, wording);
  const rowsOf = (id: "summary" | "income" | "threePublic"): string[] =>
    officialModel({ table: officialTable(budget, id), messages, wording }).rows.map(({ cells }) =>
      cells.map(({ text }) => text).join("|"),
    );
  expect(rowsOf("summary").map((row) => row.replace(/\|+$/, ""))).toEqual([
    "一、本年收入|86,200",
    "二、上年结转|23,400",
    "收入总计|109,600",
  ]);
  expect(rowsOf("income").join(" ")).not.toContain("opening");
  expect(rowsOf("threePublic")).toContain("公务用车购置及运行费|7");
});

test("years whose figures are too long for one line of a block stand below each other", () => {
  const layout = (figure: number): DeltaLayout => ({
    form: "blocks",
    barWidth: 296,
    figures: [figure, figure, 80, 50],
    scale: 1,
  });
  expect(isStacked(layout(60))).toBe(false);
  // 11,363,218.55 at 360 px
  expect(isStacked(layout(98))).toBe(true);
  expect(isStacked({ ...layout(98), form: "wide" })).toBe(false);
});

test("bars take the room that no reasons need", () => {
  const box = { width: 1198, cardWidth: 1248, fontSize: 14, measure: () => 60 } as unknown as Parameters<
    typeof deltaLayout
  >[2];
  const columns = [["1"], ["1"], ["1"], ["1"]];
  expect(deltaLayout(columns, true, box)).toMatchObject({ form: "wide", barWidth: 190 });
  expect(deltaLayout(columns, false, box)).toMatchObject({ form: "wide", barWidth: 380 });
});

test("accounts head the column of last year's 三公 with accounts", () => {
  const compare = [{ year: 2023, version: "finalAccounts", amount: "8" }];
  const accounts = budgetOf({ ...head, kind: "finalAccounts", threePublic: { amount: "7", compare } });
  expect(officialTable(accounts, "threePublic").sides[0]?.columns[1]?.head).toEqual(["priorActual"]);
  expect(disclosureMessagesFor("zh-CN").table.head.priorActual).toBe("上年决算数");
});

test("a government's tables are not called a department's", () => {
  const government = budgetOf({
    ...head,
    entity: { name: "示例县", level: "government" },
    expenditure: { amount: "7" },
  });
  const titleOf = (budget: Budget, locale: string): string =>
    tableTitle({
      table: officialTable(budget, "summary"),
      messages: disclosureMessagesFor(locale).table,
      wording: wordingOf(budget, { locale }),
    });
  expect(titleOf(government, "zh-CN")).toBe("收支总体情况表");
  expect(titleOf(government, "zh-TW")).toBe("收支總體情況表");
  expect(titleOf({ ...government, entity: { name: "示例局" } }, "zh-CN")).toBe("部门收支总体情况表");
});

test("of many items without a comparison the largest are named, and the table has the others", () => {
  const many = (count: number): Budget =>
    budgetOf({
      ...head,
      expenditure: {
        amount: "100",
        compare: [{ year: 2023, change: "9", direction: "increase" }],
        items: Array.from({ length: count }, (_, index) => ({
          code: String(201 + index),
          name: `第${index + 1}类`,
          amount: String(index + 1),
        })),
      },
    });
  const notes = (budget: Budget): string =>
    deltaNotes(deltaView(budget)!, wordingOf(budget, { locale: "zh-CN" })).join("");
  expect(notes(many(2))).toBe("另有 2 项没有公布上年数或增减额：第1类 1、第2类 2。");
  expect(notes(many(9))).toBe(
    "另有 9 项没有公布上年数或增减额，其中金额最大的是第9类 9、第8类 8、第7类 7；逐项见“表格”。",
  );
});

test("a change is told to the digits that it is published with, in a larger unit too", () => {
  const budget = budgetOf({
    title: "例",
    year: 2025,
    unit: "元",
    expenditure: {
      amount: "371514655.00",
      compare: [{ year: 2024, change: "24491.71", unit: "万元", direction: "increase", rate: "193.46" }],
    },
  });
  const wording = wordingOf(budget, { locale: "zh-CN" });
  expect(deltaTitle(deltaView(budget), wording)).toBe("支出总计比上年增加 244,917,100 元，增长 193.46%");
});

test("shares of a total with balances in it are said to be of that", () => {
  const budget = (closing: string): Budget =>
    budgetOf({
      ...head,
      expenditure: {
        amount: "90",
        total: "100",
        items: [{ code: "205", name: "教育支出", amount: "90" }],
        balances: [{ code: "closing", name: "年末结转和结余", amount: closing }],
      },
    });
  const footnote = (of: Budget): string =>
    sankeyFootnote(sankeyView(of), of, wordingOf(of, { locale: "zh-CN" })).join("");
  expect(footnote(budget("10"))).toContain("占比以支出总计 100（含结转结余）为分母。");
  expect(footnote(budget("0"))).not.toContain("分母");
});

test("a category without parts is the largest only where no other category is larger", () => {
  const budget = budgetOf({
    ...head,
    expenditure: {
      amount: "100",
      items: [
        {
          code: "205",
          name: "教育支出",
          amount: "55",
          items: [
            { code: "20502", name: "普通教育", amount: "30" },
            { code: "20503", name: "职业教育", amount: "25" },
          ],
        },
        { code: "208", name: "社会保障和就业支出", amount: "45" },
      ],
    },
  });
  const wording = wordingOf(budget, { locale: "zh-CN" });
  expect(treemapTitle(treemapView(budget)!, budget, wording)).toBe("教育支出一项最多，占全部支出的 55.00%");
});
