/** The money unit of tables that print none: the one in which their figures are those that the text names with a unit. */
import { convert, Decimal, fractionDigits } from "../../budget/amount.js";
import type { Unit } from "../../budget/schema.js";
import { filled } from "./grid.js";
import type { ImportContext } from "./context.js";
import type { PublishedDocument, PublishedTable } from "./tables.js";
import { unitOf } from "./vocabulary.js";
import { readCell } from "./words.js";

/** Units that tables are published in. */
const UNITS: readonly Unit[] = ["元", "千元", "万元"];
/** How many figures of the tables, from the greatest, and amounts of the text are compared. */
const [FIGURES, AMOUNTS] = [60, 200];

/**
 * The tables, those that print no unit with the one that the text tells, where it is not that of the others. What was taken
 * for a unit is told.
 */
export function tablesWithUnits(context: ImportContext, published: PublishedDocument): readonly PublishedTable[] {
  const { tables } = published;
  if (tables.length === 0 && isInYuan(published)) context.unitByText = "元";
  const without = tables.filter((table) => table.unit === undefined && !printsUnit(table));
  const units = tables.flatMap(({ unit }) => unit ?? []);
  const unit = without.length === 0 ? undefined : unitByText({ ...published, tables: without });
  const usual = commonUnit(units);
  if (unit === undefined || unit === usual) return tables;
  context.unitByText = unit;
  context.doubt(
    "assumed",
    `${units.length === 0 ? "各表" : `有 ${without.length} 张表`}没有写明金额单位，按正文中的金额读作${unit}。`,
    `${units.length === 0 ? "No table says its unit of money" : `${without.length} tables say no unit of money`}; by the amounts of the text it is taken for ${unit}.`,
    without[0]?.place ?? { line: 1 },
  );
  return units.length === 0 ? tables : tables.map((table) => (without.includes(table) ? { ...table, unit } : table));
}

/** Whether a text without tables names all its amounts in 元. */
function isInYuan({ paragraphs }: PublishedDocument): boolean {
  const units = paragraphs.flatMap(({ text }) => [
    ...text.matchAll(/\d\s*(亿元|万元|百万元|千元|元|万(?!人|[平亩吨]))/g),
  ]);
  return units.length >= SEVERAL && units.every(([, unit]) => unit === "元");
}

/** So many amounts tell in which unit a text is. */
const SEVERAL = 4;

/** Whether cells of a table print a unit of money: 项目资金（万元）. */
function printsUnit({ rows }: PublishedTable): boolean {
  return rows.some((row) => filled(row).some(({ text }) => unitOf(text) !== undefined));
}

/** The unit that most tables print. */
export function commonUnit(units: readonly (Unit | undefined)[]): Unit | undefined {
  const counts = new Map<Unit, number>();
  for (const unit of units) if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

/** 5万元 is what many figures are when they are rounded: an amount of one digit tells nothing. */
function isTelling(digits: string): boolean {
  return digits.replace(".", "").replace(/^0+|0+$/g, "").length > 1;
}

/** The unit in which most figures of the tables are amounts of the text; `undefined` where that does not tell. */
export function unitByText({ paragraphs, tables }: PublishedDocument): Unit | undefined {
  const amounts = paragraphs
    .flatMap(({ text }) => [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/g)])
    .map(([, digits = "", unit = ""]) => ({ digits: digits.replace(/,/g, ""), unit: unit as Unit }))
    .filter(({ digits }) => isTelling(digits))
    .slice(0, AMOUNTS);
  const figures = [
    ...new Set(
      tables.flatMap(({ body }) =>
        body.flatMap((row) =>
          filled(row).flatMap(({ text }) => {
            const cell = readCell(text);
            return cell.kind === "figure" && /\.\d/.test(cell.amount) && /[1-9]/.test(cell.amount) ? [cell.amount] : [];
          }),
        ),
      ),
    ),
  ]
    .map((amount) => new Decimal(amount))
    .sort((one, other) => other.comparedTo(one))
    .slice(0, FIGURES);
  const counts = UNITS.map((unit) => ({
    unit,
    count: figures.filter((figure) =>
      amounts.some(({ digits, unit: of }) =>
        convert(figure, unit, of).toDecimalPlaces(fractionDigits(digits)).equals(digits),
      ),
    ).length,
  })).sort((one, other) => other.count - one.count);
  const [best, next] = counts;
  return best !== undefined && best.count > 1 && best.count > (next?.count ?? 0) ? best.unit : undefined;
}
