import type { Budget } from "../../src/budget/schema.js";
import { parseBudget } from "../../src/budget/parse.js";

const regions = ["甲市", "乙县", "丙县", "丁自治县", "戊林区"];

/** An invented government whose transfers, debt and other tables have no place in the budget, and are kept as printed. */
export const GOVERNMENT = {
  title: "示例州2025年政府预算公开",
  year: 2025,
  unit: "万元",
  fund: "general",
  example: true,
  entity: { name: "示例州人民政府", level: "government" },
  income: {
    amount: "84000",
    total: "240000",
    items: [
      { name: "税收收入", amount: "64000" },
      { name: "非税收入", amount: "20000" },
    ],
    balances: [{ name: "上级补助收入", amount: "156000" }],
  },
  expenditure: {
    amount: "120000",
    total: "240000",
    items: [
      { code: "201", name: "一般公共服务支出", amount: "30000" },
      { code: "205", name: "教育支出", amount: "50000" },
      { code: "208", name: "社会保障和就业支出", amount: "40000" },
    ],
    balances: [{ name: "补助下级支出", amount: "120000" }],
  },
  tables: [
    { id: "income", number: "表1", title: "2025年示例州一般公共预算收入表", state: "held", unit: "万元" },
    { id: "expenditure", number: "表2", title: "2025年示例州一般公共预算支出表", state: "held", unit: "万元" },
    {
      id: "transfers",
      number: "表3",
      title: "2025年示例州一般公共预算转移支付分地区情况表",
      announced: true,
      state: "held",
      unit: "万元",
      preparedBy: "示例州财政局",
      note: "丁自治县的税收返还由州本级代列。",
      cells: {
        heads: [
          [
            { text: "序号", rows: 2 },
            { text: "地区", columns: 2, rows: 2 },
            { text: "合计", rows: 2 },
            { text: "税收返还", rows: 2 },
            { text: "一般性转移支付", columns: 2 },
            { text: "专项转移支付", columns: 2 },
          ],
          ["均衡性转移支付", "县级基本财力保障机制奖补资金", "农村危房改造补助", "义务教育薄弱环节改善与能力提升补助"],
        ],
        rows: [
          ...regions.map((region, at) => [
            String(at + 1),
            ...(at === 0 ? [{ text: "东部片区", rows: 3 }] : at === 3 ? [{ text: "西部片区", rows: 2 }] : []),
            region,
            `${30 - at},${200 + at * 7}.50`,
            at === 3 ? "—" : `1,${500 + at}`,
            `16,${100 + at}`,
            `10,${300 - at}`,
            at === 4 ? null : `1,${100 + at * 3}.5`,
            `-${at}.25`,
          ]),
          [{ text: "未分配数", columns: 3 }, null, null, null, null, null, null],
          [{ text: "合计", columns: 3 }, "140,000", "6,000", "80,500", "51,500", "5,500", "-2.50"],
        ],
      },
    },
    {
      id: "debt",
      number: "表4",
      title: "示例州地方政府债务限额及余额情况表",
      state: "held",
      unit: "亿元",
      cells: {
        heads: [["项目", "全州", "州本级"]],
        rows: [
          ["一、2023年末地方政府债务余额", "98.60", "40.10"],
          ["其中：一般债务", "46.20", "18.00"],
          ["专项债务", "52.40", "22.10"],
          ["二、2024年地方政府债务限额", "120.00", "50.00"],
          ["三、2024年地方政府债务发行额", "15.30", "6.00"],
          ["四、2024年地方政府债务还本支出", "3.90", null],
          ["五、2024年末地方政府债务余额", "110.00", "45.00"],
        ],
      },
    },
    {
      id: "debt",
      title: "示例州专项债券项目情况表",
      state: "held",
      unit: "亿元",
      cells: {
        heads: [[null, "主管部门", "债券金额", "占比", "发行时间"]],
        rows: [
          ["示例州职业教育园区", "州教育局", "2.00", "57.1%", "2024年6月"],
          ["示例州中医院迁建", "州卫生健康委员会", "1.50", "42.9%", "2024年9月"],
        ],
      },
    },
    {
      id: "purchasedServices",
      title: "政府购买服务支出情况表",
      state: "empty",
      note: "2025年没有政府购买服务，故此表为空表。",
      cells: { heads: [["购买服务项目", "预算金额"]], rows: [] },
    },
    { id: "other", title: "", state: "held", cells: { rows: [["附注", "=以决算为准"]] } },
  ],
};

const parsed = parseBudget(GOVERNMENT);
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
/** The same as a budget that was read. */
export const government: Budget = parsed.budget;
