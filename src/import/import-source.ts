/** From a document that was read to the budget JSON. */
import { reconcile } from "../budget/reconcile.js";
import type { Version } from "../budget/schema.js";
import { compareContents, contentsWithin } from "./contents.js";
import { tellDisagreements } from "./disagreements.js";
import { finish } from "./finish.js";
import { tablesOfBodies } from "./government.js";
import { header } from "./header.js";
import { together, type ImportResult } from "./import-result.js";
import { plannedBudgets } from "./planned-budgets.js";
import { settleSoleSource, sortItems } from "./settle.js";
import { settleRates } from "./settle-rates.js";
import { settleTotals } from "./settle-totals.js";
import { settleNames } from "./settle-names.js";
import { Effort, type GivenLimits } from "./source/limits.js";
import { mended } from "./source/mended-text.js";
import type { SourceDocument } from "./source/source-document.js";
import { nest } from "./tables/nesting.js";
import { readTables, type TableRead } from "./tables/read-tables.js";
import { settleStateCapital } from "./tables/state-capital.js";
import { settleInsurance } from "./text/government-targets.js";
import { unitOfText } from "./text/government-report.js";
import { readGovernmentText } from "./text/government-text.js";
import { bodiesOf } from "./several-bodies.js";
import { readText } from "./text/read-text.js";
import { documentText, sectionsIn, type DocumentText } from "./text/sections.js";
import { levelOf } from "./text/spoken-levels.js";
import { accountsBefore, budgetYear, titleCalled, titleOf, yearOfForms } from "./title.js";
import { ImportContext } from "./understand/context.js";
import { drop, wordsIn, type Draft } from "./understand/ledger.js";
import { ofTwoYears, type OfYear } from "./two-years.js";
import { looseFigures } from "./understand/loose-figures.js";
import { withoutRunningHeads } from "./understand/running-heads.js";
import { tablesWithUnits } from "./understand/unit-of-figures.js";
import { publishedDocument, type PublishedDocument } from "./understand/tables.js";
import { plain } from "./understand/words.js";
import { parseAll } from "./valid-json.js";

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
  const published = publishedDocument(withoutRunningHeads(mended(source)));
  for (const { place } of published.unread)
    context.doubt(
      "leftover",
      "这一行在表格换页处脱离了表格，数字属于哪一列不能确定，没有读入。",
      "A page end set this row apart from its table; in which columns its figures stand is not certain, and it was not read.",
      place,
    );
  for (const { place, count } of looseFigures(published.paragraphs))
    context.doubt(
      "leftover",
      `从这里起有 ${count} 个数字像是一张表的单元格，但文本没有保留它的行和列，不能确定每个数字是哪一项的，没有读入。请改用原网页、PDF、Word 或 Excel 文件。`,
      `From here on ${count} figures stand as the cells of a table do whose rows and columns the text has not kept. What each is of is not certain; they were not read. Use the page, the PDF, Word or Excel file instead.`,
      place,
    );
  const text = documentText(published.paragraphs);
  const own = titleOf(text, published);
  const ownYear = budgetYear(own, published);
  const isUntitled = plain(own) === "";
  const title = ownYear === undefined || isUntitled ? (titleCalled(source, called) ?? own) : own;
  const named = ownYear ?? budgetYear(title, published);
  const year = named ?? yearOfForms(source);
  if (named === undefined && year !== undefined)
    context.doubt(
      "assumed",
      `标题和表名中没有年份，按表头下的“（${year}年度）”读取年度。`,
      `Neither the title nor the titles of tables name a year; it is the one under the heads of forms, ${year}.`,
      {},
    );
  if (title !== own)
    context.doubt(
      "assumed",
      isUntitled
        ? `内容中没有标题，按文件名或所给标题“${title}”读取标题和年度。`
        : `内容中没有年份，按文件名或所给标题“${title}”读取年度。`,
      isUntitled
        ? `The document has no title; title and year are those of the file’s name or as given, ${title}.`
        : `The document names no year; it is that of the file’s name or as given, ${title}.`,
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
      "没有找到预算年度：标题和表名中都没有年份。请给出带年度的标题，如“2024年示例局部门预算”：写在文件名中，或用 --title（importBudget 的 title）。",
      "No budget year was found: neither the title nor the titles of tables name one. Give a title with the year, such as 2024年示例局部门预算: as the name of the file, or by --title (title of importBudget).",
      { line: 1 },
    );
    return { ok: false, doubts: context.doubts, problems: [] };
  }
  const bodies = bodiesOf(source);
  if (bodies.length > 0)
    context.doubt(
      "assumed",
      `这些文件写着不同的单位（${bodies.join("、")}），现作为一份公开一并读入。如果各是一份公开，请分别导入（命令行用 --each）。`,
      `These files name different bodies (${bodies.join(", ")}) and were read as one disclosure. If each is one of its own, import them apart (on the command line with --each).`,
      {},
    );
  const told = accountsBefore(title, published);
  const { kind, budgets, ofTables } = plannedBudgets({ year, title, isTold: told !== undefined }, text, published);
  const ofYears = budgets.length === 0 ? ofTwoYears(title, published) : undefined;
  if (ofYears !== undefined) return eachYear([context, new ImportContext(effort)], ofYears, title, text, published);
  if (budgets.length === 0) return understand(context, { year, kind, title, text, published });
  const ofBodies = tablesOfBodies(published.tables);
  const [main, ...rest] = budgets.map(({ fund, scope, tables, executed }, at) => {
    const own = at === 0 ? context : new ImportContext(effort);
    own.fund = fund;
    own.ofBodies = ofBodies;
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

/** The budget and the accounts, each with its text. One not parted by year is the budget's, unless it tells of both. */
function eachYear(
  [context, beside]: readonly [ImportContext, ImportContext],
  [budget, accounts]: readonly [OfYear, OfYear],
  title: string,
  text: DocumentText,
  published: PublishedDocument,
): ImportResult {
  const isParted = budget.paragraphs !== undefined;
  const spoken = isParted
    ? undefined
    : published.paragraphs.find(({ text: line }) => line.includes("决算") && /\d元|\d\s*[万亿]元/.test(line));
  if (spoken !== undefined)
    context.doubt(
      "leftover",
      "文件有两个年度的预算和决算，文字说明没有读入，以免混淆；表格已分别读入。请将两份文件分开后再试。",
      "The document has a budget and accounts of two years. Its tables were read apart; its text was not read, so that figures of one are not taken for the other’s. Part the document, and try again.",
      spoken.place,
    );
  const of = ({ year, kind, tables, paragraphs }: OfYear, own: ImportContext, isPart: boolean): ImportResult =>
    understand(own, {
      year,
      kind,
      title: isPart ? `${title}（${year}年决算）` : title,
      text: { ...text, ...(paragraphs && { sections: sectionsIn(paragraphs) }), contents: [] },
      published: { ...published, tables, ...(paragraphs && { paragraphs }) },
      isPart: (isPart && !isParted) || spoken !== undefined,
    });
  return together(of(budget, context, false), [of(accounts, beside, true)]);
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
  if (context.fund === "stateCapital") settleStateCapital(context);
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
    if (!context.hasTables) {
      nest(context, context.part("income"), "items");
      for (const side of ["income", "expenditure"]) nest(context, context.part(side), "balances");
      settleInsurance(context);
    }
  }
  if (context.isExecuted) context.budget["kind"] = "execution";
  if (context.fund !== undefined) settleRates(context);
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
