import { cdp } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import { OFFICIAL_TABLES } from "../../src/budget/classification.js";
import "../../src/elements/budget-table/define.js";
import { government } from "../../stories/support/government.js";
import { printedNames } from "../../src/views/official/printed-table.js";
import { drawn, mount, partText, unmountAll } from "./support/elements.js";
import { THEMES, useTheme } from "./support/media.js";
import { qualityFaults } from "./support/quality.js";

beforeEach(() => useTheme("light"));
afterEach(async () => {
  unmountAll();
  await useTheme("light");
});

const tag = "budget-table";

test.each(THEMES)("axe-core finds no fault in any table, wide or narrow, in %s", async (theme) => {
  await useTheme(theme);
  const variants = OFFICIAL_TABLES.map((table) => ({ budget: korlaText, table }));
  expect(await qualityFaults(tag, variants)).toEqual([]);
});

describe("income beside expenditure", () => {
  test("each figure names its own row and heads, and none of the other side", async () => {
    const element = await mount(tag, { budget: korlaText, table: "fiscal" }, 1000);
    const root = element.shadowRoot!;
    const cell = Array.from(root.querySelectorAll("td")).find((each) => each.textContent.trim() === "4.98")!;
    const heads = cell
      .getAttribute("headers")!
      .split(" ")
      .map((id) => root.getElementById(id)!.textContent.trim());
    expect(heads).toEqual(["205教育支出", "财政拨款支出", "合计"]);
    const rows = Array.from(root.querySelectorAll("tbody tr"));
    expect(rows[rows.length - 1]!.textContent.replace(/\s/g, "")).toBe("收入总计1,437.00支出总计1,437.001,437.00");
  });

  test("stands below each other on a phone, where rows of many columns are blocks without their blanks", async () => {
    const element = await mount(tag, { budget: korlaText, table: "fiscal" }, 360);
    expect(element.shadowRoot!.querySelectorAll("table")).toHaveLength(1);
    expect(partText(element, ".block").split("|")).toContain("205教育支出合计4.98一般公共预算4.98");
    expect(partText(element, ".blank-rows")).toMatch(/^表中空白：202外交支出、203国防支出/);
  });
});

test("an empty table shows its heads and the published note; an absent one says so and has nothing to download", async () => {
  const empty = await mount(tag, { budget: korlaText, table: "governmentFund" });
  expect(partText(empty, ".state-words")).toContain("此表为空表");
  expect(partText(empty, ".note")).toBe("备注：2023年未安排政府性基金预算支出，此表为空表。");
  const absent = await mount(tag, { budget: korlaText, table: "income" });
  expect(partText(absent, ".title")).toBe("表二部门收入总体情况表没有公开");
  expect(partText(absent, "tbody td, .toolbar")).toBe("");
});

describe("a table that is kept as printed", () => {
  test.each(THEMES)("has no fault of accessibility or layout, wide or narrow, in %s", async (theme) => {
    await useTheme(theme);
    // As any long table it scrolls sideways within its card.
    const variants = printedNames(government).map((table) => ({ budget: government, table, view: "table" as const }));
    expect(await qualityFaults(tag, variants)).toEqual([]);
  });

  test("is set again with its merged cells, figures to the right, names as headings of their rows", async () => {
    const element = await mount(tag, { budget: government, table: "transfers" }, 1000);
    const root = element.shadowRoot!;
    expect(partText(element, ".title")).toBe("表32025年示例州一般公共预算转移支付分地区情况表");
    expect(partText(element, ".subtitle")).toContain("单位：万元");
    expect(partText(element, ".note")).toContain("备注：丁自治县的税收返还由州本级代列。照公开文件原样列出");
    const span = (text: string) => {
      const cell = Array.from(root.querySelectorAll("th")).find((each) => each.textContent === text)!;
      return [cell.scope, cell.colSpan, cell.rowSpan];
    };
    expect([span("地区"), span("专项转移支付"), span("东部片区"), span("乙县")]).toEqual([
      ["colgroup", 2, 2],
      ["colgroup", 2, 1],
      ["rowgroup", 1, 3],
      ["row", 1, 1],
    ]);
    const figure = Array.from(root.querySelectorAll("td")).find(({ textContent }) => textContent === "30,200.50")!;
    expect(getComputedStyle(figure).textAlign).toBe("end");
    // The amounts are as published: there is no unit to choose.
    expect(root.querySelector("select, .unit select")).toBeNull();
    expect(root.querySelector(".toolbar")).not.toBeNull();
  });

  test("is drawn in part where it is long, the rest in a line that the browser's search opens", async () => {
    const rows = Array.from({ length: 90 }, (_, row) =>
      row === 39 ? [{ text: "示例甲、乙", rows: 2 }, "7.5"] : row === 40 ? ["8"] : [`示例单位${row}`, String(row)],
    );
    const table = { id: "long", title: "示例表", state: "held", cells: { heads: [["单位", "金额"]], rows } };
    const budget = JSON.stringify({ title: "示例", year: 2024, unit: "万元", tables: [table] });
    const element = await mount(tag, { budget, table: "long" }, 360);
    const root = element.shadowRoot!;
    const count = (): number => root.querySelectorAll("tbody tr").length;
    // No cell that reaches down is cut.
    expect(count()).toBe(41);
    const rest = root.querySelector<HTMLDetailsElement>("details.more-rows")!;
    expect(rest.querySelector("summary")!.textContent).toBe("显示全部 90 行");
    expect(rest.textContent).toContain("示例单位89 89");
    rest.open = true;
    await expect.poll(count).toBe(90);
    expect(root.querySelector("details")).toBeNull();
  });

  test("none of twenty columns reaches over the paper, and no figure is broken", async () => {
    const line = (row: number) => [
      ...["长名称的示例单位", "656.73", "1,656.73", null, null, "386.73", "270.00", "夯实示例工作的根基"],
      ...["成本指标", "经济成本指标", `示例支出${row}`, "≤", "270", "万元", "反映示例情况", "偏离目标不得分", "10"],
      ...["甲", "乙", "丙"],
    ];
    const table = { id: "wide", title: "示例宽表", state: "held", cells: { rows: [1, 2, 3].map(line) } };
    const budget = JSON.stringify({ title: "示例", year: 2024, unit: "万元", tables: [table] });
    const element = await mount(tag, { budget, table: "wide" }, 680);
    const session = cdp() as unknown as { send(method: string, media: object): Promise<void> };
    await session.send("Emulation.setEmulatedMedia", { media: "print" });
    try {
      await drawn(element);
      const root = element.shadowRoot!;
      expect(root.querySelector("table")!.getBoundingClientRect().width).toBeLessThanOrEqual(681);
      const figure = Array.from(root.querySelectorAll("td")).find(({ textContent }) => textContent === "1,656.73")!;
      const words = document.createRange();
      words.selectNodeContents(figure);
      expect(words.getClientRects()).toHaveLength(1);
    } finally {
      await session.send("Emulation.setEmulatedMedia", { media: "" });
    }
  });

  test("with goals in words it is not called empty", async () => {
    const rows = [["产出指标", "数量指标", "培训场次", "不少于八场"]];
    const table = { id: "goals", title: "示例目标表", state: "empty", cells: { rows } };
    const budget = JSON.stringify({ title: "示例", year: 2024, unit: "万元", tables: [table] });
    const element = await mount(tag, { budget, table: "goals" });
    expect(partText(element, ".title")).toBe("示例目标表");
    expect(partText(element, ".state-words")).toBe("");
  });

  test("scrolls within itself on a phone, and is called empty where it is", async () => {
    const element = await mount(tag, { budget: government, table: "transfers" }, 320);
    const scroll = element.shadowRoot!.querySelector(".table-scroll")!;
    expect(scroll.scrollWidth).toBeGreaterThan(scroll.clientWidth);
    expect(element.scrollWidth).toBe(element.clientWidth);
    const empty = await mount(tag, { budget: government, table: "purchasedServices" });
    expect(partText(empty, ".title")).toBe("政府购买服务支出情况表是空表");
    expect(partText(empty, ".note")).toContain("2025年没有政府购买服务");
  });
});

test("a table of projects is listed on a phone, its names not set two characters to a line", async () => {
  const element = await mount(tag, { budget: korlaText, table: "project" }, 360);
  const name = Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>(".block > div")).find(
    ({ textContent }) => textContent === "部门专项-政府办公室业务经费",
  )!;
  expect(name.getBoundingClientRect().height).toBeLessThan(30);
});

test("rows are marks: the group hears which is selected, and a selection from elsewhere is seen", async () => {
  const element = await mount(tag, { budget: sampleText, table: "expenditure", group: "page" });
  const other = await mount(tag, { budget: sampleText, table: "summary", group: "page" });
  element.shadowRoot!.querySelector<HTMLElement>("[data-key='205']")!.click();
  await drawn(other);
  expect(other.selected).toBe("205");
  expect(partText(other, "tr .selected")).toContain("教育支出");
});

test("words that name no table are answered with those that do", async () => {
  const element = await mount(tag, { budget: korlaText, table: "表十一" });
  expect(partText(element, ".empty-reason")).toContain("summary、income、expenditure");
});
