/** The finished budget JSON: fields in order, plain amounts where nothing more is known, and the place of everything. */
import { pathStep } from "../budget/json-path.js";
import type { SourcePlace } from "./source/source-document.js";
import { drop, type Draft, type Ledger, type Mark } from "./understand/ledger.js";

/** Places by JSON path: where each field of the budget is printed. */
export type Provenance = Readonly<Record<string, readonly ProvenancePlace[]>>;

/** A place of a figure or name: in which table, and how it is printed there if otherwise. */
export interface ProvenancePlace extends SourcePlace {
  /** Id of the table, as in `tables`. Absent: in the text. */
  readonly inTable?: string;
  /** The printed writing, where it differs from the stored one. */
  readonly as?: string;
}

const ORDER = (
  "$schema title year unit currency kind fund published documents entity code codeAssigned name officialName region level duties " +
  "offices units counts staff income expenditure id number announced state preparedBy function amount total value scheme source " +
  "nature change direction rate rateDirection percentOf basic project transfersUp business transfersDown contingency personnel operating opening closing funding " +
  "economic named share compare quantities purpose note reason legalBasis summary owner budgetUnit department plan officer period performance goals tasks particulars " +
  "indicators threePublic agencyOperating procurement assets projects overallPerformance asOf items memo balances tables text glossary notes printed"
).split(" ");

/** Places of the fields in that order. */
const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((key, at) => [key, at]));

/** A record of the budget JSON by its path, and where its fields are printed. */
type Marked = readonly [path: string, marks: readonly Mark[]];

/**
 * Turns drafts into the budget JSON.
 * @returns it, and a function that lists the place of every field: most imports are never asked for that
 */
export function finish(ledger: Ledger, budget: Draft): { readonly json: Draft; readonly provenance: () => Provenance } {
  const marked: Marked[] = [];
  const value = (held: unknown, path: string): unknown => {
    if (Array.isArray(held)) return held.map((each, at) => value(each, `${path}[${at}]`));
    if (typeof held !== "object" || held === null) return held;
    const draft = held as Draft;
    collapse(ledger, draft);
    const marks = ledger.marksOf(draft);
    if (marks.length > 0) marked.push([path, marks]);
    const json: Draft = {};
    for (const key of keysOf(draft)) {
      const inner = key === "compare" ? compared(draft[key]) : draft[key];
      if (inner === undefined) continue;
      json[key] = typeof inner === "object" && inner !== null ? value(inner, path + pathStep(key)) : inner;
    }
    const printed = marks.length === 0 ? [] : printings(marks, draft, ledger.unitOf(draft));
    if (printed.length > 0) json["printed"] = printed;
    return json;
  };
  const json = value(budget, "$") as Draft;
  let places: Provenance | undefined;
  return { json, provenance: () => (places ??= placesByPath(marked)) };
}

/** Comparisons that say something: a sentence may have named what it compares with, and then told of another figure. */
function compared(held: unknown): unknown {
  if (!Array.isArray(held)) return held;
  const told = (held as Draft[]).filter((each) => Object.keys(each).some((key) => key !== "year" && key !== "version"));
  return told.length === 0 ? undefined : told;
}

function placesByPath(marked: readonly Marked[]): Provenance {
  const places: Record<string, ProvenancePlace[]> = {};
  for (const [path, marks] of marked) {
    for (const { field, place, table, as } of marks) {
      const printed: ProvenancePlace = {
        ...place,
        ...(table === undefined ? undefined : { inTable: table }),
        ...(as === undefined ? undefined : { as }),
      };
      (places[path + stepsTo(field)] ??= []).push(printed);
    }
  }
  return places;
}

const steps = new Map<string, string>();

/** The steps of a JSON path to a field of a record (`funding.general`): the fields are few, so each is written once. */
function stepsTo(field: string): string {
  let path = steps.get(field);
  if (path === undefined) {
    // Rows of a table and paragraphs are numbered (`cells.rows.4`); figures that are named by numbers have codes.
    const inRows = /^(?:cells|paragraphs)\./.test(field);
    path = field
      .split(".")
      .map((step) => pathStep(inRows && /^\d+$/.test(step) ? Number(step) : step))
      .join("");
    if (steps.size < 1000) steps.set(field, path);
  }
  return path;
}

/** Fields that hold something. */
function fieldsOf(draft: Draft): string[] {
  return Object.keys(draft).filter((key) => draft[key] !== undefined);
}

/** The fields of a record: the known ones in their order, then the others. */
function keysOf(draft: Draft): string[] {
  const keys = fieldsOf(draft);
  const rank = (key: string): number => RANK.get(key) ?? ORDER.length;
  return keys.length < 2 ? keys : keys.sort((one, other) => rank(one) - rank(other));
}

const CELLS: ReadonlySet<string> = new Set(
  "total basic project transfersUp business transfersDown contingency personnel operating opening income closing".split(
    " ",
  ),
);

/** Cells of which only an amount is known become plain amounts; their places move to the record that holds them. */
function collapse(ledger: Ledger, record: Draft): void {
  for (const key of Object.keys(record)) {
    const held = record[key];
    if (typeof held !== "object" || held === null || Array.isArray(held)) continue;
    const cell = held as Draft;
    if (key === "funding" || key === "economic" || key === "named") {
      collapse(ledger, cell);
      if (Object.keys(cell).length === 0) drop(record, key);
      else ledger.moveMarks(cell, record, (field) => `${key}.${field}`);
      continue;
    }
    const isCell = CELLS.has(key) || record["amount"] === undefined;
    if (isCell && key !== "performance" && key !== "period" && fieldsOf(cell).length === 0) {
      drop(record, key);
      continue;
    }
    collapse(ledger, cell);
    if (cell["amount"] === undefined || NEVER_PLAIN.has(key) || fieldsOf(cell).length !== 1) continue;
    // A printed heading of its own needs the record.
    if (ledger.marksOf(cell).some(({ field }) => field === "name")) continue;
    record[key] = cell["amount"];
    ledger.moveMarks(cell, record, (field) => (field === "amount" ? key : `${key}.${field}`));
  }
}

/** Records that are no cells. */
const NEVER_PLAIN: ReadonlySet<string> = new Set(
  "threePublic agencyOperating procurement assets performance tasks period target prior actual entity income expenditure".split(
    " ",
  ),
);

/** Codes often stand in several columns, and tables have many rows: their places are kept in the provenance only. */
const isUnlisted = (field: string): boolean => field === "code" || field === "function" || field.startsWith("cells.");

/** Fields that an entry without a field means. */
const SPEAKING: ReadonlySet<string> = new Set(
  "amount value share change rate percentOf direction heading term paragraphs quantities".split(" "),
);

/**
 * The `printed` list of a record: one entry for each place, one for each field only where writings differ.
 * @param force - the money unit in force
 */
function printings(marks: readonly Mark[], record: Draft, force: string): Draft[] {
  const listed = marks.some(({ field }) => isUnlisted(field)) ? marks.filter(({ field }) => !isUnlisted(field)) : marks;
  const [first] = listed;
  if (first === undefined) return [];
  const fields = new Set<string>();
  for (const { field } of listed) fields.add(field);
  // Most records are printed in one place only.
  if (listed.every(({ place, table }) => place === first.place && table === first.table))
    return printingsAt(listed, fields, record, force);
  const places = new Map<string, Mark[]>();
  for (const mark of listed) {
    const { file = "", sheet = "", page = "", line, row = "" } = mark.place;
    const key = `${mark.table ?? ""}\n${file}\n${sheet}\n${page}\n${line ?? `row ${row}`}`;
    const here = places.get(key);
    if (here === undefined) places.set(key, [mark]);
    else here.push(mark);
  }
  return [...places.values()].flatMap((here) => printingsAt(here, fields, record, force));
}

/** The entries of one place. */
function printingsAt(marks: readonly Mark[], fields: ReadonlySet<string>, record: Draft, force: string): Draft[] {
  const here = new Set<string>();
  let first: Mark | undefined;
  let isOtherwise = false;
  for (const mark of marks) {
    if (mark.as !== undefined) isOtherwise = true;
    else {
      first ??= mark;
      here.add(mark.field);
    }
  }
  if (first !== undefined && !isOtherwise) {
    const isAll = here.size === fields.size && marks.some(({ field }) => SPEAKING.has(field));
    if (isAll || record["level1"] !== undefined) return [entry(first, undefined, force)];
  }
  const named = new Map<string, Mark>();
  for (const mark of marks) if (mark.as === undefined) named.set(groupOf(mark.field, here, fields), mark);
  const entries: Draft[] = [];
  for (const [field, mark] of named) entries.push(entry(mark, field, force));
  for (const mark of marks) if (mark.as !== undefined) entries.push(entry(mark, mark.field, force));
  return entries;
}

/** A field, or the group that it and all others of its group stand for: `funding` for `funding.general`. */
function groupOf(field: string, here: ReadonlySet<string>, fields: ReadonlySet<string>): string {
  const isGrouped = field.startsWith("funding.") || field.startsWith("economic.");
  return isGrouped && isWhole(here, fields, field) ? (field.split(".")[0] ?? "") : field;
}

function isWhole(here: ReadonlySet<string>, fields: ReadonlySet<string>, field: string): boolean {
  const group = `${field.split(".")[0] ?? ""}.`;
  return [...fields].every((each) => !each.startsWith(group) || here.has(each));
}

/** @param force - the money unit in force, which needs no saying */
function entry({ table, place, as, unit }: Mark, field: string | undefined, force: string): Draft {
  const { file, page, line, row } = place;
  const printed: Draft = {};
  if (file !== undefined) printed["document"] = file;
  if (table !== undefined) printed["table"] = table;
  if (page !== undefined) printed["page"] = page;
  if (line !== undefined) printed["line"] = line;
  else if (row !== undefined) printed["row"] = row;
  if (field !== undefined) printed["field"] = field;
  if (as === undefined) return printed;
  printed["as"] = as;
  if (unit !== undefined && unit !== force) printed["unit"] = unit;
  return printed;
}
