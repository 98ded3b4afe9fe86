/** Columns of rates whose headings do not say of which figures they are: decided by the figures beside them. */
import { Decimal, powerOfTen } from "../../budget/amount.js";
import { nameOfColumn } from "../understand/headings.js";
import { readCell } from "../understand/words.js";
import type { Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import type { Role } from "./columns.js";

type Compare = NonNullable<Measure["compare"]>;

/** Rows that have to agree before a column is taken for another than its heading says first. */
const LEAST = 3;

/** Share of the rows that agree with what a column is, and of those that do where it is something else. */
const [MANY, FEW] = [0.8, 0.5];

/**
 * 完成预算% beside 年初预算数 and 调整预算数, 比上年% beside two versions of last year: of that amount with which the rows agree.
 * A column whose rows agree with none of the amounts that it can be of stands under its heading.
 */
export function provedRates(table: PublishedTable, roles: readonly Role[]): Role[] {
  return roles.map((role, column) => {
    const compare = role.role === "figure" && role.measure.named === undefined ? role.measure.compare : undefined;
    if (role.role !== "figure" || compare?.open === undefined || compare.field === "amount") return role;
    const others = amountsBeside(roles, column, role.measure, compare);
    const own = columnBeside(
      roles,
      column,
      (measure) => isSame(measure, role.measure) && measure.compare === undefined,
    );
    if (own === undefined || others.length === 0) return role;
    const found = others.map(({ at, version }) => ({ version, ...agreement(table, column, own, at, compare.field) }));
    const [best] = [...found].sort((one, other) => other.share - one.share);
    if (best === undefined || best.rows < LEAST) return role;
    if (best.share >= MANY || (found.length > 1 && best.share > FEW))
      return { role: "figure", measure: { ...role.measure, compare: { ...compare, version: best.version } } };
    if (best.share > FEW) return role;
    return { role: "figure", measure: { path: role.measure.path, named: nameOfColumn(table.stacks[column]) } };
  });
}

/** The amounts of that year among which a column of rates may be. */
function amountsBeside(
  roles: readonly Role[],
  column: number,
  measure: Measure,
  compare: Compare,
): { readonly at: number; readonly version: Compare["version"] }[] {
  return blockOf(roles, column).flatMap((at) => {
    const role = roles[at];
    const other = role?.role === "figure" && role.measure.named === undefined ? role.measure.compare : undefined;
    if (role?.role !== "figure" || other?.field !== "amount" || other.year !== compare.year) return [];
    return isSame(role.measure, measure) && isOpenTo(compare, other.version) ? [{ at, version: other.version }] : [];
  });
}

/** Whether a column of rates can be of figures of this version. */
export function isOpenTo({ open }: Compare, version: Compare["version"]): boolean {
  return open === "version" || (open === "budget" && (version === "budget" || version === "revisedBudget"));
}

const isSame = (one: Measure, other: Measure): boolean => one.path.join(".") === other.path.join(".");

function columnBeside(roles: readonly Role[], column: number, is: (measure: Measure) => boolean): number | undefined {
  return blockOf(roles, column).find((at) => {
    const role = roles[at];
    return role?.role === "figure" && role.measure.named === undefined && is(role.measure);
  });
}

/** Columns of one block: between the names to the left and those to the right. */
function blockOf(roles: readonly Role[], column: number): number[] {
  const isName = (at: number): boolean => roles[at]?.role === "name" || roles[at]?.role === "code";
  let [from, to] = [column, column];
  while (from > 0 && !isName(from - 1)) from -= 1;
  while (to + 1 < roles.length && !isName(to + 1)) to += 1;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** In how many rows a rate is that of two amounts, as far as their digits tell. */
function agreement(
  { body }: PublishedTable,
  column: number,
  own: number,
  other: number,
  field: Compare["field"],
): { readonly rows: number; readonly share: number } {
  let [rows, agreeing] = [0, 0];
  for (const { cells } of body) {
    const [rate, amount, base] = [column, own, other].map((at) => figureOf(cells[at]?.text));
    if (rate === undefined || amount === undefined || !base?.greaterThan(0)) continue;
    rows += 1;
    if (field === "change") {
      if (amount.minus(base).minus(rate).abs().lessThanOrEqualTo(lastDigit(rate))) agreeing += 1;
      continue;
    }
    const quotient = (field === "rate" ? amount.minus(base) : amount).div(base).times(100);
    const off = base.decimalPlaces() + amount.decimalPlaces() > 0 ? new Decimal(1) : new Decimal(100);
    const most = off.times(quotient.abs().div(100).plus(1)).div(base).plus(lastDigit(rate));
    if (quotient.minus(rate).abs().lessThanOrEqualTo(most)) agreeing += 1;
  }
  return { rows, share: rows === 0 ? 0 : agreeing / rows };
}

/** One of the last digit that a rate is printed with. */
export const lastDigit = (rate: Decimal): Decimal => powerOfTen(-rate.decimalPlaces());

function figureOf(text: string | undefined): Decimal | undefined {
  const cell = readCell((text ?? "").replace(/[%％]\s*$/, ""));
  return cell.kind === "figure" ? new Decimal(cell.amount) : undefined;
}
