/** Tables of expenditure (or income) by function: 类, 款 and 项 with their amounts. */
import { inTable, type ImportContext } from "../understand/context.js";
import { isCategoryName } from "../understand/functional-codes.js";
import { isHeldCode, itemOfCode, itemOfNames } from "../understand/functional-tree.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { economicName, figureInHead, type Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { sourceOf } from "../understand/vocabulary.js";
import { isTotalLabel, nameKey, plain, readCell, tidy, unnumbered } from "../understand/words.js";
import { codeParts, rolesOf, type Role } from "./columns.js";
import { isFunctionalCode, joinCode, labelOf, type RowLabel } from "./codes.js";
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

/** How a table of items is read. */
export interface TreeTable {
  readonly id: string;
  /** Path before every figure: `["funding", "general"]`, `["income"]`, or none. */
  readonly prefix: readonly string[];
}

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

/** Totals that stand in the headings of their columns. */
function headTotals(context: ImportContext, table: PublishedTable, roles: readonly Role[], tree: TreeTable): void {
  for (const head of table.heads) {
    const cells = head.cells.map((cell) => {
      const figure = cell === undefined || cell.spread ? "" : figureInHead(cell.text);
      return cell === undefined || figure === "" ? undefined : { ...cell, text: figure };
    });
    if (cells.every((cell) => cell === undefined)) continue;
    const evidence = inTable(head.place, tree.id, table.unit);
    readFigures(context, rootOf(context, tree), { ...head, cells }, roles, tree, evidence);
  }
}

/** Classes that stand as columns have a name and no code: where the name is not the official one it is kept as printed. */
function nameClasses(context: ImportContext, table: PublishedTable, roles: readonly Role[], tree: TreeTable): void {
  for (const [column, role] of roles.entries()) {
    if (role.role !== "figure" || role.measure.compare !== undefined) continue;
    const { path } = role.measure;
    const code = path[path.length - 2] === "economic" ? path[path.length - 1] : undefined;
    const head = [...table.heads].reverse().find(({ cells }) => plain(cells[column]?.text ?? "") !== "");
    const printed = tidy(head?.cells[column]?.text ?? "");
    const official = code === undefined ? undefined : economicName(code);
    if (head === undefined || official === undefined || nameKey(official) === nameKey(printed)) continue;
    const cell = context.ledger.child(rootOf(context, tree), ...path);
    context.ledger.mark(cell, "name", inTable(head.place, tree.id, undefined), printed);
  }
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

/** Where a table’s total row belongs: the income account for tables of income, else expenditure. */
function rootOf(context: ImportContext, tree: TreeTable): Draft {
  return context.part(tree.prefix[0] === "income" ? "income" : "expenditure");
}

function readFigures(
  context: ImportContext,
  record: Draft,
  row: GridRow,
  roles: readonly Role[],
  tree: TreeTable,
  evidence: Evidence,
): void {
  const isIncomeRoot = tree.prefix[0] === "income" && record === context.budget["income"];
  // With columns of balances the total is that of all money, and no income of the year.
  const hasBalances = roles.some(
    (role) => role.role === "figure" && role.measure.path.some((step) => step === "opening" || step === "reserves"),
  );
  for (const [column, role] of roles.entries()) {
    const cell = row.cells[column];
    if (cell === undefined || cell.spread) continue;
    const place = { ...evidence, place: cell.place };
    if (role.role === "figure") {
      const measure = isIncomeRoot ? incomeRootMeasure(context, role.measure, hasBalances) : role.measure;
      writeMeasure(context, record, measure, cell.text, place);
    } else if (role.role === "note" && plain(cell.text) !== "")
      context.ledger.text(record, "note", tidy(cell.text), place);
    else if (role.role === "unknown" && plain(cell.text) !== "") leftoverCell(context, cell.text, place);
  }
}

/** In the total row of a table of income the sources are items of the income account. */
function incomeRootMeasure(context: ImportContext, measure: Measure, hasBalances: boolean): Measure {
  const path = measure.path.slice(1);
  const [first, source, ...rest] = path;
  if (first === undefined && measure.named === undefined && hasBalances) return { ...measure, path: ["total"] };
  if (first !== "funding" || source === undefined || source === "named") return { ...measure, path };
  if (source === "opening" || source === "reserves") return { ...measure, path: ["balances", source, ...rest] };
  return { ...measure, path: [...incomePath(context, source), ...rest] };
}

/** Sources that 财政拨款 is made of. */
const FISCAL_PARTS = ["general", "governmentFund", "stateCapital"];

/**
 * Where the income of a source stands in the income account: among its items; but a subtotal whose parts are items
 * already stands beside them, so that nothing is counted twice.
 */
export function incomePath(context: ImportContext, source: string): readonly string[] {
  // 上级补助收入 under 本年收入合计: beside the income of the year.
  if (context.ledger.list(context.part("income"), "balances").some((item) => item["code"] === source))
    return ["balances", source];
  const items = context.ledger.list(context.part("income"), "items");
  const isHeld = items.some((item) => findSource(context, item, source) !== undefined);
  const hasParts = source === "fiscal" && items.some((item) => FISCAL_PARTS.includes(wordsIn(item, "code")));
  return isHeld || !hasParts ? ["items", source] : ["funding", source];
}

/** An item of a source, at any depth. */
export function findSource(context: ImportContext, item: Draft, source: string): Draft | undefined {
  if (item["code"] === source) return item;
  for (const part of context.ledger.list(item, "items")) {
    const found = findSource(context, part, source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Writes the figure of a cell where its measure says. */
export function writeMeasure(
  context: ImportContext,
  record: Draft,
  measure: Measure,
  text: string,
  evidence: Evidence,
): void {
  const { ledger } = context;
  let target: Draft;
  const [first, code] = measure.path;
  if ((first === "items" || first === "balances") && code !== undefined) {
    const item =
      ledger
        .list(record, first)
        .map((each) => findSource(context, each, code))
        .find((each) => each !== undefined) ?? ledger.add(record, first, { code });
    target = ledger.child(item, ...measure.path.slice(2));
  } else target = ledger.child(record, ...measure.path);
  if (measure.named !== undefined) {
    if (readCell(text).kind === "words") leftoverCell(context, text, evidence);
    else {
      // 完成预算% of another year: kept under its heading, which says that it is a rate.
      const isRate = context.fund !== undefined && /%|率|比/.test(plain(measure.named));
      const figure = isRate ? text.replace(/[%％]\s*$/, "") : text;
      context.cell(ledger.child(target, "named", measure.named), "amount", figure, evidence);
    }
    return;
  }
  if (measure.compare === undefined) {
    context.cell(target, "amount", text, evidence);
    return;
  }
  const { year, version, field } = measure.compare;
  // *7.0%, with a note under the table (*为同口径增幅): on another basis than the figures beside it.
  if (field === "rate" && context.fund !== undefined && /^\s*[*＊]/.test(text)) {
    const figure = text.replace(/[*＊\s%％]/g, "");
    context.cell(ledger.child(target, "named", "增减率*"), "amount", figure, evidence);
    return;
  }
  // The next year's table of a government leaves out what the year's own has told.
  const isTold = field === "amount" && context.fund !== undefined && readCell(text).kind === "blank";
  if (isTold && typeof context.comparison(target, year, version)["amount"] === "string") return;
  context.cell(context.comparison(target, year, version), field, text.replace(/[%％]\s*$/, ""), evidence);
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

/** Reports a row that was not understood. */
export function leftover(context: ImportContext, row: GridRow): void {
  const text = filled(row)
    .map((cell) => cell.text)
    .join(" ");
  // A row of a form that is left blank but for its label: nothing is lost.
  if (/^(?:备注|说明|附注)[：:]?$/.test(plain(text))) return;
  context.doubt(
    "leftover",
    "没有读懂这一行，没有读入。",
    "This row was not understood; it was not read.",
    row.place,
    text,
  );
}

function leftoverCell(context: ImportContext, text: string, { place }: Evidence): void {
  context.doubt(
    "leftover",
    "没有读懂这一列的表头，这一格没有读入。",
    "The heading of this column was not understood; this cell was not read.",
    place,
    text,
  );
}
