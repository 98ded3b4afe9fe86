/** Figures of tables of functional items: of their rows, and in their headings. */
import { inTable, type ImportContext } from "../understand/context.js";
import type { GridRow } from "../understand/grid.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { economicName, figureInHead, type Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { nameKey, plain, tidy } from "../understand/words.js";
import type { Role } from "./columns.js";
import { incomePath, leftoverCell, writeMeasure } from "./written-figures.js";

/** How a table of items is read. */
export interface TreeTable {
  readonly id: string;
  /** Path before every figure: `["funding", "general"]`, `["income"]`, or none. */
  readonly prefix: readonly string[];
}

/** Where a table’s total row belongs: the income account for tables of income, else expenditure. */
export function rootOf(context: ImportContext, tree: TreeTable): Draft {
  return context.part(tree.prefix[0] === "income" ? "income" : "expenditure");
}

/** Writes the figures of a row to its record. */
export function readFigures(
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

/** Totals that stand in the headings of their columns. */
export function headTotals(
  context: ImportContext,
  table: PublishedTable,
  roles: readonly Role[],
  tree: TreeTable,
): void {
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
export function nameClasses(
  context: ImportContext,
  table: PublishedTable,
  roles: readonly Role[],
  tree: TreeTable,
): void {
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
