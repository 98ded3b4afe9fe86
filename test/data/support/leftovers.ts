import { numberedLines, type Reading } from "./published-text.js";

/** Numbers of the text that are no figures: dates, document numbers, numbering, codes, parts of names. */
const NO_FIGURES: readonly RegExp[] = [
  /\d{4} ?年(?:度)?(?: ?\d{1,2} ?月 ?\d{1,2} ?日)?/g, // dates and years
  /〔\d{4}〕 ?\d+ ?号/g, // numbers of official documents
  /^(?:- )?\d{1,2}\. ?/, // numbering of paragraphs and of table rows
  /(?<=\t)\d\. /g,
  /^表\d+:/, // table numbers
  /“12345”/g, // name of the hotline
  /(?:50|100) 万元以上/g, // size classes of equipment
  /(?<=\t)\d{3}(?=\p{Script=Han})/gu, // functional codes before names (tables 1 and 4)
  /^\d{3}\t(?:\d{2})?\t(?:\d{2})?/, // functional codes in columns (table 7)
  /\t项目总体目标\t.*|^项目总体目标\t.*/g, // goals are compared whole, as text
];

/** Every number printed in the text that no reading accounts for, with its line. */
export function leftoverNumbers(text: string, readings: readonly Reading[]): string[] {
  return numberedLines(text).flatMap((line) => {
    const figures = NO_FIGURES.reduce((rest, pattern) => rest.replace(pattern, " "), line.text);
    const read = readings.filter((reading) => reading.kind === "figure" && reading.line === line.number);
    const rest = read.map((reading) => reading.published);
    return (figures.match(/\d+(?:\.\d+)?/g) ?? []).flatMap((digits) => {
      const index = rest.indexOf(digits);
      if (index >= 0) rest.splice(index, 1);
      return index >= 0 ? [] : [`line ${line.number}: ${digits} in ${line.text.trim()}`];
    });
  });
}

/** Every line of the text whose words stand nowhere in the JSON; rows of tables are left to the readers. */
export function leftoverLines(text: string, budget: unknown): string[] {
  const held = stringsOf(budget).map(plain);
  return numberedLines(text).flatMap((line) => {
    if (line.text.includes("\t")) return [];
    const words = plain(line.text.replace(/^- .、|^（十?[一二三四五六七八九十]）|^.、(?=\*\*)|^(?:备注|编制部门|单位)[：:]/, ""))
      .replace(/^表\d+:$|^目录$|^名词解释：$|^\(2023年\)$/, "");
    const isHeld = words === "" || held.some((string) => string.includes(words)) || isTogetherHeld(words, held);
    return isHeld ? [] : [`line ${line.number}: ${line.text}`];
  });
}

/** Sentences taken apart into fields: a label, and a value or list that the JSON holds. */
function isTogetherHeld(words: string, held: readonly string[]): boolean {
  const [, label = "", value = ""] = /^([^：]+)：(.*)$/.exec(words) ?? [];
  if (/项目名称$|^设立的政策依据$|^项目承担单位$|^资金执行时间$/.test(label)) return held.includes(value);
  if (label === "预算安排规模") return held.includes(value.replace("万元", ""));
  if (label === "资金分配情况") {
    return value.replace(/。$/, "").split(/[；，]/).every((part) => held.includes(part.replace(/[\d.]+万元?$/, "")));
  }
  return held.includes(label) && held.includes(value); // a term and its definition
}

function plain(text: string): string {
  return text.replace(/\s|\*\*/g, "");
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
