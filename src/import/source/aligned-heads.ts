/** The headings over the columns of a table that a text sets with spaces. */
import type { PageCell } from "./pdf/page-table.js";
import { atomOf, unspaced, type Atom, type AtomLine } from "./pdf/unruled/atoms.js";
import { overlap, sharesLine, type Band } from "./pdf/unruled/bands.js";
import type { Head } from "./pdf/unruled/head-words.js";
import { blankBand, columnsUnder, type Heads } from "./pdf/unruled/heads.js";
import { clearest, headTrees, type HeadCell, type HeadColumn, type HeadPiece } from "./head-trees.js";

/** A lowest heading, with the columns of the table that are under it. */
interface Slot extends HeadColumn {
  readonly head: string;
  readonly bands: readonly Band[];
}

/**
 * Reads the lines over the first row of a table of a text.
 *
 * @param leading - How far apart two lines are, in points; `isExact`: whether an ideograph has the width it has on a page.
 * @returns `undefined` where it is not clear over which columns headings stand
 */
export function alignedHeads(
  lines: readonly AtomLine[],
  found: readonly Band[],
  { leading, isExact }: { readonly leading: number; readonly isExact: boolean },
): Heads | undefined {
  if (lines.length === 0) return { rows: [], bands: found };
  const atoms = partedHeads(
    lines.flatMap((line) => unspaced(line.atoms)),
    found,
  );
  const size = atoms[0]?.size ?? 10;
  const top = lines[0]?.line.y ?? 0;
  const ways = waysToSlots(atoms, found)
    .filter((slots) => !lacksHeading(slots) && !slots.some((slot) => hasNamesForAmounts(slot) || hasTwoFunds(slot)))
    .flatMap((slots) => {
      const pieces = atoms.map(({ text, left, right, y }): HeadPiece => {
        const line = Math.round((y - top) / leading);
        return { text, left, right, line, column: nearest(slots, (left + right) / 2) };
      });
      return headTrees(pieces, slots, { wide: size, isExact }).map((tree) => ({ ...tree, slots, pieces }));
    });
  const best = clearest(ways, isExact);
  if (best === undefined) return undefined;
  return { rows: rowsOf(best.cells, best.slots), bands: best.slots.flatMap((slot) => slot.bands) };
}

/** What it costs that a lowest heading has no column, or that one has which may be over others, in points. */
const NO_COLUMN = 35;
const BETWEEN = 15;

/** Where a heading begins that touches the one before it, since no blank was left between them. */
const BEGINS =
  /(?<=[\p{Script=Han}）)])(?<![、及和与对])(?=对?附属单位|事业单位|上级补助|上缴上级|政府性基金|国有资本经营|财政专户|公务用车|公务接待|人员经费|公用经费|项目支出|专项业务经费|使用非财政)/u;

/** Headings that touch each other, parted where as many pieces or columns stand under them. */
function partedHeads(atoms: readonly Atom[], bands: readonly Band[]): Atom[] {
  return atoms.flatMap((atom) => {
    const parts = atom.text.split(BEGINS);
    if (parts.length < 2 || atom.glyphs.length !== Array.from(atom.text).length) return [atom];
    const below = atoms.filter((other) => other.y > atom.y && overlap(atom, other) > 0);
    const next = Math.min(...below.map(({ y }) => y));
    const under =
      below.length > 0
        ? below.filter(({ y }) => y < next + atom.size * 1.5)
        : bands.filter((band) => overlap(atom, band) > 0);
    if (under.length !== parts.length) return [atom];
    // What stands under it has the order of its parts, each in the middle over its own.
    const targets = [...under].sort((one, other) => one.left - other.left);
    let at = 0;
    return parts.flatMap((part, index) => {
      const from = at;
      at += Array.from(part).length;
      const own = atomOf(atom.glyphs.slice(from, at));
      const target = targets[index];
      return own === undefined || target === undefined ? [] : [centredOver(own, target)];
    });
  });
}

function centredOver(atom: Atom, { left, right }: Pick<Band, "left" | "right">): Atom {
  const shift = (left + right - atom.left - atom.right) / 2;
  return { ...atom, left: atom.left + shift, right: atom.right + shift };
}

/** More headings that may be over others, or over a column that is blank in every row, are not tried both ways. */
const MOST_OPEN = 3;

/**
 * The lowest headings with their columns; one with none under it shows a column that is blank in every row. One that
 * stands over the place between two others may be over these: then it is none of the lowest.
 */
function waysToSlots(atoms: readonly Atom[], bands: readonly Band[]): Slot[][] {
  const lowest = atoms.filter((atom) => !atoms.some((other) => other.y > atom.y && overlap(atom, other) > 0));
  const heads = lowest.map((atom): Head => ({ ...atom, top: atom.y, bottom: atom.y, isClosed: false }));
  const isBetween = (head: Head): boolean =>
    heads.some((other) => other.top > head.top && other.right <= head.left) &&
    heads.some((other) => other.top > head.top && other.left >= head.right);
  const lines = atoms.map(({ y }) => y);
  const middle = (Math.min(...lines) + Math.max(...lines)) / 2;
  const under = columnsUnder(heads, bands, {
    without: (head) => (isBetween(head) ? 1 : NO_COLUMN),
    withAny: (head) => (isBetween(head) && head.top < middle ? BETWEEN : 0),
  });
  const sorted = [...under].sort(([one], [other]) => one.left - other.left);
  const open = sorted.filter(([head, columns]) => columns.length === 0 && isBetween(head)).map(([head]) => head);
  const slotsWithout = (others: ReadonlySet<Head>): Slot[] =>
    sorted.flatMap(([head, columns]) =>
      others.has(head)
        ? []
        : [
            slotOf(
              head,
              columns.flatMap((column) => bands[column] ?? []),
            ),
          ],
    );
  if (open.length > MOST_OPEN) return [slotsWithout(new Set(open))];
  return subsets(open).map((others) => slotsWithout(new Set(others)));
}

function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((found, each) => [...found, ...found.map((some) => [...some, each])], [[]]);
}

function slotOf(head: Head, own: readonly Band[]): Slot {
  const held = [head, ...own];
  return {
    head: head.text,
    left: Math.min(...held.map(({ left }) => left)),
    right: Math.max(...held.map(({ right }) => right)),
    isOfAmounts: own.some(({ isOfAmounts }) => isOfAmounts),
    isOfNames: own.some(({ isOfFigures, lines }) => !isOfFigures && lines.size > 0),
    bands: own.length > 0 ? own : [blankBand(head)],
  };
}

/** Names of several rows where the heading promises amounts: they are of the heading beside it. */
function hasNamesForAmounts({ head, bands, isOfAmounts }: Slot): boolean {
  const isNamed = bands.some(({ isOfFigures, lines }) => !isOfFigures && lines.size > 1);
  return isNamed && !isOfAmounts && /^(?:(?:年初|全年|调整)?预算数|决算数|执行数|金额|[合小总]计)$/.test(head);
}

/** 合计 一般公共预算 政府性基金预算 with one space between them: headings that stand over columns of their own. */
function hasTwoFunds({ head, isOfAmounts }: Slot): boolean {
  const funds = head.match(/^[合小总]计|一般公共预算|政府性基金|国有资本经营|财政专户/g) ?? [];
  return isOfAmounts && funds.length > 1 && !/[、，和及与或]/.test(head);
}

/** Two columns of amounts under one heading: another heading is missing. */
function lacksHeading(slots: readonly Slot[]): boolean {
  return slots.some(({ bands }) =>
    bands.some((band, at) => {
      const before = bands[at - 1];
      return before?.isOfAmounts === true && band.isOfAmounts && sharesLine(before, band);
    }),
  );
}

/** The column in whose place a point is, or the nearest one. */
function nearest(slots: readonly Slot[], at: number): number {
  const away = slots.map(({ left, right }) => Math.max(left - at, at - right));
  return away.indexOf(Math.min(...away));
}

function rowsOf(cells: readonly HeadCell[], slots: readonly Slot[]): PageCell[][] {
  const starts: number[] = [];
  for (const { bands } of slots) starts.push((starts[starts.length - 1] ?? 0) + bands.length);
  const startOf = (slot: number): number => starts[slot - 1] ?? 0;
  const depth = Math.max(0, ...cells.map((cell) => cell.depth + 1));
  const rows: PageCell[][] = Array.from({ length: depth }, () => []);
  for (const cell of cells) {
    const isLowest = !cells.some(
      (other) => other.depth > cell.depth && other.first >= cell.first && other.last <= cell.last,
    );
    const column = startOf(cell.first);
    rows[cell.depth]?.push({
      text: cell.text,
      column,
      columns: startOf(cell.last + 1) - column,
      rows: isLowest ? depth - cell.depth : 1,
    });
  }
  return rows.map((row) => row.sort((one, other) => one.column - other.column));
}
