/** Why a file cannot be read, as a typed error with a sentence for people in Chinese and English. */
import type { SourcePlace } from "./source-document.js";

/**
 * Why a file cannot be read. The words are stable: new ones may be added, none changes its meaning.
 *
 * - `empty`: there is nothing in the file.
 * - `unknown-type`: the bytes are of no type known here.
 * - `unsupported-type`: the type is known, but not read here (an old Word file, a picture, an OFD file).
 * - `damaged`: the file is cut short or broken.
 * - `protected`: a password is needed.
 * - `no-text-layer`: a PDF of pictures only.
 * - `too-large`, `too-many-files`, `too-many-pages`, `too-many-cells`, `too-deep`, `too-slow`: a limit is passed.
 */
export type ImportErrorCode =
  | "empty"
  | "unknown-type"
  | "unsupported-type"
  | "damaged"
  | "protected"
  | "no-text-layer"
  | "too-large"
  | "too-many-files"
  | "too-many-pages"
  | "too-many-cells"
  | "too-deep"
  | "too-slow";

/** A sentence in both languages. */
export interface BilingualSentence {
  readonly "zh-CN": string;
  readonly en: string;
}

/** A file cannot be read: what is wrong, where, and what to do. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  /** What is wrong, for programs. */
  readonly code: ImportErrorCode;
  /** Where; without fields, the file as a whole. */
  readonly place: SourcePlace;
  /** What is wrong and what to do; `message` is the English one. */
  readonly sentence: BilingualSentence;

  constructor(code: ImportErrorCode, sentence: BilingualSentence, place: SourcePlace = {}, cause?: unknown) {
    super(sentence.en, cause === undefined ? undefined : { cause });
    this.code = code;
    this.sentence = sentence;
    this.place = place;
  }
}

/**
 * Turns whatever a library threw into an {@link ImportError}: its own stay as they are.
 *
 * @param what - The kind of file, in both languages ("DOCX 文件", "DOCX file").
 */
export function asImportError(error: unknown, what: BilingualSentence, place: SourcePlace = {}): ImportError {
  if (error instanceof ImportError) return error;
  if (error instanceof RangeError) {
    return new ImportError(
      "too-deep",
      {
        "zh-CN": `${what["zh-CN"]}嵌套过深或过大，无法读取。请用原程序重新另存后再试。`,
        en: `The ${what.en} is nested too deeply or too large to be read. Save it anew in the program it came from.`,
      },
      place,
      error,
    );
  }
  return new ImportError(
    "damaged",
    {
      "zh-CN": `${what["zh-CN"]}已损坏或不完整，无法读取。请重新下载，或用原程序重新另存后再试。`,
      en: `The ${what.en} is damaged or incomplete and cannot be read. Download it again, or save it anew in the program it came from.`,
    },
    place,
    error,
  );
}
