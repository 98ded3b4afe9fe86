/** Forms of performance targets copied out of a page as text: merged cells stand once. */
import { expect, test } from "vitest";
import { importedText, leftovers, rowsText } from "./support/table-text.js";

test("rows of a copied form whose levels stand in rows above keep the columns of their headings", async () => {
  const result = await importedText(
    `项目支出绩效自评表\n${rowsText(`
项目名称 | 系统运维
主管部门 | 示例局 | 实施单位 | 示例局
项目资金（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
年度资金总额 | 20.00 | 20.00 | 15.00 | 10 | 75.00% | 7.5
其中：当年财政拨款 | 20.00 | 20.00 | 15.00 | — | 75.00% | —
年度总体目标 | 预期目标 | 实际完成情况
保证系统运行。 | 系统运行正常。
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 系统数 | ≥3个 | 3个 | 20 | 20 |
培训人数 | ≥50人 | 40人 | 10 | 8 | 参训人数减少
绩效指标 | 质量指标 | 故障率 | ≤5% | 1% | 10 | 10 |
满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% | 95% | 50 | 50 |
总分 | 100 | 95.5 |`)}\n`,
    "示例局2024年度部门决算",
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "系统运维",
      performance: {
        amount: "15.00",
        goals: ["保证系统运行。"],
        indicators: [
          { level1: "产出指标", level2: "数量指标", name: "系统数", target: { text: "≥3个" }, score: "20" },
          { level1: "产出指标", level2: "数量指标", name: "培训人数", weight: "10", score: "8", note: "参训人数减少" },
          { level1: "产出指标", level2: "质量指标", name: "故障率", actual: { text: "1%" } },
          { level1: "满意度指标", name: "用户满意度", weight: "50" },
        ],
      },
    },
  ]);
});

test("copied lists of projects: names, money and levels reach down, and headings stand over others", async () => {
  const result = await importedText(
    `项目支出绩效目标表\n单位：万元\n${rowsText(`
单位名称 | 项目名称 | 预算数 | 绩效目标 | 绩效指标
一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 绩效指标值 | 绩效度量单位 | 权重
示例局 | 培训经费 | 20.00 | 培训两期 | 产出指标 | 数量指标 | 培训期数 | ＝ | 2 | 期 | 30
培训人数 | ≥ | 100 | 人 | 30
质量指标 | 培训质量 | 定性 | 合格 | | 40
示例局 | 会议经费 | 5.00 | 开会一次 | 产出指标 | 数量指标 | 会议次数 | ＝ | 1 | 次 | 100`)}

项目支出绩效表\n单位：万元\n${rowsText(`
项目名称 | 项目总额 | 其中： | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 本年绩效指标值 | 绩效度量单位
财政资金 | 其他资金
印刷经费 | 17.40 | 15.00 | 2.40 | 印刷刊物 | 产出指标 | 数量指标 | 编印期数 | ≥ | 4 | 期
产出指标 | 质量指标 | 合格率 | ≥ | 98 | %`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "培训经费",
      performance: {
        amount: "20.00",
        indicators: [
          { level2: "数量指标", name: "培训期数", target: { text: "＝2期" }, weight: "30" },
          { level2: "数量指标", name: "培训人数", target: { text: "≥100人" }, weight: "30" },
          { level1: "产出指标", level2: "质量指标", name: "培训质量", target: { text: "合格" }, weight: "40" },
        ],
      },
    },
    { name: "会议经费", performance: { amount: "5.00", goals: ["开会一次"], indicators: [{ name: "会议次数" }] } },
    {
      name: "印刷经费",
      performance: {
        amount: "17.40",
        funding: { fiscal: "15.00", named: { 其他资金: "2.40" } },
        goals: ["印刷刊物"],
        indicators: [{ name: "编印期数" }, { level2: "质量指标", name: "合格率", target: { text: "≥98%" } }],
      },
    },
  ]);
});

test("成本指标 is a second level where as many cells follow it", async () => {
  const result = await importedText(
    `项目支出绩效目标表\n${rowsText(`
项目名称 | 系统运维
年度资金总额（万元） | 20.00
年度总体目标 | 保证系统运行
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 系统数 | ≥3个
成本指标 | 单位成本 | ≤5万元
效益指标 | 社会效益指标 | 服务人次 | ≥100人次`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects?.[0]?.performance?.indicators).toMatchObject([
    { level2: "数量指标", name: "系统数" },
    { level1: "产出指标", level2: "成本指标", name: "单位成本" },
    { level1: "效益指标", name: "服务人次" },
  ]);
});

test("tasks and money of the form of a whole body stand under labels that reach down to them", async () => {
  const result = await importedText(
    `部门整体支出绩效目标表\n单位：万元\n${rowsText(`
部门（单位）名称 | 示例局
年度部门整体支出预算 | 资金总额 | 财政拨款 | 其他资金
42.50 | 37.50 | 5.00
年度总体目标 | 养护好绿地
年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元）
总额 | 财政拨款 | 其他资金
绿地养护 | 养护绿地 | 30.00 | 25.00 | 5.00
种苗培育 | 培育种苗 | 12.50 | 12.50 | 0.00
金额合计 | 42.50 | 37.50 | 5.00
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 养护面积 | ≥12公顷`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.overallPerformance).toMatchObject([
    {
      amount: "42.50",
      funding: { fiscal: "37.50", named: { 其他资金: "5.00" } },
      tasks: {
        amount: "42.50",
        items: [
          { name: "绿地养护", purpose: "养护绿地", amount: "30.00", funding: { fiscal: "25.00" } },
          { name: "种苗培育", purpose: "培育种苗", amount: "12.50" },
        ],
      },
      indicators: [{ name: "养护面积" }],
    },
  ]);
});
