/** Results in the XML of JUnit, which build servers show. */
import type { Check } from "../budget/reconcile.js";
import type { CheckedFile, CheckOptions, CheckReport } from "./check.js";

/**
 * A suite for each budget and a case for each check: a contradiction is a failure, what cannot be evaluated is skipped,
 * other findings are passed with their sentence. A file that cannot be read is a suite with an error.
 */
export function junitReport({ language }: CheckOptions): CheckReport {
  const testcase = (check: Check): string => {
    const sentence = escapeXml(check.sentence[language]);
    const open = `    <testcase classname="${check.rule}" name="${escapeXml(`${check.title[language]} ${check.id}`)}"`;
    if (check.verdict === "match") return `${open}/>\n`;
    const inside =
      check.verdict === "contradiction"
        ? `<failure message="${sentence}"/>`
        : check.verdict === "not-evaluable"
          ? `<skipped message="${sentence}"/>`
          : `<system-out>${sentence}</system-out>`;
    return `${open}>${inside}</testcase>\n`;
  };
  const suite = ({ file, budgets, problems, unreadable }: CheckedFile): string => {
    if (budgets.length === 0) {
      const why = unreadable ?? problems.map(({ path, message }) => `${path} ${message[language]}`).join("\n");
      return (
        `  <testsuite name="${escapeXml(file)}" tests="1" failures="0" errors="1" skipped="0">\n` +
        `    <testcase classname="read" name="${escapeXml(file)}"><error message="${escapeXml(why)}"/></testcase>\n  </testsuite>\n`
      );
    }
    return budgets
      .map(({ title, checks, summary }) => {
        const head = `tests="${checks.length}" failures="${summary.contradiction}" errors="0" skipped="${summary["not-evaluable"]}"`;
        return `  <testsuite name="${escapeXml(`${file}: ${title}`)}" ${head}>\n${checks.map(testcase).join("")}  </testsuite>\n`;
      })
      .join("");
  };
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="budget-elements check">\n',
    file: suite,
    end: () => "</testsuites>\n",
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

// The characters that XML forbids are control characters.
/* eslint-disable no-control-regex */
/** Text for an attribute or an element; characters that XML cannot hold are left out. */
function escapeXml(text: string): string {
  const allowed = text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
  return allowed.replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character);
}
