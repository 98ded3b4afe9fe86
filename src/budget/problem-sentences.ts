/** The sentence of every problem, in Chinese and English: what is wrong, where, what to do. */
import { isBlankPlaceholder, plainDecimal } from "./decimal-text.js";
import { DEPTH_LIMIT } from "./json-copy.js";
import type { JsonPath } from "./json-path.js";
import type { SyntaxReason } from "./json-text.js";
import { LARGEST_SPAN } from "./schema/words.js";
import { clip, shortened, subjectAt, type Subject } from "./problem-subject.js";

/**
 * What can be wrong with a budget JSON. The words are stable: new ones may be added, none changes its
 * meaning.
 */
export type ProblemCode =
  | "empty-input"
  | "not-json"
  | "not-a-budget"
  | "invalid-json"
  | "too-deep"
  | "too-large"
  | "inexact-number"
  | "duplicate-field"
  | "unsupported-value"
  | "unreadable-value"
  | "circular-value"
  | "reserved-field"
  | "list-of-budgets"
  | "newer-version"
  | "missing-field"
  | "unknown-field"
  | "wrong-type"
  | "unknown-word"
  | "not-a-decimal"
  | "number-too-large"
  | "decimal-too-long"
  | "not-a-year"
  | "not-a-span"
  | "not-a-date"
  | "not-a-link"
  | "repeated-code"
  | "sibling-code"
  | "too-many-problems"
  | "more-problems";

/** What a sentence needs besides the place. */
export interface ProblemDetail {
  /** What stands there. */
  found?: unknown;
  /** `found` is already words for people, not a value of the file. */
  foundIsWord?: boolean;
  /** JSON types that may stand there: `string`, `number`, `boolean`, `object`, `array`. */
  expected?: readonly string[];
  /** Values that may stand there. */
  choices?: readonly unknown[];
  /** Place in JSON text, counted from 1. */
  line?: number;
  /** Place in JSON text, counted from 1. */
  column?: number;
  /** What breaks the JSON text. */
  reason?: SyntaxReason;
  /** How many. */
  count?: number;
  /** The field that is missing or not known. */
  field?: string;
}

/** A sentence in both languages. */
export interface Sentence {
  "zh-CN": string;
  en: string;
}

type Words = readonly [chinese: string, english: string];

interface Context {
  readonly subject: Subject;
  readonly found: string;
  readonly detail: ProblemDetail;
}

/**
 * Words a problem.
 *
 * @param code - What is wrong.
 * @param path - Where.
 * @param detail - What the sentence needs besides.
 * @param root - The data as read, for names.
 */
export function describe(
  code: ProblemCode,
  path: JsonPath,
  detail: ProblemDetail,
  root: unknown,
): { message: Sentence; found?: string } {
  const word = detail.foundIsWord === true && typeof detail.found === "string";
  const found = word ? String(detail.found) : shortened(detail.found);
  const [chinese, english] = SENTENCES[code]({ subject: subjectAt(root, path), found, detail });
  const message = { "zh-CN": tidy(chinese), en: english };
  return detail.found === undefined ? { message } : { message, found };
}

/** Field names stand between spaces in Chinese, but not beside punctuation or at the start. */
function tidy(text: string): string {
  return text
    .replace(/ (?=[，。；：、）“])/g, "")
    .replace(/([，。；：、（”]) /g, "$1")
    .trim();
}

const SYNTAX: Readonly<Record<SyntaxReason, Words>> = {
  end: [
    "内容在这里突然结束，文件可能没有下载完整；请重新下载或补全",
    "the text ends here; fetch the file again, it may be incomplete",
  ],
  character: [
    "不应出现这个字符；文字要放在英文双引号里",
    "this character may not stand here; text goes between double quotes",
  ],
  comma: ["前后两个值之间缺少逗号", "a comma is missing between two values"],
  colon: ["字段名后面缺少冒号", "a colon is missing after the field name"],
  key: ["字段名要写在英文双引号里", "a field name goes between double quotes"],
  "trailing-comma": ["最后一个值后面多了一个逗号，请删去", "delete the comma after the last value"],
  "full-width": ["用了中文标点，请改用英文（半角）标点", "use ASCII punctuation instead of this full-width mark"],
  quote: ["用了单引号，请改用英文双引号", "use double quotes instead of single quotes"],
  comment: ["JSON 里不能写注释，请删去", "delete the comment, JSON has none"],
  control: [
    "文字里有换行或控制字符，换行请写成 \\n",
    "a line break or control character stands inside a text; write \\n",
  ],
  escape: ["反斜杠的用法不对，反斜杠本身请写成 \\\\", "this backslash escapes nothing; write \\\\ for a backslash"],
  number: ["数字的写法不对，请写成 0.5、-3、1437.00 这样", "write numbers like 0.5, -3 or 1437.00"],
  "after-end": ["内容已经结束，后面还有多余的字符，请删去", "delete what follows the end of the data"],
};

const TYPES: Readonly<Record<string, Words>> = {
  string: ["文字", "text"],
  number: ["数字", "a number"],
  int: ["整数", "a whole number"],
  boolean: ["true 或 false", "true or false"],
  object: ["对象 {…}", "an object {…}"],
  array: ["列表 […]", "a list […]"],
  record: ["对象 {…}", "an object {…}"],
};

const SENTENCES: Readonly<Record<ProblemCode, (context: Context) => Words>> = {
  "empty-input": () => ["没有内容。请给出预算的 JSON。", "There is nothing to read. Give the budget as JSON."],
  "not-json": () => [
    "得到的是网页而不是 JSON。请检查数据文件的地址。",
    "This is a web page, not JSON. Check the address of the data file.",
  ],
  "not-a-budget": () => [
    "这是 JSON，但没有一个字段是预算的。请检查地址，或用 budget-elements import 生成。",
    "This is JSON, but no field of it is of a budget. Check the address, or make it with budget-elements import.",
  ],
  "invalid-json": ({ found, detail }) => {
    const [chinese, english] = SYNTAX[detail.reason ?? "character"];
    const { line, column } = detail;
    const shown = detail.found === undefined || detail.reason === "control" ? "" : found;
    return [
      `第 ${line} 行第 ${column} 列${shown === "" ? "" : `“${shown}”`}附近不是正确的 JSON：${chinese}。`,
      `Not valid JSON near line ${line}, column ${column}${shown === "" ? "" : ` (“${shown}”)`}: ${english}.`,
    ];
  },
  "too-deep": ({ subject }) => [
    `${subject.zh}嵌套超过 ${DEPTH_LIMIT} 层。请检查下级项目是否写进了自身。`,
    `${subject.en} is nested more than ${DEPTH_LIMIT} levels deep. Check whether items contain themselves.`,
  ],
  "too-large": ({ subject }) => [
    `读到${subject.zh}时数据已超过两百万个值。请拆分成几个文件。`,
    `At ${subject.en} the data exceeds two million values. Split it into several files.`,
  ],
  "inexact-number": ({ subject, found, detail }) => [
    `${subject.zh}写作数字 ${found}（第 ${detail.line} 行第 ${detail.column} 列），读入后会丢失位数。` +
      `请加引号写成文字${quotedExample(detail.found)}。`,
    `${subject.en} is the number ${found} (line ${detail.line}, column ${detail.column}), which loses digits when read. ` +
      `Write it as text${quotedExample(detail.found)}.`,
  ],
  "duplicate-field": ({ subject, detail }) => [
    `${subject.zh}写了两次（第 ${detail.line} 行第 ${detail.column} 列）。请只保留一个。`,
    `${subject.en} is written twice (line ${detail.line}, column ${detail.column}). Keep one.`,
  ],
  "unsupported-value": ({ subject, found }) => [
    `${subject.zh}是 JSON 里没有的值（${found}）。金额请写成文字，例如 "1437.00"；没有的字段请去掉。`,
    `${subject.en} is a value that JSON does not have (${found}). Write amounts as text, such as "1437.00"; leave out what is absent.`,
  ],
  "unreadable-value": ({ subject }) => [
    `${subject.zh}读取时出错。请改为普通的 JSON 数据。`,
    `${subject.en} cannot be read. Give plain JSON data.`,
  ],
  "circular-value": ({ subject }) => [
    `${subject.zh}包含了它自己。请去掉这个循环引用。`,
    `${subject.en} contains itself. Remove the circular reference.`,
  ],
  "reserved-field": ({ subject }) => [
    `${subject.zh}是保留的字段名，已略去。请换一个名字。`,
    `${subject.en} is a reserved field name and was left out. Use another name.`,
  ],
  "list-of-budgets": ({ detail }) => [
    `这里要一份预算，文件里却是 ${detail.count} 份的列表。请只给其中一份。`,
    `One budget is wanted here, but the file is a list of ${detail.count}. Give one of them.`,
  ],
  "newer-version": ({ found }) => [
    `这份预算 JSON 的格式版本是 ${found}，比本程序认识的新。请更新 budget-elements。`,
    `This budget JSON is of format version ${found}, later than this program knows. Update budget-elements.`,
  ],
  "missing-field": ({ subject, detail }) => [
    `缺少${subject.zh}。请补上${exampleFor(detail)}。`,
    `${subject.en} is missing. Add it${exampleFor(detail)}.`,
  ],
  "unknown-field": ({ subject }) => [
    `${subject.zh}不是已知的字段，已原样保留但不会显示。请检查拼写。`,
    `${subject.en} is not a known field; it is kept but not shown. Check the spelling.`,
  ],
  "wrong-type": ({ subject, found, detail }) => [
    `${subject.zh}应为${list(detail, 0, "或")}；现在是 ${found} 。${quotes(detail, 0)}`,
    `${subject.en} should be ${list(detail, 1, " or ")}; it is ${found}.${quotes(detail, 1)}`,
  ],
  "unknown-word": ({ subject, found, detail }) => [
    `${subject.zh}不能写 ${found} 。可以写：${choices(detail, "、")}。`,
    `${subject.en} cannot be ${found}. It can be: ${choices(detail, ", ")}.`,
  ],
  "not-a-decimal": ({ subject, found, detail }) => {
    const [chinese, english] = decimalAdvice(detail.found);
    return [
      `${subject.zh}应为数字，例如 "4.98"；现在是 ${found} 。${chinese}`,
      `${subject.en} should be a number such as "4.98"; it is ${found}. ${english}`,
    ];
  },
  "number-too-large": ({ subject, found }) => [
    `${subject.zh}太大（${found}），数字读入后会丢失位数。请加引号写成文字。`,
    `${subject.en} is too large for a number (${found}) and loses digits. Write it as text between quotes.`,
  ],
  "decimal-too-long": ({ subject }) => [
    `${subject.zh}超过 40 个字符。请检查这个数。`,
    `${subject.en} is longer than 40 characters. Check the figure.`,
  ],
  "not-a-year": ({ subject, found }) => [
    `${subject.zh}应为 1949 到 2100 之间的整数，例如 2023；现在是 ${found} 。请改正。`,
    `${subject.en} should be a whole number from 1949 to 2100, such as 2023; it is ${found}. Correct it.`,
  ],
  "not-a-span": ({ subject, found }) => [
    `${subject.zh}应为 1 到 ${LARGEST_SPAN} 之间的整数；现在是 ${found} 。请改正。`,
    `${subject.en} should be a whole number from 1 to ${LARGEST_SPAN}; it is ${found}. Correct it.`,
  ],
  "not-a-date": ({ subject, found }) => [
    `${subject.zh}应为日期；现在是 ${found} 。请写成 2023-02-10、2023-02 或 2023。`,
    `${subject.en} should be a date; it is ${found}. Write 2023-02-10, 2023-02 or 2023.`,
  ],
  "not-a-link": ({ subject, found }) => [
    `${subject.zh}不是可用的网址（${found}）。请写 http:// 或 https:// 开头的地址，或相对地址。`,
    `${subject.en} is not a usable link (${found}). Write an address that begins with http:// or https://, or a relative one.`,
  ],
  "repeated-code": ({ subject, found }) => [
    `${subject.zh}与它的上级编码相同（${found}）。请改正编码，或把这一项移出上级。`,
    `${subject.en} repeats the code of an item above it (${found}). Correct the code, or move the item out.`,
  ],
  "sibling-code": ({ subject, found }) => [
    `${subject.zh}与同级的另一项编码相同（${found}）。请核对原文；如原文如此可以不改。`,
    `${subject.en} repeats the code of an item beside it (${found}). Compare the document; if it says so, leave it.`,
  ],
  "too-many-problems": () => [
    "问题太多，无法全部检查。请先改正列出的问题，再检查一次。",
    "There are too many problems to check everything. Correct those that are listed and check again.",
  ],
  "more-problems": ({ detail }) => [
    `另有 ${detail.count} 个问题没有列出。请先改正上面的，再检查一次。`,
    `${detail.count} more problems are not listed. Correct those above and check again.`,
  ],
};

function decimalAdvice(found: unknown): Words {
  if (typeof found !== "string") return ["请写成带引号的数字。", "Write a number between quotes."];
  if (isBlankPlaceholder(found)) {
    return ["原表这一格是空白时请写 null。", "Write null where the printed cell is blank."];
  }
  const plain = plainDecimal(found);
  if (plain !== undefined) return [`请写成 "${plain}"。`, `Write "${plain}".`];
  return [
    "请只写半角数字和小数点，单位和说明写在别的字段里。",
    "Write digits and a decimal point only; units and words have their own fields.",
  ];
}

function quotedExample(literal: unknown): string {
  const plain = typeof literal === "string" ? plainDecimal(literal) : undefined;
  return plain === undefined ? "" : ` "${plain}"`;
}

const EXAMPLES: Readonly<Record<string, string>> = { title: '"某局2023年部门预算"', year: "2023", unit: '"万元"' };

function exampleFor(detail: ProblemDetail): string {
  const example =
    detail.field !== undefined && Object.prototype.hasOwnProperty.call(EXAMPLES, detail.field)
      ? EXAMPLES[detail.field]
      : undefined;
  return example === undefined ? "" : ` "${detail.field}": ${example}`;
}

function list(detail: ProblemDetail, language: 0 | 1, or: string): string {
  const expected = detail.expected ?? [];
  // Text and number together are the two ways to write one decimal.
  const types = expected.includes("number") ? expected.filter((type) => type !== "string") : expected;
  return [...new Set(types.map((type) => TYPES[type]?.[language] ?? type))].join(or);
}

/** What to do about a value of the wrong type, where it is only a matter of quotes. */
function quotes({ found, expected = [] }: ProblemDetail, language: 0 | 1): string {
  if (typeof found === "number" && expected.includes("string")) {
    return language === 0 ? `请加引号，写成 "${found}"。` : ` Write it between quotes: "${found}".`;
  }
  if (typeof found === "string" && expected.some((type) => type === "number" || type === "int")) {
    return language === 0 ? "请去掉引号。" : " Remove the quotes.";
  }
  return language === 0 ? "请改正。" : " Correct it.";
}

function choices(detail: ProblemDetail, comma: string): string {
  return clip((detail.choices ?? []).map((choice) => shortened(choice)).join(comma), 400);
}
