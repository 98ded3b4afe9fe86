/** Reads a published file, or several that make one disclosure, whatever their format. */
import { isAligned, readAligned } from "./aligned-text.js";
import type { Unpacked } from "./archive.js";
import { typeOfBytes, typeOfName, type SourceType } from "./file-type.js";
import { withoutCopies } from "./copies.js";
import { ImportError, asImportError } from "./import-error.js";
import { Effort, type GivenLimits } from "./limits.js";
import { isMarkdown } from "./markdown.js";
import { readPlainText } from "./plain-text.js";
import type { SourceDocument, SourcePlace, SourceProblem } from "./source-document.js";
import { decodeText } from "./text-encoding.js";

/** What is known of a file besides its bytes. */
export interface SourceOptions {
  /** Its kind: `text`, `html`, `docx`, `xlsx`, `pdf`, `zip`, a file's ending or a media type. Found out if not given. */
  readonly type?: string | undefined;
  /** Its name: put into every place, and a hint of its kind. */
  readonly name?: string | undefined;
  /** How much is read at most; what is not given is as in `DEFAULT_LIMITS`. */
  readonly limits?: GivenLimits | undefined;
}

/** A file by its name. */
export interface NamedFile {
  /** Its name, with folders parted by `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that programs put into folders and archives, and that no one published. */
const CLUTTER = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$|~\$)/i;

const IN_ORDER = new Intl.Collator("zh-CN", { numeric: true });

/**
 * Reads one file into paragraphs and tables. An archive is read as all its files, in the natural order of their names.
 *
 * @throws ImportError where it cannot be read: what is wrong, where, and what to do
 */
export async function readSource(bytes: Uint8Array, options: SourceOptions = {}): Promise<SourceDocument> {
  const place = options.name === undefined ? {} : { file: options.name };
  return readOne(bytes, options, new Effort(options.limits), place, true);
}

/**
 * Reads several files that make one disclosure, in the natural order of their names (2 before 10). A file that cannot
 * be read is a problem of the whole, unless none can.
 *
 * @throws ImportError where no file can be read, or there are too many
 */
export async function readSources(
  files: readonly NamedFile[],
  options: Pick<SourceOptions, "limits"> = {},
): Promise<SourceDocument> {
  return readAll(files, new Effort(options.limits), {});
}

async function readAll(files: readonly NamedFile[], effort: Effort, place: SourcePlace): Promise<SourceDocument> {
  const wanted = files
    .filter(({ name }) => !CLUTTER.test(name))
    .sort((one, other) => IN_ORDER.compare(one.name, other.name));
  effort.atMost(wanted.length, "files", place);
  const blocks: SourceDocument["blocks"][number][] = [];
  const problems: SourceProblem[] = [];
  let failed: ImportError | undefined;
  let read = 0;
  for (const { name, bytes } of wanted) {
    effort.time(place);
    try {
      const document = await readOne(bytes, { name }, effort, { file: name }, false);
      for (const block of document.blocks) blocks.push(block);
      for (const problem of document.problems) problems.push(problem);
      read += 1;
    } catch (error) {
      if (!(error instanceof ImportError) || error.code === "too-slow" || error.code === "too-many-cells") throw error;
      failed ??= error;
      problems.push({ message: error.message, sentence: error.sentence, place: error.place });
    }
  }
  if (read === 0) throw failed ?? nothing(place);
  return withoutCopies({ blocks, problems });
}

async function readOne(
  bytes: Uint8Array,
  { type, name }: SourceOptions,
  effort: Effort,
  place: SourcePlace,
  archives: boolean,
): Promise<SourceDocument> {
  effort.atMost(bytes.length, "bytes", place);
  if (bytes.length === 0) throw nothing(place);
  const found = await typeOfBytes(bytes, place);
  const document = await readAs(found, bytes, { type, name }, effort, place, archives);
  const said = type === undefined ? undefined : typeOfName(type);
  // Whether a text is a page or not, whoever names its kind knows best.
  const isOther = said !== undefined && said !== found && (found !== undefined || (said !== "text" && said !== "html"));
  return isOther
    ? { ...document, problems: [otherType(said, found ?? "text", place), ...document.problems] }
    : document;
}

async function readAs(
  found: Awaited<ReturnType<typeof typeOfBytes>>,
  bytes: Uint8Array,
  { type, name }: SourceOptions,
  effort: Effort,
  place: SourcePlace,
  archives: boolean,
): Promise<SourceDocument> {
  switch (found) {
    case "pdf":
      return (await import("./pdf/pdf.js")).readPdf(bytes, effort, place);
    case "docx":
      return (await import("./docx.js")).readDocx(bytes, effort, place);
    case "xlsx":
      return (await import("./spreadsheet.js")).readSpreadsheet(bytes, effort, place);
    case "zip":
      if (!archives) throw archiveInArchive(place);
      return readAll(await filesIn(bytes, effort, place), effort, place);
    case undefined:
      return readText(bytes, hintOf(type, name), effort, place);
  }
}

/** The kind that was named is not the one that the bytes are. */
function otherType(said: SourceType, found: SourceType, place: SourcePlace): SourceProblem {
  const [named, is] = [said, found].map((type) => KIND_NAMES[type]);
  const sentence = {
    "zh-CN": `指定的文件类型是${named?.["zh-CN"] ?? ""}，文件实际是${is?.["zh-CN"] ?? ""}，已按实际类型读取。`,
    en: `The file was said to be ${named?.en ?? ""}; it is ${is?.en ?? ""} and was read as such.`,
  };
  return { message: sentence.en, sentence, place };
}

/** With the space that stands between Chinese and Latin letters. */
const KIND_NAMES: Readonly<Record<SourceType, ImportError["sentence"]>> = {
  text: { "zh-CN": "文本", en: "text" },
  html: { "zh-CN": " HTML", en: "HTML" },
  docx: { "zh-CN": " DOCX", en: "DOCX" },
  xlsx: { "zh-CN": " XLSX 或 XLS", en: "XLSX or XLS" },
  pdf: { "zh-CN": " PDF", en: "PDF" },
  zip: { "zh-CN": " ZIP", en: "ZIP" },
};

function hintOf(type: string | undefined, name: string | undefined): SourceType | undefined {
  return (type === undefined ? undefined : typeOfName(type)) ?? (name === undefined ? undefined : typeOfName(name));
}

async function filesIn(bytes: Uint8Array, effort: Effort, place: SourcePlace): Promise<NamedFile[]> {
  const { readableName, unpack } = await import("./archive.js");
  let unpacked: Unpacked;
  try {
    unpacked = unpack(bytes, effort, place, (name) => !CLUTTER.test(name));
  } catch (error) {
    throw asImportError(error, { "zh-CN": "ZIP 压缩包", en: "ZIP archive" }, place);
  }
  return [...unpacked].map(([name, content]) => ({ name: readableName(name), bytes: content }));
}

/** What every page has near its beginning; a text may speak of a tag later. */
const HTML = /<(?:!doctype\s+html|html|head|body|meta|title|table|tbody|tr|div|p|span|br)\b[^<>]*>/i;

async function readText(
  bytes: Uint8Array,
  hint: SourceType | undefined,
  effort: Effort,
  place: SourcePlace,
): Promise<SourceDocument> {
  const decoded = decodeText(bytes);
  if (decoded === undefined || isBinary(decoded.text)) throw unknownType(hint, place);
  const isPage = HTML.test(decoded.text.slice(0, 4096)) && !isMarkdown(decoded.text);
  const isHtml = hint === "html" || (hint !== "text" && isPage);
  const html = isHtml || /<table\b/i.test(decoded.text) ? await import("./html.js") : undefined;
  const document =
    isHtml && html !== undefined
      ? html.readHtml(decoded.text, effort, place)
      : isAligned(decoded.text)
        ? readAligned(decoded.text, effort, place)
        : readPlainText(decoded.text, place.file, html && ((tables) => html.readHtml(tables, effort, place)));
  if (!isHtml) {
    for (const block of document.blocks) {
      if (block.kind === "table") for (const { cells } of block.rows) effort.cells(cells.length, block.place);
    }
  }
  const problems = [...document.problems];
  const say = (chinese: string, english: string): void => {
    problems.unshift({ message: english, sentence: { "zh-CN": chinese, en: english }, place });
  };
  if (decoded.unreadable > 0) {
    say(
      `有 ${decoded.unreadable} 个字符无法解码，以“\uFFFD”代替。请核对原文件。`,
      `${decoded.unreadable} characters could not be decoded and stand as "\uFFFD". Check the file.`,
    );
  }
  if (decoded.declaredOtherwise !== undefined) {
    say(
      `文件声明的编码是 ${decoded.declaredOtherwise}，实际按 ${decoded.encoding} 读取。`,
      `The file says that it is in ${decoded.declaredOtherwise}; it was read as ${decoded.encoding}, which it is.`,
    );
  }
  return { blocks: document.blocks, problems };
}

/** Text has hardly a control character. */
function isBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- These are the characters that no text has.
  const controls = text.slice(0, 20_000).match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > 2 + Math.min(text.length, 20_000) * 0.005;
}

function nothing(place: SourcePlace): ImportError {
  return new ImportError(
    "empty",
    { "zh-CN": "文件是空的，没有内容可读取。", en: "There is nothing to read: the file is empty." },
    place,
  );
}

function archiveInArchive(place: SourcePlace): ImportError {
  return new ImportError(
    "unsupported-type",
    {
      "zh-CN": "压缩包中又有压缩包，不予读取。请先解压内层压缩包再试。",
      en: "An archive inside an archive is not read. Unpack the inner one and try again.",
    },
    place,
  );
}

function unknownType(hint: SourceType | undefined, place: SourcePlace): ImportError {
  if (hint !== undefined && hint !== "text" && hint !== "html") {
    const kind = hint.toUpperCase();
    return new ImportError(
      "damaged",
      {
        "zh-CN": `文件不是有效的 ${kind} 文件，可能已损坏。请重新下载，或用原程序重新另存后再试。`,
        en: `The file is no valid ${kind} file; it may be damaged. Download it again, or save it anew in the program it came from.`,
      },
      place,
    );
  }
  return new ImportError(
    "unknown-type",
    {
      "zh-CN": "无法识别文件类型。可读取的有：文本、Markdown、HTML、DOCX、XLSX、XLS、PDF 和 ZIP。",
      en: "The kind of file cannot be told. Text, Markdown, HTML, DOCX, XLSX, XLS, PDF and ZIP are read.",
    },
    place,
  );
}
