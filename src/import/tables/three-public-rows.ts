/** Tables of the three public expenses (三公) whose items are rows. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridCell, type GridRow } from "../understand/grid.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { threePublicOf, type ThreePublicCode } from "../understand/vocabulary.js";
import { isTotalLabel, plain, readCell, unnumbered } from "../understand/words.js";
import { leftover, writeMeasure } from "./written-figures.js";
import { countOf, writeCount } from "./three-public-counts.js";
import {
  agencyRecord,
  fundOfTable,
  OTHER_EXPENSES,
  PART_OF_RECEPTION,
  partOf,
  threePublicItem,
  threePublicRoot,
} from "./three-public-items.js";
import { figureCells, rolesOf, type Role } from "./columns.js";

/** Reads a table of 三公 whose items are rows. */
export function readThreePublicRows(context: ImportContext, table: PublishedTable, id: string): void {
  const scope = { year: context.year, kind: context.kind, prefix: fundOfTable(table) };
  const roles = rolesOf(table, scope);
  const name = roles.findIndex(({ role }) => role === "name");
  const hasSum = table.body.some((row) => isSum(textAt(row, name)));
  // With meetings and training in the table, a total that does not say so is not that of 三公 alone.
  const isMixed = table.body.some((row) => OTHER_EXPENSES.test(plain(unnumbered(textAt(row, name)))));
  const codes = table.body.map((row) => threePublicOf(unnumbered(textAt(row, name))));
  for (const [at, row] of table.body.entries()) {
    const cells = filled(row);
    if (cells.length === 0) continue;
    const label = textAt(row, name);
    const printed = label.replace(/\s+/g, " ").trim();
    const evidence = inTable(row.place, id, table.unit);
    const code = isVehicles(codes, at) ? "vehicles" : codes[at];
    const isTitle = /三公.*(?:合计|小计|总计|经费|支出)/.test(plain(label));
    const isTotal = isMixed ? isTitle && !/会议|培训/.test(label) : isTotalLabel(label) || isTitle || isSum(label);
    // 三、“三公”经费增减变化原因等说明 | 比上年增加0.5万元，…: what the table says of all, and no heading.
    const said = cells.filter(({ column, text }) => column !== name && readCell(text).kind === "words");
    if (isTitle && /说明|原因|备注/.test(label) && !hasFigures(row, roles) && said.length > 0) {
      context.rows += 1;
      for (const cell of said) remark(context, threePublicRoot(context, evidence), [printed], cell);
      continue;
    }
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

/** 2.公务用车运行维护费 / 公务用车购置 / 公务用车运行维护费: the first has both, though it is called as one of them. */
function isVehicles(codes: readonly (ThreePublicCode | undefined)[], at: number): boolean {
  return codes.slice(at, at + 3).join() === "vehicleOperation,vehiclePurchase,vehicleOperation";
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

/** What stands before a name: its list mark, or 其中. */
const ORDINAL_OR_PART = /^(?:其\s*中\s*[：:]?|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*/;

function nameItem(context: ImportContext, record: Draft, printed: string, evidence: Evidence): void {
  const name = unnumbered(printed).replace(/\s*[（(](?:小计|合计)[）)]$/, "");
  context.ledger.text(record, "name", name, evidence);
  if (unnumbered(printed) !== name) context.ledger.mark(record, "name", evidence, printed.replace(ORDINAL_OR_PART, ""));
}
