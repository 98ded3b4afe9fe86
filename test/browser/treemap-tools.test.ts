import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import { BudgetTreemap } from "../../src/elements/budget-treemap/budget-treemap.js";
import { axeFaults } from "./support/axe.js";
import { drawn, mount, partText, textOf, unmountAll } from "./support/elements.js";
import { wordFaults } from "./support/geometry.js";
import { THEMES, useTheme } from "./support/media.js";

beforeEach(() => useTheme("light"));
afterEach(async () => {
  unmountAll();
  await useTheme("light");
});

const BY_CHANGE: Partial<BudgetTreemap> = { colorBy: "change" };

async function treemap(budget: string, properties: Partial<BudgetTreemap> = {}, width = 1216): Promise<BudgetTreemap> {
  const element = await mount("budget-treemap", { budget, ...properties }, width);
  if (!(element instanceof BudgetTreemap)) throw new Error("The element is not registered.");
  return element;
}

function inside(element: BudgetElement, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const focused = (element: BudgetElement): string | null | undefined =>
  element.shadowRoot?.activeElement?.getAttribute("data-key");

async function press(element: BudgetElement, selector: string): Promise<void> {
  await userEvent.click(inside(element, selector));
  await drawn(element);
}

describe("coloured by change", () => {
  test("is asked for by an attribute, and switched by the reader", async () => {
    const element = await treemap(korlaText);
    expect(element.shadowRoot?.querySelector(".legend")).toBeNull();
    expect(element.shadowRoot?.querySelector("[class*='change-']")).toBeNull();
    await press(element, ".colouring button:last-child");
    expect(element.getAttribute("color-by")).toBe("change");
    expect(inside(element, ".colouring button:last-child").getAttribute("aria-pressed")).toBe("true");
    expect(inside(element, ".legend")).not.toBeNull();
    element.setAttribute("color-by", "nonsense");
    await drawn(element);
    expect(element.colorBy).toBe("category");
    element.setAttribute("color-by", "change");
    await drawn(element);
    expect(partText(element, ".title")).toBe("与上年相比，8项增加，2项减少，2项取消");
  });

  test("every cell has the class of its change, and its sign or word in text", async () => {
    const element = await treemap(sampleText, BY_CHANGE);
    const classOf = (key: string): string => inside(element, `.cell[data-key='${key}']`).getAttribute("class") ?? "";
    expect(classOf("2010301")).toContain("change-rise-1");
    expect(classOf("2010302")).toContain("change-fall-2");
    expect(classOf("2010305")).toContain("change-unchanged");
    expect(classOf("2040613")).toContain("change-new");
    expect(classOf("2100410")).toContain("change-fall-3");
    expect(partText(element, ".cell[data-key='2010301'] text")).toContain("+3.54%");
    // The strip is told by its figure alone: colour belongs to the parts.
    expect(inside(element, ".group[data-key='201']").getAttribute("class")).toContain("change-strip");
    expect(inside(element, ".cell[data-key='2040613'] .hit").getAttribute("aria-label")).toMatch(
      /；比上年 \+88\.40（新增）$/,
    );
    expect(partText(element, ".key-list")).toContain("其他社会工作事务支出8.20新增");
  });

  test("a fall is hollow, a rise solid: told apart without colour", async () => {
    const element = await treemap(korlaText, BY_CHANGE);
    expect(element.shadowRoot?.querySelectorAll(".treemap .change-fall-2 .frame").length).toBe(2);
    expect(element.shadowRoot?.querySelectorAll(".treemap .change-rise-2 .frame").length).toBe(0);
  });

  test("what has no figure of last year says so, and is not taken for unchanged", async () => {
    const budget = JSON.stringify({
      title: "示例",
      year: 2024,
      unit: "万元",
      expenditure: {
        amount: "30",
        items: [
          { code: "201", name: "一般公共服务支出", amount: "20", compare: [{ amount: "10" }] },
          { code: "205", name: "教育支出", amount: "10" },
        ],
      },
    });
    const element = await treemap(budget, BY_CHANGE);
    expect(inside(element, ".cell.change-none")).not.toBeNull();
    expect(textOf(element)).toContain("没有上年数");
    expect(partText(element, ".legend-chip")).toBe("增加50%及以上1|没有可比的上年数1");
  });

  test("the legend filters: what stays is summed in words, the rest dims and comes last by key", async () => {
    const element = await treemap(sampleText, BY_CHANGE);
    await press(element, "[data-class='new']");
    expect(partText(element, ".legend-status")).toBe(
      "筛选后6项，共138项；金额相加227.82万元，占支出总计1.90%；增减额相加+227.82万元",
    );
    expect(inside(element, ".cell[data-key='2010301']").getAttribute("class")).toContain("faded");
    expect(inside(element, ".cell[data-key='2040613']").getAttribute("class")).not.toContain("faded");
    expect(inside(element, "[data-key='2010301'] .hit").getAttribute("aria-label")).toContain("已筛去");
    inside(element, ".chart [tabindex='0']").focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(focused(element)).toBe("2013999");
    await press(element, "[data-class='rise-3']");
    expect(partText(element, ".legend-status")).toMatch(/^筛选后7项/);
    await press(element, ".legend-clear");
    expect(element.shadowRoot?.querySelector(".faded")).toBeNull();
    expect(partText(element, ".legend-status")).toBe("");
  });

  test("what the legend lets through is counted in yuan in English", async () => {
    const element = await treemap(sampleText, { ...BY_CHANGE, locale: "en" });
    await press(element, "[data-class='new']");
    expect(inside(element, ".legend-status").textContent).toBe(
      "6 of 138 items after filtering; amounts add up to 2.2782 million yuan, 1.90% of expenditure; changes add up to +2.2782 million yuan",
    );
  });

  test("the table tells the rate as well", async () => {
    const element = await treemap(korlaText, { ...BY_CHANGE, view: "table" });
    expect(partText(element, "thead")).toContain("增减额增减率");
    expect(partText(element, "table")).toContain("行政运行722.2250.26%+105.53+17.11%");
    expect(element.shadowRoot?.querySelector(".legend")).toBeNull();
  });

  test("the narrow form has bars, swatches and rates of the changes", async () => {
    const element = await treemap(korlaText, BY_CHANGE, 320);
    expect(partText(element, ".branch-row")).toContain("一般公共服务支出802.22+10.38%");
    expect(partText(element, ".leaf-share")).toBe("+17.11%|−15.79%");
    await press(element, "[data-class='fall-2']");
    expect(inside(element, ".leaf[data-key='2010301']").className).toContain("faded");
    expect(inside(element, ".leaf[data-key='2010399']").className).not.toContain("faded");
  });
});

describe("the search box", () => {
  const type = async (element: BudgetElement, text: string): Promise<void> => {
    inside(element, ".find").focus();
    await userEvent.keyboard(text);
    await drawn(element);
  };

  test("stays away from a small budget", async () => {
    const expenditure = { amount: "1", items: [{ code: "201", name: "一般公共服务支出", amount: "1" }] };
    const element = await treemap(JSON.stringify({ title: "小", year: 2024, unit: "万元", expenditure }));
    expect(element.shadowRoot?.querySelector(".map-tools")).toBeNull();
  });

  test("finds by name, and Enter opens and selects what is marked", async () => {
    const element = await treemap(korlaText);
    await type(element, "离退休");
    expect(partText(element, ".find-option > :not(.visually-hidden)")).toBe(
      "2080501行政单位离退休|30.33|属于社会保障和就业支出›行政事业单位养老支出",
    );
    await userEvent.keyboard("{Enter}");
    await drawn(element);
    expect(element.selected).toBe("2080501");
    expect(focused(element)).toBe("2080501");
    expect(inside(element, ".cell[data-key='2080501']").getAttribute("class")).toContain("selected");
    expect(inside(element, ".find").getAttribute("aria-expanded")).toBe("false");
  });

  test("finds codes by their beginning; arrows move in the list, Esc closes it, then empties the box", async () => {
    const element = await treemap(korlaText);
    const box = inside(element, ".find") as HTMLInputElement;
    await type(element, "20103");
    expect(box.getAttribute("aria-expanded")).toBe("true");
    expect(inside(element, ".finder [aria-live]").textContent).toBe("找到 3 项");
    expect(box.getAttribute("aria-activedescendant")).toBeNull();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await drawn(element);
    expect(box.getAttribute("aria-activedescendant")).toBe("found-1");
    expect(inside(element, "#found-1").getAttribute("aria-selected")).toBe("true");
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    await drawn(element);
    expect(box.getAttribute("aria-activedescendant")).toBe("found-2");
    await userEvent.keyboard("{Escape}");
    await drawn(element);
    expect(box.getAttribute("aria-expanded")).toBe("false");
    expect(box.value).toBe("20103");
    await userEvent.keyboard("{Escape}");
    await drawn(element);
    expect(box.value).toBe("");
    await type(element, "没有这一项");
    expect(textOf(element)).toContain("没有名称或编码相符的项。");
  });

  test("opens the level a find stands in: a category, a project, an allocation", async () => {
    const element = await treemap(korlaText);
    await type(element, "20805{Enter}");
    await drawn(element);
    expect(partText(element, ".breadcrumb")).toContain("20805行政事业单位养老支出");
    await type(element, "智慧城市{Enter}");
    await drawn(element);
    expect(element.selected).not.toBe("20805");
    expect(partText(element, ".breadcrumb")).toContain("206科学技术支出");
  });

  test("a press on an entry does the same; what has no area is selected, too", async () => {
    const element = await treemap(sampleText);
    await type(element, "抗旱");
    await press(element, ".find-option");
    expect(element.selected).toBe("2130315");
    await type(element, "2019999");
    await press(element, ".find-option");
    expect(focused(element)).toBe("2019999");
  });

  test("in the narrow form it unfolds the category", async () => {
    const element = await treemap(korlaText, {}, 320);
    await type(element, "2101103{Enter}");
    await drawn(element);
    expect(inside(element, ".leaf.selected").getAttribute("data-key")).toBe("2101103");
    const list = inside(element, ".found");
    expect(list.hidden).toBe(true);
  });

  test("takes no text before an input method has composed it", async () => {
    const element = await treemap(korlaText);
    const box = inside(element, ".find") as HTMLInputElement;
    box.focus();
    box.value = "zhu'fang";
    box.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    await drawn(element);
    expect(box.getAttribute("aria-expanded")).toBe("false");
    box.value = "住房";
    box.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    await drawn(element);
    expect(partText(element, ".find-option")).toContain("住房公积金");
  });
});

describe("per 100 yuan", () => {
  test("both charts tell parts of 100 yuan, the published amount beside, and what rounding leaves", async () => {
    const map = await treemap(korlaText);
    await press(map, ".per-hundred");
    expect(map.hasAttribute("per-hundred")).toBe(true);
    expect(partText(map, ".title")).toBe("每100元支出中，55.83元用于一般公共服务，20.88元用于科学技术");
    expect(partText(map, ".cell[data-key='2010301'] text")).toContain("50.26元|722.22万元");
    expect(inside(map, ".cell[data-key='2010301'] .hit").getAttribute("aria-label")).toBe(
      "行政运行，722.22万元，占50.26%；每 100 元中占 50.26 元",
    );
    expect(textOf(map)).toContain("相加为 100.01 元，比 100 元多 0.01 元。");
    const flow = await mount("budget-sankey", { budget: korlaText, perHundred: true }, 1000);
    expect(textOf(flow).replace(/\s+/g, "")).toContain("55.83元802.22万元");
    expect(partText(flow, ".title")).toBe("每100元支出中，55.83元用于一般公共服务，20.88元用于科学技术");
    await press(flow, ".per-hundred");
    expect(flow.hasAttribute("per-hundred")).toBe(false);
    expect(textOf(flow)).not.toContain("802.22 万元");
  });

  test("a part that is open tells its own part, and its largest", async () => {
    const element = await treemap(korlaText, { perHundred: true, selected: "208" });
    expect(partText(element, ".title")).toBe("每100元支出中，11.58元用于社会保障和就业，其中行政事业单位养老11.58元");
  });

  test.each(["budget-treemap", "budget-sankey"] as const)(
    "%s: its table keeps the amounts and adds a column",
    async (tag) => {
      const element = await mount(tag, { budget: korlaText, perHundred: true, view: "table" } as never, 900);
      expect(partText(element, "thead")).toMatch(/万元.*每100元中（元）$/);
      expect(partText(element, "tbody")).toMatch(/802\.22\|?55\.83%.*55\.83/);
      const rows = Array.from(
        element.shadowRoot?.querySelectorAll("tbody tr:not(.print-only)") ?? [],
        (row) => row.children.length,
      );
      expect(new Set(rows).size).toBe(1);
    },
  );

  test("stays away where there is no whole to divide", async () => {
    const budget = JSON.stringify({ title: "空", year: 2024, unit: "万元", expenditure: { amount: "0", items: [] } });
    const element = await treemap(budget, { perHundred: true });
    expect(element.shadowRoot?.querySelector(".per-hundred")).toBeNull();
    expect(textOf(element)).not.toMatch(/undefined|NaN/);
  });

  test("in every language", async () => {
    for (const [locale, words] of [
      ["zh-TW", "每 100 元支出中"],
      ["en", "Of every 100 yuan spent, 55.83 go to"],
    ] as const) {
      const element = await treemap(korlaText, { perHundred: true, locale });
      expect(textOf(element)).toContain(words);
    }
  });
});

describe.each([320, 480, 560, 800, 1280])("at %i px", (width) => {
  test("no word overlaps another or leaves the card, however parts are told", async () => {
    for (const budget of [korlaText, sampleText]) {
      for (const told of [BY_CHANGE, { perHundred: true }, { ...BY_CHANGE, perHundred: true }]) {
        const element = await treemap(budget, told, width);
        expect(wordFaults(element), JSON.stringify(told)).toEqual([]);
        expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
        unmountAll();
      }
      const flow = await mount("budget-sankey", { budget, perHundred: true }, width);
      expect(wordFaults(flow)).toEqual([]);
      expect(flow.scrollWidth).toBeLessThanOrEqual(flow.clientWidth);
      unmountAll();
    }
  });
});

describe.each(THEMES)("axe-core finds no fault in %s", (theme) => {
  test.each([320, 800])("at %i px, with a filter, with the list open", async (width) => {
    await useTheme(theme);
    const element = await treemap(korlaText, { ...BY_CHANGE, perHundred: true }, width);
    await press(element, "[data-class='fall-2']");
    expect(await axeFaults(element.parentElement!)).toEqual([]);
    inside(element, ".find").focus();
    await userEvent.keyboard("住房{ArrowDown}");
    await drawn(element);
    expect(await axeFaults(element.parentElement!)).toEqual([]);
  });
});

test("what assistive technology is given of the tools, the legend and the list", async () => {
  const element = await treemap(korlaText, BY_CHANGE, 860);
  await press(element, "[data-class='fall-2']");
  inside(element, ".find").focus();
  await userEvent.keyboard("2080501{ArrowDown}");
  await drawn(element);
  await expect.element(element).toMatchAriaInlineSnapshot(`
    - group "与上年相比， 8 项增加， 2 项减少， 2 项取消":
      - group "显示方式":
        - button "图表" [pressed]
        - button "表格"
      - button "每 100 元"
      - group "着色方式":
        - button "按功能分类"
        - button "按增减" [pressed]
      - combobox "按名称或编码查找" [expanded]
      - listbox "按名称或编码查找":
        - option "2080501 行政单位离退休 30.33 万元 属于社会保障和就业支出 › 行政事业单位养老支出" [selected]
      - paragraph: 找到 1 项
      - group "按增减筛选":
        - button "取消 2"
        - button "减少 10% 至 50% 2" [pressed]
        - button "增加 10% 至 50% 8"
        - button "清除筛选"
        - paragraph: 筛选后 2 项，共 12 项；金额相加 380.00 万元，占支出总计 26.44%；增减额相加 −95.00 万元
  `);
});
