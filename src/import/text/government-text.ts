/** The text of a government's budget: which fund, level and year each sentence speaks of. */
import type { Source, Unit } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import { plain } from "../understand/words.js";
import { sentencesOf } from "./phrases.js";
import type { Passage } from "./reflow.js";
import { allSections, type DocumentText, type TextSection } from "./sections.js";
import { SentenceReader } from "./sentences.js";

/** Level of government: the whole region, or its own level (本级). */
export type Scope = "" | "本级";

/** What a sentence speaks of. */
interface Subject {
  readonly fund: Source;
  readonly scope: Scope;
  readonly year: number;
}

const FUND =
  /(一般公共预算|公共财政预算|地方财政|政府性?基金|国有资本经营|社会保险基金|社保基金)(?:预算)?(?:总)?(?:收入|支出|收支)|(一般公共预算|政府性基金(?:预算)?|国有资本经营预算|社会保险基金(?:预算)?)/;

/** The fund that words name; money that moves between funds (从政府性基金预算调入) names none. */
export function fundNamed(words: string): Source | undefined {
  const bare = words.replace(
    /(?:从|由|自|调入|调出至?|转入)(?:一般公共|政府性基金|国有资本经营|公共财政)(?:预算)?/g,
    "",
  );
  const [found = ""] = FUND.exec(bare) ?? [];
  if (found === "") return undefined;
  if (/社会?保/.test(found)) return "socialInsurance";
  if (found.includes("基金")) return "governmentFund";
  return found.includes("国有资本") ? "stateCapital" : "general";
}

function scopeNamed(words: string): Scope | undefined {
  if (/全(?:省|市|县|区|州|旗|盟|自治[区州县]|国|镇|乡|街道)/.test(words)) return "";
  return /本级|(?<!上解|补充)中央(?:一般公共|政府性基金|国有资本|收入|支出)|(?:省|市|县|区|州|旗|镇|乡)级(?!财政)/.test(
    words,
  )
    ? "本级"
    : undefined;
}

function yearNamed(words: string): number | undefined {
  const [, year] = /(20\d\d)年/.exec(words) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** Whether a document is the report of a government on its budget, by its title. */
export function isGovernmentReport(title: string): boolean {
  const words = plain(title).replace(/财政(?:局|厅|部)/g, "");
  const isOfBudget = /预算执行|财政[预决]算|政府[预决]算|[预决]算草案/.test(words);
  return isOfBudget && !/部门|单位|局|委员会|学校|大学|学院|医院|中心/.test(words);
}

/** The money unit that a report mostly prints. */
export function unitOfText(text: DocumentText): Unit {
  const counts = { 亿元: 0, 万元: 0 };
  for (const { passages } of allSections(text.sections)) {
    for (const passage of passages) {
      for (const [, unit] of passage.text.matchAll(/\d\s*(亿元|万元)/g)) counts[unit as "亿元" | "万元"] += 1;
    }
  }
  return counts["亿元"] > counts["万元"] ? "亿元" : "万元";
}

/**
 * The funds and levels that the text of a report gives figures of.
 * @param year - of the budget
 * @param only - only what is told of this year
 */
export function budgetsInText(text: DocumentText, year: number, only?: number): { fund: Source; scope: Scope }[] {
  const found: { fund: Source; scope: Scope }[] = [];
  for (const { subject, sentence } of spoken(text, year)) {
    if (!/\d\s*(?:亿|万)?元/.test(sentence) || !/收入|支出/.test(sentence)) continue;
    const { fund, scope } = subject;
    if (only !== undefined && subject.year !== only) continue;
    if (!found.some((each) => each.fund === fund && each.scope === scope)) found.push({ fund, scope });
  }
  // A fund of which only the own level is told needs no telling apart.
  return found.map((each) => ({
    ...each,
    scope: found.some((other) => other.fund === each.fund && other.scope === "") ? each.scope : "",
  }));
}

interface Spoken {
  readonly subject: Subject;
  readonly sentence: string;
  readonly passage: Passage;
  readonly path: readonly string[];
}

/** Every sentence, with the fund, level and year that it or what stands before it names. */
function* spoken(text: DocumentText, year: number): Generator<Spoken> {
  for (const section of allSections(text.sections)) {
    const path = section.path.map(plain);
    const from = (of: (words: string) => unknown): unknown =>
      [...path]
        .reverse()
        .map(of)
        .find((each) => each !== undefined);
    const heading: Subject = {
      fund: (from(fundNamed) as Source | undefined) ?? "general",
      scope: (from(scopeNamed) as Scope | undefined) ?? "",
      year: (from(yearNamed) as number | undefined) ?? year,
    };
    if (/三公|名词|债务|绩效|转移支付/.test(path[path.length - 1] ?? "")) continue;
    let last = heading;
    for (const passage of section.passages) {
      // 1.政府性基金预算: a line that only names what follows.
      const isLine = passage.text.length < 30 && !/[。；]/.test(passage.text);
      let subject = last;
      let at = 0;
      for (const sentence of sentencesOf(passage.text)) {
        const words = plain(sentence);
        subject = {
          fund: fundNamed(words) ?? subject.fund,
          scope: scopeNamed(words) ?? subject.scope,
          year: yearNamed(words.slice(0, 12)) ?? subject.year,
        };
        if (!isLine) yield { subject, sentence, passage: partOf(passage, at, sentence), path: section.path };
        at += sentence.length;
      }
      if (isLine) last = subject;
    }
  }
}

function partOf(passage: Passage, start: number, text: string): Passage {
  const lines = passage.lines.map(({ at, place }) => ({ at: at - start, place }));
  return { ...passage, text, lines };
}

/**
 * Reads what the text says of one of a government’s budgets.
 * @param year - of the document: sentences without one are of it
 */
export function readGovernmentText(context: ImportContext, text: DocumentText, year: number): void {
  let reader: SentenceReader | undefined;
  let last: TextSection["path"] | undefined;
  for (const { subject, passage, path } of spoken(text, year)) {
    const isOwn = subject.fund === context.fund && (context.scope === undefined || subject.scope === context.scope);
    if (!isOwn || subject.year !== context.year) {
      reader = undefined;
      continue;
    }
    if (reader === undefined || last !== path) reader = new SentenceReader(context, path);
    last = path;
    reader.read(passage);
  }
}
