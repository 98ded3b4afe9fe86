/** Tables of expenditure by economic class: 301…, 501…, in one block or several side by side. */
import type { Source } from "../../budget/schema.js";
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { economicColumn, type Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { isUnitName } from "../understand/unit-names.js";
import { isTotalLabel, nameKey, plain, unnumbered } from "../understand/words.js";
import { natureOf } from "../understand/vocabulary.js";
import { isEconomicCode, joinCode, labelOf } from "./codes.js";
import { headingsOf, blocksOf, codeParts, rolesOf, type Block, type Role } from "./columns.js";
import { withCodesApart } from "./glued-classes.js";
import { leftover, writeMeasure } from "./functional.js";
import { economicCodes, unitRecord, unitRows, type UnitRow } from "./unit-rows.js";

/** Of what a table of economic classes is: which money, and which part of expenditure. */
export interface EconomicTable {
  readonly id: string;
  readonly source?: Source;
  readonly nature?: "basic" | "project";
  /** Whether a column is the total of the row, so that a column of the money that pays it is a part. */
  readonly hasTotal?: boolean;
}

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
function ownColumns(table: PublishedTable, block: Block): Block {
  const own = schemeOfCode(table, block.codes[0] ?? block.name);
  const codes = block.codes.filter((column) => schemeOfCode(table, column) === own);
  return own === "" || codes.length === block.codes.length ? block : { ...block, codes };
}

/** The columns of the class that stands second on one row. */
function besideColumns(table: PublishedTable, all: Block, own: Block, roles: readonly Role[]): Block | undefined {
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
function readBeside(
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

/** The codes of the rows that are of a unit, or of the whole. */
function codesOfUnit(
  codes: readonly string[],
  rows: readonly GridRow[],
  units: ReadonlyMap<GridRow, UnitRow>,
  unit: string | undefined,
): string[] {
  return codes.filter((_, at) => {
    const row = rows[at];
    return row !== undefined && units.get(row)?.unit === unit;
  });
}

/**
 * Where the figures of a class stand that several rows print: as parts of it; but beside it where it has classes of its own
 * as parts already.
 */
function listOfShared(codes: readonly string[], code: string): "items" | "memo" | undefined {
  if (codes.filter((other) => other === code).length < 2) return undefined;
  return codes.some((other) => other !== code && other.startsWith(code)) ? "memo" : "items";
}

function partNamed(
  context: ImportContext,
  item: Draft,
  list: "items" | "memo",
  name: string,
  evidence: Evidence,
): Draft {
  const { ledger } = context;
  const held = ledger.list(item, list).find((each) => each["code"] === undefined && each["name"] === name);
  const part = held ?? ledger.add(item, list, {});
  ledger.text(part, "name", name, evidence);
  return part;
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

/** The breakdown of a scheme, source and nature, found or made. */
export function breakdownOf(
  context: ImportContext,
  scheme: "department" | "government",
  { source, nature }: Pick<EconomicTable, "source" | "nature">,
): Draft {
  const held = context.ledger
    .list(context.budget, "economic")
    .find((each) => each["scheme"] === scheme && each["source"] === source && each["nature"] === nature);
  return (
    held ??
    context.ledger.add(context.budget, "economic", {
      scheme,
      ...(source === undefined ? {} : { source }),
      ...(nature === undefined ? {} : { nature }),
    })
  );
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
    /政府(?:预算)?(?:支出)?经济/.test(heads) || codes.filter((code) => /^5\d\d/.test(code)).length > 1;
  const root = breakdownOf(context, isGovernment ? "government" : "department", economic);
  const units = unitRows(table.body, roles, block.name, economicCodes(block.codes, block.name, classKey));
  const joined = table.body.map((row) => joinCode(codeParts(row, block.codes), ""));
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
    const total = [...labels.map(({ text }) => text), textAt(row, block.name)].find(isTotalRow);
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
    const item = code === "" ? named(context, root, unnumbered(name), evidence, over) : undefined;
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

function classOf(context: ImportContext, root: Draft, code: string, name: string, evidence: Evidence): Draft {
  const { ledger } = context;
  let parent = root;
  for (let length = 3; length < code.length; length += 2) {
    const above = code.slice(0, length);
    parent =
      ledger.list(parent, "items").find((item) => item["code"] === above) ??
      ledger.add(parent, "items", { code: above, codeAssigned: true });
  }
  const item =
    ledger.list(parent, "items").find((each) => each["code"] === code) ?? ledger.add(parent, "items", { code });
  delete item["codeAssigned"];
  ledger.mark(item, "code", evidence);
  if (name !== "") ledger.text(item, "name", name, evidence);
  return item;
}

/** 30208 取暖费, 30208 物业管理费: the second name of one code is an item of its own, which is told. */
function otherName(
  context: ImportContext,
  root: Draft,
  { code, first, name }: { readonly code: string; readonly first: string; readonly name: string },
  evidence: Evidence,
): Draft {
  const parent = classOf(context, root, code.slice(0, 3), "", evidence);
  context.doubt(
    "assumed",
    `编码 ${code} 在同一张表中已是“${first}”的编码，这一行按名称另列一项。`,
    `The code ${code} is that of “${first}” in the same table; this row is an item of its own by its name.`,
    evidence.place,
    `${code} ${name}`,
  );
  return partNamed(context, parent, "items", name, evidence);
}

/** A row without a code: a class by its name; other names are parts of the class above. */
function named(context: ImportContext, root: Draft, name: string, evidence: Evidence, over?: Draft): Draft | undefined {
  const { ledger } = context;
  const items = ledger.list(root, "items");
  if (name === "") return undefined;
  const code =
    root["scheme"] === "government"
      ? economicColumn(
          name.replace(/支出$/, (end) => (economicColumn(name, true) === undefined ? "" : end)),
          true,
        )
      : classNamed(name);
  if (code === undefined && items.length === 0) return undefined;
  const parent = code === undefined ? (over ?? items[items.length - 1] ?? root) : root;
  const item =
    ledger.list(parent, "items").find((each) => nameKey(wordsIn(each, "name")) === nameKey(name)) ??
    ledger.add(parent, "items", code === undefined ? {} : { code, codeAssigned: true });
  ledger.text(item, "name", name, evidence);
  return item;
}

function classNamed(name: string): string | undefined {
  return CLASSES.find(([pattern]) => pattern.test(plain(name)))?.[1];
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^工资和?福利支出$/, "301"],
  [/^商品和?服务支出$/, "302"],
  [/^对个人和家庭的?补助(?:支出)?$/, "303"],
  [/^债务利息及费用支出$/, "307"],
  [/^资本性支出\(基本建设\)$/, "309"],
  [/^(?:其他)?资本性等?支出$/, "310"],
  [/^对企业补助\(基本建设\)$/, "311"],
  [/^对企业补助$/, "312"],
  [/^对社会保障基金补助$/, "313"],
];

function readCells(
  context: ImportContext,
  record: Draft,
  row: GridRow,
  block: Block,
  roles: readonly Role[],
  { evidence, economic }: { readonly evidence: Evidence; readonly economic: EconomicTable },
): void {
  for (const column of block.figures) {
    const cell = row.cells[column];
    const role = roles[column];
    if (cell === undefined || cell.spread) continue;
    const place = { ...evidence, place: cell.place };
    if (role?.role === "figure") writeMeasure(context, record, ofBreakdown(role.measure, economic), cell.text, place);
    else if (plain(cell.text) !== "") leftover(context, { place: cell.place, cells: [cell] });
  }
}

function isBalance(source: string): boolean {
  return source === "opening" || source === "reserves";
}

/**
 * A table of the basic expenditure of a fund repeats both in its headings: they are its amount. A table of all expenditure
 * has the money and the natures as its columns.
 */
function ofBreakdown(measure: Measure, { source, nature, hasTotal = false }: EconomicTable): Measure {
  if (nature === undefined) {
    const [first, fund, ...rest] = measure.path;
    const isOwn = first === "funding" && fund === source && (rest.length > 0 || !hasTotal);
    return isOwn ? { ...measure, path: rest } : measure;
  }
  // A table of no one fund has the money that pays as columns beside its total.
  const isOfAll = source === undefined && hasTotal;
  const path = measure.path.filter((step, at, steps) => {
    const source = step === "funding" ? steps[at + 1] : steps[at - 1] === "funding" ? step : undefined;
    // Money of last year is a part of the amount, whatever fund the table is of.
    if (!isOfAll && source !== undefined && !isBalance(source)) return false;
    return !(step === "basic" && steps.length > 1);
  });
  return { ...measure, path: path.length === 1 && path[0] === "basic" ? [] : path };
}
