/** One document, from its file to its budget JSON and what is to be told of it. */
import type { GivenLimits, ImportResult, NamedFile } from "../import/index.js";
import { DEFAULT_LIMITS } from "../import/source/limits.js";
import { compactJson } from "./compact-json.js";
import type { Files, Language } from "./console.js";
import { codeOf, notRead, notWritten, type FileSentence } from "./file-errors.js";
import { countTables } from "./import-report.js";

/** A document to import: plain data, which a thread can be given. */
export interface ImportJob {
  /** A file, or a folder whose files make one disclosure. */
  readonly file: string;
  /** Where its budget is written. */
  readonly output: string;
  readonly type: string | undefined;
  readonly limits: GivenLimits;
}

/** What a job came to, without the budget: plain data. */
export interface ImportOutcome {
  readonly file: string;
  readonly ok: boolean;
  readonly title: string;
  readonly tables: number;
  readonly recognised: number;
  /** Tables that are kept as printed. */
  readonly kept: number;
  readonly figures: number;
  readonly doubts: number;
  readonly contradictions: number;
  /** Why it was not imported, or not written. */
  readonly sentence?: Readonly<Record<Language, string>>;
}

/** Imports a document and writes its budget. Nothing is thrown. */
export async function runImportJob({ file, output, type, limits }: ImportJob, files: Files): Promise<ImportOutcome> {
  const result = await importPath(file, { type, limits }, files);
  if (!result.ok) return failed(file, result.problems[0]?.message ?? result.doubts[result.doubts.length - 1]?.message);
  const { budget, budgets, tables, figures, doubts, contradictions } = result;
  const outcome = {
    file,
    ok: true,
    title: budget.title,
    tables: tables.length,
    ...countTables(tables),
    figures,
    doubts: doubts.length,
    contradictions: contradictions.length,
  };
  try {
    files.writeFile(output, `${compactJson(budgets.length > 1 ? budgets : budget)}\n`);
    return outcome;
  } catch (error) {
    return { ...outcome, ok: false, sentence: notWritten(output, error) };
  }
}

/** What is told of a document that was not imported. */
export function failed(file: string, sentence: Readonly<Record<Language, string>> | undefined): ImportOutcome {
  const none = { title: "", tables: 0, recognised: 0, kept: 0, figures: 0, doubts: 0, contradictions: 0 };
  return { file, ok: false, ...none, ...(sentence === undefined ? {} : { sentence }) };
}

/** Imports a file, or all files of a folder as one disclosure. What cannot be read is a failure with a sentence. */
export async function importPath(
  path: string,
  { type, limits, title }: Pick<ImportJob, "type" | "limits"> & { readonly title?: string | undefined },
  files: Files,
): Promise<ImportResult> {
  const { bytes: atMost, unpackedBytes, files: most } = { ...DEFAULT_LIMITS, ...limits };
  // Loaded only where a document is read: of many, only the threads read any.
  const { importBudget, importBudgets } = await import("../import/index.js");
  try {
    const names = filesIn(path, files, most);
    if (names?.length === 0)
      return unread({ "zh-CN": "文件夹中没有可以导入的文件。", en: "There is no file to import in the folder." });
    if (names === undefined) {
      const bytes = files.readBytes(path, atMost);
      return await importBudget(bytes, { limits, title: title ?? path, ...(type === undefined ? {} : { type }) });
    }
    const read: NamedFile[] = [];
    let left = unpackedBytes;
    for (const name of names) {
      const bytes = files.readBytes(`${path}/${name}`, Math.min(left, atMost));
      left -= bytes.length;
      read.push({ name, bytes });
    }
    return await importBudgets(read, { limits, ...(title === undefined ? {} : { title }) });
  } catch (error) {
    return unread(whyUnreadable(error, atMost));
  }
}

function unread(message: FileSentence): ImportResult {
  return { ok: false, doubts: [{ kind: "source", message, place: {} }], problems: [] };
}

/** Files that are read, at any depth, by their paths in the folder; those that programs leave in folders are not. */
function filesIn(folder: string, files: Files, most: number): string[] | undefined {
  const entries = files.list(folder);
  if (entries === undefined) return undefined;
  const names: string[] = [];
  const walk = (inside: string, held: typeof entries): void => {
    for (const { name, isFolder } of held) {
      if (isClutter(name) || names.length > most) continue;
      if (isFolder) walk(`${inside}${name}/`, files.list(`${folder}/${inside}${name}`) ?? []);
      else names.push(inside + name);
    }
  };
  walk("", entries);
  return names;
}

/** Files that no one published: hidden ones, and those that programs write beside open documents. */
export function isClutter(name: string): boolean {
  return /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)|~\$.*\.(?:doc|xls|ppt|wps|et)\w?$/i.test(name);
}

/** Why a file cannot be opened. */
function whyUnreadable(error: unknown, atMost: number): FileSentence {
  if (codeOf(error) !== "EFBIG") return notRead(error);
  const [size, unit] =
    atMost < 1024 * 1024 ? [atMost, ["字节", "bytes"]] : [Math.round(atMost / (1024 * 1024)), ["MB", "MB"]];
  return {
    "zh-CN": `文件大于 ${size} ${unit[0] ?? ""}，超出读取上限。请去掉图片或拆分文件后再试，或用 --limit bytes=… 放宽上限。`,
    en: `The file is larger than ${size} ${unit[1] ?? ""}, the most that is read. Remove pictures, split it, or raise the limit with --limit bytes=….`,
  };
}
