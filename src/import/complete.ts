/** What a document does not say, added by hand to what was read of it. */
import { jsonPath, type JsonPath } from "../budget/json-path.js";
import { parseBudget } from "../budget/parse.js";
import type { BudgetProblem } from "../budget/problems.js";
import type { Budget } from "../budget/schema.js";

/** A budget with what was added, or why nothing was. */
export type Completed =
  | {
      readonly ok: true;
      readonly budget: Budget;
      readonly added: readonly string[];
      readonly kept: readonly string[];
      /** What is odd about the additions without making the budget unreadable, such as unknown fields. */
      readonly warnings: readonly BudgetProblem[];
    }
  | { readonly ok: false; readonly problems: readonly BudgetProblem[] };

type Fields = Record<string, unknown>;

/** What tells the records of a list apart, in this order. */
const KEYS = ["code", "id", "term", "name", "year"];

/**
 * Adds to a budget what its document does not say. The additions are a part of a budget JSON: records of lists are found
 * by their `code`, else `id`, `term`, `name` or `year`. Nothing that was read is changed: where the budget has another
 * value it stays.
 *
 * @param budget - as imported; it is not changed
 * @param additions - a part of a budget JSON
 * @returns the completed budget, the JSON paths of what was added, and of what the budget already says otherwise;
 * or the problems of a budget that these additions would make wrong
 */
export function completeBudget(budget: Budget, additions: unknown): Completed {
  if (!isRecord(additions)) {
    const parsed = parseBudget(additions);
    return { ok: false, problems: parsed.ok ? [] : parsed.problems };
  }
  const added: string[] = [];
  const kept: string[] = [];
  const merge = (held: unknown, more: unknown, path: JsonPath): unknown => {
    if (held === undefined) {
      added.push(jsonPath(path));
      return more;
    }
    if (Array.isArray(held) && Array.isArray(more)) return lists(held, more, path);
    if (isRecord(held) && isRecord(more)) {
      const fields: Fields = { ...held };
      for (const [key, each] of Object.entries(more)) fields[key] = merge(held[key], each, [...path, key]);
      return fields;
    }
    if (held !== more) kept.push(jsonPath(path));
    return held;
  };
  const lists = (held: readonly unknown[], more: readonly unknown[], path: JsonPath): unknown[] => {
    const list = [...held];
    for (const each of more) {
      const key = isRecord(each) ? KEYS.find((name) => each[name] !== undefined) : undefined;
      const at = list.findIndex((other) =>
        key === undefined ? other === each : isRecord(other) && isRecord(each) && other[key] === each[key],
      );
      if (at >= 0) list[at] = merge(list[at], each, [...path, at]);
      else list.push(merge(undefined, each, [...path, list.length]));
    }
    return list;
  };
  const parsed = parseBudget(JSON.stringify(merge(budget, additions, [])));
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  return { ok: true, budget: parsed.budget, added, kept, warnings: parsed.warnings };
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
