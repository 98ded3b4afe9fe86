/** Figures of the matters beside the accounts: how they are written. */
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";

/** The record of a matter, made where there is none, with the words that name it and its unit. */
export function matterRecord(context: ImportContext, field: string, name: string, unit: string | undefined): Draft {
  const isNew = context.budget[field] === undefined;
  const record = context.part(field);
  if (isNew) {
    record["name"] = name;
    if (unit !== undefined && unit !== context.ledger.unit) record["unit"] = unit;
  }
  return record;
}

/** Writes an amount as the text prints it. */
export function writeAmount(
  context: ImportContext,
  record: Draft,
  digits: string,
  unit: string,
  evidence: Evidence,
): void {
  context.figures += 1;
  context.amount(record, "amount", digits.replace(/,/g, ""), { ...evidence, unit: moneyUnit(unit) });
}

/** The unit of an amount in a text: 万 is 万元. */
export function moneyUnit(word: string): "元" | "万元" | "亿元" {
  return word === "元" || word === "亿元" ? word : "万元";
}
