import type { SourceTable } from "../../../src/import/index.js";

/** A table of a page, its rows one a line. */
export function tableOfPage(number: number, text: string): SourceTable {
  const rows = text
    .trim()
    .split("\n")
    .map((line, index) => {
      const place = { page: number, table: number, row: index + 1 };
      const cells = line.split("|").map((cell, column) => ({
        text: cell.trim(),
        column: column + 1,
        columns: 1,
        rows: 1,
        place: { ...place, column: column + 1 },
      }));
      return { place, cells };
    });
  return { kind: "table", place: { page: number, table: number }, rows };
}
