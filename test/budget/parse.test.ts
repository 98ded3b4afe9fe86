import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBudget, parseBudgets } from "../../src/budget/parse.js";
import { MINIMAL, RICH } from "./support/examples.js";

const HEAD = { title: "某局预算", year: 2023, unit: "万元" };

/** A budget in which 教育支出 holds the given fields. */
function withEducation(fields: object): object {
  return { ...HEAD, expenditure: { items: [{ code: "205", name: "教育支出", ...fields }] } };
}

/** What is reported for an input: `severity code path` of each problem. */
function reported(input: unknown): string[] {
  const result = parseBudget(input);
  return (result.ok ? result.warnings : result.problems).map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  );
}

describe("a good budget", () => {
  it("is read from text as it is written", () => {
    expect(parseBudget(MINIMAL)).toEqual({ ok: true, budget: JSON.parse(MINIMAL) as unknown, warnings: [] });
  });

  it("is read from data, with every field of the schema", () => {
    expect(parseBudget(RICH)).toEqual({ ok: true, budget: RICH, warnings: [] });
  });

  it("is a copy: the input may change afterwards", () => {
    const input = { ...HEAD, notes: ["一"] };
    const result = parseBudget(input);
    input.notes.push("二");
    expect(result).toMatchObject({ ok: true, budget: { notes: ["一"] } });
  });

  it("may begin with a byte order mark", () => {
    expect(parseBudget(`\uFEFF${MINIMAL}`).ok).toBe(true);
  });

  it("may come from another window, frozen, without prototype, or with undefined fields", () => {
    const foreign = Object.assign(Object.create(null) as object, HEAD, { income: undefined });
    expect(parseBudget(Object.freeze(foreign))).toEqual({ ok: true, budget: HEAD, warnings: [] });
  });

  it("is not troubled by pages that extend Object.prototype", () => {
    const prototype = Object.prototype as { portal?: unknown };
    prototype.portal = "an old library was here";
    try {
      expect(reported(withEducation({ basic: { amount: "1" } }))).toEqual([]);
    } finally {
      delete prototype.portal;
    }
  });
});

describe("silences and digits", () => {
  const figures = {
    amount: null,
    basic: "0",
    project: 0,
    operating: "0.00",
    share: "-0.10",
    personnel: "1437.00",
    funding: { general: null, own: { amount: null } },
  };

  it.each([
    ["text", JSON.stringify(withEducation(figures))],
    ["data", withEducation(figures)],
  ])("null, zero and trailing zeros survive in %s", (_kind, input) => {
    const result = parseBudget(input);
    expect(result.ok && result.budget.expenditure?.items?.[0]).toStrictEqual({
      code: "205",
      name: "教育支出",
      ...figures,
    });
  });

  it.each(["0", "-3.5", "1437.00", "0001", `${"9".repeat(37)}.25`, 0, -1.5, 2 ** 53, -(2 ** 53)])(
    "accepts %s",
    (amount) => {
      expect(reported(withEducation({ amount }))).toEqual([]);
    },
  );

  it.each([
    ["１４３７", "not-a-decimal"],
    ["1,437.00", "not-a-decimal"],
    ["1 437", "not-a-decimal"],
    ["+1", "not-a-decimal"],
    ["1e3", "not-a-decimal"],
    [" 1", "not-a-decimal"],
    ["1.", "not-a-decimal"],
    [".5", "not-a-decimal"],
    ["", "not-a-decimal"],
    ["—", "not-a-decimal"],
    ["NaN", "not-a-decimal"],
    ["4.98万", "not-a-decimal"],
    ["1\n", "not-a-decimal"],
    [true, "not-a-decimal"],
    [[], "not-a-decimal"],
    [{}, "not-a-decimal"],
    ["9".repeat(41), "decimal-too-long"],
    [2 ** 53 + 2, "number-too-large"],
    [-1e300, "number-too-large"],
    [Number.NaN, "unsupported-value"],
    [Number.POSITIVE_INFINITY, "unsupported-value"],
    [1n, "unsupported-value"],
  ])("refuses the amount %s", (amount, code) => {
    expect(reported(withEducation({ amount }))).toEqual([`error ${code} $.expenditure.items[0].amount`]);
  });

  it.each(["12345678901234567.89", "1e400", "-1e400", "0.1234567890123456789", "9007199254740993", "1e-400"])(
    "never rounds the number %s of a text",
    (literal) => {
      const text = JSON.stringify(withEducation({ amount: "?" })).replace('"?"', literal);
      expect(reported(text)).toContain("error inexact-number $.expenditure.items[0].amount");
    },
  );

  it.each(["1437.00", "1e3", "1.5E+2", "-0", "0.30000000000000004", "9007199254740992", "100000000000000000000e-10"])(
    "takes the number %s of a text, which keeps its digits",
    (literal) => {
      const text = JSON.stringify(withEducation({ amount: "?" })).replace('"?"', literal);
      expect(reported(text)).toEqual([]);
    },
  );
});

describe("fields the schema does not know", () => {
  it("are kept and warned of at every depth", () => {
    const input = withEducation({ nmae: 1, basic: { amount: "1", x: null }, economic: { 302: { y: [] } } });
    expect(reported({ ...input, z: {} })).toEqual([
      "warning unknown-field $.expenditure.items[0].basic.x",
      'warning unknown-field $.expenditure.items[0].economic["302"].y',
      "warning unknown-field $.expenditure.items[0].nmae",
      "warning unknown-field $.z",
    ]);
    expect(parseBudget(input)).toMatchObject({ ok: true, budget: input });
  });

  it("do not hide errors beside them", () => {
    expect(reported(withEducation({ basic: { x: 1, amount: "一" } }))).toEqual([
      "error not-a-decimal $.expenditure.items[0].basic.amount",
      "warning unknown-field $.expenditure.items[0].basic.x",
    ]);
  });

  it("never reach a prototype", () => {
    const text = `{"title":"某局预算","year":2023,"unit":"万元","__proto__":{"polluted":1},"income":{"constructor":{"prototype":1}}}`;
    const result = parseBudget(text);
    expect(reported(text)).toEqual([
      "warning reserved-field $.__proto__",
      "warning reserved-field $.income.constructor",
    ]);
    expect(result.ok && result.budget).toEqual({ ...HEAD, income: {} });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(result.ok && Object.getPrototypeOf(result.budget)).toBe(Object.prototype);
  });
});

const withCells = (rows: unknown) => ({
  ...HEAD,
  tables: [{ id: "debt", title: "债务表", state: "held", cells: { rows } }],
});

describe("wrong fields", () => {
  it.each([
    [{ ...HEAD, year: "2023" }, "error not-a-year $.year"],
    [{ ...HEAD, year: 2023.5 }, "error not-a-year $.year"],
    [{ ...HEAD, year: 1948 }, "error not-a-year $.year"],
    [{ ...HEAD, year: 2101 }, "error not-a-year $.year"],
    [{ ...HEAD, unit: "万圆" }, "error unknown-word $.unit"],
    [{ ...HEAD, kind: "预算" }, "error unknown-word $.kind"],
    [{ ...HEAD, example: false }, "error unknown-word $.example"],
    [{ title: "某局预算", year: 2023 }, "error missing-field $.unit"],
    [{ ...HEAD, title: null }, "error wrong-type $.title"],
    [{ ...HEAD, published: "2023年2月" }, "error not-a-date $.published"],
    [{ ...HEAD, published: "2023-13-01" }, "error not-a-date $.published"],
    [{ ...HEAD, documents: [{ id: "a", url: "javascript:alert(1)" }] }, "error not-a-link $.documents[0].url"],
    [{ ...HEAD, documents: [{ id: "a", url: "\tdata:text/html,x" }] }, "error not-a-link $.documents[0].url"],
    [{ ...HEAD, projects: {} }, "error wrong-type $.projects"],
    [{ ...HEAD, income: [] }, "error wrong-type $.income"],
    [{ ...HEAD, entity: {} }, "error missing-field $.entity.name"],
    [{ ...HEAD, income: { items: [{ code: 205 }] } }, "error wrong-type $.income.items[0].code"],
    [{ ...HEAD, expenditure: { basic: ["1"] } }, "error wrong-type $.expenditure.basic"],
    [withCells([["甲县", 1]]), "error wrong-type $.tables[0].cells.rows[0][1]"],
    [withCells([[{ columns: 2 }]]), "error missing-field $.tables[0].cells.rows[0][0].text"],
    [withCells([[{ text: "甲县", columns: 0 }]]), "error not-a-span $.tables[0].cells.rows[0][0].columns"],
    [withCells([[{ text: "甲县", rows: 1e6 }]]), "error not-a-span $.tables[0].cells.rows[0][0].rows"],
    [withCells([[{ text: "甲县", rows: "2" }]]), "error wrong-type $.tables[0].cells.rows[0][0].rows"],
    [[HEAD], "error list-of-budgets $"],
  ])("%j", (input, problem) => {
    expect(reported(input)).toEqual([problem]);
  });

  it.each(["https://a.cn/b:c", "HTTP://a.cn", "/files/a.pdf", "a.pdf?x=1:2", "../预算：2023.pdf"])(
    "the link %s is fine",
    (url) => {
      expect(reported({ ...HEAD, documents: [{ id: "a", url }] })).toEqual([]);
    },
  );
});

describe("codes", () => {
  it("that come again below themselves are a cycle", () => {
    const cycle = [{ code: "20501", items: [{ code: "2050101", memo: [{ code: "205" }] }] }];
    expect(reported(withEducation({ items: cycle }))).toEqual([
      "error repeated-code $.expenditure.items[0].items[0].items[0].memo[0].code",
    ]);
  });

  it("that stand beside each other are worth a look, not an error", () => {
    expect(
      reported(
        withEducation({
          items: [
            { code: "1", name: "甲" },
            { code: "1", name: "乙" },
          ],
        }),
      ),
    ).toEqual(["warning sibling-code $.expenditure.items[0].items[1].code"]);
  });

  it.each([
    { income: { balances: [{ code: "a", items: [{ code: "a" }] }] } },
    { projects: [{ code: "a", items: [{ code: "a" }] }] },
    { economic: [{ scheme: "department", code: "a", items: [{ code: "a" }] }] },
    { assets: { code: "a", items: [{ code: "a" }] } },
    { entity: { name: "某局", staff: [{ code: "a", value: "1", items: [{ code: "a", value: "1" }] }] } },
  ])("are checked in every tree: %j", (fields) => {
    expect(reported({ ...HEAD, ...fields })).toHaveLength(1);
  });
});

describe("what is not JSON data", () => {
  const circular: Record<string, unknown> = { ...HEAD };
  circular["income"] = circular;
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  it.each([
    ["undefined", undefined, "error empty-input $"],
    ["nothing", "  \n", "error empty-input $"],
    ["a web page", "\n<!DOCTYPE html><html>", "error not-json $"],
    ["JSON of something else", '{"code":200,"data":{"title":"例"}}', "error not-a-budget $"],
    ["a part of a web page", '<script src="x.js"></script>', "error not-json $"],
    ["a list of nothing", [], "error empty-input $"],
    ["null", null, "error wrong-type $"],
    ["a function", () => HEAD, "error unsupported-value $"],
    ["a symbol", Symbol("x"), "error unsupported-value $"],
    ["a revoked proxy", revoked.proxy, "error unreadable-value $"],
    ["a class instance", { ...HEAD, income: new Map() }, "error unsupported-value $.income"],
    ["a date", { ...HEAD, published: new Date(0) }, "error unsupported-value $.published"],
    ["an object that contains itself", circular, "error circular-value $.income"],
    ["a list with a hole", { ...HEAD, notes: new Array(4_000_000_000) }, "error unsupported-value $.notes[0]"],
    [
      "a getter that throws",
      {
        ...HEAD,
        get notes() {
          throw new Error("no");
        },
      },
      "error unreadable-value $.notes",
    ],
    [
      "a proxy that throws",
      {
        ...HEAD,
        income: new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error("no");
            },
          },
        ),
      },
      "error unreadable-value $.income",
    ],
  ])("%s", (_name, input, problem) => {
    expect(reported(input)).toEqual([problem]);
  });

  it("parts that are shared but not circular are fine", () => {
    const shared = [{ name: "甲" }];
    expect(reported({ ...HEAD, income: { items: shared }, expenditure: { items: shared } })).toEqual([]);
  });
});

describe("a list of budgets", () => {
  it("is read by parseBudgets, as is a single one", () => {
    expect(parseBudgets([HEAD, RICH])).toEqual({ ok: true, budgets: [HEAD, RICH], warnings: [] });
    expect(parseBudgets(JSON.stringify(HEAD))).toEqual({ ok: true, budgets: [HEAD], warnings: [] });
  });

  it("has its problems at their index", () => {
    const result = parseBudgets([
      HEAD,
      { ...HEAD, year: 1 },
      { ...HEAD, income: { code: "1", items: [{ code: "1" }] } },
    ]);
    expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual([
      "$[1].year",
      "$[2].income.items[0].code",
    ]);
  });

  it("that is empty is no budget", () => {
    expect(parseBudgets([])).toMatchObject({ ok: false, problems: [{ code: "empty-input" }] });
  });
});

it.each([false, 2023, "x", null, [null, 1, { code: null }], { a: 1 }])(
  "a field of another record's name may hold anything: %j",
  (balances) => {
    const items = [{ code: "201", name: "一般公共服务支出", amount: "1.00", balances }];
    const budget = { title: "某局预算", year: 2024, unit: "万元", expenditure: { amount: "1.00", items } };
    const result = parseBudget(budget);
    expect(result).toMatchObject({ ok: true, warnings: [{ code: "unknown-field" }] });
    if (result.ok) expect(result.budget).toEqual(budget);
  },
);

it("codes that are ordered, and codes that are not, are told alike", () => {
  // Three levels and 30 items at most: fewer faults than a list of problems holds.
  const parts = <Below>(items: fc.Arbitrary<Below>, maxLength: number): fc.Arbitrary<readonly object[]> =>
    fc.array(fc.record({ code: fc.constantFrom("1", "2", "11", "12", "21", "111"), items }, { requiredKeys: [] }), {
      maxLength,
    });
  const tree = parts(parts(parts(fc.constant([]), 2), 3), 3);
  fc.assert(
    fc.property(tree, (items) => {
      const found: string[] = [];
      const look = (
        node: { code?: string; items?: readonly object[] },
        path: string,
        above: readonly string[],
      ): void => {
        if (node.code !== undefined && above.includes(node.code)) found.push(`repeated-code ${path}.code`);
        const codes = (node.items ?? []).map((item) => (item as { code?: string }).code);
        codes.forEach((code, at) => {
          if (code !== undefined && codes.indexOf(code) < at) found.push(`sibling-code ${path}.items[${at}].code`);
        });
        node.items?.forEach((item, at) =>
          look(item, `${path}.items[${at}]`, node.code === undefined ? above : [...above, node.code]),
        );
      };
      look({ items }, "$.expenditure", []);
      const result = parseBudget({ title: "某局预算", year: 2024, unit: "万元", expenditure: { items } });
      const problems = result.ok ? result.warnings : result.problems;
      expect(problems.map(({ code, path }) => `${code} ${path}`).sort()).toEqual(found.sort());
    }),
    { numRuns: 300 },
  );
});
