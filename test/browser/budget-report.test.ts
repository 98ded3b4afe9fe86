import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import "../../src/elements/budget-report/define.js";
import type { BudgetReport } from "../../src/elements/budget-report/budget-report.js";
import { government } from "../../stories/support/government.js";
import { axeFaults } from "./support/axe.js";
import { drawn, mount, partText, recordEvents, unmountAll } from "./support/elements.js";
import { useTheme, type Theme } from "./support/media.js";
import { reportText, settledReport } from "./support/report.js";
import { eventually } from "./support/eventually.js";

beforeEach(() => useTheme("light"));
afterEach(async () => {
  unmountAll();
  document.documentElement.removeAttribute("dir");
  history.replaceState(null, "", location.pathname + location.search);
  window.scrollTo(0, 0);
  await useTheme("light");
});

async function mountReport(properties: Partial<BudgetReport> = {}, width = 1100): Promise<BudgetReport> {
  return mount("budget-report", { budget: korlaText, ...properties }, width);
}

const contents = (report: BudgetReport): HTMLAnchorElement[] =>
  Array.from(report.shadowRoot!.querySelectorAll<HTMLAnchorElement>(".contents a"));
const section = (report: BudgetReport, id: string): HTMLElement =>
  report.shadowRoot!.querySelector<HTMLElement>(`.section[data-section="${id}"]`)!;

describe("the page from one tag", () => {
  test("has every section, each named in the contents, and tells the page of its budget once", async () => {
    const report = document.createElement("budget-report");
    const events = recordEvents(report);
    report.budget = korlaText;
    document.body.append(Object.assign(document.createElement("div"), { className: "test-box" }));
    document.querySelector(".test-box")!.append(report);
    await settledReport(report);
    expect(partText(report, ".contents a span:first-child")).toBe(partText(report, ".section-title"));
    expect(contents(report)).toHaveLength(12);
    expect(report.shadowRoot!.querySelectorAll("budget-table")).toHaveLength(10);
    expect([events.loads.length, events.errors.length]).toEqual([1, 0]);
  });

  test("tells whether the figures tie out once, and in each card only where no section does", async () => {
    const lines = (report: BudgetReport): string[] =>
      Array.from(report.shadowRoot!.querySelectorAll("*"))
        .filter(({ shadowRoot }) => shadowRoot?.querySelector(".check-badge"))
        .map(({ localName }) => localName);
    const report = await mountReport();
    await settledReport(report);
    await expect.poll(() => lines(report)).toEqual(["budget-summary"]);
    const charts = await mountReport({ sections: "flow composition" });
    await settledReport(charts);
    await expect.poll(() => lines(charts)).toEqual(["budget-sankey", "budget-treemap"]);
  });

  test("says whose budget it is and of which year once, not in each card; official tables keep who prepared them", async () => {
    const report = await mountReport();
    await settledReport(report);
    const seen = (tag: string): string => {
      const subtitle = report.shadowRoot!.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(".subtitle")!;
      return subtitle.innerText.replace(/\s+/g, "");
    };
    section(report, "tables").querySelector("details")!.open = true;
    expect(seen("budget-treemap")).toMatch(/^支出构成（类、项）·单位/);
    expect(seen("budget-table")).toContain("编制部门：库尔勒市人民政府办公室");
    const alone = await mount("budget-treemap", { budget: korlaText }, 1100);
    expect(partText(alone, ".subtitle")).toContain("库尔勒市人民政府办公室·2023年部门预算·支出构成");
    expect(alone.shadowRoot!.querySelector(".within")).toBeNull();
  });

  test("leaves out what the document has nothing for, and keeps what every document has to publish", async () => {
    const budget = JSON.stringify({
      schemaVersion: 1,
      title: "某州2025年政府预算",
      year: 2025,
      unit: "万元",
      entity: { name: "某州", level: "government" },
      expenditure: { amount: "30", items: [{ code: "201", name: "一般公共服务支出", amount: "30" }] },
    });
    const report = await mountReport({ budget });
    const links = Array.from(report.shadowRoot?.querySelectorAll(".contents a") ?? []).map((link) => link.textContent);
    expect(links.join(" ")).not.toMatch(/项目与绩效|情况说明|历年变化|其他公开表/);
    expect(links.join(" ")).toMatch(/“三公”经费.*增减变化/);
  });

  test("a form of targets leads to the projects, and is words where the report has none", async () => {
    const form = (report: BudgetReport): Element =>
      Array.from(section(report, "tables").querySelectorAll(".text-part")).find((line) =>
        line.textContent.includes("绩效目标表"),
      )!;
    const whole = await mountReport({ sections: "tables projects" });
    await settledReport(whole);
    expect(form(whole).querySelector<HTMLAnchorElement>("a")?.hash).toBe("#report-projects");
    const alone = await mountReport({ sections: "tables" });
    await settledReport(alone);
    expect(form(alone).querySelector("a")).toBeNull();
  });

  test("has the sections that the page names, in its order, and says which words name none", async () => {
    const report = await mountReport({ sections: "glossary summary chart" });
    expect(contents(report).map(({ hash }) => hash)).toEqual(["#report-glossary", "#report-summary"]);
    expect(partText(report, ".report-head")).toContain("“chart”不是一个部分");
  });

  test("what is below the first screen waits, and comes when the page is at rest", async () => {
    const report = await mountReport();
    expect(section(report, "summary").classList.contains("pending")).toBe(false);
    expect(report.shadowRoot!.querySelectorAll(".pending").length).toBeGreaterThan(0);
    await settledReport(report);
  });

  test("unit, language and headings are handed on; the parts read the budget once", async () => {
    const report = await mountReport({ unit: "元", locale: "en", headingLevel: 1, sections: "summary flow tables" });
    await settledReport(report);
    const parts = Array.from(
      report.shadowRoot!.querySelectorAll<BudgetReport>("budget-summary, budget-sankey, budget-table"),
    );
    expect(new Set(parts.map(({ unit, locale, headingLevel }) => `${unit} ${locale} ${headingLevel}`))).toEqual(
      new Set(["元 en 3"]),
    );
    expect(new Set(parts.map(({ budget }) => budget)).size).toBe(1);
  });

  test("several addresses are several years, which stand beside each other", async () => {
    const year = (value: number, amount: string): string =>
      `data:application/json,${encodeURIComponent(JSON.stringify({ title: "示例", year: value, unit: "万元", expenditure: { amount } }))}`;
    const report = await mountReport({
      budget: undefined,
      src: `${year(2022, "8")} ${year(2024, "10")} ${year(2023, "9.5")}`,
    });
    await settledReport(report);
    const cells = Array.from(
      section(report, "trends").querySelectorAll("thead th, tbody tr:first-child > :not(.bars)"),
      (each) => each.textContent.trim().replace("\u00a0", " "),
    );
    expect(cells.slice(0, 8)).toEqual([
      "项目",
      "2022 年预算",
      "2023 年预算",
      "2024 年预算",
      "支出总计",
      "8.0",
      "9.5",
      "10.0",
    ]);
  });

  test("a unit that is chosen in one card is that of all of them", async () => {
    const report = await mountReport({ sections: "flow composition" });
    await settledReport(report);
    const inside = (tag: string): ShadowRoot => report.shadowRoot!.querySelector(tag)!.shadowRoot!;
    const select = inside("budget-sankey").querySelector<HTMLSelectElement>("select")!;
    select.value = "元";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await expect.poll(() => inside("budget-treemap").textContent).toContain("14,370,000");
    expect(report.unit).toBe("元");
  });

  test("names whose budget it is where the title does not", async () => {
    const of = (title: string): string =>
      JSON.stringify({ title, year: 2025, unit: "万元", entity: { name: "示例局" }, expenditure: { amount: "1" } });
    const named = async (title: string): Promise<string> =>
      partText(await mountReport({ budget: of(title), sections: "about" }), ".report-head .entity");
    expect(await named("某区2025年区级部门预算")).toBe("示例局");
    expect(await named("示例局2025年部门预算")).toBe("");
  });

  test("on a phone the years stand below each other, each with its figure and bar, and nothing is cut off", async () => {
    const report = await mountReport({ sections: "trends" }, 320);
    await settledReport(report);
    const lines = Array.from(section(report, "trends").querySelectorAll("li:first-child dl > div"), (each) =>
      Array.from(each.querySelectorAll("dt, dd"), ({ textContent }) => textContent.trim()).join(" "),
    );
    expect(lines).toEqual(["2022 年预算 1,367.61", "2023 年预算 1,437.00"]);
    expect(section(report, "trends").querySelectorAll("li:first-child rect")).toHaveLength(2);
    expect(section(report, "trends").scrollWidth).toBeLessThanOrEqual(section(report, "trends").clientWidth);
  });

  test("five years have room beside their bars at the width of paper", async () => {
    const prior = (year: number, version: string): object => ({ year, version, amount: "1130749" });
    const compare = [
      prior(2024, "finalAccounts"),
      prior(2025, "budget"),
      prior(2025, "revisedBudget"),
      prior(2025, "execution"),
    ];
    const budget = { title: "示例", year: 2026, unit: "万元", expenditure: { amount: "1230749", compare } };
    const report = await mountReport({ budget: JSON.stringify(budget), sections: "trends" }, 680);
    await settledReport(report);
    const scroll = section(report, "trends").querySelector(".table-scroll")!;
    expect(scroll.querySelectorAll("thead th")).toHaveLength(6);
    expect(scroll.scrollWidth).toBeLessThanOrEqual(scroll.clientWidth);
    expect(scroll.querySelector("svg")!.clientWidth).toBeGreaterThanOrEqual(80);
    // Bars as the heads: the last is solid, the one before it pale, the earlier ones paler.
    const opacity = (selector: string): string[] =>
      Array.from(scroll.querySelectorAll(selector), (each) => getComputedStyle(each).opacity);
    expect(opacity("thead .swatch")).toEqual(["0.2", "0.2", "0.2", "0.45", "1"]);
    expect(opacity("tbody tr:first-child rect")).toEqual(["0.2", "0.2", "0.2", "0.45", "1"]);
  });

  test("names of persons stand only where the page asks for them", async () => {
    expect(await reportText(await mountReport({ sections: "projects" }))).not.toContain("许方远");
    expect(await reportText(await mountReport({ sections: "projects", people: true }))).toContain("许方远");
  });
});

test("in forced colours the contents mark where the reader is, and nothing else", async () => {
  await useTheme("forced");
  const report = await mountReport();
  await settledReport(report);
  const edge = (entry: HTMLAnchorElement): string => getComputedStyle(entry).borderInlineStartColor;
  const isCurrent = (entry: HTMLAnchorElement): boolean => entry.hasAttribute("aria-current");
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const [current, ...others] = [...contents(report)].sort(
    (one, other) => Number(isCurrent(other)) - Number(isCurrent(one)),
  );
  expect(isCurrent(current!)).toBe(true);
  expect(edge(current!)).not.toBe(ground);
  expect(new Set(others.map(edge))).toEqual(new Set([ground]));
});

test("the list of tables calls goals in words no empty table", async () => {
  const cells = { rows: [["产出指标", "数量指标", "培训场次", "不少于八场"]] };
  const tables = [{ id: "goals", title: "示例目标表", state: "empty", cells }];
  const report = await mountReport({
    budget: JSON.stringify({ title: "示例", year: 2024, unit: "万元", tables }),
    sections: "tables",
  });
  await settledReport(report);
  expect(partText(report, ".listed .small")).toBe("已附");
});

describe("finding one's way", () => {
  test("an entry of the contents leads to its section, which has the focus and is marked as the one that is read", async () => {
    const report = await mountReport();
    await settledReport(report);
    contents(report)
      .find(({ hash }) => hash === "#report-projects")!
      .click();
    await expect.poll(() => report.shadowRoot!.activeElement?.textContent).toBe("项目与绩效");
    await expect.poll(() => Math.abs(section(report, "projects").getBoundingClientRect().top)).toBeLessThan(60);
    await expect.poll(() => partText(report, ".contents a[aria-current]")).toBe("项目与绩效");
  });

  test("tables that are kept as printed have a section of their own, which other budgets do not have", async () => {
    const report = await mountReport({ budget: government, locale: "en" });
    await settledReport(report);
    expect(contents(report).map(({ textContent }) => textContent.trim())).toContain("Other published tables");
    const tables = section(report, "other-tables").querySelectorAll("budget-table");
    expect(Array.from(tables, (each) => each.shadowRoot!.querySelectorAll("table").length)).toEqual([1, 1, 1, 1, 1]);
    expect(partText(report, ".section[data-section='tables'] .listed")).toContain("示例州专项债券项目情况表");
    const other = await mountReport();
    expect(contents(other).map(({ hash }) => hash)).not.toContain("#report-other-tables");
  });

  test.each([360, 800, 1280])("at %i px each official table opens below its line", async (width) => {
    const report = await mountReport({ sections: "tables" }, width);
    await settledReport(report);
    const lines = Array.from(section(report, "tables").querySelectorAll<HTMLDetailsElement>("details"));
    expect(lines).toHaveLength(10);
    expect(lines.every(({ open }) => !open)).toBe(true);
    expect(section(report, "tables").offsetHeight).toBeLessThan(1000);
    expect(lines[7]!.textContent.replace(/\s+/g, "")).toContain("八政府性基金预算支出情况表空表2023年未安排");
    lines[0]!.open = true;
    await expect
      .poll(() => partText(lines[0]!.querySelector("budget-table")!, ".total, .official tbody tr:last-child"))
      .toContain("支出总计1,437.00");
    expect(report.scrollWidth).toBeLessThanOrEqual(report.clientWidth);
  });

  test.each([800, 1280])("at %i px what is long stands behind lines, and whole on paper", async (width) => {
    const report = await mountReport({ sections: "tables projects text" }, width);
    await settledReport(report);
    await expect.poll(() => report.offsetHeight).toBeLessThan(2600);
    dispatchEvent(new Event("beforeprint"));
    await settledReport(report);
    expect(section(report, "tables").querySelectorAll("details")).toHaveLength(0);
    expect(section(report, "tables").querySelectorAll("budget-table")).toHaveLength(10);
    expect(section(report, "text").querySelectorAll("details")).toHaveLength(0);
    dispatchEvent(new Event("afterprint"));
  });

  test("the contents follow the reader", async () => {
    const report = await mountReport();
    await settledReport(report);
    section(report, "changes").scrollIntoView();
    await expect.poll(() => partText(report, ".contents a[aria-current]")).toBe("增减变化和原因");
  });

  test("the address of a section is found when the page opens", async () => {
    location.hash = "#report-text";
    const report = await mountReport();
    await expect.poll(() => report.shadowRoot!.activeElement?.textContent).toBe("部门概况和情况说明");
  });

  test("a term leads to the glossary of the report", async () => {
    const report = await mountReport({ sections: "summary glossary" });
    await settledReport(report);
    const link = await eventually(() => {
      const found = report
        .shadowRoot!.querySelector("budget-summary")!
        .shadowRoot!.querySelector<HTMLAnchorElement>("a.term");
      expect(found).not.toBeNull();
      return found!;
    });
    link.click();
    const glossary = report.shadowRoot!.querySelector("budget-glossary")!;
    await expect.poll(() => glossary.shadowRoot!.activeElement?.textContent).toBe("基本支出");
  });

  test("what is selected in one part is selected in all", async () => {
    const report = await mountReport();
    await settledReport(report);
    report
      .shadowRoot!.querySelector("budget-sankey")!
      .shadowRoot!.querySelector("[data-key='205'][tabindex]")!
      .dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await drawn(report);
    for (const tag of ["budget-treemap", "budget-table", "budget-summary"] as const)
      expect(report.shadowRoot!.querySelector(tag)!.selected, tag).toBe("205");
    expect(partText(report.shadowRoot!.querySelector("budget-summary")!, ".selected")).toContain("教育支出");
  });
});

test.each([
  ["light", 320, "zh-CN"],
  ["dark", 1100, "en"],
  ["forced", 700, "zh-TW"],
] as [Theme, number, string][])("axe-core finds no fault in %s at %i px in %s", async (theme, width, locale) => {
  await useTheme(theme);
  if (locale === "en") document.documentElement.dir = "rtl";
  const report = await mountReport({ locale, sections: "summary trends tables text about" }, width);
  await settledReport(report);
  expect(await axeFaults(report.parentElement!)).toEqual([]);
  expect(report.scrollWidth).toBeLessThanOrEqual(report.clientWidth);
});

test("on paper the summary leaves small changes to the table of changes, which has them all", async () => {
  const items = Array.from({ length: 45 }, (_, index) => ({
    code: `20${100 + index}01`,
    name: "行政运行",
    amount: "500",
    compare: [{ change: String(index + 1) }],
  }));
  const budget = JSON.stringify({ title: "示例", year: 2024, unit: "万元", expenditure: { amount: "22500", items } });
  const lines = (root: ShadowRoot): string[] =>
    Array.from(root.querySelectorAll(".theme:last-child p"), ({ textContent }) => textContent.replace("\u00a0", " "));
  const report = await mountReport({ budget, sections: "summary changes" });
  const alone = await mount("budget-summary", { budget });
  await settledReport(report);
  const within = report.shadowRoot!.querySelector("budget-summary")!;
  dispatchEvent(new Event("beforeprint"));
  expect(lines(within.shadowRoot!)).toHaveLength(21);
  expect(lines(within.shadowRoot!)[20]).toBe("其他 25 项增减较小。");
  expect(lines(alone.shadowRoot!)).toHaveLength(45);
  dispatchEvent(new Event("afterprint"));
});

test("saved, it is one page that asks for nothing and says the same without a script", async () => {
  const files: Blob[] = [];
  const keep = vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    files.push(file as Blob);
    return "blob:none";
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  try {
    const report = await mountReport({ sections: "summary three-public projects" });
    await settledReport(report);
    report.shadowRoot!.querySelector<HTMLButtonElement>(".report-actions button:last-child")!.click();
    await eventually(() => {
      expect(files).toHaveLength(1);
    });
  } finally {
    keep.mockRestore();
    click.mockRestore();
  }
  const html = await files[0]!.text();
  expect(html).not.toMatch(/<script(?! type="application\/json")|<link|src=|url\((?!#|"data:)/);
  const frame = document.createElement("iframe");
  frame.sandbox.add("allow-same-origin");
  frame.className = "test-box";
  frame.srcdoc = html;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  const report = frame.contentDocument!.querySelector("budget-report")!;
  const summary = report.shadowRoot!.querySelector("budget-summary")!;
  expect(summary.shadowRoot!.textContent).toContain("收支总计 1,437.00 万元，比上年预算增加 69.39 万元");
  expect(frame.contentWindow!.getComputedStyle(summary.shadowRoot!.querySelector(".tiles")!).display).toBe("flex");
  expect(report.shadowRoot!.querySelector("budget-projects")!.shadowRoot!.textContent).toContain(
    "规划馆等多个场馆互联网链路运维费",
  );
  expect(JSON.parse(frame.contentDocument!.querySelector("script")!.textContent)).toMatchObject({ year: 2023 });
});

test("a budget that cannot be read is said to be so, and nothing else is drawn", async () => {
  const report = await mountReport({
    budget: '{"title":"坏","year":2024,"unit":"万元","expenditure":{"amount":"4.98万"}}',
  });
  expect(partText(report, ".failure")).toContain("4.98万");
  expect(report.shadowRoot!.querySelector(".section")).toBeNull();
});

test("a larger budget is drawn whole", async () => {
  const report = await mountReport({ budget: sampleText, sections: "composition changes tables projects" });
  const words = await reportText(report);
  for (const expected of ["11,982.16", "机关大院物业管理和安全保卫服务", "表九", "行政运行"])
    expect(words).toContain(expected);
});
