/** What kind of file bytes are: by what they begin with, then by the file's name. */
import { ImportError, asImportError } from "./import-error.js";
import type { SourcePlace } from "./source-document.js";

/** The kinds of files that are read. `text` is plain text and Markdown, `xlsx` also older workbooks (XLS). */
export type SourceType = "text" | "html" | "docx" | "xlsx" | "pdf" | "zip";

/** Kinds by the ending of a name, and by the type a server names. */
const BY_NAME: Readonly<Record<string, SourceType>> = {
  txt: "text",
  text: "text",
  md: "text",
  markdown: "text",
  csv: "text",
  tsv: "text",
  htm: "html",
  html: "html",
  shtml: "html",
  xhtml: "html",
  jhtml: "html",
  docx: "docx",
  docm: "docx",
  xlsx: "xlsx",
  xlsm: "xlsx",
  xls: "xlsx",
  et: "xlsx",
  pdf: "pdf",
  zip: "zip",
  "text/plain": "text",
  "text/markdown": "text",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
  "application/zip": "zip",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.ms-excel": "xlsx",
};

/** @returns the kind that a file name, an ending or a media type stands for, undefined for others */
export function typeOfName(name: string): SourceType | undefined {
  const key = name.trim().toLowerCase().split(";")[0] ?? "";
  return BY_NAME[key] ?? BY_NAME[key.slice(key.lastIndexOf(".") + 1)];
}

/** Kinds that are known and not read, by what they begin with: what they are called, and what to do. */
const UNREAD: readonly {
  begins: readonly number[];
  chinese: string;
  english: string;
  help: "convert" | "unpack" | "scan";
}[] = [
  { begins: [0x7b, 0x5c, 0x72, 0x74, 0x66], chinese: "RTF 文件", english: "an RTF file", help: "convert" },
  { begins: [0x89, 0x50, 0x4e, 0x47], chinese: "PNG 图片", english: "a PNG picture", help: "scan" },
  { begins: [0xff, 0xd8, 0xff], chinese: "JPEG 图片", english: "a JPEG picture", help: "scan" },
  { begins: [0x47, 0x49, 0x46, 0x38], chinese: "GIF 图片", english: "a GIF picture", help: "scan" },
  { begins: [0x49, 0x49, 0x2a, 0], chinese: "TIFF 图片", english: "a TIFF picture", help: "scan" },
  { begins: [0x4d, 0x4d, 0, 0x2a], chinese: "TIFF 图片", english: "a TIFF picture", help: "scan" },
  { begins: [0x52, 0x61, 0x72, 0x21], chinese: "RAR 压缩包", english: "a RAR archive", help: "unpack" },
  { begins: [0x37, 0x7a, 0xbc, 0xaf], chinese: "7z 压缩包", english: "a 7z archive", help: "unpack" },
  { begins: [0x1f, 0x8b], chinese: "GZIP 压缩包", english: "a GZIP archive", help: "unpack" },
];

const HELP = {
  convert: {
    "zh-CN": "请用 Word 或 WPS 另存为 DOCX、XLSX 或 PDF 后再试。",
    en: "Save it as DOCX, XLSX or PDF in Word or WPS and try again.",
  },
  unpack: { "zh-CN": "请解压后再试。", en: "Unpack it and try again." },
  scan: {
    "zh-CN": "图片中没有文字可读取，请提供原文件，或先做文字识别。",
    en: "A picture has no text to read: use the file it was made from, or recognise its text first.",
  },
} as const;

/**
 * The kind of file that the bytes are.
 *
 * @returns undefined where they are text of some kind, or nothing known
 * @throws ImportError `unsupported-type` or `protected` for kinds that are known and not read, `damaged` for an
 *   archive that cannot be opened
 */
export async function typeOfBytes(
  bytes: Uint8Array,
  place: SourcePlace,
): Promise<Exclude<SourceType, "text" | "html"> | undefined> {
  const begins = (pattern: readonly number[]): boolean => pattern.every((byte, index) => bytes[index] === byte);
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  if (begins([0x50, 0x4b, 3, 4]) || begins([0x50, 0x4b, 5, 6])) return typeOfArchive(bytes, place);
  if (begins([0xd0, 0xcf, 0x11, 0xe0])) return typeOfCompound(bytes, place);
  const unread = UNREAD.find((kind) => begins(kind.begins));
  if (unread !== undefined) throw unsupported(unread.chinese, unread.english, unread.help, place);
  return undefined;
}

async function typeOfArchive(bytes: Uint8Array, place: SourcePlace): Promise<"docx" | "xlsx" | "zip"> {
  // Loaded only for files of this kind, as is the library for compound files: a text needs neither.
  const { archiveNames } = await import("./archive.js");
  let names: ReadonlySet<string>;
  try {
    names = new Set(archiveNames(bytes));
  } catch (error) {
    throw asImportError(error, { "zh-CN": "压缩包（ZIP、DOCX 或 XLSX）", en: "archive (ZIP, DOCX or XLSX)" }, place);
  }
  if (names.has("word/document.xml")) return "docx";
  if (names.has("xl/workbook.xml")) return "xlsx";
  if (names.has("OFD.xml")) throw unsupported("OFD 版式文件", "an OFD file", "convert", place);
  if (names.has("content.xml") && names.has("mimetype")) {
    throw unsupported("OpenDocument 文件", "an OpenDocument file", "convert", place);
  }
  if (names.has("ppt/presentation.xml")) throw unsupported("演示文稿", "a presentation", "convert", place);
  if (names.has("xl/workbook.bin"))
    throw unsupported("二进制 Excel 文件（XLSB）", "a binary Excel file (XLSB)", "convert", place);
  return "zip";
}

/** Older office files, and new ones with a password, are compound files (MS-CFB). */
async function typeOfCompound(bytes: Uint8Array, place: SourcePlace): Promise<"xlsx"> {
  const library = await import("@e965/xlsx");
  let names: string[];
  try {
    const { read } = library.CFB as {
      read: (bytes: Uint8Array, options: object) => { readonly FullPaths: readonly string[] };
    };
    const { FullPaths: paths } = read(bytes, { type: "array" });
    names = paths.map((path) => path.slice(path.lastIndexOf("/") + 1));
  } catch (error) {
    throw asImportError(error, { "zh-CN": "Office 文件", en: "Office file" }, place);
  }
  if (names.includes("EncryptedPackage")) {
    throw new ImportError(
      "protected",
      {
        "zh-CN": "文件有密码保护，无法读取。请去除密码再试。",
        en: "The file is protected by a password and cannot be read. Remove the password and try again.",
      },
      place,
    );
  }
  if (names.includes("Workbook") || names.includes("Book")) return "xlsx";
  if (names.includes("WordDocument")) {
    throw unsupported("旧版 Word 文件（DOC）或 WPS 文字文件", "an old Word file (DOC) or a WPS file", "convert", place);
  }
  throw unsupported("旧版 Office 文件", "an old Office file", "convert", place);
}

function unsupported(chinese: string, english: string, help: keyof typeof HELP, place: SourcePlace): ImportError {
  return new ImportError(
    "unsupported-type",
    {
      "zh-CN": `这是${chinese}，不能直接读取。${HELP[help]["zh-CN"]}`,
      en: `This is ${english}, which is not read. ${HELP[help].en}`,
    },
    place,
  );
}
