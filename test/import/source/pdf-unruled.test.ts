import { describe, expect, test } from "vitest";
import { Effort } from "../../../src/import/source/limits.js";
import { readPdf } from "../../../src/import/source/pdf/pdf.js";
import { PdfPage, pdfFile, textWidth } from "../../support/pdf-writer.js";
import { rowsOf, shapeOf, tablesOf } from "./support.js";

const SIZE = 10;
const read = (...pages: PdfPage[]) => readPdf(pdfFile(pages), new Effort());

/** Draws a text in a cell that no line shows: figures at its right, headings (`|` at both ends) about its middle. */
function cell(page: PdfPage, left: number, right: number, y: number, text: string): void {
  const words = text.replace(/^\|(.*)\|$/, "$1");
  const wide = textWidth(words, SIZE);
  const isFigure = /^[-\d.,]+\.\d+$/.test(text);
  const x = words !== text ? (left + right - wide) / 2 : isFigure ? right - 2 - wide : left + 2;
  page.text(x, y, words, SIZE);
}

/** Draws rows 20 points apart. */
function rows(page: PdfPage, edges: readonly number[], top: number, texts: readonly (readonly string[])[]): PdfPage {
  for (const [row, cells] of texts.entries())
    for (const [at, text] of cells.entries())
      if (text !== "") cell(page, edges[at]!, edges[at + 1]!, top + row * 20, text);
  return page;
}

describe("tables without lines", () => {
  const edges = [40, 90, 250, 310, 370, 430];
  const body = [
    ["", "|合 计|", "1,692.00", "1,536.00", ""],
    ["201", "一般公共服务支出", "1,350.00", "1,200.00", ""],
    ["20103", "政府办公厅（室）及相关机构事务", "1,350.00", "1,200.00", ""],
    ["208", "社会保障和就业支出", "342.00", "336.00", ""],
  ];

  test("a heading stands over the columns about whose middle it is; a column of blanks is one", async () => {
    const page = new PdfPage();
    cell(page, 40, 250, 90, "|功能分类科目|");
    cell(page, 310, 430, 90, "|其中|");
    cell(page, 250, 310, 100, "|合计|");
    for (const [at, text] of ["|编码|", "|名称|", "", "|基本支出|", "|项目支出|"].entries())
      if (text !== "") cell(page, edges[at]!, edges[at + 1]!, 110, text);
    const [table] = tablesOf(await read(rows(page, edges, 132, body)));
    expect(rowsOf(table!, true)).toEqual([
      ["功能分类科目[2x1]", "合计[1x2]", "其中[2x1]"],
      ["编码", "名称", "基本支出", "项目支出"],
      ["", "合计", "1,692.00", "1,536.00", ""],
      ...body.slice(1),
    ]);
  });

  test("figures close together keep their columns; those that touch part at their decimals", async () => {
    const close = [40, 90, 200, 244, 288, 332];
    const [table] = tablesOf(
      await read(
        rows(new PdfPage(), close, 100, [
          ["|编码|", "|名称|", "|合计|", "|基本|", "|项目|"],
          ["201", "一般公共服务", "1350.25", "1200.25", "150.00"],
          ["204", "公共安全支出", "10350.25", "10200.25", "150.00"],
          ["205", "教育支出", "9.00", "", "9.00"],
        ]),
      ),
    );
    expect(rowsOf(table!).slice(1)).toEqual([
      ["201", "一般公共服务", "1350.25", "1200.25", "150.00"],
      ["204", "公共安全支出", "10350.25", "10200.25", "150.00"],
      ["205", "教育支出", "9.00", "", "9.00"],
    ]);
  });

  test("names and headings broken over lines are whole, their figures at the middle of the row", async () => {
    const page = new PdfPage();
    const wide = [40, 90, 170, 240, 310];
    for (const [at, lines] of [["编码"], ["名称"], ["一般公共", "预算拨款"], ["政府性基", "金预算"]].entries()) {
      const first = lines.length === 1 ? 100 : 94;
      for (const [line, text] of lines.entries()) cell(page, wide[at]!, wide[at + 1]!, first + 12 * line, `|${text}|`);
    }
    rows(page, wide, 130, [["208", "社会保障支出", "90.71", "1.00"]]);
    page.text(92, 146, "机关养老保险").text(92, 158, "缴费支出");
    rows(page, wide, 152, [["2080505", "", "90.71", ""]]);
    rows(page, wide, 174, [["221", "住房保障支出", "73.65", "2.00"]]);
    const [table] = tablesOf(await read(page));
    expect(rowsOf(table!)).toEqual([
      ["编码", "名称", "一般公共预算拨款", "政府性基金预算"],
      ["208", "社会保障支出", "90.71", "1.00"],
      ["2080505", "机关养老保险缴费支出", "90.71", ""],
      ["221", "住房保障支出", "73.65", "2.00"],
    ]);
  });

  test("a page end within the headings or the rows leaves one table", async () => {
    const first = new PdfPage().text(200, 780, "支出预算表", 14).text(360, 800, "单位：万元");
    rows(first, edges, 820, [["|编码|", "|名称|", "|合计|", "|基本支出|", "|项目支出|"]]);
    const second = rows(new PdfPage(), edges, 60, body);
    const third = rows(new PdfPage(), edges, 60, [["221", "住房保障支出", "90.00", "90.00", ""]]);
    const tables = tablesOf(await read(first, second, third));
    expect(tables).toHaveLength(1);
    expect(rowsOf(tables[0]!)[0]).toEqual(["编码", "名称", "合计", "基本支出", "项目支出"]);
    expect(rowsOf(tables[0]!).at(-1)).toEqual(["221", "住房保障支出", "90.00", "90.00", ""]);
    expect(tables[0]!.rows.map(({ place }) => place.page)).toEqual([1, 2, 2, 2, 2, 3]);
  });

  test("sentences with figures, lists and contents are no table", async () => {
    const lines = [
      "- 一、主要职能",
      "- 二、机构设置",
      "收入预算 1,437.00 万元，其中：财政拨款 1,437.00 万元。",
      "第一部分 概况 1",
    ];
    const page = new PdfPage();
    for (const [at, text] of lines.entries()) page.text(50, 100 + at * 20, text);
    expect(shapeOf(await read(page))).toEqual(lines.map((line) => line.replaceAll(" ", "")));
  });

  test("headings over three rows stand half a row between others; codes at the left belong to their heading", async () => {
    const page = new PdfPage();
    const wide = [30, 70, 110, 150, 210, 330, 400, 470, 540];
    cell(page, 30, 330, 80, "|项目|");
    cell(page, 30, 150, 92, "|科目编码|");
    for (const [at, text] of [["|合计|"], ["|基本支出|"], ["|项目支出|"]].entries())
      cell(page, wide[at + 5]!, wide[at + 6]!, 92, text[0]!);
    cell(page, 150, 210, 98, "|单位代码|");
    cell(page, 210, 330, 98, "|单位名称（科目）|");
    for (const [at, text] of ["|类|", "|款|", "|项|"].entries()) cell(page, wide[at]!, wide[at + 1]!, 104, text);
    rows(page, wide, 130, [
      ["", "", "", "", "合计", "1,692.00", "1,536.00", "156.00"],
      ["201", "03", "01", "321001", "行政运行", "1,350.00", "1,200.00", "150.00"],
      ["208", "05", "05", "321001", "养老保险缴费", "342.00", "336.00", "6.00"],
    ]);
    const [table] = tablesOf(await read(page));
    expect(rowsOf(table!, true).slice(0, 4)).toEqual([
      ["项目[5x1]", "合计[1x3]", "基本支出[1x3]", "项目支出[1x3]"],
      ["科目编码[3x1]", "单位代码[1x2]", "单位名称（科目）[1x2]"],
      ["类", "款", "项"],
      ["", "", "", "", "合计", "1,692.00", "1,536.00", "156.00"],
    ]);
    expect(rowsOf(table!)[4]).toEqual(["201", "03", "01", "321001", "行政运行", "1,350.00", "1,200.00", "150.00"]);
  });

  test("the first line of a broken name stands over the first figures, and is no heading", async () => {
    const page = new PdfPage();
    const narrow = [40, 120, 190];
    for (const [at, text] of ["|项目|", "|预算数|"].entries()) cell(page, narrow[at]!, narrow[at + 1]!, 80, text);
    page.text(42, 104, "一、一般公共").text(42, 116, "预算拨款");
    rows(page, narrow, 110, [["", "1,692.00"]]);
    rows(page, narrow, 138, [["二、事业收入", "8.00"]]);
    rows(page, narrow, 158, [["收入总计", "1,700.00"]]);
    const [table] = tablesOf(await read(page));
    expect(rowsOf(table!)).toEqual([
      ["项目", "预算数"],
      ["一、一般公共预算拨款", "1,692.00"],
      ["二、事业收入", "8.00"],
      ["收入总计", "1,700.00"],
    ]);
  });

  test("a heading set one character under another in a narrow column is one heading", async () => {
    const page = new PdfPage();
    const tight = [40, 90, 200, 270, 340, 410, 430, 450];
    cell(page, 270, 410, 94, "|其中|");
    for (const [at, text] of ["|编码|", "|名称|", "|合计|"].entries())
      cell(page, tight[at]!, tight[at + 1]!, 114, text);
    for (const [at, text] of ["|基本支出|", "|项目支出|"].entries())
      cell(page, tight[at + 3]!, tight[at + 4]!, 134, text);
    for (const [at, [text, y]] of (
      [
        ["上缴上级支出", 86],
        ["对附属单位补助支出", 68],
      ] as const
    ).entries())
      for (const [line, each] of Array.from(text).entries())
        cell(page, tight[at + 5]!, tight[at + 6]!, y + 12 * line, `|${each}|`);
    page.text(92, 184, "政府办公厅");
    rows(page, tight, 196, [
      ["20103", "及相关事务", "1350.00", "1200.00", "150.00"],
      ["208", "社会保障", "342.00", "336.00", "6.00"],
      ["221", "住房保障", "42.00", "36.00", "6.00"],
    ]);
    const [table] = tablesOf(await read(page));
    expect(rowsOf(table!, true)).toEqual([
      ["编码[1x2]", "名称[1x2]", "合计[1x2]", "其中[2x1]", "上缴上级支出[1x2]", "对附属单位补助支出[1x2]"],
      ["基本支出", "项目支出"],
      ["20103", "政府办公厅及相关事务", "1350.00", "1200.00", "150.00", "", ""],
      ["208", "社会保障", "342.00", "336.00", "6.00", "", ""],
      ["221", "住房保障", "42.00", "36.00", "6.00", "", ""],
    ]);
  });

  test("a table goes on over a page end with a name that is broken about its figures", async () => {
    const first = rows(new PdfPage(), edges, 760, [
      ["|编码|", "|名称|", "|合计|", "|基本支出|", "|项目支出|"],
      ["205", "教育支出", "42.00", "36.00", "6.00"],
    ]);
    const second = new PdfPage();
    for (const [at, [above, below]] of [
      ["社会保障", "就业支出"],
      ["卫生健康", "支出"],
    ].entries())
      second.text(92, 60 + 36 * at, above!).text(92, 72 + 36 * at, below!);
    rows(second, edges, 66, [["208", "", "342.00", "336.00", ""]]);
    rows(second, edges, 102, [["210", "", "150.00", "150.00", ""]]);
    second.text(110, 128, "合").text(150, 128, "计");
    rows(second, edges, 128, [["", "", "534.00", "522.00", "12.00"]]);
    const tables = tablesOf(await read(first, second));
    expect(tables.map((table) => rowsOf(table))).toEqual([
      [
        ["编码", "名称", "合计", "基本支出", "项目支出"],
        ["205", "教育支出", "42.00", "36.00", "6.00"],
        ["208", "社会保障就业支出", "342.00", "336.00", ""],
        ["210", "卫生健康支出", "150.00", "150.00", ""],
        ["", "合 计", "534.00", "522.00", "12.00"],
      ],
    ]);
  });
});
