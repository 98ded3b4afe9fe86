/** Names of 类, 款 and 项 in phrases, also where the levels above stand in headings or in the sentence before. */
import { codeNamed, isCategoryName } from "../understand/functional-codes.js";
import { ordinalOf, unnumbered } from "../understand/words.js";
import { GENERIC_ITEM } from "./lower-levels.js";

const MARK = /[（(](\d{0,7})([类款项])[）)]/g;
const ORDER = "类款项";

/** 离退休（类）归口管理（项） under the heading of a 类: the first is the 款 of it, whatever it is called. */
function withKinds(words: string, over: readonly string[]): string {
  const [, name = ""] = /^([^（(]*)[（(]类[）)][^（()）]*[（(]项[）)]/.exec(words) ?? [];
  const bare = unnumbered(name.replace(/^.*[，。；：]/s, ""));
  return bare === "" || over.length === 0 || isCategoryName(bare) ? words : words.replace(/[（(]类[）)]/, "（款）");
}

/** 一般公共服务支出（201）政府办公厅（室）及相关机构事务（03）行政运行（01）: codes alone mark the levels, too. */
const CODED = /[（(](2[0-3]\d)[）)]([^，。；：\d]{2,40}?)[（(](\d\d)[）)](?:([^，。；：\d]{2,40}?)[（(](\d\d)[）)])?/g;

/** A text whose codes in brackets say of which level they are. */
export function withLevels(text: string): string {
  return text.replace(CODED, (_, category: string, part: string, code: string, item?: string, itemCode?: string) =>
    [`（${category}类）${part}（${code}款）`, item === undefined ? "" : `${item}（${itemCode ?? ""}项）`].join(""),
  );
}

/** The whole code of a level, whose digits may be those behind the code above: 03 behind 201. */
function wholeCode(digits: string, level: number, above: string | undefined): string | undefined {
  if (digits.length === 2 * level + 1) return digits;
  return digits.length === 2 && above?.length === 2 * level - 1 ? above + digits : undefined;
}

/** The levels that a text speaks of, one phrase after another. */
export class Levels {
  private last: string[] = [];
  /** The codes printed with the names that were told last. */
  codes: (string | undefined)[] = [];

  /**
   * @param headings - over the text, from the outermost
   * @param siblings - 类 and 款 of the items that names under many 款 stand beside
   */
  constructor(
    headings: readonly string[],
    private readonly siblings?: readonly string[],
  ) {
    for (const heading of headings) {
      const bare = unnumbered(heading);
      if (this.in(heading) === undefined && isCategoryName(bare)) this.last = [bare];
    }
  }

  /** Names from 类 down, where a phrase names levels; `undefined` where it names none. */
  in(phrase: string): string[] | undefined {
    const quoted = this.inQuotes(phrase);
    if (quoted !== undefined) {
      this.codes = [];
      return (this.last = quoted);
    }
    const words = withKinds(phrase.replace(/[“”"「」\s]/g, ""), this.last);
    let names = [...this.last];
    const codes = [...this.codes];
    let [deepest, from] = [0, 0];
    for (const mark of words.matchAll(MARK)) {
      const level = ORDER.indexOf(mark[2] ?? "") + 1;
      const name = words.slice(from, mark.index);
      from = mark.index + mark[0].length;
      const bare = unnumbered(name.replace(/^.*[，。；：、]/s, "")).trim();
      if (bare === "" || (deepest > 0 && level <= deepest)) continue;
      // 行政运行（项）, of the 款 that the items beside it have.
      if (deepest === 0 && level === 3 && GENERIC_ITEM.test(bare) && !isWork(names)) names = [...(this.siblings ?? [])];
      if (level - 1 > names.length) return undefined;
      names.splice(level - 1, names.length, bare);
      codes.splice(level - 1, codes.length, wholeCode(mark[1] ?? "", level, codes[level - 2]));
      deepest = level;
    }
    if (deepest === 0) return undefined;
    this.last = names.slice(0, deepest);
    this.codes = codes.slice(0, deepest);
    return this.last;
  }

  /** “住房保障支出”科目, “住房改革支出”科目: names in quotation marks, each with its own figure, from 类 down. */
  private inQuotes(phrase: string): string[] | undefined {
    const [, lead = "", name = ""] = /^(.*?)[“"]([^“”"]{2,30})[”"](?:[（(]?[类款项]?[）)]?)科目/s.exec(phrase) ?? [];
    // “住房保障支出（类）住房改革支出（款）”科目 marks its levels itself.
    if (name === "" || /[“”"]/.test(lead) || /[（(]\d*[类款项][）)]/.test(name)) return undefined;
    const held = this.last.indexOf(name);
    if (held >= 0) return this.last.slice(0, held + 1);
    const [category = "", part = ""] = this.last;
    const code = codeNamed(category, "");
    const isPart = code !== undefined && codeNamed(name, code) !== undefined;
    if (isCategoryName(name) && !isPart) return [name];
    if (category === "") return undefined;
    return part === "" || isPart || ordinalOf(lead) !== "" ? [category, name] : [category, part, name];
  }
}

/** Whether names are those of what a department does, and not of pensions, medical care or housing. */
function isWork([category = "", part = ""]: readonly string[]): boolean {
  return part !== "" && !/养老|医疗|住房|抚恤/.test(category + part);
}
