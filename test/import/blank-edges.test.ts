/** Columns without anything at the left edge of a table. */
import { expect, test } from "vitest";
import { blankColumns, withoutColumns } from "../../src/import/understand/blank-edges.js";
import type { GridRow } from "../../src/import/understand/grid.js";

const row = (...texts: string[]): GridRow => ({
  cells: texts.map((text, column) => ({ text, column, columns: 1, rows: 1, spread: false, place: {} }) as never),
  place: {},
});

test("a row that holds nothing does not hide that a column is blank", () => {
  const rows = [row("", "", ""), row("", "项目名称", "项目总额"), row("", "", "52.00")];
  expect(blankColumns(rows)).toBe(1);
  expect(withoutColumns(rows, 1)[1]?.cells.map((cell) => [cell?.text, cell?.column])).toEqual([
    ["项目名称", 0],
    ["项目总额", 1],
  ]);
});

test("columns of which one row has something are not blank, and those of nothing but blanks are none", () => {
  expect(blankColumns([row("", "甲"), row("乙", "")])).toBe(0);
  expect(blankColumns([row("", "")])).toBe(0);
});
