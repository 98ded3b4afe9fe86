/** What a column of figures means, by the headings over it. */
import type { Version } from "../../budget/schema.js";
import { isOfHigherGovernments, natureOf, sourceOf, versionOf, yearOf } from "./vocabulary.js";
import { plain, tidy } from "./words.js";

/** The field a column fills, from the record of its row. */
export interface Measure {
  /** Path to the figure within the record: [] itself, ["funding", "general"], ["basic"]. */
  readonly path: readonly string[];
  /** A value of the comparison of that figure. */
  readonly compare?: {
    readonly year: number;
    readonly version: Version;
    readonly field: "amount" | "change" | "rate" | "percentOf";
    /** Which versions of that year’s figures the headings leave open: any (为上年%), or a budget (完成预算%). */
    readonly open?: "version" | "budget";
  };
  /** Printed heading of a column that means nothing known: kept under its name. */
  readonly named?: string;
}

/** What the document and the table say of every column. */
export interface MeasureScope {
  readonly year: number;
  readonly kind: Version;
  /** The year in the title of the table, where that says of which year figures without one are. */
  readonly titleYear?: number | undefined;
  /** What the title of a table of a year before says of its figures (执行情况表, 决算表), where their headings say nothing. */
  readonly titleVersion?: Version | undefined;
  /** Path before every measure of the table: ["funding", "general"] for the table of the general public budget. */
  readonly prefix: readonly string[];
  /** Whether it is a table of a government’s budget. */
  readonly isOfGovernment?: boolean;
  /** Whether columns name classes of the government’s economic classification. */
  readonly isGovernmentScheme?: boolean;
  /** 资本性支出 beside 费用性支出: what state capital pays for, and no economic classes. */
  readonly isOfStateCapital?: boolean;
}

/** 2024年预算数比2023年执行数（扣除基建投资）: figures without a part of them, which are others than those beside. */
const REDUCED = /扣除|剔除|(?:同|可比)口径|\(可比\)|可比增/;

/** 财政拨款结转结余 over columns: appropriations of last year. */
const CARRIED = /^财政拨款结(?:转|余)/;

/** Money of last year, whose parts by fund stand under it. */
const BALANCES: ReadonlySet<string> = new Set(["opening", "reserves"]);

/** Columns under 单位资金 that say what is spent, and mean the money that pays it. */
const OWN_SPENT: readonly (readonly [RegExp, string])[] = [
  [/^事业(?:单位)?支出$/, "institutional"],
  [/^(?:事业单位)?经营支出$/, "business"],
  [/^上级补助支出$/, "superior"],
  [/^附属单位(?:上缴|补助)支出$/, "affiliate"],
  [/^其他支出$/, "other"],
];

/** Headings that only name the version of the figures: 决算统计数, 全年预算数, 累计完成数. */
const VERSION_ONLY = /^(?:年初|全年|调整后?|本年|累计|实际)*(?:预算|决算|执行|完成|统计|支出|收入)+(?:数|额|金额)$/;

const GENERIC =
  /^(?:(?:本年)?(?:总计|合计|小计|金额|数额|总额|额度|预算|决算|预算数|决算数|执行数|数)|(?:预算)?(?:建议|草案|安排|计划|代编)数|(?:预算|决算)额度|(?:预算)?草案|(?:本年)?(?:支出|收入)(?:预算|决算)?(?:合计|总计|数|金额)?|(?:预算|决算)(?:合计|金额)|项目(?:金额|经费)|总支出|总收入|.*(?:支出|收入|拨款)(?:预算|决算)(?:数|合计)?|资金(?:来源|性质|合计|总计)|.*(?:支出|收入)(?:合计|总计|小计))(?:\(?(?:单位[:：])?(?:亿元|万元|元)\)?)?$/;

type Classes = readonly (readonly [pattern: RegExp, code: string, name: string])[];

/** Classes of the economic classification of departments, by name as columns print them. */
const ECONOMIC_COLUMNS: Classes = [
  // 工资福利支出和对个人和家庭的补助 is neither of the two.
  [/^工资和?福利支出(?![和及、])/, "301", "工资福利支出"],
  [/^商品和?服务支出/, "302", "商品和服务支出"],
  [/^对个人和家庭(?:的)?补助/, "303", "对个人和家庭的补助"],
  [/^债务利息(?:及费用)?支出/, "307", "债务利息及费用支出"],
  [/^资本性支出\(基本建设/, "309", "资本性支出（基本建设）"],
  [/^资本性支出/, "310", "资本性支出"],
  [/^对企业补助\(基本建设/, "311", "对企业补助（基本建设）"],
  [/^对企业补助/, "312", "对企业补助"],
  [/^对?社(?:会保障|保)(?:基金)?补助/, "313", "对社会保障基金补助"],
  [/^其他支出/, "399", "其他支出"],
];

/** Classes of the economic classification of governments. */
const GOVERNMENT_COLUMNS: Classes = [
  [/^机关工资福利支出/, "501", "机关工资福利支出"],
  [/^机关商品和服务支出/, "502", "机关商品和服务支出"],
  [/^机关资本性支出(?:\(二\)|\(基本建设\))/, "504", "机关资本性支出（基本建设）"],
  [/^机关资本性支出/, "503", "机关资本性支出"],
  [/^对事业单位经常性补助/, "505", "对事业单位经常性补助"],
  [/^对事业单位资本性补助/, "506", "对事业单位资本性补助"],
  [/^对企业补助/, "507", "对企业补助"],
  [/^对企业资本性(?:支出|补助)/, "508", "对企业资本性支出"],
  [/^对个人和家庭(?:的)?补助/, "509", "对个人和家庭的补助"],
  [/^对?社(?:会保障|保)(?:基金)?补助/, "510", "对社会保障基金补助"],
  [/^债务利息(?:及费用)?支出/, "511", "债务利息及费用支出"],
  [/^债务还本支出/, "512", "债务还本支出"],
  [/^转移性支出/, "513", "转移性支出"],
  [/^预备费(?:及预留)?/, "514", "预备费及预留"],
  [/^其他支出/, "599", "其他支出"],
];

/** The classification whose classes stand as columns or rows: the government’s has names of its own. */
export function isGovernmentScheme(names: readonly string[]): boolean {
  return names.some((name) => /^(?:机关(?:工资福利|商品和服务|资本性)|对事业单位(?:经常|资本)性)/.test(plain(name)));
}

/** The name of an economic class in the classification. */
export function economicName(code: string): string | undefined {
  return [...ECONOMIC_COLUMNS, ...GOVERNMENT_COLUMNS].find(([, known]) => known === code)?.[2];
}

/** The economic class that the heading of a column or the label of a row names. */
export function economicColumn(text: string, isGovernment = false): string | undefined {
  const words = plain(text);
  return (isGovernment ? GOVERNMENT_COLUMNS : ECONOMIC_COLUMNS).find(([pattern]) => pattern.test(words))?.[1];
}

/** Whether a heading says what its column counts: a total, a nature, a source, a class, a year. */
export function saysMeasure(head: string): boolean {
  const words = plain(head);
  return (
    GENERIC.test(stripYear(words)) ||
    natureOf(words) !== undefined ||
    sourceOf(words) !== undefined ||
    economicColumn(words) !== undefined ||
    /20\d\d|上年|本年|当年|增减|%|结转|结余/.test(words)
  );
}

/** 2016年执行数2017年预算数: two headings that a copied text has glued together say of no figure which of them it is. */
const GLUED_YEARS = /20\d\d年?-?(?:预算|决算|执行)数20\d\d年?-?(?:预算|决算|执行)数$/;

/** The measure of a column, or `undefined` where no heading stands over it. */
export function measureOf(stack: readonly string[], scope: MeasureScope): Measure | undefined {
  if (stack.length === 0) return undefined;
  const words = stack.map((text) => plain(withoutFigure(text)).replace(/^其中:|[:：]$/g, ""));
  const joined = words.join("/");
  const leaf = words[words.length - 1] ?? "";
  const isFund = scope.prefix[scope.prefix.indexOf("funding") + 1];
  let path = [...scope.prefix];
  let isKnown = false;
  // 上级财政补助收入 / 一般公共预算补助: money of other governments, whose funds are none of this budget.
  const granted = words.findIndex(isOfHigherGovernments);
  // 支出总计 | … | 政府采购项目 / 小计: what of it is bought is no figure of the item itself.
  const bought = words.findIndex((text) => text.includes("政府采购"));
  if (bought >= 0) return { path, named: tidy(stack[GENERIC.test(leaf) ? bought : stack.length - 1] ?? "") };
  if (granted >= 0) return { path, named: tidy(stack[GENERIC.test(leaf) ? granted : stack.length - 1] ?? "") };
  if (GLUED_YEARS.test(leaf)) return { path, named: tidy(stack[stack.length - 1] ?? "") };
  const reduced = words.findIndex((text) => REDUCED.test(text));
  if (reduced >= 0) {
    // 增减额, 增减率 under it: of the comparison that it names.
    const compare = reduced < words.length - 1 ? comparedWith(joined, leaf, scope) : undefined;
    const name = tidy(stack.slice(reduced, compare === undefined ? undefined : reduced + 1).join(""));
    return compare === undefined ? { path, named: name } : { path: [...path, "named", name], compare };
  }
  for (const [depth, text] of words.entries()) {
    const nature = natureOf(text);
    const source = CARRIED.test(text) ? "opening" : sourceOf(text);
    const flow = flowOf(text, scope);
    const over = path[path.indexOf("funding") + 1];
    // 单位资金 / 事业支出: what the unit’s own money of each source pays.
    const ofOwn = over === "own" ? OWN_SPENT.find(([pattern]) => pattern.test(text))?.[1] : undefined;
    if (ofOwn !== undefined) {
      [path, isKnown] = [[...path.slice(0, path.indexOf("funding")), "funding", ofOwn], true];
      continue;
    }
    // 事业收入 / 其中：教育收费: a part of a source beside it, and no source of its own.
    if (
      source !== undefined &&
      path.includes("funding") &&
      over !== "fiscal" &&
      isPart(stack[depth] ?? "") &&
      depth > 0
    )
      return { path, named: tidy(stack[depth] ?? "") };
    if (flow !== undefined) [path, isKnown] = [[...path, flow], true];
    else if (source !== undefined && path.includes("funding") && BALANCES.has(over ?? "") && source !== over)
      [path, isKnown] = [[...path, "funding", source], true];
    else if (nature !== undefined) {
      // 年末结转和结余 / 项目支出结转和结余 / 项目支出结余: a part of the carried-over money of projects.
      if (path.includes(nature) && /结[转余]/.test(text) && depth === words.length - 1)
        return { path, named: tidy(stack[depth] ?? "") };
      const holds = nature === "business" && path.includes("income");
      if (holds) path = [...path, "funding", "business"];
      else if (!path.includes(nature)) path = [...path, nature];
      isKnown = true;
    } else if (source !== undefined && source !== isFund && !isTitleOf(text)) {
      const at = path.indexOf("funding");
      const isInTable = at >= 0 && scope.prefix.includes("funding");
      path = isInTable ? path : at >= 0 ? [...path.slice(0, at), "funding", source] : [...path, "funding", source];
      isKnown = !isInTable || isFund === "fiscal";
      if (isInTable && isFund === "fiscal") path = [...path.slice(0, at), "funding", source];
    } else if (source !== undefined) isKnown = true;
    else if (
      depth === words.length - 1 &&
      (GENERIC.test(stripYear(text)) ||
        VERSION_ONLY.test(stripYear(text)) ||
        (yearOf(text, scope.year) !== undefined && !/转移支付|补助|下达|告知/.test(text.replace(/\(.*?\)/g, ""))))
    )
      isKnown = true;
  }
  const named = tidy(withoutFigure(stack[stack.length - 1] ?? ""));
  const isOwn = words.some((text) => sourceOf(text) === "own") && OWN_SPENT.some(([pattern]) => pattern.test(leaf));
  // 工资福利支出 / 小计: the sum of a class whose own classes stand beside it.
  const heading = /^(?:小计|合计)$/.test(leaf) ? (words[words.length - 2] ?? leaf) : leaf;
  const isClass = !path.includes("economic") && !isOwn;
  const economic = isClass ? economicColumn(heading, scope.isGovernmentScheme) : undefined;
  if (economic !== undefined && scope.isOfStateCapital === true) return { path, named: words.slice(-2).join("/") };
  if (economic !== undefined) {
    // 2018年执行数 / 资本性支出 beside 2019年预算数 / 资本性支出: the class in another year.
    const other = scope.isOfGovernment === true ? comparedWith(joined, leaf, scope) : undefined;
    return { path: [...path, "economic", economic], ...(other === undefined ? {} : { compare: other }) };
  }
  // 2020年决算比2019年决算: of two figures, and neither of them; whether it is a change or a rate is not said.
  if (/年.*比.*年|^20\d\d比20\d\d$/.test(leaf) && !/[增减变%±]|率|幅/.test(leaf)) return { path, named };
  // 2024年 / 完成年初预算% in a table of 2025: how that year went, and nothing of this one.
  if (isOfOtherYear(joined, scope)) return { path, named: words.slice(-2).join("/") };
  const compare = comparedWith(joined, leaf, scope);
  if (compare !== undefined) return { path, compare };
  if (isKnown) return { path };
  // A dash over figures is a cell of a row that was taken for a heading: what they are of is not known.
  return /^[-—–－]+$/.test(named) ? undefined : { path, named };
}

/** A heading that holds the total of its column: 合计 1,437.00. */
const HEAD_FIGURE = /^(.*[^\d.,\s])\s*(-?[\d,]+\.\d+)\s*$/s;

function withoutFigure(head: string): string {
  return HEAD_FIGURE.exec(head)?.[1] ?? head;
}

/** The total that a heading holds; "" where it holds none. */
export function figureInHead(head: string): string {
  return HEAD_FIGURE.exec(head)?.[2] ?? "";
}

function isPart(head: string): boolean {
  return plain(head).startsWith("其中");
}

/** A heading such as 一般公共预算支出 that repeats the table’s title and has columns under it is no source. */
function isTitleOf(text: string): boolean {
  return /^(?:收入|支出)预算$/.test(text);
}

function flowOf(text: string, { prefix, kind }: MeasureScope): string | undefined {
  const isFund = prefix.includes("funding");
  if (!isFund && kind !== "finalAccounts") return undefined;
  if (/^年初.*结(?:转|余)|^上年.*结(?:转|余)/.test(text)) return "opening";
  if (/^年末.*结(?:转|余)|^结转(?:结余)?下年/.test(text)) return "closing";
  return isFund && text.startsWith("本年收入") ? "income" : undefined;
}

function stripYear(text: string): string {
  return text.replace(/(?:19|20)\d\d年?(?:度)?|上年(?:度)?|本年(?:度)?/g, "");
}

/** Balances carried over from last year are money of this year. */
function withoutBalances(text: string): string {
  return text.replace(/(?:上年(?:度)?|以前年度|年初|历年)[^/]{0,8}?(?:结转|结余|余额)[^/]*/g, "");
}

/** Names of funds and classifications have 预算 in them, which says nothing of the version. */
function withoutFunds(text: string): string {
  return text.replace(/(?:一般公共|政府性基金|基金|国有资本经营|社会保险基金|部门|政府|公共财政)预算/g, "");
}

/** Whether headings compare figures of another year than the budget's: what stands before 比…, 为…% and 完成…% names it. */
function isOfOtherYear(heads: string, { year, titleYear }: MeasureScope): boolean {
  const [, before] = /^(.*?)(?:比|较|为|占|完成)[^/]*(?:%|增减|增长|变动|比例|比重|百分比)/.exec(heads) ?? [];
  if (before === undefined) return false;
  const named = /(20\d\d)年?/.exec(before)?.[1] ?? (before === "" ? titleYear : undefined);
  return named !== undefined && Number(named) < year;
}

/** 决算数为调整预算数的%, 完成预算%, 占年初预算的比例: the figure as per cent of another. */
function percentOf(leaf: string, scope: MeasureScope): Measure["compare"] {
  const [, base = ""] =
    /(?:为|占|完成|达)([^%]*?(?:预算|执行|决算|完成|上年|去年|20\d\d年)[^%]*?)(?:的?(?:%|百分比|比例|比重)|的$)/.exec(
      leaf,
    ) ?? [];
  if (base === "" || leaf.includes("增")) return undefined;
  const version = versionOf(withoutFunds(base));
  const isOwnBudget = version === "budget" || version === "revisedBudget";
  const own = scope.titleYear ?? scope.year;
  const year = yearOf(base, own) ?? (isOwnBudget && scope.kind !== "budget" ? own : own - 1);
  if (year === scope.year && version === scope.kind) return undefined;
  return { year, version: version ?? scope.kind, field: "percentOf", ...openOf(version, base) };
}

/** 完成预算%: of the first budget or of the adjusted one. */
function openOf(version: Version | undefined, base: string): Pick<NonNullable<Measure["compare"]>, "open"> {
  if (version === undefined) return { open: "version" };
  return version === "budget" && !base.includes("年初") ? { open: "budget" } : {};
}

function comparedWith(heads: string, lowest: string, scope: MeasureScope): Measure["compare"] {
  const [joined, leaf] = [withoutBalances(heads), withoutBalances(lowest)];
  const own = scope.titleYear ?? scope.year;
  const done = percentOf(leaf, scope);
  if (done !== undefined) return done;
  const isRate = /增(?:减|长)(?:率|幅|%|比)|变动(?:率|幅度)|±%|%\)?$|比例|幅度|百分比/.test(leaf);
  const isChange = !isRate && /增减|增\(\+\)|变动额|增长额|增加额|±|比.*增/.test(leaf);
  const version = versionOf(withoutFunds(leaf)) ?? versionOf(withoutFunds(joined)) ?? scope.titleVersion ?? scope.kind;
  const year = yearOf(leaf, own) ?? yearOf(joined, own) ?? own;
  if (isChange || isRate || /增减|比上年|比.{2,12}(?:增|变动)/.test(joined)) {
    const [, base = ""] =
      /(?:比|较|为)((?:上年|去年|(?:19|20)\d\d年?).*?)(?:增|变|的|%|$)/.exec(joined) ??
      /比(.*?)(?:增|变|$)/.exec(joined) ??
      [];
    const other = yearOf(base, own) ?? own - 1;
    // In a table of the next year’s budget, growth over this year is that budget’s and none of these figures’.
    if (own > scope.year && other >= scope.year) return undefined;
    const isDone = /完成|占.*%|为.*%/.test(leaf) && !leaf.includes("增");
    const of = versionOf(withoutFunds(base));
    return {
      year: other === scope.year ? scope.year - 1 : other,
      version: of ?? scope.kind,
      field: isDone ? "percentOf" : isRate ? "rate" : "change",
      ...openOf(of, base),
    };
  }
  if (/完成.*%|为.*(?:预算|执行数|决算).*%/.test(leaf)) return { year, version, field: "percentOf" };
  // 2024年预计数 beside the budget of 2025: what is expected of the year that ends.
  if (year < scope.year && leaf.endsWith("预计数") && versionOf(withoutFunds(leaf)) === undefined)
    return { year, version: "execution", field: "amount" };
  return year === scope.year && version === scope.kind ? undefined : { year, version, field: "amount" };
}
