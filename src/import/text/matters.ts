/** Other important matters: procurement, assets, coverage of performance management. */
import type { ImportContext } from "../understand/context.js";
import { sourceOf } from "../understand/vocabulary.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { placeAt, type Passage } from "./reflow.js";

const MONEY = String.raw`\s*(?:为|是|共|计|总额|共计)?\s*(-?\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元|万(?!元))`;

function part(context: ImportContext, field: string, name: string, unit: string | undefined): Draft {
  const isNew = context.budget[field] === undefined;
  const record = context.part(field);
  if (isNew) {
    record["name"] = name;
    if (unit !== undefined && unit !== context.ledger.unit) record["unit"] = unit;
  }
  return record;
}

function write(context: ImportContext, record: Draft, digits: string, unit: string, evidence: Evidence): void {
  context.figures += 1;
  context.amount(record, "amount", digits.replace(/,/g, ""), { ...evidence, unit: moneyUnit(unit) });
}

function moneyUnit(word: string): "元" | "万元" | "亿元" {
  return word === "元" || word === "亿元" ? word : "万元";
}

const PROCURED: readonly (readonly [RegExp, string])[] = [
  [/货物/, "goods"],
  [/工程/, "works"],
  [/服务/, "services"],
];

/** 政府采购: total, goods, works, services, and what is reserved for small enterprises. */
export function readProcurement(context: ImportContext, passage: Passage): void {
  const { ledger } = context;
  const pattern = new RegExp(
    String.raw`((?:面向)?(?:其中：?面向)?(?:小微企业|中小企业)预留(?:的)?政府采购(?:项目)?(?:预算)?(?:金额)?|(?:政府采购)?(?:货物|工程|服务)(?:类)?(?:采购)?(?:预算|支出)?(?:金额)?|政府采购(?:预算|支出|金额|资金|安排)*(?:总额|金额)?(?:（[^）]*）|\([^)]*\))?)` +
      MONEY,
    "g",
  );
  const paid = PAID_BY.exec(passage.text);
  const source = sourceOf(paid?.[1] ?? "");
  for (const match of passage.text.matchAll(pattern)) {
    const [found, name = "", digits = "", unit = ""] = match;
    const evidence = { place: placeAt(passage, passage.text.indexOf(found)) };
    // 其中一般公共预算拨款政府采购…: what that fund pays of each, from here on.
    const isPaid = paid !== null && source !== undefined && match.index > paid.index;
    const of = (record: Draft): Draft => (isPaid ? ledger.child(record, "funding", source) : record);
    const root = part(context, "procurement", clean(name), moneyUnit(unit));
    const label = clean(name);
    if (name.includes("小微") || name.includes("中小")) {
      const isMicro = name.includes("小微");
      const reserved = ledger.list(root, "memo").find((item) => item["code"] === "reservedSme");
      const list = isMicro && reserved !== undefined ? reserved : root;
      const code = isMicro ? "reservedMicro" : "reservedSme";
      const record =
        ledger.list(list, "memo").find((item) => item["code"] === code) ?? ledger.add(list, "memo", { code });
      record["name"] ??= label;
      write(context, of(record), digits, unit, evidence);
      continue;
    }
    const code = PROCURED.find(([start]) => start.test(name))?.[1];
    if (code === undefined) {
      write(context, of(root), digits, unit, evidence);
      continue;
    }
    const record =
      ledger.list(root, "items").find((item) => item["code"] === code) ?? ledger.add(root, "items", { code });
    record["name"] ??= label;
    write(context, of(record), digits, unit, evidence);
  }
}

/** 其中一般公共预算拨款政府采购80万元：货物…: a fund’s part of what is bought. */
const PAID_BY =
  /其中[：:，,]?\s*(一般公共预算|政府性基金预算|国有资本经营预算)(?:财政)?(?:拨款|资金)?(?:安排)?(?:的)?政府采购/;

function clean(name: string): string {
  return name
    .replace(/^其中\s*[：:]?/, "")
    .replace(/[（(][^）)]*[）)]$/, "")
    .trim();
}

const ASSET_CODES: readonly (readonly [RegExp, string])[] = [
  [/^房屋/, "buildings"],
  [/^(?:车辆|公务用车$)/, "vehicles"],
  [/^办公家具/, "furniture"],
  [/^其他(?:国有)?资产/, "other"],
];

/** 国有资产: stocks with their counts, sizes of equipment, planned purchases. */
export function readAssets(context: ImportContext, passage: Passage): void {
  const { ledger } = context;
  const assets = part(context, "assets", "国有资产占用使用情况", undefined);
  stockDate(context, assets, passage);
  const isPlan = /预算(?:未)?安排(?:购置)?/.test(passage.text);
  let parent: Draft = assets;
  if (isPlan) parent = plannedPurchases(context, assets, passage);
  let over: Draft | undefined;
  for (const clause of kindsOfAssets(context, assets, passage)
    .replace(/^\s*\d+\s*[.、]\s*/, "")
    .split(/[；;，。、]|,(?!\d)|(?=其中\s*[：:])|(?<=其中\s*[：:])/)) {
    const evidence = { place: placeAt(passage, passage.text.indexOf(clause)) };
    if (/^\s*其中\s*[：:]?\s*$/.test(clause)) {
      over = ledger.list(parent, "items")[ledger.list(parent, "items").length - 1];
      continue;
    }
    if (clause.includes("未安排购置车辆")) {
      const record = ledger.add(parent, "items", { code: "vehicles", name: "购置车辆经费", amount: null });
      ledger.mark(record, "amount", evidence);
      context.figures += 1;
      continue;
    }
    asset(context, { clause: clause.trim(), parent, over, isPlan, assets, evidence });
  }
}

/** 固定资产金额10884.06万元, 流动资产总额20万元: what the assets of a kind are worth, by the books. */
const WORTH_OF_KIND =
  /((?:拟|计划)?购置)?((?:流动|固定|无形)资产|在建工程|资产)(总额|总计|总值|总量|合计|金额|原值|净值|账面(?:原值|净值|价值))?(?:为|共计|共|是)?\s*(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/g;

/** Reads what the assets of each kind are worth. @returns the text with blanks in place of these words */
function kindsOfAssets(context: ImportContext, assets: Draft, passage: Passage): string {
  const { ledger } = context;
  return passage.text.replace(WORTH_OF_KIND, (...found) => {
    const [whole = "", planned = "", kind = "", measure = "", amount = "", unit = ""] = found
      .slice(0, 6)
      .map((part: unknown) => (typeof part === "string" ? part : ""));
    const at = found.find((part: unknown): part is number => typeof part === "number") ?? 0;
    // 资产10万元 alone may be any; 资产总额 is all.
    if (kind === "资产" && measure === "") return whole;
    const name = planned === "" ? kind + (measure === "金额" ? "" : measure) : `${planned}${kind}`;
    const isTold = ledger.list(assets, "memo").some((each) => each["name"] === name);
    if (isTold) return whole;
    const record = ledger.add(assets, "memo", { ...(planned === "" ? {} : { code: "plannedPurchases" }), name });
    write(context, record, amount, unit, { place: placeAt(passage, at) });
    return " ".repeat(whole.length);
  });
}

interface AssetClause {
  readonly clause: string;
  readonly parent: Draft;
  readonly over: Draft | undefined;
  readonly isPlan: boolean;
  readonly assets: Draft;
  readonly evidence: Evidence;
}

function asset(context: ImportContext, { clause, parent, over, isPlan, assets, evidence }: AssetClause): void {
  const { ledger } = context;
  const [, worth, value, money] = /^(.*?)(?:账面)?价值\s*(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)$/.exec(clause) ?? [];
  const [, named, count, unit] =
    /^(.*?)\s*(\d[\d,]*(?:\.\d+)?)\s*(平方米|辆|台[（(]套[）)]|台（套|台|套|件|艘|架)/.exec(clause) ?? [];
  const name = (worth ?? named ?? "")
    .replace(/^.*[：:]/s, "")
    .replace(/^(?:截至.*?日|.*共有|安排购置|.*预算安排购置|购置|部门预算安排购置)\s*/, "")
    .trim();
  if (value !== undefined && money !== undefined && name === "") {
    const last = lastOf(context, over ?? parent);
    if (last !== undefined) write(context, last, value, money, evidence);
    return;
  }
  if (name === "" || (value === undefined && count === undefined)) return;
  const size = /(\d+)\s*万元(?:（含）|\(含\))?以上/.exec(clause)?.[1];
  const isEquipment = size !== undefined;
  const code = isEquipment
    ? size === "50"
      ? "equipment500k"
      : size === "100"
        ? "equipment1m"
        : undefined
    : ASSET_CODES.find(([start]) => start.test(name))?.[1];
  const list = over !== undefined && !isEquipment ? over : isEquipment && !isPlan ? assets : parent;
  // What a table has told already.
  const told = code === undefined ? undefined : ledger.list(list, "items").find((each) => each["code"] === code);
  if (!isPlan && told !== undefined && ledger.marksOf(told).some(({ table }) => table !== undefined)) {
    ledger.mark(told, "quantities", evidence);
    return;
  }
  const record = ledger.add(list, isEquipment && !isPlan ? "memo" : "items", {
    ...(code === undefined || (over !== undefined && !isEquipment) ? {} : { code }),
    name: isEquipment ? clause.replace(/\s*\d+\s*台.*$/, "").replace(/^.*安排购置\s*/, "") : name,
  });
  if (value !== undefined && money !== undefined) write(context, record, value, money, evidence);
  if (count !== undefined) {
    record["quantities"] = [{ value: count.replace(/,/g, ""), unit: unit === "台（套" ? "台（套）" : unit }];
    ledger.mark(record, "quantities", evidence);
    context.figures += 1;
  }
}

function lastOf(context: ImportContext, record: Draft): Draft | undefined {
  const items = context.ledger.list(record, "items");
  return items[items.length - 1];
}

function stockDate(context: ImportContext, assets: Draft, passage: Passage): void {
  const [found, year, month, day] =
    /截至\s*(20\d\d)\s*年(?:底|末|(?:\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日))/.exec(passage.text) ?? [];
  if (found === undefined || year === undefined || assets["asOf"] !== undefined) return;
  assets["asOf"] =
    month === undefined || day === undefined
      ? `${year}-12-31`
      : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  assets["note"] = found;
  context.ledger.mark(assets, "asOf", { place: passage.place }, found);
}

function plannedPurchases(context: ImportContext, assets: Draft, passage: Passage): Draft {
  const [, name = "预算安排购置"] = /^(20\d\d\s*年.*?预算)(?:未)?安排/.exec(passage.text) ?? [];
  const record = context.ledger.add(assets, "memo", {
    code: "plannedPurchases",
    name: name.endsWith("预算") ? `${name}安排购置` : name,
  });
  return record;
}

/** 共5个项目实行绩效目标管理，涉及财政性资金合计100万元; 整体支出绩效目标管理，…. */
const MANAGED =
  /(?:共?\s*(\d+)\s*个(项目)|(整体支出))(?:实行|纳入|开展)?(?:了)?绩效目标管理[，,]\s*涉及[^，。；\d]*?(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/g;

function readManaged(context: ImportContext, passage: Passage): void {
  for (const found of passage.text.matchAll(MANAGED)) {
    const [, count, projects, whole = "", amount = "", unit = ""] = found;
    const record = context.ledger.add(context.budget, "performance", {
      name: projects === undefined ? whole : "实行绩效目标管理的项目",
      ...(count === undefined ? {} : { quantities: [{ value: count, unit: "个" }] }),
    });
    if (moneyUnit(unit) !== context.ledger.unit) record["unit"] = moneyUnit(unit);
    write(context, record, amount, unit, { place: placeAt(passage, found.index) });
  }
}

/** 绩效: how many projects, of how much money, have targets. */
export function readCoverage(context: ImportContext, passage: Passage): void {
  readManaged(context, passage);
  const pattern =
    /([^，。；：（(]*?)项目\s*(?:共|有|为|数|数量)?\s*(\d+)\s*(?:个|项)(?:[，,]\s*(?:涉及|金额|资金|总)[^，。；\d]*?(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元))?/g;
  for (const found of passage.text.matchAll(pattern)) {
    const [, before = "", count = "", amount, unit = ""] = found;
    if (amount === undefined) continue;
    const name = `${before.replace(/^.*(?:管理的|情况[:：]|部门)/, "").trim()}项目`;
    const evidence = { place: placeAt(passage, found.index) };
    const record = context.ledger.add(context.budget, "performance", {
      ...(/^财政拨款项目$/.test(name) ? { code: "fiscal" } : {}),
      name,
      quantities: [{ value: count, unit: (found[0].split(/[，,]/)[0] ?? "").endsWith("项") ? "项" : "个" }],
    });
    if (moneyUnit(unit) !== context.ledger.unit) record["unit"] = moneyUnit(unit);
    context.figures += 1;
    write(context, record, amount, unit, evidence);
  }
}
