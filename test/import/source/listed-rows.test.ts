import { expect, test } from "vitest";
import { tableOfGrid } from "../../../src/import/source/pdf/page-table.js";
import type { Box } from "../../../src/import/source/pdf/ruled-tables.js";
import { drawnLine } from "../support/drawn-line.js";

type At = readonly [text: string, y: number];

/** A head, and under it one cell of names beside figures, which a line parts at a height. */
function parted(names: readonly At[], figures: readonly At[], height: number): (readonly string[])[] {
  const rows = [0, 20, height, 200];
  const box = (row: number, column: number, span = 1): Box => ({
    left: column * 200,
    right: column === 0 ? 200 : 300,
    top: rows[row] ?? 0,
    bottom: rows[row + span] ?? 200,
    row,
    column,
    rows: span,
    columns: 1,
  });
  const [headName, headFigure, list, above, below] = [box(0, 0), box(0, 1), box(1, 0, 2), box(1, 1), box(2, 1)];
  const boxes = [headName, headFigure, list, above, below];
  const isAbove = ([, y]: At): boolean => y < height;
  const table = tableOfGrid({
    columns: [0, 200, 300],
    rows,
    boxes,
    open: [],
    runs: new Set(),
    boxAt: (row, column) =>
      boxes.find((each) => each.column === column && row >= each.row && row < each.row + each.rows),
    lines: new Map([
      [headName, [drawnLine("项目", 5, 15)]],
      [headFigure, [drawnLine("预算数", 210, 15)]],
      [list, names.map(([text, y]) => drawnLine(text, 5, y))],
      [above, figures.filter(isAbove).map(([text, y]) => drawnLine(text, 250, y))],
      [below, figures.filter((each) => !isAbove(each)).map(([text, y]) => drawnLine(text, 250, y))],
    ]),
  });
  return table.rows.map((cells) => cells.map(({ text }) => text));
}

test("names in one cell have their figures beside them, though a line parts some of these", () => {
  expect(
    parted(
      [
        ["一、示例甲收入", 40],
        ["二、示例乙收入", 60],
        ["本年收入合计", 80],
        ["上级补助收入", 100],
        ["上年结转收入", 120],
      ],
      [
        ["11", 40],
        ["57", 60],
        ["68", 80],
        ["4", 100],
        ["9", 120],
      ],
      90,
    ),
  ).toEqual([
    ["项目", "预算数"],
    ["一、示例甲收入", "11"],
    ["二、示例乙收入", "57"],
    ["本年收入合计", "68"],
    ["上级补助收入", "4"],
    ["上年结转收入", "9"],
  ]);
});

test("a cell of words beside parted cells stays one cell, where words stand in these", () => {
  const rows = parted(
    [
      ["产出指标", 40],
      ["数量", 60],
      ["质量", 80],
      ["时效", 100],
    ],
    [
      ["出版期数", 40],
      ["12", 60],
      ["合格率", 80],
      ["100%", 100],
    ],
    70,
  );
  expect(rows).toHaveLength(3);
  expect(rows[1]?.[0]).toContain("产出指标");
});

/** Columns of one drawn row: lines of names and figures at their heights. */
function drawnRow(columns: readonly (readonly At[])[]): (readonly string[])[] {
  const boxes = columns.map((_, column): Box => ({
    left: column * 200,
    right: column * 200 + 200,
    top: 0,
    bottom: 200,
    row: 0,
    column,
    rows: 1,
    columns: 1,
  }));
  const { rows } = tableOfGrid({
    columns: [...columns.map((_, at) => at * 200), columns.length * 200],
    rows: [0, 200],
    boxes,
    open: [],
    runs: new Set(),
    boxAt: (_, column) => boxes[column],
    lines: new Map(
      boxes.map((box, at) => [box, (columns[at] ?? []).map(([text, y]) => drawnLine(text, at * 200 + 5, y))]),
    ),
  });
  return rows.map((cells) => cells.map(({ text }) => text));
}

test("names that go on counting begin rows of their own, where no figure stands beside them", () => {
  expect(
    drawnRow([
      [
        ["一、示例甲收入", 40],
        ["二、示例乙收入", 70],
        ["三、示例丙收入", 100],
        ["小计", 130],
      ],
      [
        ["191", 40],
        ["36", 70],
        ["227", 130],
      ],
      [
        ["一、示例甲支出", 40],
        ["二、示例乙支出", 70],
        ["三、示例丙支出", 100],
        ["小计", 130],
      ],
      [
        ["400", 40],
        ["42", 70],
        ["442", 130],
      ],
    ]),
  ).toEqual([
    ["一、示例甲收入", "191", "一、示例甲支出", "400"],
    ["二、示例乙收入", "36", "二、示例乙支出", "42"],
    ["三、示例丙收入", "", "三、示例丙支出", ""],
    ["小计", "227", "小计", "442"],
  ]);
  // A text in one cell of a form is no list of rows.
  expect(
    drawnRow([
      [["年度目标", 40]],
      [
        ["一、完成示例甲", 40],
        ["二、完成示例乙", 70],
      ],
    ]),
  ).toHaveLength(1);
});
