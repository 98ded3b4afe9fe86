/** What `--help` says: of the whole command line, and of each command. */
import type { Language } from "./console.js";

/** The commands. */
export const COMMANDS = ["check", "import", "render"] as const;
export type Command = (typeof COMMANDS)[number];

/** What is said of a command. */
interface CommandHelp {
  readonly line: string;
  readonly about: string;
  readonly options: string;
}

const EXIT: Readonly<Record<Language, string>> = {
  "zh-CN": "文件写作 - 时读取标准输入。\n退出码：0 没有矛盾或疑点；1 有矛盾或疑点；2 有文件不能读取，或用法不对。\n",
  en: "For the file - the standard input is read.\nExit code: 0 no contradiction or doubt; 1 contradictions or doubts; 2 a file cannot be read, or wrong usage.\n",
};

const COMMON: Readonly<Record<Language, string>> = {
  "zh-CN": `各命令都有的选项：
  --lang zh-CN|en            语言，默认 zh-CN
  --help, --version          budget-elements 命令 --help 只说这一个命令
`,
  en: `Options of every command:
  --lang zh-CN|en            language; default zh-CN
  --help, --version          budget-elements COMMAND --help tells of that command alone
`,
};

const HELP: Readonly<Record<Language, Readonly<Record<Command, CommandHelp>>>> = {
  "zh-CN": {
    check: {
      line: "budget-elements check 文件… [选项]",
      about: "check 核对预算 JSON 中的数字是否相符。一个文件可以有一份预算，也可以是多份预算的列表。\n",
      options: `check 的选项：
  --format table|json|junit  输出格式，默认 table（给人看的表）
  --json                     等于 --format json
  --all                      一致的核对也列出（默认只列出其余的）
`,
    },
    import: {
      line: "budget-elements import 文件或文件夹… [-o 输出.json] [选项]",
      about: `import 由公开的预算、决算文件（文本、Markdown、网页、Word、Excel、PDF、ZIP）生成预算 JSON，并说明哪些没有读懂。
一个文件夹或压缩包中的文件合为一份公开材料；写几个文件，则各为一份，写成一个列表。
`,
      options: `import 的选项：
  -o, --output 文件          预算写入这个文件；不指定则写到标准输出
  --each                     文件夹中每个文件、每个子文件夹各为一份材料，多核并行；-o 指定输出文件夹
  --complete 文件            用这个 JSON 补充文件中没有的内容；不改动读到的内容
  --title 标题               文件没有写标题或年度时用这个标题，如 2024年示例局部门预算
  --report                   列出认出的表、没有读懂的地方和矛盾，都带位置
  --json                     报告用 JSON
  --type txt|md|html|…       文件类型；不指定则自动识别
  --limit 名称=数值          放宽或收紧读取上限，如 bytes=104857600，可以写多个
`,
    },
    render: {
      line: "budget-elements render 预算.json -o 文件夹 [选项]",
      about: "render 由预算 JSON 生成不用脚本也能看的网页，以及每张图表的 SVG 图片。\n",
      options: `render 的选项：
  -o, --output 文件夹        文件写入这个文件夹
  --fragment                 生成网页片段（fragment.html），供粘贴到网站的页面中
  --base 地址                文件将来所在的地址，如 /budget/2024/
  --locale zh-CN|zh-TW|en    网页的语言，默认 zh-CN
  --unit 元|万元|亿元|…      金额单位，默认与文件相同
  --budget 序号|资金代号     文件里有几份预算时，选其中一份，如 2 或 governmentFund
`,
    },
  },
  en: {
    check: {
      line: "budget-elements check FILE… [options]",
      about: "check: whether the figures of budget JSON files tie out. A file holds one budget or a list of budgets.\n",
      options: `Options of check:
  --format table|json|junit  output format; default table, for people
  --json                     same as --format json
  --all                      list the checks that match, too
`,
    },
    import: {
      line: "budget-elements import FILE_OR_FOLDER… [-o OUT.json] [options]",
      about: `import: the budget JSON from published budgets and final accounts (text, Markdown, HTML, Word, Excel, PDF, ZIP), and what
was not understood. The files of a folder or archive make one disclosure; several files are a list of them.
`,
      options: `Options of import:
  -o, --output FILE          writes the budget there; without it, to the standard output
  --each                     every file and subfolder of a folder is a disclosure of its own; all cores; -o is a folder
  --complete FILE            adds from this JSON what the document does not say; changes nothing that was read
  --title TITLE              the title of a document that prints none, or no year: 2024年示例局部门预算
  --report                   lists tables, what was not understood, and contradictions, with their places
  --json                     the report as JSON
  --type txt|md|html|…       kind of file; found by itself without it
  --limit NAME=NUMBER        raises or lowers a limit of reading, such as bytes=104857600; may be repeated
`,
    },
    render: {
      line: "budget-elements render BUDGET.json -o FOLDER [options]",
      about: "render: a page that shows the budget without any script, and each chart as a picture (SVG).\n",
      options: `Options of render:
  -o, --output FOLDER        writes the files there
  --fragment                 a fragment (fragment.html) to paste into a page, instead of a page
  --base ADDRESS             where the files will lie, such as /budget/2024/
  --locale zh-CN|zh-TW|en    language of the page; default zh-CN
  --unit 元|万元|亿元|…      unit of the amounts; default the document's own
  --budget NUMBER|FUND       which budget of a file that holds several, such as 2 or governmentFund
`,
    },
  },
};

/** The help of one command, or of all of them. */
export function usage(language: Language, command?: Command): string {
  const asked = command === undefined ? COMMANDS : [command];
  const told = asked.map((name) => HELP[language][name]);
  const first = language === "en" ? "Usage: " : "用法：";
  const lines = told.map(
    ({ line }, index) => `${index === 0 ? first : "      "}${index > 0 && language === "en" ? " " : ""}${line}\n`,
  );
  const about = told.map((each) => each.about).join("");
  return [lines.join("") + "\n" + about, ...told.map(({ options }) => options), COMMON[language], EXIT[language]].join(
    "\n",
  );
}
