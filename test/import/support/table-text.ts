import { importBudget, type ImportedBudget } from "../../../src/import/index.js";
import { factsOf } from "./facts.js";

/** Imports an invented document, its title included. */
export async function importedDocument(text: string): Promise<ImportedBudget> {
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

/** Imports an invented budget of a department whose tables and sentences are given. */
export const importedText = (text: string, title = "示例局2024年部门预算"): Promise<ImportedBudget> =>
  importedDocument(`${title}\n\n${text}`);

/** Rows of which `|` parts the cells, and blanks around them are for the eye. */
export const rowsText = (rows: string): string =>
  rows
    .trim()
    .split("\n")
    .map((row) =>
      row
        .split("|")
        .map((cell) => cell.trim())
        .join("\t"),
    )
    .join("\n");

/** A table with such rows, in 万元. */
export const tableText = (title: string, rows: string): string => `${title}\n单位：万元\n${rowsText(rows)}\n\n`;

/** What is said of the figures that a pattern names; published blanks are left out. */
export const factsLike = ({ budget }: ImportedBudget, pattern: RegExp): string[] =>
  factsOf(budget).filter((fact) => pattern.test(fact) && !fact.includes("= blank"));

/** What is printed differently in two places, as the report says it. */
export const disagreements = ({ doubts }: ImportedBudget): string[] =>
  doubts.filter(({ kind }) => kind === "disagreement").map(({ message }) => message["zh-CN"]);

/** What was left over, as printed. */
export const leftovers = ({ doubts }: ImportedBudget): (string | undefined)[] =>
  doubts.filter(({ kind }) => kind === "leftover").map(({ text }) => text);
