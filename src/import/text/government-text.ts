/** The text of a government's budget: which fund, level and year each sentence speaks of. */
import type { Source } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import { plain } from "../understand/words.js";
import {
  OF_ALL,
  headingWithin,
  isBeforePassing,
  isBesideAccounts,
  isCarriedOut,
  isLeftOfInsurance,
  isOfOneInsurance,
  isOfBefore,
  isOfPeriod,
  isOfRegionUnder,
  isOfWork,
  isOfZone,
  isOtherHeading,
  isOtherVersion,
  isPassed,
  isWithZone,
  levelWithZone,
  withInsurance,
} from "./other-subjects.js";
import type { Base } from "./bases.js";
import { baseTold } from "./growth.js";
import { sentencesOf } from "./phrases.js";
import type { Passage } from "./reflow.js";
import { allSections, type DocumentText, type TextSection } from "./sections.js";
import { SentenceReader } from "./sentences.js";
import { fundNamed } from "./spoken-funds.js";
import { levelsApart, scopeNamed, type Scope } from "./spoken-levels.js";
import { carriedOutIn, yearNamed, yearOfAccounts, yearOpening } from "./spoken-years.js";

/** Headings of what is told beside the accounts, in part once more. */
const BESIDE = /三公|名词|债务|债券|绩效|转移支付|基本建设|主要工作|措施/;

/** 预算执行及债务情况: the accounts, too. */
function isBesideHeading(words: string): boolean {
  return BESIDE.test(words) && !/预算执行(?:情况)?[及和与、]/.test(words);
}

/** What a sentence speaks of. */
interface Subject {
  readonly fund: Source;
  scope: Scope | "other";
  readonly year: number;
}

/**
 * The funds and levels that the text of a report gives figures of.
 * @param of - year of the budget, and level of the government
 * @param only - only what is told of this year
 */
export function budgetsInText(text: DocumentText, of: Reported, only?: number): { fund: Source; scope: Scope }[] {
  const found: { fund: Source; scope: Scope }[] = [];
  const scopes = new Set<Scope>();
  for (const { subject, sentence } of spoken(text, of)) {
    if (!/\d\s*(?:亿|万)?元/.test(sentence) || !/收入|支出/.test(sentence)) continue;
    const { fund, scope } = subject;
    if (scope === "other") continue;
    scopes.add(scope);
    if (subject.year !== (only ?? of.year)) continue;
    if (!found.some((each) => each.fund === fund && each.scope === scope)) found.push({ fund, scope });
  }
  // A report that only tells of the own level needs no telling apart.
  return found.map((each) => ({ ...each, scope: scopes.has("") ? each.scope : "" }));
}

/** 完成预算的98%（调整预算，下同）, 为调整预算（以下简称预算）的98%. */
const REVISED =
  /预算[^,。;()]{0,12}\((?:指|为)?(?:年度)?(?:调整后?预算|预算调整)数?,下同\)|调整预算数?\(以下简称(?:年度)?预算/;

/** What is known of a report: the year of its budget, and the level of its government (市, 县 …). */
export interface Reported {
  readonly year: number;
  readonly level: string | undefined;
  readonly title: string;
}

interface Spoken {
  readonly subject: Subject;
  readonly sentence: string;
  readonly passage: Passage;
  /** The paragraph that it stands in. */
  readonly whole: string;
  readonly path: readonly string[];
}

/** The first line of the next heading, where a section ends with it: it names a year, and ends as no sentence does. */
function tornHeading({ passages }: TextSection): string {
  const words = plain(passages[passages.length - 1]?.text ?? "");
  return words.length < 30 && /^20\d\d年/.test(words) && /(?:预算|决算|收入|支出)$/.test(words) ? words : "";
}

/** Every sentence, with the fund, level and year that it or what stands before it names. */
function* spoken(text: DocumentText, { year, level, title }: Reported): Generator<Spoken> {
  const { ownFunds, withZone } = hasBothLevels(text);
  const isTwofold = ownFunds.size > 0;
  const isWide = (words: string): boolean =>
    isWithZone(words) || (withZone !== undefined && words.includes(withZone) && !words.includes("本级"));
  const isUnder = (words: string): boolean => level !== undefined && isOfRegionUnder(words, title);
  const scoped = (words: string): Scope | "other" | undefined =>
    isOfZone(words, title) || isUnder(words) || isOfPeriod(words) || (isTwofold && isWide(words))
      ? "other"
      : scopeNamed(words, level);
  const ofTitle: Scope = scopeNamed(plain(title), level) === "本级" ? "本级" : "";
  let torn = "";
  for (const section of allSections(text.sections)) {
    // 2025年示例市本级一般公共预算 / 收支情况的说明: a heading of two lines, of which the first stands at the end of what is before.
    const path = [torn, ...section.path.map(plain)].filter((words) => words !== "");
    torn = tornHeading(section);
    const from = (of: (words: string) => unknown): unknown =>
      [...path]
        .reverse()
        .map(of)
        .find((each) => each !== undefined);
    const yearOfHeading = (from(yearNamed) as number | undefined) ?? carriedOutIn(path, title);
    const heading: Subject = {
      fund: (from(fundNamed) as Source | undefined) ?? "general",
      scope: (from(scoped) as Scope | undefined) ?? ofTitle,
      year: yearOfHeading ?? year,
    };
    const isOther = (words: string): boolean => isOtherHeading(words, title) || isUnder(words);
    if (isBesideHeading(path[path.length - 1] ?? "") || path.some(isOther)) continue;
    let last = heading;
    let before: Subject | undefined;
    let yearBefore: number | undefined;
    let isBeside = false;
    for (const passage of section.passages) {
      // 1.政府性基金预算。: a line that only names what follows.
      const isLine = passage.text.length < 30 && !/[。；]\s*\S|\d\s*(?:亿|万)?元/.test(passage.text);
      const within = headingWithin(passage.text);
      if (isLine) isBeside = isBesideHeading(plain(passage.text));
      else if (within !== undefined) isBeside = isBesideHeading(within) || isOther(within);
      if (isBeside) continue;
      const opening = plain(passage.text.slice(0, 40));
      let subject = before !== undefined && isOfBefore(opening) && scoped(opening) === undefined ? before : last;
      // A paragraph without a year goes on with that of the one before, where no heading says otherwise, or an earlier one.
      const yearOpened = isLine ? undefined : yearOfAccounts(plain(passage.text));
      if (isLine) yearBefore = undefined;
      else if (yearOpened !== undefined) yearBefore = yearOpened;
      else if (yearBefore !== undefined && (yearOfHeading === undefined || yearBefore > subject.year))
        subject = { ...subject, year: yearBefore };
      if (subject.fund !== "socialInsurance" && isOfOneInsurance(opening)) continue;
      let opened: Subject | undefined;
      let at = 0;
      let insurance: string | undefined;
      let isPeriod = false;
      let isPlan = false;
      let isNote = false;
      for (const sentence of sentencesOf(passage.text)) {
        const above = subject;
        for (const [index, given] of levelsApart(sentence).entries()) {
          const words = plain(given);
          isNote ||= isOtherVersion(words);
          isPeriod ||= isOfPeriod(words) || isBeforePassing(words);
          const told = yearOpening(words) ?? subject.year;
          isPlan = (isPlan || (told < year && isPassed(words))) && !isCarriedOut(words);
          const own: Subject = {
            fund: isInList(words, at, subject.fund) ? subject.fund : (fundNamed(words) ?? subject.fund),
            scope: isPeriod ? "other" : (scoped(words) ?? subject.scope),
            year: told,
          };
          // A fund of which 市级 with its zones is told, and not 市本级.
          if (own.scope === "other" && scopeNamed(words, level) === "本级" && isWide(words) && !ownFunds.has(own.fund))
            own.scope = "本级";
          let part = given;
          if (own.fund === "socialInsurance") ({ sentence: part, last: insurance } = withInsurance(given, insurance));
          opened ??= own;
          const isOfOne = insurance !== undefined && isLeftOfInsurance(words) && !OF_ALL.test(passage.text);
          if (!isLine && !isPlan && !isNote && !isBesideAccounts(words) && !isOfOne)
            yield {
              subject: own,
              sentence: part,
              passage: partOf(passage, at, part),
              whole: passage.text,
              path: section.path,
            };
          at += part.length;
          if (words.endsWith("。")) isNote = false;
          // What 其中 tells of another level ends with it.
          const isAside = own.scope !== above.scope && /^\s*其中/.test(part);
          if (index === 0) subject = isAside ? { ...own, scope: above.scope } : own;
        }
      }
      if (isLine) last = subject;
      else before = opened;
    }
  }
}

/** 13.国有资本经营收入…, …；国有资本经营收入7亿元: an item of a list of revenues, which the general public budget has. */
function isInList(words: string, at: number, fund: Source): boolean {
  if (/^\d{1,2}[.、]国有资本经营收入/.test(words)) return true;
  return at > 0 && fund === "general" && /^(?:其中[:,]?)?国有资本经营收入/.test(words);
}

/** Whether a report tells of 市本级 and of 市本级（含开发区） apart, and of which funds; and the word that it has for the latter. */
function hasBothLevels(text: DocumentText): { ownFunds: ReadonlySet<Source>; withZone: string | undefined } {
  const own = /本级(?!\()[^。；]{0,12}(?:收入|支出)[^。；]{0,10}\d/;
  const ownFunds = new Set<Source>();
  let isWith = false;
  let withZone: string | undefined;
  for (const { passages } of allSections(text.sections)) {
    for (const passage of passages) {
      if (!passage.text.includes("本级")) continue;
      const words = plain(passage.text);
      isWith ||= isWithZone(words);
      for (const sentence of own.test(words) ? words.split(/[。；]/) : [])
        if (own.test(sentence)) ownFunds.add(fundNamed(sentence) ?? "general");
      withZone ??= levelWithZone(words);
    }
  }
  return { ownFunds: isWith ? ownFunds : new Set(), withZone };
}

/** 加上…、…等171亿元，收入总量…: the account whose total the sentence adds up, where it is one. */
function sideAddedUp(sentence: string): "income" | "expenditure" | undefined {
  const sides = new Set(
    [...plain(sentence).matchAll(/(收入|支出)(?:总[量计额]|合计)|总(收入|支出)/g)].map(
      ([, one, other]) => one ?? other,
    ),
  );
  if (sides.size !== 1) return undefined;
  return sides.has("收入") ? "income" : "expenditure";
}

function partOf(passage: Passage, start: number, text: string): Passage {
  const lines = passage.lines.map(({ at, place }) => ({ at: at - start, place }));
  return { ...passage, text, lines };
}

/** What moves between governments, years and funds, or the part that does not. */
const BALANCES = /补助|转移支付|税收返还|调入|上年结[转余]|债务|上解|稳定调节基金|其中[：:，,]?当年/;
/** 收入合计33亿元，…其中，一般公共预算收入8亿元: the year's income is a part of what the sum is of. */
const SUM_OF_ALL =
  /(?:收入|支出)合计(?:为|达)?[\d.,]+(?:亿|万)?元.*?其中[:,]?(?:当年|本年|地方)?(?:一般公共预算|政府性基金预算|基金预算|国有资本经营预算)?(?:收入|支出)/;

/** 政府性基金预算收入122亿元，加上上级补助20亿元，收入合计142亿元: the sum is not that of the year. */
const SUM_WITH_OTHERS =
  /(?:收入|支出)[^。]*?[,，]加上?[^。]*?(?:收入|支出)合计(?:为|达)?[\d.]|。加上?[^。]*?(?:收入|支出)合计(?:为|达)?[\d.]/;

/**
 * Reads what the text says of one of a government’s budgets.
 * @param of - year of the document: sentences without one are of it; and level of its government
 */
export function readGovernmentText(context: ImportContext, text: DocumentText, of: Reported): void {
  if (allSections(text.sections).some(({ passages }) => passages.some((each) => REVISED.test(plain(each.text)))))
    context.budgetMeant = "revisedBudget";
  let reader: SentenceReader | undefined;
  let last: TextSection["path"] | undefined;
  let explanation: string | undefined;
  const bases = new Map<string, Base>();
  for (const { subject, passage, whole, path } of spoken(text, of)) {
    // 关于…的说明: what it says ends with it.
    if (path[0] !== explanation && plain(explanation ?? "").endsWith("说明")) bases.clear();
    explanation = path[0];
    // 收入…较上年完成数（下同）, 支出…比上年预算（下同）: each side has its own, where both are told.
    const [side = ""] = /收入|支出/.exec(passage.text) ?? [];
    const told = subject.year === context.year ? baseTold(context, passage.text) : undefined;
    if (told !== undefined) bases.set(side, told);
    context.baseTold = bases.get(side) ?? [...bases.values()].pop();
    const isOwn =
      subject.scope !== "other" &&
      subject.fund === context.fund &&
      (context.scope === undefined || subject.scope === context.scope);
    if (!isOwn || subject.year !== context.year) {
      reader = undefined;
      continue;
    }
    if (reader === undefined || last !== path) reader = new SentenceReader(context, path);
    last = path;
    context.passage = {
      hasBalances: BALANCES.test(whole),
      isSumOfAll: SUM_OF_ALL.test(plain(whole)) || SUM_WITH_OTHERS.test(plain(whole)),
      isWithShared: /上划(?:中央|省)/.test(passage.text),
      side: sideAddedUp(passage.text) ?? sideAddedUp(whole),
      isOfWork: isOfWork(whole),
    };
    reader.read(passage);
  }
}
