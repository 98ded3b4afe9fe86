/**
 * From the published document to the budget JSON: `importBudget` reads a file, understands its tables and text, and says
 * where every figure comes from and what it did not understand. Runs in Node.
 */
import type { ImportResult } from "./import-result.js";
import { importSource } from "./import-source.js";
import { ImportError } from "./source/import-error.js";
import type { GivenLimits } from "./source/limits.js";
import { readSource, readSources, type NamedFile } from "./source/read-source.js";
import type { SourceDocument } from "./source/source-document.js";

export { importSource } from "./import-source.js";
export type { ImportedBudget, ImportFailure, ImportResult } from "./import-result.js";
export { completeBudget, type Completed } from "./complete.js";
export type { Provenance, ProvenancePlace } from "./finish.js";
export type { TableRead } from "./tables/read-tables.js";
export type { Doubt } from "./understand/context.js";
export { ImportError, type ImportErrorCode } from "./source/import-error.js";
export { readSource, readSources, type NamedFile, type SourceOptions } from "./source/read-source.js";
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
  /** Kind of file: `txt`, `md`, `html`, `docx`, `xlsx`, `xls`, `pdf`, `zip`. Found from the bytes where it is not given. */
  readonly type?: string;
  /** Name of the file, for places. */
  readonly name?: string;
  /** What it is called, such as the name of the file: its title and year, where it names no year itself. */
  readonly title?: string;
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
export async function importBudget(
  bytes: Uint8Array | ArrayBuffer,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  return importRead(() => readSource(view, options), options.limits, options.title ?? options.name);
}

/**
 * Imports several files that together make one disclosure (a folder of tables and an explanation), in the natural order
 * of their names. A file that cannot be read is a doubt, unless none can.
 */
export async function importBudgets(
  files: readonly NamedFile[],
  options: Pick<ImportOptions, "limits" | "title"> = {},
): Promise<ImportResult> {
  return importRead(() => readSources(files, options), options.limits, options.title);
}

async function importRead(
  read: () => Promise<SourceDocument>,
  limits: GivenLimits | undefined,
  title?: string,
): Promise<ImportResult> {
  try {
    return importSource(await read(), limits, title);
  } catch (error) {
    const { place, sentence } = error instanceof ImportError ? error : unforeseen(error);
    return { ok: false, doubts: [{ kind: "source", message: sentence, place }], problems: [] };
  }
}

/** Whatever else a file can bring about is told, and stops neither a run over many files nor a server. */
function unforeseen(error: unknown): Pick<ImportError, "place" | "sentence"> {
  const words = error instanceof Error ? error.message.slice(0, 200) : String(error);
  return {
    place: {},
    sentence: {
      "zh-CN": `导入时出现没有预料到的错误（${words}），没有导入。请把文件和这句话报告给维护者。`,
      en: `Importing met an error that was not foreseen (${words}); nothing was imported. Please report it with the file.`,
    },
  };
}
