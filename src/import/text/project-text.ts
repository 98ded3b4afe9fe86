/** Paragraphs that describe projects: name, basis, owner, plan, period, amount, allocations. */
import type { Unit } from "../../budget/schema.js";
import { projectNamed } from "../tables/projects.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { periodOf } from "../understand/period.js";
import { tidy } from "../understand/words.js";
import type { Passage } from "./reflow.js";
import { unitOfWord } from "./patterns.js";
import type { TextSection } from "./sections.js";

const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:\d+\s*[.、]\s*)?项目名称$/, "name"],
  [/(?:设立的?)?(?:政策)?依据$|立项依据$/, "legalBasis"],
  [/预算安排规模|年度预算安排|预算金额|安排规模|^(?:[（(]\d+[)）])?预算安排$/, "amount"],
  [/^(?:[（(]\d+[)）])?(?:年度)?绩效目标$/, "goals"],
  [/承担单位|实施主体|实施单位/, "owner"],
  [/资金分配/, "items"],
  [/执行时间|实施周期|执行期限/, "period"],
  [/项目概述|项目概况|项目内容/, "summary"],
  [/实施方案/, "plan"],
];

function fieldOf(label: string): string | undefined {
  return FIELDS.find(([pattern]) => pattern.test(label.replace(/^[一二三四五六七八九十]+、/, "").trim()))?.[1];
}

const LABELLED = /^((?:\d+\s*[.、]\s*)?[^：:，。]{2,14})\s*[：:]\s*(.*)$/s;

/** Projects as labelled lines (项目名称：…). `true` where the passages are such a list. */
export function readProjectLines(context: ImportContext, passages: readonly Passage[]): boolean {
  const starts = passages.filter(({ text }) => /^(?:\d+\s*[.、]\s*)?项目名称\s*[：:]/.test(text));
  if (starts.length === 0) return false;
  const first = passages.indexOf(starts[0] ?? passages[0] ?? ({} as Passage));
  let fields: { field: string; value: string; passage: Passage }[] = [];
  let rank = 0;
  const flush = (): void => {
    if (fields.length > 0) describe(context, fields, rank++);
    fields = [];
  };
  for (const passage of passages.slice(first)) {
    const [, label = "", value = ""] = LABELLED.exec(passage.text) ?? [];
    const field = fieldOf(label);
    if (field === "name") flush();
    if (field !== undefined) fields.push({ field, value: value.trim(), passage });
    else {
      const last = fields[fields.length - 1];
      if (last !== undefined) last.value += passage.text;
    }
  }
  flush();
  return true;
}

/** 1.示例建设项目, over （1）政策依据：… and （3）预算安排：2024年安排预算1亿元: its heading is a line of the list. */
const TITLE = /^\s*\d{1,2}\s*[.．、]\s*([^，,。；;：:]{4,60})$/;

/** Projects as numbered lines with labelled paragraphs under each. `true` where the passages are such a list. */
export function readNumberedProjects(context: ImportContext, passages: readonly Passage[]): boolean {
  const starts = passages.flatMap(({ text }, at) => (TITLE.test(text) ? [at] : []));
  const [first = 0] = starts;
  const projects = starts.map((at, rank) => {
    const passage = passages[at] ?? ({} as Passage);
    const [, name = ""] = TITLE.exec(passage.text) ?? [];
    const rest = passages.slice(at + 1, starts[rank + 1]).map((each) => {
      const [, label = "", value = ""] = LABELLED.exec(each.text) ?? [];
      return { field: fieldOf(label) ?? "", value, passage: each };
    });
    return [{ field: "name", value: name, passage }, ...rest];
  });
  const isList = projects.every(
    (fields) => fields.some(({ field, value }) => field === "amount" && MONEY.test(value)) && fields.length > 2,
  );
  if (starts.length === 0 || first > 1 || !isList) return false;
  for (const [rank, fields] of projects.entries()) describe(context, fields.map(fromMoney), rank);
  return true;
}

/** 2024年安排预算1亿元: what leads to the amount is no name of a part. */
function fromMoney<T extends { readonly field: string; readonly value: string }>(each: T): T {
  return each.field === "amount" ? { ...each, value: each.value.slice(MONEY.exec(each.value)?.index ?? 0) } : each;
}

/** A project as a part of the text of its own: its heading names it, its sections are its fields. */
export function readProjectSection(context: ImportContext, section: TextSection): boolean {
  const [, name] = /^(?:\d{4}\s*年)?(.*?)(?:项目)?(?:经费)?(?:支出)?情况说明$/.exec(section.heading ?? "") ?? [];
  const known = section.sections.filter(({ heading }) => fieldOf(heading ?? "") !== undefined);
  if (name === undefined || known.length < 3) return false;
  const fields = [{ field: "name", value: name, passage: passageOf(section) }];
  for (const part of known) {
    const value = part.passages.map(({ text }) => text).join("\n");
    const [passage = passageOf(part)] = part.passages;
    fields.push({ field: fieldOf(part.heading ?? "") ?? "", value, passage });
  }
  describe(context, fields, context.ledger.list(context.budget, "projects").length);
  return true;
}

function passageOf({ heading = "", place }: TextSection): Passage {
  return { text: heading, place, isAfterTable: false, lines: [{ at: 0, place }] };
}

const MONEY = /(-?\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元|万(?!元))/;

function describe(
  context: ImportContext,
  fields: readonly { field: string; value: string; passage: Passage }[],
  rank: number,
): void {
  const { ledger } = context;
  const valueOf = (field: string): { value: string; passage: Passage } | undefined =>
    fields.find((each) => each.field === field);
  const name = valueOf("name");
  if (name === undefined) return;
  const amount = valueOf("amount");
  const [, digits, unit] = isListOfParts(amount?.value ?? "") ? [] : (MONEY.exec(amount?.value ?? "") ?? []);
  const evidence = (passage: Passage): Evidence => ({ place: passage.place });
  const project = projectNamed(context, tidy(name.value), digits?.replace(/,/g, ""), evidence(name.passage));
  primary(context, project, "name", tidy(name.value), evidence(name.passage));
  inOrder(context, project, rank);
  const money = unitOfWord(unit ?? "万元");
  if (digits !== undefined && amount !== undefined) {
    if (Object.keys(project).every((key) => key === "name") && money !== ledger.unit) project["unit"] = money;
    context.figures += 1;
    context.amount(project, "amount", digits.replace(/,/g, ""), { ...evidence(amount.passage), unit: money });
  }
  for (const field of ["legalBasis", "owner", "summary", "plan"]) {
    const held = valueOf(field);
    if (held !== undefined && held.value !== "")
      primary(context, project, field, held.value.trim(), evidence(held.passage));
  }
  const goals = valueOf("goals");
  if (goals !== undefined && goals.value.trim() !== "" && project["performance"] === undefined) {
    const performance = ledger.child(project, "performance");
    Object.assign(performance, { indicators: [], goals: [goals.value.trim()] });
    ledger.mark(performance, "goals", evidence(goals.passage));
  }
  const items = valueOf("items") ?? amount;
  if (items !== undefined) allocations(context, project, items);
  const period = valueOf("period");
  if (period !== undefined) project["period"] = periodOf(period.value.trim());
  if (period !== undefined) ledger.mark(project, "period", evidence(period.passage));
}

/** What the text says of a project stands before what tables say; their writings are kept beside it. */
function primary(context: ImportContext, project: Draft, field: string, value: string, evidence: Evidence): void {
  const held = project[field];
  if (typeof held === "string" && held !== value) {
    const marks = context.ledger.marksOf(project);
    project[field] = value;
    context.ledger.remark(project, field, marks, held);
    context.ledger.mark(project, field, evidence);
  } else context.ledger.text(project, field, value, evidence);
}

/** Projects stand in the order of the text. */
function inOrder(context: ImportContext, project: Draft, rank: number): void {
  const projects = context.budget["projects"] as Draft[];
  const at = projects.indexOf(project);
  if (at < 0 || rank >= projects.length || at === rank) return;
  projects.splice(at, 1);
  projects.splice(rank, 0, project);
}

function allocations(
  context: ImportContext,
  project: Draft,
  { value, passage }: { value: string; passage: Passage },
): void {
  const list = value.replace(/^.*?其中\s*[：:]?/s, "");
  const isTotalOnly = list === value && /总预算|规模|^\s*-?\d/.test(value);
  if (isTotalOnly) return;
  for (const { name, digits, unit } of namedAmounts(list)) {
    if (/^(?:合计|总计|共计)$/.test(name)) continue;
    const record = context.ledger.add(project, "items", { name });
    if (unit !== context.ledger.unitOf(project)) record["unit"] = unit;
    record["amount"] = digits;
    context.ledger.mark(record, "amount", { place: passage.place });
    context.figures += 1;
  }
}

interface NamedAmount {
  readonly name: string;
  readonly digits: string;
  readonly unit: Unit;
}

function namedAmounts(text: string): NamedAmount[] {
  return text.split(/[；;，,。]/).flatMap((part) => {
    const [, name = "", digits, unit = ""] =
      /^(.*?)\s*(-?\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|万|元)\s*$/s.exec(part.trim()) ?? [];
    return digits === undefined || name.trim() === ""
      ? []
      : [{ name: name.trim(), digits: digits.replace(/,/g, ""), unit: unitOfWord(unit) }];
  });
}

/**
 * Whether a text lists parts and says nowhere which amount is the whole: what is paid in each quarter, or several names
 * with an amount each of which the first is none of a whole (…预算安排, …资金).
 */
function isListOfParts(text: string): boolean {
  if (/第[一二三四]季度.*第[一二三四]季度/s.test(text)) return true;
  const [first, ...others] = namedAmounts(text);
  return first !== undefined && others.length > 0 && !text.includes("其中") && !WHOLE.test(first.name);
}

/** Words of an amount that others are parts of. */
const WHOLE = /预算|安排|规模|总|合计|共|资金|金额|投入|拨款|项目$/;
