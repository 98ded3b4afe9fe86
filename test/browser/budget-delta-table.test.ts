import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import "../../src/elements/budget-delta-table/define.js";
import type { BudgetSelectEvent } from "../../src/elements/base/events.js";
import { drawn, mount, partText, textOf, unmountAll } from "./support/elements.js";

const longName =
  "其他地方自行试点项目收益专项债券收入安排的支出以及由此产生的利息、手续费、评级费、律师费等各项费用支出";
const hard = {
  title: "示例",
  year: 2024,
  unit: "万元",
  expenditure: {
    amount: "1000000000000000000000000000000.00",
    compare: [{ change: "0.01", direction: "decrease", rate: "0" }],
    items: [
      {
        code: "205",
        name: "教育支出",
        items: [
          {
            code: "2050101",
            name: longName,
            amount: "1000000000000000000000000000000",
            compare: [{ amount: "1", reason: longName.repeat(3) }],
          },
          {
            code: "2050102",
            name: "负数",
            amount: "-3.5",
            compare: [{ change: "2", direction: "decrease", rate: "50" }],
          },
          { code: "2050103", name: "由无到负", amount: "-5", compare: [{ amount: "0" }] },
          { code: "2050104", name: "空白", amount: null, compare: [{ amount: null }] },
          { code: "2050105", name: "没有比较", amount: "7.77" },
        ],
      },
    ],
  },
};
const onlyUnchanged = {
  title: "示例",
  year: 2024,
  unit: "万元",
  expenditure: {
    amount: "0",
    items: [{ code: "201", name: "一般公共服务支出", amount: "0", compare: [{ amount: "0" }] }],
  },
};

/** The sample with its unchanged items and few others. */
const calmText = ((): string => {
  const budget = JSON.parse(sampleText) as { expenditure: Part };
  let changed = 0;
  const keep = (part: Part): boolean => {
    if (part.items !== undefined) {
      part.items = part.items.filter(keep);
      return part.items.length > 0;
    }
    const [compared] = part.compare ?? [];
    const isSame = compared?.direction === "unchanged" || Number(compared?.change ?? NaN) === 0;
    return isSame || compared?.amount === null || (changed += 1) <= 10;
  };
  keep(budget.expenditure);
  return JSON.stringify(budget);
})();
interface Part {
  items?: Part[];
  compare?: { direction?: string; change?: string; amount?: string | null }[];
}

beforeEach(async () => {
  await page.viewport(1280, 900);
});
afterEach(() => {
  unmountAll();
  document.documentElement.removeAttribute("dir");
});

function show(budget: unknown, width = 1168, more: Partial<BudgetElement> = {}): Promise<BudgetElement> {
  const text = typeof budget === "string" ? budget : JSON.stringify(budget);
  return mount("budget-delta-table", { budget: text, ...more }, width);
}

function all<Kind extends Element = HTMLElement>(element: BudgetElement, selector: string): Kind[] {
  return Array.from(element.shadowRoot?.querySelectorAll<Kind>(selector) ?? []);
}

function one(element: BudgetElement, selector: string): HTMLElement {
  const [found] = all(element, selector);
  if (found === undefined) throw new Error(`There is no ${selector}.`);
  return found;
}

function mark(element: BudgetElement, key: string): HTMLElement {
  return one(element, `.mark[data-key="${key}"]`);
}

function rowOf(element: BudgetElement, key: string): HTMLElement {
  const row = mark(element, key).closest<HTMLElement>("tr");
  if (row === null) throw new Error(`There is no row ${key}.`);
  return row;
}

/** Texts of the cells of a row, the bar left out. */
function cells(row: Element): string[] {
  return Array.from(row.querySelectorAll("th:not(.bars), td:not(.bars)"), (cell) => {
    const copy = cell.cloneNode(true) as Element;
    copy.querySelectorAll(".category-code").forEach((part) => part.remove());
    return copy.textContent.trim();
  });
}

/** Nothing sticks out of the card, no text leaves its row, and no text lies on another or on a bar. */
function expectTidy(element: BudgetElement): void {
  const card = one(element, ".card");
  const chart = one(element, ".chart");
  expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  expect(chart.scrollWidth).toBeLessThanOrEqual(chart.clientWidth);
  for (const row of all(element, ".row")) {
    const room = row.getBoundingClientRect();
    const parts = Array.from(
      row.querySelectorAll(".mark-name, .figure > bdi, .tag, .reason > bdi, .bar-line"),
      textBox,
    ).filter(({ width }) => width > 0);
    for (const part of parts) {
      expect(part.left).toBeGreaterThanOrEqual(room.left - 1);
      expect(part.right).toBeLessThanOrEqual(room.right + 1);
      // A long name spans the second line too.
      if (!row.classList.contains("first-line")) expect(part.bottom).toBeLessThanOrEqual(room.bottom + 1);
    }
    parts.forEach((part, index) => {
      for (const other of parts.slice(index + 1)) {
        const across = Math.min(part.right, other.right) - Math.max(part.left, other.left);
        const down = Math.min(part.bottom, other.bottom) - Math.max(part.top, other.top);
        expect(across > 1 && down > 3, `${row.textContent}: two texts overlap`).toBe(false);
      }
    });
  }
}

/** The box of what is drawn, rather than of the column it has for it. */
function textBox(part: Element): DOMRect {
  if (part instanceof SVGElement) return part.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(part);
  return range.getBoundingClientRect();
}

describe("the published budget of 2023", () => {
  test("says the message, and every row as published", async () => {
    const element = await show(korlaText);
    expect(partText(element, ".title")).toBe("收支总计比上年增加69.39万元，增长5.07%");
    expect(cells(one(element, "thead tr"))).toEqual([
      "支出项目",
      "2022 年预算",
      "2023 年预算",
      "增减额",
      "增减率",
      "公布的主要原因",
    ]);
    expect(cells(rowOf(element, "total"))).toEqual([
      "收支总计",
      "1,367.61",
      "1,437.00",
      "+69.39",
      "+5.07%",
      "本年在职人员增加，人员及相关公用经费增加，基本支出预算支出较上年度增加",
    ]);
    expect(cells(rowOf(element, "2010301"))).toEqual([
      "行政运行",
      "616.69",
      "722.22",
      "+105.53",
      "+17.11%",
      "本年在职人员增加，相关公用经费增加，基本支出预算支出较上年度增加",
    ]);
    expect(cells(rowOf(element, "2013299"))).toEqual([
      "其他组织事务支出",
      "15.12",
      "0",
      "−15.12",
      "取消",
      "本年该功能科目未安排支出",
    ]);
    expect(all(element, ".row")).toHaveLength(13);
    expect(
      all(element, ".mark")
        .map((each) => each.dataset["key"])
        .slice(1, 3),
    ).toEqual(["2010301", "2210201"]);
  });

  test("says the residual, of what the total is stated, and where the comparison is printed", async () => {
    const element = await show(korlaText);
    expect(partText(element, ".note")).toBe(
      "12项增减额相加为+69.37，比公布的+69.39少0.02，是四舍五入形成的尾差。公开文件写明的是收入的增减；收入与支出总计相等。",
    );
    expect(partText(element, ".footnote")).toContain("《2023年部门预算公开》情况说明");
    expect(partText(element, ".footnote")).toContain("与上年预算数比较；上年数按“本年数减增减额”推算。");
    expect(partText(element, "#description")).toBe(
      "与上年相比，8项增加，4项减少；增加最多的是行政运行+105.53万元，减少最多的是科技成果转化与扩散−80.00万元。",
    );
  });

  test("counts unchanged items where it adds up, as the row of the sum does", async () => {
    const element = await show(korlaText.replace(/"change": "0\.85"/, '"change": "0.00"'));
    expect(all(element, "tbody").map((body) => body.textContent.replace(/\s+/g, "")).join()).toContain("12项相加");
    expect(partText(element, ".note")).toContain("12项增减额相加为");
  });

  test("draws rises solid to the right and falls hollow to the left of one axis, on one scale", async () => {
    const element = await show(korlaText);
    const bar = (key: string, kind: string): DOMRect =>
      one(element, `tr:has([data-key="${key}"]) .${kind}`).getBoundingClientRect();
    const axes = all<SVGElement>(element, ".axis").map((axis) => axis.getBoundingClientRect().left);
    expect(Math.max(...axes) - Math.min(...axes)).toBeLessThan(0.01);
    const rise = bar("2010301", "rise");
    const fall = bar("2060404", "fall");
    expect(rise.left).toBeCloseTo(axes[0] ?? NaN, 0);
    expect(fall.right).toBeLessThanOrEqual((axes[0] ?? NaN) + 0.5);
    expect(rise.width / (fall.width + 1)).toBeCloseTo(105.53 / 80, 1);
    expect(bar("2050803", "rise").width).toBeGreaterThanOrEqual(2);
    expect(one(element, ".bar-head").textContent.replace(/\s+/g, "")).toBe("←减少增加→");
    expect(all(element, ".total .bar-line")).toHaveLength(0);
  });

  test("is one table for assistive technology in every form, without a twin", async () => {
    for (const width of [1168, 800, 360]) {
      const element = await show(korlaText, width);
      expect(all(element, "table")).toHaveLength(1);
      const screen = page.elementLocator(one(element, "table"));
      expect(screen.getByRole("rowheader", { name: /行政运行/ }).elements()).toHaveLength(1);
      const heads = screen
        .getByRole("columnheader")
        .elements()
        .map((head) => head.textContent.trim());
      expect(heads).toEqual(["支出项目", "2022 年预算", "2023 年预算", "增减额", "增减率", "公布的主要原因"]);
      expect(screen.getByRole("cell", { name: "+105.53" }).elements()).toHaveLength(1);
      unmountAll();
    }
  });

  test("below 900 the reason stands on a second line, below 560 in a block with everything else", async () => {
    const element = await show(korlaText, 880);
    expect(one(element, ".second-line .reason").getBoundingClientRect().top).toBeGreaterThan(
      one(element, ".first-line .figure bdi").getBoundingClientRect().bottom,
    );
    unmountAll();
    const narrow = await show(korlaText, 320);
    const row = rowOf(narrow, "2010301");
    expect(cells(row)).toEqual([
      "行政运行",
      "616.69",
      "722.22",
      "+105.53",
      "+17.11%",
      "本年在职人员增加，相关公用经费增加，基本支出预算支出较上年度增加",
    ]);
    const bar = row.querySelector(".bar-line")?.getBoundingClientRect();
    expect(bar?.width).toBeCloseTo(one(narrow, ".chart").clientWidth, 0);
    expect(getComputedStyle(row.querySelector(".current") ?? row, "::before").content).toContain("→");
    expect(partText(narrow, ".legend-group")).toBe("←减少增加→");
  });

  test("the table in full holds the tree, both natures, the sum of items, the residual and the stated total", async () => {
    const element = await show(korlaText, 1168, { view: "table" });
    const rows = all(element, ".table-view tr").map((row) =>
      Array.from(row.children, (cell) => cell.textContent.trim()),
    );
    const find = (code: string): string[] | undefined => rows.find((row) => row[0] === code);
    expect(find("2013299")).toEqual([
      "2013299",
      "其他组织事务支出",
      "15.12",
      "0",
      "−15.12",
      "取消（−100.00%）",
      "本年该功能科目未安排支出",
    ]);
    expect(find("20103")?.slice(1)).toEqual([
      "政府办公厅（室）及相关机构事务",
      "711.69",
      "802.22",
      "+90.53",
      "+12.72%",
      "（相加得出）",
    ]);
    expect(find("202")?.slice(2, 4)).toEqual(["未公布", "未安排"]);
    expect(rows.slice(-5).map((row) => row.slice(1, 6).join(" "))).toEqual([
      "分项合计 1,367.62 1,436.99 +69.37 ",
      "尾差 −0.01 0.01 +0.02 ",
      "收支总计 1,367.61 1,437.00 +69.39 +5.07%",
      "基本支出 892.61 1,057.00 +164.39 +18.42%",
      "项目支出 475.00 380.00 −95.00 −20.00%",
    ]);
    // The head, 30 类, 8 款 and 12 项 with figures, and the five rows above.
    expect(rows.length).toBe(1 + 30 + 8 + 12 + 5);
  });
});

describe("keyboard, pointer and selection", () => {
  test("one Tab stop; arrows move; Enter selects and lets go", async () => {
    const element = await show(korlaText);
    expect(all(element, '.chart [tabindex="0"]')).toHaveLength(1);
    const selections: (string | undefined)[] = [];
    element.addEventListener("budget-select", (event: BudgetSelectEvent) =>
      selections.push(event.selection && `${event.code} ${event.name} ${event.amount}`),
    );
    mark(element, "total").focus();
    await userEvent.keyboard("{ArrowDown}");
    await drawn(element);
    expect(element.shadowRoot?.activeElement).toBe(mark(element, "2010301"));
    await userEvent.keyboard("{Enter}");
    await drawn(element);
    expect(element.selected).toBe("2010301");
    expect(mark(element, "2010301").getAttribute("aria-pressed")).toBe("true");
    expect(getComputedStyle(rowOf(element, "2010301").querySelector(".figure") ?? element).backgroundColor).toBe(
      "rgb(232, 238, 245)",
    );
    await userEvent.keyboard("{Enter}");
    expect(selections).toEqual(["2010301 行政运行 722.22", undefined]);
  });

  test("focus and hover on a name tell code, place and the published rate that the row does not", async () => {
    const element = await show(korlaText);
    mark(element, "2013299").focus();
    await drawn(element);
    expect(partText(element, ".tooltip")).toContain(
      "2013299其他组织事务支出比上年−15.12万元（取消）公布的增减率−100%属于一般公共服务支出›组织事务",
    );
    await userEvent.hover(mark(element, "2010301"));
    await drawn(element);
    const tooltip = one(element, ".tooltip").getBoundingClientRect();
    expect(partText(element, ".tooltip")).toContain("2010301行政运行");
    const figure = textBox(one(element, 'tr:has([data-key="2010301"]) .change bdi'));
    expect(tooltip.top >= figure.bottom || tooltip.bottom <= figure.top, `${tooltip.top} ${figure.top}`).toBe(true);
  });

  test("a click anywhere in a row selects it, once", async () => {
    const element = await show(korlaText, 360);
    let count = 0;
    element.addEventListener("budget-select", () => (count += 1));
    await userEvent.click(rowOf(element, "2101101").querySelector(".reason") ?? element);
    expect([element.selected, count]).toEqual(["2101101", 1]);
    await userEvent.click(mark(element, "2080501"));
    expect([element.selected, count]).toEqual(["2080501", 2]);
  });

  test("a category selected elsewhere in the group marks its items", async () => {
    const element = await show(korlaText, 1168, { selected: "208" });
    expect(all(element, "tr.within").map((row) => cells(row)[0])).toEqual([
      "机关事业单位基本养老保险缴费支出",
      "机关事业单位职业年金缴费支出",
      "行政单位离退休",
      "公益性岗位补贴",
    ]);
    expect(all(element, "tr.selected")).toHaveLength(0);
  });
});

describe("whatever the figures and the room", () => {
  for (const [name, budget] of [
    ["2023", korlaText],
    ["2024", sampleText],
    ["hard", hard],
    ["unchanged", onlyUnchanged],
  ] as const) {
    for (const width of [320, 360, 560, 620, 899, 900, 1600]) {
      test(`${name} at ${width} px: nothing is clipped, nothing overlaps`, async () => {
        const element = await show(budget, width);
        expectTidy(element);
        expect(textOf(element)).not.toContain("NaN");
      });
    }
    for (const width of [360, 800, 1168]) {
      test(`${name} from right to left at ${width} px`, async () => {
        document.documentElement.dir = "rtl";
        expectTidy(await show(budget, width));
      });
    }
  }

  test("from right to left rises go left, and decimal points stay in line", async () => {
    document.documentElement.dir = "rtl";
    const element = await show(korlaText);
    const axis = one(element, ".axis").getBoundingClientRect();
    expect(one(element, ".rise").getBoundingClientRect().right).toBeLessThanOrEqual(axis.right + 0.5);
    const ends = all(element, "tbody .prior bdi").map((text) => text.getBoundingClientRect().right);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.1);
  });

  test("a large text size takes the next narrower form instead of breaking figures", async () => {
    const element = await show(korlaText, 920);
    element.style.setProperty("--budget-font-size", "21px");
    await drawn(element);
    await drawn(element);
    expect(all(element, ".second-line").length).toBeGreaterThan(0);
    expectTidy(element);
  });

  test("new, unchanged, negative and blank: words where a rate has no sense", async () => {
    const element = await show(sampleText);
    await userEvent.click(one(element, ".unchanged-toggle"));
    await drawn(element);
    expect(cells(rowOf(element, "2040613")).slice(1, 5)).toEqual(["0", "88.40", "+88.40", "新增"]);
    expect(cells(rowOf(element, "2010305")).slice(1, 5)).toEqual(["164.20", "164.20", "0.00", "持平"]);
    expect(cells(rowOf(element, "2101199")).slice(1, 5)).toEqual(["4.60", "−1.85", "−6.45", "−140.22%"]);
    expect(cells(rowOf(element, "2299999")).slice(1, 5)).toEqual(["0", "−12.40", "−12.40", "—增减率没有意义"]);
    expect(cells(rowOf(element, "2080799")).slice(1, 5)).toEqual(["未安排", "未安排", "0.00", "持平"]);
    expect(rowOf(element, "2010305").querySelector("rect")).toBeNull();
    expect(partText(element, ".title")).toBe("支出总计比上年增加69.63万元，增长0.58%");
  });

  describe("unchanged items", () => {
    const names = (element: BudgetElement): number => all(element, ".mark").length;

    test("stand behind one line with their exact sums, which opens and closes", async () => {
      const element = await show(calmText);
      const line = one(element, ".unchanged .line");
      expect(cells(line)).toEqual(["其他 24 项持平", "450.87", "450.87", "0.00", "持平", ""]);
      const toggle = one(element, ".unchanged-toggle");
      expect(toggle.getAttribute("aria-expanded")).toBe("false");
      const closed = names(element);
      toggle.focus();
      await userEvent.keyboard("{Enter}");
      await drawn(element);
      expect(names(element)).toBe(closed + 24);
      expect(one(element, ".unchanged-toggle").getAttribute("aria-expanded")).toBe("true");
      // What opens stands below what opens it.
      const last = all(element, ".row").pop();
      expect(last?.textContent).toContain("持平");
      expect(one(element, "tbody.unchanged").compareDocumentPosition(last!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
      await userEvent.keyboard("{Enter}");
      await drawn(element);
      expect(names(element)).toBe(closed);
    });

    test.each([360, 700])("at %i px the line stays within the card, a target for the finger", async (width) => {
      const element = await show(calmText, width);
      const toggle = one(element, ".unchanged-toggle").getBoundingClientRect();
      expect(toggle.height).toBeGreaterThanOrEqual(width < 560 ? 44 : 24);
      expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
      await userEvent.click(one(element, ".unchanged-toggle"));
      await drawn(element);
      expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    });

    test("are found by the browser's own search, and open then", async () => {
      const element = await show(calmText);
      const closed = names(element);
      const hidden = all(element, '.unchanged [hidden="until-found"]')[0];
      expect(hidden?.textContent).toContain("宗教事务");
      hidden?.dispatchEvent(new Event("beforematch", { bubbles: true }));
      await drawn(element);
      expect(names(element)).toBe(closed + 24);
    });

    test("are listed with their amounts on paper", async () => {
      const element = await show(calmText);
      expect(one(element, ".unchanged-names").textContent.replace(/\s+/g, "")).toContain("宗教事务2.40、");
    });

    test("stand in their places where the reader asks for another order or searches, and where one is selected", async () => {
      const element = await show(calmText, 1168, { selected: "2010305" });
      expect(rowOf(element, "2010305").classList.contains("selected")).toBe(true);
      element.selected = undefined;
      await drawn(element);
      expect(all(element, "tbody.unchanged")).toHaveLength(1);
      await userEvent.click(one(element, "[data-column='item']"));
      await drawn(element);
      expect(all(element, "tbody.unchanged")).toHaveLength(0);
      expect(rowOf(element, "2010305").textContent).toContain("持平");
    });

    test("that are few stay where they are", async () => {
      const element = await show(onlyUnchanged);
      expect(all(element, "tbody.unchanged")).toHaveLength(0);
    });
  });

  test.each([360, 620, 800, 1168])("at %i px the largest rises and falls stand on two screens", async (width) => {
    const element = await show(sampleText, width);
    expect(partText(element, ".unchanged-toggle")).toBe("其他119项增减较小");
    expect(all(element, ".row .mark")).toHaveLength(21);
    if (width >= 620) expect(element.offsetHeight).toBeLessThan(2000);
    dispatchEvent(new Event("beforeprint"));
    await drawn(element);
    expect(all(element, ".row .mark").length).toBeGreaterThan(110);
    dispatchEvent(new Event("afterprint"));
    await drawn(element);
  });

  test("what is not compared is named with its amount", async () => {
    const element = await show(hard);
    expect(partText(element, ".note")).toBe("另有1项没有公布上年数或增减额：没有比较7.77。");
  });

  test("only unchanged items: the axis alone, and neither direction in the head", async () => {
    const element = await show(onlyUnchanged);
    expect(partText(element, ".title")).toBe("1项支出与上年相比的增减");
    expect(partText(element, ".bar-head")).toBe("");
    expect(all(element, ".axis")).toHaveLength(1);
    expect(all(element, "rect")).toHaveLength(0);
    expect(all(element, ".reason")).toHaveLength(0);
  });

  test("a budget that compares nothing says so", async () => {
    const element = await show({ title: "示例", year: 2024, unit: "万元", expenditure: { amount: "5" } });
    expect(partText(element, ".title")).toBe("没有公布与上年的比较");
    expect(partText(element, ".empty-reason")).toBe("数据中没有上年数或增减额。");
  });

  test("dark: bars and selected row take the dark colours", async () => {
    const element = await show(korlaText, 1168, { selected: "2010301" });
    element.style.setProperty("color-scheme", "dark");
    element.requestUpdate();
    await drawn(element);
    expect(getComputedStyle(one(element, ".rise")).fill).toBe("rgb(141, 183, 230)");
    expect(getComputedStyle(one(element, ".fall")).stroke).toBe("rgb(224, 164, 92)");
    expect(getComputedStyle(one(element, ".selected .figure")).backgroundColor).toBe("rgb(38, 49, 62)");
  });

  test("English: own words in English, published names and reasons in Chinese", async () => {
    const element = await show(korlaText, 620, { locale: "en" });
    expect(partText(element, ".title")).toContain("Incomeandexpenditure");
    expect(partText(element, "thead")).toContain("Mainreasonpublished");
    expect(cells(rowOf(element, "2010301"))[0]).toBe("行政运行");
    expectTidy(element);
  });

  test("three hundred rows are drawn, each once", async () => {
    const element = await show(manyItems(300), 360);
    // On a phone the largest changes alone, and the others behind one line.
    expect(all(element, ".row")).toHaveLength(20);
    expect(one(element, ".unchanged-toggle").textContent).toContain("其他 280 项增减较小");
    await userEvent.click(one(element, ".unchanged-toggle"));
    await drawn(element);
    expect(all(element, ".row")).toHaveLength(300);
    expect(new Set(all(element, ".mark").map((each) => each.dataset["key"])).size).toBe(300);
    expect(one(element, "table").hasAttribute("aria-rowcount")).toBe(false);
  });
});

/** A budget of many items in 款 of fifty; item n rises by `count − n`, every tenth is new. */
function manyItems(count: number): unknown {
  const items = Array.from({ length: Math.ceil(count / 50) }, (_, group) => ({
    code: `201${String(group).padStart(2, "0")}`,
    name: `事务${group}`,
    items: Array.from({ length: Math.min(50, count - group * 50) }, (_, place) => {
      const index = group * 50 + place;
      const prior = index % 10 === 0 ? 0 : index + 1;
      return {
        code: `201${String(group).padStart(2, "0")}${String(place).padStart(2, "0")}`,
        name: `项目第${index}号`,
        amount: String(prior + count - index),
        compare: [{ amount: String(prior), ...(index % 3 === 0 ? { reason: longName } : {}) }],
      };
    }),
  }));
  return { title: "示例", year: 2024, unit: "万元", expenditure: { items: [{ code: "201", name: "类", items }] } };
}

const keys = (element: BudgetElement): (string | undefined)[] =>
  all(element, "tbody .mark").map((each) => each.dataset["key"]);

async function press(element: BudgetElement, selector: string): Promise<void> {
  one(element, selector).click();
  await drawn(element);
}

async function search(element: BudgetElement, text: string): Promise<void> {
  await userEvent.fill(page.elementLocator(one(element, ".find")), text);
  await drawn(element);
}

describe("order", () => {
  test("every head orders by its column and says so; the same head again turns the order round", async () => {
    const element = await show(korlaText);
    const head = (column: string): Element | null => one(element, `[data-column="${column}"]`).closest("th");
    expect(head("change")?.getAttribute("aria-sort")).toBe("descending");
    const orders: Record<string, string> = {
      item: "total 2010301 2010399 2013299",
      prior: "total 2010301 2060404 2010399",
      current: "total 2010301 2060404 2080505",
      rate: "total 2210201 2080501 2101103",
    };
    for (const [column, order] of Object.entries(orders)) {
      await press(element, `[data-column="${column}"]`);
      expect(keys(element).slice(0, 4).join(" "), column).toBe(order);
      expect(head(column)?.getAttribute("aria-sort")).toBe(column === "item" ? "ascending" : "descending");
      expect(all(element, "[aria-sort]")).toHaveLength(1);
    }
    await press(element, '[data-column="change"]');
    expect(keys(element)[1]).toBe("2010301");
    await press(element, '[data-column="change"]');
    expect(keys(element)[1]).toBe("2060404");
    expect(head("change")?.getAttribute("aria-sort")).toBe("ascending");
    await press(element, '[data-column="reason"]');
    expect(head("reason")?.getAttribute("aria-sort")).toBe("ascending");
  });

  test("arrow keys follow the order that is shown", async () => {
    const element = await show(korlaText);
    await press(element, '[data-column="item"]');
    mark(element, "total").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await drawn(element);
    expect(element.shadowRoot?.activeElement).toBe(mark(element, "2010399"));
    expect(all(element, '.mark[tabindex="0"]')).toHaveLength(1);
  });

  test("blocks have no heads to press: the order is chosen from a list", async () => {
    const element = await show(korlaText, 360);
    expect(all(element, ".sort")).toHaveLength(0);
    const choice = one(element, ".order") as HTMLSelectElement;
    expect(Array.from(choice.options, (option) => option.text)).toEqual([
      "增减额从高到低",
      "增减额从低到高",
      "增减率从高到低",
      "编码从低到高",
    ]);
    await userEvent.selectOptions(page.elementLocator(choice), "编码从低到高");
    await drawn(element);
    expect(keys(element).slice(1, 4)).toEqual(["2010301", "2010399", "2013299"]);
  });
});

describe("search and filter", () => {
  test("part of a name or of a code finds rows; sums and sentence say what is shown", async () => {
    const element = await show(korlaText);
    await search(element, "医疗");
    expect(keys(element)).toEqual(["total", "2101101", "2101103"]);
    expect(partText(element, ".status")).toBe("筛选后2项，共12项；增减额相加+17.79万元");
    expect(cells(one(element, ".filtered")).slice(0, 4)).toEqual(["筛选后 2 项相加", "71.95", "89.74", "+17.79"]);
    await search(element, " 20805 ");
    expect(keys(element)).toEqual(["total", "2080505", "2080506", "2080501"]);
    await search(element, "没有这样的项");
    expect(keys(element)).toEqual(["total"]);
    expect(partText(element, ".nothing-found")).toContain("没有符合条件的项。");
    await press(element, ".clear");
    expect(keys(element)).toHaveLength(13);
    expect(partText(element, ".status")).toBe("");
    expect((one(element, ".find") as HTMLInputElement).value).toBe("");
  });

  test("kinds of change are offered with their counts, and any of those pressed is shown", async () => {
    const element = await show(korlaText);
    expect(all(element, ".chip").map((chip) => chip.textContent.trim())).toEqual(["增加 8", "减少 2", "取消 2"]);
    await press(element, '.chip[data-kind="cancelled"]');
    expect(keys(element)).toEqual(["total", "2080705", "2013299"]);
    await press(element, '.chip[data-kind="decrease"]');
    expect(keys(element)).toEqual(["total", "2080705", "2010399", "2013299", "2060404"]);
    expect(one(element, '.chip[data-kind="decrease"]').getAttribute("aria-pressed")).toBe("true");
    expect(one(element, '.chip[data-kind="increase"]').getAttribute("aria-pressed")).toBe("false");
  });

  test("the stated total stands beside the computed sum, and the residual stays true under any filter", async () => {
    const element = await show(korlaText);
    const note = partText(element, ".note");
    for (const text of ["", "医疗"]) {
      await search(element, text);
      expect(cells(rowOf(element, "total")).slice(1, 4)).toEqual(["1,367.61", "1,437.00", "+69.39"]);
      expect(cells(one(element, ".sum")).slice(0, 4)).toEqual(["12 项相加", "1,367.62", "1,436.99", "+69.37"]);
      expect(partText(element, ".note")).toBe(note);
    }
  });

  test("bars keep the scale of all rows", async () => {
    const element = await show(korlaText);
    const width = (): number => one(element, 'tr:has([data-key="2101103"]) .rise').getBoundingClientRect().width;
    const before = width();
    await search(element, "公务员");
    expect(width()).toBeCloseTo(before, 1);
  });

  test("fewer than eight rows need no help", async () => {
    const element = await show(manyItems(7));
    expect(all(element, ".tools, .sort")).toHaveLength(0);
    expect(all(element, "[aria-sort]")).toHaveLength(0);
  });

  for (const width of [320, 600, 1280]) {
    test(`filtered and ordered at ${width} px nothing is clipped`, async () => {
      const element = await show(sampleText, width);
      one(element, ".chip").click();
      await search(element, "行政");
      expectTidy(element);
    });
  }
});

describe("the table view", () => {
  test("a 类 or 款 shows or leaves out what is below it", async () => {
    const element = await show(korlaText, 1168, { view: "table" });
    const codes = (): string[] => all(element, "tr[data-code]").map((row) => row.dataset["code"] ?? "");
    expect(codes()).toHaveLength(50);
    const fold = (code: string): string => `tr[data-code="${code}"] .fold`;
    expect(one(element, fold("201")).getAttribute("aria-expanded")).toBe("true");
    expect(one(element, fold("201")).getAttribute("aria-label")).toBe("一般公共服务支出的下级");
    await press(element, fold("201"));
    expect(one(element, fold("201")).getAttribute("aria-expanded")).toBe("false");
    expect(codes()).not.toContain("2010301");
    expect(partText(element, ".tree")).not.toContain("行政运行");
    await press(element, ".collapse-all");
    expect(codes()).toHaveLength(30);
    await press(element, fold("208"));
    expect(codes()).toContain("20805");
    expect(codes()).not.toContain("2080505");
    await press(element, ".expand-all");
    expect(codes()).toHaveLength(50);
    expect(all(element, 'tr[data-code="202"] .fold')).toHaveLength(0);
  });

  test("what is found is shown with what is above it; parts of one whole are ordered among themselves", async () => {
    const element = await show(korlaText, 1168, { view: "table" });
    const codes = (): (string | undefined)[] => all(element, "tr[data-code]").map((row) => row.dataset["code"]);
    await press(element, ".collapse-all");
    await search(element, "职业年金");
    expect(codes()).toEqual(["208", "20805", "2080506"]);
    await search(element, "");
    await press(element, ".expand-all");
    await press(element, '[data-column="change"]');
    expect(codes().slice(0, 3)).toEqual(["201", "20103", "2010301"]);
    await press(element, '.chip[data-kind="decrease"]');
    expect(codes()).toEqual(["201", "20103", "2010399", "206", "20604", "2060404"]);
  });

  test("names and heads stay in sight while the table scrolls in its box", async () => {
    const element = await show(korlaText, 360, { view: "table" });
    const box = one(element, ".tree-scroll");
    expect(box.scrollWidth).toBeGreaterThan(box.clientWidth);
    expect(one(element, ".card").scrollWidth).toBeLessThanOrEqual(one(element, ".card").clientWidth);
    box.scrollTo(300, 400);
    const room = box.getBoundingClientRect();
    expect(one(element, ".tree thead").getBoundingClientRect().top).toBeCloseTo(room.top, 0);
    expect(one(element, 'tr[data-code="2010301"] .name').getBoundingClientRect().left).toBeCloseTo(room.left, 0);
  });
});

describe("many rows", () => {
  const scrolled = async (element: BudgetElement, top: number): Promise<void> => {
    scrollTo(0, top);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await drawn(element);
    await drawn(element);
  };
  /** With the smaller changes, which stand behind a line at first. */
  const showAll = async (count: number): Promise<BudgetElement> => {
    const element = await show(manyItems(count));
    one(element, ".unchanged-toggle").click();
    await drawn(element);
    return element;
  };
  const inSight = (element: BudgetElement): number =>
    all(element, ".row").filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }).length;

  for (const width of [1168, 800, 360]) {
    test(`2,000 at ${width} px: those in sight are drawn, wherever the page is scrolled to`, async () => {
      const element = await show(manyItems(2000), width);
      const table = one(element, "table");
      expect(all(element, ".row").length).toBeLessThan(200);
      // Smaller changes stand behind a line.
      all(element, ".unchanged-toggle")[0]?.click();
      await drawn(element);
      expect(all(element, ".row").length).toBeLessThan(200);
      const height = table.getBoundingClientRect().height;
      for (const part of [0.3, 0.95, 0.5]) {
        await scrolled(element, height * part);
        expect(inSight(element)).toBeGreaterThan(2);
        expect(all(element, ".row").length).toBeLessThan(260);
        for (const gap of all(element, ".gap")) {
          const { top, bottom } = gap.getBoundingClientRect();
          expect(bottom <= 0 || top >= innerHeight, "a gap is in sight").toBe(true);
        }
        expectTidy(element);
      }
      const lines = Number(table.getAttribute("aria-rowcount"));
      expect(lines).toBeGreaterThanOrEqual(2002);
      const indices = all(element, "tr[aria-rowindex]").map((row) => Number(row.getAttribute("aria-rowindex")));
      expect(indices.every((index, place) => place === 0 || index > (indices[place - 1] ?? 0))).toBe(true);
      expect(Math.max(...indices)).toBeLessThanOrEqual(lines);
      scrollTo(0, 0);
    });
  }

  test("End and Home reach rows that are not drawn yet; the focused row stays", async () => {
    const element = await showAll(2000);
    mark(element, "2010000").focus();
    await userEvent.keyboard("{End}");
    await drawn(element);
    expect(element.shadowRoot?.activeElement?.getAttribute("data-key")).toBe("2013949");
    await scrolled(element, 0);
    expect(element.shadowRoot?.activeElement?.getAttribute("data-key")).toBe("2013949");
    await userEvent.keyboard("{Home}");
    await drawn(element);
    expect(element.shadowRoot?.activeElement?.getAttribute("data-key")).toBe("2010000");
  });

  test("what the browser's own search finds in a gap is drawn", async () => {
    const element = await showAll(2000);
    const place = all(element, '[hidden="until-found"]').find((part) => part.textContent.includes("项目第1503号"));
    expect(all(element, '.mark[data-key="2013003"]')).toHaveLength(0);
    place?.dispatchEvent(new Event("beforematch", { bubbles: true }));
    await drawn(element);
    await drawn(element);
    expect(all(element, '.mark[data-key="2013003"]')).toHaveLength(1);
    expect(inSight(element)).toBeGreaterThan(2);
    scrollTo(0, 0);
  });

  test("a closed line of very many rows holds their names for the browser's own search, and opens when one is found", async () => {
    const element = await show(manyItems(2000));
    await drawn(element);
    const place = one(element, ".unchanged-search");
    expect(place.textContent.split("\n")).toHaveLength(1980);
    expect(one(element, ".unchanged-names").textContent).not.toContain("、");
    place.dispatchEvent(new Event("beforematch", { bubbles: true }));
    await drawn(element);
    expect(one(element, ".unchanged-toggle").getAttribute("aria-expanded")).toBe("true");
  });

  test("a gap holds the names of exactly the rows that are not drawn, after another order too", async () => {
    const element = await showAll(2000);
    const expectAll = (): void => {
      const hidden = all(element, '.gap [hidden="until-found"]').flatMap((part) => part.textContent.split("\n"));
      const drawnNames = all(element, ".row .mark").map((part) => part.textContent.trim());
      const found = new Set([...hidden, ...drawnNames].map((name) => /第\d+号/.exec(name)?.[0]));
      expect(found.size).toBe(2000);
      expect(hidden.length + drawnNames.filter((name) => name.includes("第")).length).toBe(2000);
    };
    expectAll();
    await userEvent.click(one(element, "[data-column='current']"));
    await drawn(element);
    expectAll();
  });

  test("a pointer that passes a row makes no other row anew", async () => {
    const element = await showAll(600);
    const changed = new Set<string | null | undefined>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const row = target instanceof Element ? target.closest("tr.row") : null;
        if (row !== null) changed.add(row.querySelector(".mark")?.getAttribute("data-key"));
      }
    });
    observer.observe(one(element, "table"), { subtree: true, childList: true, attributes: true, characterData: true });
    const [, second] = all(element, ".mark");
    second?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
    await drawn(element);
    observer.disconnect();
    expect([...changed]).toEqual([second?.dataset["key"]]);
  });

  test("on paper every row is drawn, and no tools", async () => {
    const element = await show(manyItems(400));
    expect(all(element, ".row").length).toBeLessThan(200);
    dispatchEvent(new Event("beforeprint"));
    expect(all(element, ".mark")).toHaveLength(400);
    expect(all(element, ".gap")).toHaveLength(0);
    dispatchEvent(new Event("afterprint"));
    await drawn(element);
    expect(all(element, ".row").length).toBeLessThan(200);
  });

  test("the table view of many rows begins with the categories, and draws in part what is expanded", async () => {
    const element = await show(manyItems(2000), 1168, { view: "table" });
    expect(all(element, "tr[data-code]")).toHaveLength(1);
    await press(element, ".expand-all");
    expect(all(element, "tr[data-code]").length).toBeLessThan(200);
    expect(one(element, "table").getAttribute("aria-rowcount")).toBe("2043");
    const model = all(element, ".ending .computed").map((row) => row.textContent.trim());
    expect(model.join(" ")).toContain("分项合计");
  });
});

test("where the total alone gives a reason, it stands below its figures and no column is kept for others", async () => {
  const item = (code: string, name: string, rate: string): object => ({
    code,
    name,
    amount: "11",
    compare: [{ year: 2023, amount: "10", change: "1", direction: "increase", rate }],
  });
  const budget = {
    title: "示例局2024年部门预算",
    year: 2024,
    unit: "万元",
    expenditure: {
      amount: "33",
      compare: [{ year: 2023, amount: "30", change: "3", direction: "increase", rate: "10.0", reason: "人员增加" }],
      items: [
        item("205", "教育支出", "10.0"),
        item("208", "社会保障和就业支出", "10"),
        { code: "210", name: "卫生健康支出", amount: "11", compare: [{ year: 2023, amount: "11", change: "0" }] },
      ],
    },
  };
  const element = await mount("budget-delta-table", { budget: JSON.stringify(budget) }, 1200);
  expect(element.shadowRoot!.querySelector("table.two-line .total.second-line")?.textContent).toContain("人员增加");
  // Rates have the digits of the published ones; 持平 has none.
  expect(partText(element, ".row .rate")).toBe("+10.0%|+10.0%|+10.0%|持平");
});
