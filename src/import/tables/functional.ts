/** Tables of expenditure (or income) by function: 类, 款 and 项 with their amounts. */
import { inTable, type ImportContext } from "../understand/context.js";
import { isCategoryName } from "../understand/functional-codes.js";
import { isHeldCode, itemOfCode, itemOfNames } from "../understand/functional-tree.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { sourceOf } from "../understand/vocabulary.js";
import { isTotalLabel, nameKey, plain, readCell, unnumbered } from "../understand/words.js";
import { codeParts, rolesOf, type Role } from "./columns.js";
import { isFunctionalCode, joinCode, labelOf, type RowLabel } from "./codes.js";
import { headTotals, nameClasses, readFigures, rootOf, type TreeTable } from "./functional-figures.js";
import { joinedNames } from "./joined-names.js";
import { isYearOfGovernment, titleYear } from "./government-labels.js";
import { isTransferCode, transferNamed, transferOfCode } from "./government-transfers.js";
import { levelledTableRows } from "./levelled-names.js";
import { matrixRows } from "./matrix-rows.js";
import { nest, nestWithin } from "./nesting.js";
import { Numbering } from "./numbering.js";
import { projectRows, readProjectRow } from "./projects.js";
import { ofOwnFund } from "./own-fund.js";
import { partOfRepeated, repeatedRows } from "./repeated-rows.js";
import { codesAhead, ofFunctions, unlabelledTotal } from "./uncoded-rows.js";
import { functionalCodes, unitRecord, unitRows } from "./unit-rows.js";
import { leftover } from "./written-figures.js";

/** Reads every row of a table of functional items. Rows that are not understood are reported. */
export function readFunctionalTable(context: ImportContext, table: PublishedTable, tree: TreeTable): void {
  const { year, kind } = context;
  const printed = rolesOf(table, {
    isOfGovernment: context.fund !== undefined,
    year,
    kind,
    titleYear: titleYear(context, table),
    prefix: tree.prefix,
  });
  const roles = tree.prefix.length > 0 ? printed : ofOwnFund(printed, context.fund);
  const codes = ofFunctions(table, columns(roles, "code"));
  const [name = -1] = ofFunctions(table, columns(roles, "name"));
  const [project = -1] = columns(roles, "project");
  let [above, path] = ["", [] as string[]];
  const numbering = new Numbering();
  const summed = new Set<string>();
  let hasTotal = false;
  // Whether transfers or balances were read after it.
  let hasTransfers = false;
  const rows = joinedNames(table.body, codes, name, roles);
  const units = unitRows(rows, roles, name, functionalCodes(codes, name));
  const matrix = matrixRows(table, roles, tree.prefix);
  const unlabelled = unlabelledTotal(context, rows, roles, codes);
  const projects =
    project < 0 && tree.prefix[tree.prefix.length - 1] === "project"
      ? projectRows(context, rows, codes, name)
      : codesAhead(context, rows, roles, { codes, name });
  const repeated = repeatedRows(rows, roles, codes, name);
  const levelled = levelledTableRows(rows, roles, codes, name);
  for (const row of rows) {
    if (filled(row).length === 0) continue;
    context.time(row.place);
    const evidence = inTable(row.place, tree.id, table.unit);
    const ofUnit = units.get(row);
    if (ofUnit?.isSubtotal === true) {
      context.rows += 1;
      if (ofUnit.isTotal === true) readFigures(context, rootOf(context, tree), row, roles, tree, evidence);
      if (ofUnit.unit === undefined) continue;
      const record = unitRecord(context, rootOf(context, tree), ofUnit.unit);
      readFigures(context, record, row, roles, tree, evidence);
      continue;
    }
    const parts = codeParts(row, codes);
    const isCoded = isFunctionalCode(joinCode(parts, above));
    const isTotal =
      row === unlabelled ||
      filled(row).some(({ text, column }) => isLabelColumn(roles[column]) && isTotalOf(context, text, isCoded));
    const printed = nameIn(row, codes, name);
    const after = context.fund !== undefined && hasTotal ? printed : "";
    if (isTotal) {
      const root = rootOf(context, tree);
      // 支出总计 after 支出合计: with transfers and balances; so is 支出合计 after 支出小计 and what is given to others.
      const record = isGrandTotal(after) || hasTransfers ? context.ledger.child(root, "total") : root;
      readFigures(context, record, row, roles, tree, evidence);
      context.rows += 1;
      hasTotal = true;
      continue;
    }
    const own = labelOf(joinCode(parts, above), textAt(row, name));
    const found = numbering.codeOf(
      codes.map((column) => textAt(row, column)),
      own.name,
      above,
    );
    const label = found === undefined ? own : { ...own, code: found };
    const kind = projects.get(row);
    const ofClass = matrix(row, label.code, above);
    if (ofClass !== undefined) {
      above = ofClass.function;
      context.rows += 1;
      const item = itemOfCode(context, above, label.code === "" ? "" : label.name, evidence);
      readFigures(context, item, row, ofClass.roles, tree, evidence);
      continue;
    }
    if (isFunctionalCode(label.code) && kind === "project") {
      above = label.code;
      context.rows += 1;
      readProjectRow(context, { row, roles, name: label.name, code: label.code, evidence });
      continue;
    }
    if (context.fund !== undefined && isTransferCode(label.code)) {
      const record = transferOfCode(context, rootOf(context, tree), label.code);
      context.ledger.text(record, "name", label.name, evidence);
      context.rows += 1;
      hasTransfers ||= hasTotal;
      readFigures(context, record, row, roles, tree, evidence);
      continue;
    }
    if (isFunctionalCode(label.code) || kind !== undefined) {
      const code = kind ?? label.code;
      above = code;
      const isPrinted = found !== undefined && isHeldCode(context, found);
      const isGiven = kind !== undefined && !isHeldCode(context, code);
      const item = itemOfCode(context, code, label.name, evidence);
      if (isGiven) item["codeAssigned"] = true;
      if (found !== undefined && numbering.isAssigned(found) && !isPrinted) item["codeAssigned"] = true;
      path = [];
      const part = repeated.has(row) ? partOfRepeated(context, item, label.name, evidence) : item;
      const record = ofUnit?.unit === undefined ? part : unitRecord(context, item, ofUnit.unit);
      // A project whose whole stands above: its rows by function and class are parts of that.
      if (project >= 0 && summed.has(nameKey(textAt(row, project)))) context.rows += 1;
      else readRow(context, { row, item: record, label, project, roles, tree, evidence });
      continue;
    }
    if (isNothing(row)) {
      context.rows += 1;
      continue;
    }
    if (project >= 0 && label.code === "" && plain(label.name) === "" && plain(textAt(row, project)) !== "") {
      context.rows += 1;
      readProjectRow(context, { row, roles, name: textAt(row, project), code: "", evidence });
      summed.add(nameKey(textAt(row, project)));
      continue;
    }
    if (plain(after) !== "" && label.code === "") {
      const record = transferNamed(context, rootOf(context, tree), after, evidence);
      context.rows += 1;
      hasTransfers = true;
      readFigures(context, record, row, roles, tree, evidence);
      continue;
    }
    const names = levelled.get(row) ?? namePath(label, path);
    if (names === undefined || names.length === 0 || label.code !== "") {
      leftover(context, row);
      continue;
    }
    path = levelled.has(row) ? path : [...names];
    const item = itemOfNames(context, { names, evidence });
    readRow(context, { row, item, label, project, roles, tree, evidence });
  }
  if (context.fund !== undefined) {
    nestWithin(context, rootOf(context, tree));
    nest(context, rootOf(context, tree), "balances");
  }
  nameClasses(context, table, roles, tree);
  headTotals(context, table, roles, tree);
}

/** The name of a row; in a text without merged cells one that stands in the column of codes. */
function nameIn(row: GridRow, codes: readonly number[], name: number): string {
  const own = textAt(row, name);
  const inCodes = codes.map((column) => textAt(row, column)).find((text) => /^\p{Script=Han}+$/u.test(plain(text)));
  return plain(own) === "" ? (inCodes ?? own) : own;
}

/** The total of a fund: 政府性基金支出合计, 国有资本经营预算支出; this with the code 223 is an item. */
function isTotalOf(context: ImportContext, label: string, isCoded: boolean): boolean {
  return isTotalLabel(label) || (!isCoded && context.fund !== undefined && isYearOfGovernment(label, context.fund));
}

function isGrandTotal(label: string): boolean {
  return /总计|总额/.test(plain(label));
}

/** A row that says that there is nothing: 无 and zeros. */
function isNothing(row: GridRow): boolean {
  return filled(row).every(({ text }) => {
    const cell = readCell(text);
    return cell.kind === "blank" || (cell.kind === "figure" && /^0*(?:\.0*)?$/.test(cell.amount));
  });
}

interface TreeRow {
  readonly row: GridRow;
  readonly item: Draft;
  readonly label: RowLabel;
  readonly project: number;
  readonly roles: readonly Role[];
  readonly tree: TreeTable;
  readonly evidence: Evidence;
}

function readRow(context: ImportContext, { row, item, label, project, roles, tree, evidence }: TreeRow): void {
  context.rows += 1;
  if (project >= 0 && plain(textAt(row, project)) !== "") {
    readProjectRow(context, { row, roles, name: textAt(row, project), code: label.code, evidence });
    return;
  }
  readFigures(context, item, row, roles, tree, evidence);
}

function columns(roles: readonly Role[], role: Role["role"]): number[] {
  return roles.flatMap((each, column) => (each.role === role ? [column] : []));
}

function isLabelColumn(role: Role | undefined): boolean {
  return role !== undefined && role.role !== "figure" && role.role !== "note";
}

/** Names of the levels above a row that prints no code. */
function namePath(label: RowLabel, path: readonly string[]): string[] | undefined {
  const name = unnumbered(label.name);
  if (name === "") return undefined;
  if (label.level !== undefined)
    return path.length >= label.level - 1 ? [...path.slice(0, label.level - 1), name] : undefined;
  if (isCategoryName(name)) return [name];
  return path.length > 0 && sourceOf(name) === undefined ? undefined : undefined;
}
