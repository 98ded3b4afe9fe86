/** Years left over from last year's document. */

/** A year that does not belong, and the words it stands in. */
export interface StaleYear {
  readonly year: number;
  readonly phrase: string;
}

/** A year that names a budget of the whole entity, or its accounts. */
const BUDGET_YEAR =
  /(20\d\d)\s*年\s*度?\s*(?:部门|单位|本部门|本单位)(?:综合|收支)?(?:预算|决算)(?:编制范围|公开|情况|编制|收支|安排|说明|总体|表)?/g;
/** Words of a comparison, a date or a document that may name another year, or of an assessment of what was done. */
const LEGITIMATE = /相比|比较|较|比上年|上年|去年|同期|截至|截止|以来|《[^》]*$|执行|年底|年末|批复|自评|评价/;
const BEFORE = /(?:比|与|较|同|自|从|按|据|关于印发|〔|\[|\()\s*$/;

/**
 * The first year in a text that names a budget of another year than the document's. Years in comparisons, dates,
 * and titles of other documents are none of its.
 */
export function staleYear(text: string, year: number): StaleYear | undefined {
  for (const match of text.matchAll(BUDGET_YEAR)) {
    const found = Number(match[1]);
    if (found === year) continue;
    const start = match.index;
    const clause = text.slice(clauseStart(text, start), clauseEnd(text, start + match[0].length));
    const before = text.slice(clauseStart(text, start), start);
    if (isBesideOwn(text, start, year)) continue;
    if (LEGITIMATE.test(clause) || LEGITIMATE.test(before) || BEFORE.test(before)) continue;
    return { year: found, phrase: match[0].replace(/\s/g, "") };
  }
  return undefined;
}

/** 2023年部门预算含基建资金，2024年部门预算不含: the sentence compares the budget of that year with this one’s. */
function isBesideOwn(text: string, at: number, year: number): boolean {
  const from = Math.max(...["。", "；", "\n"].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const [sentence = ""] = text.slice(from).split(/[。；\n]/, 1);
  return [...sentence.matchAll(BUDGET_YEAR)].some((match) => Number(match[1]) === year);
}

const BREAKS = /[，。；：,;\n]/;

function clauseStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !BREAKS.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

function clauseEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !BREAKS.test(text[at] ?? "")) at += 1;
  return at;
}
