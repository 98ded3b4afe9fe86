/** Columns of text on a terminal. */

/** Columns that a text takes on a terminal: Chinese characters take two. */
export function widthOf(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x1100 && unit <= 0xffe6 && (unit < 0xd800 || unit > 0xdfff)) width += 1;
  }
  return width;
}

/** Lines of cells in columns; those of `right` stand at the right of their column. The last column is not padded. */
export function padded(rows: readonly (readonly string[])[], right: readonly number[]): string[] {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? "")), 0),
  );
  return rows.map((row) =>
    row
      .map((text, column) => {
        const gap = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
        return right.includes(column) ? gap + text : text + gap;
      })
      .join("  ")
      .trimEnd(),
  );
}
