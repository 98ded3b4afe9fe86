/** Slips of the pen in sentences about figures, put right only where what is meant is sure. */

/** What is told of a slip that was put right: where it stands, and the words as printed. */
export type TellSlip = (at: number, printed: string) => void;

/**
 * A sentence that says what it means: units once, years whole, and a change called one.
 * @param tell - is told of words that were added, whose meaning only figures prove
 */
export function withoutSlips(text: string, tell: TellSlip): string {
  return withChanges(withYears(withSingleUnits(text)), tell);
}

/** 收入总计120万元万元: a unit that is printed twice, as blanks the second time. */
function withSingleUnits(text: string): string {
  return text.replace(
    /(?<=\d\s*)([亿万]?元)(\s*\1)/g,
    (_, unit: string, again: string) => unit + " ".repeat(again.length),
  );
}

/** 与2025持平: the year lacks its word. */
function withYears(text: string): string {
  return text.replace(/(?<=[与和同比较]\s*)(20\d\d)(?=\s*(?:基本)?(?:持平|相比|一致|增加|减少|增长|下降))/g, "$1年");
}

/** 210.32万元，比上年1.43万元，增加0.68%: the second amount is the change where the rate is that of the change, and of no amount. */
function withChanges(text: string, tell: TellSlip): string {
  return text.replace(
    /(\d[\d,]*(?:\.\d+)?)\s*(万元|元)([，,]\s*[比较](?:上年|去年|20\d\d年))(\d[\d,]*(?:\.\d+)?)(\s*\2[，,]\s*)(增加|增长|减少|下降)(\d+(?:\.\d+)?)(?=\s*[%％])/g,
    (...found: string[]) => {
      const [whole = "", now = "", unit = "", base = "", other = "", end = "", word = "", rate = "", at = ""] = found;
      const [amount, second, stated] = [now, other, rate].map((digits) => Number(digits.replace(/,/g, ""))) as [
        number,
        number,
        number,
      ];
      const isUp = word.includes("增");
      const isNear = (change: number, before: number): boolean =>
        before > 0 && Math.abs((change / before) * 100 - stated) < 0.05;
      const isAmount = isNear(isUp ? amount - second : second - amount, second);
      if (isAmount || !isNear(second, isUp ? amount - second : amount + second)) return whole;
      tell(Number(at), `${whole}%`);
      return `${now}${unit}${base}${isUp ? "增加" : "减少"}${other}${end}${word}${rate}`;
    },
  );
}
