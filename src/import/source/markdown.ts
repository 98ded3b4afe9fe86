/** What Markdown adds to plain text: emphasis, escapes, line breaks in cells, headings of columns made up, HTML tables. */
import { visibleLines } from "./inline-text.js";

/** The line under the headings of a pipe table. */
export const PIPE_RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const ANY_RULE = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?$/m;
const ANY_HEADING = /^#{1,6}[ \t]+\S/m;

/** Tags of a page, which no Markdown needs; and those of a line, which it may have. */
const PAGE = /<(?:!doctype|head|meta|title|script|style|link)\b/i;
const TAGS = /<\/?(?:html|body|div|center|p|span|a|b|strong|i|em|u|sub|sup|font|img|br)\b[^<>]*>/gi;
const COMMENT = /<!--(?:(?!-->).){0,500}-->/gs;

/** Whether a text is Markdown, whatever tags stand in it. */
export function isMarkdown(text: string): boolean {
  if (PAGE.test(text.slice(0, 4096))) return false;
  if (ANY_RULE.test(text) || ANY_HEADING.test(text)) return true;
  const { tables, rest } = withoutHtmlTables(text);
  return tables.trim() !== "" && rest.trim() !== "" && !/<[a-z]/i.test(rest);
}

/** The words of a line or of one line of a cell, without marks. */
export function markdownWords(line: string): string {
  return line
    .replace(COMMENT, "")
    .replace(/!\[[^\][]*\]\([^()\s]*\)/g, "")
    .replace(/\[([^\][]*)\]\([^()\s]*\)/g, "$1")
    .replace(TAGS, "")
    .replace(/\*\*(?=\S)([^*]*\S)\*\*/g, "$1")
    .replace(/&nbsp;|&#160;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, "$1");
}

/** Whether a line only parts what stands above and below it. */
export function isThematicBreak(line: string): boolean {
  return /^\s{0,3}(?:-\s*){3,}$|^\s{0,3}(?:\*\s*){3,}$|^\s{0,3}(?:_\s*){3,}$/.test(line);
}

/** The text of a cell of a pipe table: lines parted by `<br>`; `NaN` is what programs write for an empty cell. */
export function markdownCell(cell: string): string {
  const text = visibleLines(cell.split(/<br\s*\/?>/i).map(markdownWords));
  return text === "NaN" ? "" : text;
}

/** The headings that programs make up for columns without any (Col2, Unnamed: 1), where they stand as made up. */
export function isMadeUpHeading(text: string, column: number): boolean {
  return text === `Col${column}` || text === `Unnamed: ${column - 1}`;
}

/**
 * Parts a text into its HTML tables and the rest, each with the other’s lines left blank, so that lines keep their numbers.
 * A table that does not end stays in the rest.
 */
export function withoutHtmlTables(text: string): { readonly tables: string; readonly rest: string } {
  let [tables, rest, at, depth, begin] = ["", "", 0, 0, 0];
  const blank = (part: string): string => part.replace(/[^\r\n\f]+/g, "");
  for (const tag of text.matchAll(/<(\/?)table\b[^<>]*>/gi)) {
    if (tag[1] === "") {
      if (depth === 0) begin = tag.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const [before, table] = [text.slice(at, begin), text.slice(begin, tag.index + tag[0].length)];
      tables += blank(before) + table;
      rest += before + blank(table);
      at = begin + table.length;
    }
  }
  const after = text.slice(at);
  const outside = (rest + after).replace(/<\/?(?:html|body)\b[^<>]*>/gi, "");
  return { tables: tables + blank(after), rest: outside };
}
