/** Rows of single units in tables of a department: their subtotals, and items that several of them print. */
import type { ImportContext } from "../understand/context.js";
import { isUnitName } from "../understand/unit-names.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import { isTotalLabel, nameKey, plain, readCell, tidy } from "../understand/words.js";
import { isFunctionalCode, joinCode, labelOf } from "./codes.js";
import { codeParts, type Role } from "./columns.js";

/** The figures of a row by column, exact. */
export function figuresIn(row: GridRow, isFigure: (column: number) => boolean): string {
  return filled(row)
    .flatMap(({ column, text }) => {
      const cell = readCell(text);
      return cell.kind === "figure" && isFigure(column) ? [`${column}=${cell.amount}`] : [];
    })
    .join(" ");
}

/** What a row of a table of items is of: a unit’s subtotal, or an item of a unit. */
export interface UnitRow {
  /** The unit that the row is of; none where it is of the whole. */
  readonly unit?: string;
  readonly isSubtotal: boolean;
  /** Whether the row only says again what the row of the whole says. */
  readonly isWhole: boolean;
}

/** Of which unit every row of a table is. Empty where the table is of one body alone. */
export function unitRows(
  rows: readonly GridRow[],
  roles: readonly Role[],
  name: number,
  isItemOf: (code: string, label: string) => boolean = isFunctionalCode,
): Map<GridRow, UnitRow> {
  const codes = roles.flatMap(({ role }, column) => (role === "code" ? [column] : []));
  const units = roles.flatMap(({ role }, column) => (role === "unit" ? [column] : []));
  const isFigure = (column: number): boolean => roles[column]?.role === "figure";
  const totals = new Set(
    rows
      .filter((row) => filled(row).some(({ text, column }) => !isFigure(column) && isTotalLabel(text)))
      .map((row) => figuresIn(row, isFigure)),
  );
  const found = new Map<GridRow, UnitRow>();
  const sections = new Map<string, Set<string>>();
  let unit: string | undefined;
  let above = "";
  for (const row of rows) {
    const { code, name: label } = labelOf(joinCode(codeParts(row, codes), above), textAt(row, name));
    const isItem = isItemOf(code, label) && !(code.length === 3 && isUnitName(label));
    const beside = units.map((column) => tidy(textAt(row, column))).find((text) => isUnitName(text));
    if (!isItem && filled(row).length > 0 && (isUnitName(label) || (beside !== undefined && plain(label) === ""))) {
      const isWhole = totals.has(figuresIn(row, isFigure));
      unit = isWhole ? undefined : tidy(isUnitName(label) ? label : (beside ?? label));
      found.set(row, { ...(unit === undefined ? {} : { unit }), isSubtotal: true, isWhole });
      continue;
    }
    if (!isItem) continue;
    if (code !== "") above = code;
    const own = beside ?? unit;
    if (own === undefined) continue;
    found.set(row, { unit: own, isSubtotal: false, isWhole: false });
    const held = sections.get(own) ?? new Set<string>();
    sections.set(own, held.add(keyOf(code, label)));
  }
  if (sections.size < 2) {
    for (const [row, { isSubtotal }] of found) if (!isSubtotal) found.delete(row);
    return found;
  }
  // An item that one unit alone has is the department’s.
  for (const [row, { unit: own, isSubtotal }] of found) {
    if (isSubtotal || own === undefined) continue;
    const { code, name: label } = labelOf(joinCode(codeParts(row, codes), ""), textAt(row, name));
    const key = keyOf(code, label);
    const others = [...sections].some(([each, held]) => each !== own && held.has(key));
    if (!others && key !== "") found.delete(row);
  }
  return found;
}

/** What makes rows of two units the same item: its code, else its name. */
function keyOf(code: string, label: string): string {
  return code === "" ? nameKey(label) : code;
}

/** The record of a unit beside that of the whole: stated beside it, and no part of a sum. */
export function unitRecord(context: ImportContext, whole: Draft, unit: string): Draft {
  const { ledger } = context;
  const held = ledger.list(whole, "memo").find((each) => nameKey(String(each["name"])) === nameKey(unit));
  return held ?? ledger.add(whole, "memo", { name: unit });
}
