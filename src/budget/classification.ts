import type { Item } from "./schema.js";

/**
 * The functional categories (支出功能分类 类) by code, with the names the 2023 department budget tables print
 * (政府收支分类科目). Names change over the years: a published name is never replaced by one of these; they name a
 * category only where a document gives nothing but its code, and they fix the order and the colour of categories.
 */
export const FUNCTIONAL_CATEGORIES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "202": "外交支出",
  "203": "国防支出",
  "204": "公共安全支出",
  "205": "教育支出",
  "206": "科学技术支出",
  "207": "文化旅游体育与传媒支出",
  "208": "社会保障和就业支出",
  "209": "社会保险基金支出",
  "210": "卫生健康支出",
  "211": "节能环保支出",
  "212": "城乡社区支出",
  "213": "农林水支出",
  "214": "交通运输支出",
  "215": "资源勘探工业信息等支出",
  "216": "商业服务业等支出",
  "217": "金融支出",
  "219": "援助其他地区支出",
  "220": "自然资源海洋气象等支出",
  "221": "住房保障支出",
  "222": "粮油物资储备支出",
  "223": "国有资本经营预算支出",
  "224": "灾害防治及应急管理支出",
  "227": "预备费",
  "229": "其他支出",
  "230": "转移性支出",
  "231": "债务还本支出",
  "232": "债务付息支出",
  "233": "债务发行费用支出",
  "234": "抗疫特别国债安排的支出",
};

/**
 * The classes of departmental expenditure by economic nature (部门预算支出经济分类 类) by code. A published name is never
 * replaced by one of these.
 */
export const ECONOMIC_CLASSES: Readonly<Record<string, string>> = {
  "301": "工资福利支出",
  "302": "商品和服务支出",
  "303": "对个人和家庭的补助",
  "307": "债务利息及费用支出",
  "309": "资本性支出（基本建设）",
  "310": "资本性支出",
  "311": "对企业补助（基本建设）",
  "312": "对企业补助",
  "313": "对社会保障基金补助",
  "399": "其他支出",
};

/** What an item is called: as published, else as in the classification, else by its code; `undefined` without any. */
export function itemName({
  name,
  officialName,
  code,
}: Pick<Item, "name" | "officialName" | "code">): string | undefined {
  return name ?? officialName ?? (code === undefined ? undefined : (FUNCTIONAL_CATEGORIES[code] ?? code));
}

/** The category (类) a functional code of any level belongs to: "205" for "2050803"; `undefined` where there is none. */
export function categoryOf(code: string | undefined): string | undefined {
  const category = code?.slice(0, 3);
  return category !== undefined && /^2\d\d$/.test(category) ? category : undefined;
}

/** Level in the functional classification: 1 类 (three digits), 2 款 (five), 3 项 (seven), otherwise `undefined`. */
export function functionalLevel(code: string | undefined): 1 | 2 | 3 | undefined {
  if (code === undefined || !/^2\d+$/.test(code)) return undefined;
  return code.length === 3 ? 1 : code.length === 5 ? 2 : code.length === 7 ? 3 : undefined;
}

/**
 * The statutory items of 财政拨款“三公”经费 in the order of the published table, the two vehicle items inside theirs
 * (国务院《机关事务管理条例》第十三条以及部门预算公开表样).
 */
export const THREE_PUBLIC_ITEMS = ["abroad", "reception", "vehicles", "vehiclePurchase", "vehicleOperation"] as const;
/** Code of a statutory 三公 item. */
export type ThreePublicCode = (typeof THREE_PUBLIC_ITEMS)[number];

/** The tables that the law has departments publish (预算公开表), in the official order. */
export const OFFICIAL_TABLES = [
  "summary",
  "income",
  "expenditure",
  "fiscal",
  "general",
  "basic",
  "project",
  "governmentFund",
  "stateCapital",
  "threePublic",
] as const;
/** One of the official tables. */
export type OfficialTableId = (typeof OFFICIAL_TABLES)[number];

/** Sources of money that contain others: a containing source is a subtotal and is never added to its parts. */
export const SOURCE_PARTS: Readonly<Record<string, readonly string[]>> = {
  fiscal: ["general", "governmentFund", "stateCapital"],
  own: ["institutional", "business", "superior", "affiliate", "other"],
};
