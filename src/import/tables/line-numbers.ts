/** Rows whose line numbers (行次) stand under a heading of figures: their cells are not where their headings are. */
import type { ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { plain } from "../understand/words.js";
import type { Role } from "./columns.js";
import { leftover } from "./written-figures.js";

/** So many numbers, each one more than that of the row before, are no figures. */
const LEAST = 4;
/** By how much a number may be above that of the row before, where rows between them have none. */
const STEP = 5;

/** The rows of a table without those in which line numbers run on in a column of figures; these are told of. */
export function rowsInPlace(context: ImportContext, body: readonly GridRow[], roles: readonly Role[]): GridRow[] {
  const hasNumbers = roles.some(({ role }) => role === "index");
  const moved = new Set(
    roles.flatMap(({ role }, column) => (hasNumbers && role === "figure" ? numberedRows(body, column) : [])),
  );
  // Columns are found page by page: where some rows are out of place, all of their page are.
  const pages = new Set([...moved].flatMap(({ place }) => place.page ?? []));
  const isMoved = (row: GridRow): boolean =>
    moved.has(row) || (row.place.page !== undefined && pages.has(row.place.page));
  for (const row of body) if (isMoved(row) && filled(row).length > 0) leftover(context, row);
  return body.filter((row) => !isMoved(row));
}

/** The rows whose cells in a column are numbers that run on. */
function numberedRows(body: readonly GridRow[], column: number): GridRow[] {
  let [run, longest, last]: [GridRow[], number, number] = [[], 0, Number.NaN];
  const found: GridRow[] = [];
  const end = (): void => {
    if (longest >= LEAST) found.push(...run);
    [run, longest] = [[], 0];
  };
  for (const row of body) {
    const text = plain(textAt(row, column));
    if (text === "") continue;
    const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    const isNext = number > last && number <= last + STEP;
    if (!isNext) end();
    longest = number === last + 1 || run.length === 0 ? longest + 1 : longest;
    run.push(row);
    last = number;
  }
  end();
  return found;
}
