/** Which texts are a government's report on its budget. */
import type { Unit } from "../../budget/schema.js";
import { plain, unnumbered } from "../understand/words.js";
import { allSections, type DocumentText } from "./sections.js";

/** What only governments tell of: taxes, and money that moves between governments. */
const RAISED = /(?:税收收入|非税收入|出让收入|上解(?:上级)?支出|税收返还)[^。；]{0,12}?\d[\d,.]*\s*(?:亿|万)?元/;

/** What a body tells of its own accounts, and no government of its budget: 附属单位上缴收入, 基本支出. */
const OF_BODY = /^(?:附属单位上缴收入|对附属单位补助支出|财政拨款收入|基本支出)[^，。；]{0,4}\d[\d,.]*(?:亿|万)?元/;

/** Whether a text tells two of them, each at the head of a paragraph: a town's government is a body with accounts, too. */
function tellsOfBody(text: DocumentText): boolean {
  const heads = allSections(text.sections).flatMap(({ passages }) =>
    passages.flatMap((each) => OF_BODY.exec(plain(unnumbered(each.text)))?.[0].slice(0, 4) ?? []),
  );
  return new Set(heads).size > 1;
}

/** Whether a document is the report of a government on its budget, by its title; 2024年决算报告 by what it tells, too. */
export function isGovernmentReport(title: string, text: DocumentText): boolean {
  const words = plain(title).replace(/财政(?:局局?长?|厅厅?长?|部部?长?|所)|(?:管理|常务)委员会|管委会/g, "");
  if (/部门|单位|局|委员会|学校|大学|学院|医院|中心/.test(words)) return false;
  if (/人民政府[预决]算/.test(words) && tellsOfBody(text)) return false;
  if (/预算执行|财政(?:收支)?总?[预决]算|政府总?[预决]算|[预决]算\(?草案/.test(words)) return true;
  // 关于2024年示例省省级一般公共预算收入预算的说明
  if (
    /(?:[省市县区州]级|本级|全[省市县区州]).*(?:一般公共预算|政府性基金|国有资本经营|社会保险基金).*[预决]算.*(?:说明|报告)$/.test(
      words,
    )
  )
    return true;
  const isReport = /[预决]算(?:\(草案\)|情况|调整|方案|草案)*(?:的?报告|$)/.test(words);
  return isReport && allSections(text.sections).some(({ passages }) => passages.some((each) => RAISED.test(each.text)));
}

/** The money unit that a report mostly prints. */
export function unitOfText(text: DocumentText): Unit {
  const counts = { 亿元: 0, 万元: 0 };
  for (const { passages } of allSections(text.sections)) {
    for (const passage of passages) {
      for (const [, unit] of passage.text.matchAll(/\d\s*(亿元|万元)/g)) counts[unit as "亿元" | "万元"] += 1;
    }
  }
  return counts["亿元"] > counts["万元"] ? "亿元" : "万元";
}

/** 全市一般公共预算收入完成70亿元, or the same without 全市 beside taxes. */
const REVENUE = /一般(?:公共)?预算收入(?:完成|实现|预计|达到?|为)*\d[\d,.]*(?:亿|万)?元/;
const OF_REGION = new RegExp(`全(?:省|市|县|区|州|旗|盟)(?:地方)?${REVENUE.source}`);

/**
 * Whether a text without tables tells what a whole region raised, under a title that does not say so: news, a review, a
 * gazette. Departments tell of 财政拨款, and their titles say that they are departments.
 */
export function isReportOfRegion(title: string, text: DocumentText): boolean {
  const passages = allSections(text.sections).flatMap((section) => section.passages.map((each) => plain(each.text)));
  if (
    /部门|单位|学校|大学|学院|医院/.test(plain(title)) ||
    passages.some((each) => /财政拨款(?:收入|支出|收支)[^。]{0,20}\d[\d,.]*(?:亿|万)?元/.test(each))
  )
    return false;
  const tells = (words: RegExp): boolean => passages.some((each) => words.test(each));
  return tells(OF_REGION) || (tells(REVENUE) && tells(RAISED));
}
