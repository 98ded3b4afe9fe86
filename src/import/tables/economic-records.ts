/** Records of economic classes, and the figures that are written to them. */
import type { Source } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import type { GridRow } from "../understand/grid.js";
import { type Draft, type Evidence } from "../understand/ledger.js";
import { economicColumn, type Measure } from "../understand/measure.js";
import { plain } from "../understand/words.js";
import type { Block, Role } from "./columns.js";
import { leftover, writeMeasure } from "./written-figures.js";
import type { UnitRow } from "./unit-rows.js";

/** Of what a table of economic classes is: which money, and which part of expenditure. */
export interface EconomicTable {
  readonly id: string;
  readonly source?: Source;
  readonly nature?: "basic" | "project";
  /** Whether a column is the total of the row, so that a column of the money that pays it is a part. */
  readonly hasTotal?: boolean;
}

/** The breakdown of a scheme, source and nature, found or made. */
export function breakdownOf(
  context: ImportContext,
  scheme: "department" | "government",
  { source, nature }: Pick<EconomicTable, "source" | "nature">,
): Draft {
  const held = context.ledger
    .list(context.budget, "economic")
    .find((each) => each["scheme"] === scheme && each["source"] === source && each["nature"] === nature);
  return (
    held ??
    context.ledger.add(context.budget, "economic", {
      scheme,
      ...(source === undefined ? {} : { source }),
      ...(nature === undefined ? {} : { nature }),
    })
  );
}

export function classOf(context: ImportContext, root: Draft, code: string, name: string, evidence: Evidence): Draft {
  const { ledger } = context;
  let parent = root;
  for (let length = 3; length < code.length; length += 2) {
    const above = code.slice(0, length);
    parent =
      ledger.list(parent, "items").find((item) => item["code"] === above) ??
      ledger.add(parent, "items", { code: above, codeAssigned: true });
  }
  const item =
    ledger.list(parent, "items").find((each) => each["code"] === code) ?? ledger.add(parent, "items", { code });
  delete item["codeAssigned"];
  ledger.mark(item, "code", evidence);
  if (name !== "") ledger.text(item, "name", name, evidence);
  return item;
}

/** 30208 取暖费, 30208 物业管理费: the second name of one code is an item of its own, which is told. */
export function otherName(
  context: ImportContext,
  root: Draft,
  { code, first, name }: { readonly code: string; readonly first: string; readonly name: string },
  evidence: Evidence,
): Draft {
  const parent = classOf(context, root, code.slice(0, 3), "", evidence);
  context.doubt(
    "assumed",
    `编码 ${code} 在同一张表中已是“${first}”的编码，这一行按名称另列一项。`,
    `The code ${code} is that of “${first}” in the same table; this row is an item of its own by its name.`,
    evidence.place,
    `${code} ${name}`,
  );
  return partNamed(context, parent, "items", name, evidence);
}

/** A row without a code: a class by its name; other names are parts of the class above. */
export function namedClass(
  context: ImportContext,
  root: Draft,
  name: string,
  evidence: Evidence,
  over?: Draft,
): Draft | undefined {
  const { ledger } = context;
  const items = ledger.list(root, "items");
  if (name === "") return undefined;
  const code =
    root["scheme"] === "government"
      ? economicColumn(
          name.replace(/支出$/, (end) => (economicColumn(name, true) === undefined ? "" : end)),
          true,
        )
      : classNamed(name);
  if (code === undefined && items.length === 0) return undefined;
  const parent = code === undefined ? (over ?? items[items.length - 1] ?? root) : root;
  return ledger.named(parent, "items", name, evidence, code === undefined ? {} : { code, codeAssigned: true });
}

function classNamed(name: string): string | undefined {
  return CLASSES.find(([pattern]) => pattern.test(plain(name)))?.[1];
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^工资和?福利支出$/, "301"],
  [/^商品和?服务支出$/, "302"],
  [/^对个人和家庭的?补助(?:支出)?$/, "303"],
  [/^债务利息及费用支出$/, "307"],
  [/^资本性支出\(基本建设\)$/, "309"],
  [/^(?:其他)?资本性等?支出$/, "310"],
  [/^对企业补助\(基本建设\)$/, "311"],
  [/^对企业补助$/, "312"],
  [/^对社会保障基金补助$/, "313"],
];

export function readCells(
  context: ImportContext,
  record: Draft,
  row: GridRow,
  block: Block,
  roles: readonly Role[],
  { evidence, economic }: { readonly evidence: Evidence; readonly economic: EconomicTable },
): void {
  for (const column of block.figures) {
    const cell = row.cells[column];
    const role = roles[column];
    if (cell === undefined || cell.spread) continue;
    const place = { ...evidence, place: cell.place };
    if (role?.role === "figure") writeMeasure(context, record, ofBreakdown(role.measure, economic), cell.text, place);
    else if (plain(cell.text) !== "") leftover(context, { place: cell.place, cells: [cell] });
  }
}

function isBalance(source: string): boolean {
  return source === "opening" || source === "reserves";
}

/**
 * A table of the basic expenditure of a fund repeats both in its headings: they are its amount. A table of all expenditure
 * has the money and the natures as its columns.
 */
function ofBreakdown(measure: Measure, { source, nature, hasTotal = false }: EconomicTable): Measure {
  if (nature === undefined) {
    const [first, fund, ...rest] = measure.path;
    const isOwn = first === "funding" && fund === source && (rest.length > 0 || !hasTotal);
    return isOwn ? { ...measure, path: rest } : measure;
  }
  // A table of no one fund has the money that pays as columns beside its total.
  const isOfAll = source === undefined && hasTotal;
  const path = measure.path.filter((step, at, steps) => {
    const source = step === "funding" ? steps[at + 1] : steps[at - 1] === "funding" ? step : undefined;
    // Money of last year is a part of the amount, whatever fund the table is of.
    if (!isOfAll && source !== undefined && !isBalance(source)) return false;
    return !(step === "basic" && steps.length > 1);
  });
  return { ...measure, path: path.length === 1 && path[0] === "basic" ? [] : path };
}

/** The codes of the rows that are of a unit, or of the whole. */
export function codesOfUnit(
  codes: readonly string[],
  rows: readonly GridRow[],
  units: ReadonlyMap<GridRow, UnitRow>,
  unit: string | undefined,
): string[] {
  return codes.filter((_, at) => {
    const row = rows[at];
    return row !== undefined && units.get(row)?.unit === unit;
  });
}

/**
 * Where the figures of a class stand that several rows print: as parts of it; but beside it where it has classes of its own
 * as parts already.
 */
export function listOfShared(codes: readonly string[], code: string): "items" | "memo" | undefined {
  if (codes.filter((other) => other === code).length < 2) return undefined;
  return codes.some((other) => other !== code && other.startsWith(code)) ? "memo" : "items";
}

export function partNamed(
  context: ImportContext,
  item: Draft,
  list: "items" | "memo",
  name: string,
  evidence: Evidence,
): Draft {
  const { ledger } = context;
  const held = ledger.list(item, list).find((each) => each["code"] === undefined && each["name"] === name);
  const part = held ?? ledger.add(item, list, {});
  ledger.text(part, "name", name, evidence);
  return part;
}
