/** Shares and rates as departments publish them: of which whole, cut off, to different digits. */
import { expect, test } from "vitest";
import { reconcile, type Check } from "../../../src/budget/reconcile.js";
import { budgetOf } from "../../support/budgets.js";

function checksOf(rule: string, parts: Record<string, unknown>): readonly Check[] {
  const budget = budgetOf({ title: "例", year: 2024, unit: "万元", ...parts });
  return reconcile(budget).checks.filter((check) => check.rule === rule);
}

const threePublic = (...shares: string[]) => ({
  amount: "100.00",
  named: { 合计: "400.00", 会议费: "250.00", 培训费: "50.00" },
  items: [
    { code: "abroad", amount: "20.00", share: shares[0] },
    { code: "vehicles", amount: "50.00", share: shares[1] },
    { code: "reception", amount: "30.00", share: shares[2] },
  ],
});

test("a share of 三公 may be one of the sum with 会议费 and 培训费; then the shares are no hundred", () => {
  const ofSum = { threePublic: threePublic("5.00", "12.50", "7.50") };
  expect(checksOf("share", ofSum).map(({ verdict }) => verdict)).toEqual(["match", "match", "match"]);
  expect(checksOf("share-sum", ofSum)).toEqual([]);
  const ofNeither = { threePublic: threePublic("20.00", "12.50", "7.60") };
  expect(checksOf("share", ofNeither).map(({ verdict }) => verdict)).toEqual(["match", "match", "contradiction"]);
});

test("shares to different digits are a hundred as far as each is rounded", () => {
  const parts = (shares: readonly string[]) => ({
    expenditure: {
      amount: "100.00",
      items: [
        { code: "201", amount: "20.65", share: shares[0] },
        { code: "205", amount: "55.30", share: shares[1] },
        { code: "221", amount: "24.05", share: shares[2] },
      ],
    },
  });
  expect(checksOf("share-sum", parts(["20.65", "55.3", "24"])).map(({ verdict }) => verdict)).toEqual(["rounding"]);
  expect(checksOf("share-sum", parts(["20.65", "55.3", "24.00"])).map(({ verdict }) => verdict)).toEqual(["rounding"]);
  expect(checksOf("share-sum", parts(["20.65", "55.30", "24.00"])).map(({ verdict }) => verdict)).toEqual([
    "contradiction",
  ]);
});

test("a rate that was cut off is told as such, and stays apart from one that is wrong", () => {
  const rate = (printed: string) =>
    checksOf("change-rate", {
      expenditure: {
        amount: "110.158",
        compare: [{ year: 2023, change: "10.158", direction: "increase", rate: printed }],
      },
    });
  const [cut] = rate("10.15");
  expect(cut?.verdict).toBe("rounding");
  expect(cut?.sentence["zh-CN"]).toContain("重算为 10.158%，公布时只舍不入。");
  expect(cut?.sentence.en).toContain("it is 10.158%, cut off and not rounded.");
  const [wrong] = rate("10.51");
  expect(wrong?.verdict).toBe("contradiction");
  expect(wrong?.sentence["zh-CN"]).not.toContain("只舍不入");
  expect(rate("10.16").map(({ verdict }) => verdict)).toEqual(["match"]);
});

test("a change of a figure that is not printed says nothing of last year’s", () => {
  const change = { compare: [{ year: 2023, change: "5.00", direction: "increase" }] };
  expect(checksOf("prior-not-negative", { expenditure: { ...change, total: "100.00" } })).toEqual([]);
  const [check] = checksOf("prior-not-negative", { expenditure: { ...change, amount: "1.00" } });
  expect(check?.verdict).toBe("contradiction");
});

test("a source without a printed name is named in words", () => {
  const [check] = checksOf("share", {
    income: { amount: "100.00", items: [{ code: "other", amount: "10.00", share: "12" }] },
  });
  expect(check?.sentence).toMatchObject({
    "zh-CN": expect.stringMatching(/^其他收入·占比/) as string,
    en: expect.stringMatching(/^other income · share/) as string,
  });
});
