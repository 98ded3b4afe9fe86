/** The command `import`: from published documents to budget JSON, with a report of what was read and what was not. */
import type { Budget } from "../budget/schema.js";
import { importBudget, type GivenLimits, type ImportResult } from "../import/index.js";
import type { Console, ExitCode, Language } from "./console.js";
import { importReport, importReportJson } from "./import-report.js";

/** How documents are imported. */
export interface ImportOptions {
  readonly language: Language;
  /** File the budget is written to; else it is written to the output. */
  readonly output: string | undefined;
  /** Whether everything that was read and left over is listed, or only counted. */
  readonly report: boolean;
  /** Whether the report is JSON. */
  readonly json: boolean;
  readonly type: string | undefined;
  readonly limits: GivenLimits;
}

/** A document of a run, imported or not. */
export interface ImportedFile {
  readonly file: string;
  readonly result: ImportResult;
}

/**
 * Imports documents one after the other. One gives a budget, several a list of budgets.
 * @returns 2 if a document cannot be read or the budget cannot be written, 1 if any was imported with doubts, otherwise 0
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  console: Console,
): Promise<ExitCode> {
  const imported: ImportedFile[] = [];
  for (const file of files) imported.push({ file, result: await importFile(file, options, console) });
  const budgets = imported.flatMap(({ result }) => (result.ok ? [result.budget] : []));
  const isWritten = await writeBudgets(budgets, files.length > 1, options, console);
  const text = options.json
    ? importReportJson(imported)
    : imported.map((each) => importReport(each, options)).join("\n");
  // The output holds the budget where no file does.
  if (options.output === undefined) console.warn(text);
  else await console.write(text);
  if (!isWritten || imported.some(({ result }) => !result.ok)) return 2;
  return imported.some(({ result }) => hasDoubts(result)) ? 1 : 0;
}

/** Whether anything was left over, assumed, or contradicts itself. */
export function hasDoubts(result: ImportResult): boolean {
  return !result.ok || result.doubts.length > 0 || result.contradictions.length > 0;
}

async function importFile(file: string, { type, limits }: ImportOptions, console: Console): Promise<ImportResult> {
  let bytes;
  try {
    bytes = console.readBytes(file);
  } catch (error) {
    const code = typeof error === "object" && error !== null ? String((error as { code?: unknown }).code) : "";
    const message = WHY[code] ?? { "zh-CN": `不能读取（${code}）。`, en: `It cannot be read (${code}).` };
    return { ok: false, doubts: [{ kind: "source", message, place: {} }], problems: [] };
  }
  return await importBudget(bytes, { limits, ...(type === undefined ? {} : { type }) });
}

const WHY: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOENT: { "zh-CN": "没有这个文件，请检查路径。", en: "There is no such file; check the path." },
  EACCES: { "zh-CN": "没有读取权限。", en: "There is no permission to read it." },
};

async function writeBudgets(
  budgets: readonly Budget[],
  isList: boolean,
  { output, language }: ImportOptions,
  console: Console,
): Promise<boolean> {
  if (budgets.length === 0) return true;
  const text = `${JSON.stringify(isList ? budgets : budgets[0], null, 2)}\n`;
  if (output === undefined) {
    await console.write(text);
    return true;
  }
  try {
    console.writeFile(output, text);
    return true;
  } catch (error) {
    const code = typeof error === "object" && error !== null ? String((error as { code?: unknown }).code) : "";
    console.warn(
      language === "en"
        ? `${output} cannot be written (${code}); nothing was changed there.\n`
        : `不能写入 ${output}（${code}），原有内容没有改动。\n`,
    );
    return false;
  }
}
