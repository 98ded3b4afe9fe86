import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { readSource } from "../../../src/import/source/read-source.js";
import type { SourceDocument } from "../../../src/import/source/source-document.js";
import { asDocx, asHtml, asPdf, asXlsx } from "../support/render-formats.js";
import { rowsOf, tablesOf } from "./support.js";

const FORMATS: Record<string, (document: SourceDocument) => Uint8Array | Promise<Uint8Array>> = {
  "HTML in UTF-8": (document) => asHtml(document, "utf-8"),
  "HTML in GB18030": (document) => asHtml(document, "gb2312"),
  DOCX: asDocx,
  XLSX: asXlsx,
  PDF: asPdf,
};

const squeeze = (text: string) => text.replace(/\s/g, "");

/** Rows without blanks at their end, and white space, which formats treat differently. */
function tables(document: SourceDocument): string[][][] {
  return tablesOf(document).map((table) =>
    rowsOf(table)
      .map((row) => row.map(squeeze).join("\t").replace(/\t+$/, "").split("\t"))
      .filter((row) => row.some((text) => text !== "")),
  );
}

function paragraphs({ blocks }: SourceDocument): string {
  return squeeze(blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join(""));
}

describe("the published disclosure of 库尔勒市人民政府办公室 in other formats", () => {
  let text: SourceDocument;

  beforeAll(async () => {
    text = await readSource(await readFile(new URL("../../fixtures/korla-2023.txt", import.meta.url)));
  });

  test.each(Object.keys(FORMATS))("as %s has the same paragraphs and the same tables", async (name) => {
    const document = await readSource(await FORMATS[name]!(text));
    expect(document.problems).toEqual([]);
    expect(paragraphs(document)).toBe(paragraphs(text));
    expect(tables(document)).toEqual(tables(text));
  });
});
