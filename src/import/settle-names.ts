/** Items that the text names otherwise than the table: found again by their amounts when everything is read. */
import { convert, Decimal, fractionDigits, powerOfTen } from "../budget/amount.js";
import type { Unit } from "../budget/schema.js";
import type { ImportContext } from "./understand/context.js";
import { drop, wordsIn, type Draft } from "./understand/ledger.js";

/**
 * An item of the text that no table prints, beside exactly one item of a table that has its amount and that the text does
 * not speak of, is that item under another name. This is told.
 *
 * Where the text names a 款 that no table has, all of the 类 is looked through, first for the name with that amount.
 */
export function settleNames(context: ImportContext): void {
  const { ledger } = context;
  for (const category of ledger.list(context.part("expenditure"), "items")) {
    const groups = ledger.list(category, "items");
    const all = below(context, category);
    for (const group of groups) {
      settle(context, group, isStray(context, group) ? all : ledger.list(group, "items"), all);
    }
    if (groups.length > 0)
      category["items"] = groups.filter((group) => !isStray(context, group) || !isEmptied(context, group));
  }
}

/** Not in any table. */
function isStray({ ledger }: ImportContext, item: Draft): boolean {
  return ledger.marksOf(item).every(({ table }) => table === undefined);
}

/** Whether nothing is left of a group but its name. */
function isEmptied(context: ImportContext, group: Draft): boolean {
  const items = group["items"];
  return Array.isArray(items) && items.length === 0 && amountsOf(context, group).length === 0;
}

function below(context: ImportContext, item: Draft): Draft[] {
  return context.ledger.list(item, "items").flatMap((part) => [part, ...below(context, part)]);
}

/**
 * Finds the strays of a group again among candidates: by name and amount, by amount, by name and amount elsewhere in the 类,
 * or by an amount that differs in its last digit, as rounding leaves it.
 */
function settle(context: ImportContext, group: Draft, candidates: readonly Draft[], all: readonly Draft[]): void {
  const { ledger } = context;
  const items = ledger.list(group, "items");
  const isSpokenOf = (item: Draft): boolean => cellsOf(item).some((cell) => ledger.list(cell, "compare").length > 0);
  const strays = items.filter((item) => isStray(context, item) && ledger.list(item, "items").length === 0);
  for (const stray of strays) {
    const name = wordsIn(stray, "name");
    const same = (other: Draft): boolean => haveSameAmount(context, stray, other);
    const isOpen = (item: Draft): boolean => !isStray(context, item) && !isSpokenOf(item);
    const isNamed = (item: Draft): boolean => wordsIn(item, "name") === name;
    const near = (item: Draft): boolean => haveSameAmount(context, stray, item, true);
    const possible = candidates.filter((item) => isOpen(item) && same(item));
    const named = possible.filter(isNamed);
    const only =
      onlyOne(named.length > 0 ? named : possible) ??
      onlyOne(all.filter((item) => isOpen(item) && isNamed(item) && same(item))) ??
      onlyOne(candidates.filter((item) => isOpen(item) && near(item)));
    if (only === undefined || strays.filter(near).length > 1) continue;
    const [mark] = ledger.marksOf(stray);
    const isNear = !same(only);
    merge(context, stray, only);
    group["items"] = ledger.list(group, "items").filter((item) => item !== stray);
    if (mark === undefined) continue;
    const printed = wordsIn(only, "name");
    if (printed !== name) ledger.mark(only, "name", { place: mark.place }, name);
    context.doubt(
      "assumed",
      printed === name
        ? `正文把“${name}”列在另一款下，表中有同名、同金额的一项，按同一项读入。`
        : `正文所称“${name}”与表中“${printed}”金额${isNear ? "只差末位" : "相同"}，按同一项读入。`,
      printed === name
        ? `The text lists “${name}” under another 款; the table has an item of that name and amount; read as one item.`
        : `What the text calls “${name}” has the amount of “${printed}” in the table${isNear ? ", but for its last digit" : ""}; read as one item.`,
      mark.place,
      name,
    );
  }
}

/** The only one of some items; of a 款 and its only 项, which are one figure twice, the 项. */
function onlyOne(items: readonly Draft[]): Draft | undefined {
  const [first] = items;
  const isOneLine = items.every((item) => wordsIn(item, "code").startsWith(wordsIn(first ?? item, "code")));
  return items.length === 1 || (isOneLine && wordsIn(first ?? {}, "code") !== "") ? items[items.length - 1] : undefined;
}

/** The record and its cells by source. */
function cellsOf(item: Draft): Draft[] {
  const funding = Object.values((item["funding"] ?? {}) as Draft).filter(
    (cell): cell is Draft => typeof cell === "object" && cell !== null,
  );
  return [item, ...funding];
}

/**
 * Whether two items have an amount in common that is not nothing: to the digits of the one with the coarser unit.
 * @param isNear - whether the last digit may differ by one
 */
function haveSameAmount(context: ImportContext, one: Draft, other: Draft, isNear = false): boolean {
  const amounts = amountsOf(context, other);
  return amountsOf(context, one).some((amount) => amounts.some((each) => isSame(amount, each, isNear)));
}

interface Amount {
  readonly value: Decimal;
  readonly unit: Unit;
  /** What the last printed digit may hide, in 元. */
  readonly half: Decimal;
}

function isSame(one: Amount, other: Amount, isNear: boolean): boolean {
  if (one.unit === other.unit && !isNear) return one.value.equals(other.value);
  if (one.unit === other.unit) return one.value.minus(other.value).abs().lte(one.half.times(2));
  const half = one.half.gt(other.half) ? one.half : other.half;
  return one.value.minus(other.value).abs().lte(half);
}

function amountsOf({ ledger }: ImportContext, item: Draft): Amount[] {
  return cellsOf(item).flatMap((cell) => {
    const { amount } = cell;
    if (typeof amount !== "string" || new Decimal(amount).isZero()) return [];
    const unit = ledger.unitOf(cell);
    const last = convert(powerOfTen(-fractionDigits(amount)), unit, "元");
    return [{ value: convert(new Decimal(amount), unit, "元"), unit, half: last.times("0.5") }];
  });
}

/** What a record has of its own. */
const KEPT = new Set(["name", "code", "codeAssigned", "unit"]);

/** Gives what the text says of one record to another; figures that are held stay. */
function merge(context: ImportContext, from: Draft, to: Draft): void {
  const { ledger } = context;
  for (const [key, value] of Object.entries(from)) {
    if (key === "compare") {
      const unit = ledger.unitOf(from);
      for (const comparison of value as Draft[]) {
        if (comparison["unit"] === undefined && ledger.unitOf(to) !== unit) comparison["unit"] = unit;
        ledger.add(to, "compare", comparison);
      }
    } else if (key === "funding") {
      for (const [source, cell] of Object.entries(value as Draft)) {
        if (typeof cell === "object" && cell !== null)
          merge(context, cell as Draft, ledger.child(to, "funding", source));
      }
    } else if (key === "amount" && to[key] === undefined && ledger.unitOf(to) !== ledger.unitOf(from)) {
      // The text says in 万元 what the table prints in 元: another writing of the cell that has that figure.
      const cell = cellsOf(to).find((each) => typeof each["amount"] === "string");
      const mark = ledger.marksOf(from).find(({ field }) => field === "amount");
      if (cell !== undefined && mark !== undefined && typeof value === "string")
        ledger.amount(cell, "amount", value, { place: mark.place, unit: ledger.unitOf(from) });
    } else if (to[key] === undefined && !KEPT.has(key)) {
      to[key] = value;
      drop(from, key);
    }
  }
}
