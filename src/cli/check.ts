/** The command `check`: reads files, reconciles their budgets, reports. */
import { parseBudgets } from "../budget/parse.js";
import type { BudgetProblem } from "../budget/problems.js";
import { findChecks } from "../budget/reconcile/run-rules.js";
import { VERDICTS, type Reconciliation, type Verdict } from "../budget/reconcile.js";
import type { Console, ExitCode, Language } from "./console.js";
import { notRead } from "./file-errors.js";
import { jsonReport } from "./json-report.js";
import { junitReport } from "./junit-report.js";
import type { Tables } from "./place-words.js";
import { tableReport } from "./table-report.js";

/** In which form results are written. */
export type CheckFormat = "table" | "json" | "junit";

/** How results are written. */
export interface CheckOptions {
  readonly format: CheckFormat;
  readonly language: Language;
  /** Whether a table lists the checks that match, too. */
  readonly all: boolean;
}

/** One budget of a file, reconciled. */
export interface CheckedBudget extends Reconciliation {
  readonly title: string;
  readonly year: number;
  /** What its tables are called. */
  readonly tables: Tables;
}

/** A file with its budgets, or why they cannot be read. */
export interface CheckedFile {
  readonly file: string;
  readonly budgets: readonly CheckedBudget[];
  /** Warnings, or if nothing could be read, errors. */
  readonly problems: readonly BudgetProblem[];
  /** Why the file could not be opened, in words. */
  readonly unreadable?: string;
}

/** What all files of a run came to. */
export interface CheckSummary {
  readonly files: number;
  readonly unreadable: number;
  readonly budgets: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** Writes results as they come: before the first file, for each file, and after the last one. */
export interface CheckReport {
  readonly begin: () => string;
  readonly file: (checked: CheckedFile) => string;
  readonly end: (summary: CheckSummary) => string;
}

const REPORTS = { table: tableReport, json: jsonReport, junit: junitReport } as const;

/** How long nothing is said of progress, in milliseconds. */
const PATIENCE = 500;

/**
 * Checks files one after the other; a file that cannot be read does not keep the others from being checked.
 * @returns 2 if a file cannot be read, otherwise 1 if any budget contradicts itself, otherwise 0
 */
export async function check(files: readonly string[], options: CheckOptions, console: Console): Promise<ExitCode> {
  const report = REPORTS[options.format](options);
  const verdicts: Record<Verdict, number> = { match: 0, rounding: 0, contradiction: 0, naming: 0, "not-evaluable": 0 };
  let [unreadable, budgets, shownAt] = [0, 0, Date.now() + PATIENCE];
  let progress = false;
  await console.write(report.begin());
  for (const [index, file] of files.entries()) {
    if (console.isTerminal && Date.now() >= shownAt) {
      progress = true;
      shownAt = Date.now() + 100;
      console.warn(`\r${options.language === "en" ? "Checking" : "正在核对"} ${index}/${files.length}`);
    }
    const checked = checkFile(file, options.language, console);
    if (checked.budgets.length === 0) unreadable += 1;
    if (checked.unreadable !== undefined) {
      if (progress) console.warn("\r\u001B[K");
      progress = false;
      console.warn(`${file}${options.language === "en" ? ": " : "："}${checked.unreadable}\n`);
    }
    budgets += checked.budgets.length;
    for (const { summary } of checked.budgets) for (const verdict of VERDICTS) verdicts[verdict] += summary[verdict];
    const text = report.file(checked);
    if (text !== "") {
      if (progress) console.warn("\r\u001B[K");
      progress = false;
      await console.write(text);
    }
  }
  if (progress) console.warn("\r\u001B[K");
  await console.write(report.end({ files: files.length, unreadable, budgets, verdicts }));
  return unreadable > 0 ? 2 : verdicts.contradiction > 0 ? 1 : 0;
}

function checkFile(file: string, language: Language, console: Console): CheckedFile {
  let text;
  try {
    text = console.read(file);
  } catch (error) {
    return { file, budgets: [], problems: [], unreadable: notRead(error)[language] };
  }
  const parsed = parseBudgets(text);
  if (!parsed.ok) return { file, budgets: [], problems: parsed.problems };
  const budgets = parsed.budgets.map((budget) => ({
    title: budget.title,
    year: budget.year,
    tables: budget.tables,
    ...findChecks(budget),
  }));
  return { file, budgets, problems: parsed.warnings };
}
