/** The pages of a PDF put together: paragraphs over line and page ends, tables over page ends. */
import { beginsForm } from "../forms-again.js";
import type { Effort } from "../limits.js";
import type { SourceCell, SourceParagraph, SourcePlace, SourceRow, SourceTable } from "../source-document.js";
import { beginsItem, joinWrapped } from "./lines.js";
import type { PageLine } from "./page-blocks.js";
import { isRepeated, repeatedLines, repeatKey, type PageOfBlocks } from "./repeated.js";
import type { PageCell, PageTable } from "./page-table.js";
import { isFigure } from "./row-cuts.js";

interface OpenParagraph {
  text: string;
  readonly place: SourcePlace;
  readonly first: PageLine;
  last: PageLine;
}

interface OpenTable {
  /** What stands of it on each page, without repeated headings. */
  readonly parts: { readonly page: number; readonly table: PageTable; readonly skipped: number }[];
  readonly place: SourcePlace;
}

/** How far the columns of a table may shift from page to page, in points. */
const SHIFT = 3;

/** Puts pages together. */
export function flow(
  pages: readonly PageOfBlocks[],
  effort: Effort,
  place: SourcePlace,
): (SourceParagraph | SourceTable)[] {
  const margins = rightMargins(pages);
  const lefts = leftMargins(pages, margins);
  const repeated = repeatedLines(pages);
  const blocks: (SourceParagraph | SourceTable)[] = [];
  let paragraph: OpenParagraph | undefined;
  let table: OpenTable | undefined;
  let tables = 0;
  const end = (): void => {
    if (paragraph !== undefined) blocks.push({ kind: "paragraph", text: paragraph.text, place: paragraph.place });
    if (table !== undefined) blocks.push({ kind: "table", rows: rowsOf(table, effort), place: table.place });
    paragraph = table = undefined;
  };
  for (const page of pages) {
    let line = 0;
    for (const [index, block] of page.blocks.entries()) {
      const at = { ...place, page: page.page };
      if (block.kind === "table") {
        const continued = index === 0 || page.blocks.slice(0, index).every((each) => isRepeated(each, page, repeated));
        const before = continued ? table?.parts.at(-1)?.table : undefined;
        if (table === undefined || before === undefined || !goesOn(before, block)) {
          end();
          tables += 1;
          table = { parts: [], place: { ...at, table: tables } };
        }
        table.parts.push({ page: page.page, table: block, skipped: headingRows(table, block) });
        continue;
      }
      line += 1;
      if (isRepeated(block, page, repeated) && repeated.get(repeatKey(block, page))?.first !== page.page) continue;
      const margin = margins.get(Math.round(page.width)) ?? Infinity;
      const leftMargin = lefts.get(Math.round(page.width)) ?? Infinity;
      if (table === undefined && paragraph !== undefined && continues(paragraph, block, margin, leftMargin)) {
        paragraph.text = joinWrapped(paragraph.text, block.text);
        paragraph.last = block;
        continue;
      }
      end();
      paragraph = { text: block.text, place: { ...at, line }, first: block, last: block };
    }
  }
  end();
  return blocks;
}

/** Whether a line goes on with the paragraph above: that line was full, and this one begins nothing new. */
function continues({ text, first, last }: OpenParagraph, line: PageLine, margin: number, leftMargin: number): boolean {
  const { size } = last;
  // A sentence that ends at the margin, and a line indented as a first line is: two paragraphs of one line each.
  const isFirst =
    last === first && Math.abs(line.left - first.left) < 0.5 * size && line.left > leftMargin + 1.2 * size;
  // A heading that fills its line is no sentence, and goes on further left.
  const isHeading = beginsItem(text) && !/[，。；：]/.test(text);
  if (isFirst && (isHeading || /[。！？]$/.test(text))) return false;
  if (Math.abs(line.size - size) > 0.12 * size || line.left > last.left + 0.8 * size) return false;
  const ended = /[。；：！？;:]$/.test(text);
  const outdented = line.left < last.left - 0.8 * size;
  if (beginsItem(line.text) || last.parted || line.parted || CAPTION.test(line.text)) return false;
  if (TITLE.test(text) && TITLE.test(line.text)) return false;
  // Further down the same page, not on the next line.
  if (line.y - last.y > 2.7 * size) return false;
  // What cannot be broken, such as a long figure, leaves the line before it short.
  const unbroken = /^[\d.,%A-Za-z]*/.exec(line.text)?.[0].length ?? 0;
  const full = margin - last.right < 2.2 * size + unbroken * 0.55 * size;
  return full || (!ended && outdented && margin - last.right < 5 * size);
}

/** What stands under the title of a table: 单位：万元, 编制单位：…. */
const CAPTION = /^(?:金额|计量|货币|编制|填报|预算)?(?:单位|部门)(?:名称)?\s*[：:]/;

/** The title of a table: another goes on with none. */
const TITLE = /^[^，。；]*(?:预算|决算|收入|支出|情况|总)表$/;

/** For every width of page, where most long lines end. */
function rightMargins(pages: readonly PageOfBlocks[]): Map<number, number> {
  const counts = new Map<number, Map<number, { count: number; right: number }>>();
  for (const { width, blocks } of pages) {
    const key = Math.round(width);
    const bins = counts.get(key) ?? new Map<number, { count: number; right: number }>();
    counts.set(key, bins);
    for (const block of blocks) {
      if (block.kind !== "line" || block.right < width * 0.6 || block.text.length < 12) continue;
      const bin = Math.round(block.right / block.size);
      const counted = bins.get(bin) ?? { count: 0, right: 0 };
      bins.set(bin, { count: counted.count + 1, right: Math.max(counted.right, block.right) });
    }
  }
  const margins = new Map<number, number>();
  for (const [width, bins] of counts) {
    const most = [...bins.values()].sort((one, other) => other.count - one.count)[0];
    if (most !== undefined) margins.set(width, most.right);
  }
  return margins;
}

/** For every width of page, where lines that reach the right margin begin furthest left. */
function leftMargins(pages: readonly PageOfBlocks[], margins: ReadonlyMap<number, number>): Map<number, number> {
  const lefts = new Map<number, number>();
  for (const { width, blocks } of pages) {
    const key = Math.round(width);
    for (const block of blocks) {
      if (block.kind !== "line" || (margins.get(key) ?? Infinity) - block.right > 3 * block.size) continue;
      lefts.set(key, Math.min(lefts.get(key) ?? Infinity, block.left));
    }
  }
  return lefts;
}

/** Whether a table goes on with the one before it: as wide, and one's columns are those of the other or finer. */
function goesOn(beforeTable: PageTable, table: PageTable): boolean {
  const [before, columns] = [beforeTable.columns, table.columns];
  const [fewer, more] = before.length < columns.length ? [before, columns] : [columns, before];
  const near = (one: number | undefined, other: number | undefined): boolean =>
    Math.abs((one ?? -Infinity) - (other ?? Infinity)) <= SHIFT;
  if (isAlike(beforeTable, table) && before.length > 2) return true;
  if (!near(fewer[0], more[0]) || !near(fewer.at(-1), more.at(-1))) return false;
  const shared = fewer.filter((edge) => more.some((other) => near(edge, other))).length;
  return fewer.length > 2 && shared >= 0.7 * fewer.length;
}

/** Whether two pages of a table have as many columns, each about where the other has it: then they are the same. */
function isAlike({ columns: one }: PageTable, { columns: other }: PageTable): boolean {
  return one.length === other.length && one.every((edge, at) => Math.abs(edge - (other[at] ?? Infinity)) <= 4 * SHIFT);
}

/** How many rows at the beginning of a page repeat the heading of the table. */
function headingRows({ parts }: OpenTable, { rows }: PageTable): number {
  const [first] = parts;
  if (first === undefined) return 0;
  let count = 0;
  const texts = (row: readonly PageCell[] = []): string[] => row.map((cell) => cell.text);
  const text = (row: readonly PageCell[] | undefined): string => texts(row).join("\t");
  while (count < 6 && count < rows.length && text(rows[count]) === text(first.table.rows[count])) count += 1;
  const again = rows.slice(0, count).map((row) => texts(row));
  return text(rows[0]).trim() === "" || beginsForm(again, texts(rows[count])) ? 0 : count;
}

/** What rows of a form of 绩效目标 begin with: the row above, which has no figure either, is no heading. */
const FORM_LABEL =
  /^(?:(?:主管|预算|实施|项目|填报|申报)(?:单位|部门).*|项目(?:资金|属性|类别|性质|负责人).*|(?:年度|总体|绩效|项目)+目标|绩效(?:目标)?指标)[：:]?$/;

/**
 * Puts what the first row of a page says of headings that the page end cut to them: each stands under a heading of the same
 * columns. What stands there otherwise is a row of its own.
 */
function withRest(above: readonly SourceRow[], row: SourceRow): SourceRow[] {
  const hasFigures = [...above, row].some(({ cells }) => cells.some(({ text }) => isFigure(text)));
  // Rows below 一级指标 are indicators, and no headings of what comes.
  const isForm = above.slice(0, -1).some(({ cells }) => cells.some(({ text }) => /^一级指标$/.test(text.trim())));
  const [begin] = row.cells.filter(({ text }) => text.trim() !== "");
  if (above.length === 0 || hasFigures || isForm || FORM_LABEL.test(begin?.text.replace(/\s/g, "") ?? ""))
    return [...above, row];
  const rows = above.map((each) => ({ ...each, cells: [...each.cells] }));
  const cells = row.cells.map((cell) => {
    if (cell.text.trim() === "" || beginsItem(cell.text)) return cell;
    const at = headingOver(rows, cell);
    if (at === undefined) return cell;
    at.cells[at.index] = { ...at.cell, text: joinWrapped(at.cell.text, cell.text) };
    return { ...cell, text: "" };
  });
  return cells.every(({ text }) => text.trim() === "") ? rows : [...rows, { ...row, cells }];
}

/** The lowest heading over a cell, where it has the same columns and reaches down to the page end. */
function headingOver(
  rows: readonly { readonly cells: SourceCell[] }[],
  { column, columns }: SourceCell,
): { readonly cells: SourceCell[]; readonly index: number; readonly cell: SourceCell } | undefined {
  for (const [up, { cells }] of [...rows].reverse().entries()) {
    const index = cells.findIndex(
      (cell) => cell.text.trim() !== "" && cell.column < column + columns && cell.column + cell.columns > column,
    );
    const cell = cells[index];
    if (cell === undefined) continue;
    const isSame = cell.column === column && cell.columns === columns;
    return isSame && cell.rows > up && !CAPTION.test(cell.text) ? { cells, index, cell } : undefined;
  }
  return undefined;
}

/** The rows of all pages, on one grid that has the columns of each. */
function rowsOf({ parts, place }: OpenTable, effort: Effort): SourceRow[] {
  const edges: number[] = [];
  const kinds = parts.filter(({ table }, at) => parts.findIndex((other) => isAlike(other.table, table)) === at);
  for (const edge of kinds.flatMap(({ table }) => table.columns).sort((one, other) => one - other)) {
    if (edge - (edges.at(-1) ?? -Infinity) > SHIFT) edges.push(edge);
  }
  const rows: SourceRow[] = [];
  for (const { page, table, skipped } of parts) {
    const { columns: own } = kinds.find((other) => isAlike(other.table, table))?.table ?? table;
    const columnAt = own.map((edge) => edges.findIndex((other) => Math.abs(edge - other) <= SHIFT) + 1);
    for (const row of table.rows.slice(skipped)) {
      const at = { ...place, page, row: rows.length + 1 };
      effort.cells(row.length, at);
      const cells = row.map(({ column, columns, ...cell }) => {
        const first = columnAt[column] ?? column + 1;
        const next = columnAt[column + columns] ?? first + columns;
        return { ...cell, column: first, columns: Math.max(1, next - first), place: { ...at, column: first } };
      });
      const next = { cells, place: at };
      if (row === table.rows[skipped] && page !== rows.at(-1)?.place.page)
        rows.splice(0, rows.length, ...withRest(rows, next));
      else rows.push(next);
    }
  }
  return rows;
}
