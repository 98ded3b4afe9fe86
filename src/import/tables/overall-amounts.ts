/** Amounts in a form of the performance of a whole body: after their labels, or below them. */
import type { Unit } from "../../budget/schema.js";
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, type GridCell, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import { unitOf } from "../understand/vocabulary.js";
import { plain, readCell, tidy } from "../understand/words.js";
import { bareLabel, labelKind, moneyPath, type MoneyPath } from "./overall-labels.js";

/** Where the fields of a form are read into. */
export interface FieldsOf {
  readonly overall: Draft;
  readonly id: string;
  readonly unit: Unit | undefined;
}

/** What a row is read into, and which of its cells are. */
export interface Using {
  readonly fields: FieldsOf;
  readonly used: Set<GridCell>;
}

const WITH_AMOUNT = /^\s*((?:其中[：:])?[^：:\d]{2,24}?)[：:]\s*(-?[\d,]+(?:\.\d+)?)\s*(?:[亿万]?元)?\s*$/;
/** Whether a cell is a label of money: 资金总额, or 资金总额：1234.00. */
export const hasMoney = (text: string): boolean => {
  const [, label] = WITH_AMOUNT.exec(text) ?? [];
  return moneyPath(text) !== undefined || (label !== undefined && moneyPath(label) !== undefined);
};

/** Amounts of a row: after their labels, or below them. */
export function readAmounts(
  context: ImportContext,
  rows: readonly GridRow[],
  at: number,
  cells: readonly GridCell[],
  { fields, used }: Using,
): void {
  const row = rows[at];
  if (row === undefined) return;
  let label: GridCell | undefined;
  let isFirst = false;
  const heads = soundHeads(headsAbove(rows, at), cells);
  const isOfHeads =
    cells.filter(({ text }) => moneyPath(text) !== undefined).length > 1 &&
    cells.every(({ text }) => readCell(text).kind !== "figure" && !WITH_AMOUNT.test(text));
  for (const cell of cells) {
    const reading = readCell(cell.text);
    const [, inside, figure = ""] = WITH_AMOUNT.exec(cell.text) ?? [];
    const path = inside === undefined ? undefined : moneyPath(inside);
    if (path !== undefined) {
      used.add(cell);
      put(context, fields, path, { ...cell, text: figure }, unitOf(inside ?? ""));
    } else if (reading.kind === "figure" && !used.has(cell)) {
      const own = label === undefined ? undefined : moneyPath(label.text);
      const stack = heads.get(cell.column);
      const isRead =
        own !== undefined && isFirst
          ? put(context, fields, own, cell, unitOf(label?.text ?? ""))
          : own !== undefined
            ? besides(context, fields, own, cell, stack ?? [])
            : stack !== undefined && putBelow(context, fields, stack, cell);
      if (isRead) used.add(cell);
      isFirst = false;
    } else {
      const path = moneyPath(cell.text);
      label = path === undefined ? undefined : cell;
      isFirst = path !== undefined;
      if (path === undefined) continue;
      used.add(cell);
      const blank = isOfHeads ? undefined : blankAfter(row, cell);
      // The whole is never left blank: what looks so is a label over several columns.
      if (blank !== undefined && path.length > 0 && !isFigureAt(rows[at + 1], cell) && !isFigureAt(rows[at + 1], blank))
        put(context, fields, path, blank, unitOf(cell.text));
    }
  }
  // Blanks below labels that stand over other amounts.
  if (!cells.some((cell) => used.has(cell) && readCell(cell.text).kind === "figure" && heads.has(cell.column))) return;
  for (const [column, stack] of heads) {
    const cell = row.cells[column];
    if (cell === undefined || cell.spread || cells.includes(cell) || readCell(cell.text).kind !== "blank") continue;
    if (stack[0]?.column === column || stack[stack.length - 1]?.column === column)
      putBelow(context, fields, stack, cell);
  }
}

/** None where a figure of the row has no heading of amounts over it: then the others do not stand below theirs. */
function soundHeads(
  heads: ReadonlyMap<number, readonly GridCell[]>,
  cells: readonly GridCell[],
): ReadonlyMap<number, readonly GridCell[]> {
  const isOfMoney = ({ text }: GridCell): boolean => moneyPath(text) !== undefined || besidesOf(text) !== undefined;
  const isLabelled = cells.some(({ text }) => moneyPath(text) !== undefined);
  const isSound = cells.every(
    ({ text, column }) => readCell(text).kind !== "figure" || (heads.get(column)?.every(isOfMoney) ?? false),
  );
  return isLabelled || isSound ? heads : new Map();
}

const isFigureAt = (row: GridRow | undefined, { column }: GridCell): boolean =>
  readCell(row?.cells[column]?.text ?? "").kind === "figure";

/** The blank cell after a label, where nothing but another label follows it. */
function blankAfter(row: GridRow, label: GridCell): GridCell | undefined {
  const beside = row.cells[label.column + label.columns];
  if (beside === undefined || beside.spread || readCell(beside.text).kind !== "blank") return undefined;
  const next = filled(row).find(({ column }) => column > beside.column);
  return next === undefined || labelKind(next.text) !== undefined ? beside : undefined;
}

/** The headings of amounts over each column, from above: those of the rows of headings right above a row of amounts. */
function headsAbove(rows: readonly GridRow[], at: number): ReadonlyMap<number, readonly GridCell[]> {
  const found = new Map<number, GridCell[]>();
  let isFound = false;
  for (const row of rows.slice(Math.max(0, at - 12), at).reverse()) {
    const cells = filled(row);
    const isHeads =
      cells.filter(({ text }) => moneyPath(text) !== undefined || besidesOf(text) !== undefined).length > 1 &&
      cells.every(({ text }) => readCell(text).kind !== "figure");
    // Other rows of amounts may stand between, and nothing else.
    if (!isHeads && (isFound || !cells.some(({ text }) => readCell(text).kind === "figure"))) break;
    if (!isHeads) continue;
    isFound = true;
    for (let column = 0, head: GridCell | undefined; column < row.cells.length; column += 1) {
      const cell = row.cells[column];
      if (cell !== undefined && plain(cell.text) !== "") head = cell;
      const stack = found.get(column) ?? [];
      if (head === undefined || stack[0]?.place === head.place) continue;
      // A cell without a heading of its own, in text, may belong to the heading left of it.
      if (head.column !== column && !head.spread && cell !== undefined && stack.length === 0) continue;
      found.set(column, [head, ...stack]);
    }
  }
  return found;
}

/** What a column says of an amount that stands before it: its share, or the same of another year. */
function besidesOf(head: string): "share" | "year" | "amount" | undefined {
  const words = bareLabel(head);
  if (/^(?:占比|比例|比重|所占比例|占比\(%\))$/.test(words)) return "share";
  if (/^20\d\d年?(?:度)?$|^上年(?:度)?(?:金额)?$/.test(words)) return "year";
  return /^(?:当年|本年)金额$/.test(words) ? "amount" : undefined;
}

/** @returns false where the column does not say what the figure is */
function besides(
  context: ImportContext,
  fields: FieldsOf,
  path: MoneyPath,
  cell: GridCell,
  stack: readonly GridCell[],
): boolean {
  const kind = besidesOf(stack[stack.length - 1]?.text ?? "");
  if (kind === undefined || kind === "amount") return false;
  const reading = readCell(cell.text);
  if (
    kind === "share" &&
    !(reading.kind === "figure" && (reading.percent || stack.some(({ text }) => /[%％]/.test(text))))
  )
    return false;
  const record = path.length === 0 ? fields.overall : context.ledger.child(fields.overall, ...path);
  const evidence = inTable(cell.place, fields.id, fields.unit);
  // 近两年收支金额: nothing says whether they were budgeted or spent.
  const head = stack.map(({ text }) => tidy(text)).join("：");
  if (kind === "share") context.cell(record, "share", cell.text, evidence);
  else context.cell(context.ledger.child(record, "named", head), "amount", cell.text, evidence);
  return true;
}

/** Writes an amount below its headings: 财政拨款 over 基本支出 is the basic expenditure that it pays. */
function putBelow(context: ImportContext, fields: FieldsOf, stack: readonly GridCell[], cell: GridCell): boolean {
  const paths = stack.flatMap(({ text }) => {
    const path = moneyPath(text);
    return path === undefined ? [] : [path];
  });
  const last = stack[stack.length - 1];
  if (last === undefined || moneyPath(last.text) === undefined) return false;
  return put(
    context,
    fields,
    paths.flat(),
    cell,
    stack.map(({ text }) => unitOf(text)).find((unit) => unit !== undefined),
  );
}

function put(
  context: ImportContext,
  { overall, id, unit }: FieldsOf,
  path: MoneyPath,
  cell: GridCell,
  own: Unit | undefined,
): true {
  const record = path.length === 0 ? overall : context.ledger.child(overall, ...path);
  context.cell(record, "amount", cell.text, inTable(cell.place, id, own ?? unit));
  return true;
}
