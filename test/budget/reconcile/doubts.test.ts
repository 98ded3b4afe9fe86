/** What cannot be judged of a government's documents is said so, and is no contradiction. The budgets are invented. */
import { describe, expect, it } from "vitest";
import { reconcile } from "../../../src/budget/reconcile.js";
import { budgetOf } from "../../support/budgets.js";

const TABLES = ["income", "other"].map((id) => ({ id, title: id, state: "held" }));

/** Verdicts of one rule: `contradiction 0.02`. */
function verdicts(rule: string, parts: Record<string, unknown>): string[] {
  const budget = budgetOf({ title: "例", year: 2024, unit: "万元", fund: "governmentFund", tables: TABLES, ...parts });
  return reconcile(budget)
    .checks.filter((check) => check.rule === rule)
    .map(({ verdict, difference }) => (difference === undefined ? verdict : `${verdict} ${difference}`));
}

const row = (table: string, at: number) => [{ table, row: at }];
const line = (at: number) => [{ line: at }];
const last = (amount: string | null) => [{ year: 2023, version: "finalAccounts", amount }];

describe("rows of a government's table that prints no codes", () => {
  /** A list: name, this year, last year, code. */
  const of = (...rows: readonly (readonly [string, string | null, string | null, string?])[]) => ({
    income: {
      amount: "100",
      compare: last("80"),
      printed: row("income", 1),
      items: rows.map(([name, amount, before, code], index) => ({
        name,
        amount,
        compare: last(before),
        printed: row("income", index + 2),
        ...(code === undefined ? {} : { code }),
      })),
    },
  });

  it("are no certain parts where they add up in no column", () => {
    expect(verdicts("income-parts", of(["甲", "70", "60"], ["乙", "45", "31"]))).toEqual(["not-evaluable 15"]);
    const coded = of(["甲", "70", "60", "10301"], ["乙", "45", "31", "10302"]);
    expect(verdicts("income-parts", coded)).toEqual(["contradiction 15"]);
  });

  it("are parts where those that have a figure add up in another column", () => {
    const proved = of(["甲", "70", "60"], ["乙", "30", "31"]);
    expect(verdicts("income-parts", proved)).toEqual(["match 0"]);
    expect(verdicts("prior-parts", proved)).toEqual(["contradiction 11"]);
    const ended = of(["甲", "70", "60"], ["乙", "30", "31"], ["丙", null, "3"]);
    expect(verdicts("prior-parts", ended)).toEqual(["not-evaluable 14"]);
  });

  it("are parts of a department, whatever it prints", () => {
    const department = { ...of(["甲", "70", "60"], ["乙", "45", "31"]), fund: undefined };
    expect(verdicts("income-parts", department)).toEqual(["contradiction 15"]);
  });
});

describe("what a government says in its text or in another table", () => {
  const of = (whole: object[], part: object[]) => ({
    income: { amount: "100", printed: whole, items: [{ code: "10301", name: "甲", amount: "90", printed: part }] },
  });

  it("may be of another scope", () => {
    expect(verdicts("income-parts", of(row("income", 1), row("income", 2)))).toEqual(["contradiction -10"]);
    expect(verdicts("income-parts", of(row("income", 1), row("other", 2)))).toEqual(["not-evaluable -10"]);
    expect(verdicts("income-parts", of(line(7), line(7)))).toEqual(["not-evaluable -10"]);
    expect(verdicts("income-parts", { ...of(line(7), line(8)), fund: undefined })).toEqual(["contradiction -10"]);
  });

  it("agrees with a rate that stands with it alone", () => {
    const rate = (printed: object[], at: object[]) =>
      verdicts("change-rate", {
        income: { amount: "110", printed, compare: [{ year: 2023, amount: "100", rate: "7", printed: at }] },
      });
    expect(rate(row("income", 1), row("income", 1))).toEqual(["contradiction 3"]);
    expect(rate(line(3), line(3))).toEqual(["contradiction 3"]);
    expect(rate(row("income", 1), line(3))).toEqual(["not-evaluable 3"]);
  });

  it("is of another scope in a table whose total is far from that of another", () => {
    const figure = (amount: string, as: string, at: number) => ({
      amount,
      printed: [...row("income", at), { table: "other", row: at, as }],
    });
    const alike = (total: string) =>
      verdicts("printed-alike", {
        income: { ...figure("100", total, 1), items: [{ code: "10301", name: "甲", ...figure("90", "88", 2) }] },
      });
    expect(alike("40")).toEqual(["not-evaluable", "not-evaluable"]);
    expect(alike("98")).toEqual(["contradiction -2", "contradiction -2"]);
  });

  it("is one figure with that of a table only where it is near", () => {
    const alike = (as: string, table?: string) =>
      verdicts("printed-alike", {
        income: {
          items: [{ amount: "100", printed: [...row("income", 1), { ...(table ? { table } : {}), line: 9, as }] }],
        },
      });
    expect(alike("98")).toEqual(["contradiction -2"]);
    expect(alike("40")).toEqual(["not-evaluable"]);
    expect(alike("40", "other")).toEqual(["contradiction -60"]);
  });
});

describe("a source that the text alone names", () => {
  const of = (amount: string, printed: object[]) => ({
    fund: undefined,
    // No other source is named: all is of 财政拨款.
    income: { items: [{ code: "governmentFund", name: "政府性基金", amount, printed }] },
    expenditure: {
      amount: "100",
      printed: line(3),
      funding: { governmentFund: { amount, printed } },
    },
  });

  it("need not be all that pays", () => {
    expect(verdicts("funding-sum", of("10", line(4)))).toEqual(["not-evaluable -90"]);
  });

  it("is no more than the whole, and of a table it is all", () => {
    expect(verdicts("funding-sum", of("110", line(4)))).toEqual(["contradiction 10"]);
    expect(verdicts("funding-sum", of("10", row("other", 2)))).toEqual(["contradiction -90"]);
  });
});

describe("what a department's text leaves open", () => {
  const told = (amount: string, at: number, change?: string) => ({
    amount,
    printed: line(at),
    ...(change === undefined
      ? {}
      : { compare: [{ year: 2023, version: "finalAccounts", change, direction: "increase" }] }),
  });
  const accounts = (parts: object) => ({ fund: undefined, kind: "finalAccounts", ...parts });

  it("is how balances changed between 收支总计 and the year, where it tells of none", () => {
    const expenditure = { ...told("90", 4, "-6"), total: told("100", 3, "5") };
    const budget = accounts({ expenditure });
    expect(verdicts("change-parts", budget)).toEqual(["not-evaluable -11"]);
    const balances = [{ code: "closing", name: "年末结转和结余", ...told("10", 5, "1") }];
    expect(verdicts("change-parts", accounts({ expenditure: { ...expenditure, balances } }))).toEqual([
      "contradiction -10",
    ]);
  });

  it("is what of last year's money accounts spend, where they tell of no balance", () => {
    const expenditure = { ...told("120", 4), funding: { general: told("90", 5) } };
    const income = { ...told("100", 2), items: [{ code: "general", name: "一般公共预算财政拨款收入", ...told("70", 3) }] };
    expect(verdicts("source-use", accounts({ income, expenditure }))).toEqual(["not-evaluable 20"]);
    const nothing = [{ code: "opening", name: "年初结转和结余", ...told("0", 6) }];
    expect(verdicts("source-use", accounts({ income: { ...income, balances: nothing }, expenditure }))).toEqual([
      "contradiction 20",
    ]);
    expect(verdicts("source-use", { ...accounts({ income, expenditure }), kind: "budget" })).toEqual([
      "contradiction 20",
    ]);
  });

  it("is the rest of the items it names, and of natures within a source too", () => {
    const item = { code: "205", name: "教育支出", ...told("60", 5) };
    const whole = { ...told("100", 4), items: [item] };
    expect(verdicts("expenditure-parts", accounts({ expenditure: whole }))).toEqual(["not-evaluable -40"]);
    const more = { ...whole, items: [{ ...item, amount: "160" }] };
    expect(verdicts("expenditure-parts", accounts({ expenditure: more }))).toEqual(["contradiction 60"]);
    const table = { ...whole, items: [{ ...item, printed: row("other", 2) }] };
    expect(verdicts("expenditure-parts", accounts({ expenditure: table }))).toEqual(["contradiction -40"]);
    const general = (basic: string, at: number) => ({ general: { amount: "100", basic, printed: [{ line: at, field: "basic" }] } });
    const natures = { ...whole, funding: general("80", 6), items: [{ ...item, funding: general("30", 7) }] };
    expect(verdicts("source-natures", accounts({ expenditure: natures }))).toEqual(["not-evaluable -50"]);
  });
});
