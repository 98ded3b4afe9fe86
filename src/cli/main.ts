/** The command line: which command, with which options. */
import { parseArgs } from "node:util";
import type { CheckFormat } from "./check.js";
import type { Console, ExitCode, Language } from "./console.js";
import { COMMANDS, usage, type Command } from "./usage.js";

const OPTIONS = {
  format: { type: "string" },
  json: { type: "boolean" },
  all: { type: "boolean" },
  output: { type: "string", short: "o" },
  each: { type: "boolean" },
  complete: { type: "string" },
  title: { type: "string" },
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
  if (values.help === true || command === "help") {
    await console.write(usage(language, isCommand(command) ? command : undefined));
    return 0;
  }
  if (command === undefined) {
    console.warn(usage(language));
    return 2;
  }
  if (!isCommand(command)) {
    say(
      `没有命令“${command}”。命令有 check、import、render；budget-elements --help 说明用法。`,
      `There is no command “${command}”: there are check, import and render; budget-elements --help tells of them.`,
    );
    return 2;
  }
  const foreign = Object.keys(values).find((name) => isForeign(command, name));
  if (foreign !== undefined) {
    say(
      `${command} 没有选项 --${foreign}。budget-elements ${command} --help 列出它的选项。`,
      `${command} has no option --${foreign}. budget-elements ${command} --help lists its options.`,
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
    const { output, type, complete, title, each = false, report = false, json = false } = values;
    // Loaded only here: reading documents needs libraries that checking does not.
    if (each) {
      if (output === undefined) {
        say("用 --each 时请用 -o 指定输出文件夹。", "With --each, -o names the folder to write to.");
        return 2;
      }
      if (title !== undefined) {
        say(
          "--title 是一份材料的标题，不能和 --each 同用；年度和单位也可以写在文件名中。",
          "--title is the title of one disclosure and goes with no --each; the names of files may have year and body, too.",
        );
        return 2;
      }
      const { importEach } = await import("./import-folder.js");
      return importEach(files, { language, output, json, type, limits }, console);
    }
    const { importFiles } = await import("./import.js");
    return importFiles(files, { language, output, type, complete, title, report, json, limits }, console);
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
const OPTIONS_OF: Readonly<Record<Command, readonly string[]>> = {
  check: ["format", "json", "all"],
  import: ["output", "each", "complete", "title", "report", "json", "type", "limit"],
  render: ["output", "fragment", "base", "locale", "unit", "budget"],
};

/** Whether an option is of other commands only. */
function isForeign(command: Command, option: string): boolean {
  return !OPTIONS_OF[command].includes(option) && Object.values(OPTIONS_OF).some((options) => options.includes(option));
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

function isCommand(word: string | undefined): word is Command {
  return (COMMANDS as readonly (string | undefined)[]).includes(word);
}

function isFormat(word: string): word is CheckFormat {
  return word === "table" || word === "json" || word === "junit";
}
