/** What the published budget of Korla really contains, and nothing else. */
import { describe, expect, it } from "vitest";
import { reconcile, reconciliationRules, type Check, type Verdict } from "../../../src/budget/reconcile.js";
import { korla, sample } from "../../support/budgets.js";

const { checks, summary } = reconcile(korla);

function found(verdict: Verdict): string[] {
  return checks.filter((check) => check.verdict === verdict).map(({ id }) => id);
}

function check(id: string): Check {
  const one = checks.find((each) => each.id === id);
  if (one === undefined) throw new Error(`no check ${id}`);
  return one;
}

describe("the published budget of Korla", () => {
  it("contradicts itself in these places only", () => {
    expect(found("contradiction")).toEqual([
      "staff-parts@$.entity.staff[1].value",
      "weights-alike@$.projects[0].performance.indicators",
      "goal-quantity@$.projects[3].performance.indicators[2].target.value",
      "prior-unit@$.projects[3].performance.indicators[5].target.value",
      "stale-year@$.text[0].sections[1].paragraphs[2]",
    ]);
  });

  it("places a year that is left over where it stands, not where its part begins", () => {
    const [stale] = checks.filter(({ id }) => id.startsWith("stale-year"));
    expect(stale?.figures.map(({ places }) => places)).toEqual([[{ line: 101 }]]);
  });

  it("has these rounding residuals only", () => {
    const residuals = checks.filter(({ verdict }) => verdict === "rounding");
    expect(residuals.map(({ id, difference, unit }) => `${id} ${difference ?? ""} ${unit ?? ""}`)).toEqual([
      "expenditure-parts@$.expenditure.amount -0.01 万元",
      "funding-parts@$.expenditure.funding.fiscal -0.01 万元",
      "funding-parts@$.expenditure.funding.general -0.01 万元",
      "change-parts@$.income.items[0].compare[0].change -0.02 万元",
      "share-sum@$.expenditure.items 0.01 %",
      "unit-cost@$.projects[1].performance 0.01 万元",
      "unit-cost@$.projects[2].performance -0.0044 万元",
    ]);
  });

  it("names these things in several ways only", () => {
    expect(found("naming")).toEqual([
      "name-alike@$.expenditure.items[5].items[0].name",
      "name-alike@$.projects[0].name",
      "name-alike@$.projects[2].name",
      'official-name@$.expenditure.project.economic["303"]',
      "table-title@$.tables[3].title",
    ]);
  });

  it("lacks four tables, and what only these could tell is never passed", () => {
    expect(found("not-evaluable")).toEqual([
      "expenditure-general@$.tables[2]",
      "income-by-function@$.tables[1]",
      "economic-parts@$.tables[5]",
      "unit-cost@$.projects[3].performance",
      "official-name@$.expenditure",
      "tables-held@$.tables[1]",
      "tables-held@$.tables[2]",
      "tables-held@$.tables[4]",
      "tables-held@$.tables[5]",
    ]);
  });

  it("agrees with itself everywhere else", () => {
    expect(summary).toEqual({ match: 236, rounding: 7, contradiction: 5, naming: 5, "not-evaluable": 9 });
    expect(checks).toHaveLength(262);
  });

  it("shows a residual with its figures, their digits, places and codes", () => {
    const residual = check("expenditure-parts@$.expenditure.amount");
    expect(residual.tolerance).toBe("0.035");
    expect(residual.figures[0]).toMatchObject({
      label: { "zh-CN": "支出合计" },
      role: "stated",
      value: "1437.00",
      unit: "万元",
      path: "$.expenditure.amount",
    });
    expect(residual.figures.find(({ code }) => code === "205")).toMatchObject({
      role: "part",
      value: "4.98",
      path: "$.expenditure.items[4].amount",
      places: [{ table: "summary", line: 123 }, { line: 302 }, { line: 318 }],
    });
    expect(residual.figures.find(({ code }) => code === "202")?.value).toBeNull();
    expect(residual.keys).toContain("205");
    expect(residual.sentence["zh-CN"]).toBe(
      "支出合计 1437.00 万元，6 个组成部分相加为 1436.99 万元，相差 0.01 万元，在四舍五入可造成的 0.035 万元以内。",
    );
    expect(residual.sentence.en).toContain("its 6 parts add up to 1436.99 万元");
  });

  it("says what contradicts what", () => {
    const sentences = checks
      .filter(({ verdict }) => verdict === "contradiction")
      .map(({ sentence }) => sentence["zh-CN"]);
    expect(sentences.join("\n")).toMatch(
      /在职 46 人，大于实有人数 45 人.*\n.*100 分，其余 3 个项目都是 90 分.*\n.*220.*≥202 人.*\n.*200000，没有单位.*\n.*2022年部门预算/,
    );
  });

  it("leaves legitimate years, zero growth, blanks for zeros and dashes alone", () => {
    expect(check("change-direction@$.threePublic.compare[0].direction").sentence["zh-CN"]).toContain("合乎惯例");
    expect(checks.filter(({ rule, verdict }) => rule === "printed-alike" && verdict !== "match")).toEqual([]);
    expect(found("naming")).not.toContain("name-alike@$.projects[1].name");
  });

  it("is plain data: copied, spread and written whole", () => {
    expect(structuredClone(checks)).toEqual(checks);
    const [one] = checks;
    expect({ ...one }).toEqual(one);
    expect(Object.keys({ ...one })).toEqual([
      ...["id", "rule", "group", "title", "ground", "verdict", "sentence", "figures"],
      ...["difference", "tolerance", "unit", "keys"],
    ]);
    for (const check of checks) {
      expect(Object.getPrototypeOf(check)).toBe(Object.prototype);
      const fields = Object.values(Object.getOwnPropertyDescriptors(check));
      expect(fields.every((field) => "value" in field && field.value !== undefined)).toBe(true);
    }
    expect(structuredClone(reconciliationRules)).toHaveLength(new Set(reconciliationRules.map(({ id }) => id)).size);
  });

  it("is written whole as JSON", () => {
    const [first] = JSON.parse(JSON.stringify(checks)) as Check[];
    expect(first).toMatchObject({
      id: "income-parts@$.income.amount",
      rule: "income-parts",
      group: "accounts",
      verdict: "match",
      difference: "0",
      unit: "万元",
      title: { en: "Income is the sum of its sources" },
      keys: ["general", "governmentFund", "stateCapital", "specialAccount", "own"],
    });
  });
});

describe("the example budget", () => {
  it("has its two deliberate residuals and no contradiction or naming", () => {
    const example = reconcile(sample);
    expect([example.summary.contradiction, example.summary.naming]).toEqual([0, 0]);
    const differences = example.checks
      .filter(({ verdict, rule }) => verdict === "rounding" && rule !== "unit-cost")
      .map(({ rule, difference }) => `${rule} ${difference ?? ""}`);
    expect(Array.from(new Set(differences))).toEqual([
      "expenditure-parts -0.03",
      "nature-parts -0.03",
      "source-natures -0.03",
      "funding-parts -0.03",
      "income-by-function -0.03",
      "change-parts -0.02",
      "prior-parts -0.01",
      "share-sum -0.01",
    ]);
  });
});
