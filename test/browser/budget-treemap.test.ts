import { userEvent } from "vitest/browser";
import { afterEach, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import { drawn, mount, partText, textOf, unmountAll } from "./support/elements.js";
import { contrast } from "../support/colour.js";
import { wordFaults } from "./support/geometry.js";

afterEach(unmountAll);

const inside = (element: BudgetElement, selector: string): Element => {
  const found = element.shadowRoot?.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

test("draws the published budget: categories with strips, items with amounts, the rest in the key list", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 1216);
  expect(partText(element, ".title")).toBe("行政运行一项，约占全部支出的一半");
  const text = textOf(element).replace(/\s+/g, "");
  for (const part of [
    "行政运行722.2250.26%比上年+105.53（+17.11%）",
    "占20.88%，仅此一项",
    "205教育支出4.980.35%",
    "210-1公务员医疗补助14.471.01%",
    "2013299其他组织事务支出0：金额为零。比上年−15.12（取消）。",
    "另有24类支出未安排（表中空白），不占面积。",
    "比公布的总计少0.01",
  ]) {
    expect(text).toContain(part);
  }
});

test.each([320, 480, 560, 800, 1280])("no word overlaps another or leaves the card at %i px", async (width) => {
  for (const budget of [korlaText, sampleText]) {
    const element = await mount("budget-treemap", { budget }, width);
    expect(wordFaults(element)).toEqual([]);
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  }
});

test("areas of categories are in proportion to their amounts", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 1216);
  const area = (key: string): number => {
    const { width, height } = inside(element, `.outline.category-${key}`).getBoundingClientRect();
    return (width + 4) * (height + 4);
  };
  expect(area("201") / area("206") / (802.22 / 300)).toBeCloseTo(1, 1);
});

test("a category too small for a strip is one block of its own colour, whose items can still be reached", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 1216);
  const strip = inside(element, ".group[data-key='205'] .strip");
  const { x, y, width, height } = strip.getBoundingClientRect();
  const areas = Array.from(element.shadowRoot?.querySelectorAll(".area") ?? [], (area) => area.getBoundingClientRect());
  const covered = areas.some(
    (area) => area.left < x + width - 1 && area.right > x + 1 && area.top < y + height - 1 && area.bottom > y + 1,
  );
  expect(covered).toBe(false);
  expect(inside(element, ".cell[data-key='2050803'] .hit").getAttribute("aria-label")).toContain("培训支出");
});

test("the mark that a key brings the focus to has its ring, also where the pointer rests on it already", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 1216);
  const ringed = (): (string | null)[] =>
    Array.from(element.shadowRoot?.querySelectorAll(".hit:focus-visible + .ring") ?? [], (ring) =>
      ring.previousElementSibling!.getAttribute("data-key"),
    );
  const order = Array.from(element.shadowRoot?.querySelectorAll<SVGElement>(".hit") ?? []);
  order[0]?.focus();
  await drawn(element);
  expect(ringed()).toEqual([order[0]?.dataset["key"]]);
  // What is pointed at is drawn as active before the focus comes.
  order[1]?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true, pointerType: "mouse" }));
  await drawn(element);
  await userEvent.keyboard("{ArrowRight}");
  await drawn(element);
  expect(ringed()).toEqual([order[1]?.dataset["key"]]);
});

test("a pointer that rests says nothing while keys move the focus, and each way of pointing is told its own", async () => {
  const [element, other] = [
    await mount("budget-treemap", { budget: korlaText }, 1216),
    await mount("budget-treemap", { budget: korlaText }, 1216),
  ];
  const tooltip = (of: typeof element): string =>
    of.shadowRoot?.querySelector(".tooltip.open")?.textContent.replace(/\s+/g, "") ?? "";
  const pointer = (type: string, to: Element): boolean =>
    to.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: "mouse" }));
  const [first, second, third] = Array.from(element.shadowRoot?.querySelectorAll<SVGElement>(".hit") ?? []);
  first!.focus();
  await userEvent.keyboard("{ArrowRight}");
  await drawn(element);
  const ofFocus = tooltip(element);
  expect(ofFocus).toContain("按Enter键");
  // The drawing comes under the pointer; nobody pointed.
  pointer("pointerover", third!);
  await drawn(element);
  expect(element.shadowRoot?.activeElement).toBe(second);
  expect(tooltip(element)).toBe(ofFocus);
  pointer("pointermove", third!);
  await drawn(element);
  expect(tooltip(element)).not.toBe(ofFocus);
  expect(tooltip(element)).toContain("点击");
  // One tooltip on a page.
  pointer("pointerover", other.shadowRoot!.querySelector(".hit")!);
  await drawn(other);
  await drawn(element);
  expect(tooltip(other)).not.toBe("");
  expect(tooltip(element)).toBe("");
});

test("drills by pointer and back by the breadcrumb", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 1216);
  await userEvent.click(inside(element, ".group[data-key='208'] .hit"));
  await drawn(element);
  expect(element.selected).toBe("208");
  expect(partText(element, ".breadcrumb")).toBe("全部支出1,437.00208社会保障和就业支出166.40");
  expect(partText(element, ".cell .text-name")).toBe(
    "机关事业单位基本养老保险缴费支出|机关事业单位职业年金缴费支出|行政单位离退休",
  );
  await userEvent.click(inside(element, ".crumb"));
  await drawn(element);
  expect(element.selected).toBeUndefined();
  expect(element.shadowRoot?.querySelector(".breadcrumb")).toBeNull();
});

test("drills and returns by keyboard, the focus kept on what was left", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 1216);
  const focused = (): string | null | undefined => element.shadowRoot?.activeElement?.getAttribute("data-key");
  (inside(element, ".chart [tabindex='0']") as SVGElement).focus();
  expect(focused()).toBe("201");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  await drawn(element);
  expect(focused()).toBe("206");
  await userEvent.keyboard("{Enter}");
  await drawn(element);
  expect(element.selected).toBe("206");
  expect(focused()).toBe("20604");
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe("2060404");
  await userEvent.keyboard("{Enter}");
  await drawn(element);
  expect(partText(element, ".breadcrumb")).toContain("2060404科技成果转化与扩散300");
  for (let level = 0; level < 3; level += 1) {
    await userEvent.keyboard("{Escape}");
    await drawn(element);
  }
  expect(element.selected).toBeUndefined();
  expect(focused()).toBe("206");
});

test("typing goes to the next part whose name or code begins so", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 1216);
  const focused = (): string | null | undefined => element.shadowRoot?.activeElement?.getAttribute("data-key");
  (inside(element, ".chart [tabindex='0']") as SVGElement).focus();
  await userEvent.keyboard("20");
  expect(focused()?.startsWith("20")).toBe(true);
  await userEvent.keyboard("8");
  expect(focused()).toBe("208");
});

test("of thousands of items it draws subcategories, gathers the smallest, and stays small", async () => {
  const items = (code: string): unknown[] =>
    Array.from({ length: 20 }, (_, index) => {
      const own = `${code}${String(index + 1).padStart(2, "0")}`;
      return { code: own, name: `科目${own}`, amount: String(1 + index * index) };
    });
  const sumOf = (list: readonly unknown[]): string =>
    String(list.reduce((sum: number, item) => sum + Number((item as { amount: string }).amount), 0));
  const withParts = (code: string, parts: readonly unknown[]): unknown => {
    return { code, name: `科目${code}`, amount: sumOf(parts), items: parts };
  };
  const categories = items("2").map((_, index) => {
    const code = String(201 + index);
    return withParts(
      code,
      items(code).map((item) => withParts((item as { code: string }).code, items((item as { code: string }).code))),
    );
  });
  const expenditure = { amount: sumOf(categories), items: categories };
  const budget = JSON.stringify({ title: "大", year: 2024, unit: "万元", example: true, expenditure });
  const element = await mount("budget-treemap", { budget }, 960);
  const { shadowRoot } = element;
  expect(shadowRoot?.querySelectorAll("svg.treemap *").length).toBeLessThan(1500);
  expect(shadowRoot?.querySelectorAll("tr").length).toBeLessThan(250);
  expect(partText(element, "table")).toContain("其他");
  const gathered = Array.from(shadowRoot?.querySelectorAll(".hit") ?? []).find((hit) =>
    (hit.getAttribute("aria-label") ?? "").startsWith("其他"),
  );
  const group = gathered?.getAttribute("data-key")?.replace("/gathered", "");
  gathered?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
  await drawn(element);
  expect(element.selected).toBe(group);
});

test("opens what selected names from the start, and survives a code that is not there", async () => {
  const element = await mount("budget-treemap", { budget: korlaText, selected: "210" }, 1216);
  expect(partText(element, ".breadcrumb")).toContain("210卫生健康支出89.74");
  element.selected = "999";
  await drawn(element);
  expect(textOf(element)).not.toMatch(/undefined|NaN/);
});

test("the smallest category has a target of 24 px", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 1216);
  const boxes = Array.from(element.shadowRoot?.querySelectorAll(".group[data-key='205'] .hit") ?? [], (hit) =>
    hit.getBoundingClientRect(),
  );
  expect(boxes.some(({ width, height }) => width >= 24 && height >= 24)).toBe(true);
});

test("a screen reader meets every category before its items, in the order of the arrow keys, and each mark once", async () => {
  for (const [budget, width] of [
    [korlaText, 1216],
    [sampleText, 800],
    [
      JSON.stringify({
        title: "例",
        year: 2024,
        unit: "万元",
        expenditure: { amount: "9", items: [{ code: "205", name: "教育支出", amount: "9" }] },
      }),
      800,
    ],
  ] as const) {
    const element = await mount("budget-treemap", { budget }, width);
    const marks = Array.from(element.shadowRoot?.querySelectorAll(".chart [role='button']") ?? []);
    const keys = marks.map((mark) => mark.getAttribute("data-key") ?? "");
    expect(new Set(keys).size).toBe(keys.length);
    const isCategory = (key: string): boolean => /^\d{3}$/.test(key);
    let category = "";
    for (const key of keys) {
      if (isCategory(key)) category = key;
      else expect(key.startsWith(category) && category !== "", `${key} comes after ${category}`).toBe(true);
    }
    (marks[0] as SVGElement).focus();
    for (const key of keys.slice(0, 12)) {
      expect(element.shadowRoot?.activeElement?.getAttribute("data-key")).toBe(key);
      await userEvent.keyboard("{ArrowDown}");
    }
    unmountAll();
  }
});

test("what points at a small mark's target finds that mark, whatever is drawn around it", async () => {
  const element = await mount("budget-treemap", { budget: sampleText }, 800);
  const { shadowRoot } = element;
  const hits = Array.from(shadowRoot?.querySelectorAll<SVGElement>(".chart [role='button']") ?? []);
  for (const hit of hits) {
    const key = hit.getAttribute("data-key") ?? "";
    hit.scrollIntoView({ block: "center" });
    const { x, y, width, height } = hit.getBoundingClientRect();
    const keyAt = (across: number, down: number): string | null | undefined =>
      shadowRoot
        ?.elementFromPoint(x + width * across, y + height * down)
        ?.closest("[data-key]")
        ?.getAttribute("data-key");
    // A small neighbour may lie over part of a large mark, never over all of it.
    const isSmall = shadowRoot?.querySelector(`.reach[data-key="${key}"]`) !== null;
    const places = isSmall ? [0.5] : [0.1, 0.5, 0.9];
    expect(
      places.some((place) => keyAt(place, 0.5) === key),
      key,
    ).toBe(true);
  }
});

test("a narrow container gets categories that open to show their items", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 320);
  expect(element.shadowRoot?.querySelector("svg.treemap")).toBeNull();
  expect(partText(element, ".leaf-name")).toBe("行政运行|其他政府办公厅（室）及相关机构事务支出");
  const row = inside(element, ".branch-row[data-key='208'] .mark-button");
  expect(row.getAttribute("aria-expanded")).toBe("false");
  expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  await userEvent.click(row);
  await drawn(element);
  expect(row.getAttribute("aria-expanded")).toBe("true");
  expect(partText(element, ".leaf-name")).toContain("机关事业单位职业年金缴费支出");
});

test("on a phone what is opened from the list shows its parts, and on the way back all is open as it was", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 320);
  const open = async (selector: string): Promise<void> => {
    await userEvent.click(inside(element, `${selector} .mark-button`));
    await drawn(element);
  };
  await open(".branch-row[data-key='206']");
  const before = partText(element, ".leaf-name");
  element.selected = "2060404";
  await drawn(element);
  expect(element.shadowRoot!.querySelectorAll(".leaf").length).toBeGreaterThan(0);
  element.selected = undefined;
  await drawn(element);
  expect(partText(element, ".leaf-name")).toBe(before);
});

test("on a phone the bars of parts of 100 yuan stand below name and amount, however short these are", async () => {
  const element = await mount("budget-treemap", { budget: korlaText, selected: "205" }, 360);
  await userEvent.click(inside(element, ".per-hundred"));
  await drawn(element);
  for (const leaf of element.shadowRoot!.querySelectorAll(".leaf")) {
    const [amount, track] = [".leaf-amount", ".leaf-track"].map((part) =>
      leaf.querySelector(part)!.getBoundingClientRect(),
    );
    expect(track!.top).toBeGreaterThanOrEqual(amount!.bottom - 8);
  }
});

test("on a phone a long list does not push the other categories away, and categories without items are bars", async () => {
  const many = await mount("budget-treemap", { budget: sampleText }, 320);
  expect(many.shadowRoot?.querySelectorAll(".branch-row")).toHaveLength(13);
  expect(many.shadowRoot?.querySelectorAll(".leaf")).toHaveLength(0);
  const items = [
    { code: "201", name: "一般公共服务支出", amount: "60.00" },
    { code: "205", name: "教育支出", amount: "40.00" },
  ];
  const budget = { title: "示例局2024年部门预算", year: 2024, unit: "万元", expenditure: { amount: "100.00", items } };
  const flat = await mount("budget-treemap", { budget: budget as never }, 320);
  expect(partText(flat, ".leaf.flat .leaf-share")).toBe("60.00%|40.00%");
  expect(flat.shadowRoot?.querySelectorAll(".leaf-track .bar")).toHaveLength(2);
  expect(textOf(flat)).not.toContain("展开");
  await userEvent.click(inside(flat, ".leaf[data-key='205'] .mark-button"));
  expect(flat.selected).toBe("205");
});

test("the table twin holds every level below the focus", async () => {
  const element = await mount("budget-treemap", { budget: korlaText, view: "table" }, 860);
  const text = partText(element, "table");
  for (const part of [
    "2010301行政运行722.2250.26%+105.53",
    "20103政府办公厅（室）及相关机构事务802.22（相加得出）",
    "227预备费未安排",
  ]) {
    expect(text).toContain(part);
  }
});

test("a file with categories alone draws each in its own colour, with its code", async () => {
  const budget = {
    title: "示例局2024年部门预算",
    year: 2024,
    unit: "万元",
    expenditure: {
      amount: "1437.00",
      items: [
        { code: "201", name: "一般公共服务支出", amount: "1132.02" },
        { code: "205", name: "教育支出", amount: "4.98" },
        { code: "206", name: "科学技术支出", amount: "300.00" },
      ],
    },
  };
  const element = await mount("budget-treemap", { budget: budget as never }, 1000);
  // In the area where there is room, else on a strip.
  expect(partText(element, ".text-name")).toContain("201一般公共服务支出|206科学技术支出");
  expect(partText(element, ".text-code")).toBe("205");
  expect(element.shadowRoot?.querySelectorAll(".group.category-206 .strip")).toHaveLength(1);
});

test("what the key list leaves out at first is one press away, by keyboard too, and stands on paper", async () => {
  const element = await mount("budget-treemap", { budget: sampleText }, 800);
  const root = element.shadowRoot!;
  const entries = (): number => root.querySelectorAll(".key-list li").length;
  const more = root.querySelector<HTMLButtonElement>("button.more")!;
  const hidden = Number(/\d+/.exec(more.textContent)![0]);
  const first = entries();
  expect(more.getAttribute("aria-expanded")).toBe("false");
  more.focus();
  await userEvent.keyboard("{Enter}");
  await drawn(element);
  expect(entries()).toBe(first + hidden);
  expect(more.getAttribute("aria-expanded")).toBe("true");
  expect(root.querySelector(".key-list")!.hasAttribute("aria-hidden")).toBe(false);
  expect(wordFaults(element)).toEqual([]);
  await userEvent.keyboard("{Enter}");
  await drawn(element);
  expect(entries()).toBe(first);

  // On paper the table has a row for each entry, and the number of the drawing in it: the list would say it all again.
  window.dispatchEvent(new Event("beforeprint"));
  await drawn(element);
  expect(entries()).toBe(0);
  const chips = Array.from(root.querySelectorAll("td.code .chip"), (chip) => chip.textContent);
  expect(chips).toContain("201-1");
  const rowOf = (chip: string): string =>
    root.querySelectorAll("td.code .chip")[chips.indexOf(chip)]!.closest("tr")!.textContent;
  expect(rowOf("201-1")).toMatch(/\S+\s+201-1/);
  window.dispatchEvent(new Event("afterprint"));
  await drawn(element);
  expect(entries()).toBe(first);
  expect(root.querySelector("td.code .chip")).toBeNull();
});

test("what the table has no rows for on paper stays in a list, whole", async () => {
  const items = Array.from({ length: 25 }, (_, at) => ({
    code: `20${String(at + 110)}`,
    name: `第${String(at)}款`,
    amount: "16",
    items: Array.from({ length: 15 }, (_each, index) => ({
      code: `20${String(at + 110)}${String(index + 10)}`,
      name: `第${String(at)}款第${String(index)}项`,
      amount: index === 0 ? "2" : "1",
    })),
  }));
  const budget = {
    title: "示例局2024年部门预算",
    year: 2024,
    unit: "万元",
    example: true,
    expenditure: { amount: "400", items: [{ code: "201", name: "一般公共服务支出", amount: "400", items }] },
  };
  const element = await mount("budget-treemap", { budget: budget as never, selected: "201" }, 800);
  const root = element.shadowRoot!;
  window.dispatchEvent(new Event("beforeprint"));
  await drawn(element);
  expect(root.querySelector("td.code .chip")).toBeNull();
  expect(root.querySelectorAll(".key-list li").length).toBeGreaterThan(12);
  window.dispatchEvent(new Event("afterprint"));
});

test("many items without an amount are told in one sentence, and how often a name is there", async () => {
  const names = ["甲项", "乙项", "丙项", "丙项", "丙项"];
  const items = [{ code: "205", name: "教育支出", amount: "9" }, ...names.map((name) => ({ name }))];
  const budget = {
    title: "示例局2024年部门预算",
    year: 2024,
    unit: "万元",
    example: true,
    expenditure: { amount: "9", items },
  };
  const element = await mount("budget-treemap", { budget: JSON.stringify(budget) }, 860);
  expect(partText(element, ".undrawn li")).toContain("未公布：");
  expect(partText(element, ".undrawn li")).toMatch(/甲项、乙项、丙项\s*×\s*3/);
});

test("many zeros that were zero the year before are told in one sentence, and nothing is as it was where no amount is published", async () => {
  const compare = [{ amount: "0" }];
  const zeros = ["甲项", "乙项", "丙项", "丁项"].map((name) => ({ name, amount: "0", compare }));
  const items = [{ code: "205", name: "教育支出", amount: "9" }, ...zeros, { name: "戊项", compare }];
  const budget = { title: "示例局2024年部门预算", year: 2024, unit: "万元", expenditure: { amount: "9", items } };
  const element = await mount("budget-treemap", { budget: JSON.stringify(budget) }, 860);
  expect(partText(element, ".undrawn li")).toBe(
    "戊项未公布：公开文件没有列出金额。|金额为零（比上年持平）：甲项、乙项、丙项、丁项。",
  );
  element.locale = "en";
  await element.updateComplete;
  expect(partText(element, ".undrawn li")).toContain("unchangedfromlastyear");
});

test("a name on the strip of what has no category can be read", async () => {
  const part = (name: string, amount: string): object => ({ name, amount, items: [{ name: `${name}待遇`, amount }] });
  const items = [part("甲保险基金", "6"), part("乙保险基金", "3")];
  const budget = { title: "示例市2024年预算", year: 2024, unit: "万元", expenditure: { amount: "9", items } };
  for (const colorScheme of ["light", "dark"]) {
    const element = await mount("budget-treemap", { budget: JSON.stringify(budget) }, 860);
    element.style.colorScheme = colorScheme;
    element.requestUpdate();
    await element.updateComplete;
    const fillOf = (selector: string): string =>
      (getComputedStyle(inside(element, selector)).fill.match(/\d+/g) ?? []).reduce(
        (hex, channel) => hex + Number(channel).toString(16).padStart(2, "0"),
        "#",
      );
    expect(contrast(fillOf(".strip"), fillOf(".group .text-name"))).toBeGreaterThanOrEqual(4.5);
  }
});

test("from right to left code, name, amount and unit keep their order", async () => {
  const element = await mount("budget-treemap", { budget: korlaText, selected: "208" }, 900);
  element.dir = "rtl";
  await drawn(element);
  inside(element, ".cell[data-key] [tabindex='0'], .cell[tabindex='0'], [tabindex='0'][data-key]").dispatchEvent(
    new FocusEvent("focusin", { bubbles: true, composed: true }),
  );
  await drawn(element);
  for (const selector of [".breadcrumb li:last-child", ".tooltip-name", ".tooltip-amount"]) {
    const texts = document.createTreeWalker(inside(element, selector), NodeFilter.SHOW_TEXT);
    const lefts: number[] = [];
    while (texts.nextNode()) {
      if (texts.currentNode.nodeValue?.trim() === "") continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      lefts.push(range.getBoundingClientRect().left);
    }
    expect(lefts.length, selector).toBeGreaterThan(1);
    expect(lefts, selector).toEqual([...lefts].sort((a, b) => a - b));
  }
});
