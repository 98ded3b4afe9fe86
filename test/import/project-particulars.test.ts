/** What forms of projects say besides money, goals and indicators, and of which unit a project is. */
import { expect, test } from "vitest";
import { disagreements, importedText, leftovers, rowsText, tableText } from "./support/table-text.js";

test("codes, units, period and what has no field of its own", async () => {
  const result = await importedText(
    `项目支出绩效目标表\n${rowsText(`
项目名称 | 综合业务费 | 项目编码 | 90000025P01
主管部门 | 示例局 | 实施单位 | 示例市水文站
预算单位 | 示例市水文局 | 项目类别 | 其他运转类
项目起止时间 | 2025年1月-2025年12月 | 项目属性 | 延续项目
资金总额（万元） | 12.00 | 其中：财政拨款 | 12.00
年度目标 | 保证工作开展 | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 检查次数 | ≥2次`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "综合业务费",
      code: "90000025P01",
      owner: "示例市水文站",
      budgetUnit: "示例市水文局",
      department: "示例局",
      period: { from: "2025-01", to: "2025-12", text: "2025年1月-2025年12月" },
      particulars: { 项目类别: "其他运转类", 项目属性: "延续项目" },
    },
  ]);
  expect(result.provenance["$.projects[0].particulars"]).toMatchObject([{ line: 6 }, { line: 7 }]);
});

test("what a project is for and what is spent by when, in rows below their labels", async () => {
  const result = await importedText(
    `项目绩效目标表\n单位：万元\n${rowsText(`
项目编码 | 90000025P02 | 项目名称 | 水毁道路修复 | |
预算规模及资金用途 | 预算数 | 30.00 | 其中：财政资金 | 30.00 |
 | 用于修复水毁道路的材料费。 | | | |
资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
 | 25% | 50% | 75% | 100% |
绩效目标 | 修复水毁道路 | | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | |
产出指标 | 数量指标 | 修复里程 | ≥5公里 | |`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    {
      code: "90000025P02",
      performance: { amount: "30.00", goals: ["修复水毁道路"], indicators: [{ name: "修复里程" }] },
      particulars: {
        预算规模及资金用途: "用于修复水毁道路的材料费。",
        "资金支出计划（%）": "3月底：25%；6月底：50%；10月底：75%；12月底：100%",
      },
    },
  ]);
});

test("projects of one name of two units stay apart in lists, with the unit of each", async () => {
  const result = await importedText(
    tableText(
      "项目支出绩效目标表",
      `
单位名称 | 项目名称 | 预算数 | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值
示例市水文站 | 综合业务费 | 12.00 | 保证监测 | 产出指标 | 数量指标 | 监测次数 | ≥2次
示例市档案馆 | 综合业务费 | 8.00 | 保证开馆 | 产出指标 | 数量指标 | 开馆天数 | ≥300天
示例市档案馆 | 修缮费 | 3.00 | 修缮 | 产出指标 | 数量指标 | 修缮面积 | ≥30平方米`,
    ) +
      tableText(
        "项目支出表",
        `
单位名称 | 科目编码 | 科目名称 | 项目名称 | 合计
合计 | | | | 23.00
示例市水文站 | 2130101 | 行政运行 | 综合业务费 | 12.00
示例市档案馆 | 2130101 | 行政运行 | 综合业务费 | 8.00
示例市档案馆 | 2130101 | 行政运行 | 修缮费 | 3.00`,
      ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  const listed = result.budget.projects?.map(({ name, owner, amount, performance }) => [
    name,
    owner,
    amount ?? performance?.amount,
    performance?.indicators.map((each) => each.name),
  ]);
  expect(listed).toContainEqual(["综合业务费", "示例市水文站", "12.00", ["监测次数"]]);
  expect(listed).toContainEqual(["综合业务费", "示例市档案馆", "8.00", ["开馆天数"]]);
  expect(listed).toContainEqual(["修缮费", "示例市档案馆", "3.00", ["修缮面积"]]);
});

test("what was reached stands beside the goal in self-assessments, and is kept under its label", async () => {
  const result = await importedText(
    `项目支出绩效自评表\n${rowsText(`
项目名称 | 系统运维 | | |
年度总体目标 | 预期目标 | | 实际完成情况 |
 | 保证系统运行。 | | 系统运行正常。 |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值
 | 产出指标 | 数量指标 | 系统数 | ≥3个`)}\n`,
    "示例局2024年度部门决算",
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    { performance: { goals: ["保证系统运行。"] }, particulars: { 实际完成情况: "系统运行正常。" } },
  ]);
});

test("whether an indicator is counted or described stands in its remarks", async () => {
  const result = await importedText(
    `项目支出绩效目标表\n${rowsText(`
项目名称 | 系统运维 | | | |
年度目标 | 保证系统运行 | | | |
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 指标属性
产出指标 | 数量指标 | 系统数 | ≥ | 3 | 定量指标`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects?.[0]?.performance?.indicators).toMatchObject([
    { name: "系统数", target: { text: "≥3" }, note: "指标属性：定量指标" },
  ]);
});
