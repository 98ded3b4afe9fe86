/** Rows of single units in tables of a department: their subtotals, and items that several of them print. */
import { type Decimal, sum, roundingTolerance } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { isUnitName } from "../understand/unit-names.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import { isTotalLabel, nameKey, plain, readCell, tidy } from "../understand/words.js";
import { isEconomicCode, isFunctionalCode, joinCode, labelOf } from "./codes.js";
import { codeParts, type Role } from "./columns.js";
import { Numbering } from "./numbering.js";

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
  /** Whether it is the row of the whole, in a table without a total: over the units that make it up, or the only one. */
  readonly isTotal?: boolean;
}

/** Tells the whole code of a row that is an item of a table, or what it is named where it prints none; "" of any other. */
export type CodeOf = (row: GridRow, above: string) => string;

/** The codes of rows by function, those that are printed in part too (208, 05, 2080505 one under another). */
export function functionalCodes(codes: readonly number[], name: number): CodeOf {
  const numbering = new Numbering();
  return (row, above) => {
    const own = labelOf(joinCode(codeParts(row, codes), above), textAt(row, name));
    const cells = codes.map((column) => textAt(row, column));
    const code = numbering.codeOf(cells, own.name, above) ?? own.code;
    return isFunctionalCode(code) && !(code.length === 3 && isUnitName(own.name)) ? code : "";
  };
}

/** The codes of rows by economic class. */
export function economicCodes(
  codes: readonly number[],
  name: number,
  keyOf: (label: string) => string = () => "",
): CodeOf {
  return (row, above) => {
    const { code, name: label } = labelOf(joinCode(codeParts(row, codes), above), textAt(row, name));
    const isPart = /^\d{2}$/.test(code) && codes.length === 1 && above !== "";
    const whole = isPart ? above.slice(0, 3) + code : code;
    if (isEconomicCode(whole) && !(whole.length === 3 && isUnitName(label))) return whole;
    return whole === "" ? keyOf(label) : "";
  };
}

/** Of which unit every row of a table is. Empty where the table is of one body alone. */
export function unitRows(
  rows: readonly GridRow[],
  roles: readonly Role[],
  name: number,
  codeOf: CodeOf,
): Map<GridRow, UnitRow> {
  const units = roles.flatMap(({ role }, column) => (role === "unit" ? [column] : []));
  const isFigure = (column: number): boolean => roles[column]?.role === "figure";
  const totals = new Set(
    rows
      .filter((row) => filled(row).some(({ text, column }) => !isFigure(column) && isTotalLabel(text)))
      .map((row) => figuresIn(row, isFigure)),
  );
  const found = new Map<GridRow, UnitRow>();
  const codes = new Map<GridRow, string>();
  const sections = new Map<string, Set<string>>();
  let unit: string | undefined;
  let above = "";
  for (const row of rows) {
    const label = labelOf("", textAt(row, name)).name;
    const code = codeOf(row, above);
    const beside = units.map((column) => tidy(textAt(row, column))).find((text) => isUnitName(text));
    if (code === "" && filled(row).length > 0 && (isUnitName(label) || (beside !== undefined && plain(label) === ""))) {
      const isWhole = totals.has(figuresIn(row, isFigure));
      unit = isWhole ? undefined : tidy(isUnitName(label) ? label : (beside ?? label));
      found.set(row, { ...(unit === undefined ? {} : { unit }), isSubtotal: true, isWhole });
      continue;
    }
    if (code === "") continue;
    if (/^\d/.test(code)) above = code;
    const own = beside ?? unit;
    if (own === undefined) continue;
    found.set(row, { unit: own, isSubtotal: false, isWhole: false });
    codes.set(row, code);
    const held = sections.get(own) ?? new Set<string>();
    sections.set(own, held.add(code));
  }
  const whole = totals.size === 0 ? wholeOf(found, isFigure) : undefined;
  if (whole !== undefined) {
    const { unit: name = "" } = found.get(whole) ?? {};
    found.set(whole, { isSubtotal: true, isWhole: true, isTotal: true });
    // What the only unit prints below its row is the whole’s.
    if (sections.size < 2 && sections.has(name)) sections.clear();
  }
  if (sections.size < 2) {
    for (const [row, { isSubtotal }] of found) if (!isSubtotal) found.delete(row);
    return found;
  }
  // An item that one unit alone has is the department’s.
  for (const [row, { unit: own, isSubtotal }] of found) {
    if (isSubtotal || own === undefined) continue;
    const code = codes.get(row) ?? "";
    const others = [...sections].some(([each, held]) => each !== own && held.has(code));
    if (!others && code !== "") found.delete(row);
  }
  return found;
}

/** The first of the rows of units, where it is the only one, or the others make it up in every column. */
function wholeOf(found: ReadonlyMap<GridRow, UnitRow>, isFigure: (column: number) => boolean): GridRow | undefined {
  const [first, ...others] = [...found].flatMap(([row, { isSubtotal }]) => (isSubtotal ? [row] : []));
  if (first === undefined || figuresOf(first, isFigure).size === 0) return undefined;
  return others.length === 0 || makesUp(first, others, isFigure) ? first : undefined;
}

function figuresOf(row: GridRow, isFigure: (column: number) => boolean): ReadonlyMap<number, Decimal> {
  return new Map(
    filled(row).flatMap(({ column, text }) => {
      const amount = isFigure(column) ? cellAmount(text) : undefined;
      return amount === undefined ? [] : [[column, amount]];
    }),
  );
}

/** Whether the figures of rows make up those of another in every column. */
export function makesUp(whole: GridRow, rows: readonly GridRow[], isFigure: (column: number) => boolean): boolean {
  const parts = rows.map((row) => figuresOf(row, isFigure));
  const rounding = roundingTolerance(2, parts.length);
  return [...figuresOf(whole, isFigure)].every(([column, amount]) =>
    sum(parts.map((part) => part.get(column)))
      .minus(amount)
      .abs()
      .lessThanOrEqualTo(rounding),
  );
}

/** The record of a unit beside that of the whole: stated beside it, and no part of a sum. */
export function unitRecord(context: ImportContext, whole: Draft, unit: string): Draft {
  const { ledger } = context;
  const held = ledger.list(whole, "memo").find((each) => nameKey(String(each["name"])) === nameKey(unit));
  return held ?? ledger.add(whole, "memo", { name: unit });
}
