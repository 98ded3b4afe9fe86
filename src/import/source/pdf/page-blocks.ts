/** The lines and tables of one page, in reading order. */
import { drawnRuns, linesOf, textOf, withoutDoubles, type Line, type Run } from "./lines.js";
import type { PageContent } from "./page-content.js";
import { tableOfGrid, type PageTable } from "./page-table.js";
import { ruledGrids, type RuledGrid } from "./ruled-tables.js";
import { joinRules, type Rule } from "./rules.js";
import { fillGrid } from "./table-text.js";
import { asLine } from "./unruled/page-lines.js";
import { areasIn, type Area } from "./unruled/table.js";

/** A line of text outside any table. */
export interface PageLine {
  readonly kind: "line";
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  /** Whether wide gaps part it, as they part a department from a unit: then no text goes on from it. */
  readonly parted: boolean;
}

export type PageBlock = PageLine | PageTable;

/** A page number as it is printed at the edge of a page. */
const PAGE_NUMBER =
  /^[-—–－─━·.\s]*\d{1,4}[-—–－─━·.\s]*$|^第\s*\d+\s*页(?:\s*[,，/、]?\s*共\s*\d+\s*页)?$|^\d+\s*\/\s*\d+$/;

/** The blocks of a page from top to bottom; its page number is left out. */
export function blocksOfPage(content: PageContent): (PageBlock | Area)[] {
  const runs = drawnRuns(withoutDoubles(content.glyphs));
  const tables: PageTable[] = [];
  const used = new Set<unknown>();
  const grids = ruledGrids(content.rules);
  for (const grid of grids) {
    const free = runs.filter((run) => !used.has(run));
    const filled = fillGrid(grid === grids.at(-1) ? overflowing(grid, free, content) : grid, free);
    // Lines without any text between them are a drawing.
    if (filled.runs.size === 0) continue;
    for (const run of filled.runs) used.add(run);
    tables.push(tableOfGrid(filled));
  }
  const lines = linesOf(runs.filter((run) => !used.has(run))).filter((line) => !isPageNumber(line, content));
  const blocks = [...tables, ...lines].sort((one, other) => topOf(one) - topOf(other));
  return withAreas(blocks, joinRules(content.rules));
}

/**
 * A grid that the page end cuts: what stands close under its last row, in columns that no line closes and down to the
 * end of the page, belongs to that row.
 */
function overflowing(grid: RuledGrid, runs: readonly Run[], content: PageContent): RuledGrid {
  const bottom = grid.rows.at(-1) ?? 0;
  const below = linesOf(runs.filter(({ y }) => y > bottom + 1)).filter((line) => !isPageNumber(line, content));
  const last = below.at(-1);
  if (grid.open.length === 0 || last === undefined || last.y < content.height * 0.8) return grid;
  let end = bottom;
  for (const line of below) {
    const isNear = line.y - end < 2.2 * line.size;
    const isWithin = line.runs.every((run) =>
      grid.open.some(
        (column) => run.left >= (grid.columns[column] ?? 0) - 1 && run.right <= (grid.columns[column + 1] ?? 0) + 1,
      ),
    );
    if (!isNear || !isWithin) return grid;
    end = line.y;
  }
  return { ...grid, rows: [...grid.rows.slice(0, -1), end + last.size] };
}

function isPageNumber({ glyphs, y }: Line, { height }: PageContent): boolean {
  return (y > height * 0.88 || y < height * 0.1) && PAGE_NUMBER.test(textOf(glyphs));
}

function topOf(block: PageTable | Line): number {
  return "kind" in block ? block.top : block.y - block.size;
}

/** Finds tables without lines among neighbouring lines of text. */
function withAreas(blocks: readonly (PageTable | Line)[], rules: readonly Rule[]): (PageBlock | Area)[] {
  const result: (PageBlock | Area)[] = [];
  let waiting: Line[] = [];
  const end = (): void => {
    for (const found of areasIn(waiting, rules)) result.push(found.kind === "area" ? found : asLine(found));
    waiting = [];
  };
  for (const block of blocks) {
    if ("kind" in block) {
      end();
      result.push(block);
    } else waiting.push(block);
  }
  end();
  return result;
}
