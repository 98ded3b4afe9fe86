/** What need not be held against the schema: items so plain that a look at their fields is enough. */
import { DECIMAL_PATTERN, LONGEST_DECIMAL } from "./schema/words.js";

/**
 * The data without the plain parts of its expenditure, for the schema to judge: of the 100,000 items of a large budget
 * nearly all have a code, a name, an amount and parts, and the schema looks for thirty fields in each of them. What is
 * left out is valid for certain, so the verdict "valid" is the same; places of problems are not.
 */
export function withoutPlainItems(data: unknown): unknown {
  if (!isRecord(data)) return data;
  const { expenditure } = data;
  if (!isRecord(expenditure) || !Array.isArray(expenditure["items"])) return data;
  return { ...data, expenditure: { ...expenditure, items: withoutPlain(expenditure["items"]) } };
}

function withoutPlain(items: readonly unknown[]): unknown[] {
  return items
    .filter((item) => !isPlainItem(item))
    .map((item) =>
      isRecord(item) && Array.isArray(item["items"]) ? { ...item, items: withoutPlain(item["items"]) } : item,
    );
}

function isPlainItem(item: unknown): boolean {
  if (!isRecord(item)) return false;
  for (const field in item) {
    const value = item[field];
    if (field === "code" || field === "name") {
      if (typeof value !== "string") return false;
    } else if (field === "amount") {
      if (value !== null && !isDecimalText(value)) return false;
    } else if (field === "items") {
      if (!Array.isArray(value) || !value.every(isPlainItem)) return false;
    } else {
      return false;
    }
  }
  return true;
}

function isDecimalText(value: unknown): boolean {
  return typeof value === "string" && value.length <= LONGEST_DECIMAL && DECIMAL_PATTERN.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
