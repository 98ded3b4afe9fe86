/** Forms of performance targets (项目绩效目标表): money, goals, indicators of one project. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, type GridCell, type GridRow } from "../understand/grid.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { unitOf } from "../understand/vocabulary.js";
import { plain, readCell, tidy, unnumbered } from "../understand/words.js";
import { leftover } from "./written-figures.js";
import { readIndicators } from "./form-indicators.js";
import { isIndicatorHeads } from "./indicators.js";
import { isOverall, readOverall } from "./overall-performance.js";
import { isPerformanceList, readPerformanceList } from "./performance-list.js";
import { moneyOf, TOTAL, YEAR_TOTAL } from "./performance-money.js";
import { paymentPlan, readParticular, unitsOf, type FormUnits } from "./project-particulars.js";
import { projectNamed } from "./projects.js";
import { isListOfTold, readListOfTold } from "./told-indicators.js";
import { addParticular } from "./particulars.js";
import { besideMoney, moneyColumns, writeMoney } from "./self-assessment.js";

/** Reads forms of performance targets, of one project or of several one after another. */
export function readPerformanceTable(context: ImportContext, table: PublishedTable, id: string): void {
  if (isPerformanceList(table.rows)) {
    readPerformanceList(context, table, id);
    return;
  }
  if (isListOfTold(table)) {
    readListOfTold(context, table, id);
    return;
  }
  const before = overallRows(table);
  if (before.length > 0) readOverall(context, { ...table, rows: before }, id);
  for (const rows of formsIn(table.rows.slice(before.length))) readForm(context, table, rows, id);
}

/** The rows of the form of a whole body: all, or those before the form of a project that goes on without a title. */
function overallRows(table: PublishedTable): GridRow[] {
  const { rows } = table;
  if (isOverall(table)) return rows;
  const at = rows.findIndex((row) => plain(filled(row)[0]?.text ?? "").startsWith("项目名称"));
  const isUnder = at > 0 && BODY.test(plain(filled(rows[at - 1] ?? { cells: [], place: table.place })[0]?.text ?? ""));
  const before = rows.slice(0, Math.max(0, isUnder ? at - 1 : at));
  return before.some(isIndicatorHeads) && isOverall({ ...table, rows: before }) ? before : [];
}

/** The rows of each form: another one begins where a project is named again. Titles between them are left out. */
function formsIn(rows: readonly GridRow[]): GridRow[][] {
  const forms: GridRow[][] = [[]];
  let isNamed = false;
  for (const row of rows) {
    const [first, ...others] = filled(row);
    const words = plain(first?.text ?? "");
    if (first !== undefined && others.length === 0 && TITLE.test(words)) continue;
    const names = LABEL.test(words) && words.startsWith("项目名称");
    if (names && isNamed) {
      // 预算单位 stands over the name of the project.
      const last = forms[forms.length - 1] ?? [];
      const [above] = filled(last[last.length - 1] ?? row);
      forms.push(BODY.test(plain(above?.text ?? "")) ? last.splice(-1) : []);
    }
    if (names) isNamed = true;
    forms[forms.length - 1]?.push(row);
  }
  return forms;
}

const BODY = /^(?:预算|主管|实施|填报|申报|项目)?(?:单位|部门)(?:名称)?[:：]?$/;
const TITLE = /^(?:[^|]{0,40}绩效目标(?:申报|填报|批复|公开)?表|\(?20\d\d年(?:度)?\)?)$/;

function readForm(context: ImportContext, table: PublishedTable, rows: readonly GridRow[], id: string): void {
  const at = rows.findIndex(isIndicatorHeads);
  const top = at < 0 ? rows : rows.slice(0, at);
  const { fields, others } = formFields(top);
  const name = fields.find(({ label }) => label.startsWith("项目名称"))?.value;
  const titled = name === undefined ? titledForm(table) : undefined;
  const projectName = tidy(name?.text ?? titled?.name ?? "");
  if (projectName === "") {
    for (const row of rows) leftover(context, row);
    return;
  }
  const unit = unitOf(fields.find(({ label }) => unitOf(label) !== undefined)?.label ?? "") ?? table.unit;
  const evidence = (cell: GridCell): Evidence => inTable(cell.place, id, unit);
  // 项目资金总额 beside 年度资金申请总额: what the project costs in all its years, and in this one.
  const ofYear = fields.find(({ label, value }) => YEAR_TOTAL.test(label) && value !== undefined);
  const total = ofYear ?? fields.find(({ label, value }) => TOTAL.test(label) && value !== undefined);
  const hasAll = fields.some(({ label, column }) => ALL_TOTAL.test(label) && column < (ofYear?.column ?? 0));
  const from = hasAll ? ofYear?.column : undefined;
  const amount = total?.value === undefined ? undefined : readCell(total.value.text);
  const nameEvidence = name === undefined ? inTable(table.titlePlace ?? table.place, id, unit) : evidence(name);
  const units = unitsOf(fields);
  const named = [units.owner?.value?.text ?? titled?.owner, units.budgetUnit?.value?.text];
  const project = projectNamed(
    context,
    projectName,
    amount?.kind === "figure" ? amount.amount : undefined,
    nameEvidence,
    named.flatMap((unitName) => (unitName === undefined ? [] : [tidy(unitName)])),
  );
  if (unit !== undefined && Object.keys(project).length === 0 && unit !== context.ledger.unit) project["unit"] = unit;
  context.ledger.text(project, "name", projectName, nameEvidence);
  if (titled?.owner !== undefined) context.ledger.text(project, "owner", titled.owner, nameEvidence);
  const performance = context.ledger.child(project, "performance");
  performance["indicators"] ??= [];
  for (const row of others) leftover(context, row);
  const money = moneyColumns(context, top);
  for (const field of fields) {
    const target = money.length === 0 ? undefined : moneyOf(context, performance, field.label);
    if (target !== undefined) {
      writeMoney(context, target, field.row, money, evidence);
      for (const { label, cell } of besideMoney(top, field.row, money))
        addParticular(context, project, label, cell.text.trim(), evidence(cell));
      continue;
    }
    const isOfAllYears = from !== undefined && field.column < from && MONEY.test(field.label);
    if (!isOfAllYears) readField({ context, project, units }, performance, field, evidence);
    else if (field.value !== undefined)
      context.cell(
        context.ledger.child(performance, "named", `${ALL_YEARS}${unnumbered(field.label)}`),
        "amount",
        field.value.text,
        evidence(field.value),
      );
  }
  const heads = at < 0 ? undefined : rows[at];
  if (heads !== undefined) readIndicators(context, performance, { rows: rows.slice(at), above: top, heads }, id);
}

/** 301007_示例分局_办公楼改造项目绩效目标表: the title names the unit and the project of a form that does not. */
function titledForm({ title }: PublishedTable): { readonly name: string; readonly owner?: string } | undefined {
  const [, owner, name = ""] =
    /^\s*(?:\d{3,9}\s*_\s*([^_]+?)\s*_\s*)?(.+?)绩效目标(?:申报|批复)?表\s*$/s.exec(title) ?? [];
  if (plain(name).length < 3 || /整体|部门|^(?:项目|专项)(?:支出|资金|经费)?(?:总体)?$|项目支出$/.test(plain(name)))
    return undefined;
  return { name, ...(owner === undefined ? {} : { owner }) };
}

/** What the total of all years of a project is called. */
const ALL_TOTAL = /^(?:项目|实施期)资金总额/;
const MONEY = /资金|拨款|结转|总额/;
/** Before the names of a project's figures of all its years. */
const ALL_YEARS = "项目总额：";

interface Field {
  readonly label: string;
  /** The label as published. */
  readonly printed: string;
  readonly value: GridCell | undefined;
  readonly row: GridRow;
  readonly column: number;
}

const MONEY_LABEL = /^(?:其中:?)?(?:财政(?:拨款|(?:专户管理)?资金)|单位(?:自有)?资金|其他资金|上年结转)/;
const LABEL =
  /^(?:项目名称|项目负责人|负责人|(?:项目|预算|实施|主管|申报|填报|承担)(?:单位|部门)(?:及代码|名称|\(科室\))?|主管部门及.*|预算规模及资金用途|项目?资金.*|专项资金(?:情况|总额)?(?:\(.*\))?|(?:资金|预算)(?:金额|情况)(?:\(.*\))?|(?:年度|实施期)?(?:预算|资金)+总额|年度(?:预算|资金)(?:申请)?总额|计划(?:开始|完成)日期|项目性质|项目类别|其中:?(?:财政拨款|.*)|总额|财政专户管理资金|单位(?:自有)?资金|项目年度目标|(?:\d\.)?(?:项目)?年度目标完成情况|(?:\d\.)?项目实施内容及过程概述|上年结转资金|财政拨款(?:资金)?|其他资金|其他|上年结转|(?:项目|年度|当年|全年)?(?:总体|绩效|实施期)?(?:绩效)?目标|(?:项目|实施期)总(?:体)?目标|(?:中长期|中期|长期)(?:总体|绩效)*目标(?:\(.*\))?|执行率分值.*|项目(?:类型|属性|分类|等级|级次|期限|周期|年限|编码|代码|编号|起止.*)|(?:实施|项目实施)(?:期限|周期|年限)|支出类别|绩效类型|绩效指标|年度目标|预算金额|(?:当年)?预算数?|项目概[况述]|立项依据|政策依据|市级支出|补助区县|单位(?:名称|编码)|(?:联系|经办|填报)(?:人|电话|方式)(?:及.{0,6})?|(?:资金|项目)*(?:支出|使用)计划(?:\(.*\))?)[:：]?$/;

const REACHED = /^(?:(?:全年|目标)?实际|年度目标)完成情况(?:\(.*\))?$/;
const PURPOSE = /^预算规模及资金用途$/;

/** What is no label of a form and says something: a sentence, or a figure. */
const SAYS = /^(?!.*(?:表|[(（]20\d\d年度?[)）])$)(?!\D{0,6}(?:单位|部门|日期|时间)).{14,}$|^-?\d[\d,]*\.\d+$/s;

/** Labels of the form, each with the value that follows it; and rows without a label that say something. */
function formFields(rows: readonly GridRow[]): { readonly fields: Field[]; readonly others: GridRow[] } {
  const fields: Field[] = [];
  const others: GridRow[] = [];
  const taken = new Set<GridCell>();
  for (const [at, row] of rows.entries()) {
    const cells = filled(row).filter((cell) => !taken.has(cell));
    const plan = paymentPlan(row, rows[at + 1]);
    if (plan !== undefined) {
      for (const cell of filled(rows[at + 1] ?? row)) taken.add(cell);
      fields.push({ ...labelOfCell(plan), value: plan, row, column: plan.column });
      continue;
    }
    const own = cells.filter(({ text }) => !isLabel(text));
    let isUsed = false;
    for (const [index, cell] of cells.entries()) {
      if (!isLabel(cell.text)) {
        const before = cells[index - 1];
        if (before !== undefined && isLabel(before.text)) isUsed = true;
        continue;
      }
      const next = cells[index + 1];
      const beside = row.cells[cell.column + cell.columns];
      const isBlank =
        beside !== undefined && !beside.spread && plain(beside.text) === "" && MONEY_LABEL.test(plain(cell.text));
      const isOver = next !== undefined && isHeadOfGoal(cell, next);
      const value = next !== undefined && !isLabel(next.text) && !isOver ? next : undefined;
      const head = isOver ? next : isGoalHead(cells, index) ? cell : undefined;
      const under = head === undefined ? undefined : goalUnder(rows[at + 1], head);
      if (under !== undefined) taken.add(under);
      // What was reached stands beside the goal.
      if (head !== undefined && head !== cell) {
        for (const each of filled(rows[at + 1] ?? row)) taken.add(each);
        const reached = cells.find((each) => REACHED.test(plain(each.text)));
        const value = reached === undefined ? undefined : goalUnder(rows[at + 1], reached);
        if (reached !== undefined && value !== undefined)
          fields.push({ ...labelOfCell(reached), value, row, column: reached.column });
      }
      // 1.项目年度目标完成情况 over 项目年度目标 | 年度目标完成情况: the goal is of the lower heading.
      const label = head !== undefined && plain(cell.text).endsWith("目标完成情况") ? head : cell;
      fields.push({ ...labelOfCell(label), value: value ?? (isBlank ? beside : under), row, column: cell.column });
    }
    // A goal whose label a page break tore away stands alone, above the indicators.
    const [only] = own;
    const before = fields.find((field) => field.row === rows[at - 1]);
    // 预算规模及资金用途, whose amounts stand in the row above.
    const isPurpose = before !== undefined && PURPOSE.test(before.label);
    const isLong = cells.length === 1 && plain(only?.text ?? "").length > (isPurpose ? 4 : 20);
    if (isLong && only !== undefined && !isUsed && (at > 2 || isPurpose)) {
      const words = isPurpose ? before : { label: "年度总体目标", printed: "年度总体目标" };
      fields.push({ label: words.label, printed: words.printed, value: only, row, column: only.column });
    } else if (own.length === filled(row).length && own.some(({ text }) => SAYS.test(plain(text)))) others.push(row);
  }
  return { fields, others };
}

const labelOfCell = ({ label, text }: { label?: string; text: string }): Pick<Field, "label" | "printed"> => {
  const printed = tidy(label ?? text).replace(/[:：]$/, "");
  return { label: plain(printed), printed };
};

/** 年度总体目标 | 预期目标 | 实际完成情况: what stands beside the label is a heading, too, and the goal is below it. */
function isHeadOfGoal(label: GridCell, { text }: GridCell): boolean {
  const isHead =
    /^(?:(?:年度|全年|年初)?(?:预期|设定)(?:的)?(?:总体)?目标|项目年度目标|(?:全年|目标)?实际完成情况)(?:\(.*\))?$/;
  return /目标(?:完成情况)?$/.test(plain(label.text)) && isHead.test(plain(text));
}

/** 项目总目标 | 年度总体目标: headings of what stands under them. */
function isGoalHead(cells: readonly GridCell[], index: number): boolean {
  const isGoal = (cell: GridCell | undefined): boolean =>
    /目标(?:\(.*\))?$/.test(plain(cell?.text ?? "")) && isLabel(cell?.text ?? "");
  return isGoal(cells[index]) && index + 1 === cells.length
    ? isGoal(cells[index - 1])
    : isGoal(cells[index + 1]) && index > 0;
}

function goalUnder(row: GridRow | undefined, { column, columns }: GridCell): GridCell | undefined {
  const below =
    row === undefined ? [] : filled(row).filter((cell) => cell.column >= column && cell.column < column + columns);
  return below.length === 1 && !isLabel(below[0]?.text ?? "") ? below[0] : undefined;
}

function isLabel(text: string): boolean {
  return LABEL.test(
    withoutYears(
      plain(text)
        .replace(/[:：]$/, "")
        .replace(/\(万?元\)$/, ""),
    ),
  );
}

/** 项目总体目标(2024年-2026年): a heading of goals without the years that it names. */
function withoutYears(label: string): string {
  return label.replace(/(?<=目标)\(20\d\d年?(?:度|[^)]{0,12}20\d\d年?度?)?\)$/, "");
}

function readField(
  form: { readonly context: ImportContext; readonly project: Draft; readonly units: FormUnits },
  performance: Draft,
  { label, printed, value }: Field,
  evidence: (cell: GridCell) => Evidence,
): void {
  const { context } = form;
  if (value === undefined) {
    const [, points] = /^执行率分值[(（]?(\d+)/.exec(label) ?? [];
    if (points !== undefined) performance["executionWeight"] = points;
    return;
  }
  const place = evidence(value);
  if (/目标(?:\(.*\))?$/.test(label)) {
    const held = (performance["goals"] ?? []) as string[];
    performance["goals"] = [...held, ...goalsOf(value.text).filter((goal) => !held.includes(goal))];
    context.ledger.mark(performance, "goals", place);
  } else if (!readParticular(form, { label, printed, value }, place)) {
    const record = moneyOf(context, performance, label);
    if (record !== undefined) context.cell(record, "amount", value.text, place);
  }
}

/** Goals: one for each paragraph of the cell. */
function goalsOf(text: string): string[] {
  const marked = text.split(/<\/?p>|\r?\n|(?=目标\s*\d+\s*[、:：.])/);
  return marked.map((goal) => goal.trim()).filter((goal) => goal !== "");
}
