/** Lists of the performance of units: one row each, with its money, goal and indicators in columns. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { isIndexRow } from "../understand/headings.js";
import type { Draft } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { unitOf } from "../understand/vocabulary.js";
import { isTotalLabel, plain, readCell, tidy } from "../understand/words.js";
import { leftover } from "./written-figures.js";
import { indicatorHeads, isIndicatorHeads, readIndicator, type IndicatorState } from "./indicators.js";
import { bareLabel, labelKind, moneyPath } from "./overall-labels.js";
import { addParticular } from "./particulars.js";

/** The rows of headings of a list, from above; none for forms. */
function headsIn(rows: readonly GridRow[]): readonly GridRow[] {
  const top = rows.findIndex((row) => {
    const kinds = filled(row).map(({ text }) => labelKind(text));
    const isBeside = kinds.some((kind, at) => kind !== "name" && kind !== undefined && at > 0);
    return kinds.includes("name") && isBeside && filled(row).every(({ text }) => labelKind(text) !== undefined);
  });
  if (top < 0) return [];
  let end = top + 1;
  while (end < rows.length && isHeading(rows[end])) end += 1;
  return rows.slice(top, end);
}

const isHeading = (row: GridRow | undefined): boolean =>
  row !== undefined &&
  (isIndicatorHeads(row) || (filled(row).length > 1 && filled(row).every(({ text }) => labelKind(text) !== undefined)));

/** Whether a table names units in a column of its own, with amounts and goals beside them. */
export function isOverallList({ rows }: PublishedTable): boolean {
  const heads = headsIn(rows);
  const [first] = heads;
  return first !== undefined && filled(first).length > 2 && heads.length < rows.length;
}

/** Reads such a list. */
export function readOverallList(context: ImportContext, table: PublishedTable, id: string): void {
  const { ledger } = context;
  const heads = headsIn(table.rows);
  const from = table.rows.indexOf(heads[heads.length - 1] ?? table.rows[0] ?? { cells: [], place: table.place }) + 1;
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  // The lowest heading of each column says what it holds.
  const leaves = Array.from({ length: width }, (_, column) =>
    heads.map((row) => textAt(row, column)).reduce((last, text) => (plain(text) === "" ? last : text), ""),
  );
  const unit =
    table.unit ??
    heads
      .flatMap(filled)
      .map(({ text }) => unitOf(text))
      .find((each) => each !== undefined);
  const kinds = leaves.map(labelKind);
  const name = kinds.indexOf("name");
  const levels = heads.find(isIndicatorHeads);
  const columns = levels === undefined ? [] : indicatorHeads(levels).filter(({ field }) => field !== undefined);
  const isOfIndicators = new Set(columns.map(({ column }) => column));
  let overall: Draft | undefined;
  let [state, named]: [IndicatorState, string] = [{}, ""];
  for (const row of table.rows.slice(from)) {
    if (filled(row).length === 0 || isIndexRow(row)) continue;
    const words = row.cells[name]?.spread === true ? "" : tidy(textAt(row, name));
    if (filled(row).some(({ text, column }) => column <= name && isTotalLabel(text))) {
      context.rows += 1;
      continue;
    }
    if (words !== "" && plain(words) !== named) {
      [state, named] = [{}, plain(words)];
      overall = ledger.add(context.budget, "overallPerformance", { indicators: [] });
      if (unit !== undefined && unit !== ledger.unit) overall["unit"] = unit;
      ledger.text(overall, "name", words, inTable(row.cells[name]?.place ?? row.place, id, undefined));
      for (const [column, kind] of kinds.entries()) {
        const cell = row.cells[column];
        if (cell === undefined || cell.spread || column === name || isOfIndicators.has(column)) continue;
        const evidence = inTable(cell.place, id, unit);
        if (kind === "money") {
          const path = moneyPath(leaves[column] ?? "") ?? [];
          const record = path.length === 0 ? overall : ledger.child(overall, ...path);
          context.cell(record, "amount", cell.text, evidence);
        } else if (plain(cell.text) === "") continue;
        else if (kind === "goal") {
          overall["goals"] = cell.text
            .split(/\r?\n/)
            .map((each) => each.trim())
            .filter((each) => each !== "");
          ledger.mark(overall, "goals", evidence);
        } else if (kind !== undefined && kind !== "section")
          addParticular(context, overall, bareLabel(leaves[column] ?? ""), cell.text.trim(), evidence);
      }
      context.rows += 1;
    }
    const own = { ...row, cells: row.cells.map((cell, column) => (isOfIndicators.has(column) ? cell : undefined)) };
    if (filled(own).length === 0) {
      if (words === "" && filled(row).some(({ text }) => readCell(text).kind === "figure")) leftover(context, row);
      continue;
    }
    if (overall === undefined || !readIndicator(context, overall, own, columns, state, id)) leftover(context, row);
    else context.rows += words === "" ? 1 : 0;
  }
}
