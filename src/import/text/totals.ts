/** Phrases for the accounts as a whole: totals with balances, the year, balances; of all money or of a fund. */
import type { ImportContext } from "../understand/context.js";
import { isKnownName } from "../understand/functional-codes.js";
import { itemNamed } from "../understand/functional-tree.js";
import type { Draft } from "../understand/ledger.js";
import { economicColumn, isGovernmentScheme } from "../understand/measure.js";
import { isOfHigherGovernments, sourceOf } from "../understand/vocabulary.js";
import { incomeOf, paidBy } from "./paying.js";

/** 收、支总计; 收入支出总体; 财政拨款收支总决算: income and expenditure in one. */
const BOTH =
  /收入?、支出?(?:总?预算|总?决算|总计|合计|预算总计|决算总计)|收支(?:总?预算|总?决算)?(?:总计|总额|总数|总体|均|各|合计|预算|决算|$)|(?<!其他|事业|经营)收入支出(?:决算|预算)?(?:总?(?:计|额)|总体|$)|收入?、?支出?总计|收、支总计|总收入.*总支出|收支总|收入总计、?支出总计/;
const INCOME = /(?:本年)?(?:总收入|收入)(?:预算|决算)?(?:总额|总计|总数|合计|为|$)|收入(?:总?预算|总?决算)(?:数)?/;
/** 国有资源（资产）有偿使用收入, 非税收入, 医疗收入 of a hospital: one of the revenues, and not all income. */
const REVENUE =
  /(?:使用|利息|租金|租赁|出租|投资收益|罚没|没收|收费|专项|捐赠|非税|变价|处置|出让|转让|拍卖|股[利息]|利润|资产|资源|上缴|医疗|门诊|住院|药品|诊疗|检查|检测|化验|科研|教学|学费|住宿费?|保[育教]费?|培训费?|伙食费?|食堂|门票|演出|报名费|考试费|合作)收入(?:预算|决算)?(?:总?额|数)?$/;
const EXPENDITURE =
  /^(?:.*(?:年度?|部门|单位|校|[本我](?:[院局委厅镇乡所馆园会队办处站]|中心|街道)|本年|当年|财政拨款))?(?:本年)?(?:预算)?(?:总支出|支出)(?:预算|决算)?(?:总额|总计|总数|合计|数|安排|为)?$|(?:本年)?支出(?:总?预算|总?决算)(?:数|总额|总计|合计)?$|支出总?(?:计|额)$/;
const TOTAL = /总计|总额|总体/;
/** 支出预算：2024年年初预算数: the account stands as a heading before the colon. */
const RUN_IN_NAME = /(?<=(?:收入|支出)(?:预算|决算)):(?:20\d\d年(?:度)?)?(?:年初)?(?:预算|决算)?数?$/;

/**
 * The totals that a phrase names.
 * @param fund - the fund that the phrase or the headings over it speak of
 */
export function totalsOf(context: ImportContext, phrase: string, fund: string | undefined): Target | undefined {
  const { ledger } = context;
  const words = phrase.replace(RUN_IN_NAME, "");
  // 上级专项转移支付支出预算 of a department: a part of what it spends.
  if (context.fund === undefined && words.includes("转移支付")) return undefined;
  const [income, expenditure] = [context.part("income"), context.part("expenditure")];
  if (BOTH.test(words)) {
    if (fund === undefined) return [ledger.child(income, "total"), ledger.child(expenditure, "total")];
    return [income, expenditure].map((account) =>
      ledger.child(withBalances(account) ?? totalOfAccounts(context, account, words) ?? account, "funding", fund),
    );
  }
  const isTotal = TOTAL.test(words) && !words.includes("本年");
  // 一般公共预算财政拨款收入 names a source; 财政拨款收入总计 the account of the fund, balances included.
  if (isOfHigherGovernments(words) || (sourceOf(words) !== undefined && !(isTotal && fund !== undefined)))
    return undefined;
  if (REVENUE.test(words)) return undefined;
  if (INCOME.test(words) && !words.includes("支出")) {
    if (fund === undefined) return [isTotal ? ledger.child(income, "total") : income];
    const whole = isTotal ? (withBalances(income) ?? totalOfAccounts(context, income, words)) : undefined;
    return [whole === undefined ? incomeOf(context, fund) : ledger.child(whole, "funding", fund)];
  }
  if (!EXPENDITURE.test(words) || /类\)|基本|项目|三公|结转(?:和?结余)?下年/.test(words) || isOfItem(context, words))
    return undefined;
  if (fund === undefined) return [isTotal ? ledger.child(expenditure, "total") : expenditure];
  const whole = isTotal ? (withBalances(expenditure) ?? totalOfAccounts(context, expenditure, words)) : undefined;
  return [whole === undefined ? paidBy(context, expenditure, fund) : ledger.child(whole, "funding", fund)];
}

/** 教育支出预算, 工资福利支出预算: the expenditure of an item or class, and not the whole. */
function isOfItem(context: ImportContext, words: string): boolean {
  const [, name = ""] = /([^,。:、]*支出)(?:总?预算|总?决算)?(?:数|总额|合计)?$/.exec(words) ?? [];
  if (name === "" || /^(?:本年)?支出$/.test(name)) return false;
  return (
    isKnownName(name) ||
    economicColumn(name, isGovernmentScheme([name])) !== undefined ||
    itemNamed(context, name) !== undefined
  );
}

type Target = readonly Draft[];

/** The total of an account, where tables say of it which money it is. */
function withBalances(account: Draft): Draft | undefined {
  const total = account["total"];
  if (typeof total !== "object" || total === null) return undefined;
  return (total as Draft)["funding"] === undefined ? undefined : (total as Draft);
}

/** 财政拨款收、支总计 of final accounts are with balances, whether or not a table of the appropriation tells so. */
function totalOfAccounts(context: ImportContext, account: Draft, words: string): Draft | undefined {
  const { total } = account;
  const isTotal = context.kind === "finalAccounts" && words.includes("总计") && typeof total === "object";
  return isTotal && total !== null ? (total as Draft) : undefined;
}

/**
 * A balance of all money, or of a fund where the document tells them apart.
 * @param isNamed - whether the phrase itself names the fund, and not a heading over it
 * @param isOwn - whether the phrase names the balance alone, where the document tells of the account
 */
export function balanceIn(
  context: ImportContext,
  balance: string,
  fund: string | undefined,
  isNamed: boolean,
  isOwn: boolean,
): Target | undefined {
  const { ledger } = context;
  const isClosing = balance === "closing" || balance === "distribution";
  const account = context.part(isClosing ? "expenditure" : "income");
  const held = ledger.list(account, "balances").find((item) => item["code"] === balance);
  const isAccounts = context.kind === "finalAccounts";
  if (fund === undefined) {
    // Final accounts whose tables are elsewhere: the text alone tells the balances.
    const isOfTable = ledger
      .list(account, "balances")
      .some((item) => ledger.marksOf(item).some(({ table }) => table !== undefined));
    const isAlone = (isAccounts || isOwn) && held === undefined && !isOfTable;
    return held !== undefined ? [held] : isAlone ? [ledger.add(account, "balances", { code: balance })] : undefined;
  }
  const line = (context.part("expenditure")["funding"] as Draft | undefined)?.[fund] as Draft | undefined;
  const isOfOneFund = isAccounts && (fund === "governmentFund" || fund === "stateCapital");
  if (
    (balance === "opening" || balance === "closing") &&
    typeof line === "object" &&
    (line[balance] !== undefined || isOfOneFund)
  )
    return [ledger.child(line, balance)];
  const isToldApart = isNamed && isAccounts;
  return held === undefined || (held["funding"] === undefined && !isToldApart)
    ? undefined
    : [ledger.child(held, "funding", fund)];
}

/**
 * 年初结转和结余5万元，收入决算10万元，支出决算12万元 of a fund: income and expenditure of the line whose balance was spoken of, and
 * no other figures of that balance.
 */
export function besideBalance(
  { ledger }: ImportContext,
  subject: Target | undefined,
  phrase: string,
): Target | undefined {
  const [, side] = /^(收入|支出)(?:决算|合计)(?:数)?$/.exec(phrase.trim()) ?? [];
  const [record] = subject ?? [];
  const line = record === undefined ? undefined : ledger.parentOf(record);
  if (side === undefined || line === undefined || subject?.length !== 1) return undefined;
  if (![line["opening"], line["income"], line["closing"]].includes(record)) return undefined;
  return [side === "收入" ? ledger.child(line, "income") : line];
}
