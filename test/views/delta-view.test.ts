import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, percentOf, sum } from "../../src/budget/amount.js";
import type { Change } from "../../src/budget/change.js";
import { deltaView, type DeltaView } from "../../src/views/delta-view.js";
import { walk } from "../../src/views/tree-walk.js";
import { budgetOf, budgets, korla, sample } from "../support/budgets.js";

function viewOf(budget: Parameters<typeof deltaView>[0]): DeltaView {
  const view = deltaView(budget);
  if (view === undefined) throw new Error("The budget compares nothing.");
  return view;
}

function figures({ prior, current, change, publishedRate, kind }: Change): string {
  return [prior.toFixed(2), current.toFixed(2), change.toFixed(2), publishedRate?.toFixed() ?? "-", kind].join(" ");
}

describe("the published budget of 2023", () => {
  const view = viewOf(korla);

  test("every row is the published one, prior figures exact, from the largest rise to the largest fall", () => {
    expect(view.rows.map((row) => `${row.code} ${figures(row.change)}`)).toEqual([
      "2010301 616.69 722.22 105.53 17.11 increase",
      "2210201 52.14 73.65 21.51 41.25 increase",
      "2080505 69.52 90.71 21.19 30.48 increase",
      "2101101 61.04 75.27 14.23 23.31 increase",
      "2080506 34.76 45.36 10.60 30.49 increase",
      "2080501 22.09 30.33 8.24 37.3 increase",
      "2101103 10.91 14.47 3.56 32.63 increase",
      "2050803 4.13 4.98 0.85 20.58 increase",
      "2080705 6.22 0.00 -6.22 -100 cancelled",
      "2010399 95.00 80.00 -15.00 -15.79 decrease",
      "2013299 15.12 0.00 -15.12 -100 cancelled",
      "2060404 380.00 300.00 -80.00 -21.05 decrease",
    ]);
  });

  test("all 15 published rates follow from the exact prior figures, to two decimals", () => {
    const changes = [...view.rows, ...view.natures, ...(view.total ? [view.total] : [])].map((row) => row.change);
    expect(changes).toHaveLength(15);
    for (const { change, prior, publishedRate, computedRate } of changes) {
      const recomputed = percentOf(change, prior)?.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
      expect(recomputed?.toFixed(2)).toBe(publishedRate?.toFixed(2));
      expect(computedRate?.toFixed()).toBe(publishedRate?.toFixed());
    }
  });

  test("the total change is stated of income, and stands for both sides", () => {
    expect(view.totalBasis).toBe("balanced");
    expect(view.total && figures(view.total.change)).toBe("1367.61 1437.00 69.39 5.07 increase");
    expect(view.total?.change.reason).toBe("本年在职人员增加，人员及相关公用经费增加，基本支出预算支出较上年度增加");
    expect(view.natures.map((row) => `${row.key} ${figures(row.change)}`)).toEqual([
      "basic 892.61 1057.00 164.39 18.42 increase",
      "project 475.00 380.00 -95.00 -20 decrease",
    ]);
  });

  test("the twelve changes add up to 69.37; the 0.02 to the stated total is rounding", () => {
    expect(view.sums.change.toFixed(2)).toBe("69.37");
    expect(view.residual).toMatchObject({ terms: 12, rounding: true });
    expect(view.residual?.difference.toFixed()).toBe("0.02");
    expect(view.withoutComparison).toEqual([]);
    expect([view.largestRise.toFixed(2), view.largestFall.toFixed(2)]).toEqual(["105.53", "80.00"]);
  });

  test("a row knows its category and the way to it", () => {
    const [first] = view.rows;
    expect(first).toMatchObject({ category: "201", name: "行政运行" });
    expect(first?.path.map((node) => node.name)).toEqual(["一般公共服务支出", "政府办公厅（室）及相关机构事务"]);
  });

  test("other units are exact", () => {
    expect(deltaView(korla, "元")?.rows[0]?.prior?.toFixed()).toBe("6166900");
    expect(deltaView(korla, "亿元")?.total?.change.change.toFixed()).toBe("0.006939");
  });
});

describe("the invented budget of 2024", () => {
  const view = viewOf(sample);
  const row = (code: string): DeltaView["rows"][number] | undefined => view.rows.find((each) => each.code === code);

  test("the total is that of expenditure, by its published name", () => {
    expect(view.totalBasis).toBe("expenditure");
    expect(view.total?.name).toBe("支出总计");
    expect(view.total && figures(view.total.change)).toBe("11912.53 11982.16 69.63 0.58 increase");
    expect(view.residual?.rounding).toBe(true);
  });

  test("new, ended, unchanged, negative and blank are told apart", () => {
    expect(row("2040613")?.change.kind).toBe("new");
    expect(row("2130315")?.change.kind).toBe("cancelled");
    expect(row("2010305")?.change.kind).toBe("unchanged");
    expect(row("2101199")?.change.kind).toBe("decrease");
    expect(row("2299999")?.change).toMatchObject({ kind: "decrease", computedRate: undefined });
    expect(row("2080799")).toMatchObject({ prior: null, current: null });
    expect(row("2130315")?.current?.toFixed()).toBe("0");
  });
});

describe("what is compared with what", () => {
  const base = { title: "示例", year: 2024, unit: "万元" };
  const item = { code: "2010301", name: "行政运行", amount: "10", compare: [{ amount: "8" }] };
  const inTree = (...items: unknown[]): unknown[] => [{ code: "201", items: [{ code: "20103", items }] }];

  test("nothing compared is no view", () => {
    expect(deltaView(budgetOf(base))).toBeUndefined();
    expect(deltaView(budgetOf({ ...base, expenditure: { amount: "5" } }))).toBeUndefined();
  });

  test("an income that is not the expenditure is called income, and is held against no sum of items", () => {
    const view = viewOf(
      budgetOf({
        ...base,
        income: { amount: "12", compare: [{ amount: "1" }] },
        expenditure: { amount: "10", items: inTree(item) },
      }),
    );
    expect(view).toMatchObject({ totalBasis: "income", residual: undefined });
  });

  test("a grand total with balances is held against no sum of items either", () => {
    const total = { amount: "14", compare: [{ amount: "1" }] };
    const view = viewOf(budgetOf({ ...base, expenditure: { amount: "10", total, items: inTree(item) } }));
    expect(view).toMatchObject({ totalBasis: "expenditure", residual: undefined });
    expect(view.total?.current?.toFixed()).toBe("14");
  });

  test("items without comparison are named, a published zero too, a blank not; no residual is claimed", () => {
    const others = [
      { code: "2010302", name: "一般行政管理事务", amount: "3" },
      { code: "2010303", name: "机关服务", amount: "0" },
      { code: "2010350", name: "事业运行", amount: null },
    ];
    const expenditure = { amount: "13", compare: [{ amount: "1" }], items: inTree(item, ...others) };
    const view = viewOf(budgetOf({ ...base, expenditure }));
    expect(view.withoutComparison.map((node) => node.name)).toEqual(["一般行政管理事务", "机关服务"]);
    expect(view.residual).toBeUndefined();
  });

  test("a change of a 款 is not lost behind one of a project", () => {
    const items = [
      {
        code: "201",
        items: [
          {
            code: "20103",
            name: "事务",
            amount: "5",
            compare: [{ amount: "4" }],
            items: [{ code: "2010301", amount: "5" }],
          },
        ],
      },
    ];
    const projects = [{ name: "项目", function: "2010301", amount: "5", compare: [{ amount: "1" }] }];
    const view = viewOf(budgetOf({ ...base, expenditure: { amount: "5", items }, projects }));
    expect(view.rows.map((row) => row.code)).toEqual(["20103"]);
  });

  test("a change beyond rounding is said to be beyond it", () => {
    const expenditure = { amount: "10", compare: [{ amount: "5" }], items: inTree(item) };
    expect(viewOf(budgetOf({ ...base, expenditure })).residual).toMatchObject({ rounding: false, terms: 1 });
  });
});

test("whatever the amounts: every item is a row or named, sums are exact, order is stable, blanks stay blank", () => {
  fc.assert(
    fc.property(budgets, (budget) => {
      const view = viewOf(budget);
      const leaves =
        view.tree === undefined ? [] : Array.from(walk(view.tree)).filter((node) => node.children.length === 0);
      const shown = [...view.rows, ...view.withoutComparison];
      expect(shown.map((row) => row.key).sort()).toEqual(leaves.map((node) => node.key).sort());
      for (const { change, prior, current } of view.rows) {
        expect(change.prior.plus(change.change).eq(change.current)).toBe(true);
        expect(change.change.isNaN() || (change.computedRate?.isNaN() ?? false)).toBe(false);
        expect(prior === null).toBe(change.priorBlank);
        if (current === null) expect(change.current.isZero()).toBe(true);
      }
      expect(sum(view.rows.map((row) => row.change.change)).eq(view.sums.change)).toBe(true);
      expect(view.sums.prior.plus(view.sums.change).eq(view.sums.current)).toBe(true);
      for (const [index, { change }] of view.rows.entries()) {
        const next = view.rows[index + 1];
        if (next !== undefined) expect(change.change.gte(next.change.change)).toBe(true);
      }
      const said = ({ rows }: DeltaView): string[] => rows.map((row) => `${row.key} ${figures(row.change)}`);
      expect(said(viewOf(budget))).toEqual(said(view));
    }),
    { numRuns: 100 },
  );
});

test("a category whose parts have no amounts is not compared, and the change of the total is no sum of the others", () => {
  const view = viewOf(
    budgetOf({
      title: "例",
      year: 2024,
      unit: "万元",
      expenditure: {
        amount: "30",
        compare: [{ year: 2023, change: "9", direction: "increase" }],
        items: [
          {
            code: "205",
            name: "教育支出",
            amount: "10",
            compare: [{ year: 2023, change: "4", direction: "increase" }],
          },
          { code: "221", name: "住房保障支出", amount: "20", items: [{ code: "22102", name: "住房改革支出" }] },
        ],
      },
    }),
  );
  expect(view.withoutComparison.map(({ code }) => code)).toEqual(["221"]);
  expect(view.residual).toBeUndefined();
});
