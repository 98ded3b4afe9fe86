/** The schema's verdict on plain data, in our own problems. */
import * as z from "zod/mini";
import { valueAt, type JsonPath } from "./json-path.js";
import type { ProblemCollector } from "./problems.js";
import type { ProblemDetail } from "./problem-sentences.js";
import { BudgetSchema, DATE_PATTERN, LINK_PATTERN } from "./schema.js";

type Issue = z.core.$ZodIssue;

/**
 * Holds data against the schema. Fields the schema does not know are warnings at every depth, all else is an
 * error.
 *
 * @param data - Plain JSON data, as `copyJson` gives it.
 * @param path - Where it stands in the file.
 * @param problems - Takes what is found.
 */
export function validateBudget(data: unknown, path: JsonPath, problems: ProblemCollector): void {
  const issues = issuesOf(data);
  if (issues) {
    for (const issue of issues) report(issue, data, path, [], problems);
    return;
  }
  problems.error("too-many-problems", path);
  for (const limit of [1000, 50]) {
    const start = thinned(data, limit);
    const found = issuesOf(start);
    if (!found) continue;
    for (const issue of found) report(issue, start, path, [], problems);
    return;
  }
}

/**
 * `undefined`: too many to tell. The validator hands issues on as arguments, and 100 000 of them overflow the
 * stack.
 */
function issuesOf(data: unknown): readonly Issue[] | undefined {
  try {
    const result = z.safeParse(BudgetSchema, data);
    return result.success ? [] : result.error.issues;
  } catch {
    return undefined;
  }
}

/** The data with only the first entries of long lists and objects. */
function thinned(value: unknown, limit: number): unknown {
  if (Array.isArray(value)) return value.slice(0, limit).map((entry) => thinned(entry, limit));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).slice(0, limit);
  return Object.fromEntries(entries.map(([key, entry]) => [key, thinned(entry, limit)]));
}

/**
 * @param holder - Data that the issue's own path starts from.
 * @param base - Where the budget stands in the file.
 * @param outer - Path from the budget to `holder`.
 */
function report(issue: Issue, holder: unknown, base: JsonPath, outer: JsonPath, problems: ProblemCollector): void {
  const inner = issue.path as JsonPath;
  const within = [...outer, ...inner];
  const path = [...base, ...within];
  const found = valueAt(holder, inner);
  if (found === undefined && typeof path[path.length - 1] === "string") {
    problems.error("missing-field", path, { field: String(path[path.length - 1]) });
  } else if (issue.code === "invalid_union") {
    const branch = branchFor(issue.errors as Issue[][]);
    if (branch) for (const nested of branch) report(nested, found, base, within, problems);
    else wrongType(path, found, expectedTypes(issue), problems);
  } else if (issue.code === "unrecognized_keys") {
    // Old pages extend Object.prototype: only the file's own fields count.
    for (const key of issue.keys.filter((name) => valueAt(found, [name]) !== undefined)) {
      problems.warning("unknown-field", [...path, key], { field: key });
    }
  } else if (issue.code === "invalid_type") {
    wrongType(path, found, [issue.expected], problems);
  } else if (issue.code === "invalid_value") {
    problems.error("unknown-word", path, { found, choices: issue.values });
  } else if (issue.code === "invalid_format") {
    const code =
      issue.pattern === String(DATE_PATTERN)
        ? "not-a-date"
        : issue.pattern === String(LINK_PATTERN)
          ? "not-a-link"
          : "not-a-decimal";
    problems.error(code, path, { found });
  } else if (issue.code === "too_big" || issue.code === "too_small") {
    const last = path[path.length - 1];
    const isSpan = last === "columns" || last === "rows";
    const number = isYear(path) ? "not-a-year" : isSpan ? "not-a-span" : "number-too-large";
    problems.error(typeof found === "string" ? "decimal-too-long" : number, path, { found });
  } else {
    problems.error("wrong-type", path, { found, expected: [] });
  }
}

/** The branch of a union that the value was meant for: the one whose type it has. */
function branchFor(branches: readonly Issue[][]): Issue[] | undefined {
  return branches.find((issues) => !issues.some(isTypeMismatch));
}

function isTypeMismatch(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === "invalid_type" || (issue.code === "invalid_union" && !branchFor(issue.errors as Issue[][]));
}

function expectedTypes(issue: Issue): string[] {
  if (issue.code === "invalid_union")
    return (issue.errors as Issue[][]).flatMap((branch) => branch.flatMap(expectedTypes));
  return issue.code === "invalid_type" ? [issue.expected] : [];
}

function wrongType(path: JsonPath, found: unknown, expected: readonly string[], problems: ProblemCollector): void {
  const detail: ProblemDetail = { found, expected };
  const decimal = expected.includes("string") && expected.includes("number");
  if (decimal && (typeof found !== "object" || found === null || !expected.includes("object"))) {
    problems.error("not-a-decimal", path, detail);
  } else if (isYear(path)) {
    problems.error("not-a-year", path, detail);
  } else {
    problems.error("wrong-type", path, detail);
  }
}

function isYear(path: JsonPath): boolean {
  return path[path.length - 1] === "year";
}
