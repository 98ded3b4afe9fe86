/** Names of bodies: bureaus, schools, hospitals, streets, and their parts. */
import { isKnownName } from "./functional-codes.js";
import { isTotalLabel, plain, unnumbered } from "./words.js";

const BODY =
  /(?:局|署|委|院|所|校|学|园|站|队|会|馆|处|部|厅|府|办|街道|镇|乡|本级|机关|中心|公司|集团|兵团|社|室|(?<!平)台|厂|场|库|基地|法庭|工委|狱|宫|团)(?:[(（].*[)）])?$/;

/** Whether a name is that of a body, and none of the classification: 示例市水文站, 示例局本级. */
export function isUnitName(name: string): boolean {
  const words = unnumbered(name).replace(/^[[(（]?\d{3,9}[\])）]?[\s_\-:：]*/, "");
  return words.length > 2 && BODY.test(plain(words)) && !isKnownName(words) && !isTotalLabel(words);
}
