/** How a place in a budget is named in a sentence: by the nearest published name and the field. */
import { pathStep, valueAt, type JsonPath } from "./json-path.js";

/** A place as the subject of a sentence, and the field alone. */
export interface Subject {
  zh: string;
  en: string;
}

/** Chinese words for the fields in which mistakes are most often made; others go by their own names. */
const LABELS: Readonly<Record<string, string>> = {
  title: "标题",
  year: "年度",
  unit: "单位",
  amount: "金额",
  total: "总计",
  name: "名称",
  code: "编码",
  items: "下级项目",
  income: "收入",
  expenditure: "支出",
  basic: "基本支出",
  project: "项目支出",
  personnel: "人员经费",
  operating: "公用经费",
  funding: "资金来源",
  share: "占比",
  compare: "比较",
  change: "增减额",
  rate: "增减率",
  percentOf: "完成比例",
  value: "数值",
  threePublic: "三公经费",
  procurement: "政府采购",
  assets: "国有资产",
  projects: "项目",
  performance: "绩效",
  tables: "公开表",
  indicators: "绩效指标",
  entity: "公开主体",
  published: "公开日期",
  date: "日期",
  economic: "经济分类",
  balances: "结转结余",
};

/**
 * Names a place: `“教育支出”的金额（amount）`, `` `amount` of “教育支出” ``.
 *
 * @param root - The data as read.
 * @param path - The place.
 */
export function subjectAt(root: unknown, path: JsonPath): Subject {
  if (path.length === 0) return { zh: "整个文件", en: "The file as a whole" };
  for (let length = path.length - 1; length > 0; length -= 1) {
    const name = nameOf(valueAt(root, path.slice(0, length)));
    if (name !== undefined) {
      const field = fieldOf(path.slice(length));
      return { zh: `“${name}”的${field.zh}`, en: `${field.en} of “${name}”` };
    }
  }
  return fieldOf(path);
}

/**
 * Shortens what stands in a file for showing: at most some forty characters, texts in quotes.
 *
 * @param value - Any JSON value.
 */
export function shortened(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  return typeof value === "string" ? JSON.stringify(clip(value, 40)) : String(value);
}

/**
 * At most `length` characters, the last an ellipsis where something was cut; never half of a surrogate pair.
 */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const record = value as Record<string, unknown>;
  const name = record["name"] ?? record["term"];
  return typeof name === "string" && name.trim() !== "" ? clip(name.trim(), 24) : undefined;
}

function fieldOf(steps: JsonPath): Subject {
  const written = clip(steps.map(pathStep).join("").replace(/^\./, ""), 60);
  const last = steps[steps.length - 1];
  const label =
    typeof last === "string" && Object.prototype.hasOwnProperty.call(LABELS, last) ? LABELS[last] : undefined;
  return { zh: label === undefined ? ` ${written} ` : `${label}（${written}）`, en: `\`${written}\`` };
}
