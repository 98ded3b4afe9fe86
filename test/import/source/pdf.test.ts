import { describe, expect, test } from "vitest";
import { Effort, type GivenLimits } from "../../../src/import/source/limits.js";
import { readPdf } from "../../../src/import/source/pdf/pdf.js";
import { PdfPage, pdfFile, textWidth } from "../../support/pdf-writer.js";
import { rowsOf, shapeOf, tablesOf } from "./support.js";

const read = (pages: readonly PdfPage[], limits?: GivenLimits) => readPdf(pdfFile(pages), new Effort(limits));

/** Draws rows between lines; texts of figures stand at the right of their cell, as they do in print. */
function table(
  page: PdfPage,
  left: number,
  top: number,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
) {
  const columns = widths.reduce((edges, width) => [...edges, edges.at(-1)! + width], [left]);
  page.grid(
    columns,
    Array.from({ length: rows.length + 1 }, (_, index) => top + index * 20),
  );
  for (const [row, texts] of rows.entries()) {
    for (const [column, text] of texts.entries()) {
      const x = /^[\d.,]+$/.test(text) ? columns[column + 1]! - textWidth(text, 10) - 1 : columns[column]! + 1;
      page.text(x, top + row * 20 + 14, text);
    }
  }
  return page;
}

describe("text", () => {
  test("a line that reaches the margin goes on in the next, also over the page; a new item does not", async () => {
    const line = "本部门收入预算比上年预算增加的主要原因是人员增加和项目增加情况如下所述比上年增";
    const first = new PdfPage();
    [60, 80, 100].forEach((y, index) => first.text(index === 0 ? 70 : 50, y, index === 0 ? line.slice(2) : line, 12));
    first.text(50, 120, "加24.50万元。", 12).text(70, 140, "（一）收入预算", 12).text(70, 780, line.slice(2), 12);
    first.text(290, 815, "- 1 -", 9);
    const second = new PdfPage().text(50, 60, "长3.20%。", 12).text(70, 80, "下一段。", 12).text(290, 815, "- 2 -", 9);
    expect(shapeOf(await read([first, second]))).toEqual([
      `${line.slice(2)}${line}${line}加24.50万元。`,
      "（一）收入预算",
      `${line.slice(2)}长3.20%。`,
      "下一段。",
    ]);
  });

  test("a gap is a space, and bold drawn twice is read once", async () => {
    const page = new PdfPage().text(50, 60, "编制部门：某某局").text(400, 60, "单位：万元");
    page.text(50, 90, "收入").text(50.3, 90, "收入").text(70, 90, "1,437.96");
    expect(shapeOf(await read([page]))).toEqual(["编制部门：某某局 单位：万元", "收入1,437.96"]);
  });

  test("a heading that reaches over that of the next cell keeps the characters that both have", async () => {
    const page = new PdfPage().text(70.1, 90, "预算数").text(50, 90, "政府预算支出科目");
    expect(
      shapeOf(await read([page]))
        .join("")
        .match(/算/g),
    ).toHaveLength(2);
  });

  test("a running head stands once, page numbers nowhere", async () => {
    const pages = [1, 2, 3].map((number) =>
      new PdfPage()
        .text(200, 30, "某某局部门预算")
        .text(50, 90, `第${number}段。`)
        .text(290, 820, `第 ${number} 页 共 3 页`),
    );
    expect(shapeOf(await read(pages))).toEqual(["某某局部门预算", "第1段。", "第2段。", "第3段。"]);
  });

  test("a watermark is left out and said", async () => {
    const { blocks, problems } = await read([new PdfPage().text(50, 90, "收入").turned(200, 400, "样张")]);
    expect(blocks).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      'Text on page 1 that runs in another direction, such as a watermark, was left out: "样张".',
    ]);
  });
});

describe("tables", () => {
  const HEADING = ["科目编码", "科目名称", "合计"];

  test("lines make rows and columns, blank cells included", async () => {
    const rows = [HEADING, ["201", "一般公共服务支出", "722.20"], ["", "", ""], ["合计", "", "1,437.96"]];
    const document = await read([table(new PdfPage().text(200, 60, "支出总表", 16), 50, 80, [60, 120, 80], rows)]);
    expect(shapeOf(document)).toEqual(["支出总表", rows]);
    expect(tablesOf(document)[0]!.rows[1]!.cells[2]!.place).toEqual({ page: 1, table: 1, row: 2, column: 3 });
  });

  test("cells that no line parts are merged", async () => {
    const page = new PdfPage();
    // 科目 over two rows; 预算 over two columns.
    page.line(50, 80, 350, 80).line(150, 100, 350, 100).line(50, 120, 350, 120).line(50, 140, 350, 140);
    page.line(50, 80, 50, 140).line(150, 80, 150, 140).line(250, 100, 250, 140).line(350, 80, 350, 140);
    page.text(90, 104, "科目").text(240, 94, "预算").text(190, 114, "基本").text(290, 114, "项目");
    page.text(60, 134, "教育").text(160, 134, "1.00").text(260, 134, "2.00");
    expect(rowsOf(tablesOf(await read([page]))[0]!, true)).toEqual([
      ["科目[1x2]", "预算[2x1]"],
      ["基本", "项目"],
      ["教育", "1.00", "2.00"],
    ]);
  });

  test("thin bars are lines, and an open side is closed", async () => {
    const page = new PdfPage();
    for (const y of [80, 100, 120]) page.bar(50, y, 200, 0.5);
    page.bar(150, 80, 0.5, 40);
    page.text(60, 94, "收入").text(160, 94, "1.00").text(60, 114, "支出").text(160, 114, "2.00");
    expect(shapeOf(await read([page]))).toEqual([
      [
        ["收入", "1.00"],
        ["支出", "2.00"],
      ],
    ]);
  });

  test("a name wrapped in its cell is one name, a figure that touches the next cell stays its own", async () => {
    const page = new PdfPage().grid([50, 131, 200, 300], [80, 110, 130]);
    page.text(51, 92, "机关事业单位养老").text(51, 104, "保险").text(210, 98, "甲");
    page.text(200 - textWidth("371,514.00", 10), 124, "371,514.00").text(200.2, 124, "一、一般公共服务");
    expect(shapeOf(await read([page]))).toEqual([
      [
        ["机关事业单位养老保险", "", "甲"],
        ["", "371,514.00", "一、一般公共服务"],
      ],
    ]);
  });

  test("a name that overflows into the next cell is not torn", async () => {
    const page = new PdfPage().grid([50, 117, 200, 300], [80, 100, 120]);
    page.text(51, 94, "支持中小企业发展").text(260, 94, "8.00").text(51, 114, "甲");
    expect(rowsOf(tablesOf(await read([page]))[0]!)[0]).toEqual(["支持中小企业发展", "", "8.00"]);
  });

  test("a name of two lines in a low row is of that row, though its end stands in the next", async () => {
    const page = new PdfPage().grid([50, 110, 200], [100, 115, 130, 145]);
    page.text(51, 106, "职业年金").text(51, 117, "缴费").text(51, 123, "行政运行").text(51, 141, "事业运行");
    [111, 126, 141].forEach((y, at) => page.text(170, y, `${at + 1}.00`));
    const [found] = tablesOf(await read([page]));
    expect(rowsOf(found!)).toEqual([
      ["职业年金缴费", "1.00"],
      ["行政运行", "2.00"],
      ["事业运行", "3.00"],
    ]);
  });

  test("rows of figures between two lines are rows", async () => {
    const page = new PdfPage().grid([50, 150, 250, 350], [80, 100, 160]);
    for (const [index, text] of ["项目", "基本", "合计"].entries()) page.text(60 + index * 100, 94, text);
    for (const [index, name] of ["教育", "卫生", "住房"].entries()) {
      page
        .text(60, 114 + index * 18, name)
        .text(160, 114 + index * 18, `${index}.50`)
        .text(260, 114 + index * 18, "7.00");
    }
    expect(shapeOf(await read([page]))).toEqual([
      [
        ["项目", "基本", "合计"],
        ["教育", "0.50", "7.00"],
        ["卫生", "1.50", "7.00"],
        ["住房", "2.50", "7.00"],
      ],
    ]);
  });

  test("a table cut by a page end goes on, its repeated heading left out; columns may be finer there", async () => {
    const first = table(new PdfPage(), 50, 700, [60, 120, 80], [HEADING, ["201", "一般公共服务", "1.00"]]);
    first.text(290, 815, "12", 9);
    const second = table(new PdfPage(), 50, 80, [60, 120, 80], [HEADING, ["205", "教育", "2.00"]]);
    second.line(80, 100, 80, 120);
    const document = await read([first, second.text(50, 140, "注：本表为汇总数。")]);
    expect(shapeOf(document)).toEqual([
      [HEADING, ["201", "一般公共服务", "1.00"], ["", "205", "教育", "2.00"]],
      "注：本表为汇总数。",
    ]);
    const { rows } = tablesOf(document)[0]!;
    expect(rows[2]!.place).toEqual({ page: 2, table: 1, row: 3 });
    expect(rows[1]!.cells.map(({ column, columns }) => [column, columns])).toEqual([
      [1, 2],
      [3, 1],
      [4, 1],
    ]);
  });

  test("figures broken by narrow cells are whole; rows of figures that are whole themselves stay rows", async () => {
    const broken = new PdfPage().grid([50, 110, 142, 174], [50, 90]);
    broken.text(51, 64, "普通教育").text(111, 64, "9,763,").text(143, 64, "8,963,2");
    broken.text(111, 78, "218.55").text(143, 78, "18.55");
    expect(rowsOf(tablesOf(await read([broken]))[0]!)).toEqual([["普通教育", "9,763,218.55", "8,963,218.55"]]);
    const rows = new PdfPage().grid([50, 110, 142, 174], [50, 90]);
    rows.text(51, 64, "教育").text(111, 64, "9.50").text(143, 64, "12").text(111, 78, "0").text(143, 78, "8");
    expect(rowsOf(tablesOf(await read([rows]))[0]!)).toEqual([
      ["教育", "9.50", "12"],
      ["", "0", "8"],
    ]);
  });

  test("headings that a page end cuts go on under the open grid, and on the next page", async () => {
    const first = new PdfPage(595, 400).line(50, 330, 350, 330).line(150, 350, 350, 350).line(150, 360, 350, 360);
    // The cell 科目名称 reaches over both rows of headings, and is open to the page end.
    for (const x of [50, 150, 350]) first.line(x, 330, x, 360);
    first.text(51, 344, "科目").text(151, 344, "支出").text(51, 364, "名称");
    const second = new PdfPage(595, 400).grid([50, 150, 250, 350], [40, 60, 80]);
    second.text(151, 54, "基本支出").text(251, 54, "项目支出");
    second.text(51, 74, "教育支出").text(160, 74, "1.00").text(260, 74, "2.00");
    const rows = rowsOf(tablesOf(await read([first, second]))[0]!);
    expect(rows[0]![0]).toBe("科目名称");
    expect(rows.slice(-2)).toEqual([
      ["", "基本支出", "项目支出"],
      ["教育支出", "1.00", "2.00"],
    ]);
    const cut = table(new PdfPage(595, 400), 50, 340, [100, 60, 60], [["科目名称", "基本支", "项目支"]]);
    const rest = table(
      new PdfPage(595, 400),
      50,
      40,
      [100, 60, 60],
      [
        ["", "出", "出"],
        ["教育支出", "1.00", "2.00"],
      ],
    );
    expect(rowsOf(tablesOf(await read([cut, rest]))[0]!)).toEqual([
      ["科目名称", "基本支出", "项目支出"],
      ["教育支出", "1.00", "2.00"],
    ]);
  });

  test("a row of indicators below 一级指标 at a page end is no heading of what begins the next page", async () => {
    const widths = [100, 180, 100];
    const rows = [
      ["一级指标", "三级指标", "指标值"],
      ["产出指标", "按期完成率", "≥95%"],
    ];
    const first = table(new PdfPage(595, 400), 50, 320, widths, rows);
    const rest = [
      ["", "资金到位及时率", "12月底前"],
      ["效益指标", "带动增收", "逐步提升"],
    ];
    const second = table(new PdfPage(595, 400), 50, 40, widths, rest);
    expect(rowsOf(tablesOf(await read([first, second]))[0]!)).toEqual([...rows, ...rest]);
  });

  test("a form whose first row a page end parts from the others keeps its rows", async () => {
    const widths = [100, 180];
    const first = table(new PdfPage(595, 400), 50, 350, widths, [["项目名称", "示例运维项目"]]);
    const rest = [
      ["预算单位", "示例局"],
      ["资金总额", "20.00"],
    ];
    const second = table(new PdfPage(595, 400), 50, 40, widths, rest);
    expect(rowsOf(tablesOf(await read([first, second]))[0]!)).toEqual([["项目名称", "示例运维项目"], ...rest]);
  });

  test("another table on the next page is another table", async () => {
    const first = table(new PdfPage(), 50, 700, [60, 120, 80], [HEADING, ["201", "一般公共服务", "1.00"]]);
    const second = table(new PdfPage().text(50, 60, "收入总表"), 50, 80, [60, 120, 80], [HEADING, ["", "", "2.00"]]);
    expect(tablesOf(await read([first, second]))).toHaveLength(2);
  });

  test("columns without lines are found by their gaps", async () => {
    const page = new PdfPage().text(200, 60, "收入总表").text(60, 90, "项目").text(240, 90, "预算数");
    for (const [index, name] of ["财政拨款收入", "事业收入", "其他收入"].entries()) {
      page.text(50, 110 + index * 18, name).text(240, 110 + index * 18, `${index + 1},000.50`);
    }
    expect(shapeOf(await read([page.text(50, 180, "注：以上为预算数。")]))).toEqual([
      "收入总表",
      [
        ["项目", "预算数"],
        ["财政拨款收入", "1,000.50"],
        ["事业收入", "2,000.50"],
        ["其他收入", "3,000.50"],
      ],
      "注：以上为预算数。",
    ]);
  });

  test("a frame around text and a line under a title are no tables", async () => {
    const page = new PdfPage()
      .grid([40, 550], [40, 800])
      .line(50, 70, 500, 70)
      .text(60, 60, "部门预算")
      .text(60, 90, "说明。");
    expect(shapeOf(await read([page]))).toEqual(["部门预算", "说明。"]);
  });
});

describe("files that cannot be read", () => {
  test("without a text layer, that is said", async () => {
    await expect(read([new PdfPage().line(0, 0, 100, 100)])).rejects.toMatchObject({
      name: "ImportError",
      code: "no-text-layer",
      message: expect.stringMatching(/no text layer: cannot be read/) as unknown,
    });
  });

  test("single pages without text are named", async () => {
    const { problems } = await read([new PdfPage().text(50, 90, "收入"), new PdfPage(), new PdfPage()]);
    expect(problems).toMatchObject([
      { message: expect.stringMatching(/: 2, 3\. Nothing/) as unknown, place: { page: 2 } },
    ]);
  });

  test("with a password, that is said", async () => {
    const encrypt =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 " +
      `/O <${"31".repeat(32)}> /U <${"32".repeat(32)}> >> /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`;
    const bytes = pdfFile([new PdfPage().text(50, 90, "收入")], encrypt);
    await expect(readPdf(bytes, new Effort())).rejects.toMatchObject({ name: "ImportError", code: "protected" });
  });

  test("more pages than the limit are refused", async () => {
    const pages = [1, 2, 3].map(() => new PdfPage().text(50, 90, "收入"));
    await expect(read(pages, { pages: 2 })).rejects.toMatchObject({ code: "too-many-pages" });
  });

  test("what takes too long is given up", async () => {
    await expect(read([new PdfPage().text(50, 90, "收入")], { milliseconds: 0 })).rejects.toMatchObject({
      code: "too-slow",
    });
  });

  test("a file cut short is read as far as it goes, or refused with a sentence", async () => {
    const whole = pdfFile([1, 2, 3].map((number) => new PdfPage().text(50, 90, `第${number}段`)));
    for (let length = 10; length < whole.length; length += 150) {
      const outcome = await readPdf(whole.slice(0, length), new Effort()).catch((error: unknown) => error);
      expect(outcome instanceof Error ? outcome.name : "SourceDocument").toMatch(/^(ImportError|SourceDocument)$/);
    }
  });
});

test("a form of a project that has the name of the one on the page before is another form, with its name", async () => {
  const form = (owner: string, amount: string): string[][] => [
    ["项目名称", "综合工作经费", "实施期", "一年"],
    ["主管部门", "示例局", "实施单位", owner],
    ["项目资金", "资金总额", "金额", amount],
  ];
  const pages = [form("服务中心", "16.00"), form("数据中心", "7.50")].map((rows) =>
    table(new PdfPage(), 50, 60, [100, 100, 100, 100], rows),
  );
  const rows = tablesOf(await read(pages)).flatMap((each) => rowsOf(each));
  expect(rows.filter((row) => row.includes("综合工作经费"))).toHaveLength(2);
});
