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
      "2013299其他组织事务支出公布的增减率−100%属于一般公共服务支出›组织事务",
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
    expect(cells(rowOf(element, "2040613")).slice(1, 5)).toEqual(["0", "88.40", "+88.40", "新增"]);
    expect(cells(rowOf(element, "2010305")).slice(1, 5)).toEqual(["164.20", "164.20", "0.00", "持平"]);
    expect(cells(rowOf(element, "2101199")).slice(1, 5)).toEqual(["4.60", "−1.85", "−6.45", "−140.22%"]);
    expect(cells(rowOf(element, "2299999")).slice(1, 5)).toEqual(["0", "−12.40", "−12.40", "—增减率没有意义"]);
    expect(cells(rowOf(element, "2080799")).slice(1, 5)).toEqual(["未安排", "未安排", "0.00", "持平"]);
    expect(rowOf(element, "2010305").querySelector("rect")).toBeNull();
    expect(partText(element, ".title")).toBe("支出总计比上年增加69.63万元，增长0.58%");
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
    expect(partText(element, ".empty-reason")).toBe("预算数据中没有上年数或增减额。");
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
    expect(partText(element, "thead")).toContain("Publishedmainreason");
    expect(cells(rowOf(element, "2010301"))[0]).toBe("行政运行");
    expectTidy(element);
  });

  test("several hundred rows are drawn, each once", async () => {
    const items = Array.from({ length: 600 }, (_, index) => ({
      code: `20101${String(index).padStart(3, "0")}`,
      name: `事务${index}`,
      amount: String(index),
      compare: [{ amount: String(600 - index) }],
    }));
    const element = await show(
      { title: "示例", year: 2024, unit: "万元", expenditure: { items: [{ code: "201", items }] } },
      360,
    );
    expect(all(element, ".row")).toHaveLength(600);
    expect(new Set(all(element, ".mark").map((each) => each.dataset["key"])).size).toBe(600);
  });
});
