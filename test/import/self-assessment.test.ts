/** Self-assessments and reports on projects within final accounts. */
import { expect, test } from "vitest";
import { factsLike, importedDocument, importedText, leftovers, tableText } from "./support/table-text.js";

test("what was spent is the figure of a self-assessment, beside both budgets, points and remarks", async () => {
  const result = await importedText(
    `附件
示例市级2024年公园养护项目绩效自评表
（2024年度）
${[
  "项目名称 | 公园养护 | | | | | |",
  "主管部门 | 示例局 | | | 实施单位 | 示例市苗圃所 | |",
  "项目资金（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分",
  " | 年度资金总额 | 60 | 50 | 40 | 10 | 80% | 8",
  " | 其中：当年财政拨款 | 60 | 50 | 40 | — | 80% | —",
  "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施",
  " | 产出指标（50分） | 数量指标 | 养护公园 | 3处 | 3处 | 50 | 50 | 无",
  " | 效益指标（40分） | 社会效益指标 | 投诉率 | ≤5% | 6% | 40 | 36 | 雨季积水，下年改造排水",
  "总分 | | | | | | 100 | 94 |",
]
  .map((row) => row.replace(/\s*\|\s*/g, "\t").trimEnd())
  .join("\n")}
`,
    "示例局2024年度部门决算",
  );
  expect(leftovers(result)).toEqual([]);
  const [project] = result.budget.projects ?? [];
  expect(project?.performance).toMatchObject({
    amount: "40",
    compare: [
      { year: 2024, version: "budget", amount: "60" },
      { year: 2024, version: "revisedBudget", amount: "50", percentOf: "80" },
    ],
    note: "总分 100 94",
    indicators: [
      { name: "养护公园", note: "无" },
      { name: "投诉率", note: "雨季积水，下年改造排水", score: "36" },
    ],
  });
});

test("the goal of a self-assessment stands below its heading, and a heading alone is no goal", async () => {
  const goalsOf = async (rows: string): Promise<unknown> => {
    const form = `
项目名称 | 公园养护 | | | |
主管部门 | 示例局 | | 实施单位 | 示例市苗圃所 |
预算金额 | 60 | | | |
${rows}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
 | 产出指标 | 数量指标 | 养护公园 | 3处 | 3处`;
    const { budget } = await importedText(tableText("公园养护项目绩效自评表", form), "示例局2024年度部门决算");
    return budget.projects?.[0]?.performance?.goals;
  };
  const under = " | 养护公园3处，面貌整洁。 | | 全年养护公园3处，补植乔木和灌木，清理水面，全部达到养护标准。 | |";
  expect(await goalsOf(`年度总体目标 | 预期目标 | | 实际完成情况 | |\n${under}`)).toEqual(["养护公园3处，面貌整洁。"]);
  expect(await goalsOf(`总体目标 | 实施期总目标 | | 年度目标 | |\n${under}`)).toEqual([
    "养护公园3处，面貌整洁。",
    "全年养护公园3处，补植乔木和灌木，清理水面，全部达到养护标准。",
  ]);
  expect(
    await goalsOf("年度 | 预期目标 | | 实际完成情况 | |\n总体目标 | 全年实际完成情况 | | 已达成 | |"),
  ).toBeUndefined();
});

test("versions stand as rows of a wide table of 三公", async () => {
  const result = await importedText(
    tableText(
      "财政拨款“三公”经费及会议费、培训费支出决算表",
      `
项目 | 财政拨款安排的“三公”经费 | | | | | | 会议费 | 培训费
 | 小计 | 因公出国（境）费用 | 公务用车购置及运行维护费 | | | 公务接待费 | |
 | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | |
预算数 | 9.00 | | 8.00 | 3.00 | 5.00 | 1.00 | 2.00 | 4.00
决算数 | 7.50 | | 7.00 | 3.00 | 4.00 | 0.50 | 2.00 | 3.00`,
    ),
    "示例局2024年度部门决算",
  );
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /3public/)).toEqual([
    "3public = 7.50 万元",
    "3public @2024 budget amount = 9.00 万元",
    "3public vehicles = 7.00 万元",
    "3public vehicles @2024 budget amount = 8.00 万元",
    "3public vehiclePurchase = 3.00 万元",
    "3public vehiclePurchase @2024 budget amount = 3.00 万元",
    "3public vehicleOperation = 4.00 万元",
    "3public vehicleOperation @2024 budget amount = 5.00 万元",
    "3public reception = 0.50 万元",
    "3public reception @2024 budget amount = 1.00 万元",
  ]);
  expect(result.budget.threePublic?.named).toMatchObject({ 会议费: { amount: "2.00" }, 培训费: { amount: "3.00" } });
});

test("figures of a report on a project are none of the department's", async () => {
  const result = await importedText(
    `第二部分 情况说明
一、收入支出决算总体情况说明
2024年度收入总计、支出总计均为300.00万元。
第五部分 附件
公园养护项目绩效评价报告
一、基本情况
2024年收入总计20.00万元，支出总计15.00万元。
二、评价结论
好。`,
    "示例局2024年度部门决算",
  );
  expect(factsLike(result, /./)).toEqual(["income total = 300.00 万元", "expenditure total = 300.00 万元"]);
  expect(leftovers(result)).toEqual(["一、基本情况"]);
});

test("the title of such a report may stand in two lines, or be marked as a heading", async () => {
  const text = (title: string): string =>
    `二、收入支出决算总体情况说明\n2024年度收入总计、支出总计均为300.00万元。\n${title}\n一、基本情况\n` +
    "2024年收入总计20.00万元，支出总计15.00万元。\n三、其他情况说明\n2024年度本年收入合计290.00万元。";
  for (const title of ["2024年度公园养护项目\n绩效评价报告", "## 公园养护项目绩效评价报告"])
    expect(factsLike(await importedText(text(title), "示例局2024年度部门决算"), /./)).toEqual([
      "income = 290.00 万元",
      "income total = 300.00 万元",
      "expenditure total = 300.00 万元",
    ]);
});

test("points of a list of projects are no money", async () => {
  const result = await importedText(
    tableText(
      "项目支出绩效自评情况表",
      `
序号 | 项目名称 | 预算金额 | 自评分数
1 | 设备购置 | 20.00 | 96.53
2 | 人员培训 | 8.00 | 100`,
    ),
  );
  expect(result.budget.projects).toMatchObject([
    { name: "设备购置", performance: { note: "自评分数：96.53" } },
    { name: "人员培训", performance: { note: "自评分数：100" } },
  ]);
  expect(JSON.stringify(result.budget.projects)).not.toContain('"named"');
});

test("a form with budgets, goals and conclusions under headings of their own is read whole, with who signs it", async () => {
  const cells = (row: string): string =>
    row
      .split("|")
      .map((cell) => {
        const [, words = "", columns = "1", rows = "1"] = /^\s*(.*?)\s*(?:\{(\d+)(?:x(\d+))?\})?\s*$/.exec(cell) ?? [];
        return `<td colspan="${columns}" rowspan="${rows}">${words}</td>`;
      })
      .join("");
  const form = `
部门预算项目支出绩效自评表（2024年度） {10}
项目名称 | 公园养护 {9}
主管部门 | 示例局 {4} | 实施单位 {2} | 示例市苗圃所 {3}
项目基本情况 {1x3} | 1.项目年度目标完成情况 {1x2} | 项目年度目标 {4} | 年度目标完成情况 {4}
养护公园3处。 {4} | 全部养护。 {4}
2.项目实施内容及过程概述 | 分三季补植。 {8}
预算执行情况（10分） {1x6} | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 {2}
总额 | 60.00 | 50.00 | 40.00 | 80.00% | 10 | 8 | 年中压减，雨季停工。 {2x5}
其中：财政资金 | 50.00 | 40.00 | 30.00 | 75.00% | / | /
财政专户管理资金 | 0.00 | 0.00 | 0.00 | 0.00% | / | /
单位资金 | 10.00 | 10.00 | 10.00 | 100.00% | / | /
其他资金 | | | | | / | /
绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分
 | 产出指标 | 数量指标 | 养护公园 | = | 3 | 处 | 3 | 90 | 90
合计 {8} | 100 | 98
评价结论 | 养护达标。 {9}
存在问题 | 无 {9}
改进措施 | 改造排水。 {9}
项目负责人：甲某 {5} | 财务负责人： {5}`
    .trim()
    .split("\n")
    .map((row) => `<tr>${cells(row)}</tr>`)
    .join("");
  const page = `<html><head><meta charset="utf-8"></head><body><h2>示例局2024年度部门决算</h2><table>${form}</table></body></html>`;
  const result = await importedDocument(page);
  expect(leftovers(result)).toEqual([]);
  const budgets = (before: string, after: string) => [
    { year: 2024, version: "budget", amount: before },
    { year: 2024, version: "revisedBudget", amount: after },
  ];
  expect(result.budget.projects).toMatchObject([
    {
      name: "公园养护",
      owner: "示例市苗圃所",
      officer: "甲某",
      performance: {
        amount: "40.00",
        compare: budgets("60.00", "50.00"),
        funding: {
          fiscal: { amount: "30.00", compare: budgets("50.00", "40.00") },
          specialAccount: { amount: "0.00" },
          own: { amount: "10.00", compare: budgets("10.00", "10.00") },
        },
        goals: ["养护公园3处。"],
        note: "合计 100 98",
        indicators: [{ name: "养护公园", weight: "90", score: "90" }],
      },
      particulars: {
        年度目标完成情况: "全部养护。",
        "2.项目实施内容及过程概述": "分三季补植。",
        原因: "年中压减，雨季停工。",
        评价结论: "养护达标。",
        存在问题: "无",
        改进措施: "改造排水。",
      },
    },
  ]);
});
