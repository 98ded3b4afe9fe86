import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CsvCell } from "../../src/text/csv.js";
import type { PlainTable } from "../../src/text/plain-table.js";
import { crc32, zip } from "../../src/text/workbook/zip.js";
import { xlsxFile } from "../../src/text/workbook/xlsx.js";
import { xmlText } from "../../src/text/xml.js";
import { readZip } from "./support/read-zip.js";

const WORDS = { title: "标题", subtitle: "单位：万元", notes: ["来源：表一。"] };

function sheetOf(rows: PlainTable["rows"], sheetName = "收支流向"): Map<string, string> {
  const columns = [
    { label: "编码", kind: "code" },
    { label: "项目", kind: "text" },
    { label: "万元", kind: "figure" },
  ] as const;
  return readZip(xlsxFile({ columns, rows, nameColumn: 1 }, WORDS, sheetName));
}

/** The cell in column C of the first row of figures. */
function figureCell(cell: CsvCell): string {
  const sheet = sheetOf([{ cells: [{ text: "201" }, { text: "甲" }, cell] }]).get("xl/worksheets/sheet1.xml") ?? "";
  return /<c r="C5".*?<\/c>/.exec(sheet)?.[0] ?? "";
}

describe("an archive", () => {
  test("has the sum that the format prescribes", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  test("gives every file back, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 400 }), { maxLength: 5 }), (texts) => {
        const files = readZip(zip(texts.map((text, index) => ({ path: `a/${index}.xml`, text }))));
        expect(Array.from(files.values())).toEqual(texts);
      }),
    );
  });
});

describe("a workbook", () => {
  test("has heads of several levels as merged cells, and keeps all of them in sight", () => {
    const columns = [
      { label: "项目", kind: "text" },
      { label: "合计", kind: "figure", above: ["支出"] },
      { label: "基本支出", kind: "figure", above: ["支出"] },
    ] as const;
    const rows = [{ cells: [{ text: "甲" }, { text: "1", value: "1" }, { text: "2", value: "2" }] }];
    const file = readZip(xlsxFile({ columns, rows, nameColumn: 0 }, WORDS, "表"));
    const sheet = file.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<mergeCells count="2"><mergeCell ref="A4:A5"/><mergeCell ref="B4:C4"/></mergeCells>');
    expect(sheet).toContain('ySplit="5" topLeftCell="A6"');
    expect(sheet).toMatch(/<c r="C5"[^>]*><is><t[^>]*>基本支出<\/t>/);
    expect(sheet).toMatch(/<c r="B6"[^>]*><v>1<\/v>/);
  });

  test("keeps a figure as a number with the decimals it is shown with", () => {
    expect(figureCell({ text: "1,437.00", value: "1437.00" })).toMatch(/<v>1437\.00<\/v>/);
    const files = sheetOf([{ cells: [{ text: "" }, { text: "甲" }, { text: "1,437.00", value: "1437.00" }] }]);
    expect(files.get("xl/styles.xml")).toContain('formatCode="#,##0.00"');
  });

  test("keeps a rate as a share of one, its digits exact", () => {
    expect(figureCell({ text: "+17.11%", value: "17.11%" })).toContain("<v>0.1711</v>");
    expect(figureCell({ text: "−0.1%", value: "-0.1%" })).toContain("<v>-0.001</v>");
  });

  test.each(["123456789012345.67", "1000000000000000000000000000000", "-1234567890123.456"])(
    "keeps %s, which has more digits than a number holds, as text",
    (value) => {
      expect(figureCell({ text: "…", value })).toContain(`t="inlineStr"><is><t xml:space="preserve">${value}</t>`);
    },
  );

  test("keeps the fifteenth digit as a number", () => {
    expect(figureCell({ text: "…", value: "1234567890123.45" })).toContain("<v>1234567890123.45</v>");
  });

  test("tells a published blank from a zero", () => {
    expect(figureCell({ text: "未安排", value: "" })).toContain(">未安排</t>");
    expect(figureCell({ text: "0", value: "0.00" })).toContain("<v>0.00</v>");
  });

  test("keeps codes and words as text, formulas and XML among them", () => {
    const cells = [{ text: "0205" }, { text: '=cmd|"<a>&"' }, { text: "" }];
    const sheet = sheetOf([{ cells }]).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">0205</t>');
    expect(sheet).toContain("=cmd|&quot;&lt;a&gt;&amp;&quot;</t>");
    expect(sheet).not.toContain("<f>");
  });

  test("keeps a name that looks like an escaped character", () => {
    const sheet = sheetOf([{ cells: [{ text: "" }, { text: "_x0041_" }, { text: "" }] }]).get(
      "xl/worksheets/sheet1.xml",
    );
    expect(sheet).toContain(">_x005F_x0041_</t>");
  });

  test("sets a total bold and its parts below it indented", () => {
    const cell = { text: "2.00", value: "2.00" };
    const files = sheetOf([
      { cells: [{ text: "" }, { text: "合计" }, cell], kind: "total" },
      { cells: [{ text: "" }, { text: "其中" }, cell], depth: 2 },
    ]);
    const styles = (files.get("xl/styles.xml") ?? "").split("<cellXfs")[1]?.match(/<xf .*?<\/xf>/g) ?? [];
    const styleOf = (place: string): string => {
      const index = new RegExp(`<c r="${place}" s="(\\d+)"`).exec(files.get("xl/worksheets/sheet1.xml") ?? "")?.[1];
      return styles[Number(index)] ?? "";
    };
    expect(styleOf("B5")).toContain('fontId="1"');
    expect(styleOf("C5")).toContain('fontId="1"');
    expect(styleOf("B6")).toContain('fontId="0"');
    expect(styleOf("B6")).toContain('indent="2"');
  });

  test("begins with title and subtitle and ends with notes and source, empty rows between", () => {
    const sheet =
      sheetOf([{ cells: [{ text: "" }, { text: "甲" }, { text: "" }] }]).get("xl/worksheets/sheet1.xml") ?? "";
    const texts = Array.from(sheet.matchAll(/<c r="(\w+)".*?>([^<>]*)<\/t>/g), (match) => [match[1], match[2]]);
    expect(texts).toEqual([
      ["A1", "标题"],
      ["A2", "单位：万元"],
      ["A4", "编码"],
      ["B4", "项目"],
      ["C4", "万元"],
      ["B5", "甲"],
      ["A7", "来源：表一。"],
    ]);
    for (const row of [3, 6]) expect(sheet).toContain(`<row r="${row}"></row>`);
  });

  test("prints on A4, as wide as the paper, its heads on every page", () => {
    const files = sheetOf([], "张三's 表");
    expect(files.get("xl/worksheets/sheet1.xml")).toMatch(/fitToPage="1".*paperSize="9".*fitToHeight="0"/);
    expect(files.get("xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'张三''s 表'!$4:$4</definedName>`,
    );
  });

  test.each([
    ["a/b:c[d]*?\\e", "a b c d    e"],
    ["'", "1"],
    ["一".repeat(40), "一".repeat(31)],
  ])("gives %s a name that sheets may have", (name, expected) => {
    expect(sheetOf([], name).get("xl/workbook.xml")).toContain(`<sheet name="${expected}"`);
  });

  test("numbers columns beyond Z", () => {
    const columns = Array.from({ length: 28 }, () => ({ label: "x", kind: "text" as const }));
    const sheet = readZip(xlsxFile({ columns, rows: [], nameColumn: 0 }, WORDS, "x")).get("xl/worksheets/sheet1.xml");
    for (const place of ["A4", "Z4", "AA4", "AB4"]) expect(sheet).toContain(`<c r="${place}"`);
  });
});

test("text of XML holds no markup and no character that XML forbids", () => {
  expect(xmlText('<a b="c">&\u0000\u000B\uFFFF')).toBe("&lt;a b=&quot;c&quot;&gt;&amp;\uFFFD\uFFFD\uFFFD");
});
