/** Why rules hold: arithmetic, or what a law or regulation asks of a disclosure. */
import type { LocalText } from "./types.js";

export const ARITHMETIC: LocalText = {
  "zh-CN": "算术：总数等于各组成部分之和",
  en: "Arithmetic: a total is the sum of its parts",
};
export const SAME_FIGURE: LocalText = {
  "zh-CN": "同一个数在各处应当相同",
  en: "One figure is the same wherever it is stated",
};
export const BALANCED: LocalText = {
  "zh-CN": "《预算法》第十二条：收支平衡",
  en: "Budget Law, article 12: income and expenditure balance",
};
export const CLASSIFIED: LocalText = {
  "zh-CN": "《预算法》第二十七条：支出按功能分类和经济性质分类编列",
  en: "Budget Law, article 27: expenditure is classified by function and by economic nature",
};
export const DISCLOSED: LocalText = {
  "zh-CN": "《预算法》第十四条：部门预算、决算及报表应当公开，重要事项应当说明",
  en: "Budget Law, article 14: budgets, accounts and their tables are published, with important matters explained",
};
export const PROCEDURES: LocalText = {
  "zh-CN": "《地方预决算公开操作规程》（财预〔2016〕143号）",
  en: "Procedures for publishing local budgets and accounts, Caiyu [2016] No. 143",
};
export const PERFORMANCE: LocalText = {
  "zh-CN": "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  en: "Measures for evaluating the performance of project expenditure, Caiyu [2020] No. 10",
};
export const PROCUREMENT: LocalText = {
  "zh-CN": "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）",
  en: "Measures for promoting small and medium enterprises through procurement, Caiku [2020] No. 46",
};
export const NAMES: LocalText = {
  "zh-CN": "《政府收支分类科目》：一个科目编码只有一个名称",
  en: "Classification of government income and expenditure: one code has one name",
};
