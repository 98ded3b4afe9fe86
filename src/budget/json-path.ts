/** Places in JSON data. */

/** Keys and indexes from the root to a value. */
export type JsonPath = (string | number)[];

/**
 * A JSON path as text: `$.expenditure.items[4].amount`; keys that are not plain words stand in brackets and
 * quotes.
 *
 * @param path - Keys and indexes from the root.
 */
export function jsonPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, key) => text + pathStep(key), "$");
}

/** One step of a JSON path, as it follows what stands before it: `.items`, `[4]`, `["a b"]`. */
export function pathStep(key: string | number): string {
  if (typeof key === "number") return `[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** The value at a path, or `undefined` where there is none. Only own properties count. */
export function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.prototype.hasOwnProperty.call(value, key))
      return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
