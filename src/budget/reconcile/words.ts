/** What the fields of a figure are called in sentences. */
import type { LocalText } from "./types.js";

const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  total: ["总计", "grand total"],
  basic: ["基本支出", "basic expenditure"],
  project: ["项目支出", "project expenditure"],
  transfersUp: ["上缴上级支出", "payments to the superior unit"],
  business: ["经营支出", "business expenditure"],
  transfersDown: ["对附属单位补助支出", "subsidies to affiliated units"],
  contingency: ["预留机动经费", "contingency reserve"],
  personnel: ["人员经费", "personnel"],
  operating: ["公用经费", "operating expenses"],
  opening: ["年初结转结余", "carried over from last year"],
  income: ["本年收入", "income of the year"],
  closing: ["年末结转结余", "carried over to next year"],
  share: ["占比", "share"],
  change: ["增减额", "change"],
  rate: ["增减率", "rate of change"],
  percentOf: ["完成比例", "per cent of the other"],
  prior: ["上年数", "prior figure"],
  "prior-budget": ["上年预算数", "last year's budget"],
  "prior-revisedBudget": ["上年调整预算数", "last year's revised budget"],
  "prior-execution": ["上年执行数", "last year's outturn"],
  "prior-finalAccounts": ["上年决算数", "last year's final accounts"],
  budget: ["年初预算数", "initial budget"],
  revisedBudget: ["调整预算数", "revised budget"],
  execution: ["执行数", "outturn"],
  finalAccounts: ["决算数", "final accounts"],
  reason: ["增减原因", "reason"],
  performance: ["绩效目标表", "performance table"],
  weight: ["权重", "weight"],
  target: ["指标值", "target"],
};

const SOURCES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  fiscal: ["财政拨款", "fiscal appropriation"],
  general: ["一般公共预算", "general public budget"],
  governmentFund: ["政府性基金预算", "government-managed funds"],
  stateCapital: ["国有资本经营预算", "state capital operations"],
  socialInsurance: ["社会保险基金预算", "social insurance funds"],
  specialAccount: ["财政专户管理资金", "fiscal special account"],
  own: ["单位资金", "own money"],
  institutional: ["事业收入", "institutional income"],
  business: ["经营收入", "business income"],
  superior: ["上级补助收入", "subsidies from the superior unit"],
  affiliate: ["附属单位上缴收入", "payments from affiliated units"],
  other: ["其他收入", "other income"],
  opening: ["上年结转", "carried over from last year"],
  reserves: ["使用结余", "use of reserves"],
};

const known = new Map<string, LocalText | undefined>();

/** Which figure of an item a field is, or `undefined` for its amount. */
export function fieldWords(field: readonly string[]): LocalText | undefined {
  const [first = ""] = field;
  if (field.length === 1 && (first === "amount" || first === "value" || first === "name")) return undefined;
  const key = field.length === 1 ? first : field.join(".");
  const words = known.get(key) ?? wordsFor(field);
  if (known.size < 500) known.set(key, words);
  return words;
}

function ofYear(key: string): readonly [zh: string, en: string] | undefined {
  const year = /^year-(\d{4})$/.exec(key)?.[1];
  return year === undefined ? undefined : [`${year}年数`, `figure of ${year}`];
}

function wordsFor(field: readonly string[]): LocalText | undefined {
  const zh: string[] = [];
  const en: string[] = [];
  let map = "";
  for (const key of field) {
    if (key === "funding" || key === "economic" || key === "named") map = key;
    else if (key !== "amount" && key !== "value") {
      const known = (map === "funding" ? SOURCES : WORDS)[key] ?? ofYear(key);
      const words =
        map === "economic" ? ([`经济分类 ${key}`, `economic class ${key}`] as const) : (known ?? [key, key]);
      zh.push(words[0]);
      en.push(words[1]);
      map = "";
    }
  }
  return zh.length === 0 ? undefined : { "zh-CN": zh.join("·"), en: en.join(" · ") };
}
