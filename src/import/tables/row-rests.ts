/** Rows that a page cut: the rest of each cell stands in a row of its own at the top of the next page. */
import { filled, type GridRow } from "../understand/grid.js";
import { plain } from "../understand/words.js";
import type { Role } from "./columns.js";

/**
 * The rows of a table with such rests put back. A rest has no figure, and words in no column but those that its row has
 * words in; it is the first row of its page.
 *
 * @param isNew - whether a row begins something of its own
 */
export function withRestsOfRows(
  rows: readonly GridRow[],
  roles: readonly Role[],
  isNew: (row: GridRow) => boolean,
): GridRow[] {
  const whole: GridRow[] = [];
  let page: number | undefined;
  for (const row of rows) {
    const last = whole[whole.length - 1];
    const isFirst = row.place.page !== undefined && page !== undefined && row.place.page !== page;
    page = row.place.page ?? page;
    if (last === undefined || !isFirst || !isRest(row, last, roles) || isNew(row)) {
      whole.push(row);
      continue;
    }
    const cells = last.cells.map((cell, column) => {
      const rest = row.cells[column]?.text ?? "";
      return cell === undefined || plain(rest) === "" ? cell : { ...cell, text: cell.text.trimEnd() + rest.trim() };
    });
    whole[whole.length - 1] = { ...last, cells };
  }
  return whole;
}

function isRest(row: GridRow, last: GridRow, roles: readonly Role[]): boolean {
  const cells = filled(row);
  return (
    cells.length > 0 &&
    cells.every(({ column }) => roles[column]?.role !== "figure" && plain(last.cells[column]?.text ?? "") !== "") &&
    filled(last).some(({ column }) => roles[column]?.role === "figure")
  );
}
