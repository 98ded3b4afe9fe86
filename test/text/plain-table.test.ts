import { describe, expect, test } from "vitest";
import { csvText } from "../../src/text/csv.js";
import { headCells, headRows, tabbedText, withUnit, type PlainTable } from "../../src/text/plain-table.js";

const WORDS = { title: "标题", subtitle: "单位：万元", notes: ["来源：表一。"] };

function textOf(name: string, figure: { text: string; value?: string }): string {
  const table: PlainTable = {
    columns: [
      { label: "项目", kind: "text" },
      { label: "万元", kind: "figure" },
    ],
    rows: [{ cells: [{ text: name }, figure] }],
    nameColumn: 0,
  };
  return tabbedText(table, WORDS);
}

test("a copied table has title, subtitle, heads, exact figures and the source, a tab between cells", () => {
  expect(textOf("教育支出", { text: "1,437.00", value: "1437.00" })).toBe(
    "标题\n单位：万元\n项目\t万元\n教育支出\t1437.00\n来源：表一。",
  );
});

test("a copied blank stays a word", () => {
  expect(textOf("教育支出", { text: "未安排", value: "" })).toContain("教育支出\t未安排");
});

test("a negative figure stays a figure", () => {
  expect(textOf("教育支出", { text: "−3.20", value: "-3.20" })).toContain("教育支出\t-3.20");
});

test.each(["=1+1", " =1+1", "\u00A0=1+1", "\t+1", "@a", "-a", "＝1"])(
  "%j is pasted as words, not as a formula",
  (name) => {
    const cell = textOf(name, { text: "" }).split("\n")[3]?.split("\t")[0];
    expect(cell).toBe(`'${name.trim()}`);
    expect(csvText([["a"]], [[{ text: name.trim() }]])).toContain(`'${name.trim()}`);
  },
);

test("line breaks and tabs inside a cell do not break the table", () => {
  const lines = textOf("甲\n乙\t丙", { text: "1", value: "1" }).split("\n");
  expect(lines).toHaveLength(5);
  expect(lines[3]).toBe("甲 乙 丙\t1");
});

describe("heads of several levels", () => {
  const columns = [
    { label: "项目", kind: "text", above: ["收入"] },
    { label: "合计", kind: "figure", above: ["收入"] },
    { label: "合计", kind: "figure", above: ["支出", "财政拨款"] },
    { label: "其他", kind: "figure", above: ["支出"] },
    { label: "备注", kind: "text" },
  ] as const;

  test("stand over all columns they have in common, and labels reach down to the rows", () => {
    const cells = headCells(columns).map((row) =>
      row.map(({ label, column, rows, columns: wide }) => [label, column, rows, wide]),
    );
    expect(cells).toEqual([
      [
        ["收入", 0, 1, 2],
        ["支出", 2, 1, 2],
        ["备注", 4, 3, 1],
      ],
      [
        ["项目", 0, 2, 1],
        ["合计", 1, 2, 1],
        ["财政拨款", 2, 1, 1],
        ["其他", 3, 2, 1],
      ],
      [["合计", 2, 1, 1]],
    ]);
  });

  test("are rows of words in a text, each word where its cell begins", () => {
    expect(headRows(columns)[0]).toEqual(["收入", "", "支出", "", "备注"]);
    expect(headRows([{ label: "项目", kind: "text" }])).toEqual([["项目"]]);
  });
});

test("a file of rows names the unit in each of them, and leaves the figures as they are", () => {
  const table: PlainTable = {
    columns: [{ label: "万元", kind: "figure" }],
    rows: [
      { cells: [{ text: "1,437.00", value: "1437.00" }] },
      { cells: [{ text: "未安排", value: "" }], kind: "total" },
    ],
    nameColumn: 0,
  };
  const withUnits = withUnit(table, "单位", "万元");
  expect(withUnits.columns.map(({ label }) => label)).toEqual(["万元", "单位"]);
  expect(withUnits.rows.map(({ cells }) => cells.map(({ text, value }) => value ?? text))).toEqual([
    ["1437.00", "万元"],
    ["", "万元"],
  ]);
  expect(withUnits.rows[1]?.kind).toBe("total");
  expect(table.columns).toHaveLength(1);
});
