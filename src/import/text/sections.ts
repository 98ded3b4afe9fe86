/** The text of a document: its contents list, and its parts under their headings. */
import { numberOfNumeral } from "../source/numerals.js";
import type { SourcePlace } from "../source/source-document.js";
import type { Paragraph } from "../understand/tables.js";
import { nameKey, plain, tidy } from "../understand/words.js";
import { isHeading, isMarked, isPlainHeading, passages, type Passage } from "./reflow.js";

/** A part of the text under a heading. */
export interface TextSection {
  readonly heading?: string;
  readonly place: SourcePlace;
  readonly passages: Passage[];
  readonly sections: TextSection[];
  /** Headings from the outermost, this one last. */
  readonly path: readonly string[];
}

/** An entry of the list of contents. */
export interface ContentsEntry {
  readonly mark: string;
  readonly title: string;
  readonly place: SourcePlace;
}

/** The text of a document taken apart. */
export interface DocumentText {
  /** Lines before the contents or first heading. */
  readonly title: readonly Paragraph[];
  readonly contents: readonly ContentsEntry[];
  readonly sections: readonly TextSection[];
}

/** Lines over the first sentence that can be a title, at most. */
const TITLE_LINES = 8;

const TELLS_MONEY = /(?:收入|支出|预算|决算|经费)[^，。；]*\d\s*(?:亿|万)?元/;

function isSentence(text: string): boolean {
  return text.length > 60 || /[。：:，,；;]\s*$/.test(text) || /[，,。].*\d/.test(text);
}

/** Takes the text apart. */
export function documentText(paragraphs: readonly Paragraph[]): DocumentText {
  const start = paragraphs.findIndex(({ text }) => /^目录$/.test(plain(text)));
  const titleEnd = start >= 0 ? start : paragraphs.findIndex(({ text }) => isHeading(text) || isPlainHeading(text));
  // Where there is no heading at all, the lines over the first sentence.
  const said = paragraphs.findIndex(({ text }) => isSentence(text));
  const isBare = titleEnd < 0 && start < 0 && said < TITLE_LINES;
  // A page that begins within a section: what tells of money over the first heading is no title.
  const ofMoney = paragraphs
    .slice(0, Math.max(0, isBare ? said : titleEnd))
    .findIndex(({ text }) => TELLS_MONEY.test(text) && (isSentence(text) || /元[^（）()]*[，,。；]/.test(text)));
  const titled = start < 0 && ofMoney >= 0 ? ofMoney : isBare ? said : titleEnd;
  const title = paragraphs.slice(0, Math.max(0, titled));
  const end = start < 0 ? Math.max(0, titled) : contentsEnd(paragraphs, start + 1);
  const contents = start < 0 ? [] : paragraphs.slice(start + 1, end).map(entryOf);
  return { title, contents, sections: sectionsIn(paragraphs.slice(end)) };
}

/** The parts of a text under their headings. */
export function sectionsIn(paragraphs: readonly Paragraph[]): TextSection[] {
  return sectionsOf(passages(paragraphs));
}

function entryOf({ text, place }: Paragraph): ContentsEntry {
  const bare = text.replace(/^\s*[-•]\s*/, "").replace(/[\s.．…·]*\d*\s*$/, "");
  const [, mark = "", title = ""] =
    /^\s*(?:§\s*)?((?:[一二三四五六七八九十]+|\d+)(?=[、.．])|第[一二三四五六七八九十]+部分|表\s*(?:[一二三四五六七八九十]+|\d+(?:[-－]\d+)*)(?=\s*[：:、.．\s])|\d+[-－]\d+(?=[、.．\s]*\S)|(?<=§\s*)\d+)?[：:、.．\s]*(.*)$/s.exec(
      bare,
    ) ?? [];
  return { mark, title: tidy(title), place };
}

function keyOfEntry(text: string): string {
  return nameKey(text.replace(/^\s*[-•]\s*/, "").replace(/[.．…·\s]{2,}\d*\s*$/, ""));
}

/** The number of an entry in Chinese numerals: 12 of （十二）; 0 for none. */
function numberOf(text: string): number {
  return numberOfNumeral(text.replace(/^\s*(?:第|[(（])?/, ""));
}

/** Where the list of contents ends: at the first line that stands there again, or that is no entry. */
function contentsEnd(paragraphs: readonly Paragraph[], from: number): number {
  const seen = new Set<string>();
  const keys = paragraphs.map(({ text }) => keyOfEntry(text));
  let last = 0;
  // “三公”经费预算情况说明 between （九）… and （十）…: the end of an entry that goes on in a second line.
  const isBefore = (at: number): boolean => last > 0 && numberOf(paragraphs[at]?.text ?? "") === last + 1;
  for (let at = from; at < paragraphs.length; at += 1) {
    const text = paragraphs[at]?.text ?? "";
    const key = keys[at] ?? "";
    const isEntry =
      isMarked(text) ||
      /[.．…·]{3,}\s*\d*\s*$/.test(text) ||
      /表\s*\d*$/.test(plain(text)) ||
      plain(text).length <= 6 ||
      (at > from && plain(text).length <= 30 && isBefore(at + 1));
    const isWhole = [...seen].some((entry) => entry.length > 7 && key.startsWith(entry));
    const isAgain = isMarked(text) ? seen.has(key) || isWhole : seen.has(key) && key.length > 4;
    if (isAgain || !isEntry || /[。；]\s*$/.test(text)) return at;
    seen.add(key);
    if (isMarked(text)) last = numberOf(text);
  }
  return paragraphs.length;
}

/** Depth of a heading: parts, then 一、, then （一）. */
function depthOf(passage: Passage): number | undefined {
  const words = plain(passage.text);
  if (!isHeading(passage.text)) return isPlainHeading(passage.text) ? 1 : passage.level;
  if (words.startsWith("第")) return 1;
  return words.startsWith("(") ? 3 : 2;
}

function sectionsOf(texts: readonly Passage[]): TextSection[] {
  const roots: TextSection[] = [];
  const stack: { depth: number; section: TextSection }[] = [];
  for (const passage of texts) {
    const depth = depthOf(passage);
    if (depth === undefined) {
      const last = stack[stack.length - 1];
      if (last !== undefined) last.section.passages.push(passage);
      else {
        const open = roots[roots.length - 1];
        if (open !== undefined && open.heading === undefined) open.passages.push(passage);
        else roots.push({ place: passage.place, passages: [passage], sections: [], path: [] });
      }
      continue;
    }
    while ((stack[stack.length - 1]?.depth ?? 0) >= depth) stack.pop();
    const over = stack[stack.length - 1]?.section;
    const heading = passage.text.trim();
    const section = {
      heading,
      place: passage.place,
      passages: [],
      sections: [],
      path: [...(over?.path ?? []), heading],
    };
    (over?.sections ?? roots).push(section);
    stack.push({ depth, section });
  }
  return roots;
}

/** Every section, outer ones first. */
export function allSections(sections: readonly TextSection[]): TextSection[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}
