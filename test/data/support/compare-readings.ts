import { Decimal } from "decimal.js";
import { findValue, printingsOf, type Found } from "./find-value.js";
import type { Reading } from "./published-text.js";

const WORDS = new Map([
  ["增加", "increase"], ["增长", "increase"], ["减少", "decrease"], ["下降", "decrease"],
  ["=", "="], ["≥", ">="], ["≤", "<="], ["<=", "<="],
]);

/** One sentence for each reading that the budget JSON does not hold as published. */
export function differences(budget: unknown, readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => {
    const found = findValue(budget, reading.path);
    if (found !== undefined && isHeld(reading, found)) return [];
    const held = JSON.stringify(found?.value);
    return [`line ${reading.line}: ${reading.path.join(" / ")} is printed ${JSON.stringify(reading.published)}, held ${held}`];
  });
}

function isHeld(reading: Reading, found: Found): boolean {
  const { value } = found;
  if (reading.published === null) return value === null;
  if (reading.kind === "word") return value !== undefined && value === WORDS.get(reading.published);
  if (typeof value === "string" && sameText(value, reading.published)) return true;
  const restated = found.holders.some(({ record, field }) => printingsOf(record).some((printing) =>
    printing["line"] === reading.line && printing["as"] === reading.published &&
    (printing["field"] === field || (printing["field"] === undefined && !field.includes(".")))));
  return restated && (reading.kind === "text" || sameAmount(value, reading.published));
}

/** Spaces are left by the extraction and are no part of a name. */
function sameText(left: string, right: string): boolean {
  return left.replace(/\s/g, "") === right.replace(/\s/g, "");
}

/** The text prints `0` where a table has a blank; otherwise figures are the same if their values are. */
function sameAmount(value: unknown, published: string): boolean {
  if (value === null) return published === "0";
  return typeof value === "string" && new Decimal(value).equals(published);
}
