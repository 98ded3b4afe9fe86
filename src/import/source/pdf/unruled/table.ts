/** Tables that are drawn without lines: found among lines of text, and put together over pages. */
import type { Line } from "../lines.js";
import type { PageTable } from "../page-table.js";
import type { Rule } from "../rules.js";
import { atomLine, beginsRow, isIndexLine, type Atom, type AtomLine } from "./atoms.js";
import { bandsOf, overlap, type Band } from "./bands.js";
import { headsOf, type Heads } from "./heads.js";
import { leadingOf, pitchOf, rowsOfLines } from "./rows.js";

/** Lines of a page that look like a table. */
export interface Area {
  readonly kind: "area";
  readonly heads: readonly AtomLine[];
  readonly body: readonly AtomLine[];
  /** Heights at which lines are ruled between its rows. */
  readonly across: readonly number[];
  /** Whether it alone is too little to be a table: a page end may have cut it. */
  readonly isWeak: boolean;
}

/** A part of a page between ruled tables: an area, or a line outside any. */
export type Found = Area | AtomLine;

/** Parts lines of text into areas of tables and other lines. */
export function areasIn(lines: readonly Line[], rules: readonly Rule[]): Found[] {
  const found: Found[] = [];
  let stretch: AtomLine[] = [];
  const end = (): void => {
    found.push(...areaIn(stretch, rules));
    stretch = [];
  };
  for (const each of lines.map(atomLine)) {
    const last = stretch[stretch.length - 1];
    const isApart = last !== undefined && each.line.y - last.line.y > 3.5 * Math.max(last.line.size, each.line.size);
    if (isApart) end();
    if (each.kind === "rows" || each.kind === "words") stretch.push(each);
    else {
      end();
      found.push(each);
    }
  }
  found.push(...(headsAlone(stretch, found[found.length - 1]) ?? areaIn(stretch, rules)));
  return found;
}

/** Headings under a title at the end of a page, whose rows may begin the next one. */
function headsAlone(stretch: readonly AtomLine[], before: Found | undefined): Found[] | undefined {
  const isTitled =
    before !== undefined && before.kind !== "area" && (before.kind === "title" || before.kind === "caption");
  const size = stretch[0]?.line.size ?? 10;
  const areHeads = stretch.every((line) => line.kind === "words" && isHeading(line, size));
  if (!isTitled || !areHeads || !stretch.some(({ atoms }) => atoms.length > 1)) return undefined;
  return [{ kind: "area", heads: stretch, body: [], across: [], isWeak: true }];
}

/** Lines that can be a table: from its headings to its last row. */
function areaIn(stretch: readonly AtomLine[], rules: readonly Rule[]): Found[] {
  const first = stretch.findIndex((line) => line.kind === "rows" && !isIndexLine(line));
  if (first < 0) return [...stretch];
  const rows = stretch.filter(({ kind }) => kind === "rows");
  const size = stretch[first]?.line.size ?? 10;
  // The first line of a name whose figures stand at the middle of its lines.
  const before = stretch[first - 1];
  const isName = beginsBody(before) && (stretch[first]?.line.y ?? 0) - (before?.line.y ?? 0) < 1.1 * size;
  const ahead = itemsAhead(stretch, first);
  let top = isName ? first - 1 : first - ahead;
  while (ahead === 0 && top > 0 && isHeading(stretch[top - 1], size)) top -= 1;
  const lastRow = stretch.reduce((at, { kind }, index) => (kind === "rows" ? index : at), first);
  const leading = pitchOf(stretch.slice(first)) ?? 1.6 * size;
  let bottom = lastRow + 1;
  while (bottom < stretch.length && goesOnUnder(stretch[bottom - 1], stretch[bottom], leading)) bottom += 1;
  const lines = stretch.slice(top, bottom);
  const [heads, body] = ahead > 0 ? [[], lines] : partHeads(lines);
  const across = rulesBetween(body, rules);
  const likely = likelihood(heads, rows);
  return likely === "none"
    ? [...stretch]
    : [
        ...stretch.slice(0, top),
        { kind: "area", heads, body, across, isWeak: likely === "weak" },
        ...stretch.slice(bottom),
      ];
}

/**
 * How many lines right over the first row of figures are items without figures, whose numbers its item goes on with
 * (十七、… 十八、… over 十九、…), as at the top of a page that a table goes on over. A list from 一 on may be one of the text.
 */
function itemsAhead(stretch: readonly AtomLine[], first: number): number {
  let at = first;
  for (const { text, left } of stretch[first]?.atoms ?? []) {
    let number = ordinal(text);
    while (number > 1 && at > 0) {
      const [item, ...others] = stretch[at - 1]?.atoms ?? [];
      if (
        item === undefined ||
        others.length > 0 ||
        Math.abs(item.left - left) > 1 ||
        ordinal(item.text) !== number - 1
      )
        break;
      [at, number] = [at - 1, number - 1];
    }
    if (at < first && number === 1) at = first;
    if (at < first) break;
  }
  return first - at;
}

/** 二十一、: the number of an item; 0 for none. */
function ordinal(text: string): number {
  const [, tens, units = ""] = /^(?:([二三]?十)?([一二三四五六七八九])?)、/.exec(text) ?? [];
  const ten = tens === undefined ? 0 : 10 * (tens.length === 1 ? 1 : "一二三".indexOf(tens.charAt(0)) + 1);
  return ten + (units === "" ? 0 : "一二三四五六七八九".indexOf(units) + 1);
}

/** The heights between the first and last row at which most of the width is ruled. */
function rulesBetween(body: readonly AtomLine[], rules: readonly Rule[]): number[] {
  const [left, right] = [
    Math.min(...body.map(({ line }) => line.left)),
    Math.max(...body.map(({ line }) => line.right)),
  ];
  const [top, bottom] = [body[0]?.line.y ?? 0, body[body.length - 1]?.line.y ?? 0];
  return rules
    .filter(
      ({ direction, at, from, to }) =>
        direction === "across" &&
        at > top &&
        at < bottom &&
        Math.min(to, right) - Math.max(from, left) > 0.7 * (right - left),
    )
    .map(({ at }) => at);
}

/** Headings are short, in the size of the rows, and no items of a list. */
function isHeading(line: AtomLine | undefined, size: number): boolean {
  if (line === undefined || line.line.size > 1.2 * size) return false;
  if (line.atoms.length > 1) return true;
  const [atom] = line.atoms;
  return (
    atom !== undefined &&
    atom.text.length < 22 &&
    !/^(?:[一二三四五六七八九十]+、|第.{1,3}(?:部分|章)|[（(][一二三四五六七八九十]+[)）]|附(?!属|$))/.test(atom.text)
  );
}

/** Whether a line under the last row of figures is of the table: blank items, or the rest of a name. */
function goesOnUnder(before: AtomLine | undefined, line: AtomLine | undefined, pitch: number): boolean {
  if (before === undefined || line === undefined) return false;
  const isNear = line.line.y - before.line.y <= 1.25 * pitch;
  return isNear && line.atoms.every(({ text }) => text.length < 26 && !/[。；，]/.test(text));
}

/** Where rows begin: names that are broken over lines may stand over the figures of the first one. */
function partHeads(lines: readonly AtomLine[]): [AtomLine[], AtomLine[]] {
  let first = lines.findIndex((line) => line.kind === "rows" && !isIndexLine(line));
  const levels = lines.findIndex(({ atoms }) => atoms.length > 1 && atoms.every(({ text }) => /^[类款项]$/.test(text)));
  // Figures of a total whose name stands under the headings.
  if (levels > first && levels < first + 3)
    return [
      lines.filter((line, at) => at <= levels && line.kind !== "rows"),
      lines.filter((line, at) => at > levels || line.kind === "rows"),
    ];
  const index = lines.findIndex((line, at) => at < first && isIndexLine(line));
  if (index >= 0) return [lines.slice(0, index), lines.slice(index)];
  while (first > 1 && beginsBody(lines[first - 1])) first -= 1;
  if (beginsName(lines, first)) first -= 1;
  return [lines.slice(0, first), lines.slice(first)];
}

/** Words that stand alone in a line of headings, as a name does not. */
const HEADING = /[码号数]$|名称|科目|项目|金额|[合小总]计|单位|类别|支出$|收入$/;

/**
 * Whether the line over the first row is the first of its name, which is broken: one piece, as near as lines of one cell
 * are (the figures may stand at the middle of two) and at their left, with nothing so near over it.
 */
function beginsName(lines: readonly AtomLine[], first: number): boolean {
  const [name, ...others] = lines[first - 1]?.atoms ?? [];
  const row = lines.slice(first, first + 2).flatMap(({ atoms }) => atoms);
  if (name === undefined || others.length > 0 || row.length < 2 || HEADING.test(name.text)) return false;
  const isNear = (atom: Atom, other: Atom): boolean => Math.abs(other.y - atom.y) < 1.45 * name.size;
  return (
    row.some((atom) => !atom.isFigure && Math.abs(atom.left - name.left) < 0.3 * name.size && isNear(name, atom)) &&
    !lines.slice(0, first - 1).some(({ atoms }) => atoms.some((atom) => overlap(atom, name) > 0 && isNear(atom, name)))
  );
}

function beginsBody(line: AtomLine | undefined): boolean {
  const [atom] = line?.atoms ?? [];
  return atom !== undefined && beginsRow(atom.text) && /^[一二三四五六七八九十]{1,3}\s*、|^\d{3}/.test(atom.text);
}

/** Few figures may be those of a text; a row alone needs headings over it. */
function likelihood(heads: readonly AtomLine[], rows: readonly AtomLine[]): "sure" | "weak" | "none" {
  const most = Math.max(...rows.map(({ atoms }) => atoms.filter(({ isFigure }) => isFigure).length));
  // A list of contents: a page number after each title.
  const isList = rows.every(({ atoms }) => {
    const some = atoms.filter(({ isFigure }) => isFigure);
    return some.length === 1 && /^\d{1,3}$/.test(some[0]?.text ?? "") && atoms[atoms.length - 1] === some[0];
  });
  if (isList) return "none";
  const isHeaded = heads.some(({ atoms }) => atoms.length > 1) && (most > 1 || rows.length > 1);
  return rows.length > 2 || isHeaded ? "sure" : "weak";
}

/** Whether areas of several pages are a table together. */
export function areTable(areas: readonly Area[]): boolean {
  if (areas.some(({ isWeak }) => !isWeak)) return true;
  const rows = areas.flatMap(({ body }) => body).filter(({ kind }) => kind === "rows");
  const heads = areas.flatMap((area) => area.heads);
  return areas.length > 1 && rows.length > 0 && likelihood(heads, rows) === "sure";
}

/** Reads the lines over the first row of a table, whose columns are found; `undefined` where they are not clear. */
export type ReadHeads = (lines: readonly AtomLine[], bands: readonly Band[], leading: number) => Heads | undefined;

/**
 * The table of an area, on columns that it shares with the areas it goes on with.
 *
 * @returns `undefined` where its headings are not clear
 */
export function tablesOf(areas: readonly Area[], readHeads: ReadHeads = headsOf): PageTable[] | undefined {
  const [first, second] = areas;
  if (first === undefined) return [];
  // The page end cut the headings in two: their first lines are those of all.
  if (first.body.length === 0 && second !== undefined && second.heads.length > 0)
    return tablesOf(
      [{ ...second, heads: [...above(first.heads, second.heads), ...second.heads] }, ...areas.slice(2)],
      readHeads,
    );
  const bodies = areas.map((area, at) =>
    at > 0 && !repeatsHeads(area, first) ? [...area.heads, ...area.body] : area.body,
  );
  const bands = bandsOf(
    bodies.flat().filter((line) => !isIndexLine(line) && (line.kind === "rows" || line.atoms.length > 1)),
  );
  const size = first.heads[0]?.line.size ?? first.body[0]?.line.size ?? 10;
  const read = areas.map((area, at) =>
    at === 0 || (bodies[at] === area.body && area.heads.length > 0)
      ? readHeads(area.heads, bands, headLeading(area, size))
      : NO_HEADS,
  );
  if (read.includes(undefined)) return undefined;
  const columns = read[0]?.bands ?? bands;
  return areas.map((area, at) => {
    const body = bodies[at] ?? area.body;
    const heads = area.heads.length > 0 ? (read[at]?.rows ?? []) : [];
    const lines = [...area.heads, ...area.body];
    return {
      kind: "table" as const,
      top: (lines[0]?.line.y ?? 0) - (lines[0]?.line.size ?? 0),
      bottom: lines[lines.length - 1]?.line.y ?? 0,
      columns: [...columns.map(({ left }) => left), columns[columns.length - 1]?.right ?? 0],
      rows: [...heads, ...rowsOfLines(body, columns, area.across)],
    };
  });
}

const NO_HEADS: Heads = { rows: [], bands: [] };

/** Lines of the page before, set as if they stood right over those of the next. */
function above(lines: readonly AtomLine[], below: readonly AtomLine[]): AtomLine[] {
  const [last, next] = [lines[lines.length - 1], below[0]];
  if (last === undefined || next === undefined) return [...lines];
  const shift = next.line.y - last.line.y - 2 * last.line.size;
  return lines.map((line) => ({
    ...line,
    line: { ...line.line, y: line.line.y + shift },
    atoms: line.atoms.map((atom) => ({ ...atom, y: atom.y + shift })),
  }));
}

function headLeading(area: Area, size: number): number {
  return area.body.length === 0 ? 1.4 * size : leadingOf(area.body, size);
}

/** Whether an area begins with the headings of another. */
export function repeatsHeads(area: Area, first: Area): boolean {
  const words = ({ heads }: Area): string => heads.flatMap(({ atoms }) => atoms.map(({ text }) => text)).join("");
  return area.heads.length > 0 && words(area) === words(first);
}

/** Whether an area at the top of a page goes on with the one at the end of the page before: its columns are the same. */
export function goesOnWith(before: Area, area: Area): boolean {
  if (before.body.length === 0) return true;
  const rows = (each: Area): AtomLine[] => each.body.filter((line) => line.kind === "rows" && !isIndexLine(line));
  if (
    area.heads.length > 0 &&
    before.heads.length > 0 &&
    !repeatsHeads(area, before) &&
    area.heads.some(({ atoms }) => atoms.length > 1)
  )
    return false;
  const [one, other, both] = [rows(before), rows(area), [...rows(before), ...rows(area)]].map(bandsOf);
  const count = (bands: readonly Band[] | undefined): number => bands?.length ?? 0;
  return count(both) >= Math.max(count(one), count(other));
}
