import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "../../src/elements/budget-treemap/define.js";
import type { Budget } from "../../src/budget/schema.js";
import { drawn, mount, textOf, unmountAll } from "./support/elements.js";

const budget = {
  title: "例",
  year: 2024,
  unit: "万元",
  expenditure: { amount: "12.00", items: [{ code: "201", name: "一般公共服务支出", amount: "12.00" }] },
} satisfies Budget;

const told: string[] = [];
beforeEach(() => {
  told.length = 0;
  vi.spyOn(console, "warn").mockImplementation((sentence: string) => void told.push(sentence));
});
afterEach(() => {
  vi.restoreAllMocks();
  unmountAll();
});

test("a value that means nothing is told its developer, once, and the element is drawn as without it", async () => {
  const box = document.createElement("div");
  box.className = "test-box";
  box.lang = "zh-CN";
  const marked = `unit="美元" view="grafik" heading-level="9" locale="qq" color-by="size"`;
  box.innerHTML = `<budget-treemap ${marked}></budget-treemap><budget-treemap ${marked}></budget-treemap>`;
  document.body.append(box);
  const [element, other] = box.querySelectorAll("budget-treemap");
  element!.budget = budget;
  await drawn(element!);
  await drawn(other!);
  expect(told).toHaveLength(5);
  expect(told[0]).toBe(
    "<budget-treemap> 的属性 unit 不能是“美元”，请用 元、百元、千元、万元、百万元、亿元；现在按没有这个属性显示。",
  );
  expect(told.join("\n")).toMatch(
    / locale 不能是“qq”，请用 zh-CN、zh-TW、en；[^]* heading-level .*9[^]* view .*grafik[^]* color-by .*size/,
  );
  expect(textOf(element!)).toContain("12.00");
  expect(element!.shadowRoot?.querySelector('[aria-level="2"]')).not.toBeNull();
  expect(element!.view).toBe("chart");
});

test("a name that is nearly that of an attribute is told its developer", async () => {
  const box = document.createElement("div");
  box.className = "test-box";
  box.lang = "en";
  box.innerHTML = `<budget-treemap headingLevel="3" per_hundred colorby="change" data-view="x" class="y" per-hundred></budget-treemap>`;
  document.body.append(box);
  const element = box.querySelector("budget-treemap")!;
  element.budget = budget;
  await drawn(element);
  expect(told).toEqual([
    "<budget-treemap> has no attribute headinglevel: write heading-level.",
    "<budget-treemap> has no attribute colorby: write color-by.",
    "<budget-treemap> has no attribute per_hundred: write per-hundred.",
  ]);
});

test("a property is told like an attribute, in the words of the element's language", async () => {
  // As a page without types would.
  const unit = "dollars" as "元";
  const element = await mount("budget-treemap", { budget, unit, locale: "en" });
  expect(told).toEqual([
    expect.stringMatching(/^The attribute unit of <budget-treemap> cannot be "dollars"\. Use one of: 元, /),
  ]);
  element.unit = "亿元";
  await drawn(element);
  expect(told).toHaveLength(1);
});

test("an element that stands in one that was not closed is told, and draws without an error", async () => {
  const errors = vi.spyOn(console, "error");
  const box = document.createElement("div");
  box.className = "test-box";
  box.lang = "zh-CN";
  box.innerHTML = "<budget-treemap /><budget-treemap />";
  document.body.append(box);
  const [outer, inner] = box.querySelectorAll("budget-treemap");
  for (const element of [outer!, inner!]) element.budget = budget;
  await drawn(outer!);
  await drawn(inner!);
  expect(told).toEqual([expect.stringMatching(/^<budget-treemap> 在 <budget-treemap> 里面，不会显示：/)]);
  expect(inner!.shadowRoot?.innerHTML).not.toContain("NaN");
  expect(errors).not.toHaveBeenCalled();
});

test("nothing is told of what means something", async () => {
  const box = document.createElement("div");
  box.className = "test-box";
  box.innerHTML = `<budget-treemap unit="元" view="table" heading-level="3" locale="zh-HK" color-by="change"></budget-treemap>
    <budget-treemap unit="" locale=""></budget-treemap>`;
  document.body.append(box);
  for (const element of box.querySelectorAll("budget-treemap")) {
    element.budget = budget;
    await drawn(element);
  }
  expect(told).toEqual([]);
});
