/** Rows of transfers and balances as one table has them, whatever another table told of the same rows. */
import { sum } from "../../budget/amount.js";
import { amountsAmong } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { drop, type Draft } from "../understand/ledger.js";

const FIELDS = ["items", "memo", "balances"] as const;
type Field = (typeof FIELDS)[number];

/**
 * Takes the rows of one table out of the rows that another table put them under, and sets them one under another as they are
 * printed: its own figures tell which are parts of which.
 * @param rows - in the order of the table
 * @returns what puts back those that found no place, where the figures of the table do not prove that they have none
 */
export function apart(context: ImportContext, holder: Draft, field: Field, rows: readonly Draft[]): () => void {
  const { ledger } = context;
  const places = new Map<Draft, { readonly above: Draft; readonly field: Field }>();
  for (const row of rows) {
    const place = placeOf(context, row);
    if (place === undefined || (place.above === holder && place.field === field)) continue;
    if (place.above !== holder) places.set(row, place);
    take(place.above, place.field, row);
    ledger.add(holder, field, row);
  }
  setInOrder(holder, field, rows);
  return () => {
    const left = rows.filter((row) => places.has(row) && placeOf(context, row)?.above === holder);
    const amount = amountsAmong(rows);
    const isNothing = (row: Draft): boolean => amount(row)?.isZero() !== false;
    const isWhole = left.length === 0 || isProved(holder, field);
    // What is blank in this table changes none of its sums.
    for (const row of isWhole ? left.filter(isNothing) : left) {
      const { above, field: own } = places.get(row) ?? { above: holder, field };
      take(holder, field, row);
      ledger.add(above, own, row);
    }
  };
}

function placeOf({ ledger }: ImportContext, row: Draft): { readonly above: Draft; readonly field: Field } | undefined {
  const above = ledger.parentOf(row);
  const field = above && FIELDS.find((each) => ledger.list(above, each).includes(row));
  return above === undefined || field === undefined ? undefined : { above, field };
}

function take(above: Draft, field: Field, row: Draft): void {
  const rest = ((above[field] ?? []) as Draft[]).filter((each) => each !== row);
  if (rest.length === 0) drop(above, field);
  else above[field] = rest;
}

/** Rows that another table printed in another order, or with others between them, stand as this one has them. */
function setInOrder(holder: Draft, field: Field, rows: readonly Draft[]): void {
  const held = (holder[field] ?? []) as Draft[];
  const own = new Set(rows.filter((row) => held.includes(row)));
  if (own.size === 0) return;
  const others = held.filter((row) => !own.has(row));
  const before = held.findIndex((row) => own.has(row));
  holder[field] = [...others.slice(0, before), ...own, ...others.slice(before)];
}

/** Whether the rows of a list make up what they are parts of: its amount, or of an account what its total has besides. */
function isProved(holder: Draft, field: Field): boolean {
  const rows = (holder[field] ?? []) as Draft[];
  const amount = amountsAmong(rows);
  const whole = amount(holder);
  if (field !== "balances") return whole?.isZero() === false && sum(rows.map(amount)).equals(whole);
  const all = amount(holder["total"]);
  return all !== undefined && whole !== undefined && sum(rows.map(amount)).equals(all.minus(whole));
}
