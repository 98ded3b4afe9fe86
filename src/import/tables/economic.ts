/** Tables of expenditure by economic class: 301…, 501…, in one block or several side by side. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import { isGovernmentScheme, type Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { isUnitName } from "../understand/unit-names.js";
import { isTotalLabel, nameKey, plain, unnumbered } from "../understand/words.js";
import { natureOf } from "../understand/vocabulary.js";
import { isEconomicCode, joinCode, labelOf } from "./codes.js";
import { classesByFirstPart } from "./class-by-first-part.js";
import { headingsOf, blocksOf, codeParts, rolesOf, type Block, type Role } from "./columns.js";
import { besideColumns, ownColumns, readBeside } from "./economic-beside.js";
import {
  breakdownOf,
  classOf,
  codesOfUnit,
  listOfShared,
  namedClass,
  otherName,
  partNamed,
  readCells,
  type EconomicTable,
} from "./economic-records.js";
import { withCodesApart } from "./glued-classes.js";
import { leftover } from "./written-figures.js";
import { isYearOfGovernment } from "./government-labels.js";
import { economicCodes, unitRecord, unitRows } from "./unit-rows.js";

function isPlainTotal({ path, compare, named }: Measure): boolean {
  return path.length === 0 && compare === undefined && named === undefined;
}

/** Reads a table of economic classes; a block for each classification. */
export function readEconomicTable(context: ImportContext, published: PublishedTable, economic: EconomicTable): void {
  const table = withCodesApart(published);
  const scope = { year: context.year, kind: context.kind, prefix: [] };
  const found = blocksOf(rolesOf(table, scope));
  const blocks = found.map((block) => ownColumns(table, block));
  const roles = rolesOf({ ...table, stacks: withoutBlockHeads(table.stacks, blocks) }, scope);
  const whole = { ...table, body: table.body.map((row) => withTotals(row, blocks, roles)) };
  const hasTotal = roles.some((role) => role.role === "figure" && isPlainTotal(role.measure));
  for (const [at, block] of blocks.entries()) {
    const all = found[at];
    const beside = all === undefined ? undefined : besideColumns(table, all, block, roles);
    readBlock(context, whole, { ...economic, hasTotal }, { block, beside }, roles);
    if (beside !== undefined) readBeside(context, whole, { ...economic, hasTotal }, { block, beside }, roles);
  }
}

/** A heading over a whole block, its codes and names too (人员经费), says which items stand in it, and not what is counted. */
function withoutBlockHeads(stacks: PublishedTable["stacks"], blocks: readonly Block[]): string[][] {
  return stacks.map((stack, column) => {
    const block = blocks.find(({ first, last }) => column >= first && column <= last);
    if (!block?.figures.includes(column)) return [...stack];
    const labels = headingsOf(block, stacks);
    return stack.filter((head) => !labels.includes(head));
  });
}

/** A total whose label stands in one block and whose figure in the next (公用经费合计 … 360.00): the figure moves to its label. */
function withTotals(row: GridRow, blocks: readonly Block[], roles: readonly Role[]): GridRow {
  const cells = [...row.cells];
  for (const [at, block] of blocks.entries()) {
    const inBlock = filled(row).filter(({ column }) => column >= block.first && column <= block.last);
    const [label] = inBlock;
    const isTotal = inBlock.length === 1 && isTotalRow(label?.text ?? "");
    const next = blocks[at + 1];
    const [target] = block.figures;
    if (!isTotal || next === undefined || target === undefined) continue;
    const beside = filled(row).filter(({ column }) => column >= next.first && column <= next.last);
    const [figure] = beside;
    if (beside.length !== 1 || figure === undefined || roles[figure.column]?.role !== "figure") continue;
    cells[target] = { ...figure, column: target };
    cells[figure.column] = undefined;
  }
  return { ...row, cells };
}

function isTotalRow(text: string): boolean {
  return isTotalLabel(text) || TOTAL_OF.test(plain(text));
}

function readBlock(
  context: ImportContext,
  table: PublishedTable,
  economic: EconomicTable,
  { block, beside }: { readonly block: Block; readonly beside: Block | undefined },
  roles: readonly Role[],
): void {
  const heads = plain([...block.codes, block.name].map((column) => (table.stacks[column] ?? []).join("/")).join("/"));
  const codes = table.body.map((row) => codeParts(row, block.codes).join("") + plain(textAt(row, block.name)));
  const isGovernment =
    /政府(?:预算)?(?:支出)?经济/.test(heads) ||
    codes.filter((code) => /^5\d\d/.test(code)).length > 1 ||
    isGovernmentScheme(table.body.map((row) => unnumbered(textAt(row, block.name))));
  const root = breakdownOf(context, isGovernment ? "government" : "department", economic);
  const units = unitRows(table.body, roles, block.name, economicCodes(block.codes, block.name, classKey));
  const joined = table.body.map((row) => joinCode(codeParts(row, block.codes), ""));
  const classes = classesByFirstPart(table.body, block);
  const [first] = classes;
  if (first !== undefined) tellClasses(context, first, classes.size);
  const seen = new Map<string, string>();
  let above = "";
  let over: Draft | undefined;
  for (const row of table.body) {
    const ofUnit = units.get(row);
    if (ofUnit?.isSubtotal === true) {
      const evidence = inTable(row.place, economic.id, table.unit);
      context.rows += 1;
      over = undefined;
      if (ofUnit.isTotal === true) readCells(context, root, row, block, roles, { evidence, economic });
      if (ofUnit.unit !== undefined)
        readCells(context, unitRecord(context, root, ofUnit.unit), row, block, roles, { evidence, economic });
      continue;
    }
    const cells = filled(row).filter(({ column }) => column >= block.first && column <= block.last);
    if (cells.length === 0) continue;
    context.time(row.place);
    const evidence = inTable(row.place, economic.id, table.unit);
    const labels = cells.filter(({ column }) => roles[column]?.role !== "figure");
    // 合计 over all blocks, and its figure in the last one.
    const isTotalHere = (text: string): boolean =>
      isTotalRow(text) || (context.fund !== undefined && isYearOfGovernment(text, context.fund));
    const total = [...labels.map(({ text }) => text), textAt(row, block.name)].find(isTotalHere);
    if (total !== undefined) {
      const nature = natureOf(total) ?? (hasTwoTotals(row) ? natureOfBlock(table, block) : undefined);
      context.rows += 1;
      const record = nature === undefined ? root : context.ledger.child(root, nature);
      readCells(context, record, row, block, roles, { evidence, economic });
      continue;
    }
    const label = labelOf(joinCode(codeParts(row, block.codes), above), textAt(row, block.name));
    // 01 under 301: two digits in the one column of codes are those of a class under the one above.
    const isPart = /^\d{2}$/.test(label.code) && block.codes.length === 1 && above !== "";
    const { code, name } = isPart ? { ...label, code: above.slice(0, 3) + label.code } : label;
    if (classes.has(row)) {
      context.rows += 1;
      const item = classOf(context, root, code.slice(0, 3), "", evidence);
      item["codeAssigned"] = true;
      readCells(context, item, row, block, roles, { evidence, economic });
      continue;
    }
    if (isEconomicCode(code)) {
      above = code;
      context.rows += 1;
      const first = seen.get(code) ?? name;
      seen.set(code, first);
      if (beside === undefined && code.length === 5 && nameKey(first) !== nameKey(name) && ofUnit === undefined) {
        readCells(context, otherName(context, root, { code, first, name }, evidence), row, block, roles, {
          evidence,
          economic,
        });
        continue;
      }
      const whole = classOf(context, root, code, name, evidence);
      const unit = ofUnit?.unit;
      const shared = codesOfUnit(joined, table.body, units, unit);
      const list = beside === undefined ? undefined : listOfShared(shared, code);
      const other = beside === undefined ? "" : unnumbered(textAt(row, beside.name));
      const item = unit === undefined ? whole : unitRecord(context, whole, unit);
      const record = list === undefined || other === "" ? item : partNamed(context, item, list, other, evidence);
      readCells(context, record, row, block, roles, { evidence, economic });
      continue;
    }
    const item = code === "" ? namedClass(context, root, unnumbered(name), evidence, over) : undefined;
    if (item === undefined) {
      leftover(context, { place: row.place, cells });
      continue;
    }
    if (typeof item["code"] === "string") over = item;
    context.rows += 1;
    const record = ofUnit?.unit === undefined ? item : unitRecord(context, item, ofUnit.unit);
    readCells(context, record, row, block, roles, { evidence, economic });
  }
}

function tellClasses(context: ImportContext, { place, cells }: GridRow, count: number): void {
  context.doubt(
    "assumed",
    `从这一行起有 ${count} 行印着所属第一款的编码和名称，数额是下面各款之和，按类读入。`,
    `From this row on ${count} row(s) print the code and name of their first part and have what the parts below come to; they were read as classes.`,
    place,
    filled({ place, cells })
      .map(({ text }) => text)
      .join(" "),
  );
}

/** Classes are known by their codes, or by their names where no code is printed. */
function classKey(label: string): string {
  return isTotalRow(label) || isUnitName(label) ? "" : nameKey(unnumbered(label));
}

/** 合计 under 人员经费 beside 合计 under 公用经费: each is the total of its side. */
function hasTwoTotals(row: GridRow): boolean {
  return filled(row).filter(({ text }) => isTotalLabel(text)).length > 1;
}

function natureOfBlock(table: PublishedTable, { codes, name }: Block): "personnel" | "operating" | undefined {
  const [first = ""] = table.stacks[codes[0] ?? name] ?? [];
  const nature = natureOf(first);
  return nature === "personnel" || nature === "operating" ? nature : undefined;
}

const TOTAL_OF = /^(?:本年)?(?:一般公共预算)?(?:人员经费|公用经费|日常公用经费|基本支出)(?:合计|小计|总计)$/;
