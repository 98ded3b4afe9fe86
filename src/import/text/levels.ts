/** Names of 类, 款 and 项 in phrases, also where the levels above stand in headings or in the sentence before. */
import { isCategoryName } from "../understand/functional-codes.js";
import { unnumbered } from "../understand/words.js";

const MARK = /[（(]\d{0,7}([类款项])[）)]/g;
const ORDER = "类款项";

/** 离退休（类）归口管理（项） under the heading of a 类: the first is the 款 of it, whatever it is called. */
function withKinds(words: string, over: readonly string[]): string {
  const [, name = ""] = /^([^（(]*)[（(]类[）)][^（()）]*[（(]项[）)]/.exec(words) ?? [];
  const bare = unnumbered(name.replace(/^.*[，。；：]/s, ""));
  return bare === "" || over.length === 0 || isCategoryName(bare) ? words : words.replace(/[（(]类[）)]/, "（款）");
}

/** The levels that a text speaks of, one phrase after another. */
export class Levels {
  private last: string[] = [];

  /** @param headings - over the text, from the outermost */
  constructor(headings: readonly string[]) {
    for (const heading of headings) {
      const bare = unnumbered(heading);
      if (this.in(heading) === undefined && isCategoryName(bare)) this.last = [bare];
    }
  }

  /** Names from 类 down, where a phrase names levels; `undefined` where it names none. */
  in(phrase: string): string[] | undefined {
    const words = withKinds(phrase.replace(/[“”"「」\s]/g, ""), this.last);
    const names = [...this.last];
    let [deepest, from] = [0, 0];
    for (const mark of words.matchAll(MARK)) {
      const level = ORDER.indexOf(mark[1] ?? "") + 1;
      const name = words.slice(from, mark.index);
      from = mark.index + mark[0].length;
      const bare = unnumbered(name.replace(/^.*[，。；：、]/s, "")).trim();
      if (bare === "" || (deepest > 0 && level <= deepest)) continue;
      if (level - 1 > names.length) return undefined;
      names.splice(level - 1, names.length, bare);
      deepest = level;
    }
    if (deepest === 0) return undefined;
    this.last = names.slice(0, deepest);
    return this.last;
  }
}
