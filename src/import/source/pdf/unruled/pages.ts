/** Areas without ruling lines as tables, on columns shared over page ends. */
import type { PageBlock } from "../page-blocks.js";
import { isRepeated, repeatedLines, type PageOf, type PageOfBlocks } from "../repeated.js";
import { asLine } from "./page-lines.js";
import { areTable, goesOnWith, tablesOf, type Area } from "./table.js";

/** Makes tables of all areas. One that begins a page may go on with the one that ends the page before. */
export function withTables(pages: readonly PageOf<PageBlock | Area>[]): PageOfBlocks[] {
  const repeated = repeatedLines(pages);
  const made = new Map<Area, PageBlock[]>();
  let group: Area[] = [];
  const end = (): void => {
    if (areTable(group)) {
      const tables = tablesOf(group);
      // Headings that a page end parted from all rows stand with them.
      const first = group.length - tables.length;
      for (const area of group.slice(0, first)) made.set(area, []);
      for (const [at, table] of tables.entries()) {
        const area = group[first + at];
        if (area !== undefined) made.set(area, [table]);
      }
    }
    group = [];
  };
  for (const page of pages) {
    let isFirst = true;
    for (const block of page.blocks) {
      if (isRepeated(block, page, repeated)) continue;
      const last = group[group.length - 1];
      if (block.kind !== "area") end();
      else {
        if (!isFirst || last === undefined || !goesOnWith(last, block)) end();
        group.push(block);
      }
      isFirst = false;
    }
  }
  end();
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((block) =>
      block.kind === "area" ? (made.get(block) ?? [...block.heads, ...block.body].map(asLine)) : [block],
    ),
  }));
}
