/** What forms of projects say besides money, goals and indicators: codes, units, periods, and what has no field. */
import type { ImportContext } from "../understand/context.js";
import { filled, type GridCell, type GridRow } from "../understand/grid.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { periodOf } from "../understand/period.js";
import { plain, tidy } from "../understand/words.js";
import { addParticular } from "./particulars.js";

/** Labels of what has no field of its own. */
export const PARTICULAR =
  /^(?:项目(?:性质|类别|类型|属性|分类|等级|级次)|支出类别|绩效类型|(?:联系|经办|填报)(?:人|电话|方式)(?:及.{0,6})?|单位编码|预算规模及资金用途|(?:资金|项目)*支出计划(?:\(.*\))?|(?:资金|项目)使用计划|(?:全年|目标)?实际完成情况(?:\(.*\))?|(?:\d\.)?(?:项目)?年度目标完成情况|(?:\d\.)?项目实施内容及过程概述)$/;

/** Labels below the indicators of a self-assessment. */
export const CONCLUSION =
  /^(?:(?:自评|评价)结论|存在(?:的)?(?:主要)?问题|(?:下一步)?(?:改进|整改)(?:措施|建议)|其他需要说明的(?:问题|事项))[:：]?$/;
/** Who carries the project out. */
const CARRIER = /^(?:项目)?(?:实施|承担)(?:单位|部门)/;
/** Whose project it is; 项目单位 carries it out where nobody else is named. */
export const OWNER = /^(?:项目|预算|实施|申报|填报|承担)(?:单位|部门)/;
const UNIT_NAME = /^单位名称$/;

/** A label of a form with its value. */
interface Field {
  /** Made comparable. */
  readonly label: string;
  /** As published. */
  readonly printed: string;
  readonly value: GridCell | undefined;
}

/** The units that a form names. */
export interface FormUnits {
  readonly owner: Field | undefined;
  readonly budgetUnit: Field | undefined;
}

/** Who carries a project out, and whose budget it is in where another label says that. */
export function unitsOf(fields: readonly Field[]): FormUnits {
  const held = fields.filter(({ value }) => value !== undefined);
  const carrier = held.find(({ label }) => CARRIER.test(label));
  const owner = carrier ?? held.find(({ label }) => OWNER.test(label));
  const budgetUnit = held.find(
    (field) =>
      field !== owner && (UNIT_NAME.test(field.label) || (OWNER.test(field.label) && !CARRIER.test(field.label))),
  );
  return { owner, budgetUnit };
}

/** Reads a field that is none of money, goals and indicators. @returns false where it is none of these either */
export function readParticular(
  { context, project, units }: { context: ImportContext; project: Draft; units: FormUnits },
  { label, printed, value }: Field & { readonly value: GridCell },
  place: Evidence,
): boolean {
  const { ledger } = context;
  const words = tidy(value.text);
  if (label.includes("负责人")) ledger.text(project, "officer", words, place);
  else if (value === units.owner?.value) ledger.text(project, "owner", words, place);
  else if (value === units.budgetUnit?.value) ledger.text(project, "budgetUnit", words, place);
  else if (/^(?:业务)?主管(?:部门|单位)/.test(label)) ledger.text(project, "department", words, place);
  else if (/^项目(?:编码|代码|编号)$/.test(label)) ledger.text(project, "code", words, place);
  else if (/^(?:项目|实施)*(?:起止|期限|周期|年限)(?:时间|日期|年限)?$/.test(label))
    period(context, project, periodOf(words), place);
  else if (/^计划(?:开始|完成)日期$/.test(label)) {
    const { from } = periodOf(words);
    period(context, project, from === undefined ? {} : { [label.includes("开始") ? "from" : "to"]: from }, place);
    if (from === undefined) addParticular(context, project, printed, words, place);
  } else if (/^项目概[况述]$/.test(label)) ledger.text(project, "summary", words, place);
  else if (label.endsWith("依据")) ledger.text(project, "legalBasis", words, place);
  else if (PARTICULAR.test(label) || OWNER.test(label))
    addParticular(context, project, printed, value.text.trim(), place);
  else return false;
  return true;
}

function period({ ledger }: ImportContext, project: Draft, found: Draft, place: Evidence): void {
  if (Object.keys(found).length === 0) return;
  const held = project["period"] as Draft | undefined;
  project["period"] = { ...found, ...held };
  ledger.mark(project, "period", place);
}

/** The units that a project is said to be of. */
export function unitsNamed(project: Draft): readonly string[] {
  return ["owner", "budgetUnit"].map((field) => wordsIn(project, field)).filter((name) => name !== "");
}

/** 资金支出计划（%） | 3月底 | 6月底 over 25% | 50%: what is spent by when, in one cell; `undefined` for other rows. */
export function paymentPlan(
  row: GridRow,
  below: GridRow | undefined,
): (GridCell & { readonly label: string }) | undefined {
  const [label, ...heads] = filled(row);
  if (label === undefined || below === undefined || !PLAN.test(plain(label.text))) return undefined;
  const parts = heads.flatMap(({ column, text }) => {
    const value = below.cells[column];
    return value === undefined || plain(value.text) === "" ? [] : [`${tidy(text)}：${tidy(value.text)}`];
  });
  if (heads.length === 0 || parts.length !== filled(below).length) return undefined;
  return { ...label, label: label.text, text: parts.join("；") };
}

const PLAN = /^(?:资金)?支出计划(?:\(.*\))?$/;
