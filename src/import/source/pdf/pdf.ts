/** PDF files with a text layer. */
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { ImportError, asImportError } from "../import-error.js";
import { tooSlow, type Effort } from "../limits.js";
import type { SourceDocument, SourcePlace, SourceProblem } from "../source-document.js";
import { flow } from "./flow.js";
import { blocksOfPage, type PageBlock } from "./page-blocks.js";
import type { PageContent } from "./page-content.js";
import type { PageOf } from "./repeated.js";
import { withTables } from "./unruled/pages.js";
import type { Area } from "./unruled/table.js";

const WHAT = { "zh-CN": "PDF 文件", en: "PDF file" };

/** Pages that are told of by number in one problem. */
const PAGES_NAMED = 10;

/**
 * Reads a PDF: lines of text become paragraphs, ruled lines and columns become tables, over page ends too. Running
 * heads are kept once; page numbers are left out.
 *
 * @throws ImportError where it has no text layer, needs a password, is damaged, or passes a limit
 */
export async function readPdf(bytes: Uint8Array, effort: Effort, place: SourcePlace = {}): Promise<SourceDocument> {
  // Loaded where it is needed: it is the largest of the libraries.
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { readPageContent } = await import("./page-content.js");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = library.getDocument({
    // The library takes what it is given for itself, and takes no Buffer.
    data: new Uint8Array(bytes),
    verbosity: library.VerbosityLevel.ERRORS,
    // Pictures hold no text: none is unpacked.
    maxImageSize: 0,
    disableFontFace: true,
    isEvalSupported: false,
    // Fonts that are not in the file name their characters by tables that come with the library.
    cMapUrl: join(folder, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts") + sep,
  });
  try {
    return await inTime(effort, place, async () => {
      const document = await task.promise;
      effort.atMost(document.numPages, "pages", place);
      const contents: Omit<PageContent, "glyphs" | "rules">[] = [];
      const pages: PageOf<PageBlock | Area>[] = [];
      const empty: number[] = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        effort.time({ ...place, page: number });
        const page = await document.getPage(number);
        const { glyphs, rules, ...content } = await readPageContent(page, library.AnnotationMode.DISABLE);
        page.cleanup();
        contents.push(content);
        if (!glyphs.some(({ text }) => text.trim() !== "")) empty.push(number);
        const { width, height } = content;
        pages.push({ page: number, width, height, blocks: blocksOfPage({ ...content, glyphs, rules }) });
      }
      if (empty.length === pages.length) throw noTextLayer(place);
      return { blocks: flow(withTables(pages), effort, place), problems: problemsOf(contents, empty, place) };
    });
  } catch (error) {
    throw (error as Error | undefined)?.name === "PasswordException"
      ? needsPassword(place)
      : asImportError(error, WHAT, place);
  } finally {
    await task.destroy();
  }
}

/** Gives up when the time is over, also while the library is at work. */
async function inTime<T>(effort: Effort, place: SourcePlace, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(effort.limits.milliseconds, place)), effort.left);
  });
  try {
    return await Promise.race([work(), over]);
  } finally {
    clearTimeout(timer);
  }
}

function noTextLayer(place: SourcePlace): ImportError {
  return new ImportError(
    "no-text-layer",
    {
      "zh-CN": "PDF 没有文字层（可能是扫描件），无法读取。请提供由 Word、WPS 或 Excel 直接导出的 PDF，或先做文字识别。",
      en: "The PDF has no text layer: cannot be read. It is probably a scan; use the file it was exported from, or recognise its text first.",
    },
    place,
  );
}

function needsPassword(place: SourcePlace): ImportError {
  return new ImportError(
    "protected",
    {
      "zh-CN": "PDF 有密码保护，无法读取。请先去除密码再试。",
      en: "The PDF is protected by a password and cannot be read. Remove the password and try again.",
    },
    place,
  );
}

function problemsOf(
  contents: readonly Omit<PageContent, "glyphs" | "rules">[],
  empty: readonly number[],
  place: SourcePlace,
): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const say = (chinese: string, english: string, page?: number): void => {
    const where = page === undefined ? place : { ...place, page };
    problems.push({ message: english, sentence: { "zh-CN": chinese, en: english }, place: where });
  };
  if (empty.length > 0) {
    const more = empty.length > PAGES_NAMED;
    const named = empty.slice(0, PAGES_NAMED);
    say(
      `第 ${named.join("、")} ${more ? `等 ${empty.length} ` : ""}页没有文字：空白页或图片，未读取到内容。`,
      `Pages without text, blank or pictures: ${named.join(", ")}${more ? ` and ${empty.length - PAGES_NAMED} more` : ""}. Nothing was read from them.`,
      empty[0],
    );
  }
  for (const { page, turned, meaningless } of contents) {
    if (turned.trim() !== "") {
      const clip = turned.trim().slice(0, 40);
      say(
        `第 ${page} 页有旋转排列的文字（如水印），未予读取：“${clip}”。`,
        `Text on page ${page} that runs in another direction, such as a watermark, was left out: "${clip}".`,
        page,
      );
    }
    if (meaningless > 0) {
      say(
        `第 ${page} 页有 ${meaningless} 个字符在 PDF 中没有编码，无法识别。请核对该页。`,
        `${meaningless} characters on page ${page} have a shape but no code in the PDF and cannot be told. Check the page.`,
        page,
      );
    }
  }
  return problems;
}
