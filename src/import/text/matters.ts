/** Matters beside the accounts: procurement, assets, coverage of performance management. */
import type { ImportContext } from "../understand/context.js";
import { readAssets } from "./assets.js";
import { readCoverage } from "./coverage.js";
import { readProcurement } from "./procurement.js";
import type { Passage } from "./reflow.js";

/** A matter beside the accounts: how a heading names it, how a sentence of it begins, and who reads it. */
interface Matter {
  readonly heading: RegExp;
  readonly sentence: RegExp;
  readonly read: (context: ImportContext, passage: Passage) => void;
}

const MATTERS: readonly Matter[] = [
  {
    heading: /采购/,
    sentence: /政府采购[^，。；\d]{0,14}\d[\d,.]*\s*[亿万]?元|授予(?:中小|小微)企业/,
    read: readProcurement,
  },
  {
    heading: /资产/,
    sentence: /共有(?:公务用车|车辆)\s*\d+\s*辆[，,；;]?\s*其中|截[至止][^。]*共有车辆\s*\d/,
    read: readAssets,
  },
  {
    heading: /绩效/,
    sentence:
      /绩效(?:目标)?(?:管理|自评|评价)[^。]*?涉及[^，。；\d]*\d[\d,.]*\s*[亿万]?元|整体支出绩效目标的?(?:金额|资金)/,
    read: readCoverage,
  },
];

/**
 * Reads the matters beside the accounts that a heading over a paragraph names, and of the paragraph the sentences that tell
 * of others.
 */
export function readMatters(context: ImportContext, passage: Passage, heading: string): void {
  const named = MATTERS.filter((matter) => matter.heading.test(heading));
  for (const matter of MATTERS) {
    if (named.length === 1 && named[0] === matter) matter.read(context, passage);
    else {
      const told = withSentences(passage, matter.sentence);
      if (told !== undefined) matter.read(context, told);
    }
  }
}

/** A passage with nothing but its sentences of a matter, each at its place. */
function withSentences(passage: Passage, pattern: RegExp): Passage | undefined {
  if (!pattern.test(passage.text)) return undefined;
  const sentences = passage.text.split(/(?<=。)|(?=\s\d{1,2}[、.．](?!\d))/);
  if (!sentences.some((sentence) => pattern.test(sentence))) return undefined;
  const text = sentences.map((sentence) => (pattern.test(sentence) ? sentence : " ".repeat(sentence.length))).join("");
  return { ...passage, text };
}
