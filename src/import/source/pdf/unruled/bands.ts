/** The columns of a table without ruling lines, by where its figures and its words stand in many rows. */
import { isFigure } from "../row-cuts.js";
import { unspaced, type Atom, type AtomLine } from "./atoms.js";

/** What a column takes up across the page, in points. */
export interface Band {
  readonly left: number;
  readonly right: number;
  readonly isOfFigures: boolean;
  /** Whether it holds amounts, and no codes or numbers: they are set at the right or about the middle. */
  readonly isOfAmounts: boolean;
  /** Whether its figures end at one place. */
  readonly isRight: boolean;
  /** The lines in which something stands in it. */
  readonly lines: ReadonlySet<AtomLine>;
}

interface Placed {
  readonly atom: Atom;
  readonly line: AtomLine;
}

/** Labels of totals, and of rows that number the columns: they may be set across columns. */
const LABEL = /^(?:(?:本年)?(?:收入|支出|收支)?(?:预算|决算)?(?:合|总|小|共)\s*计|栏\s*次|[合总小共计收入支出本年])$/;

/** Finds the columns of rows. Figures come first: words that reach over them make no column. */
export function bandsOf(rows: readonly AtomLine[]): Band[] {
  const placed = rows.flatMap((line) => unspaced(line.atoms).map((atom) => ({ atom, line })));
  const figures = projected(placed.filter(({ atom }) => isFigure(atom.text))).flatMap(apart);
  const bands = figures.map((group) => bandOf(group, true));
  const isLabelled = rows.some(({ atoms }) => atoms.some((atom) => !atom.isFigure && !LABEL.test(atom.text)));
  const words = placed.filter(
    ({ atom }) =>
      !atom.isFigure && !(isLabelled && LABEL.test(atom.text)) && !bands.some((band) => overlap(atom, band) > 0),
  );
  const columns = joined(
    projected(words).map((group) => bandOf(group, false)),
    bands,
  );
  return [...bands, ...columns].sort((one, other) => one.left - other.left);
}

/** How far two stretches of a line lie over each other. */
export function overlap(one: Pick<Band, "left" | "right">, other: Pick<Band, "left" | "right">): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

function bandOf(group: readonly Placed[], isOfFigures: boolean): Band {
  const rights = group.map(({ atom }) => atom.right);
  const right = Math.max(...rights);
  const isRight =
    isOfFigures && group.length > 2 && rights.filter((each) => right - each < 1.5).length > 0.8 * rights.length;
  // Codes of one length end and begin at one place: that says nothing.
  const left = Math.min(...group.map(({ atom }) => atom.left));
  const isLeft = group.every(({ atom }) => atom.left - left < 1.5);
  const lines = new Set(group.map(({ line }) => line));
  const isOfAmounts = group.some(({ atom }) => /\d[.,]\d/.test(atom.text));
  return { left, right, isOfFigures, isOfAmounts, isRight: isRight && !isLeft, lines };
}

/** Groups of pieces that lie over each other. */
function projected(placed: readonly Placed[]): Placed[][] {
  const groups: { right: number; members: Placed[] }[] = [];
  for (const each of [...placed].sort((one, other) => one.atom.left - other.atom.left)) {
    const last = groups[groups.length - 1];
    if (last !== undefined && each.atom.left < last.right + 0.5) {
      last.members.push(each);
      last.right = Math.max(last.right, each.atom.right);
    } else groups.push({ right: each.atom.right, members: [each] });
  }
  return groups.map(({ members }) => members);
}

/** Two figures of one line are of two columns: their pieces are told apart by their right, left or middle. */
function apart(group: Placed[]): Placed[][] {
  if (!hasTwoOfALine(group)) return [group];
  const edges: ((atom: Atom) => number)[] = [
    ({ right }) => right,
    ({ left }) => left,
    ({ left, right }) => (left + right) / 2,
  ];
  for (const edge of edges) {
    const sorted = [...group].sort((one, other) => edge(one.atom) - edge(other.atom));
    const parts: Placed[][] = [];
    let reached = Number.NEGATIVE_INFINITY;
    for (const each of sorted) {
      if (edge(each.atom) - reached > 0.4 * each.atom.size) parts.push([]);
      parts[parts.length - 1]?.push(each);
      reached = edge(each.atom);
    }
    if (parts.length > 1 && !parts.some(hasTwoOfALine)) return parts;
  }
  return [group];
}

function hasTwoOfALine(group: readonly Placed[]): boolean {
  return new Set(group.map(({ line }) => line)).size < group.length;
}

/** Words that never stand beside each other in a row, with no figures between them, are one column. */
function joined(columns: readonly Band[], figures: readonly Band[]): Band[] {
  const found: Band[] = [];
  for (const column of columns) {
    const last = found[found.length - 1];
    const isNext = last !== undefined && !figures.some(({ left }) => left > last.left && left < column.left);
    if (last !== undefined && isNext && !sharesLine(last, column)) found[found.length - 1] = together(last, column);
    else found.push(column);
  }
  return found;
}

/** Whether two columns have something in one line. */
export function sharesLine(one: Band, other: Band): boolean {
  return [...other.lines].some((line) => one.lines.has(line));
}

/** Two columns as one. */
export function together(one: Band, other: Band): Band {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    isOfFigures: one.isOfFigures || other.isOfFigures,
    isOfAmounts: one.isOfAmounts || other.isOfAmounts,
    isRight: one.isRight && other.isRight,
    lines: new Set([...one.lines, ...other.lines]),
  };
}

/** The column in which a piece stands: the one it lies over most, else the nearest. */
export function bandAt(bands: readonly Band[], { left, right }: Pick<Band, "left" | "right">): number {
  let [found, best] = [0, Number.NEGATIVE_INFINITY];
  for (const [index, band] of bands.entries()) {
    const over = overlap({ left, right }, band);
    if (over > best) [found, best] = [index, over];
  }
  return found;
}
