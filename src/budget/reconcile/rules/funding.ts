/** Which money pays: sources, funds, and the tables of 财政拨款 and 一般公共预算. */
import { SOURCE_PARTS } from "../../classification.js";
import type { Checker, Rule } from "../checker.js";
import { isNothing, total } from "../checker.js";
import { ARITHMETIC, SAME_FIGURE } from "../grounds.js";
import { AMOUNT, fieldAt, hasOwn, subtree, type Measure, type Node, type Read } from "../reads.js";
import { partsOf, sourcesOf, sumUp } from "../trees.js";
import type { LocalText } from "../types.js";

const FISCAL = ["fiscal", ...(SOURCE_PARTS["fiscal"] ?? [])];

export const FUNDING_RULES: readonly Rule[] = [
  {
    id: "funding-sum",
    group: "funding",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "支出＝各资金来源之和", en: "Expenditure is the sum of the sources that pay it" },
    formula: "amount = Σ funding (subtotals once)",
    run(checker) {
      for (const node of accounts(checker)) {
        checkSources(checker, node, []);
        checkSources(checker, node, ["income"]);
      }
    },
  },
  {
    id: "fiscal-funds",
    group: "funding",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: {
      "zh-CN": "财政拨款＝一般公共预算＋政府性基金＋国有资本经营",
      en: "Fiscal appropriation is the sum of its three funds",
    },
    formula: "funding.fiscal = funding.general + funding.governmentFund + funding.stateCapital",
    run: (checker) => subtotals(checker, "fiscal"),
  },
  {
    id: "own-sources",
    group: "funding",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "单位资金＝各项单位资金之和", en: "Own money is the sum of its sources" },
    formula: "funding.own = institutional + business + superior + affiliate + other",
    run: (checker) => subtotals(checker, "own"),
  },
  {
    id: "funding-parts",
    group: "funding",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "各资金来源逐级相加", en: "Each source adds up at every level" },
    formula: "funding[s] = Σ items[].funding[s]",
    run(checker) {
      for (const node of expenditures(checker)) {
        if (node.items.length === 0) continue;
        for (const source of Object.keys(node.item.funding ?? {})) {
          if (source === "named") continue;
          const measure = ["funding", source];
          const whole = source === "fiscal" ? checker.read(node, measure) : undefined;
          if (whole !== undefined && isCarriedOver(checker, whole, partsOf(checker, node, measure))) continue;
          sumUp(checker, node, measure);
        }
      }
    },
  },
  {
    id: "source-use",
    group: "funding",
    tolerance: "same",
    ground: SAME_FIGURE,
    title: { "zh-CN": "每一来源的收入＝由它安排的支出", en: "What a source gives is what it pays for" },
    formula: "income.items[s].amount = income.funding[s] = expenditure.funding[s], where nothing is carried over",
    run: sourceUse,
  },
  {
    id: "summary-fiscal",
    group: "funding",
    tolerance: "sum",
    ground: SAME_FIGURE,
    title: {
      "zh-CN": "收支总表＝财政拨款收支总表（全部为财政拨款时）",
      en: "Summary table equals fiscal table, where all is fiscal appropriation",
    },
    formula: "amount = funding.fiscal, where income has no other source; a printed 0 of one counts as a term",
    run(checker) {
      if (!checker.fiscalOnly) return;
      for (const node of expenditures(checker)) {
        if (node.item.funding === undefined) continue;
        const fiscal = checker.read(node, ["funding", "fiscal"]);
        const parts = fiscal === undefined ? FISCAL.map((fund) => checker.read(node, ["funding", fund])) : [fiscal];
        const known = parts.filter((part) => part !== undefined);
        if (known.length === 0) continue;
        checker.sum(checker.read(node, AMOUNT), [...known, ...checker.printedZerosBeside("fiscal")]);
      }
    },
  },
  {
    id: "expenditure-general",
    group: "funding",
    tolerance: "sum",
    ground: SAME_FIGURE,
    title: {
      "zh-CN": "支出总表＝一般公共预算支出表（全部为一般公共预算时）",
      en: "Expenditure table equals general budget table, where all is general budget",
    },
    formula:
      "basic = funding.general.basic, project = funding.general.project, where income has no other source; a printed 0 counts as a term",
    run(checker) {
      if (!checker.generalOnly || namesAbsent(checker, ["expenditure", "general"])) return;
      for (const node of expenditures(checker)) {
        for (const nature of ["basic", "project"]) {
          const general = checker.read(node, ["funding", "general", nature]);
          if (general === undefined) continue;
          checker.sum(checker.read(node, [nature]), [general, ...checker.printedZerosBeside("general")]);
        }
      }
    },
  },
  {
    id: "income-by-function",
    group: "funding",
    tolerance: "sum",
    ground: SAME_FIGURE,
    title: { "zh-CN": "收入表各类相加＝收入合计", en: "The income table adds up to the income account" },
    formula: "Σ expenditure.items[].income[.funding[s]] = income.amount [income.items[s].amount]",
    run: incomeByFunction,
  },
];

function expenditures(checker: Checker): Iterable<Node> {
  return checker.expenditure === undefined ? [] : subtree(checker.expenditure);
}

function* accounts(checker: Checker): Generator<Node> {
  if (checker.income !== undefined) yield checker.income;
  yield* expenditures(checker);
}

/**
 * A row that names a source besides 财政拨款 names them all; one that names only that may leave out the rest, so that
 * less than the amount is no contradiction unless the department has no other money.
 */
function checkSources(checker: Checker, node: Node, measure: Measure): void {
  const whole = checker.read(node, measure.length === 0 ? AMOUNT : measure);
  const sources = sourcesOf(checker, node, measure);
  if (whole === undefined || sources.length === 0) return;
  const namesOthers = sources.some(({ field }) => !FISCAL.includes(field[field.length - 1] ?? ""));
  if (namesOthers || checker.fiscalOnly) {
    checker.sum(whole, namesOthers ? sources : [...sources, ...checker.printedZerosBeside("fiscal")]);
    return;
  }
  const { difference, tolerance } = checker.compare([whole], sources);
  if (difference.gte(tolerance.negated())) checker.sum(whole, sources);
}

function subtotals(checker: Checker, subtotal: string): void {
  const contained = SOURCE_PARTS[subtotal] ?? [];
  for (const node of accounts(checker)) {
    for (const measure of [[], ["income"]]) {
      const funding = fieldAt(node.item, [...measure, "funding"]);
      if (typeof funding !== "object" || funding === null || !hasOwn(funding, subtotal)) continue;
      const parts = contained.filter((source) => hasOwn(funding, source));
      if (parts.length === 0) continue;
      const reads = parts.map((source) => checker.read(node, [...measure, "funding", source]));
      // A subtotal of which no part has money may simply not be divided.
      const unstated = reads.every(isNothing) && parts.length < contained.length;
      const whole = checker.read(node, [...measure, "funding", subtotal]);
      if (whole !== undefined && subtotal === "fiscal" && isCarriedOver(checker, whole, reads)) continue;
      checker.sum(whole, unstated ? [...reads, undefined] : reads);
    }
  }
}

const CARRIED: LocalText = {
  "zh-CN": "其中可能含上年结转的资金，文件没有分列，无法核对。",
  en: "may hold money carried over from last year, which is not told apart, so it cannot be checked.",
};

/** A figure may hold what was carried over, beside the money of the year: then this is said, and no contradiction. */
export function isCarriedOver(checker: Checker, whole: Read, reads: readonly (Read | undefined)[]): boolean {
  const parts = reads.filter((read) => read !== undefined);
  const carried = (checker.income?.balances ?? [])
    .map((balance) => checker.read(balance, AMOUNT))
    .filter((read) => read !== undefined);
  const { verdict, difference, tolerance } = checker.compare([whole], parts);
  const over = difference.negated();
  if (verdict !== "contradiction" || over.isNegative() || over.gt(total(carried).plus(tolerance))) return false;
  checker.missing([whole], parts, CARRIED, difference);
  return true;
}

function sourceUse(checker: Checker): void {
  const { income, expenditure } = checker;
  if (income === undefined) return;
  const isCarried = (balance: Node): boolean =>
    [AMOUNT, ...FISCAL.map((source) => ["funding", source])].some((field) => !isNothing(checker.read(balance, field)));
  const carried = [...income.balances, ...(expenditure?.balances ?? [])].some(isCarried);
  // What is carried over from a fund is spent as that fund, unless the document pays it as a source of its own.
  const apart = !carried || !isNothing(checker.read(expenditure, ["funding", "opening"]));
  const sources = [...income.items, ...income.items.flatMap(({ items }) => items)];
  for (const source of sources) {
    if (source.code === undefined) continue;
    const given = checker.read(source, AMOUNT);
    const field = ["funding", source.code];
    const year = checker.read(income, field);
    const before = income.balances
      .flatMap((balance) => checker.read(balance, field) ?? [])
      .filter((read) => !isNothing(read));
    // 收支总表 may print a source with what of it is carried over, and the fiscal table the two apart.
    const isOfAll =
      given !== undefined &&
      year !== undefined &&
      before.length > 0 &&
      checker.compare([given], [year, ...before]).verdict !== "contradiction";
    if (isOfAll) checker.sum(given, [year, ...before]);
    else checker.same(given, year);
    if (apart) spent(checker, given, field);
  }
  if (!carried) spent(checker, checker.read(income, ["funding", "fiscal"]), ["funding", "fiscal"]);
}

/** What a source gives is what it pays for; accounts that tell of no balance leave open what of last year they spend. */
function spent(checker: Checker, given: Read | undefined, field: Measure): void {
  const { income, expenditure } = checker;
  const use = checker.read(expenditure, field);
  const isOpen = checker.isOver && ![income, expenditure].some((account) => account?.balances.length);
  if (isOpen && given && use) checker.sum(given, [use], { open: CARRIED });
  else checker.same(given, use);
}

function incomeByFunction(checker: Checker): void {
  const { income, expenditure } = checker;
  if (income === undefined || expenditure === undefined || namesAbsent(checker, ["income"])) return;
  const rows = expenditure.items.filter((node) => checker.read(node, ["income"]) !== undefined);
  if (rows.length === 0) return;
  // A table with money of last year adds up to the grand total: it has a column for that, or its sum says so.
  const received = partsOf(checker, expenditure, ["income"]).filter((read) => read !== undefined);
  const all = checker.read(income, ["total"]);
  const isOfAll =
    rows.some((row) =>
      ["opening", "reserves"].some((source) => !isNothing(checker.read(row, ["income", "funding", source]))),
    ) ||
    (all !== undefined && checker.compare([all], received).verdict !== "contradiction");
  checker.sum(isOfAll ? all : checker.read(income, AMOUNT), received);
  for (const source of income.items) {
    const { code } = source;
    if (code === undefined) continue;
    const parts = rows.map((row) => checker.read(row, ["income", "funding", code]));
    checker.sum(
      checker.read(source, AMOUNT),
      parts.filter((part) => part !== undefined),
    );
  }
}

/** Says so where a table that a rule reads was announced and is not in the document. */
export function namesAbsent(checker: Checker, ids: readonly string[]): boolean {
  const absent = ids.map((id) => checker.table(id)).filter((table) => table?.state === "absent");
  if (absent.length === 0) return false;
  const titles = absent.map((table) => `《${table?.title ?? ""}》`).join("");
  const [first] = absent;
  checker.report({
    verdict: "not-evaluable",
    at: `$.tables[${first === undefined ? 0 : (checker.budget.tables ?? []).indexOf(first)}]`,
    sentence: {
      "zh-CN": `文件中没有${titles}，无法核对。`,
      en: `The document does not hold ${titles}, so this cannot be checked.`,
    },
  });
  return true;
}
