/** 国有资产 in the text. */
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { matterRecord, writeAmount } from "./matter-figures.js";
import { placeAt, type Passage } from "./reflow.js";

const ASSET_CODES: readonly (readonly [RegExp, string])[] = [
  [/^房屋/, "buildings"],
  [/^(?:车辆|公务用车$)/, "vehicles"],
  [/^办公家具/, "furniture"],
  [/^其他(?:国有)?资产/, "other"],
];

/** 2024年部门预算安排购置车辆2辆, 2025年拟新增配置公务用车6辆: what is to be bought, and no stock. */
const PLANS = /预算(?:未)?安排(?:购置)?|拟(?:新增|购置|配置)|计划购置|安排购置/;

/** 国有资产: stocks with their counts, sizes of equipment, planned purchases. */
export function readAssets(context: ImportContext, passage: Passage): void {
  if (!/\d|未安排购置/.test(passage.text)) return;
  const assets = matterRecord(context, "assets", "国有资产占用使用情况", undefined);
  stockDate(context, assets, passage);
  const text = kindsOfAssets(context, assets, passage);
  // 2台。2025年拟…: of stocks and plans each sentence tells one.
  for (const { 0: sentence, index } of text.matchAll(/(?:[^。；;]|[；;](?!\s*20\d\d))+/g))
    readSentence(context, assets, passage, sentence, index);
}

function readSentence(context: ImportContext, assets: Draft, passage: Passage, sentence: string, from: number): void {
  const { ledger } = context;
  const isPlan = PLANS.test(sentence);
  const parent = isPlan ? plannedPurchases(context, assets, sentence) : assets;
  let over: Draft | undefined;
  for (const clause of sentence
    .replace(/^\s*\d+\s*[.、]\s*(?!\d)/, "")
    .split(/[；;，。、]|,(?!\d)|(?=其中)|(?<=其中\s*[：:]?)/)) {
    const evidence = { place: placeAt(passage, passage.text.indexOf(clause, from)) };
    if (/^\s*其中\s*[：:]?\s*$/.test(clause)) {
      over = lastOf(context, parent);
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
  /((?:拟|计划)?购置)?((?:流动|固定|无形)资产|在建工程|资产)(总额|总计|总值|总量|合计|金额|原值|净值|账面(?:原值|净值|价值))?(?:为|共计|共|是|合计)?\s*(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/g;

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
    writeAmount(context, record, amount, unit, { place: placeAt(passage, at) });
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
    .replace(/^(?:截至.*?日|.*共有|.*拟(?:新增)?(?:配置|购置)|.*(?:计划|(?:预算)?安排)购置|购置|新增配[备置])\s*/, "")
    .trim();
  if (value !== undefined && money !== undefined && name === "") {
    const last = lastOf(context, over ?? parent);
    if (last !== undefined) writeAmount(context, last, value, money, evidence);
    return;
  }
  // 计划购置车辆1辆、12万元
  const [, price, priceUnit = ""] = isPlan ? (/^(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)$/.exec(clause) ?? []) : [];
  const planned = price === undefined ? undefined : lastOf(context, over ?? parent);
  if (price !== undefined && planned !== undefined) writeAmount(context, planned, price, priceUnit, evidence);
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
  // 预算安排购置车辆2辆。单价100万元以上设备0台: what is told a second time, after the plan, is to be bought.
  const plan = ledger.list(assets, "memo").find((each) => each["code"] === "plannedPurchases" && each !== list);
  const isToldTwice = isEquipment && !isPlan && code !== undefined && hasCode(ledger.list(assets, "memo"), code);
  if (isToldTwice && plan !== undefined && !hasCode(ledger.list(plan, "items"), code)) {
    asset(context, { clause, parent: plan, over: undefined, isPlan: true, assets, evidence });
    return;
  }
  const record = ledger.add(list, isEquipment && !isPlan ? "memo" : "items", {
    ...(code === undefined || (over !== undefined && !isEquipment) ? {} : { code }),
    name: isEquipment ? clause.replace(/\s*\d+\s*台.*$/, "").replace(/^.*安排购置\s*/, "") : name,
  });
  if (value !== undefined && money !== undefined) writeAmount(context, record, value, money, evidence);
  if (count !== undefined) {
    record["quantities"] = [{ value: count.replace(/,/g, ""), unit: unit === "台（套" ? "台（套）" : unit }];
    ledger.mark(record, "quantities", evidence);
    context.figures += 1;
  }
}

function hasCode(records: readonly Draft[], code: string): boolean {
  return records.some((each) => each["code"] === code);
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

function plannedPurchases(context: ImportContext, assets: Draft, sentence: string): Draft {
  const [, budget, word] = /^\s*(20\d\d\s*年.*?预算)(?:未)?安排|(拟新增配置|计划购置)/.exec(sentence) ?? [];
  const name = budget ?? word ?? "预算安排购置";
  const label = name.endsWith("预算") ? `${name}安排购置` : name;
  const plans = context.ledger.list(assets, "memo").filter(({ code }) => code === "plannedPurchases");
  return (
    plans.find((each) => each["name"] === label) ??
    context.ledger.add(assets, "memo", { code: "plannedPurchases", name: label })
  );
}
