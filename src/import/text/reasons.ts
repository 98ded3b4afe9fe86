/** Reasons of changes: where a sentence gives one, and whose change it explains. */
import { plain } from "../understand/words.js";

const UP = "增加|增长|上升|提高|增幅|上涨|增收|增支";
const DOWN = "减少|下降|降低|降幅|压减|下浮|减收|减支";
const SAME = "持平|无变化|无变动|无增减|保持一致|相一致|没有变化|不变|相同|一致";

const REASON =
  /(?:，|,|。|；|^)\s*([^，,。；]*?)(?:主要)?(?:变动|变化|增减)?(?:主要)?原因(?:分析|说明)?(?:主要)?(?:是|为|系)?\s*[：:]?\s*(?:主要(?:是|系)(?:因为|由于)?)?(.+)$/s;
/** 决算数小于预算数的主要情况：…: some provinces say situation for reason. */
const SITUATION = /^\s*([^，,。；]*?的)(?:主要)?情况(?:主要)?(?:是|为|系)?\s*[：:]\s*(.+)$/s;
/** 减少10万元，主要是压减团组: the reason of a change, without the word. */
const MAINLY =
  /(?:，|,)\s*([^，,。]*?)(?:主要是因为|主要是由于|主要是|主要系|主要为(?!了|保障|满足|确保)|主要由于|主要因素(?:是|为)|主要因(?!素)|是因为|系因)\s*[：:]?\s*(.+)$/s;
const CHANGED = new RegExp(`(?:${UP}|${DOWN})[^，]*(?:元|[%％])|(?:大于|小于|高于|低于)[^，]*(?:预算|上年)|${SAME}`);

/** A reason that a sentence gives. */
export interface GivenReason {
  /** Where the clause begins in the sentence. */
  readonly index: number;
  /** Where its words begin in the clause. */
  readonly offset: number;
  /** What stands before the word: whose change it is, if anything. */
  readonly before: string;
  readonly text: string;
}

/** The reason that a sentence gives; `undefined` where it gives none. */
export function reasonIn(sentence: string): GivenReason | undefined {
  const found =
    REASON.exec(sentence) ?? SITUATION.exec(sentence) ?? (CHANGED.test(sentence) ? MAINLY.exec(sentence) : null);
  if (found === null) return undefined;
  const [whole, before = "", text = ""] = found;
  if (!/[\p{Script=Han}A-Za-z0-9]/u.test(text) || /^(?:如下\s*[：:]?|[是为系])$/.test(text.trim())) return undefined;
  const offset = Math.max(0, whole.search(/原因|情况|主要|因/));
  // 较上年增长12%增长的主要原因是…: the change stands before the word without a comma.
  const [change = ""] = new RegExp(`^.*\\d\\s*(?:[%％]|[万亿]?元)(?=(?:${UP}|${DOWN})的?$)`, "s").exec(before) ?? [];
  const cut = change === "" ? 0 : whole.indexOf(change) + change.length;
  return { index: found.index + cut, offset: Math.max(0, offset - cut), before: before.slice(change.length), text };
}

/** 下降3.33%。主要是压减公用经费: the reason of the change before it, in a sentence of its own. */
export function reasonAlone(sentence: string): GivenReason | undefined {
  const found = /^\s*主要(?:是|系|由于|因)(?:因为|由于)?\s*[：:]?\s*(?!用于|为了|为保障|包括)(.+)$/s.exec(sentence);
  const [whole = "", text = ""] = found ?? [];
  if (found === null) return undefined;
  return { index: 0, offset: Math.max(0, whole.search(/主/)), before: "", text };
}

/** Whether a sentence ends where its reason should stand: 主要原因：, and the reason is the next paragraph. */
export function isReasonAhead(text: string): boolean {
  return /(?:主要)?原因(?:主要)?(?:是|为|系)?\s*[：:]\s*$/.test(text);
}

/** Whether a sentence goes on with the reasons of the one before: 一是…；二是…. */
export function isNextReason(sentence: string): boolean {
  return /^\s*(?:[二三四五六七八九]是|(?:另|其)[一二三]|另一方面|同时，?因|同时[^\d]*$)/.test(sentence);
}

/** What a reason explains, by the words before it: a subject, and against what it is compared. */
export interface Explained {
  /** The words that name a figure; "" where the figure is the one spoken of. */
  readonly subject: string;
  /** With the budget of the year, with the year before, or not said. */
  readonly base: "budget" | "revisedBudget" | "ownBudget" | "before" | undefined;
  readonly isUnchanged: boolean;
}

const OWN =
  /(?:支出|收入)?(?:决算|执行|完成|实际)?(?:支出|收入)?数?(?:总体)?(?:大于|小于|等于|高于|低于|超出|超过|与|和|同|较|比)(?:20\d\d年度?)?(年初|全年|调整后?|年度)?预算数?/;
const BEFORE = /(?:决算|支出|执行)?数?(?:大于|小于|等于|高于|低于|与|较|比)(?:上年|去年|上一年|20\d\d年)/;
const WORD = new RegExp(
  `^(.*?)(?:总体|同比|均|预算|决算)*(?:${UP}|${DOWN}|变化|变动|增减|${SAME})(?:较大|情况)?的?$`,
  "s",
);

const UNCHANGED = new RegExp(`${SAME}|等于`);

/** What the words before a reason say of it: 公务接待费支出决算数小于预算数的, 较上年增加的. */
export function explainedBy(before: string): Explained {
  const words = plain(before).replace(/的$/, "");
  const isUnchanged = UNCHANGED.test(words);
  const own = OWN.exec(words);
  if (own !== null) {
    const [, which = ""] = own;
    const base = /年初|年度/.test(which) ? "budget" : which === "" ? "ownBudget" : "revisedBudget";
    return { subject: bare(words.slice(0, own.index)), base, isUnchanged };
  }
  const prior = BEFORE.exec(words);
  if (prior !== null) return { subject: bare(words.slice(0, prior.index)), base: "before", isUnchanged: false };
  const [, subject = ""] = WORD.exec(words) ?? [];
  const isNamed = subject.length > 2 || subject === "收支";
  return { subject: isNamed ? subject : "", base: undefined, isUnchanged: false };
}

/** A subject without what only says that it is this year’s outturn: 2023年度, 支出决算. */
function bare(words: string): string {
  const name = words.replace(/^(?:20\d\d年度?|本年度?|其中:?)+/, "");
  return /^(?:支出|收入)?(?:决算|执行)?$/.test(name) ? "" : name;
}

/** A reason as printed, and what follows it of what the money is for. */
export interface PartsOfReason {
  readonly why: string;
  readonly use: { readonly word: string; readonly text: string } | undefined;
}

const USE = /[，,]\s*(?=(?:该项|此项|人员|公用)?(?:经费|支出)?(?:的?用途)?(?:主要用于|主要包括))/;
/** 主要原因是未购置车辆，全年购置公务用车0辆: what was counted in the year is no part of the reason. */
const COUNTED = /[，,](?:全年|年末|年底|期末|截[至止])[^，,。]*\d+\s*(?:辆|台|个|批次?|人次?)[^，,。]*$/;

/** 人员增加，主要用于…: what the money is for is no part of the reason. */
export function partsOfReason(text: string): PartsOfReason {
  const [first = "", uses] = text.split(USE);
  const why = first
    .trim()
    .replace(/^[，,、：:]\s*/, "")
    .replace(/[。；;]$/, "")
    .replace(COUNTED, "");
  const [word = ""] = /主要用于|主要包括/.exec(uses ?? "") ?? [];
  const use = uses === undefined ? undefined : { word, text: uses.replace(/^.*?主要(?:用于|包括)\s*[：:]?/, "") };
  return { why, use };
}
