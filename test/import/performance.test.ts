import { describe, expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";

async function read(lines: readonly (readonly string[])[]) {
  const text = lines.map((cells, at) => [...cells, ...(at > 0 ? [""] : [])].join("\t")).join("\n");
  const result = await importBudget(new TextEncoder().encode(`示例局2025年部门预算\n\n${text}\n`), { type: "text" });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

/** A form of one project, with the money of all its years beside that of the year. */
const form = (name: string, all: string, year: string): string[][] => [
  ["预算单位", `${name}中心`],
  ["项目名称", name, "", "项目类别", "特定目标类"],
  ["主管部门", "示例局", "", "实施单位", `${name}中心`],
  ["项目资金（元）", "项目资金总额", all, "年度资金申请总额", year],
  ["", "其中：财政资金", all, "其中：当年财政拨款", year],
  ["", "其他资金", "0.00", "其他资金", "0.00"],
  ["项目绩效目标", "项目总目标", "", "年度总体目标", ""],
  ["", "三年内完成改造", "", "完成前期工作", ""],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "年度(/项目)指标值"],
  ["", "产出指标", "数量指标", `${name}面积`, "≥1200.00(平方米)"],
  ["", "效益指标", "社会效益指标", "环境改善", "有效"],
];

describe("forms of performance targets", () => {
  test("several projects one after another in one table are each read", async () => {
    const { budget, doubts } = await read([
      ["财政项目支出绩效目标填报表"],
      ["（2025年度）"],
      ...form("改造", "900.00", "300.00"),
      ["财政项目支出绩效目标填报表"],
      ["（2025年度）"],
      ...form("维修", "80.00", "80.00"),
    ]);
    expect(doubts).toEqual([]);
    expect(budget.projects?.map(({ name }) => name)).toEqual(["改造", "维修"]);
    expect(budget.projects?.map(({ owner }) => owner)).toEqual(["改造中心", "维修中心"]);
    const [first, second] = (budget.projects ?? []).map(({ performance }) => performance!);
    expect(first).toMatchObject({
      amount: "300.00",
      goals: ["三年内完成改造", "完成前期工作"],
      named: { "项目总额：项目资金总额": "900.00" },
      indicators: [
        { name: "改造面积", target: { operator: ">=", value: "1200.00", unit: "平方米" } },
        { name: "环境改善", level1: "效益指标", target: { text: "有效" } },
      ],
    });
    expect(second).toMatchObject({ amount: "80.00", indicators: [{ name: "维修面积" }, { name: "环境改善" }] });
  });

  test("a table whose column names the projects is read row by row", async () => {
    const { budget, doubts } = await read([
      ["项目支出绩效目标表"],
      "单位名称、项目名称|项目年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|指标属性|指标内容".split(
        "|",
      ),
      ["示例局"],
      ["道路养护", "路面完好"],
      ["", "", "产出指标"],
      ["", "", "", "数量指标"],
      ["", "", "", "", "养护里程", ">=", "50", "公里", "定量指标", "按里程赋分"],
      ["", "", "", "质量指标"],
      ["", "", "", "", "验收合格率", "=", "100", "%", "定量指标", "按比例赋分"],
      ["水毁修复", "及时修复"],
      ["", "", "产出指标"],
      ["", "", "", "时效指标"],
      ["", "", "", "", "修复时限", "<=", "30", "天", "定量指标", "超期不得分"],
    ]);
    expect(doubts).toEqual([]);
    expect(budget.projects).toMatchObject([
      {
        name: "道路养护",
        performance: {
          goals: ["路面完好"],
          indicators: [
            { level1: "产出指标", level2: "数量指标", name: "养护里程", target: { text: ">=50公里", value: "50" } },
            { level2: "质量指标", name: "验收合格率", target: { operator: "=", value: "100", unit: "%" } },
          ],
        },
      },
      { name: "水毁修复", performance: { indicators: [{ level2: "时效指标", target: { operator: "<=" } }] } },
    ]);
  });
});
