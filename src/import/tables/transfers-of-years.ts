/** 转移性收入 of one table that holds other rows than that of the next: figures of each stand with their own parts. */
import { Decimal } from "../../budget/amount.js";
import { recordAmount } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { drop, type Draft } from "../understand/ledger.js";
import { keyOf } from "./nest-levels.js";

const comparedOf = (row: Draft): Draft[] => (row["compare"] ?? []) as Draft[];
const partsOf = (row: Draft): readonly Draft[] => (row["items"] ?? []) as Draft[];

/** The figure of a row for a year and version. */
const figureOf = (row: Draft, key: string): Decimal | undefined =>
  recordAmount(comparedOf(row).find((each) => keyOf(each) === key));

const sumOf = (rows: readonly Draft[], key: string): Decimal =>
  rows.reduce((sum, row) => sum.plus(figureOf(row, key) ?? 0), new Decimal(0));

/**
 * Remembers which rows make 转移性收入 of a year up in the table at hand. Where those of another table change that (上年结余
 * within the sum of one year, beside that of the next), the figures of the year stand under a row of their own, with these.
 * @param rows - those of the table
 */
export function keepProvedYears(
  context: ImportContext,
  account: Draft,
  transfers: Draft,
  rows: ReadonlySet<Draft>,
): void {
  const parts = partsOf(transfers).filter((row) => rows.has(row));
  const proved = comparedOf(transfers)
    .map(keyOf)
    .filter((key) => {
      const whole = figureOf(transfers, key);
      return whole?.isZero() === false && sumOf(parts, key).equals(whole);
    });
  if (proved.length === 0) return;
  const proofs = PROOFS.get(transfers) ?? [];
  PROOFS.set(transfers, [...proofs, { parts, keys: new Set(proved) }]);
  context.later.push(() => {
    const lost = proved.filter((key) => {
      const whole = figureOf(transfers, key);
      return whole !== undefined && !sumOf(partsOf(transfers), key).equals(whole) && sumOf(parts, key).equals(whole);
    });
    const others = lost.filter((key) => !putBeside(context, transfers, key, parts));
    if (others.length === 0) return;
    const own = taken(context, transfers, new Set(others), parts);
    if (own !== undefined) context.ledger.add(account, "balances", own);
  });
}

/** Which rows of a table make 转移性收入 up, and of which years and versions. */
const PROOFS = new WeakMap<
  Draft,
  readonly { readonly parts: readonly Draft[]; readonly keys: ReadonlySet<string> }[]
>();

/**
 * 返还性收入 40 and 专项转移支付收入 60 in one table, 上级补助收入 100 in another, of one year: the same money parted in two ways.
 * Where another table's rows make the sum up as well, those of this one stand beside it.
 */
function putBeside(context: ImportContext, transfers: Draft, key: string, parts: readonly Draft[]): boolean {
  const other = (PROOFS.get(transfers) ?? []).find((each) => each.parts !== parts && each.keys.has(key));
  if (other === undefined) return false;
  const beside = new Set(parts.filter((row) => !other.parts.includes(row)));
  const rest = partsOf(transfers).filter((row) => !beside.has(row));
  if (figureOf(transfers, key)?.equals(sumOf(rest, key)) !== true) return false;
  for (const row of beside) {
    const own = taken(context, row, new Set([key]), partsOf(row));
    if (own !== undefined) context.ledger.add(transfers, "memo", own);
  }
  return true;
}

/** A record of its own for some years of a row and of its parts. */
function taken(
  context: ImportContext,
  row: Draft,
  keys: ReadonlySet<string>,
  parts: readonly Draft[],
): Draft | undefined {
  const { ledger } = context;
  const below = parts.map((part) => taken(context, part, keys, partsOf(part)));
  const compared = comparedOf(row).filter((each) => keys.has(keyOf(each)));
  if (compared.length === 0 && below.every((part) => part === undefined)) return undefined;
  const own: Draft = {};
  for (const field of ["code", "name"]) if (row[field] !== undefined) own[field] = row[field];
  for (const mark of ledger.marksOf(row)) if (mark.field === "name") ledger.mark(own, "name", mark, mark.as);
  for (const each of compared) ledger.add(own, "compare", each);
  for (const part of below) if (part !== undefined) ledger.add(own, "items", part);
  const rest = comparedOf(row).filter((each) => !keys.has(keyOf(each)));
  if (rest.length === 0) drop(row, "compare");
  else row["compare"] = rest;
  return own;
}
