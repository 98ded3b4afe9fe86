/** The tables of the three public expenses (三公): items as rows, or as columns of one wide row. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridCell, type GridRow } from "../understand/grid.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { measureOf, saysMeasure, type Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { threePublicOf, type ThreePublicCode } from "../understand/vocabulary.js";
import { isTotalLabel, plain, readCell, tidy, unnumbered } from "../understand/words.js";
import { leftover, writeMeasure } from "./functional.js";
import { countOf, writeCount } from "./three-public-counts.js";
import { uncertainColumns, withSumsInPlace } from "./three-public-totals.js";
import { isUnitName } from "../understand/unit-names.js";
import { figuresIn, unitRecord } from "./unit-rows.js";
import { figureCells, rolesOf, type Role } from "./columns.js";

const PART_OF: Readonly<Record<ThreePublicCode, "vehicles" | undefined>> = {
  abroad: undefined,
  reception: undefined,
  vehicles: undefined,
  vehiclePurchase: "vehicles",
  vehicleOperation: "vehicles",
};

/** The record of 三公, with the unit of the table that is read first. */
export function threePublicRoot(context: ImportContext, evidence: Evidence): Draft {
  const isNew = context.budget["threePublic"] === undefined;
  const root = context.part("threePublic");
  if (isNew && evidence.unit !== undefined && evidence.unit !== context.ledger.unit) root["unit"] = evidence.unit;
  return root;
}

/** An item of 三公, found or made. */
export function threePublicItem(context: ImportContext, code: ThreePublicCode, evidence: Evidence): Draft {
  const { ledger } = context;
  const over = PART_OF[code];
  const parent = over === undefined ? threePublicRoot(context, evidence) : threePublicItem(context, over, evidence);
  return ledger.list(parent, "items").find((item) => item["code"] === code) ?? ledger.add(parent, "items", { code });
}

/** Reads a table of 三公. */
export function readThreePublicTable(context: ImportContext, published: PublishedTable, id: string): void {
  const table = { ...published, stacks: withSumsInPlace(published.stacks) };
  const isWide =
    published.stacks.filter((stack) => stack.some((text) => threePublicOf(text) !== undefined)).length >= 3;
  if (!isWide) {
    readThreePublicRows(context, published, id);
    return;
  }
  // 相关统计数 under the wide row: pairs of labels and counts.
  const start = table.body.findIndex((row) => filled(row).some(({ text }) => isOfCounts(text)));
  readWide(context, start < 0 ? table : { ...table, body: table.body.slice(0, start) }, id);
  if (start >= 0) for (const row of table.body.slice(start)) pairedCounts(context, row, id);
}

function isOfCounts(text: string): boolean {
  return text.includes("相关统计数") || (countOf(text) !== undefined && readCell(text).kind === "words");
}

function pairedCounts(context: ImportContext, row: GridRow, id: string): void {
  context.rows += 1;
  const cells = filled(row);
  for (const [at, { text }] of cells.entries()) {
    const [count, next] = [countOf(text), cells[at + 1]];
    const value = readCell(next?.text ?? "");
    if (count === undefined || next === undefined || value.kind !== "figure") continue;
    const evidence = { place: next.place, table: id };
    const item = threePublicItem(context, count.item, evidence);
    writeCount(context, item, count, value.amount, { evidence, name: unnumbered(text) });
  }
}

/** 政府性基金预算“三公”经费支出表: a table of what one of the smaller funds pays, beside that of the appropriation. */
function fundOfTable({ title }: PublishedTable): readonly string[] {
  const words = plain(title);
  const funds = [
    ...(words.includes("政府性基金") ? ["governmentFund"] : []),
    ...(words.includes("国有资本") ? ["stateCapital"] : []),
  ];
  return funds.length !== 1 || /一般公共|财政拨款/.test(words) ? [] : ["funding", ...funds];
}

/** Reads a table of 三公 whose items are rows. */
export function readThreePublicRows(context: ImportContext, table: PublishedTable, id: string): void {
  const scope = { year: context.year, kind: context.kind, prefix: fundOfTable(table) };
  const roles = rolesOf(table, scope);
  const name = roles.findIndex(({ role }) => role === "name");
  const hasSum = table.body.some((row) => isSum(textAt(row, name)));
  // With meetings and training in the table, a total that does not say so is not that of 三公 alone.
  const isMixed = table.body.some((row) => OTHER_EXPENSES.test(plain(unnumbered(textAt(row, name)))));
  for (const row of table.body) {
    const cells = filled(row);
    if (cells.length === 0) continue;
    const label = textAt(row, name);
    const printed = label.replace(/\s+/g, " ").trim();
    const evidence = inTable(row.place, id, table.unit);
    const code = threePublicOf(unnumbered(label));
    const isTitle = /三公.*(?:合计|小计|总计|经费|支出)/.test(plain(label));
    const isTotal = isMixed ? isTitle && !/会议|培训/.test(label) : isTotalLabel(label) || isTitle || isSum(label);
    // 一、“三公”经费支出 — — over （一）支出合计: a heading of the rows below it.
    if (isTitle && hasSum && !hasFigures(row, roles)) {
      context.rows += 1;
      continue;
    }
    const isBeside =
      /^(?:会议费|培训费|行政经费)/.test(plain(unnumbered(label))) ||
      (isMixed && code === undefined && isSumOfAll(label));
    if (isBeside && name >= 0 && !isTotal) {
      besideRow(context, row, unnumbered(printed), evidence, roles);
      continue;
    }
    if (name < 0 || (code === undefined && !isTotal)) {
      otherRow(context, row, printed, evidence, roles);
      continue;
    }
    context.rows += 1;
    const item = code === undefined ? threePublicRoot(context, evidence) : threePublicItem(context, code, evidence);
    const isPart = code === "reception" && PART_OF_RECEPTION.test(plain(label));
    const record = isPart ? partOf(context, item, unnumbered(printed)) : item;
    if (code !== undefined) nameItem(context, record, printed, evidence);
    for (const [column, role] of roles.entries()) {
      const cell = row.cells[column];
      if (cell !== undefined && role.role === "note" && plain(cell.text) !== "")
        remark(context, record, table.stacks[column] ?? [], cell);
      if (cell === undefined || cell.spread || role.role !== "figure") continue;
      if (isPart && readCell(cell.text).kind === "blank") continue;
      writeMeasure(context, record, role.measure, cell.text, { ...evidence, place: cell.place });
    }
  }
}

/** 会议费, 培训费, and 合计 of them and 三公: no parts of 三公, they stand beside it under their printed names. */
function besideRow(
  context: ImportContext,
  row: GridRow,
  name: string,
  evidence: Evidence,
  roles: readonly Role[],
): void {
  context.rows += 1;
  const record = context.ledger.child(threePublicRoot(context, evidence), "named", name);
  for (const { cell, measure } of figureCells(row, roles))
    writeMeasure(context, record, measure, cell.text, { ...evidence, place: cell.place });
}

/** 合计, “三公”经费、会议费和培训费合计: of more than 三公. */
function isSumOfAll(label: string): boolean {
  return isTotalLabel(label) || isSum(label) || /会议费.*培训费|培训费.*会议费/.test(plain(label));
}

/** 增减变化情况说明: the reason of the change; 备注: a remark. */
function remark(context: ImportContext, record: Draft, heads: readonly string[], { text, place }: GridCell): void {
  const isReason = /增减|变动|变化|原因/.test(plain(heads.join()));
  const held = isReason ? context.comparison(record, context.year - 1, context.kind) : record;
  context.ledger.text(held, isReason ? "reason" : "note", text.trim(), { place });
}

/** 国内接待费, 国（境）外接待费: parts of the reception of guests. */
export const PART_OF_RECEPTION = /国内(?:公务)?接待|外事接待|外宾接待|国\(境\)外(?:公务)?接待|境外接待/;

/** A named part of an item, found or made; 国内公务接待 and 国内接待费 are one. */
export function partOf(context: ImportContext, item: Draft, name: string, evidence?: Evidence): Draft {
  const { ledger } = context;
  const kind = receptionOf(name);
  const held = ledger.list(item, "items").find((each) => receptionOf(wordsIn(each, "name")) === kind);
  const part = held ?? ledger.add(item, "items", { name });
  if (evidence !== undefined) ledger.text(part, "name", name, evidence);
  return part;
}

function receptionOf(name: string): string {
  const words = plain(name);
  if (words.includes("国内")) return "国内";
  return /境\)?外/.test(words) ? "境外" : /外事|外宾/.test(words) ? "外事" : words;
}

function hasFigures(row: GridRow, roles: readonly Role[]): boolean {
  return filled(row).some(({ column, text }) => roles[column]?.role === "figure" && readCell(text).kind === "figure");
}

/** （一）支出合计: the total under a heading of the table. */
function isSum(label: string): boolean {
  return /^(?:支出)?(?:合计|小计)$/.test(plain(unnumbered(label)));
}

/** Rows beside 三公 in its table: counts, 机关运行经费 and what it is made of. */
function otherRow(
  context: ImportContext,
  row: GridRow,
  label: string,
  evidence: Evidence,
  roles: readonly Role[],
): void {
  const cells = filled(row).filter(({ column, text }) => {
    return roles[column]?.role === "figure" && readCell(text).kind === "figure";
  });
  const count = countOf(label);
  const isAgency = label.includes("机关运行经费");
  const isPart = /^(?:行政单位|参照公务员法管理(?:的)?(?:事业)?单位)$/.test(plain(unnumbered(label)));
  if (count !== undefined) {
    context.rows += 1;
    // Counts of this year stand in the last column: budgets have none.
    const [last] = cells.slice(-1);
    const value = readCell(last?.text ?? "");
    if (last === undefined || value.kind !== "figure") return;
    const item = threePublicItem(context, count.item, evidence);
    writeCount(context, item, count, value.amount, {
      evidence: { place: last.place, ...(evidence.table === undefined ? {} : { table: evidence.table }) },
      name: unnumbered(label),
    });
    return;
  }
  const isNothing = cells.length === 0 && (isAgency || isPart || /相关统计数|实物量/.test(label));
  if (isNothing) {
    context.rows += 1;
    return;
  }
  if (!isAgency && !isPart) {
    leftover(context, row);
    return;
  }
  context.rows += 1;
  const agency = agencyRecord(context, evidence);
  const record = isPart ? partOf(context, agency, unnumbered(label), evidence) : agency;
  for (const { column, text, place } of cells) {
    const role = roles[column];
    if (role?.role === "figure") writeMeasure(context, record, role.measure, text, { ...evidence, place });
  }
}

/** The operating expenses of the administration, with the unit of their table. */
function agencyOperating(context: ImportContext, text: string, evidence: Evidence): void {
  context.cell(agencyRecord(context, evidence), "amount", text, evidence);
}

/** The record of the operating expenses of the administration. */
export function agencyRecord(context: ImportContext, evidence: Evidence): Draft {
  const isNew = context.budget["agencyOperating"] === undefined;
  const record = context.part("agencyOperating");
  if (isNew && evidence.unit !== undefined && evidence.unit !== context.ledger.unit) record["unit"] = evidence.unit;
  record["name"] ??= "机关运行经费";
  return record;
}

/** What stands before a name: its list mark, or 其中. */
const ORDINAL_OR_PART = /^(?:其\s*中\s*[：:]?|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*/;

function nameItem(context: ImportContext, record: Draft, printed: string, evidence: Evidence): void {
  const name = unnumbered(printed).replace(/\s*[（(](?:小计|合计)[）)]$/, "");
  context.ledger.text(record, "name", name, evidence);
  if (unnumbered(printed) !== name) context.ledger.mark(record, "name", evidence, printed.replace(ORDINAL_OR_PART, ""));
}

function readWide(context: ImportContext, table: PublishedTable, id: string): void {
  const isLabel = (column: number): boolean => LABEL.test(plain((table.stacks[column] ?? []).join("/")));
  const isFigure = (column: number): boolean => !isLabel(column);
  const rows = table.body.filter((row) => figuresIn(row, isFigure) !== "");
  if (rows.length > 1 && rows.every((row) => yearWords(row, isLabel) !== "")) {
    for (const row of rows) wideRow(context, table, id, row, [yearWords(row, isLabel)]);
    return;
  }
  const same = new Set(rows.map((row) => figuresIn(row, isFigure))).size === 1;
  const total = same ? rows[0] : rows.find((row) => filled(row).some(({ text }) => isTotalLabel(text)));
  const units = new Map<GridRow, string>();
  for (const row of table.body) {
    const isBlank = filled(row).length === 0;
    if (isBlank || row === total || (rows.length === 0 && table.body.length === 1)) continue;
    // A single unit’s row that repeats the whole says nothing new.
    const unit = filled(row).find(({ column, text }) => isLabel(column) && isUnitName(text));
    if (total !== undefined && figuresIn(row, isFigure) === figuresIn(total, isFigure)) context.rows += 1;
    else if (total !== undefined && unit !== undefined) units.set(row, tidy(unit.text));
    else leftover(context, row);
  }
  const row = total ?? (table.body.length === 1 ? table.body[0] : undefined);
  if (row !== undefined) wideRow(context, table, id, row, []);
  for (const [ofUnit, unit] of units) wideRow(context, table, id, ofUnit, [], unit);
}

/** Columns of what a row is of. */
const LABEL = /(?:单位|部门)(?:名称|编码|代码)?(?:\(.*\))?$|^(?:序号|年度|年份|项目|.*名称.*|.*(?:编码|代码))$/;

/** The year that the label of a row names: 2024年预算数, 上年数. */
function yearWords(row: GridRow, isLabel: (column: number) => boolean): string {
  const label = filled(row).find(({ column, text }) => {
    return isLabel(column) && /20\d\d\s*年|^20\d\d$|上年|本年|当年|增减/.test(plain(text));
  });
  // Under 年度 the year stands alone.
  return label?.text.replace(/^\s*(20\d\d)\s*$/, "$1年") ?? "";
}

function wideRow(
  context: ImportContext,
  table: PublishedTable,
  id: string,
  row: GridRow,
  above: readonly string[],
  unit?: string,
): void {
  context.rows += 1;
  const isMixed = table.stacks.some((stack) => stack.some((head) => OTHER_EXPENSES.test(plain(head))));
  const prefix = fundOfTable(table);
  const uncertain = uncertainColumns(table.stacks, row);
  for (const [column, stack] of table.stacks.entries()) {
    const cell = row.cells[column];
    if (uncertain.has(column)) {
      if (cell !== undefined && plain(cell.text) !== "") leftover(context, { place: cell.place, cells: [cell] });
      continue;
    }
    if (cell === undefined || cell.spread || stack.length === 0 || LABEL.test(plain(stack.join("/")))) continue;
    const evidence = { ...inTable(row.place, id, table.unit), place: cell.place };
    const heads = { stack: [...above, ...stack], prefix, unit };
    // With meetings and training in the table, a total that does not say so is not that of 三公 alone.
    if (isMixed && /^(?:合计|总计)$/.test(plain(stack[stack.length - 1] ?? "")) && !stack.join().includes("三公")) {
      besideCell(context, heads, cell.text, evidence);
      continue;
    }
    if (stack.some((head) => OTHER_EXPENSES.test(plain(head)))) besideCell(context, heads, cell.text, evidence);
    else wideCell(context, heads, cell.text, evidence);
  }
}

/** A column of 会议费, 培训费 or of the sum with them. */
function besideCell(context: ImportContext, heads: Heads, text: string, evidence: Evidence): void {
  if (readCell(text).kind === "words") return;
  const { stack } = heads;
  const name = stack.find((head) => OTHER_EXPENSES.test(plain(head))) ?? stack[stack.length - 1] ?? "";
  const record = context.ledger.child(threePublicRoot(context, evidence), "named", unnumbered(name));
  writeMeasure(context, ofUnit(context, record, heads), wideMeasure(context, heads), text, evidence);
}

/** Expenses that stand beside 三公 in its table, and are none of it. */
const OTHER_EXPENSES = /^(?:会议费|培训费)/;

/** The headings over a cell, the path of the fund that the table is of, and the single unit whose row it is. */
interface Heads {
  readonly stack: readonly string[];
  readonly prefix: readonly string[];
  readonly unit: string | undefined;
}

/** What a unit states stands beside the department's figure. */
function ofUnit(context: ImportContext, record: Draft, { unit }: Heads): Draft {
  return unit === undefined ? record : unitRecord(context, record, unit);
}

function wideCell(context: ImportContext, heads: Heads, text: string, evidence: Evidence): void {
  const { stack } = heads;
  const joined = plain(stack.join("/"));
  const isLabel = readCell(text).kind === "words" && !/\d/.test(text);
  if (isLabel && (isTotalLabel(text) || /单位|部门|名称|年度|编码/.test(joined))) return;
  if (joined.includes("机关运行经费")) {
    if (heads.unit === undefined) agencyOperating(context, text, evidence);
    return;
  }
  let code: ThreePublicCode | undefined;
  for (const head of stack) {
    const words = plain(head);
    if (/^“?三公|三公.*经费/.test(words) || isOfSeveral(words)) continue;
    const own = threePublicOf(words);
    if (own !== undefined) code = own;
    else if (code === "vehicles" && /^购?置/.test(words)) code = "vehiclePurchase";
    else if (code === "vehicles" && words.startsWith("运行")) code = "vehicleOperation";
  }
  const leaf = stack[stack.length - 1] ?? "";
  const isSumOf = /三公|合计|小计|总计/.test(leaf) || (joined.includes("三公") && saysMeasure(leaf));
  if (code === undefined ? !isSumOf : isOfSeveral(plain(leaf))) {
    if (plain(text) !== "") {
      context.doubt(
        "leftover",
        "没有读懂这一列的表头，这一格没有读入。",
        "The heading of this column was not understood; this cell was not read.",
        evidence.place,
        text,
      );
    }
    return;
  }
  const record = code === undefined ? threePublicRoot(context, evidence) : threePublicItem(context, code, evidence);
  if (code !== undefined) nameWide(context, record, stack, code, evidence);
  const cost = plain(leaf).replace(/^其中:?/, "");
  const whole = ofUnit(context, record, heads);
  // 公务用车运行维护费 / 其中：公务用车加油: what it is spent on.
  const isCost = code === "vehicleOperation" && VEHICLE_COSTS.test(cost);
  writeMeasure(
    context,
    isCost ? context.ledger.child(whole, "named", cost) : whole,
    wideMeasure(context, heads),
    text,
    evidence,
  );
}

/** 购置费行维护费, 公务用车公务用车运行: headings of two columns that a text set with spaces has glued together. */
function isOfSeveral(words: string): boolean {
  if (/公务用车.*公务用车/.test(words)) return true;
  return words.includes("购置") && /运行|维护费/.test(words) && threePublicOf(words) === undefined;
}

const VEHICLE_COSTS = /^(?:公务用车|车辆)?(?:加油|维修|保险|燃料费?|燃油费?|过路过桥费?|租赁|其他)(?:费用?)?$/;

function nameWide(
  context: ImportContext,
  record: Draft,
  stack: readonly string[],
  code: ThreePublicCode,
  evidence: Evidence,
): void {
  const head = [...stack].reverse().find((text) => threePublicOf(text) === code);
  if (head !== undefined && record["name"] === undefined)
    context.ledger.text(record, "name", unnumbered(head), evidence);
}

/** Only years and versions of the headings count: what the items are is known. */
function wideMeasure(context: ImportContext, { stack, prefix }: Heads): Measure {
  const scope = { year: context.year, kind: context.kind, prefix: [] };
  const words = stack
    .map((text) => plain(text))
    .filter((text) => /预算数|决算数|执行数|年初预算|全年预算|\d{4}年|上年|本年|增减/.test(text));
  const measure = measureOf(words, scope);
  return measure?.compare === undefined ? { path: prefix } : { path: prefix, compare: measure.compare };
}
