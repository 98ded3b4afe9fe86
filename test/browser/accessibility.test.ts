import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import { axeFaults } from "./support/axe.js";
import { CHART_TAGS, drawn, mount, unmountAll, type ChartTag } from "./support/elements.js";
import { wordFaults } from "./support/geometry.js";
import { THEMES, useTheme, type Theme } from "./support/media.js";

const BUDGETS = { real: korlaText, sample: sampleText };
/** What an element shows in place of a chart. */
const STATES = {
  empty: JSON.stringify({ title: "空白示例", year: 2024, unit: "万元", example: true }),
  unreadable: '{"title":"坏","year":2024,"unit":"万元","expenditure":{"amount":"4.98万"}}',
  missing: null,
};

beforeEach(() => useTheme("light"));
afterEach(async () => {
  unmountAll();
  document.documentElement.removeAttribute("dir");
  document.documentElement.style.removeProperty("--budget-font-size");
  await useTheme("light");
});

test("axe-core looks into shadow roots: a button without a name is found there", async () => {
  const element = await mount("budget-sankey", { budget: korlaText });
  element.shadowRoot?.querySelector(".card")?.append(document.createElement("button"));
  expect((await axeFaults(element.parentElement!)).join("\n")).toMatch(/^button-name: budget-sankey,/);
});

test.each(["light", "dark"] as const)(
  "axe-core looks at colours in every theme: a grey word is found in %s",
  async (theme) => {
    await useTheme(theme);
    const element = await mount("budget-sankey", { budget: korlaText });
    const word = document.createElement("p");
    word.textContent = "预算";
    word.style.cssText = "color: #777; background: #888";
    element.shadowRoot?.querySelector(".card")?.append(word);
    expect((await axeFaults(element.parentElement!)).join("\n")).toMatch(/^color-contrast: budget-sankey,/);
  },
);

test("themes are told apart by the page and by forced colours", async () => {
  const grounds: string[] = [];
  for (const theme of THEMES) {
    await useTheme(theme);
    const element = await mount("budget-sankey", { budget: korlaText });
    grounds.push(getComputedStyle(element.shadowRoot!.querySelector(".card")!).backgroundColor);
    expect(matchMedia("(forced-colors: active)").matches).toBe(theme === "forced");
    unmountAll();
  }
  expect(grounds.slice(0, 2)).toEqual(["rgb(255, 255, 255)", "rgb(26, 31, 38)"]);
});

describe.each(CHART_TAGS)("%s: axe-core finds no fault", (tag) => {
  describe.each(THEMES)("in %s", (theme) => {
    // Narrow forms have the colours of wide ones: once is enough.
    test.each(theme === "light" ? [320, 800] : [800])(
      "at %i px, as chart and as table, and in every other state",
      async (width) => {
        await useTheme(theme);
        const faults: string[] = [];
        const look = async (name: string, budget: string | null, view: "chart" | "table"): Promise<void> => {
          const element = await mount(tag, { budget, view }, width);
          for (const fault of await axeFaults(element.parentElement!)) faults.push(`${name}, ${view}: ${fault}`);
          unmountAll();
        };
        for (const [name, budget] of Object.entries(BUDGETS)) {
          await look(name, budget, "chart");
          // The table is the same at every width, its rows are alike in every theme; of long ones it takes axe-core seconds.
          if (budget === korlaText ? width === 800 : theme === "light" && width === 800)
            await look(name, budget, "table");
        }
        for (const [name, budget] of Object.entries(STATES)) await look(name, budget, "chart");
        expect(faults).toEqual([]);
      },
      120_000,
    );
  });
});

/** How every node within a root is outlined and edged: what a focus ring is made of. */
function edges(root: ShadowRoot): Map<Element, string> {
  const found = new Map<Element, string>();
  for (const node of root.querySelectorAll(".card *")) {
    if (node.closest(".tooltip") !== null) continue;
    const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = getComputedStyle(node);
    const outline = outlineStyle === "none" ? "" : `${outlineWidth} ${outlineColor}`;
    found.set(node, `${outline}|${node instanceof SVGElement ? `${strokeWidth} ${stroke}` : ""}`);
  }
  return found;
}

/** Colours of the edges that the focus adds, with their widths in px. */
function rings(before: Map<Element, string>, after: Map<Element, string>): { width: number; colour: string }[] {
  return [...after]
    .filter(([node, edge]) => before.get(node) !== edge)
    .flatMap(([, edge]) => edge.split("|"))
    .map((edge) => /^([\d.]+)(?:px)? (rgba?\(.+\))$/.exec(edge))
    .filter((match) => match !== null)
    .map(([, width = "0", colour = ""]) => ({ width: parseFloat(width), colour }));
}

function luminance(colour: string): number {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((channel) => {
    const part = Number(channel) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** All Tab stops of an element, in order: what a reader without a mouse walks through. */
function tabStops(element: BudgetElement): HTMLElement[] {
  const candidates = element.shadowRoot!.querySelectorAll<HTMLElement>(
    "button, select, input, a[href], [tabindex='0']",
  );
  return Array.from(candidates).filter((each) => each.tabIndex === 0 && each.getClientRects().length > 0);
}

describe.each(CHART_TAGS)("%s: the keyboard", (tag) => {
  test.each([
    ["light", 800],
    ["dark", 800],
    ["forced", 800],
    ["light", 320],
  ] as [Theme, number][])("shows where the focus is on every Tab stop, in %s at %i px", async (theme, width) => {
    await useTheme(theme);
    const element = await mount(tag, { budget: korlaText }, width);
    const root = element.shadowRoot!;
    const ground = getComputedStyle(root.querySelector(".card")!).backgroundColor;
    const stops = tabStops(element);
    expect(stops.length).toBeGreaterThanOrEqual(4);
    const before = edges(root);
    for (const stop of stops) {
      // By key, for a ring that a pointer would not call up.
      await userEvent.keyboard("{Tab}");
      await drawn(element);
      expect(root.activeElement).toBe(stop);
      const name = `${stop.localName} ${stop.getAttribute("aria-label") ?? stop.textContent}`;
      const found = rings(before, edges(root)).filter(({ width: thickness }) => thickness >= 2);
      expect(found.length, `${name}: no ring of 2 px`).toBeGreaterThan(0);
      const best = Math.max(...found.map(({ colour }) => contrast(colour, ground)));
      expect(best, `${name}: ${JSON.stringify(found)} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test("goes through, and out at both ends: no trap", async () => {
    const element = await mount(tag, { budget: korlaText }, 800);
    const [before, after] = ["vorher", "nachher"].map((word) => {
      const button = document.createElement("button");
      button.textContent = word;
      return button;
    }) as [HTMLButtonElement, HTMLButtonElement];
    element.before(before);
    element.after(after);
    const count = tabStops(element).length;
    before.focus();
    for (let step = 0; step <= count; step += 1) await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toBe(after);
    for (let step = 0; step <= count; step += 1) await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(document.activeElement).toBe(before);
  });
});

describe.each(CHART_TAGS)("%s: large text", (tag) => {
  const faults = async (size: string, width: number): Promise<string[]> => {
    document.documentElement.style.setProperty("--budget-font-size", size);
    const found: string[] = [];
    for (const [name, budget] of Object.entries(BUDGETS)) {
      const element = await mount(tag, { budget }, width);
      for (const fault of wordFaults(element)) found.push(`${name}: ${fault}`);
      if (element.scrollWidth > element.clientWidth) found.push(`${name}: wider than its container`);
      unmountAll();
    }
    return found;
  };

  test("of 200 %: nothing overlaps, nothing leaves the card", async () => {
    expect(await faults("28px", 800)).toEqual([]);
    expect(await faults("28px", 1280)).toEqual([]);
  });

  test("of 18 px, as elderly readers are offered it, on a phone", async () => {
    expect(await faults("18px", 360)).toEqual([]);
  });

  test("zoomed to 400 %, a window of 1280 px is one of 320: no line needs scrolling sideways", async () => {
    expect(await faults("14px", 320)).toEqual([]);
    expect(await faults("28px", 320)).toEqual([]);
  });

  test("is text: marks and words grow with it", async () => {
    const height = async (size: string): Promise<number> => {
      document.documentElement.style.setProperty("--budget-font-size", size);
      const element = await mount(tag, { budget: korlaText }, 800);
      const title = element.shadowRoot!.querySelector(".title")!;
      const found = parseFloat(getComputedStyle(title).fontSize);
      unmountAll();
      return found;
    };
    expect(await height("28px")).toBeCloseTo(2 * (await height("14px")), 1);
  });
});

test("Esc closes a tooltip that the pointer called up, with the focus elsewhere on the page", async () => {
  const element = await mount("budget-sankey", { budget: korlaText }, 860);
  const tooltip = element.shadowRoot!.querySelector(".tooltip")!;
  await userEvent.hover(element.shadowRoot!.querySelector(".row[data-key='206'] .hit")!);
  await drawn(element);
  expect(tooltip.classList.contains("open")).toBe(true);
  expect(element.shadowRoot!.activeElement).toBeNull();
  await userEvent.keyboard("{Escape}");
  await drawn(element);
  expect(tooltip.classList.contains("open")).toBe(false);
});

test.each([
  ["budget-sankey", 320, ".ranked-row.selected", undefined],
  ["budget-delta-table", 320, ".row.within", "::before"],
  ["budget-delta-table", 1200, ".row.within > .name", "::before"],
] as const)("%s at %i px: what is selected has an edge where grounds are not seen", async (tag, width, row, pseudo) => {
  await useTheme("forced");
  const element = await mount(tag, { budget: korlaText, selected: "208" }, width);
  const edge = getComputedStyle(element.shadowRoot!.querySelector(row)!, pseudo);
  expect(parseFloat(edge.borderInlineStartWidth)).toBeGreaterThanOrEqual(2);
  expect(edge.borderInlineStartStyle).toBe("solid");
  // The angle of the unit choice keeps its sides transparent.
  const angle = getComputedStyle(element.shadowRoot!.querySelector(".unit")!, "::after");
  expect(angle.borderLeftColor).toBe("rgba(0, 0, 0, 0)");
});

test.each(CHART_TAGS satisfies readonly ChartTag[])(
  "%s: in the table on a phone codes stay whole, and names break between words alone",
  async (tag) => {
    const element = await mount(tag, { budget: korlaText, view: "table" }, 320);
    const root = element.shadowRoot!;
    const linesOf = (cell: Element): number => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set(Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom))).size;
    };
    for (const code of root.querySelectorAll("td.code")) expect(linesOf(code), code.textContent).toBeLessThanOrEqual(1);
    const narrowest = Math.min(
      ...Array.from(root.querySelectorAll("tbody th"), (name) => name.getBoundingClientRect().width),
    );
    expect(narrowest).toBeGreaterThan(90);
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
);

/** Text spacing as WCAG 1.4.12 has it set by the reader, who reaches into shadow roots by an extension or user sheet. */
const SPACING = new CSSStyleSheet();
SPACING.replaceSync(`.card, .card * {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}`);

describe.each(CHART_TAGS)("%s: words spaced by the reader", (tag) => {
  const letterSpacing = (element: Element): string =>
    getComputedStyle(element.shadowRoot!.querySelector(".chart text, .chart bdi, .chart .name, .title")!).letterSpacing;

  test.each([320, 800, 1280])(
    "on the page around: at %i px they lie on no other and stay within the card",
    async (width) => {
      for (const budget of Object.values(BUDGETS)) {
        const element = await mount(tag, { budget }, width);
        const around = element.parentElement!;
        const faults = async (): Promise<string[]> => {
          await drawn(element);
          return [...wordFaults(element), ...(element.scrollWidth > element.clientWidth ? ["scrolls sideways"] : [])];
        };
        // Set while it is shown, and taken back: it is laid out again both times.
        around.style.letterSpacing = "0.12em";
        around.style.wordSpacing = "0.16em";
        expect(letterSpacing(element)).not.toBe("normal");
        await expect.poll(faults).toEqual([]);
        around.style.letterSpacing = around.style.wordSpacing = "";
        await expect.poll(faults).toEqual([]);
        unmountAll();
      }
    },
  );

  test("within the card, by an extension or a user sheet: likewise", async () => {
    const element = await mount(tag, { budget: korlaText }, 800);
    const root = element.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, SPACING];
    await expect.poll(() => wordFaults(element)).toEqual([]);
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  });
});

test.each(["budget-sankey", "budget-treemap", "budget-three-public"] as const)(
  "%s tells a screen reader its message, its sentence, its marks and its table once each",
  async (tag) => {
    for (const width of [320, 860]) {
      const element = await mount(tag, { budget: korlaText }, width);
      const root = element.shadowRoot!;
      const title = root.querySelector(".title")!.textContent.replace(/\s+/g, "");
      const names = (selector: string): string[] =>
        Array.from(root.querySelectorAll(selector), (each) =>
          (each.getAttribute("aria-label") ?? "").replace(/\s+/g, ""),
        );
      expect(names(".chart [role='group']")).not.toContain(title);
      expect(root.querySelector("caption")?.textContent.trim()).toMatch(/表，与图的内容相同$/);
      expect(root.querySelectorAll("[aria-describedby='description']")).toHaveLength(0);
      const marks = names(".chart [role='button']");
      expect(new Set(marks).size).toBe(marks.length);
      // Words drawn beside the marks are for the eye: a text node in the chart has a hidden ancestor.
      const walker = document.createTreeWalker(root.querySelector(".chart")!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode;
        if ((text.textContent ?? "").trim() !== "")
          expect(text.parentElement?.closest("[aria-hidden='true']"), text.textContent ?? "").not.toBeNull();
      }
      expect(root.querySelectorAll("table")).toHaveLength(1);
      unmountAll();
    }
  },
);

test("the words behind a mark's name add to it instead of saying it again", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 860);
  const mark = element.shadowRoot!.querySelector<SVGElement>(".chart [tabindex='0']")!;
  mark.focus();
  await drawn(element);
  const description = element.shadowRoot!.getElementById(mark.getAttribute("aria-describedby") ?? "");
  expect(description?.textContent).toContain("比上年预算");
  expect(description?.textContent).not.toContain("802.22");
  expect(description?.textContent).not.toContain("一般公共服务支出");
});

/** Roles, names and order, through the shadow root. Rows of the table that are like their neighbours are left out. */
describe("what assistive technology is given of the published budget", () => {
  test("budget-sankey", async () => {
    const element = await mount("budget-sankey", { budget: korlaText }, 860);
    await expect.element(element).toMatchAriaInlineSnapshot(`
      - group "每 100 元支出中， 约 56 元用于一般公共服务":
        - heading "每 100 元支出中， 约 56 元用于一般公共服务" [level=2]
        - paragraph:
          - text: 库尔勒市人民政府办公室 · 2023 年部门预算 · 收支流向 ·
          - combobox "金额单位":
            - option "元"
            - option "万元" [selected]
            - option "亿元"
        - group "显示方式":
          - button "图表" [pressed]
          - button "表格"
        - paragraph: 收入总计 1,437.00 万元，支出总计 1,437.00 万元，分为六类，最多的是一般公共服务支出，802.22万元，占55.83%；最少的是教育支出，4.98万元，占0.35%。
        - group "收支流向图，共 7 项":
          - button "一般公共预算拨款，1,437.00万元，占100.00%"
          - button "一般公共服务支出，802.22万元，占55.83%"
          - button "科学技术支出，300.00万元，占20.88%"
          - button "社会保障和就业支出，166.40万元，占11.58%"
          - button "卫生健康支出，89.74万元，占6.24%"
          - button "住房保障支出，73.65万元，占5.13%"
          - button "教育支出，4.98万元，占0.35%"
        - paragraph: 六类支出相加为 1,436.99，比公布的总计少 0.01，是四舍五入形成的尾差。另有 24 类支出未安排（表中空白）。
        - table "收支流向表，与图的内容相同":
          - caption: 收支流向表，与图的内容相同
          - rowgroup:
            - row "编码 项目 万元 占比（%）":
              - columnheader "编码"
              - columnheader "项目"
              - columnheader "万元"
              - columnheader "占比（%）"
          - rowgroup:
            - row "一般公共预算拨款 1,437.00 100.00%":
              - cell
              - rowheader "一般公共预算拨款"
              - cell "1,437.00"
              - cell "100.00%"
            - row "基金预算拨款 未安排":
              - cell
              - rowheader "基金预算拨款"
              - cell "未安排"
              - cell
            - row "201 一般公共服务支出 802.22 55.83%":
              - cell "201"
              - rowheader "一般公共服务支出"
              - cell "802.22"
              - cell "55.83%"
            - row "205 教育支出 4.98 0.35%":
              - cell "205"
              - rowheader "教育支出"
              - cell "4.98"
              - cell "0.35%"
            - row "尾差 0.01":
              - cell
              - rowheader "尾差"
              - cell "0.01"
              - cell
            - row "支出总计 1,437.00":
              - cell
              - rowheader "支出总计"
              - cell "1,437.00"
              - cell
        - text: 来源：库尔勒市人民政府办公室《2023 年部门预算公开》表一、表四（2023 年 2 月 3 日）。全部支出由一般公共预算拨款安排。
    `);
  });

  test("budget-treemap", async () => {
    const element = await mount("budget-treemap", { budget: korlaText }, 860);
    await expect.element(element).toMatchAriaInlineSnapshot(`
      - group "行政运行一项， 约占全部支出的一半":
        - heading "行政运行一项， 约占全部支出的一半" [level=2]
        - paragraph:
          - text: 库尔勒市人民政府办公室 · 2023 年部门预算 · 支出构成（类、项） ·
          - combobox "金额单位":
            - option "元"
            - option "万元" [selected]
            - option "亿元"
        - group "显示方式":
          - button "图表" [pressed]
          - button "表格"
        - paragraph: 全部支出，1,437.00万元，分为六部分，最多的是一般公共服务支出，802.22万元，占55.83%；最少的是教育支出，4.98万元，占0.35%。
        - group "支出构成图，共 16 项":
          - button "一般公共服务支出，802.22万元，占55.83%，含下列 2 项"
          - button "行政运行，722.22万元，占50.26%"
          - button "其他政府办公厅（室）及相关机构事务支出，80.00万元，占5.57%"
          - button "科学技术支出，300.00万元，占20.88%，含下列 1 项"
          - button "科技成果转化与扩散，300.00万元，占20.88%"
          - button "社会保障和就业支出，166.40万元，占11.58%，含下列 3 项"
          - button "机关事业单位基本养老保险缴费支出，90.71万元，占6.31%"
          - button "机关事业单位职业年金缴费支出，45.36万元，占3.16%"
          - button "行政单位离退休，30.33万元，占2.11%"
          - button "卫生健康支出，89.74万元，占6.24%，含下列 2 项"
          - button "行政单位医疗，75.27万元，占5.24%"
          - button "公务员医疗补助，14.47万元，占1.01%"
          - button "住房保障支出，73.65万元，占5.13%，含下列 1 项"
          - button "住房公积金，73.65万元，占5.13%"
          - button "教育支出，4.98万元，占0.35%，含下列 1 项"
          - button "培训支出，4.98万元，占0.35%"
        - text: 没有画在图上的金额
        - list:
          - listitem: 2013299 其他组织事务支出 0：金额为零。比上年 −15.12（取消）。
          - listitem: 2080705 公益性岗位补贴 0：金额为零。比上年 −6.22（取消）。
        - paragraph: 图中各项相加为 1,436.99，比公布的总计少 0.01，是四舍五入形成的尾差。另有 24 类支出未安排（表中空白），不占面积。
        - table "支出构成表，与图的内容相同":
          - caption: 支出构成表，与图的内容相同
          - rowgroup:
            - row "编码 项目 万元 占比（%） 增减额":
              - columnheader "编码"
              - columnheader "项目"
              - columnheader "万元"
              - columnheader "占比（%）"
              - columnheader "增减额"
          - rowgroup:
            - row "201 一般公共服务支出 802.22 55.83% +75.41":
              - cell "201"
              - rowheader "一般公共服务支出"
              - cell "802.22"
              - cell "55.83%"
              - cell "+75.41"
            - row "20103 政府办公厅（室）及相关机构事务 802.22（相加得出） 55.83% +90.53":
              - cell "20103"
              - rowheader "政府办公厅（室）及相关机构事务"
              - cell "802.22（相加得出）"
              - cell "55.83%"
              - cell "+90.53"
            - row "2010301 行政运行 722.22 50.26% +105.53":
              - cell "2010301"
              - rowheader "行政运行"
              - cell "722.22"
              - cell "50.26%"
              - cell "+105.53"
            - row "2013299 其他组织事务支出 0 0.00% −15.12":
              - cell "2013299"
              - rowheader "其他组织事务支出"
              - cell "0"
              - cell "0.00%"
              - cell "−15.12"
            - row "202 外交支出 未安排":
              - cell "202"
              - rowheader "外交支出"
              - cell "未安排"
              - cell
              - cell
            - row "全部支出 1,437.00 100.00%":
              - cell
              - rowheader "全部支出"
              - cell "1,437.00"
              - cell "100.00%"
              - cell
        - text: 来源：库尔勒市人民政府办公室《2023 年部门预算公开》表一、表四、情况说明（2023 年 2 月 3 日）。面积与金额成正比；占比以支出总计 1,437.00 为分母。
    `);
  });

  test("budget-three-public", async () => {
    const element = await mount("budget-three-public", { budget: korlaText }, 860);
    await expect.element(element).toMatchAriaInlineSnapshot(`
      - group "“三公”经费 2.4 万元， 与上年持平":
        - heading "“三公”经费 2.4 万元， 与上年持平" [level=2]
        - paragraph:
          - text: 库尔勒市人民政府办公室 · 2023 年部门预算 · “三公”经费 ·
          - combobox "金额单位":
            - option "元"
            - option "万元" [selected]
            - option "亿元"
        - group "显示方式":
          - button "图表" [pressed]
          - button "表格"
        - paragraph: “三公”经费合计：2022 年 2.4 万元，2023 年 2.4 万元，持平；图中另有 5 项。
        - group "“三公”经费图，共 6 项":
          - button "“三公”经费合计：2022 年 2.4 万元，2023 年 2.4 万元，持平"
          - button "因公出国（境）费：2022 年 0 万元，2023 年 未安排，持平"
          - button "公务接待费：2022 年 0 万元，2023 年 未安排，持平"
          - button "公务用车购置及运行费：2022 年 2.4 万元，2023 年 2.4 万元，持平"
          - button "公务用车购置费：2022 年 0 万元，2023 年 未安排，持平"
          - button "公务用车运行费：2022 年 2.4 万元，2023 年 2.4 万元，持平"
        - paragraph: “未安排”：表中为空白，情况说明写作 0。2022 年的数由“本年数减增减额”推算。2022 年的公务用车购置及运行费由其中各项相加得出。
        - table "“三公”经费表，与图的内容相同":
          - caption: “三公”经费表，与图的内容相同
          - rowgroup:
            - row "支出项目 2022 年预算 2023 年预算 增减额 增减率 公布的主要原因":
              - columnheader "支出项目"
              - columnheader "2022 年预算"
              - columnheader "2023 年预算"
              - columnheader "增减额"
              - columnheader "增减率"
              - columnheader "公布的主要原因"
          - rowgroup:
            - row "“三公”经费合计 2.4 2.4 0.0 持平":
              - rowheader "“三公”经费合计"
              - cell "2.4"
              - cell "2.4"
              - cell "0.0"
              - cell "持平"
              - cell
            - row "因公出国（境）费 0 未安排 0.0 持平 本年无因公出国（境）费支出，与上年相比无变动":
              - rowheader "因公出国（境）费"
              - cell "0"
              - cell "未安排"
              - cell "0.0"
              - cell "持平"
              - cell "本年无因公出国（境）费支出，与上年相比无变动"
            - row "公务接待费 0 未安排 0.0 持平 本年未安排公务接待费，与上年相比无变动":
              - rowheader "公务接待费"
              - cell "0"
              - cell "未安排"
              - cell "0.0"
              - cell "持平"
              - cell "本年未安排公务接待费，与上年相比无变动"
            - row "公务用车购置及运行费 2.4 2.4 0.0 持平":
              - rowheader "公务用车购置及运行费"
              - cell "2.4"
              - cell "2.4"
              - cell "0.0"
              - cell "持平"
              - cell
            - row "公务用车购置费 0 未安排 0.0 持平 本年未安排公务用车购置费，与上年相比无变动":
              - rowheader "公务用车购置费"
              - cell "0"
              - cell "未安排"
              - cell "0.0"
              - cell "持平"
              - cell "本年未安排公务用车购置费，与上年相比无变动"
            - row "公务用车运行费 2.4 2.4 0.0 持平 本年公务用车运行费与上年相比无变动":
              - rowheader "公务用车运行费"
              - cell "2.4"
              - cell "2.4"
              - cell "0.0"
              - cell "持平"
              - cell "本年公务用车运行费与上年相比无变动"
        - text: 来源：库尔勒市人民政府办公室《2023 年部门预算公开》表十、情况说明（2023 年 2 月 3 日）。
    `);
  });

  test("budget-delta-table", async () => {
    const element = await mount("budget-delta-table", { budget: korlaText }, 860);
    await expect.element(element).toMatchAriaInlineSnapshot(`
      - group "收支总计比上年增加 69.39 万元， 增长 5.07%":
        - heading "收支总计比上年增加 69.39 万元， 增长 5.07%" [level=2]
        - paragraph:
          - text: 库尔勒市人民政府办公室 · 2023 年部门预算 · 增减变化 ·
          - combobox "金额单位":
            - option "元"
            - option "万元" [selected]
            - option "亿元"
        - group "显示方式":
          - button "图表" [pressed]
          - button "表格"
        - paragraph: 与上年相比，8 项增加，4 项减少；增加最多的是行政运行 +105.53 万元，减少最多的是科技成果转化与扩散 −80.00 万元。
        - table "增减变化":
          - rowgroup:
            - row "支出项目 2022 年预算 2023 年预算 增减额 增减率":
              - columnheader "支出项目"
              - columnheader "2022 年预算"
              - columnheader "2023 年预算"
              - columnheader "增减额"
              - columnheader "增减率"
            - row "公布的主要原因":
              - columnheader "公布的主要原因"
          - rowgroup:
            - row "收支总计 1,367.61 1,437.00 +69.39 +5.07%":
              - rowheader "收支总计":
                - button "收支总计"
              - cell "1,367.61"
              - cell "1,437.00"
              - cell "+69.39"
              - cell "+5.07%"
            - row "本年在职人员增加，人员及相关公用经费增加，基本支出预算支出较上年度增加":
              - cell "本年在职人员增加，人员及相关公用经费增加，基本支出预算支出较上年度增加"
          - rowgroup:
            - row "行政运行 616.69 722.22 +105.53 +17.11%":
              - rowheader "行政运行":
                - button "行政运行"
              - cell "616.69"
              - cell "722.22"
              - cell "+105.53"
              - cell "+17.11%"
            - row "其他组织事务支出 15.12 0 −15.12 取消":
              - rowheader "其他组织事务支出":
                - button "其他组织事务支出"
              - cell "15.12"
              - cell "0"
              - cell "−15.12"
              - cell "取消"
        - paragraph: 12 项增减额相加为 +69.37，比公布的 +69.39 少 0.02，是四舍五入形成的尾差。公开文件写明的是收入的增减；收入与支出总计相等。
        - text: 来源：库尔勒市人民政府办公室《2023 年部门预算公开》情况说明（2023 年 2 月 3 日）。与上年预算数比较；上年数按“本年数减增减额”推算。
    `);
  });
});
