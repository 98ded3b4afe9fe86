/** Pages whose columns stand where their own text puts them, so that one column has another place on every page. */
import { isIndexLine, type Atom, type AtomLine } from "./atoms.js";
import { bandAt, bandsOf, type Band } from "./bands.js";
import { repeatsHeads, type Area } from "./table.js";

/** By how many points two ways to set columns over each other must differ, for one to be the right one. */
const CLEARLY = 30;
/** How many points the distance of a column may differ from page to page, where not all columns are found again. */
const ALIKE = 20;
/** So many steps decide it; more columns than that takes are not told apart. */
const MOST_STEPS = 20_000;
/** What a change of the distance between names and the first figures counts. */
const AFTER_NAMES = 0.25;

/**
 * An area with its columns moved to those of the one before, of the page before, which they go on; headings that it repeats
 * stand as they stood there. With headings of its own it stays as it is.
 *
 * @returns `undefined` where it is not clear which columns are the same
 */
export function onColumnsOf(before: Area, area: Area): Area | undefined {
  const repeats = repeatsHeads(area, before);
  if (area.heads.length > 0 && !repeats) return area;
  const [one, other] = [columnsIn(before), columnsIn(area)];
  const rows = before.body.filter((line) => line.kind === "rows" && !isIndexLine(line));
  const isFull = one.map(
    ({ isOfAmounts, lines }) => isOfAmounts && rows.length > 4 && rows.every((row) => lines.has(row)),
  );
  const pairs = sameColumns(one, other, isFull);
  if (pairs === undefined) return undefined;
  const shifts = other.map((band, index) => {
    const target = one[pairs[index] ?? index];
    if (target === undefined) return 0;
    return band.isOfFigures ? target.right - band.right : target.left - band.left;
  });
  const moved = (atom: Atom): Atom => {
    const shift = shifts[bandAt(other, atom)] ?? 0;
    const glyphs = atom.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + shift }));
    return { ...atom, left: atom.left + shift, right: atom.right + shift, glyphs };
  };
  const body = area.body.map((line): AtomLine => ({ ...line, atoms: line.atoms.map(moved) }));
  return { ...area, body, heads: repeats ? before.heads : area.heads };
}

function columnsIn({ body }: Area): Band[] {
  return bandsOf(body.filter((line) => !isIndexLine(line) && (line.kind === "rows" || line.atoms.length > 1)));
}

/**
 * For each column the one of the table before: in order, words under words, and about as far from the one beside it.
 *
 * @param isFull which columns have a figure in every row: none of them is missing here
 */
function sameColumns(
  before: readonly Band[],
  columns: readonly Band[],
  isFull: readonly boolean[],
): number[] | undefined {
  if (columns.length > before.length || columns.length === 0) return undefined;
  const ways: { cost: number; pairs: number[] }[] = [];
  let steps = 0;
  const choose = (at: number, from: number, cost: number, pairs: readonly number[]): void => {
    const column = columns[at];
    steps += 1;
    if (steps > MOST_STEPS) return;
    if (column === undefined) {
      if (isFull.some((full, index) => full && !pairs.includes(index))) return;
      ways.push({ cost, pairs: [...pairs] });
      return;
    }
    for (let index = from; index <= before.length - (columns.length - at); index += 1) {
      const target = before[index];
      if (target?.isOfFigures !== column.isOfFigures) continue;
      const [beside, besideTarget] = [columns[at - 1], before[pairs[at - 1] ?? -1]];
      const shift = Math.abs(distance(besideTarget, target) - distance(beside, column));
      // Names are as wide as the longest of a page.
      const isAfterNames = column.isOfFigures && beside?.isOfFigures === false;
      choose(at + 1, index + 1, cost + shift * (isAfterNames ? AFTER_NAMES : 1), [...pairs, index]);
    }
  };
  choose(0, 0, 0, []);
  if (steps > MOST_STEPS) return undefined;
  const [best, second] = ways.sort((one, other) => one.cost - other.cost);
  if (best === undefined || second === undefined) return best?.pairs;
  const isClear = second.cost - best.cost > CLEARLY && best.cost < ALIKE * columns.length;
  return isClear ? best.pairs : undefined;
}

/** How far a column stands from the one before it, in points: figures by where they end. */
function distance(before: Band | undefined, column: Band): number {
  const placeOf = ({ left, right, isOfFigures }: Band): number => (isOfFigures ? right : left);
  return before === undefined ? 0 : placeOf(column) - placeOf(before);
}
