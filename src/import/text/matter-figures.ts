/** Figures of the matters beside the accounts: how they are printed, and how they are written. */
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { unitOfWord } from "./patterns.js";

/** An amount without a sign: digits and unit. */
export const MONEY = String.raw`(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)`;

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

/** Writes a figure as the text prints it. */
export function writeFigure(
  context: ImportContext,
  record: Draft,
  field: string,
  digits: string,
  evidence: Evidence,
): void {
  context.figures += 1;
  context.amount(record, field, digits.replace(/,/g, ""), evidence);
}

/** Writes an amount of money as the text prints it. */
export function writeAmount(
  context: ImportContext,
  record: Draft,
  digits: string,
  unit: string,
  evidence: Evidence,
): void {
  writeFigure(context, record, "amount", digits, { ...evidence, unit: unitOfWord(unit) });
}
