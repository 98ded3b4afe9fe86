/** The budget while it is being put together: records, and where each of their fields is printed. */
import { convert, Decimal, fractionDigits } from "../../budget/amount.js";
import type { Unit } from "../../budget/schema.js";
import type { SourcePlace } from "../source/source-document.js";
import { inUnitOf } from "./other-unit.js";
import { nameKey, plain } from "./words.js";

/** A record of the budget JSON that is not finished. */
export type Draft = Record<string, unknown>;

/** Where something is printed: a cell of a table (by the id of the table), or the text. */
export interface Evidence {
  readonly place: SourcePlace;
  readonly table?: string;
  /** Money unit printed there. */
  readonly unit?: Unit;
}

/** A field, a place where it is printed, and how there if otherwise. */
export interface Mark extends Evidence {
  readonly field: string;
  readonly as?: string;
}

/** Two places that print one figure or name differently. Both are kept. */
export interface Disagreement {
  readonly kept: string;
  readonly other: string;
  readonly field: string;
  readonly place: SourcePlace;
  readonly keptPlace: SourcePlace;
  /** Whose figure it is, and the money units of both writings. */
  readonly record?: Draft;
  readonly unit?: Unit;
  readonly keptUnit?: Unit;
}

/** Creates records, writes their fields, and remembers the place of every one. */
export class Ledger {
  readonly disagreements: Disagreement[] = [];
  /** Unit of the whole document. */
  unit: Unit = "元";
  private readonly marks = new Map<Draft, Mark[]>();
  private readonly parents = new Map<Draft, Draft>();

  /** The record in a field, made where there is none; a plain amount grows into a record. */
  child(parent: Draft, ...path: readonly string[]): Draft {
    let record = parent;
    for (const field of path) {
      const held = record[field];
      if (typeof held === "object" && held !== null && !Array.isArray(held)) record = held as Draft;
      else {
        const made: Draft = {};
        record[field] = made;
        this.parents.set(made, record);
        record = made;
      }
    }
    return record;
  }

  /** The records of a list field; empty where there are none. */
  list(parent: Draft, field: string): readonly Draft[] {
    return (parent[field] as Draft[] | undefined) ?? [];
  }

  /** Adds a record to a list field. */
  add(parent: Draft, field: string, record: Draft = {}): Draft {
    const list = (parent[field] as Draft[] | undefined) ?? [];
    list.push(record);
    parent[field] = list;
    this.parents.set(record, parent);
    return record;
  }

  /** The record of a list field that is printed by a name, its spaces and marks aside. */
  called(parent: Draft, field: string, name: string): Draft | undefined {
    return this.list(parent, field).find((each) => nameKey(wordsIn(each, "name")) === nameKey(name));
  }

  /** The record of a list field by that name, which is marked as printed; `made` of it where there is none. */
  named(parent: Draft, field: string, name: string, evidence: Evidence, made: Draft = {}): Draft {
    const record = this.called(parent, field, name) ?? this.add(parent, field, made);
    this.text(record, "name", name, evidence);
    return record;
  }

  /** The record that holds another. */
  parentOf(record: Draft): Draft | undefined {
    return this.parents.get(record);
  }

  /** Money unit in force for a record. */
  unitOf(record: Draft): Unit {
    for (let at: Draft | undefined = record; at !== undefined; at = this.parents.get(at)) {
      if (typeof at["unit"] === "string" && at["value"] === undefined) return at["unit"] as Unit;
    }
    return this.unit;
  }

  /** Where the fields of a record are printed. */
  marksOf(record: Draft): readonly Mark[] {
    return this.marks.get(record) ?? [];
  }

  /** Every place where a field of a record is printed. */
  *allMarks(): Generator<{ readonly record: Draft; readonly mark: Mark }> {
    for (const [record, marks] of this.marks) for (const mark of marks) yield { record, mark };
  }

  /** Moves the marks of one record to another. */
  moveMarks(from: Draft, to: Draft, rename: (field: string) => string): void {
    for (const mark of this.marksOf(from)) this.mark(to, rename(mark.field), mark, mark.as);
    this.marks.delete(from);
  }

  /** Takes a field out of a record, and its places with it. */
  forget(record: Draft, field: string): void {
    drop(record, field);
    this.marks.set(
      record,
      this.marksOf(record).filter((mark) => mark.field !== field),
    );
  }

  /** Another writing becomes the stored one: places of the old one keep it as theirs. */
  remark(record: Draft, field: string, marks: readonly Mark[], old: string): void {
    this.marks.set(
      record,
      marks.map((mark) => (mark.field === field && mark.as === undefined ? { ...mark, as: old } : mark)),
    );
  }

  /** Notes that a field is printed at a place. */
  mark(record: Draft, field: string, evidence: Evidence, as?: string): void {
    const { place, table, unit } = evidence;
    const mark: { -readonly [Key in keyof Mark]: Mark[Key] } = { field, place };
    if (table !== undefined) mark.table = table;
    if (unit !== undefined) mark.unit = unit;
    if (as !== undefined) mark.as = as;
    const marks = this.marks.get(record);
    if (marks === undefined) this.marks.set(record, [mark]);
    else marks.push(mark);
  }

  /**
   * Writes words. The first writing stands, but one set as Chinese is (full-width brackets, long dashes) before one of the
   * same words that is not; others are kept beside it.
   */
  text(record: Draft, field: string, words: string, evidence: Evidence): void {
    const held = record[field];
    // “一般公共服务支出”科目: the quotes are the sentence's.
    const value = field === "name" ? words.replace(/^“([^“”]+支出)”(?:科目)?$/, "$1") : words;
    if (value === "") return;
    if (held === undefined || held === value) record[field] = value;
    else if (typeof held === "string" && sameWords(held, value) && setAsChinese(value) > setAsChinese(held)) {
      const marks = this.marks.get(record) ?? [];
      this.marks.set(
        record,
        marks.map((mark) => (mark.field === field && mark.as === undefined ? { ...mark, as: held } : mark)),
      );
      record[field] = value;
    }
    this.mark(record, field, evidence, record[field] === value ? undefined : value);
  }

  /**
   * Writes an amount or another number. Where it is already held: the same figure with more digits, and a table’s figure
   * before the text’s, stands; every other writing is kept as `as`, and figures that differ are a disagreement.
   * @returns false where the figure cannot be held in its own unit: then nothing is written
   */
  amount(record: Draft, field: string, value: string | null, evidence: Evidence): boolean {
    const force = this.unitOf(record);
    const unit = evidence.unit ?? force;
    const held = record[field] as string | null | undefined;
    if (held === undefined) {
      if (unit !== force && value !== null && new Decimal(value).isZero()) {
        record[field] = value;
        this.mark(record, field, evidence);
        return true;
      }
      if (unit !== force && value !== null) {
        if (!this.keepUnit(record, force)) return this.converted(record, field, value, evidence);
        record["unit"] = unit;
      }
      record[field] = value;
      this.mark(record, field, evidence.unit === undefined ? { ...evidence, unit } : evidence);
      return true;
    }
    const earlier = this.marksOf(record).find((mark) => mark.field === field && mark.as === undefined);
    const isStronger = earlier !== undefined && isBeforeOther(evidence, earlier);
    if (held === value && unit === force) this.mark(record, field, evidence);
    else if (held === null || value === null) this.blankAndFigure(record, field, value, evidence, isStronger);
    else if (unit !== force) {
      const printed = convert(new Decimal(held), force, unit).toDecimalPlaces(fractionDigits(value));
      this.mark(record, field, evidence, value);
      if (!sameFigure(field, printed.toFixed(), value)) this.disagree(record, field, value, evidence, earlier);
    } else if (sameFigure(field, held, value)) {
      const isFiner = isStronger || (fractionDigits(value) > fractionDigits(held) && evidence.table !== undefined);
      if (isFiner && held.startsWith("-") === value.startsWith("-")) this.replace(record, field, held, value, evidence);
      else this.mark(record, field, evidence, value);
    } else if (evidence.table === undefined && isRoundingOf(value, held)) {
      // 4001046.82 in the text, 4001046.823455 in the table.
      this.mark(record, field, evidence, value);
    } else if (isStronger) {
      this.replace(record, field, held, value, evidence);
      this.disagree(record, field, held, earlier, evidence);
    } else {
      this.mark(record, field, evidence, value);
      this.disagree(record, field, value, evidence, earlier);
    }
    return true;
  }

  /** Holds what a text prints in another unit than its record in that of the record, and how it is printed beside it. */
  private converted(record: Draft, field: string, value: string, evidence: Evidence): boolean {
    const [force, of] = [this.unitOf(record), this.parentOf(record)];
    const isComparison = of !== undefined && this.list(of, "compare").includes(record);
    if (evidence.table !== undefined || evidence.unit === undefined || !isComparison || this.unitOf(of) !== force)
      return false;
    record[field] = inUnitOf(field, value, { unit: evidence.unit, force, held: record["amount"], of });
    this.mark(record, field, evidence, value);
    return true;
  }

  /**
   * Gives the parts of a record the unit that is in force, so that the record itself can take another.
   * @returns false where a figure of its own stands in that unit: then nothing is changed
   */
  private keepUnit(record: Draft, force: Unit): boolean {
    const held = Object.entries(record).filter(([key, value]) => AMOUNT_FIELDS.has(key) && value !== undefined);
    const parts = held.flatMap(([key, value]) => {
      if (Array.isArray(value)) return value as unknown[];
      return key === "funding" || key === "economic" || key === "named" ? Object.values(value as Draft) : [value];
    });
    if (!parts.every((part) => typeof part === "object" && part !== null)) return false;
    for (const part of [...(parts as Draft[]), ...this.list(record, "compare")]) part["unit"] ??= force;
    return true;
  }

  private blankAndFigure(
    record: Draft,
    field: string,
    value: string | null,
    evidence: Evidence,
    isStronger: boolean,
  ): void {
    const held = record[field] as string | null;
    const figure = value ?? held ?? "0";
    const earlier = this.marksOf(record).find((mark) => mark.field === field && mark.as === undefined);
    if (held === null && value === null) this.mark(record, field, evidence);
    else if (new Decimal(figure).isZero()) {
      if (value === null && isStronger && held !== null) this.replace(record, field, held, null, evidence);
      else if (value !== null) this.mark(record, field, evidence, value);
      else this.mark(record, field, evidence);
    } else {
      if (value !== null) {
        record[field] = value;
        this.mark(record, field, evidence);
      }
      const blank = value === null ? evidence : earlier;
      if (blank !== undefined && blank.table === undefined) return;
      this.disagreements.push({
        kept: figure,
        other: "",
        field,
        place: blank?.place ?? evidence.place,
        keptPlace: (value === null ? earlier?.place : evidence.place) ?? evidence.place,
        record,
        ...(AMOUNT_FIELDS.has(field) ? { keptUnit: this.unitOf(record) } : {}),
      });
    }
  }

  private replace(record: Draft, field: string, held: string, value: string | null, evidence: Evidence): void {
    record[field] = value;
    const marks = (this.marks.get(record) ?? []).map((mark) =>
      mark.field === field && mark.as === undefined && mark.table === undefined ? { ...mark, as: held } : mark,
    );
    const finer = marks.map((mark) =>
      mark.field === field && mark.as === undefined && value !== null && held !== value ? { ...mark, as: held } : mark,
    );
    this.marks.set(record, finer);
    this.mark(record, field, evidence);
  }

  private disagree(record: Draft, field: string, other: string, evidence: Evidence, kept: Evidence | undefined): void {
    const force = this.unitOf(record);
    this.disagreements.push({
      kept: String(record[field]),
      other,
      field,
      place: evidence.place,
      keptPlace: kept?.place ?? evidence.place,
      record,
      ...(AMOUNT_FIELDS.has(field) ? { unit: evidence.unit ?? force, keptUnit: force } : {}),
    });
  }
}

/**
 * Whether a figure stands before one read earlier: a table’s before the text’s, and what a table of the budget’s own year
 * prints of the year before, to which its rates belong, before that of a table of that year (…Before).
 */
function isBeforeOther({ table }: Evidence, earlier: Evidence): boolean {
  if (table === undefined) return false;
  return earlier.table === undefined || (earlier.table.endsWith("Before") && !table.endsWith("Before"));
}

/** Whether two writings are one figure: changes and rates stand with a sign in tables and with a word in the text. */
function sameFigure(field: string, left: string, right: string): boolean {
  const [one, other] = [new Decimal(left), new Decimal(right)];
  return field === "change" || field === "rate" ? one.abs().equals(other.abs()) : one.equals(other);
}

/** How many characters are set full-width. */
function setAsChinese(text: string): number {
  return text.match(/[（）—：，；]/g)?.length ?? 0;
}

/** Fields that hold money, so that their record cannot take another unit. */
const AMOUNT_FIELDS: ReadonlySet<string> = new Set([
  ..."amount change total basic project transfersUp business transfersDown contingency personnel operating".split(" "),
  ..."opening income closing funding economic named items memo balances".split(" "),
]);

/** The words in a field; "" where it holds none. */
export function wordsIn(record: Draft | undefined, field: string): string {
  const held = record?.[field];
  return typeof held === "string" ? held : "";
}

/** Takes a field out of a record. */
export function drop(record: Draft, field: string): void {
  Reflect.deleteProperty(record, field);
}

/** Whether a text prints a figure with fewer of its decimals, two or more of them left. */
function isRoundingOf(value: string, figure: string): boolean {
  const digits = fractionDigits(value);
  return (
    digits >= 2 && fractionDigits(figure) > digits + 1 && new Decimal(figure).toDecimalPlaces(digits).equals(value)
  );
}

/** Whether two writings are the same but for spaces and the width of characters. */
function sameWords(left: string, right: string): boolean {
  return plain(left) === plain(right);
}
