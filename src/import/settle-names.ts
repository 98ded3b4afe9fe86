/** Items that the text names otherwise than the table: found again by their amounts when everything is read. */
import { Decimal } from "../budget/amount.js";
import type { ImportContext } from "./understand/context.js";
import { drop, wordsIn, type Draft } from "./understand/ledger.js";

/**
 * An item of the text that no table prints, beside exactly one item of a table that has its amount and that the text does
 * not speak of, is that item under another name. This is told.
 */
export function settleNames(context: ImportContext): void {
  const walk = (holder: Draft, depth: number): void => {
    if (depth === 2) settle(context, holder);
    for (const item of context.ledger.list(holder, "items")) walk(item, depth + 1);
  };
  walk(context.part("expenditure"), 0);
}

function settle(context: ImportContext, group: Draft): void {
  const { ledger } = context;
  const items = group["items"] as Draft[] | undefined;
  if (items === undefined) return;
  const isPrinted = (item: Draft): boolean => ledger.marksOf(item).some(({ table }) => table !== undefined);
  const isSpokenOf = (item: Draft): boolean => cellsOf(item).some((cell) => ledger.list(cell, "compare").length > 0);
  const strays = items.filter((item) => !isPrinted(item) && ledger.list(item, "items").length === 0);
  for (const stray of strays) {
    const same = (other: Draft): boolean =>
      amountsOf(other).some((each) => amountsOf(stray).some((own) => own.equals(each)));
    const [only, ...others] = items.filter((item) => isPrinted(item) && !isSpokenOf(item) && same(item));
    if (only === undefined || others.length > 0 || strays.filter(same).length > 1) continue;
    const [mark] = ledger.marksOf(stray);
    const name = wordsIn(stray, "name");
    merge(context, stray, only);
    items.splice(items.indexOf(stray), 1);
    if (mark === undefined) continue;
    ledger.mark(only, "name", { place: mark.place }, name);
    context.doubt(
      "assumed",
      `正文所称“${name}”与表中“${wordsIn(only, "name")}”金额相同，按同一项读入。`,
      `What the text calls “${name}” has the amount of “${wordsIn(only, "name")}” in the table; read as one item.`,
      mark.place,
      name,
    );
  }
}

/** The record and its cells by source. */
function cellsOf(item: Draft): Draft[] {
  const funding = Object.values((item["funding"] ?? {}) as Draft).filter(
    (cell): cell is Draft => typeof cell === "object" && cell !== null,
  );
  return [item, ...funding];
}

function amountsOf(item: Draft): Decimal[] {
  return cellsOf(item).flatMap(({ amount }) =>
    typeof amount === "string" && !new Decimal(amount).isZero() ? [new Decimal(amount)] : [],
  );
}

/** Gives what the text says of one record to another; figures that are held stay. */
function merge(context: ImportContext, from: Draft, to: Draft): void {
  const { ledger } = context;
  for (const [key, value] of Object.entries(from)) {
    if (key === "compare") for (const comparison of value as Draft[]) ledger.add(to, "compare", comparison);
    else if (key === "funding") {
      for (const [source, cell] of Object.entries(value as Draft)) {
        if (typeof cell === "object" && cell !== null)
          merge(context, cell as Draft, ledger.child(to, "funding", source));
      }
    } else if (to[key] === undefined && key !== "name" && key !== "codeAssigned" && key !== "code") {
      to[key] = value;
      drop(from, key);
    }
  }
}
