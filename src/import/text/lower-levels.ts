/** Names of 款 and 项 in phrases whose 类 is not printed with them: by the classification, or by what stands beside them. */
import type { ImportContext } from "../understand/context.js";
import { codeNamed, onlyCodeOf } from "../understand/functional-codes.js";
import { itemAssigned, itemOfNames } from "../understand/functional-tree.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { nameKey, unnumbered } from "../understand/words.js";

/** Items that stand under many 款, so that their names tell none. */
export const GENERIC_ITEM = /^(?:行政运行|一般行政管理事务|机关服务|事业运行|信息化建设)$/;

/** What every department pays of: pensions, medical care, housing. None of it is what the department itself does. */
const OF_ALL = /^(?:208|210|221)/;

const NAME = String.raw`([^，。；：、（()）“”"\d]{2,30})[”"]?`;
const CLASSED = new RegExp(`${NAME}[（(]类[）)][“"]?${NAME}[（(]款[）)]`, "g");

/**
 * The 类 and 款 that the paragraphs of a section name together, where there is one pair of them beside those that every
 * department has: 行政运行（项） is of it.
 */
export function classOfSiblings(texts: readonly string[]): readonly string[] | undefined {
  const pairs = new Map<string, readonly string[]>();
  for (const text of texts)
    for (const [, printed = "", part = ""] of text.matchAll(CLASSED)) {
      const name = unnumbered(printed);
      if (!OF_ALL.test(codeNamed(name, "") ?? "")) pairs.set(`${nameKey(name)}/${nameKey(part)}`, [name, part]);
    }
  return pairs.size === 1 ? [...pairs.values()][0] : undefined;
}

/** 公立医院（款）综合医院（项）, 审计业务（项）: an item whose 款, or own name, stands once in the classification. */
export function itemOfLowerLevels(context: ImportContext, phrase: string, evidence: Evidence): Draft | undefined {
  const words = phrase.replace(/[“”"「」\s]/g, "");
  const [, first = "", level, second] =
    /([^，。；：、（()）]{2,30})[（(]([款项])[）)](?:([^，。；：、（()）]{2,30})[（(]项[）)])?/.exec(words) ?? [];
  const name = unnumbered(first.replace(/^.*20\d\d年(?:度)?/, ""));
  const code = onlyCodeOf(name);
  if (code?.length !== (level === "款" ? 5 : 7)) return undefined;
  const item = itemAssigned(context, code, name, evidence);
  return second === undefined ? item : itemOfNames(context, { names: [second], below: item, evidence });
}

/** Whether a phrase marks 款 or 项. */
export function marksLowerLevel(phrase: string): boolean {
  return /[（(][款项][）)]/.test(phrase);
}
