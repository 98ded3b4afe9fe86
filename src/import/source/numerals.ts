/** Chinese numerals as list marks and headings have them. */

const NUMERALS = "一二三四五六七八九十";

/** The number that a text begins with in Chinese numerals, up to ninety-nine: 12 of 十二、; 0 for none. */
export function numberOfNumeral(text: string): number {
  const [, tens = "", ones = ""] = /^([一二三四五六七八九]?十)?([一二三四五六七八九])?/.exec(text) ?? [];
  const many = tens === "" ? 0 : tens === "十" ? 10 : (NUMERALS.indexOf(tens.charAt(0)) + 1) * 10;
  return many + (ones === "" ? 0 : NUMERALS.indexOf(ones) + 1);
}
