import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/budget/amount.js";
import { parseBudget } from "../../src/budget/parse.js";
import { budgetOf } from "../support/budgets.js";
import type { Budget } from "../../src/budget/schema.js";
import { threePublicView, type ThreePublicView } from "../../src/views/three-public-view.js";

/** A shipped budget. */
function shipped(name: string): Budget {
  return read(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), "utf8"));
}

function read(input: unknown): Budget {
  const parsed = parseBudget(input);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("; "));
  return parsed.budget;
}

function viewOf(threePublic: unknown, more: object = {}): ThreePublicView {
  const view = threePublicView(read({ title: "示例", year: 2024, unit: "万元", threePublic, ...more }));
  if (view === undefined) throw new Error("There is nothing to show.");
  return view;
}

/** Key, amounts and origins of every row, as text. */
function summary(view: ThreePublicView): string[] {
  return view.rows.map(({ key, bars, change }) =>
    [key, ...bars.map(({ amount, origin }) => `${amount?.toFixed() ?? String(amount)} ${origin}`), change?.kind].join(
      " | ",
    ),
  );
}

describe("the published budget of 2023", () => {
  const view = threePublicView(shipped("korla-2023"));

  it("shows the total and the statutory items, last year's figures by the published changes", () => {
    expect(view && summary(view)).toEqual([
      "total | 2.4 derived | 2.4 published | unchanged",
      "abroad | 0 derived | null blank | unchanged",
      "reception | 0 derived | null blank | unchanged",
      "vehicles | 2.4 computed | 2.4 published | unchanged",
      "vehiclePurchase | 0 derived | null blank | unchanged",
      "vehicleOperation | 2.4 derived | 2.4 published | unchanged",
    ]);
    expect(view?.rows.map(({ depth }) => depth)).toEqual([0, 0, 0, 0, 1, 1]);
  });

  it("compares with the budget of the year before, with the published digits", () => {
    expect(view?.series).toEqual([
      { year: 2022, version: "budget" },
      { year: 2023, version: "budget" },
    ]);
    expect(view?.base).toEqual({ year: 2022, version: "budget" });
    expect(view?.digits).toBe(1);
    expect(view?.largest.toFixed()).toBe("2.4");
  });

  it("tells the blanks that the explanation words 0", () => {
    const worded = view?.rows.filter(({ zeroInText }) => zeroInText).map(({ key }) => key);
    expect(worded).toEqual(["abroad", "reception", "vehiclePurchase"]);
  });

  it("keeps the published reasons word for word", () => {
    expect(view?.rows[2]?.reason).toBe("本年未安排公务接待费，与上年相比无变动");
    expect(view?.rows[0]?.reason).toBeUndefined();
  });

  it("shows the same money in 元", () => {
    const inYuan = threePublicView(shipped("korla-2023"), "元");
    expect(inYuan?.rows[0]?.own.amount?.toFixed()).toBe("24000");
    expect(inYuan?.digits).toBe(0);
  });
});

describe("the example of three years", () => {
  const view = threePublicView(shipped("sample-2024"));

  it("keeps blank, zero and amount apart, and words every change", () => {
    expect(view && summary(view)).toEqual([
      "total | 98.4 published | 84.2 published | 66.8 published | decrease",
      "abroad | 12 published | null blank | 6.5 published | new",
      "reception | 26.4 published | 19.2 published | 12.3 published | decrease",
      "vehicles | 60 published | 65 published | 48 published | decrease",
      "vehiclePurchase | 18 published | 18 published | 0 published | cancelled",
      "vehicleOperation | 42 published | 47 published | 48 published | increase",
    ]);
    expect(view?.digits).toBe(2);
    expect(view?.largest.toFixed()).toBe("98.4");
    expect(view?.rows[2]?.change?.change.toFixed()).toBe("-6.9");
    expect(view?.rows[2]?.change?.publishedRate?.toFixed()).toBe("-35.94");
  });
});

describe("threePublicView", () => {
  it("shows nothing where nothing is published", () => {
    const budget = { title: "示例", year: 2024, unit: "万元" };
    expect(threePublicView(read(budget))).toBeUndefined();
    expect(threePublicView(read({ ...budget, threePublic: {} }))).toBeUndefined();
    expect(threePublicView(read({ ...budget, threePublic: { items: [{ code: "abroad" }] } }))).toBeUndefined();
  });

  it("puts the items into statutory order, others and 其中 after them", () => {
    const view = viewOf({
      amount: "4",
      items: [
        {
          code: "vehicles",
          amount: "1",
          items: [{ code: "vehicleOperation", amount: "1" }, { code: "vehiclePurchase" }],
        },
        { name: "其他", amount: "1" },
        { code: "reception", amount: "1", memo: [{ name: "其中：外宾接待", amount: "0.5" }] },
        { code: "abroad", amount: "1" },
      ],
    });
    expect(view.rows.map(({ key }) => key)).toEqual([
      "total",
      "abroad",
      "reception",
      "/2/memo/0",
      "vehicles",
      "vehiclePurchase",
      "vehicleOperation",
      "/1",
    ]);
  });

  it("gives every row a key of its own", () => {
    const view = viewOf({
      amount: "2",
      items: [{ code: "total", amount: "1" }, { code: "a" }, { code: "a", amount: "1" }],
    });
    expect(view.rows.map(({ key }) => key)).toEqual(["total", "/0", "a", "/2"]);
  });

  it("sets final accounts beside the budget of their year, and those of the year before beside both", () => {
    const compare = [
      { year: 2024, version: "budget", amount: "5" },
      { year: 2023, amount: "6" },
    ];
    const view = viewOf({ amount: "4", compare }, { kind: "finalAccounts" });
    expect(view.series.map(({ year, version }) => `${year} ${version}`)).toEqual([
      "2023 finalAccounts",
      "2024 budget",
      "2024 finalAccounts",
    ]);
    expect(view.base).toEqual({ year: 2024, version: "budget" });
    expect(view.rows[0]?.change?.change.toFixed()).toBe("-1");
  });

  it("keeps the first, the previous and the current of many years", () => {
    const compare = [2023, 2022, 2021, 2020, 2025].map((year) => ({ year, amount: "1" }));
    expect(viewOf({ amount: "1", compare }).series.map(({ year }) => year)).toEqual([2020, 2023, 2024]);
  });

  it("adds up another year only from parts that make up the whole", () => {
    const part = (code: string, amount: string | null) => ({ code, amount, compare: [{ amount: "1" }] });
    const vehicles = (amount: string, items: object[]) =>
      viewOf({ amount: "9", items: [{ code: "vehicles", amount, items }] }).rows[1];
    const whole = vehicles("3", [part("vehiclePurchase", null), part("vehicleOperation", "3")]);
    expect(whole?.bars[0]).toMatchObject({ origin: "computed", amount: new Decimal(2) });
    expect(whole?.change).toMatchObject({ kind: "increase", change: new Decimal(1), priorStated: false });
    const rounded = vehicles("3.01", [part("vehiclePurchase", null), part("vehicleOperation", "3")]);
    expect(rounded?.bars[0]).toMatchObject({ origin: "absent", amount: undefined });
    expect(rounded?.change).toBeUndefined();
    const missing = vehicles("3", [part("vehiclePurchase", "0"), { code: "vehicleOperation", amount: "3" }]);
    expect(missing?.bars[0]?.origin).toBe("absent");
  });

  it("derives nothing from a blank change, nor last year's figure where this year has none", () => {
    expect(viewOf({ amount: "3", compare: [{ change: null }] }).rows[0]).toMatchObject({
      bars: [{ origin: "absent" }, { origin: "published" }],
      change: undefined,
    });
    const unknown = viewOf({
      amount: "3",
      items: [{ code: "reception", compare: [{ change: "1", direction: "decrease" }] }],
    });
    expect(unknown.rows[1]).toMatchObject({
      bars: [{ origin: "absent" }, { origin: "absent" }],
      change: { kind: "decrease", change: new Decimal(-1) },
    });
  });

  it("calls only positive amounts new or cancelled", () => {
    expect(viewOf({ amount: "-5", compare: [{ amount: "0" }] }).rows[0]?.change?.kind).toBe("decrease");
    expect(viewOf({ amount: "0", compare: [{ amount: "-5" }] }).rows[0]?.change?.kind).toBe("increase");
    expect(viewOf({ amount: "5", compare: [{ amount: null }] }).rows[0]?.change?.kind).toBe("new");
  });

  it("reads only a 0 of the explanation as one", () => {
    const zeroInText = (printing: object) => viewOf({ amount: null, printed: [printing] }).rows[0]?.zeroInText;
    expect(zeroInText({ as: "0" })).toBe(true);
    expect(zeroInText({ as: "0.00 万元", field: "amount" })).toBe(true);
    expect(zeroInText({ as: "无" })).toBe(false);
    expect(zeroInText({ as: "0", field: "name" })).toBe(false);
    expect(zeroInText({ as: "0", table: "threePublic" })).toBe(false);
  });

  const published = fc.integer({ min: -1e6, max: 1e9 }).map((cents) => (cents / 100).toFixed(2));
  const amount = fc.option(published, { nil: null });
  const comparison = fc.record(
    { amount, change: amount, year: fc.integer({ min: 2018, max: 2026 }) },
    { requiredKeys: [] },
  );
  const compare = fc.array(comparison, { maxLength: 5 });
  const figures = fc.record({ amount, compare }, { requiredKeys: [] });
  const trees = fc
    .tuple(fc.array(figures, { minLength: 6, maxLength: 6 }), fc.shuffledSubarray(["abroad", "reception", "vehicles"]))
    .map(([[root, abroad, reception, vehicles, purchase, operation], order]) => {
      const parts = [
        { code: "vehiclePurchase", ...purchase },
        { code: "vehicleOperation", ...operation },
      ];
      const items = { abroad, reception, vehicles: { ...vehicles, items: parts } };
      return { ...root, items: order.map((code) => ({ code, ...items[code as keyof typeof items] })) };
    });

  it("never turns a blank into a zero, sums exactly, and keeps the statutory order for any budget", () => {
    const statutory = ["total", "abroad", "reception", "vehicles", "vehiclePurchase", "vehicleOperation"];
    fc.assert(
      fc.property(trees, (tree) => {
        const view = threePublicView(read({ title: "示例", year: 2024, unit: "万元", threePublic: tree }));
        if (view === undefined) return;
        const keys = view.rows.map(({ key }) => key);
        expect(keys).toEqual(statutory.filter((key) => keys.includes(key)));
        expect(view.series.length).toBeLessThanOrEqual(3);
        expect(view.series[view.series.length - 1]).toEqual({ year: 2024, version: "budget" });
        for (const row of view.rows) {
          expect(row.bars.map(({ series }) => series)).toEqual(view.series);
          for (const bar of row.bars) {
            expect(bar.amount === null).toBe(bar.origin === "blank");
            expect(bar.amount === undefined).toBe(bar.origin === "absent");
            if (!bar.amount) continue;
            expect(bar.amount.isFinite()).toBe(true);
            expect(bar.amount.lte(view.largest)).toBe(true);
            expect(bar.amount.decimalPlaces()).toBeLessThanOrEqual(view.digits);
          }
          if (row.change !== undefined) expect(row.change.change.isFinite()).toBe(true);
        }
        view.series.forEach((_, index) => {
          const [vehicles, ...parts] = view.rows.slice(keys.indexOf("vehicles")).map((row) => row.bars[index]);
          if (!keys.includes("vehicles") || vehicles?.origin !== "computed") return;
          const sum = parts.slice(0, 2).reduce((total, part) => total.plus(part?.amount ?? 0), new Decimal(0));
          expect(vehicles.amount?.toFixed()).toBe(sum.toFixed());
        });
      }),
    );
  });
});

it("has no bars for a year or version of which only a rate of completion is known, and tells changes against the others", () => {
  const view = threePublicView(
    budgetOf({
      title: "例",
      year: 2022,
      kind: "finalAccounts",
      unit: "万元",
      threePublic: {
        amount: "2.10",
        compare: [
          { year: 2022, version: "revisedBudget", percentOf: "70.00" },
          { change: "0.40", direction: "decrease" },
        ],
      },
    }),
  );
  expect(view?.series.map(({ year, version }) => `${year} ${version}`)).toEqual([
    "2021 finalAccounts",
    "2022 finalAccounts",
  ]);
  expect(view?.rows[0]?.change?.change.toFixed()).toBe("-0.4");
});

it("of units that a table prints beside an item, those with an amount are told", () => {
  const budget = budgetOf({
    title: "例",
    year: 2026,
    unit: "万元",
    threePublic: {
      amount: "5",
      items: [
        {
          code: "reception",
          amount: "5",
          memo: [
            { name: "甲中心", amount: "5" },
            { name: "乙中心", amount: null },
          ],
        },
        { code: "abroad", amount: null, memo: [{ name: "甲中心", amount: null }] },
      ],
    },
  });
  expect(threePublicView(budget)?.rows.map(({ key, name, code }) => name ?? code ?? key)).toEqual([
    "total",
    "abroad",
    "reception",
    "甲中心",
  ]);
});
