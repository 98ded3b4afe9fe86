/** Figures that a phrase names by a code after the name, or as a part of the figure that a list is of. */
import { isEconomicCode, isFunctionalCode } from "../tables/codes.js";
import { knownCodes } from "../../budget/reconcile/classification-names.js";
import { breakdownOf } from "../tables/economic-records.js";
import { findSource } from "../tables/written-figures.js";
import type { ImportContext } from "../understand/context.js";
import { codeNamed, isCategoryName } from "../understand/functional-codes.js";
import { itemOfCode, itemOfNames } from "../understand/functional-tree.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { economicColumn, isGovernmentScheme } from "../understand/measure.js";
import { natureOf, sourceOf } from "../understand/vocabulary.js";
import { nameKey, plain, unnumbered } from "../understand/words.js";
import { paidBy, soleSourceOf } from "./paying.js";

/** A phrase that is nothing but a name and its code. */
export const CODED_NAME = /^[^，,。；：:]*\p{Script=Han}[^，,。；：:]*[（(]\s*(?:\d{3}|\d{5}|\d{7})\s*[)）]\s*$/u;

/** 机构运行（2060301）, 工资福利支出（301）: the code stands after the name. */
export function byCode(
  context: ImportContext,
  phrase: string,
  source: string | undefined,
  evidence: Evidence,
): Draft | undefined {
  const [, before = "", code = ""] =
    /^(.*?)[（(]\s*(\d{3}|\d{5}|\d{7})\s*[)）](?:支出|预算|科目)*$/s.exec(phrase.trim()) ?? [];
  // （一）2050203-初中教育, “2050203”初中教育: the code stands between the mark and the name, or in quotation marks.
  const bare = phrase
    .trim()
    .replace(/^(.{0,6}?)[“"]\s*(2\d{2}(?:\d{2}){0,2})\s*[”"]\s*(?=\p{Script=Han})/su, "$1$2")
    .replace(/^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[.．、])\s*(?=2\d{2}(?:\d{2})*\D)/, "");
  const [, ahead, after = ""] = /^(2\d{2}(?:\d{2}){0,2})[-\s]*(\p{Script=Han}.*)$/su.exec(unnumbered(bare)) ?? [];
  if (ahead !== undefined && (ahead.length > 3 || isCategoryName(after.trim())))
    return paidBy(context, itemOfCode(context, ahead, after.trim(), evidence), source);
  const name = unnumbered(before.replace(/^.*[，。；：:]/s, ""));
  if (isFunctionalCode(code)) return paidBy(context, itemOfCode(context, code, name, evidence), source);
  return isEconomicCode(code) ? economicItem(context, { code, name, source, evidence }) : undefined;
}

const SPENT: Readonly<Record<string, string>> = {
  general: "一般公共预算支出",
  fiscal: "财政拨款支出",
  governmentFund: "政府性基金支出",
  stateCapital: "国有资本经营预算支出",
};

/** Words for the money that a list of parts is of, where its head is what a fund pays of all expenditure. */
export function sourceSpent(context: ImportContext, head: readonly Draft[]): string | undefined {
  const funding = (context.part("expenditure")["funding"] ?? {}) as Draft;
  const source = head.length === 1 ? Object.keys(funding).find((key) => funding[key] === head[0]) : undefined;
  return source === undefined ? undefined : SPENT[source];
}

interface EconomicItem {
  readonly code: string;
  readonly name: string;
  readonly source: string | undefined;
  readonly nature?: "basic" | "project" | undefined;
  readonly evidence: Evidence;
}

/** An economic class that the text names, in the breakdown that has it or would have it. */
export function economicItem(context: ImportContext, { code, name, source, nature, evidence }: EconomicItem): Draft {
  const { ledger } = context;
  const scheme = code.startsWith("5") ? "government" : "department";
  const of = source === undefined || source === "fiscal" ? undefined : (source as "general");
  const held = ledger
    .list(context.budget, "economic")
    .filter((each) => each["scheme"] === scheme && each["nature"] === nature)
    .sort((a, b) => Number(b["source"] === source) - Number(a["source"] === source))
    .find((each) => each["source"] === of || source === undefined || source === "fiscal");
  const key = { ...(of === undefined ? {} : { source: of }), ...(nature === undefined ? {} : { nature }) };
  const root = held ?? breakdownOf(context, scheme, key);
  const parent = code.length === 3 ? root : partWith(context, root, code.slice(0, 3));
  const item = partWith(context, parent, code);
  if (name !== "") ledger.text(item, "name", name, evidence);
  return item;
}

/** 机关商品和服务支出（502）90万元，其中：2023年度专项业务费支出50万元, in a budget of 2024: of the class, and not of this year. */
export function isPartOfOtherYear(
  context: ImportContext,
  first: readonly Draft[] | undefined,
  phrase: string,
): boolean {
  const [, year = ""] = /^(?:其中:?)?(20\d\d)年/.exec(plain(unnumbered(phrase))) ?? [];
  return year !== "" && Number(year) !== context.year && partOfClass(context, first, phrase) !== undefined;
}

/** 商品和服务支出（302）40万元，其中：公用经费…。专项业务经费…: of the class that the paragraph began with. */
export function partOfClass(
  context: ImportContext,
  first: readonly Draft[] | undefined,
  phrase: string,
): Draft | undefined {
  const [record] = first ?? [];
  const nature = natureOf(plain(unnumbered(phrase)).replace(/^(?:(?:其中|具体为):?)?(?:20\d\d年度?)?/, ""));
  if (record === undefined || first?.length !== 1 || nature === undefined || !isClass(context, record))
    return undefined;
  return context.ledger.child(record, nature);
}

/** Whether a record is an economic class. */
export function isClass({ ledger, budget }: ImportContext, record: Draft): boolean {
  const roots = ledger.list(budget, "economic");
  for (let at = ledger.parentOf(record); at !== undefined; at = ledger.parentOf(at))
    if (roots.includes(at)) return true;
  return false;
}

/**
 * 进修及培训（20508）102.32万元，…。具体为：人员经费0万元，…；公用经费28.32万元，…: of the item, where the paragraph has spoken of
 * nothing else.
 */
export function partOfItem(
  context: ImportContext,
  spoken: readonly (readonly Draft[])[],
  phrase: string,
): Draft | undefined {
  const nature = natureOf(plain(unnumbered(phrase)).replace(/^(?:具体为|其中|包括)[:：]?/, ""));
  const [first] = spoken;
  const [record] = first ?? [];
  if (nature === undefined || record === undefined || first?.length !== 1 || !isItem(context, record)) return undefined;
  const isOfIt = (of: Draft | undefined): boolean =>
    of !== undefined && (of === record || isOfIt(context.ledger.parentOf(of)));
  return spoken.flat().every(isOfIt) ? context.ledger.child(record, nature) : undefined;
}

/** Whether a record is an item by function, or what a fund pays of one. */
export function isItem({ ledger, budget }: ImportContext, record: Draft): boolean {
  const expenditure = budget["expenditure"] as Draft | undefined;
  for (let at: Draft | undefined = record; at !== undefined && at !== expenditure; at = ledger.parentOf(at))
    if (isFunctionalCode(wordsIn(at, "code"))) return expenditure !== undefined;
  return false;
}

/** 工资福利支出（类）, 基本工资（款）: names of economic classes, though they are marked as those of functions. */
export function economicOfNames(
  context: ImportContext,
  names: readonly string[],
  path: string,
  source: string | undefined,
  evidence: Evidence,
): Draft | undefined {
  const [first = "", second] = names;
  const code = isCategoryName(first) || !/基本支出|项目支出|经济分类/.test(path) ? undefined : economicColumn(first);
  if (code === undefined || names.length > 2) return undefined;
  const nature = path.includes("基本支出") ? "basic" : path.includes("项目支出") ? "project" : undefined;
  const category = economicItem(context, { code, name: first, source, nature, evidence });
  if (second === undefined) return category;
  const { ledger } = context;
  const held = ledger.list(category, "items").find((item) => nameKey(wordsIn(item, "name")) === nameKey(second));
  const item = held ?? ledger.add(category, "items");
  ledger.text(item, "name", second, evidence);
  return item;
}

function partWith(context: ImportContext, parent: Draft, code: string): Draft {
  const { ledger } = context;
  return (
    ledger.list(parent, "items").find((item) => item["code"] === code) ??
    ledger.add(parent, "items", { code, codeAssigned: true })
  );
}

/**
 * A part of the figure that a list is of: the basic expenditure of an item, the staff expenses of the basic expenditure,
 * an economic class of either.
 */
export function partOf(
  context: ImportContext,
  head: readonly Draft[],
  phrase: string,
  evidence: Evidence,
): readonly Draft[] | undefined {
  const [of] = head;
  if (of === undefined || head.length !== 1) return undefined;
  const printed = plain(unnumbered(phrase)).replace(/^(?:其中|包括)[:：]?/, "");
  const words = printed.replace(/预算(?:数)?$/, "");
  const fund = fundOfIncome(context, of, plain(unnumbered(phrase)).replace(/^其中[:：]?/, ""));
  if (fund !== undefined) return [fund];
  // Alone, beside a source that was not understood, it would not add up to the whole.
  const isBeside = of === context.budget["income"] && context.ledger.list(of, "items").length > 0;
  if (isBeside && NON_TAX.test(words)) return [nonTax(context, of, words, evidence)];
  const nature = natureOf(words);
  // Where one fund pays everything, its parts are those of the whole.
  const expenditure = context.part("expenditure");
  const sole = soleSourceOf(context);
  const isSole = sole !== undefined && (expenditure["funding"] as Draft | undefined)?.[sole] === of;
  if (nature !== undefined && isSpent(context, of)) return [context.ledger.child(isSole ? expenditure : of, nature)];
  const listed = economicPartOf(context, of, words, evidence);
  if (listed !== undefined) return [listed];
  const part = natureHeld(context, of);
  if ((nature === "personnel" || nature === "operating") && part?.nature === "basic")
    return [context.ledger.child(of, nature)];
  // 项目支出1750万元，其中：本年一般公共预算1200万元: what each source pays of that part.
  const payer = part?.source === undefined && part !== undefined ? sourceOf(printed.replace(/^本年/, "")) : undefined;
  if (part !== undefined && payer !== undefined && !words.includes("结转"))
    return [context.ledger.child(expenditure, "funding", payer, part.nature)];
  // 项目支出400万元，其中：一般公共服务支出400万元: the projects of that category.
  if (part !== undefined && isCategoryName(words) && codeNamed(words, "") !== undefined) {
    const item = itemOfNames(context, { names: [words], evidence });
    return [context.ledger.child(paidBy(context, item, part.source), part.nature)];
  }
  const code = economicColumn(words, isGovernmentScheme([words]));
  if (code === undefined || part === undefined) return undefined;
  const name = unnumbered(phrase)
    .replace(/^(?:其中|包括)[:：]?/, "")
    .replace(/预算(?:数)?$/, "");
  return [economicItem(context, { code, name, ...part, evidence })];
}

/** 收入预算90万元，其中：一般公共预算拨款70万元，纳入预算管理的非税收入拨款20万元: a source beside those that have a field. */
const NON_TAX = /^纳入(?:一般公共)?预算管理的?非税收入(?:拨款)?$/;

function nonTax({ ledger }: ImportContext, income: Draft, name: string, evidence: Evidence): Draft {
  return ledger.called(income, "items", name) ?? ledger.named(income, "items", name, evidence);
}

/** 一般公共预算支出90万元，其中：工资福利支出50万元: a class of all that a fund pays, or of all, which no heading names. */
export function classOfAll(
  context: ImportContext,
  head: readonly Draft[] | undefined,
  phrase: string,
  evidence: Evidence,
): Draft[] | undefined {
  const [whole, ...others] = head ?? [];
  const expenditure = context.part("expenditure");
  const funding = (expenditure["funding"] ?? {}) as Draft;
  const source = Object.keys(funding).find((key) => funding[key] === whole);
  const isAll = source !== undefined || [expenditure, expenditure["total"]].includes(whole);
  const name = unnumbered(phrase).replace(/^(?:其中|包括)[：:]?/, "");
  const code = economicColumn(plain(name), isGovernmentScheme([name]));
  if (whole === undefined || others.length > 0 || !isAll || code === undefined || isCategoryName(name))
    return undefined;
  return [economicItem(context, { code, name, source, evidence })];
}

const CLASSES_OF: Readonly<Record<string, RegExp>> = { personnel: /^30[13]\d\d$/, operating: /^3(?:02|10)\d\d$/ };

/** 人员经费60万元，主要包括基本工资30万元: a part of the staff or operating expenses of a breakdown by economic class. */
function economicPartOf(context: ImportContext, of: Draft, words: string, evidence: Evidence): Draft | undefined {
  const { ledger } = context;
  const expenditure = context.part("expenditure");
  const held = ledger.list(context.budget, "economic").find((each) => each === ledger.parentOf(of));
  // 人员支出40万元，其中：基本工资10万元, where only the text tells of either.
  const isTold = held === undefined && [expenditure["personnel"], expenditure["operating"]].includes(of);
  const root = isTold
    ? { nature: "basic", personnel: expenditure["personnel"], operating: expenditure["operating"] }
    : held;
  const kind = Object.keys(CLASSES_OF).find((each) => root?.[each] === of);
  const name = words.replace(/^主要包括[：:]?/, "");
  const isOfKind = (code: string): boolean => kind !== undefined && CLASSES_OF[kind]?.test(code) === true;
  const [code, ...others] = new Set(
    knownCodes().flatMap(([each, known]) => (isOfKind(each) && nameKey(known) === nameKey(name) ? [each] : [])),
  );
  if (root === undefined || code === undefined || others.length > 0) return undefined;
  const { source, nature } = root as { source?: string; nature?: "basic" };
  return economicItem(context, { code, name, source, nature, evidence });
}

/** 机关运行经费82万元，其中：办公经费41.47万元: what it is spent on, as far as the text tells. */
export function partOfAgency(
  { ledger, budget }: ImportContext,
  head: readonly Draft[],
  phrase: string,
  evidence: Evidence,
): readonly Draft[] | undefined {
  const [of] = head;
  const name = unnumbered(phrase.replace(/^.*(?:其中|包括|主要支出为|主要是|主要为)\s*[：:]?/s, ""));
  const isCost = /^[水电]费$|^\p{Script=Han}[\p{Script=Han}（）()、]{1,16}(?:费用?|支出|购置|补贴)$/u.test(name);
  if (of === undefined || of !== budget["agencyOperating"] || !isCost || /运行经费|公用经费/.test(name))
    return undefined;
  const told = (items: readonly Draft[]): Draft[] =>
    items.flatMap((item) => [item, ...told(ledger.list(item, "items"))]);
  const item = told(ledger.list(of, "items")).find((each) => nameKey(wordsIn(each, "name")) === nameKey(name));
  if (item === undefined) return [ledger.named(of, "memo", name, evidence)];
  ledger.text(item, "name", name, evidence);
  return [item];
}

/** What running a vehicle costs, as the text tells it. */
const COST_OF_VEHICLES =
  /^(?:燃料|燃油|油料|汽油|加油|维修|维护|维修保养|保养|保险|过路过桥|过桥过路|路桥|停车|年检|检测|洗车)费$/;

/** 公务用车运行费2.50万元，其中：燃料费1.50万元，维修费0.60万元: what it is spent on, as far as the text tells. */
export function partOfVehicles(
  { ledger, budget }: ImportContext,
  head: readonly Draft[],
  phrase: string,
  evidence: Evidence,
): readonly Draft[] | undefined {
  const [of] = head;
  const name = unnumbered(phrase.replace(/^.*(?:其中|包括)\s*[：:]?/s, ""));
  const { threePublic } = budget as { threePublic?: Draft };
  const isOfVehicles = ledger
    .list(threePublic ?? {}, "items")
    .some((item) => item["code"] === "vehicles" && ledger.list(item, "items").some((each) => each === of));
  if (of?.["code"] !== "vehicleOperation" || !isOfVehicles || !COST_OF_VEHICLES.test(plain(name))) return undefined;
  return [ledger.named(of, "memo", name, evidence)];
}

/** 财政拨款收入24,940.34万元（其中，一般公共预算24,399.59万元…）: a fund of the appropriations received. */
function fundOfIncome(context: ImportContext, of: Draft, words: string): Draft | undefined {
  const source = sourceOf(words);
  if (
    of["code"] !== "fiscal" ||
    source === undefined ||
    !["general", "governmentFund", "stateCapital"].includes(source)
  )
    return undefined;
  const { ledger } = context;
  const income = context.part("income");
  const held = ledger.list(income, "items").map((item) => findSource(context, item, source));
  return held.find((item) => item !== undefined) ?? ledger.add(of, "items", { code: source });
}

/** Whether a record is an item of expenditure by function, or what a fund pays of it or of all. */
function isSpent(context: ImportContext, record: Draft): boolean {
  const expenditure = context.part("expenditure");
  const isTotal = record === expenditure["total"] || record === expenditure;
  for (let at: Draft | undefined = record; at !== undefined && !isTotal; at = context.ledger.parentOf(at)) {
    if (at === expenditure) return natureHeld(context, record) === undefined;
  }
  return false;
}

/** Which part of all expenditure a record is: the basic expenditure or the projects, of one source or of all. */
function natureHeld(
  context: ImportContext,
  record: Draft,
): { readonly nature: "basic" | "project"; readonly source: string | undefined } | undefined {
  const expenditure = context.part("expenditure");
  const funding = Object.entries((expenditure["funding"] ?? {}) as Record<string, Draft | undefined>);
  for (const nature of ["basic", "project"] as const) {
    if (expenditure[nature] === record) return { nature, source: soleSourceOf(context) };
    for (const [source, cell] of funding) if (cell?.[nature] === record) return { nature, source };
  }
  return undefined;
}
