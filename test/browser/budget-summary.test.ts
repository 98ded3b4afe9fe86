import { afterEach, beforeEach, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import "../../src/elements/budget-summary/define.js";
import { drawn, mount, partText, unmountAll } from "./support/elements.js";
import { THEMES, useTheme } from "./support/media.js";
import { qualityFaults } from "./support/quality.js";

beforeEach(() => useTheme("light"));
afterEach(async () => {
  unmountAll();
  await useTheme("light");
});

test.each(THEMES)("nothing is wrong with it as text and as table, in %s", async (theme) => {
  await useTheme(theme);
  const variants = [
    { budget: korlaText },
    { budget: korlaText, view: "table" as const },
    { budget: sampleText, locale: "en" },
    { budget: '{"title":"空","year":2024,"unit":"万元"}' },
  ];
  expect(await qualityFaults("budget-summary", variants)).toEqual([]);
});

test("key figures stand as tiles, with shares and changes", async () => {
  const element = await mount("budget-summary", { budget: korlaText });
  expect(partText(element, ".tile").split("|")).toEqual([
    "收支总计1,437.00万元比上年预算：+69.39（+5.07%）",
    "基本支出1,057万元占比：73.56%比上年预算：+164.39（+18.42%）",
    "项目支出380万元占比：26.44%比上年预算：−95（−20.00%）",
    "财政拨款“三公”经费2.4万元比上年预算：持平",
    "机关运行经费62.36万元比上年预算：+3.81（+6.51%）",
    "政府采购预算121.07万元",
    "编制数45",
    "实有人数45人",
    "房屋7,747平方米129.91万元",
    "车辆31辆603.06万元",
  ]);
});

test("in English a key figure names its theme, and its unit where it stands; the table has that of the card", async () => {
  const element = await mount("budget-summary", { budget: korlaText, locale: "en" });
  expect(partText(element, ".tile-name").split("|").slice(2, 8)).toEqual([
    "Projectexpenditure",
    "Threepublicexpenses:财政拨款“三公”经费",
    "Agencyoperatingexpenses:机关运行经费",
    "Procurement:政府采购预算",
    "Staff:编制数",
    "Staff:实有人数",
  ]);
  expect(partText(element, "[part=subtitle]")).not.toContain("10,000");
  element.view = "table";
  await drawn(element);
  expect(partText(element, "[part=subtitle]")).toContain("10,000");
});

test("a key figure in 元 stands in one line on a phone", async () => {
  const expenditure = { amount: "371514655.00", basic: "19830655.00", project: "351684000.00" };
  const budget = { schemaVersion: 1, title: "某局2025年部门预算", year: 2025, unit: "元", expenditure };
  const element = await mount("budget-summary", { budget: JSON.stringify(budget) }, 360);
  const figures = Array.from(element.shadowRoot?.querySelectorAll(".tile-figure") ?? []);
  expect(figures.map((figure) => figure.textContent.trim())).toContain("351,684,000.00 元");
  for (const figure of figures) {
    expect(figure.querySelector("b")?.getClientRects()).toHaveLength(1);
    expect(figure.scrollWidth).toBeLessThanOrEqual(figure.clientWidth);
  }
});

test("what is selected on the page is marked, and opens the list of items where it stands behind a line", async () => {
  const element = await mount("budget-summary", { budget: sampleText });
  const details = element.shadowRoot!.querySelector("details")!;
  expect(details.open).toBe(false);
  element.selected = "2010301";
  await drawn(element);
  expect(details.open).toBe(true);
  expect(partText(element, ".selected")).toContain("行政运行（政府办公厅（室）及相关机构事务）1,862.40万元");
});

test("on a phone figures stand two in a row, and what they mean one tap away, findable and whole on paper", async () => {
  const element = await mount("budget-summary", { budget: korlaText }, 320);
  const root = element.shadowRoot!;
  const [first, second] = root.querySelectorAll(".tile");
  expect(second!.getBoundingClientRect().top).toBe(first!.getBoundingClientRect().top);
  const folded = Array.from(root.querySelectorAll<HTMLDetailsElement>("details.fold"));
  expect(folded).toHaveLength(9);
  expect(folded.filter(({ open }) => open)).toEqual([]);
  // The words are there for the search of the browser, which opens them.
  expect(partText(element, ".fold")).toContain("公务用车运行费");
  expect(root.querySelector(".card")!.getBoundingClientRect().height).toBeLessThan(1700);
  const wide = await mount("budget-summary", { budget: korlaText }, 900);
  expect(wide.shadowRoot!.querySelector(".fold")).toBeNull();
});

test("a budget without any figure says so", async () => {
  const element = await mount("budget-summary", { budget: '{"title":"空","year":2024,"unit":"万元"}' });
  expect(partText(element, ".title")).toBe("没有可以概括的金额");
});

test("a short list is not parted between two columns", async () => {
  const items = ["201 一般公共服务支出", "205 教育支出", "208 社会保障和就业支出", "210 卫生健康支出"].map((named) => {
    const [code, name] = named.split(" ");
    return { code, name, amount: "10" };
  });
  const budget = {
    title: "示例局2024年部门预算",
    year: 2024,
    unit: "万元",
    income: { amount: "40" },
    expenditure: { amount: "40", items },
  };
  const element = await mount("budget-summary", { budget: JSON.stringify(budget) }, 1200);
  for (const theme of Array.from(element.shadowRoot!.querySelectorAll(".theme"))) {
    const lefts = Array.from(theme.querySelectorAll("p")).map((line) => line.getBoundingClientRect().left);
    expect(new Set(lefts).size).toBeLessThanOrEqual(1);
  }
});

test("where colours are forced, only what is selected has an edge", async () => {
  await useTheme("forced");
  const element = await mount("budget-summary", { budget: korlaText, selected: "208" });
  const edge = (selector: string): string =>
    getComputedStyle(element.shadowRoot!.querySelector(selector)!).borderInlineStartColor;
  const ground = getComputedStyle(element.shadowRoot!.querySelector(".card")!).backgroundColor;
  expect(edge(".theme p:not(.selected)")).toBe(ground);
  expect(edge(".theme p.selected")).not.toBe(ground);
});

test.each([360, 720, 1366])("a change in a key figure keeps its rate beside it at %i px", async (width) => {
  const element = await mount("budget-summary", { budget: korlaText }, width);
  const told = Array.from(element.shadowRoot!.querySelectorAll(".tile-more .clause")).filter((part) =>
    part.textContent.includes("%"),
  );
  expect(told.length).toBeGreaterThan(3);
  for (const part of told) expect(part.getBoundingClientRect().height, part.textContent).toBeLessThan(30);
});
