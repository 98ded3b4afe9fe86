/** Figures in another unit than the others of their record: 减少6.10万元, beside 442200.00 and 381200.00 in 元. */
import { convert, Decimal, fractionDigits } from "../../budget/amount.js";
import type { Unit } from "../../budget/schema.js";
import type { Draft } from "./ledger.js";

/**
 * A printed figure in the unit of its record. The change between two figures that are held, of which it is a rounding, is
 * their difference: with the digits of the tables. Every other is converted exactly.
 */
export function inUnitOf(
  field: string,
  value: string,
  { unit, force, held, of }: { readonly unit: Unit; readonly force: Unit; readonly held: unknown; readonly of?: Draft },
): string {
  const own = of?.["amount"];
  if (field === "change" && typeof held === "string" && typeof own === "string") {
    const between = new Decimal(own).minus(held).abs();
    const said = convert(between, force, unit).toDecimalPlaces(fractionDigits(value));
    if (said.equals(new Decimal(value).abs())) return between.toFixed(fractionDigits(held));
  }
  return convert(new Decimal(value), unit, force).toFixed();
}
