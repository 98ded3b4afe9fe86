/** What each kind of rule finds, and what it leaves alone. */
import { describe, expect, it, test } from "vitest";
import { reconcile, reconciliationRules } from "../../../src/budget/reconcile.js";
import { pairGoals } from "../../../src/budget/reconcile/goal-quantities.js";
import { plainName } from "../../../src/budget/reconcile/names.js";
import { staleYear } from "../../../src/budget/reconcile/stale-years.js";
import { knownNames } from "../../../src/budget/reconcile/classification-names.js";
import { budgetOf } from "../../support/budgets.js";

/** Verdicts of one rule: `contradiction 0.02`. */
function verdicts(rule: string, parts: Record<string, unknown>): string[] {
  const budget = budgetOf({ title: "例", year: 2024, unit: "万元", ...parts });
  return reconcile(budget)
    .checks.filter((check) => check.rule === rule)
    .map(({ verdict, difference }) => (difference === undefined ? verdict : `${verdict} ${difference}`));
}

test("what a government has left may stand under 支出总计, and an insurance may spend what it has", () => {
  const of = (fund: string, closing: object) => ({
    fund,
    kind: fund === "socialInsurance" ? "budget" : "finalAccounts",
    tables: [{ id: "summary", title: "收支总表", state: "held" }],
    income: { amount: "70", total: "90" },
    expenditure: { amount: "80", total: "82", ...closing },
  });
  const left = (amount: string) => ({ balances: [{ code: "closing", name: "年终结余", amount }] });
  expect(verdicts("income-expenditure", of("governmentFund", left("8")))).toEqual(["match 0"]);
  expect(verdicts("income-expenditure", of("governmentFund", left("5")))).toEqual(["contradiction -8"]);
  const spent = { ...of("socialInsurance", {}), income: { amount: "70", total: "75" } };
  expect(verdicts("income-expenditure", spent)).toEqual(["not-evaluable 7"]);
});

test("what a government parts beside 基本支出 and 项目支出 is a part of the whole, where all come to it", () => {
  const of = (amount: string) => ({
    fund: "general",
    expenditure: { amount: "10.00", basic: "7.00", project: "2.00", named: { 援助其他地区支出: amount } },
  });
  expect(verdicts("nature-sum", of("1.00"))).toEqual(["match 0"]);
  expect(verdicts("nature-sum", of("0.60"))).toEqual(["contradiction -1"]);
});

test("money that a unit holds back (单位预留机动经费) is a part of its expenditure, and never missing from others", () => {
  const natures = { basic: "7.00", project: "2.00" };
  const whole = { amount: "10.00", ...natures };
  expect(verdicts("nature-sum", { expenditure: { ...whole, contingency: "1.00" } })).toEqual(["match 0"]);
  expect(verdicts("nature-sum", { expenditure: { ...whole, contingency: "0.50" } })).toEqual(["contradiction -0.5"]);
  expect(verdicts("nature-sum", { expenditure: { ...whole, contingency: null } })).toEqual(["contradiction -1"]);
});

test("a total is not held against balances alone, where nothing is said of the year", () => {
  const balances = [{ code: "opening", amount: "40" }];
  expect(verdicts("account-total", { income: { total: "100", balances } })).toEqual(["not-evaluable -60"]);
  expect(verdicts("account-total", { income: { amount: "60", total: "100", balances } })).toEqual(["match 0"]);
});

test("basic expenditure of which only personnel and operating expenses are printed is their sum", () => {
  const whole = { amount: "10.00", project: "2.00" };
  const of = (operating: string) => ({ expenditure: { ...whole, basic: { personnel: "5.00", operating } } });
  expect(verdicts("nature-sum", of("3.00"))).toEqual(["match 0"]);
  expect(verdicts("nature-sum", of("2.00"))).toEqual(["contradiction -1"]);
});

const items = (...amounts: unknown[]) => amounts.map((amount, index) => ({ code: String(201 + index), amount }));

describe("tolerance", () => {
  test.each([
    ["two terms", "3.03", ["1.00", "2.02"], "rounding -0.01"],
    ["more than two terms can make", "3.05", ["1.00", "2.02"], "contradiction -0.03"],
    ["one term: the same figure was rounded once", "1.01", ["1.00"], "contradiction -0.01"],
    ["blanks are no terms", "1.01", ["1.00", null, null], "contradiction -0.01"],
    ["whole numbers beside digits are exact", "10", ["4.50", "5"], "contradiction -0.5"],
    ["whole numbers among themselves", "10", ["4", "5"], "rounding -1"],
    ["numbers as well as text", 10.1, [4.05, 6.05], "match 0"],
  ])("%s", (_name, amount, parts, expected) => {
    expect(verdicts("expenditure-parts", { expenditure: { amount, items: items(...parts) } })).toEqual([expected]);
  });

  it("follows the unit in which a part is published", () => {
    const expenditure = (amount: string) => ({
      amount,
      items: [
        { code: "201", amount: "10.00", unit: "亿元" },
        { code: "202", amount: "23456.78" },
      ],
    });
    expect(verdicts("expenditure-parts", { expenditure: expenditure("123456.78") })).toEqual(["match 0"]);
    expect(verdicts("expenditure-parts", { expenditure: expenditure("123500.00") })).toEqual(["rounding -43.22"]);
    expect(verdicts("expenditure-parts", { expenditure: expenditure("123520.00") })).toEqual(["contradiction -63.22"]);
  });

  it("checks nothing where only blanks stand, and nothing where no total is stated", () => {
    expect(verdicts("expenditure-parts", { expenditure: { amount: null, items: items(null, null) } })).toEqual([]);
    expect(verdicts("expenditure-parts", { expenditure: { items: items("1", "2") } })).toEqual([]);
  });

  it("cannot judge where a part states nothing, unless the others are too much already", () => {
    const expenditure = (amount: string) => ({
      amount,
      items: [
        { code: "201", amount: "5.00" },
        { code: "202", name: "无数" },
      ],
    });
    expect(verdicts("expenditure-parts", { expenditure: expenditure("7.00") })).toEqual(["not-evaluable -2"]);
    expect(verdicts("expenditure-parts", { expenditure: expenditure("3.00") })).toEqual(["contradiction 2"]);
  });
});

describe("sources", () => {
  const budget = (other: string | null, amount: string) => ({
    income: {
      amount: "100.00",
      items: [
        { code: "general", amount: "100.00" },
        { code: "other", amount: other },
      ],
    },
    expenditure: { amount: "100.00", items: [{ code: "201", amount, funding: { fiscal: "90.00", general: "90.00" } }] },
  });

  it("compare the summary with the fiscal table only where all is fiscal", () => {
    expect(verdicts("summary-fiscal", budget(null, "90.00"))).toEqual(["match 0"]);
    expect(verdicts("summary-fiscal", budget(null, "92.00"))).toEqual(["contradiction -2"]);
    expect(verdicts("summary-fiscal", budget("5.00", "92.00"))).toEqual([]);
  });

  it("printed as 0 may hide what was rounded away", () => {
    expect(verdicts("summary-fiscal", budget("0.00", "90.01"))).toEqual(["rounding -0.01"]);
    expect(verdicts("summary-fiscal", budget("0.00", "90.03"))).toEqual(["contradiction -0.03"]);
    expect(verdicts("summary-fiscal", budget(null, "90.01"))).toEqual(["contradiction -0.01"]);
  });

  it("that name only fiscal money may leave out the rest, never exceed the amount", () => {
    expect(verdicts("funding-sum", budget("5.00", "92.00"))).toEqual([]);
    expect(verdicts("funding-sum", budget("5.00", "88.00"))).toEqual(["contradiction 2"]);
  });

  it("are held against their expenditure where nothing is carried over", () => {
    const carried = (opening: string) => ({
      income: {
        amount: "10.00",
        items: [{ code: "general", amount: "10.00" }],
        balances: [{ code: "opening", amount: opening }],
      },
      expenditure: { amount: "12.00", funding: { general: "12.00" } },
    });
    expect(verdicts("source-use", carried("0.00"))).toEqual(["contradiction 2"]);
    expect(verdicts("source-use", carried("2.00"))).toEqual([]);
  });

  it("a source with what is carried over of it is held against the year and last year's money together", () => {
    const carried = (general: string) => ({
      income: {
        total: "14.00",
        items: [{ code: "general", amount: general }],
        funding: { fiscal: "10.00", general: "10.00" },
        balances: [{ code: "opening", funding: { fiscal: "2.00", general: "2.00" } }],
      },
      expenditure: { amount: "14.00", funding: { fiscal: "12.00" } },
    });
    expect(verdicts("source-use", carried("12.00"))).toEqual(["match 0"]);
    expect(verdicts("source-use", carried("13.00"))).toEqual(["contradiction -3"]);
  });

  it("a figure that another is rounded to is no other figure", () => {
    const printed = (general: string) => ({
      income: { amount: "703.79", items: [{ code: "general", amount: general }], funding: { general: "703.79" } },
      expenditure: { amount: "703.79" },
    });
    expect(verdicts("source-use", printed("703.8"))).toEqual(["rounding -0.01"]);
    expect(verdicts("source-use", printed("703.7"))).toEqual(["contradiction 0.09"]);
    expect(verdicts("source-use", printed("704"))).toEqual(["contradiction -0.21"]);
  });

  it("income without totals or balances is not held against expenditure", () => {
    const accounts = (extra: object) => ({ income: { amount: "10.00", ...extra }, expenditure: { amount: "12.00" } });
    expect(verdicts("income-expenditure", accounts({}))).toEqual(["not-evaluable 2"]);
    expect(verdicts("income-expenditure", accounts({ total: "10.00" }))).toEqual(["contradiction 2"]);
  });

  test("what a fund has left is no contradiction where the year is over, or of an insurance", () => {
    const [income, expenditure] = [{ total: "12.00" }, { total: "10.00" }];
    const of = (rest: object): string[] => verdicts("income-expenditure", { income, expenditure, ...rest });
    expect(of({ fund: "general" })).toEqual(["contradiction -2"]);
    expect(of({ fund: "general", kind: "finalAccounts" })).toEqual(["not-evaluable -2"]);
    expect(of({ fund: "socialInsurance" })).toEqual(["not-evaluable -2"]);
    const closed = { total: "10.00", balances: [{ code: "closing", amount: "1.00" }] };
    expect(of({ fund: "general", kind: "finalAccounts", expenditure: closed })).toEqual(["contradiction -2"]);
  });
});

describe("changes", () => {
  const change = (amount: unknown, comparison: object) => ({ expenditure: { amount, compare: [comparison] } });

  test.each([
    ["right", "110.00", { change: "10.00", direction: "increase", rate: "10.00" }, "match 0"],
    [
      "within rounding of small figures",
      "0.04",
      { change: "0.01", direction: "increase", rate: "30.00" },
      "rounding 3.333333",
    ],
    ["wrong", "110.00", { change: "10.00", direction: "increase", rate: "11.00" }, "contradiction -1"],
    [
      "wrong word of the rate",
      "110.00",
      { change: "10.00", direction: "increase", rate: "10.00", rateDirection: "decrease" },
      "contradiction 20",
    ],
    ["nothing before and nothing now", "0", { change: "0", direction: "increase", rate: "0" }, "match"],
    ["nothing before", "5.00", { change: "5.00", direction: "increase", rate: "100" }, "not-evaluable"],
  ])("a rate that is %s", (_name, amount, comparison, expected) => {
    expect(verdicts("change-rate", change(amount, comparison))).toEqual([expected]);
  });

  test.each([
    [{ amount: "100.00", change: "10.00", direction: "decrease" }, "contradiction"],
    [{ amount: "100.00", change: "10.00", direction: "increase" }, "match"],
    [{ change: "0", direction: "increase" }, "match"],
    [{ change: "3.00", direction: "unchanged" }, "contradiction"],
    [{ change: "-3.00", direction: "increase" }, "contradiction"],
    [{ change: "-3.00", rate: "2.65" }, "contradiction"],
    [{ amount: "-12.00", change: "122.00", rate: "-1016.7" }, "match"],
    [{ amount: "110.04", direction: "unchanged", rate: "0.0" }, "match"],
    [{ amount: "110.40", direction: "unchanged", rate: "0.0" }, "contradiction"],
  ])("the word of %j is a %s", (comparison, expected) => {
    expect(verdicts("change-direction", change("110.00", comparison))).toEqual([expected]);
  });

  it("has a rate that cannot be held against a figure that is not printed", () => {
    expect(
      verdicts("change-rate", {
        economic: [
          {
            scheme: "government",
            items: [{ code: "503", compare: [{ change: "7.00", direction: "decrease", rate: "41.18" }] }],
          },
        ],
      }),
    ).toEqual([]);
    // Nor against that of the year before alone: what is not printed is not zero.
    expect(
      verdicts("change-rate", {
        agencyOperating: { compare: [{ amount: "7.00", direction: "increase", rate: "3.39" }] },
      }),
    ).toEqual([]);
  });

  it("cannot have started from less than nothing", () => {
    expect(verdicts("prior-not-negative", change("5.00", { change: "6.00", direction: "increase" }))).toEqual([
      "contradiction -1",
    ]);
    expect(verdicts("prior-not-negative", change("5.00", { change: "6.00", direction: "decrease" }))).toEqual([
      "match",
    ]);
    expect(verdicts("prior-not-negative", change("-5.00", { change: "6.00", direction: "increase" }))).toEqual([]);
  });

  it("did start from less than nothing where the rate says so: more was called back than was spent", () => {
    const from = (rate: string): string[] =>
      verdicts("prior-not-negative", change("33.78", { change: "139.70", direction: "increase", rate }));
    expect([from("131.9"), from("13.19")]).toEqual([["match"], ["contradiction -105.92"]]);
  });

  it("without a reason are missing something, and not wrong", () => {
    expect(verdicts("reason-given", change("5.00", { change: "1.00", direction: "increase" }))).toEqual([
      "not-evaluable",
    ]);
    expect(verdicts("reason-given", change("5.00", { amount: "4.00" }))).toEqual([]);
  });

  it("are read in percent of the other version", () => {
    expect(
      verdicts("percent-of", change("98.69", { year: 2024, version: "budget", amount: "100.00", percentOf: "98.69" })),
    ).toEqual(["match 0"]);
    expect(
      verdicts("percent-of", change("98.69", { year: 2024, version: "budget", amount: "100.00", percentOf: "89.69" })),
    ).toEqual(["contradiction 9"]);
  });
});

describe("other matters", () => {
  it("staff counts everybody or only those in service", () => {
    const staff = (actual: string, serving: string, retired: string) => ({
      entity: {
        name: "局",
        staff: [
          {
            code: "actual",
            name: "实有人数",
            value: actual,
            items: [
              { code: "serving", value: serving },
              { code: "retired", value: retired },
            ],
          },
        ],
      },
    });
    expect(verdicts("staff-parts", staff("90", "45", "45"))).toEqual(["match 0"]);
    expect(verdicts("staff-parts", staff("45", "45", "45"))).toEqual(["match 0"]);
    expect(verdicts("staff-parts", staff("45", "46", "45"))).toEqual(["contradiction 1"]);
    expect(verdicts("staff-parts", staff("45", "44", "45"))).toEqual(["contradiction 44"]);
  });

  it("reserves are within procurement", () => {
    const procurement = (reserved: string) => ({
      procurement: { amount: "10.00", memo: [{ code: "reservedSme", amount: reserved }] },
    });
    expect(verdicts("procurement-reserved", procurement("10.00"))).toEqual(["match"]);
    expect(verdicts("procurement-reserved", procurement("12.00"))).toEqual(["contradiction 2"]);
  });

  it("agency operating expenses of another scope are no contradiction", () => {
    const agency = {
      agencyOperating: { amount: "5.00" },
      economic: [
        {
          scheme: "department",
          source: "general",
          nature: "basic",
          amount: "9.00",
          personnel: "3.00",
          operating: "6.00",
        },
      ],
    };
    expect(verdicts("agency-operating", agency)).toEqual(["not-evaluable 1"]);
  });

  it("projects may be a choice unless the table of projects is held", () => {
    const projects = (amount: string, state?: string) => ({
      expenditure: { amount: "10.00", project: "10.00" },
      projects: [{ name: "甲", amount }],
      ...(state === undefined ? {} : { tables: [{ id: "project", title: "项目支出表", state }] }),
    });
    expect(verdicts("project-total", projects("8.00"))).toEqual(["not-evaluable -2"]);
    expect(verdicts("project-total", projects("12.00"))).toEqual(["contradiction 2"]);
    expect(verdicts("project-total", projects("8.00", "held"))).toEqual(["contradiction -2"]);
  });

  it("an empty table has a note and no money", () => {
    const table = (note: string | undefined, paid: string | null) => ({
      tables: [
        {
          id: "governmentFund",
          title: "政府性基金预算支出表",
          state: "empty",
          ...(note === undefined ? {} : { note }),
        },
      ],
      expenditure: { amount: "1.00", funding: { general: "1.00", governmentFund: paid } },
    });
    expect(verdicts("empty-tables", table("未安排，空表。", null))).toEqual(["match"]);
    expect(verdicts("empty-tables", table(undefined, null))).toEqual(["not-evaluable"]);
    expect(verdicts("empty-tables", table("未安排，空表。", "3.00"))).toEqual(["contradiction"]);
    const held = (note: string) => ({ tables: [{ id: "project", title: "项目表", state: "held", note }] });
    expect(verdicts("empty-tables", held("此表为空表。"))).toEqual(["contradiction"]);
    expect(verdicts("empty-tables", held("1.指标可选择填写。2.不管理专项资金的部门，应公开空表并说明。"))).toEqual([]);
    expect(verdicts("empty-tables", held("如该部门没有政府性基金安排的支出，则本表为空，以空表报送。"))).toEqual([]);
    const zeros = (figure: string) => ({
      tables: [
        {
          id: "transfers",
          title: "转移支付表",
          state: "held",
          note: "本级没有转移支付，本表为空表。",
          cells: { rows: [["转移支付", "0.00", { text: figure, columns: 2 }]] },
        },
      ],
    });
    expect(verdicts("empty-tables", zeros("0.00"))).toEqual([]);
    expect(verdicts("empty-tables", zeros("3.00"))).toEqual(["contradiction"]);
  });

  it("one figure is printed alike, rounded, or otherwise", () => {
    const printed = (as: string) => ({
      expenditure: { amount: "166.45", printed: [{ line: 3, field: "amount", as }] },
    });
    expect(verdicts("printed-alike", printed("166.45"))).toEqual(["match"]);
    expect(verdicts("printed-alike", printed("166.5"))).toEqual(["rounding 0.05"]);
    expect(verdicts("printed-alike", printed("165.45"))).toEqual(["contradiction -1"]);
    expect(verdicts("printed-alike", printed("166,45"))).toEqual(["contradiction 16478.55"]);
  });

  it("one figure in two units is compared to the digits of the coarser", () => {
    const printed = (as: string) => ({
      unit: "元",
      expenditure: { amount: "877080.00", printed: [{ line: 3, field: "amount", as, unit: "万元" }] },
    });
    expect(verdicts("printed-alike", printed("87.708"))).toEqual(["match"]);
    expect(verdicts("printed-alike", printed("87.71"))).toEqual(["rounding 20"]);
    expect(verdicts("printed-alike", printed("87.70"))).toEqual(["rounding -80"]);
    expect(verdicts("printed-alike", printed("87.72"))).toEqual(["contradiction 120"]);
    expect(verdicts("printed-alike", printed("877.08"))).toEqual(["contradiction 7893720"]);
  });

  it("totals and their funding are compared, each place once", () => {
    const place = { page: 8, line: 3, field: "amount", as: "0" };
    const total = { amount: "2995.39", printed: [place, place] };
    expect(verdicts("printed-alike", { income: { total } })).toEqual(["contradiction -2995.39"]);
    const fiscal = { amount: "2961.68", printed: [{ ...place, as: "0.3" }] };
    expect(verdicts("printed-alike", { income: { total: { amount: "2995.39", funding: { fiscal } } } })).toEqual([
      "contradiction -2961.38",
    ]);
    const blank = { amount: null, printed: [{ ...place, as: "0.00" }] };
    expect(verdicts("printed-alike", { expenditure: { total: blank } })).toEqual(["match"]);
    const zero = { amount: "0.9", printed: [place] };
    expect(verdicts("printed-alike", { expenditure: { total: zero } })).toEqual(["contradiction -0.9"]);
  });

  it("many other writings are those of other things, and cannot be judged", () => {
    const places = ["3.00", "5.00", "9.00", "12.00"].map((as, line) => ({ line, field: "amount", as }));
    const expenditure = { amount: "12.00", printed: places };
    expect(verdicts("printed-alike", { expenditure })).toEqual(["match", "not-evaluable"]);
    expect(verdicts("printed-alike", { expenditure: { ...expenditure, printed: places.slice(1) } })).toEqual([
      "contradiction -7",
      "contradiction -3",
      "match",
    ]);
  });

  it("a name that is printed elsewhere as a number is no figure to compare", () => {
    const named = { code: "205", name: "教育支出", amount: "1", printed: [{ line: 3, field: "name", as: "2050" }] };
    expect(verdicts("printed-alike", { expenditure: { amount: "1", items: [named] } })).toEqual([]);
  });
});

describe("a sentence that compares a figure of its own", () => {
  const budget = (as: string, line = 18) => ({
    unit: "元",
    expenditure: {
      amount: "6964796",
      compare: [{ amount: "711.34", unit: "万元", direction: "increase", rate: "3.84", printed: [{ page: 6, line }] }],
      printed: [{ page: 6, line: 18, field: "amount", as, unit: "万元" }],
    },
  });

  it("is held against that, and the difference to the table is told once", () => {
    expect(verdicts("change-rate", budget("738.66"))).toEqual(["match 0"]);
    expect(verdicts("change-direction", budget("738.66"))).toEqual(["match"]);
    expect(verdicts("printed-alike", budget("738.66"))).toEqual(["contradiction 421804"]);
  });

  it("is held against the table where it stands elsewhere, or prints the same, rounded", () => {
    expect(verdicts("change-direction", budget("738.66", 19))).toEqual(["contradiction"]);
    expect(verdicts("change-direction", budget("696.48"))).toEqual(["contradiction"]);
  });

  it("has its other figure called by its version, both in one unit", () => {
    const sentence = (comparison: object): string | undefined =>
      reconcile(
        budgetOf({
          title: "例",
          year: 2024,
          kind: "finalAccounts",
          unit: "元",
          expenditure: { amount: "38454900.00", compare: [{ unit: "万元", direction: "decrease", ...comparison }] },
        }),
      ).checks.find(({ rule }) => rule === "change-direction")?.sentence["zh-CN"];
    expect(sentence({ amount: "3269.3" })).toBe(
      "支出合计·上年数：按文字是减少，而支出合计·上年数 3269.3 万元，本数为 3845.49 万元，方向不符，请核对。",
    );
    expect(sentence({ amount: "62.29", year: 2024, version: "budget" })).toContain("而支出合计·年初预算数 62.29 万元");
    expect(sentence({ amount: "62.29", version: "budget" })).toContain("而支出合计·上年预算数 62.29 万元");
    expect(sentence({ amount: "62.29", year: 2019 })).toContain("而支出合计·2019年数 62.29 万元");
    expect(sentence({ amount: "3269.3", direction: "unchanged" })).toContain("按文字是持平（相等），而");
  });
});

test("economic classes of an unnamed source are not held against the money of all sources", () => {
  const classes = (amount: string, source?: string) => ({
    income: {
      items: [
        { code: "general", amount: "90.00" },
        { code: "other", amount: "10.00" },
      ],
    },
    expenditure: { amount: "100.00", basic: "60.00" },
    economic: [{ scheme: "department", nature: "basic", amount, ...(source === undefined ? {} : { source }) }],
  });
  expect(verdicts("economic-total", classes("50.00"))).toEqual(["not-evaluable -10"]);
  expect(verdicts("economic-total", classes("60.00"))).toEqual(["match 0"]);
  expect(verdicts("economic-total", classes("50.00", "fiscal"))).toEqual([]);
  expect(
    verdicts("economic-total", { ...classes("50.00"), income: { items: [{ code: "general", amount: "100" }] } }),
  ).toEqual(["contradiction -10"]);
});

test("parts that a text names are no total of expenditure", () => {
  const income = { total: "1000.00" };
  const items = [{ name: "债务付息", amount: "78.5" }];
  expect(verdicts("income-expenditure", { income, expenditure: { items } })).toEqual(["not-evaluable -921.5"]);
  expect(verdicts("income-expenditure", { income, expenditure: { total: "900.00", items } })).toEqual([
    "contradiction -100",
  ]);
});

test("the place of a share is where the share is printed, and of a name where its figures are", () => {
  const item = {
    name: "教育支出",
    amount: "50.00",
    share: "40",
    printed: [
      { table: "expenditure", row: 3 },
      { line: 9, field: "share" },
    ],
  };
  const { checks } = reconcile(
    budgetOf({ title: "例", year: 2024, unit: "万元", expenditure: { amount: "100.00", items: [item] } }),
  );
  const [figure] = checks.find(({ rule }) => rule === "share")?.figures ?? [];
  expect(figure?.places).toEqual([{ line: 9, field: "share" }]);
});

test("final accounts are no contradiction of the budgeted amount that performance management covers", () => {
  const covered = (kind: string, amount: string) => ({
    kind,
    expenditure: { amount: "9.00", project: "4.00" },
    performance: [{ name: "编报绩效目标的项目", amount, quantities: [{ unit: "个", value: "3" }] }],
  });
  expect(verdicts("performance-coverage", covered("finalAccounts", "4.50"))).toEqual(["not-evaluable 0.5"]);
  expect(verdicts("performance-coverage", covered("finalAccounts", "4.00"))).toEqual(["match 0"]);
  expect(verdicts("performance-coverage", covered("budget", "4.50"))).toEqual(["contradiction 0.5"]);
});

describe("names", () => {
  it("of one source are not told as those of a code, which no document prints", () => {
    const source = {
      code: "general",
      name: "一般公共预算",
      printed: [{ line: 2, field: "name", as: "一般公共预算资金" }],
    };
    const found = reconcile(
      budgetOf({ title: "例", year: 2024, unit: "万元", income: { items: [{ ...source, amount: "1" }] } }),
    ).checks.find(({ verdict }) => verdict === "naming");
    expect(found?.sentence["zh-CN"]).toBe("同一名称有 2 种写法：“一般公共预算”、“一般公共预算资金”。");
  });

  test.each([
    ["部门专项—“12345”热线", '部门专项-"12345" 热线'],
    ["政府办公厅（室）", "政府办公厅(室)"],
    ["公务用车购置及运行费", "公务用车购置及运行费 （小计）"],
    ["Ａ－１", "A-1"],
  ])("%s is %s", (left, right) => {
    expect(plainName(left)).toBe(plainName(right));
  });

  it("differ where a character does", () => {
    expect(plainName("运维经费")).not.toBe(plainName("运行经费"));
  });

  it("are held against the list of their year only", () => {
    const named = (name: string, extra: object = {}) => ({
      expenditure: { amount: "1", items: [{ code: "205", name, amount: "1", ...extra }] },
    });
    expect(verdicts("official-name", named("教育支出"))).toEqual(["match"]);
    expect(verdicts("official-name", named("教育"))).toEqual(["naming"]);
    expect(verdicts("official-name", named("教育", { codeAssigned: true }))).toEqual([]);
    expect(verdicts("official-name", { year: 2015, ...named("教育") })).toEqual(["not-evaluable"]);
    expect(knownNames("20604", 2023)).toEqual([]);
  });
});

describe("years", () => {
  test.each([
    ["纳入本部门 2022 年部门预算编制范围的二级预算单位包括", 2022],
    ["2021年度部门决算公开", 2021],
  ])("%s is left over", (text, year) => {
    expect(staleYear(text, 2023)?.year).toBe(year);
  });

  test.each([
    "截至2022年底，占用使用国有资产",
    "比2022年部门预算增加3万元",
    "与2022年部门预算相比减少",
    "2022年部门预算执行情况",
    "关于印发2022年部门预算的通知（国办发〔2022〕8号）批复",
    "2023年部门预算",
    "2022年12月31日",
    "《2022年部门预算》",
    "原因说明：2022年部门预算含基建资金，2023年部门预算不含基建资金",
    "全面开展2022年度部门预算绩效自评",
    "2022年部门预算安排的所有项目资金开展绩效评价",
  ])("%s is legitimate", (text) => {
    expect(staleYear(text, 2023)).toBeUndefined();
  });
});

describe("goals", () => {
  const indicator = (name: string, value: string, unit: string) => ({
    level1: "产出指标",
    level2: "数量指标",
    name,
    target: { text: `=${value}${unit}`, value, unit },
  });
  const pairs = (goal: string, ...indicators: ReturnType<typeof indicator>[]) =>
    pairGoals([goal], indicators).map(
      ({ indicator: { name }, agrees, value }) => `${name} ${agrees ? "=" : "≠"} ${value.toFixed()}`,
    );

  it("pair by unit and words, through 万 and synonyms of units", () => {
    expect(
      pairs(
        "维护面积2.4万平方米，聘请热线人员7名",
        indicator("维护面积", "24000", "平方米"),
        indicator("热线人员数量", "7", "人"),
      ),
    ).toEqual(["维护面积 = 24000", "热线人员数量 = 7"]);
  });

  it("pair a number without unit only by four characters in common", () => {
    expect(pairs("窗口工作人员 220 工作", indicator("中心窗口工作人员", "202", "人"))).toEqual([
      "中心窗口工作人员 ≠ 220",
    ]);
    expect(pairs("人员 220 工作", indicator("中心窗口工作人员", "202", "人"))).toEqual([]);
  });

  it("hold no indicator against a year, about so many, or a part in per cent", () => {
    expect(pairs("完成2018-2024年清洁取暖改造户督导检查", indicator("清洁取暖改造户督导检查", "49", "天"))).toEqual([]);
    expect(pairs("编制2026示例市住房发展计划", indicator("示例市住房发展计划", "1", "份"))).toEqual([]);
    expect(pairs("完成约9000户租赁补贴发放", indicator("租赁补贴发放户数", "8960", "户"))).toEqual([]);
    expect(pairs("空地700平方米作为违章车辆停车场", indicator("违章车辆停车场建设", "100", "%"))).toEqual([]);
    expect(pairs("新筹集保障性住房350套", indicator("新筹集保障性住房", "200", "套"))).toEqual([
      "新筹集保障性住房 ≠ 350",
    ]);
  });

  it("do not count by the marks of their parts", () => {
    const indicators = [indicator("邀请港澳师生人数", "60", "人"), indicator("收集研究生课程数量", "2000", "门")];
    expect(pairs("1.组织项目；2.使港澳师生对职业有认识；（3）初步搭建研究生课程平台", ...indicators)).toEqual([]);
  });

  it("are left alone where two indicators could be meant", () => {
    expect(
      pairs("检验样品720批次", indicator("检验样品抽样", "700", "批次"), indicator("检验样品复检", "20", "批次")),
    ).toEqual([]);
  });
});

describe("the rules", () => {
  it("have stable ids, titles and grounds in both languages, and a formula", () => {
    expect(new Set(reconciliationRules.map(({ id }) => id)).size).toBe(reconciliationRules.length);
    expect(reconciliationRules.length).toBeGreaterThan(45);
    for (const { id, title, ground, formula } of reconciliationRules) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [title, ground]) {
        expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
      expect(formula).not.toBe("");
    }
  });
});

describe("carried-over money", () => {
  const opening = [{ code: "opening", amount: "20.00" }];

  it("explains why 财政拨款 is more than its funds of the year", () => {
    const account = (fiscal: string, balances: unknown[]) => ({
      income: { amount: "80.00", total: "100.00", items: [{ code: "general", amount: "80.00" }], balances },
      expenditure: { amount: "100.00", funding: { fiscal, general: "80.00" } },
    });
    expect(verdicts("fiscal-funds", account("100.00", opening))).toEqual(["not-evaluable -20"]);
    expect(verdicts("fiscal-funds", account("101.00", opening))).toEqual(["contradiction -21"]);
    expect(verdicts("fiscal-funds", account("100.00", []))).toEqual(["contradiction -20"]);
  });

  it("may stand in the table of income by function, which then adds up to the grand total", () => {
    const account = (received: string) => ({
      income: { amount: "80.00", total: "100.00", items: [{ code: "general", amount: "80.00" }], balances: opening },
      expenditure: { items: [{ code: "205", income: received }] },
    });
    expect(verdicts("income-by-function", account("100.00"))).toEqual(["match 0"]);
    expect(verdicts("income-by-function", account("80.00"))).toEqual(["match 0"]);
    expect(verdicts("income-by-function", account("90.00"))).toEqual(["contradiction 10"]);
  });

  it("may change, too, so that the change of the year need not be that of the total", () => {
    const income = {
      amount: "80.00",
      compare: [{ change: "30.00", direction: "increase" }],
      total: { amount: "100.00", compare: [{ change: "10.00", direction: "increase" }] },
      balances: opening,
    };
    expect(verdicts("change-parts", { income })).toEqual(["not-evaluable 20"]);
  });
});

describe("the change of a total", () => {
  const part = (amount: string, change: string) => ({
    amount,
    compare: [
      {
        change: change.replace("-", ""),
        direction: change.startsWith("-") ? ("decrease" as const) : ("increase" as const),
      },
    ],
  });
  const whole = (change: string, ...parts: object[]) => ({
    expenditure: { ...part("100.00", change), items: [{ code: "201", ...part("100.00", "40.00") }, ...parts] },
  });

  it("may be less than the changes of its parts, as last year had parts that are listed no longer", () => {
    expect(verdicts("change-parts", whole("15.00"))).toEqual(["not-evaluable 25"]);
    expect(verdicts("change-parts", whole("40.00"))).toEqual(["match 0"]);
  });

  it("cannot be more than they are, nor less where what has ended is listed", () => {
    expect(verdicts("change-parts", whole("45.00"))).toEqual(["contradiction -5"]);
    const ended = { code: "205", ...part("0", "-20.00") };
    expect(verdicts("change-parts", whole("20.00", ended))).toEqual(["match 0"]);
    expect(verdicts("change-parts", whole("15.00", ended))).toEqual(["contradiction 5"]);
  });
});

describe("a government's tables by function", () => {
  const tables = [{ id: "expenditure", title: "支出表", state: "held" }];
  const of = (parts: readonly unknown[], fund?: string) => ({
    fund,
    tables,
    expenditure: { amount: "100", items: [{ code: "204", amount: "100", items: parts }] },
  });

  it("may keep back items that are state secrets, so that those listed come to less", () => {
    expect(verdicts("item-parts", of(items("60", "30"), "general"))).toEqual(["not-evaluable -10"]);
    expect(verdicts("item-parts", of(items("60", "50"), "general"))).toEqual(["contradiction 10"]);
    expect(verdicts("item-parts", of(items("60", "30")))).toEqual(["contradiction -10"]);
    expect(verdicts("item-parts", of(items("60", "30"), "governmentFund"))).toEqual(["contradiction -10"]);
    const [category] = of(items("60", "30")).expenditure.items;
    const short = { fund: "general", tables, expenditure: { amount: "110", items: [category] } };
    expect(verdicts("expenditure-parts", short)).toEqual(["contradiction -10"]);
  });

  it("may do so in another version, and has no row of 预备费 where nothing was spent", () => {
    const version = (amount: string) => ({ compare: [{ year: 2024, version: "budget", amount }] });
    const part = { amount: "90", ...version("80") };
    const category = { code: "204", amount: "90", ...version("95"), items: [part] };
    const account = (items: readonly unknown[], kind: string) => ({
      year: 2024,
      kind,
      fund: "general",
      tables,
      expenditure: { amount: "90", ...version("120"), items },
    });
    expect(verdicts("prior-parts", account([category], "finalAccounts"))).toEqual([
      "not-evaluable -25",
      "not-evaluable -15",
    ]);
    // A budget prints how the year before was carried out, too.
    expect(verdicts("prior-parts", account([category], "budget"))).toContain("not-evaluable -25");
    const reserve = { code: "227", amount: null, ...version("20") };
    expect(verdicts("prior-parts", account([category, reserve], "finalAccounts"))).toEqual([
      "contradiction -5",
      "not-evaluable -15",
    ]);
  });
});

describe("rows of a government whose levels are not printed", () => {
  const tables = [{ id: "income", title: "收入表", state: "held" }];
  const income = (...amounts: readonly (readonly [name: string, amount: string, code?: string])[]) => ({
    amount: "100",
    items: amounts.map(([name, amount, code]) => ({ name, amount, ...(code === undefined ? {} : { code }) })),
  });
  const of = (account: unknown, fund = "governmentFund") =>
    verdicts("income-parts", { fund, tables, income: account, expenditure: { amount: "100" } });

  it("may be parts of others, where they are exactly what is too much", () => {
    expect(of(income(["土地收入", "70"], ["甲", "40"], ["乙", "21"], ["其他收入", "30"]))).toEqual([
      "not-evaluable 61",
    ]);
    expect(of(income(["土地收入", "70"], ["甲", "9"], ["其他收入", "30"]))).toEqual(["not-evaluable 9"]);
    expect(of(income(["土地收入", "70"], ["甲", "9"], ["其他收入", "31"]))).toEqual(["contradiction 10"]);
    const coded = income(["土地收入", "70", "10301"], ["甲", "9", "10302"], ["其他收入", "30", "10399"]);
    expect(of(coded)).toEqual(["contradiction 9"]);
  });
});

describe("a government's report", () => {
  const expenditure = { amount: "100", items: items("30", "20") };

  it("names the main items only, where no table prints the account", () => {
    expect(verdicts("expenditure-parts", { fund: "general", expenditure })).toEqual(["not-evaluable -50"]);
    const tables = [{ id: "expenditure", title: "支出表", state: "held" }];
    expect(verdicts("expenditure-parts", { fund: "general", expenditure, tables })).toEqual(["contradiction -50"]);
  });

  it("may give a total of expenditure before what is left over", () => {
    const account = {
      fund: "general",
      income: { amount: "90", total: "100", balances: [{ name: "上级补助收入", amount: "10" }] },
      expenditure: { amount: "80", total: "80", balances: [{ code: "closing", amount: "20" }] },
    };
    expect(verdicts("account-total", account)).toEqual(["match 0", "match 0"]);
    expect(verdicts("income-expenditure", account)).toEqual(["match 0"]);
  });

  it("may leave out what is between the year and its total", () => {
    const account = {
      income: { amount: "850.00", total: "862.40" },
      expenditure: { amount: "870.00", total: "862.40" },
    };
    expect(verdicts("account-total", account)).toEqual(["not-evaluable -12.4", "contradiction 7.6"]);
  });

  it("may give the grand total of one side only", () => {
    const income = { amount: "80", total: "120", balances: [{ name: "转移性收入", amount: "40" }] };
    expect(verdicts("income-expenditure", { fund: "general", income, expenditure: { amount: "100" } })).toEqual([
      "not-evaluable -20",
    ]);
  });
});

describe("money that one of two tables may count as carried over", () => {
  const income = (opening: string) => ({
    amount: "8.00",
    total: "10.00",
    balances: [{ code: "opening", name: "上年结转", amount: opening }],
  });

  it("explains an economic breakdown that is larger or smaller by no more", () => {
    const found = (opening: string, amount: string) =>
      verdicts("economic-total", {
        income: income(opening),
        expenditure: { amount: "10.00", basic: "8.00", project: "2.00" },
        economic: [{ scheme: "department", nature: "basic", amount }],
      });
    expect(found("2.00", "9.50")).toEqual(["not-evaluable -1.5"]);
    expect(found("2.00", "6.50")).toEqual(["not-evaluable -1.5"]);
    expect(found("2.00", "10.50")).toEqual(["contradiction 2.5"]);
    expect(found("0.00", "9.50")).toEqual(["contradiction 1.5"]);
    expect(found("2.00", "8.00")).toEqual(["match 0"]);
  });

  it("explains a project whose sources leave it out", () => {
    const found = (opening: string, general: string) =>
      verdicts("project-funding", {
        income: income(opening),
        projects: [{ code: "1", name: "某项目", amount: "5.00", funding: { general } }],
      });
    expect(found("2.00", "4.00")).toEqual(["not-evaluable -1"]);
    expect(found("0.00", "4.00")).toEqual(["contradiction -1"]);
    expect(found("2.00", "6.00")).toEqual(["contradiction 1"]);
  });
});

describe("parts that are not all", () => {
  const income = (amount: string, ...parts: [code: string, amount: string, share?: string][]) => ({
    amount,
    items: parts.map(([code, own, share]) => ({ code, amount: own, ...(share === undefined ? {} : { share }) })),
  });

  it("have shares that need not be a hundred together", () => {
    const part = income("100.00", ["general", "75.00", "75"]);
    expect(verdicts("share-sum", { income: part })).toEqual([]);
    const all = income("100.00", ["general", "75.00", "75"], ["other", "25.00", "22"]);
    expect(verdicts("share-sum", { income: all })).toEqual(["contradiction -3"]);
  });

  it("are those that a report likes, where it tells of no whole", () => {
    const { amount: _, ...told } = income("", ["general", "3", "1.7"]);
    expect(verdicts("share-sum", { fund: "general", income: told })).toEqual([]);
    expect(verdicts("share-sum", { income: told })).toEqual(["contradiction -98.3"]);
  });

  it("leave the share of the balances in the grand total to these", () => {
    const year = { ...income("90.00", ["general", "60.00", "60.00"], ["other", "30.00", "30.00"]), total: "100.00" };
    expect(verdicts("share-sum", { income: year })).toEqual([]);
  });

  it("are counted once where a subtotal stands beside them", () => {
    const beside = income(
      "110.00",
      ["general", "100.00"],
      ["governmentFund", "0.00"],
      ["other", "10.00"],
      ["fiscal", "100.00"],
    );
    expect(verdicts("income-parts", { income: beside })).toEqual(["match 0"]);
  });

  it("say nothing of 财政拨款 where the general budget is not among them", () => {
    const fiscal = { code: "fiscal", amount: "100.00", items: [{ code: "governmentFund", amount: "18.00" }] };
    const [first, second] = verdicts("income-parts", { income: { amount: "100.00", items: [fiscal] } });
    expect(first).toBe("match 0");
    expect(second).toMatch(/^not-evaluable/);
  });
});
