/** Budgets of whole governments: four funds (四本预算), each a budget of its own, of the whole region or of one level. */
import type { Source } from "../budget/schema.js";
import { governmentNameOf } from "./text/entity.js";
import { isNoAccount } from "./tables/recognise.js";
import type { LevelScope } from "./understand/context.js";
import { filled } from "./understand/grid.js";
import type { PublishedTable } from "./understand/tables.js";
import { nameKey, plain, readCell, unnumbered } from "./understand/words.js";

/** One of a government’s budgets: the fund, and of which level where the document has several. */
export interface GovernmentBudget {
  readonly fund: Source;
  readonly scope: LevelScope;
  readonly tables: PublishedTable[];
  /** The year of which the text of a report tells how its budget was carried out. */
  readonly executed?: number;
}

const FUNDS: readonly (readonly [RegExp, Source])[] = [
  [/社会保险基金|社保基金/, "socialInsurance"],
  [/政府性基金/, "governmentFund"],
  [/国有资本经营/, "stateCapital"],
  [/一般公共预算|公共财政预算|一般公共/, "general"],
];

function fundOf(title: string): Source | undefined {
  return FUNDS.find(([pattern]) => pattern.test(title))?.[1];
}

/** 专项债务 is debt of government funds; 一般债务, and both in one table, stand with the general public budget. */
function fundOfDebt(title: string): Source | undefined {
  if (!/债务|债券|限额/.test(title)) return undefined;
  return title.includes("专项") && !title.includes("一般") ? "governmentFund" : "general";
}

/** A table of the revenue of a fund, which only governments have: departments are given money, and raise none. */
const REVENUE =
  /(?:一般公共预算|公共财政预算|一般公共|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?)(?:本级|市级|县级|区级|省级|地方)?收入(?!支出)/;

const OF_REGION =
  /全(?:省|市|县|区|州|旗|盟)(?:20\d\d年)?(?:一般公共预算|公共财政预算|政府性基金|国有资本经营|社会保险基金)/;

/** 各市县一般公共预算收入: of all governments under the one that publishes; not what it gives them. */
const OF_BELOW =
  /(?:各|所属|下辖|年)(?:市县|县区|区县|县市区?|县\(市、?区\)|市\(县、?区?\)|盟市|旗县区?|市州|州市)(?:级|合计|汇总)?(?:20\d\d年)?(?:一般公共预算|公共财政预算|政府性基金|国有资本经营|社会保险基金)/;

/** Taxes and other revenue that only governments raise. */
const RAISED =
  /^(?:税收收入|非税收入|增值税|企业所得税|个人所得税|城市维护建设税|房产税|城镇土地使用税|契税|国有土地使用权出让收入|城市基础设施配套费收入)$/;

/** Whether a table lists taxes, or what land is sold for: income beside expenditure of a fund, whatever its title says. */
function raisesMoney({ body }: PublishedTable): boolean {
  const raised = new Set(
    body.flatMap((row) =>
      filled(row).flatMap(({ text }) => {
        const words = plain(unnumbered(text.replace(/^\s*(?:10\d{1,5})(?=\D)/, "")));
        return RAISED.test(words) ? [words] : [];
      }),
    ),
  );
  return raised.size > 1;
}

/**
 * Parts the tables of a government’s budget by fund. `undefined` where the document is that of a department or unit.
 * @param title - of the document
 */
export function governmentBudgets(title: string, tables: readonly PublishedTable[]): GovernmentBudget[] | undefined {
  const revenues = tables.filter((table) => {
    const words = plain(table.title);
    return REVENUE.test(words) && !/拨款|收支|部门|单位/.test(words);
  });
  const ofGovernment =
    /政府预算|政府决算|预算草案|决算草案|财政(?:收支)?总?预算|财政(?:收支)?总?决算|预算执行情况/.test(plain(title));
  const isGeneral = revenues.some((table) => fundOf(plain(table.title)) === "general");
  const isTold = revenues.length > 0 && (isGeneral || ofGovernment);
  // 2023年财政收支决算: its tables of a fund, under whatever names its revenue has.
  const isNamed = ofGovernment || (governmentNameOf(title) !== undefined && fundOf(plain(title)) !== undefined);
  const isOfFund =
    isNamed && tables.some(({ title: own }) => /收支|收入/.test(own) && fundOf(plain(own)) !== undefined);
  const ofBody = tables.some(({ title: own }) => /拨款|部门|单位/.test(own));
  // 全市一般公共预算支出执行情况表: of a whole region, which no department has.
  const isOfRegion = tables.some(({ title: own }) => OF_REGION.test(plain(own)));
  if (!isTold && !isOfRegion && !tables.some(raisesMoney) && (!isOfFund || ofBody)) return undefined;
  const budgets: GovernmentBudget[] = [];
  let last = "general" as Source;
  const placed: PlacedTable[] = [];
  for (const table of tables) {
    const words = plain(table.title);
    // Transfers and debt are printed with the accounts of a fund, and never make a budget of their own.
    const isBeside = !words.includes("三公") && isNoAccount(words);
    const named = words.includes("三公") ? "general" : (fundOf(words) ?? (isBeside ? fundOfDebt(words) : undefined));
    // 基本支出经济分类表 after the tables of another fund: what a government itself spends is of the general public budget.
    const fund: Source | undefined =
      named ?? (/基本支出|经济分类/.test(words) && last === "socialInsurance" ? "general" : undefined);
    if (!isBeside) last = fund ?? last;
    const isBelow = OF_BELOW.test(words);
    const isOwn = !isBelow && isOwnLevel(words);
    const each = { table, fund: fund ?? last, isOwn, isBelow, isBeside };
    placed.push({ ...each, isOwn: isOwn || (!isBelow && isOfLevelBefore(each, placed)) });
  }
  const accounts = placed.filter(({ isBeside }) => !isBeside);
  const find = (fund: Source, scope?: LevelScope): GovernmentBudget | undefined =>
    budgets.find((each) => each.fund === fund && (scope === undefined || each.scope === scope));
  for (const { table, fund, isOwn, isBelow } of accounts) {
    const of = accounts.filter((each) => each.fund === fund);
    const whole = of.filter((each) => !each.isOwn && !each.isBelow).map((each) => each.table);
    const own = of.filter((each) => each.isOwn).map((each) => each.table);
    // 全市… beside 市本级…: the titles tell them apart.
    const isTold = whole.some((each) => /全(?:省|市|县|区|州|旗)/.test(plain(each.title)));
    const scope = isBelow ? "市县" : isOwn && (isTold || differ(whole, own)) ? "本级" : "";
    const held = find(fund, scope);
    if (held === undefined) budgets.push({ fund, scope, tables: [table] });
    else held.tables.push(table);
  }
  for (const { table, fund, isOwn, isBeside } of placed) {
    if (isBeside) (find(fund, isOwn ? "本级" : "") ?? find(fund) ?? budgets[0])?.tables.push(table);
  }
  const order = new Map(tables.map((table, at) => [table, at]));
  for (const each of budgets) each.tables.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return budgets;
}

/** Whether a title names the own level of a government: 市本级, 市级. */
export function isOwnLevel(title: string): boolean {
  return /本级|[市县区省]级/.test(plain(title));
}

/** A table, and which of a government's budgets it is of. */
interface PlacedTable {
  readonly table: PublishedTable;
  readonly fund: Source;
  readonly isOwn: boolean;
  readonly isBelow: boolean;
  readonly isBeside: boolean;
}

/**
 * Whether a table is of the own level as that before it is, though its title does not say so: one of the whole region has
 * its title, too, and other figures; or it is 基本支出 of no government that its title names.
 */
function isOfLevelBefore({ table, fund }: PlacedTable, placed: readonly PlacedTable[]): boolean {
  const before = placed[placed.length - 1];
  if (before?.isOwn !== true || before.fund !== fund) return false;
  const words = plain(table.title);
  if (words.includes("基本支出") && !/[省市县区州旗盟]/.test(words)) return true;
  const twins = placed.filter((each) => each.fund === fund && !each.isOwn && plain(each.table.title) === words);
  return twins.length > 0 && twins.every((each) => differ([each.table], [table]));
}

/** 部门收支总体情况表, and what follows it without a year or level: what all departments spend, no government's account. */
export function tablesOfBodies(tables: readonly PublishedTable[]): ReadonlySet<PublishedTable> {
  const from = tables.findIndex(({ title }) => /^部门(?:收支|收入|支出)总(?:体情况)?表$/.test(plain(title)));
  const isOfGovernment = ({ title }: PublishedTable): boolean =>
    /20\d\d|全[省市县区州旗]|[省市县区州旗]本?级/.test(plain(title));
  return new Set(from < 0 ? [] : tables.slice(from).filter((table) => !isOfGovernment(table)));
}

/** Whether tables of the region and of its own level print other figures under the same names. */
function differ(whole: readonly PublishedTable[], own: readonly PublishedTable[]): boolean {
  const known = figuresOf(whole);
  return [...figuresOf(own)].some(([name, figure]) => known.has(name) && known.get(name) !== figure);
}

/** The last figure of every named row that is no share. */
function figuresOf(tables: readonly PublishedTable[]): Map<string, string> {
  const figures = new Map<string, string>();
  for (const { body, stacks, title } of tables) {
    for (const row of body) {
      const label = filled(row).find(({ text }) => readCell(text).kind === "words");
      const amounts = filled(row).flatMap(({ text, column }) => {
        const cell = readCell(text);
        const isShare = /%|比|增减/.test(plain((stacks[column] ?? []).join("/")));
        return cell.kind === "figure" && !isShare && column > (label?.column ?? 0) ? [cell.amount] : [];
      });
      const [amount] = amounts.slice(-1);
      const kind = plain(title).includes("收入") ? "收" : "支";
      if (label !== undefined && amount !== undefined) figures.set(kind + nameKey(unnumbered(label.text)), amount);
    }
  }
  return figures;
}
