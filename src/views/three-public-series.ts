import { comparedSeries } from "../budget/change.js";
import type { Budget, Item, Version } from "../budget/schema.js";

/** Which version of a year's figures: 预算, 调整预算, 执行数, 决算. */
export type ThreePublicVersion = Version;

/** One bar of every row: a version of a year's figures. */
export interface ThreePublicSeries {
  readonly year: number;
  readonly version: ThreePublicVersion;
}

/** The bars of a document, and which of them the published changes are against. */
export interface ThreePublicSeriesSet {
  /** Oldest first, the document's own last; at most three. */
  readonly all: readonly ThreePublicSeries[];
  /** What the document itself states: its year in its own version. */
  readonly own: ThreePublicSeries;
  /** What changes are told against; `undefined` where the document compares with nothing. */
  readonly base: ThreePublicSeries | undefined;
}

const VERSIONS: readonly ThreePublicVersion[] = ["budget", "revisedBudget", "execution", "finalAccounts"];

/** Whether two series are one and the same. */
export function sameSeries(one: ThreePublicSeries, other: ThreePublicSeries | undefined): boolean {
  return one.year === other?.year && one.version === other.version;
}

/**
 * The series any of the items is compared with, and the document's own. A budget is told against that of the
 * year before, final accounts against the budget of their own year. Of more than three, the first, that one
 * and the document's own are kept; years after the document's are left out.
 *
 * @param against - What changes are to be told against instead, where the document compares with it.
 */
export function seriesSet(items: readonly Item[], budget: Budget, against?: ThreePublicSeries): ThreePublicSeriesSet {
  const own: ThreePublicSeries = { year: budget.year, version: budget.kind ?? "budget" };
  const others: ThreePublicSeries[] = [];
  for (const item of items) {
    for (const comparison of item.compare ?? []) {
      const series = comparedSeries(comparison, budget);
      // Of another year or version that only a rate of completion names there is no bar.
      const { amount, change, direction } = comparison;
      if (amount === undefined && change === undefined && direction === undefined) continue;
      const known = sameSeries(series, own) || others.some((other) => sameSeries(other, series));
      if (!known && series.year <= own.year) others.push(series);
    }
  }
  const rank = ({ version }: ThreePublicSeries): number => VERSIONS.indexOf(version);
  others.sort((one, other) => one.year - other.year || rank(one) - rank(other));
  const base = against === undefined ? baseOf(others, own) : others.find((series) => sameSeries(series, against));
  return { all: [...shownBeside(others, base, own), own], own, base };
}

function baseOf(others: readonly ThreePublicSeries[], own: ThreePublicSeries): ThreePublicSeries | undefined {
  const before = others.filter(({ year }) => year === own.year - 1);
  const sameYear = others.filter(({ year }) => year === own.year);
  const likeBefore = before.find(({ version }) => version === own.version);
  return own.version === "budget" ? (likeBefore ?? before[0] ?? sameYear[0]) : (sameYear[0] ?? likeBefore ?? before[0]);
}

function shownBeside(
  others: readonly ThreePublicSeries[],
  base: ThreePublicSeries | undefined,
  own: ThreePublicSeries,
): readonly ThreePublicSeries[] {
  if (others.length <= 2) return others;
  const rest = others.filter((series) => !sameSeries(series, base));
  // Beside a budget the long run tells most; beside final accounts, those of the year before.
  const before = rest.find(({ year, version }) => year === own.year - 1 && version === own.version);
  const further = own.version === "budget" ? rest[0] : (before ?? rest[0]);
  const second = base ?? rest[rest.length - 1];
  return others.filter((series) => sameSeries(series, further) || sameSeries(series, second));
}
