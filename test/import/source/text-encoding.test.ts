import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/import/source/text-encoding.js";
import { encodeGb18030 } from "../../support/gb18030.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const PAGE = (charset: string) =>
  `<html><head><meta charset="${charset}"><title>预算公开</title></head>收支总表</html>`;

function utf16(text: string, { littleEndian = true, mark = true } = {}): Uint8Array {
  const bytes = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  const marked = mark ? `\uFEFF${text}` : text;
  for (let at = 0; at < marked.length; at += 1) bytes.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
}

describe("the encoding of a text", () => {
  test.each([
    ["UTF-8", utf8("收入预算\n"), "utf-8"],
    ["UTF-8 with a mark", utf8("\uFEFF收入预算\n"), "utf-8"],
    ["UTF-16", utf16("收入预算\n"), "utf-16le"],
    ["UTF-16, big end first", utf16("收入预算\n", { littleEndian: false }), "utf-16be"],
    ["UTF-16 without a mark", utf16("收入预算\n", { mark: false }), "utf-16le"],
    ["UTF-16 without a mark, big end first", utf16("收入预算\n", { mark: false, littleEndian: false }), "utf-16be"],
    ["GBK", encodeGb18030("收入预算\n"), "gb18030"],
  ])("%s is found without being told", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: "收入预算\n", encoding, unreadable: 0 });
  });

  test.each([
    ["一, of which a byte is zero", "一般公共预算支出表\n一、一般公共服务\n"],
    ["figures", "项目\t2024年\n合计\t1,437.00\t0.00\n"],
    ["a page", PAGE("utf-8")],
  ])("UTF-16 without a mark is found where there are %s", (_, text) => {
    for (const littleEndian of [true, false]) {
      const encoding = littleEndian ? "utf-16le" : "utf-16be";
      expect(decodeText(utf16(text, { mark: false, littleEndian }))).toMatchObject({ text, encoding, unreadable: 0 });
    }
  });

  test.each(["gb2312", "GBK", "gb18030"])("a page that declares %s is read as GB18030", (charset) => {
    const decoded = decodeText(encodeGb18030(PAGE(charset)));
    expect(decoded).toEqual({ text: PAGE(charset), encoding: "gb18030", unreadable: 0 });
  });

  test("what the bytes are wins over what the page declares, and that is said", () => {
    expect(decodeText(utf8(PAGE("gb2312")))).toMatchObject({ encoding: "utf-8", declaredOtherwise: "gb18030" });
    expect(decodeText(encodeGb18030(PAGE("utf-8")))).toMatchObject({
      text: PAGE("utf-8"),
      encoding: "gb18030",
      declaredOtherwise: "utf-8",
    });
  });

  test("an unknown declared encoding does no harm", () => {
    expect(decodeText(utf8(PAGE("x-unknown")))).toMatchObject({ encoding: "utf-8", text: PAGE("x-unknown") });
  });

  test("a text cut inside a character is read, and the loss counted", () => {
    const text = "收入预算表\n".repeat(20);
    expect(decodeText(utf8(text).slice(0, -2))).toMatchObject({ encoding: "utf-8", unreadable: 1 });
  });

  test("bytes that are no text are none", () => {
    expect(decodeText(Uint8Array.from({ length: 300 }, (_, index) => 255 - (index % 128)))).toBeUndefined();
    expect(decodeText(Uint8Array.of(1, 2, 0, 3, 0, 4, 0, 0, 5))).toBeUndefined();
  });

  test("every text in UTF-8 comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\uFEFF"));
        expect(decodeText(utf8(text))?.text).toBe(text);
      }),
    );
  });
});
