/** Further layouts of performance targets: headings in two rows, the project named by the title alone, one name twice. */
import { expect, test } from "vitest";
import { importSource } from "../../src/import/index.js";
import { tableOfPage } from "./support/page-table.js";
import { disagreements, importedText, leftovers, rowsText } from "./support/table-text.js";

test("a list of projects whose headings stand in two rows, with points under 备注", async () => {
  const result = await importedText(
    `2024年项目支出绩效目标表\n${rowsText(`
单位编码 | 单位（项目）名称 | 资金总额 | 绩效目标 | 绩效指标 | | | | | | | |
 | | | | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值内容 | 评（扣）分标准 | 度量单位 | 指标值类型 | 备注
合计 | | 12.00 | | | | | | | | | |
199001 | 示例局 | 12.00 | | | | | | | | | |
199001 | 图书购置专项 | 12.00 | 购置图书 | 成本指标 | 经济成本指标 | 总成本 | 12.00 | 不超过预算 | 超过不得分 | 万元 | ≤ | 20
 | | | | 产出指标 | 数量指标 | 图书册数 | 300 | 新购图书 | 每少1册减1分 | 册 | ≥ | 30
 | | | | 效益指标 | 社会效益指标 | 借阅人次 | 增长 | 借阅情况 | 增长得满分 | | 定性 | 40
`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "图书购置专项",
      performance: {
        amount: "12.00",
        goals: ["购置图书"],
        indicators: [
          { level2: "经济成本指标", name: "总成本", target: { text: "≤12.00万元", operator: "<=" }, weight: "20" },
          {
            level2: "数量指标",
            name: "图书册数",
            target: { text: "≥300册" },
            basis: "新购图书",
            scoring: "每少1册减1分",
          },
          { name: "借阅人次", target: { text: "增长" }, weight: "40" },
        ],
      },
    },
  ]);
});

const form = (owner: string, amount: string): string => `
项目名称 | 综合工作经费
主管部门 | 示例局 | 实施单位 | ${owner}
专项资金情况（万元） | 资金总额 | ${amount}
 | 财政拨款 | ${amount}
 | 其他资金 | 0.00
年度目标 | 保证费用及时支付
绩效目标指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 培训次数 | ≥2次
备注 | `;

test("projects of one name of two units stay apart, and an empty remark is nothing", async () => {
  const result = await importedText(
    [form("示例市服务中心", "16.00"), form("示例市数据中心", "7.50")]
      .map((each) => `综合工作经费项目绩效目标表\n${rowsText(each)}\n\n`)
      .join(""),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(result.budget.projects?.map(({ owner, performance }) => [owner, performance?.amount])).toEqual([
    ["示例市服务中心", "16.00"],
    ["示例市数据中心", "7.50"],
  ]);
});

test("projects of one name stay apart where the title of their forms, which every page repeats, names no project", () => {
  const other = form("示例市档案中心", "3.00").replace("综合工作经费", "档案整理经费");
  const forms = [form("示例市服务中心", "16.00"), other, form("示例市数据中心", "7.50")];
  const result = importSource({
    problems: [],
    blocks: [
      { kind: "paragraph", text: "示例局2026年部门预算", place: { page: 1, line: 1 } },
      { kind: "paragraph", text: "项目预算绩效目标表", place: { page: 1, line: 2 } },
      ...forms.map((each, at) => tableOfPage(at + 1, each)),
    ],
  });
  if (!result.ok) throw new Error("not imported");
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects?.map(({ name, owner, performance }) => [name, owner, performance?.amount])).toEqual([
    ["综合工作经费", "示例市服务中心", "16.00"],
    ["档案整理经费", "示例市档案中心", "3.00"],
    ["综合工作经费", "示例市数据中心", "7.50"],
  ]);
});

test.each([
  ["199007_示例局北区分局_办公楼综", "合改造项目绩效目标表", "办公楼综合改造项目", "示例局北区分局"],
  ["北区分局办公场所等设施提升改造工程项目绩效目", "标表", "北区分局办公场所等设施提升改造工程项目", undefined],
])("the title over two lines names the project of its form: %s", async (first, second, name, owner) => {
  const result = await importedText(
    `${first}\n${second}\n${rowsText(`
专项资金情况（万元） | 资金总额： | 57.00
 | 财政拨款： | 57.00
 | 其他资金： | 0.00
项目实施期目标 | 完成改造
绩效目标指标 | 一级指标 | 二级指标 | 三级指标 | 目标值
 | 产出指标 | 数量指标 | 改造面积 | ≥100平方米`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  const [project] = result.budget.projects ?? [];
  expect([project?.name, project?.owner]).toEqual([name, owner]);
  expect(project?.performance).toMatchObject({
    amount: "57.00",
    goals: ["完成改造"],
    indicators: [{ name: "改造面积" }],
  });
});

test("a list of projects goes on over a page that lacks the empty column at its left edge", () => {
  const title = { kind: "paragraph" as const, text: "示例局2026年项目支出绩效目标表", place: { page: 1, line: 1 } };
  const result = importSource({
    problems: [],
    blocks: [
      title,
      tableOfPage(
        1,
        `
 | 项目名称 | 项目总额 | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 本年绩效指标值 | 绩效度量单位
 | 刊物印刷经费 | 17.40 | 印刷刊物 | 产出指标 | 数量指标 | 编印期数 | ＝ | 4 | 期`,
      ),
      tableOfPage(2, "质量管理经费 | 18.43 | 聘请顾问 | 产出指标 | 数量指标 | 检查档案数量 | ≥ | 30 | 套"),
    ],
  });
  if (!result.ok) throw new Error("not imported");
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    { name: "刊物印刷经费", performance: { indicators: [{ name: "编印期数" }] } },
    { name: "质量管理经费", performance: { amount: "18.43", indicators: [{ name: "检查档案数量" }] } },
  ]);
});

test.each(["绩效目标指标", "年度绩效指标", "绩效指标"])("%s, printed in every row before its levels", async (label) => {
  const result = await importedText(
    `系统运维项目绩效目标表\n${rowsText(`
项目名称 | 系统运维 | | |
主管部门 | 示例局 | 实施单位 | 示例局信息中心 |
专项资金情况（万元） | 资金总额 | 170.00 | |
 | 财政拨款 | 170.00 | |
年度目标 | 保证系统运行 | | |
${label} | 一级指标 | 二级指标 | 三级指标 | 指标值
${label} | 成本指标 | 经济成本指标 | 项目支出费用 | ≤170万元
${label} | 产出指标 | 数量指标 | 系统数 | ≥2个
备注 | | | |`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects?.[0]?.performance?.indicators.map(({ name }) => name)).toEqual([
    "项目支出费用",
    "系统数",
  ]);
});

test("a list of projects whose indicators stand as sentences in one cell", async () => {
  const result = await importedText(
    `示例市生态局2026年项目支出绩效目标表\n部门名称：示例市生态局 单位：万元\n${rowsText(`
项目名称（资金使用单位） | 总计： | 财政拨款 | 财政专户拨款 | 其他资金 | 绩效目标 | 绩效指标
合计： | 30.00 | 28.00 | | 2.00 | |
示例市生态局 | 30.00 | 28.00 | | 2.00 | |
水质监测经费 | 20.00 | 20.00 | | | 保障监测 | 1.1－产出指标，11－数量指标，监测站点数；实施周期指标值：≥12个，年度指标值：≥4个；2、2－效益指标，23－生态效益，水质达标。实施周期指标值：是，年度指标值：是；
宣传经费 | 10.00 | 8.00 | | 2.00 | 开展宣传 | 每月开展一次宣传
`)}\n`,
  );
  expect(leftovers(result)).toEqual(["每月开展一次宣传"]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "水质监测经费",
      amount: "20.00",
      owner: "示例市生态局",
      funding: { fiscal: "20.00" },
      performance: {
        goals: ["保障监测"],
        indicators: [
          {
            level1: "产出指标",
            level2: "数量指标",
            name: "监测站点数",
            target: { text: "≥4个", operator: ">=", value: "4", unit: "个" },
            note: "实施周期指标值：≥12个",
          },
          { level1: "效益指标", level2: "生态效益", name: "水质达标", target: { text: "是" } },
        ],
      },
    },
    { name: "宣传经费", amount: "10.00", performance: { goals: ["开展宣传"], indicators: [] } },
  ]);
});

test("two headings of levels in one narrow cell are those of the blank column beside it, too", async () => {
  const result = await importedText(
    `部门专项业务经费绩效目标表\n（2026年度）\n${rowsText(`
项目名称 | 调查设备购置 | | | |
主管部门 | 示例市统计局 | | | |
资金金额（万元） | 实施期资金总额： | 60.00 | 执行率分值（10分） | |
 | 其中：财政拨款 | 60.00 | | |
 | 其他资金 | 0.00 | | |
总体目标 | 采购设备300台。 | | | |
年度绩效指标 | 一级指标二级指标 | | 三级指标 | 指标值 | 分值权重（90分）
 | 成本指标 | 经济成本指标 | 设备成本（元/台） | ≤2000 | 20
 | 产出指标 | 数量指标 | 设备数量（台） | ≥300 | 30
 | 效益指标 | 社会效益指标 | 设备利用率（%） | 100 | 40
`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "调查设备购置",
      performance: {
        amount: "60.00",
        funding: { fiscal: "60.00" },
        indicators: [
          { level1: "成本指标", level2: "经济成本指标", name: "设备成本（元/台）", weight: "20" },
          { level1: "产出指标", level2: "数量指标", name: "设备数量（台）", target: { operator: ">=" }, weight: "30" },
          { level1: "效益指标", level2: "社会效益指标", name: "设备利用率（%）", weight: "40" },
        ],
      },
    },
  ]);
});

test("indicators without kinds, in a list of projects and in the form of one", async () => {
  const result = await importedText(
    `2026年一般性项目绩效目标表\n单位：万元\n${rowsText(`
序号 | 项目名称 | 当年财政拨款预算金额 | 当年绩效目标 | 指标名称 | 指标性质 | 指标值 | 计量单位 | 指标权重(%)
1 | 日常运行项目 | 8,534.00 | 保障运转 | 网站可达率 | ≥ | 90 | % | 15
 | | | | 督办率 | ＝ | 100 | % | 85
2 | 培训项目 | 60.00 | 办好培训 | 培训人次 | ≥ | 300 | 人次 | 100
`)}\n\n2026年重点专项资金绩效目标表\n单位：万元\n${rowsText(`
项目名称 | 示例产业专项 | | 主管部门 | | 示例委员会 |
当年预算 | 212.00 | | 市级支出 | | 122.00 |
 | | | 补助区县 | | 90.00 |
项目概况 | 落实大会精神 | | | | |
当年绩效目标 | 培育企业 | | | | |
绩效指标 | 指标名称 | 指标性质 | 指标值 | 计量单位 | 指标权重(%) | 是否核心
 | 培育企业数量 | ≥ | 50 | 家 | 90 | 是
绩效指标 | 指标名称 | 指标性质 | 指标值 | 计量单位 | 指标权重(%) | 是否核心
 | 执行率 | = | 100 | % | 10 | 否
`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  const kind = { level1: "绩效指标" };
  expect(result.budget.projects).toMatchObject([
    {
      name: "日常运行项目",
      performance: {
        amount: "8534.00",
        goals: ["保障运转"],
        indicators: [
          {
            ...kind,
            name: "网站可达率",
            target: { text: "≥90%", operator: ">=", value: "90", unit: "%" },
            weight: "15",
          },
          { ...kind, name: "督办率", target: { operator: "=", value: "100" }, weight: "85" },
        ],
      },
    },
    {
      name: "培训项目",
      performance: { amount: "60.00", indicators: [{ name: "培训人次", target: { unit: "人次" } }] },
    },
    {
      name: "示例产业专项",
      summary: "落实大会精神",
      performance: {
        amount: "212.00",
        named: { 市级支出: "122.00", 补助区县: "90.00" },
        goals: ["培育企业"],
        indicators: [
          { ...kind, name: "培育企业数量", weight: "90", note: "是否核心：是" },
          { ...kind, name: "执行率", target: { text: "=100%" }, note: "是否核心：否" },
        ],
      },
    },
  ]);
});

test("goals of all years and of the year stand under headings that name the years", async () => {
  const result = await importedText(
    `财政项目支出绩效目标申报表\n${rowsText(`
项目名称 | 巡查经费 | | 项目类别 | 特定目标类
主管部门 | 示例局 | | 实施单位 | 示例大队
项目资金（元） | 项目资金总额 | 900.00 | 年度资金申请总额 | 300.00
项目绩效目标 | 项目总体目标(2024 年-2026 年) | | 年度总体目标 |
 | 三年内完成巡查 | | 完成年度巡查 |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度(/项目)指标值
 | 产出指标 | 数量指标 | 巡查次数 | ≥12次
`)}\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects?.[0]?.performance).toMatchObject({
    amount: "300.00",
    goals: ["三年内完成巡查", "完成年度巡查"],
    indicators: [{ name: "巡查次数" }],
  });
});

test("goals of projects beside their budgets, under a sentence and no title", async () => {
  const result = await importedText(
    `七、重点项目预算绩效目标情况\n2026年，本部门重点项目绩效目标情况如下：\n${rowsText(`
项目 | 预算数（单位：万元） | 绩效目标
示例产业扶持资金 | 2400 | 培育企业。
2026年博览会工作经费 | 1,500.50 | 办好博览会。
`)}\n注：无。\n`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    { name: "示例产业扶持资金", amount: "2400", performance: { goals: ["培育企业。"] } },
    { name: "2026年博览会工作经费", amount: "1500.50", performance: { goals: ["办好博览会。"] } },
  ]);
});
