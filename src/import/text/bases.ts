/** What a sentence compares a figure with: 比上年, 与2022年决算数相比, 较年初预算. */
import type { Version } from "../../budget/schema.js";
import { versionOf, yearOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";

/** An amount of money in a text: digits and unit. */
export const AMOUNT = String.raw`(-?\d[\d,，]*(?:\.\d+)?)\s*(亿元|百万元|万元|千元|元|万(?!元))`;

/** A year and version of figures. */
export interface Base {
  readonly year: number;
  readonly version: Version;
}

/** A base of comparison as it stands in a phrase. */
export interface PrintedBase {
  /** The words of the comparison in the phrase: 比上年预算数. */
  readonly text: string;
  /** The words that name the base: 上年预算数. */
  readonly words: string;
  /** The other figure, where the phrase prints it: 比上年预算数50万元增加10万元. */
  readonly amount?: { readonly digits: string; readonly unit: string };
  /** The phrase without that figure. */
  readonly rest: string;
}

const BEFORE =
  /(?:与|比|较|同|^和(?=[^，。]{2,12}?相比))\s*((?:(?:19|20)\d\d\s*年(?:度)?|上年(?:度)?|上一年(?:度)?|去年)[^，。；净增减持下上降]*?)(?=相比|比较|相较|，|,(?!\d)|净|增|减|持|下降|上升|降|基本|无|$|没|保|未|相同|相等|一致|不变)/s;
/** 比年初预算减少: final accounts against their own budget. */
const OWN_BUDGET = new RegExp(String.raw`(?:与|比|较)\s*((?:年初|全年|调整后?)?预算(?:数|安排)?(?:\s*${AMOUNT})?)`);
const SAME_PERIOD = /(同比)/;

const OTHER_FIGURE = new RegExp(String.raw`\s*${AMOUNT}\s*$`);

/** The base of comparison that a phrase names. */
export function baseIn(phrase: string, isAccounts: boolean): PrintedBase | undefined {
  const found = BEFORE.exec(phrase) ?? (isAccounts ? OWN_BUDGET.exec(phrase) : null) ?? SAME_PERIOD.exec(phrase);
  if (found === null) return undefined;
  const [text, words = ""] = found;
  const [printed, digits, unit] = OTHER_FIGURE.exec(words) ?? [];
  if (printed === undefined || digits === undefined || unit === undefined) return { text, words, rest: phrase };
  const bare = text.replace(printed, "");
  const amount = { digits: digits.replace(/[,，]/g, ""), unit };
  return { text: bare, words: words.slice(0, -printed.length), amount, rest: phrase.replace(text, bare) };
}

/** The year and version that the words of a base name. */
export function baseOf(words: string, year: number, kind: Version): Base {
  const named = yearOf(words, year);
  if (named === undefined && /^(?:年初|全年|调整后?)?预算(?:数|安排)?$/.test(plain(words))) {
    return { year, version: /全年|调整/.test(words) ? "revisedBudget" : "budget" };
  }
  return { year: named ?? year - 1, version: versionOf(words) ?? kind };
}

const OWN_WORDS = "(?:年初|全年|调整后?)?预算(?:数|安排)?";
const PRIOR_WORDS = "(?:上年|上一年|去年|20\\d\\d年)(?:度)?(?:决算|支出)?(?:数)?";
const TWO = new RegExp(
  `^(.*?)(?:与|和|同|较|比)\\s*(?:(${OWN_WORDS})[、和及与]+(${PRIOR_WORDS})|(${PRIOR_WORDS})[、和及与]+(${OWN_WORDS}))`,
  "s",
);

/** 与预算数、上年数持平: two bases in one, and what stands before them. */
export function twoBasesIn(phrase: string): { readonly before: string; readonly bases: readonly string[] } | undefined {
  const found = TWO.exec(phrase);
  return found === null ? undefined : { before: found[1] ?? "", bases: found.slice(2).filter(Boolean) };
}
