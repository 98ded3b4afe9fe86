import { utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Effort, type GivenLimits } from "../../../src/import/source/limits.js";
import { shownText } from "../../../src/import/source/shown-number.js";
import { readSpreadsheet } from "../../../src/import/source/spreadsheet.js";
import { rowsOf, shapeOf, tablesOf } from "./support.js";

type Value = string | number | null;

function sheetOf(rows: Value[][], formats: Record<string, string> = {}, merges: string[] = []): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows);
  for (const [address, format] of Object.entries(formats)) (sheet[address] as { z: string }).z = format;
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  return sheet;
}

function fileOf(
  sheets: Record<string, WorkSheet>,
  change?: (workbook: WorkBook) => void,
  bookType: "xlsx" | "biff8" = "xlsx",
) {
  const workbook = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(workbook, sheet, name);
  change?.(workbook);
  return new Uint8Array(write(workbook, { type: "array", bookType, compression: true }) as ArrayBuffer);
}

const read = (bytes: Uint8Array, limits?: GivenLimits) => readSpreadsheet(bytes, new Effort(limits));

describe("sheets", () => {
  const ROWS: Value[][] = [
    ["部门收支总表", null, null, null],
    ["编制部门：某某局", null, null, "单位：万元"],
    ["收入", null, "支出", null],
    ["项目", "预算数", "项目", "预算数"],
    ["财政拨款", 722.2, "教育", "1,437.96"],
    [null, null, "卫生", null],
    [null, null, null, null],
    ["合 计", 722.2, "合计", null],
    ["注：本表为汇总数。", null, null, null],
  ];

  test("cells that are merged and hold nothing are blank; names tell how far they are set in", () => {
    const rows = [
      ["项目", null, "预算数"],
      ["教育支出", null, 12],
      ["  普通教育", null, 7],
      ["　　其他教育支出", null, 5],
    ];
    const document = read(fileOf({ 支出表: sheetOf(rows, {}, ["B2:B3"]) }));
    const [table] = tablesOf(document);
    expect(table?.rows.map(({ cells }) => cells[0]?.indent)).toEqual([0, 0, 1, 2]);
  });

  test.each(["xlsx", "biff8"] as const)("title, table and note are told apart in %s, merged cells kept", (type) => {
    const sheet = sheetOf(ROWS, { B5: "0.00", B8: "#,##0.00_ " }, ["A1:D1", "A3:B3", "C3:D3", "A9:D9"]);
    const document = read(fileOf({ 收支总表: sheet }, undefined, type));
    expect(document.problems).toEqual([]);
    expect(shapeOf(document)).toEqual([
      "部门收支总表",
      "编制部门：某某局 单位：万元",
      [
        ["收入", "支出"],
        ["项目", "预算数", "项目", "预算数"],
        ["财政拨款", "722.20", "教育", "1,437.96"],
        ["", "", "卫生", ""],
        ["", "", "", ""],
        ["合 计", "722.20", "合计", ""],
      ],
      "注：本表为汇总数。",
    ]);
    const [table] = tablesOf(document);
    expect(rowsOf(table!, true)[0]).toEqual(["收入[2x1]", "支出[2x1]"]);
    expect(table!.rows[2]!.cells[1]!.place).toEqual({ sheet: "收支总表", table: 1, row: 5, column: 2 });
  });

  test("each sheet has its own table, named by the sheet where no title stands in it", () => {
    const rows: Value[][] = [
      ["项目", "金额"],
      ["教育", 1],
    ];
    expect(shapeOf(read(fileOf({ 支出总表: sheetOf(rows), Sheet2: sheetOf(rows) })))).toEqual([
      "支出总表",
      [
        ["项目", "金额"],
        ["教育", "1"],
      ],
      [
        ["项目", "金额"],
        ["教育", "1"],
      ],
    ]);
  });

  test("two tables on one sheet are two, a lone total belongs to its table", () => {
    const rows: Value[][] = [
      ["收入表", null],
      ["项目", "金额"],
      ["合计", null],
      [null, null],
      ["支出表"],
      ["项目", "金额"],
      ["教育", 5],
    ];
    const document = read(fileOf({ Sheet1: sheetOf(rows, {}, ["A1:B1", "A5:B5"]) }));
    expect(shapeOf(document)).toEqual([
      "收入表",
      [
        ["项目", "金额"],
        ["合计", ""],
      ],
      "支出表",
      [
        ["项目", "金额"],
        ["教育", "5"],
      ],
    ]);
    expect(tablesOf(document).map(({ place }) => place.table)).toEqual([1, 2]);
  });

  test("hidden sheets, rows and columns are left out and said", () => {
    const sheet = sheetOf([
      ["项目", "旧", "金额"],
      ["教育", 4, 5],
      ["草稿", 6, 7],
    ]);
    sheet["!rows"] = [{}, {}, { hidden: true }];
    sheet["!cols"] = [{}, { hidden: true }, {}];
    const document = read(
      fileOf({ Sheet1: sheet, 底稿: sheetOf([["a", 1]]) }, (workbook) => {
        workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
      }),
    );
    expect(shapeOf(document)).toEqual([
      [
        ["项目", "金额"],
        ["教育", "5"],
      ],
    ]);
    expect(document.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Hidden parts of the sheet \(1 rows, and 2 cells/),
      expect.stringMatching(/^Hidden sheets were left out: 底稿\./),
    ]);
  });

  test("errors and formulas without a result are blank, and said by their cells", () => {
    const sheet = sheetOf([
      ["项目", "金额", "合计"],
      ["教育", 0, 5],
    ]);
    sheet["B2"] = { t: "e", v: 0x17, w: "#REF!" };
    const { problems, ...document } = read(fileOf({ Sheet1: sheet }));
    expect(rowsOf(tablesOf({ ...document, problems })[0]!)[1]).toEqual(["教育", "", "5"]);
    expect(problems[0]?.message).toMatch(/^Cells B2 hold an error/);
  });
});

describe("figures", () => {
  test.each([
    [66.900000000000006, "General", "66.9", "66.9"],
    [0.1 + 0.2, "General", "0.3", "0.3"],
    [1e-7, "General", "0.0000001", "0.0000001"],
    [123456789012.34, "General", "1.23457E+11", "123456789012.34"],
    [722.2, "0.00", "722.20", "722.20"],
    [1.005, "0.00", "1.00", "1.01"],
    [-1234.565, "#,##0.00", "-1,234.56", "-1,234.57"],
    [1437.96, "#,##0.00_ ", "1,437.96 ", "1,437.96"],
    [0, '_ * "-"??_ ', " -   ", "-"],
    [0.3571, "0.00%", "35.71%", "35.71%"],
    [-0.001, "0.00", "0.00", "0.00"],
    [-1234.5, "#,##0.00;[Red]#,##0.00", "1,234.50", "-1,234.50"],
    [-1234.5, "#,##0.00_);(#,##0.00)", "(1,234.50)", "(1,234.50)"],
  ])("%s in the format %s is shown as it is in Excel", (value, format, formatted, shown) => {
    expect(shownText(value, format, formatted).text).toBe(shown);
  });

  test("digits that are held but not shown are said", () => {
    const document = read(
      fileOf({
        Sheet1: sheetOf(
          [
            ["项目", "金额"],
            ["教育", 12.3456],
          ],
          { B2: "0.00" },
        ),
      }),
    );
    expect(rowsOf(tablesOf(document)[0]!)[1]).toEqual(["教育", "12.35"]);
    expect(document.problems[0]).toMatchObject({
      message: expect.stringMatching(/^Cells B2 show fewer/) as unknown,
      place: { sheet: "Sheet1" },
    });
  });

  test("every amount of up to 15 digits comes back as it was written", () => {
    const amount = fc.tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (amounts) => {
        const written = amounts.map(([whole, cents]) => `${whole}.${String(cents).padStart(2, "0")}`);
        const rows: Value[][] = [["项目", "金额"], ...written.map((text): Value[] => ["项", Number(text)])];
        const formats = Object.fromEntries(written.map((_, index) => [`B${index + 2}`, "0.00"]));
        const [table] = tablesOf(read(fileOf({ Sheet1: sheetOf(rows, formats) })));
        expect(table!.rows.slice(1).map(({ cells }) => cells[1]!.text)).toEqual(written);
      }),
      { numRuns: 25 },
    );
  });
});

describe("files made to break a reader", () => {
  const whole = fileOf({
    Sheet1: sheetOf([
      ["项目", "金额"],
      ["教育", 5],
    ]),
  });

  function withSheet(rows: string): Uint8Array {
    const parts = unzipSync(whole);
    const [start, end] = ["<sheetData>", "</sheetData>"];
    const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    parts["xl/worksheets/sheet1.xml"] = strToU8(`<worksheet xmlns="${namespace}">${start}${rows}${end}</worksheet>`);
    return zipSync(parts, { level: 0 });
  }

  test("a million empty rows cost nothing", () => {
    let rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c><c r="B1"><v>5</v></c></row>';
    const empty = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" s="1"/></row>`);
    rows += empty.join("");
    expect(shapeOf(read(withSheet(rows)))).toEqual([[["项目", "5"]]]);
  });

  test("too many cells are refused with a sentence", () => {
    const row = Array.from({ length: 60 }, (_, column) => `<c r="A${column}"><v>1</v></c>`).join("");
    expect(() => read(withSheet(`<row r="1">${row}</row>`), { cells: 50 })).toThrow(/more than 50 cells/);
  });

  test("what unpacks to more than the limit is refused before it is unpacked", () => {
    const bomb = zipSync({ ...unzipSync(whole), "xl/worksheets/sheet2.xml": new Uint8Array(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => read(bomb, { unpackedBytes: 10_000_000 })).toThrow(/Unpacked, the file is larger than 10 MB/);
  });

  test("a file cut short is refused with a sentence", () => {
    for (let length = 4; length < whole.length; length += 400) {
      expect(() => read(whole.slice(0, length))).toThrow(/damaged or incomplete/);
    }
  });
});
