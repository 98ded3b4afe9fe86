import type { Decimal } from "./amount.js";
import { convert, movedDigits, exact, fractionDigits, orZero, sum, type MoneyUnit } from "./amount.js";
import type { Budget, Cell, Figure, Funding, Item } from "./schema.js";
import { SOURCE_PARTS } from "./classification.js";

/** In which unit figures are published at some place of a budget, and in which they are to be shown. */
export interface UnitScope {
  readonly published: MoneyUnit;
  readonly shown: MoneyUnit;
}

/** What a figure says of its amount, in the shown unit. */
export interface Reading {
  /** The exact amount; `null` is a published blank (未安排), `undefined` says that the document has no such figure. */
  readonly amount: Decimal | null | undefined;
  /** Digits after the decimal point as published, carried into the shown unit; negative for digits before the point. */
  readonly digits: number;
  /** Added up from published parts, because the document states no amount of its own here. */
  readonly computed: boolean;
}

/** Where a document has no figure at all; it has no digits that could be the finest of several figures. */
const NOTHING: Reading = { amount: undefined, digits: -Infinity, computed: false };

/** The units at the root of a budget: the document's own unit, shown in `shown` or as published. */
export function unitScope(budget: Budget, shown?: MoneyUnit): UnitScope {
  return { published: budget.unit, shown: shown ?? budget.unit };
}

/** The units that hold for a figure and all below it: a figure may name another unit than the document's. */
export function scopeWithin(scope: UnitScope, figure: { readonly unit?: MoneyUnit | undefined }): UnitScope {
  return figure.unit === undefined || figure.unit === scope.published ? scope : { ...scope, published: figure.unit };
}

/** A cell as a figure: a plain amount is a figure of which only the amount is known; of a missing cell nothing is. */
export function figure(cell: Cell | undefined): Figure {
  if (cell === undefined) return {};
  return typeof cell === "object" && cell !== null ? cell : { amount: cell };
}

/** The published amount of a figure itself, never computed. */
export function statedAmount(cell: Cell | undefined, scope: UnitScope): Reading {
  const { amount, unit } = figure(cell);
  if (amount === undefined) return NOTHING;
  const { published, shown } = scopeWithin(scope, { unit });
  const stated = exact(amount);
  const value = stated === null ? null : convert(stated, published, shown);
  return {
    amount: value,
    digits: movedDigits(value, fractionDigits(amount), published, shown),
    computed: false,
  };
}

/** Parts of an expenditure by its nature (支出性质). */
export const NATURES = ["basic", "project", "transfersUp", "business", "transfersDown", "contingency"] as const;

/**
 * The amount of an item: as published, or where the document states none, the sum of its parts (`items`), or of its
 * parts by nature (基本支出, 项目支出 …), marked as computed. A blank part counts as nothing; where every part is blank the
 * sum is blank too.
 */
export function itemAmount(item: Item, scope: UnitScope): Reading {
  if (item.amount !== undefined) return statedAmount(item, scope);
  const within = scopeWithin(scope, item);
  const byItems = addReadings((item.items ?? []).map((part) => itemAmount(part, within)));
  if (byItems.amount !== undefined) return byItems;
  return addReadings(NATURES.map((nature) => statedAmount(item[nature], within)));
}

/** The computed sum of readings; nothing where none of them has a figure. */
function addReadings(readings: readonly Reading[]): Reading {
  const found = readings.filter((reading) => reading.amount !== undefined);
  if (found.length === 0) return NOTHING;
  const blank = found.every((reading) => reading.amount === null);
  return {
    amount: blank ? null : sum(found.map((reading) => reading.amount)),
    digits: Math.max(...found.map((reading) => reading.digits)),
    computed: true,
  };
}

/** One source of money within a `funding`, with what it pays. */
export interface FundingPart {
  /** Code word of the source (`general`, `opening` …), or its printed name where it has none. */
  readonly source: string;
  readonly amount: Decimal;
  readonly digits: number;
}

/**
 * The sources that pay a figure, subtotals left out: 财政拨款 counts only where none of its three funds is stated beside
 * it, 单位资金 only where none of its parts is. Blank and zero sources are left out.
 */
export function fundingParts(funding: Funding | undefined, scope: UnitScope): FundingPart[] {
  if (funding === undefined) return [];
  const parts: FundingPart[] = [];
  const add = (source: string, cell: Cell | undefined): void => {
    const { amount, digits } = statedAmount(cell, scope);
    if (amount !== null && amount !== undefined && !amount.isZero()) parts.push({ source, amount, digits });
  };
  const { named, ...sources } = funding;
  const cells = sources as Readonly<Record<string, Cell | undefined>>;
  for (const source of Object.keys(cells)) {
    const contained = SOURCE_PARTS[source] ?? [];
    if (contained.some((part) => statedAmount(cells[part], scope).amount)) continue;
    add(source, cells[source]);
  }
  for (const [source, cell] of Object.entries(named ?? {})) add(source, cell);
  return parts;
}

/**
 * The one source that pays for everything, where the document says so: exactly one leaf of the total's `funding` is not
 * zero and it equals the total. Otherwise `undefined`.
 */
export function soleSource(budget: Budget): string | undefined {
  const expenditure = budget.expenditure;
  if (expenditure === undefined) return undefined;
  const scope = scopeWithin(unitScope(budget), expenditure);
  const parts = fundingParts(expenditure.funding, scope);
  const [only] = parts;
  if (only === undefined || parts.length > 1) return undefined;
  return only.amount.eq(orZero(itemAmount(expenditure, unitScope(budget)).amount)) ? only.source : undefined;
}

/**
 * What the one source that pays for everything is stated with: 财政拨款 and its fund, where their amount is that of all
 * expenditure, so that what is said of them holds for it. Nothing where several sources pay.
 */
export function soleFunding(budget: Budget, scope: UnitScope): { readonly cell: Figure; readonly around: UnitScope }[] {
  const { expenditure } = budget;
  const source = soleSource(budget);
  if (expenditure === undefined || source === undefined) return [];
  const whole = orZero(itemAmount(expenditure, scope).amount);
  const around = scopeWithin(scope, expenditure);
  return ["fiscal", source].flatMap((fund) => {
    const cell = (expenditure.funding as Readonly<Record<string, Cell | undefined>> | undefined)?.[fund];
    const isAll = statedAmount(cell, around).amount?.eq(whole) === true;
    return isAll ? [{ cell: figure(cell), around }] : [];
  });
}
