/** Budgets that tie out to the cent, published in any unit and with any digits: only rounding can part their figures. */
import { Decimal } from "decimal.js";
import fc from "fast-check";
import type { Budget, Comparison, Item, Unit } from "../../../../src/budget/schema.js";
import { budgetOf } from "../../../support/budgets.js";

const EXPONENTS: Readonly<Record<Unit, number>> = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };
const SOURCES = ["general", "governmentFund", "stateCapital", "specialAccount", "institutional", "opening"] as const;

/** What one 项 costs, in cents: by source, the share of it that is basic in per mille, and last year's amount. */
interface Cost {
  readonly sources: readonly number[];
  readonly basic: number;
  readonly prior: number;
}

const cost: fc.Arbitrary<Cost> = fc.record({
  sources: fc.array(fc.oneof(fc.nat(10 ** 11), fc.nat(10 ** 6), fc.constant(0)), {
    minLength: SOURCES.length,
    maxLength: SOURCES.length,
  }),
  basic: fc.nat(1000),
  prior: fc.oneof(fc.nat(10 ** 11), fc.constant(0)),
});

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const totalOf = (costs: readonly Cost[]): number => add(costs.flatMap(({ sources }) => sources));
const basicOf = ({ sources, basic }: Cost): number => Math.floor((add(sources) * basic) / 1000);

function listOf<T>(entry: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> {
  return fc.array(entry, { minLength: 1, maxLength });
}

/** A consistent budget of up to 10 类 with up to 6 款 of up to 8 项 each, rounded figure by figure. */
export const consistentBudgets: fc.Arbitrary<Budget> = fc
  .record({
    tree: listOf(listOf(listOf(cost, 8), 6), 10),
    unit: fc.constantFrom<Unit>("元", "百元", "千元", "万元", "百万元", "亿元"),
    digits: fc.integer({ min: 0, max: 4 }),
    rateDigits: fc.integer({ min: 0, max: 3 }),
    statesGroups: fc.boolean(),
    stripsZeros: fc.boolean(),
  })
  .map(({ tree, unit, digits, rateDigits, statesGroups, stripsZeros }) => {
    const publish = (cents: number): string => {
      const amount = new Decimal(cents).div(100).div(new Decimal(10).pow(EXPONENTS[unit]));
      const value = amount.toFixed(digits, Decimal.ROUND_HALF_UP);
      return stripsZeros ? new Decimal(value).toFixed() : value;
    };
    const all = tree.flat(2);
    const whole = totalOf(all);
    const percent = (part: number, of: number): string =>
      new Decimal(part).times(100).div(of).toFixed(rateDigits, Decimal.ROUND_HALF_UP);
    const compare = (now: number, prior: number): Comparison => {
      const change = now - prior;
      return {
        change: publish(Math.abs(change)),
        direction: change < 0 ? "decrease" : change > 0 ? "increase" : "unchanged",
        ...(prior > 0 ? { rate: percent(Math.abs(change), prior) } : {}),
        reason: "按工作计划安排",
      };
    };
    const figures = (costs: readonly Cost[]): Item => {
      const basic = add(costs.map(basicOf));
      const now = totalOf(costs);
      const bySource = SOURCES.map((source, index) => {
        return [source, publish(add(costs.map(({ sources }) => sources[index] ?? 0)))] as const;
      });
      const fiscal = add(costs.flatMap(({ sources }) => sources.slice(0, 3)));
      return {
        amount: publish(now),
        basic: publish(basic),
        project: publish(now - basic),
        funding: { fiscal: publish(fiscal), ...Object.fromEntries(bySource) },
        compare: [compare(now, add(costs.map(({ prior }) => prior)))],
      };
    };
    const items = tree.map((groups, category): Item => {
      const code = String(201 + category);
      return {
        code,
        name: `第${category + 1}类`,
        ...figures(groups.flat()),
        ...(whole > 0 ? { share: percent(totalOf(groups.flat()), whole) } : {}),
        items: groups.map((costs, group): Item => ({
          code: `${code}0${group + 1}`,
          name: `第${group + 1}款`,
          ...(statesGroups ? figures(costs) : {}),
          items: costs.map((entry, index): Item => {
            return { code: `${code}0${group + 1}0${index + 1}`, name: `第${index + 1}项`, ...figures([entry]) };
          }),
        })),
      };
    });
    const fromSource = SOURCES.map((_source, index) => add(all.map(({ sources }) => sources[index] ?? 0)));
    const carried = fromSource[SOURCES.length - 1] ?? 0;
    return budgetOf({
      title: "生成的预算",
      year: 2024,
      unit,
      example: true,
      income: {
        amount: publish(whole - carried),
        total: publish(whole),
        items: SOURCES.slice(0, -1).map((code, index) => ({
          code,
          name: code,
          amount: publish(fromSource[index] ?? 0),
        })),
        balances: [{ code: "opening", name: "上年结转", amount: publish(carried) }],
      },
      expenditure: { ...figures(all), total: publish(whole), items },
    });
  });
