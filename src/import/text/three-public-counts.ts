/** Counts that the text tells beside 三公: journeys and travellers, vehicles bought and owned, receptions and guests. */
import { countOf, writeCount } from "../tables/three-public-counts.js";
import { threePublicItem } from "../tables/three-public-items.js";
import type { ImportContext } from "../understand/context.js";
import { placeAt, type Passage } from "./reflow.js";

/** What the words so far are of, as a label of a table would name it. */
type Topic = "因公出国" | "公务用车" | "外事接待" | "国(境)外接待" | "国内接待";

const CLAUSE = /[（(]|[）)]|[。；;]|[^，,、：:。；;（()）]+/gu;
const COUNT = /(\d[\d,]*)\s*(批次|批|人次|人|辆|个|次)/g;
/** What is no count of the year: a change, a rule, a reason. */
const NO_COUNT = /[比较]|增|减|下降|上升|原因|人均|标准|[每元]|其他(?:单位|部门)|参加/;

function topicOf(words: string): Topic | undefined {
  if (/出国|出境|出访|团组/.test(words)) return "因公出国";
  if (/境〕?外.*接待/.test(words)) return "国(境)外接待";
  if (/外[宾事]/.test(words)) return "外事接待";
  if (/接待|来访/.test(words)) return "国内接待";
  return /用车|车辆|保有|公车/.test(words) ? "公务用车" : undefined;
}

/** The label that a table would print over the number. */
function labelOf(topic: Topic, words: string, unit: string): string | undefined {
  if (topic === "公务用车") {
    if (unit !== "辆") return undefined;
    if (words.includes("保有")) return "公务用车保有量";
    return /购置|新购|购买|更新/.test(words) ? "公务用车购置数" : undefined;
  }
  if (unit.startsWith("人")) return `${topic}人次`;
  if (unit.startsWith("批")) return `${topic}批次`;
  // 团组0个, 团组0次, 接待批次为520个
  return /团组|批次/.test(words) ? `${topic}批次` : undefined;
}

/** Reads the counts of a passage under a heading of 三公. */
export function readThreePublicCounts(context: ImportContext, passage: Passage): void {
  if (!/\d\s*(?:批|人|辆|个|次)/.test(passage.text)) return;
  const text = passage.text.replace(/[（(]境[）)]/g, "〔境〕");
  const outer: (Topic | undefined)[] = [];
  let topic: Topic | undefined;
  let isOfOther = false;
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    if (/[（(]/.test(clause)) outer.push(topic);
    else if (/[）)]/.test(clause)) topic = outer.pop();
    else if (/[。；;]/.test(clause)) isOfOther = false;
    else {
      const [, year] = /(?<!截[至止]\s*)(20\d\d)\s*年/.exec(clause) ?? [];
      if (year !== undefined) isOfOther = Number(year) !== context.year;
      // 国（境）外公务接待批次2个，接待人次14人: of the guests that were spoken of.
      const isOfSame = topic?.endsWith("接待") === true && /^\s*接待人[次数]/.test(clause);
      if (!isOfSame) topic = topicOf(clause) ?? topic;
      if (topic === undefined || isOfOther || NO_COUNT.test(clause)) continue;
      for (const found of clause.matchAll(COUNT))
        readCount(context, passage, { topic, clause, found, at: index + found.index });
    }
  }
}

interface Found {
  readonly topic: Topic;
  readonly clause: string;
  readonly found: RegExpExecArray;
  readonly at: number;
}

function readCount(context: ImportContext, passage: Passage, { topic, clause, found, at }: Found): void {
  const [, digits = "", unit = ""] = found;
  const count = countOf(labelOf(topic, clause, unit) ?? "");
  if (count === undefined) return;
  const evidence = { place: placeAt(passage, at) };
  const item = threePublicItem(context, count.item, evidence);
  const value = digits.replace(/,/g, "");
  const { ledger } = context;
  const held = ledger.list(item, "quantities").find((each) => each["code"] === count.code);
  const isOfTable = held !== undefined && ledger.marksOf(held).some(({ table }) => table !== undefined);
  // 接待5批次，其中国内公务接待4批次: the first is of all, and the text tells no other by that name.
  if (held !== undefined && !isOfTable && held["value"] !== value) return;
  writeCount(context, item, count, value, { evidence });
}
