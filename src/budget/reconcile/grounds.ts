/**
 * Why rules hold: arithmetic, the published layout of a table, or what a law or regulation asks of a disclosure. An
 * article is named only where its wording says what the rule checks.
 */
import type { LocalText } from "./types.js";

export const ARITHMETIC: LocalText = {
  "zh-CN": "算术：总数等于各组成部分之和",
  en: "Arithmetic: a total is the sum of its parts",
};
export const WITHIN: LocalText = {
  "zh-CN": "算术：“其中”是所属数的一部分",
  en: "Arithmetic: an “of which” is a part of its whole",
};
export const CHANGE: LocalText = {
  "zh-CN": "算术：增减额是本年数与上年数之差",
  en: "Arithmetic: a change is this year's figure less last year's",
};
export const NOT_NEGATIVE: LocalText = {
  "zh-CN": "算术：预算数不为负，减少额不会大于上年数",
  en: "Arithmetic: a budget is not negative, so nothing falls by more than there was",
};
export const RATIO: LocalText = {
  "zh-CN": "算术：百分比由公布的两个数相除得出",
  en: "Arithmetic: a percentage is the quotient of two published figures",
};
export const SHARES: LocalText = {
  "zh-CN": "算术：各部分的占比合计为 100%",
  en: "Arithmetic: the shares of all parts make 100 %",
};
export const SIGN: LocalText = {
  "zh-CN": "增加、减少、持平与数的正负说的是同一件事",
  en: "Increase, decrease, unchanged: the word and the sign say one thing",
};
export const PRODUCT: LocalText = {
  "zh-CN": "算术：单位成本乘数量等于金额",
  en: "Arithmetic: unit cost times quantity is the amount",
};
export const HEADS: LocalText = {
  "zh-CN": "算术：分项人数、机构数合计等于总数，也不大于总数",
  en: "Arithmetic: counted people and offices add up to their total, and no part exceeds it",
};
export const UNITS: LocalText = {
  "zh-CN": "单位不同的数不能比较",
  en: "Figures in different units cannot be compared",
};
export const SAME_FIGURE: LocalText = {
  "zh-CN": "同一个数在各处应当相同",
  en: "One figure is the same wherever it is stated",
};
export const CONSISTENT: LocalText = {
  "zh-CN": "同一份文件前后应当一致",
  en: "One document agrees with itself",
};
export const ONE_NAME: LocalText = {
  "zh-CN": "同一个科目、项目、表只有一个名称",
  en: "One code, project or table has one name",
};
/** 《预算法》第十二条: “各级预算应当遵循 … 收支平衡的原则”. */
export const BALANCED: LocalText = {
  "zh-CN": "《预算法》第十二条：预算遵循收支平衡的原则；收支总表两边的总计相等",
  en: "Budget Law, article 12: budgets keep to the principle of balance; both sides of the summary have one total",
};
/** 《预算法》第三十七条: “各级预算支出应当依照本法规定，按其功能和经济性质分类编制”. */
export const CLASSIFIED: LocalText = {
  "zh-CN": "《预算法》第三十七条：支出按功能和经济性质分类编制",
  en: "Budget Law, article 37: expenditure is drawn up by function and by economic nature",
};
/** 《预算法》第十四条: departments publish and explain “机关运行经费的安排、使用情况等重要事项”. */
export const OPERATING: LocalText = {
  "zh-CN": "《预算法》第十四条：部门预算应当说明机关运行经费的安排",
  en: "Budget Law, article 14: a department's budget explains its agency operating expenses",
};
/** 《预算法》第三十二条: “应当按照国务院财政部门制定的政府收支分类科目 … 编制”. */
export const NAMES: LocalText = {
  "zh-CN": "《预算法》第三十二条：按政府收支分类科目编制预算，一个编码一个名称",
  en: "Budget Law, article 32: budgets follow the classification of income and expenditure; one code has one name",
};
/** 《地方预决算公开操作规程》: which tables a department publishes. */
export const TABLES: LocalText = {
  "zh-CN": "《地方预决算公开操作规程》（财预〔2016〕143号）规定公开的表；目录列出的表应当在文件中",
  en: "Procedures for publishing local budgets and accounts, Caiyu [2016] No. 143, name the tables to publish; a document holds what its contents list",
};
/** The same: “没有数据的表格应当列出空表并说明”. */
export const EMPTY_TABLES: LocalText = {
  "zh-CN": "《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表列出空表并说明",
  en: "Procedures for publishing local budgets and accounts, Caiyu [2016] No. 143: a table without figures is printed empty, with a note",
};
/** The same: three items, vehicles divided into purchase and operation. */
export const THREE_PUBLIC: LocalText = {
  "zh-CN": "《地方预决算公开操作规程》（财预〔2016〕143号）：“三公”经费分三项公开，公务用车分购置费和运行费",
  en: "Procedures for publishing local budgets and accounts, Caiyu [2016] No. 143: three items, vehicles by purchase and operation",
};
/** The same: “对增减变化情况进行说明”. */
export const REASONS: LocalText = {
  "zh-CN": "《地方预决算公开操作规程》（财预〔2016〕143号）：说明增减变化情况",
  en: "Procedures for publishing local budgets and accounts, Caiyu [2016] No. 143: changes are explained",
};
/** 《政府采购促进中小企业发展管理办法》: the reserved share is listed on its own within the procurement budget. */
export const PROCUREMENT: LocalText = {
  "zh-CN": "算术：预留份额是采购预算的一部分（《政府采购促进中小企业发展管理办法》，财库〔2020〕46号，要求单独列示）",
  en: "Arithmetic: the reserved share is a part of the procurement budget (listed on its own by Caiku [2020] No. 46)",
};
export const WEIGHTS: LocalText = {
  "zh-CN": "公布的表式：绩效评分满分 100 分，其中预算执行率可占 10 分",
  en: "Published layout of the performance table: 100 points, of which 10 may be kept for the execution of the budget",
};
