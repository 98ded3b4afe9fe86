/** What the labels mean in forms of the performance of a whole body (部门整体支出绩效目标表). */
import { natureOf, sourceOf } from "../understand/vocabulary.js";
import { plain, unnumbered } from "../understand/words.js";

/** Where an amount goes: keys below the record, `[]` for its own amount. */
export type MoneyPath = readonly string[];

/** All that is spent. */
const WHOLE =
  /^(?:(?:年度|全年|本年|当年)?(?:部门|单位)?(?:整体|收支|支出)*(?:预算|资金)(?:支出|申请|安排)*(?:总额|总量|总计|合计|总数|总规模|金额|数)|支出(?:预算)?(?:总额|总量|总计|合计)|总额|总金额|总计|合计|小计|金额)$/;
const INCOME = /^(?:部门|单位)?收入(?:预算)?(?:总额|总量|总计|合计)$/;
/** Sources that the budget JSON has no word for. */
const NAMED =
  /^其[他它](?:经费|来源|预算)?$|^(?:上级|本级|中央|省级|市级|县级|区级|财政|自筹).{0,8}(?:安排|补助|支出)$|^.{1,12}(?:资金|拨款|收入|财力|转移支付)$/;
/** What such words also stand in: headings over amounts. */
const HEADING =
  /情况|来源|结构|构成|性质|用途|计划|进度|任务|目标|指标|^(?:总体|整体|部门|年度|预算|项目|收支|收入|支出)+(?:资金|预算)$/;

/** A label without its number, brackets and colon: 1、资金来源：（1）政府预算资金（万元） is 政府预算资金. */
export function bareLabel(text: string): string {
  return plain(unnumbered(text))
    .replace(/[:：]$/, "")
    .replace(/^\(\d+\)|^\d+[、.]/, "")
    .replace(/\((?:单位[:：]?)?(?:亿|百万|万|千|百)?元\)/, "")
    .replace(/^其中[:：]?/, "")
    .replace(/[:：]$/, "");
}

/** Where the amount of a label goes; `undefined` for words that are no label of money. */
export function moneyPath(text: string): MoneyPath | undefined {
  const label = bareLabel(text);
  if (label === "" || label.length > 24 || HEADING.test(label)) return undefined;
  if (WHOLE.test(label)) return [];
  if (INCOME.test(label)) return ["income"];
  const nature = /^(?:项目|人员|公用|基本)(?:支出|经费)/.test(label) ? natureOf(label) : undefined;
  if (nature !== undefined) return [nature];
  // 政府预算资金 is all that the government gives, whatever its fund.
  const source = /^(?:其[他它]|上级|本级|政府预算)/.test(label) ? undefined : sourceOf(label);
  if (source !== undefined) return ["funding", source];
  return NAMED.test(label) ? ["funding", "named", label] : undefined;
}

type Kind = "name" | "goal" | "longGoal" | "particular" | "section" | "money";

const NAME = /^(?:预算)?(?:部门|单位|(?:部门|单位)\((?:部门|单位)\)|部门\/?单位)(?:全)?名称$/;
const GOAL =
  /^(?:(?:部门|单位|预算|年度|全年|当年|本年|年初|总体|整体|支出|履职|绩效|预期|设定|20\d\d年?度?)+(?:的)?)*目标$/;
/** Goals of more than the year: what the form says besides. */
const LONG = /中长期|中期|长期|实施期|20\d\d.*20\d\d|[三五]年/;
const SECTION =
  /^(?:(?:部门|单位|年度|当年|本年|总体|整体|收支|收入|支出|预算|资金|项目|绩效|主要|重点|工作|任务|基本|指标|信息|总|按)+(?:情况|构成|来源|结构|性质分|性质分类|任务|指标|信息|申请|安排)|(?:部门|单位)?(?:整体|年度)?支出?(?:年度)?绩效(?:目标)?指标|年度主要任务|目标内容|内容|说明|指标)$/;
const PARTICULAR =
  /^(?:(?:部门|单位|项目)?(?:联系(?:人|电话|方式)|负责人|主管领导)(?:及.{0,6})?|填报(?:人|日期|时间|单位|部门)|(?:部门|单位)?(?:主要|基本)?(?:职能|职责)+(?:的)?(?:描述|概述|概况|简介|简述)?|(?:部门|单位|预算)?(?:部门|单位)?(?:编码|代码|类型|类别|性质|属性|概况|简介|基本情况|所属领域|级次)|(?:直属|所属|下属|二级)(?:预算)?(?:单位|领域|机构)(?:包括|个数|数量|数)?|内设(?:职能)?(?:部门|机构|科室)(?:个数|数)?|(?:行政|事业|编外|在职|离退休|退休|实有|人员|编制|控制)+(?:编制|人员|控制)*(?:总数|人数|数)|(?:业务)?主管(?:部门|科室|单位).*|预算(?:年度|级次)|实际完成情况|目标完成情况|其他(?:需要|应)?(?:的)?说明(?:的)?(?:问题|事项|情况)?)$/;

/** What a cell says as a label; `undefined` for values. */
export function labelKind(text: string): Kind | undefined {
  const words = bareLabel(text);
  if (words === "" || words.length > 30) return undefined;
  const short = words.replace(/\([^)]*\)/g, "");
  if (NAME.test(words) || NAME.test(short)) return "name";
  if (GOAL.test(short)) return LONG.test(words) ? "longGoal" : "goal";
  if (/^(?:中长期|中期|长期|实施期)(?:总体|绩效)*目标$/.test(short)) return "longGoal";
  if (SECTION.test(short)) return "section";
  if (moneyPath(text) !== undefined) return "money";
  return PARTICULAR.test(short) ? "particular" : undefined;
}
