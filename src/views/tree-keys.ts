/** What names the nodes of an expenditure tree. */
import type { Budget, Item, Project } from "../budget/schema.js";

/** Key of the root. */
export const TOTAL_KEY = "total";

/** Whether a code stands twice among the expenditure and the projects. */
export function hasRepeatedCode(account: Item, { projects = [] }: Budget): boolean {
  if (projects.length === 0 && isClassified(account.items, "")) return false;
  const seen = new Set<string>();
  const repeats = (items: readonly (Item | Project)[]): boolean => {
    for (const { code, items: parts } of items) {
      if (code !== undefined) {
        if (seen.has(code)) return true;
        seen.add(code);
      }
      if (parts !== undefined && repeats(parts)) return true;
    }
    return false;
  };
  return repeats(account.items ?? []) || repeats(projects);
}

/** Whether every code begins with the one above it and comes after the one before it, so that none can stand twice. */
function isClassified(items: readonly Item[] = [], above: string): boolean {
  let last = above;
  for (const { code, items: parts } of items) {
    if (code === undefined || code <= last || !code.startsWith(above)) return false;
    // Of codes of different lengths one may be the beginning of the other.
    if (last !== above && code.length !== last.length) return false;
    if (parts !== undefined && !isClassified(parts, code)) return false;
    last = code;
  }
  return true;
}

/**
 * The key of a node: its code, or the path of positions to it where it has none or another has the same.
 *
 * @param taken - Keys given so far, where a code stands twice; takes this one.
 */
export function keyOf(
  code: string | undefined,
  parentKey: string,
  index: number,
  taken: Set<string> | undefined,
): string {
  const path = `${parentKey === TOTAL_KEY ? "" : parentKey}/${index + 1}`;
  if (taken === undefined) return code ?? path;
  const key = code !== undefined && !taken.has(code) ? code : path;
  taken.add(key);
  return key;
}
