/** Areas without ruling lines as tables, on columns shared over page ends. */
import type { PageBlock } from "../page-blocks.js";
import { isRepeated, repeatedLines, type PageOf, type PageOfBlocks } from "../repeated.js";
import { asLine } from "./page-lines.js";
import { onColumnsOf } from "./same-columns.js";
import { areTable, goesOnWith, tablesOf, type Area } from "./table.js";

/**
 * Makes tables of all areas. One that begins a page may go on with the one that ends the page before.
 *
 * @param areMoved whether columns have another place on every page
 */
export function withTables(pages: readonly PageOf<PageBlock | Area>[], areMoved = false): PageOfBlocks[] {
  const repeated = repeatedLines(pages);
  const made = new Map<Area, PageBlock[]>();
  /** Areas by what they were before their columns were moved. */
  const standIns = new Map<Area, Area>();
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
        const moved = areMoved && isFirst && last ? onColumnsOf(last, block) : block;
        if (!isFirst || last === undefined || moved === undefined || !goesOnWith(last, moved)) end();
        group.push(moved ?? block);
        if (moved !== undefined) standIns.set(block, moved);
      }
      isFirst = false;
    }
  }
  end();
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((block) =>
      block.kind === "area"
        ? (made.get(standIns.get(block) ?? block) ?? [...block.heads, ...block.body].map(asLine))
        : [block],
    ),
  }));
}
