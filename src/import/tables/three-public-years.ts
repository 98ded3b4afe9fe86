/** Wide tables of 三公 with rows for several years of each unit, and columns of the money that pays each item. */
import { sum, roundingTolerance } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import type { Source } from "../../budget/schema.js";
import { filled, type GridRow } from "../understand/grid.js";
import { isUnitName } from "../understand/unit-names.js";
import { sourceOf } from "../understand/vocabulary.js";
import { isTotalLabel, plain, tidy } from "../understand/words.js";

/** A row of a year, and the single unit that it is of; none where it is of the whole. */
export interface YearRow {
  readonly row: GridRow;
  readonly year: string;
  readonly unit?: string;
}

interface Part {
  readonly name: string;
  readonly rows: { readonly row: GridRow; readonly year: string }[];
}

/**
 * The rows of a table of which every one is of a year: of one body; or of a department before its units, whose figures
 * make it up. `undefined` where the rows of the whole are not known.
 */
export function yearRows(
  rows: readonly GridRow[],
  yearOf: (row: GridRow) => string,
  isLabel: (column: number) => boolean,
): readonly YearRow[] | undefined {
  const parts: Part[] = [];
  for (const row of rows) {
    const label = filled(row).find(
      ({ column, text }) => isLabel(column) && text !== "" && (isUnitName(text) || isTotalLabel(text)),
    );
    const last = parts[parts.length - 1];
    const name = tidy(label?.text ?? "");
    const own = { row, year: yearOf(row) };
    if (last === undefined || (name !== "" && name !== last.name)) parts.push({ name, rows: [own] });
    else last.rows.push(own);
  }
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  const isWhole = others.length === 0 || isTotalLabel(first.name) || isSumOf(first, others, isLabel);
  if (!isWhole) return undefined;
  return [...first.rows, ...others.flatMap(({ name, rows: own }) => own.map((each) => ({ ...each, unit: name })))];
}

function isSumOf(whole: Part, parts: readonly Part[], isLabel: (column: number) => boolean): boolean {
  const rounding = roundingTolerance(2, parts.length);
  return whole.rows.every(({ row, year }) => {
    const below = parts.flatMap((part) => part.rows.filter((each) => plain(each.year) === plain(year)));
    return row.cells.every((cell, column) => {
      if (isLabel(column)) return true;
      const together = sum(below.map((each) => cellAmount(each.row.cells[column]?.text)));
      return together
        .minus(cellAmount(cell?.text) ?? 0)
        .abs()
        .lessThanOrEqualTo(rounding);
    });
  });
}

const FUNDS: ReadonlySet<string | undefined> = new Set(["general", "governmentFund", "stateCapital"]);

/** The headings of every column without that of the fund that pays, and the path to what it pays. */
export interface FundColumns {
  readonly stacks: readonly (readonly string[])[];
  readonly paths: readonly (readonly string[])[];
}

/**
 * The columns of a table whose items have a column for each fund. What the only fund pays that pays anything is the figure
 * of the item itself. `undefined` for other tables.
 */
export function fundColumns(stacks: readonly (readonly string[])[], rows: readonly GridRow[]): FundColumns | undefined {
  const funds = stacks.map((stack): Source | undefined => {
    const fund = sourceOf(stack[stack.length - 1] ?? "");
    return stack.length > 1 && FUNDS.has(fund) ? fund : undefined;
  });
  const known = [...new Set(funds.filter((fund) => fund !== undefined))];
  if (known.length < 2) return undefined;
  const paying = known.filter((fund) =>
    rows.some((row) =>
      funds.some((each, column) => each === fund && cellAmount(row.cells[column]?.text)?.isZero() === false),
    ),
  );
  const sole = paying.length === 1 ? paying[0] : undefined;
  return {
    stacks: stacks.map((stack, column) => (funds[column] === undefined ? stack : stack.slice(0, -1))),
    paths: funds.map((fund) => (fund === undefined || fund === sole ? [] : ["funding", fund])),
  };
}
