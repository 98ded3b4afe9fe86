/** Which year the headings and sentences of a report speak of. */
import { plain } from "../understand/words.js";

/** The first year that words name. */
export function yearNamed(words: string): number | undefined {
  const [, year] = /(20\d\d)年/.exec(words) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** The year that a sentence opens with: of 根据《示例市2024年预算执行情况的报告》，2025年…, that after the report. */
export function yearOpening(words: string): number | undefined {
  return yearNamed(words.replace(/《[^》]*》/g, "").slice(0, 12));
}

/** 2025年，全市…收入完成…: figures of that year, and not those at the end of it or of one of its months. */
export function yearOfAccounts(words: string): number | undefined {
  return /^[^，。,]{0,4}20\d\d年(?!度?[末底初起以]|\d)/.test(words) && /(?:收入|支出)[^。]*\d(?:亿|万)?元/.test(words)
    ? yearOpening(words)
    : undefined;
}

/** The year that the title gives what headings without one call 预算执行情况: 关于示例市2024年预算执行情况与2025年预算草案的报告. */
export function carriedOutIn(path: readonly string[], title: string): number | undefined {
  const isCarriedOut = path.some((words) => words.endsWith("执行情况") && !/草案|安排/.test(words));
  const [, year] = /(20\d\d)年[^年]*预算执行/.exec(plain(title)) ?? [];
  return isCarriedOut && year !== undefined ? Number(year) : undefined;
}
