/** Columns of performance indicators under headings of other words, and figures that stand beside the project's own. */
import { expect, test } from "vitest";
import { importedText, leftovers, rowsText } from "./support/table-text.js";

const indicatorsOf = async (text: string): Promise<unknown> => {
  const result = await importedText(text);
  expect(leftovers(result)).toEqual([]);
  return result.budget.projects?.[0]?.performance?.indicators;
};

test("绩效指标性质, 本年绩效指标值 and 绩效度量单位 make the target", async () => {
  expect(
    await indicatorsOf(
      `项目支出绩效表\n${rowsText(`
项目名称 | 项目总额 | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 本年绩效指标值 | 绩效度量单位
刊物印刷经费 | 17.40 | 印刷刊物 | 产出指标 | 数量指标 | 编印期数 | ≥ | 4 | 期
 | | | 产出指标 | 质量指标 | 印刷质量 | 定性 | 优 | `)}\n`,
    ),
  ).toMatchObject([
    { name: "编印期数", target: { text: "≥4期", operator: ">=", value: "4", unit: "期" } },
    { name: "印刷质量", target: { text: "优" } },
  ]);
});

test("历史参考值 is the value before, and what no field holds stays with its heading in the remarks", async () => {
  expect(
    await indicatorsOf(
      `项目支出绩效目标表\n${rowsText(`
项目名称 | 系统运维 | | | | | |
预算金额（万元） | 20.00 | | | | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 历史参考值 | 指标值 | 权重（%） | 是否核心
 | 产出指标 | 数量指标 | 系统数 | ≥2个 | ≥3个 | 40 | 是
 | 效益指标 | 社会效益指标 | 系统可用率 | ≥95% | ≥98% | 60 | 否`)}\n`,
    ),
  ).toMatchObject([
    { name: "系统数", prior: { text: "≥2个" }, target: { text: "≥3个" }, weight: "40", note: "是否核心：是" },
    { name: "系统可用率", prior: { text: "≥95%" }, target: { text: "≥98%" }, weight: "60", note: "是否核心：否" },
  ]);
});

test("a row of column numbers in a list is no project, and 中长期目标 is a heading of a goal", async () => {
  const list = await importedText(
    `部门项目支出绩效目标表\n${rowsText(`
单位名称、项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
系统运维 | 保证运行 | | | | | |
 | | 产出指标 | 数量指标 | 系统数 | ≥ | 3 | 个`)}\n`,
  );
  expect(list.budget.projects?.map(({ name }) => name)).toEqual(["系统运维"]);
  const form = await importedText(
    `项目支出绩效目标申报表\n${rowsText(`
项目名称 | 系统运维 | |
年度资金总额（万元） | 20.00 | |
总体目标 | 中长期目标（2024年—2026年） | 年度目标 |
 | 三年内建成 | 完成一期 |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 系统数 | ≥3个`)}\n`,
  );
  expect(form.budget.projects?.[0]?.performance).toMatchObject({ amount: "20.00", goals: ["三年内建成", "完成一期"] });
});

test("a row above the indicators that has no label is told", async () => {
  const result = await importedText(
    `项目支出绩效目标申报表
${rowsText(`
项目名称 | 系统运维 | |
资金总额 | 20.00 | |
用于示例系统的日常运行、故障处理和备件更换等 | 12.50 | |
年度目标 | 保证运行 | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 系统数 | ≥3个`)}
`,
  );
  expect(leftovers(result)).toEqual(["用于示例系统的日常运行、故障处理和备件更换等 12.50"]);
});

test("indicators without levels, in a form and in a list", async () => {
  const result = await importedText(
    `2024年市级重点专项资金绩效目标表（一级项目）\n单位：万元\n${rowsText(`
项目名称 | 智造专项 | | 主管部门 | 示例局 | |
当年预算 | 210.00 | | 市级支出 | 120.00 | |
 | | | 补助区县 | 90.00 | |
项目概况 | 推动示例产业发展 | | | | |
当年绩效目标 | 创建示例工厂10个。 | | | | |
绩效指标 | 指标名称 | 指标性质 | 指标值 | 计量单位 | 指标权重(%) | 是否核心
 | 创建示例工厂 | ≥ | 10 | 个 | 60 | 是
 | 检查次数 | ＝ | 3 | 次 | 40 | 否`)}

2024年市级一般性项目绩效目标表（一级项目）\n单位：万元\n${rowsText(`
序号 | 项目名称 | 当年财政拨款预算金额 | 当年绩效目标 | 指标名称 | 指标性质 | 指标值 | 计量单位 | 指标权重（%）
1 | 培训经费 | 20.50 | 培训两期 | 培训人次 | ≥ | 200 | 人次 | 50
 | | | | 单位成本 | ≤ | 400 | 元/人 | 50`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "智造专项",
      summary: "推动示例产业发展",
      performance: {
        amount: "210.00",
        named: { 市级支出: "120.00", 补助区县: "90.00" },
        goals: ["创建示例工厂10个。"],
        indicators: [
          { level1: "绩效指标", name: "创建示例工厂", target: { text: "≥10个" }, weight: "60", note: "是否核心：是" },
          { name: "检查次数", target: { text: "＝3次" }, weight: "40", note: "是否核心：否" },
        ],
      },
    },
    {
      name: "培训经费",
      performance: {
        amount: "20.50",
        goals: ["培训两期"],
        indicators: [
          { level1: "绩效指标", name: "培训人次", target: { text: "≥200人次" }, weight: "50" },
          { name: "单位成本", target: { text: "≤400元/人" } },
        ],
      },
    },
  ]);
  expect(result.budget.projects).toHaveLength(2);
});

test("a form with the code of the project before its name, and its budget with what it is for", async () => {
  const result = await importedText(
    `培训经费绩效目标表\n单位：万元\n${rowsText(`
项目编码 | 0001P1 | 项目名称 | 培训经费 | |
预算规模及资金用途 | 预算数 | 20.00 | 其中：财政资金 | 15.00 | 其他资金 | 5.00
绩效目标 | 1.培训两期。 | | | |
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 培训期数 | 培训的期数 | 2期 | 年度计划
 | 质量指标 | 合格率 | 合格人数比例 | ≥95% | 年度计划`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "培训经费",
      performance: {
        amount: "20.00",
        goals: ["1.培训两期。"],
        indicators: [
          { level1: "产出指标", name: "培训期数", target: { text: "2期" }, scoring: "培训的期数", basis: "年度计划" },
          { level2: "质量指标", name: "合格率" },
        ],
      },
    },
  ]);
  expect(JSON.stringify(result.budget.projects?.[0]?.performance?.funding)).toContain("15.00");
});

test("indicators of all years beside those of the year: the year's are the targets, the others go to the remarks", async () => {
  expect(
    await indicatorsOf(
      `项目支出绩效目标申报表\n${rowsText(`
项目名称 | 系统运维 | | | | | |
年度资金总额（万元） | 20.00 | | | | | |
总体目标 | 实施期目标 | | | | 年度目标 | |
 | 三年内建成 | | | | 完成一期 | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 系统数 | ≥9个 | 数量指标 | 系统数 | ≥3个
 | | | 机房数 | ≥2个 | | |
 | 效益指标 | 社会效益指标 | 覆盖率 | ≥95% | 社会效益指标 | 用户数 | ≥80人`)}\n`,
    ),
  ).toMatchObject([
    { level2: "数量指标", name: "系统数", target: { text: "≥3个" }, note: "实施期指标值：≥9个" },
    { level1: "产出指标", level2: "数量指标", name: "机房数", note: "实施期指标值：≥2个" },
    { level1: "效益指标", level2: "社会效益指标", name: "用户数", target: { text: "≥80人" } },
    { level2: "社会效益指标", name: "覆盖率", note: "实施期指标值：≥95%" },
  ]);
});
