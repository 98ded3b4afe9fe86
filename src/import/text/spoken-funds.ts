/** Which fund of a government the words of a report speak of. */
import type { Source } from "../../budget/schema.js";
import { withoutMoved } from "./other-subjects.js";

const FUND =
  /(一般公共预算|公共财政预算|地方财政|政府性?基金|国有资本经营|社会保险基金|社保基金)(?:预算)?(?:总)?(?:收入|支出|收支)|(一般公共预算|政府性基金(?:预算)?|国有资本经营预算|社会保险基金(?:预算)?)/;

const LISTED = /(?:支出|收入)[\d.,]+(?:亿|万)?元[,，、][^,，、\d]{2,16}(?:支出|收入)[\d.,]+(?:亿|万)?元[,，、]$/;

/** The fund that words name; money that moves between funds (从政府性基金预算调入, 向一般公共预算调出) names none. */
export function fundNamed(words: string): Source | undefined {
  const bare = withoutMoved(words);
  const { 0: found = "", index = 0 } = FUND.exec(bare) ?? {};
  // 一般公共服务支出30万元，教育支出8万元，社会保险基金支出4万元: one of a list.
  if (found === "" || LISTED.test(bare.slice(0, index))) return undefined;
  if (/社会?保/.test(found)) return "socialInsurance";
  if (found.includes("基金")) return "governmentFund";
  return found.includes("国有资本") ? "stateCapital" : "general";
}
