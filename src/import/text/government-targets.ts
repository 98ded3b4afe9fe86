/** Which figure of a government's account a phrase names. */
import { roundingTolerance } from "../../budget/amount.js";
import type { ImportContext } from "../understand/context.js";
import { recordAmount, recordsSum } from "../understand/amounts.js";
import { codeNamed, isCategoryName } from "../understand/functional-codes.js";
import { itemOfNames } from "../understand/functional-tree.js";
import { drop, wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { balanceOf } from "../understand/vocabulary.js";
import { nameKey, plain, unnumbered } from "../understand/words.js";
import { withoutMoved } from "./other-subjects.js";
import { fundNamed } from "./spoken-funds.js";

const FUND_NAME =
  /(?:地方)?(?:一般公共(?!服务)|公共财政|政府性基金|国有资本经营|社会保险基金)(?:预算)?|(?:政府性|社会保险|社保)基金|^基金(?:预算)?(?=收入|支出)/g;
const SCOPE =
  /(?<!上解)中央(?=收入|支出|总)|全(?:省|市|县|区|州|旗|盟|国|镇|乡|街道)|(?:省|市|县|区|州|旗)(?:本)?级|本级|地方(?!政府)|我(?:省|市|县|区|镇|乡)/g;
/** The government's own name before an account: 滨江开发区收入, 云岭县支出; 援助其他地区支出 is none. */
const OF_REGION =
  /^(?!.*(?:援助|补助|上解|其他|接受|各|城乡社区))\p{Script=Han}{1,12}(?:省|市|县|区|州|旗|盟|镇|乡|街道)(?:本级|级)?(?:地方)?(?=(?:总)?(?:收入|支出|财力))/u;
const VERB =
  /(?:预计|累计|实际|共|拟|计划|年初)*(?:完成|实现|执行|安排|达到|预期|预计|预算|决算|合计|共计|为|是)*(?:数|情况)?$/;

/** The records that a phrase names; where tables print the account, only what stands in them. */
export function governmentTarget(
  context: ImportContext,
  printed: string,
  evidence: Evidence,
): readonly Draft[] | undefined {
  const { ledger } = context;
  // 其构成是：①一般公共预算收入
  const phrase = printed.replace(/[①-⑳]/g, "");
  const words = plain(unnumbered(phrase))
    // 增值税(50%部分): a remark; 国有资源(资产)有偿使用收入: a part of the name.
    .replace(/\((?!(?:资产|资源|境|市、区|区、市)\))[^()]*\)/g, "")
    .replace(/^-+|^[一二三四五六七八九十]是/, "")
    .replace(/^.*(?:[:：]|其中|包括)/, "")
    .replace(/20\d\d年(?:度)?/g, "")
    .replace(FUND_NAME, (name) => (isRevenueOf(context, name, phrase) || isMoved(phrase) ? name : ""))
    .replace(SCOPE, "")
    .replace(OF_REGION, (name) => (isOwnName(context, name) ? "" : name))
    .replace(
      /^(?:以及|再?加(?:上(?!级|年|缴|解))?|减去?|剔除|扣除|按|在|从|当年|年度|本年(?!收支结余)|全年|(?:预计|累计)?(?:完成|实现|组织))+/,
      "",
    )
    .replace(VERB, "")
    // 加上上解支出、年终结余等支出总量: the total that they lead to.
    .replace(/^.*等(?=(?:收入|支出)总[量计额]$)/, "")
    .replace(/(?<=支出|收入)科目$/, "")
    .replace(/^(?:调入|调出)$/, "$&资金");
  // 含返还性收入9万元, of a figure that is not known: a part, and no figure beside others.
  if (words === "" || /债务(?:限额|余额)|^含/.test(words)) return undefined;
  // …，社会保险基金支出4万元 in a list of expenditure: of another fund.
  if (/^(?:收入|支出)$/.test(words) && (fundNamed(plain(phrase)) ?? context.fund) !== context.fund) return undefined;
  const [income, expenditure] = [context.part("income"), context.part("expenditure")];
  // 加上转移性收入后总收入107亿元
  const added = /加上?.{2,80}后,?(?:总(收入|支出)|(收入|支出)总[计量额])$/.exec(plain(unnumbered(phrase)));
  if (added !== null) return [ledger.child((added[1] ?? added[2]) === "收入" ? income : expenditure, "total")];
  const sum = /(收入|支出)合计(?:为|达)?$/.exec(plain(unnumbered(phrase)))?.[1];
  if (sum !== undefined && context.passage.isSumOfAll)
    return [ledger.child(sum === "收入" ? income : expenditure, "total")];
  // 一般公共预算总收入 without transfers beside it may hold what goes to the centre.
  if (/^总(?:收入|支出)$/.test(words) && (!context.passage.hasBalances || context.passage.isWithShared))
    return undefined;
  if (words === "收入") return [income];
  if (words === "支出") return [expenditure];
  if (/^(?:收入总(?:计|量|额)|总收入|总财力)$/.test(words)) return [ledger.child(income, "total")];
  if (/^(?:支出总(?:计|量|额)|总支出)$/.test(words)) return [ledger.child(expenditure, "total")];
  if (/^收支总(?:计|量)$/.test(words)) return [ledger.child(income, "total"), ledger.child(expenditure, "total")];
  // 落实教育支出10亿元: what a policy has moved, and no figure of the account.
  if (MOVED.test(words)) return undefined;
  // 一般转移支付 of what is received, and of what is given: the side that the paragraph adds up.
  const { side } = context.passage;
  const isOfSide = side !== undefined && !context.hasTables && BALANCE.test(words) && !SIDED.test(words);
  const held = [
    ...(isOfSide && side === "expenditure" ? [] : rowsOf(context, income)),
    ...(isOfSide && side === "income" ? [] : rowsOf(context, expenditure)),
  ];
  const key = nameKey(words);
  const same = held.filter((row) => nameKey(unnumbered(wordsIn(row, "name"))) === key);
  if (same.length === 1) return same;
  const code = isCategoryName(words) ? codeNamed(words, "") : undefined;
  const coded = code === undefined ? [] : held.filter((row) => row["code"] === code);
  if (coded.length === 1) return coded;
  const like = held.filter((row) => isLike(nameKey(unnumbered(wordsIn(row, "name"))), key));
  if (like.length === 1) return like;
  if (context.hasTables) return undefined;
  return made(context, words, evidence);
}

/** Whether a name is that of the document's government, which its title has: 开发区 of 滨江开发区, but not 经开区 of a city. */
function isOwnName(context: ImportContext, name: string): boolean {
  const title = wordsIn(context.budget, "title");
  const zone = /(?:开发区|新区|经开区|高新区|示范区|管理区|保税区|园区)/;
  if (zone.test(title) && zone.test(name)) return true;
  return title.includes(name.replace(/(?:(?<=[省市县区州旗盟镇乡])(?:本级|级))?(?:地方)?$/, ""));
}

/** 上年结余 and 上年结余收入, 债务转贷收入 and 地方政府一般债务转贷收入. */
function isLike(name: string, key: string): boolean {
  const [long, short] = name.length > key.length ? [name, key] : [key, name];
  // 烟叶税等其他税收收入 is none of 税收收入.
  if (/其他|等|区域间/.test(long.slice(0, long.length - short.length))) return false;
  return short.length >= 4 && (long.endsWith(short) || long === `${short}收入` || long === `${short}支出`);
}

function rowsOf(context: ImportContext, holder: Draft): Draft[] {
  return ["items", "memo", "balances"].flatMap((field) =>
    context.ledger.list(holder, field).flatMap((row) => [row, ...rowsOf(context, row)]),
  );
}

/** 国有资本经营收入 of the general public budget is one of its revenues, and not the revenue of another fund. */
function isRevenueOf(context: ImportContext, name: string, phrase: string): boolean {
  return context.fund === "general" && name === "国有资本经营" && plain(phrase).includes("国有资本经营收入");
}

/** 政府性基金预算调入, 向一般公共预算调出: the other fund is a part of the name. */
function isMoved(phrase: string): boolean {
  const words = plain(phrase);
  return withoutMoved(words) !== words && /调[入出](?:资金)?$/.test(words);
}

/** Words of policies and of several years, before or within a name. */
const MOVED =
  /滚存|累计|历年|余额|限额|剔除|因素|同口径|争取|发放|防范|用足|留用|^(?:[比较与]|共?收到|争取|获得|偿还|化解|投入|拨付|统筹|支持|筹集|落实|兑付|盘活|整合|发行|置换)|增加|减少|增长|下降/;

/** Interest and costs of debt are categories of expenditure, and no transfers. */
function isSpentOnDebt(words: string): boolean {
  return /^债务(?:付息|发行费用)支出$/.test(words);
}

const INCOME = /(?:收入|税|费)$/;
const BALANCE = /补助|返还|转移性|转移支付|债务|债券|调入|结余|结转|稳定调节基金|上解|还本|调出|上年/;

/** Names that say of which side they are. */
const SIDED = /收入|支出|上解|还本|调[入出]|结[转余]/;

/** Revenue by its names: taxes, and what is no tax; 财政总收入 and 可支配收入 are none. */
const REVENUE =
  /^(?!非税$)(?:税收收入|非税收入|.*税|.*等其他税(?:种|收)|(?:其他)?各?项税收|(?:专项|捐赠|政府住房基金|其他(?:非税)?)收入|.*(?:出让|收费|罚没|配套费|处理费|利润|股[利息]|收益基金|开发资金|项目专项|国有资本经营|产权转让|清算|使用|公益金|附加|保险费|财政补贴|利息|委托投资).*收入)$/;

/** Expenditure of state capital and of one insurance, by names that no category has. */
const PAID =
  /^(?:解决历史遗留问题及改革成本|国有企业资本金注入|国有企业政策性补贴|其他国有资本经营(?:预算)?)(?:支出)?$|.保险(?:基金)?(?:预算)?支出$/;

/** A report without tables: its text alone says what the account is made of. */
function made(context: ImportContext, words: string, evidence: Evidence): readonly Draft[] | undefined {
  const { ledger } = context;
  // 科学技术支出、住房保障支出等其他支出: what is left, under its own words.
  if (/等其他(?:各[项类])?支出$/.test(words)) {
    const record = ledger.add(context.part("expenditure"), "items");
    ledger.text(record, "name", printedName(words), evidence);
    return [record];
  }
  if (isSpentOnDebt(words)) return [itemOfNames(context, { names: [words], evidence })];
  if (BALANCE.test(words) && !words.endsWith("项目专项收入")) {
    if (context.passage.isOfWork === true && context.passage.side === undefined) return undefined;
    const isOfYear = /收支结余|当年结余|^(?:年末|年终|滚存)?结余$/.test(words);
    // 上级补助收入、调入资金、上年结转等: several in one figure, which is none of them.
    const isOfSeveral = /[、及和]|等$/.test(words);
    const { side } = context.passage;
    const isSpent = isOfYear || (!words.endsWith("收入") && /支出|上解|还本|调出|结转下年|年终|安排|补充/.test(words));
    const code = isOfYear ? "closing" : isOfSeveral ? undefined : balanceOf(words);
    const isOfSide = isOfSeveral || !SIDED.test(words);
    const isOfExpenditure = isOfSide && !isOfYear && side !== undefined ? side === "expenditure" : isSpent;
    const account = context.part(isOfExpenditure || code === "closing" ? "expenditure" : "income");
    // 总支出128亿元，结转5亿元: what is left after a total that is not taken apart.
    if ((code !== "closing" && !isPartOfTransfers(words) && isAddedUp(context, account)) || words === "结转")
      return undefined;
    const record = ledger.add(account, "balances", code === undefined ? {} : { code });
    ledger.text(record, "name", printedName(words), evidence);
    return [record];
  }
  if (isCategoryName(words) && (!INCOME.test(words) || words === "预备费"))
    return [itemOfNames(context, { names: [words], evidence })];
  if (PAID.test(words)) {
    const record = ledger.add(context.part("expenditure"), "items");
    ledger.text(record, "name", printedName(words), evidence);
    return [record];
  }
  if (!REVENUE.test(words) && !(context.fund === "socialInsurance" && /保险(?:基金)?(?:预算)?收入$/.test(words)))
    return undefined;
  const record = ledger.add(context.part("income"), "items");
  ledger.text(record, "name", printedName(words), evidence);
  return [record];
}

/** 上级补助收入30亿元，其中，返还性收入2亿元: parts of a transfer by their names. */
function isPartOfTransfers(words: string): boolean {
  return /^(?:返还性(?:收入|支出)|税收返还|一般性?转移支付|专项转移支付)/.test(words);
}

/**
 * Whether an account and what stands beside it make up its total already: what the text goes on to tell (转移性支出13亿元。一是…)
 * are parts of what was told.
 */
function isAddedUp({ ledger }: ImportContext, account: Draft): boolean {
  const balances = ledger.list(account, "balances");
  const [year, all] = [recordAmount(account), recordAmount(account["total"])];
  if (year === undefined || all === undefined || balances.length === 0) return false;
  const reserve = recordAmount(ledger.list(account, "items").find(({ name }) => name === "预备费")) ?? 0;
  const missing = all.minus(year).minus(recordsSum(balances));
  // Whole figures are not rounded.
  const digits = all.decimalPlaces();
  const most = digits === 0 ? 0 : roundingTolerance(digits, balances.length + 1);
  return [missing, missing.minus(reserve)].some((each) => each.abs().lessThanOrEqualTo(most));
}

/** A name with the brackets and commas of Chinese print. */
function printedName(words: string): string {
  return words.replace(/\(/g, "（").replace(/\)/g, "）").replace(/,/g, "，");
}

/** 债务转贷收入48亿元（其中新增债券11亿元…）: a part of a transfer or balance, where the text alone tells it. */
export function partOfBalance(
  context: ImportContext,
  head: readonly Draft[],
  phrase: string,
  evidence: Evidence,
): readonly Draft[] | undefined {
  const { ledger } = context;
  const [of] = head;
  const name = plain(unnumbered(phrase))
    .replace(/^(?:其中|含)[:：,，]?/, "")
    .replace(VERB, "");
  if (context.fund === undefined || context.hasTables || of === undefined || !BALANCE.test(name)) return undefined;
  const isBalance = [context.part("income"), context.part("expenditure")].some((account) =>
    ledger.list(account, "balances").includes(of),
  );
  if (!isBalance) return undefined;
  const record = ledger.add(of, "items");
  ledger.text(record, "name", printedName(name), evidence);
  return [record];
}

/** 其中：保险费收入…，上级补助收入…: a part of an insurance fund's income, whose parts only make it up with it. */
export function settleInsurance(context: ImportContext): void {
  const { ledger } = context;
  const income = context.part("income");
  const whole = recordAmount(income);
  const [parts, balances] = [ledger.list(income, "items"), ledger.list(income, "balances")];
  const within = balances.filter((row) => /^(?:上级补助|下级上解|转移)收入$/.test(wordsIn(row, "name")));
  if (context.fund !== "socialInsurance" || whole === undefined || within.length === 0 || parts.length === 0) return;
  const missing = whole.minus(recordsSum([...parts, ...within])).abs();
  if (missing.greaterThan(roundingTolerance(whole.decimalPlaces(), parts.length + within.length))) return;
  for (const row of within) ledger.add(income, "items", row);
  income["balances"] = balances.filter((row) => !within.includes(row));
  if (balances.length === within.length) drop(income, "balances");
}
