/** Forms of the performance of a whole body (部门整体支出绩效目标表): invented ones of several kinds. */
import { expect, test } from "vitest";
import { importBudget, importSource, type ImportedBudget } from "../../src/import/index.js";
import { tableOfPage } from "./support/page-table.js";
import { disagreements, importedText, leftovers, rowsText } from "./support/table-text.js";

const overall = ({ budget }: ImportedBudget): unknown =>
  JSON.parse(
    JSON.stringify(budget.overallPerformance ?? [], (key, value: unknown) => (key === "printed" ? undefined : value)),
  );

test("main tasks with amounts and their total, goals and indicators, in merged cells", async () => {
  const page = `<p>示例局2025年部门预算</p><p>部门（单位）整体支出绩效目标表</p><table>
<tr><td colspan=2>部门（单位）名称<td colspan=5>示例市园林署
<tr><td rowspan=5>年度主要任务<td rowspan=2>任务名称<td rowspan=2 colspan=2>主要内容<td colspan=3>预算金额（万元）
<tr><td>总额<td>财政拨款<td>其他资金
<tr><td>绿地养护<td colspan=2>养护绿地<td>30.00<td>25.00<td>5.00
<tr><td>种苗培育<td colspan=2>培育种苗<td>12.50<td>12.50<td>
<tr><td colspan=3>金额合计<td>42.50<td>37.50<td>5.00
<tr><td>年度总体目标<td colspan=6><p>目标1：养护绿地。</p><p>目标2：培育种苗。</p>
<tr><td rowspan=3>年度绩效指标<td>一级指标<td>二级指标<td colspan=2>指标内容<td colspan=2>指标值
<tr><td rowspan=2>产出指标<td>数量指标<td colspan=2>养护面积<td colspan=2>≥12公顷
<tr><td>质量指标<td colspan=2>成活率<td colspan=2>≥95%</table>`;
  const result = await importBudget(new TextEncoder().encode(page));
  if (!result.ok) throw new Error("not imported");
  expect(result.doubts).toEqual([]);
  expect(overall(result)).toEqual([
    {
      name: "示例市园林署",
      goals: ["目标1：养护绿地。", "目标2：培育种苗。"],
      tasks: {
        amount: "42.50",
        funding: { fiscal: "37.50", named: { 其他资金: "5.00" } },
        items: [
          {
            name: "绿地养护",
            amount: "30.00",
            funding: { fiscal: "25.00", named: { 其他资金: "5.00" } },
            purpose: "养护绿地",
          },
          {
            name: "种苗培育",
            amount: "12.50",
            funding: { fiscal: "12.50", named: { 其他资金: null } },
            purpose: "培育种苗",
          },
        ],
      },
      indicators: [
        {
          level1: "产出指标",
          level2: "数量指标",
          name: "养护面积",
          target: { text: "≥12公顷", operator: ">=", value: "12", unit: "公顷" },
        },
        {
          level1: "产出指标",
          level2: "质量指标",
          name: "成活率",
          target: { text: "≥95%", operator: ">=", value: "95", unit: "%" },
        },
      ],
    },
  ]);
  const [first] = result.budget.overallPerformance ?? [];
  expect(first?.tasks?.items?.[0]?.printed).toEqual([{ table: "performance", line: 5 }]);
  const { provenance } = result;
  expect(provenance["$.overallPerformance[0].goals"]).toMatchObject([{ inTable: "performance", line: 8 }]);
  expect(provenance["$.overallPerformance[0].tasks.amount"]).toMatchObject([{ inTable: "performance", line: 7 }]);
});

test("money by source and by nature in cells with their labels, and what has no field", async () => {
  const result = await importedText(
    `部门整体支出绩效目标表\n单位：万元\n${rowsText(`
部门名称 | 示例县档案馆 | | | |
年度预算申请（万元） | 资金总额：120.00 | | | |
 | 按收入性质分： | | | 按支出性质分： |
 | 其中：一般公共预算：100.00 | | | 其中：基本支出：80.00 |
 | 政府性基金拨款：0.00 | | | 项目支出：40.00 |
 | 纳入专户管理的非税收入拨款：15.00 | | | 其他资金：5.00 |
部门职能职责描述 | 保管档案 | | | |
整体绩效目标 | 按时开馆 | | | |
部门整体支出年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值及单位 | 备注
 | 产出指标 | 数量指标 | 开馆天数 | ≥300天 |`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(overall(result)).toMatchObject([
    {
      name: "示例县档案馆",
      amount: "120.00",
      basic: "80.00",
      project: "40.00",
      funding: { general: "100.00", governmentFund: "0.00", specialAccount: "15.00", named: { 其他资金: "5.00" } },
      goals: ["按时开馆"],
      indicators: [{ name: "开馆天数" }],
      particulars: { 部门职能职责描述: "保管档案" },
    },
  ]);
});

test("headings over headings: 财政拨款 over 基本支出 is the basic expenditure that it pays, and a goal of years is none of the year", async () => {
  const result = await importedText(
    `部门整体支出绩效目标申报表\n${rowsText(`
部门（单位）名称 | 示例州种苗站 | | | |
总体资金情况（万元） | 预算支出总额 | 财政拨款 | | 其他资金 |
 | | 基本支出 | 项目支出 | |
 | 60.00 | 30.00 | 20.00 | 10.00 |
中长期目标 | 建成种苗基地 | | | |
整体绩效目标 | 培育种苗 | | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 绩效指标值 | 绩效度量单位
 | 产出指标 | 数量指标 | 种苗数量 | ≥ | 20 | 万株`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(overall(result)).toMatchObject([
    {
      amount: "60.00",
      funding: { fiscal: { basic: "30.00", project: "20.00" }, named: { 其他资金: "10.00" } },
      goals: ["培育种苗"],
      indicators: [{ name: "种苗数量", target: { text: "≥20万株" } }],
      particulars: { 中长期目标: "建成种苗基地" },
    },
  ]);
});

test("amounts of several labels a row, tasks without amounts, and headings of indicators in two rows", async () => {
  const result = await importedText(
    `部门整体支出绩效目标表\n单位：万元\n${rowsText(`
部门名称 | 示例区水文局 | | | | |
支出预算合计 | 90.00 | 其中：人员经费 | 50.00 | | |
公用经费 | 10.00 | 项目经费 | 30.00 | | |
编制控制数 | 36 | 联系人 | 某人 | | |
年度主要任务 | 任务名称 | 主要内容 | | | |
 | 水位监测 | 监测水位 | | | |
年度绩效目标 | 监测到位 | | | | |
绩效指标 | | | 指标性质 | 指标值 | 度量单位 |
一级指标 | 二级指标 | 三级指标 | | | |
产出指标 | 数量指标 | 监测站点 | ≥ | 6 | 个 |`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(overall(result)).toMatchObject([
    {
      amount: "90.00",
      personnel: "50.00",
      operating: "10.00",
      project: "30.00",
      goals: ["监测到位"],
      tasks: { items: [{ name: "水位监测", purpose: "监测水位" }] },
      indicators: [{ name: "监测站点", target: { text: "≥6个" } }],
      particulars: { 编制控制数: "36", 联系人: "某人" },
    },
  ]);
});

test("a list of units has a record for each", async () => {
  const result = await importedText(
    `整体支出绩效目标表\n单位：万元\n${rowsText(`
单位编码 | 单位名称 | 年度预算申请 | | | 整体绩效目标 | 部门整体支出年度绩效目标 | | |
 | | 资金总额 | 按支出性质分 | | | 一级指标 | 二级指标 | 三级指标 | 指标值
 | | | 基本支出 | 项目支出 | | | | |
合计 | | 30.00 | 20.00 | 10.00 | | | | |
199001 | 示例市民俗馆 | 18.00 | 12.00 | 6.00 | 开展活动 | 产出指标 | 数量指标 | 活动次数 | ≥12次
 | | | | | | 产出指标 | 质量指标 | 满座率 | ≥80%
199002 | 示例市档案馆 | 12.00 | 8.00 | 4.00 | 按时开馆 | 产出指标 | 数量指标 | 开馆天数 | ≥300天`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(overall(result)).toMatchObject([
    {
      name: "示例市民俗馆",
      amount: "18.00",
      basic: "12.00",
      project: "6.00",
      goals: ["开展活动"],
      indicators: [{ name: "活动次数" }, { name: "满座率" }],
      particulars: { 单位编码: "199001" },
    },
    { name: "示例市档案馆", amount: "12.00", indicators: [{ name: "开馆天数" }] },
  ]);
});

test("a self-assessment: what was spent, against both budgets, and what was reached beside the goal", async () => {
  const result = await importedText(
    `部门整体支出绩效自评表\n${rowsText(`
部门（单位）名称 | 示例局 | | | | | |
年度资金情况（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
 | 年度资金总额 | 90.00 | 100.00 | 80.00 | 10 | 80.00% | 8
 | 其中：基本支出 | 50.00 | 60.00 | 60.00 | — | 100.00% | —
年度总体目标 | 预期目标 | | | 实际完成情况 | | |
 | 保证运行 | | | 运行正常 | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 检查次数 | ≥12次 | 13次 | 90 | 90`)}\n`,
    "示例局2025年度部门决算",
  );
  expect(leftovers(result)).toEqual([]);
  expect(overall(result)).toMatchObject([
    {
      amount: "80.00",
      compare: [
        { year: 2025, version: "budget", amount: "90.00" },
        { year: 2025, version: "revisedBudget", amount: "100.00", percentOf: "80.00" },
      ],
      basic: { amount: "60.00" },
      goals: ["保证运行"],
      indicators: [{ name: "检查次数", actual: { text: "13次" } }],
      particulars: { 实际完成情况: "运行正常" },
    },
  ]);
});

test("a form that a page end cuts within the words of a task, and whose headings the next page repeats", () => {
  const result = importSource({
    problems: [],
    blocks: [
      { kind: "paragraph", text: "示例局2025年部门预算", place: { page: 1, line: 1 } },
      { kind: "paragraph", text: "部门整体支出绩效目标表", place: { page: 1, line: 2 } },
      tableOfPage(
        1,
        `部门名称 | 示例局 | | | |
年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | |
 | | | 总额 | 财政拨款 | 其他资金
 | 防汛值守 | 汛期值守并处置各类突发情 | 8.00 | 8.00 | 0.00`,
      ),
      tableOfPage(
        2,
        ` | | 况，做好数据上报 | | |
 | 窗口服务 | 受理事项 | 4.00 | 4.00 | 0.00
 | 金额合计 | | 12.00 | 12.00 | 0.00
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
 | 产出指标 | 数量指标 | 受理件数 | ≥300件 |`,
      ),
    ],
  });
  if (!result.ok) throw new Error("not imported");
  expect(leftovers(result)).toEqual([]);
  expect(overall(result)).toMatchObject([
    {
      tasks: {
        amount: "12.00",
        items: [
          { name: "防汛值守", purpose: "汛期值守并处置各类突发情况，做好数据上报", amount: "8.00" },
          { name: "窗口服务" },
        ],
      },
      indicators: [{ name: "受理件数" }],
    },
  ]);
});

test("figures that stand below no heading of their own are told, and those beside them are not read", async () => {
  const result = await importedText(
    `部门整体支出绩效目标表\n单位：万元\n${rowsText(`
部门名称 | 示例局 | |
总体资金 | 资金总额 | 基本支出 | 项目支出
30.00 | 20.00 | 10.00 | 4.00
年度绩效目标 | 保证运行 | |`)}\n`,
  );
  expect(leftovers(result)).toEqual(["30.00 20.00 10.00 4.00"]);
  expect(overall(result)).toEqual([{ name: "示例局", goals: ["保证运行"], indicators: [] }]);
});

test("figures further down are of no headings that other rows part from them", async () => {
  const result = await importedText(
    `部门整体支出绩效目标表\n单位：万元\n${rowsText(`
部门名称 | 示例局 | |
部门预算收支情况 | 支出预算总额 | 基本支出 | 项目支出
 | 30.00 | 20.00 | 10.00
总体绩效目标 | 保证运行 | |
 | 某项 | 4.00 |`)}\n`,
  );
  expect(leftovers(result)).toEqual(["4.00"]);
  expect(disagreements(result)).toEqual([]);
  expect(overall(result)).toMatchObject([{ amount: "30.00", basic: "20.00", project: "10.00" }]);
});

test("forms of projects that follow without a title are of projects", async () => {
  const result = await importedText(
    `部门整体支出绩效目标表\n单位：万元\n${rowsText(`
部门名称 | 示例局 | | |
年度资金总额 | 30.00 | 其中：财政拨款 | 30.00 |
年度绩效目标 | 保证运行 | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 检查次数 | ≥12次
主管部门 | 示例局 | | |
项目名称 | 系统运维 | 实施单位 | 示例局 |
资金总额 | 8.00 | 其中：财政拨款 | 8.00 |
年度目标 | 保证系统运行 | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 系统数 | ≥3个`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(overall(result)).toMatchObject([
    { name: "示例局", amount: "30.00", goals: ["保证运行"], indicators: [{ name: "检查次数" }] },
  ]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "系统运维",
      department: "示例局",
      performance: { amount: "8.00", goals: ["保证系统运行"], indicators: [{ name: "系统数" }] },
    },
  ]);
});
