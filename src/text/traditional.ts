/**
 * Simplified characters, each followed by its traditional form: those that the rules, grounds and sentences of checks
 * and the sentences on faults of a file use, and no others. It is no converter of Chinese in general, where one character
 * may have several forms.
 */
const PAIRS =
  "计計经經费費机機关關运運采採购購预預国國资資产產绩績标標个個组組没沒这這数數无無对對为為内內请請过過术術总總于於属屬" +
  "减減额額与與负負会會两兩说說单單项項构構较較处處应應当當后後称稱条條则則边邊济濟质質类類编編门門码碼决決开開规規财財" +
  "号號录錄据據并並务務车車变變况況进進业業发發办辦库庫独獨评評满滿执執来來结結转轉余餘断斷词詞写寫惯慣义義却卻确確张張" +
  "么麼补補着著级級员員拨撥营營时時现現头頭种種货貨价價职職实實径徑区區异異错錯权權盖蓋缴繳险險专專户戶万萬亿億舍捨系係" +
  "辆輛丢丟删刪别別双雙层層带帶显顯样樣检檢点點环環给給认認识識读讀载載还還释釋问問间間页頁题題里裡换換几幾";

let forms: ReadonlyMap<string, string> | undefined;

/** Every second character is the form of the one before it. */
function allForms(): ReadonlyMap<string, string> {
  const characters = Array.from(PAIRS);
  return new Map(
    characters.flatMap((character, index) =>
      index % 2 === 0 ? [[character, characters[index + 1] ?? character]] : [],
    ),
  );
}

/** What a text quotes is as somebody else wrote it: a quotation with those inside it, the title of a law or table. */
const QUOTED = "“[^“”]*(?:“[^”]*”[^“”]*)*”|《[^》]*》";

/**
 * The words of a check, or on a fault, in traditional characters (zh-TW). What it quotes, and the published names, stay as
 * they are; outer quotation marks become those of that writing.
 * @param kept published names that the text may hold
 */
export function traditional(text: string, kept: readonly string[] = []): string {
  // A name may begin with a quotation mark: it is tried before quotations.
  const names = kept
    .filter((name) => name !== "")
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const known = (forms ??= allForms());
  return text
    .split(new RegExp(`(${[...names, QUOTED].join("|")})`))
    .map((part, index) => {
      if (index % 2 === 0) return Array.from(part, (character) => known.get(character) ?? character).join("");
      return part.startsWith("“") && !kept.includes(part) ? `「${part.slice(1, -1)}」` : part;
    })
    .join("");
}

/** The sentence on a fault of a file in traditional characters, but for what stands or may stand in the file. */
export function traditionalProblem(sentence: string): string {
  return traditional(sentence, sentence.match(/"[^"]*"/g) ?? []);
}
