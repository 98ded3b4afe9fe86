/** What the text of a government's report tells beside its accounts: of several years, of a zone, of single departments. */
import { plain } from "../understand/words.js";

/** 五年来, “十四五”时期: sums of several years; 较“十三五”时期增长 only compares with them. */
const PERIOD =
  /(?<![比较超]|相比)(?:十[一二三四五六七]五(?:时期|期间|以来|末)|(?:过去|今后|未来|这)?五年[来间]|(?:过去|今后|未来)五年|五年累计)/;

/** Headings of what was done and will be: money that policies have moved, none of it a figure of the accounts. */
const WORK =
  /重点工作|工作(?:情况|回顾|成效|任务)|落实.{0,25}(?:决议|决定)|主要工作|措施|(?:重点|目标|主要)任务|完成.{0,20}任务|十[一二三四五六七]五(?:财政|工作|回顾|规划)/;

/** A zone beside the government whose document it is: 经开区 in the accounts of a city. */
const ZONE = /(?:开发区|新区|经开区|高新区|示范区|管理区|保税区|产业园|园区|合作区|度假区|管委会)/;
const OF_ZONE = new RegExp(
  `${ZONE.source}(?:\\([^()]*\\))?(?:20\\d\\d年)?(?:本级)?(?:地方)?(?:一般公共预算|政府性基金|国有资本经营|社会保险|收入|支出|预算|决算|财政|收支|单位|(?:行政事业单位)?[“"]?三公)`,
);

/** Whether the words are of a zone that is none of the government's whose title it is. */
export function isOfZone(words: string, title: string): boolean {
  return !ZONE.test(title) && OF_ZONE.test(words);
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

/** One insurance of the fund: 城乡居民基本养老保险基金收入. */
const INSURANCE =
  /(?<=^|[\s，、；。：:,;的])((?!社会保险)(?:(?!其中|包括|支出|收入)\p{Script=Han}){2,24}保险(?:基金)?)(?:预算)?(?:收入|支出)/gu;

/**
 * …保险基金收入8亿元、支出5亿元: the same insurance's, which its sentence or the one before named. The words with its name
 * before what would be of all insurances, and the name.
 */
export function withInsurance(
  sentence: string,
  last: string | undefined,
): { sentence: string; last: string | undefined } {
  let name = /社会保险基金|社保基金/.test(sentence) ? undefined : last;
  const named = sentence.replace(
    /(?<=^|[\s，、；。：:,;])(\p{Script=Han}*保险(?:基金)?)?((?:预算)?(?:收入|支出))(?=(?:预算|完成|安排|执行|为|预计|预期)*\s*\d)/gu,
    (whole: string, own: string | undefined, side: string) => {
      if (own === undefined) return name === undefined ? whole : name + side;
      name = own.endsWith("社会保险基金") ? undefined : own;
      return whole;
    },
  );
  return { sentence: named, last: name ?? [...sentence.matchAll(INSURANCE)].pop()?.[1] };
}

/**
 * Sentences that list money beside the accounts: 主要结转科目有：…, 专项转移支付补助具体分类：…, 单位自有资金, 财政专户; what was
 * spent before the budget was passed is in it already.
 */
const BESIDE_ACCOUNTS =
  /结转.{0,6}科目|(?:转移支付|补助).{0,6}分类[:：]|自有资金(?:收入|支出|收支|预算)|财政专户(?:管理)?(?:资金)?(?:收入|支出|收支|预算)/;

/** Whether a sentence tells of money that is no figure of the accounts. */
export function isBesideAccounts(words: string): boolean {
  return BESIDE_ACCOUNTS.test(words);
}

/** 预计在本报告批准前支出数额为…: an advance on the figures of the budget, and so is what the paragraph goes on with. */
export function isBeforePassing(words: string): boolean {
  return /(?:批准|审议通过)前.{0,12}(?:支出|安排|预拨)/.test(words);
}

/** 市本级（含示例开发区）: another body than 市本级 of the same report. */
export function isWithZone(words: string): boolean {
  return /本级\(含[^()]{2,16}(?:区|园)\)/.test(words);
}

/** 市本级一般公共预算收支平衡情况：…: the account that the paragraph before told, in full. */
export function isOfBefore(words: string): boolean {
  return /^\p{Script=Han}{2,16}预算收支(?:平衡|结余|决算)?情况[:：]/u.test(words);
}
