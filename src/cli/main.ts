/** The command line: which command, with which options. */
import { parseArgs } from "node:util";
import type { CheckFormat } from "./check.js";
import type { Console, ExitCode, Language } from "./console.js";

const USAGE: Readonly<Record<Language, string>> = {
  "zh-CN": `用法：budget-elements check 文件… [选项]
      budget-elements import 文件或文件夹… [-o 输出.json] [选项]
      budget-elements render 预算.json -o 文件夹 [选项]

check 核对预算 JSON 中的数字是否相符。一个文件可以有一份预算，也可以是多份预算的列表。
import 由公开的预算、决算文件（文本、Markdown、网页、Word、Excel、PDF、ZIP）生成预算 JSON，并说明哪些没有读懂。
一个文件夹或压缩包中的文件合为一份公开材料。
render 由预算 JSON 生成不用脚本也能看的网页，以及每张图表的 SVG 图片。

import 的选项：
  -o, --output 文件          预算写入这个文件；不指定则写到标准输出
  --each                     文件夹中每个文件、每个子文件夹各为一份材料，多核并行；-o 指定输出文件夹
  --complete 文件            用这个 JSON 补充文件中没有的内容；不改动读到的内容
  --report                   列出认出的表、没有读懂的地方和矛盾，都带位置
  --json                     报告用 JSON
  --type txt|md|html|…       文件类型；不指定则自动识别
  --limit 名称=数值          放宽或收紧读取上限，如 bytes=104857600，可以写多个

render 的选项：
  -o, --output 文件夹        文件写入这个文件夹
  --fragment                 生成网页片段（fragment.html），供粘贴到网站的页面中
  --base 地址                文件将来所在的地址，如 /budget/2024/
  --locale zh-CN|zh-TW|en    网页的语言，默认 zh-CN
  --unit 元|万元|亿元        金额单位，默认与文件相同
  --budget 序号|资金代号     文件里有几份预算时，选其中一份，如 2 或 governmentFund

check 的选项：
  --format table|json|junit  输出格式，默认 table（给人看的表）
  --json                     等于 --format json
  --all                      一致的核对也列出（默认只列出其余的）

各命令都有的选项：
  --lang zh-CN|en            语言，默认 zh-CN
  --help, --version

退出码：0 没有矛盾或疑点；1 有矛盾或疑点；2 有文件不能读取，或用法不对。
`,
  en: `Usage: budget-elements check FILE… [options]
       budget-elements import FILE_OR_FOLDER… [-o OUT.json] [options]
       budget-elements render BUDGET.json -o FOLDER [options]

check: whether the figures of budget JSON files tie out. A file holds one budget or a list of budgets.
import: the budget JSON from published budgets and final accounts (text, Markdown, HTML, Word, Excel, PDF, ZIP), and what
was not understood. The files of a folder or archive make one disclosure.
render: a page that shows the budget without any script, and each chart as a picture (SVG).

Options of import:
  -o, --output FILE          writes the budget there; without it, to the standard output
  --each                     every file and subfolder of a folder is a disclosure of its own; all cores; -o is a folder
  --complete FILE            adds from this JSON what the document does not say; changes nothing that was read
  --report                   lists tables, what was not understood, and contradictions, with their places
  --json                     the report as JSON
  --type txt|md|html|…       kind of file; found by itself without it
  --limit NAME=NUMBER        raises or lowers a limit of reading, such as bytes=104857600; may be repeated

Options of render:
  -o, --output FOLDER        writes the files there
  --fragment                 a fragment (fragment.html) to paste into a page, instead of a page
  --base ADDRESS             where the files will lie, such as /budget/2024/
  --locale zh-CN|zh-TW|en    language of the page; default zh-CN
  --unit 元|万元|亿元        unit of the amounts; default the document's own
  --budget NUMBER|FUND       which budget of a file that holds several, such as 2 or governmentFund

Options of check:
  --format table|json|junit  output format; default table, for people
  --json                     same as --format json
  --all                      list the checks that match, too

Options of every command:
  --lang zh-CN|en            language; default zh-CN
  --help, --version

Exit code: 0 no contradiction or doubt; 1 contradictions or doubts; 2 a file cannot be read, or wrong usage.
`,
};

const OPTIONS = {
  format: { type: "string" },
  json: { type: "boolean" },
  all: { type: "boolean" },
  output: { type: "string", short: "o" },
  each: { type: "boolean" },
  complete: { type: "string" },
  report: { type: "boolean" },
  type: { type: "string" },
  limit: { type: "string", multiple: true },
  fragment: { type: "boolean" },
  base: { type: "string" },
  locale: { type: "string" },
  unit: { type: "string" },
  budget: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/**
 * Runs the command line.
 * @param args what stands after the name of the command
 * @returns the exit code; nothing is thrown for anything that a user can get wrong
 */
export async function main(args: readonly string[], console: Console): Promise<ExitCode> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const option = /'([^']+)'/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    const isBare =
      (error as { code?: unknown }).code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" && option.includes("<value>");
    if (isBare) {
      const name = option.replace(/ <value>$/, "");
      console.warn(
        /\ben\b/.test(args.join(" ")) ? `The option ${name} needs a value.\n` : `选项 ${name} 后面缺少值。\n`,
      );
      return 2;
    }
    console.warn(
      /\ben\b/.test(args.join(" "))
        ? `There is no option ${option}, or it is not written that way. budget-elements --help lists all options.\n`
        : `没有选项 ${option}，或它的写法不对。budget-elements --help 列出全部选项。\n`,
    );
    return 2;
  }
  const {
    values,
    positionals: [command, ...files],
  } = parsed;
  const foreign = command === undefined ? undefined : Object.keys(values).find((name) => isForeign(command, name));
  const language: Language = values.lang === "en" ? "en" : "zh-CN";
  const say = (zh: string, en: string): void => console.warn(`${language === "en" ? en : zh}\n`);
  if (values.lang !== undefined && values.lang !== "en" && values.lang !== "zh-CN") {
    say(`没有语言“${values.lang}”，请用 zh-CN 或 en。`, "");
    return 2;
  }
  if (values.version === true) {
    await console.write(`${console.version()}\n`);
    return 0;
  }
  if (values.help === true) {
    await console.write(USAGE[language]);
    return 0;
  }
  if (command === undefined) {
    console.warn(USAGE[language]);
    return 2;
  }
  if (command !== "check" && command !== "import" && command !== "render") {
    say(
      `没有命令“${command}”。核对文件请写：budget-elements check 文件…`,
      `There is no command “${command}”. To check files: budget-elements check FILE…`,
    );
    return 2;
  }
  if (foreign !== undefined) {
    say(
      `${command} 没有选项 --${foreign}。budget-elements --help 列出每个命令的选项。`,
      `${command} has no option --${foreign}. budget-elements --help lists the options of each command.`,
    );
    return 2;
  }
  if (files.length === 0) {
    say(`没有指定文件。请写：budget-elements ${command} 文件…`, `No file is given: budget-elements ${command} FILE…`);
    return 2;
  }
  if (command === "render") {
    // Loaded only here: checking and importing draw nothing.
    const { render } = await import("./render.js");
    const { output, fragment = false, base, locale, unit, budget } = values;
    return render(files, { language, output, fragment, base, locale, unit, budget }, console);
  }
  if (command === "import") {
    if (values.type !== undefined) {
      const { typeOfName } = await import("../import/source/file-type.js");
      if (typeOfName(values.type) === undefined) {
        say(
          `没有文件类型“${values.type}”，请用 txt、md、html、docx、xlsx、xls、pdf 或 zip。`,
          `There is no kind of file “${values.type}”: use txt, md, html, docx, xlsx, xls, pdf or zip.`,
        );
        return 2;
      }
    }
    const limits = limitsOf(values.limit ?? []);
    if (typeof limits === "string") {
      say(
        `没有上限“${limits}”，或它的写法不对。请写 名称=数值，如 bytes=104857600。`,
        `There is no limit “${limits}”, or it is not written that way: NAME=NUMBER, such as bytes=104857600.`,
      );
      return 2;
    }
    const { output, type, complete, each = false, report = false, json = false } = values;
    // Loaded only here: reading documents needs libraries that checking does not.
    if (each) {
      if (output === undefined) {
        say("用 --each 时请用 -o 指定输出文件夹。", "With --each, -o names the folder to write to.");
        return 2;
      }
      const { importEach } = await import("./import-folder.js");
      return importEach(files, { language, output, json, type, limits }, console);
    }
    const { importFiles } = await import("./import.js");
    return importFiles(files, { language, output, type, complete, report, json, limits }, console);
  }
  const format = values.json === true ? "json" : (values.format ?? "table");
  if (!isFormat(format)) {
    say(
      `没有格式“${format}”，请用 table、json 或 junit。`,
      `There is no format “${format}”: use table, json or junit.`,
    );
    return 2;
  }
  const { check } = await import("./check.js");
  return check(files, { format, language, all: values.all === true }, console);
}

/** The options of each command; those of none are of all. */
const OPTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  check: ["format", "json", "all"],
  import: ["output", "each", "complete", "report", "json", "type", "limit"],
  render: ["output", "fragment", "base", "locale", "unit", "budget"],
};

/** Whether an option is of other commands only. */
function isForeign(command: string, option: string): boolean {
  const own = OPTIONS_OF[command];
  return own?.includes(option) === false && Object.values(OPTIONS_OF).some((options) => options.includes(option));
}

/** Limits as numbers by name, or the first text that is none. */
function limitsOf(texts: readonly string[]): Record<string, number> | string {
  const limits: Record<string, number> = {};
  for (const text of texts) {
    const [, name, value] = /^(bytes|unpackedBytes|files|pages|cells|depth|milliseconds)=(\d+)$/.exec(text) ?? [];
    if (name === undefined) return text;
    limits[name] = Number(value);
  }
  return limits;
}

function isFormat(word: string): word is CheckFormat {
  return word === "table" || word === "json" || word === "junit";
}
