/** Which budgets a document holds, and of which version it is. */
import type { Version } from "../budget/schema.js";
import { governmentBudgets, isOwnLevel, type GovernmentBudget } from "./government.js";
import { isNoAccount } from "./tables/recognise.js";
import { isGovernmentReport, isReportOfRegion } from "./text/government-report.js";
import { budgetsInText, type Reported } from "./text/government-text.js";
import { levelOf } from "./text/spoken-levels.js";
import { allSections, type DocumentText } from "./text/sections.js";
import type { PublishedDocument, PublishedTable } from "./understand/tables.js";
import { plain } from "./understand/words.js";

/** What the title of a document tells. */
interface Titled {
  readonly year: number;
  readonly title: string;
  /** Whether its accounts are those of the year before, beside a budget. */
  readonly isTold: boolean;
}

/** The budgets of a document. */
interface PlannedBudgets {
  readonly kind: Version;
  /** Those of a government; none where the whole document is one budget. */
  readonly budgets: readonly GovernmentBudget[];
  /** Those that tables are of; `undefined` where the document is no government’s. */
  readonly ofTables: readonly GovernmentBudget[] | undefined;
}

/** The budgets of a document: those of its tables, those its text alone tells of, and those of the year before. */
export function plannedBudgets(
  { year, title, isTold }: Titled,
  text: DocumentText,
  published: PublishedDocument,
): PlannedBudgets {
  const reported = { year, level: levelOf(title), title };
  let inText: ReturnType<typeof budgetsInText> | undefined;
  // Asked for by governments alone, whose reports are long.
  const told = (): ReturnType<typeof budgetsInText> => (inText ??= budgetsInText(text, reported));
  const ofTables = ofOwnLevel(governmentBudgets(title, published.tables), told);
  const kind =
    (title.includes("决算") && !isTold) ||
    (title === "" && (isAccounts(published) || isToldAsAccounts(text, published))) ||
    isSpent(title, published) ||
    isSpokenOf(year, title, published)
      ? "finalAccounts"
      : ofTables !== undefined && isExecution(title)
        ? "execution"
        : "budget";
  const isReport =
    ofTables === undefined &&
    (isGovernmentReport(title, text) || (!published.tables.some(isOfAccount) && isReportOfRegion(title, text)));
  const planned = [
    ...(ofTables ?? []),
    ...(isReport || ofTables !== undefined ? reportedBudgets(told(), published.tables, ofTables) : []),
  ];
  // A report whose text has nothing yet of the budget itself, or breaks off before it.
  const executed = (planned.length > 0 || isReport) && kind === "budget" ? executedBudgets(text, reported, isTold) : [];
  return { kind, budgets: [...planned, ...executed], ofTables };
}

/**
 * Tables of 市级 alone beside a text that tells of 全市, too: their budget is that of the own level, and what the text tells
 * of the whole region is another.
 */
function ofOwnLevel(
  budgets: GovernmentBudget[] | undefined,
  told: () => readonly Pick<GovernmentBudget, "fund" | "scope">[],
): GovernmentBudget[] | undefined {
  const own = budgets?.filter(({ scope, tables, fund }) => {
    const isAlone = budgets.filter((each) => each.fund === fund).length === 1;
    const accounts = tables.filter(({ title }) => /收入|支出|收支/.test(title) && !isNoAccount(plain(title)));
    return scope === "" && isAlone && accounts.length > 0 && accounts.every(({ title }) => isOwnLevel(title));
  });
  if (budgets === undefined || own === undefined || own.length === 0) return budgets;
  const inText = told();
  const isTold = (fund: string, scope: string): boolean =>
    inText.some((each) => each.fund === fund && each.scope === scope);
  return budgets.map((each) =>
    own.includes(each) && isTold(each.fund, "") && isTold(each.fund, "本级") ? { ...each, scope: "本级" } : each,
  );
}

/** Beside a text there may be tables of a page: 索引号, 打印本页. */
function isOfAccount({ title }: PublishedTable): boolean {
  return /收入|支出|收支|预算|决算|经费|绩效/.test(title);
}

/** The budgets whose figures stand in the text only: those of a fund that no table is of. */
function reportedBudgets(
  told: ReturnType<typeof budgetsInText>,
  tables: PublishedDocument["tables"],
  ofTables: readonly GovernmentBudget[] = [],
): GovernmentBudget[] {
  const others = told.filter(({ fund, scope }) => {
    const held = ofTables.filter((each) => each.fund === fund);
    return held.length === 0 || (scope === "" && held.every((each) => each.scope === "本级"));
  });
  return others.map((each, at) => ({ ...each, tables: at === 0 && ofTables.length === 0 ? [...tables] : [] }));
}

/**
 * 2022年预算执行情况和2023年预算草案的报告: what its text tells of the year before is a budget of its own for each fund, so
 * that growth and how far the budget was carried out stand with the figures they are of.
 */
function executedBudgets(text: DocumentText, reported: Reported, isTold: boolean): GovernmentBudget[] {
  const executed = reported.year - 1;
  const isNamed = allSections(text.sections).some(({ path }) => path.join("").includes("预算执行"));
  if (!isTold && !isNamed && !/执行|预算情况[和与及]20/.test(reported.title)) return [];
  return budgetsInText(text, reported, executed).map((each) => ({ ...each, tables: [], executed }));
}

/** 2024年全市一般公共预算支出执行情况表: of one year, and of no budget of the next. */
function isExecution(title: string): boolean {
  const years = new Set(plain(title).match(/20\d\d/g) ?? []);
  return years.size === 1 && /(?:收入|支出|收支)(?:预算)?(?:执行|完成)情况/.test(plain(title));
}

/** 2023年“三公”经费支出情况说明, of a document that plans nothing: what was spent. */
function isSpent(title: string, { paragraphs, tables }: PublishedDocument): boolean {
  const isOpen = plain(title).includes("三公经费支出情况") && !/预算|决算/.test(title);
  return isOpen && tables.length === 0 && !paragraphs.some(({ text }) => /预算(?!法)/.test(text));
}

/**
 * 2021年“三公”经费支出决算为8万元, 2021年度“三公”经费决算情况公布如下, of a document whose title does not say what it is: no budget tells
 * the accounts of its own year.
 */
function isSpokenOf(year: number, title: string, { paragraphs, tables }: PublishedDocument): boolean {
  const names = [title, ...tables.map((table) => table.title)].map((name) =>
    name.replace(FUNDS, "").replace(AND_USE, ""),
  );
  if (names.some((name) => /预算|决算/.test(name))) return false;
  const own = new RegExp(
    `${year}年度?(?:(?!20\\d\\d年|上年|去年)[^。;])*?(?<!预)决算(?:情况[^。;]{0,8}如下|[^。;]{0,12}?\\d[\\d,.]*[万亿]?元)`,
  );
  const spoken = paragraphs.map(({ text }) => plain(text)).join("");
  return own.test(spoken) || /支出与年初预算数?[相对]比/.test(spoken);
}

/** 2021年“三公”经费预算安排和使用情况: of what was planned and of what was spent. */
const AND_USE = /预算(?:安排)?[和及与](?:使用|支出)情况/;

/** Names of funds: 预算 is a part of them. */
const FUNDS = /(?:一般公共|公共财政|政府性基金|国有资本经营)预算/g;

/** Whether the headings of a text without title or tables name final accounts; where they name neither, its sentences. */
function isToldAsAccounts({ sections }: DocumentText, { tables, paragraphs }: PublishedDocument): boolean {
  if (tables.length > 0) return false;
  const count = (words: string): number => {
    const own = plain(words)
      .replace(FUNDS, "")
      .replace(/(?:年初|全年|调整后?)预算/g, "");
    return (own.match(/(?<!预)决算/g) ?? []).length - (own.match(/预算/g) ?? []).length;
  };
  const ofHeadings = count(
    allSections(sections)
      .map(({ heading = "" }) => heading)
      .join("/"),
  );
  return ofHeadings === 0 ? count(paragraphs.map(({ text }) => text).join("")) > 0 : ofHeadings > 0;
}

function isAccounts(published: PublishedDocument): boolean {
  const accounts = published.tables.filter(({ title }) => title.includes("决算")).length;
  return accounts > published.tables.length / 2;
}
