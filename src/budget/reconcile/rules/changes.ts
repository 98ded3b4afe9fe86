/** Changes against other years: prior figures, rates, words, and sums of changes. */
import { convert, Decimal, fractionDigits, percentOf, ZERO, type MoneyUnit } from "../../amount.js";
import { NATURES } from "../../figures.js";
import type { Checker, Compared, Rule, Terms } from "../checker.js";
import { isNothing, shown, tailOf } from "../checker.js";
import { changeOf, comparisons, counterpart, ratioTolerance, readOf, valueOf } from "../compared.js";
import { ARITHMETIC, CHANGE, NOT_NEGATIVE, RATIO, SIGN } from "../grounds.js";
import { AMOUNT, hasValue, labelOf, type Measure, type Node, type Read } from "../reads.js";
import { keptBackOf } from "../trees.js";
import type { LocalText, Verdict } from "../types.js";

export const CHANGE_RULES: readonly Rule[] = [
  {
    id: "change-difference",
    group: "changes",
    tolerance: "sum",
    ground: CHANGE,
    title: { "zh-CN": "本年数＝上年数＋增减额", en: "This year is last year plus the change" },
    formula: "amount = compare[].amount ± compare[].change",
    run(checker) {
      for (const compared of comparisons(checker)) {
        const prior = readOf(checker, compared, "amount");
        const change = prior && readOf(checker, compared, "change");
        if (prior !== undefined && change !== undefined) checker.sum(compared.read, [prior, change]);
      }
    },
  },
  {
    id: "prior-not-negative",
    group: "changes",
    tolerance: "sum",
    ground: NOT_NEGATIVE,
    title: { "zh-CN": "推算的上年数不小于零", en: "The prior figure is not below zero" },
    formula: "amount ∓ compare[].change ≥ 0",
    run(checker) {
      for (const compared of comparisons(checker)) checkPrior(checker, compared);
    },
  },
  {
    id: "change-rate",
    group: "changes",
    tolerance: "ratio",
    ground: RATIO,
    title: { "zh-CN": "增减率＝增减额÷上年数", en: "The rate is the change over last year" },
    formula: "compare[].rate = change ÷ (amount − change) × 100",
    run(checker) {
      for (const compared of comparisons(checker)) checkRate(checker, compared);
    },
  },
  {
    id: "percent-of",
    group: "changes",
    tolerance: "ratio",
    ground: RATIO,
    title: { "zh-CN": "完成比例＝本数÷比较数", en: "The percentage is this figure over the other" },
    formula: "compare[].percentOf = amount ÷ compare[].amount × 100",
    run(checker) {
      for (const compared of comparisons(checker)) {
        const printed = readOf(checker, compared, "percentOf");
        const other = readOf(checker, compared, "amount");
        if (!hasValue(printed) || !hasValue(other) || compared.read === undefined) continue;
        checkRatio(checker, printed, compared.read, other);
      }
    },
  },
  {
    id: "change-direction",
    group: "changes",
    tolerance: "none",
    ground: SIGN,
    title: { "zh-CN": "增减用词与数字方向一致", en: "The word of a change agrees with its sign" },
    formula: "compare[].direction = sign of change, of rate, and of amount − compare[].amount",
    run(checker) {
      for (const compared of comparisons(checker)) checkDirection(checker, compared);
    },
  },
  {
    id: "change-parts",
    group: "changes",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "总增减额＝各项增减额之和", en: "The total change is the sum of the changes" },
    formula: "compare[].change = Σ items[].compare[].change",
    run(checker) {
      for (const compared of comparisons(checker)) changeParts(checker, compared, "change");
      const { income, expenditure } = checker;
      const sole = soleIncome(checker);
      if (income === undefined || expenditure === undefined || sole === undefined) return;
      if ((expenditure.item.compare ?? []).length > 0) return;
      // The document states the change of the total only with its one source of income.
      for (const compared of comparisons(checker)) {
        if (compared.node === sole && compared.measure === AMOUNT) {
          changeParts(checker, compared, "change", expenditure);
          changeNatures(checker, compared, expenditure);
        }
      }
    },
  },
  {
    id: "change-natures",
    group: "changes",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: {
      "zh-CN": "总增减额＝基本支出与项目支出增减额之和",
      en: "The total change is that of basic and project expenditure",
    },
    formula: "compare[].change = basic.compare[].change + project.compare[].change",
    run(checker) {
      for (const compared of comparisons(checker)) {
        if (compared.measure === AMOUNT) changeNatures(checker, compared, compared.node);
      }
    },
  },
  {
    id: "prior-parts",
    group: "changes",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "上年总数＝上年各项之和", en: "Last year's total is the sum of its parts" },
    formula: "compare[].amount = Σ items[].compare[].amount",
    run(checker) {
      for (const compared of comparisons(checker)) changeParts(checker, compared, "amount");
    },
  },
];

function checkPrior(checker: Checker, compared: Compared): void {
  const change = readOf(checker, compared, "change");
  if (!hasValue(change) || compared.read === undefined || compared.comparison.amount !== undefined) return;
  const now = valueOf(compared.read);
  if (now.isNegative()) return;
  const prior = now.minus(change.value);
  const tolerance = change.half.plus(compared.read.half);
  // 回收 of more than was spent: last year is below zero indeed, where the rate is that of the change over it.
  const rate = readOf(checker, compared, "rate");
  const isTold = hasValue(rate) && isRatio({ ...rate, value: rate.value.abs() }, change.value.abs(), prior.abs());
  const verdict: Verdict =
    prior.gte(0) || isTold ? "match" : prior.gte(tolerance.negated()) ? "rounding" : "contradiction";
  checker.report({
    verdict,
    stated: [compared.read],
    parts: [change],
    at: change.path,
    ...(verdict === "match" ? {} : { difference: prior, tolerance }),
    sentence: () => {
      const label = labelOf(change);
      const amount = `${prior.toFixed()} ${checker.unit}`;
      return verdict === "match"
        ? { "zh-CN": `${label["zh-CN"]}：推算上年数为 ${amount}。`, en: `${label.en}: last year comes to ${amount}.` }
        : {
            "zh-CN": `${label["zh-CN"]}：推算上年数为 ${amount}，小于零，请核对本年数和增减额。`,
            en: `${label.en}: last year comes to ${amount}, below zero; please check the figure and its change.`,
          };
    },
  });
}

function checkRate(checker: Checker, compared: Compared): void {
  const rate = readOf(checker, compared, "rate");
  const change = changeOf(checker, compared);
  if (!hasValue(rate) || change === undefined) return;
  const printed = readOf(checker, compared, "change") ?? readOf(checker, compared, "amount");
  const parts = [compared.read, printed].filter((read) => read !== undefined);
  if (change.prior.lte(0)) {
    const still = change.change.isZero() && rate.value.isZero();
    const label = labelOf(rate);
    checker.report({
      verdict: still ? "match" : "not-evaluable",
      stated: [rate],
      parts,
      sentence: still
        ? {
            "zh-CN": `${label["zh-CN"]}：上年和本年都是零，写作 0% 合乎惯例。`,
            en: `${label.en}: zero in both years, by convention written as 0 %.`,
          }
        : {
            "zh-CN": `${label["zh-CN"]}：上年数为零或负数，增减率没有意义，无法核对。`,
            en: `${label.en}: last year is zero or below, over which a rate has no sense, so it cannot be checked.`,
          },
    });
    return;
  }
  const half = printed?.half ?? ZERO;
  const nowHalf = compared.read?.half ?? ZERO;
  const priorOff = compared.comparison.amount === undefined ? half.plus(nowHalf) : half;
  const changeOff = compared.comparison.change === undefined ? half.plus(nowHalf) : half;
  checkQuotient(checker, rate, parts, change.change, change.prior, changeOff, priorOff);
}

/** Holds a published per cent against the quotient of two figures. */
export function checkRatio(checker: Checker, printed: Read, part: Read, whole: Read): void {
  checkQuotient(checker, printed, [part, whole], valueOf(part), valueOf(whole), part.half, whole.half);
}

/** Whether a per cent is a quotient rounded to its digits: asked by multiplying, as dividing takes far longer. */
export function isRatio(printed: Read, part: Decimal, whole: Decimal): boolean {
  const off = part.times(100).minus(valueOf(printed).times(whole)).abs();
  return whole.gt(0) && off.lt(printed.half.times(whole));
}

function checkQuotient(
  checker: Checker,
  printed: Read,
  parts: Read[],
  part: Decimal,
  whole: Decimal,
  partOff: Decimal,
  wholeOff: Decimal,
): void {
  const digits = fractionDigits(printed.text);
  const quotient = isRatio(printed, part, whole) ? valueOf(printed) : percentOf(part, whole);
  if (quotient === undefined) return;
  const agrees = quotient.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP).eq(valueOf(printed));
  // What rounding can make is held against the whole quotient: rounding it first would count that rounding twice.
  const computed = agrees ? valueOf(printed) : quotient.toDecimalPlaces(digits + 4, Decimal.ROUND_HALF_UP);
  const difference = computed.minus(valueOf(printed));
  const tolerance = agrees ? printed.half : ratioTolerance(part, whole, partOff, wholeOff, digits);
  const rounding = tolerance ?? difference.abs();
  const isOver = difference.abs().gt(rounding);
  // 10.158% as 10.15%: cut off, and less than a digit too low.
  const isCut = isOver && quotient.toDecimalPlaces(digits, Decimal.ROUND_DOWN).eq(valueOf(printed));
  const most = isCut ? printed.half.times(2) : rounding;
  const verdict: Verdict = agrees
    ? "match"
    : tolerance === undefined
      ? "not-evaluable"
      : isOver && !isCut
        ? "contradiction"
        : "rounding";
  checker.report({
    verdict,
    stated: [printed],
    parts,
    difference,
    tolerance: most,
    unit: "%",
    sentence: () => {
      const label = labelOf(printed);
      const [was, is] = [`${valueOf(printed).toFixed(digits)}%`, `${computed.toFixed()}%`];
      const tail = isCut
        ? { "zh-CN": "，公布时只舍不入。", en: ", cut off and not rounded." }
        : tailOf({ verdict: tolerance === undefined ? "rounding" : verdict, difference, tolerance: most }, "%");
      return {
        "zh-CN": `${label["zh-CN"]}公布为 ${was}，按公布的金额重算为 ${is}${tail["zh-CN"]}`,
        en: `${label.en} is published as ${was}; recomputed from the published amounts it is ${is}${tail.en}`,
      };
    },
  });
}

function checkDirection(checker: Checker, compared: Compared): void {
  const { comparison, read } = compared;
  const { direction } = comparison;
  const change = readOf(checker, compared, "change");
  const prior = readOf(checker, compared, "amount");
  const rate = readOf(checker, compared, "rate");
  const stated = change ?? rate ?? prior;
  if (stated === undefined || (direction === undefined && (change === undefined || rate === undefined))) return;
  const wrong = directionFaults(checker, compared, change, rate, prior);
  const parts = [rate, read, prior].filter((part): part is Read => part !== undefined && part !== stated);
  checker.report({
    verdict: wrong === undefined ? "match" : "contradiction",
    stated: [stated],
    parts,
    at: `${compared.path}.direction`,
    sentence: () => {
      const label = labelOf(stated);
      if (wrong !== undefined)
        return { "zh-CN": `${label["zh-CN"]}：${wrong["zh-CN"]}`, en: `${label.en}: ${wrong.en}` };
      const word = direction === undefined || direction === "unchanged" ? undefined : WORDS[direction];
      return word !== undefined && valueOf(change ?? rate).isZero()
        ? {
            "zh-CN": `${label["zh-CN"]}为零，写作“${word["zh-CN"]} 0”合乎惯例。`,
            en: `${label.en} is zero; the word “${word.en}” beside it is the convention.`,
          }
        : { "zh-CN": `${label["zh-CN"]}：用词与数字方向一致。`, en: `${label.en}: word and sign agree.` };
    },
  });
}

const WORDS: Readonly<Record<string, LocalText>> = {
  increase: { "zh-CN": "增加", en: "increase" },
  decrease: { "zh-CN": "减少", en: "decrease" },
  unchanged: { "zh-CN": "持平（相等）", en: "unchanged" },
};

/** A figure in the unit of another beside it. */
function shownIn({ value, unit }: Read, other: string | undefined, checker: Checker): string | undefined {
  const shared = (other ?? unit ?? checker.unit) as MoneyUnit;
  return value === null ? undefined : ` ${convert(value, checker.unit, shared).toFixed()} ${shared}`;
}

/** What speaks against the word of a change, if anything does. */
function directionFaults(
  checker: Checker,
  { comparison, read }: Compared,
  change: Read | undefined,
  rate: Read | undefined,
  prior: Read | undefined,
): LocalText | undefined {
  const { direction, rateDirection } = comparison;
  const word = direction === undefined ? undefined : WORDS[direction];
  const [zh, en] = [word?.["zh-CN"] ?? "", word?.en ?? ""];
  if (direction !== undefined && rateDirection !== undefined && direction !== rateDirection) {
    const other = WORDS[rateDirection];
    return {
      "zh-CN": `按文字增减额是${zh}，增减率却是${other?.["zh-CN"] ?? ""}，请核对。`,
      en: `the change says “${en}”, the rate “${other?.en ?? ""}”; please check.`,
    };
  }
  if (direction !== undefined && change?.text?.startsWith("-") === true && !valueOf(change).isZero()) {
    return {
      "zh-CN": `按文字是${zh}，数额又是负数 ${change.text}，请核对。`,
      en: `it says “${en}” of the negative amount ${change.text}; please check.`,
    };
  }
  if (direction === "unchanged" && [change, rate].some((figure) => !valueOf(figure).isZero())) {
    return {
      "zh-CN": "按文字是持平（相等），增减额或增减率却不是零，请核对。",
      en: "it says “unchanged”, but change or rate is not zero; please check.",
    };
  }
  if (
    hasValue(change) &&
    hasValue(rate) &&
    change.value.times(rate.value).isNegative() &&
    !rate.value.isZero() &&
    !change.value.isZero() &&
    // -12 last year and nothing this year: up by 12, which is -100 % of it.
    !(prior === undefined ? valueOf(read).minus(change.value) : valueOf(prior)).isNegative()
  ) {
    return { "zh-CN": "增减额与增减率一正一负，请核对。", en: "change and rate have opposite signs; please check." };
  }
  if (direction !== undefined && prior !== undefined && read !== undefined) {
    const actual = valueOf(read).minus(valueOf(prior));
    // 0.0% beside 142000 and 142011: what the rate rounds away is unchanged, too.
    const still = direction === "unchanged" && hasValue(rate) ? rate.half.times(valueOf(prior).abs()).div(100) : ZERO;
    const off = read.half.plus(prior.half).plus(still);
    const expected =
      direction === "increase" ? actual : direction === "decrease" ? actual.negated() : actual.abs().negated();
    if (expected.lt(off.negated())) {
      const now = shownIn(read, prior.unit, checker);
      return {
        "zh-CN": `按文字是${zh}，而${shown(prior)["zh-CN"]}，本数为${now ?? "空白"}，方向不符，请核对。`,
        en: `it says “${en}” of${now ?? " a blank"}, but ${shown(prior).en}; please check.`,
      };
    }
  }
  return undefined;
}

/** The change (or prior figure) of a whole against those of its parts, as far down as they are stated. */
function changeParts(
  checker: Checker,
  compared: Compared,
  field: "change" | "amount",
  tree: Node = compared.node,
): void {
  const whole = readOf(checker, compared, field);
  if (whole === undefined) return;
  if (compared.measure[0] === "total") {
    const year = counterpart(checker, tree, AMOUNT, compared.comparison);
    const balances = tree.balances.flatMap((balance) => partChanges(checker, balance, compared, field));
    // 收支总计增加100万元, 支出合计减少5万元: a text that tells of no balance leaves open how that changed.
    const parts = balances.length > 0 ? balances : [undefined];
    sumOfOther(checker, whole, [year && readOf(checker, year, field), ...parts], field, {
      of: [tree, compared.measure],
    });
  } else if (tree.items.length > 0) {
    if (field === "change" && isListOfMain(checker, tree, compared.measure)) return;
    const parts = tree.items.flatMap((part) => partChanges(checker, part, compared, field));
    // Last year's figures that only follow from changes are held against the change of the total.
    if (field === "change" || parts.every((part) => part !== undefined)) {
      const mayHaveEnded = field === "change" && !listsEnded(checker, tree, compared);
      const keptBack = field === "amount" ? keptBackOf(checker, tree, true) : undefined;
      sumOfOther(checker, whole, parts, field, { mayHaveEnded, keptBack, of: [tree, compared.measure] });
    }
  }
}

/** 主要如下：…: parts that are not all of this year's figure need not make up its change. */
function isListOfMain(checker: Checker, tree: Node, measure: Measure): boolean {
  const whole = checker.read(tree, measure);
  const parts = tree.items.map((part) => checker.read(part, measure));
  const known = parts.filter((part) => part !== undefined);
  if (whole === undefined || !hasValue(whole) || known.length < parts.length || !known.every(hasValue)) return false;
  const rest = known.reduce((left, part) => left.minus(valueOf(part)), valueOf(whole));
  const tolerance = known.reduce((sum, { half }) => sum.plus(half), whole.half);
  return rest.greaterThan(tolerance.times(2));
}

/** Of another year or version many tables print no more than the categories, or no total: a column of blanks is no zero. */
function sumOfOther(
  checker: Checker,
  whole: Read,
  parts: readonly (Read | undefined)[],
  field: "change" | "amount",
  terms: Terms,
): void {
  const known = parts.filter((part) => part !== undefined);
  const areBlank = known.length > 0 && known.every((part) => !hasValue(part));
  if (field === "amount" && hasValue(whole) !== !areBlank)
    checker.missing([whole], known, {
      "zh-CN": areBlank ? "各组成部分都是空白，无法核对。" : "合计数是空白，无法核对。",
      en: areBlank
        ? "All its parts are blank, so it cannot be checked."
        : "The total is blank, so it cannot be checked.",
    });
  else checker.sum(whole, parts, { ...terms, maySubtract: field === "change" });
}

/** Whether a part is listed that this year has no more: then all of last year's are. */
function listsEnded(checker: Checker, { items }: Node, like: Compared): boolean {
  return items.some((part) => {
    const own = counterpart(checker, part, like.measure, like.comparison);
    return (
      listsEnded(checker, part, like) || (isNothing(own?.read) && !isNothing(own && readOf(checker, own, "change")))
    );
  });
}

function partChanges(checker: Checker, node: Node, like: Compared, field: "change" | "amount"): (Read | undefined)[] {
  const measure: Measure = like.measure[0] === "total" ? AMOUNT : like.measure;
  const own = counterpart(checker, node, measure, like.comparison);
  const read = own && readOf(checker, own, field);
  if (read !== undefined) return [read];
  if (own?.comparison.direction === "unchanged" && field === "change") return [];
  if (node.items.length > 0) return node.items.flatMap((part) => partChanges(checker, part, like, field));
  // A row that is blank this year and says nothing of last year stands in the table for its heading only.
  const amount = checker.read(node, AMOUNT);
  return amount !== undefined && !hasValue(amount) && own === undefined ? [] : [undefined];
}

function changeNatures(checker: Checker, compared: Compared, tree: Node): void {
  const whole = readOf(checker, compared, "change");
  const parts = NATURES.map((nature) => {
    const own = counterpart(checker, tree, [nature], compared.comparison);
    return own && readOf(checker, own, "change");
  });
  const [basic, project, ...others] = parts;
  if (basic === undefined || project === undefined) return;
  checker.sum(whole, [basic, project, ...others.filter((part) => part !== undefined)]);
}

/** The one source of income, where it is as much as all expenditure. */
function soleIncome(checker: Checker): Node | undefined {
  const paying = (checker.income?.items ?? []).filter((source) => !valueOf(checker.read(source, AMOUNT)).isZero());
  const [only] = paying;
  const whole = checker.read(checker.expenditure, AMOUNT);
  if (paying.length !== 1 || only === undefined || whole === undefined) return undefined;
  return valueOf(checker.read(only, AMOUNT)).eq(valueOf(whole)) ? only : undefined;
}
