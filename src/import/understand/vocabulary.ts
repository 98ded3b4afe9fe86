/** The vocabulary of disclosures: what headings and labels mean, whatever province prints them. */
import type { Source, Unit, Version } from "../../budget/schema.js";
import { plain } from "./words.js";

/** Patterns over comparable text (`plain`), the first that fits counts. */
type Words<T extends string> = readonly (readonly [RegExp, T])[];

/** Words for sources of money (资金来源, 收入). */
const SOURCES: Words<Source> = [
  [/非财政拨款结(?:余|转)|用事业基金|事业基金弥补|专用结余|动用.*结余/, "reserves"],
  [/上年结转|上年结余|年初.*结转|年初.*结余|以前年度.*结转|结转结余资金|^部门结转|上年实户资金/, "opening"],
  [/一般公共(?:预算|服务预算)|^公共财政(?:预算)?(?:拨款|资金|收入)|^公共预算/, "general"],
  [/政府性?基金|^基金预算/, "governmentFund"],
  [/国有资本/, "stateCapital"],
  [/社会保险基金/, "socialInsurance"],
  [/财政转?专户|(?:^|纳入)专户(?:核拨|资金|管理)|教育收费$|预算外/, "specialAccount"],
  [/单位资金|^自有资金$|^事业单位自有/, "own"],
  [/上级补助|上级单位补助/, "superior"],
  [/附属单位(?:上缴|缴款)|附属单位.*收入|下级(?:单位)?上缴/, "affiliate"],
  [/经营(?:服务)?收入|^经营(?:预算)?资金$/, "business"],
  [/事业(?:单位)?(?:预算)?收入|^事业资金/, "institutional"],
  [/财政(?:补助)?拨款|财政补助收入|^预算拨款|^本年拨款|^财政(?:性)?(?:预算)?(?:资金|补助)/, "fiscal"],
  [/其[他它](?:预算|各项|来源)?收入/, "other"],
];

/** Which source of money a heading or label names. */
export function sourceOf(text: string): Source | undefined {
  const words = plain(text);
  if (isOfHigherGovernments(words)) return undefined;
  return SOURCES.find(([pattern]) => pattern.test(words))?.[1];
}

/** 上级财政补助收入: what higher governments give, which is neither of this budget’s funds nor of a superior unit. */
export function isOfHigherGovernments(text: string): boolean {
  return /上级财政(?:补助|拨款|资金)/.test(plain(text));
}

/** Parts of expenditure by nature, as fields of a figure. */
export type Nature =
  "basic" | "project" | "transfersUp" | "business" | "transfersDown" | "contingency" | "personnel" | "operating";

const NATURES: Words<Nature> = [
  [/^人员经费和(?:日常)?公用经费/, "basic"],
  [/^专项业务(?:经费|费)/, "project"],
  [/^(?:其中:)?基本支出/, "basic"],
  [/^(?:其中:)?项目(?:支出|经费(?:支出)?$)/, "project"],
  [/上缴上级/, "transfersUp"],
  [/经营支出/, "business"],
  [/对?附属单位(?:的)?补助(?:支出)?/, "transfersDown"],
  [/^(?:其中:)?(?:单位)?预留(?:的)?机动(?:经费|资金|支出)/, "contingency"],
  [/^(?:其中:)?人员(?:经费|支出|类(?:项目)?(?:支出)?$)/, "personnel"],
  [/^(?:其中:)?(?:日常)?公用(?:经费|支出|类(?:项目)?(?:支出)?$)/, "operating"],
];

/** Which part of expenditure a heading or label names. */
export function natureOf(text: string): Nature | undefined {
  const words = plain(text);
  return NATURES.find(([pattern]) => pattern.test(words))?.[1];
}

const BALANCES: Words<"opening" | "reserves" | "closing" | "distribution"> = [
  [/结余分配|^交纳所得税|^提取.*基金|转入事业基金/, "distribution"],
  [/结转(?:结余)?下年|年末.*结(?:转|余)|年终.{0,2}结(?:转|余)|结转至下年|结余结转下年|未安排支出的实户资金/, "closing"],
  [/使用.*结余|用事业基金|事业基金弥补|动用.*结余|专用结余/, "reserves"],
  [/上年结(?:转|余)|年初.*结(?:转|余)|上年.*结转|以前年度.*结转|^结转(?:和)?结余|^部门结转|上年实户资金/, "opening"],
];

/** Which balance, that is no income or expenditure of the year, a label names. */
export function balanceOf(text: string): "opening" | "reserves" | "closing" | "distribution" | undefined {
  const words = plain(text);
  return BALANCES.find(([pattern]) => pattern.test(words))?.[1];
}

/** Items of the three public expenses. */
export type ThreePublicCode = "abroad" | "reception" | "vehicles" | "vehiclePurchase" | "vehicleOperation";

/** 机关运行经费, or 部门运行经费 and 机构运行经费 as some provinces call it; 机构运行 alone is an item by function. */
export const AGENCY_COSTS = /机关运行|(?:部门|单位|机构)运行(?:经费|费)/;

/** Which item of 三公 a heading or label names: the last word decides between the vehicles’ sum and parts. */
export function threePublicOf(text: string): ThreePublicCode | undefined {
  const words = plain(text);
  // Counts of journeys, guests and vehicles stand beside the money.
  // 车均运行维护费, 公务用车加油: parts and averages of the money.
  if (/车均|人均|平均|加油|用车(?:维修|保险|其他|租赁|燃料|油料)/.test(words)) return undefined;
  if (
    /(?:机关|行政|机构|事业|部门|单位)运行/.test(words) ||
    /批次|人次|人数|团组|保有量|购置数|辆数|\((?:个|人|辆|批|次)\)/.test(words)
  )
    return undefined;
  // 公务用车运行公务接待费: two headings that a text set with spaces has glued together.
  if (/^公务用车(?:购置|运行)(?:维护)?费?公务接待费?$/.test(words)) return undefined;
  if (words.includes("出国")) return "abroad";
  if (words.includes("接待")) return "reception";
  if (/车.*购置(?:费)?(?:及|和|与|、|\/)?(?:车?运行|运维|运行维护)|(?:用车|车辆)(?:经费|费用?)$/.test(words))
    return "vehicles";
  // 购置及运行维护费, after the number of 公务用车.
  if (/^购置费?[及和与、]运行(?:维护)?费/.test(words)) return "vehicles";
  // 购置费行维护费: two headings that a text set with spaces has glued together.
  if (words.includes("购置") && /运行|运维|维护费/.test(words)) return undefined;
  if (words.includes("购置")) return "vehiclePurchase";
  if (/运行|运维|维护费/.test(words)) return "vehicleOperation";
  return words.includes("公务用车") ? "vehicles" : undefined;
}

const VERSIONS: Words<Version> = [
  [/(?:预算)?执行数|预计执行|完成数|快报数|(?:实际|累计)完成|(?:执行|完成)情况数?$|[年度]执行$/, "execution"],
  [/(?:调整(?:后)?|变动)\)?预算|全年预算|预算?调整数/, "revisedBudget"],
  [/决算/, "finalAccounts"],
  [/预算/, "budget"],
];

/** Which version of a year’s figures a heading names. */
export function versionOf(text: string): Version | undefined {
  const words = plain(text);
  return VERSIONS.find(([pattern]) => pattern.test(words))?.[1];
}

/** The year a text names: 2024年, 2024年度; 上年 and 本年 by the document’s year. */
export function yearOf(text: string, year: number): number | undefined {
  const words = plain(text);
  const [, digits] = /((?:19|20)\d\d)年?/.exec(words) ?? [];
  if (digits !== undefined) return Number(digits);
  if (/上年|去年|上一年|上年度/.test(words)) return year - 1;
  return /本年|今年|当年/.test(words) ? year : undefined;
}

const UNIT = /(?:单位|金额单位|计量单位|货币单位)\s*[：:]?\s*[（(]?(?:人民币)?\s*(亿元|百万元|万元|千元|百元|元)/;

/** The money unit a line, heading or caption prints: 单位：万元, （万元）, 金额（元）. */
export function unitOf(text: string): Unit | undefined {
  const words = plain(text);
  const [, unit] = UNIT.exec(words) ?? /[（(](亿元|百万元|万元|千元|百元|元)[)）]/.exec(words) ?? [];
  return unit as Unit | undefined;
}
