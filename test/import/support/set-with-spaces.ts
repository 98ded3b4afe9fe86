/** Sets the tables of a text with spaces, as programs do that turn a page into text. */

const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60“”—…]/u;

function columnsOf(text: string, wide: 1 | 2): number {
  return Array.from(text).reduce((count, character) => count + (WIDE.test(character) ? wide : 1), 0);
}

/**
 * Rows as lines: words at the left of their column, figures at its right, three spaces between columns.
 *
 * @param wide how many columns of the text an ideograph takes
 */
export function rowsWithSpaces(rows: readonly (readonly string[])[], wide: 1 | 2): string[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => columnsOf(row[column] ?? "", wide))),
  );
  return rows.map((row) =>
    row
      .map((text, column) => {
        const blank = " ".repeat((widths[column] ?? 0) - columnsOf(text, wide));
        return /^[-\d,.]+%?$/.test(text) ? blank + text : text + blank;
      })
      .join("   ")
      .trimEnd(),
  );
}

/** A text whose tables are rows of tabs, with these set by {@link rowsWithSpaces}. */
export function withSpaces(text: string, wide: 1 | 2): string {
  const lines: string[] = [];
  let rows: string[][] = [];
  const end = (): void => {
    if (rows.length > 0) lines.push(...rowsWithSpaces(rows, wide));
    rows = [];
  };
  for (const line of text.split("\n")) {
    if (line.includes("\t")) rows.push(line.split("\t").map((cell) => cell.trim()));
    else {
      end();
      lines.push(line);
    }
  }
  end();
  return lines.join("\n");
}
