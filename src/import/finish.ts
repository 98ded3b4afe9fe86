/** The finished budget JSON: fields in order, plain amounts where nothing more is known, and the place of everything. */
import { jsonPath, type JsonPath } from "../budget/json-path.js";
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
  "nature change direction rate rateDirection percentOf basic project transfersUp business transfersDown personnel operating opening closing funding " +
  "economic named share compare quantities purpose note reason legalBasis summary owner plan officer period performance goals " +
  "indicators threePublic agencyOperating procurement assets projects asOf items memo balances tables text glossary notes printed"
).split(" ");

/** Turns drafts into the budget JSON. */
export function finish(ledger: Ledger, budget: Draft): { readonly json: Draft; readonly provenance: Provenance } {
  const provenance: Record<string, ProvenancePlace[]> = {};
  const note = (path: JsonPath, marks: readonly Mark[]): void => {
    for (const mark of marks) {
      const key = jsonPath([...path, ...fieldPath(mark.field)]);
      (provenance[key] ??= []).push({
        ...mark.place,
        ...(mark.table === undefined ? {} : { inTable: mark.table }),
        ...(mark.as === undefined ? {} : { as: mark.as }),
      });
    }
  };
  const value = (held: unknown, path: JsonPath): unknown => {
    if (Array.isArray(held)) return held.map((each, at) => value(each, [...path, at]));
    if (typeof held !== "object" || held === null) return held;
    const draft = held as Draft;
    collapse(ledger, draft);
    note(path, ledger.marksOf(draft));
    const json: Draft = {};
    for (const key of keysOf(draft)) json[key] = value(draft[key], [...path, key]);
    const printed = printings(ledger, draft);
    if (printed.length > 0) json["printed"] = printed;
    return json;
  };
  return { json: value(budget, []) as Draft, provenance };
}

function fieldPath(field: string): string[] {
  return field.split(".");
}

function keysOf(draft: Draft): string[] {
  const known = ORDER.filter((key) => draft[key] !== undefined);
  return [...known, ...Object.keys(draft).filter((key) => !ORDER.includes(key) && draft[key] !== undefined)];
}

const CELLS = "total basic project transfersUp business transfersDown personnel operating opening income closing".split(
  " ",
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
    const isCell = CELLS.includes(key) || record["amount"] === undefined;
    const keys = Object.keys(cell).filter((each) => cell[each] !== undefined);
    if (keys.length === 0 && isCell && key !== "performance" && key !== "period") {
      drop(record, key);
      continue;
    }
    collapse(ledger, cell);
    const only = Object.keys(cell).filter((each) => cell[each] !== undefined);
    if (only.length !== 1 || only[0] !== "amount" || NEVER_PLAIN.has(key)) continue;
    // A printed heading of its own needs the record.
    if (ledger.marksOf(cell).some(({ field }) => field === "name")) continue;
    record[key] = cell["amount"];
    ledger.moveMarks(cell, record, (field) => (field === "amount" ? key : `${key}.${field}`));
  }
}

/** Records that are no cells. */
const NEVER_PLAIN: ReadonlySet<string> = new Set(
  "threePublic agencyOperating procurement assets performance period target prior actual entity income expenditure".split(
    " ",
  ),
);

/** Codes often stand in several columns: their places are kept in the provenance only. */
const UNLISTED: ReadonlySet<string> = new Set(["code", "function"]);

/** Fields that an entry without a field means. */
const SPEAKING: ReadonlySet<string> = new Set(
  "amount value share change rate percentOf direction heading term paragraphs quantities".split(" "),
);

/** The `printed` list of a record: one entry for each place, one for each field only where writings differ. */
function printings(ledger: Ledger, record: Draft): Draft[] {
  const places = new Map<string, Mark[]>();
  for (const mark of ledger.marksOf(record)) {
    if (UNLISTED.has(mark.field)) continue;
    const { file, sheet, page, line, row } = mark.place;
    const key = JSON.stringify([mark.table, file, sheet, page, line, line === undefined ? row : undefined]);
    places.set(key, [...(places.get(key) ?? []), mark]);
  }
  const marked = ledger.marksOf(record).filter(({ field }) => !UNLISTED.has(field));
  const fields = new Set(marked.map(({ field }) => field));
  const force = ledger.unitOf(record);
  return [...places.values()].flatMap((marks) => {
    const same = marks.filter(({ as }) => as === undefined);
    const otherwise = marks.filter(({ as }) => as !== undefined);
    const here = new Set(same.map(({ field }) => field));
    const entries: Draft[] = [];
    const [first] = same;
    const isAll = here.size === fields.size && [...here].some((field) => SPEAKING.has(field));
    if (first !== undefined && otherwise.length === 0 && (isAll || record["level1"] !== undefined))
      entries.push(entry(first, undefined, force));
    else {
      const named = new Map<string, Mark>();
      for (const mark of same)
        named.set(
          /^(?:funding|economic)\./.test(mark.field) && isWhole(here, fields, mark.field)
            ? (mark.field.split(".")[0] ?? "")
            : mark.field,
          mark,
        );
      for (const [field, mark] of named) entries.push(entry(mark, field, force));
    }
    for (const mark of otherwise) entries.push(entry(mark, mark.field, force));
    return entries;
  });
}

function isWhole(here: ReadonlySet<string>, fields: ReadonlySet<string>, field: string): boolean {
  const group = `${field.split(".")[0] ?? ""}.`;
  return [...fields].every((each) => !each.startsWith(group) || here.has(each));
}

/** @param force - the money unit in force, which needs no saying */
function entry({ table, place, as, unit }: Mark, field: string | undefined, force: string): Draft {
  const { page, line, row } = place;
  return {
    ...(place.file === undefined ? {} : { document: place.file }),
    ...(table === undefined ? {} : { table }),
    ...(page === undefined ? {} : { page }),
    ...(line === undefined ? {} : { line }),
    ...(line !== undefined || row === undefined ? {} : { row }),
    ...(field === undefined ? {} : { field }),
    ...(as === undefined ? {} : { as, ...(unit === undefined || unit === force ? {} : { unit }) }),
  };
}
