/** Amounts and percentages of paragraphs that no figure was found for: what the report tells of them. */
import type { ImportContext } from "../understand/context.js";
import type { SourcePlace } from "../source/source-document.js";
import { placeAt, type Passage } from "./reflow.js";

/** An amount of money, or a percentage; 单价100万元（含）以上 is a bound of what is counted, and none. */
const FIGURES =
  /(?<!(?:单价|价值)\s*)(?<![\d.,，])(-?\d[\d,，]*(?:\.\d+)?)\s*(?:[%％]|(?:亿|百万|万|千)?元)(?!\s*(?:[（(]不?含[^（）()]{0,8}[)）])?\s*(?:及|或|[（(])?以[上下])/g;

/** What is printed at one place: figures that were stored, and words that were stored or reported. */
interface Printed {
  readonly figures: Set<string>;
  readonly words: string[];
}

/**
 * Tells of each paragraph which of its amounts of money and percentages were not read. One counts as read where a figure
 * of these digits, or words that hold it (a reason, a purpose), are marked as printed in the paragraph, and where another
 * doubt has told of it.
 */
export function tellUnreadFigures(context: ImportContext, passages: readonly Passage[]): void {
  const printed = printedAt(context);
  for (const passage of passages) {
    const places = [passage.place, ...passage.lines.map(({ place }) => place)];
    const held = places.flatMap((place) => printed.get(keyOf(place)) ?? []);
    const isRead = (amount: string, digits: string): boolean =>
      held.some(({ figures, words }) => figures.has(valueOf(digits)) || words.some((each) => each.includes(amount)));
    const unread = [...passage.text.matchAll(FIGURES)].filter(([amount, digits = ""]) => !isRead(amount, digits));
    const [first] = unread;
    if (first === undefined) continue;
    context.doubt(
      "leftover",
      "没有读懂这些数字是哪一项的，没有读入。",
      "It is not clear what these figures are of; they were not read.",
      placeAt(passage, first.index),
      told(passage.text, unread),
    );
  }
}

/**
 * The words around unread amounts. Of a list in which several are unread the rest is told with them: 会议费20万元 would pass for
 * read where another 20万元 of the paragraph is.
 */
function told(text: string, unread: readonly RegExpExecArray[]): string {
  const phrases: string[] = [];
  let end = 0;
  for (const [at, found] of unread.entries()) {
    if (found.index < end) continue;
    const phrase = phraseAround(text, found);
    const from = found.index + found[0].length - phrase.length;
    const [list = ""] = /^[^。；;：:]*/.exec(text.slice(from)) ?? [];
    const isList = (unread[at + LISTED - 1]?.index ?? Infinity) < from + list.length && list.length <= LONGEST_LIST;
    phrases.push(isList ? list.trim() : phrase);
    if (isList) end = from + list.length;
  }
  return phrases.join("；");
}

/** So many unread amounts between two full stops are of a list, which is told whole up to so many characters. */
const [LISTED, LONGEST_LIST] = [3, 300];

/** Everything of the text that is stored or reported, by its place. */
function printedAt({ ledger, doubts }: ImportContext): ReadonlyMap<string, Printed> {
  const byPlace = new Map<string, Printed>();
  const at = (place: SourcePlace): Printed => {
    const key = keyOf(place);
    const held = byPlace.get(key) ?? { figures: new Set(), words: [] };
    byPlace.set(key, held);
    return held;
  };
  for (const { record, mark } of ledger.allMarks()) {
    const value = mark.as ?? record[mark.field];
    if (mark.table !== undefined || typeof value !== "string") continue;
    if (/^-?[\d.]+$/.test(value)) at(mark.place).figures.add(valueOf(value));
    else at(mark.place).words.push(value);
  }
  for (const { place, text } of doubts) if (text !== undefined) at(place).words.push(text);
  return byPlace;
}

function keyOf(place: SourcePlace): string {
  return JSON.stringify(place);
}

/** Digits by their value: 1,200.50 is 1200.5. A change that fell is stored without its sign, or with one. */
function valueOf(digits: string): string {
  const bare = digits.replace(/[,，-]/g, "").replace(/^0+(?=\d)/, "");
  return bare.includes(".") ? bare.replace(/\.?0+$/, "") : bare;
}

/** Characters before an amount that are told with it, at most. */
const LONGEST = 120;

/** The words from the mark before an amount up to its unit; brackets that close within them are a part of them. */
function phraseAround(text: string, { index, 0: amount }: RegExpExecArray): string {
  const [before = ""] =
    /(?:[（(][^（()），,。；;：:]*[)）]|[^，,。；;：:、（()）])*$/.exec(
      text.slice(Math.max(0, index - LONGEST), index),
    ) ?? [];
  return (before + amount).trim();
}
