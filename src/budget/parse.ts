/**
 * Reading a budget JSON: from anything a page or a file may hold to a typed budget, or to problems with a
 * place.
 */
import * as z from "zod/mini";
import { copyJson, DEPTH_LIMIT, VALUE_LIMIT, type CopyFindingKind } from "./json-copy.js";
import type { JsonPath } from "./json-path.js";
import { countFields, lineAndColumn, scanJsonText } from "./json-text.js";
import { noteUnknownFields } from "./known-fields.js";
import { migrateBudget } from "./migrate.js";
import { ProblemCollector, type BudgetProblem } from "./problems.js";
import type { ProblemCode } from "./problem-sentences.js";
import { copyIfValid } from "./quick-copy.js";
import { BudgetSchema, type Budget } from "./schema.js";
import { checkCodes } from "./tree-codes.js";
import { validateBudget } from "./validate.js";

/** A budget, or why there is none. */
export type ParsedBudget =
  | {
      ok: true;
      /** A copy of the input: later changes to the input do not reach it. Unknown fields are kept. */
      budget: Budget;
      /** What to look at; the budget can be used. */
      warnings: BudgetProblem[];
    }
  | {
      ok: false;
      /**
       * Errors first, then warnings; fifty at most, and where there were more a last one that says how many.
       */
      problems: BudgetProblem[];
    };

/** Several budgets, or why there are none. */
export type ParsedBudgets =
  | {
      ok: true;
      /** At least one budget, in the order of the file. */
      budgets: Budget[];
      /** What to look at; the budgets can be used. */
      warnings: BudgetProblem[];
    }
  | {
      ok: false;
      /** As in {@link ParsedBudget}. */
      problems: BudgetProblem[];
    };

/**
 * Reads one budget.
 *
 * A text is read as JSON (a byte order mark is tolerated), anything else as the data itself. Never throws,
 * whatever the input. Amounts stay as they are written: text stays text, `null` and `"0"` stay apart. A
 * number whose digits would be lost on reading is an error, as is a field written twice.
 *
 * @param input - JSON text, or plain data.
 * @returns The budget with warnings, or the problems.
 */
export function parseBudget(input: unknown): ParsedBudget {
  const problems = new ProblemCollector();
  const read = readData(input, problems);
  const data = Array.isArray(read.data) ? read.data : migrated(read.data, [], problems);
  if (Array.isArray(data) && problems.errors === 0) {
    if (data.length === 0) problems.error("empty-input", []);
    else problems.error("list-of-budgets", [], { count: data.length });
  } else if (problems.errors === 0) {
    validate(data, read, [], problems);
  }
  if (problems.errors > 0) return { ok: false, problems: problems.list(data) };
  return { ok: true, budget: data as Budget, warnings: problems.list(data) };
}

/**
 * Reads a file that holds one budget or a list of budgets: the units of a department, several years, the four
 * budgets of a government. Otherwise as {@link parseBudget}; paths in a list begin with `$[0]`.
 *
 * @param input - JSON text, or plain data.
 * @returns The budgets with warnings, or the problems of all of them.
 */
export function parseBudgets(input: unknown): ParsedBudgets {
  const problems = new ProblemCollector();
  const read = readData(input, problems);
  const { data } = read;
  const list = (Array.isArray(data) ? data : [data]).map((entry, index) =>
    migrated(entry, Array.isArray(data) ? [index] : [], problems),
  );
  if (problems.errors === 0) {
    if (list.length === 0) problems.error("empty-input", []);
    list.forEach((entry, index) => validate(entry, read, Array.isArray(data) ? [index] : [], problems));
  }
  if (problems.errors > 0) return { ok: false, problems: problems.list(data) };
  return { ok: true, budgets: list as Budget[], warnings: problems.list(data) };
}

/** A budget in today's version of the format; of a later version, as it is with an error. */
function migrated(data: unknown, path: JsonPath, problems: ProblemCollector): unknown {
  if (problems.errors > 0) return data;
  const result = migrateBudget(data);
  if (result.ok) return result.data;
  problems.error("newer-version", [...path, "schemaVersion"], { found: String(result.version), foundIsWord: true });
  return data;
}

function validate(data: unknown, { valid }: ReadData, path: JsonPath, problems: ProblemCollector): void {
  const before = problems.errors;
  if (isOfAnotherKind(data)) problems.error("not-a-budget", path);
  else if (!valid.has(data)) validateBudget(data, path, problems);
  if (problems.errors > before) return;
  checkCodes(data as Budget, path, problems);
  if (!valid.has(data)) noteUnknownFields(data as Budget);
}

/** Whether an object has fields, and none that a budget has. */
function isOfAnotherKind(data: unknown): boolean {
  const names = typeof data === "object" && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
  return names.length > 0 && !names.some((name) => name in BudgetSchema.shape);
}

const COPY_PROBLEMS: Readonly<Record<CopyFindingKind, ProblemCode>> = {
  unsupported: "unsupported-value",
  unreadable: "unreadable-value",
  circular: "circular-value",
  depth: "too-deep",
  size: "too-large",
  reserved: "reserved-field",
};

interface ReadData {
  /** Plain data. */
  readonly data: unknown;
  /** The budgets of it that the schema accepts for certain. */
  readonly valid: ReadonlySet<unknown>;
}

const LIMITS = { depth: DEPTH_LIMIT, values: VALUE_LIMIT };

/** All that a file may hold. */
const FileSchema = z.union([BudgetSchema, z.array(BudgetSchema)]);

/**
 * Plain data from any input. Where errors were added, the data is there only for the names in their
 * sentences.
 */
function readData(input: unknown, problems: ProblemCollector): ReadData {
  const source = typeof input === "string" ? readText(input, problems) : input;
  const none = new Set();
  if (source === undefined) {
    if (problems.errors === 0) problems.error("empty-input", []);
    return { data: undefined, valid: none };
  }
  const copy = problems.errors === 0 ? copyIfValid(FileSchema, source, LIMITS) : undefined;
  if (copy !== undefined) return { data: copy, valid: new Set(Array.isArray(copy) ? copy : [copy]) };
  // What JSON.parse has made of such a text is plain data of nobody else's already.
  if (typeof input === "string" && isSurelyPlain(input)) return { data: source, valid: none };
  const data = copyJson(source, ({ kind, path, found }) => {
    const detail = found === undefined ? {} : { found, foundIsWord: true };
    if (kind === "reserved") problems.warning(COPY_PROBLEMS[kind], path);
    else problems.error(COPY_PROBLEMS[kind], path, detail);
  });
  return { data, valid: none };
}

/** Whether a JSON text holds no name that is left out, however written, and not too many values: each has a character. */
function isSurelyPlain(text: string): boolean {
  return text.length <= VALUE_LIMIT && !/__proto__|constructor|prototype|\\u/.test(text);
}

/**
 * The data of a JSON text, or `undefined` and an error. Lost digits and repeated fields are errors, but data
 * is there.
 */
function readText(input: string, problems: ProblemCollector): unknown {
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  const start = text.slice(0, 200).trim();
  if (start === "" && text.trim() === "") return undefined;
  if (/^<[!?a-z]/i.test(start)) {
    problems.error("not-json", []);
    return undefined;
  }
  const fields = countFields(text, DEPTH_LIMIT);
  const data = fields === undefined ? undefined : parsedJson(text);
  // A field written twice is held once.
  if (data !== undefined && fieldsIn(data) === fields) return data;
  const readable = scanJsonText(text, DEPTH_LIMIT, (finding) => {
    // Counting lines reads the text from its start: for the listed problems only.
    const place = problems.errors < 50 ? lineAndColumn(text, finding.offset) : {};
    if (finding.kind === "syntax") {
      const found = finding.reason === "end" ? {} : { found: finding.character, foundIsWord: true };
      problems.error("invalid-json", finding.path, { ...place, ...found, reason: finding.reason });
    } else if (finding.kind === "depth") {
      problems.error("too-deep", finding.path);
    } else if (finding.kind === "inexact") {
      problems.error("inexact-number", finding.path, { ...place, found: finding.literal, foundIsWord: true });
    } else {
      problems.error("duplicate-field", finding.path, place);
    }
  });
  if (!readable) return undefined;
  const read = parsedJson(text);
  if (read === undefined) problems.error("invalid-json", [], { line: 1, column: 1, reason: "character" });
  return read;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** How many fields all objects of JSON data have together. */
function fieldsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) for (const each of value) count += fieldsIn(each);
  else {
    const keys = Object.keys(value);
    count = keys.length;
    for (const key of keys) count += fieldsIn((value as Record<string, unknown>)[key]);
  }
  return count;
}
