/** The table of the operating expenses of the administration (机关运行经费): a total, by economic class or by unit. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { isTotalLabel, plain, tidy } from "../understand/words.js";
import { isEconomicCode, joinCode, labelOf } from "./codes.js";
import { codeParts, figureCells, rolesOf, type Role } from "./columns.js";
import { leftover, writeMeasure } from "./written-figures.js";
import { agencyRecord } from "./three-public-items.js";
import { isUnitName } from "../understand/unit-names.js";
import { figuresIn, unitRecord } from "./unit-rows.js";

/** Reads such a table. */
export function readAgencyTable(context: ImportContext, table: PublishedTable, id: string): void {
  const roles = rolesOf(table, { year: context.year, kind: context.kind, prefix: [] });
  const codes = roles.flatMap(({ role }, column) => (role === "code" ? [column] : []));
  const name = roles.findIndex(({ role }) => role === "name" || role === "unit");
  const isFigure = (column: number): boolean => roles[column]?.role === "figure";
  const labelled = (row: GridRow): string => filled(row).find(({ text }) => isTotalLabel(text))?.text ?? "";
  const total = table.body.find((row) => labelled(row) !== "");
  let above = "";
  for (const row of table.body) {
    if (filled(row).length === 0) continue;
    const evidence = inTable(row.place, id, table.unit);
    const { code, name: label } = labelOf(joinCode(codeParts(row, codes), above), textAt(row, name));
    const isRepeated = total !== undefined && figuresIn(row, isFigure) === figuresIn(total, isFigure);
    if (row === total || (table.body.length === 1 && !isEconomicCode(code))) {
      if (figuresIn(row, isFigure) !== "") readCells(context, agencyRecord(context, evidence), row, roles, evidence);
    } else if (isEconomicCode(code)) {
      above = code;
      const item = classOf(context, agencyRecord(context, evidence), code);
      context.ledger.text(item, "name", tidy(label), evidence);
      readCells(context, item, row, roles, evidence);
    } else if (isUnitName(label)) {
      if (!isRepeated)
        readCells(context, unitRecord(context, agencyRecord(context, evidence), label), row, roles, evidence);
    } else {
      leftover(context, row);
      continue;
    }
    context.rows += 1;
  }
}

function classOf(context: ImportContext, root: Draft, code: string): Draft {
  const { ledger } = context;
  const parent =
    code.length === 3 ? root : ledger.list(root, "items").find((item) => item["code"] === code.slice(0, 3));
  const list = parent ?? root;
  return ledger.list(list, "items").find((item) => item["code"] === code) ?? ledger.add(list, "items", { code });
}

function readCells(
  context: ImportContext,
  record: Draft,
  row: GridRow,
  roles: readonly Role[],
  evidence: Evidence,
): void {
  for (const { cell, measure: own } of figureCells(row, roles)) {
    if (plain(cell.text) === "") continue;
    const path = own.path.filter((step, at, steps) => step !== "funding" && steps[at - 1] !== "funding");
    const { named, compare } = own;
    // 机关运行经费支出 over the figures: what the table is of.
    const isTitle = named === undefined || plain(named).includes("机关运行");
    const measure = { path, ...(compare === undefined ? {} : { compare }), ...(isTitle ? {} : { named }) };
    writeMeasure(context, record, measure, cell.text, { ...evidence, place: cell.place });
  }
}
