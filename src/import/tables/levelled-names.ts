/** Rows by function that print names alone, one under another: which are 类, 款 and 项, as their sums prove. */
import { Decimal, sum, roundingTolerance } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import { codeNamed, isCategoryName, isKnownName } from "../understand/functional-codes.js";
import { textAt, type GridRow } from "../understand/grid.js";
import { balanceOf, natureOf } from "../understand/vocabulary.js";
import { isTotalLabel, nameKey, ordinalOf, plain, readCell, unnumbered } from "../understand/words.js";
import type { AccountRow } from "./account-rows.js";
import { joinCode, labelOf } from "./codes.js";
import { codeParts, type Role } from "./columns.js";

/** A row of names, in order. */
export interface NamedRow {
  /** Name without its list mark. */
  readonly name: string;
  /** Whether it has a list mark (一、). */
  readonly isMarked: boolean;
  /** Its total as printed. */
  readonly figure: string;
  /** Whether it is of something else (a code of its own, a total, a balance), and ends the rows before it. */
  readonly isOther: boolean;
}

/**
 * The names from the category down to each row below a category: 类, 款, 项. A list of no names is that of a row below a
 * category whose place the figures do not prove. Rows of other kinds, and categories, are not in it.
 */
export function levelledNames(rows: readonly NamedRow[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const { head, parts } of groupsOf(rows)) {
    const category = rows[head]?.name ?? "";
    const below = parts.flatMap((at) => rows[at] ?? []);
    const levels = levelsBySums(below, rows[head]?.figure ?? "", codeNamed(category, "") ?? "");
    let over = "";
    for (const [index, at] of parts.entries()) {
      const name = rows[at]?.name ?? "";
      if (levels?.[index] === 1) over = name;
      if (levels !== undefined) found.set(at, levels[index] === 1 ? [category, name] : [category, over, name]);
      else if (rows[head]?.isMarked === true || isKnownName(name)) found.set(at, []);
    }
  }
  return found;
}

/** Rows of an account of expenditure below its categories: 财政事务, 行政运行 under 一、一般公共服务支出. */
export function levelledAccountRows(rows: readonly AccountRow[]): Map<AccountRow, readonly string[]> {
  const names = rows.map(({ label, code, printed, cells }) => ({
    name: label,
    isMarked: ordinalOf(printed) !== "",
    figure: cells[0]?.text ?? "",
    isOther:
      code !== "" || isTotalLabel(plain(label)) || balanceOf(label) !== undefined || natureOf(label) !== undefined,
  }));
  return byRow(rows, levelledNames(names));
}

/** Rows of a table without codes, below its categories. */
export function levelledTableRows(
  rows: readonly GridRow[],
  roles: readonly Role[],
  codes: readonly number[],
  name: number,
): Map<GridRow, readonly string[]> {
  const figure = roles.findIndex(({ role }) => role === "figure");
  if (name < 0 || roles.some(({ role }) => role === "project")) return new Map();
  const labels = rows.map((row) => labelOf(joinCode(codeParts(row, codes), ""), textAt(row, name)));
  if (labels.some(({ code, level }) => code !== "" || level !== undefined)) return new Map();
  const names = rows.map((row, at) => ({
    name: unnumbered(labels[at]?.name ?? ""),
    isMarked: ordinalOf(labels[at]?.name ?? "") !== "",
    figure: textAt(row, figure),
    isOther: isTotalLabel(textAt(row, name)),
  }));
  return byRow(rows, levelledNames(names));
}

function byRow<T>(rows: readonly T[], found: ReadonlyMap<number, readonly string[]>): Map<T, readonly string[]> {
  return new Map(rows.flatMap((row, at) => (found.has(at) ? [[row, found.get(at) ?? []]] : [])));
}

interface Group {
  readonly head: number;
  readonly parts: number[];
}

function groupsOf(rows: readonly NamedRow[]): Group[] {
  const groups: Group[] = [];
  let current: Group | undefined;
  for (const [at, row] of rows.entries()) {
    const head: NamedRow | undefined = current === undefined ? undefined : rows[current.head];
    // 其他支出 / 其他支出 / 其他支出: parts with the name of their category.
    const isPartOfSame = head !== undefined && !row.isMarked && nameKey(row.name) === nameKey(head.name);
    const isBelowMark = head?.isMarked === true && !row.isMarked;
    // 援助其他地区支出 300 / 其他支出 300: what is given to others has parts that categories are named like.
    const isAllOfAid =
      current?.parts.length === 0 && codeNamed(head?.name ?? "", "") === AID && !row.isMarked && isAlike(row, head);
    if (row.isOther) current = undefined;
    else if (isCategoryName(row.name) && !isPartOfSame && !isBelowMark && !isAllOfAid)
      groups.push((current = { head: at, parts: [] }));
    else if (row.isMarked) current = undefined;
    else current?.parts.push(at);
  }
  return groups.filter(({ parts }) => parts.length > 0);
}

/** 援助其他地区支出. */
const AID = "219";

function isAlike({ figure }: NamedRow, head: NamedRow | undefined): boolean {
  const amount = cellAmount(figure);
  return amount !== undefined && !amount.isZero() && cellAmount(head?.figure)?.equals(amount) === true;
}

type Level = 1 | 2;

/**
 * The levels of the rows below a category: every 款 with 项 that make it up, or none with any, and all 款 together the
 * category; `undefined` where the figures allow no such order, or several that the classification does not tell apart.
 */
export function levelsBySums(
  rows: readonly Pick<NamedRow, "name" | "figure">[],
  whole: string,
  category: string,
): readonly Level[] | undefined {
  const all = cellAmount(whole);
  const amounts = rows.map(({ figure }) => cellAmount(figure) ?? new Decimal(0));
  if (all === undefined || rows.length === 0) return undefined;
  const places = Math.max(...[whole, ...rows.map(({ figure }) => figure)].map(placesOf));
  const isWhole: IsWhole = (parts, total, count) =>
    parts.minus(total).abs().lessThanOrEqualTo(roundingTolerance(places, count));
  const orders = nested(amounts, all, isWhole);
  if (isWhole(sum(amounts), all, amounts.length)) orders.push(amounts.map(() => 1));
  if (orders.length <= 1) return orders[0];
  const likely = orders.filter((levels) => levels.every((level, at) => isNamedSo(rows, levels, at, level, category)));
  return likely.length === 1 ? likely[0] : undefined;
}

type IsWhole = (parts: Decimal, total: Decimal, count: number) => boolean;

/** Orders in which every 款 has 项; of many, the first few. */
function nested(amounts: readonly Decimal[], whole: Decimal, isWhole: IsWhole): Level[][] {
  const orders: Level[][] = [];
  const search = (at: number, sum: Decimal, levels: readonly Level[], heads: number): void => {
    if (orders.length > MOST_ORDERS) return;
    if (at === amounts.length) {
      if (heads > 0 && isWhole(sum, whole, heads)) orders.push([...levels]);
      return;
    }
    const head = amounts[at] ?? new Decimal(0);
    let parts = new Decimal(0);
    for (let end = at + 1; end < amounts.length; end += 1) {
      parts = parts.plus(amounts[end] ?? 0);
      if (!isWhole(parts, head, end - at)) continue;
      const below = Array.from({ length: end - at }, (): Level => 2);
      search(end + 1, sum.plus(head), [...levels, 1, ...below], heads + 1);
    }
  };
  search(0, new Decimal(0), [], 0);
  return orders;
}

const MOST_ORDERS = 20;

/** Whether the classification has the name at this level, or has none of the name there and elsewhere. */
function isNamedSo(
  rows: readonly Pick<NamedRow, "name">[],
  levels: readonly Level[],
  at: number,
  level: Level,
  category: string,
): boolean {
  const name = rows[at]?.name ?? "";
  const isGroup = codeNamed(name, category) !== undefined;
  if (level === 1) return isGroup || !isKnownName(name);
  const over = rows[levels.lastIndexOf(1, at)]?.name ?? "";
  const above = codeNamed(over, category);
  return !isGroup || nameKey(over) === nameKey(name) || (above !== undefined && codeNamed(name, above) !== undefined);
}

function placesOf(text: string): number {
  const cell = readCell(text);
  return cell.kind === "figure" ? (/\.(\d+)$/.exec(cell.amount)?.[1]?.length ?? 0) : 0;
}
