/** Running heads: lines that the layout repeats on pages. */
import type { PageBlock, PageLine } from "./page-blocks.js";
import type { Area } from "./unruled/table.js";

/** A page's blocks. */
export interface PageOf<Block> {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
}

/** A page whose tables are found. */
export type PageOfBlocks = PageOf<PageBlock>;

type AnyPage = PageOf<PageBlock | Area>;

/** Lines that stand at one height of several pages, with the same text, are repeated by the page layout. */
const REPEATED = 3;

/** By what a repeated line is known. */
export function repeatKey(line: PageLine, { width, height }: AnyPage): string {
  return `${Math.round(width)}:${Math.round(height)}:${Math.round(line.y / 3)}:${line.text}`;
}

/** Running heads and feet: the same words at the same height of at least three pages, near the edge. */
export function repeatedLines(pages: readonly AnyPage[]): Map<string, { count: number; first: number }> {
  const found = new Map<string, { count: number; first: number }>();
  for (const page of pages) {
    for (const block of page.blocks) {
      if (block.kind !== "line" || (block.y > page.height * 0.1 && block.y < page.height * 0.9)) continue;
      const key = repeatKey(block, page);
      const known = found.get(key) ?? { count: 0, first: page.page };
      found.set(key, { ...known, count: known.count + 1 });
    }
  }
  return new Map([...found].filter(([, { count }]) => count >= REPEATED));
}

/** Whether a line is one of those. */
export function isRepeated(block: PageBlock | Area, page: AnyPage, repeated: ReadonlyMap<string, unknown>): boolean {
  return block.kind === "line" && repeated.has(repeatKey(block, page));
}
