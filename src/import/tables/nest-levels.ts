/** 款 and 项 in one list without codes and levels: parted where all figures of their rows prove it. */
import { Decimal } from "../../budget/amount.js";
import type { ImportContext } from "../understand/context.js";
import { codeNamed } from "../understand/functional-codes.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import { plain, unnumbered } from "../understand/words.js";

/** The figures of a row that add up: its amount, and those of other years and versions. Blanks are nothing in sums. */
export type Figures = ReadonlyMap<string, Decimal>;

/** The year and version of a figure that a row is compared with. */
export const keyOf = ({ year, version }: Draft): string => `${String(year)} ${String(version)}`;

/** The figures of a row, each under its year and version; its own under none. */
export function figuresOf(row: Draft): Figures {
  const figures = new Map<string, Decimal>();
  const add = (key: string, amount: unknown): void => {
    if (typeof amount === "string") figures.set(key, new Decimal(amount));
  };
  add("", row["amount"]);
  for (const each of (row["compare"] ?? []) as Draft[]) add(keyOf(each), each["amount"]);
  return figures;
}

const NOTHING = new Decimal(0);

/** How far rounding may part a sum from its whole: by half of the last digit for each part. */
function isSum(whole: Figures, parts: Figures, count: number, least = 20): "exact" | "rounded" | undefined {
  let isExact = true;
  for (const key of new Set([...whole.keys(), ...parts.keys()])) {
    const [one, other] = [whole.get(key) ?? NOTHING, parts.get(key) ?? NOTHING];
    if (one.equals(other)) continue;
    isExact = false;
    const allowed = new Decimal(10).pow(-one.decimalPlaces()).times(Math.max(1, Math.floor(count / 4)));
    if (one.minus(other).abs().greaterThan(allowed) || one.lessThan(allowed.times(least))) return undefined;
  }
  return isExact ? "exact" : "rounded";
}

/** Adds the figures of a row to a sum. */
export function plus(sum: Map<string, Decimal>, row: Figures): void {
  for (const [key, amount] of row) sum.set(key, (sum.get(key) ?? NOTHING).plus(amount));
}

/** How many figures of a row, of this year and of others, its parts make up. */
export function provedYears(whole: Draft, parts: readonly Draft[]): number {
  const sum = new Map<string, Decimal>();
  for (const part of parts) plus(sum, figuresOf(part));
  return [...figuresOf(whole)].filter(([key, amount]) => (sum.get(key) ?? NOTHING).equals(amount)).length;
}

/** Whether parts make up some figure of a row that is not zero, and no other of its figures is far off; or all are blank. */
export function areParts(whole: Draft, parts: readonly Draft[]): boolean {
  const sum = new Map<string, Decimal>();
  for (const part of parts) plus(sum, figuresOf(part));
  const own = figuresOf(whole);
  if (isBlank(own)) return isBlank(sum);
  return isSum(own, sum, parts.length) !== undefined;
}

const isBlank = (figures: Figures): boolean => [...figures.values()].every((amount) => amount.isZero());

/**
 * Puts 项 under the 款 that they make up: where that holds for every figure of every such row, and the 款 make up the 类.
 * Nothing is done where it does not, or where all rows are 款 already.
 */
export function nestLevels(context: ImportContext, category: Draft): void {
  const rows = [...context.ledger.list(category, "items")];
  const whole = figuresOf(category);
  if (rows.length < 2 || isBlank(whole) || rows.some((row) => row["items"] !== undefined)) return;
  const figures = rows.map(figuresOf);
  const all = new Map<string, Decimal>();
  for (const each of figures) plus(all, each);
  if (isSum(whole, all, rows.length) !== undefined) return;
  const code = wordsIn(category, "code");
  const names = rows.map((row) => plain(unnumbered(wordsIn(row, "name"))));
  const isKnown = (at: number): boolean =>
    names[at] !== names[at - 1] && (codeNamed(names[at] ?? "", code)?.length ?? 0) === 5;
  const groups: { readonly top: number; readonly end: number }[] = [];
  for (let at = 0; at < rows.length;) {
    const end = endOf(figures, at, isKnown);
    groups.push({ top: at, end });
    at = end;
  }
  const tops = new Map<string, Decimal>();
  for (const { top } of groups) plus(tops, figures[top] ?? new Map());
  if (isSum(whole, tops, groups.length) === undefined || groups.length === rows.length) return;
  for (const { top, end } of groups)
    for (const part of rows.slice(top + 1, end)) context.ledger.add(rows[top] ?? category, "items", part);
  (category["items"] as Draft[]).splice(
    0,
    rows.length,
    ...rows.filter((_, at) => groups.some(({ top }) => top === at)),
  );
}

/**
 * Where the parts of the row `at` end, which make it up; the next row, where none do. Rows without figures go on with
 * them.
 */
function endOf(figures: readonly Figures[], at: number, isKnown: (at: number) => boolean): number {
  const whole = figures[at] ?? new Map<string, Decimal>();
  const sum = new Map<string, Decimal>();
  let rounded: number | undefined;
  let end: number | undefined;
  for (let next = at + 1; next < figures.length && !isKnown(next); next += 1) {
    plus(sum, figures[next] ?? new Map());
    if (isBlank(whole)) {
      if (!isBlank(sum)) break;
      end = next + 1;
      continue;
    }
    const found = isBlank(sum) ? undefined : isSum(whole, sum, next - at);
    if (found === "exact") end ??= next + 1;
    else if (found === "rounded") rounded ??= next + 1;
    if (end !== undefined && next + 1 > end) {
      if (!isBlank(figures[next] ?? new Map())) break;
      end = next + 1;
    }
  }
  if (end !== undefined || rounded !== undefined || isBlank(whole)) return end ?? rounded ?? at + 1;
  // All rows up to the next 款 that the classification names: small figures, whose rounding shows, are theirs too.
  let last = at + 1;
  while (last < figures.length && !isKnown(last)) last += 1;
  return !isBlank(sum) && isSum(whole, sum, last - at - 1, 2) !== undefined ? last : at + 1;
}
