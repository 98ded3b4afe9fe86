import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import type { BudgetChecks } from "../../src/elements/budget-checks/budget-checks.js";
import { axeFaults } from "./support/axe.js";
import { drawn, mount, partText, recordEvents, textOf, unmountAll } from "./support/elements.js";
import { wordFaults } from "./support/geometry.js";
import { THEMES, useTheme } from "./support/media.js";
import { eventually } from "./support/eventually.js";

/** A page that brings <budget-checks> before anything is drawn, as most do. */
beforeEach(async () => {
  await import("../../src/elements/budget-checks/define.js");
  await useTheme("light");
});
afterEach(async () => {
  unmountAll();
  document.documentElement.removeAttribute("dir");
  document.documentElement.style.removeProperty("--budget-font-size");
  await useTheme("light");
});

async function mountChecks(properties: Partial<BudgetChecks> = {}, width = 800): Promise<BudgetChecks> {
  const element = await mount("budget-checks", { budget: korlaText, ...properties }, width);
  await settled(element);
  return element;
}

/** Waits until a budget is reconciled: a long one takes several turns of an idle page. */
async function settled(element: BudgetElement): Promise<void> {
  await eventually(() => {
    expect(textOf(element)).not.toContain("正在核对");
  });
  await drawn(element);
}

function all<T extends HTMLElement = HTMLElement>(element: BudgetElement, selector: string): T[] {
  return Array.from(element.shadowRoot!.querySelectorAll<T>(selector));
}

function one(element: BudgetElement, selector: string): HTMLElement {
  const [found] = all(element, selector);
  if (found === undefined) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The line of a check, by the beginning of its id. */
function check(element: BudgetElement, id: string): HTMLDetailsElement {
  const found = all<HTMLDetailsElement>(element, ".check").find((each) => each.dataset["key"]?.startsWith(id));
  if (found === undefined) throw new Error(`There is no check ${id}.`);
  return found;
}

/** Opens or closes what a summary belongs to, and waits until it is drawn. */
async function press(element: BudgetElement, target: HTMLElement): Promise<void> {
  target.click();
  // `toggle` is told in a task of its own.
  await new Promise((resolve) => setTimeout(resolve, 20));
  await drawn(element);
}

test("the page's own content stays until a long budget is reconciled", async () => {
  // A clock that is always past the time that reconciling may take at once.
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 50));
  const box = document.createElement("div");
  box.className = "test-box";
  box.innerHTML = `<budget-checks><p>自己的内容</p></budget-checks>`;
  const element = box.querySelector("budget-checks")!;
  element.budget = sampleText;
  document.body.append(box);
  await element.updateComplete;
  expect(element.shadowRoot!.querySelector("slot")).not.toBeNull();
  expect(element.shadowRoot!.querySelector(".running")).toBeNull();
  clock.mockRestore();
  await eventually(() => expect(element.shadowRoot!.querySelector(".theme")).not.toBeNull());
  expect(element.shadowRoot!.querySelector("slot")).toBeNull();
});

describe("what a reader meets", () => {
  test("the summary counts every verdict, and the title says what was found", async () => {
    const element = await mountChecks();
    expect(partText(element, ".summary")).toBe("核对262项，一致236，四舍五入7，矛盾5，名称不一5，无法核对9。");
    expect(partText(element, ".title")).toBe("262项核对，发现5处矛盾、5处名称不一");
    expect(partText(element, ".subtitle")).toBe("库尔勒市人民政府办公室·2023年部门预算·勾稽校验");
  });

  test("what does not match is listed with its sentence, what matches is folded by theme", async () => {
    const element = await mountChecks();
    expect(all(element, ".check")).toHaveLength(26);
    expect(all(element, ".check.match")).toHaveLength(0);
    expect(partText(element, ".theme-head").split("|")[0]).toBe("采购、资产、人员");
    const folded = all(element, ".fold > summary").map((each) => Number(/\d+/.exec(each.textContent)?.[0]));
    expect(folded.reduce((sum, count) => sum + count, 0)).toBe(236);
    expect(textOf(element)).toContain("在职 46 人，大于实有人数 45 人");
    expect(all(element, ".detail")).toHaveLength(0);
  });

  test("many that could not be checked are folded within their theme, unless they are asked for", async () => {
    const budget = JSON.parse(korlaText) as { tables: { state: string }[] };
    for (const table of budget.tables) table.state = "absent";
    const element = await mountChecks({ budget: JSON.stringify(budget) }, 360);
    const folded = all<HTMLDetailsElement>(element, ".fold").filter(({ textContent }) =>
      textContent.trim().startsWith("无法核对"),
    );
    expect(folded.length).toBeGreaterThan(0);
    const [first] = folded;
    expect(first!.open).toBe(false);
    expect(first!.querySelectorAll(".check.not-evaluable").length).toBeGreaterThan(4);
    // Arrows pass over what is folded.
    const line = first!.querySelector("summary")!;
    line.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(first!.contains(element.shadowRoot!.activeElement)).toBe(false);
    one(element, '[data-verdict="not-evaluable"]').click();
    await drawn(element);
    expect(all(element, ".fold .check.not-evaluable")).toEqual([]);
    expect(all(element, ".check.not-evaluable").length).toBeGreaterThan(4);
  });

  test("figures are written as in the charts, in sentences too; a fall has its sign", async () => {
    const items = ["10749", "20000"].map((amount, index) => ({ code: `20${index + 1}`, amount }));
    const compare = [{ change: "1193", direction: "decrease", rate: "-3.7" }];
    const expenditure = { amount: "30748", compare, items };
    const budget = JSON.stringify({ title: "示例", year: 2026, unit: "万元", expenditure });
    const element = await mountChecks({ budget });
    const sum = check(element, "expenditure-parts@");
    await press(element, sum.querySelector("summary")!);
    const text = element.shadowRoot!.textContent.replace(/\s+/g, " ");
    expect(text).toContain("支出合计 30,748 万元，2 个组成部分相加为 30,749 万元，相差 1 万元");
    expect(text).not.toMatch(/\d{4} 万元|-\d/);
    const change = all(element, ".check").find((each) => each.textContent.includes("增减率公布为"))!;
    await press(element, change.querySelector("summary")!);
    expect(partText(element, ".figure-value")).toContain("−1,193万元");
    // As the charts: an English reader knows no 万元.
    element.locale = "en";
    await element.updateComplete;
    const english = element.shadowRoot!.textContent.replace(/\s+/g, " ");
    expect(english).toContain("307.48 million yuan");
    expect(english).toContain("10,000 yuan");
    expect(english).not.toContain("万元");
    expect(partText(element, ".figure-value")).toContain("−11.93millionyuan");
  });

  test("a theme unfolds to the checks that match, some at a time", async () => {
    const element = await mountChecks({ budget: sampleText });
    const fold = all<HTMLDetailsElement>(element, ".fold").find((each) => each.textContent.includes("679"))!;
    await press(element, fold.querySelector("summary")!);
    expect(fold.querySelectorAll(".check.match")).toHaveLength(50);
    await press(element, fold.querySelector<HTMLElement>(".more")!);
    expect(fold.querySelectorAll(".check.match")).toHaveLength(100);
    await press(element, fold.querySelector("summary")!);
    expect(fold.querySelectorAll(".check")).toHaveLength(0);
  });

  test("a check opens to its figures, their places, the exact difference, what rounding can make, and its ground", async () => {
    const element = await mountChecks();
    const residual = check(element, "expenditure-parts@");
    await press(element, residual.querySelector("summary")!);
    const rows = Array.from(residual.querySelectorAll(".figures li"), (each) =>
      each.textContent.replace(/\s+/g, " ").trim(),
    );
    expect(rows[0]).toBe("支出合计 1,437.00 万元 表一第 149 行、正文第 288 行");
    expect(rows).toContain("205 教育支出 4.98 万元 表一第 123 行、正文第 302、318 行");
    expect(rows[rows.length - 1]).toMatch(/^另有 24 处空白：外交支出/);
    expect(
      Array.from(residual.querySelectorAll(".facts > div"), (each) => each.textContent.replace(/\s+/g, "")),
    ).toEqual(["相差−0.01万元", "四舍五入可造成0.035万元", "依据算术：总数等于各组成部分之和"]);
    await press(element, residual.querySelector("summary")!);
    expect(residual.querySelector(".detail")).toBeNull();
  });

  test("a figure without a printed place is found by its place in the file; words of the JSON are not shown", async () => {
    const budget = {
      title: "例",
      year: 2024,
      unit: "万元",
      income: {
        amount: "3.00",
        items: [
          { code: "general", name: "拨款", amount: "1.00" },
          { code: "own", name: "单位资金", amount: "1.00" },
        ],
      },
    };
    const element = await mountChecks({ budget: JSON.stringify(budget) });
    const broken = check(element, "income-parts@");
    await press(element, broken.querySelector("summary")!);
    expect(broken.querySelector(".figures code")?.textContent).toBe("$.income.amount");
    expect(broken.textContent).not.toMatch(/general|own/);
  });
});

describe("the filter", () => {
  const chip = (element: BudgetElement, verdict: string): HTMLElement =>
    one(element, `.chip[data-verdict="${verdict}"]`);

  test("offers each verdict with its count, the gravest first, and shows only what is pressed", async () => {
    const element = await mountChecks();
    expect(partText(element, ".chip")).toBe("矛盾5|名称不一5|四舍五入7|无法核对9|一致236");
    await press(element, chip(element, "contradiction"));
    expect(all(element, ".check")).toHaveLength(5);
    expect(all(element, ".fold")).toHaveLength(0);
    expect(partText(element, ".status")).toBe("筛选后5项，共262项");
    await press(element, chip(element, "naming"));
    expect(all(element, ".check")).toHaveLength(10);
    expect(chip(element, "naming").getAttribute("aria-pressed")).toBe("true");
    await press(element, chip(element, "contradiction"));
    await press(element, chip(element, "naming"));
    expect(all(element, ".check")).toHaveLength(26);
    expect(partText(element, ".status")).toBe("");
  });

  test("offers no verdict that does not occur", async () => {
    const element = await mountChecks({ budget: sampleText });
    expect(all(element, ".chip").map((each) => each.dataset["verdict"])).toEqual([
      "rounding",
      "not-evaluable",
      "match",
    ]);
    expect(partText(element, ".title")).toContain("没有发现矛盾");
  });
});

describe("the group", () => {
  test("opening a check marks its figures in the other elements, closing it lifts the marks", async () => {
    const delta = await mount("budget-delta-table", { budget: korlaText, group: "a" }, 1280);
    const sankey = await mount("budget-sankey", { budget: korlaText, group: "a", selected: "205" });
    const apart = await mount("budget-sankey", { budget: korlaText, selected: "205" });
    const element = await mountChecks({ group: "a" });
    const selections: unknown[] = [];
    element.addEventListener("budget-select", ({ selection }) => selections.push(selection));
    const changes = check(element, "change-parts@");
    await press(element, changes.querySelector("summary")!);
    await drawn(delta);
    await drawn(sankey);
    // Twelve items and their total.
    expect(all(delta, "tr.selected")).toHaveLength(13);
    expect(all(delta, "tr.total.selected")).toHaveLength(1);
    expect(all(sankey, ".row.selected").map((row) => row.dataset["key"])).toEqual(
      expect.arrayContaining(["general", "201", "205", "208"]),
    );
    expect(sankey.selected).toBeUndefined();
    expect(apart.selected).toBe("205");
    expect(selections).toEqual([
      expect.objectContaining({ code: "general", amount: "69.39", unit: "万元", name: "总增减额＝各项增减额之和" }),
    ]);
    expect((selections[0] as { codes: string[] }).codes).toContain("2050803");
    await press(element, changes.querySelector("summary")!);
    await drawn(delta);
    expect(all(delta, "tr.selected")).toHaveLength(0);
    expect(selections[1]).toBeUndefined();
  });

  test.each([400, 900])("a total that a check has read is marked in charts of %i px", async (width) => {
    const sankey = await mount("budget-sankey", { budget: korlaText, group: "d" }, width);
    const treemap = await mount("budget-treemap", { budget: korlaText, group: "d" }, width);
    const threePublic = await mount("budget-three-public", { budget: korlaText, group: "d" }, width);
    const element = await mountChecks({ group: "d" });
    const heads = ".head-text.selected, .ranked-heading.selected";
    const whole = ".treemap.selected-whole, .whole-label.selected";
    const open = check(element, "expenditure-parts@").querySelector("summary")!;
    await press(element, open);
    await drawn(treemap);
    expect(all(sankey, heads).map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^支出/)]);
    expect(all(treemap, whole)).toHaveLength(1);
    await press(element, open);
    await drawn(treemap);
    expect(all(sankey, heads)).toHaveLength(0);
    expect(all(treemap, whole)).toHaveLength(0);
    threePublic.highlighted = ["threePublic"];
    await drawn(threePublic);
    expect(all(threePublic, ".row.selected").map((row) => row.dataset["key"])).toEqual(["total"]);
  });

  test("what is selected elsewhere narrows the list to the checks that concern it, until all are asked for", async () => {
    const sankey = await mount("budget-sankey", { budget: korlaText, group: "b" });
    const element = await mountChecks({ group: "b" });
    one(sankey, ".hit[data-key='205']").dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await drawn(element);
    expect(partText(element, ".concerning bdi")).toBe("只看与205有关的核对");
    expect(Number(/筛选后(\d+)项/.exec(partText(element, ".status"))?.[1])).toBeLessThan(100);
    await press(element, one(element, ".show-all"));
    expect(all(element, ".check")).toHaveLength(26);
    expect(sankey.selected).toBeUndefined();
  });

  test("a selection that no check concerns leaves the list whole", async () => {
    const element = await mountChecks({ selected: "99999" });
    expect(all(element, ".check")).toHaveLength(26);
  });

  test("an element that is removed takes its marks along", async () => {
    const sankey = await mount("budget-sankey", { budget: korlaText, group: "c" });
    const element = await mountChecks({ group: "c" });
    await press(element, check(element, "expenditure-parts@").querySelector("summary")!);
    expect(sankey.highlighted.length).toBeGreaterThan(0);
    element.remove();
    expect(sankey.highlighted).toEqual([]);
  });
});

describe("the badge", () => {
  test("the compact form says the summary in one line", async () => {
    const element = await mountChecks({ compact: true });
    expect(partText(element, ".badge")).toBe("勾稽校验：核对262项，一致236，四舍五入7，矛盾5，名称不一5，无法核对9。");
    expect(all(element, ".title, table")).toEqual([]);
    expect(element.getBoundingClientRect().height).toBeLessThan(40);
    element.compact = false;
    await drawn(element);
    expect(all(element, ".check")).toHaveLength(26);
  });

  test("charts show it in their footnote, in their own language, and not where nothing can be checked", async () => {
    const chart = await mount("budget-sankey", { budget: korlaText, locale: "en" });
    await eventually(() => {
      expect(textOf(chart)).toContain(
        "Reconciliation: 262 checks, 236 match, 7 differ by rounding, 5 contradict, 5 differ in names, 9 cannot be judged.",
      );
    });
    expect(one(chart, ".footnote .check-badge .sign")).toBeDefined();
    const empty = await mount("budget-sankey", { budget: JSON.stringify({ title: "空", year: 2024, unit: "万元" }) });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(all(empty, ".check-badge")).toEqual([]);
  });

  test("no count is parted from its verdict, and no verdict within itself, on a phone", async () => {
    const chart = await mount("budget-three-public", { budget: korlaText }, 320);
    await expect.poll(() => chart.shadowRoot?.querySelector(".check-badge")?.textContent).toContain("262");
    await drawn(chart);
    const clauses = Array.from(chart.shadowRoot!.querySelectorAll(".check-badge .clause"));
    expect(clauses).toHaveLength(7);
    for (const clause of clauses) expect(clause.getBoundingClientRect().height, clause.textContent).toBeLessThan(30);
    expect(wordFaults(chart)).toEqual([]);
  });

  test("leads to the list of checks of the same budget, and opens one below where the page has none", async () => {
    const chart = await mount("budget-three-public", { budget: korlaText }, 900);
    const line = (): HTMLElement | null | undefined => chart.shadowRoot?.querySelector(".check-badge button");
    const below = (): Element | null | undefined => chart.shadowRoot?.querySelector("budget-checks");
    await expect.poll(() => line()?.textContent).toContain("262");
    expect(line()!.ariaExpanded).toBe("false");
    expect(below()).toBeNull();

    const other = await mount("budget-checks", { budget: sampleText }, 900);
    const list = await mount("budget-checks", { budget: korlaText }, 900);
    await expect.poll(() => line()!.ariaExpanded).toBeNull();
    line()!.click();
    expect(document.activeElement).toBe(list);
    expect(list.shadowRoot?.activeElement?.localName).toBe("button");

    list.remove();
    await expect.poll(() => line()!.ariaExpanded).toBe("false");
    const heard: Event[] = [];
    for (const name of ["budget-load", "budget-select"])
      chart.addEventListener(name, (event) => {
        heard.push(event);
      });
    line()!.click();
    await expect.poll(() => below()?.shadowRoot?.querySelectorAll(".check").length).toBe(26);
    expect(line()!.ariaExpanded).toBe("true");
    below()!.shadowRoot!.querySelector<HTMLElement>(".check summary")!.click();
    await drawn(chart);
    expect(await axeFaults(chart.parentElement!)).toEqual([]);
    line()!.click();
    expect(below()).toBeNull();
    // The page hears of the chart alone.
    expect(heard).toEqual([]);
    other.remove();
  });

  test("says nothing in place of a budget that is missing or cannot be read", async () => {
    for (const budget of [null, "{"]) {
      const element = await mount("budget-checks", { budget, compact: true });
      expect(textOf(element).trim()).toBe("");
      unmountAll();
    }
  });
});

describe("states", () => {
  test("a budget without figures says that there is nothing to check", async () => {
    const element = await mountChecks({ budget: JSON.stringify({ title: "空", year: 2024, unit: "万元" }) });
    expect(textOf(element)).toContain("数据中没有可以互相核对的数。");
    expect(all(element, ".toolbar, .chip")).toEqual([]);
  });

  test("a budget that cannot be read says what is wrong, and tells the page", async () => {
    const box = document.createElement("div");
    document.body.append(box);
    const record = recordEvents(box);
    const element = document.createElement("budget-checks");
    element.budget = '{"title":"坏","year":2024,"unit":"万元","expenditure":{"amount":"4.98万"}}';
    box.append(element);
    await drawn(element);
    expect(textOf(element)).toContain("勾稽校验暂时无法显示");
    expect(record.errors).toHaveLength(1);
    box.remove();
  });

  test("without a budget a sentence says how to give one; with one the page is told", async () => {
    const none = await mount("budget-checks", { budget: null });
    expect(textOf(none)).toContain("还没有预算数据");
    const box = document.createElement("div");
    document.body.append(box);
    const record = recordEvents(box);
    const element = document.createElement("budget-checks");
    element.budget = korlaText;
    box.append(element);
    await drawn(element);
    expect(record.loads.map(({ budget }) => budget.year)).toEqual([2023]);
    box.remove();
  });

  test("another budget closes what was open", async () => {
    const element = await mountChecks();
    await press(element, check(element, "expenditure-parts@").querySelector("summary")!);
    element.budget = sampleText;
    await drawn(element);
    await settled(element);
    expect(all(element, ".detail")).toEqual([]);
  });
});

describe("the keyboard", () => {
  test("arrows, Home and End move along the lines, Enter opens and closes", async () => {
    const element = await mountChecks();
    const lines = all(element, "summary");
    const focused = (): number => lines.indexOf(element.shadowRoot!.activeElement as HTMLElement);
    lines[0]!.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(focused()).toBe(2);
    await userEvent.keyboard("{ArrowUp}");
    expect(focused()).toBe(1);
    await userEvent.keyboard("{End}");
    expect(focused()).toBe(lines.length - 1);
    await userEvent.keyboard("{Home}{ArrowUp}");
    expect(focused()).toBe(0);
    await userEvent.keyboard("{Enter}");
    await eventually(() => {
      expect(all(element, ".detail")).toHaveLength(1);
    });
    await userEvent.keyboard("{Enter}");
    await eventually(() => {
      expect(all(element, ".detail")).toHaveLength(0);
    });
  });

  test("every line can be reached by Tab and shows where the focus is", async () => {
    const element = await mountChecks();
    const stops = all(element, "button, summary").filter((each) => each.getClientRects().length > 0);
    stops[0]!.focus();
    for (const stop of stops.slice(1, 12)) {
      await userEvent.keyboard("{Tab}");
      expect(element.shadowRoot!.activeElement).toBe(stop);
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      expect([outlineStyle, outlineWidth]).toEqual(["solid", "2px"]);
    }
  });
});

describe("the table", () => {
  test("has a row for each check, the gravest first; a download has them all", async () => {
    const element = await mountChecks({ view: "table" });
    expect(all(element, "tbody tr")).toHaveLength(262);
    expect(one(element, "tbody tr").textContent).toContain("矛盾");
    const longer = await mountChecks({ budget: sampleText, view: "table" });
    expect(all(longer, "tbody tr")).toHaveLength(400);
    expect(textOf(longer)).toContain("下载的文件有全部 2874 项");
  });
});

describe("languages and directions", () => {
  test.each([
    ["zh-TW", "262項核對，發現5處矛盾、5處名稱不一", "zh-TW"],
    ["en", "262checks:5contradictions,5thingsunderseveralnames", "en"],
  ])("%s", async (locale, title, language) => {
    const element = await mountChecks({ locale });
    expect(partText(element, ".title")).toBe(title);
    // Which language a sentence is in is told, for a page may add one that the rules do not speak.
    expect(one(element, ".sentence").lang).toBe(language);
  });

  test("read from right to left, names stand at the right and figures at the left", async () => {
    document.documentElement.dir = "rtl";
    const element = await mountChecks({}, 480);
    await press(element, check(element, "expenditure-parts@").querySelector("summary")!);
    const name = one(element, ".figure-name bdi").getBoundingClientRect();
    const value = one(element, ".figure-value").getBoundingClientRect();
    expect(name.left).toBeGreaterThan(value.right);
    expect(wordFaults(element)).toEqual([]);
  });
});

describe("no word lies on another or reaches out of the card", () => {
  test.each([320, 480, 800, 1280])("at %i px, with everything that does not match open", async (width) => {
    const element = await mountChecks({}, width);
    for (const each of all<HTMLDetailsElement>(element, ".check")) each.open = true;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await drawn(element);
    expect(all(element, ".detail")).toHaveLength(26);
    expect(wordFaults(element)).toEqual([]);
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  });

  test("in large text", async () => {
    document.documentElement.style.setProperty("--budget-font-size", "24px");
    const element = await mountChecks({}, 360);
    await press(element, check(element, "expenditure-parts@").querySelector("summary")!);
    expect(wordFaults(element)).toEqual([]);
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  });
});

describe("assistive technology", () => {
  describe.each(THEMES)("axe-core finds no fault in %s", (theme) => {
    // Narrow forms have the colours of wide ones: once is enough.
    test.each(theme === "light" ? [320, 800] : [800])(
      "at %i px, as list, as table, as badge and in every other state",
      async (width) => {
        await useTheme(theme);
        const faults: string[] = [];
        const look = async (name: string, properties: Partial<BudgetChecks>): Promise<void> => {
          const element = await mountChecks(properties, width);
          if (name === "open") {
            await press(element, check(element, "expenditure-parts@").querySelector("summary")!);
            await press(element, one(element, ".fold > summary"));
            await press(element, one(element, ".chip[data-verdict='rounding']"));
          }
          for (const fault of await axeFaults(element.parentElement!)) faults.push(`${name}: ${fault}`);
          unmountAll();
        };
        await look("list", {});
        await look("open", {});
        await look("selected", { selected: "205" });
        await look("badge", { compact: true });
        await look("empty", { budget: JSON.stringify({ title: "空", year: 2024, unit: "万元" }) });
        await look("unreadable", { budget: "{" });
        await look("missing", { budget: null });
        // Forced colours are the system's own, whatever the table says.
        if (width === 800 && theme !== "forced") await look("table", { view: "table" });
        expect(faults).toEqual([]);
      },
    );
  });

  test("what it is given of a check", async () => {
    const element = await mountChecks();
    await press(element, one(element, ".chip[data-verdict='contradiction']"));
    await press(element, check(element, "staff-parts@").querySelector("summary")!);
    for (const theme of all(element, ".theme").slice(1)) theme.remove();
    await expect.element(element).toMatchAriaInlineSnapshot(`
      - group "262 项核对， 发现 5 处矛盾、5 处名称不一":
        - heading "262 项核对， 发现 5 处矛盾、5 处名称不一" [level=2]
        - paragraph: 库尔勒市人民政府办公室 · 2023 年部门预算 · 勾稽校验
        - group "显示方式":
          - button "清单" [pressed]
          - button "表格"
        - button "下载"
        - paragraph: 核对 262 项，一致 236，四舍五入 7，矛盾 5，名称不一 5，无法核对 9。
        - group "按结论筛选":
          - button "矛盾 5" [pressed]
          - button "名称不一 5"
          - button "四舍五入 7"
          - button "无法核对 9"
          - button "一致 236"
        - paragraph: 筛选后 5 项，共 262 项
        - group "采购、资产、人员":
          - heading "采购、资产、人员" [level=3]
          - list:
            - listitem:
              - group:
                - text: 矛盾 在职人数不大于实有人数，分项相加 +1 人 在职 46 人，大于实有人数 45 人；各分项相加为 93，请核对。 核对的数
                - list:
                  - listitem: 实有人数 45 人 正文第 105 行
                - text: 与之比较的数
                - list:
                  - listitem: 在职 46 人 正文第 105 行
                  - listitem: 退休 46 人 正文第 105 行
                  - listitem: 离休 1 人 正文第 105 行
                - term: 相差
                - definition: +1 人
                - term: 依据
                - definition: 算术：分项人数、机构数合计等于总数，也不大于总数
        - paragraph: “四舍五入”：相差不超过四舍五入可造成的范围，按公布的小数位数和项数计算。“无法核对”：缺少所需的表或数，不算通过。数和名称都照公开文件，没有改动。
        - text: 来源：库尔勒市人民政府办公室《2023 年部门预算公开》（2023 年 2 月 3 日）。
    `);
  });
});
