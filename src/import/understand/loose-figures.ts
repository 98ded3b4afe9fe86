/** Figures that stand on lines of their own: cells of a table whose rows and columns a text has not kept. */
import type { SourcePlace } from "../source/source-document.js";
import type { Paragraph } from "./tables.js";
import { plain } from "./words.js";

/** 1,234 or 12.50, as cells print amounts: page numbers, codes and years have neither a point nor a comma. */
const AMOUNT = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+\.\d+$/;

/** So many of them, and so near to each other, are those of a table. */
const [LEAST, NEAR] = [4, 8];

/** Figures of a table that was not read as one: where they begin, and how many they are. */
export interface LooseFigures {
  readonly place: SourcePlace;
  readonly count: number;
}

/** （二）公务接待费 14.83 14.83: a name, and after it nothing but figures that blanks part. */
const ROW =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、])?[^\d\s，。；:：][^\d，。；:：]{1,40}?((?:\s+-?\d[\d,]*(?:\.\d+)?)+)\s*$/u;

/** How many amounts a line holds, where it holds nothing but cells: 22.00, or 22.00 | 8.77 |, or a name and figures. */
function amountsIn(text: string): number {
  const cells = text
    .split("|")
    .map((cell) => plain(cell))
    .filter((cell) => cell !== "");
  const amounts = cells.filter((cell) => AMOUNT.test(cell)).length;
  // 合计 | 46 |
  const isRow =
    amounts > 1 || (cells.length === 2 && text.trim().endsWith("|") && /^-?\d[\d,]*(?:\.\d+)?$/.test(cells[1] ?? ""));
  if (cells.length === 1 || isRow) return Math.max(amounts, Number(isRow)) || figuresAfterName(text);
  return 0;
}

/** A contents line ends with a number, too: one whole figure alone is none of a table. */
function figuresAfterName(text: string): number {
  const figures = (ROW.exec(text)?.[1] ?? "").trim().split(/\s+/);
  return figures.length > 1 || AMOUNT.test(figures[0] ?? "") ? figures.length : 0;
}

/** Finds them among the paragraphs that are left of a document without its tables. */
export function looseFigures(paragraphs: readonly Paragraph[]): LooseFigures[] {
  const found: { place: SourcePlace; count: number; last: number }[] = [];
  for (const [at, { text, place }] of paragraphs.entries()) {
    const count = text.length > 200 ? 0 : amountsIn(text);
    if (count === 0) continue;
    const open = found[found.length - 1];
    if (open !== undefined && at - open.last <= NEAR) [open.count, open.last] = [open.count + count, at];
    else found.push({ place, count, last: at });
  }
  return found.filter(({ count }) => count >= LEAST).map(({ place, count }) => ({ place, count }));
}
