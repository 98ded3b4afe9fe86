/** The tables of the three public expenses (三公): items as rows, or as columns of one wide row. */
import type { ImportContext } from "../understand/context.js";
import { filled, type GridRow } from "../understand/grid.js";
import type { PublishedTable } from "../understand/tables.js";
import { threePublicOf } from "../understand/vocabulary.js";
import { readCell, unnumbered } from "../understand/words.js";
import { countOf, writeCount } from "./three-public-counts.js";
import { threePublicItem } from "./three-public-items.js";
import { readThreePublicRows } from "./three-public-rows.js";
import { readThreePublicWide } from "./three-public-wide.js";
import { withSumsInPlace } from "./three-public-totals.js";

/** Reads a table of 三公. */
export function readThreePublicTable(context: ImportContext, published: PublishedTable, id: string): void {
  const table = { ...published, stacks: withSumsInPlace(published.stacks) };
  const isWide =
    published.stacks.filter((stack) => stack.some((text) => threePublicOf(text) !== undefined)).length >= 3;
  if (!isWide) {
    readThreePublicRows(context, published, id);
    return;
  }
  // 相关统计数 under the wide row: pairs of labels and counts.
  const start = table.body.findIndex((row) => filled(row).some(({ text }) => isOfCounts(text)));
  readThreePublicWide(context, start < 0 ? table : { ...table, body: table.body.slice(0, start) }, id);
  if (start >= 0) for (const row of table.body.slice(start)) pairedCounts(context, row, id);
}

function isOfCounts(text: string): boolean {
  return text.includes("相关统计数") || (countOf(text) !== undefined && readCell(text).kind === "words");
}

function pairedCounts(context: ImportContext, row: GridRow, id: string): void {
  context.rows += 1;
  const cells = filled(row);
  for (const [at, { text }] of cells.entries()) {
    const [count, next] = [countOf(text), cells[at + 1]];
    const value = readCell(next?.text ?? "");
    if (count === undefined || next === undefined || value.kind !== "figure") continue;
    const evidence = { place: next.place, table: id };
    const item = threePublicItem(context, count.item, evidence);
    writeCount(context, item, count, value.amount, { evidence, name: unnumbered(text) });
  }
}
