/** Rows of a text set with spaces that all have the same number of figures: the figures of one column under each other. */
import type { Atom, AtomLine } from "./pdf/unruled/atoms.js";
import { isIndexLine } from "./pdf/unruled/atoms.js";
import type { Area } from "./pdf/unruled/table.js";

const LEAST_ROWS = 4;
const LEAST_FIGURES = 3;

/**
 * Narrow columns are pushed to and fro by the words and figures before them. Where no row has a blank, the first figure of
 * each is of the first column: figures are set to where most of their column end, unless one stands nearer to another.
 */
export function withEvenRows(area: Area): Area {
  const rows = area.body.filter((line) => line.kind === "rows" && !isIndexLine(line));
  const figures = rows.map(amountsOf);
  const count = figures[0]?.length ?? 0;
  if (rows.length < LEAST_ROWS || count < LEAST_FIGURES || figures.some(({ length }) => length !== count)) return area;
  const rights = Array.from({ length: count }, (_, at) => middleOf(figures.map((row) => row[at]?.right ?? 0)));
  const isNear = figures.every((row) => row.every(({ right }, at) => isOfColumn(right, at, rights)));
  if (!isNear) return area;
  const put = (line: AtomLine): AtomLine => {
    const row = figures[rows.indexOf(line)];
    if (row === undefined) return line;
    const moved = (atom: Atom): Atom => {
      const at = row.indexOf(atom);
      if (at < 0) return atom;
      const by = (rights[at] ?? atom.right) - atom.right;
      return { ...atom, left: atom.left + by, right: atom.right + by };
    };
    return { ...line, atoms: line.atoms.map(moved) };
  };
  return { ...area, body: area.body.map(put) };
}

/** Whether a figure ends nearer to where those of its column do than to the column beside. */
function isOfColumn(right: number, at: number, rights: readonly number[]): boolean {
  const own = rights[at] ?? 0;
  const beside = rights[right < own ? at - 1 : at + 1];
  const gaps = rights.slice(1).map((each, index) => each - (rights[index] ?? 0));
  return Math.abs(right - own) < (beside === undefined ? 0.75 * Math.min(...gaps) : 0.55 * Math.abs(beside - own));
}

/** The figures after the code and name of a row. */
function amountsOf({ atoms }: AtomLine): readonly Atom[] {
  const last = atoms.reduce((found, { isFigure }, at) => (isFigure ? found : at), -1);
  return last < 0 ? [] : atoms.slice(last + 1);
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
