import { isRecord, printingsOf, type JsonRecord } from "./find-value.js";
import { cellsOf, numberedLines, type PublishedLine } from "./published-text.js";

/** Where each table stands in the text: its first line, and the first line after it. */
const TABLE_BOUNDS: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  summary: [/^表1:/, /^表4:/],
  fiscal: [/^表4:/, /^表7:/],
  project: [/^表7:/, /^表8:/],
  governmentFund: [/^表8:/, /^表9:/],
  stateCapital: [/^表9:/, /^表10:/],
  threePublic: [/^表10:/, /^第三部分/],
  performance: [/^项目支出绩效目标表/, /^（五）其他需要说明的事项/],
};

const PLAIN_FIELDS = ["amount", "value", "share", "change", "rate", "weight"];

/** One sentence for each `printed` entry whose line does not hold what it says. */
export function wrongPlaces(budget: unknown, text: string): { checked: number; wrong: string[] } {
  const lines = numberedLines(text);
  const bodyStart = lines.filter((line) => line.text.startsWith("第一部分"))[1]?.number ?? 0;
  const wrong: string[] = [];
  let checked = 0;
  visit(budget, "$", (record, path) => {
    for (const printing of printingsOf(record)) {
      checked += 1;
      const problem = problemOf(record, printing, lines, bodyStart);
      if (problem !== undefined) wrong.push(`${path}: ${problem} (${JSON.stringify(printing)})`);
    }
  });
  return { checked, wrong };
}

function problemOf(
  record: JsonRecord, printing: JsonRecord, lines: readonly PublishedLine[], bodyStart: number,
): string | undefined {
  const line = lines[Number(printing["line"]) - 1];
  if (line === undefined || line.text.trim() === "") return "no such line, or an empty one";
  const table = printing["table"];
  if (typeof table === "string" && !isInTable(table, line, lines, bodyStart)) return "the line is not in that table";
  const field = typeof printing["field"] === "string" ? printing["field"] : undefined;
  if (!isItsRow(record, table, field, line)) return "the row has another name";
  const as = printing["as"];
  if (typeof as === "string") return isPrinted(as, line) ? undefined : "these words are not printed there";
  const values = field === undefined ? plainValues(record) : leavesOf(field.split(".").reduce(step, record));
  if (values.length === 0) return "there is nothing to be printed";
  const missing = values.find((value) => !(value === null ? hasBlank(line) : isPrinted(value, line)));
  return missing === undefined ? undefined : `${String(missing)} is not printed there`;
}

/** Rows of tables carry the record's name, as stored or as printed elsewhere; rows of totals do not. */
function isItsRow(
  record: JsonRecord, table: unknown, field: string | undefined, line: PublishedLine,
): boolean {
  const isNamed = ["summary", "fiscal", "project", "threePublic"].includes(String(table));
  if (!isNamed || field?.startsWith("funding.") === true || /[合总] ?计/.test(line.text)) return true;
  const names = [record["name"], ...printingsOf(record).map((printing) => printing["as"])];
  const stored = names.filter((name) => typeof name === "string");
  return stored.length === 0 || stored.some((name) => isPrinted(name, line));
}

function isInTable(
  id: string, line: PublishedLine, lines: readonly PublishedLine[], bodyStart: number,
): boolean {
  const [from, to] = TABLE_BOUNDS[id] ?? [/^$/, /^$/];
  const start = lines.find((each) => each.number >= bodyStart && from.test(each.text))?.number ?? Infinity;
  const end = lines.find((each) => each.number > start && to.test(each.text))?.number ?? Infinity;
  return line.number >= start && line.number < end;
}

/** A number is printed as a number of its own (not 2.4 in 12.4); words without regard to spaces. */
function isPrinted(value: string, line: PublishedLine): boolean {
  if (/^\d+(?:\.\d+)?$/.test(value)) {
    return [...line.text.matchAll(/\d+(?:\.\d+)?/g)].some(([digits]) => digits === value);
  }
  const words = line.text.replace(/\s/g, "");
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year !== undefined) return words.includes(`${year}年${Number(month)}月${Number(day)}日`);
  return words.includes(value.replace(/\s/g, ""));
}

/** A blank is a blank cell of a row, or a sentence that says so. */
function hasBlank(line: PublishedLine): boolean {
  return line.text.includes("\t") ? cellsOf(line).slice(1).includes("") : /未安排|没有使用|无/.test(line.text);
}

/** What a place without `field` holds: the figures, else counts, else heading or term, else a blank. */
function plainValues(record: JsonRecord): (string | null)[] {
  const target = isRecord(record["target"]) ? leavesOf(record["target"]["text"]) : [];
  const figures = [...PLAIN_FIELDS.flatMap((field) => leavesOf(record[field])), ...target];
  if (figures.length > 0) return figures;
  const counts = Array.isArray(record["quantities"]) ? record["quantities"].filter(isRecord) : [];
  if (counts.length > 0) return counts.flatMap((count) => leavesOf(count["value"]));
  const words = ["heading", "term", "paragraphs"].flatMap((field) => leavesOf(record[field]));
  return words.length > 0 ? words.slice(0, 1) : [null];
}

function step(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return (value as unknown[])[Number(field)];
  return isRecord(value) ? value[field] : undefined;
}

/** The strings and blanks that a field holds: an amount, a group of amounts, the first of a list. */
function leavesOf(value: unknown): (string | null)[] {
  if (value === null || typeof value === "string") return [value];
  if (Array.isArray(value)) return value.slice(0, 1).flatMap(leavesOf);
  if (!isRecord(value)) return [];
  if ("amount" in value) return leavesOf(value["amount"]);
  if ("name" in value) return leavesOf(value["name"]);
  return Object.values(value).flatMap(leavesOf);
}

function visit(value: unknown, path: string, see: (record: JsonRecord, path: string) => void): void {
  if (Array.isArray(value)) value.forEach((each, index) => visit(each, `${path}[${index}]`, see));
  if (!isRecord(value)) return;
  see(value, path);
  for (const [key, each] of Object.entries(value)) if (key !== "printed") visit(each, `${path}.${key}`, see);
}
