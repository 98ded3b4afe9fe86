/** Many documents of a folder, each a disclosure of its own: in threads, with progress, and a table at the end. */
import type { GivenLimits } from "../import/index.js";
import type { Console, ExitCode, Language } from "./console.js";
import { isClutter, type ImportJob, type ImportOutcome } from "./import-job.js";
import { padded } from "./columns.js";
import { notWritten } from "./file-errors.js";

/** How a folder is imported. */
export interface FolderOptions {
  readonly language: Language;
  /** The folder that gets a file for each document. */
  readonly output: string;
  readonly json: boolean;
  readonly type: string | undefined;
  readonly limits: GivenLimits;
}

/** Milliseconds between two drawings of the progress bar. */
const PAUSE = 100;

/**
 * Imports every file of the folders, every subfolder as one disclosure, and every file that is named. The budget of
 * `a.pdf` is written to `a.pdf.json` in the output folder.
 * @returns 2 if a document cannot be read or written, 1 if any was imported with doubts or contradictions, otherwise 0
 */
export async function importEach(
  paths: readonly string[],
  { language, output, json, type, limits }: FolderOptions,
  console: Console,
): Promise<ExitCode> {
  const say = (zh: string, en: string): void => console.warn(`${language === "en" ? en : zh}\n`);
  const files = documentsIn(paths, console);
  if (files.length === 0) {
    say("文件夹中没有可以导入的文件。", "There is no file to import in the folder.");
    return 2;
  }
  try {
    console.makeFolder(output);
  } catch (error) {
    console.warn(`${notWritten(output, error)[language]}\n`);
    return 2;
  }
  const names = outputNames(files);
  const jobs = files.map((file, at): ImportJob => ({ file, output: `${output}/${names[at] ?? ""}`, type, limits }));
  const progress = new Progress(jobs.length, language, console);
  const outcomes: ImportOutcome[] = [];
  const started = Date.now();
  await console.importAll(jobs, (outcome) => {
    outcomes.push(outcome);
    progress.show(outcomes.length);
  });
  progress.end();
  const order = new Map(files.map((file, at) => [file, at]));
  outcomes.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
  const seconds = (Date.now() - started) / 1000;
  await console.write(
    json ? `${JSON.stringify({ documents: outcomes }, null, 2)}\n` : table(outcomes, seconds, language),
  );
  if (outcomes.some(({ ok }) => !ok)) return 2;
  return outcomes.some(({ doubts, contradictions }) => doubts + contradictions > 0) ? 1 : 0;
}

function documentsIn(paths: readonly string[], console: Console): string[] {
  return paths.flatMap((path) => {
    const entries = console.list(path);
    if (entries === undefined) return [path];
    const names = entries.map(({ name }) => name).filter((name) => !isClutter(name));
    return names.sort(IN_ORDER.compare).map((name) => `${path.replace(/\/+$/, "")}/${name}`);
  });
}

const IN_ORDER = new Intl.Collator("zh-CN", { numeric: true });

/** Names of the files to write: two documents of one name in different folders get numbers. */
function outputNames(files: readonly string[]): string[] {
  const used = new Set<string>();
  return files.map((file) => {
    const base = file.replace(/^.*[/\\]/, "");
    let name = `${base}.json`;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${base}-${number}.json`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** A bar on the terminal; elsewhere nothing is drawn. */
class Progress {
  private next = 0;

  constructor(
    private readonly total: number,
    private readonly language: Language,
    private readonly console: Console,
  ) {
    this.show(0);
  }

  show(done: number): void {
    if (!this.console.isTerminal || (done < this.total && Date.now() < this.next)) return;
    this.next = Date.now() + PAUSE;
    const full = Math.round((done / this.total) * 30);
    const bar = "█".repeat(full) + "░".repeat(30 - full);
    this.console.warn(`\r${this.language === "en" ? "Importing" : "正在导入"} ${bar} ${done}/${this.total}`);
  }

  end(): void {
    if (this.console.isTerminal) this.console.warn("\r\u001B[K");
  }
}

function table(outcomes: readonly ImportOutcome[], seconds: number, language: Language): string {
  const isEnglish = language === "en";
  const heads = isEnglish
    ? ["document", "tables", "kept as printed", "figures", "doubts", "contradictions", "title or reason"]
    : ["文件", "认出的表", "照原样保留", "数字", "疑点", "矛盾", "标题或原因"];
  const rows = outcomes.map(
    ({ file, ok, title, tables, recognised, kept, figures, doubts, contradictions, sentence }) => [
      file.replace(/^.*[/\\]/, ""),
      ...(ok
        ? [`${recognised}/${tables}`, ...[kept, figures, doubts, contradictions].map(String)]
        : ["—", "—", "—", "—", "—"]),
      ok ? title : (sentence?.[language] ?? (isEnglish ? "not imported" : "没有导入")),
    ],
  );
  const of = (count: (outcome: ImportOutcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + count(outcome), 0);
  const imported = of(({ ok }) => (ok ? 1 : 0));
  const failures = outcomes.length - imported;
  const speed = seconds.toFixed(1);
  const sum = isEnglish
    ? `${outcomes.length} documents in ${speed} s: ${imported} imported, ${failures} not; ${of(({ figures }) => figures)} figures, ` +
      `${of(({ doubts }) => doubts)} doubts, ${of(({ contradictions }) => contradictions)} contradictions`
    : `${outcomes.length} 份文件，用时 ${speed} 秒：导入 ${imported} 份，未导入 ${failures} 份；` +
      `数字 ${of(({ figures }) => figures)} 个，疑点 ${of(({ doubts }) => doubts)} 处，矛盾 ${of(({ contradictions }) => contradictions)} 处`;
  return `${padded([heads, ...rows], [1, 2, 3, 4, 5]).join("\n")}\n${sum}\n`;
}
