/** How much is read at most, so that no file can use up memory or time. Every limit can be changed. */
import { ImportError, type ImportErrorCode } from "./import-error.js";
import type { SourcePlace } from "./source-document.js";

/** How much is read at most. */
export interface ImportLimits {
  /** Size of a file, in bytes. */
  readonly bytes: number;
  /** Size of what is packed in a file (DOCX, XLSX, ZIP), all parts together, in bytes. */
  readonly unpackedBytes: number;
  /** Files in an archive or folder, and parts in a DOCX or XLSX file. */
  readonly files: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Cells of all tables of a file; a cell merged over n columns counts n times. */
  readonly cells: number;
  /** Elements inside each other in HTML; tables inside each other are limited to a fiftieth. */
  readonly depth: number;
  /** Time to read a file, in milliseconds. */
  readonly milliseconds: number;
}

/** The limits where none are given: several times what the largest published disclosures need. */
export const DEFAULT_LIMITS: ImportLimits = {
  bytes: 40 * 1024 * 1024,
  unpackedBytes: 160 * 1024 * 1024,
  files: 2_000,
  pages: 1_000,
  cells: 500_000,
  depth: 2_000,
  milliseconds: 60_000,
};

/** Limits given for one call: the rest are {@link DEFAULT_LIMITS}. */
export type GivenLimits = Partial<ImportLimits>;

/** Counts what one reading has used, and stops it with an {@link ImportError} where a limit is passed. */
export class Effort {
  readonly limits: ImportLimits;
  readonly #until: number;
  #cells = 0;

  constructor(limits: GivenLimits = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.#until = performance.now() + this.limits.milliseconds;
  }

  /** Milliseconds left, never below 0. */
  get left(): number {
    return Math.max(0, this.#until - performance.now());
  }

  /** Stops a reading that takes too long. */
  time(place: SourcePlace = {}): void {
    if (performance.now() > this.#until) throw tooSlow(this.limits.milliseconds, place);
  }

  /** Counts cells. */
  cells(count: number, place: SourcePlace = {}): void {
    this.#cells += count;
    this.atMost(this.#cells, "cells", place);
  }

  /**
   * Stops a reading that passes a limit.
   *
   * @param count - How many there are.
   */
  atMost(count: number, limit: Exclude<keyof ImportLimits, "milliseconds">, place: SourcePlace = {}): void {
    if (count > this.limits[limit]) throw passed(limit, this.limits[limit], place);
  }
}

/** The error of a reading that took too long. */
export function tooSlow(milliseconds: number, place: SourcePlace): ImportError {
  const seconds = milliseconds / 1000;
  return new ImportError(
    "too-slow",
    {
      "zh-CN": `读取超过 ${seconds} 秒，已停止。请将文件拆分后再试，或放宽时限。`,
      en: `Reading took more than ${seconds} s and was stopped. Split the file, or raise the time limit.`,
    },
    place,
  );
}

const PASSED: Record<
  Exclude<keyof ImportLimits, "milliseconds">,
  { code: ImportErrorCode; words: (limit: string) => { "zh-CN": string; en: string }; size?: true }
> = {
  bytes: {
    code: "too-large",
    size: true,
    words: (limit) => ({
      "zh-CN": `文件大于 ${limit}，超出读取上限。请去掉图片或拆分文件后再试，或放宽上限。`,
      en: `The file is larger than ${limit}, the most that is read. Remove pictures, split it, or raise the limit.`,
    }),
  },
  unpackedBytes: {
    code: "too-large",
    size: true,
    words: (limit) => ({
      "zh-CN": `文件解压后大于 ${limit}，超出读取上限。请检查文件是否正常，或放宽上限。`,
      en: `Unpacked, the file is larger than ${limit}, the most that is read. Check the file, or raise the limit.`,
    }),
  },
  files: {
    code: "too-many-files",
    words: (limit) => ({
      "zh-CN": `文件数量超过 ${limit} 个的上限。请拆分后再试，或放宽上限。`,
      en: `There are more than ${limit} files, the most that are read together. Split them, or raise the limit.`,
    }),
  },
  pages: {
    code: "too-many-pages",
    words: (limit) => ({
      "zh-CN": `PDF 超过 ${limit} 页的上限。请拆分后再试，或放宽上限。`,
      en: `The PDF has more than ${limit} pages, the most that are read. Split it, or raise the limit.`,
    }),
  },
  cells: {
    code: "too-many-cells",
    words: (limit) => ({
      "zh-CN": `表格单元格超过 ${limit} 个的上限。请删除空行空列或拆分后再试，或放宽上限。`,
      en: `The tables have more than ${limit} cells, the most that are read. Delete empty rows and columns, split the file, or raise the limit.`,
    }),
  },
  depth: {
    code: "too-deep",
    words: (limit) => ({
      "zh-CN": `网页元素或表格嵌套过深（上限 ${limit} 层）。请另存为普通网页或文本后再试。`,
      en: `Elements or tables are nested more deeply than is read (${limit} levels). Save the page anew, or as text.`,
    }),
  },
};

function passed(limit: keyof typeof PASSED, most: number, place: SourcePlace): ImportError {
  const { code, words, size } = PASSED[limit];
  return new ImportError(code, words(size ? sizeInWords(most) : String(most)), place);
}

function sizeInWords(bytes: number): string {
  const mega = bytes / (1024 * 1024);
  return mega >= 1 ? `${Math.round(mega)} MB` : `${Math.round(bytes / 1024)} KB`;
}
