/** The pages of a text that a program has made of a document with pages, without the numbers of these. */

const NUMBER =
  /^[\s\u3000]*(?:第[\s\u3000]*)?[-—–－─━·.]*[\s\u3000]*(\d{1,4})[\s\u3000]*[-—–－─━·.]*(?:[\s\u3000]*页)?[\s\u3000]*$/;

/** So many pages that are numbered one after another show that their numbers are numbers of pages. */
const LEAST_PAGES = 3;
/** Lines of a page, at least: the numbers of rows follow each other closer. */
const LEAST_LINES = 8;

/** The pages: they end at form feeds, or, where a text has none, at lines that number them one after another. */
export function pagesOfText(text: string): string[] {
  const pages = text.split("\f");
  return pages.length > 1 ? withoutNumbers(pages) : pagesByNumbers(text);
}

const numberOf = (line: string): number | undefined => {
  const [, digits] = NUMBER.exec(line) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** Blanks the line that numbers a page: by how much it differs from the count of pages is the same on most of them. */
function withoutNumbers(pages: readonly string[]): string[] {
  const lines = pages.map((page) => page.split(/\r\n|\r|\n/));
  const counts = new Map<number, Set<number>>();
  for (const [page, each] of lines.entries()) {
    for (const line of each) {
      const number = numberOf(line);
      if (number === undefined) continue;
      const offset = number - page;
      counts.set(offset, (counts.get(offset) ?? new Set()).add(page));
    }
  }
  const offsets = [...counts].filter(([, held]) => held.size >= LEAST_PAGES).map(([offset]) => offset);
  return lines.map((each, page) => {
    const at = each.reduce(
      (last, line, index) => (offsets.includes((numberOf(line) ?? Number.NaN) - page) ? index : last),
      -1,
    );
    return each.map((line, index) => (index === at ? "" : line)).join("\n");
  });
}

/** Pages that end with their numbers, where these are as many as show that they are. */
function pagesByNumbers(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  /** By its last number, the longest row of numbers of pages so far: where each stands. */
  const rows = new Map<number, readonly number[]>();
  let ends: readonly number[] = [];
  for (const [at, line] of lines.entries()) {
    const number = numberOf(line);
    if (number === undefined) continue;
    const before = rows.get(number - 1) ?? [];
    const row = at - (before[before.length - 1] ?? Number.NEGATIVE_INFINITY) < LEAST_LINES ? [at] : [...before, at];
    if (row.length > (rows.get(number)?.length ?? 0)) rows.set(number, row);
    if (row.length > ends.length) ends = row;
  }
  if (ends.length < LEAST_PAGES) return [text];
  const parts = ends.map((end, index) => lines.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end).join("\n"));
  return [...parts, lines.slice((ends[ends.length - 1] ?? 0) + 1).join("\n")];
}
