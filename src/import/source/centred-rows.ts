/** Rows of a text whose names are broken over lines, with their codes and figures about the middle of these. */
import { atomOf, beginsRow, isCode, isIndexLine, type Atom, type AtomLine } from "./pdf/unruled/atoms.js";
import type { Area } from "./pdf/unruled/table.js";
import { withWholeFigures } from "./whole-figures.js";

/** What a column of names takes up across the page, in points. */
interface Column {
  readonly left: number;
  right: number;
}

/** Digits of a code of economic classes. */
const LONGEST_CODE = 5;

/** 310资本性支出: a code that touches its name. */
const GLUED = /^\d{3}(?:\d{2}){0,2}(?=\p{Script=Han})/u;

/**
 * The area with each row on one line: codes apart from their names, with the figures on the line below them, and names
 * whole. What is not clear stays as it is.
 */
export function onWholeRows(given: Area): Area {
  const area = { ...given, body: withWholeFigures(given.body) };
  if (!area.body.some(isCoded)) return withWholeNames(area, true) ?? area;
  const body = withCodesInLine(withCodesAhead(area.body.map(withoutGlue)));
  return withWholeNames({ ...area, body }, false) ?? { ...area, body };
}

/** Whether a row of figures has no name, and words alone stand right above or below it that may be of another row. */
export function lacksNames({ body }: Area): boolean {
  const isAlone = (line: AtomLine | undefined): boolean =>
    line !== undefined && !isRow(line) && line.atoms.length === 1 && !beginsRow(line.atoms[0]?.text ?? "");
  return body.some((line, at) => {
    const [above, below] = [body[at - 1], body[at + 1]];
    const isBegun = above !== undefined && !isRow(above) && beginsRow(above.atoms[0]?.text ?? "");
    return isNameless(line) && !isBegun && (isAlone(above) || isAlone(below));
  });
}

/** A row of figures and nothing else. */
function isNameless(line: AtomLine | undefined): boolean {
  return line?.kind === "rows" && !isIndexLine(line) && line.atoms.every((atom) => atom.isFigure && !isCode(atom.text));
}

function withoutGlue(line: AtomLine): AtomLine {
  const atoms = line.atoms.flatMap((atom) => {
    const [code] = GLUED.exec(atom.text) ?? [];
    if (code === undefined || atom.glyphs.length !== Array.from(atom.text).length) return [atom];
    const [own, name] = [atomOf(atom.glyphs.slice(0, code.length)), atomOf(atom.glyphs.slice(code.length))];
    if (own === undefined || name === undefined) return [atom];
    // Where the names of longer codes begin, a blank after them.
    const digit = (own.right - own.left) / code.length;
    return [own, moved(name, digit * (LONGEST_CODE + 1 - code.length))];
  });
  return atoms.length === line.atoms.length ? line : { ...line, atoms };
}

/** A code alone on its line, and the name and figures of its row on the next. */
function withCodesAhead(body: readonly AtomLine[]): AtomLine[] {
  const isAlone = (line: AtomLine | undefined): boolean => line?.atoms.every(({ text }) => isCode(text)) === true;
  const isRest = (line: AtomLine | undefined): boolean =>
    line?.kind === "rows" &&
    !isCoded(line) &&
    !isIndexLine(line) &&
    line.atoms.some((atom) => !atom.isFigure) &&
    !line.atoms.some(isTotal);
  // Every such row has its code above, or it is not clear of which row it is.
  if (body.some((line, at) => isRest(line) && !isAlone(body[at - 1]))) return [...body];
  return body.flatMap((line, at) => {
    if (isAlone(line) && isRest(body[at + 1])) return [];
    const before = body[at - 1];
    if (!isRest(line) || before === undefined || !isAlone(before)) return [line];
    return [{ ...line, atoms: [...before.atoms, ...line.atoms].sort((one, other) => one.left - other.left) }];
  });
}

/**
 * The area with whole names, where it is proved which lines are of which row: in every column of names as many lines stand
 * above the line of a code as below it, through all rows.
 *
 * @returns `undefined` where no row is broken, or more than one way to put lines together is possible, or none
 */
function withWholeNames(area: Area, isUncoded: boolean): Area | undefined {
  // Of rows without codes, one that begins something of its own is a row without figures.
  if (isUncoded && area.body.some((line) => !isRow(line) && line.atoms.some(({ text }) => beginsRow(text))))
    return undefined;
  const rows = area.body.flatMap((line, at) => (isRow(line) ? [at] : []));
  if (rows.length < 2 || rows.length === area.body.length) return undefined;
  const first = rows[0] ?? 0;
  // Lines above the first row may have been taken for headings.
  const lines = [...area.heads, ...area.body];
  const at = rows.map((index) => index + area.heads.length);
  const whole = new Map<number, Atom[]>();
  let top = area.heads.length + first;
  for (const [index, column] of nameColumns(area.body).entries()) {
    const needsName = (line: AtomLine | undefined): boolean =>
      isUncoded ? index === 0 && isNameless(line) : hasCode(line, column);
    const reaches = reachesOf(lines, at, column, needsName);
    if (reaches === undefined) return undefined;
    for (const [row, reach] of reaches.entries()) {
      const line = at[row] ?? 0;
      const inColumn = (from: number, to: number): number[] =>
        range(from, to).filter((index) => pieceIn(lines[index], column) !== undefined);
      const above = inColumn((at[row - 1] ?? -1) + 1, line);
      const over = above.slice(above.length - reach);
      const under = inColumn(line + 1, at[row + 1] ?? lines.length).slice(0, reach);
      if (reach === 0) continue;
      const pieces = [...over, line, ...under].flatMap((index) => pieceIn(lines[index], column) ?? []);
      top = Math.min(top, ...over);
      whole.set(line, [...(whole.get(line) ?? []), together(pieces, lines[line])]);
    }
  }
  if (whole.size === 0) return undefined;
  const body = at.flatMap((index) => withNames(lines[index], whole.get(index) ?? []));
  const before = area.body.slice(0, first).filter(isIndexLine);
  return { ...area, heads: lines.slice(0, Math.min(top, area.heads.length)), body: [...before, ...body] };
}

const isCoded = (line: AtomLine): boolean => line.atoms.some(({ text }) => isCode(text));

const isName = (atom: Atom): boolean => !atom.isFigure && !isCode(atom.text);

const isTotal = ({ text }: Atom): boolean => /(?:合|总|小)\s*计$/.test(text);

/** The line of a code, of figures, or of a total. */
function isRow(line: AtomLine): boolean {
  return !isIndexLine(line) && (line.kind === "rows" || isCoded(line) || line.atoms.some(isTotal));
}

/** Where names stand, from left to right. */
function nameColumns(lines: readonly AtomLine[]): Column[] {
  const columns: Column[] = [];
  const names = lines.flatMap(({ atoms }) => atoms.filter((atom) => isName(atom) && !isTotal(atom)));
  for (const { left, right } of [...names].sort((one, other) => one.left - other.left)) {
    const last = columns[columns.length - 1];
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Codes of one column of names at one place, where most of them begin. */
function withCodesInLine(body: readonly AtomLine[]): AtomLine[] {
  const columns = nameColumns(body);
  const places = columns.map((column) => {
    const counts = new Map<number, number>();
    for (const line of body) {
      const code = codeBefore(line, column, columns);
      if (code !== undefined) counts.set(code.left, (counts.get(code.left) ?? 0) + 1);
    }
    return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
  });
  return body.map((line) => {
    const shifts = new Map<Atom, number>();
    for (const [at, column] of columns.entries()) {
      const [code, place] = [codeBefore(line, column, columns), places[at]];
      if (code !== undefined && place !== undefined && code.left !== place) shifts.set(code, place - code.left);
    }
    return shifts.size === 0 ? line : { ...line, atoms: line.atoms.map((atom) => moved(atom, shifts.get(atom) ?? 0)) };
  });
}

function moved(atom: Atom, shift: number): Atom {
  const glyphs = atom.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + shift }));
  return { ...atom, left: atom.left + shift, right: atom.right + shift, glyphs };
}

/** The code of a column of names on a line, which stands between the column before and this one. */
function codeBefore(line: AtomLine | undefined, column: Column, columns: readonly Column[]): Atom | undefined {
  const before = columns[columns.indexOf(column) - 1]?.left ?? Number.NEGATIVE_INFINITY;
  return line?.atoms.find(({ text, left }) => isCode(text) && left > before && left < column.left);
}

/** By how many lines above and below it each row reaches in a column of names; `undefined` where that is not clear. */
function reachesOf(
  lines: readonly AtomLine[],
  rows: readonly number[],
  column: Column,
  needsName: (line: AtomLine | undefined) => boolean,
): number[] | undefined {
  const gaps = rows.map((row, at) => piecesIn(lines.slice(row + 1, rows[at + 1]), column));
  const isNamed = rows.map((row) => pieceIn(lines[row], column) !== undefined);
  const needs = rows.map((row, at) => isNamed[at] === false && needsName(lines[row]));
  // From the last row up: below it stand as many lines as above it.
  const reaches: number[] = [];
  let below = gaps[gaps.length - 1] ?? 0;
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const isBlank = isNamed[at] === false && needs[at] !== true;
    if (below < 0 || (needs[at] === true && below === 0) || (isBlank && below > 0)) return undefined;
    reaches.unshift(below);
    below = (gaps[at - 1] ?? 0) - below;
  }
  const hasFirst = piecesIn(lines.slice(0, rows[0]), column) >= (reaches[0] ?? 0);
  // Every row has a name on its line: what stands between them may as well be the rest of the name above.
  const isOpen = gaps.some((gap) => gap > 0) && !needs.includes(true);
  return hasFirst && !isOpen ? reaches : undefined;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** What stands in a column of names on a line. */
function pieceIn(line: AtomLine | undefined, column: Column): Atom | undefined {
  return line?.atoms.find(
    (atom) => isName(atom) && !isTotal(atom) && atom.left < column.right && atom.right > column.left,
  );
}

function piecesIn(lines: readonly AtomLine[], column: Column): number {
  return lines.filter((line) => pieceIn(line, column) !== undefined).length;
}

/** Whether the nearest code left of a column of names has no other name beside it. */
function hasCode(line: AtomLine | undefined, column: Column): boolean {
  const before = line?.atoms.filter(({ left }) => left < column.left) ?? [];
  const last = before[before.length - 1];
  return last !== undefined && isCode(last.text);
}

/** The pieces of a name as one, no wider than the widest of them. */
function together(pieces: readonly Atom[], row: AtomLine | undefined): Atom {
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const glyphs = pieces.flatMap((piece) => piece.glyphs);
  const width = (right - left) / glyphs.length;
  const y = row?.line.y ?? 0;
  const placed = glyphs.map((glyph, at) => ({ ...glyph, x: left + at * width, y, width }));
  return atomOf(placed) ?? { text: "", left, right, y, size: row?.line.size ?? 0, glyphs: placed, isFigure: false };
}

function withNames(line: AtomLine | undefined, names: readonly Atom[]): AtomLine[] {
  if (line === undefined) return [];
  const others = line.atoms.filter(
    (atom) => !isName(atom) || !names.some(({ left, right }) => atom.left < right && atom.right > left),
  );
  return [{ ...line, atoms: [...others, ...names].sort((one, other) => one.left - other.left), kind: "rows" }];
}
