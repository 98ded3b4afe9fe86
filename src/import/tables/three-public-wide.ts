/** Tables of the three public expenses (三公) whose items are columns of one wide row. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, type GridRow } from "../understand/grid.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { measureOf, saysMeasure, type Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { balanceOf, threePublicOf, type ThreePublicCode } from "../understand/vocabulary.js";
import { isTotalLabel, nameKey, plain, readCell, tidy, unnumbered } from "../understand/words.js";
import { isOfYearHead } from "./columns.js";
import { leftover, writeMeasure } from "./written-figures.js";
import { agencyRecord, fundOfTable, OTHER_EXPENSES, threePublicItem, threePublicRoot } from "./three-public-items.js";
import { fundColumns, yearRows } from "./three-public-years.js";
import { uncertainColumns } from "./three-public-totals.js";
import { isUnitName } from "../understand/unit-names.js";
import { figuresIn, unitRecord } from "./unit-rows.js";

/** Reads a table of 三公 that is one wide row, a row for each year, or a row for each unit. */
export function readThreePublicWide(context: ImportContext, table: PublishedTable, id: string): void {
  const isLabel = (column: number): boolean => LABEL.test(plain((table.stacks[column] ?? []).join("/")));
  // The numbers of rows may stand in a column without a heading.
  const isFigure = (column: number): boolean => !isLabel(column) && (table.stacks[column] ?? []).length > 0;
  const rows = table.body.filter((row) => figuresIn(row, isFigure) !== "");
  if (rows.length > 1 && rows.every((row) => yearWords(row, isLabel) !== "")) {
    const ofYears = yearRows(rows, (row) => yearWords(row, isLabel), isLabel);
    if (ofYears === undefined) for (const row of rows) leftover(context, row);
    for (const { row, year, unit } of ofYears ?? []) wideRow(context, table, id, row, [year], unit);
    return;
  }
  const same = new Set(rows.map((row) => figuresIn(row, isFigure))).size === 1;
  const total = same ? rows[0] : rows.find((row) => filled(row).some(({ text }) => isTotalLabel(text)));
  const units = new Map<GridRow, string>();
  for (const row of table.body) {
    const isBlank = filled(row).length === 0;
    if (isBlank || row === total || (rows.length === 0 && table.body.length === 1)) continue;
    // A single unit’s row that repeats the whole says nothing new.
    const labels = filled(row).filter(({ column, text }) => isLabel(column) && !isTotalLabel(text));
    // 单位名称 over a name that its cell cuts off: 示例局信息中.
    const isNamed = (column: number): boolean =>
      /^(?:预算)?(?:单位|部门)名称$/.test(plain((table.stacks[column] ?? []).join("/")));
    const unit =
      labels.find(({ text }) => isUnitName(text)) ??
      labels.find(({ column, text }) => isNamed(column) && /\p{Script=Han}{4}/u.test(text));
    if (total !== undefined && figuresIn(row, isFigure) === figuresIn(total, isFigure)) context.rows += 1;
    else if (total !== undefined && unit !== undefined) units.set(row, tidy(unit.text));
    else leftover(context, row);
  }
  const row = total ?? (table.body.length === 1 ? table.body[0] : undefined);
  if (row !== undefined) wideRow(context, table, id, row, []);
  const names = [...units.values()].map(nameKey);
  for (const [ofUnit, unit] of units) {
    // A name that was cut off may be that of two units.
    const isOnly = names.filter((name) => name === nameKey(unit)).length === 1;
    if (isOnly) wideRow(context, table, id, ofUnit, [], unit);
    else leftover(context, ofUnit);
  }
}

/** Columns of what a row is of. */
const LABEL = /(?:单位|部门)(?:名称|编码|代码)?(?:\(.*\))?$|^(?:序号|年度|年份|项目|.*名称.*|.*(?:编码|代码))$/;

/** The year that the label of a row names: 2024年预算数, 上年数. */
function yearWords(row: GridRow, isLabel: (column: number) => boolean): string {
  const label = filled(row).find(({ column, text }) => {
    // 预算数 over 决算数: the versions of one year.
    return (
      isLabel(column) &&
      /20\d\d\s*年|^20\d\d$|上年|本年|当年|增减|^(?:年初|全年|调整)?(?:预算|决算)数$/.test(plain(text))
    );
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
  const funds = fundColumns(table.stacks, table.body);
  const isPartOfYear = table.stacks.some((stack) => stack.some(isOfLastYear)) && hasTotalOfAll(table.stacks);
  const uncertain = uncertainColumns(table.stacks, row);
  for (const [column, stack] of (funds?.stacks ?? table.stacks).entries()) {
    const prefix = funds?.paths[column] ?? fundOfTable(table);
    const cell = row.cells[column];
    if (uncertain.has(column)) {
      if (cell !== undefined && plain(cell.text) !== "") leftover(context, { place: cell.place, cells: [cell] });
      continue;
    }
    if (cell === undefined || cell.spread || stack.length === 0 || LABEL.test(plain(stack.join("/")))) continue;
    const evidence = { ...inTable(row.place, id, table.unit), place: cell.place };
    const heads = { stack: [...above, ...stack], prefix, unit, isPartOfYear };
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

/** The headings over a cell, the path of the fund that the table is of, and the single unit whose row it is. */
interface Heads {
  readonly stack: readonly string[];
  readonly prefix: readonly string[];
  readonly unit: string | undefined;
  /** Whether columns of the money of the year and of last year stand beside a column of both. */
  readonly isPartOfYear: boolean;
}

/** 上年结转结余 over columns. */
function isOfLastYear(head: string): boolean {
  return balanceOf(head) === "opening";
}

function hasTotalOfAll(stacks: PublishedTable["stacks"]): boolean {
  return stacks.some(
    (stack) =>
      /合计|总计|^“?三公/.test(plain(stack[stack.length - 1] ?? "")) &&
      !stack.some((head) => isOfLastYear(head) || isOfYearHead(head)),
  );
}

/** What a unit states stands beside the department's figure. */
function ofUnit(context: ImportContext, record: Draft, { unit }: Heads): Draft {
  return unit === undefined ? record : unitRecord(context, record, unit);
}

function wideCell(context: ImportContext, heads: Heads, text: string, evidence: Evidence): void {
  const { stack, prefix } = heads;
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
  const isSumOf = /三公|合计|小计|总计/.test(plain(leaf)) || (joined.includes("三公") && saysMeasure(leaf));
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
  // 当年预算 / 小计 beside 上年结转结余 and the sum of both: the money of the year under its own name.
  const ofYear = heads.isPartOfYear && code === undefined ? stack.find(isOfYearHead) : undefined;
  if (ofYear !== undefined) {
    const whole = ofUnit(context, threePublicRoot(context, evidence), heads);
    writeMeasure(context, context.ledger.child(whole, "named", ofYear), { path: prefix }, text, evidence);
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

/** The operating expenses of the administration, with the unit of their table. */
function agencyOperating(context: ImportContext, text: string, evidence: Evidence): void {
  context.cell(agencyRecord(context, evidence), "amount", text, evidence);
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
  if (stack.some(isOfLastYear)) return { path: [...prefix, "funding", "opening"] };
  return measure?.compare === undefined ? { path: prefix } : { path: prefix, compare: measure.compare };
}
