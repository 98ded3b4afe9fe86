/** Rows and columns of tables by function whose codes or labels are not printed: what stands around them tells. */
import { sum } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { codeNamed } from "../understand/functional-codes.js";
import { heldItem } from "../understand/functional-tree.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { wordsIn } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { isTotalLabel, nameKey, plain, readCell, unnumbered } from "../understand/words.js";
import { isFunctionalCode, joinCode, labelOf } from "./codes.js";
import { codeParts, type Role } from "./columns.js";
import { isUnitName } from "../understand/unit-names.js";

/** Columns of functions: where classes of the economic classification stand beside them, they are columns of their own. */
export function ofFunctions(table: PublishedTable, found: readonly number[]): number[] {
  const heading = (column: number): string => plain((table.stacks[column] ?? []).join("/"));
  const own = found.filter((column) => !/经济|项目(?:代码|编码|编号)/.test(heading(column)));
  return own.length === 0 ? [...found] : own;
}

/** The first or last row, where it prints no label and every figure of it is the sum of the 类 (three digits): the total. */
export function unlabelledTotal(
  context: ImportContext,
  rows: readonly GridRow[],
  roles: readonly Role[],
  codes: readonly number[],
): GridRow | undefined {
  const held = rows.filter((row) => filled(row).length > 0);
  const categories = held.filter((row) => /^\d{3}$/.test(joinCode(codeParts(row, codes), "")));
  const found = [held[0], held[held.length - 1]].find((row) => {
    const cells = filled(row ?? { cells: [], place: {} });
    return (
      categories.length > 0 &&
      cells.length > 1 &&
      cells.every(({ column, text }) => {
        const cell = readCell(text);
        if (roles[column]?.role !== "figure" || cell.kind === "words") return false;
        return isSumAt(column, text, categories);
      })
    );
  });
  if (found !== undefined) {
    context.doubt(
      "assumed",
      "这一行没有名称，各数字等于各类之和，作为合计读入。",
      "This row has no label; its figures are the sums of the categories, so it was read as the total.",
      found.place,
    );
  }
  return found;
}

/** Whether a figure is the sum of those that rows have in its column. */
function isSumAt(column: number, text: string, rows: readonly GridRow[]): boolean {
  return sum(rows.map((row) => cellAmount(textAt(row, column)))).equals(cellAmount(text) ?? 0);
}

/**
 * The codes of rows that print a name alone over the rows that they are the sum of (普通教育 over 2050202 小学教育): by the
 * name, or where nothing else can be meant and the figures prove it.
 */
export function codesAhead(
  context: ImportContext,
  rows: readonly GridRow[],
  roles: readonly Role[],
  { codes, name }: { readonly codes: readonly number[]; readonly name: number },
): Map<GridRow, string> {
  const found = new Map<GridRow, string>();
  if (codes.length === 0 || name < 0 || context.fund !== undefined) return found;
  const held = rows.filter((row) => filled(row).length > 0);
  const labels = held.map((row) => labelOf(joinCode(codeParts(row, codes), ""), textAt(row, name)));
  for (const [at, row] of held.entries()) {
    const label = labels[at];
    const words = unnumbered(label?.name ?? "");
    if (label?.code !== "" || words === "" || isTotalLabel(words) || isUnitName(words)) continue;
    const first = labels.findIndex(({ code }, index) => index > at && isFunctionalCode(code));
    const next = labels[first]?.code ?? "";
    if (first < 0 || first - at > 2 || next.length !== 7) continue;
    const part = next.slice(0, 5);
    const isNamed =
      nameKey(wordsIn(heldItem(context, part), "name")) === nameKey(words) ||
      codeNamed(words, next.slice(0, 3)) === part;
    const parts = held.filter((_, index) => index > at && labels[index]?.code.startsWith(part) === true);
    if (isNamed || (first === at + 1 && codeNamed(words, "") === undefined && isSum(row, parts, roles)))
      found.set(row, part);
  }
  return found;
}

/** Whether every figure of a row is the sum of those of others. */
function isSum(row: GridRow, parts: readonly GridRow[], roles: readonly Role[]): boolean {
  const figures = filled(row).filter(
    ({ column, text }) => roles[column]?.role === "figure" && readCell(text).kind === "figure",
  );
  return figures.length > 0 && figures.every(({ column, text }) => isSumAt(column, text, parts));
}
