import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import { OFFICIAL_TABLES } from "../../src/budget/classification.js";
import "../../src/elements/budget-table/define.js";
import { drawn, mount, partText, unmountAll } from "./support/elements.js";
import { THEMES, useTheme } from "./support/media.js";
import { qualityFaults } from "./support/quality.js";

vi.setConfig({ testTimeout: 60_000 });
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
