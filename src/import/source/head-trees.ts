/** The headings over columns that a text sets with spaces, as trees: which stand over which columns, if that is clear. */

/** A piece of a heading: words on one line, over one of the columns. */
export interface HeadPiece {
  readonly text: string;
  /** Columns of the text, or points: where it begins and ends. */
  readonly left: number;
  readonly right: number;
  /** Its line, from 0. */
  readonly line: number;
  /** The column about whose place its middle stands. */
  readonly column: number;
}

/** What a column takes up across the page with its lowest heading, in the same measure. */
export interface HeadColumn {
  readonly left: number;
  readonly right: number;
  /** Whether it holds amounts, and no names or codes. */
  readonly isOfAmounts: boolean;
  /** Whether it holds words. */
  readonly isOfNames: boolean;
}

/** A heading over the columns from `first` to `last`; of those over others, `depth` counts how many stand over it. */
export interface HeadCell {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly depth: number;
}

/** How places are measured. */
export interface Measure {
  /** The width of an ideograph. */
  readonly wide: number;
  /** Whether places are those of the page: they are moved where an ideograph takes as many columns of a text as a letter. */
  readonly isExact: boolean;
}

/** Headings with the columns under them. */
export interface Tree {
  /** How far it is from what headings are. */
  readonly cost: number;
  readonly cells: readonly HeadCell[];
}

/** A heading with all under it, or several beside each other. */
interface Part extends Tree {
  /** The middle of its lines; of several, that of those with none under them. */
  readonly height: number;
  readonly isOfOneLine?: boolean;
  /** The middle of those right under it. */
  readonly under?: number;
}

/** Headings beside each other, with the last one. */
interface Beside extends Tree {
  readonly last?: Part;
}

/** By how much the second best way to read headings must be worse, for the best to be the one. */
const CLEARLY = 0.5;
/** The same, where only places tell them apart, and these are moved. */
const BY_PLACE = 1.2;
/** No way to read headings that costs more is one. */
const MOST = 9;
/** What it costs that a heading stands above or below those beside it, by how much of the height of all, squared. */
const BESIDE = 24;
/** What it costs for each line that they stand below the middle of those over others and those under these. */
const LOW = 3;
/** The same for each line above it. */
const HIGH = 0.5;
/** What it costs that a heading over several columns has one alone under it, over the same ones. */
const OVER_ONE = 1.5;
/** What it costs that a heading stands beside the middle of its columns, by how much of their width, squared. */
const ABOUT = 40;
const EXACTLY = 160;
/** Ways that are compared. */
const WAYS = 3;
/** More columns or pieces are not told apart: that would take too long. */
const MOST_COLUMNS = 40;
const MOST_PIECES = 160;
const MOST_STEPS = 1_000_000;

/** Words that are a heading: what stands under them is another. */
const WHOLE =
  /^(?:收入|支出|项目|[合小总]计|(?:年初|全年|调整)?预算数|决算数|执行数|基本支出|项目支出|本年收入|本年支出|人员经费|公用经费|人员支出|公用支出|科目编码|科目名称|功能分类科目|经济分类科目|金额|增减[额率%]|[类款项])$/;

/** Headings that are often broken over lines. */
const KNOWN =
  /^(?:(?:“?三公”?经费)?(?:合计|小计)|因公出国[（(]境[)）](?:费用?|经费)|公务用车(?:购置(?:及运行(?:维护)?)?|运行(?:维护)?)(?:费用?|经费)|公务接待(?:费用?|经费)|(?:对)?附属单位(?:补助支出|上缴收入)|(?:事业单位)?经营(?:收入|支出)|上缴上级支出|上级补助(?:收入|支出)|一般公共预算(?:财政)?(?:拨款)?(?:收入|支出)?|政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出)?|国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出)?|财政专户(?:管理)?(?:资金)?(?:收入)?|(?:部门|政府)?(?:预算)?(?:支出)?(?:功能|经济)分类科目(?:编码|名称)?|科目(?:编码|代码|名称)|单位(?:代码|编码|名称)|[本当]年(?:收入|支出)合计|日常公用(?:支出|经费)|上年结转(?:结余)?|使用非财政拨款结余|20\d\d年(?:年初|全年|调整)?(?:预算|决算|执行)数?)$/;
/** By how much it is cheaper that one of them is. */
const KNOWN_COST = 1.5;

/** What stands over names and their codes alone. */
const NAMES = /^(?:项目|(?:支出)?(?:功能|经济|政府|部门|预算)*(?:分类)?科目(?:编码|代码|名称)?)$/;
const TOTAL = /^[合小总]计$/;
/** What is no heading alone: the end of one. */
const PART = /^(?:(?![类款项目])\p{Script=Han}|[)）].*|[（(]境[)）].*|.支出|维护费|运?行维护费)$/u;

/** What one heading over several lines costs, by how its lines stand to each other; infinite where they are none. */
function stackCost(pieces: readonly HeadPiece[], wide: number): number {
  const isKnown = KNOWN.test(wordsOf(pieces));
  let cost = 0;
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    if (before === undefined) continue;
    if (before.line === piece.line) {
      if (piece.left - before.right > 1.2 * wide) return Number.POSITIVE_INFINITY;
      continue;
    }
    const shift = Math.abs(before.left + before.right - piece.left - piece.right) / 2 / wide;
    const isLeft = Math.abs(before.left - piece.left) < 0.5 * wide;
    if (shift > 1 && !isLeft) cost += 0.5 * (shift - 0.5) ** 2;
    if (piece.line - before.line > 2) cost += 1.5 * (piece.line - before.line - 2);
    if (!isKnown && (WHOLE.test(before.text) || WHOLE.test(piece.text))) cost += 3;
  }
  return isKnown && pieces.length > 1 ? cost - KNOWN_COST : cost;
}

/** The words of a heading, line by line. */
const wordsOf = (pieces: readonly HeadPiece[]): string => pieces.map(({ text }) => text).join("");

const sorted = (pieces: readonly HeadPiece[]): HeadPiece[] =>
  [...pieces].sort((one, other) => one.line - other.line || one.left - other.left);

/** The middle of the lines of a heading. */
function heightOf(pieces: readonly HeadPiece[]): number {
  const lines = pieces.map(({ line }) => line);
  return (Math.min(...lines) + Math.max(...lines)) / 2;
}

const SAME = 2;
const OTHER_LINE = 1;

/** By how much it is cheaper that two headings beside each other have the same ones under them. */
const ALIKE = 1;

function areAlike(one: Part, other: Part): boolean {
  const words = ({ cells }: Part): string =>
    cells.map(({ text, depth }) => (depth > 0 ? `${depth} ${text}` : "")).join("\n");
  return one.under !== undefined && other.under !== undefined && one.cells.length > 2 && words(one) === words(other);
}

/** What it costs that one with none under it stands as low as those under the one beside it: it would be one of them. */
function besideCost(one: Part | undefined, other: Part): number {
  if (one !== undefined && areAlike(one, other)) return -ALIKE;
  const [group, single] = one?.under === undefined ? [other, one] : [one, other];
  if (single === undefined || single.under !== undefined || group.under === undefined) return 0;
  const part = (single.height - group.height) / Math.max(0.5, group.under - group.height);
  return Math.min(2.5, 5 * Math.max(0, part - 0.6));
}

/** Headings of one line stand on one line, if they are of cells of one height. */
function withOther(part: Part, height: number): Part {
  return part.isOfOneLine === true && part.height !== height ? { ...part, cost: part.cost + OTHER_LINE } : part;
}

/** What it costs that those under a heading stand as high as those beside it that are under none. */
function sameCost({ under }: Part, height: number): number {
  return under !== undefined && Math.abs(under - height) < 0.3 ? SAME : 0;
}

/** Whether some of the headings beside each other have none under them. */
function hasSingles(cells: readonly HeadCell[]): boolean {
  return cells.some(({ depth }, at) => depth === 0 && (cells[at + 1]?.depth ?? 0) === 0);
}

const deeper = ({ depth, ...cell }: HeadCell): HeadCell => ({ ...cell, depth: depth + 1 });

/** The cheapest ways that differ in what they say. */
function cheapest<Way extends Tree>(trees: readonly Way[]): Way[] {
  const found = new Map<string, Way>();
  for (const tree of [...trees].sort((one, other) => one.cost - other.cost)) {
    const key = tree.cells.map(({ text, first, last, depth }) => `${depth} ${first} ${last} ${text}`).join("\n");
    if (!found.has(key)) found.set(key, tree);
    if (found.size === WAYS) break;
  }
  return [...found.values()];
}

/** The best of several ways; `undefined` where it is no good, or another is about as good. */
export function clearest<Way extends Tree>(ways: readonly Way[], isExact: boolean): Way | undefined {
  const [best, ...others] = cheapest(ways);
  if (best === undefined || best.cost > MOST) return undefined;
  const isClear = others.every(
    (other) => other.cost - best.cost >= (!isExact && differInReach(best, other) ? BY_PLACE : CLEARLY),
  );
  return isClear ? best : undefined;
}

/** Whether two ways have the same headings over others, and differ in where one of these ends and the next begins. */
function differInReach(one: Tree, other: Tree): boolean {
  const words = ({ cells }: Tree): string => cells.map(({ text, depth }) => `${depth} ${text}`).join("\n");
  return words(one) === words(other);
}

/**
 * Reads headings as trees. Those of one height stand in the middle of their cells, as high as all that stand beside them
 * and with others under them, each about the middle of its columns or at their left.
 *
 * @returns the best ways, the best one first
 */
export function headTrees(
  pieces: readonly HeadPiece[],
  columns: readonly HeadColumn[],
  { wide, isExact }: Measure,
): readonly Tree[] {
  const weight = isExact ? EXACTLY : ABOUT;
  if (columns.length === 0 || columns.length > MOST_COLUMNS || pieces.length > MOST_PIECES) return [];
  let steps = 0;
  const known = new Map<string, readonly Part[]>();
  const edges = [
    columns[0]?.left ?? 0,
    ...columns.slice(1).map(({ left }, at) => ((columns[at]?.right ?? left) + left) / 2),
    columns[columns.length - 1]?.right ?? 0,
  ];
  const inOrder = sorted(pieces);
  const inside = (from: number, to: number, top: number, bottom = Number.POSITIVE_INFINITY): HeadPiece[] =>
    inOrder.filter(({ column, line }) => column >= from && column <= to && line >= top && line <= bottom);

  // Headings begin where those under them do, and not about their middle.
  const pairs = pieces.flatMap((piece) => {
    const under = inside(piece.column, piece.column, piece.line + 1)[0];
    return under === undefined ? [] : [{ piece, under }];
  });
  const areAtLeft =
    pairs.every(({ piece, under }) => Math.abs(piece.left - under.left) < 0.6 * wide) &&
    pairs.some(({ piece, under }) => Math.abs(piece.left + piece.right - under.left - under.right) > 2 * wide);

  /** What it costs that a heading over several columns stands as it does: about their middle, or at their left. */
  const placeCost = (heading: readonly HeadPiece[], from: number, to: number): number => {
    const [left, right] = [
      Math.min(...heading.map((each) => each.left)),
      Math.max(...heading.map((each) => each.right)),
    ];
    const middle = (left + right) / 2;
    const under = inside(from, to, (heading[heading.length - 1]?.line ?? 0) + 1);
    const [one, other] = [under.filter(({ column }) => column === from), under.filter(({ column }) => column === to)];
    const [first, last] = [columns[from], columns[to]];
    const width = (edges[to + 1] ?? 0) - (edges[from] ?? 0);
    const middles = [
      ((edges[from] ?? 0) + (edges[to + 1] ?? 0)) / 2,
      ((first?.left ?? 0) + (last?.right ?? 0)) / 2,
      (Math.min(...one.map((each) => each.left)) + Math.max(...other.map((each) => each.right))) / 2,
    ];
    const apart = Math.min(...middles.map((each) => Math.abs(each - middle)));
    const isLeft = one.some((each) => Math.abs(each.left - left) < 0.6 * wide);
    if (areAtLeft) return isLeft ? 0 : MOST;
    return Math.min(weight * (apart / width) ** 2, isLeft ? 0.5 : Number.POSITIVE_INFINITY);
  };

  const isOfNames = (column: number): boolean =>
    columns[column]?.isOfNames === true ||
    (columns[column]?.isOfAmounts !== true &&
      pieces.some((piece) => piece.column === column && NAMES.test(piece.text)));

  const firstAmounts = columns.findIndex(({ isOfAmounts }) => isOfAmounts);
  const isOneSided = !columns.some((_, column) => column > firstAmounts && isOfNames(column));

  /** What it costs that a heading is over others by what they say: names have no amounts, and a total is no last part. */
  const meaningCost = (heading: readonly HeadPiece[], below: readonly HeadPiece[]): number => {
    const [from, to] = [Math.min(...below.map(({ column }) => column)), Math.max(...below.map(({ column }) => column))];
    const areNames = NAMES.test(wordsOf(heading));
    if (from === to) return !areNames && (WHOLE.test(wordsOf(heading)) || WHOLE.test(wordsOf(below))) ? 1 : 2.5;
    const last = wordsOf(below.filter(({ column }) => column === to));
    const isOfAmounts = range(from, to).some((column) => columns[column]?.isOfAmounts === true);
    // Names stand left of their amounts.
    const names = range(from, to).filter(isOfNames);
    const amounts = range(from, to).filter((column) => columns[column]?.isOfAmounts === true);
    const isTorn =
      names.length > 0 &&
      amounts.length > 0 &&
      (Math.min(...amounts) < Math.min(...names) || Math.max(...names) > Math.max(...amounts));
    // Where names stand on one side of the table alone, they are those of all amounts.
    const isMixed = names.length > 0 && amounts.length > 0 && isOneSided;
    const isOfAll = from === 0 && to === columns.length - 1;
    return (
      (areNames && isOfAmounts ? 3 : 0) +
      (TOTAL.test(last) ? 1 : 0) +
      (isTorn ? 1.5 : 0) +
      (isMixed ? 2 : 0) +
      (isOfAll ? 1 : 0)
    );
  };

  const knownLeaves = new Map<string, Part>();
  /** A column whose pieces from a line on are one heading. */
  const leaf = (column: number, top: number): Part => {
    const key = `${column} ${top}`;
    const held = knownLeaves.get(key);
    if (held !== undefined) return held;
    const own = inside(column, column, top);
    const text = wordsOf(own);
    const cost = own.length === 0 ? Number.POSITIVE_INFINITY : stackCost(own, wide) + (PART.test(text) ? 3 : 0);
    const found = {
      cost,
      cells: [{ text, first: column, last: column, depth: 0 }],
      height: heightOf(own),
      isOfOneLine: own.length === 1,
    };
    knownLeaves.set(key, found);
    return found;
  };

  const knownGroups = new Map<string, readonly Part[]>();
  const groups = (from: number, to: number, top: number): readonly Part[] => {
    const key = `${from} ${to} ${top}`;
    const held = knownGroups.get(key);
    if (held !== undefined) return held;
    const ends = [...new Set(inside(from, to, top).map(({ line }) => line))];
    const found = ends.flatMap((bottom): Part[] => {
      const heading = inside(from, to, top, bottom);
      const below = inside(from, to, bottom + 1);
      const isWhole = range(from, to).every((column) => below.some((each) => each.column === column));
      if (!isWhole) return [];
      const cost = stackCost(heading, wide) + placeCost(heading, from, to) + meaningCost(heading, below);
      if (cost > MOST) return [];
      const cell = { text: wordsOf(heading), first: from, last: to, depth: 0 };
      const isOnly = (tree: Tree): boolean =>
        tree.cells.some(({ depth, first, last }) => depth === 0 && first === from && last === to);
      return trees(from, to, bottom + 1).map((tree) => ({
        cost: cost + tree.cost + (from < to && isOnly(tree) ? OVER_ONE : 0),
        cells: [cell, ...tree.cells.map(deeper)],
        height: heightOf(heading),
        under: tree.height,
      }));
    });
    const best = found.sort((one, other) => one.cost - other.cost).slice(0, 2 * WAYS);
    knownGroups.set(key, best);
    return best;
  };

  const trees = (from: number, to: number, top: number): readonly Part[] => {
    const key = `${from} ${to} ${top}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const lines = inside(from, to, top).map(({ line }) => line);
    const [least, most] = [Math.min(...lines), Math.max(...lines)];
    const away = (part: Part, height: number): Part => ({
      ...part,
      cost: part.cost + BESIDE * ((part.height - height) / Math.max(1, most - least)) ** 2,
    });
    const singles = range(from, to).map((column) => leaf(column, top));
    const over = range(from, to).map((first) =>
      range(from, to).map((last) => (last < first ? [] : groups(first, last, top))),
    );
    // Headings over others stand in one height, and those that have none under them in another.
    const groupHeights = new Set(over.flat(2).map(({ height }) => height));
    const heights = [...new Set(singles.map(({ height }) => height))].filter(Number.isFinite).flatMap((height) => {
      const higher = [...groupHeights].filter((each) => each <= height);
      return higher.length === 0 ? [[height, height] as const] : higher.map((each) => [height, each] as const);
    });
    const ways: Part[] = [];
    for (const [height, groupHeight] of heights) {
      steps += (to - from + 1) ** 2;
      if (steps > MOST_STEPS) return [];
      /** Ways to read the columns from `from` on to before this one, with the last heading of each. */
      let reached: (readonly Beside[])[] = [[{ cost: 0, cells: [] }]];
      for (let column = from; column <= to; column += 1) {
        const found: Beside[] = [];
        for (let first = from; first <= column; first += 1) {
          const own = (over[first - from]?.[column - from] ?? [])
            .filter((group) => group.height <= height)
            .map((group) => ({
              ...away(group, groupHeight),
              cost: away(group, groupHeight).cost + sameCost(group, height),
            }));
          const single = singles[column - from];
          if (first === column && single !== undefined) own.push(withOther(away(single, height), height));
          for (const before of reached[first - from] ?? [])
            for (const after of own) {
              const cost = before.cost + after.cost + besideCost(before.last, after);
              if (cost <= MOST + CLEARLY) found.push({ cost, cells: [...before.cells, ...after.cells], last: after });
            }
        }
        reached = [...reached, cheapest(found)];
      }
      // Beside headings over others stand those of cells as high as both: in their middle, or at the top.
      const above = (least + most) / 2 - height;
      const low = above < 0 ? -LOW * above : HIGH * above;
      ways.push(
        ...(reached[to - from + 1] ?? []).map(({ cost, cells }) => ({
          cost: cost + (cells.some(({ depth }) => depth > 0) ? low : 0),
          cells,
          height: hasSingles(cells) ? height : most,
        })),
      );
    }
    const best = cheapest(ways);
    known.set(key, best);
    return best;
  };
  const found = trees(0, columns.length - 1, 0);
  return steps > MOST_STEPS ? [] : found;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
