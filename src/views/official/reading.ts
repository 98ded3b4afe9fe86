import type { Decimal } from "../../budget/amount.js";
import { itemName } from "../../budget/classification.js";
import { figure, statedAmount, type UnitScope } from "../../budget/figures.js";
import { SourceSchema, type Budget, type Cell, type Item, type Printing } from "../../budget/schema.js";
import type { OfficialCell, OfficialColumn, OfficialRow, OfficialSide } from "./official-table.js";

/** A column of figures, and where a row's figure is read. */
export interface Measure {
  readonly head: readonly string[];
  readonly read: (item: Item) => Cell | undefined;
}

/** An amount as one table prints it. */
export interface Printed {
  readonly amount: Decimal | null | undefined;
  readonly digits: number;
}

/**
 * The amount as the table prints it: where it prints other digits than are stored, those. The record of an amount may be
 * the figure itself, or the item that holds it as a plain amount.
 */
export function printedAmount(cell: Cell | undefined, table: string, scope: UnitScope): Printed {
  const own = figure(cell);
  const as = wording(own.printed, table, undefined);
  const printed = as?.as !== undefined && /^-?\d+(\.\d+)?$/.test(as.as) ? { ...own, amount: as.as } : cell;
  return statedAmount(printed, as?.unit === undefined ? scope : { ...scope, published: as.unit });
}

/** Whether a table prints a figure of an item, its parts left out: of what is written by hand nothing says so. */
export function isPrintedIn(item: Item, table: string): boolean {
  const { items, memo, balances, ...own } = item as Item & { balances?: readonly Item[] };
  return isMarked(own, table);
}

function isMarked(value: unknown, table: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some((each) => isMarked(each, table));
  const { printed } = value as { readonly printed?: unknown };
  const isHere = Array.isArray(printed) && (printed as Printing[]).some((place) => place.table === table);
  return isHere || Object.values(value).some((each) => isMarked(each, table));
}

/** A name as the table prints it. */
export function printedName(item: Item, table: string): string {
  return wording(item.printed, table, "name")?.as ?? itemName(item) ?? "";
}

function wording(
  printed: readonly Printing[] | undefined,
  table: string,
  field: string | undefined,
): Printing | undefined {
  return printed?.find((place) => place.table === table && place.field === field && place.as !== undefined);
}

/**
 * A functional or economic code in the columns 类, 款 and 项; a code of another kind stands whole in the first. Words such
 * as `opening` are none that a table prints.
 */
export function codeCells(code: string | undefined, levels: 2 | 3): string[] {
  const [, ...parts] = /^(\d{3})(\d{2})?(\d{2})?$/.exec(code ?? "") ?? ["", /^[a-z]*$/i.test(code ?? "") ? "" : code];
  const cells = parts.map((part: string | undefined) => part ?? "");
  return [...cells, "", ""].slice(0, levels);
}

/** A row before its columns are known to the end. */
export interface DraftRow extends Omit<OfficialRow, "cells"> {
  readonly words: readonly string[];
  readonly figures: readonly Printed[];
}

/** Rows of words and figures as a side: digits are settled for each column. */
export function sideOf(
  words: readonly Omit<OfficialColumn, "digits">[],
  measures: readonly { readonly head: readonly string[] }[],
  rows: readonly DraftRow[],
  nameColumn: number,
): OfficialSide {
  const digits = measures.map((_, index) =>
    Math.max(0, ...rows.map(({ figures }) => (figures[index]?.amount ? figures[index].digits : 0))),
  );
  return {
    columns: [
      ...words.map((column) => ({ ...column, digits: 0 })),
      ...measures.map(({ head }, index) => ({ head, kind: "figure" as const, digits: digits[index] ?? 0 })),
    ],
    rows: rows.map(({ words: text, figures, ...row }) => {
      const cells: OfficialCell[] = [...text, ...figures.map(({ amount }) => amount)];
      return { ...row, cells };
    }),
    nameColumn,
  };
}

/** The sources of money in the official order; a subtotal stands before its parts. */
export const SOURCES = SourceSchema.options;

/** Everything of a budget's expenditure, as one item. */
export function expenditureOf(budget: Budget): Item {
  return budget.expenditure ?? {};
}
