/** Areas without ruling lines as tables, on columns shared over page ends. */
import type { PageBlock } from "../page-blocks.js";
import { isRepeated, repeatedLines, type PageOf, type PageOfBlocks } from "../repeated.js";
import { asLine } from "./page-lines.js";
import { onColumnsOf } from "./same-columns.js";
import { areTable, goesOnWith, tablesOf, type Area, type ReadHeads } from "./table.js";

/** How tables of a text are otherwise than those of a PDF. */
export interface AlignedTables {
  readonly readHeads: ReadHeads;
  /** Called for a table that stays text, since it is not clear over which columns its headings stand. */
  readonly onUnclear: (area: Area, page: number) => void;
}

/**
 * Makes tables of all areas. One that begins a page may go on with the one that ends the page before.
 *
 * @param aligned given for a text, whose columns have another place on every page
 */
export function withTables(pages: readonly PageOf<PageBlock | Area>[], aligned?: AlignedTables): PageOfBlocks[] {
  const repeated = repeatedLines(pages);
  const made = new Map<Area, PageBlock[]>();
  /** Areas by what they were before their columns were moved. */
  const standIns = new Map<Area, Area>();
  const pageOf = new Map<Area, number>();
  let group: Area[] = [];
  const end = (): void => {
    const tables = areTable(group) ? tablesOf(group, aligned?.readHeads) : [];
    const [head] = group;
    if (tables === undefined && head !== undefined) aligned?.onUnclear(head, pageOf.get(head) ?? 0);
    if (tables !== undefined && tables.length > 0) {
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
        const moved = aligned !== undefined && isFirst && last ? onColumnsOf(last, block) : block;
        if (!isFirst || last === undefined || moved === undefined || !goesOnWith(last, moved)) end();
        group.push(moved ?? block);
        pageOf.set(moved ?? block, page.page);
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
