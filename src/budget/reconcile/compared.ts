/** Figures of other years and versions, read as they are printed. */
import { convert, Decimal, exact, fractionDigits, orZero, ZERO, type MoneyUnit } from "../amount.js";
import { NATURES } from "../figures.js";
import type { Comparison, Figure, Printing } from "../schema.js";
import type { Checker, Compared, ComparedField } from "./checker.js";
import {
  AMOUNT,
  fieldAt,
  halfOf,
  hasOwn,
  type Measure,
  type Node,
  type Read,
  step,
  type Subject,
  wholeTree,
} from "./reads.js";

/** Cells of a figure that may have comparisons and places of their own. */
export const CELLS: readonly string[] = ["total", ...NATURES, "personnel", "operating"];

/** Every comparison of money in a budget, in the order of the document. */
export function comparisons(checker: Checker): readonly Compared[] {
  return checker.once("comparisons", () =>
    checker.trees.flatMap((tree) => wholeTree(tree).flatMap((node) => comparisonsOf(checker, node))),
  );
}

function comparisonsOf(checker: Checker, node: Node): Compared[] {
  const measures: Measure[] = [AMOUNT];
  for (const cell of CELLS) if (hasOwn(node.item, cell)) measures.push([cell]);
  const { named = {}, ...sources } = node.item.funding ?? {};
  for (const source of Object.keys(sources)) measures.push(["funding", source]);
  for (const name of Object.keys(named)) measures.push(["funding", "named", name]);
  return measures.flatMap((measure) => comparisonsAt(checker, node, measure));
}

/** The comparisons of one figure of a node. */
export function comparisonsAt(checker: Checker, node: Node, measure: Measure): readonly Compared[] {
  const cell = measure === AMOUNT ? node.item : fieldAt(node.item, measure);
  const { compare, unit } = ((typeof cell === "object" ? cell : null) as Partial<Figure> | null) ?? NO_CELL;
  if (compare === undefined) return NO_COMPARISONS;
  const read = checker.read(node, measure);
  const places = [
    ...((cell as Figure).printed ?? []).filter(({ field }) => field === "amount"),
    ...(node.printed ?? []).filter(({ field }) => field === measure.join(".")),
  ];
  const path = `${node.path}${measure === AMOUNT ? "" : measure.map(step).join("")}.compare`;
  return compare.map((comparison, index) => ({
    node,
    measure,
    read:
      read === undefined || places.length === 0
        ? read
        : asPrintedBeside(checker, comparison, comparison.unit ?? unit ?? node.unit, read, places),
    comparison,
    reads: {},
    path: `${path}[${index}]`,
    unit: comparison.unit ?? unit ?? node.unit,
  }));
}

/**
 * The figure that a sentence compares: its own, where it prints another than the tables. What is wrong between the two is
 * told once, and not of the rate and the word that the sentence rightly gives.
 */
function asPrintedBeside(
  checker: Checker,
  comparison: Comparison,
  compareUnit: MoneyUnit,
  read: Read,
  places: readonly Printing[],
): Read {
  const own = places.find(
    ({ as, ...at }) =>
      as !== undefined &&
      NUMBER.test(as) &&
      comparison.printed?.some((beside) => PLACE.every((key) => beside[key] === at[key])),
  );
  if (own?.as === undefined) return read;
  const unit = own.unit ?? (read.unit as MoneyUnit);
  const value = convert(new Decimal(own.as), unit, checker.unit);
  const half = convert(halfOf(fractionDigits(own.as)), unit, checker.unit);
  const off = value.minus(valueOf(read)).abs();
  if (off.lte(half) || off.lte(read.half)) return read;
  if (!fitsBetter(comparison, value, valueOf(read), (amount) => convert(amount, compareUnit, checker.unit)))
    return read;
  return { ...read, value, text: own.as, unit, half, cellPrinted: [own], subject: { ...read.subject, printed: [] } };
}

/** Whether a comparison speaks of one figure rather than of another: both may stand in its row or sentence. */
function fitsBetter(
  comparison: Comparison,
  own: Decimal,
  other: Decimal,
  inUnit: (amount: Decimal) => Decimal,
): boolean {
  const { amount, percentOf, direction } = comparison;
  const signed = (field: "change" | "rate"): Decimal | undefined => {
    const number = comparison[field];
    return number === undefined || number === null ? undefined : signOf(new Decimal(number), comparison, field);
  };
  const change = signed("change");
  const rate = signed("rate");
  const prior = amount === undefined || amount === null ? undefined : inUnit(new Decimal(amount));
  const by = change && inUnit(change);
  const implied =
    prior !== undefined
      ? (by?.plus(prior) ??
        rate?.plus(100).times(prior).div(100) ??
        (percentOf === undefined ? undefined : prior.times(percentOf).div(100)))
      : by && rate && !rate.isZero()
        ? by.times(rate.plus(100)).div(rate)
        : undefined;
  if (implied !== undefined) return own.minus(implied).abs().lt(other.minus(implied).abs());
  if (prior === undefined || direction === undefined) return false;
  const wanted = { increase: 1, decrease: -1, unchanged: 0 }[direction];
  return own.cmp(prior) === wanted && other.cmp(prior) !== wanted;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const PLACE = ["document", "table", "page", "line", "row"] as const;
const NO_CELL: Partial<Figure> = {};
const NO_COMPARISONS: readonly Compared[] = [];

/** The comparison of one figure that is with the same year and version as another. */
export function counterpart(checker: Checker, node: Node, measure: Measure, like: Comparison): Compared | undefined {
  const key = comparisonKey(checker, like);
  return comparisonsAt(checker, node, measure).find(({ comparison }) => comparisonKey(checker, comparison) === key);
}

function comparisonKey({ budget }: Checker, { year, version }: Comparison): string {
  return `${year ?? budget.year - 1} ${version ?? budget.kind ?? "budget"}`;
}

/** Both sides of a change, in the document's unit; `undefined` where neither a change nor the other figure is printed. */
export function changeOf(checker: Checker, compared: Compared): { prior: Decimal; change: Decimal } | undefined {
  const now = valueOf(compared.read);
  const [change, prior] = [readOf(checker, compared, "change"), readOf(checker, compared, "amount")];
  const unchanged = compared.comparison.direction === "unchanged";
  if (change === undefined && prior === undefined && !unchanged) return undefined;
  // A figure that is not printed is not zero: its change says nothing of the year before, nor that of its change.
  if (compared.read === undefined && (change === undefined) !== (prior === undefined)) return undefined;
  const by = change === undefined ? (prior === undefined ? ZERO : now.minus(valueOf(prior))) : valueOf(change);
  return { change: by, prior: prior === undefined ? now.minus(by) : valueOf(prior) };
}

/** A figure of a comparison as a check reads it; a change printed with a word has its sign. */
export function readOf(checker: Checker, compared: Compared, field: ComparedField): Read | undefined {
  const text = compared.comparison[field];
  return text === undefined ? undefined : (compared.reads[field] ??= readText(checker, compared, field, text));
}

function readText(checker: Checker, compared: Compared, field: ComparedField, text: string | number | null): Read {
  const { comparison, node, unit, path, measure } = compared;
  const subject: Subject = { name: node.name, code: node.code, printed: comparison.printed };
  const words = [...(measure === AMOUNT ? [] : measure), field === "amount" ? otherFigure(checker, comparison) : field];
  const isMoney = field === "amount" || field === "change";
  const number = field === "reason" ? null : exact(text);
  const signed =
    number === null || field === "amount" || field === "percentOf" ? number : signOf(number, comparison, field);
  return {
    value: signed === null || !isMoney ? signed : convert(signed, unit, checker.unit),
    text: text === null ? null : String(text),
    unit: isMoney ? unit : field === "reason" ? undefined : "%",
    half: isMoney ? halfOfMoney(checker, compared, text) : halfDigit(text),
    path: `${path}.${field}`,
    subject,
    field: words,
    cellPrinted: comparison.printed
      ?.filter(({ field: meant }) => meant === undefined || meant === field)
      .map(({ field: _field, ...place }) => place),
  };
}

/** What the other figure of a comparison is called: of last year, or of the same year in another version. */
function otherFigure({ budget }: Checker, { year = budget.year - 1, version }: Comparison): string {
  const kind = budget.kind ?? "budget";
  if (year === budget.year) return version ?? kind;
  if (year !== budget.year - 1) return `year-${year}`;
  return version === undefined || version === kind ? "prior" : `prior-${version}`;
}

function signOf(value: Decimal, comparison: Comparison, field: "change" | "rate" | "reason"): Decimal {
  const word = field === "rate" ? (comparison.rateDirection ?? comparison.direction) : comparison.direction;
  return word === "decrease" ? value.negated() : value;
}

/** 4001046.82 of a text beside tables with six decimals: it is rounded to its own digits, and not a short 4001046.820000. */
function halfOfMoney(checker: Checker, { node, unit }: Compared, text: string | number | null): Decimal {
  const finest = node.precision.half(unit, text);
  const own = halfDigit(text);
  return unit === checker.unit && fractionDigits(text) > 0 && own.gte(finest.times(1000)) ? own : finest;
}

function halfDigit(text: string | number | null): Decimal {
  return halfOf(fractionDigits(text));
}

/** How far a quotient may be off, in per cent, because both its figures and the published per cent are rounded. */
export function ratioTolerance(
  part: Decimal,
  whole: Decimal,
  partOff: Decimal,
  wholeOff: Decimal,
  digits: number,
): Decimal | undefined {
  const least = whole.minus(wholeOff);
  if (least.lte(0)) return undefined;
  const spread = partOff.plus(part.abs().div(whole).times(wholeOff)).times(100).div(least);
  return spread.plus(halfOf(digits)).toDecimalPlaces(digits + 4, Decimal.ROUND_UP);
}

/** The value of a figure; blank or missing as zero. */
export function valueOf(read: Read | undefined): Decimal {
  return orZero(read?.value);
}
