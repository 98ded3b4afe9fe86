/** Reads the text of a document into the budget: figures, entity, projects, glossary; and keeps it as published. */
import { staleYear } from "../../budget/reconcile/stale-years.js";
import type { ImportContext } from "../understand/context.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import { isUnitName } from "../understand/unit-names.js";
import { plain, tidy, unnumbered } from "../understand/words.js";
import { isDuties, readCounts, readDuties, readListedOffices, readOffices, readUnits } from "./entity.js";
import { readFigures } from "./read-figures.js";
import { readStaff } from "./staff.js";
import { sectionsOfReports } from "./reports-within.js";
import { readNumberedProjects, readProjectLines, readProjectSection } from "./project-text.js";
import { isMarked, type Passage } from "./reflow.js";
import type { DocumentText, TextSection } from "./sections.js";
import { tellUnreadFigures } from "./unread-figures.js";

/** Reads all sections. */
export function readText(context: ImportContext, text: DocumentText): void {
  const reading: Reading = {
    units: ofUnits(text.sections),
    reports: sectionsOfReports(text.sections),
    spoken: [],
  };
  context.toldOfYear = context.kind === "finalAccounts" ? toldOfYear(text.sections) : {};
  for (const section of spokenSections(context, text.sections)) {
    const kept = readSection(context, section, reading);
    if (kept === undefined) continue;
    for (const draft of kept) context.ledger.add(context.budget, "text", draft);
  }
  // What a government's report tells of its accounts is read sentence by sentence, among much that is no figure of them.
  if (context.fund === undefined) tellUnreadFigures(context, reading.spoken);
}

/** 本年收入10万元, 本年支出合计9万元: the account of the year, as the text first tells it. */
function toldOfYear(sections: readonly TextSection[]): ImportContext["toldOfYear"] {
  const told: { income?: string; expenditure?: string } = {};
  const read = (section: TextSection): void => {
    for (const { text } of section.passages)
      for (const [, side, digits] of text.matchAll(
        /(?<!拨款)本年(收入|支出)(?:合计|总计)?为?\s*([\d,]+(?:\.\d+)?)\s*[万亿]?元/g,
      ))
        if (digits !== undefined) told[side === "收入" ? "income" : "expenditure"] ??= digits;
    section.sections.forEach(read);
  };
  sections.forEach(read);
  return told;
}

/** A disclosure of a few paragraphs may have no heading: the title is what they are of. */
function spokenSections({ budget }: ImportContext, sections: readonly TextSection[]): readonly TextSection[] {
  const [first, ...rest] = sections;
  if (first === undefined || first.heading !== undefined) return sections;
  return [{ ...first, path: [wordsIn(budget, "title")] }, ...rest];
}

/** Characters of the longest paragraph that is read for figures: no published one comes near. */
const LONGEST = 20_000;

/**
 * 一、示例局（本级） beside 二、示例市水文站: sections of which each tells of one unit, where two or more stand side by side. Their
 * figures are none of the department’s.
 */
function ofUnits(sections: readonly TextSection[]): ReadonlySet<TextSection> {
  const found = sections.filter(({ heading = "" }) => isMarked(heading) && isUnitName(unnumbered(heading)));
  const isSpoken = (section: TextSection): boolean =>
    [section, ...section.sections].some(({ passages }) => passages.some(({ text }) => saysMoney(text)));
  return new Set(found.filter(isSpoken).length > 1 ? found : []);
}

/** A section of a single unit is kept as text, and this is told. */
function unitSection(context: ImportContext, section: TextSection): Draft[] {
  context.doubt(
    "leftover",
    "这一节说的是一个所属单位，其中的数字不是整个部门的，没有读入。",
    "This section tells of a single unit; its figures are not the whole department’s and were not read.",
    section.place,
    section.heading ?? "",
  );
  return [textOf(context, section)];
}

/** A section of a report on a project is kept as text; where it has figures, this is told. */
function reportSection(context: ImportContext, section: TextSection): Draft[] {
  if (section.passages.some(({ text }) => saysMoney(text)))
    context.doubt(
      "leftover",
      "这一节属于项目的绩效评价报告，其中的数字不是整个部门的，没有读入。",
      "This section is of a report on a project; its figures are not the whole department’s and were not read.",
      section.place,
      section.heading ?? "",
    );
  return [textOf(context, section)];
}

function textOf(context: ImportContext, section: TextSection): Draft {
  const record = draftOf(context, section, section.passages);
  for (const part of section.sections) context.ledger.add(record, "sections", textOf(context, part));
  return record;
}

/** What holds for all sections. */
interface Reading {
  /** Sections whose figures are none of the department's: of single units, and of reports on single projects. */
  readonly units: ReadonlySet<TextSection>;
  readonly reports: ReadonlySet<TextSection>;
  /** Paragraphs that were read for figures, up to here. */
  readonly spoken: Passage[];
}

function readSection(context: ImportContext, published: TextSection, reading: Reading): Draft[] | undefined {
  if (reading.units.has(published)) return unitSection(context, published);
  if (reading.reports.has(published)) return reportSection(context, published);
  const section = { ...published, passages: published.passages.filter((passage) => isReadable(context, passage)) };
  const heading = section.heading ?? "";
  if (readProjectSection(context, section)) return undefined;
  let passages: readonly Passage[] = published.passages;
  const words = plain(section.path.join("/"));
  const own = plain(heading);
  // Where headings are not marked, what is said of money can stand under 职责 or 机构设置.
  const ofMoney = section.passages.filter(({ text }) => saysMoney(text));
  const unmarked = { ...section, path: [], passages: ofMoney };
  const figures = (of: TextSection, ...headings: [words: string, own: string]): void => {
    reading.spoken.push(...of.passages);
    readFigures(context, of, ...headings);
  };
  const isFirst = context.part("entity")["duties"] === undefined;
  if (isDuties(heading) && isFirst) {
    passages = readDuties(context, section, saysMoney);
    if (ofMoney.length > 0) figures(unmarked, "", "");
  } else if (/名词解释|专业名词/.test(own)) return glossarySection(context, section);
  else if (readProjectLines(context, section.passages) || readNumberedProjects(context, section.passages))
    passages = [];
  else if (/机构|人员|概况|单位构成|基本情况/.test(words) && !OF_MONEY.test(own)) {
    for (const passage of section.passages) {
      readCounts(context, passage);
      readOffices(context, passage);
      readStaff(context, passage);
    }
    readUnits(context, section);
    readListedOffices(context, section);
    if (ofMoney.length > 0) figures(unmarked, "", "");
    // What else has amounts is not read for them: they are told.
    reading.spoken.push(...section.passages.filter(({ text }) => MONEY.test(text) && !saysMoney(text)));
  } else if (section.path.length > 0) figures(section, words, own);
  const record = draftOf(context, section, passages);
  const units = ofUnits(section.sections);
  for (const part of section.sections) {
    for (const draft of readSection(context, part, { ...reading, units }) ?? [])
      context.ledger.add(record, "sections", draft);
  }
  return [record];
}

/** Headings of what is raised and spent, whatever else they are called: 三、预算支出基本情况. */
const OF_MONEY = /预算情况|决算情况|收支|(?:预算|决算|拨款)(?:收入|支出)|三公/;

const MONEY = /\d\s*[亿万]?元/;

/** Whether a paragraph tells of the budget: of income, expenditure or 三公, in money. */
function saysMoney(text: string): boolean {
  return /(?:收入|支出|三公[”"]?经费|运行经费).*\d\s*(?:亿元|万元|元)/s.test(text);
}

function isReadable(context: ImportContext, passage: Passage): boolean {
  if (passage.text.length <= LONGEST) return true;
  context.doubt(
    "leftover",
    `这一段超过 ${LONGEST} 字，没有读取其中的数字。`,
    `This paragraph has more than ${LONGEST} characters; its figures were not read.`,
    passage.place,
    passage.text.slice(0, 200),
  );
  return false;
}

function draftOf(context: ImportContext, section: TextSection, passages: readonly Passage[]): Draft {
  const draft: Draft = section.heading === undefined ? {} : { heading: section.heading };
  if (passages.length > 0) draft["paragraphs"] = passages.map(({ text }) => text.trim());
  context.ledger.mark(draft, section.heading === undefined ? "paragraphs" : "heading", { place: section.place });
  // A part is placed where it begins; a year left over from another document has to be found.
  passages.forEach(({ text, place }, index) => {
    if (place !== section.place && staleYear(text, context.year) !== undefined)
      context.ledger.mark(draft, `paragraphs.${index}`, { place });
  });
  return draft;
}

/** 附件：2024年度公开表, 部门：示例厅: what stands after the glossary, and is no term. */
const NO_TERM = /^(?:附件?\d*|附表\d*|(?:编制|公开|填报)?(?:部门|单位)(?:名称)?)$/;

const TERM =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.]|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}\s*[.．、])?\s*\**\s*([^：:。]{2,40}?)\s*\**\s*[：:]\s*\**\s*(.+)$/s;

/** Terms with their definitions; a signature and date after them stay text. */
function glossarySection(context: ImportContext, section: TextSection): Draft[] {
  const rest: Passage[] = [];
  let last: Draft | undefined;
  for (const passage of section.passages) {
    const [, term, definition] = TERM.exec(passage.text) ?? [];
    if (term !== undefined && definition !== undefined && !NO_TERM.test(plain(term))) {
      last = context.ledger.add(context.budget, "glossary", { term: tidy(term), definition: definition.trim() });
      context.ledger.mark(last, "term", { place: passage.place });
    } else if (last !== undefined && plain(passage.text).length > 30) {
      last["definition"] = wordsIn(last, "definition") + passage.text.trim();
    } else if (!/^名词解释[:：]?$/.test(plain(passage.text))) rest.push(passage);
  }
  const drafts = [draftOf(context, section, [])];
  for (const part of section.sections) {
    for (const draft of glossarySection(context, part)) context.ledger.add(drafts[0] ?? {}, "sections", draft);
  }
  if (rest.length > 0) {
    const [first] = rest;
    const signature: Draft = { paragraphs: rest.map(({ text }) => text.trim()) };
    context.ledger.mark(signature, "paragraphs", { place: first?.place ?? section.place });
    drafts.push(signature);
  }
  return drafts;
}
