/** The title of a document and the year of its budget, among what a portal sets around them. */
import type { SourceDocument } from "./source/source-document.js";
import type { DocumentText } from "./text/sections.js";
import { firstPage, reportTitle } from "./title-lines.js";
import type { PublishedDocument } from "./understand/tables.js";
import { isUnitName } from "./understand/unit-names.js";
import { ordinalOf, plain, tidy, unnumbered } from "./understand/words.js";

/** How a title ends: 预算, 决算公开, 部门预算说明, 预算（草案）. */
const TITLE_END =
  /(?:预算|决算)(?:[（(]草案[）)])?(?:公开)?(?:及[“"]?三公[”"]?经费(?:预算)?(?:公开)?)?(?:说明|(?:执行)?(?:情况|草案)?的?报告|草案|(?:情况)?(?:报表|表)|情况|信息|情况说明|编制说明|公开说明)?(?:（.*）|\(.*\))?$/;

/** “三公”经费支出情况说明, “三公”经费公开: how the title of a disclosure of 三公 alone ends. */
const THREE_PUBLIC_END =
  /三公经费(?:财政拨款)?(?:支出)?(?:预算|决算|支出|增减变化)?(?:汇总|统计|公开)?(?:情况|(?:情况)?的?(?:表|说明|公开|公开说明|信息公开))$/;

/** Whether words end as the title of a disclosure does. */
function isEnded(words: string): boolean {
  return TITLE_END.test(words) || THREE_PUBLIC_END.test(words);
}

/** What a line of a sentence says that no title does. */
const TELLS_AMOUNT = /\d\s*(?:[万亿]?元|[%％])/;

/** Whether words are those of a sentence that a page has broken, and no title. */
function isProse(words: string): boolean {
  if (/20\d\d/.test(words)) return false;
  return (words.length > 40 && /[，,。；]|、.*、/.test(words)) || (ordinalOf(words) !== "" && /[，,。；]/.test(words));
}

/** What the title of a disclosure names. */
const NAMES_BUDGET = /预算|决算|20\d\d.*三公[”"]?经费/;

/** Lines of a portal's page around the document: menus, breadcrumbs, dates and sources of an article, and its index. */
const PORTAL =
  /^(?:监督索引号|首页|网站首页|政务公开|政府信息公开|信息公开|当前位置|您(?:现在|当前)?的?位置|来源|发布|索\s*引\s*号|字体|字号|打印|关闭|分享|微信|微博|头条|浏览|点击|访问|时间|日期|时效|生成日期|公开日期|公开时间|成文日期|文\s*号|主题|体裁|效力|有效性|是否有效|视力|有\s*效\s*性|发文|语音播报|进入播报|退出播报|附件\d*$)/;

/** Entries of a portal's menu, and of the place that a page stands at. */
const MENU =
  /^(?:财政|政府|部门|单位|本级|县级|市级|区级)*(?:预决算|预算|决算|预算决算)(?:信息)?(?:公开)?(?:专栏|平台|目录|栏目)?$/;

/** A line of the title page without what a portal sets before it; "" where it is all the portal’s. */
function lineOf(text: string): string {
  const line = tidy(text)
    .replace(/^[•·●▪◆\-.．。\s]+/, "")
    // 标题：示例市财政局2024年部门预算
    .replace(/^(?:标\s*题\s*[：:]?|名\s*称\s*[：:])\s*(?=\S)/, "")
    // 2025年预算公开目录: the list of contents begins with the title.
    .replace(/(?<=预算公开|决算公开)目\s*录$/, "")
    // 示例局2024年度部门预算公开 1: the number of the page.
    .replace(/(?<=预算|决算|公开|说明|报告)\s+\d{1,3}$/, "")
    // …的报告（2026年1月21日在示例市第五届人民代表大会第五次会议上）: when and where it was read.
    .replace(/(?<=报告)\s*[（(]20\d\d年\d+月\d+日[^（）()]*会议上?[）)]$/, "");
  const bare = plain(line).replace(/^[[【(（]+/, "");
  return PORTAL.test(bare) || MENU.test(bare) || /[>»›]/.test(line) || /^[[【]/.test(plain(line)) ? "" : line;
}

/** The title of the document, put together from its first lines. */
export function titleOf(text: DocumentText, published: PublishedDocument): string {
  // Lines behind the first table, as of a goal that its form sets beside it, are none of a title page.
  const above = text.title.filter((line) => !isBehindTables(line, published));
  const lines = above
    .map(({ text: line }, at) => {
      // 示例局2024年度部门 / 预算公开, 2024年度示例局 / 部门预算: the end of a title, that alone would be an entry of a menu.
      const before = above[at - 1]?.text ?? "";
      // 2024年度示例市质量检验 / 与技术保障中心 / 单位预算: the name may take two lines.
      const two = (above[at - 2]?.text ?? "") + before;
      // 2024年度 / 示例市质量检验 / 与技术保障中心 / 单位预算: so may the year.
      const named = [before, two, (above[at - 3]?.text ?? "") + two].map(
        // 2024年示例市委宣传部部门 / 预算: 部门 is no part of the name.
        (words) => /^\s*20\d\d\s*年(?:度)?(.+?)(?:部门|单位)?$/.exec(tidy(words))?.[1] ?? "",
      );
      const isOpen = /20\d\d\s*年(?:度)?(?:部门|单位)?\s*$/.test(before) || named.some(isUnitName);
      const isEnd = MENU.test(plain(line)) && isOpen;
      return isEnd ? tidy(line) : lineOf(line);
    })
    .filter((line) => plain(line) !== "" && !TELLS_AMOUNT.test(line));
  const page = firstPage(lines);
  // A line that is a whole title stands before one that is put together from several.
  const whole = page.find(
    (line) => line.length <= 60 && /20\d\d/.test(line) && ordinalOf(line) === "" && isWholeTitle(line),
  );
  // The end of a title may read as a heading: 关于2024年示例省省级一般公共预算 / 收入预算的说明.
  const after =
    published.paragraphs[
      published.paragraphs.findIndex(({ text: line }) => line === text.title[0]?.text) + text.title.length
    ];
  const report = reportTitle([...lines, ...(after === undefined ? [] : [tidy(after.text)])]);
  if (report !== undefined && (whole === undefined || plain(report).includes(plain(whole)))) return report;
  const isOpen = page.length > 0 && (isOpenEnd(page[page.length - 1] ?? "") || isEndedBy(page, after?.text));
  const title =
    whole === undefined
      ? joinedTitle(isOpen && after !== undefined ? [...page, tidy(after.text)] : page)
      : beginningOf(whole, lines, published) + whole;
  if (NAMES_BUDGET.test(title) && !isProse(title)) return title;
  const named = published.paragraphs.filter((line) => {
    const own = lineOf(line.text);
    // 第二部分 2024年度单位预算表 ......... 4: an entry of the list of contents names a part.
    const isEntry = /[.．…·]{3,}\s*\d*\s*$/.test(own);
    const isNamed = /20\d\d.*(?:预算|决算|三公[”"]?经费)/.test(own);
    // 较2020年度决算数减少10万元，下降: a line of a sentence that a page has broken.
    const isCut =
      /^[（(]?[一二三四五六七八九十]{1,3}[)）、]/.test(own) && !isEnded(plain(own)) && /[情说公]$/.test(own);
    const isOfSentence = TELLS_AMOUNT.test(own) || /。.|[比较与]20\d\d/.test(own) || isCut;
    return isNamed && !isEntry && !isOfSentence && own.length < 60 && isBeforeTables(line, published);
  });
  const heading = named.find((line) => ordinalOf(line.text) === "" && isWholeTitle(lineOf(line.text))) ?? named[0];
  const table = latest(published);
  const publisher = publisherOf(published);
  if (heading === undefined)
    return (table && publisher && ofPublisher(publisher, table.title)) ?? table?.title ?? (isProse(title) ? "" : title);
  // The publisher stands on a line of its own, and the line under it reads as a heading of the text.
  const at = published.paragraphs.indexOf(heading);
  const isNext = at > 0 && lineOf(published.paragraphs[at - 1]?.text ?? "") === lines[lines.length - 1];
  const isUnder = isNext && lines.length === 1 && /^20\d\d/.test(tidy(heading.text));
  const below = tidy(published.paragraphs[at + 1]?.text ?? "");
  const isContinued = isOpenEnd(lineOf(heading.text)) || /^[和与及暨]\s*20\d\d\s*年[^。；]{0,30}$/.test(below);
  const next = isContinued ? below : "";
  const own = unnumbered(lineOf(heading.text).replace(/^第[一二三四五六七八九十]+部分\s*[：:]?\s*/, "")) + next;
  if (isUnder && title.length < 40) return title + own;
  return (publisher && /^20\d\d/.test(own) && ofPublisher(publisher, own)) || own;
}

/** Whether a line can name the document: it is no remark, and on no later page than the first table. */
function isBeforeTables(line: DocumentText["title"][number], published: PublishedDocument): boolean {
  return !isBehindTables(line, published) && !/[。；;]\s*$/.test(line.text);
}

function isBehindTables({ place }: DocumentText["title"][number], { tables }: PublishedDocument): boolean {
  const [first] = tables;
  return place.page !== undefined && first?.place.page !== undefined && place.page > first.place.page;
}

/** 部门：示例省示例厅 over most of the tables. */
function publisherOf({ tables }: PublishedDocument): string | undefined {
  const names = tables.flatMap(({ preparedBy }) => preparedBy ?? []);
  const count = (name: string): number => names.filter((each) => each === name).length;
  const [most] = [...names].sort((one, other) => count(other) - count(one));
  return most !== undefined && count(most) > tables.length / 2 ? tidy(most) : undefined;
}

/**
 * The title of a document that prints none, or none that names its publisher: 示例省示例厅2024年预算, where the tables say who
 * publishes them and one of them says the year.
 */
function ofPublisher(publisher: string, title: string): string | undefined {
  const [, year] = /(20\d\d)\s*年/.exec(title) ?? [];
  if (year === undefined || plain(title).includes(plain(publisher))) return undefined;
  const [, own = ""] = /^(20\d\d\s*年(?:度)?(?:部门|单位)?(?:预算|决算))表?$/.exec(plain(title)) ?? [];
  return publisher + (own === "" ? `${year}年${title.includes("决算") ? "决算" : "预算"}` : own);
}

/** The first table of the latest year: those of the year before stand with them. */
function latest({ tables }: PublishedDocument): PublishedDocument["tables"][number] | undefined {
  const years = tables.map(({ title }) => Number(/20\d\d/.exec(plain(title))?.[0] ?? 0));
  return tables.find((_, at) => (years[at] ?? 0) > 0 && years[at] === Math.max(...years));
}

/** The line above a title, where the publisher's name breaks between the two: the document has the whole name elsewhere. */
function beginningOf(title: string, lines: readonly string[], { paragraphs }: PublishedDocument): string {
  const above = lines[lines.indexOf(title) - 1] ?? "";
  const end = plain(title).replace(/20\d\d.*$/, "");
  const name = plain(above) + end;
  const isPart = above !== "" && end !== "" && !/[：:。；>\d]/.test(above);
  // 示例县 / 水务局2024年部门预算: the region on a line of its own.
  if (isPart && /^\p{Script=Han}{2,10}[省市县区州旗]$/u.test(plain(above)) && !/[省市县区州旗]/.test(end)) return above;
  return isPart && paragraphs.some(({ text }) => plain(text).includes(name)) ? above : "";
}

/** The title that the name of a file gives a document without one: 示例县水利局2023年度部门决算公开表.xlsx. */
export function titleCalled({ blocks }: SourceDocument, called = ""): string | undefined {
  const names = new Set([called, ...blocks.map(({ place }) => place.file ?? "")]);
  return [...names]
    .map((name) =>
      tidy(name.replace(/^.*[/\\]/, "").replace(/\.[A-Za-z]{2,5}$/, "")).replace(
        /^(?:附件?\s*\d*\s*[.．、：:]?\s*|\d+[.．、]\s*)/,
        "",
      ),
    )
    .find((name) => /(?<!\d)20\d\d(?!\d)/.test(name) && /预算|决算/.test(name));
}

/** A title that names its publisher: 示例市教育局2024年部门预算. */
function isWholeTitle(line: string): boolean {
  const words = plain(line).replace(/^关于/, "");
  const before = words.replace(/20\d\d.*$/, "");
  // 2025年示例县人民医院单位预算: the name stands after the year.
  const [, after = ""] = /^20\d\d年(?:度)?(.+?)(?:部门|单位)?(?:综合)?(?:预算|决算)/.exec(words) ?? [];
  const isNamed = before.length >= 3 || (after.length >= 4 && !/^(?:部门|单位|本|财政|政府|一般公共|三公)/.test(after));
  return isEnded(words) && isNamed && !/[：:。；>]/.test(line);
}

/** 示例中学 / 2020年度一般公共预算及政府性基金 / 财政拨款“三公”经费支出决算情况说明: the last line reads as a heading of the text. */
function isEndedBy(page: readonly string[], after = ""): boolean {
  const title = plain(joinedTitle(page));
  const isOpen = /20\d\d/.test(title) && title.includes("预算") && !isEnded(title);
  return isOpen && ordinalOf(after) === "" && !/20\d\d|[。：:]/.test(after) && THREE_PUBLIC_END.test(plain(after));
}

/** 示例市2025年预算执行情况和: the line below goes on with the title. */
const isOpenEnd = (title: string): boolean => title === "" || /[和与及暨、]$/.test(plain(title));

function joinedTitle(lines: readonly string[]): string {
  let title = "";
  for (const words of lines.slice(0, 12)) {
    if (
      /[：:。>]/.test(words) ||
      (/^\d{4}年?\d{0,2}月?/.test(plain(words)) && !isOpenEnd(title) && /(?:预算|决算)/.test(title))
    )
      continue;
    if (words.length > 60) continue;
    title += title !== "" && /\d$/.test(title) && /^\d/.test(words) ? ` ${words}` : words;
    if (isEnded(plain(title))) break;
  }
  return title;
}

/** The year of the accounts that a title names before the budget of the next year: 2023年财政决算和2024年财政预算（草案）. */
export function accountsBefore(title: string, { tables }: PublishedDocument): number | undefined {
  const [, accounts, budget] =
    /(?<!\d)(20\d\d)\s*年[^年]{0,12}决算[^年]{0,8}(20\d\d)\s*年[^年]{0,12}预算(?!.*(?:执行|决算))/.exec(title) ?? [];
  // With tables of the accounts the document is of these.
  const isOfTables = accounts !== undefined && tables.some((table) => table.title.includes(accounts));
  return Number(budget) === Number(accounts) + 1 && !isOfTables ? Number(accounts) : undefined;
}

/** The year that all forms print under their heads: （2024年度）; `undefined` where they print several. */
export function yearOfForms({ blocks }: SourceDocument): number | undefined {
  const texts = blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  const years = new Set(texts.flatMap((text) => /^[(（](20[0-4]\d)年度[)）]$/.exec(plain(text))?.[1] ?? []));
  const [only] = years;
  return years.size === 1 ? Number(only) : undefined;
}

/** The year of the budget: as the title says, else the one that tables and text name most. */
export function budgetYear(printed: string, published: PublishedDocument): number | undefined {
  const title = plain(printed);
  const told = accountsBefore(title, published);
  if (told !== undefined) return told + 1;
  // 2024年决算和2025年上半年预算执行情况: the year of the accounts.
  const [, accounts] = /(?<!\d)(20\d\d)\s*年[^年]{0,12}决算/.exec(title) ?? [];
  if (accounts !== undefined) return Number(accounts);
  // 2024年预算执行情况和2025年预算草案: the year of the budget, not of its execution.
  const named = [...title.matchAll(/(?<!\d)(20\d\d)\s*年/g)].map(([, each]) => Number(each));
  if (/执行|情况[和与及]20\d\d年[^年]*草案/.test(title) && title.includes("预算") && new Set(named).size > 1)
    return Math.max(...named);
  // 2026-03-27 is the day of a page.
  const [, own] = /(?<!\d)(20\d\d)(?!\d|[-/]\d)\s*年?/.exec(title) ?? [];
  if (own !== undefined) return Number(own);
  const counts = new Map<number, number>();
  const before = new Set<number>();
  const count = (text: string, weight: number): void => {
    for (const [, base, year = "", none] of plain(text).matchAll(/([比较与同])?(20[0-4]\d)年(度?无此)?/g)) {
      if (base !== undefined || none !== undefined) before.add(Number(year));
      else counts.set(Number(year), (counts.get(Number(year)) ?? 0) + weight);
    }
  };
  for (const table of published.tables) {
    count(table.title, 5);
    for (const stack of table.stacks) count(stack.join("/"), 1);
  }
  for (const { text } of published.paragraphs) count(text, 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  // A page of which only what it compares with names a year: 较2020年减少…, 2020年无此项预算.
  return best?.[0] ?? (before.size === 0 ? undefined : Math.max(...before) + 1);
}
