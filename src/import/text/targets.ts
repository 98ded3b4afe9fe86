/** Which figure of the budget a phrase of the text names, by its words and the headings over it. */
import { Decimal } from "../../budget/amount.js";
import { breakdownOf } from "../tables/economic.js";
import { findSource, incomePath } from "../tables/functional.js";
import { threePublicItem, threePublicRoot } from "../tables/three-public.js";
import type { ImportContext } from "../understand/context.js";
import { codeNamed, isCategoryName } from "../understand/functional-codes.js";
import { itemOfNames } from "../understand/functional-tree.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { balanceOf, natureOf, sourceOf, threePublicOf } from "../understand/vocabulary.js";
import { nameKey, plain, unnumbered } from "../understand/words.js";

/** Records whose `amount` a phrase names: mostly one; for 收支总计 both accounts. */
export type Target = readonly Draft[];

const LEVELS =
  /^(.*?)[（(](?:\d{3})?类[）)](?:(.*?)[（(](?:\d{2}|\d{5})?款[）)])?(?:(.*?)[（(](?:\d{2}|\d{7})?项[）)])?/s;

/** Names of 类, 款 and 项 in a phrase, as they stand before （类）, （款）, （项）. */
export function levelsIn(phrase: string): string[] | undefined {
  const found = LEVELS.exec(phrase.replace(/[“”"「」\s]/g, ""));
  if (found === null) return undefined;
  const [, category = "", ...rest] = found;
  const bare = unnumbered(category).replace(/^.*[，。；：、]/, "");
  return [bare, ...rest.filter((name) => (name as string | undefined) !== undefined && name !== "")].map((name) =>
    name.trim(),
  );
}

/** The only leaf source of all expenditure, where the document proves that there is one. */
export function soleSourceOf(context: ImportContext): string | undefined {
  const expenditure = context.part("expenditure");
  const funding = expenditure["funding"] as Draft | undefined;
  const total = amountOf(expenditure);
  if (funding === undefined || total === undefined) return undefined;
  const leaves = Object.entries(funding).flatMap(([source, cell]) => {
    const amount = amountOf(cell as Draft);
    return source === "fiscal" || amount === undefined || amount.isZero() ? [] : [{ source, amount }];
  });
  const [only] = leaves;
  return leaves.length === 1 && only?.amount.equals(total) === true ? only.source : undefined;
}

function amountOf(record: Draft | undefined): Decimal | undefined {
  const amount = record?.["amount"];
  return typeof amount === "string" ? new Decimal(amount) : undefined;
}

/** The figure of a record that a fund pays: the record itself where that fund pays everything. */
function paidBy(context: ImportContext, record: Draft, source: string | undefined): Draft {
  if (source === undefined) return record;
  const sole = soleSourceOf(context);
  const funding = record["funding"] as Draft | undefined;
  if (sole === source || (source === "fiscal" && sole === "general")) {
    const isHeldThere = record["amount"] === undefined && funding?.[sole] !== undefined;
    return isHeldThere ? context.ledger.child(record, "funding", sole) : record;
  }
  if (funding?.[source] === undefined && source === "fiscal" && !hasSources(context)) return record;
  return context.ledger.child(record, "funding", source);
}

function hasSources(context: ImportContext): boolean {
  return context.part("expenditure")["funding"] !== undefined;
}

/** Phrases that name an item of 三公 wherever they stand. */
const STATUTORY =
  /^(?:其中:?|财政拨款|安排|本年|20\d\d年(?:度)?|预算|用于)*(?:因公出国|公务接待费|公务用车(?:购置|运行|费用?))/;

const OWN_FUND =
  /(?:地方|全[省市县区]|[省市县区]本?级|本级)?(?:一般公共预算|公共财政预算|政府性基金预算?|国有资本经营预算?|社会保险基金预算?)/g;

/** Finds the target of a phrase. `undefined` where the words name no figure that is known. */
export function targetOf(
  context: ImportContext,
  phrase: string,
  headings: readonly string[],
  evidence: Evidence,
): Target | undefined {
  const fund = context.fund;
  const ofFund = fund === undefined ? undefined : fundOf("", plain(phrase));
  if (ofFund !== undefined && ofFund !== fund) return undefined;
  // The name of a government’s own fund says nothing more of a figure.
  const words = fund === undefined ? plain(phrase) : plain(phrase).replace(OWN_FUND, "");
  const path = plain(headings.join("/"));
  const levels = levelsIn(phrase);
  const source = fund === undefined ? fundOf(path, words) : undefined;
  if (levels !== undefined) {
    const item = itemOfNames(context, { names: levels, evidence });
    return [paidBy(context, item, source)];
  }
  if (((path + words).includes("三公") || STATUTORY.test(words)) && !words.includes("机关运行")) {
    const code = threePublicOf(words.replace(/三公经费|“三公”/g, ""));
    if (code !== undefined) return [named(context, threePublicItem(context, code, evidence), phrase, evidence)];
    return words.includes("三公") ? [namedRoot(context, phrase, evidence)] : undefined;
  }
  if (words.includes("机关运行")) return [agencyOperating(context, evidence)];
  if (/(?:政府采购|资产|绩效|人员|机构)/.test(path) && !/收支|收入|支出/.test(path)) return undefined;
  return totals(context, words) ?? parts(context, phrase, words, path, source, evidence);
}

function named(context: ImportContext, record: Draft, phrase: string, evidence: Evidence): Draft {
  if (record["name"] === undefined) {
    const name = unnumbered(phrase)
      .replace(/^.*[，：:]/, "")
      .replace(/(?:预算|支出|为|数)+$/, "")
      .trim();
    context.ledger.text(record, "name", name, evidence);
  }
  return record;
}

function namedRoot(context: ImportContext, phrase: string, evidence: Evidence): Draft {
  const record = threePublicRoot(context, evidence);
  const [name] = /(?:财政拨款)?[“"]?三公[”"]?经费/.exec(phrase) ?? [];
  if (name !== undefined && record["name"] === undefined) context.ledger.text(record, "name", name, evidence);
  return record;
}

function agencyOperating(context: ImportContext, evidence: Evidence): Draft {
  const isNew = context.budget["agencyOperating"] === undefined;
  const record = context.part("agencyOperating");
  if (isNew) {
    record["name"] = "机关运行经费";
    if (evidence.unit !== undefined && evidence.unit !== context.ledger.unit) record["unit"] = evidence.unit;
  }
  return record;
}

/** The fund that headings and phrase speak of. */
function fundOf(path: string, words: string): string | undefined {
  for (const text of [words, ...path.split("/").reverse()]) {
    if (text.includes("政府性基金")) return "governmentFund";
    if (text.includes("国有资本")) return "stateCapital";
    if (/一般公共预算|公共财政预算/.test(text)) return "general";
    if (text.includes("财政拨款")) return "fiscal";
  }
  return undefined;
}

function totals(context: ImportContext, words: string): Target | undefined {
  const { ledger } = context;
  const [income, expenditure] = [context.part("income"), context.part("expenditure")];
  const isBoth =
    /收支(?:总?预算|总?决算)?(?:总计|总额|总数|均|各|合计|预算|决算|$)|收入支出(?:决算|预算)?总?(?:计|额)|收入?、?支出?总计|收、支总计|总收入.*总支出|收支总/.test(
      words,
    );
  if (isBoth) {
    if (words.includes("财政拨款")) {
      return [income, expenditure].map((account) => {
        const total = account["total"] as Draft | undefined;
        const record = total?.["funding"] === undefined ? account : total;
        return ledger.child(record, "funding", "fiscal");
      });
    }
    return [ledger.child(income, "total"), ledger.child(expenditure, "total")];
  }
  const isFund = sourceOf(words) !== undefined;
  if (isFund) return undefined;
  if (
    /(?:本年)?收入(?:预算|决算)?(?:总额|总计|总数|合计|为|$)|收入(?:总?预算|总?决算)(?:数)?/.test(words) &&
    !words.includes("支出")
  ) {
    const isTotal = words.includes("总计") && !words.includes("本年");
    return [isTotal ? ledger.child(income, "total") : income];
  }
  if (
    /^(?:.*(?:年度?|部门|单位|校|本年|当年))?(?:本年)?支出(?:预算|决算)?(?:总额|总计|总数|合计|数|为)?$|(?:本年)?支出(?:总?预算|总?决算)(?:数|总额|合计)?$|支出总?(?:计|额)$/.test(
      words,
    )
  ) {
    if (/类\)|基本|项目|三公/.test(words)) return undefined;
    const isTotal = words.includes("总计") && !words.includes("本年");
    return [isTotal ? ledger.child(expenditure, "total") : expenditure];
  }
  return undefined;
}

function parts(
  context: ImportContext,
  phrase: string,
  words: string,
  path: string,
  fund: string | undefined,
  evidence: Evidence,
): Target | undefined {
  const { ledger } = context;
  const [income, expenditure] = [context.part("income"), context.part("expenditure")];
  const nature = natureOf(tail(words));
  const isBasic = path.includes("基本支出");
  if ((nature === "personnel" || nature === "operating") && isBasic) {
    const of = {
      ...(fund === undefined || fund === "fiscal" ? {} : { source: fund as "general" }),
      nature: "basic" as const,
    };
    return [ledger.child(economicOf(context, of), nature)];
  }
  if (
    words
      .replace(/(?:预算|决算|支出)?(?:数|合计|总额)?$/, (end) => (end.startsWith("支出") ? "支出" : ""))
      .endsWith("基本支出") &&
    isBasic &&
    /一般公共预算|财政拨款/.test(words + path)
  ) {
    const of = {
      ...(fund === undefined || fund === "fiscal" ? {} : { source: fund as "general" }),
      nature: "basic" as const,
    };
    const record = economicOf(context, of);
    if (record["name"] === undefined && words.includes("一般公共预算"))
      ledger.text(record, "name", nameOfBasic(phrase), evidence);
    return [record];
  }
  if (nature !== undefined) {
    return [
      ledger.child(
        paidBy(context, expenditure, fund === "fiscal" && !path.includes("财政拨款支出") ? undefined : fund),
        nature,
      ),
    ];
  }
  const name = unnumbered(phrase.replace(/^.*(?:其中|包括)\s*[：:]?/s, "").replace(/^.*[，。；]/s, ""));
  // 国有资本经营预算 is a source of income, and a category of expenditure.
  const isSource = !words.includes("支出") && sourceOf(name) !== undefined && /收入|收支/.test(path);
  if (!isSource && isCategoryName(name) && codeNamed(name, "") !== undefined) {
    const item = itemOfNames(context, { names: [name], evidence });
    return [paidBy(context, item, fund)];
  }
  const isIncome = words.includes("收入") && !words.replace(/收入支出/g, "").includes("支出");
  const balance = balanceOf(tail(words));
  if (balance !== undefined) {
    const account = balance === "closing" || balance === "distribution" ? expenditure : income;
    const held = ledger.list(account, "balances").find((item) => item["code"] === balance);
    return held === undefined ? undefined : [held];
  }
  const source = sourceOf(tail(words));
  if (source === undefined) return undefined;
  const spends =
    words.includes("支出") ||
    (!isIncome && /支出|一般公共预算.*(?:拨款|情况)|政府性基金|国有资本/.test(path) && !path.includes("收入"));
  if (!spends && (isIncome || /收入|收支/.test(path))) return [incomeOf(context, source)];
  if (!spends && !isIncome) return undefined;
  return [ledger.child(expenditure, "funding", source)];
}

/** The income of a source, in the income account. */
export function incomeOf(context: ImportContext, source: string): Draft {
  const { ledger } = context;
  const income = context.part("income");
  const [list = "", code = ""] = incomePath(context, source);
  if (list === "funding") return ledger.child(income, "funding", code);
  const held = ledger
    .list(income, "items")
    .map((item) => findSource(context, item, source))
    .find((item) => item !== undefined);
  return held ?? ledger.add(income, "items", { code: source });
}

function economicOf(context: ImportContext, of: { source?: "general"; nature: "basic" }): Draft {
  const held = context.ledger
    .list(context.budget, "economic")
    .find((each) => each["scheme"] === "department" && each["nature"] === "basic");
  return held ?? breakdownOf(context, "department", of);
}

function nameOfBasic(phrase: string): string {
  const [, name = ""] = /(一般公共预算(?:财政拨款)?基本支出)/.exec(nameKey(phrase)) ?? [];
  return name;
}

/** The last words of a phrase, which name what an amount is. */
function tail(words: string): string {
  const parts = words
    .replace(/\(.*?\)/g, "")
    .split(/其中[:：]?|包括[:：]?|[:：,，、]|20\d\d年(?:度)?(?:本年)?|的(?=一般|政府|国有|财政)/);
  return parts[parts.length - 1] ?? "";
}
