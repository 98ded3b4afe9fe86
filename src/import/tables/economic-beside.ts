/** 部门预算支出经济分类 beside 政府预算支出经济分类 on one row: the columns of each, and the figures once more for the second. */
import { inTable, type ImportContext } from "../understand/context.js";
import { textAt, type GridRow } from "../understand/grid.js";
import type { PublishedTable } from "../understand/tables.js";
import { isTotalLabel, plain, unnumbered } from "../understand/words.js";
import { isEconomicCode, joinCode, labelOf } from "./codes.js";
import { codeParts, type Block, type Role } from "./columns.js";
import {
  breakdownOf,
  classOf,
  codesOfUnit,
  listOfShared,
  partNamed,
  readCells,
  type EconomicTable,
} from "./economic-records.js";
import { economicCodes, unitRecord, unitRows } from "./unit-rows.js";

/** 部门 or 政府, as the headings over a column say; "" where they say neither. */
function schemeOf({ stacks }: PublishedTable, column: number): string {
  return /(部门|政府)(?:预算)?(?:支出)?经济/.exec(plain((stacks[column] ?? []).join("/")))?.[1] ?? "";
}

/** 科目编码 | 部门预算支出经济分类科目: codes are of the scheme that the heading of the name after them says. */
function schemeOfCode(table: PublishedTable, column: number): string {
  for (let at = column; at < table.width; at += 1) {
    const scheme = schemeOf(table, at);
    if (scheme !== "" || readsFigures(table, at)) return scheme;
  }
  return "";
}

function readsFigures({ stacks }: PublishedTable, column: number): boolean {
  return /合计|金额|预算数|小计/.test(plain((stacks[column] ?? []).join("/")));
}

/** 部门预算支出经济分类 beside 政府预算支出经济分类 on one row: here the columns of the class that stands first. */
export function ownColumns(table: PublishedTable, block: Block): Block {
  const own = schemeOfCode(table, block.codes[0] ?? block.name);
  const codes = block.codes.filter((column) => schemeOfCode(table, column) === own);
  return own === "" || codes.length === block.codes.length ? block : { ...block, codes };
}

/** The columns of the class that stands second on one row. */
export function besideColumns(
  table: PublishedTable,
  all: Block,
  own: Block,
  roles: readonly Role[],
): Block | undefined {
  const codes = all.codes.filter((column) => !own.codes.includes(column));
  const [first] = codes;
  if (first === undefined) return undefined;
  const name = roles.findIndex(
    ({ role }, column) => role === "name" && column > first && schemeOf(table, column) === schemeOfCode(table, first),
  );
  return { ...all, codes, name };
}

/**
 * The figures of a row once more, for the class that stands second on it. Of one that several rows print, each row’s
 * figures are parts under the name of the first class: the document prints no sum of them.
 */
export function readBeside(
  context: ImportContext,
  table: PublishedTable,
  economic: EconomicTable,
  { block, beside }: { readonly block: Block; readonly beside: Block },
  roles: readonly Role[],
): void {
  const codeOf = (row: GridRow): string => {
    const { code } = labelOf(joinCode(codeParts(row, beside.codes), ""), textAt(row, beside.name));
    return isEconomicCode(code) ? code : "";
  };
  const codes = table.body.map(codeOf);
  if (codes.every((code) => code === "")) return;
  const isGovernment = codes.some((code) => code.startsWith("5"));
  const root = breakdownOf(context, isGovernment ? "government" : "department", economic);
  const units = unitRows(table.body, roles, block.name, economicCodes(beside.codes, beside.name));
  for (const [at, row] of table.body.entries()) {
    const code = codes[at] ?? "";
    const evidence = inTable(row.place, economic.id, table.unit);
    const isTotal = [textAt(row, block.name), textAt(row, beside.name), ...codeParts(row, block.codes)].some(
      isTotalLabel,
    );
    if (isTotal) readCells(context, root, row, block, roles, { evidence, economic });
    if (isTotal || code === "") continue;
    const unit = units.get(row)?.unit;
    const whole = classOf(context, root, code, unnumbered(textAt(row, beside.name)), evidence);
    const item = unit === undefined ? whole : unitRecord(context, whole, unit);
    const own = labelOf(joinCode(codeParts(row, block.codes), ""), textAt(row, block.name)).name;
    const list = listOfShared(codesOfUnit(codes, table.body, units, unit), code);
    const record = list === undefined ? item : partNamed(context, item, list, unnumbered(own), evidence);
    readCells(context, record, row, block, roles, { evidence, economic });
  }
}
