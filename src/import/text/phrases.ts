/** Phrases of a sentence: its pieces between commas, and the version of the figures that a phrase names. */
import type { Version } from "../../budget/schema.js";
import { LISTS_COSTS } from "./patterns.js";
import { isNextReason } from "./reasons.js";

/** A version of a year’s figures that the end of a phrase names. */
export interface NamedVersion {
  readonly version: Version;
  readonly year: number;
  /** Where the words of the version begin. */
  readonly at: number;
}

/** The version at the end of a phrase: 年初预算为, 支出决算为, 2023年预算数为, 2023年当年预算执行数为. */
export function measureIn(
  phrase: string,
  { kind, year, fund }: { readonly kind: Version; readonly year: number; readonly fund?: string | undefined },
): NamedVersion | undefined {
  // In final accounts 预算 at the end is the budget, unless it ends the name of a fund.
  const budget = /(?:支出|收入)?(?<!公共|基金|经营|保险|部门|财政)预算(?:数|安排)?\s*$/.exec(phrase);
  if (
    kind === "finalAccounts" &&
    budget !== null &&
    !/(?:年初|全年|调整后?)预算/.test(budget.input.slice(Math.max(0, budget.index - 3)))
  )
    return { version: "budget", year, at: budget.index };
  const found =
    /(?:(20\d\d)\s*年(?:度)?|上年(?:度)?|去年)?\s*(当年预算执行数|(?:预算|预计)?执行数|年初预算|全年预算|调整后?预算|支出决算|收入决算|决算|当年预算|预算)(?:数|安排)?\s*$/.exec(
      phrase,
    );
  if (found === null) return undefined;
  const [, named, word = ""] = found;
  const isOwn = word === "预算" || word === "决算";
  // 收入预算, 一般公共预算: the word belongs to the name.
  if (
    isOwn &&
    !/(?:20\d\d\s*年|上年|去年)(?:度)?\s*(?:预算|决算)(?:数|安排)?\s*$/.test(phrase) &&
    !/^(?:预算|决算)(?:数|安排)?$/.test(phrase.trim())
  )
    return undefined;
  const version = word.includes("执行")
    ? "execution"
    : word.includes("年初")
      ? "budget"
      : /全年|调整/.test(word)
        ? "revisedBudget"
        : word.includes("决算")
          ? "finalAccounts"
          : "budget";
  // 2013年“三公”经费财政拨款执行数: the year may stand before the name.
  const [ahead] = word === "执行数" && fund === undefined ? (phrase.match(/20\d\d(?=\s*年)/g) ?? []).slice(-1) : [];
  const last = /上年|去年/.test(found[0]) ? year - 1 : Number(ahead ?? year);
  // 基本支出决算: 支出 is a part of the name.
  const before = phrase.slice(0, found.index).trim();
  const isOfFund = fund !== undefined && /^(?:支出|收入)决算$/.test(word) && before !== "";
  const isName = isOfFund || (word === "支出决算" && /(?:基本|项目|经营)$/.test(before));
  const at = isName ? found.index + "支出".length : found.index;
  return { version, year: named === undefined ? last : Number(named), at };
}

/** 部门年初预算收入, 决算支出 of final accounts: the account, and the version after it. */
export function versionLast(phrase: string): string {
  const [, before = "", version = "", account = ""] =
    /^(.*?)(年初预算|全年预算|调整后?预算|决算)(收入|支出)(?:数|总额)?\s*$/s.exec(phrase) ?? [];
  if (account === "") return phrase;
  return before + account + (version === "决算" ? "" : version);
}

/** A piece of a sentence. */
export interface Piece {
  readonly text: string;
  readonly at: number;
  /** Whether a list of parts begins with it: after 其中 or 包括. */
  readonly opensList: boolean;
  /** Whether 、 stands before it, as between the parts of one list. */
  readonly isTight: boolean;
  /** Of which of several figures it is, where their amounts stand one after another: 收、支总计各是10万元、12万元. */
  readonly only?: number;
}

const RESPECTIVE = /^(.*(?:各自?|分别)[^\d]*)[\d,，.]+\s*(?:亿元|万元|元|[%％])\s*$/s;
const BARE = /^\s*[\d,，.]+\s*(?:亿元|万元|元|[%％])\s*$/;

/** Each of the amounts that stand one after another, with the words that name their figures. */
function respectively(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const [before, next] = [pieces[at - 1], pieces[at + 1]];
    const lead = BARE.test(piece.text) && piece.isTight ? RESPECTIVE.exec(before?.text ?? "")?.[1] : undefined;
    if (lead !== undefined)
      return { ...piece, text: lead + piece.text.trimStart(), at: piece.at - lead.length, isTight: false, only: 1 };
    const isFirst = RESPECTIVE.test(piece.text) && next?.isTight === true && BARE.test(next.text);
    return isFirst ? { ...piece, only: 0 } : piece;
  });
}

const BEGINS_CHANGE = /^(?:比|较)(?:上年|去年|20\d\d\s*年)[^，。；]{0,24}?(?:增|减)/;

const RUN_ON =
  /^(?:基本支出|项目支出|人员经费|公用经费|因公出国|公务接待费|公务用车)[^，。；：\d]{0,12}\d[\d,.]*\s*[万亿]?元/;
const AFTER_AMOUNT = /\d\s*[万亿]?元\s*(?:[（(][^（）()]*[)）])?\s*$/;

/** Pieces between commas; the commas of numbers and of lists in brackets stay. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let [from, depth] = [0, 0];
  let isTight = false;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === "（" || character === "(") depth += 1;
    else if (character === ")" || character === "）") depth = Math.max(0, depth - 1);
    const isComma =
      (character === "，" || (character === "," && !/\d,\d/.test(text.slice(at - 1, at + 2)))) && depth === 0;
    const isListed =
      depth === 0 &&
      /(?:元|%)\s*(?:[（(][^（）()]*[)）])?\s*(?:以)?$/.test(text.slice(from, at)) &&
      // 人员经费100万元和公用经费20万元: two figures.
      (character === "、" ||
        (/[和及]/.test(character) && /^[^，。；]{2,30}?\d[\d,.]*\s*(?:亿|万)?元/.test(text.slice(at + 1))));
    // 其中：…; 教育支出120万元：主要用于…
    const isNext = /[：:]/.test(character) && depth === 0 && /(?:其中|元|[%％]|持平)\s*$/.test(text.slice(from, at));
    // 一般公共预算收入90万元比上年预算数减少2万元: the change begins another piece.
    const isCompared =
      depth === 0 && BEGINS_CHANGE.test(text.slice(at)) && /\d\s*[亿万]?元\s*$/.test(text.slice(from, at));
    // 基本支出71万元（…）项目支出525万元: nothing parts two figures.
    const isRunOn = depth === 0 && RUN_ON.test(text.slice(at)) && AFTER_AMOUNT.test(text.slice(from, at));
    if (at < text.length && !isComma && !isListed && !isNext && !isCompared && !isRunOn) continue;
    const piece = isListed ? text.slice(from, at).replace(/以$/, "") : text.slice(from, at);
    if (piece.trim() !== "") {
      const opensList =
        /^\s*(?:其中|包括|含(?=\p{Script=Han}{2}))/u.test(piece) ||
        LISTS_COSTS.test(piece) ||
        /元[^元]*(?:其中|包括)[：:]?/.test(piece);
      pieces.push({ text: piece, at: from, opensList, isTight });
    }
    isTight = isListed;
    from = isCompared || isRunOn ? at : at + 1;
  }
  return respectively(pieces);
}

/** The sentences of a text; reasons that a sentence counts up (一是…；二是…) stay with it. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  // …工作，二、2023年公务接待费预算10万元: the next of a list that stands in one paragraph.
  const parts = text.split(/(?<=[。；;])|(?<=[，,])(?=\s*[二三四五六七八九]、20\d\d年)/);
  for (const [at, sentence] of parts.entries()) {
    const last = sentences[sentences.length - 1];
    const isReason = /原因|主要是/.test(last ?? "") && isNextReason(sentence);
    // 主要原因是财政拨款增加8万元；项目支出增加2万元: the reason goes on.
    const isListed =
      (last ?? "").includes("原因") && CHANGES_ALONE.test(sentence) && !/[比较]|主要|原因/.test(sentence);
    // 主要原因：1.压减经费；2.2023年的活动不再开展: the next of a numbered list of reasons.
    const isNumbered = NUMBERED_REASON.test(last ?? "") && /^\s*[2-9]\s*[.．、]/.test(sentence);
    // 原因一是政策调整。含住房补贴提高。二是人员增加。: the first reason goes on until the second one begins.
    const isCounted = /(?:原因|主要是)[^。]*一是(?!.*二是)/s.test(last ?? "") && parts.slice(at, at + 3).some(isSecond);
    // （…；公务用车运行维护费9万元，增加7万元。）比上年增加7万元: the bracket is closed behind the full stop.
    const isClosed = /^\s*[)）]/.test(sentence);
    if (last !== undefined && (isReason || isListed || isCounted || isNumbered || isClosed || isOpen(last))) {
      sentences[sentences.length - 1] = last + sentence;
    } else sentences.push(sentence);
  }
  return sentences;
}

/** A reason whose parts are numbered, up to the next of them. */
const NUMBERED_REASON = /原因[^。；\d]{0,8}1\s*[.．、](?:(?!\d)|\s*(?=20\d\d\s*年))[^。]*[；;]$/s;

function isSecond(sentence: string): boolean {
  return /^\s*二是/.test(sentence);
}

/** 项目支出增加200万元，…: changes that name no base and no amount. */
const CHANGES_ALONE = /^(?:[^\d，。；]{2,20}(?:增加|减少)\s*\d[\d,.]*\s*(?:亿元|万元|元)[，,、。；]?)+$/;

/** A part of a text, and where it begins. */
export interface Clause {
  readonly text: string;
  readonly at: number;
}

/** Brackets that hold figures of their own: 其中：…, and what they are compared with. */
const ASIDE = /[（(]((?:[^（）()]|[（(][^（）()]*[)）])*元(?:[^（）()]|[（(][^（）()]*[)）])*)[)）]/g;
/** 减少（增加或减少，下同）3.12亿元: how the text goes on to call it. */
const DEFINED = /[（(][^（）()]*(?:下同|以下简称[^（）()]*)[)）]/g;
const OWN_FIGURES =
  /^其中[：:，,]?\s*[^\d，,；。]*(?:收入|支出|债券|借款|补助|转移支付|资金)[^\d，,；。]*\d|^含\s*[^\d，,；。]*(?:债券|借款|补助|返还|转移支付)[^\d，,；。]*\d|^(?:其中)?[：:，,]?\s*(?:公务用车|因公出国|公务接待|购置|运行|一般公共预算(?:财政拨款)?(?:收入)?\s*\d)|^(?:增加|减少|增长|下降)|^(?:上年|去年)(?:度)?(?:预算|执行|决算)数|(?:比|较|与|同)(?:上年|去年|20\d\d)|持平/;

/** A sentence without the figures in its brackets, and these, each at its place. */
export function clausesOf(text: string): Clause[] {
  const asides: Clause[] = [];
  const main = text
    .replace(DEFINED, (whole) => " ".repeat(whole.length))
    .replace(ASIDE, (whole, inner: string, offset: number) => {
      if (!OWN_FIGURES.test(inner)) return whole;
      // 主要原因是取消奖补（减少100万元）: by how much what the reason names has changed, and no change of the figure.
      const [ahead = ""] = /[^。；;]*$/.exec(text.slice(0, offset)) ?? [];
      if (/^(?:增加|减少|增长|下降)/.test(inner) && /原因|主要(?:是|系|由于)/.test(ahead)) return whole;
      // 其中：车辆购置经费没有安排支出（上年预算数为3万元）: of a part that has no figure of its own, and not of the whole.
      if (/^(?:上年|去年)/.test(inner) && /(?:没有|未|不再?)安排[^，,。；;\d]{0,6}$/.test(ahead))
        return " ".repeat(whole.length);
      asides.push({ text: inner, at: offset + 1 });
      const goesOn = /^\s*[，,。；;、）)]|^\s*$/.test(text.slice(offset + whole.length));
      return " ".repeat(whole.length - 1) + (goesOn ? " " : "，");
    });
  return [{ text: main, at: 0 }, ...asides];
}

/** Whether a sentence ends within brackets: 7万元（其中：一般公共预算7万元；政府性基金0万元）. */
function isOpen(sentence: string): boolean {
  const count = (pattern: RegExp): number => sentence.match(pattern)?.length ?? 0;
  return sentence.endsWith("；") && sentence.length < 300 && count(/[（(]/g) > count(/[)）]/g);
}
