/** A JSON object of the budget. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** A value of the budget JSON, and the records on the way to it, each with the field still to go. */
export interface Found {
  readonly value: unknown;
  readonly holders: readonly { readonly record: JsonRecord; readonly field: string }[];
}

/**
 * Follows a path through the budget JSON. In a list a segment is a code, a name (also one that is printed
 * elsewhere for the same record), an id, a year, or `#0` for a position. Where a figure stands for a plain
 * amount, its `amount` is the value.
 */
export function findValue(budget: unknown, path: readonly string[]): Found | undefined {
  const holders: { record: JsonRecord; from: number }[] = [];
  let value = budget;
  for (const [index, segment] of path.entries()) {
    if (Array.isArray(value)) value = findInList(value, segment);
    else if (isRecord(value)) {
      holders.push({ record: value, from: index });
      value = value[segment];
    } else return undefined;
    if (value === undefined) break;
  }
  if (isRecord(value) && "amount" in value) {
    holders.push({ record: value, from: path.length });
    value = value["amount"];
  }
  const fields = holders.map(({ record, from }) => ({ record, field: path.slice(from).join(".") || "amount" }));
  return { value, holders: fields };
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The `printed` entries of a record. */
export function printingsOf(record: JsonRecord): JsonRecord[] {
  const printed = record["printed"];
  return Array.isArray(printed) ? printed.filter(isRecord) : [];
}

function findInList(list: readonly unknown[], segment: string): unknown {
  if (/^#\d+$/.test(segment)) return list[Number(segment.slice(1))];
  const records = list.filter(isRecord);
  return (
    records.find((record) => ["code", "name", "id"].some((key) => record[key] === segment)) ??
    records.find((record) => String(record["year"]) === segment) ??
    records.find((record) => printingsOf(record).some(({ field, as }) => field === "name" && as === segment))
  );
}
