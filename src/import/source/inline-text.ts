/** The text of a paragraph or cell as a reader sees it. */

const WIDE = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]`;

/** A line end in the source between two Chinese characters, which no browser shows as a space worth having. */
const SOURCE_LINE_END = new RegExp(String.raw`(?<=${WIDE})[ \t]*[\r\n][ \t\r\n]*(?=${WIDE})`, "gu");

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** Shows white space as a browser does: runs become one space, no-break spaces become spaces, the ends go. */
export function visibleText(source: string): string {
  return source
    .replace(INVISIBLE, "")
    .replace(SOURCE_LINE_END, "")
    .replace(/[ \t\r\n\f\v\u00A0\u2002-\u200A\u202F\u205F]+/g, " ")
    .trim();
}

/** Lines of a cell put together: those without text go. */
export function visibleLines(lines: readonly string[]): string {
  return lines
    .map(visibleText)
    .filter((line) => line !== "")
    .join("\n");
}

/**
 * How far words are set in by the spaces before them that a reader sees, in widths of a character; `undefined` for a text
 * without any, and for figures.
 */
export function indentOf(source = ""): number | undefined {
  if (!/\p{Script=Han}/u.test(source)) return undefined;
  const [spaces = ""] = /^\s*/.exec(source.replace(INVISIBLE, "")) ?? [];
  const count = (pattern: RegExp): number => spaces.match(pattern)?.length ?? 0;
  return count(/\u3000/g) + count(/[\u00A0\u2002-\u200A]/g) / 2;
}
