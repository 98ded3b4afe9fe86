import { CFB, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ImportError } from "../../../src/import/source/import-error.js";
import { readSource, readSources } from "../../../src/import/source/read-source.js";
import { encodeGb18030 } from "../../support/gb18030.js";
import { PdfPage, pdfFile } from "../../support/pdf-writer.js";
import { shapeOf } from "./support.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const PDF = pdfFile([new PdfPage().text(50, 90, "收入")]);

function workbook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["项目", "金额"], ["教育", 5]]), "Sheet1"); // prettier-ignore
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** A compound file with one stream, as older office files and encrypted new ones are. */
function compound(stream: string): Uint8Array {
  const { utils: tools, write: pack } = CFB as {
    utils: { cfb_new: () => unknown; cfb_add: (file: unknown, name: string, content: Uint8Array) => void };
    write: (file: unknown, options: object) => Uint8Array;
  };
  const file = tools.cfb_new();
  tools.cfb_add(file, `/${stream}`, new Uint8Array(5000).fill(7));
  return Uint8Array.from(pack(file, { type: "array" }));
}

describe("the kind of a file", () => {
  test.each([
    ["text", utf8("项目\t金额\n教育\t5\n")],
    ["HTML", utf8("<table><tr><td>项目<td>金额<tr><td>教育<td>5</table>")],
    ["HTML that calls itself a workbook", utf8("<html><table><tr><td>项目<td>金额<tr><td>教育<td>5</table>"), "表.xls"],
    ["HTML in GB18030", encodeGb18030('<meta charset="gb2312"><table><tr><td>项目<td>金额<tr><td>教育<td>5</table>')],
    ["a workbook", workbook()],
    ["a workbook by a wrong name", workbook(), "表.pdf"],
    ["Markdown", utf8("| 项目 | 金额 |\n|---|---|\n| 教育 | 5 |\n")],
  ])("%s is told by what is in it", async (_, bytes, name?: string) => {
    expect(shapeOf(await readSource(bytes, { name }))).toEqual([
      [
        ["项目", "金额"],
        ["教育", "5"],
      ],
    ]);
  });

  test("a text that speaks of a tag is text where the name says so", async () => {
    expect(shapeOf(await readSource(utf8("标签 <p> 的说明"), { name: "a.txt" }))).toEqual(["标签 <p> 的说明"]);
    expect(shapeOf(await readSource(utf8("<p>说明"), { type: "text/plain" }))).toEqual(["<p>说明"]);
  });

  test("the name of the file stands in every place", async () => {
    const { blocks } = await readSource(PDF, { name: "预算.pdf" });
    expect(blocks.map(({ place }) => place)).toEqual([{ file: "预算.pdf", page: 1, line: 1 }]);
  });

  test.each([
    ["nothing", new Uint8Array(), "empty", /There is nothing to read/],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), "unsupported-type", /^This is a PNG picture/],
    ["a RAR archive", utf8("Rar!\u001A"), "unsupported-type", /^This is a RAR archive, which is not read\. Unpack/],
    ["an old Word file", compound("WordDocument"), "unsupported-type", /^This is an old Word file/],
    ["a file with a password", compound("EncryptedPackage"), "protected", /protected by a password/],
    ["an OFD file", zipSync({ "OFD.xml": utf8("<a/>") }), "unsupported-type", /^This is an OFD file/],
    ["bytes", Uint8Array.from({ length: 400 }, (_, index) => (index * 89) % 251), "unknown-type", /cannot be told/],
    ["control characters", new Uint8Array(100).fill(3), "unknown-type", /cannot be told/],
  ] as const)("%s is refused with a sentence", async (_, bytes, code, message) => {
    await expect(readSource(bytes)).rejects.toMatchObject({
      name: "ImportError",
      code,
      message: expect.stringMatching(message) as unknown,
    });
  });

  test("a file that is not what its name says is called damaged", async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index * 89) % 251);
    await expect(readSource(bytes, { name: "预算.pdf" })).rejects.toMatchObject({
      code: "damaged",
      place: { file: "预算.pdf" },
    });
  });

  test("a file over the limit is refused before it is looked at", async () => {
    await expect(readSource(new Uint8Array(50 * 1024 * 1024))).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringMatching(/larger than 40 MB, the most that is read/) as unknown,
    });
  });

  test("losses and wrong declarations are said", async () => {
    const cut = utf8("收入预算表\n".repeat(20)).slice(0, -2);
    expect((await readSource(cut)).problems[0]?.message).toMatch(/^1 characters could not be decoded/);
    const { problems } = await readSource(utf8('<meta charset="gbk"><p>收入预算'));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/says that it is in gb18030/)]);
  });
});

describe("several files that make one disclosure", () => {
  const FILES = { "10.txt": utf8("丙"), "2.html": utf8("<p>乙"), "1.pdf": PDF };

  test("an archive is read in the natural order of its names", async () => {
    const { blocks } = await readSource(
      zipSync({ ...FILES, "__MACOSX/._1.pdf": utf8("x"), "附件/": new Uint8Array() }),
    );
    expect(blocks.map((block) => block.kind === "paragraph" && [block.text, block.place.file])).toEqual([
      ["收入", "1.pdf"],
      ["乙", "2.html"],
      ["丙", "10.txt"],
    ]);
  });

  test("a folder is read in the same way, and a file that cannot be read is a problem of the whole", async () => {
    const files = Object.entries({ ...FILES, "3.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47) });
    const document = await readSources(files.map(([name, bytes]) => ({ name, bytes })));
    expect(shapeOf(document)).toEqual(["收入", "乙", "丙"]);
    expect(document.problems).toMatchObject([
      { message: expect.stringMatching(/PNG/) as unknown, place: { file: "3.png" } },
    ]);
  });

  test("Chinese names in GBK are read", async () => {
    // Zipped as a name in Latin-1, which is how such a name comes out.
    const gbk = [...encodeGb18030("附件.txt")].map((byte) => String.fromCharCode(byte)).join("");
    const bytes = zipSync({ placeholder: utf8("甲") });
    const raw = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    const renamed = raw.split("placeholder").join(gbk.padEnd(11, " "));
    const { blocks } = await readSource(Uint8Array.from(renamed, (character) => character.charCodeAt(0)));
    expect(blocks[0]?.place.file?.trim()).toBe("附件.txt");
  });

  test("an archive of nothing, and one where nothing can be read, are refused", async () => {
    await expect(readSource(zipSync({}))).rejects.toMatchObject({ code: "empty" });
    await expect(readSource(zipSync({ "a.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }))).rejects.toMatchObject({
      code: "unsupported-type",
    });
  });

  test("an archive inside an archive is not opened", async () => {
    await expect(readSource(zipSync({ "a.zip": zipSync(FILES) }))).rejects.toMatchObject({ code: "unsupported-type" });
  });

  test("an archive that unpacks to more than the limit is refused before it is unpacked", async () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(170 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(2_000_000);
    await expect(readSource(bomb)).rejects.toMatchObject({ code: "too-large" });
  });

  test("more files than the limit are refused", async () => {
    await expect(readSource(zipSync(FILES), { limits: { files: 2 } })).rejects.toMatchObject({
      code: "too-many-files",
    });
  });
});

describe("whatever the bytes", () => {
  const outcome = async (bytes: Uint8Array) => {
    try {
      return Array.isArray((await readSource(bytes)).blocks);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return error.sentence["zh-CN"].length > 5 && error.message === error.sentence.en;
    }
  };

  test("arbitrary bytes are read, or refused with a sentence", async () => {
    const magic = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [...utf8("%PDF-1.7\n")],
      [0xd0, 0xcf, 0x11, 0xe0],
      [...utf8("<table>")],
    );
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 600 }), async (begin, rest) => {
        expect(await outcome(Uint8Array.from([...begin, ...rest]))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("damaged files are read as far as they go, or refused with a sentence", async () => {
    const whole = fc.constantFrom(PDF, workbook(), zipSync({ "a.pdf": PDF }));
    await fc.assert(
      fc.asyncProperty(whole, fc.nat(), fc.nat(255), fc.nat(), async (bytes, at, value, length) => {
        const damaged = bytes.slice(0, length % 3 === 0 ? length % bytes.length : bytes.length);
        damaged[at % bytes.length] = value;
        expect(await outcome(damaged)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
