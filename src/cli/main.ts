/** The command line: which command, with which options. */
import { parseArgs } from "node:util";
import { check, type CheckFormat } from "./check.js";
import type { Console, ExitCode, Language } from "./console.js";

const USAGE: Readonly<Record<Language, string>> = {
  "zh-CN": `用法：budget-elements check 文件… [选项]

核对预算 JSON 中的数字是否相符。一个文件可以有一份预算，也可以是多份预算的列表。

选项：
  --format table|json|junit  输出格式，默认 table（给人看的表）
  --json                     等于 --format json
  --all                      一致的核对也列出（默认只列出其余的）
  --lang zh-CN|en            语言，默认 zh-CN
  --help, --version

退出码：0 没有矛盾；1 有矛盾；2 有文件不能读取，或用法不对。
`,
  en: `Usage: budget-elements check FILE… [options]

Checks whether the figures of budget JSON files tie out. A file holds one budget or a list of budgets.

Options:
  --format table|json|junit  output format; default table, for people
  --json                     same as --format json
  --all                      list the checks that match, too
  --lang zh-CN|en            language; default zh-CN
  --help, --version

Exit code: 0 no contradiction; 1 contradictions; 2 a file cannot be read, or wrong usage.
`,
};

const OPTIONS = {
  format: { type: "string" },
  json: { type: "boolean" },
  all: { type: "boolean" },
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
  if (command === "import" || command === "render") {
    say(`这个版本还没有 ${command} 命令，只有 check。`, `This version has no command ${command} yet, only check.`);
    return 2;
  }
  if (command !== "check") {
    say(
      `没有命令“${command}”。核对文件请写：budget-elements check 文件…`,
      `There is no command “${command}”. To check files: budget-elements check FILE…`,
    );
    return 2;
  }
  if (files.length === 0) {
    say("没有指定文件。请写：budget-elements check 文件…", "No file is given: budget-elements check FILE…");
    return 2;
  }
  const format = values.json === true ? "json" : (values.format ?? "table");
  if (!isFormat(format)) {
    say(
      `没有格式“${format}”，请用 table、json 或 junit。`,
      `There is no format “${format}”: use table, json or junit.`,
    );
    return 2;
  }
  return check(files, { format, language, all: values.all === true }, console);
}

function isFormat(word: string): word is CheckFormat {
  return word === "table" || word === "json" || word === "junit";
}
