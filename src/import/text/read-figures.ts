/** Figures of the paragraphs of a section: which headings, also within paragraphs, they stand under, and who reads them. */
import type { ImportContext } from "../understand/context.js";
import { wordsIn } from "../understand/ledger.js";
import { AGENCY_COSTS } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";
import { readAssessedProject } from "./assessed-projects.js";
import { readCounts } from "./entity.js";
import { classOfSiblings } from "./lower-levels.js";
import { readMatters } from "./matters.js";
import type { TextSection } from "./sections.js";
import { SentenceReader } from "./sentences.js";
import { readStaff } from "./staff.js";
import { withoutListedProjects } from "./listed-projects.js";
import { SpentProjects } from "./spent-projects.js";
import { readThreePublicCounts } from "./three-public-counts.js";

/** A heading that runs into its paragraph. */
const RUN_IN =
  /^\s*([（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])\s*([^。：:，,\d]{3,30}?(?:(?:说明|情况|经费|费用?|预算|变化)(?=[。：:]|\s(?!\s*\d))|(?:说明|情况)(?=\s*$|20\d\d年))|(?:收入|支出)预算(?=[：:]\s*包括)|(?:人员|债务|资产)情况(?=[。：:]))/;

/** A heading that compares: …较上年下降25%, …与上年预算持平. */
const COMPARED_HEADING = /(?:比|较|与)(?:上年|去年|20\d\d年).*(?:[增减]|上升|下降|降低|提高|持平|一致|相同|无变化)/;

/** Depth by list mark: 一、 over （一） over 1. over （1）. */
function depthOfMark(mark: string): number {
  const isBracketed = /^[（(]/.test(mark);
  return /\d/.test(mark) ? (isBracketed ? 4 : 3) : isBracketed ? 2 : 1;
}

/**
 * Reads the figures of a section's paragraphs.
 * @param words - its headings, from the outermost, without blanks
 * @param own - the innermost of them
 */
export function readFigures(context: ImportContext, published: TextSection, words: string, own: string): void {
  const passages = published.passages.filter((passage) => !readAssessedProject(context, passage));
  const section = { ...published, passages };
  if (/政府采购|资产|绩效/.test(own)) for (const passage of section.passages) readMatters(context, passage, own);
  else if (context.fund === undefined || /三公|机关运行/.test(words)) {
    const path = withTitle(context, section.path);
    const siblings = classOfSiblings(section.passages.map(({ text }) => text));
    let reader = new SentenceReader(context, path, siblings);
    // （二）公务接待费较2024年预算下降100%: a heading that says a change itself.
    if (COMPARED_HEADING.test(plain(section.heading ?? ""))) {
      const text = section.heading ?? "";
      const { place } = section;
      reader.read({ text, place, isAfterTable: false, lines: [{ at: 0, place }] });
    }
    let over: { readonly depth: number; readonly heading: string }[] = [];
    let headings = path;
    const projects = new SpentProjects(context);
    for (const passage of section.passages) {
      // A heading that runs into its paragraph: （三）“三公”经费说明。2024年…
      const [, mark = "", heading] = RUN_IN.exec(passage.text) ?? [];
      if (heading !== undefined) {
        const depth = depthOfMark(mark);
        over = [...over.filter((each) => each.depth < depth), { depth, heading }];
        headings = [...path, ...over.map((each) => each.heading)];
        reader = new SentenceReader(context, headings, siblings);
      }
      const said = projects.read(passage);
      if (said === undefined) reader.read(withoutListedProjects(context, passage));
      else reader.readOn([said.project], said.rest);
      if (context.fund === undefined) readMatters(context, passage, over[over.length - 1]?.heading ?? "");
      if (/^\s*(?:机构)?人员(?:情况|构成)?/.test(over[over.length - 1]?.heading ?? "")) readStaff(context, passage);
      if (isOfThreePublic(headings)) readThreePublicCounts(context, passage);
      if (AGENCY_COSTS.test(words)) readCounts(context, passage);
    }
  }
}

/** Whether the headings over a paragraph say that it is of 三公, the nearest of those that name a subject. */
function isOfThreePublic(path: readonly string[]): boolean {
  const near = [...path]
    .reverse()
    .find((heading) => /三公|公务|出国|机关运行|采购|资产|绩效|收支/.test(plain(heading)));
  return /三公|公务|出国/.test(plain(near ?? ""));
}

/** Headings under the title of a document that is of 三公 alone: it is what they all stand under. */
function withTitle({ budget }: ImportContext, path: readonly string[]): readonly string[] {
  const title = wordsIn(budget, "title");
  const isOfThreePublic = plain(title).includes("三公") && !/(?:预算|决算)(?:公开)?[及和与、]/.test(plain(title));
  // 部门预算及“三公”经费预算说明: a heading over both is none of 三公.
  const own = path.map((heading) =>
    heading.replace(/(预算|决算)(?:信息)?(?:公开)?[及和与、]\s*[“"]?三公[”"]?经费/g, "$1"),
  );
  return isOfThreePublic && path[0] !== title ? [title, ...own] : own;
}
