/** Levels of rows that print no code, by how far their names are set in, where the sums agree with it. */
import { Decimal, roundingTolerance } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import { isCategoryName } from "../understand/functional-codes.js";
import type { GridCell } from "../understand/grid.js";
import type { AccountRow } from "./account-rows.js";
import { isTotalLabel, nameKey, ordinalOf, plain } from "../understand/words.js";

/** A row of names and figures, in order. */
export interface SetRow {
  /** Name as printed, with its list mark. */
  readonly printed: string;
  /** Name without it. */
  readonly name: string;
  /** How far it is set in, in widths of a character; `undefined` where the format does not tell. */
  readonly indent: number | undefined;
  readonly figures: readonly (GridCell | undefined)[];
}

/** Names of one level stand within this many widths of a character of each other; those of two levels further apart. */
const [WITHIN, APART] = [0.25, 0.35];

/** A name between two levels is of the lower one, unless it is much nearer to the other: spaces too many are rarer. */
const NEARER = 0.4;

/** The deepest tables have 类, 款, 项 and projects under them. */
const MOST_LEVELS = 4;

/** Share of the rows that is too few to be a level. */
const RARE = 0.015;

/** Share of the rows with parts whose parts make them up. */
const PROVED = 0.8;

/**
 * The level of each row, 0 for a category; `undefined` for totals, and for what stands after the total of the year. No list
 * at all where names are not set in, or not so that the figures agree.
 */
export function levelsByIndent(printed: readonly SetRow[]): readonly (number | undefined)[] | undefined {
  const rows = besideMemo(printed);
  const end = rows.findIndex(({ name }, at) => at > 2 && isEnd(name));
  const isRow = rows.map(({ name, indent }, at) => indent !== undefined && !isEnd(name) && (end < 0 || at < end));
  const own = rows.filter((_, at) => isRow[at]);
  // An opening quotation mark takes half a width or a whole one, as the page is set.
  const plainly = own.filter(({ name }) => !/^[“‘「《]/.test(name));
  const steps = stepsOf(plainly.map(({ indent = 0 }) => indent));
  if (steps === undefined || own.length < 4) return undefined;
  const stepOf = ({ indent = 0 }: SetRow): number => {
    const above = steps.findIndex((step) => step > indent);
    if (above <= 0) return above < 0 ? steps.length - 1 : 0;
    const [lower = 0, upper = 0] = steps.slice(above - 1, above + 1);
    return indent - lower > NEARER * (upper - lower) ? above : above - 1;
  };
  const isTop = rows.map((_, at) => isRow[at] === true && isCategory(rows, at, steps[0] ?? 0));
  const tops = new Set(rows.filter((_, at) => isTop[at]).map(stepOf));
  // 一、 stands as far to the left as the 款 below it, or further.
  const [top = 0, ...others] = tops;
  if (tops.size === 0 || others.length > 0 || top > 0) return undefined;
  const beside = rows.filter((row, at) => isRow[at] === true && isTop[at] !== true && stepOf(row) === top);
  const isBeside = beside.length * 2 > isTop.filter(Boolean).length;
  const levels = stepwise(
    rows.map((row, at) => (isRow[at] !== true ? undefined : isTop[at] === true ? 0 : stepOf(row) + (isBeside ? 1 : 0))),
  );
  return levels !== undefined && areProved(rows, levels) ? levels : undefined;
}

/** 其中：公安 / 检察 / 法院, whose names stand one under another: all of them are set in as far as 其中. */
function besideMemo(rows: readonly SetRow[]): readonly SetRow[] {
  let memo: number | undefined;
  return rows.map((row) => {
    const further = memo === undefined || row.indent === undefined ? 0 : row.indent - memo;
    if (MEMO_WIDTHS.some(([least, most]) => further > least && further < most)) return { ...row, indent: memo };
    memo = /^\s*其\s*中/.test(row.printed) ? row.indent : undefined;
    return row;
  });
}

/** 其中： in widths of a character, set with half spaces or full ones; two are the step of a level. */
const MEMO_WIDTHS: readonly (readonly [number, number])[] = [
  [1.35, 1.75],
  [2.4, 3.9],
];

/** 支出合计: a total is set to the middle, and what follows it is of other kinds. */
function isEnd(name: string): boolean {
  return isTotalLabel(name) || /(?:合计|总计)$|^转移性支出/.test(plain(name));
}

/**
 * A category by its list mark, where any row has one; else by its name, which its parts may have too (其他支出): then it stands
 * no further in than the names of the first level.
 */
function isCategory(rows: readonly SetRow[], at: number, least: number): boolean {
  const { printed = "", name = "", indent } = rows[at] ?? {};
  const isMarked = (text: string): boolean => /^[一二三四五六七八九十]/.test(ordinalOf(text));
  if (rows.some((row) => isMarked(row.printed))) return isMarked(printed);
  const before = rows[at - 1];
  const isPartOfSame = before !== undefined && nameKey(before.name) === nameKey(name);
  return isCategoryName(name) && !isPartOfSame && (indent ?? 0) - least < APART;
}

/** Where the names of each level begin; `undefined` where these do not part, or are all one. */
function stepsOf(indents: readonly number[]): number[] | undefined {
  const sorted = [...indents].sort((one, other) => one - other);
  const groups: number[][] = [];
  for (const indent of sorted) {
    const last = groups[groups.length - 1];
    if (last === undefined || indent - (last[0] ?? indent) > WITHIN) groups.push([indent]);
    else last.push(indent);
  }
  // A space too many before one name of hundreds makes no level.
  const steps = groups.filter(({ length }) => length >= sorted.length * RARE).map(([first = 0]) => first);
  const isApart = steps.every((step, at) => at === 0 || step - (steps[at - 1] ?? step) >= APART);
  return isApart && steps.length > 1 && steps.length <= MOST_LEVELS ? steps : undefined;
}

/**
 * Levels of which none is more than one below that before it: a 项 right under its 类 is of the next level. `undefined` where
 * that is no exception.
 */
function stepwise(levels: readonly (number | undefined)[]): (number | undefined)[] | undefined {
  const above: number[] = [];
  let skipped = 0;
  const found = levels.map((level) => {
    if (level === undefined) return undefined;
    while (above.length > 0 && (above[above.length - 1] ?? 0) >= level) above.pop();
    above.push(level);
    if (above.length <= level) skipped += 1;
    return above.length - 1;
  });
  return skipped <= levels.length * RARE ? found : undefined;
}

/** Whether the parts of most rows that have any make them up, in some column. */
function areProved(rows: readonly SetRow[], levels: readonly (number | undefined)[]): boolean {
  const columns = Math.max(...rows.map(({ figures }) => figures.length));
  return Array.from({ length: columns }, (_, column) => column).some((column) => {
    const amounts = rows.map(({ figures }) => cellAmount(figures[column]?.text));
    const places = Math.max(...amounts.map((amount) => amount?.decimalPlaces() ?? 0));
    let [checked, held] = [0, 0];
    for (const [at, level] of levels.entries()) {
      const whole = amounts[at];
      if (level === undefined || whole === undefined || whole.isZero() || levels[at + 1] !== level + 1) continue;
      let [sum, count] = [new Decimal(0), 0];
      for (let below = at + 1; below < levels.length && (levels[below] ?? -1) > level; below += 1) {
        if (levels[below] !== level + 1) continue;
        sum = sum.plus(amounts[below] ?? 0);
        count += 1;
      }
      checked += 1;
      // Beside amounts whose small ones alone have decimals.
      const most = roundingTolerance(Math.min(places, whole.decimalPlaces()), count);
      if (sum.minus(whole).abs().lessThanOrEqualTo(most)) held += 1;
    }
    return checked > 0 && held >= checked * PROVED;
  });
}

/** The levels of rows of an account of expenditure that print no codes, where their names are set in by them. */
export function levelsOfRows(rows: readonly AccountRow[]): Map<AccountRow, number> {
  if (rows.some(({ code }) => code !== "")) return new Map();
  const levels = levelsByIndent(
    rows.map(({ printed, label, indent, cells }) => ({ printed, name: label, indent, figures: cells })),
  );
  return new Map(
    rows.flatMap((row, at) => {
      const level = levels?.[at];
      return level === undefined ? [] : [[row, level]];
    }),
  );
}
