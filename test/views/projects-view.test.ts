import { expect, test } from "vitest";
import { projectsView } from "../../src/views/projects-view.js";
import { budgetOf, korla, sample } from "../support/budgets.js";

test("the published projects: amounts, what they add up to, the item that pays", () => {
  const view = projectsView(korla);
  expect(view?.projects.map(({ amount }) => String(amount))).toEqual(["300", "30", "40", "10"]);
  expect(String(view?.total)).toBe("380");
  expect(view?.residual).toBeUndefined();
  expect(view?.projects[0]?.path).toEqual(["科学技术支出", "研究与开发", "科技成果转化与扩散"]);
  expect(view?.projects[0]?.otherNames).toContain("科技三项费-智慧城市电子政务运行经费");
});

test("each amount is held against the project table and the performance table", () => {
  for (const { others } of projectsView(korla)?.projects ?? [])
    expect(others.map(({ place, agrees }) => [place, agrees])).toEqual([
      ["project", true],
      ["performance", true],
    ]);
  const [entry] =
    projectsView(
      budgetOf({
        title: "示例",
        year: 2024,
        unit: "万元",
        projects: [
          {
            name: "甲",
            amount: "30",
            printed: [{ table: "project", as: "3" }],
            performance: { amount: "30", indicators: [] },
          },
        ],
      }),
    )?.projects ?? [];
  expect(entry?.others.map(({ amount, agrees }) => [String(amount), agrees])).toEqual([
    ["3", false],
    ["30", true],
  ]);
});

test("allocations have their shares, and what they leave is told", () => {
  const [first] = projectsView(korla)?.projects ?? [];
  expect(first?.allocations.map(({ share }) => share?.toFixed(2))).toEqual([
    "4.00",
    "27.00",
    "6.00",
    "1.67",
    "20.00",
    "10.00",
    "15.33",
    "16.00",
  ]);
  expect(first?.residual).toBeUndefined();
  const budget = budgetOf({
    title: "示例",
    year: 2024,
    unit: "万元",
    projects: [{ name: "甲", amount: "10", items: [{ name: "乙", amount: "4" }] }],
  });
  expect(String(projectsView(budget)?.projects[0]?.residual?.difference)).toBe("6");
});

test("weights are added as stated: 100 for one project, 90 for three", () => {
  expect(projectsView(korla)?.projects.map(({ scorecard }) => String(scorecard?.weights))).toEqual([
    "100",
    "90",
    "90",
    "90",
  ]);
});

test("indicators keep their published order under their published heads", () => {
  for (const { project, scorecard } of projectsView(sample)?.projects ?? [])
    expect(scorecard?.groups.flatMap(({ indicators }) => indicators)).toEqual(project.performance?.indicators);
});

test("a budget without projects has none to show", () => {
  expect(projectsView(budgetOf({ title: "无", year: 2024, unit: "元" }))).toBeUndefined();
});

test("the performance of all expenditure: its money by source and nature, and its main tasks", () => {
  const view = projectsView(
    budgetOf({
      title: "示例",
      year: 2024,
      unit: "万元",
      entity: { name: "示例局" },
      overallPerformance: [
        {
          amount: "60.00",
          basic: "40.00",
          funding: { fiscal: { basic: "30.00", project: "20.00" }, named: { 其他资金: "10.00" } },
          tasks: {
            amount: "50.00",
            items: [
              { name: "甲", amount: "30.00", purpose: "做甲" },
              { name: "乙", amount: "10.00" },
            ],
          },
          indicators: [{ level1: "产出指标", name: "数量" }],
          particulars: { 部门职能: "职能", 联系电话: "0" },
        },
      ],
    }),
  );
  expect(view?.projects).toEqual([]);
  expect(view?.hasOfficers).toBe(true);
  const [whole] = view?.whole ?? [];
  expect(whole?.project.name).toBe("示例局");
  expect(whole?.money?.map(({ names, amount }) => `${names.join("·")} ${String(amount)}`)).toEqual([
    "fiscal·basic 30",
    "fiscal·project 20",
    "其他资金 10",
    "basic 40",
  ]);
  expect(whole?.allocations.map(({ name, share, about }) => [name, share?.toFixed(), about])).toEqual([
    ["甲", "60", ["做甲"]],
    ["乙", "20", []],
  ]);
  expect(String(whole?.residual?.difference)).toBe("10");
  expect(whole?.scorecard?.groups).toHaveLength(1);
});
