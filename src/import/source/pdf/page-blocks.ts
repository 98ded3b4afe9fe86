/** The lines and tables of one page, in reading order. */
import { drawnRuns, linesOf, textOf, withoutDoubles, type Line, type Run } from "./lines.js";
import type { PageContent } from "./page-content.js";
import { chunked, tableOfColumns, tableOfGrid, type ChunkedLine, type PageTable } from "./page-table.js";
import { ruledGrids, type RuledGrid } from "./ruled-tables.js";
import { fillGrid } from "./table-text.js";

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
  /^[-—–－·.\s]*\d{1,4}[-—–－·.\s]*$|^第\s*\d+\s*页(?:\s*[,，/、]?\s*共\s*\d+\s*页)?$|^\d+\s*\/\s*\d+$/;

/** The blocks of a page from top to bottom; its page number is left out. */
export function blocksOfPage(content: PageContent): PageBlock[] {
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
  const blocks = [...tables, ...lines.map(chunked)].sort((one, other) => topOf(one) - topOf(other));
  return withColumns(blocks);
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

function topOf(block: PageTable | ChunkedLine): number {
  return "kind" in block ? block.top : block.line.y - block.line.size;
}

/** Finds tables without lines among neighbouring lines of text. */
function withColumns(blocks: readonly (PageTable | ChunkedLine)[]): PageBlock[] {
  const result: PageBlock[] = [];
  let waiting: ChunkedLine[] = [];
  const end = (): void => {
    // Lines of one piece after the last line of several are text again.
    const last = waiting.findIndex((_, index) => waiting.slice(index).every(({ chunks }) => chunks.length < 2));
    const inTable = last < 0 ? waiting : waiting.slice(0, last);
    const table = tableOfColumns(inTable);
    if (table === undefined) result.push(...waiting.map(asLine));
    else result.push(table, ...waiting.slice(inTable.length).map(asLine));
    waiting = [];
  };
  for (const block of blocks) {
    if ("kind" in block) {
      end();
      result.push(block);
      continue;
    }
    const single = block.chunks.length < 2;
    const previous = waiting.at(-1);
    const apart = previous !== undefined && block.line.y - previous.line.y > 3.5 * block.line.size;
    // One line of one piece may stand in a table: a name without figures, or the rest of a wrapped name.
    // 2.支出决算表: the title of the next table parts it from the one above.
    const isTitle = single && /表[》)）]?$/.test(block.chunks[0]?.text ?? "");
    if (apart || isTitle || (single && (previous === undefined || previous.chunks.length < 2))) end();
    if (single && waiting.length === 0) result.push(asLine(block));
    else waiting.push(block);
  }
  end();
  return result;
}

function asLine({ line, chunks }: ChunkedLine): PageLine {
  const { glyphs, left, right, y, size } = line;
  return { kind: "line", text: textOf(glyphs), left, right, y, size, parted: chunks.length > 1 };
}
