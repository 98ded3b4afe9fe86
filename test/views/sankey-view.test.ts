import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, sum } from "../../src/budget/amount.js";
import { GATHERED_KEY, sankeyView, THROUGH_KEY } from "../../src/views/sankey-view.js";
import { budgetOf, budgets, korla, sample, sampleWithoutFunding } from "../support/budgets.js";

describe("the published budget", () => {
  const view = sankeyView(korla);

  test("the six categories add up to 1436.99 of the stated 1437.00, the 0.01 a rounding residual of its own", () => {
    expect(sum(view.targets.map((node) => node.amount)).toFixed(2)).toBe("1436.99");
    expect(view.expenditureTotal?.toFixed(2)).toBe("1437.00");
    expect(view.expenditureResidual).toMatchObject({ terms: 6, rounding: true });
    expect(view.expenditureResidual?.difference.toFixed()).toBe("0.01");
    expect(view.incomeResidual).toBeUndefined();
  });

  test("one source pays for all, so that every category is linked to it and to nothing else", () => {
    expect(view.basis).toBe("sole-source");
    expect(view.sources.map((node) => node.name)).toEqual(["一般公共预算拨款"]);
    expect(view.links.map((link) => `${link.source} ${link.target} ${link.amount.toFixed(2)}`)).toEqual([
      "general 201 802.22",
      "general 206 300.00",
      "general 208 166.40",
      "general 210 89.74",
      "general 221 73.65",
      "general 205 4.98",
    ]);
  });

  test("the 24 blank categories are listed as blank, not as zero", () => {
    expect(view.undrawnTargets).toHaveLength(24);
    expect(new Set(view.undrawnTargets.map(({ reason }) => reason))).toEqual(new Set(["blank"]));
    expect(view.undrawnTargets.every(({ node }) => node.amount === null)).toBe(true);
  });

  test("shares are of the stated total", () => {
    expect(view.targets.map((node) => node.share?.toFixed(2))).toEqual([
      "55.83",
      "20.88",
      "11.58",
      "6.24",
      "5.13",
      "0.35",
    ]);
  });

  test("other units are exact, and show no more digits than the document gives", () => {
    const inYuan = sankeyView(korla, "元");
    expect(inYuan.targets.map((node) => node.amount?.toFixed())).toEqual([
      "8022200",
      "3000000",
      "1664000",
      "897400",
      "736500",
      "49800",
    ]);
    expect(inYuan.digits).toBe(0);
    expect(sankeyView(korla, "亿元").targets.at(-1)?.amount?.toFixed()).toBe("0.000498");
  });
});

describe("a budget with several sources", () => {
  test("is linked as the document says who pays for what", () => {
    const view = sankeyView(sample);
    expect(view.basis).toBe("funding");
    for (const target of view.targets) {
      const paid = sum(view.links.filter((link) => link.target === target.key).map((link) => link.amount));
      expect(paid.eq(target.amount ?? 0), target.name).toBe(true);
    }
    expect(view.undrawnTargets.find(({ reason }) => reason === "negative")?.node.code).toBe("229");
  });

  test("passes one total node where it does not, and no flow is invented", () => {
    const view = sankeyView(sampleWithoutFunding);
    expect(view.basis).toBe("through-total");
    for (const link of view.links) expect([link.source, link.target]).toContain(THROUGH_KEY);
    expect(view.links).toHaveLength(view.sources.length + view.targets.length);
  });

  test("carry-over is a node of its own beside the income of the year", () => {
    expect(sankeyView(sample).sources.map((node) => node.code)).toContain("opening");
  });
});

test("more than 24 rows are gathered into one that keeps its members", () => {
  const items = Array.from({ length: 40 }, (_, index) => ({
    code: `2${index + 10}`,
    name: `类${index}`,
    amount: String(40 - index),
  }));
  const view = sankeyView(budgetOf({ title: "多", year: 2024, unit: "元", expenditure: { amount: "820", items } }));
  expect(view.targets).toHaveLength(24);
  const gathered = view.targets.at(-1);
  expect(gathered?.key).toBe(GATHERED_KEY);
  expect(gathered?.members).toHaveLength(17);
  expect(sum(view.targets.map((node) => node.amount)).toFixed()).toBe("820");
});

test("whatever the amounts: sums are conserved to the last digit, order is stable, nothing is lost", () => {
  fc.assert(
    fc.property(budgets, (budget) => {
      const view = sankeyView(budget);
      const shown = [
        ...view.targets.flatMap((node) => (node.members.length > 0 ? node.members : [node])),
        ...view.undrawnTargets.map(({ node }) => node),
      ];
      expect(shown).toHaveLength(budget.expenditure?.items?.length ?? 0);
      expect(sum(shown.map((node) => node.amount)).eq(view.expenditureTotal ?? 0)).toBe(true);
      for (const link of view.links) expect(link.amount.gt(0)).toBe(true);
      const amounts = view.targets
        .filter((node) => node.key !== GATHERED_KEY)
        .map((node) => node.amount ?? new Decimal(0));
      for (const [index, amount] of amounts.entries()) expect(amount.gte(amounts[index + 1] ?? 0)).toBe(true);
      expect(sankeyView(budget)).toEqual(view);
    }),
    { numRuns: 100 },
  );
});

test("where no total is stated, balances are shares of the year's own money and themselves", () => {
  const view = sankeyView(
    budgetOf({
      title: "某县2023年预算执行情况",
      year: 2023,
      unit: "万元",
      income: { amount: "350" },
      expenditure: {
        amount: "50",
        items: [{ code: "223", name: "国有资本经营预算支出", amount: "50" }],
        balances: [{ name: "调出资金", amount: "300" }],
      },
    }),
  );
  expect(view.expenditureTotal?.toFixed()).toBe("350");
  expect(view.targets.map(({ name, share }) => [name, share?.toFixed(2)])).toEqual([
    ["调出资金", "85.71"],
    ["国有资本经营预算支出", "14.29"],
  ]);
  expect(view.expenditureResidual).toBeUndefined();
});

test("what a government spends beyond the revenue of a table without transfers is a source of its own", () => {
  const viewOf = (rest: object): ReturnType<typeof sankeyView> =>
    sankeyView(
      budgetOf({
        title: "示例省2024年财政决算",
        year: 2024,
        unit: "万元",
        fund: "general",
        income: {
          amount: "40",
          items: [
            { name: "税收收入", amount: "30" },
            { name: "非税收入", amount: "10" },
          ],
        },
        expenditure: { amount: "90", items: [{ code: "205", name: "教育支出", amount: "90" }] },
        ...rest,
      }),
    );
  const of = (rest: object): unknown[] =>
    viewOf(rest).sources.map(({ key, amount, computed, share }) => [
      key,
      amount?.toFixed(),
      computed,
      share?.toFixed(),
    ]);
  expect(viewOf({}).incomeResidual).toBeUndefined();
  expect(of({}).slice(0, 1)).toEqual([["income/beyond", "50", true, undefined]]);
  // With transfers, or of a department, the two sides are what they are.
  const balances = [{ name: "上级补助收入", amount: "20" }];
  expect(of({ income: { amount: "40", items: [{ name: "税收收入", amount: "40" }], balances } })).toHaveLength(2);
  expect(of({ fund: undefined })).toHaveLength(2);
});
