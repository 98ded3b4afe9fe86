/** Lists of projects in groups: rows that are the sum of those below them, under one total. */
import { Decimal, sum } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import { filled, type GridRow } from "../understand/grid.js";
import { isTotalLabel } from "../understand/words.js";

/**
 * The rows of a list that are groups of the projects under them: 通用项目, 专用项目, each of its own groups. They are told
 * only where all rows make more than the total of the list, and the projects alone make it.
 *
 * @param column - of the amounts
 * @param isOther - whether a row is neither a project nor a group
 */
export function groupRows(
  rows: readonly GridRow[],
  column: number,
  isOther: (row: GridRow) => boolean,
): ReadonlySet<GridRow> {
  const none = new Set<GridRow>();
  const total = rows.find((row) => filled(row).some(({ text }) => isTotalLabel(text)));
  const amountOf = ({ cells }: GridRow): Decimal | undefined => cellAmount(cells[column]?.text);
  const whole = total === undefined ? undefined : amountOf(total);
  const listed = rows.filter((row) => row !== total && !isOther(row) && amountOf(row) !== undefined);
  const amounts = listed.map((row) => amountOf(row) ?? new Decimal(0));
  if (whole === undefined || amounts.some((each) => each.lessThanOrEqualTo(0)) || sum(amounts).equals(whole))
    return none;
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    const even = evenGroups(amounts, whole, depth);
    if (even !== undefined) return new Set(listed.filter((_, at) => even.has(at)));
  }
  const groups = new Set<number>();
  const top: Decimal[] = [];
  const known = new Map<number, Group>();
  // From the last row on, so that no row waits for many others.
  for (let at = listed.length - 1; at >= 0; at -= 1) groupAt(amounts, at, known);
  for (let at = 0; at < listed.length;) {
    const group = groupAt(amounts, at, known);
    for (const each of group.groups) groups.add(each);
    top.push(amounts[at] ?? new Decimal(0));
    at = group.end;
  }
  const leaves = amounts.filter((_, at) => !groups.has(at));
  if (!sum(top).equals(whole) || !sum(leaves).equals(whole)) return none;
  return new Set(listed.filter((_, at) => groups.has(at)));
}

/** Levels of groups over projects, at most. */
const DEEPEST = 4;

/**
 * The groups of a list whose projects all stand under as many groups. Where a group has the amount of the only project under
 * it, and that the amount of the next row, this alone tells what is under what.
 */
function evenGroups(amounts: readonly Decimal[], whole: Decimal, depth: number): ReadonlySet<number> | undefined {
  const groups = new Set<number>();
  const endOf = (at: number, level: number): number | undefined => {
    const own = amounts[at];
    if (own === undefined) return undefined;
    if (level === 0) return at + 1;
    groups.add(at);
    let rest = own;
    let next: number | undefined = at + 1;
    while (next !== undefined && rest.greaterThan(0)) {
      rest = rest.minus(amounts[next] ?? rest.plus(1));
      next = endOf(next, level - 1);
    }
    return rest.isZero() ? next : undefined;
  };
  let rest = whole;
  for (let at = 0; at < amounts.length;) {
    const end = endOf(at, depth);
    if (end === undefined) return undefined;
    rest = rest.minus(amounts[at] ?? 0);
    at = end;
  }
  return rest.isZero() ? groups : undefined;
}

/** Where the rows of a group end that begins at a row, and which rows in it are groups. */
interface Group {
  readonly end: number;
  readonly groups: readonly number[];
}

/** The group that begins at a row; each is found once. */
function groupAt(amounts: readonly Decimal[], at: number, known: Map<number, Group>): Group {
  const held = known.get(at);
  if (held !== undefined) return held;
  const own = amounts[at] ?? new Decimal(0);
  const inner: number[] = [];
  let sum = new Decimal(0);
  let next = at + 1;
  while (next < amounts.length && sum.lessThan(own)) {
    sum = sum.plus(amounts[next] ?? 0);
    const below = groupAt(amounts, next, known);
    inner.push(...below.groups);
    next = below.end;
  }
  const isGroup = next > at + 1 && sum.equals(own);
  const found = isGroup ? { end: next, groups: [at, ...inner] } : { end: at + 1, groups: [] };
  known.set(at, found);
  return found;
}
