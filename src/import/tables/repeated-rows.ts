/** Items that a table prints several times without a word of which unit each row is of. */
import { type Decimal, sum, roundingTolerance } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { isTotalLabel, tidy } from "../understand/words.js";
import { isFunctionalCode, joinCode, labelOf } from "./codes.js";
import { codeParts, type Role } from "./columns.js";

/**
 * The rows whose item other rows print too, where all rows are 项 and together make up the total, or no more than that while
 * several items stand there again and again: each is a part of its item, of which the table prints no sum.
 */
export function repeatedRows(
  rows: readonly GridRow[],
  roles: readonly Role[],
  codes: readonly number[],
  name: number,
): ReadonlySet<GridRow> {
  const isBeside = roles.some(({ role }) => role === "project" || role === "unit");
  const figure = roles.findIndex(({ role }) => role === "figure");
  const held = rows.filter((row) => filled(row).length > 0);
  const totals = held.filter((row) => filled(row).some(({ text }) => isTotalLabel(text)));
  const [total] = totals;
  const items = held.filter((row) => !totals.includes(row));
  const codeOf = (row: GridRow): string => labelOf(joinCode(codeParts(row, codes), ""), textAt(row, name)).code;
  if (isBeside || figure < 0 || totals.length !== 1 || total === undefined) return new Set();
  const of = items.map(codeOf);
  if (of.some((code) => !isFunctionalCode(code) || code.length !== 7)) return new Set();
  const amount = (row: GridRow): Decimal | undefined => cellAmount(textAt(row, figure));
  const rest = sum(items.map(amount)).minus(amount(total) ?? 0);
  const tolerance = roundingTolerance(2, items.length);
  const isWhole = rest.abs().lessThanOrEqualTo(tolerance);
  if (!isWhole && (rest.greaterThan(tolerance) || !isAgainAndAgain(of))) return new Set();
  return new Set(items.filter((_, at) => of.indexOf(of[at] ?? "") !== of.lastIndexOf(of[at] ?? "")));
}

/** Whether several items stand three times or more, as in a list of units; rows that are kept back may be missing. */
function isAgainAndAgain(codes: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 2).length > 1;
}

/** The record of such a row: the part of its item that no row of this table has taken. */
export function partOfRepeated(context: ImportContext, item: Draft, label: string, evidence: Evidence): Draft {
  const part = context.ledger.add(item, "items", {});
  context.ledger.text(part, "name", tidy(label), evidence);
  return part;
}
