/** A cell of a table to download: text as it is shown, or the exact plain decimal of a figure. */
export interface CsvCell {
  readonly text: string;
  /** Plain decimal text of a figure, without separators; `undefined` for words. */
  readonly value?: string | undefined;
}

/** What a spreadsheet would take for the beginning of a formula; some take the full-width signs for it too. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV (RFC 4180) that spreadsheet programs open right: with a byte order mark, so that Chinese text is read
 * as UTF-8, figures as plain exact decimals, and words that begin like a formula made harmless by an apostrophe.
 */
export function csvText(heads: readonly (readonly string[])[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = heads.map((head) => head.map((label) => field(harmless(label))));
  for (const row of rows) lines.push(row.map((cell) => field(cell.value ?? harmless(cell.text))));
  return `\uFEFF${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

/** Words that begin like a formula, with an apostrophe before them, which spreadsheet programs read as "text". */
export function harmless(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
