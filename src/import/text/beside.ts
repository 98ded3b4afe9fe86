/** Figures that stand beside an account or beside 三公, and are no parts of it: 会议费, 培训费, 其他资金. */
import { threePublicRoot } from "../tables/three-public-items.js";
import type { ImportContext } from "../understand/context.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { AGENCY_COSTS } from "../understand/vocabulary.js";
import { plain, unnumbered } from "../understand/words.js";
import { incomeOf } from "./paying.js";

const MEETINGS = /(会议费|培训费|差旅费)(?:预算|决算)?(?:支出)?(?:预算|决算)?(?:数|安排)?$/;

/** 会议费预算支出 under a heading of 三公: the figure that its table has beside 三公. */
export function besideThreePublic(
  context: ImportContext,
  words: string,
  path: string,
  evidence: Evidence,
): Draft | undefined {
  const [, name = ""] = MEETINGS.exec(words) ?? [];
  const isOfBoth = /会议费.{0,4}培训费|培训费.{0,4}会议费/.test(words);
  // 会议费、培训费支出预算情况说明 may be a heading of its own.
  const isTold = /三公|会议费|培训费|其他公务支出|一般性支出/.test(path) && !AGENCY_COSTS.test(path);
  // 差旅费 is told beside 会议费 and 培训费 where a paragraph is of them, and else a class of basic expenditure.
  const isTravel = name === "差旅费" && !/其他公务支出|一般性支出|会议费|培训费/.test(path);
  if (name === "" || isOfBoth || context.fund !== undefined || !isTold || isTravel) return undefined;
  const root = threePublicRoot(context, evidence);
  const held = Object.keys((root["named"] ?? {}) as Draft).filter((key) => plain(key).startsWith(name));
  return context.ledger.child(root, "named", held[0] ?? name);
}

/** 委托业务费财政拨款预算17.5万元, under a heading of its own: what is paid of it, whether it is basic expenditure or not. */
export function commissioned(context: ImportContext, words: string, path: string): Draft | undefined {
  const isNamed = /委托业务费(?:财政拨款|涉及财拨(?:资金)?)?(?:支出)?(?:预算|决算)?(?:支出|数|安排|总额)?$/.test(words);
  const [heading = ""] = path.split("/").slice(-1);
  if (!isNamed || context.fund !== undefined || !/^(?:关于)?委托业务费/.test(unnumbered(heading))) return undefined;
  return context.ledger.child(context.part("expenditure"), "named", "委托业务费");
}

const OTHER_FUNDS = /^(?:20\d\d年(?:度)?)?(?:本年)?(其他资金)(?:收入)?(?:预算)?(?:总计|合计|数)?$/;

/** 其他资金收入预算总计 of income: neither all income, nor a category of expenditure. */
export function otherFunds(context: ImportContext, words: string, path: string, evidence: Evidence): Draft | undefined {
  const [, name] = OTHER_FUNDS.exec(words) ?? [];
  if (name === undefined || !/收入|收支/.test(path) || path.includes("支出")) return undefined;
  const items = context.ledger.list(context.part("income"), "items");
  const held = items.find((item) => plain(wordsIn(item, "name")) === name);
  if (held !== undefined) return held;
  // With other money than 其他收入 in the account, the sum of both is no source.
  const isOther = items.some((item) => item["code"] === "other");
  if (isOther && items.some((item) => OWN_SOURCES.has(wordsIn(item, "code")) && isPaying(item)))
    return context.ledger.add(context.part("income"), "memo", { name });
  const record = incomeOf(context, "other");
  if (record["name"] === undefined) context.ledger.text(record, "name", name, evidence);
  return record;
}

/**
 * 其他收入 after 其他资金收入: a part of that sum, which then is no source itself. The sum stands beside the sources under its
 * name.
 */
export function apartFromOtherFunds(context: ImportContext): void {
  const { ledger } = context;
  const income = context.part("income");
  const items = ledger.list(income, "items");
  const at = items.findIndex((item) => item["code"] === "other" && OTHER_FUNDS.test(plain(wordsIn(item, "name"))));
  const sum = items[at];
  if (sum === undefined) return;
  delete sum["code"];
  (income["items"] as Draft[]).splice(at, 1);
  ledger.add(income, "memo", sum);
}

/** Sources that are neither appropriations nor 其他收入. */
const OWN_SOURCES: ReadonlySet<string> = new Set([
  "specialAccount",
  "institutional",
  "business",
  "superior",
  "affiliate",
]);

const isPaying = ({ amount }: Draft): boolean => typeof amount === "string" && /[1-9]/.test(amount);
