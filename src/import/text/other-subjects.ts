/** What the text of a government's report tells beside its accounts: of several years, of a zone, of single departments. */
import { plain } from "../understand/words.js";

/** 五年来, “十四五”时期: sums of several years; 较“十三五”时期增长 only compares with them. */
const PERIOD =
  /(?<![比较超]|相比)(?:十[一二三四五六七]五(?:时期|期间|以来|末)|(?:过去|今后|未来|这)?五年[来间]|(?:过去|今后|未来)五年|五年累计)/;

/** Headings of what was done and will be: money that policies have moved, none of it a figure of the accounts. */
const WORK =
  /重点工作|工作(?:情况|回顾|成效|任务)|落实.{0,25}(?:决议|决定)|主要工作|措施|(?:重点|目标|主要)任务|完成.{0,20}任务|十[一二三四五六七]五(?:财政|工作|回顾|规划)/;

/** A zone beside the government whose document it is: 经开区 in the accounts of a city. */
const ZONE =
  /(?:开发区|新区|经开区|高新区|示范区|管理区|保税区|产业园|园区|合作区|度假区|起步区|先行区|试验区|(?<=[东西南北中]部)山区|管委会)/;
const OF_ZONE = new RegExp(
  `${ZONE.source}(?:\\([^()]*\\))?(?:20\\d\\d年)?(?:本级)?(?:完成|实现)?(?:地方)?(?:一般公共预算|政府性基金|国有资本经营|社会保险|收入|支出|预算|决算|财政|收支|单位|(?:行政事业单位)?[“"]?三公)`,
);

/** Whether the words are of a zone that is none of the government's whose title it is. */
export function isOfZone(words: string, title: string): boolean {
  return !ZONE.test(title) && OF_ZONE.test(words);
}

/** 4．嘉禾湖区预算执行情况, 嘉禾湖区一般公共预算收入: one of the regions under the government, by its name. */
const OF_REGION_UNDER =
  /^(?:[(]?[\d一二三四五六七八九十]{1,3}[).、．])?(?:20\d\d年(?:度)?)?((?![全我本各市省县州盟所其上下两三几地该自])\p{Script=Han}{1,7}?(?:[区县市旗]|新城|园区))(?:20\d\d年(?:度)?)?(?:本级)?(?:地方)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算|社会保险基金(?:预算)?|预算)(?:收入|支出|收支|执行|安排|草案|编制|上级|总)/u;

/** Whether the words are of a region under the government whose title it is, or beside it. */
export function isOfRegionUnder(words: string, title: string): boolean {
  const [, name] = OF_REGION_UNDER.exec(words) ?? [];
  return name !== undefined && !title.includes(name) && !/[级和与及]/.test(name);
}

/** Whether what follows sums several years up. */
export function isOfPeriod(words: string): boolean {
  return PERIOD.test(words);
}

/** Whether a heading begins something that is none of the government's accounts. */
export function isOtherHeading(heading: string, title: string): boolean {
  const words = plain(heading);
  // 三、示例管理区: what follows is its own.
  const isZone = !ZONE.test(title) && ZONE.test(words.slice(-6)) && new RegExp(`${ZONE.source}$`).test(words);
  if (words.includes("部门预算") || isOfZone(words, title) || isZone) return true;
  return WORK.test(words) && !/预算(?:收支|执行情况|草案)|收支(?:预算|决算|情况)/.test(words);
}

/** All insurances of the fund. */
export const OF_ALL = /社会保险基金|社保基金/;

/** One insurance of the fund: 城乡居民基本养老保险基金收入. */
const INSURANCE =
  /(?<=^|[\s，、；。：:,;的.．])((?!社会保险)(?:(?!其中|包括|支出|收入)\p{Script=Han}){2,24}保险(?:基金)?)(?:预算)?(?:收入|支出)/gu;

/** 一、失业保险。基金收入8亿元: a paragraph on one of the insurances, whose sentences do not name it. */
export function isOfOneInsurance(words: string): boolean {
  return /^(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.．])?\p{Script=Han}{2,16}保险[。:：](?:基金)?(?:收入|支出)/u.test(
    words,
  );
}

/**
 * …保险基金收入8亿元、支出5亿元: the same insurance's, which its sentence or the one before named. The words with its name
 * before what would be of all insurances, and the name.
 */
export function withInsurance(
  sentence: string,
  last: string | undefined,
): { sentence: string; last: string | undefined } {
  let name = OF_ALL.test(sentence) ? undefined : last;
  const named = sentence.replace(
    /(?<=^|[\s，、；。：:,;.．])(\p{Script=Han}*保险(?:基金)?)?((?:预算)?(?:收入|支出))(?=(?:预算|完成|安排|执行|为|预计|预期)*\s*\d)/gu,
    (whole: string, own: string | undefined, side: string) => {
      if (own === undefined) return name === undefined ? whole : name + side;
      name = own.endsWith("社会保险基金") ? undefined : own;
      return whole;
    },
  );
  const own = name ?? [...sentence.matchAll(INSURANCE)].pop()?.[1];
  if (own === undefined || /社会?保险?基金$/.test(own)) return { sentence: named, last: undefined };
  if (OF_ALL.test(sentence)) return { sentence: named, last: own };
  // …，当年结余7亿元: what is left of that insurance, as blanks.
  const rest = named.replace(/[，,](?:当年|本年)?(?:收支|滚存|累计)?(?:结余|赤字|缺口)\s*\d.*$/s, (left) =>
    " ".repeat(left.length),
  );
  return { sentence: rest, last: own };
}

/**
 * Sentences that list money beside the accounts: 主要结转科目有：…, 专项转移支付补助具体分类：…, 单位自有资金, 财政专户; what is owed
 * (债务余额…，其中一般债务…); what others
 * are given (市级对县转移支付15亿元，其中…), under names that what is received has.
 */
const BESIDE_ACCOUNTS =
  /(?:收入|支出)\(同口径\)[^\d。;]{0,4}\d|结转.{0,6}科目|(?:转移支付|补助).{0,6}分类[:：]|自有资金(?:收入|支出|收支|预算)|财政专户(?:管理)?(?:资金)?(?:收入|支出|收支|预算)|执行中(?:加上)?(?:上级)?(?:新增|追加)|对(?:下|各?县|各?区|各?市县)[^，。；]{0,14}转移支付[^。；]*元[^。；]*其中|补助(?:各?市县|各?县区|各?区县|县市|市州)[^，。；]{0,10}转移支付|^[^收支]{0,24}债务(?:余额|限额)/;

/** 当年收支结余5亿元，加上上年结余22亿元 after the figures of one insurance: what is left of it, and not of all. */
export function isLeftOfInsurance(words: string): boolean {
  return /^(?:其中[:,]?)?(?:当年)?(?:收支|滚存)?(?:结余?|赤字|缺口)\d|^(?:加上?)?上年(?:滚存)?结余|^年末(?:累计|滚存)?结余/.test(
    words,
  );
}

/** 市本级“三保”支出完成8亿元: pay, livelihood and operation, counted across the accounts. */
const COUNTED_ACROSS = /^(?:其中[:,])?(?:20\d\d年)?(?:全[省市县区州旗]|[省市县区州旗]?本?级)?[“"]?三保[”"]?/;

/** 与向人代会报告的执行数相比，收入增加5万元: how the accounts differ from what was told before them, and no growth. */
const SINCE_REPORTED =
  /^(?:[^，,。;]{0,24}[，,])?(?:与|比|较)[^。;]{0,40}(?:报告|审议|汇报)的?[^。;]{0,16}执行数[^。;]{0,24}相?比/;

/** Whether a sentence tells of money that is no figure of the accounts. */
export function isBesideAccounts(words: string): boolean {
  return BESIDE_ACCOUNTS.test(words) || COUNTED_ACROSS.test(words) || SINCE_REPORTED.test(words);
}

/**
 * 2 据快报数，全市…收入30亿元: a note at the foot of a page, with its number, which tells a figure of the text in another version.
 * It stands where its page ends, in the midst of a paragraph.
 */
export function isOtherVersion(words: string): boolean {
  return /(?:^|[^\d.,年月])\d{1,2}据(?:财政)?快报/.test(words);
}

/** 预计在本报告批准前支出数额为…: an advance on the figures of the budget, and so is what the paragraph goes on with. */
export function isBeforePassing(words: string): boolean {
  return /(?:批准[^，,。;]{0,10}|审议通过)前.{0,12}(?:支出|安排|预拨)/.test(words);
}

/** 从政府性基金预算调入, 向一般公共预算调出, 国有资本经营预算调入: where money comes from or goes to. */
const MOVED_FUND =
  /(?:从|由|自|向|往|至|到|调入|调出至?|转入)(?:一般公共|政府性基金|国有资本经营|公共财政)(?:预算)?|(?:一般公共|政府性基金|国有资本经营|公共财政)(?:预算)?(?=调[入出])/g;

/** Words without the funds that money comes from or goes to, which are not those whose account it is. */
export function withoutMoved(words: string): string {
  return words.replace(MOVED_FUND, "");
}

/** Whether a paragraph on how a budget was carried out begins with what was passed: 经市人大批准，…收入预算为40亿元. */
export function isPassed(words: string): boolean {
  return /批准(?!前)|与备案预算(?:数)?(?:一致|持平)/.test(words);
}

/** Whether a sentence tells what was carried out: 完成30亿元, 为预算的98%. */
export function isCarriedOut(words: string): boolean {
  return /完成|实际|实现|执行(?:数|为)?\d|预算(?:数)?的\d/.test(words);
}

/** 市本级（含示例开发区）, 市级（包括市本级和示例开发区，下同）: another body than 市本级 of the same report. */
export function isWithZone(words: string): boolean {
  return /本级\(含[^()]{2,16}(?:区|园)\)/.test(words) || levelWithZone(words) !== undefined;
}

/** 市级（包括市本级和示例开发区，下同）: the level that is that of the zones, too, from there on. */
export function levelWithZone(words: string): string | undefined {
  return /([省市县区州旗]级)\((?:包括|含)[^()]*(?:区|园)[^()]*下同\)/.exec(words)?.[1];
}

/** 1.培育财源，增强保障能力。: a paragraph on what was done, where what is received and owed is told in passing. */
export function isOfWork(passage: string): boolean {
  const [, opening = ""] =
    /^\s*(?:\d{1,2}\s*[.．、]|[（(][\d一二三四五六七八九十]+[）)]|[一二三四五六七八九十]是|——)\s*([^。；：:\d]{8,40})。/.exec(
      passage,
    ) ?? [];
  return opening.includes("，") && !/预算|决算|情况|如下/.test(opening);
}

/** The heading that a paragraph begins with on the same line: （五）政府债务情况。全市…. */
export function headingWithin(passage: string): string | undefined {
  return /^\s*(?:[（(][\d一二三四五六七八九十]+[）)]|[\d一二三四五六七八九十]{1,3}[.．、])?\s*([^，。；：:\d]{2,24}情况)[。：:]/.exec(
    passage,
  )?.[1];
}

/** 市本级一般公共预算收支平衡情况：…: the account that the paragraph before told, in full. */
export function isOfBefore(words: string): boolean {
  return /^\p{Script=Han}{2,16}预算收支(?:平衡|结余|决算)?情况[:：]/u.test(words);
}
