/** Characters put together to runs, lines and texts. */
import type { Glyph } from "./page-content.js";

/** Characters that stand together: no wide gap between them. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
}

/** A line of text: runs from left to right. */
export interface Line extends Run {
  readonly runs: readonly Run[];
}

const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u;

/**
 * Removes characters drawn twice almost at one place, which is how some programs draw bold. Those in the middle of a run
 * belong to a text that reaches over that of another cell (预算数 under 政府预算支出).
 */
export function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const near = new Map<string, Glyph[]>();
  const doubles = new Set<Glyph>();
  for (const glyph of glyphs) {
    const key = `${glyph.text}\n${Math.round(glyph.y / 4)}`;
    const others = near.get(key) ?? [];
    near.set(key, others);
    const within = glyph.size * 0.12;
    const double = others
      .slice(-8)
      .some((other) => Math.abs(other.x - glyph.x) < within && Math.abs(other.y - glyph.y) < within);
    if (double) doubles.add(glyph);
    else others.push(glyph);
  }
  if (doubles.size === 0) return [...glyphs];
  for (const run of drawnRuns(glyphs)) {
    const once = run.glyphs.flatMap((glyph, at) => (doubles.has(glyph) ? [] : [at]));
    for (const glyph of run.glyphs.slice(once[0] ?? 0, once[once.length - 1] ?? 0)) doubles.delete(glyph);
  }
  return glyphs.filter((glyph) => !doubles.has(glyph));
}

/**
 * Runs as they were drawn: a run ends where the next character does not continue it.
 *
 * @param apart - The gap that ends a run, in sizes of the font.
 */
export function drawnRuns(glyphs: readonly Glyph[], apart = 0.35): Run[] {
  const runs: Run[] = [];
  let current: Glyph[] = [];
  const end = (): void => {
    const run = runOf(current);
    if (run !== undefined) runs.push(run);
    current = [];
  };
  for (const glyph of glyphs) {
    const last = current.at(-1);
    if (last !== undefined) {
      const gap = glyph.x - last.x - last.width;
      const sameLine = Math.abs(glyph.y - last.y) < 0.3 * Math.max(glyph.size, last.size);
      if (!sameLine || gap > apart * last.size || gap < -0.5 * last.size || glyph.text.trim() === "") end();
    }
    if (glyph.text.trim() !== "") current.push(glyph);
  }
  end();
  return runs;
}

export function runOf(glyphs: readonly Glyph[]): Run | undefined {
  const [first] = glyphs;
  if (first === undefined) return undefined;
  let [left, right] = [first.x, first.x + first.width];
  for (const { x, width } of glyphs) {
    left = Math.min(left, x);
    right = Math.max(right, x + width);
  }
  return { glyphs, left, right, y: first.y, size: first.size };
}

/** Groups runs to lines, from top to bottom, each from left to right. */
export function linesOf(runs: readonly Run[]): Line[] {
  const groups: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y)) {
    const group = groups.at(-1);
    // Small raised characters (a number of a note) join the line they stand over.
    if (group !== undefined && run.y - group.y < 0.45 * Math.max(group.size, run.size)) {
      group.runs.push(run);
      if (run.size > group.size) Object.assign(group, { y: run.y, size: run.size });
    } else groups.push({ y: run.y, size: run.size, runs: [run] });
  }
  return groups.flatMap(({ y, size, runs: members }) => {
    const sorted = members.sort((one, other) => one.left - other.left);
    const whole = runOf(sorted.flatMap(({ glyphs }) => glyphs));
    return whole === undefined ? [] : [{ ...whole, y, size, runs: sorted }];
  });
}

/** The text of characters on one line, with a space where a gap shows one. */
export function textOf(glyphs: readonly Glyph[]): string {
  const sorted = [...glyphs].sort((one, other) => one.x - other.x);
  let text = "";
  let last: Glyph | undefined;
  for (const glyph of sorted) {
    if (last !== undefined) {
      const gap = (glyph.x - last.x - last.width) / Math.max(glyph.size, last.size, 0.1);
      const narrow = !WIDE.test(last.text) && !WIDE.test(glyph.text);
      if (gap > (narrow ? 0.22 : 0.6)) text += " ";
    }
    text += glyph.text;
    last = glyph;
  }
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** A line that begins like an item of a list or a heading. */
const ITEM =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}(?:[、．]|\.(?!\d))|第[一二三四五六七八九十\d]+(?:部分|章|节|条)|注[：:\d]|附[件表注：:]|备注|说明[：:]|其中[：:]|目标\s*\d)/;

/** Whether a line begins an item, heading or note of its own. */
export function beginsItem(text: string): boolean {
  return ITEM.test(text);
}

/** Two pieces of text that a line end parts, put together. */
export function joinWrapped(before: string, after: string): string {
  const space = /[A-Za-z,.;:)%\d]$/.test(before) && /^[A-Za-z(]/.test(after) ? " " : "";
  return `${before}${space}${after}`;
}

/** Figures with two decimals. */
const FIGURES = /[-−]?\d[\d,]*\.\d\d/g;

/** Figures that touch each other or words (1,284.00一、教育支出) are parted at their two decimals. */
export function partedFigures(glyphs: readonly Glyph[]): (readonly Glyph[])[] {
  const text = glyphs.map((glyph) => glyph.text).join("");
  if (
    text.length !== glyphs.length ||
    !/\d\.\d\d/.test(text) ||
    (/^[-−\d.,]+%?$/.test(text) && !/\.\d\d[-−\d]/.test(text))
  )
    return [glyphs];
  const found = [...text.matchAll(FIGURES)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const isWhole = found.every(
    ([from, to]) => !/[\d.]/.test(text[from - 1] ?? "") && !/[\d.%％万元年]/.test(text[to] ?? ""),
  );
  const touches = found.length > 1 && found.every(([from], at) => at === 0 || from === found[at - 1]?.[1]);
  if (!isWhole && !touches) return [glyphs];
  const cuts = [...new Set([0, ...found.flat(), text.length])].sort((one, other) => one - other);
  return cuts.slice(1).map((to, at) => glyphs.slice(cuts[at], to));
}
