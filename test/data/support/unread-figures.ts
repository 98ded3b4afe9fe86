import { findValue, isRecord, type JsonRecord } from "./find-value.js";
import type { Reading } from "./published-text.js";

/** Fields whose digits are no figures of the document: codes, years, places, numbering. */
const NO_FIGURES = new Set(["code", "function", "year", "printed", "number"]);

/** Every figure and blank of the JSON that no reading of the text leads to: it would be invented. */
export function unreadFigures(budget: unknown, readings: readonly Reading[]): string[] {
  const reached = new Map<JsonRecord, Set<string>>();
  for (const reading of readings) {
    const holders = findValue(budget, reading.path)?.holders ?? [];
    for (const { record, field } of holders) {
      reached.set(record, (reached.get(record) ?? new Set<string>()).add(field));
    }
  }
  const unread: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((each, index) => visit(each, `${path}[${index}]`));
    if (!isRecord(value)) return;
    for (const [key, each] of Object.entries(value)) {
      if (NO_FIGURES.has(key)) continue;
      const isFigure = each === null || (typeof each === "string" && /^-?\d+(?:\.\d+)?$/.test(each));
      if (isFigure && reached.get(value)?.has(key) !== true) unread.push(`${path}.${key}: ${String(each)}`);
      visit(each, `${path}.${key}`);
    }
  };
  visit(budget, "$");
  return unread;
}
