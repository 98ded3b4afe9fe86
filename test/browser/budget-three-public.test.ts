import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import "../../src/elements/budget-three-public/define.js";
import type { BudgetSelectEvent } from "../../src/elements/base/events.js";
import { drawn, mount, partText, textOf, unmountAll } from "./support/elements.js";

const hard = {
  title: "示例",
  year: 2024,
  unit: "万元",
  threePublic: {
    amount: "1000000000000000000000000000000.00",
    compare: [{ amount: "-5" }],
    items: [
      {
        code: "abroad",
        amount: "-3.5",
        compare: [{ change: "2", direction: "decrease", rate: "50" }],
        name: "因公出国（境）费用以及与之相关的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出",
      },
      { code: "reception", amount: "0.01" },
      { code: "vehicles", amount: null },
    ],
  },
};

beforeEach(async () => {
  await page.viewport(1280, 900);
});
afterEach(() => {
  unmountAll();
  document.documentElement.removeAttribute("dir");
});

function show(budget: unknown, width = 800, more: Partial<BudgetElement> = {}): Promise<BudgetElement> {
  const text = typeof budget === "string" ? budget : JSON.stringify(budget);
  return mount("budget-three-public", { budget: text, ...more }, width);
}

function all<Kind extends Element = HTMLElement>(element: BudgetElement, selector: string): Kind[] {
  return Array.from(element.shadowRoot?.querySelectorAll<Kind>(selector) ?? []);
}

/** The button of a row: what takes the focus. */
function button(element: BudgetElement, key: string): HTMLElement {
  const found = all(element, `.mark-button[data-key="${key}"]`)[0];
  if (found === undefined) throw new Error(`There is no button ${key}.`);
  return found;
}

function row(element: BudgetElement, key: string): HTMLElement {
  const found = all(element, `.row[data-key="${key}"]`)[0];
  if (found === undefined) throw new Error(`There is no row ${key}.`);
  return found;
}

/** Lengths in px of the drawn bars of a row. */
function bars(element: BudgetElement, key: string): number[] {
  return Array.from(
    row(element, key).querySelectorAll(".axis"),
    (axis) => axis.firstElementChild?.getBoundingClientRect().width ?? 0,
  );
}

/** Nothing sticks out of the card, and no text of the chart lies on another. */
function expectTidy(element: BudgetElement): void {
  const card = all(element, ".card")[0];
  const chart = all(element, ".chart")[0];
  if (card === undefined || chart === undefined) throw new Error("There is no card.");
  expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  expect(chart.scrollWidth).toBeLessThanOrEqual(chart.clientWidth);
  const room = chart.getBoundingClientRect();
  const texts = all(element, ".legend-entry, .row-name, .tag, .series > bdi, .bar-figure").map((part) =>
    part.getBoundingClientRect(),
  );
  for (const text of texts) {
    expect(text.left).toBeGreaterThanOrEqual(room.left - 0.5);
    expect(text.right).toBeLessThanOrEqual(room.right + 0.5);
  }
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      expect(across > 1 && down > 2, "two texts overlap").toBe(false);
    }
  });
  for (const figure of all(element, ".bar-figure")) {
    const shape = figure.parentElement?.querySelector(".shape")?.getBoundingClientRect();
    const text = figure.getBoundingClientRect();
    if (shape === undefined) continue;
    const beside = text.left >= shape.right + 6 || text.right <= shape.left - 6;
    expect(beside || text.top >= shape.bottom, "a figure touches a bar").toBe(true);
  }
}

test.each([320, 800, 1280])(
  "all bars stand on one zero line at %i px, the names of parts alone are indented",
  async (width) => {
    const element = await show(sampleText, width);
    const starts = all(element, ".axis").map((axis) => Math.round(axis.getBoundingClientRect().left * 10) / 10);
    expect(new Set(starts).size).toBe(1);
    const name = (key: string): number =>
      row(element, key).querySelector(".row-name bdi")!.getBoundingClientRect().left;
    expect(name("vehicleOperation") - name("vehicles")).toBeGreaterThanOrEqual(18);
  },
);

test("with room for it names and changes stand beside the bars, in columns", async () => {
  const element = await show(sampleText, 1280);
  expectTidy(element);
  const edges = (selector: string, edge: "left" | "right"): number[] =>
    all(element, selector).map((part) => Math.round(part.getBoundingClientRect()[edge]));
  expect(Math.max(...edges(".row-name bdi", "right"))).toBeLessThan(Math.min(...edges(".series", "left")));
  expect(Math.max(...edges(".bar-figure", "right"))).toBeLessThan(Math.min(...edges(".tag", "left")));
  expect(new Set(edges(".tag", "right")).size).toBe(1);
  const english = await show(sampleText, 1280, { lang: "en" });
  expect(all(english, ".tag").filter((tag) => tag.clientHeight > 30)).toEqual([]);
  const narrower = await show(sampleText, 800);
  expect(element.clientHeight).toBeLessThan(narrower.clientHeight - 100);
});

describe("the published budget of 2023", () => {
  test("says the message and names every row with its figures", async () => {
    const element = await show(korlaText);
    expect(partText(element, ".title")).toBe("“三公”经费2.4万元，与上年持平");
    expect(all(element, ".row .mark-button").map((each) => each.getAttribute("aria-label"))).toEqual([
      "“三公”经费合计：2022 年 2.4 万元，2023 年 2.4 万元，持平",
      "因公出国（境）费：2022 年 0 万元，2023 年 未安排，持平",
      "公务接待费：2022 年 0 万元，2023 年 未安排，持平",
      "公务用车购置及运行费：2022 年 2.4 万元，2023 年 2.4 万元，持平",
      "公务用车购置费：2022 年 0 万元，2023 年 未安排，持平",
      "公务用车运行费：2022 年 2.4 万元，2023 年 2.4 万元，持平",
    ]);
  });

  test("says where blanks, derived and added figures come from, and the source", async () => {
    const element = await show(korlaText);
    expect(partText(element, ".note")).toBe(
      "“未安排”：表中为空白，情况说明写作0。2022年的数由“本年数减增减额”推算。2022年的公务用车购置及运行费由其中各项相加得出。",
    );
    expect(partText(element, ".footnote")).toBe(
      "来源：库尔勒市人民政府办公室《2023年部门预算公开》表十、情况说明（2023年2月3日）。",
    );
  });

  test("draws equal amounts equal on one scale, a zero as a tick, a blank as a dashed axis", async () => {
    const element = await show(korlaText);
    const [total = 0] = bars(element, "total");
    expect(total).toBeGreaterThan(400);
    for (const key of ["total", "vehicles", "vehicleOperation"]) {
      for (const length of bars(element, key)) expect(length).toBeCloseTo(total, 3);
    }
    expect(bars(element, "reception")).toEqual([3, 0]);
    const styles = Array.from(
      row(element, "reception").querySelectorAll(".axis"),
      (axis) => getComputedStyle(axis).borderLeftStyle,
    );
    expect(styles).toEqual(["solid", "dashed"]);
  });

  test("has a table twin with amounts, change, rate and reason", async () => {
    const element = await show(korlaText);
    const cells = (line: Element | undefined): string[] =>
      Array.from(line?.children ?? [], (cell) => cell.textContent.trim());
    const lines = all(element, ".table-twin tr");
    expect(cells(lines[0])).toEqual(["支出项目", "2022 年预算", "2023 年预算", "增减额", "增减率", "公布的主要原因"]);
    expect(cells(lines[3])).toEqual([
      "公务接待费",
      "0",
      "未安排",
      "0.0",
      "持平",
      "本年未安排公务接待费，与上年相比无变动",
    ]);
    expect(lines).toHaveLength(7);
  });
});

describe("the example of three years", () => {
  test("words every change, and marks a new and an ended item", async () => {
    const element = await show(sampleText);
    expect(partText(element, ".title")).toBe("“三公”经费66.80万元，比上年减少17.40万元，下降20.67%");
    expect(partText(element, ".tag")).toBe(
      "比上年−17.40（−20.67%）|新增|比上年−6.90（−35.94%）|比上年−17.00（−26.15%）|取消|比上年+1.00（+2.13%）",
    );
    expect(partText(element, ".legend-entry")).toBe("2022年|2023年|2024年");
    expect(partText(element, ".note")).toContain("“未安排”指表中空白。“0”是公布的零。");
  });

  test("bars are in proportion to their amounts", async () => {
    const element = await show(sampleText);
    const [first = 0, middle = 0, own = 0] = bars(element, "total");
    expect(middle / first).toBeCloseTo(84.2 / 98.4, 3);
    expect(own / first).toBeCloseTo(66.8 / 98.4, 3);
    expect((bars(element, "reception")[2] ?? 0) / first).toBeCloseTo(12.3 / 98.4, 3);
  });

  test("tells apart the years by shape, not colour alone", async () => {
    const element = await show(sampleText);
    const fills = ["first", "middle", "own"].map((tone) => {
      const shape = all<SVGElement>(element, `.row .bar-${tone}`)[0];
      return shape && `${getComputedStyle(shape).fill} ${getComputedStyle(shape).stroke}`;
    });
    expect(new Set(fills).size).toBe(3);
  });
});

test("final accounts stand beside their budget", async () => {
  const compare = [{ year: 2024, version: "budget", amount: "5.00" }];
  const element = await show({
    title: "示例",
    year: 2024,
    unit: "万元",
    kind: "finalAccounts",
    threePublic: { amount: "4.31", compare },
  });
  expect(partText(element, ".title")).toBe("“三公”经费4.31万元，比预算减少0.69万元，下降13.80%");
  expect(partText(element, ".row .series > bdi")).toBe("预算|决算");
  expect(partText(element, ".legend-entry")).toBe("2024年预算|2024年决算");
  expect(partText(element, ".tag")).toBe("比预算−0.69（−13.80%）");
});

describe("pointer and keyboard", () => {
  test("the tooltip tells how last year's figure came about", async () => {
    const element = await show(korlaText);
    await userEvent.hover(row(element, "reception"));
    await drawn(element);
    const tooltip = partText(element, ".tooltip");
    for (const text of [
      "公务接待费",
      "未安排",
      "2022年0",
      "比上年持平",
      "2022年的数由“本年数减增减额”推算",
      "表中为空白，情况说明写作0",
      "主要原因：本年未安排公务接待费",
    ]) {
      expect(tooltip).toContain(text);
    }
    expect(all(element, ".tooltip")[0]?.getBoundingClientRect().width).toBeGreaterThan(200);
  });

  test("one Tab stop, arrows along the rows, Enter selects and lifts", async () => {
    const element = await show(korlaText);
    expect(all(element, '.row [tabindex="0"]')).toHaveLength(1);
    const selections: (string | undefined)[] = [];
    element.addEventListener("budget-select", (event: BudgetSelectEvent) =>
      selections.push(event.selection && `${event.code} ${event.name} ${event.amount}`),
    );
    button(element, "total").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    await drawn(element);
    expect(element.shadowRoot?.activeElement).toBe(button(element, "vehicles"));
    expect(partText(element, ".tooltip")).toContain("公务用车购置及运行费");
    await userEvent.keyboard("{Enter}");
    await drawn(element);
    expect(element.selected).toBe("vehicles");
    expect(button(element, "vehicles").getAttribute("aria-pressed")).toBe("true");
    await userEvent.keyboard("{Enter}");
    expect(selections).toEqual(["vehicles 公务用车购置及运行费 2.4", undefined]);
  });
});

describe("whatever the figures and the room", () => {
  for (const [name, budget] of [
    ["2023", korlaText],
    ["three years", sampleText],
    ["hard", hard],
  ] as const) {
    for (const width of [320, 360, 700, 1600]) {
      test(`${name} at ${width} px: nothing is clipped, nothing overlaps`, async () => {
        expectTidy(await show(budget, width));
      });
    }
    test(`${name} on a phone of 320 px: larger type, nothing clipped, nothing overlaps`, async () => {
      await page.viewport(320, 700);
      const element = await show(budget, 320);
      expectTidy(element);
      const sizes = all(element, ".line, .row-name").map((part) => parseFloat(getComputedStyle(part).fontSize));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15);
    });
    test(`${name} from right to left`, async () => {
      document.documentElement.dir = "rtl";
      const element = await show(budget, 360);
      expectTidy(element);
      const axis = row(element, "total").querySelector(".axis")?.getBoundingClientRect();
      const label = row(element, "total").querySelector(".series bdi")?.getBoundingClientRect();
      expect(axis?.right).toBeLessThanOrEqual((label?.left ?? 0) - 6);
    });
  }

  test("a large text size scales bars and years alike", async () => {
    const element = await show(korlaText, 360);
    element.style.setProperty("--budget-font-size", "21px");
    await drawn(element);
    await drawn(element);
    expectTidy(element);
    expect(row(element, "total").querySelector(".shape")?.getBoundingClientRect().height).toBeCloseTo(18, 1);
  });

  test("a negative amount has no bar, is printed, and is listed with the reason", async () => {
    const element = await show(hard);
    expect(bars(element, "abroad")).toEqual([0, 0]);
    expect(partText(element, '.row[data-key="abroad"] .bar-figure')).toBe("−1.50|−3.50");
    expect(partText(element, ".undrawn li")).toContain("2024年−3.50：负数，无法用大小表示。");
    expect(textOf(element)).not.toContain("NaN");
  });

  test("an amount of its own unit below a very large one still shows", async () => {
    const element = await show(hard);
    expect(bars(element, "reception")[1]).toBe(2);
  });

  test("blank and zero alone make a drawing", async () => {
    const items = [
      { code: "abroad", amount: null },
      { code: "reception", amount: "0" },
    ];
    const element = await show({ title: "示例", year: 2024, unit: "万元", threePublic: { amount: null, items } });
    expect(partText(element, ".title")).toBe("2024年未安排“三公”经费");
    expect(partText(element, ".row-name")).toBe("“三公”经费合计|因公出国（境）费|公务接待费");
    expect(partText(element, ".bar-figure")).toBe("未安排|未安排|0");
    expect(all(element, ".legend, .tag")).toHaveLength(0);
  });

  test("a budget without 三公 says so", async () => {
    const element = await show({ title: "示例", year: 2024, unit: "万元" });
    expect(partText(element, ".title")).toBe("没有公布“三公”经费");
    expect(partText(element, ".empty-reason")).toBe("数据中没有“三公”经费的金额。");
  });

  test("dark: every bar stands out from the card", async () => {
    const element = await show(sampleText);
    element.style.setProperty("color-scheme", "dark");
    element.requestUpdate();
    await drawn(element);
    const card = all(element, ".card.dark")[0];
    expect(card && getComputedStyle(card).backgroundColor).toBe("rgb(26, 31, 38)");
    const own = all<SVGElement>(element, ".row .bar-own")[0];
    expect(own && getComputedStyle(own).fill).toBe("rgb(156, 192, 234)");
  });

  test("English: own words in English, published names in Chinese", async () => {
    const element = await show(sampleText, 360, { locale: "en" });
    expect(partText(element, ".title")).toBe("Threepublicexpenses:668,000yuan,down174,000yuan(20.67%)fromlastyear");
    expect(partText(element, ".row-name")).toContain("公务接待费");
    expectTidy(element);
  });
});

test("a part that is published for this year alone has one line; the whole says what is not published", async () => {
  const compare = [{ year: 2023, change: 1, direction: "increase", version: "budget" }];
  const items = [
    {
      code: "reception",
      name: "公务接待费",
      amount: 5,
      items: [
        { name: "示例一队", amount: 3 },
        { name: "示例二队", amount: 2 },
      ],
    },
    { code: "abroad", name: "因公出国（境）费", amount: null },
  ];
  const threePublic = { name: "“三公”经费", amount: 5, compare, items };
  const budget = JSON.stringify({ title: "示例", year: 2024, unit: "万元", threePublic });
  const element = await mount("budget-three-public", { budget }, 800);
  const lines = Array.from(element.shadowRoot!.querySelectorAll(".row"), (row) => row.querySelectorAll(".line").length);
  expect(lines).toEqual(expect.arrayContaining([2, 1, 1]));
  expect(partText(element, ".indent-1 .line")).toBe("20243|20242");
});
