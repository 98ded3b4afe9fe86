/**
 * Radicals as characters. Many programs give a character of a PDF file the code of the radical that looks the same
 * (⼈ for 人, ⺠ for 民): read so, no word of it is found again.
 */

/** Radicals that are characters of their own, and the characters that they are, in turn (CJK Radicals Supplement). */
const SUPPLEMENT =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻" +
  "⺮竹⺯糹⺰纟⺱罒⺲罒⺳网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨" +
  "⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["\u2015", "—"],
  // Its compatible form is the traditional 戶, which is another character.
  ["\u2F3E", "户"],
  // Marks for which a system of typesetting uses private codes: the point of decimals, and the one between names.
  ["\u{1001B0}", "."],
  ["\u{100170}", "·"],
  ...Array.from({ length: SUPPLEMENT.length / 2 }, (_, at): [string, string] => [
    SUPPLEMENT.charAt(at * 2),
    SUPPLEMENT.charAt(at * 2 + 1),
  ]),
]);

/**
 * A text with characters where it has radicals or private codes that look the same, and the dash of Chinese print for one of
 * its twins.
 */
export function withoutRadicals(text: string): string {
  if (!/[\u2015\u2E80-\u2FDF\u{100170}\u{1001B0}]/u.test(text)) return text;
  // The radicals of Kangxi have their characters as compatible forms; of the supplement only few have.
  return Array.from(
    text,
    (one) => CHARACTERS.get(one) ?? (/[\u2F00-\u2FDF]/.test(one) ? one.normalize("NFKC") : one),
  ).join("");
}
