/** Rows of a government’s account a level too deep or too high, told by the figures of all years and versions together. */
import { Decimal, roundingTolerance } from "../../budget/amount.js";
import type { ImportContext } from "../understand/context.js";
import { drop, wordsIn, type Draft } from "../understand/ledger.js";
import { nameKey } from "../understand/words.js";
import { areParts, figuresOf, keyOf, plus, type Figures } from "./nest-levels.js";
import { assignCodes } from "./nesting.js";

type Field = "items" | "balances";

const rowsOf = (holder: Draft, field: Field): readonly Draft[] => (holder[field] ?? []) as Draft[];

/**
 * A row that is blank this year (土地储备专项债券收入安排的支出 of last year alone) changes none of this year’s sums, wherever it
 * stands: those of last year tell. Rows are moved where a sum that did not come out then does, and none is lost.
 */
export function settleLevels(context: ImportContext): void {
  for (const side of ["income", "expenditure"]) {
    const account = context.part(side);
    below(context, account);
    settleList(context, account, "balances");
  }
}

function below(context: ImportContext, holder: Draft): void {
  for (const row of [...rowsOf(holder, "balances"), ...rowsOf(holder, "items")]) below(context, row);
  settleList(context, holder, "items");
}

/** What the rows of a list should come to: the row above, or for balances its total less the year. */
function wholeOf(holder: Draft, field: Field): Figures {
  const own = figuresOf(holder);
  if (field === "items") return own;
  const { total } = holder;
  const blank = new Set(((holder["compare"] ?? []) as Draft[]).filter(({ amount }) => amount === null).map(keyOf));
  const all = typeof total === "string" ? new Map([["", new Decimal(total)]]) : figuresOf((total ?? {}) as Draft);
  return new Map(
    [...all].flatMap(([key, amount]) => {
      const year = own.get(key) ?? (blank.has(key) ? new Decimal(0) : undefined);
      return year === undefined ? [] : [[key, amount.minus(year)]];
    }),
  );
}

/** The years and versions of which rows come to the whole; a whole of nothing proves nothing. */
function proved(whole: Figures, sum: Figures, count: number): ReadonlySet<string> {
  return new Set(
    [...whole].flatMap(([key, amount]) => {
      const off = amount.minus(sum.get(key) ?? 0).abs();
      const most = roundingTolerance(amount.decimalPlaces(), count);
      const isMadeUp = off.isZero() || (off.lessThanOrEqualTo(most) && most.times(100).lessThan(amount.abs()));
      return isMadeUp && !amount.isZero() ? [key] : [];
    }),
  );
}

function sumOf(rows: readonly Draft[]): Figures {
  const sum = new Map<string, Decimal>();
  for (const row of rows) plus(sum, figuresOf(row));
  return sum;
}

/** The sums of the first rows, of none to all: what any rows one after another come to is their difference. */
function sumsOf(rows: readonly Draft[]): readonly Figures[] {
  const sum = new Map<string, Decimal>();
  return [new Map(), ...rows.map((row) => (plus(sum, figuresOf(row)), new Map(sum)))];
}

/** Some sums less others. */
function less(one: Figures, other: Figures = new Map()): Figures {
  const zero = new Decimal(0);
  return new Map(
    [...new Set([...one.keys(), ...other.keys()])].map((key) => [
      key,
      (one.get(key) ?? zero).minus(other.get(key) ?? zero),
    ]),
  );
}

function more(one: Figures, other: Figures): Figures {
  const sum = new Map(one);
  plus(sum, other);
  return sum;
}

const gains = (after: ReadonlySet<string>, before: ReadonlySet<string>): boolean =>
  after.size > before.size && keeps(after, before);
const keeps = (after: ReadonlySet<string>, before: ReadonlySet<string>): boolean =>
  [...before].every((key) => after.has(key));

/** Whether a code that is printed tells where a row stands. */
const isPlaced = (row: Draft): boolean => row["code"] !== undefined && row["codeAssigned"] !== true;

function settleList(context: ImportContext, holder: Draft, field: Field): void {
  const whole = wholeOf(holder, field);
  const nonZero = [...whole.values()].filter((amount) => !amount.isZero()).length;
  // Every move proves one more year.
  for (let moves = 0; moves < nonZero; moves += 1) {
    const rows = rowsOf(holder, field);
    const sum = sumOf(rows);
    const list = { holder, field, whole, rows, sum, before: proved(whole, sum, rows.length) };
    if (rows.length === 0 || list.before.size === nonZero) return;
    if (!rows.some((row) => lift(context, list, row)) && !rows.some((row) => sink(context, list, row))) return;
  }
}

interface List {
  readonly holder: Draft;
  readonly field: Field;
  readonly whole: Figures;
  readonly rows: readonly Draft[];
  readonly sum: Figures;
  /** What its rows prove as they stand. */
  readonly before: ReadonlySet<string>;
}

/** Moves rows from below a row of the list to its side. */
function lift(context: ImportContext, { holder, field, whole, rows, sum, before }: List, row: Draft): boolean {
  const parts = rowsOf(row, "items");
  const sums = sumsOf(parts);
  const [own, all = new Map<string, Decimal>()] = [figuresOf(row), sums[parts.length]];
  const held = proved(own, all, parts.length);
  const names = new Set(rows.map((each) => nameKey(wordsIn(each, "name"))));
  for (const from of parts.keys()) {
    for (let to = parts.length; to > from; to -= 1) {
      const moved = less(sums[to] ?? all, sums[from]);
      if (!keeps(proved(own, less(all, moved), parts.length), held)) continue;
      const run = parts.slice(from, to);
      if (field === "items" && run.some(isPlaced)) continue;
      const groups = groupsOf(run);
      const tops = groups.flatMap((group) => group.slice(0, 1));
      if (tops.some((top) => names.has(nameKey(wordsIn(top, "name"))))) continue;
      if (!gains(proved(whole, more(sum, sumOf(tops)), rows.length + tops.length), before)) continue;
      for (const [top, ...others] of groups)
        for (const part of others) context.ledger.add(top ?? row, "items", unassigned(part));
      setRows(row, "items", [...parts.slice(0, from), ...parts.slice(to)]);
      for (const top of tops) context.ledger.add(holder, field, unassigned(top));
      const at = rows.indexOf(row) + 1;
      const others = rows.filter((each) => !tops.includes(each));
      setRows(holder, field, [...others.slice(0, at), ...tops, ...others.slice(at)]);
      assignCodes(context, holder);
      return true;
    }
  }
  return false;
}

/** Moves rows of the list below another row of it, where both sums then come out. */
function sink(context: ImportContext, { holder, field, whole, rows, sum, before }: List, row: Draft): boolean {
  const parts = rowsOf(row, "items");
  const [own, partsSum, sums] = [figuresOf(row), sumOf(parts), sumsOf(rows)];
  const held = proved(own, partsSum, parts.length);
  const isOpen = [...own].some(([key, amount]) => !amount.isZero() && !held.has(key));
  if (parts.length === 0 || !isOpen) return false;
  for (const from of rows.keys()) {
    for (let to = from + 1; to <= rows.length; to += 1) {
      const run = rows.slice(from, to);
      if (run.includes(row) || run.some(isPlaced)) break;
      const moved = less(sums[to] ?? sum, sums[from]);
      if (!gains(proved(own, more(partsSum, moved), parts.length + run.length), held)) continue;
      if (!gains(proved(whole, less(sum, moved), rows.length), before)) continue;
      setRows(holder, field, [...rows.slice(0, from), ...rows.slice(to)]);
      for (const each of run) context.ledger.add(row, "items", unassigned(each));
      assignCodes(context, row);
      return true;
    }
  }
  return false;
}

/** A code that was found by the row above is another below another. */
function unassigned(row: Draft): Draft {
  if (row["codeAssigned"] === true) {
    drop(row, "code");
    drop(row, "codeAssigned");
  }
  return row;
}

function setRows(holder: Draft, field: Field, rows: readonly Draft[]): void {
  if (rows.length === 0) drop(holder, field);
  else holder[field] = [...rows];
}

/** Rows one after another as those that others make up, with these. */
function groupsOf(rows: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = [];
  for (let at = 0; at < rows.length;) {
    const [top = {}] = rows.slice(at);
    const isWhole =
      rowsOf(top, "items").length === 0 && [...figuresOf(top).values()].some((amount) => !amount.isZero());
    const ends = isWhole ? rows.map((_, end) => end + 1).filter((end) => end > at + 1) : [];
    const end = ends.find((each) => areParts(top, rows.slice(at + 1, each))) ?? at + 1;
    groups.push(rows.slice(at, end));
    at = end;
  }
  return groups;
}
