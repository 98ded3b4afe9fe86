/**
 * Codes of functional 款 and 项 by name (政府收支分类科目, 支出功能分类), to find the code of an item whose document prints only
 * its name. A code found here is marked as assigned. Not the whole list: the items that departments most often print.
 */
import { FUNCTIONAL_CATEGORIES } from "../../budget/classification.js";
import { knownCodes } from "../../budget/reconcile/classification-names.js";
import { nameKey } from "./words.js";

const COMMON = `
20101人大事务 2010104人大会议 2010108代表工作 2010199其他人大事务支出 20102政协事务 2010204政协会议 2010299其他政协事务支出
2010303机关服务 2010308信访事务 20104发展与改革事务 2010499其他发展与改革事务支出 2010505专项统计业务 2010508统计抽样调查
20107税收事务 20108审计事务 2010804审计业务 20111纪检监察事务 2011308招商引资 20114知识产权事务 20123民族事务 20125港澳台事务
20126档案事务 2012604档案馆 20128民主党派及工商联事务 2012906工会事务 2012999其他群众团体事务支出
20131党委办公厅（室）及相关机构事务 2013299其他组织事务支出 2013399其他宣传事务支出 20135对外联络事务
20136其他共产党事务支出 2013699其他共产党事务支出 20137网信事务 20140信访事务 20199其他一般公共服务支出 2019999其他一般公共服务支出
20401武装警察部队 20402公安 2040299其他公安支出 20404检察 2040499其他检察支出 20405法院 2040599其他法院支出 2040699其他司法支出
20501教育管理事务 2050201学前教育 2050203初中教育 2050299其他普通教育支出
20503职业教育 2050302中等职业教育 2050305高等职业教育 20507特殊教育 2050701特殊学校教育 2050802干部教育 2050803培训支出
20509教育费附加安排的支出 20601科学技术管理事务 20603应用研究 20604技术研究与开发 2060404科技成果转化与扩散
2060499其他技术研究与开发支出 20606社会科学 20699其他科学技术支出 2069999其他科学技术支出 20702文物 20706新闻出版电影 20708广播电视
20799其他文化旅游体育与传媒支出 20801人力资源和社会保障管理事务 2080507对机关事业单位基本养老保险基金的补助
2080508对机关事业单位职业年金的补助 2080805义务兵优待 20809退役安置 20811残疾人事业 20819最低生活保障 20820临时救助
20821特困人员救助供养 20826财政对基本养老保险基金的补助 20827财政对其他社会保险基金的补助 20828退役军人管理事务
21001卫生健康管理事务 21002公立医院 21003基层医疗卫生机构 21004公共卫生 2101103公务员医疗补助 2101199其他行政事业单位医疗支出
21012财政对基本医疗保险基金的补助 21013医疗救助 21014优抚对象医疗 21015医疗保障管理事务 21104自然生态保护 21301农业农村
21302林业和草原 21305巩固脱贫攻坚成果衔接乡村振兴 21307农村综合改革 21401公路水路运输 21505工业和信息产业 21602商业流通事务
22101保障性安居工程支出 2210202提租补贴 22401应急管理事务 22406自然灾害防治 22999其他支出 2299999其他支出`;

/** Names that categories had before, and that departments go on printing. */
const FORMER = `
205教育 206科学技术 207文化体育与传媒支出 210医疗卫生与计划生育支出 210医疗卫生支出 211环境保护 212城乡社区事务 213农林水事务
215资源勘探信息等支出 215资源勘探电力信息等支出 215资源勘探电力信息等事务 216商业服务业等事务 220国土海洋气象等支出 220国土资源气象等事务
217金融监管等事务支出 217金融监管等 223国有资本经营支出 222粮油物资管理事务 222粮油物资管理 224灾害防治及应急管理`;

/** Items that have one number under every 款 that has them. */
const EVERYWHERE: ReadonlyMap<string, string> = new Map([
  ["行政运行", "01"],
  ["一般行政管理事务", "02"],
  ["机关服务", "03"],
]);

let byName: ReadonlyMap<string, readonly string[]> | undefined;

function load(): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  const add = (code: string, name: string): void => {
    const key = nameKey(name);
    const held = codes.get(key) ?? [];
    if (!held.includes(code)) held.push(code);
    codes.set(key, held);
  };
  for (const [, code = "", name = ""] of `${COMMON} ${FORMER}`.matchAll(/(\d+)(\D+?)(?=\s|$)/g)) {
    add(code, name);
    if (code.length === 3 && name.endsWith("支出")) add(code, name.slice(0, -2));
  }
  for (const [code, name] of knownCodes()) if (code.startsWith("2")) add(code, name);
  for (const [code, name] of Object.entries(FUNCTIONAL_CATEGORIES)) {
    add(code, name);
    if (name.endsWith("支出")) add(code, name.slice(0, -2));
    // 自然资源海洋气象, 商业服务业支出 for 自然资源海洋气象等支出, 商业服务业等支出
    if (name.endsWith("等支出")) {
      add(code, name.slice(0, -3));
      add(code, `${name.slice(0, -3)}支出`);
    }
  }
  return codes;
}

/** The only code that a name has among the parts of a code ("" for 类); `undefined` where there is none, or several. */
export function codeNamed(name: string, parent: string): string | undefined {
  byName ??= load();
  const length = parent === "" ? 3 : parent.length + 2;
  const codes = (byName.get(nameKey(name)) ?? []).filter((code) => code.length === length && code.startsWith(parent));
  if (codes.length === 0 && parent.length === 5) {
    const part = EVERYWHERE.get(nameKey(name));
    return part === undefined ? undefined : parent + part;
  }
  return codes.length === 1 ? codes[0] : undefined;
}

/** The code of a 款 or 项 whose name stands once in the classification, with or without 支出 at its end. */
export function onlyCodeOf(name: string): string | undefined {
  byName ??= load();
  const key = nameKey(name);
  const codes = byName.get(key) ?? byName.get(key.replace(/支出$/, "")) ?? [];
  const [only, ...others] = codes.filter((code) => code.length > 3);
  return others.length === 0 ? only : undefined;
}

/** Whether a name is that of a functional category (类). */
export function isCategoryName(name: string): boolean {
  return codeNamed(name, "") !== undefined;
}

/** The category whose name begins so, where one alone does: 文化旅游, of a name that its cell cuts off. */
export function categoryBeginning(name: string): string | undefined {
  const key = nameKey(name);
  if (key.length < 4 || key.endsWith("支出")) return undefined;
  const found = Object.entries(FUNCTIONAL_CATEGORIES).filter(([, whole]) => nameKey(whole).startsWith(key));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** Whether a name is one of the classification, at any level. */
export function isKnownName(name: string): boolean {
  byName ??= load();
  return byName.has(nameKey(name));
}
