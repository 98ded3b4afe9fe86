/** Which figure of the budget a phrase of the text names, by its words and the headings over it. */
import { breakdownOf } from "../tables/economic-records.js";
import { PART_OF_RECEPTION, partOf, threePublicItem, threePublicRoot } from "../tables/three-public-items.js";
import type { ImportContext } from "../understand/context.js";
import { codeNamed, isCategoryName, isKnownName, onlyCodeOf } from "../understand/functional-codes.js";
import { heldItem, itemAssigned, itemNamed, itemOfNames } from "../understand/functional-tree.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { economicColumn, isGovernmentScheme } from "../understand/measure.js";
import { isUnitName } from "../understand/unit-names.js";
import { AGENCY_COSTS, balanceOf, natureOf, sourceOf, threePublicOf } from "../understand/vocabulary.js";
import { nameKey, plain, unnumbered } from "../understand/words.js";
import { apartFromOtherFunds, besideThreePublic, commissioned, otherFunds } from "./beside.js";
import { governmentTarget } from "./government-targets.js";
import { itemOfLowerLevels, marksLowerLevel } from "./lower-levels.js";
import { withoutMoved } from "./other-subjects.js";
import { byCode, economicItem, economicOfNames } from "./parts.js";
import { incomeOf, paidBy } from "./paying.js";
import { balanceIn, totalsOf } from "./totals.js";

/** Records whose `amount` a phrase names: mostly one; for 收支总计 both accounts. */
export type Target = readonly Draft[];

/** Phrases that name an item of 三公 wherever they stand. */
const STATUTORY =
  /^(?:其中:?|财政拨款|安排|本年|20\d\d年(?:度)?|预算|用于)*(?:因公出国|公务接待费|公务用车(?:购置|运行|费用?))/;

const OWN_FUND =
  /(?:地方|全[省市县区]|[省市县区]本?级|本级)?(?:一般公共预算|公共财政预算|政府性基金预算?|国有资本经营预算?|社会保险基金预算?)/g;

/** 上年结转资金预算数: a balance, and no money of a fund. */
const OWN_BALANCE =
  /^(?:20\d\d年(?:度)?)?(?:上年结转|上年结余|结转(?:结余)?下年|年[终末]结转(?:和?结余)?)(?:资金|结余|收入)?(?:预算)?数?$|^结转(?:和?结余)?下年支出$|^使用非财政拨款结余(?:和专用结余)?$/;

/** The heading that stands for 按支出功能分类科目划分 over what follows it. */
export const BY_FUNCTION = "按功能分类";

/** What sentences beside the accounts speak of: procurement, contracts, conferences, assets. */
const OTHER_MATTERS = /采购|合同金额|(?<!支持)中小企业|小微企业|会议费|培训费|绩效|房屋|设备|家具|国有资产/;

/** 上缴上级支出、经营支出、对附属单位补助支出共…: one figure of several, which is none of each. */
function isListOfSeveral(words: string): boolean {
  const names = words.split("、");
  return (
    names.length > 2 && names.filter((name) => natureOf(name) !== undefined || sourceOf(name) !== undefined).length > 2
  );
}

/** Finds the target of a phrase. `undefined` where the words name no figure that is known. */
export function targetOf(
  context: ImportContext,
  phrase: string,
  headings: readonly string[],
  evidence: Evidence,
  levels?: readonly string[],
  codes?: readonly (string | undefined)[],
): Target | undefined {
  const fund = context.fund;
  const told = plain(phrase).replace(/财政拨款/g, "");
  // 调入一般公共预算 of another fund is no income of it.
  const bare = /调入(?:一般公共|政府性基金|国有资本|公共财政)/.test(told) ? told : withoutMoved(told);
  const ofFund = fund === undefined ? undefined : fundOf("", bare);
  // 国有资本经营收入 of the general public budget is one of its revenues.
  const isRevenue = fund === "general" && bare.includes("国有资本经营收入");
  if (ofFund !== undefined && ofFund !== fund && !isRevenue) return undefined;
  // The name of a government’s own fund says nothing more of a figure.
  const words = fund === undefined ? plain(unnumbered(phrase)) : plain(unnumbered(phrase)).replace(OWN_FUND, "");
  const path = plain(headings.join("/"));
  const source = fund === undefined ? fundOf(path, words) : undefined;
  const beside =
    besideThreePublic(context, words, path, evidence) ??
    commissioned(context, words, path) ??
    otherFunds(context, words, path, evidence);
  if (beside !== undefined) return [beside];
  const classed = levels === undefined ? undefined : economicOfNames(context, levels, path, source, evidence);
  if (classed !== undefined) return [classed];
  if (levels !== undefined) {
    const item = itemOfNames(context, { names: levels, codes, evidence });
    return [paidBy(context, item, source)];
  }
  if (OTHER_MATTERS.test(words) || isListOfSeveral(words)) return undefined;
  const coded = byCode(context, phrase, source, evidence);
  if (coded !== undefined) return [coded];
  const last = plain(headings[headings.length - 1] ?? "");
  // 开展业务活动的公务用车购置及运行费 under 二、公务用车购置及运行维护费: what the heading names.
  const ofHeading = threePublicOf(unnumbered(last));
  if (
    ((path + words).includes("三公") ||
      STATUTORY.test(words) ||
      (ofHeading !== undefined && threePublicOf(words) === ofHeading)) &&
    !AGENCY_COSTS.test(words + last)
  ) {
    const code = threePublicOf(words.replace(/三公经费|“三公”/g, ""));
    // 无外事接待: of what there was none, no figure is told.
    if (PART_OF_RECEPTION.test(words) && /^(?:无|没有|未)/.test(words)) return undefined;
    if (code === "reception" && PART_OF_RECEPTION.test(words)) return [partOfReception(context, phrase, evidence)];
    // 公车购置费、公车运行费（“三公”经费）总额: what the words before the bracket are together.
    if (words.includes("(三公经费)")) return [threePublicRoot(context, evidence)];
    if (code !== undefined) return [named(context, threePublicItem(context, code, evidence), phrase, evidence)];
    return words.includes("三公") ? [namedRoot(context, phrase, evidence)] : undefined;
  }
  if (AGENCY_COSTS.test(words) || (AGENCY_COSTS.test(last) && /运行(?:经费|费)|公用经费/.test(words)))
    return isOfOneUnit(context, words) ? undefined : [agencyOperating(context, evidence)];
  if (fund !== undefined) return governmentTarget(context, phrase, evidence);
  if (/(?:政府采购|资产|绩效|人员|机构)/.test(path) && !/收支|收入|支出/.test(path)) return undefined;
  const known = totalsOf(context, words, source) ?? parts(context, phrase, words, path, source, evidence);
  if (known !== undefined || !marksLowerLevel(words)) return known;
  const item = itemOfLowerLevels(context, phrase, evidence);
  return item === undefined ? undefined : [paidBy(context, item, source)];
}

function named(context: ImportContext, record: Draft, phrase: string, evidence: Evidence): Draft {
  if (record["name"] === undefined) {
    const name = unnumbered(phrase)
      .replace(
        /^.*[，：:]|^.*(?:安排|中含)(?=[因公车用])|^(?:其中)?包括(?=[因公车用购])|^.*等(?=公务|因公)|^.{4,}的(?=公务|因公)/,
        "",
      )
      // 计划购置0辆公务接待费: a count runs into the name.
      .replace(/^.*\d\s*(?:辆|批次?|人次?|个)(?=[因公])/, "")
      // 示例局2025年公务接待费: whose it is, and of which year, is no part of the name.
      .replace(/^.*20\d\d年(?:度)?(?=[因公车购])|^(?:[一二三四五六七八九]、)?20\d\d年(?:度)?/, "")
      // 因公出国（境）费2014年财政拨款支出决算数
      .replace(/20\d\d年(?:度)?(?:财政拨款)?(?=(?:预算|决算|支出|为|数)*$)/, "")
      .replace(/(?:预算|决算|支出|为|数)+$/, "")
      // 公务用车购置费同口径比上年减少3万元: how it is compared is no part of the name.
      .replace(/按?同口径$/, "")
      .trim();
    context.ledger.text(record, "name", name, evidence);
  }
  return record;
}

/** 国内公务接待支出1.50万元: a part of the reception of guests. */
function partOfReception(context: ImportContext, phrase: string, evidence: Evidence): Draft {
  const item = threePublicItem(context, "reception", evidence);
  const name = plain(unnumbered(phrase))
    .replace(/^.*[,:]/, "")
    .replace(/^(?:20\d\d年度?|其中:?)+/, "");
  return partOf(context, item, name.replace(/(?:预算|决算)?数?$/, ""), evidence);
}

function namedRoot(context: ImportContext, phrase: string, evidence: Evidence): Draft {
  const record = threePublicRoot(context, evidence);
  const [name] = /(?:财政拨款)?[“"]?三公[”"]?经费/.exec(phrase) ?? [];
  if (name !== undefined && record["name"] === undefined) context.ledger.text(record, "name", name, evidence);
  return record;
}

/** 示例市档案馆公用经费预算6万元, after 机关运行经费合计36万元: what one unit has of it. */
function isOfOneUnit({ budget }: ImportContext, words: string): boolean {
  const { agencyOperating: held, entity } = budget as { agencyOperating?: Draft; entity?: Draft };
  const [, body = ""] =
    /^(.{3,30}?)(?:机关)?(?:行政)?(?:运行经费|运行费|公用经费)/.exec(
      words.replace(/^(?:其中:?)?(?:20\d\d年度?)?/, ""),
    ) ?? [];
  const own = plain(typeof entity?.["name"] === "string" ? entity["name"] : "");
  const isOwn =
    /^[本我](?:单位|部门|级|局|委|厅)/.test(body) || (own !== "" && (own.endsWith(body) || body.endsWith(own)));
  return held?.["amount"] !== undefined && isUnitName(body) && !isOwn && !/合计|共计|所属|[和及、]/.test(words);
}

function agencyOperating(context: ImportContext, evidence: Evidence): Draft {
  const isNew = context.budget["agencyOperating"] === undefined;
  const record = context.part("agencyOperating");
  if (isNew) {
    record["name"] = "机关运行经费";
    if (evidence.unit !== undefined && evidence.unit !== context.ledger.unit) record["unit"] = evidence.unit;
  }
  return record;
}

/** The fund that headings and phrase speak of. */
function fundOf(path: string, words: string): string | undefined {
  for (const text of [words, ...path.split("/").reverse()]) {
    if (text.includes("政府性基金")) return "governmentFund";
    if (text.includes("国有资本")) return "stateCapital";
    // 公共财政拨款 is what 一般公共预算财政拨款 was called until 2015.
    if (/一般公共预算|公共财政(?:预算|拨款)/.test(text)) return "general";
    if (/(?<!非)财政拨款/.test(text)) return "fiscal";
  }
  return undefined;
}

function parts(
  context: ImportContext,
  phrase: string,
  words: string,
  path: string,
  fund: string | undefined,
  evidence: Evidence,
): Target | undefined {
  const { ledger } = context;
  const expenditure = context.part("expenditure");
  // 本级及下属单位预留机动经费: whose money it is stands before it.
  const [reserve = ""] = /单位预留.*$/.exec(words) ?? [];
  const nature = natureOf(tail(words)) ?? natureOf(reserve);
  const isBasic = path.includes("基本支出") && !/governmentFund|stateCapital/.test(fund ?? "");
  // 财政拨款基本支出 under 一般公共预算财政拨款基本支出决算情况: of the money that the heading names.
  const isOfGeneral = fund === "fiscal" && /一般公共预算(?:财政拨款)?基本支出/.test(path);
  const paying = isOfGeneral ? "general" : fund;
  if ((nature === "personnel" || nature === "operating") && isBasic) {
    const of = { ...(paying === undefined ? {} : { source: paying as "general" }), nature: "basic" as const };
    return [ledger.child(economicOf(context, of), nature)];
  }
  if (
    words
      .replace(/(?:预算|决算|支出)?(?:数|合计|总额)?$/, (end) => (end.startsWith("支出") ? "支出" : ""))
      .endsWith("基本支出") &&
    isBasic &&
    /一般公共预算|财政拨款/.test(words + path)
  ) {
    const of = { ...(paying === undefined ? {} : { source: paying as "general" }), nature: "basic" as const };
    const record = economicOf(context, of);
    if (record["name"] === undefined && words.includes("一般公共预算"))
      ledger.text(record, "name", nameOfBasic(phrase), evidence);
    return [record];
  }
  // 项目支出结转和结余, of a balance that is not known.
  if (nature !== undefined && /结转|结余/.test(tail(words))) return undefined;
  if (nature !== undefined) {
    return [
      ledger.child(
        paidBy(context, expenditure, fund === "fiscal" && !path.includes("财政拨款支出") ? undefined : fund),
        nature,
      ),
    ];
  }
  const printed = unnumbered(phrase.replace(/^.*(?:其中|包括)\s*[：:]?/s, "").replace(/^.*[，。；：:]/s, "")).replace(
    /(?:类)?(?:科目)?(?:[（(][类款项][）)])?$/,
    "",
  );
  // 行政运行财政拨款支出: what an item has of the money, and no figure of all of it.
  const ofItem = printed.replace(/(?:一般公共预算|公共)?财政拨款(?:支出)?$/, "");
  const isOfItem = ofItem !== printed && isKnownName(ofItem);
  const name = isOfItem ? ofItem : printed;
  // 在职人员经费60万元、增人增资5万元: kinds of cost that are no classes, as the text calls them.
  if (/^(?:在职人员经费|增人增资)$/.test(plain(name)) && path.includes("支出"))
    return [ledger.child(expenditure, "named", plain(name))];
  const carried = carriedOver(context, words);
  if (carried !== undefined) return [carried];
  // 国有资本经营预算 is a source of income, and a category of expenditure.
  // 其他20万元, of income: no category of expenditure.
  if (/^其他$/.test(plain(name)) && path.includes("收入") && !path.includes("支出"))
    return [incomeOf(context, "other")];
  const isSource =
    (!words.includes("支出") && sourceOf(name) !== undefined && /收入|收支/.test(path)) ||
    (/^国有资本经营预算(?:支出|拨款支出)$/.test(plain(name)) && heldItem(context, "223") === undefined);
  if (!isSource && isCategoryName(name) && codeNamed(name, "") !== undefined) {
    const item = itemOfNames(context, { names: [name], evidence });
    return [paidBy(context, item, fund)];
  }
  const isOfClasses = /经济(?:科目)?分类|基本支出|项目支出/.test(path);
  const code = isOfClasses ? economicColumn(name.replace(/预算(?:数)?$/, ""), isOfGovernments(path, name)) : undefined;
  if (code !== undefined) {
    const nature = path.includes("基本支出") ? "basic" : path.includes("项目支出") ? "project" : undefined;
    return [economicItem(context, { code, name, source: fund, nature, evidence })];
  }
  const bare = name.replace(/预算(?:数)?$/, "");
  const item = /收入|结转|结余/.test(words) ? undefined : itemNamed(context, bare);
  if (item !== undefined && sourceOf(name) === undefined && economicColumn(name) === undefined)
    return [paidBy(context, item, fund)];
  // 初中教育支出20万元, of the money that the heading names
  const isOfFunctions = fund === "general" || /功能(?:分类|科目)/.test(path);
  const only = isOfFunctions ? onlyCodeOf(bare) : undefined;
  // 机构运行 is a name under several categories, whether or not they are known; 住房公积金 is not.
  const isNamedSo =
    bare.endsWith("支出") || isOfItem || (path.includes(BY_FUNCTION) && /^2(?:08|10|21)/.test(only ?? ""));
  const told = isNamedSo ? only : undefined;
  if (told !== undefined && item === undefined)
    return [paidBy(context, itemAssigned(context, told, bare, evidence), fund)];
  if (isOfItem) return undefined;
  const isIncome = words.includes("收入") && !words.replace(/收入支出/g, "").includes("支出");
  const balance = balanceOf(tail(words));
  if (balance !== undefined) {
    const isNamed = fund !== undefined && fundOf("", words) === fund;
    return balanceIn(context, balance, fund, isNamed, OWN_BALANCE.test(words) && /收入|支出|收支/.test(path));
  }
  const source = sourceOf(tail(words));
  if (source === undefined) return incomeNamed(context, name, path);
  if (source === "other" && /其他收入(?:预算)?(?:数)?$/.test(words)) apartFromOtherFunds(context);
  const spends =
    words.includes("支出") ||
    (!isIncome && /支出|一般公共预算.*(?:拨款|情况)|政府性基金|国有资本/.test(path) && !path.includes("收入"));
  if (!spends && (isIncome || /收入|收支/.test(path))) return [incomeOf(context, source)];
  if (!spends && !isIncome) return undefined;
  return [ledger.child(expenditure, "funding", source)];
}

/** Whether a class is one of the government’s classification: by its name, or by the heading nearest to it. */
function isOfGovernments(path: string, name: string): boolean {
  const [nearest = ""] = path.match(/(?:部门|政府)(?:预算)?(?:支出)?经济/g)?.slice(-1) ?? [];
  return isGovernmentScheme([name]) || nearest.startsWith("政府");
}

/** 经费拨款: a row of the income account that is no source of its own. */
function incomeNamed(context: ImportContext, name: string, path: string): Target | undefined {
  const key = nameKey(name);
  if (key.length < 3 || !path.includes("收入") || path.includes("支出")) return undefined;
  const find = (items: readonly Draft[]): Draft[] =>
    items.flatMap((item) => [
      ...(nameKey(wordsIn(item, "name")) === key ? [item] : []),
      ...find(context.ledger.list(item, "items")),
    ]);
  const found = find(context.ledger.list(context.part("income"), "items"));
  return found.length === 1 ? found : undefined;
}

/** 上年结转的一般公共预算收入: a part of the money of last year. */
function carriedOver(context: ImportContext, words: string): Draft | undefined {
  const [, rest = ""] = /上年结(?:转|余)(?:结余|结转|和结余)?的?(.+)$/.exec(words) ?? [];
  const source = sourceOf(rest);
  if (source === undefined) return undefined;
  const { ledger } = context;
  const income = context.part("income");
  const held = ledger.list(income, "balances").find((item) => item["code"] === "opening");
  return held === undefined ? undefined : ledger.child(held, "funding", source);
}

/** The breakdown of basic expenditure that a fund pays; 财政拨款 may be that of any fund, unless it has one of its own. */
function economicOf(context: ImportContext, of: { source?: "general" | "fiscal"; nature: "basic" }): Draft {
  const held = context.ledger
    .list(context.budget, "economic")
    .filter((each) => each["scheme"] === "department" && each["nature"] === "basic");
  const isOpen = of.source === undefined || of.source === "fiscal";
  return (
    held.find((each) => each["source"] === of.source) ??
    held.find((each) => isOpen || each["source"] === undefined) ??
    breakdownOf(context, "department", of)
  );
}

function nameOfBasic(phrase: string): string {
  const [, name = ""] = /(一般公共预算(?:财政拨款)?基本支出)/.exec(nameKey(phrase)) ?? [];
  return name;
}

/** The last words of a phrase, which name what an amount is. */
function tail(words: string): string {
  const parts = words
    .replace(/\(.*?\)/g, "")
    // 一般公共预算拨款基本支出: the nature of what that money pays.
    .replace(/^(?=.*(?:预算|拨款)(?:基本|项目)支出$).*?((?:基本|项目)支出)$/, "$1")
    .split(
      /其中[:：]?|包括[:：]?|[:：,，、]|20\d\d年(?![初末])(?:度)?(?:本年)?|的(?=一般|政府|国有|财政)|安排(?=基本|项目)/,
    );
  // 本单位项目支出: whose it is says nothing more.
  return (parts[parts.length - 1] ?? "").replace(
    /^(?:[本我](?:单位|部门|局|系统)|部门|单位)(?:的)?(?=基本支出|项目支出)/,
    "",
  );
}
