/** Headings of a table that was copied out of a page: merged cells stand once, and nothing says how far they reach. */

/** What stands in a column under its headings. */
export type ColumnKind = "codes" | "names" | "amounts" | "blank";

/** A heading with the columns and rows that it takes up, from 0. */
export interface CopiedHead {
  readonly text: string;
  readonly row: number;
  /** Its place among the cells of its row. */
  readonly at: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

interface Way {
  readonly cost: number;
  readonly heads: readonly CopiedHead[];
}

/** By how much the second best way must be worse, for the best to be the one. */
const CLEARLY = 1;
const MOST = 4;
const MOST_STEPS = 200_000;

const CODES = /^(?:[类款项]|序号|行次)$|(?:编码|代码|编号)$/;
const NAMES = /(?:名称|项目|科目|单位|类型|备注|说明|原因|分类|性质|类别|内容)$|^项目[（(]/;
/** Headings that stand over others. */
const GROUP =
  /^(?:收入|支出|(?:部门|单位)?(?:收入|支出)(?:总计|预算|情况)?|项目|资金来源|基本支出|人员经费|公用经费)$|(?:预算|决算|执行|完成)数$|^(?:本年|当年|上年|年初|年末|财政).*(?:支出|收入|拨款|结余)$|结转|科目(?:编码)?$|功能分类|经济分类|比20\d\d|购置[及和]运行|三公|政府采购|(?:一般公共|政府性基金|国有资本经营).*(?:支出|收入|拨款)$/;
const TOTAL = /^(?:[合小总]计|金额)$/;

/** Headings that are at home under another. */
const UNDER: readonly (readonly [over: RegExp, under: RegExp])[] = [
  [/编码$|代码$/, /^[类款项]$/],
  [/科目$|分类$|^项目$/, /编码$|代码$|名称$|^[类款项]$/],
  [/^基本支出$/, /^[合小]计$|人员|公用|工资|商品|对个人/],
  [/购置[及和]运行|车/, /^小计$|车|购置|运行/],
  [/比|增减/, /增减|变化|金额|比例|幅度|^[+±]/],
];

const plain = (text: string): string => text.replace(/\s/g, "");

/**
 * How the headings stand over the columns.
 *
 * @param rows - The cells of each row of headings.
 * @param kinds - What stands in each column under them.
 * @returns `undefined` where that is not clear
 */
export function copiedHeads(
  rows: readonly (readonly string[])[],
  kinds: readonly ColumnKind[],
): readonly CopiedHead[] | undefined {
  let steps = 0;
  /** The ways to put the cells of a row, and of those under it, from a column on; `open` are the columns left to it. */
  const ways = (row: number, open: readonly CopiedHead[]): Way[] => {
    const cells = rows[row];
    if (cells === undefined) return open.length === 0 ? [{ cost: 0, heads: [] }] : [];
    const found: Way[] = [];
    const put = (at: number, group: number, from: number, heads: readonly CopiedHead[], cost: number): void => {
      steps += 1;
      if (steps > MOST_STEPS || cost > MOST + CLEARLY) return;
      const over = open[group];
      if (over === undefined) {
        if (at < cells.length) return;
        const groups = heads.filter((head) => head.rows === 1 && row < rows.length - 1);
        for (const rest of ways(row + 1, groups))
          found.push({ cost: cost + rest.cost, heads: [...heads, ...rest.heads] });
        return;
      }
      const left = over.column + over.columns - from;
      if (left === 0) {
        const next = open[group + 1];
        put(at, group + 1, next?.column ?? 0, heads, cost);
        return;
      }
      const text = plain(cells[at] ?? "");
      if (at >= cells.length) return;
      for (let columns = 1; columns <= left; columns += 1) {
        const head = { text, row, at, column: from, columns };
        const own = underCost(over.text, text, { isFirst: from === over.column, before: plain(cells[at - 1] ?? "") });
        if (columns === 1) {
          const leaf = { ...head, rows: rows.length - row };
          put(at + 1, group, from + 1, [...heads, leaf], cost + own + leafCost(leaf, kinds, rows.length));
        }
        if (row < rows.length - 1) {
          const parent = { ...head, rows: 1 };
          const late = isEarlier(text, cells) ? 1 : 0;
          put(at + 1, group, from + columns, [...heads, parent], cost + own + late + groupCost(parent));
        }
      }
    };
    const [first] = open;
    if (first !== undefined) put(0, 0, first.column, [], 0);
    return found.sort((one, other) => one.cost - other.cost).slice(0, 40);
  };
  const whole = { text: "", row: -1, at: 0, column: 0, columns: kinds.length, rows: 1 };
  const [best, second] = ways(0, [whole]);
  if (steps > MOST_STEPS || best === undefined || best.cost > MOST) return undefined;
  return second !== undefined && second.cost - best.cost < CLEARLY ? undefined : best.heads;
}

/** What it costs that a heading has no other under it. */
function leafCost({ text, column, rows }: CopiedHead, kinds: readonly ColumnKind[], depth: number): number {
  const kind = kinds[column] ?? "blank";
  const isOfCodes = CODES.test(text);
  const isOfNames = !isOfCodes && NAMES.test(text);
  const isWrong =
    (isOfCodes && (kind === "names" || kind === "amounts")) ||
    (isOfNames && (kind === "codes" || kind === "amounts")) ||
    (!isOfCodes && !isOfNames && (kind === "codes" || kind === "names"));
  // One as high as all headings, beside others that stand over some.
  const isTall = rows > 1 || depth === 1;
  const isGroup = isTall && depth > 1 && GROUP.test(text) && !isOfCodes && !isOfNames;
  return (isWrong ? 4 : 0) + (isGroup ? 1 : 0);
}

/** What it costs that a heading stands over others. */
function groupCost({ text, columns }: CopiedHead): number {
  if (columns === 1) return 2;
  return TOTAL.test(text) || text.endsWith("名称") ? 4 : GROUP.test(text) ? 0 : 1;
}

/** A year before that of another heading beside it: of the later one the parts are told. */
function isEarlier(text: string, beside: readonly string[]): boolean {
  const yearOf = (words: string): number => Number(/^(20\d\d)年(?!.*比)/.exec(plain(words))?.[1] ?? 0);
  const year = yearOf(text);
  return year > 0 && beside.some((other) => yearOf(other) > year);
}

/** What it costs that a heading stands under another. */
function underCost(
  over: string,
  text: string,
  { isFirst, before }: { readonly isFirst: boolean; readonly before: string },
): number {
  if (over === "") return /^[类款项]$/.test(text) || text.startsWith("增减") ? 3 : 0;
  const isItem = /^项目(?:[（(].*)?$|^行次$|^序号$|功能分类|^支出性质|编码$/.test(text);
  // 收入 and 支出 beside each other, each with its items and their amounts.
  if (over === "收入" && /功能分类|^支出/.test(text)) return 2;
  if (/^(?:收入|支出|人员经费|公用经费)$/.test(over) && !/^小计$|^人员|^公用/.test(text)) {
    // 行次 stands before 项目 or after it.
    if (text === "行次") return isFirst === before.startsWith("项目") ? 2 : 0;
    if (isFirst) return isItem ? 0 : 2;
    return isItem ? 0.25 : 0;
  }
  const [, under] = UNDER.find(([pattern]) => pattern.test(over)) ?? [];
  const isStrange =
    (under !== undefined && !under.test(text)) || (/收入|结转|结余/.test(over) && /^(?:基本|项目)支出$/.test(text));
  const isElsewhere =
    under === undefined && (/^[类款项]$/.test(text) || /编码$|科目名称$/.test(text)) && !over.endsWith("经费");
  return (isStrange || isElsewhere ? 3 : 0) + (TOTAL.test(text) && !isFirst ? 2 : 0);
}
