import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImportError } from "../../../src/import/source/import-error.js";
import { readHtml } from "../../../src/import/source/html.js";
import { Effort } from "../../../src/import/source/limits.js";
import { rowsOf, shapeOf, tablesOf, textsOf } from "./support.js";

const read = (html: string) => readHtml(html, new Effort());

describe("paragraphs", () => {
  test("each block of text is one, in reading order, with the level of headings", () => {
    const { blocks } = read("<h2>收支总表</h2><p>单位：<b>万元</b></p>散落的文字<div>一行<br>又一行</div>");
    expect(blocks.map((block) => (block.kind === "paragraph" ? [block.text, block.level] : block))).toEqual([
      ["收支总表", 2],
      ["单位：万元", undefined],
      ["散落的文字", undefined],
      ["一行", undefined],
      ["又一行", undefined],
    ]);
  });

  test("white space is shown as a browser does, and no line end of the source parts Chinese words", () => {
    expect(shapeOf(read("<p>一般公共\n  服务支出</p><p>合&nbsp;&nbsp;计</p><p>a\n b</p>"))).toEqual([
      "一般公共服务支出",
      "合 计",
      "a b",
    ]);
  });

  test("preformatted text keeps its lines", () => {
    expect(shapeOf(read("<pre>收入总计\n1437.96\n\n支出总计</pre>"))).toEqual(["收入总计", "1437.96", "支出总计"]);
  });

  test("each says on which line of the file it stands", () => {
    const { blocks } = read("<p>一</p>\n\n<p>二</p>\n<table><tr><td>三<td>四</table>");
    expect(blocks.map(({ place }) => place)).toEqual([{ line: 1 }, { line: 3 }, { line: 4, table: 1 }]);
  });

  test("scripts, styles, controls and comments are no text", () => {
    const html = "<script>document.write('1')</script><style>a{}</style><!-- 2 --><button>打印</button><p>三</p>";
    expect(textsOf(read(html))).toEqual(["三"]);
  });

  test("hidden parts are left out and said", () => {
    const { blocks, problems } = read(
      "<p style='display: none'>1</p><p hidden>2</p><p style='color:red;visibility:hidden'>3</p><p hidden> </p><p>四</p>",
    );
    expect(blocks).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^3 hidden parts/);
  });
});

describe("tables", () => {
  test("a cell stands at the first column that no merged cell covers", () => {
    const [table] = tablesOf(
      read(`<table>
        <tr><th rowspan="2">科目</th><th colspan="2">预算</th><th rowspan=2>合计</th></tr>
        <tr><th>基本</th><th>项目</th></tr>
        <tr><td>教育</td><td>1</td><td></td><td>１，０００．５０</td></tr></table>`),
    );
    expect(rowsOf(table!, true)).toEqual([
      ["科目[1x2]", "预算[2x1]", "合计[1x2]"],
      ["基本", "项目"],
      ["教育", "1", "", "１，０００．５０"],
    ]);
    expect(table!.rows[1]!.cells.map(({ column }) => column)).toEqual([2, 3]);
    expect(table!.rows[2]!.cells.map(({ place }) => [place.row, place.column])).toEqual([
      [3, 1],
      [3, 2],
      [3, 3],
      [3, 4],
    ]);
  });

  test("a merged cell ends with the table and with its group of rows", () => {
    const [table] = tablesOf(
      read("<table><thead><tr><td rowspan=9>甲<td>乙<tbody><tr><td rowspan=0>丙<td>丁<tr><td>戊</table>"),
    );
    expect(rowsOf(table!, true)).toEqual([["甲", "乙"], ["丙[1x2]", "丁"], ["戊"]]);
    expect(table!.rows[2]!.cells[0]!.column).toBe(2);
  });

  test("lines of a cell are kept, and its text never leaks out of the table", () => {
    expect(shapeOf(read("<table><tr><td><p>机关</p><p>服务</p><td>1<br>2</td></tr></table>"))).toEqual([
      [["机关\n服务", "1\n2"]],
    ]);
  });

  test("tables that lay out the page are not read as tables", () => {
    const html = `<table><tr><td>首页</td><td>导航</td></tr><tr><td colspan=2>
      <table><tr><td><p>单位：万元</p><table><caption>收支总表</caption>
      <tr><td>项目</td><td>金额</td></tr><tr><td>收入</td><td>722.20</td></tr></table></td></tr></table>
      </td></tr><tr><td>版权所有</td></tr></table>`;
    const document = read(html);
    expect(shapeOf(document)).toEqual([
      "首页",
      "导航",
      "单位：万元",
      "收支总表",
      [
        ["项目", "金额"],
        ["收入", "722.20"],
      ],
      "版权所有",
    ]);
    expect(tablesOf(document)[0]!.place.table).toBe(1);
  });

  test("a small table inside a cell of a data table becomes text of the cell", () => {
    const rows = ["一", "二", "三"].map((name) => `<tr><td>${name}级项目名称</td><td>12.50</td></tr>`).join("");
    const html = `<table>${rows}<tr><td>备注</td><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table></td></tr></table>`;
    expect(rowsOf(tablesOf(read(html))[0]!).at(-1)).toEqual(["备注", "a b\nc"]);
  });

  test("a table without text is none", () => {
    expect(read("<table><tr><td>&nbsp;</td></tr></table>").blocks).toEqual([]);
  });
});

describe("pages made to break a reader", () => {
  test("10,000 tables inside each other are refused with a sentence", () => {
    expect(() => read("<table><tr><td>".repeat(10_000))).toThrow(ImportError);
    expect(() => read("<table><tr><td>".repeat(10_000))).toThrow(/nested more deeply than is read \(2000 levels\)/);
  });

  test("elements inside each other within the limit are read without recursion", () => {
    const effort = new Effort({ depth: 30_000 });
    expect(textsOf(readHtml(`${"<div>".repeat(20_000)}深`, effort))).toEqual(["深"]);
  });

  test("cells merged over more columns than are read are refused", () => {
    expect(() => read(`<table>${"<tr><td colspan=1000>1".repeat(600)}</table>`)).toThrow(/more than 500000 cells/);
  });

  test("a page that takes too long is given up", () => {
    const misnested = Array.from({ length: 1500 }, (_, number) => `<b id=${number}><p>`).join("");
    expect(() => readHtml(misnested.repeat(3), new Effort({ milliseconds: 0, depth: 1e6 }))).toThrow(/took more than/);
  });

  test("any markup is read or refused with a sentence", () => {
    const piece = fc.oneof(
      fc.constantFrom("<table>", "</table>", "<tr>", "<td>", "<td colspan=3 rowspan=0>", "<th rowspan=2>", "</td>"),
      fc.constantFrom("<thead>", "<tbody>", "<br>", "<p>", "</p>", "<div hidden>", "<b>", "<pre>", "<select>", "<!--"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const table of tablesOf(read(pieces.join("")))) {
          for (const [index, { cells }] of table.rows.entries()) {
            let free = 1;
            for (const { column, columns, rows } of cells) {
              expect(column).toBeGreaterThanOrEqual(free);
              free = column + columns;
              expect(rows).toBeGreaterThanOrEqual(1);
              expect(index + rows).toBeLessThanOrEqual(table.rows.length);
            }
          }
        }
      }),
    );
  });
});
