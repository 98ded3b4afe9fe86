import { afterEach, beforeEach, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import "../../src/elements/budget-projects/define.js";
import { drawn, mount, partText, textOf, unmountAll } from "./support/elements.js";
import { THEMES, useTheme } from "./support/media.js";
import { qualityFaults } from "./support/quality.js";

beforeEach(() => useTheme("light"));
afterEach(async () => {
  unmountAll();
  await useTheme("light");
});

const tag = "budget-projects";

test.each(THEMES)("nothing is wrong with it, in %s", async (theme) => {
  await useTheme(theme);
  const variants = [
    { budget: korlaText, people: true },
    { budget: sampleText, locale: "en" },
    { budget: '{"title":"空","year":2024,"unit":"万元"}' },
  ];
  expect(await qualityFaults(tag, variants)).toEqual([]);
});

test("names of persons stand nowhere unless the page asks for them", async () => {
  const officers = ["许方远", "熊峰立", "李振东"];
  const element = await mount(tag, { budget: korlaText });
  for (const name of officers) expect(textOf(element)).not.toContain(name);
  expect(partText(element, ".note")).toBe("项目负责人的姓名没有列出。");
  element.view = "table";
  await drawn(element);
  for (const name of officers) expect(textOf(element)).not.toContain(name);
  element.people = true;
  element.view = "chart";
  await drawn(element);
  for (const name of officers) expect(textOf(element)).toContain(name);
});

test("in English a project's amount is told in yuan", async () => {
  const element = await mount(tag, { budget: korlaText, locale: "en" });
  expect(partText(element, ".project-amount").split("|")[0]).toBe("3millionyuan");
});

test("a project shows its allocations as parts of the whole, and its targets as a scorecard", async () => {
  const element = await mount(tag, { budget: korlaText });
  const [first] = element.shadowRoot!.querySelectorAll(".project");
  expect(first!.querySelectorAll(".allocation-bar rect")).toHaveLength(8);
  const words = (selector: string): string[] =>
    Array.from(first!.querySelectorAll(selector), (each) => each.textContent.replace(/\s+/g, ""));
  expect(words(".allocations li")[1]).toBe("2规划馆等多个场馆互联网链路运维费8127.00%");
  expect(words(".scorecard tbody tr:not(.group)")[5]).toBe(
    "单位运行成本控制数设置依据：预算支出标准；赋分规则：按照完成比例赋分；佐证资料：原始凭证不高于<=750000元/次626100元/次20",
  );
  expect(words("p.residual")).toEqual(["权重相加100分。"]);
});

test("many projects are lines; one that is opened is drawn, and the group hears of the item that pays for it", async () => {
  const element = await mount(tag, { budget: sampleText, group: "page" });
  const other = await mount(tag, { budget: sampleText, group: "page" });
  expect(element.shadowRoot!.querySelectorAll(".project-body")).toHaveLength(0);
  Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>(".project summary"))
    .find(({ textContent }) => textContent.replace(/\s+/g, "").includes("机关大院物业管理和安全保卫服务"))!
    .click();
  await expect.poll(() => element.shadowRoot!.querySelectorAll(".project-body").length).toBe(1);
  await drawn(other);
  expect(other.selected).toBe("2010303");
  expect(partText(other, ".project.selected .project-name")).toContain("机关大院物业管理和安全保卫服务");
});

test.each([360, 800, 1280])("at %i px some projects are lines that the browser's search looks into", async (width) => {
  const element = await mount(tag, { budget: korlaText }, width);
  const all = Array.from(element.shadowRoot!.querySelectorAll<HTMLDetailsElement>(".project"));
  expect(all.map(({ open }) => open)).toEqual([false, false, false, false]);
  expect(all.every((project) => project.querySelector(".project-body") !== null)).toBe(true);
  expect(element.offsetHeight).toBeLessThan(800);
});

test("what paper opens is not what the reader opens, though it is told when the page is back on the screen", async () => {
  const element = await mount("budget-projects", { budget: korlaText });
  const selected: unknown[] = [];
  element.addEventListener("budget-select", (event) => selected.push(event));
  dispatchEvent(new Event("beforeprint"));
  expect(element.shadowRoot!.querySelectorAll("details.project[open]").length).toBeGreaterThan(1);
  dispatchEvent(new Event("afterprint"));
  // A busy page tells of it before it is drawn for the screen again.
  element.shadowRoot!.querySelector("details.project")!.dispatchEvent(new Event("toggle"));
  await drawn(element);
  expect(selected).toEqual([]);
  expect(element.shadowRoot!.querySelectorAll("details.project[open]")).toHaveLength(0);
});

test("of many projects twenty are listed, the others behind a line that is open on paper", async () => {
  const element = await mount(tag, { budget: sampleText });
  const rest = element.shadowRoot!.querySelector<HTMLDetailsElement>(".rest")!;
  expect(rest.open).toBe(false);
  expect(partText(element, ".rest > summary")).toBe("全部118项");
  expect(element.shadowRoot!.querySelectorAll(".project")).toHaveLength(118);
  expect(rest.querySelectorAll(".project")).toHaveLength(98);
  expect(element.offsetHeight).toBeLessThan(1600);
  dispatchEvent(new Event("beforeprint"));
  await drawn(element);
  expect(element.shadowRoot!.querySelector<HTMLDetailsElement>(".rest")!.open).toBe(true);
  dispatchEvent(new Event("afterprint"));
  await drawn(element);
});

test("where colours are forced, what is not selected has no edge", async () => {
  await useTheme("forced");
  const element = await mount(tag, { budget: korlaText });
  const root = element.shadowRoot!;
  const ground = getComputedStyle(root.querySelector(".card")!).backgroundColor;
  expect(getComputedStyle(root.querySelector(".project")!).borderInlineStartColor).toBe(ground);
});

test("the largest project is first, and the table has the document's order", async () => {
  const projects = [
    { name: "甲项目", amount: "5" },
    { name: "乙项目", amount: "40" },
    { name: "丙项目", amount: "7" },
  ];
  const budget = { title: "示例局2024年部门预算", year: 2024, unit: "万元", projects };
  const element = await mount(tag, { budget: JSON.stringify(budget) });
  expect(partText(element, ".project-name")).toBe("乙项目|丙项目|甲项目");
  element.view = "table";
  await drawn(element);
  const names = textOf(element).match(/[甲乙丙]项目/g) ?? [];
  expect([...new Set(names)]).toEqual(["甲项目", "乙项目", "丙项目"]);
});

const WHOLE = {
  title: "示例局2024年部门预算",
  year: 2024,
  unit: "万元",
  example: true,
  overallPerformance: [
    {
      name: "示例局",
      amount: "60.00",
      funding: { fiscal: "50.00", named: { 其他资金: "10.00" } },
      tasks: {
        amount: "30.00",
        items: [
          { name: "绿地养护", amount: "20.00", purpose: "养护公园绿地" },
          { name: "种苗培育", amount: "10.00" },
        ],
      },
      goals: ["养护好绿地"],
      indicators: [{ level1: "产出指标", level2: "数量指标", name: "养护面积", target: { text: "≥12公顷" } }],
      particulars: { 部门职能: "养护绿地", 联系人: "某人" },
    },
  ],
  projects: [{ name: "养护费", amount: "20.00", code: "P01", particulars: { 项目类别: "其他运转类" } }],
};

test("the performance of all expenditure stands before the projects, with its tasks and what its form says", async () => {
  const element = await mount(tag, { budget: JSON.stringify(WHOLE) });
  const [whole, project] = element.shadowRoot!.querySelectorAll(".project");
  const wordsOf = (root: Element | undefined, selector: string): string[] =>
    Array.from(root!.querySelectorAll(selector), (each) => each.textContent.replace(/\s+/g, ""));
  expect(wordsOf(whole, ".project-name")).toEqual(["整体支出绩效：示例局"]);
  expect(wordsOf(whole, ".facts > div")).toEqual(["资金构成财政拨款50.00、其他资金10.00", "部门职能养护绿地"]);
  expect(wordsOf(whole, ".allocations li")).toEqual(["1绿地养护养护公园绿地20.0066.67%", "2种苗培育10.0033.33%"]);
  expect(wordsOf(project, ".facts > div")).toEqual(["项目编码P01", "项目类别其他运转类"]);
  expect(textOf(element)).not.toContain("某人");
  element.view = "table";
  await drawn(element);
  expect(textOf(element)).toContain("绿地养护：养护公园绿地");
  expect(await qualityFaults(tag, [{ budget: JSON.stringify(WHOLE) }])).toEqual([]);
});
