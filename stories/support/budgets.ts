import type { Budget } from "../../src/budget/schema.js";
import { FUNCTIONAL_CATEGORIES } from "../../src/budget/classification.js";
import { parseBudget } from "../../src/budget/parse.js";
import korlaFile from "../../data/korla-2023.json?raw";
import sampleFile from "../../data/sample-2024.json?raw";

function read(file: unknown): Budget {
  const parsed = parseBudget(file);
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message.en).join("\n"));
  return parsed.budget;
}

/** The published budget of 库尔勒市人民政府办公室, 2023. */
export const korla: Budget = read(korlaFile);
/** An invented budget that has something hard to show for every chart. */
export const sample: Budget = read(sampleFile);

/** The sample without any word on which source pays for what: everything passes one total node. */
export const sampleWithoutFunding: Budget = read(
  JSON.parse(sampleFile, (key, value: unknown) => (key === "funding" ? undefined : value)),
);

/** A minimal file: three required fields, one source, three categories. */
export const minimal: Budget = read({
  title: "示例局2024年部门预算",
  year: 2024,
  unit: "万元",
  example: true,
  income: { amount: "1437.00", items: [{ code: "general", name: "一般公共预算拨款", amount: "1437.00" }] },
  expenditure: {
    amount: "1437.00",
    items: [
      { code: "201", name: "一般公共服务支出", amount: "1132.02" },
      { code: "205", name: "教育支出", amount: "4.98", compare: [{ amount: "4.13" }] },
      { code: "206", name: "科学技术支出", amount: "300.00" },
    ],
  },
});

/** Zeros, blanks, negatives, a name as long as they come, and an amount far out of scale. */
export const dirty: Budget = read({
  title: "脏数据示例",
  year: 2024,
  unit: "元",
  example: true,
  entity: { name: "名称特别长的示例市人民政府行政审批制度改革工作领导小组办公室（虚构）" },
  income: {
    amount: "100000000000000000000.05",
    items: [
      { code: "general", name: "一般公共预算拨款", amount: "100000000000000000000.05" },
      { code: "governmentFund", name: "政府性基金预算拨款", amount: null },
      { code: "own", name: "单位资金", amount: "0" },
    ],
  },
  expenditure: {
    amount: "100000000000000000000.05",
    items: [
      { code: "201", name: "一般公共服务支出", amount: "100000000000000000000.00", compare: [{ amount: "1" }] },
      { code: "205", name: "教育支出", amount: "0.06", compare: [{ change: "0.06", direction: "increase" }] },
      { code: "206", name: "科学技术支出", amount: "0", compare: [{ amount: "12.5" }] },
      { code: "207", name: "文化旅游体育与传媒支出", amount: null },
      {
        code: "229",
        name: "用于其他社会公益事业的彩票公益金支出以及其他支出",
        amount: "-0.01",
        compare: [{ amount: "0" }],
      },
    ],
  },
  threePublic: {
    amount: "0",
    items: [
      { code: "abroad", name: "因公出国（境）费", amount: null, compare: [{ amount: "3" }] },
      { code: "reception", name: "公务接待费", amount: "0", compare: [{ amount: null }] },
    ],
  },
});

/** Nine sources, every functional category, some three hundred items, of amounts from 0.01 to tens of thousands. */
export const many: Budget = read(manyItems());

function manyItems(): unknown {
  const text = (hundredths: number): string => (hundredths / 100).toFixed(2);
  const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);
  // A chain of remainders: the same figures in every run.
  let state = 20_240_101;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  const amount = (): number => 1 + Math.floor((next() % 5_000_000) / 10 ** (next() % 6));
  const categories = Object.entries(FUNCTIONAL_CATEGORIES).map(([code, name]) => {
    const parts = Array.from({ length: 3 + (next() % 18) }, amount);
    const items = parts.map((part, index) => ({
      code: `${code}01${String(index + 1).padStart(2, "0")}`,
      name: `${name.replace(/支出$/, "")}第${String(index + 1)}项支出`,
      amount: text(part),
    }));
    return { code, name, sum: total(parts), items: [{ code: `${code}01`, name: `${name}管理事务`, items }] };
  });
  const sum = total(categories.map((category) => category.sum));
  const shares = Array.from({ length: 8 }, (_, index) => Math.floor(sum / (index + 10)));
  const sources = [...shares, sum - total(shares)];
  return {
    title: "多项目示例2024年部门预算",
    year: 2024,
    unit: "万元",
    example: true,
    income: {
      amount: text(sum),
      items: sources.map((part, index) => ({
        code: `source${String(index + 1)}`,
        name: `第${String(index + 1)}项资金来源`,
        amount: text(part),
      })),
    },
    expenditure: {
      amount: text(sum),
      items: categories.map(({ code, name, sum: amountOf, items }) => ({ code, name, amount: text(amountOf), items })),
    },
  };
}

/** A department that publishes the performance of all its expenditure, with its main tasks. */
export const wholeBody: Budget = read({
  title: "示例市园林署2025年部门预算",
  year: 2025,
  unit: "万元",
  example: true,
  entity: { name: "示例市园林署", level: "department" },
  expenditure: {
    amount: "120.00",
    basic: "80.00",
    project: "40.00",
    items: [{ code: "212", name: "城乡社区支出", amount: "120.00" }],
  },
  overallPerformance: [
    {
      name: "示例市园林署",
      amount: "120.00",
      basic: "80.00",
      project: "40.00",
      funding: { general: "100.00", specialAccount: "15.00", named: { 其他资金: "5.00" } },
      goals: ["目标1：养护好全市公园绿地。", "目标2：培育乡土种苗，降低养护成本。"],
      tasks: {
        amount: "42.50",
        items: [
          { name: "绿地养护", amount: "30.00", purpose: "养护公园绿地，及时处置病虫害，做好数据汇总上报。" },
          { name: "种苗培育", amount: "12.50", purpose: "培育乡土种苗。" },
        ],
      },
      indicators: [
        { level1: "产出指标", level2: "数量指标", name: "养护面积", target: { text: "≥12公顷", operator: ">=" } },
        { level1: "产出指标", level2: "质量指标", name: "成活率", target: { text: "≥95%", operator: ">=" } },
        { level1: "满意度指标", level2: "服务对象满意度指标", name: "市民满意度", target: { text: "≥90%" } },
      ],
      particulars: { 部门职能职责描述: "负责全市公园绿地的规划、建设和养护。", 联系人: "某人" },
    },
  ],
  projects: [
    {
      code: "90000025P01",
      name: "公园绿地养护费",
      amount: "30.00",
      owner: "示例市公园管理站",
      budgetUnit: "示例市园林署",
      department: "示例市城市管理局",
      period: { from: "2025-01", to: "2025-12", text: "2025年1月-2025年12月" },
      particulars: { 项目类别: "其他运转类" },
    },
    { name: "种苗培育费", amount: "10.00" },
  ],
});
