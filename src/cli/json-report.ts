/** Results as one JSON document, written file by file. */
import { plainCheck } from "../budget/reconcile/found-check.js";
import type { CheckedFile, CheckReport } from "./check.js";

/** `{ "files": [{ file, budgets: [{ title, year, summary, checks }], problems }], "summary": … }`. */
export function jsonReport(): CheckReport {
  let first = true;
  return {
    begin: () => '{"files":[\n',
    file(checked: CheckedFile) {
      const comma = first ? "" : ",\n";
      first = false;
      const budgets = checked.budgets.map(({ tables: _tables, checks, ...budget }) => ({
        ...budget,
        checks: checks.map(plainCheck),
      }));
      return comma + JSON.stringify({ ...checked, budgets });
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}
