import { formOf, PAIRS } from "../../text/traditional.js";

/** Characters with their traditional forms that the rules, grounds and sentences of checks use. */
const WORDS =
  PAIRS +
  "机機关關运運组組术術于於属屬负負构構处處当當条條则則边邊质質决決规規财財录錄并並务務车車变變况況业業发發办辦库庫独獨" +
  "评評满滿执執断斷词詞惯慣义義张張么麼着著拨撥营營种種货貨价價职職实實径徑区區异異权權盖蓋缴繳险險专專户戶亿億舍捨" +
  "系係辆輛";

/** What a text quotes is as somebody else wrote it: a quotation with those inside it, the title of a law or table. */
const QUOTED = "“[^“”]*(?:“[^”]*”[^“”]*)*”|《[^》]*》";

/**
 * The words of a check in traditional characters (zh-TW). What it quotes, and the published names, stay as they are; outer
 * quotation marks become those of that writing.
 * @param kept published names that the text may hold
 */
export function traditional(text: string, kept: readonly string[] = []): string {
  // A name may begin with a quotation mark: it is tried before quotations.
  const names = kept
    .filter((name) => name !== "")
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text
    .split(new RegExp(`(${[...names, QUOTED].join("|")})`))
    .map((part, index) => {
      if (index % 2 === 0) return Array.from(part, (character) => formOf(character, WORDS)).join("");
      return part.startsWith("“") && !kept.includes(part) ? `「${part.slice(1, -1)}」` : part;
    })
    .join("");
}
