/** Forms that follow each other on pages: what one has in common with the one before is no heading printed again. */

/** The first cell of a line of a form of one project, but for its name and its indicators. */
const LABEL = /^(?:主管|实施|承担|申报|填报|预算|项目(?!名称)|专项|资金|年度|总体|计划|立项)/;

/**
 * Whether a form begins among rows that begin a page and that the table before has, too: they name a project, and what
 * follows them is not yet its indicators, but a line of a form that says something else. Rows are texts of cells.
 */
export function beginsForm(again: readonly (readonly string[])[], next: readonly string[]): boolean {
  return again.some((row) => firstWord(row) === "项目名称") && LABEL.test(firstWord(next));
}

/** What stands first in a row, without blanks and the colon after it. */
function firstWord(row: readonly string[]): string {
  const words = row.map((text) => text.replace(/\s+/g, "").replace(/[:：]$/, ""));
  return words.find((word) => word !== "") ?? "";
}
