/**
 * From the published document to the budget JSON: `importBudget` reads a file, understands its tables and text, and says
 * where every figure comes from and what it did not understand. Runs in Node.
 */
import { importSource, type ImportResult } from "./import-source.js";
import { readDocx } from "./source/docx.js";
import { typeOfBytes, typeOfName } from "./source/file-type.js";
import { readHtml } from "./source/html.js";
import { ImportError } from "./source/import-error.js";
import { Effort, type GivenLimits } from "./source/limits.js";
import { readPdf } from "./source/pdf/pdf.js";
import { readPlainText } from "./source/plain-text.js";
import type { SourceDocument } from "./source/source-document.js";
import { readSpreadsheet } from "./source/spreadsheet.js";
import { decodeText } from "./source/text-encoding.js";

export { importSource, type ImportedBudget, type ImportFailure, type ImportResult } from "./import-source.js";
export type { Provenance, ProvenancePlace } from "./finish.js";
export type { TableRead } from "./tables/read-tables.js";
export type { Doubt } from "./understand/context.js";
export { ImportError, type ImportErrorCode } from "./source/import-error.js";
export { DEFAULT_LIMITS, type GivenLimits, type ImportLimits } from "./source/limits.js";
export type {
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourcePlace,
  SourceProblem,
  SourceRow,
  SourceTable,
} from "./source/source-document.js";

/** How a file is read. */
export interface ImportOptions {
  /** Kind of file: `txt`, `md`, `html`, `docx`, `xlsx`, `pdf`, `zip`. Found from the bytes where it is not given. */
  readonly type?: string;
  /** Name of the file, for places. */
  readonly name?: string;
  /** Limits other than the usual ones. */
  readonly limits?: GivenLimits;
}

/**
 * Imports a published disclosure.
 *
 * Nothing is invented and nothing corrected: figures keep their printed digits; what is printed differently in two places
 * is kept in both; what is not understood is listed with its place. The budget is reconciled, so that a mistake of reading
 * shows at once.
 *
 * @param bytes - the file
 * @returns the budget with the place of every figure, what was left over, and the checks; or why there is no budget
 * in it. Files that cannot be read are a failure with a sentence; nothing is thrown for what a file can hold.
 */
export async function importBudget(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
  try {
    return importSource(await read(bytes, options));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { place, sentence } = error;
    return { ok: false, doubts: [{ kind: "source", message: sentence, place }], problems: [] };
  }
}

async function read(bytes: Uint8Array, { type, name, limits }: ImportOptions): Promise<SourceDocument> {
  const effort = new Effort(limits);
  effort.atMost(bytes.length, "bytes");
  const place = name === undefined ? {} : { file: name };
  const kind = type ?? typeOfBytes(bytes, place) ?? (name === undefined ? undefined : typeOfName(name));
  if (kind === "docx") return readDocx(bytes, effort, place);
  if (kind === "xlsx" || kind === "xls" || kind === "spreadsheet") return readSpreadsheet(bytes, effort, place);
  // A copy: the library refuses a Buffer, and takes the bytes it is given away.
  if (kind === "pdf") return readPdf(Uint8Array.from(bytes), effort, place);
  const decoded = decodeText(bytes);
  if (decoded === undefined) {
    throw new ImportError("unknown-type", {
      "zh-CN": "不能识别文件类型。请提供文本、网页、DOCX、XLSX 或 PDF 文件。",
      en: "The type of the file is not known. Give a text, HTML, DOCX, XLSX or PDF file.",
    });
  }
  const isHtml = /^\s*(?:<!doctype html|<html|<\?xml|<(?:head|body|table|div|p|meta)[\s>])/i.test(decoded.text);
  if (kind === "html" || (isHtml && kind !== "txt" && kind !== "md")) return readHtml(decoded.text, effort, place);
  const source = readPlainText(decoded.text, name);
  for (const block of source.blocks) {
    if (block.kind === "table") for (const row of block.rows) effort.cells(row.cells.length, row.place);
  }
  return source;
}
