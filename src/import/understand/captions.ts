/** What stands before a table: its title, number, money unit, and who prepared it. */
import type { Unit } from "../../budget/schema.js";
import type { SourcePlace } from "../source/source-document.js";
import { unitOf } from "./vocabulary.js";
import { plain, tidy } from "./words.js";

/** A line before or after a table, with its place. */
export interface Line {
  readonly text: string;
  readonly place: SourcePlace;
}

/** What the lines before a table say of it. */
export interface Caption {
  readonly title?: string;
  readonly titlePlace?: SourcePlace;
  readonly number?: string;
  readonly unit?: Unit;
  /** The unit line in its own words, where it names more than a money unit: 台、辆、套. */
  readonly counted?: string;
  readonly preparedBy?: string;
  readonly isContinued: boolean;
}

/** Units of what is counted, alone or with one of money. */
const COUNTED =
  /^(?:亿元|百?万元|千元|百元|元|平方米|公里|台|辆|套|人次|人|个|项|次|批|户|份|处|座|亩|吨|名|件|%|[、,/（）()\s])+$/;
const NUMBER =
  /^(?:(?:附?(?:表|件)|公开|预算|决算|部门公开|财决公开|预算公开)+[一二三四五六七八九十\d]+(?:-\d+)?(?:表)?|表\d+)[:：]?$/;
const PREPARED =
  /(?:编制|公开|填报|预算|主管|填制|报送)?(?:部门|单位)(?:名称|（公章）|\(公章\))?(?:\(盖章\)|（盖章）)?\s*[：:]\s*([^：:]*?)(?:\s*(?:金额|计量|货币)?单位\s*[：:].*|\s*\d{4}年.*)?$/;
const YEAR_LINE = /^[（(]?(?:预算年度|年度)?[:：]?\d{4}年?度?[)）]?$/;
const PAGE_NUMBER = /^(?:第?\d{1,4}页?(?:共\d+页)?|[-─━]\d{1,4}[-─━]|\d{1,4}\/\d{1,4})$/;

/** 700-示例市水利局 万元: the body by its number, and the unit beside it. */
const NUMBERED_BODY = /^\d{3,9}[-_]\p{Script=Han}[^，。：:]{2,40}?(亿元|百万元|万元|千元|元)$/u;

/** A page number, which a page leaves between lines. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(plain(text));
}

/** A line that only numbers a table: 表三, 附件2. */
export function isTableNumber(text: string): boolean {
  return NUMBER.test(plain(text));
}

/** The unit that stands on one line with the title: 收入决算表（单位：万元）, 支出总表  金额单位：元. */
const UNIT_AFTER =
  /(?<=表[）)]?)\s*[（(]?\s*(?:金额|计量|货币)?单位\s*[:：]?\s*(?:人民币)?\s*(?:亿|百万|万|千|百)?元\s*[)）]?\s*$/;

/** （财政快报数）, （按经济分类）（8）: what stands in brackets on the line under a title, and belongs to it. */
const REMARK = /^(?:\((?![一二三四五六七八九十\d]+\))[^()]{3,20}\))(?:\([^()]{1,6}\))?$/;

/** A line that only names the unit, number, preparer or year of a table. */
export function isCaptionDetail(text: string): boolean {
  const words = plain(text);
  if (UNIT_AFTER.test(text) && isTitle(text)) return false;
  return (
    words === "" ||
    isPageNumber(text) ||
    NUMBER.test(words) ||
    YEAR_LINE.test(words) ||
    REMARK.test(words) ||
    (words.length < 60 && (/单位[:：]?.{0,6}元/.test(words) || PREPARED.test(words))) ||
    NUMBERED_BODY.test(words) ||
    /^[(（]?续表?[)）]?\d*$/.test(words)
  );
}

/** 5.《支出决算表》: the title in its marks, without a unit after it; other lines as they are. */
function titleIn(line: string): string {
  const text = line.replace(UNIT_AFTER, "");
  return /^\s*(?:[\d一二三四五六七八九十]{1,3}\s*[.．、])?\s*《([^《》]+)》\s*$/.exec(text)?.[1] ?? text;
}

/**
 * 公开01表：收支预算总表, 预算01表 收支总表, 表182025年示例市债务余额表, 1-2 2025年收入预算表, §3 收入决算表: the number before
 * the title.
 */
const NUMBERED =
  /^\s*(?:((?:附表|公开|预算公开|表)\s*[一二三四五六七八九十\d]+\s*表?)\s*[:：]|((?:公开|预算|决算|预算公开|财决)\s*\d+\s*表)\s*[:：]?|(表\d{1,2}?)(?=20\d\d\s*年|\p{Script=Han})|((?:§\s*)?\d{1,4}(?:[-.]\d{1,2})*)\s*(?=20\d\d\s*年)|(§\s*\d{1,2}|\d{1,4}(?:[-.]\d{1,2})*)\s+(?=(?!年)\p{Script=Han}))\s*(?=\S)/u;

/**
 * 部门：示例省发展改革研 | 单位：万元究院: the end of a name that is broken over lines comes after the unit that stands beside
 * its beginning.
 */
function withWholeNames(lines: readonly Line[]): Line[] {
  const whole = [...lines];
  for (const [at, { text, place }] of lines.entries()) {
    const before = whole[at - 1];
    const [, unit, rest] =
      /^(.*单位\s*[：:]\s*(?:人民币)?(?:亿|百万|万|千|百)?元)\s*(\p{Script=Han}{1,20})$/u.exec(text) ?? [];
    if (before === undefined || unit === undefined || rest === undefined) continue;
    if (!/^(?:编制)?(?:部门|单位)(?:名称)?\s*[：:]\s*\S/.test(before.text) || unitOf(before.text) !== undefined)
      continue;
    whole.splice(at - 1, 2, { ...before, text: before.text + rest }, { text: unit, place });
  }
  return whole;
}

/** 全县一般公共预算收入2024年预算执行情况和2025年预算（草案）: a table of a year carried out and the next one planned. */
const DRAFT = /(?:收入|支出|收支|基金预算).*20\d\d年[^年]*预算$/;

/** A line that can be the title of a table: ends with 表, and is no sentence. */
export function isTitle(text: string): boolean {
  const whole = plain(titleIn(text));
  const words = whole.replace(/(?:\([^()]*\))+$/, "");
  if (
    words.length > 10 &&
    words.length < 70 &&
    whole.includes("(草案)") &&
    !/[。；;：:]/.test(words) &&
    DRAFT.test(words)
  )
    return true;
  if (
    (words.length < 3 && !/^[况算细]表$/.test(words)) ||
    words.length > 70 ||
    /[。；;]/.test(words) ||
    /空表|下表|见表/.test(words)
  )
    return false;
  const isNamed = /(?:表|(?:收入|支出|收支)(?:预算|决算|平衡)?(?:总体|执行|完成|平衡)?情况)\d*$/.test(words);
  // 2025年全市国有资本经营预算平衡情况, without 收支.
  const isOfFund = /^20\d\d年.*(?:一般公共|政府性基金|国有资本经营)预算(?:平衡|收支)情况$/.test(words);
  return (isNamed || isOfFund || /20\d\d年.*(?:收入|支出|收支)(?:预算)?草案$/.test(words)) && !NUMBER.test(words);
}

/** Whether a line begins the title that a short line under it ends; the title of the document does not. */
export function isFirstOfTwo(title: string, above: string): boolean {
  const isDocument =
    /20\d\d.*(?:预算|决算)(?:公开|说明|草案)?$/.test(above) && !/(?:收入|支出|收支)(?:预算|决算)$/.test(above);
  if (/[。；：:]$/.test(above) || isDocument) return false;
  // 2024年示例省本级一般公共预算支出 / 功能分类决算表（不含示例区）: the first line says of which year, level and fund it is.
  const isOpen = /20\d\d年.*(?:收入|支出|收支|转移支付|税收返还|债务|债券)(?:预算|决算)?$/.test(above);
  // 2025年示例起步区 / 一般公共预算收入执行情况表: whose figures they are.
  const isOfPlace =
    /^20\d\d年\p{Script=Han}{2,20}(?:[省市县区州旗盟]|本级)$/u.test(above) &&
    /^(?:一般公共|政府性|国有资本|社会保险)/.test(title);
  const words = title.replace(/\([^()]*\)$/, "");
  // …政府采购（资产配置、购买服务） / 预算表（不含上年结转）, …“三公”经费、 / 会议费、培训费表: what goes on in the next line.
  const goesOn = /[、,，及和与]$/.test(above) && words.length < 20;
  return (
    (words.length < 8 && above.length > 8) ||
    ((isOpen || isOfPlace || goesOn) && above.length < 45 && !/20\d\d/.test(title))
  );
}

/**
 * Whether a line ends a title that the line above begins, without being one itself: of a form of performance targets
 * (示例区办公楼改造项目绩效目 / 标表, 301007_示例分局_机场综 / 合改造项目绩效目标表), or within the brackets after it
 * (2024年支出明细表（按支出功能分类科 / 目-不含上年结转）).
 */
export function isEndOfTitle(end: string, above: string): boolean {
  const [title, begin] = [plain(end), plain(above)];
  if (/表\([^()]{1,40}$/.test(begin) && /^[^()。；：:]{1,30}\)$/.test(title)) return isTitle(above + end);
  const isNumbered = /^\d{3,9}_/.test(begin);
  return (
    (title.length < 8 || isNumbered) &&
    /绩效目标(?:申报|批复)?表$/.test(begin + title) &&
    begin.length > 8 &&
    !isTitle(above) &&
    !/[。；：:]$/.test(begin) &&
    !/[。；：:]/.test(title)
  );
}

/** Takes the lines before a table apart, nearest last. Lines that belong to no caption are left out. */
export function readCaption(lines: readonly Line[]): Caption {
  let caption: Caption = { isContinued: false };
  let remark = "";
  const nearest = withWholeNames(lines).reverse();
  for (const [at, { text, place }] of nearest.entries()) {
    const above = nearest[at + 1];
    if (caption.title === undefined && above !== undefined && isEndOfTitle(text, above.text)) {
      caption = { ...caption, title: tidy(above.text) + tidy(text), titlePlace: above.place };
      break;
    }
    const words = plain(text);
    const unit = unitOf(text) ?? (NUMBERED_BODY.exec(words)?.[1] as Unit | undefined);
    if (isPageNumber(text) || words === "") continue;
    if (unit !== undefined && caption.unit === undefined) caption = { ...caption, unit };
    const [, preparedBy = ""] = PREPARED.exec(tidy(text)) ?? [];
    const [, units = ""] = /单位\s*[:：]\s*([^:：]+)$/.exec(tidy(text)) ?? [];
    const isCounted = COUNTED.test(plain(units)) && plain(units) !== unit;
    if (isCounted && caption.counted === undefined) caption = { ...caption, counted: units.trim() };
    const isPreparer =
      preparedBy.trim() !== "" && !COUNTED.test(plain(preparedBy)) && !plain(preparedBy).endsWith("元");
    if (isPreparer && caption.preparedBy === undefined) {
      caption = { ...caption, preparedBy: preparedBy.trim() };
    }
    if (/续表?[)）]?\d*$/.test(words)) caption = { ...caption, isContinued: true };
    if (NUMBER.test(words)) {
      if (caption.number === undefined) caption = { ...caption, number: tidy(text).replace(/[:：]$/, "") };
      continue;
    }
    if (REMARK.test(words) && words.includes("分类") && caption.title === undefined) remark = tidy(text);
    if (isCaptionDetail(text)) continue;
    if (!isTitle(text)) {
      // A title set in two lines: the first of them does not end as a title does.
      if (caption.title !== undefined && isFirstOfTwo(plain(caption.title), words)) {
        caption = { ...caption, title: tidy(text) + caption.title, titlePlace: place };
      }
      break;
    }
    if (caption.title !== undefined) break;
    const [lead = "", ...marks] = NUMBERED.exec(text) ?? [];
    const number = (marks as (string | undefined)[]).find((mark) => mark !== undefined);
    if (number !== undefined && caption.number === undefined) caption = { ...caption, number: tidy(number) };
    caption = { ...caption, title: tidy(titleIn(text.slice(lead.length))) + remark, titlePlace: place };
  }
  return caption;
}
