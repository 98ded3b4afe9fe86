/** Names that a page end tore from the row of their figures. */
import { isKnownName } from "../understand/functional-codes.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { isTotalLabel, plain, readCell } from "../understand/words.js";
import type { Role } from "./columns.js";

/** Puts names that a page break tore apart back into the row of their figures. */
export function joinedNames(
  rows: readonly GridRow[],
  codes: readonly number[],
  name: number,
  roles: readonly Role[],
): readonly GridRow[] {
  if (codes.length === 0 || name < 0) return rows;
  const joined: GridRow[] = [];
  let before = "";
  const isBare = (row: GridRow): boolean => {
    const cells = filled(row);
    return (
      cells.length === 1 &&
      cells[0]?.column === name &&
      !isTotalLabel(cells[0].text) &&
      /\p{Script=Han}|[)）]/u.test(cells[0].text)
    );
  };
  const hasFigures = (row: GridRow): boolean =>
    filled(row).some(({ column, text }) => roles[column]?.role === "figure" && readCell(text).kind === "figure");
  const withName = (row: GridRow, text: string): GridRow => {
    const cells = [...row.cells];
    const cell = cells[name] ?? { text, place: row.place, column: name, spread: false, columns: 1 };
    cells[name] = { ...cell, text };
    return { ...row, cells };
  };
  for (const [at, row] of rows.entries()) {
    if (isBare(row)) {
      const text = textAt(row, name);
      const next = rows.slice(at + 1).find((each) => filled(each).length > 0);
      const last = joined[joined.length - 1];
      const isBefore = next !== undefined && hasFigures(next) && begins(text, textAt(next, name), last, name);
      if (isBefore || last === undefined || !hasFigures(last)) before += text;
      else joined[joined.length - 1] = withName(last, textAt(last, name) + text);
      continue;
    }
    joined.push(before !== "" ? withName(row, before + textAt(row, name)) : row);
    before = "";
  }
  return joined;
}

/** Whether a piece of a name belongs to the row below: that has none, or only together they are a name that is known. */
function begins(piece: string, below: string, last: GridRow | undefined, name: number): boolean {
  if (plain(below) === "") return true;
  const above = last === undefined ? "" : textAt(last, name);
  return isKnownName(piece + below) && !isKnownName(above + piece);
}
