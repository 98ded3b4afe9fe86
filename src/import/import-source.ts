/** From a document that was read to the budget JSON. */
import { parseBudget } from "../budget/parse.js";
import type { BudgetProblem } from "../budget/problems.js";
import { reconcile, type Check, type Reconciliation } from "../budget/reconcile.js";
import type { Budget, Version } from "../budget/schema.js";
import { compareContents, contentsWithin } from "./contents.js";
import { tellDisagreements } from "./disagreements.js";
import { finish, type Provenance } from "./finish.js";
import { governmentBudgets, type GovernmentBudget } from "./government.js";
import { settleSoleSource, sortItems } from "./settle.js";
import { settleTotals } from "./settle-totals.js";
import { settleNames } from "./settle-names.js";
import { Effort, type GivenLimits } from "./source/limits.js";
import { mended } from "./source/mended-text.js";
import type { SourceDocument } from "./source/source-document.js";
import { nest } from "./tables/nesting.js";
import { readTables, type TableRead } from "./tables/read-tables.js";
import { governmentNameOf, nameOf, regionOf } from "./text/entity.js";
import {
  budgetsInText,
  isGovernmentReport,
  levelOf,
  readGovernmentText,
  unitOfText,
  type Reported,
} from "./text/government-text.js";
import { readText } from "./text/read-text.js";
import { allSections, documentText, type DocumentText } from "./text/sections.js";
import { accountsBefore, budgetYear, titleCalled, titleOf } from "./title.js";
import { ImportContext, type Doubt } from "./understand/context.js";
import { drop, wordsIn, type Draft } from "./understand/ledger.js";
import { ofTwoYears, type OfYear } from "./two-years.js";
import { tablesWithUnits } from "./understand/unit-of-figures.js";
import { publishedDocument, type PublishedDocument } from "./understand/tables.js";
import { plain } from "./understand/words.js";

/** A disclosure that was imported. */
export interface ImportedBudget {
  readonly ok: true;
  /** The budget; of a government, the first of its funds. */
  readonly budget: Budget;
  /** All budgets of the document: one, or one for each fund of a government (四本预算). */
  readonly budgets: readonly Budget[];
  /** Where every figure and name is printed, by JSON path; with several budgets, paths begin with `$[0]`, `$[1]` …. */
  readonly provenance: Provenance;
  /** The tables of the document, and what was read of each. */
  readonly tables: readonly TableRead[];
  /** Rows of tables and figures (printed blanks included) that were read. */
  readonly rows: number;
  readonly figures: number;
  /** What was not understood, not sure, or printed differently in two places; each with its place. */
  readonly doubts: readonly Doubt[];
  /** Whether the figures tie out: an error of reading shows here, too. */
  readonly reconciliation: Reconciliation;
  /** Checks that fail: contradictions that the document prints, or that reading made. */
  readonly contradictions: readonly Check[];
}

/** A document that is no budget, or cannot be read. */
export interface ImportFailure {
  readonly ok: false;
  readonly doubts: readonly Doubt[];
  readonly problems: readonly BudgetProblem[];
}

/** What `importBudget` gives. */
export type ImportResult = ImportedBudget | ImportFailure;

/**
 * Understands a document that was read.
 *
 * @param limits - of which `milliseconds` counts, anew
 * @param called - what the document is called, such as the name of its file: its title where it names no year itself
 * @throws ImportError where it takes too long; never for anything else that a document can hold
 */
export function importSource(source: SourceDocument, limits: GivenLimits = {}, called?: string): ImportResult {
  const effort = new Effort(limits);
  const context = new ImportContext(effort);
  for (const { message, sentence, place } of source.problems)
    context.doubt("source", sentence?.["zh-CN"] ?? message, sentence?.en ?? message, place);
  const published = publishedDocument(mended(source));
  const text = documentText(published.paragraphs);
  const own = titleOf(text, published);
  const ownYear = budgetYear(own, published);
  const isUntitled = plain(own) === "";
  const title = ownYear === undefined || isUntitled ? (titleCalled(source, called) ?? own) : own;
  const year = ownYear ?? budgetYear(title, published);
  if (title !== own)
    context.doubt(
      "assumed",
      isUntitled
        ? `内容中没有标题，按文件名“${title}”读取标题和年度。`
        : `内容中没有年份，按文件名“${title}”读取年度。`,
      isUntitled
        ? `The document has no title; title and year are taken from the name of the file, ${title}.`
        : `The document names no year; it is taken from the name of the file, ${title}.`,
      {},
    );
  if (isJson(source)) {
    context.doubt(
      "source",
      "这是 JSON，不是公开的文件：核对预算 JSON 请用 check，生成网页请用 render。",
      "This is JSON and no published document: check tells whether its figures tie out, render makes a page of it.",
      {},
    );
    return { ok: false, doubts: context.doubts, problems: [] };
  }
  if (year === undefined) {
    context.doubt(
      "source",
      "没有找到预算年度：标题和表名中都没有年份。",
      "No budget year was found: neither the title nor the titles of tables name one.",
      { line: 1 },
    );
    return { ok: false, doubts: context.doubts, problems: [] };
  }
  const told = accountsBefore(title, published);
  const reported = { year, level: levelOf(title), title };
  const ofTables = governmentBudgets(title, published.tables);
  const kind =
    (title.includes("决算") && told === undefined) || (title === "" && isAccounts(published))
      ? "finalAccounts"
      : ofTables !== undefined && isExecution(title)
        ? "execution"
        : "budget";
  const isReport = ofTables === undefined && isGovernmentReport(title, text);
  const planned = [
    ...(ofTables ?? []),
    ...(isReport || ofTables !== undefined ? reportedBudgets(text, reported, published.tables, ofTables) : []),
  ];
  const budgets = [
    ...planned,
    ...(planned.length > 0 && kind === "budget" ? executedBudgets(text, reported, told !== undefined) : []),
  ];
  const ofYears = budgets.length === 0 ? ofTwoYears(title, published.tables) : undefined;
  if (ofYears !== undefined) return eachYear([context, new ImportContext(effort)], ofYears, title, text, published);
  if (budgets.length === 0) return understand(context, { year, kind, title, text, published });
  const [main, ...rest] = budgets.map(({ fund, scope, tables, executed }, at) => {
    const own = at === 0 ? context : new ImportContext(effort);
    own.fund = fund;
    own.hasTables = ofTables?.some((each) => each.tables === tables) === true;
    own.reportYear = year;
    own.isExecuted = executed !== undefined && told === undefined;
    if (told !== undefined) own.priorKind = "finalAccounts";
    const beside = budgets.filter((other) => other.fund === fund && other.executed === executed);
    if (beside.some((other) => other.scope !== scope)) own.scope = scope;
    const ofFund = { ...published, tables };
    const others = budgets.flatMap((each, index) => (index === at ? [] : each.tables));
    const contents = contentsWithin(text.contents, tables, at === 0 ? others : undefined);
    return understand(own, {
      year: executed ?? year,
      kind: executed === undefined ? kind : "finalAccounts",
      title: executed === undefined ? title : `${title}（${executed}年${told === undefined ? "执行情况" : "决算"}）`,
      text: { ...text, contents },
      published: ofFund,
      scope,
      isPart: at > 0,
    });
  });
  return main === undefined ? { ok: false, doubts: context.doubts, problems: [] } : together(main, rest);
}

/** The budget, with the text where this tells nothing of the accounts, and the accounts. */
function eachYear(
  [context, beside]: readonly [ImportContext, ImportContext],
  [budget, accounts]: readonly [OfYear, OfYear],
  title: string,
  text: DocumentText,
  published: PublishedDocument,
): ImportResult {
  const spoken = published.paragraphs.find(
    ({ text: line }) => line.includes("决算") && /\d元|\d\s*[万亿]元/.test(line),
  );
  if (spoken !== undefined)
    context.doubt(
      "leftover",
      "文件有两个年度的预算和决算，文字说明没有读入，以免混淆；表格已分别读入。请将两份文件分开后再试。",
      "The document has a budget and accounts of two years. Its tables were read apart; its text was not read, so that figures of one are not taken for the other’s. Part the document, and try again.",
      spoken.place,
    );
  const of = ({ year, kind, tables }: OfYear, own: ImportContext, isPart: boolean): ImportResult =>
    understand(own, {
      year,
      kind,
      title: isPart ? `${title}（${year}年决算）` : title,
      text: { ...text, contents: [] },
      published: { ...published, tables },
      isPart: isPart || spoken !== undefined,
    });
  return together(of(budget, context, false), [of(accounts, beside, true)]);
}

/** The budgets whose figures stand in the text only: those of a fund that no table is of. */
function reportedBudgets(
  text: DocumentText,
  reported: Reported,
  tables: PublishedDocument["tables"],
  ofTables: readonly GovernmentBudget[] = [],
): GovernmentBudget[] {
  const told = budgetsInText(text, reported).filter(({ fund }) => ofTables.every((each) => each.fund !== fund));
  return told.map((each, at) => ({ ...each, tables: at === 0 && ofTables.length === 0 ? [...tables] : [] }));
}

/**
 * 2022年预算执行情况和2023年预算草案的报告: what its text tells of the year before is a budget of its own for each fund, so
 * that growth and how far the budget was carried out stand with the figures they are of.
 */
function executedBudgets(text: DocumentText, reported: Reported, isTold: boolean): GovernmentBudget[] {
  const executed = reported.year - 1;
  const isNamed = allSections(text.sections).some(({ path }) => path.join("").includes("预算执行"));
  if (!isTold && !isNamed && !reported.title.includes("执行")) return [];
  return budgetsInText(text, reported, executed).map((each) => ({ ...each, tables: [], executed }));
}

interface Understood {
  readonly year: number;
  readonly kind: Version;
  readonly title: string;
  readonly text: DocumentText;
  readonly published: PublishedDocument;
  /** Of which level a government’s budget is, where the document has several. */
  readonly scope?: string;
  /** Whether it is one of several budgets of the document, of which the first keeps the text. */
  readonly isPart?: boolean;
}

/** One budget from its tables and text. */
function understand(
  context: ImportContext,
  { year, kind, title, text, published, scope = "", isPart = false }: Understood,
): ImportResult {
  context.year = year;
  context.kind = kind;
  const tables = readTables(context, tablesWithUnits(context, published));
  if (!context.hasTables) context.ledger.unit = unitOfText(text);
  header(context, title, text, published);
  if (context.fund !== undefined) {
    context.budget["fund"] = context.fund;
    context.part("entity")["level"] = "government";
    if (scope !== "") context.budget["title"] = `${wordsIn(context.budget, "title")}（${scope}）`;
  }
  if (!isPart) readText(context, text);
  namelessEntity(context);
  if (context.fund !== undefined) {
    const reported = { year: context.reportYear ?? year, level: levelOf(title), title };
    readGovernmentText(context, text, reported);
    // The text lists taxes beside the sum of all taxes.
    if (!context.hasTables) nest(context, context.part("income"), "items");
  }
  if (context.isExecuted) context.budget["kind"] = "execution";
  settleNames(context);
  settleSoleSource(context);
  settleTotals(context);
  sortItems(context);
  compareContents(context, text.contents);
  return result(context, tables);
}

/** What is known of a body that the document does not name cannot be kept without a name. */
function namelessEntity(context: ImportContext): void {
  const { budget } = context;
  const entity = budget["entity"] as Draft | undefined;
  if (entity === undefined || typeof entity["name"] === "string") return;
  drop(budget, "entity");
  if (Object.keys(entity).every((field) => field === "level")) return;
  context.doubt(
    "leftover",
    "没有找到公开单位的名称，单位的职能、机构和人员没有读入。",
    "The name of the publisher was not found; its duties, offices and staff were not read.",
    { line: 1 },
  );
}

/** The budgets of a government’s funds as one result. What fails in one is told, and does not keep the others. */
function together(main: ImportResult, rest: readonly ImportResult[]): ImportResult {
  const read = [main, ...rest].filter((each): each is ImportedBudget => each.ok);
  const [first] = read;
  if (first === undefined) return main;
  const doubts = [main, ...rest].flatMap((each) => each.doubts);
  const provenance = Object.fromEntries(
    read.flatMap((each, at) =>
      Object.entries(each.provenance).map(([path, places]) => [path.replace("$", `$[${at}]`), places]),
    ),
  );
  return {
    ...first,
    budgets: read.map(({ budget }) => budget),
    provenance: read.length > 1 ? provenance : first.provenance,
    tables: read.flatMap(({ tables }) => tables),
    rows: read.reduce((sum, { rows }) => sum + rows, 0),
    figures: read.reduce((sum, { figures }) => sum + figures, 0),
    doubts,
    contradictions: read.flatMap(({ contradictions }) => contradictions),
  };
}

function result(context: ImportContext, tables: readonly TableRead[]): ImportResult {
  tellDisagreements(context);
  if (context.figures === 0)
    context.doubt(
      "source",
      "没有读到任何数字：这份文件可能不是预算、决算，或者版式不能识别。",
      "No figure was read: the document may be no budget or final accounts, or its layout is not recognised.",
      {},
    );
  const { json, provenance } = finish(context.ledger, context.budget);
  const parsed = parseAll(context, json);
  if (!parsed.ok) return { ok: false, doubts: context.doubts, problems: parsed.problems };
  const reconciliation = reconcile(parsed.budget);
  return {
    ok: true,
    budget: parsed.budget,
    budgets: [parsed.budget],
    get provenance() {
      return provenance();
    },
    tables,
    rows: context.rows,
    figures: context.figures,
    doubts: context.doubts,
    reconciliation,
    contradictions: reconciliation.checks.filter(({ verdict }) => verdict === "contradiction"),
  };
}

/** A budget JSON, or other JSON: no document that was published. */
function isJson({ blocks }: SourceDocument): boolean {
  const [first] = blocks;
  return first?.kind === "paragraph" && /^\s*[[{]\s*(?:$|["{[])/.test(first.text);
}

/** How often values are taken out that the budget JSON cannot hold: the problems of one reading are limited. */
const ROUNDS = 20;

/** A budget is not lost for one value that it cannot hold: that is taken out, and said. */
function parseAll(context: ImportContext, json: Draft): ReturnType<typeof parseBudget> {
  let parsed = parseBudget(json);
  for (let round = 0; !parsed.ok && round < ROUNDS; round += 1) {
    let isTaken = false;
    for (const { path, message } of parsed.problems) {
      const text = takeOut(json, path);
      if (text === undefined) continue;
      isTaken = true;
      context.doubts.push({ kind: "ambiguous", message, text, place: {} });
    }
    if (!isTaken) break;
    parsed = parseBudget(json);
  }
  return parsed;
}

/** Takes the value at a JSON path out; `undefined` where there is none, or where it is a record or list. */
function takeOut(json: Draft, path: string): string | undefined {
  const steps = [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g)].map(
    ([, word, index, quoted]) => word ?? index ?? (JSON.parse(`"${quoted ?? ""}"`) as string),
  );
  const last = steps.pop();
  let holder: unknown = json;
  for (const step of steps) holder = (holder as Draft | undefined)?.[step];
  if (last === undefined || typeof holder !== "object" || holder === null || Array.isArray(holder)) return undefined;
  const value = (holder as Draft)[last];
  if (value === undefined || (typeof value === "object" && value !== null)) return undefined;
  drop(holder as Draft, last);
  return JSON.stringify(value);
}

/** 2024年全市一般公共预算支出执行情况表: of one year, and of no budget of the next. */
function isExecution(title: string): boolean {
  const years = new Set(plain(title).match(/20\d\d/g) ?? []);
  return years.size === 1 && /(?:收入|支出|收支)(?:预算)?(?:执行|完成)情况/.test(plain(title));
}

function isAccounts(published: PublishedDocument): boolean {
  const accounts = published.tables.filter(({ title }) => title.includes("决算")).length;
  return accounts > published.tables.length / 2;
}

/** Title, year, unit, publisher and date. */
function header(context: ImportContext, title: string, text: DocumentText, published: PublishedDocument): void {
  const { budget, ledger } = context;
  budget["title"] =
    title === ""
      ? `${context.year}年预算`
      : title.replace(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, "");
  budget["year"] = context.year;
  budget["unit"] = ledger.unit;
  budget["kind"] = context.kind;
  const date = publishedDate(text, published);
  if (date !== undefined) budget["published"] = date;
  const files = filesOf(published);
  if (files.length === 0)
    ledger.add(budget, "documents", { id: "disclosure", title, ...(date === undefined ? {} : { date }) });
  for (const id of files) ledger.add(budget, "documents", { id });
  const prepared = [
    ...published.tables.flatMap(({ preparedBy }) => preparedBy ?? []),
    ...text.title.flatMap(
      ({ text: line }) => /(?:主管部门|编制单位|单位名称|部门名称)\s*[：:]\s*(\S+)/.exec(line)?.[1] ?? [],
    ),
  ];
  const name = context.fund === undefined ? nameOf(prepared, title) : (governmentNameOf(title) ?? nameOf(prepared, ""));
  if (name === undefined) return;
  const entity = context.part("entity");
  entity["name"] = name;
  const [first] = text.title;
  if (first !== undefined) ledger.mark(entity, "name", { place: first.place });
  const region = regionOf(name);
  if (region !== undefined && region !== name) entity["region"] = region;
  if (title.includes("部门")) entity["level"] = "department";
  else if (title.includes("单位")) entity["level"] = "unit";
}

/** Files that together make the disclosure, in the order they were read in; none where it is one file. */
function filesOf({ paragraphs, tables }: PublishedDocument): string[] {
  const files = new Set<string>();
  for (const { place } of paragraphs) if (place.file !== undefined) files.add(place.file);
  for (const { place } of tables) if (place.file !== undefined) files.add(place.file);
  return files.size < 2 ? [...files] : [...files].sort(new Intl.Collator("zh-CN", { numeric: true }).compare);
}

/** The date under the document, or on its title page. */
function publishedDate(text: DocumentText, published: PublishedDocument): string | undefined {
  const last = published.paragraphs[published.paragraphs.length - 1];
  for (const line of [...(last === undefined ? [] : [last]), ...text.title]) {
    const words = plain(line.text);
    const [, year, month, day] = /^(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(words) ?? [];
    if (year !== undefined && month !== undefined)
      return `${year}-${month.padStart(2, "0")}${day === undefined ? "" : `-${day.padStart(2, "0")}`}`;
  }
  return undefined;
}
