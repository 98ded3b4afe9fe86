/** The command `import`: from published documents to budget JSON, with a report of what was read and what was not. */
import { parseBudget } from "../budget/parse.js";
import type { Budget } from "../budget/schema.js";
import { completeBudget } from "../import/complete.js";
import type { GivenLimits, ImportResult } from "../import/index.js";
import { compactJson } from "./compact-json.js";
import type { Console, ExitCode, Language } from "./console.js";
import { notRead, notWritten, type FileSentence } from "./file-errors.js";
import { importPath } from "./import-job.js";
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
  /** Title of a document that prints none, or no year. */
  readonly title?: string | undefined;
  /** File of what a document does not say: a part of a budget JSON. */
  readonly complete: string | undefined;
}

/** A document of a run, imported or not. */
export interface ImportedFile {
  readonly file: string;
  readonly result: ImportResult;
}

/**
 * Imports documents one after the other; a folder is one document. One gives a budget, several a list of budgets.
 * @returns 2 if a document cannot be read or the budget cannot be written, 1 if any was imported with doubts, otherwise 0
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  console: Console,
): Promise<ExitCode> {
  const folder = options.type === undefined ? undefined : files.find((file) => console.list(file) !== undefined);
  if (folder !== undefined) {
    console.warn(
      options.language === "en"
        ? `${folder} is a folder, whose files are read as what they are: --type is for one file; leave it out.\n`
        : `${folder} 是文件夹，其中的文件各按实际类型读取；--type 只用于单个文件，请去掉。\n`,
    );
    return 2;
  }
  const imported: ImportedFile[] = [];
  for (const file of files) imported.push({ file, result: await importPath(file, options, console) });
  for (const each of imported) tellTitle(each, options, console);
  const isComplete = options.complete === undefined || completeAll(imported, options.complete, options, console);
  if (!isComplete) return 2;
  const budgets = imported.flatMap(({ result }) => (result.ok ? result.budgets : []));
  const notWrittenWhy = await writeBudgets(budgets, files.length > 1 || budgets.length > 1, options, console);
  // The output holds the budget where no file does; what was not imported is told among the messages.
  const told = imported.filter(({ result }) => options.json || result.ok || options.output === undefined);
  const text = options.json ? importReportJson(told) : reports(told, options);
  if (options.output === undefined) console.warn(text);
  else if (text !== "") await console.write(text);
  if (options.json || options.output !== undefined) {
    const failures = reports(
      imported.filter(({ result }) => !result.ok),
      options,
    );
    if (failures !== "") console.warn(failures);
  }
  const failed = imported.filter(({ result }) => !result.ok).length;
  if (failed > 0 && failed < imported.length) {
    const [all, read] = [imported.length, imported.length - failed];
    console.warn(
      options.language === "en"
        ? `What was written holds only ${read} of ${all} documents.\n`
        : `写出的只有 ${all} 份文件中的 ${read} 份。\n`,
    );
  }
  // Last, where it is not lost above what was read.
  if (notWrittenWhy !== undefined) console.warn(`${notWrittenWhy[options.language]}\n`);
  if (notWrittenWhy !== undefined || failed > 0) return 2;
  return imported.some(({ result }) => hasDoubts(result)) ? 1 : 0;
}

/** A title that was given for a document that prints its own is told to have had no effect. */
function tellTitle({ file, result }: ImportedFile, { title, language }: ImportOptions, console: Console): void {
  if (title === undefined || !result.ok) return;
  const [own, given] = [result.budget.title, title].map((words) => words.replace(/\s/g, ""));
  if (own === undefined || given === undefined || own.includes(given) || given.includes(own)) return;
  console.warn(
    language === "en"
      ? `${file}: --title was not used, since the document prints a title of its own: ${result.budget.title}.\n`
      : `${file}：没有采用 --title，因为文件自己写着标题“${result.budget.title}”。\n`,
  );
}

function reports(imported: readonly ImportedFile[], options: ImportOptions): string {
  return imported.map((each) => importReport(each, options)).join("\n");
}

/** Whether anything was left over, assumed, or contradicts itself. */
function hasDoubts(result: ImportResult): boolean {
  return !result.ok || result.doubts.length > 0 || result.contradictions.length > 0;
}

/** Adds what the documents do not say. What the budget says otherwise stays, and is told. */
function completeAll(imported: ImportedFile[], file: string, { language }: ImportOptions, console: Console): boolean {
  const say = (zh: string, en: string): void => console.warn(`${language === "en" ? en : zh}\n`);
  let additions: unknown;
  let text;
  try {
    text = console.read(file);
  } catch (error) {
    const why = notRead(error);
    say(`补充文件 ${file}：${why["zh-CN"]}`, `The additions ${file}: ${why.en}`);
    return false;
  }
  try {
    // Editors of Windows begin a text with a mark of its encoding.
    additions = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    const parsed = parseBudget(text);
    const why = parsed.ok ? undefined : parsed.problems[0]?.message;
    say(
      `补充文件 ${file} 不是正确的 JSON。${why?.["zh-CN"] ?? ""}`,
      `The additions ${file} are no correct JSON. ${why?.en ?? ""}`,
    );
    return false;
  }
  for (const [at, { file: document, result }] of imported.entries()) {
    if (!result.ok) continue;
    const completed = completeBudget(result.budget, additions);
    if (!completed.ok) {
      const [problem] = completed.problems;
      say(
        `补充后的预算不能使用：${problem?.path ?? ""} ${problem?.message["zh-CN"] ?? ""}`,
        `The budget cannot be used with these additions: ${problem?.path ?? ""} ${problem?.message.en ?? ""}`,
      );
      return false;
    }
    for (const { path, message } of completed.warnings) console.warn(`${file} ${path} ${message[language]}\n`);
    for (const path of completed.kept) {
      say(`${path}：文件中已有不同的内容，没有用补充的代替。`, `${path}: the document says otherwise; that stays.`);
    }
    imported[at] = {
      file: document,
      result: { ...result, budget: completed.budget, budgets: [completed.budget, ...result.budgets.slice(1)] },
    };
  }
  return true;
}

/** Writes what was read. @returns why it could not be written */
async function writeBudgets(
  budgets: readonly Budget[],
  isList: boolean,
  { output }: ImportOptions,
  console: Console,
): Promise<FileSentence | undefined> {
  if (budgets.length === 0) return undefined;
  const text = `${compactJson(isList ? budgets : budgets[0])}\n`;
  if (output === undefined) {
    await console.write(text);
    return undefined;
  }
  try {
    console.writeFile(output, text);
    return undefined;
  } catch (error) {
    return notWritten(output, error);
  }
}
