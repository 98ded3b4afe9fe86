/** Texts into the cells of a table drawn with lines. */
import { beginsItem, joinWrapped, linesOf, partedFigures, runOf, textOf, type Line, type Run } from "./lines.js";
import type { Glyph } from "./page-content.js";
import type { Box, RuledGrid } from "./ruled-tables.js";

/** The share of a run that must lie in one cell for all of it to belong there. */
const MOSTLY = 0.6;

/** A grid with what stands in it: the lines of each cell. */
export interface FilledGrid extends RuledGrid {
  readonly lines: ReadonlyMap<Box, readonly Line[]>;
  /** The runs that stand in it. */
  readonly runs: ReadonlySet<Run>;
}

/** Puts the runs of a page that lie in a grid into its cells. */
export function fillGrid(grid: RuledGrid, runs: readonly Run[]): FilledGrid {
  const { columns, rows } = grid;
  const [left = 0, right = 0, top = 0, bottom = 0] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
  const inside = new Set<Run>();
  const parts = new Map<Box, Run[]>();
  for (const run of runs) {
    const [x, y] = [(run.left + run.right) / 2, middle(run)];
    if (x < left || x > right || y < top || y > bottom) continue;
    inside.add(run);
    for (const [box, glyphs] of shares(grid, run)) {
      const part = runOf(glyphs);
      if (box === undefined || part === undefined) continue;
      const others = parts.get(box);
      if (others === undefined) parts.set(box, [part]);
      else others.push(part);
    }
  }
  const lines = new Map([...parts].map(([box, some]) => [box, linesOf(some)]));
  return { ...grid, lines: withoutOverflow(grid, lines), runs: inside };
}

/**
 * A text of more lines than its low cell holds reaches into the cell under it: its last line stands there over the first of
 * that cell, nearer than the lines of one text do.
 */
function withoutOverflow(grid: RuledGrid, given: ReadonlyMap<Box, readonly Line[]>): ReadonlyMap<Box, readonly Line[]> {
  const lines = new Map(given);
  for (const box of [...lines.keys()].sort((one, other) => one.row - other.row)) {
    const above = box.row > 0 ? grid.boxAt(box.row - 1, box.column) : undefined;
    const [first, second] = lines.get(box) ?? [];
    const last = above === undefined ? undefined : lines.get(above)?.at(-1);
    if (above?.column !== box.column || last === undefined || first === undefined || second === undefined) continue;
    const isOver = (one: Line, other: Line): boolean => one.left < other.right && other.left < one.right;
    const apart = first.y - last.y;
    const isCrossed = second.y - first.y < Math.min(0.95 * first.size, 0.8 * apart) && isOver(first, second);
    if (!isCrossed || !isOver(last, first) || apart < 0.8 * first.size || apart > 1.8 * first.size) continue;
    lines.set(above, [...(lines.get(above) ?? []), first]);
    lines.set(box, (lines.get(box) ?? []).slice(1));
  }
  return lines;
}

function middle({ y, size }: { y: number; size: number }): number {
  return y - size * 0.35;
}

/** How a run that may cross lines is shared among cells: whole, if it overflows its own; parted, if texts touch. */
function shares(grid: RuledGrid, run: Run): [Box | undefined, readonly Glyph[]][] {
  const row = indexIn(grid.rows, middle(run));
  // 4,563,800.00年度资金总额: the figure of one cell, and the words of the next.
  const pieces = partedFigures(run.glyphs).flatMap((glyphs) => runOf(glyphs) ?? []);
  if (pieces.length > 1 && pieces.some(({ glyphs }) => figuresIn(glyphs).length === 0))
    return pieces.flatMap((piece) => shares(grid, piece));
  const figures = figuresIn(run.glyphs);
  if (figures.length > 0) {
    // Figures wider than their cells touch, or reach into the next one: each stays whole, where its middle is.
    return figures.map((glyphs) => {
      const figure = runOf(glyphs);
      const centre = figure === undefined ? 0 : (figure.left + figure.right) / 2;
      return [grid.boxAt(row, indexIn(grid.columns, centre)), glyphs];
    });
  }
  const parts = new Map<Box | undefined, Glyph[]>();
  for (const glyph of run.glyphs) {
    const box = grid.boxAt(row, indexIn(grid.columns, glyph.x + glyph.width / 2));
    const part = parts.get(box) ?? [];
    part.push(glyph);
    parts.set(box, part);
  }
  if (parts.size === 1) return [...parts];
  const straddles = run.glyphs.some(({ x, width, size }) =>
    grid.columns.some((line) => line > x + 0.2 * size && line < x + width - 0.2 * size),
  );
  const sorted = [...parts].sort(([, one], [, other]) => other.length - one.length);
  const [most] = sorted;
  const whole = run.right - run.left;
  if (most !== undefined) {
    const [box] = most;
    const within = box === undefined ? 0 : Math.min(run.right, box.right) - Math.max(run.left, box.left);
    if (straddles || (within > MOSTLY * whole && !touching(sorted.map(([, part]) => part)))) return [[box, run.glyphs]];
  }
  return [...parts];
}

/** The figures with two decimals that a run is made of; none where it is anything else. */
function figuresIn(glyphs: readonly Glyph[]): Glyph[][] {
  const text = glyphs.map((glyph) => glyph.text).join("");
  if (text.length !== glyphs.length || !/^(?:-?\d[\d,]*\.\d\d)+$/.test(text)) return [];
  return [...text.matchAll(/-?\d[\d,]*\.\d\d/g)].map(({ index, 0: figure }) =>
    glyphs.slice(index, index + figure.length),
  );
}

/** Whether the pieces of a run are figures on one side and words on the other: two cells without a gap. */
function touching(parts: readonly (readonly Glyph[])[]): boolean {
  const kinds = parts.map((part) => /^[-\d.,%]+$/.test(part.map(({ text }) => text).join("")));
  return kinds.includes(true);
}

/** The interval between positions in which a value lies. */
function indexIn(positions: readonly number[], value: number): number {
  let [low, high] = [0, positions.length - 1];
  while (high - low > 1) {
    const mid = (low + high) >> 1;
    if ((positions[mid] ?? 0) <= value) low = mid;
    else high = mid;
  }
  return low;
}

/**
 * The text of a cell: its lines are put together where the cell's width broke them.
 *
 * @param right - The right edge of the cell.
 */
export function wrappedText(lines: readonly Line[], right: number): string {
  let text = "";
  let full = true;
  for (const line of lines) {
    const words = textOf(line.glyphs);
    if (words === "") continue;
    const ended = /[。；;]$/.test(text) && !full;
    text = text === "" ? words : ended || beginsItem(words) ? `${text}\n${words}` : joinWrapped(text, words);
    full = right - line.right < 2 * line.size;
  }
  return text;
}
