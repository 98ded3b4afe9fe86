import { bodyLevel } from "../body-level.js";
import type { Decimal, MoneyUnit } from "../../budget/amount.js";
import { OFFICIAL_TABLES, type OfficialTableId } from "../../budget/classification.js";
import { unitScope } from "../../budget/figures.js";
import type { Budget, Table } from "../../budget/schema.js";
import { fiscalSides, summarySides } from "./account-sides.js";
import { basicSide, expenditureSide, fundSide, incomeSide, projectSide } from "./functional-sides.js";
import { threePublicSide } from "./three-public-side.js";

/** A column of an official table. */
export interface OfficialColumn {
  /** Its heads from the top down: keys of texts, or published names. Columns that begin alike stand under one head. */
  readonly head: readonly string[];
  readonly kind: "code" | "text" | "figure";
  /** Digits after the decimal point that all amounts of the column are shown with. */
  readonly digits: number;
}

/** A cell: words or a code; an exact amount, `null` where the document prints a blank, `undefined` where it has none. */
export type OfficialCell = string | Decimal | null | undefined;

/** A row of an official table; one cell for each column. */
export interface OfficialRow {
  readonly cells: readonly OfficialCell[];
  /** Functional code of the row, where it has one. */
  readonly code: string | undefined;
  readonly category: string | undefined;
  /** How deep the row stands in its tree. */
  readonly depth: number;
  /** Where the official table numbers rows (一、 1. 其中：): by which kind of number, and which position. */
  readonly numbered: { readonly level: number; readonly position: number } | undefined;
  readonly isTotal: boolean;
}

/** One half of a table that has income beside expenditure, or the whole of any other. */
export interface OfficialSide {
  readonly columns: readonly OfficialColumn[];
  readonly rows: readonly OfficialRow[];
  /** Index of the column that names a row. */
  readonly nameColumn: number;
}

/** What became of a table in the published document. */
export type OfficialState =
  /** Printed with figures. */
  | "held"
  /** Printed without any (空表). */
  | "empty"
  /** Announced by the list of contents, but not in the document. */
  | "absent"
  /** The budget says nothing of such a table, and has no figures for it. */
  | "unlisted";

/** A published table in its official layout. */
export interface OfficialTable {
  readonly id: OfficialTableId;
  /** What the document says of it. */
  readonly record: Table | undefined;
  readonly state: OfficialState;
  readonly unit: MoneyUnit;
  /** Two where income stands beside expenditure. */
  readonly sides: readonly OfficialSide[];
  /** Whether it is of a whole government (一级政府), whose tables are not those of a department. */
  readonly isOfGovernment: boolean;
  /** Whether a shown code was found from a published name, because the document prints none. */
  readonly hasAssignedCodes: boolean;
}

/** Whether a word names an official table. */
export function isOfficialTable(word: string): word is OfficialTableId {
  return (OFFICIAL_TABLES as readonly string[]).includes(word);
}

/**
 * A published table as the official form sets it, from the typed budget alone: every figure as published, blanks as blanks.
 * Of a table that the document announces but does not hold there are heads and no rows.
 */
export function officialTable(budget: Budget, id: OfficialTableId, unit?: MoneyUnit): OfficialTable {
  const scope = unitScope(budget, unit);
  const record = budget.tables?.find((table) => table.id === id);
  const assigned = { found: false };
  const sides = SIDES[id](budget, { id, scope, assigned });
  const hasFigures = sides.some(({ rows, columns }) =>
    rows.some(({ cells }) => cells.some((cell, index) => columns[index]?.kind === "figure" && isFigure(cell))),
  );
  const absent = record?.state === "absent";
  const state = absent ? "absent" : hasFigures ? "held" : record === undefined ? "unlisted" : "empty";
  return {
    id,
    record,
    state,
    unit: scope.shown,
    sides: state === "held" ? sides : sides.map((side) => ({ ...side, rows: absent ? [] : totals(side) })),
    isOfGovernment: bodyLevel(budget) === "government",
    hasAssignedCodes: state === "held" && assigned.found,
  };
}

const SIDES: Readonly<Record<OfficialTableId, (budget: Budget, making: Making) => OfficialSide[]>> = {
  summary: summarySides,
  income: incomeSide,
  expenditure: expenditureSide,
  fiscal: fiscalSides,
  general: (budget, making) => fundSide(budget, making, "general"),
  basic: basicSide,
  project: projectSide,
  governmentFund: (budget, making) => fundSide(budget, making, "governmentFund"),
  stateCapital: (budget, making) => fundSide(budget, making, "stateCapital"),
  threePublic: threePublicSide,
};

/** What the making of a table's rows depends on. */
export interface Making {
  readonly id: OfficialTableId;
  readonly scope: ReturnType<typeof unitScope>;
  /** Told where a row shows a code that the document does not print. */
  readonly assigned: { found: boolean };
}

const isFigure = (cell: OfficialCell): boolean => cell !== null && cell !== undefined;

/** An empty table is printed with its blank total alone. */
function totals({ rows }: OfficialSide): OfficialRow[] {
  return rows.filter((row) => row.isTotal);
}
