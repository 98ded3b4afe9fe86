/** The pieces of text that a line of a table without ruling lines is made of, and what kind of line it is. */
import type { Glyph } from "../page-content.js";
import { beginsItem, drawnRuns, partedFigures, runOf, textOf, type Line } from "../lines.js";
import { isFigure } from "../row-cuts.js";

/** Characters of one line between two gaps. */
export interface Atom {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  /** A figure, or a mark that stands for none. */
  readonly isFigure: boolean;
}

/** What a line can be of a table. */
export type LineKind = "title" | "caption" | "prose" | "rows" | "words";

/** A line with its pieces. */
export interface AtomLine {
  readonly line: Line;
  readonly atoms: readonly Atom[];
  readonly kind: LineKind;
  /** Its widest gap, in sizes of the font. */
  readonly gap: number;
}

/** A gap of this many sizes of the font ends a piece: no name has one within. */
const APART = 0.2;

/** A gap of this many sizes of the font is that of two columns. */
export const WIDE_GAP = 1.5;

const MARK = /^(?:[-—–－]{1,3}|\/|无)$/;
const AMOUNT = /^-?[\d,]+\.\d+$/;
const LEADERS = /[.…·．]{4,}|…{2}/;
const TITLE = /表(?:[（(][^（()）]{1,12}[）)])?[》)）]?\d*$/;
const CAPTION =
  /单位[:：（(].{0,8}元|^(?:金额|计量|货币)?单位[:：]|^(?:编制|公开|填报|预算|主管|填制|报送)?(?:部门|单位)(?:名称)?(?:[（(](?:公章|盖章)[）)])?[:：]/;
/** 公开03表: the number of a table. */
const NUMBER = /^(?:预算)?公开\d{1,2}表[:：]?$/;
const NOTE = /^(?:备?注|说明|附注)\d*[:：]/;
/** 1,234.00 万元: the words after the figure are its unit, as in a sentence. */
const COUNTED = /^(?:[万亿百千]?元|[%％人个辆年月日项台次户批件]|平方米)/;

/** Marks within sentences, which some programs set in half width; none of them stands so in a figure. */
const CLAUSE = /[，。；]|(?<=[\p{Script=Han}%％）)”])[,;.](?=[\p{Script=Han}“(（\d]|$)/u;

/** A line with its pieces and its kind. */
export function atomLine(line: Line): AtomLine {
  const atoms = atomsOf(line);
  const gap = widestGap(atoms);
  return { line, atoms, gap, kind: kindOf(line, atoms, gap) };
}

function atomsOf(line: Line): Atom[] {
  const runs = line.runs.flatMap((run) => drawnRuns(run.glyphs, APART)).flatMap(({ glyphs }) => partedFigures(glyphs));
  const atoms = runs.flatMap((glyphs) => atomOf(glyphs) ?? []).sort((one, other) => one.left - other.left);
  const whole: Atom[] = [];
  for (const atom of atoms) {
    const last = whole[whole.length - 1];
    const joined = last !== undefined && isBroken(last, atom) ? atomOf([...last.glyphs, ...atom.glyphs]) : undefined;
    if (joined === undefined) whole.push(atom);
    else whole[whole.length - 1] = { ...joined, text: joined.text.replace(/\s/g, "") };
  }
  return whole;
}

/** 1,23 4.50 and 12. 50: a gap within a figure, whose first piece is none alone. */
function isBroken(one: Atom, other: Atom): boolean {
  if (other.left - one.right > 0.8 * one.size || !/^\.?\d[\d,]*(?:\.\d+)?$/.test(other.text)) return false;
  const isPart =
    /^-?\d{1,3}(?:,\d{3})*,\d{0,2}$|^-?[\d,]+\.$/.test(one.text) ||
    (other.text.startsWith(".") && /^-?[\d,]+$/.test(one.text));
  return isPart && /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(one.text + other.text);
}

/** A piece of the given characters; `undefined` for none. */
export function atomOf(glyphs: readonly Glyph[]): Atom | undefined {
  const run = runOf(glyphs);
  if (run === undefined) return undefined;
  const text = textOf(glyphs);
  const { left, right, y, size } = run;
  return { text, left, right, y, size, glyphs, isFigure: isFigure(text) || MARK.test(text) };
}

function widestGap(atoms: readonly Atom[]): number {
  let widest = 0;
  for (const [at, { left, size }] of atoms.entries()) {
    const before = atoms[at - 1];
    if (before !== undefined) widest = Math.max(widest, (left - before.right) / size);
  }
  return widest;
}

function kindOf(line: Line, atoms: readonly Atom[], gap: number): LineKind {
  const text = textOf(line.glyphs).replace(/\s/g, "");
  const figures = atoms.filter((atom) => atom.isFigure).length;
  if (LEADERS.test(text) || NOTE.test(text)) return "prose";
  if (NUMBER.test(text)) return "caption";
  if (figures === 0 && text.length > 2 && text.length < 60 && TITLE.test(text) && !/[，。；]/.test(text))
    return "title";
  if (figures === 0 && text.length < 90 && CAPTION.test(text)) return "caption";
  const isSpoken = atoms.some((atom, at) => atom.isFigure && COUNTED.test(atoms[at + 1]?.text ?? ""));
  const isLong = atoms.some((atom) => atom.text.length > 25 && CLAUSE.test(atom.text));
  if (gap < WIDE_GAP && (isSpoken || CLAUSE.test(text))) return "prose";
  if (isLong) return "prose";
  // - 一、主要职责: a dash begins an item of a list. An amount alone stands beside the middle of a name of two lines.
  const isRow =
    figures > 1 ||
    (figures === 1 && atoms.some((atom) => (atoms.length > 1 ? isFigure(atom.text) : AMOUNT.test(atom.text))));
  return isRow ? "rows" : "words";
}

/** Sources of income that tables list without marks and, for the most part, without figures: each is a row. */
const SOURCE =
  /^(?:专项收入|事业收入|经营收入|其他(?:非税)?收入|上级补助收入|附属单位上缴收入|专户管理教育收费|债务资金(?:[(（].*)?)$/;

/** Whether a line begins something of its own: an item, a heading, a code. */
export function beginsRow(text: string): boolean {
  return (
    beginsItem(text) ||
    /^[一二三四五六七八九十]{1,3}\s*[、.．]/.test(text) ||
    /^(?:其中|(?:收入|支出)?[合总小]\s*计|[本当上]年|年[初末]|使用非|结余分配|结转下年|\d{3,7})/.test(text) ||
    SOURCE.test(text)
  );
}

/** Whether a text is a code of the classification. */
export function isCode(text: string | undefined): boolean {
  return text !== undefined && /^\d{3,7}$/.test(text);
}

/** Whether a line numbers the columns: 栏次 1 2 3. */
export function isIndexLine({ atoms }: AtomLine): boolean {
  const numbers = atoms.filter(({ text }) => /^\d{1,2}(?:=[\d+\-*/()（）]+)?$/.test(text));
  const others = atoms.filter((atom) => !numbers.includes(atom));
  if (numbers.length < 2 || others.some(({ text }) => !/^(?:栏\s*次|行次|[类款项次栏]|\*+|[甲乙丙丁]|-+)$/.test(text)))
    return false;
  return numbers.every(
    ({ text }, at) => at === 0 || Number.parseInt(text, 10) > Number.parseInt(numbers[at - 1]?.text ?? "", 10),
  );
}

/** Words that are set with spaces between their characters. */
const SPACED =
  /^(?:合计|小计|总计|项目|科目|金额|收入|支出|备注|类别|名称|编码|单位|序号|内容|说明|预算|决算|预算数|决算数|小计数|合计数|基本支出|项目支出|人员经费|公用经费|本年收入|本年支出|科目名称|科目编码|单位名称)$/;

/** 合 计: characters that spaces part, as one word. */
export function unspaced(atoms: readonly Atom[]): Atom[] {
  const found: Atom[] = [];
  let at = 0;
  while (at < atoms.length) {
    const word = [4, 3, 2]
      .map((length) => atoms.slice(at, at + length))
      .find((some) => some.length > 1 && isSpacedWord(some));
    const whole = word === undefined ? undefined : atomOf(word.flatMap(({ glyphs }) => glyphs));
    const first = atoms[at];
    if (whole !== undefined && word !== undefined) {
      found.push({ ...whole, text: whole.text.replace(/\s/g, "") });
      at += word.length;
    } else {
      if (first !== undefined) found.push(first);
      at += 1;
    }
  }
  return found;
}

function isSpacedWord(atoms: readonly Atom[]): boolean {
  const isNear = atoms.every(({ left, size }, at) => at === 0 || left - (atoms[at - 1]?.right ?? left) < 4 * size);
  return isNear && SPACED.test(atoms.map(({ text }) => text).join(""));
}
