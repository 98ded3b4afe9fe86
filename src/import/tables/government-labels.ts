/** Labels of a government's accounts: the totals of a fund under whatever names, and the year in a title. */
import type { Source } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import type { PublishedTable } from "../understand/tables.js";
import { plain } from "../understand/words.js";

const SCOPE = /^(?:自治[区州县旗]|各?市县|全?(?:省|市|县|区|州|旗|盟)|(?:本)?级|地方|年度)+/;
/** Names of each fund before the words of a total. 国有资本经营收入 is revenue of the general public budget, and no total of it. */
const FUNDS: Readonly<Partial<Record<Source, RegExp>>> = {
  general: /^(?:地方)?(?:一般公共(?!服务)|公共财政|财政)(?:预算)?/,
  governmentFund: /^(?:地方)?(?:政府性)?基金(?:预算)?/,
  stateCapital: /^(?:地方)?国有资本经营(?:预算)?/,
  socialInsurance: /^(?:社会保险|社保)?基金(?:预算)?/,
};
/** The year in the title of a government’s table: its tables of the year before stand beside those of the budget. */
export function titleYear(context: ImportContext, { title }: PublishedTable): number | undefined {
  const [first, ...others] = new Set([...title.matchAll(/(20\d\d)\s*年/g)].map(([, year]) => Number(year)));
  return context.fund === undefined || others.length > 0 ? undefined : first;
}

/** A label without the level of government and the fund that its table is of: 市本级一般公共预算收入合计. */
function bareLabel(label: string, fund: Source | undefined): string {
  const name = fund === undefined ? undefined : FUNDS[fund];
  // 本年基金收入合计
  const bare = plain(label)
    .replace(/^[本当]年(?:度)?(?=(?:政府性)?基金|一般公共|国有资本|社会保险|社保)/, "")
    .replace(SCOPE, "");
  return (name === undefined ? bare : bare.replace(name, "")).replace(SCOPE, "");
}

/** Whether a row is the total of the year of a government's account. */
export function isYearOfGovernment(label: string, fund: Source | undefined): boolean {
  const bare = bareLabel(label, fund);
  return /^(?:本年)?(?:收入|支出)(?:合计|小计)$/.test(bare) || (bare !== plain(label) && /^(?:收入|支出)$/.test(bare));
}

/** Whether a row is the total of all money of a government's account: 总收入, 一般公共预算总支出. */
export function isAllOfGovernment(label: string, fund: Source | undefined): boolean {
  return /^总(?:收入|支出)$/.test(bareLabel(label, fund));
}
