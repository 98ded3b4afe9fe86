/** Paragraphs put together from lines that a page or a line width broke. */
import type { SourcePlace } from "../source/source-document.js";
import type { Paragraph } from "../understand/tables.js";
import { plain } from "../understand/words.js";

/** A whole paragraph, and where each part of it stands. */
export interface Passage {
  readonly text: string;
  readonly place: SourcePlace;
  readonly level?: number;
  readonly isAfterTable: boolean;
  /** Where each line of it begins in `text`, and its place. */
  readonly lines: readonly { readonly at: number; readonly place: SourcePlace }[];
}

/** The place of a character of a passage. */
export function placeAt(passage: Passage, at: number): SourcePlace {
  let place = passage.place;
  for (const line of passage.lines) if (line.at <= at) place = line.place;
  return place;
}

const MARK =
  /^\s*(?:[•●◆]\s?|-\s|-(?=[一二三四五六七八九十]{1,3}、)|#+\s|第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|[(（]\d{1,2}[)）]|\d{1,2}\s*[.．、](?!\d)|[①-⑳]|注\s*[:：]|备注\s*[:：]|附件?\s*[:：]|(?:项目名称|(?:设立的?)?政策依据|预算安排规模|项目承担单位|资金分配情况|资金执行时间)\s*[:：])/;

/** Whether a line begins with a list mark or part number. */
export function isMarked(text: string): boolean {
  return MARK.test(text);
}

/** What a figure has to follow. */
const UNFINISHED = /[，,].*(?:占|增长|增加|减少|下降|降低|上升|共计|合计)$/;

/** 与上 | 年相比: a year that the end of a line parts from its word. */
const CUT_YEAR = /(?:[与比较同和按]上|去|本|[一两二三四五])$/;

/** The name of a figure, and its amount. */
const FIGURE = /^[^，。；]{2,30}?(?:支出|收入|预算|经费|费)[^，。；]{0,12}?\d[\d,.]*\s*万?元/;
/** What begins a paragraph: a year, the body itself, or a figure. */
const BEGINS = /^(?:20\d\d年|本(?:部门|单位|校|局)|我)/;

const ENDS = /[。！？；：;:!?…]["”’》）)]?\s*$/;
/** What goes on after its colon: …，其中：, 主要原因：. */
const ANNOUNCES = /(?:其中|原因|包括|用于|安排|情况)(?:是|为)?[：:]$/;

/** Whether a line is a heading: marked or of a part, short, and no sentence. */
export function isHeading(text: string): boolean {
  // 五、政府采购支出情况。: a heading that ends as a sentence does.
  const words = plain(text).replace(
    /(?<=^[（(]?[一二三四五六七八九十]{1,3}[)）、][^，。：:]{2,40}(?:情况|说明))。$/,
    "",
  );
  if (words.length > 60 || /[。,;；!?？]/.test(words) || /[:：]$/.test(words)) return false;
  if (/^第[一二三四五六七八九十]+(?:部分|章)/.test(words)) return true;
  if (/[:：]/.test(words)) return false;
  return (
    /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/.test(words) &&
    !/\d(?:亿|万|千)?元/.test(words)
  );
}

/** Headings without a number: short lines that end as headings do. */
export function isPlainHeading(text: string): boolean {
  const words = plain(text);
  if (words.length < 4 || words.length > 45 || /[。,;；:：、]/.test(words) || isMarked(text)) return false;
  return /(?:职能|职责|机构设置|名词解释|(?:编制|情况|预算|决算|收入|支出|收支)的?说明|基本情况|概况|单位构成)$/.test(
    words,
  );
}

/** Where a list mark follows a sentence: （二）公用经费…, 二、收入预算情况说明. */
const MARK_WITHIN = /(?<=[。；]\s*)(?=[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/;
const AFTER_MARK = /^[（(]?[一二三四五六七八九十]{1,3}[）)、]\s*/;

/**
 * A line in which a program put several paragraphs together, parted: before the name of a figure with its amount, and before
 * a heading at its end. What a reason lists stays.
 */
function parted(line: Paragraph): Paragraph[] {
  if (line.text.length < 20 || !MARK_WITHIN.test(line.text)) return [line];
  const parts: string[] = [];
  for (const part of line.text.split(MARK_WITHIN)) {
    const words = part.replace(AFTER_MARK, "");
    const begins = words !== part && (FIGURE.test(plain(words)) || (isHeading(part) && isPlainHeading(words)));
    const last = parts.pop();
    if (last === undefined) parts.push(part);
    else if (begins) parts.push(last, part);
    else parts.push(last + part);
  }
  return parts.map((text, at) => ({ ...line, text, ...(at === 0 ? {} : { isAfterTable: false }) }));
}

/** The unit of an amount whose digits the line before has. */
const UNIT_AHEAD = /^\s*[亿万]?元(?=[，,。；;、（()）])/;

/**
 * 公务接待费预算支出 | 110 | 万元，与上年预算数相等。: a program has put the digits of an amount on a line of their own. Which lines go
 * on with the one before.
 */
function withCutAmounts(lines: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  lines.forEach((line, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]];
    const isDigits = /^\s*-?\d[\d,]*(?:\.\d+)?\s*$/.test(line.text);
    if (before === undefined || after === undefined || !isDigits || !UNIT_AHEAD.test(after.text)) return;
    // What ends a sentence, or is a figure itself, is not what the amount is of.
    if (ENDS.test(before.text) || !/[\p{Script=Han}）)]\s*$/u.test(before.text)) return;
    found.add(line).add(after);
  });
  return found;
}

/**
 * 基本支出12万元，占 | 项目支出5万元，占 | 68.48%； | 30.74%；: a figure for which two lines wait, as where a program has read a page out of
 * its order. Of which it is, is not sure.
 */
function isOutOfOrder(whole: readonly Passage[], { text }: Paragraph): boolean {
  const waits = ({ text: before }: Passage): boolean => UNFINISHED.test(before.trimEnd());
  const last = whole.slice(-4);
  return /^\s*\d/.test(text) && last.filter(waits).length > 1 && last.slice(-1).every(waits);
}

/** Joins lines to paragraphs. */
export function passages(given: readonly Paragraph[]): Passage[] {
  const lines = given.flatMap(parted);
  const width = wrapWidth(lines);
  const cut = withCutAmounts(lines);
  const whole: Passage[] = [];
  for (const line of lines) {
    const last = whole[whole.length - 1];
    if (last !== undefined && (cut.has(line) || (continues(last, line, width) && !isOutOfOrder(whole, line)))) {
      const gap = /[A-Za-z0-9]$/.test(last.text) && /^[A-Za-z0-9]/.test(line.text) ? " " : "";
      const text = last.text + gap + line.text;
      const lines = [...last.lines, { at: last.text.length + gap.length, place: line.place }];
      whole[whole.length - 1] = { ...last, text, lines };
    } else {
      whole.push({
        text: line.text,
        place: line.place,
        isAfterTable: line.isAfterTable === true,
        ...(line.level === undefined ? {} : { level: line.level }),
        lines: [{ at: 0, place: line.place }],
      });
    }
  }
  return whole;
}

/** Characters that a full line holds, where lines are broken by width: the width that most open lines reach. */
function wrapWidth(lines: readonly Paragraph[]): number {
  const open = lines
    .map((line, at) => ({ text: line.text.trim(), count: linesIn(line, lines[at + 1]) }))
    .filter(({ text }) => !ENDS.test(text) && !isHeading(text) && text.length >= 12)
    .map(({ text, count }) => widthOf(text) / count)
    .sort((a, b) => a - b);
  return Math.min(60, open[Math.floor(open.length * 0.85)] ?? 60);
}

/** How many lines of its page a paragraph has taken up, where the source has put some of them together. */
function linesIn({ place }: Paragraph, next: Paragraph | undefined): number {
  const isSamePage = next !== undefined && next.place.page === place.page && place.page !== undefined;
  const count = isSamePage ? (next.place.line ?? 0) - (place.line ?? 0) : 1;
  return Math.max(1, count);
}

/** Width in full characters: a digit or letter takes half of one. */
function widthOf(text: string): number {
  const narrow = text.match(/[\u0020-\u007E]/g)?.length ?? 0;
  return text.length - narrow / 2;
}

/** Whether a line stops within brackets that the next one closes. */
function isOpen(line: string, next: string): boolean {
  return !isMarked(next) && /[（(][^（()）。；]{0,24}$/.test(line) && /^[^（()）。；]{1,24}[)）]/.test(next);
}

const TERMS =
  "一般公共预算 政府性基金预算 预算拨款 国有资本经营预算 财政拨款 基本支出 项目支出 采购货物 采购工程 采购服务 拟采购 购买服务 公务用车 公务接待 因公出国 运行经费".split(
    " ",
  );

/** 政府采购服 | 务类预算: a term begins in one line and ends in the next. */
function isCutTerm(before: string, next: string): boolean {
  const [end, begin] = [plain(before).slice(-7), plain(next).slice(0, 7)];
  return TERMS.some((term) => {
    const at = (end + begin).indexOf(term);
    return at >= 0 && at < end.length && at + term.length > end.length;
  });
}

/**
 * Whether a paragraph stops within a sentence that the next one ends, whatever the width of lines: a page end, or a program
 * that took the text out of its pages, set the two apart.
 */
function isCutSentence(before: string, next: string): boolean {
  const clause = before.slice(before.lastIndexOf("。") + 1);
  // 1,192.85万元，…: no paragraph begins with an amount.
  if (/^\s*\d[\d,]*(?:\.\d+)?\s*(?:亿|万)?元/.test(next) && !before.endsWith("表")) return true;
  if (before.endsWith("其") && /^\s*中[：:，]/.test(next)) return true;
  if (!/[，。]/.test(before) || !/[，。；：]/.test(next)) return false;
  if (BEGINS.test(plain(next)) || (FIGURE.test(plain(next)) && !isCutTerm(before, next))) return false;
  if (isHeading(clause) || isPlainHeading(clause)) return false;
  // 二、…，…: a heading may have a comma; a sentence has figures, is long, or follows another one.
  return clause !== before || /\d/.test(before.replace(/^\s*\d+/, "")) || before.length > 60;
}

function continues(last: Passage, line: Paragraph, width: number): boolean {
  const before = last.text.trimEnd();
  const lastLine = before.slice(last.lines[last.lines.length - 1]?.at ?? 0);
  if (line.isAfterTable === true || last.level !== undefined || line.level !== undefined) return false;
  if (/^\s*(?:[，。、；）)%％]|[（(][类款项][）)])/.test(line.text)) return true;
  if (isOpen(lastLine, line.text)) return true;
  // …，占 / 99.94%；
  if (UNFINISHED.test(before) && /^\s*\d/.test(line.text) && !isMarked(line.text)) return true;
  if (CUT_YEAR.test(before) && /^\s*年/.test(line.text)) return true;
  const isLine = Math.abs(widthOf(lastLine) - width + 0.5) <= 2;
  // A colon that happens to end a full line of a page ends nothing, but before a list of names.
  if (isLine && ANNOUNCES.test(before) && /[，。]/.test(before) && /[，、；。]/.test(line.text) && !isMarked(line.text))
    return true;
  if (ENDS.test(before) || isMarked(line.text) || isPlainHeading(line.text)) return false;
  // …，与上年预算持平 / 公务用车运行维护费预算安排8万元，…: another figure begins, though no full stop ends the one before.
  if (/(?:持平|一致|变化|元|[%％])$/.test(before) && FIGURE.test(plain(line.text)) && !isCutTerm(before, line.text))
    return false;
  if (/[，、,]$/.test(before) || isCutSentence(before, line.text)) return true;
  const isFull = widthOf(lastLine) >= Math.max(20, width * 0.75);
  if (isHeading(before)) {
    // A heading that fills its line goes on in a short one.
    return isFull && widthOf(line.text) <= 8 && !/[。，]/.test(line.text) && width < 45;
  }
  return isFull && !isPlainHeading(before.replace(/[（(][^（）()]*[)）]$/, ""));
}
