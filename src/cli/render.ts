/** The command `render`: from budget JSON to static files that need no script. */
import { isMoneyUnit, UNIT_EXPONENT } from "../budget/amount.js";
import { parseBudgets } from "../budget/parse.js";
import type { Budget } from "../budget/schema.js";
import { positionOf } from "../views/budget-list.js";
import { renderBudget, SCRIPT_FILE, STATIC_LOCALES, type StaticLocale } from "../render/index.js";
import type { Console, ExitCode, Language } from "./console.js";
import { notRead, notWritten } from "./file-errors.js";

/** What was asked for, as it was written. */
export interface RenderArguments {
  readonly language: Language;
  readonly output: string | undefined;
  readonly fragment: boolean;
  readonly base: string | undefined;
  readonly locale: string | undefined;
  readonly unit: string | undefined;
  /** Which budget of a list: its position from 1, or its fund. */
  readonly budget: string | undefined;
}

/**
 * Renders one budget into a folder, which is made where there is none. Files of the same names are replaced, each whole;
 * everything is put together before the first one is written.
 * @returns 0 when all is written, otherwise 2, with a sentence on what is wrong
 */
export async function render(files: readonly string[], given: RenderArguments, console: Console): Promise<ExitCode> {
  const say = (zh: string, en: string): ExitCode => {
    console.warn(`${given.language === "en" ? en : zh}\n`);
    return 2;
  };
  const { output, unit, locale = "zh-CN" } = given;
  const [file = ""] = files;
  if (files.length !== 1) {
    return say(
      `render 一次只读一个文件，这里有 ${files.length} 个。请一个一个地生成，各用一个文件夹。`,
      `render reads one file, and here are ${files.length}. Render them one by one, each into a folder of its own.`,
    );
  }
  if (output === undefined || output === "") {
    return say(
      `没有指定输出的文件夹。请写：budget-elements render ${file} -o 文件夹`,
      `No folder to write to is given: budget-elements render ${file} -o FOLDER`,
    );
  }
  if (!isStaticLocale(locale)) {
    return say(
      `没有语言“${locale}”，请用 ${STATIC_LOCALES.join("、")}。`,
      `There is no locale “${locale}”: use ${STATIC_LOCALES.join(", ")}.`,
    );
  }
  if (unit !== undefined && !isMoneyUnit(unit)) {
    const known = Object.keys(UNIT_EXPONENT);
    return say(`没有单位“${unit}”，请用 ${known.join("、")}。`, `There is no unit “${unit}”: use ${known.join(", ")}.`);
  }
  let json;
  try {
    json = console.read(file);
  } catch (error) {
    const why = notRead(error);
    return say(`${file}：${why["zh-CN"]}`, `${file}: ${why.en}`);
  }
  const parsed = parseBudgets(json);
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ path, message }) => `  ${path}  ${message[given.language]}`).join("\n");
    return say(`${file} 不能生成网页：\n${problems}`, `${file} cannot be rendered:\n${problems}`);
  }
  const { budgets } = parsed;
  const { length } = budgets;
  const at = length > 1 && given.budget === undefined ? undefined : positionOf(budgets, given.budget ?? "");
  const budget = budgets[at ?? -1];
  if (budget === undefined) {
    return say(
      length === 1
        ? `${file} 里只有 1 份预算，没有“${given.budget ?? ""}”；--budget 可以不写。`
        : `${file} 里有 ${length} 份预算，请用 --budget 选一份，写序号或资金代号：\n${choices(budgets)}`,
      length === 1
        ? `${file} holds one budget and no “${given.budget ?? ""}”; leave --budget out.`
        : `${file} holds ${length} budgets. Choose one by --budget, with its number or fund:\n${choices(budgets)}`,
    );
  }
  // Of a list only the one that is shown goes with the page.
  const data = length === 1 ? json.replace(/^\uFEFF/, "") : JSON.stringify(budget, undefined, 1);
  const rendered = renderBudget(budget, data, {
    locale,
    unit,
    fragment: given.fragment,
    base: baseOf(given.base),
  });
  try {
    const all = new Map([...rendered, [SCRIPT_FILE, console.script()]]);
    console.makeFolder(output);
    for (const [name, text] of all) console.writeFile(`${output.replace(/[/\\]+$/, "")}/${name}`, text);
    await console.write(`${[...all.keys()].sort().join("\n")}\n`);
    return 0;
  } catch (error) {
    const why = notWritten(output, error);
    return say(why["zh-CN"], why.en);
  }
}

/** Each budget with the words that choose it, and its title. */
function choices(budgets: readonly Budget[]): string {
  return budgets
    .map(({ fund, title }, at) => {
      // A fund that several are of chooses the first of them.
      const isOne = fund !== undefined && budgets.filter((other) => other.fund === fund).length === 1;
      return `  ${at + 1}  ${isOne ? `${fund}  ` : ""}${title}`;
    })
    .join("\n");
}

function isStaticLocale(locale: string): locale is StaticLocale {
  return (STATIC_LOCALES as readonly string[]).includes(locale);
}

/** An address that names can be put behind. */
function baseOf(base = ""): string {
  return base === "" || base.endsWith("/") ? base : `${base}/`;
}
