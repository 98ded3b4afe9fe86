/** The title of a report that is set over several lines of its first page, among the papers of a meeting. */
import { plain, tidy } from "./understand/words.js";

/** 各位代表：, 主任、各位副主任、秘书长，各位委员：: what is said begins here. */
const SALUTATION = /^(?:各位|尊敬的|主任|市?人大常委会)[^。]{0,40}[：:]?$/;

/** 示例市十二届人大四次会议文件（13）: what the paper is of the meeting that it was laid before. */
const PAPER = /会议(?:文件|材料|资料)(?:之[一二三四五六七八九十]+)?(?:[(（].{0,6}[)）]?)?$/;

/** How the title of a report ends. */
const REPORT_END = /(?:报告|说明|议案)(?:\([^()]*\))?$/;

/** Lines that the title of a report is set over, at most. */
const LONGEST = 5;

/** The lines of the first page from the title on: without the papers of a meeting above it, and what is said below it. */
export function firstPage(lines: readonly string[]): string[] {
  const words = lines.map(plain);
  const said = words.findIndex((line) => SALUTATION.test(line));
  const end = said < 0 ? lines.length : said;
  const paper = words.slice(0, Math.min(6, end)).findIndex((line) => PAPER.test(line));
  // 会议文件( / 16): the number on a line of its own.
  const isNumber = paper >= 0 && /^[(（]?\d+[)）]$/.test(words[paper + 1] ?? "");
  return lines.slice(paper < 0 ? 0 : paper + (isNumber ? 2 : 1), end);
}

/** 关于示例市2025年预算执行情况和 / 2026年预算草案的报告: a title from 关于 to 报告, over as many lines as it takes. */
export function reportTitle(lines: readonly string[]): string | undefined {
  const page = firstPage(lines);
  for (const [at, line] of page.entries()) {
    if (!/^[^。；：:]{0,16}关于/.test(plain(line))) continue;
    let title = "";
    for (const next of page.slice(at, at + LONGEST)) {
      if (/[。；：:]|^[-—―─]{2}/.test(next.trim())) break;
      title = joined(title, tidy(next));
      if (!REPORT_END.test(plain(title))) continue;
      // 报告 / （书面）
      const remark = page[page.indexOf(next) + 1] ?? "";
      const whole = /^[(（](?:书面|摘要|草案)[)）]$/.test(remark.trim()) ? title + tidy(remark) : title;
      return /20\d\d年?.*(?:预算|决算|财政)/.test(plain(whole)) ? whole : undefined;
    }
  }
  return undefined;
}

/** Lines of one title; figures of two lines stay apart. */
function joined(title: string, line: string): string {
  return /\d$/.test(title) && /^\d/.test(line) ? `${title} ${line}` : title + line;
}
