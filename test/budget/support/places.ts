/** Keys and indexes from the root to a value. */
export type Place = (string | number)[];

/** Paths of all values inside a value. */
export function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, entry]) => {
    return placesIn(entry, [...path, Array.isArray(value) ? Number(key) : key]);
  });
  return path.length > 0 ? [path, ...inner] : inner;
}

/** Replaces the value at a place. */
export function put(root: unknown, place: Place, value: unknown): void {
  let holder = root as Record<string | number, unknown>;
  for (const key of place.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const last = place[place.length - 1];
  if (last !== undefined) holder[last] = value;
}
