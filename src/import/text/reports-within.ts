/** Reports on single projects that a disclosure holds (绩效评价报告): their figures are none of the department's. */
import { numberOfNumeral } from "../source/numerals.js";
import { ordinalOf, plain, unnumbered } from "../understand/words.js";
import { allSections, type TextSection } from "./sections.js";

/** A title on a line of its own: 高标准农田建设项目绩效评价报告. */
const TITLE = /^[^，。；：:,;]{4,60}绩效(?:评价|自评)(?:工作)?报告(?:\(.{1,12}\))?$/;

/** The sections that belong to such reports, up to the next part of the document, or to where its own numbers go on. */
export function sectionsOfReports(sections: readonly TextSection[]): ReadonlySet<TextSection> {
  const found = new Set<TextSection>();
  let holder: TextSection | undefined;
  let numbered: TextSection | undefined;
  for (const section of allSections(sections)) {
    const heading = section.heading ?? "";
    if (holder !== undefined && endsReport(heading, holder.heading ?? "")) holder = undefined;
    if (holder !== undefined) found.add(section);
    else if (TITLE.test(unnumbered(plain(heading)))) {
      // A title that its format marks as a heading has no number: the part before it goes on after it. One with a number is
      // a part itself, which the next one ends.
      found.add(section);
      holder = numberOf(heading) > 0 ? section : (numbered ?? section);
    } else if (holdsTitle(section)) holder = section;
    else if (/^[一二三四五六七八九十]/.test(heading)) numbered = section;
  }
  return found;
}

/** A title in one line, or in two: 2025年度示例系统维护费项目 / 绩效评价报告. */
function holdsTitle({ passages }: TextSection): boolean {
  return passages.some(({ text }, at) => {
    const above = plain(passages[at - 1]?.text ?? "");
    return TITLE.test(plain(text)) || (plain(text).length < 16 && TITLE.test(above + plain(text)));
  });
}

function endsReport(heading: string, holder: string): boolean {
  if (/^第[一二三四五六七八九十]+部分|名词解释/.test(plain(heading))) return true;
  const [before, own] = [numberOf(holder), numberOf(heading)];
  return before > 1 && own === before + 1;
}

/** The number of a heading (十四、 is 14); 0 where it has none of that kind. */
function numberOf(heading: string): number {
  return numberOfNumeral(ordinalOf(heading));
}
