/** The two accounts: what they consist of, and that they balance. */
import { NATURES } from "../../figures.js";
import type { Checker, Rule } from "../checker.js";
import { isNothing, shown, total } from "../checker.js";
import { ARITHMETIC, BALANCED, WITHIN } from "../grounds.js";
import { AMOUNT, subtree, wholeTree, type Node, type Read } from "../reads.js";
import { partsOf, sumUp } from "../trees.js";

export const ACCOUNT_RULES: readonly Rule[] = [
  {
    id: "income-parts",
    group: "accounts",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "收入合计＝各项来源之和", en: "Income is the sum of its sources" },
    formula: "income.amount = Σ income.items[].amount",
    run(checker) {
      const { income } = checker;
      if (income === undefined) return;
      for (const root of [income, ...income.balances]) {
        for (const node of subtree(root)) sumUp(checker, node, AMOUNT);
      }
    },
  },
  {
    id: "expenditure-parts",
    group: "accounts",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "支出合计＝各类支出之和", en: "Expenditure is the sum of its categories" },
    formula: "expenditure.amount = Σ expenditure.items[].amount",
    run(checker) {
      const { expenditure } = checker;
      if (expenditure === undefined) return;
      sumUp(checker, expenditure, AMOUNT);
      for (const balance of expenditure.balances) {
        for (const node of subtree(balance)) sumUp(checker, node, AMOUNT);
      }
    },
  },
  {
    id: "item-parts",
    group: "accounts",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "类＝各款之和，款＝各项之和", en: "A category is the sum of its items" },
    formula: "expenditure…items[].amount = Σ items[].amount",
    run(checker) {
      for (const category of checker.expenditure?.items ?? []) {
        for (const node of subtree(category)) {
          sumUp(checker, node, AMOUNT);
        }
      }
    },
  },
  {
    id: "account-total",
    group: "accounts",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "总计＝本年合计＋结转结余", en: "The grand total is the year and its balances" },
    formula: "total = amount + Σ balances[].amount",
    run(checker) {
      for (const account of [checker.income, checker.expenditure]) {
        if (account === undefined) continue;
        const told = yearOf(checker, account);
        // Balances alone are not the total: of the year nothing is said.
        const year = told.length > 0 ? told : [undefined];
        const all = checker.read(account, ["total"]);
        // 收支相抵，年终结余…: a report’s total may be before what is left over.
        const before = [...year, ...balancesOf(checker, account, false)];
        const known = before.filter((read) => read !== undefined);
        const isBefore =
          checker.isReport && all !== undefined && checker.compare([all], known).verdict !== "contradiction";
        // A text that states a total and the year, and no balance, leaves open what is between them.
        const balances = account.balances.length > 0 ? balancesOf(checker, account) : [undefined];
        checker.sum(all, isBefore ? before : [...year, ...balances], { of: [account, ["total"]] });
      }
    },
  },
  {
    id: "income-expenditure",
    group: "accounts",
    tolerance: "sum",
    ground: BALANCED,
    title: { "zh-CN": "收入总计＝支出总计", en: "Total income equals total expenditure" },
    formula: "income.total = expenditure.total",
    run: incomeAgainstExpenditure,
  },
  {
    id: "memo-within",
    group: "accounts",
    tolerance: "same",
    ground: WITHIN,
    title: { "zh-CN": "“其中”不大于所属的数", en: "An “of which” is at most its whole" },
    formula: "memo[].amount ≤ amount",
    run(checker) {
      for (const root of [checker.income, checker.expenditure]) {
        if (root !== undefined) for (const node of wholeTree(root)) checkMemo(checker, node);
      }
    },
  },
];

/** The amount of the year, or its parts where no amount is stated. */
function yearOf(checker: Checker, account: Node): (Read | undefined)[] {
  const amount = checker.read(account, AMOUNT);
  if (amount !== undefined) return [amount];
  const parts = partsOf(checker, account, AMOUNT);
  if (parts.length > 0) return parts;
  return NATURES.map((nature) => checker.read(account, [nature])).filter((read) => read !== undefined);
}

function balancesOf(checker: Checker, account: Node, withClosing = true): (Read | undefined)[] {
  return account.balances
    .filter(({ code }) => withClosing || code !== "closing")
    .map((balance) => checker.read(balance, AMOUNT));
}

function incomeAgainstExpenditure(checker: Checker): void {
  const { income, expenditure } = checker;
  if (income === undefined || expenditure === undefined) return;
  const sides = [income, expenditure].map((account) => {
    const stated = checker.read(account, ["total"]);
    return stated === undefined ? [...yearOf(checker, account), ...balancesOf(checker, account)] : [stated];
  });
  const [left = [], right = []] = sides.map((side) => side.filter((read) => read !== undefined));
  if (left.length === 0 || right.length === 0) return;
  // Parts that a text names are no total of all.
  const isStated = [income, expenditure].every(
    (account) => (checker.read(account, ["total"]) ?? checker.read(account, AMOUNT)) !== undefined,
  );
  const closed = [income, expenditure].some(
    (account) => checker.read(account, ["total"]) !== undefined || account.balances.length > 0,
  );
  // Reports and tables of a government may tell balances of a fund, and not all of them: only totals say what each side has.
  const isOneSided =
    checker.isOfFund && [income, expenditure].some((account) => checker.read(account, ["total"]) === undefined);
  const closing = expenditure.balances
    .filter(({ code }) => code === "closing")
    .map((balance) => checker.read(balance, AMOUNT))
    .filter((read) => read !== undefined);
  const outcome = checker.compare(left, right);
  // Of a government 年终结余 may stand under 支出总计, which does not hold it.
  const mayBeBelow = checker.isReport || (checker.isOfFund && outcome.verdict === "contradiction");
  if (mayBeBelow && checker.compare(left, [...right, ...closing]).verdict !== "contradiction") {
    checker.balance(left, [...right, ...closing]);
    return;
  }
  // What a fund has left at the end of a year that is over, where it is not stated; an insurance may spend what it has, too.
  const isOpen =
    checker.isOfFund &&
    closing.length === 0 &&
    (checker.isOfInsurance || (checker.isOver && total(left).gt(total(right))));
  if ((!closed || isOneSided || !isStated || isOpen) && outcome.verdict === "contradiction") {
    checker.missing(
      left,
      right,
      {
        "zh-CN": "与支出不等，但文件没有列出双方的总计或结转结余，无法判断是否平衡。",
        en: "differs from expenditure, but not both grand totals or balances are stated, so whether they balance is unknown.",
      },
      outcome.difference,
    );
    return;
  }
  checker.balance(left, right);
}

/** Holds every memorandum item of a node against the node. */
export function checkMemo(checker: Checker, node: Node): void {
  const whole = checker.read(node, AMOUNT);
  if (whole === undefined) return;
  for (const memo of node.memo) {
    const part = checker.read(memo, AMOUNT);
    if (part === undefined || (isNothing(part) && isNothing(whole))) continue;
    const [least, most] = [total([part]), total([whole])];
    if (least.isNegative() || most.isNegative()) continue;
    const over = least.minus(most);
    const outcome = checker.compare([whole], [part]);
    const within = over.lte(0);
    const [partText, wholeText] = [shown(part), shown(whole)];
    checker.report({
      verdict: within ? "match" : outcome.verdict,
      stated: [whole],
      parts: [part],
      ...(within ? {} : { difference: over, tolerance: outcome.tolerance }),
      sentence: within
        ? {
            "zh-CN": `其中${partText["zh-CN"]}，不大于${wholeText["zh-CN"]}。`,
            en: `Of which ${partText.en}, at most ${wholeText.en}.`,
          }
        : {
            "zh-CN": `其中${partText["zh-CN"]}，大于${wholeText["zh-CN"]}，请核对。`,
            en: `Of which ${partText.en} is more than ${wholeText.en}; please check.`,
          },
    });
  }
}
