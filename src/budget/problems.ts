/**
 * What is wrong with a budget JSON: typed problems, each with a place and a sentence for people.
 *
 * Collecting is cheap, so that a file with a hundred thousand problems is read as fast as a good one: only
 * the problems that are listed get a sentence.
 */
import { jsonPath, type JsonPath } from "./json-path.js";
import { describe, type ProblemCode, type ProblemDetail } from "./problem-sentences.js";

/** How many problems are listed; the rest is counted in one last entry. */
const LISTED_PROBLEMS = 50;

/** One thing wrong with a budget JSON. */
export interface BudgetProblem {
  /** What is wrong, for programs: a stable word such as `not-a-decimal`. */
  code: ProblemCode;
  /** `error`: the budget cannot be used. `warning`: it can, but look at this. */
  severity: "error" | "warning";
  /** Where, as JSON path: `$.expenditure.items[4].amount`. */
  path: string;
  /** One or two sentences: what is wrong, where, and what to do. */
  message: { "zh-CN": string; en: string };
  /** What stands there, shortened to some forty characters. Absent where nothing does. */
  found?: string;
}

interface RawProblem {
  readonly code: ProblemCode;
  readonly path: JsonPath;
  readonly detail: ProblemDetail;
}

/** Collects problems: counts all, keeps the first {@link LISTED_PROBLEMS} of each severity. */
export class ProblemCollector {
  /** How many errors were added. */
  errors = 0;
  /** How many warnings were added. */
  warnings = 0;
  readonly #kept: { error: RawProblem[]; warning: RawProblem[] } = { error: [], warning: [] };

  /** Adds an error. The path is kept as it is now: pass a copy if it will change. */
  error(code: ProblemCode, path: JsonPath, detail: ProblemDetail = {}): void {
    this.errors += 1;
    if (this.#kept.error.length < LISTED_PROBLEMS) this.#kept.error.push({ code, path, detail });
  }

  /** Adds a warning. */
  warning(code: ProblemCode, path: JsonPath, detail: ProblemDetail = {}): void {
    this.warnings += 1;
    if (this.#kept.warning.length < LISTED_PROBLEMS) this.#kept.warning.push({ code, path, detail });
  }

  /**
   * The list for the caller: errors first, then warnings, {@link LISTED_PROBLEMS} at most, and where there
   * were more a last entry `more-problems` that says how many.
   *
   * @param root - The data as read, for the names in the sentences.
   */
  list(root: unknown): BudgetProblem[] {
    const total = this.errors + this.warnings;
    const errors = this.#kept.error.map((raw) => problem("error", raw, root));
    const warnings = this.#kept.warning
      .slice(0, LISTED_PROBLEMS - errors.length)
      .map((raw) => problem("warning", raw, root));
    const listed = [...errors, ...warnings];
    if (total > listed.length) {
      const more: RawProblem = { code: "more-problems", path: [], detail: { count: total - listed.length } };
      listed.push(problem(this.errors > errors.length ? "error" : "warning", more, root));
    }
    return listed;
  }
}

function problem(severity: "error" | "warning", raw: RawProblem, root: unknown): BudgetProblem {
  const { message, found } = describe(raw.code, raw.path, raw.detail, root);
  const result: BudgetProblem = { code: raw.code, severity, path: jsonPath(raw.path), message };
  if (found !== undefined) result.found = found;
  return result;
}
