/**
 * Simplified characters, each followed by its traditional form: those that the sentences on faults of a file use, and no
 * others. It is no converter of Chinese in general, where one character may have several forms.
 */
export const PAIRS =
  "计計经經费費采採购購预預国國资資产產绩績标標个個没沒这這数數无無对對为為内內请請过過总總减減额額与與会會两兩说說单單" +
  "项項较較应應后後称稱济濟类類编編门門码碼开開号號据據进進来來结結转轉余餘写寫却卻确確补補级級员員时時现現错錯万萬丢丟" +
  "删刪别別双雙层層带帶显顯样樣检檢点點环環给給认認识識读讀载載还還释釋问問间間页頁题題里裡换換几幾头頭";

/** A character in its traditional form, where it has one in texts such as these. */
export function formOf(character: string, pairs = PAIRS): string {
  const at = pairs.indexOf(character);
  return at % 2 === 0 ? pairs.charAt(at + 1) : character;
}

/** What a sentence quotes of a file, names in it, or gives as an example for it; else one ideograph. */
const PIECES = /"[^"]*"|“([^”]*)”|[\u3400-\u9fff]/g;

/** A sentence on a fault of a file in traditional characters (zh-TW), but for what stands or may stand in the file. */
export function traditionalProblem(sentence: string): string {
  return sentence.replace(PIECES, (piece, quoted?: string) =>
    quoted === undefined ? (piece.length > 1 ? piece : formOf(piece)) : `「${quoted}」`,
  );
}
