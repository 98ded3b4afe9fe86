import {
  Document,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  type FileChild,
} from "docx";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocx } from "../../../src/import/source/docx.js";
import { Effort } from "../../../src/import/source/limits.js";
import { rowsOf, shapeOf, tablesOf } from "./support.js";

async function fileOf(children: FileChild[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const paragraph = (text: string) => new Paragraph(text);
const cell = (text: string, options = {}) => new TableCell({ children: text.split("\n").map(paragraph), ...options });

describe("Word files", () => {
  test("paragraphs, headings and tables come in order, merged cells kept", async () => {
    const bytes = await fileOf([
      new Paragraph({ text: "第一部分 部门概况", heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [new TextRun("收入预算"), new TextRun("722.20"), new TextRun("万元。")],
        spacing: { line: 480, lineRule: LineRuleType.AUTO },
      }),
      new Table({
        rows: [
          new TableRow({
            children: [cell("科目", { verticalMerge: VerticalMergeType.RESTART }), cell("预算", { columnSpan: 2 })],
          }),
          new TableRow({
            children: [cell("", { verticalMerge: VerticalMergeType.CONTINUE }), cell("基本"), cell("项目")],
          }),
          new TableRow({ children: [cell("机关\n服务"), cell("722.20"), cell("")] }),
        ],
      }),
      paragraph("注：本表为汇总数。"),
    ]);
    const document = await readDocx(bytes, new Effort());
    expect(shapeOf(document)).toEqual([
      "第一部分 部门概况",
      "收入预算722.20万元。",
      [
        ["科目", "预算"],
        ["基本", "项目"],
        ["机关\n服务", "722.20", ""],
      ],
      "注：本表为汇总数。",
    ]);
    expect(rowsOf(tablesOf(document)[0]!, true)[0]).toEqual(["科目[1x2]", "预算[2x1]"]);
    expect(document.blocks.map(({ place }) => place)).toEqual([
      { paragraph: 1 },
      { paragraph: 2 },
      { table: 1 },
      { paragraph: 3 },
    ]);
    expect(document.blocks[0]).toMatchObject({ level: 1 });
  });

  test("pictures are not unpacked", async () => {
    const parts = unzipSync(await fileOf([paragraph("收入")]));
    const bytes = zipSync({ ...parts, "word/media/image1.png": new Uint8Array(5_000_000) });
    expect(shapeOf(await readDocx(bytes, new Effort({ unpackedBytes: 1_000_000 })))).toEqual(["收入"]);
  });

  test("a text that unpacks to more than the limit is refused", async () => {
    const parts = unzipSync(await fileOf([paragraph("收入")]));
    const bytes = zipSync({ ...parts, "word/document2.xml": new Uint8Array(5_000_000) });
    await expect(readDocx(bytes, new Effort({ unpackedBytes: 1_000_000 }))).rejects.toMatchObject({
      code: "too-large",
    });
  });

  test("a file cut short is refused with a sentence", async () => {
    const whole = await fileOf([paragraph("收入")]);
    for (let length = 4; length < whole.length; length += 500) {
      await expect(readDocx(whole.slice(0, length), new Effort())).rejects.toMatchObject({
        name: "ImportError",
        message: expect.stringMatching(/^The Word file is damaged or incomplete/) as unknown,
      });
    }
  });

  test("tables inside each other a thousand times are refused with a sentence", async () => {
    const parts = unzipSync(await fileOf([paragraph("收入")]));
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const deep = "<w:tbl><w:tr><w:tc>".repeat(3000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(3000);
    parts["word/document.xml"] = new TextEncoder().encode(
      `<w:document ${namespace}><w:body>${deep}</w:body></w:document>`,
    );
    await expect(readDocx(zipSync(parts), new Effort())).rejects.toMatchObject({
      name: "ImportError",
      code: "too-deep",
    });
  });
});
