/** A row that a page end set apart from its table: a line with a label and a figure for every column. */
import type { SourcePlace } from "../source/source-document.js";
import { filled, type GridRow } from "./grid.js";
import type { PublishedTable } from "./tables.js";
import { isTotalLabel, plain, readCell } from "./words.js";

/** Words of a row's label: no sentence, no caption. */
const LABEL = /^[^。，；：:]{2,40}$/;

/**
 * The row that a line right after a table is: its last row, where a page without lines begins with it.
 * `undefined` where the line is none, or could stand in other columns.
 */
export function strayRow(table: PublishedTable, text: string, place: SourcePlace): GridRow | undefined {
  const words = text.trim().split(/\s+/);
  const first = words.findIndex((word) => readCell(word).kind === "figure");
  const [label, figures] = [words.slice(0, first).join(""), words.slice(first)];
  const last = [...table.body].reverse().find((row) => filled(row).length > 0);
  const whole = table.body.find((row) => filled(row).length === table.width);
  if (first < 1 || last === undefined || whole === undefined) return undefined;
  if (!LABEL.test(label) || /单位|第\d|年$/.test(plain(label)) || isTotalLabel(filled(last)[0]?.text ?? ""))
    return undefined;
  const [name, ...held] = filled(whole);
  const isRow =
    name !== undefined &&
    readCell(name.text).kind === "words" &&
    figures.every((word) => readCell(word).kind === "figure") &&
    held.length === figures.length &&
    held.every((cell) => readCell(cell.text).kind === "figure");
  if (!isRow) return undefined;
  const texts = new Map([[name.column, label], ...held.map(({ column }, at) => [column, figures[at] ?? ""] as const)]);
  return {
    place,
    cells: Array.from({ length: table.width }, (_, column) => {
      const held = texts.get(column);
      return held === undefined ? undefined : { text: held, place, column, spread: false, columns: 1 };
    }),
  };
}
