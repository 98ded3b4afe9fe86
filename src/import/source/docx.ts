/** Word files (DOCX), by way of HTML. */
import { zipSync } from "fflate";
import mammoth from "mammoth";
import { unpack } from "./archive.js";
import { readHtml } from "./html.js";
import { asImportError } from "./import-error.js";
import type { Effort } from "./limits.js";
import type { SourceDocument, SourcePlace } from "./source-document.js";

const WHAT = { "zh-CN": "Word 文件", en: "Word file" };

/** The parts that hold text; pictures and fonts are not unpacked. */
const TEXT_PARTS = /^(?:\[Content_Types\]\.xml|_rels\/|word\/.*\.(?:xml|rels)$|docProps\/)/i;

/** The XML of a text takes many times its size as a tree: only this share of what may be unpacked is read. */
const XML_SHARE = 0.25;

/**
 * Reads a Word file: paragraphs, headings by their styles, tables with merged cells. Deleted text of tracked changes,
 * headers and footers are left out.
 *
 * @throws ImportError where it is damaged or passes a limit
 */
export async function readDocx(bytes: Uint8Array, effort: Effort, place: SourcePlace = {}): Promise<SourceDocument> {
  try {
    const most = effort.limits.unpackedBytes * XML_SHARE;
    const parts = unpack(bytes, effort, place, (name) => TEXT_PARTS.test(name), most);
    // Packed anew without compression: the library then unpacks no more than what was counted.
    const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        // Note marks are no part of the text they stand in.
        styleMap: ["comment-reference => "],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      },
    );
    effort.time(place);
    return readHtml(value, effort, place, "paragraphs");
  } catch (error) {
    throw asImportError(error, WHAT, place);
  }
}
