/** Performance targets of projects: weights, unit costs, goals, prior values. */
import { Decimal, isMoneyUnit, sum, UNIT_EXPONENT, powerOfTen, fractionDigits, ZERO } from "../../amount.js";
import type { Indicator, Project } from "../../schema.js";
import type { Checker, Rule } from "../checker.js";
import { total } from "../checker.js";
import { valueOf } from "../compared.js";
import { closestName, pairGoals, plainUnit } from "../goal-quantities.js";
import { CONSISTENT, PRODUCT, SAME_FIGURE, UNITS, WEIGHTS } from "../grounds.js";
import { AMOUNT, hasValue, plainRead, type Node, type Read } from "../reads.js";

/** A project that has a performance table. */
interface Rated {
  readonly node: Node;
  readonly index: number;
  readonly performance: NonNullable<Project["performance"]>;
  /** Weights of its indicators, where it gives any. */
  readonly weights: readonly Read[] | undefined;
}

export const PERFORMANCE_RULES: readonly Rule[] = [
  {
    id: "weights",
    group: "performance",
    tolerance: "exact",
    ground: WEIGHTS,
    title: {
      "zh-CN": "指标权重合计 100 分，或 90 分加预算执行率 10 分",
      en: "Weights add up to 100, or to 90 with 10 for execution",
    },
    formula: "Σ indicators[].weight (+ executionWeight) = 100, or 90 where no executionWeight is stated",
    run(checker) {
      for (const rated of ratedProjects(checker)) checkWeights(checker, rated);
    },
  },
  {
    id: "weights-alike",
    group: "performance",
    tolerance: "exact",
    ground: CONSISTENT,
    title: { "zh-CN": "各项目的权重合计一致", en: "All projects use the same total of weights" },
    formula: "Σ indicators[].weight alike in most projects of the document",
    run: checkAlike,
  },
  {
    id: "unit-cost",
    group: "performance",
    tolerance: "sum",
    ground: PRODUCT,
    title: { "zh-CN": "单位成本×数量＝项目预算", en: "Unit cost times quantity is the project's budget" },
    formula: "Σ cost target × quantity target = projects[].amount, or one of its allocations; only sure pairs",
    run(checker) {
      for (const rated of ratedProjects(checker)) checkUnitCost(checker, rated);
    },
  },
  {
    id: "goal-quantity",
    group: "performance",
    tolerance: "exact",
    ground: SAME_FIGURE,
    title: { "zh-CN": "绩效目标中的数量＝数量指标", en: "Quantities in a goal are those of its indicators" },
    formula: "number in performance.goals[] = indicators[].target.value; only sure pairs",
    run(checker) {
      for (const rated of ratedProjects(checker)) checkGoals(checker, rated);
    },
  },
  {
    id: "prior-unit",
    group: "performance",
    tolerance: "none",
    ground: UNITS,
    title: { "zh-CN": "上年完成值与指标值单位可比", en: "A prior value is in the unit of its target" },
    formula: "indicators[].prior.unit = indicators[].target.unit",
    run(checker) {
      for (const rated of ratedProjects(checker)) {
        rated.performance.indicators.forEach((indicator, at) => checkPriorUnit(checker, rated, indicator, at));
      }
    },
  },
];

function ratedProjects(checker: Checker): readonly Rated[] {
  return checker.once("rated-projects", () =>
    checker.projects.flatMap((node, index) => {
      const { performance } = node.item;
      if (performance === undefined) return [];
      return [{ node, index, performance, weights: weightsOf({ node, index }, performance.indicators) }];
    }),
  );
}

function indicatorRead(
  { node, index }: Pick<Rated, "node" | "index">,
  indicator: Indicator,
  at: number,
  field: "weight" | "target" | "prior",
): Read {
  const path = `$.projects[${index}].performance.indicators[${at}].${field}`;
  const subject = { name: both(indicator.name), code: node.code, printed: indicator.printed };
  if (field === "weight") return plainRead(indicator.weight ?? null, "分", path, subject, ["weight"]);
  const target = indicator[field];
  const number = target?.value;
  return number === undefined
    ? plainRead(target?.text ?? null, undefined, `${path}.text`, subject, [field])
    : plainRead(number, target?.unit, `${path}.value`, subject, [field]);
}

function both(name: string): { readonly "zh-CN": string; readonly en: string } {
  return { "zh-CN": name, en: name };
}

function weightsOf(rated: Pick<Rated, "node" | "index">, indicators: readonly Indicator[]): Read[] | undefined {
  if (indicators.length === 0 || indicators.every(({ weight }) => weight === undefined)) return undefined;
  return indicators.map((indicator, at) => indicatorRead(rated, indicator, at, "weight"));
}

function checkWeights(checker: Checker, rated: Rated): void {
  const {
    node,
    index,
    weights,
    performance: { executionWeight },
  } = rated;
  if (weights === undefined) return;
  const at = `$.projects[${index}].performance.indicators`;
  const name = node.name["zh-CN"];
  if (weights.some(({ value }) => value === null)) {
    checker.report({
      verdict: "not-evaluable",
      parts: weights,
      at,
      sentence: {
        "zh-CN": `“${name}”有指标没有列出权重，无法核对合计。`,
        en: `“${name}” has indicators without a weight, so the total cannot be checked.`,
      },
    });
    return;
  }
  const added = total(weights);
  const execution =
    executionWeight === undefined
      ? []
      : [
          plainRead(
            executionWeight,
            "分",
            `$.projects[${index}].performance.executionWeight`,
            { name: { "zh-CN": "预算执行率", en: "budget execution" } },
            ["weight"],
          ),
        ];
  const all = added.plus(total(execution));
  const agrees = all.eq(100) || (execution.length === 0 && all.eq(90));
  const ending = execution.length > 0 ? "（含预算执行率）" : "";
  checker.report({
    verdict: agrees ? "match" : "contradiction",
    parts: [...weights, ...execution],
    at,
    ...(agrees ? {} : { difference: all.minus(100), tolerance: ZERO, unit: "分" }),
    sentence: agrees
      ? {
          "zh-CN": `“${name}”的权重合计 ${all.toFixed()} 分${ending}。`,
          en: `The weights of “${name}” add up to ${all.toFixed()}.`,
        }
      : {
          "zh-CN": `“${name}”的权重合计 ${all.toFixed()} 分${ending}，应为 100 分，或 90 分另加预算执行率 10 分，请核对。`,
          en: `The weights of “${name}” add up to ${all.toFixed()}, not to 100, nor to 90 with 10 for execution; please check.`,
        },
  });
}

/** One project that weighs otherwise than most of the document leaves no points, or too many, for execution. */
function checkAlike(checker: Checker): void {
  const totals = ratedProjects(checker).flatMap((rated) => {
    const { weights } = rated;
    if (weights === undefined || weights.some(({ value }) => value === null)) return [];
    return [{ rated, weights, added: total(weights) }];
  });
  const counted = (value: Decimal): number => totals.filter(({ added }) => added.eq(value)).length;
  const [first] = totals;
  if (first === undefined || totals.length < 3) return;
  const usual = totals.reduce((best, { added }) => (counted(added) > counted(best) ? added : best), first.added);
  if (counted(usual) * 2 <= totals.length) return;
  const odd = totals.filter(({ added }) => !added.eq(usual));
  for (const { rated, weights, added } of odd) {
    const name = rated.node.name["zh-CN"];
    checker.report({
      verdict: "contradiction",
      parts: weights,
      at: `$.projects[${rated.index}].performance.indicators`,
      difference: added.minus(usual),
      tolerance: ZERO,
      unit: "分",
      sentence: {
        "zh-CN": `“${name}”的指标权重合计 ${added.toFixed()} 分，其余 ${counted(usual)} 个项目都是 ${usual.toFixed()} 分，请核对。`,
        en: `The weights of “${name}” add up to ${added.toFixed()}, those of ${counted(usual)} other projects to ${usual.toFixed()}; please check.`,
      },
    });
  }
  if (odd.length === 0) {
    checker.report({
      verdict: "match",
      at: "$.projects",
      sentence: {
        "zh-CN": `${totals.length} 个项目的指标权重合计都是 ${usual.toFixed()} 分。`,
        en: `The weights of all ${totals.length} projects add up to ${usual.toFixed()}.`,
      },
    });
  }
}

/** A cost in the document's unit, and by how much rounding of the unit cost may move it. */
interface Cost {
  readonly amount: Decimal;
  readonly off: Decimal;
  readonly reads: readonly Read[];
}

function checkUnitCost(checker: Checker, rated: Rated): void {
  const { indicators } = rated.performance;
  const costs = indicators.flatMap((indicator, at) => {
    const isCost = indicator.level1.includes("成本") && indicator.target?.value !== undefined;
    return isCost ? [costOf(checker, rated, indicator, at)] : [];
  });
  const known = costs.filter((cost) => cost !== undefined);
  const budget = checker.read(rated.node, AMOUNT);
  if (known.length === 0 || !hasValue(budget)) return;
  const allocations = rated.node.items.map((item) => checker.read(item, AMOUNT)).filter((read) => read !== undefined);
  const off = (parts: readonly Cost[]): Decimal =>
    sum([...parts.map((cost) => cost.off), budget.half.times(parts.length + 1)]);
  const whole = known.length === costs.length ? known : [];
  const attempts = [
    ...(whole.length > 0 ? [{ parts: whole, against: budget }] : []),
    ...known.flatMap((cost) => allocations.map((against) => ({ parts: [cost], against }))),
  ];
  const results = attempts.map(({ parts, against }) => {
    const difference = sum(parts.map(({ amount }) => amount)).minus(valueOf(against));
    return { parts, against, difference, tolerance: off(parts) };
  });
  const exact = results.find(({ difference }) => difference.isZero());
  const found = exact ?? results.find(({ difference, tolerance }) => difference.abs().lte(tolerance));
  const parts = found?.parts ?? known;
  const product = sum(parts.map(({ amount }) => amount));
  const against = found?.against ?? budget;
  const difference = product.minus(valueOf(against));
  const [zh, en] = [rated.node.name["zh-CN"], `${product.toFixed()} ${checker.unit}`];
  const start = {
    "zh-CN": `“${zh}”按单位成本和数量计算为 ${product.toFixed()} ${checker.unit}，预算为 ${against.text ?? ""} ${against.unit ?? ""}`,
    en: `“${zh}”: unit cost times quantity makes ${en}, the budget is ${against.text ?? ""} ${against.unit ?? ""}`,
  };
  checker.report({
    verdict: found === undefined ? "not-evaluable" : difference.isZero() ? "match" : "rounding",
    stated: [against],
    parts: parts.flatMap(({ reads }) => reads),
    at: `$.projects[${rated.index}].performance`,
    difference,
    ...(found === undefined ? {} : { tolerance: found.tolerance }),
    sentence:
      found === undefined
        ? {
            "zh-CN": `${start["zh-CN"]}，相差 ${difference.abs().toFixed()} ${checker.unit}。成本指标可能只管一部分支出，不能据此判断对错。`,
            en: `${start.en}. The cost indicators may govern only a part of it, so this says nothing for certain.`,
          }
        : difference.isZero()
          ? { "zh-CN": `${start["zh-CN"]}，一致。`, en: `${start.en}: they agree.` }
          : {
              "zh-CN": `${start["zh-CN"]}，相差 ${difference.abs().toFixed()} ${checker.unit}，在取整可造成的 ${found.tolerance.toFixed()} ${checker.unit}以内。`,
              en: `${start.en}: within what rounding can make.`,
            },
  });
}

/** A cost target times the quantities that its unit names; `undefined` where it is not certain which these are. */
function costOf(checker: Checker, rated: Rated, indicator: Indicator, at: number): Cost | undefined {
  const target = indicator.target;
  const [money = "", ...per] = (target?.unit ?? "").normalize("NFKC").replace(/\s/g, "").split("/");
  if (target?.value === undefined || !isMoneyUnit(money)) return undefined;
  const reads = [indicatorRead(rated, indicator, at, "target")];
  let times = new Decimal(1);
  for (const unit of per) {
    const factor = factorFor(rated, indicator, unit);
    if (factor === undefined) return undefined;
    if (factor.read !== undefined) reads.push(factor.read);
    times = times.times(factor.value);
  }
  const scale = powerOfTen(UNIT_EXPONENT[money] - UNIT_EXPONENT[checker.unit]);
  const half = powerOfTen(-fractionDigits(target.value)).times("0.5");
  return {
    amount: new Decimal(target.value).times(times).times(scale),
    off: per.length === 0 ? ZERO : half.times(times).times(scale),
    reads,
  };
}

function factorFor(rated: Rated, cost: Indicator, unit: string): { value: Decimal; read?: Read } | undefined {
  if (unit === "年") return { value: new Decimal(1) };
  if (unit === "月") return isWholeYear(rated.node.item.period) ? { value: new Decimal(12) } : undefined;
  const counting = rated.performance.indicators
    .map((indicator, at) => ({ indicator, at }))
    .filter(
      ({ indicator }) =>
        (indicator.level2 ?? "").includes("数量") &&
        indicator.target?.value !== undefined &&
        plainUnit(indicator.target.unit ?? "") === plainUnit(unit),
    );
  const names = counting.map(({ indicator }) => indicator.name);
  const chosen = counting.length === 1 ? 0 : closestName(cost.name, names);
  const entry = chosen === undefined ? undefined : counting[chosen];
  if (entry === undefined) return undefined;
  const read = indicatorRead(rated, entry.indicator, entry.at, "target");
  return { value: valueOf(read), read };
}

function isWholeYear(period: Project["period"]): boolean {
  const { from = "", to = "" } = period ?? {};
  return from.slice(0, 4) === to.slice(0, 4) && /^\d{4}(-01(-01)?)?$/.test(from) && /^\d{4}(-12(-31)?)?$/.test(to);
}

function checkGoals(checker: Checker, rated: Rated): void {
  const { goals = [], indicators } = rated.performance;
  const pairs = pairGoals(goals, indicators);
  const countable = indicators.some(
    ({ level2, target }) => (level2 ?? "").includes("数量") && target?.value !== undefined,
  );
  if (pairs.length === 0 && countable && goals.some((goal) => /\d/.test(goal))) {
    checker.report({
      verdict: "not-evaluable",
      at: `$.projects[${rated.index}].performance.goals`,
      sentence: {
        "zh-CN": `“${rated.node.name["zh-CN"]}”目标中的数量与数量指标不能确定对应关系，未核对。`,
        en: `The quantities in the goals of “${rated.node.name.en}” cannot be paired with its indicators for certain.`,
      },
      keys: rated.node.code === undefined ? [] : [rated.node.code],
    });
  }
  for (const { indicator, index, value, clause, goal, agrees } of pairs) {
    const target = indicatorRead(rated, indicator, index, "target");
    const path = `$.projects[${rated.index}].performance.goals[${goal}]`;
    const places = rated.performance.printed?.filter(({ field }) => field === "goals");
    const subject = {
      name: { "zh-CN": "绩效目标", en: "goal" },
      printed: places?.map(({ field: _field, ...place }) => place),
    };
    const mention = plainRead(value.toFixed(), target.unit, path, subject, ["value"]);
    checker.report({
      verdict: agrees ? "match" : "contradiction",
      stated: [target],
      parts: [mention],
      ...(agrees ? {} : { difference: value.minus(valueOf(target)), tolerance: ZERO, unit: target.unit ?? "" }),
      sentence: () =>
        agrees
          ? {
              "zh-CN": `目标写“${clause}”，与指标“${indicator.name}”一致。`,
              en: `The goal says “${clause}”, as does the indicator “${indicator.name}”.`,
            }
          : {
              "zh-CN": `目标写“${clause}”，指标“${indicator.name}”却是 ${indicator.target?.text ?? ""}，请核对。`,
              en: `The goal says “${clause}”, but the indicator “${indicator.name}” is ${indicator.target?.text ?? ""}; please check.`,
            },
    });
  }
}

/** Whether neither of two numbers is more than ten times the other; nothing is far from zero. */
function areNear(one: Decimal, other: Decimal): boolean {
  if (other.isZero()) return true;
  const ratio = one.div(other).abs();
  return ratio.gte("0.1") && ratio.lte(10);
}

/** Only numbers are compared; words such as 达成目标 and 无 say nothing of a unit. */
function checkPriorUnit(checker: Checker, rated: Rated, indicator: Indicator, at: number): void {
  const { target, prior } = indicator;
  if (target?.value === undefined || target.unit === undefined || prior?.value === undefined) return;
  const [now, before] = [indicatorRead(rated, indicator, at, "target"), indicatorRead(rated, indicator, at, "prior")];
  const alike = plainUnit(prior.unit ?? "") === plainUnit(target.unit);
  // A unit left out beside a value of the same size was surely meant.
  const meant = prior.unit === undefined && areNear(valueOf(before), valueOf(now));
  const bothMoney = isMoneyUnit(prior.unit) && isMoneyUnit(target.unit);
  checker.report({
    verdict: alike ? "match" : meant || bothMoney ? "not-evaluable" : "contradiction",
    stated: [now],
    parts: [before],
    sentence: () =>
      alike
        ? {
            "zh-CN": `“${indicator.name}”的指标值和上年值单位相同。`,
            en: `“${indicator.name}”: target and prior value are in one unit.`,
          }
        : {
            "zh-CN": `“${indicator.name}”的指标值为 ${target.text}，上年完成值为 ${prior.text}${prior.unit === undefined ? "，没有单位" : ""}，两者不可比${meant || bothMoney ? "。" : "，请核对。"}`,
            en: `“${indicator.name}” aims at ${target.text}, the prior value is ${prior.text}${prior.unit === undefined ? " without a unit" : ""}: they cannot be compared.`,
          },
  });
}
