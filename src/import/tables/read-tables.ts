/** Reads every table of a document into the budget, and lists the tables. */
import { Decimal } from "../../budget/amount.js";
import type { Unit } from "../../budget/schema.js";
import type { SourcePlace } from "../source/source-document.js";
import type { ImportContext } from "../understand/context.js";
import { filled, type GridRow } from "../understand/grid.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { withoutInstructions } from "../../budget/reconcile/rules/completeness.js";
import { commonUnit } from "../understand/unit-of-figures.js";
import { isTotalLabel, plain, readCell } from "../understand/words.js";
import { readAccountTable } from "./accounts.js";
import { readAgencyTable } from "./agency.js";
import { readEconomicTable } from "./economic.js";
import { readFunctionalTable } from "./functional.js";
import { leftover } from "./written-figures.js";
import { isFilled, isKeepable, keptCells, keptId, withTitleAbove } from "./kept.js";
import { readPerformanceTable } from "./performance.js";
import { readProjectList } from "./projects.js";
import { recognise, recogniseGovernment, type Recognised } from "./recognise.js";
import { readOperatingTable, readProcurementTable } from "./operating.js";
import { titleYear } from "./government-labels.js";
import { settleLevels } from "./levels-of-years.js";
import { isOfOneInsurance, readInsuranceTable, readTableOfInsurances } from "./social-insurance.js";
import { readUnits } from "./units.js";
import { readThreePublicTable } from "./three-public.js";
import { readWideExpenditure, readWideIncome } from "./wide-tables.js";

type Tree = Extract<Recognised, { readonly form: "tree" }>;

/** A table of the document as the report names it. */
export interface TableRead {
  readonly id?: string;
  readonly title: string;
  readonly place: SourcePlace;
  readonly rows: number;
  readonly figures: number;
  /** Whether its cells are kept as printed: only totals of a list were read. `rows` are those that are kept. */
  readonly kept?: true;
}

/** Order of reading: figures of detailed tables stand before those of summaries that print them again. */
export function readTables(context: ImportContext, tables: readonly PublishedTable[]): TableRead[] {
  const isGovernment = context.fund !== undefined;
  const recognised = tables.map((table) => ({
    table,
    as: isGovernment ? ofGovernment(context, table, tables) : recognise(table),
  }));
  context.ledger.unit = commonUnit(recognised.map(({ table }) => table.unit)) ?? context.unitByText ?? "万元";
  const read = recognised.map(({ table, as: found }): TableRead => {
    const as = found === undefined ? undefined : { ...found, id: listedId(context, table, found.id) };
    const [rows, figures, doubts] = [context.rows, context.figures, context.doubts.length];
    const { title, place } = table;
    context.time(place);
    const listed = as === undefined || isUnfilled(context, table, as) ? [] : readTable(context, table, as);
    const isRead = as !== undefined && !isLeft(context, { rows, figures, doubts });
    if ((!isRead || listed.length > 0) && isKeepable(table)) {
      // The cells are all kept: none of them is left over.
      dropLeftovers(context, doubts);
      const kept = withTitleAbove(table);
      const { id, rows: held } = keepTable(context, kept, found?.id ?? keptId(kept));
      return { id, title: kept.title, place, rows: held, figures: context.figures - figures, kept: true };
    }
    for (const row of listed) leftover(context, row);
    if (as === undefined || found === undefined) unrecognised(context, table);
    else listTable(context, table, found.id, as.id);
    return {
      ...(as === undefined ? {} : { id: as.id }),
      title,
      place,
      rows: context.rows - rows,
      figures: context.figures - figures,
    };
  });
  for (const settle of context.later.splice(0)) settle();
  if (isGovernment) settleLevels(context);
  return read;
}

/**
 * An account of the appropriation that was published with every cell blank says nothing of the money that other tables tell:
 * its blanks are no figures. This is told.
 */
function isUnfilled(context: ImportContext, table: PublishedTable, as: Recognised): boolean {
  const isAppropriation = as.form === "account" && as.isFiscal && as.fund === undefined;
  const hasFigure = table.body.some((row) => filled(row).some(({ text }) => readCell(text).kind === "figure"));
  if (!isAppropriation || hasFigure || table.body.length < 2) return false;
  context.doubt(
    "assumed",
    "这张表没有填写任何数字，按空表处理，其中的空白没有读作“无”。",
    "This table was published without a single figure; it is taken as empty, and its blanks are not read as nothing.",
    table.titlePlace ?? table.place,
    table.title,
  );
  return true;
}

/** 2026年市级…支出细化表 beside 2026年市本级…支出细化表: of the city with its zones, in the account of the city alone. */
function isWithZones({ title }: PublishedTable, tables: readonly PublishedTable[]): boolean {
  const words = plain(title);
  const own = words.replace(/(?<!本)([省市县区州])级/, "$1本级");
  return own !== words && tables.some((other) => plain(other.title) === own);
}

function ofGovernment(
  context: ImportContext,
  table: PublishedTable,
  tables: readonly PublishedTable[],
): Recognised | undefined {
  if (context.fund === "socialInsurance" && isOfOneInsurance(table, tables)) return undefined;
  if (isWithZones(table, tables) || context.ofBodies.has(table)) return undefined;
  return ofYear(context, table, recogniseGovernment(table, wordsIn(context.budget, "title")));
}

/** A government's table of the year before stands under an id of its own: the budget is not under its title. */
function ofYear(context: ImportContext, table: PublishedTable, as: Recognised | undefined): Recognised | undefined {
  const year = titleYear(context, table);
  if (as === undefined || year === undefined || year >= context.year) return as;
  // Columns of these say no year: their figures are none of the budget's.
  const hasYears = table.stacks.some((stack) => /20\d\d/.test(stack.join()));
  if (/^(?:insurances?|economic)$/.test(as.form) && !hasYears) return undefined;
  return { ...as, id: `${as.id}Before` };
}

/** Whether a reader read nothing of a table, and left rows of it over. */
function isLeft(context: ImportContext, before: Readonly<Record<"rows" | "figures" | "doubts", number>>): boolean {
  const isNothing = context.rows === before.rows && context.figures === before.figures;
  return isNothing && context.doubts.slice(before.doubts).some(({ kind }) => kind === "leftover");
}

function dropLeftovers({ doubts }: ImportContext, from: number): void {
  doubts.push(...doubts.splice(from).filter(({ kind }) => kind !== "leftover"));
}

/** Keeps the cells of a table as printed. @returns the id it is listed under, and how many rows it has */
function keepTable(context: ImportContext, table: PublishedTable, id: string): { id: string; rows: number } {
  const { ledger } = context;
  const { heads, rows, places } = keptCells(table);
  const record = newTable(context, table, id, !isFilled(table));
  // 单位：台、辆、套 is no unit of money: it stays with the table as a note.
  if (table.counted !== undefined) {
    const note = wordsIn(record, "note");
    record["note"] = `单位：${table.counted}${note === "" ? "" : `。${note}`}`;
    if (note === "") ledger.mark(record, "note", { place: table.titlePlace ?? table.place });
  }
  record["cells"] = { ...(heads.length === 0 ? {} : { heads }), rows };
  for (const part of ["heads", "rows"] as const)
    for (const [at, place] of places[part].entries()) ledger.mark(record, `cells.${part}.${at}`, { place });
  // A table that goes on over pages is printed on each of them.
  const pages = new Map([...places.heads, ...places.rows].reverse().map((place) => [place.page, place]));
  for (const place of [...pages.values()].reverse()) ledger.mark(record, "cells", { place });
  return { id: wordsIn(record, "id"), rows: rows.length };
}

/** @returns rows of a list of which only the totals have a place in the budget */
function readTable(context: ImportContext, table: PublishedTable, as: Recognised): readonly GridRow[] {
  if (as.form === "procurement") return readProcurementTable(context, table, as.id);
  if (as.form === "units") return readUnits(context, table);
  readRows(context, table, as);
  return [];
}

function readRows(
  context: ImportContext,
  table: PublishedTable,
  as: Exclude<Recognised, { readonly form: "procurement" }>,
): void {
  switch (as.form) {
    case "account":
      readAccountTable(context, table, as);
      return;
    case "tree":
      readFunctionalTable(context, table, ofFund(context, table, as));
      return;
    case "economic":
      readEconomicTable(context, table, as);
      return;
    case "project":
      readProjectList(context, table, as.id);
      return;
    case "threePublic":
      readThreePublicTable(context, table, as.id);
      return;
    case "agency":
      readAgencyTable(context, table, as.id);
      return;
    case "performance":
      readPerformanceTable(context, table, as.id);
      return;
    case "operating":
      readOperatingTable(context, table, as.id);
      return;
    case "insurance":
      readInsuranceTable(context, table, as.id);
      return;
    case "insurances":
      readTableOfInsurances(context, table, as.id);
      return;
    case "wideIncome":
      readWideIncome(context, table, as.id);
      return;
    case "wideExpenditure":
      readWideExpenditure(context, table, as.id);
      return;
    case "units":
      // Read by `readTable`, as it may leave rows that are kept as printed.
      return;
  }
}

/**
 * 一般公共预算项目支出表 is a table of all projects, and its total that of all project expenditure; where that is held
 * with another amount (money of last year pays for projects, too), it is what the fund pays of them.
 */
function ofFund(context: ImportContext, table: PublishedTable, as: Tree): Tree {
  const held = context.part("expenditure")["project"];
  const amount = typeof held === "object" && held !== null ? (held as Draft)["amount"] : held;
  const total = table.body.find((row) => filled(row).some(({ text }) => isTotalLabel(text)));
  const figures = filled(total ?? { cells: [], place: table.place }).map(({ text }) => readCell(text));
  const whole = figures.find((cell) => cell.kind === "figure");
  const isAlike = table.unit === undefined || table.unit === context.ledger.unit;
  if (as.fund === undefined || typeof amount !== "string" || whole === undefined || !isAlike) return as;
  return new Decimal(whole.amount).equals(amount) ? as : { ...as, prefix: ["funding", as.fund, ...as.prefix] };
}

function unrecognised(context: ImportContext, table: PublishedTable): void {
  const text =
    table.title === ""
      ? filled(table.rows[0] ?? { cells: [], place: table.place })
          .map((cell) => cell.text)
          .join(" ")
      : table.title;
  context.doubt(
    "leftover",
    "没有认出这张表，其中各行没有读入。",
    "This table was not recognised; its rows were not read.",
    table.titlePlace ?? table.place,
    text,
  );
}

/** The id that a table is listed under: its own, or that of the table of the same title that it goes on with. */
function listedId(context: ImportContext, table: PublishedTable, id: string): string {
  const [first] = context.ledger.list(context.budget, "tables").filter((each) => each["id"] === id);
  return first !== undefined && isContinued(first, table) ? id : uniqueId(context, id);
}

function isContinued(held: Draft, table: PublishedTable): boolean {
  return table.title !== "" && plain(wordsIn(held, "title")) === plain(table.title);
}

function listTable(context: ImportContext, table: PublishedTable, kind: string, id: string): void {
  const { ledger } = context;
  if (kind === "units") return;
  const held = ledger.list(context.budget, "tables").find((each) => each["id"] === id);
  if (held !== undefined && isContinued(held, table)) {
    ledger.mark(held, "title", { place: table.titlePlace ?? table.place });
    return;
  }
  const figures = table.body.flatMap((row) => filled(row).map(({ text }) => readCell(text)));
  const saysEmpty = table.notes.some(({ text }) =>
    /空表|为空|无数据|没有使用.*安排的支出/.test(withoutInstructions(text)),
  );
  const isEmpty = !figures.some((cell) => cell.kind === "figure" && !(saysEmpty && isZero(cell.amount)));
  const record = newTable(context, table, kind, isEmpty && kind !== "performance");
  if (!isEmpty && saysEmpty) {
    context.doubt(
      "disagreement",
      "表下说明称此表为空表，但表中有数字。",
      "A note says that this table is empty, but it has figures.",
      table.notes[0]?.place ?? table.place,
      wordsIn(record, "note"),
    );
  }
}

/** Lists a table, with what stands around it. */
function newTable(context: ImportContext, table: PublishedTable, id: string, isEmpty: boolean): Draft {
  const { ledger } = context;
  const record = ledger.add(context.budget, "tables", {
    id: uniqueId(context, id),
    ...(table.number === undefined ? {} : { number: table.number }),
    title: table.title,
    state: isEmpty ? "empty" : "held",
  });
  const unit = table.unit ?? (id === "performance" ? performanceUnit(table) : undefined);
  if (unit !== undefined) record["unit"] = unit;
  if (table.preparedBy !== undefined) record["preparedBy"] = table.preparedBy;
  const remarks = table.notes.map(({ text }) => text.trim());
  const note = remarks.join("").replace(/^\s*(?:备?注|说明)\s*[:：]\s*/, "");
  if (note !== "") {
    record["note"] = note;
    ledger.mark(record, "note", { place: table.notes[0]?.place ?? table.place });
  }
  ledger.mark(record, "title", { place: table.titlePlace ?? table.place });
  return record;
}

function isZero(amount: string): boolean {
  return /^-?0*(?:\.0*)?$/.test(amount);
}

function uniqueId(context: ImportContext, id: string): string {
  const ids = new Set(context.ledger.list(context.budget, "tables").map((each: Draft) => each["id"]));
  if (!ids.has(id)) return id;
  let number = 2;
  while (ids.has(`${id}${number}`)) number += 1;
  return `${id}${number}`;
}

function performanceUnit(table: PublishedTable): Unit | undefined {
  for (const row of table.rows) {
    for (const { text } of filled(row)) {
      const [, unit] = /资金[(（](亿元|万元|元)[)）]/.exec(plain(text)) ?? [];
      if (unit !== undefined) return unit as Unit;
    }
  }
  return undefined;
}
