/** The rows of a table without ruling lines: which lines are one row, since a name is broken by the width of its column. */
import { joinWrapped, textOf } from "../lines.js";
import { indentOf, usualSize, type PageCell } from "../page-table.js";
import { beginsRow, isCode, type Atom, type AtomLine } from "./atoms.js";
import { bandAt, type Band } from "./bands.js";

/** The usual distance of two rows of one line each, in points; `undefined` where none stand next to each other. */
export function pitchOf(lines: readonly AtomLine[]): number | undefined {
  const distances: number[] = [];
  for (const [at, { line, kind }] of lines.entries()) {
    const before = lines[at - 1];
    if (before?.kind === "rows" && kind === "rows" && line.y > before.line.y) distances.push(line.y - before.line.y);
  }
  distances.sort((one, other) => one - other);
  return distances[Math.floor(distances.length / 4)];
}

/** How far apart lines of one cell are at most: less than two rows, unless these stand as near as lines can. */
export function leadingOf(lines: readonly AtomLine[], size: number): number {
  const pitch = pitchOf(lines);
  if (pitch === undefined) return 1.55 * size;
  return pitch <= 1.25 * size ? 1.05 * pitch : Math.min(1.6 * size, 0.88 * pitch);
}

/** Puts lines together to rows of cells. `across` are the heights at which lines are ruled between rows. */
export function rowsOfLines(
  lines: readonly AtomLine[],
  bands: readonly Band[],
  across: readonly number[],
): PageCell[][] {
  const size = lines[0]?.line.size ?? 10;
  const usual = usualSize(lines.flatMap(({ atoms }) => atoms));
  return strips(lines, bands, leadingOf(lines, size), across).map((strip) => cellsOf(strip, bands, usual));
}

function strips(
  lines: readonly AtomLine[],
  bands: readonly Band[],
  leading: number,
  across: readonly number[],
): AtomLine[][] {
  const isRuled = (one: AtomLine, other: AtomLine): boolean =>
    across.some((at) => at > one.line.y && at < other.line.y);
  const hasRules = across.length > 3;
  const parts: AtomLine[][] = [];
  let current: AtomLine[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const isNew =
      before === undefined ||
      (hasRules ? isRuled(before, line) : startsRow(current, line, lines.slice(at + 1), bands, leading));
    if (isNew && current.length > 0) {
      parts.push(current);
      current = [];
    }
    current.push(line);
  }
  if (current.length > 0) parts.push(current);
  return parts;
}

/** 支出合计 is never under the first line of a name. */
const TOTAL = /^(?:[本当]年)?(?:收入|支出)[合总小]\s*计$/;

const columnsOf = ({ atoms }: AtomLine, bands: readonly Band[]): Set<number> =>
  new Set(atoms.map((atom) => bandAt(bands, atom)));

/** Whether a line is of another row than the lines before it. */
function startsRow(
  current: readonly AtomLine[],
  line: AtomLine,
  after: readonly AtomLine[],
  bands: readonly Band[],
  leading: number,
): boolean {
  const last = current[current.length - 1];
  if (last === undefined) return true;
  const gap = line.line.y - last.line.y;
  if (gap > leading) return true;
  // Half a line lower: the middle of a row beside a cell of two lines.
  if (gap < 0.8 * line.line.size && !(line.kind === "rows" && current.some(({ kind }) => kind === "rows")))
    return false;
  const figures = current.find(({ kind }) => kind === "rows");
  const held = new Set(current.flatMap((each) => [...columnsOf(each, bands)]));
  if (line.kind === "rows") {
    if (figures !== undefined || line.atoms.some(({ text }) => TOTAL.test(text))) return true;
    // Names over figures are of their row where that has none in these columns, or goes on with them.
    const own = columnsOf(line, bands);
    const isFilled = [...held].some((column) => own.has(column));
    return isFilled && line.atoms.some((atom) => held.has(bandAt(bands, atom)) && beginsRow(atom.text));
  }
  if (figures === undefined) return line.atoms.some((atom) => beginsRow(atom.text));
  // What stands nearer to the next row than to this one begins that one.
  const next = after[0];
  const below = next === undefined ? Number.POSITIVE_INFINITY : next.line.y - line.line.y;
  const [name, ...others] = line.atoms;
  const isNamed = [...held].some((column) => bands[column]?.isOfFigures === false);
  // The name of a row that has its code and figures alone.
  if (name !== undefined && others.length === 0 && !isNamed && isCoded(current) && !beginsRow(name.text)) return false;
  const startsName = line.atoms.some((atom) => beginsRow(atom.text) || !held.has(bandAt(bands, atom)));
  if (startsName) return true;
  return below < 0.8 * gap && next?.kind === "rows";
}

/** Whether a row begins with a code of the classification. */
function isCoded([first]: readonly AtomLine[]): boolean {
  return isCode(first?.atoms[0]?.text);
}

function cellsOf(strip: readonly AtomLine[], bands: readonly Band[], size: number): PageCell[] {
  const pieces = new Map<number, Map<AtomLine, Atom[]>>();
  for (const line of strip) {
    for (const atom of line.atoms) {
      const column = bandAt(bands, atom);
      const lines = pieces.get(column) ?? new Map<AtomLine, Atom[]>();
      lines.set(line, [...(lines.get(line) ?? []), atom]);
      pieces.set(column, lines);
    }
  }
  return bands.map(({ left }, column) => {
    const lines = [...(pieces.get(column)?.values() ?? [])];
    const text = lines
      .map((atoms) => textOf(atoms.flatMap(({ glyphs }) => glyphs)))
      .reduce((before, after) => joinWrapped(before, after), "");
    return { text, column, columns: 1, rows: 1, ...indentOf(text, lines[0]?.[0]?.left, left, size) };
  });
}
