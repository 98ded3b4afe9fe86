/** （1）人员经费：①行政运行（2010301）60万元…；②住房公积金（2210201）9万元: items whose figures are of one nature alone. */
import type { ImportContext } from "../understand/context.js";
import { natureOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";
import type { Target } from "./targets.js";

const MARK = "(?:[①-⑳]|[（(]\\d{1,2}[)）])?\\s*";
const LEAD = new RegExp(
  `^\\s*(?:其中)?\\s*[：:]?\\s*${MARK}([^，。：:（()①-⑳]{2,10})\\s*[：:]\\s*${MARK}(?=[^，。：:（(]{2,30}[（(]\\s*\\d{3,7}\\s*[)）])`,
  "u",
);
const CODED = /[（(]\s*(?:\d{3}|\d{5}|\d{7})\s*[)）]\s*$/;

/** What the items of a paragraph are spent on, where it says so before them. */
export class NatureOfItems {
  private nature: ReturnType<typeof natureOf>;

  /** Another paragraph begins. */
  end(): void {
    this.nature = undefined;
  }

  /** The words of a piece, without the nature that it names before its item. */
  begin(words: string): string {
    const [lead = "", name = ""] = LEAD.exec(words) ?? [];
    const nature = natureOf(plain(name));
    if (nature === undefined) return words;
    this.nature = nature;
    return words.slice(lead.length);
  }

  /** What is spent so of the item that a name with its code means. */
  of({ ledger }: ImportContext, target: Target | undefined, name: string): Target | undefined {
    const { nature } = this;
    if (nature === undefined || !CODED.test(name.trim())) return target;
    return target?.map((record) => ledger.child(record, nature));
  }
}
