/** The blocks of account tables (收支总表) that list expenditure by economic class, beside the one by function. */
import { inTable, type ImportContext } from "../understand/context.js";
import { economicColumn, isGovernmentScheme, type Measure } from "../understand/measure.js";
import type { Draft } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { balanceOf, natureOf } from "../understand/vocabulary.js";
import { isTotalLabel, ordinalOf, plain, readCell, tidy } from "../understand/words.js";
import { markKind, type AccountRow } from "./account-rows.js";
import { labelOf } from "./codes.js";
import { headingsOf, type Block } from "./columns.js";
import { breakdownOf } from "./economic-records.js";
import { leftover, writeMeasure } from "./written-figures.js";

/** Whether a block lists economic classes: its heading says so, or several of its rows are classes. */
export function isEconomicBlock(table: PublishedTable, block: Block, rows: readonly AccountRow[]): boolean {
  const heads = plain(headingsOf(block, table.stacks).join("/"));
  const government = isGovernment(table, block, rows);
  // 其他支出 is the name of a 类, a 款 and a 项 by function, too.
  const classes = new Set(rows.flatMap(({ label }) => classOf(label, government) ?? [])).size;
  return classes > 0 && (heads.includes("经济分类") || (classes > 1 && !heads.includes("功能")));
}

function isGovernment(table: PublishedTable, block: Block, rows: readonly AccountRow[]): boolean {
  const heads = plain(headingsOf(block, table.stacks).join("/"));
  if (/政府(?:预算)?(?:支出)?经济|政府预算/.test(heads)) return true;
  if (/部门(?:预算)?(?:支出)?经济|部门预算/.test(heads)) return false;
  return isGovernmentScheme(rows.map(({ label }) => label));
}

/** The class that a label names; 按项目管理的商品和服务支出 is one of projects. */
function classOf(label: string, government: boolean): string | undefined {
  const { code, name } = labelOf("", label);
  if (/^(?:3\d\d|5\d\d)$/.test(code)) return code;
  const found = economicColumn(name.replace(/^按项目管理的/, ""), government);
  return found === "399" || found === "599" ? (plain(name) === "其他支出" ? found : undefined) : found;
}

/** A block, and whether the table has no other of expenditure: then its totals are those of the account. */
export interface EconomicBlock {
  readonly table: PublishedTable;
  readonly id: string;
  readonly block: Block;
  readonly isOnly: boolean;
}

/** Reads such a block: classes of the whole expenditure, or of the basic expenditure and of the projects apart. */
export function readEconomicBlock(
  context: ImportContext,
  { table, id, block, isOnly }: EconomicBlock,
  rows: readonly AccountRow[],
  measures: readonly (Measure | undefined)[],
): void {
  const government = isGovernment(table, block, rows);
  let root: Draft | undefined;
  // 一般公共预算基本支出预算表 of a government: classes of that part of expenditure alone.
  const isBasic = context.fund !== undefined && plain(table.title).includes("基本支出");
  const breakdown = (): Draft =>
    (root ??= breakdownOf(context, government ? "government" : "department", isBasic ? { nature: "basic" } : {}));
  const marked = rows.filter((row) => classOf(row.label, government) !== undefined && ordinalOf(row.printed) !== "");
  // 十五、其他支出 / 其他支出: what has no mark is a part of the class above, whatever its name.
  const isPart = (row: AccountRow): boolean =>
    context.fund !== undefined && marked.length > 1 && ordinalOf(row.printed) === "" && !isTotalLabel(row.label);
  let above: Draft | undefined;
  let nature: "basic" | "project" | undefined;
  let isAllClassified = true;
  // 三、援助其他地区支出 beside 一、基本支出 and 二、项目支出: neither of them, with classes of its own.
  let group: string | undefined;
  let natureMark: string | undefined;
  const isGroup = (row: AccountRow): boolean => {
    const rank = MARKS.indexOf(markKind(ordinalOf(row.printed)));
    return context.fund !== undefined && natureMark !== undefined && rank >= 0 && rank <= MARKS.indexOf(natureMark);
  };
  const write = (record: Draft, row: AccountRow, before: readonly string[]): void => {
    for (const [at, cell] of row.cells.entries()) {
      const measure = measures[at];
      if (cell === undefined || cell.spread) continue;
      if (measure === undefined) {
        if (plain(cell.text) !== "") leftover(context, { place: cell.place, cells: [cell] });
        continue;
      }
      const path = [...before, ...measure.path];
      const evidence = { ...inTable(row.row.place, id, table.unit), place: cell.place };
      writeMeasure(context, record, { ...measure, path }, cell.text, evidence);
    }
  };
  for (const row of rows) {
    const label = plain(row.label);
    context.rows += 1;
    if (label === "" || isWrapper(label)) continue;
    const found = natureOf(label);
    const code = classOf(row.label, government);
    if (above !== undefined && isPart(row) && !/[合总]计$/.test(label)) {
      const part = context.ledger.add(above, "items");
      context.ledger.text(part, "name", tidy(row.label), inTable(row.row.place, id, table.unit));
      write(part, row, []);
    } else if (code === undefined && found !== undefined) {
      group = undefined;
      natureMark = markKind(ordinalOf(row.printed));
      nature = found === "basic" || found === "project" ? found : undefined;
      if (nature === undefined && !isEmpty(row)) isAllClassified = false;
      write(context.part("expenditure"), row, [found]);
    } else if (isGroup(row)) {
      nature = undefined;
      group = tidy(row.label);
      write(context.part("expenditure"), row, ["named", group]);
    } else if (code !== undefined) {
      const item =
        context.ledger.list(breakdown(), "items").find((each) => each["code"] === code) ??
        context.ledger.add(breakdown(), "items", { code, codeAssigned: true });
      const evidence = inTable(row.row.place, id, table.unit);
      const { name } = labelOf("", row.label);
      context.ledger.text(item, "name", tidy(name).replace(/^按项目管理的/, ""), evidence);
      above = item;
      write(item, row, group !== undefined ? ["named", group] : nature === undefined ? [] : [nature]);
    } else if (context.fund !== undefined && /^(?:本年)?支出[合总]计$|^[合总]计$/.test(label)) {
      // With what is passed on to others and kept for the next year, or of 基本支出 alone: not the total of the account.
      write(breakdown(), row, []);
    } else if (nature !== undefined && label.endsWith("类项目")) {
      // 二、项目支出 / 专项资金类项目: projects of a kind, and no class.
      write(context.part("expenditure"), row, [nature, "named", tidy(row.label)]);
    } else if (isOnly && /^支出总计$|^总计$/.test(label)) {
      write(context.part("expenditure"), row, ["total"]);
    } else if (/^(?:本年)?支出(?:合计|小计)$/.test(label)) {
      // Classes of the basic expenditure alone do not add up to all of it, nor do they where 经营支出 stands beside them.
      if (isOnly || !isAllClassified) write(context.part("expenditure"), row, []);
      else if (nature === undefined) write(breakdown(), row, []);
    } else if (!isTotalLabel(row.label) && !label.endsWith("总计") && !isEmpty(row)) {
      if (balanceOf(label) === undefined) leftover(context, { ...row.row, cells: row.cells });
    }
  }
}

/** Kinds of list marks, from the highest level. */
const MARKS: readonly string[] = ["一、", "（一）", "1.", "（1）", "①"];

/** 部门预算, 财政拨款: what all rows under it together are. */
function isWrapper(label: string): boolean {
  return label === "部门预算" || label === "财政拨款";
}

function isEmpty(row: AccountRow): boolean {
  return row.cells.every((cell) => {
    const reading = readCell(cell?.text ?? "");
    return reading.kind === "blank" || (reading.kind === "figure" && /^0*(?:\.0*)?$/.test(reading.amount));
  });
}
