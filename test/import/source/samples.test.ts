import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { Effort } from "../../../src/import/source/limits.js";
import { readPdf } from "../../../src/import/source/pdf/pdf.js";
import type { SourceTable } from "../../../src/import/source/source-document.js";
import { rowsOf, tablesOf, textsOf } from "./support.js";

/** Published documents that are not part of the project: PDF, and its text with tab-separated tables. */
const SAMPLES = new URL("../../../../shared/samples/", import.meta.url);

const FIGURE = /\d[\d,]*\.\d+/g;

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The widest row of a table, in columns. */
function columnCount(table: SourceTable): number {
  return table.rows.reduce((widest, { cells }) => {
    const last = cells.at(-1);
    return last === undefined ? widest : Math.max(widest, last.column + last.columns - 1);
  }, 0);
}

describe.skipIf(!existsSync(SAMPLES))("published PDF files", () => {
  const read = async (name: string) => {
    const bytes = await readFile(new URL(`${name}.pdf`, SAMPLES));
    return readPdf(new Uint8Array(bytes), new Effort());
  };

  test.each(["sh-putuo-shegongbu-2024-juesuan", "sh-putuo-sww-2025-dept", "swu-2024-budget"])(
    "every figure in the text of %s is read from its PDF, as often",
    async (name) => {
      const document = await read(name);
      expect(document.problems).toEqual([]);
      const text = await readFile(new URL(`${name}.txt`, SAMPLES), "utf8");
      const printed = counted(text.match(FIGURE) ?? []);
      const found = counted(textsOf(document).flatMap((each) => each.match(FIGURE) ?? []));
      const missing = [...printed].filter(([figure, count]) => (found.get(figure) ?? 0) < count);
      expect(printed.size).toBeGreaterThan(50);
      expect(missing).toEqual([]);
    },
  );

  test.each(["sh-putuo-shegongbu-2024-juesuan", "sh-putuo-sww-2025-dept", "swu-2024-budget"])(
    "every row with figures in the text of %s is a row of a table of its PDF",
    async (name) => {
      const rows = tablesOf(await read(name)).flatMap((table) => rowsOf(table));
      const squeeze = (cells: readonly string[]) =>
        cells
          .map((cell) => cell.replace(/\s/g, ""))
          .filter(Boolean)
          .join("|");
      const found = new Set(rows.map(squeeze));
      const text = await readFile(new URL(`${name}.txt`, SAMPLES), "utf8");
      const printed = text
        .split("\n")
        .map((line) => line.split("\t"))
        .filter((cells) => cells.length > 2 && cells.filter((cell) => /^[\d,]+\.\d+$/.test(cell.trim())).length >= 2);
      expect(printed.length).toBeGreaterThan(30);
      expect(printed.map(squeeze).filter((row) => !found.has(row))).toEqual([]);
    },
  );

  test("a table over two pages is one table, with its columns", async () => {
    const tables = tablesOf(await read("sh-putuo-sww-2025-dept"));
    expect(tables.map((table) => columnCount(table))).toEqual([4, 9, 7, 7, 7, 7, 7, 6, 7]);
    expect(new Set(tables[1]!.rows.map(({ place }) => place.page))).toEqual(new Set([10, 11]));
  });
});
