import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBudget, parseBudgets, type ParsedBudget } from "../../src/budget/parse.js";
import { MINIMAL, RICH } from "./support/examples.js";
import { placesIn, put } from "./support/places.js";

const RICH_TEXT = JSON.stringify(RICH);
/** Names that budgets use, names that JavaScript uses, and names of nobody. */
const KEY = fc.oneof(
  fc.constantFrom(...new Set(RICH_TEXT.match(/(?<=")[\w$]+(?=":)/g))),
  fc.constantFrom("__proto__", "constructor", "prototype", "toString", "length", "toJSON", "then", "0", ""),
  fc.string(),
);
const SCALAR = fc.oneof(
  fc.constantFrom("１４３７", "1,437.00", "1437.00", "4.98万", "", null, 0, -0, 1e300, true, "万元", 2023),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: "binary" }),
  fc.boolean(),
);
/** What breaks JSON text, and now and then does not. */
const PIECES = [...Array.from("{}[],:\"\\+-.0eEtfn \n/'，“"), "\\u12", "null"];
/** JSON data that is often nearly a budget. */
const DATA = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    SCALAR,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(KEY, tie("value")), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;
const NOT_JSON = fc.constantFrom(
  undefined,
  () => 0,
  Symbol("x"),
  1n,
  Number.NaN,
  new Date(),
  /x/,
  new Map(),
  Object.create({ a: 1 }),
  new Array(3),
  Math,
);

/** Every result must be of one of the two forms, with a place and two sentences for each problem. */
function expectWellFormed(result: ParsedBudget): void {
  const problems = result.ok ? result.warnings : result.problems;
  expect(problems.length).toBeLessThanOrEqual(51);
  expect(problems.some(({ severity }) => severity === "error")).toBe(!result.ok);
  for (const { code, path, message, found } of problems) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(path.startsWith("$")).toBe(true);
    expect(message["zh-CN"]).toMatch(/[。…]$/);
    expect(message.en).toMatch(/\.$/);
    for (const text of [message["zh-CN"], message.en]) {
      if (!`${path}${found ?? ""}`.includes("undefined")) expect(text).not.toMatch(/undefined|\[object/);
      expect(text.length).toBeLessThan(700);
    }
    expect((found ?? "").length).toBeLessThan(500);
  }
}

describe("parseBudget never throws", () => {
  it("on arbitrary data", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSparseArray: true,
      withNullPrototype: true,
      withTypedArray: true,
      withSet: true,
      withObjectString: true,
    });
    fc.assert(
      fc.property(fc.oneof(DATA, anything), (input) => {
        expectWellFormed(parseBudget(input));
        expect(() => parseBudgets(input)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it("on a budget with arbitrary data in place of one field", () => {
    const places = placesIn(RICH);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.oneof(DATA, NOT_JSON), (place, value) => {
        const input = JSON.parse(RICH_TEXT) as unknown;
        put(input, place, value);
        expectWellFormed(parseBudget(input));
      }),
      { numRuns: 1000 },
    );
  });

  it("on arbitrary text, and on JSON text with a piece cut out or put in", () => {
    const edited = fc
      .tuple(fc.nat(RICH_TEXT.length), fc.nat(20), fc.string({ unit: "binary" }))
      .map(([at, length, piece]) => RICH_TEXT.slice(0, at) + piece + RICH_TEXT.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.json(), edited), (text) => {
        expectWellFormed(parseBudget(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("on truncated JSON, wherever it breaks off", () => {
    for (let length = 0; length < MINIMAL.length; length += 1) {
      const result = parseBudget(MINIMAL.slice(0, length));
      expectWellFormed(result);
      expect(result.ok).toBe(false);
    }
  });
});

describe("parseBudget and JSON agree", () => {
  it("on what is JSON: text that JSON.parse refuses has exactly one problem of syntax", () => {
    const edited = fc.tuple(fc.nat(MINIMAL.length), fc.nat(2), fc.constantFrom(...PIECES));
    fc.assert(
      fc.property(edited, ([at, length, piece]) => {
        const text = MINIMAL.slice(0, at) + piece + MINIMAL.slice(at + length);
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const result = parseBudget(text);
        const syntax = result.ok ? [] : result.problems.filter(({ code }) => code === "invalid-json");
        expect(syntax).toHaveLength(valid ? 0 : 1);
      }),
      { numRuns: 3000 },
    );
  });

  it("on data: what is accepted is what was written", () => {
    const places = placesIn(RICH).filter((place) => place.length > 1);
    fc.assert(
      fc.property(fc.constantFrom(...places), DATA, (place, value) => {
        const input = JSON.parse(RICH_TEXT) as unknown;
        put(input, place, value);
        const text = JSON.stringify(input);
        if (/"(__proto__|constructor|prototype)":/.test(text)) return;
        const result = parseBudget(text);
        if (result.ok) expect(result.budget).toStrictEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("size", () => {
  const item = (index: number) => ({
    code: String(index),
    name: `科目${index}`,
    amount: "12.50",
    basic: { amount: "12.50" },
  });
  const large = (count: number, fields: object = {}) =>
    JSON.stringify({
      title: "某局预算",
      year: 2023,
      unit: "万元",
      expenditure: { items: Array.from({ length: count }, (_, index) => ({ ...item(index), ...fields })) },
    });

  it("ten megabytes are read", () => {
    const text = large(130_000);
    expect(text.length).toBeGreaterThan(9_000_000);
    expect(parseBudget(text).ok).toBe(true);
  });

  it("a problem in every one of a hundred thousand items is reported, not thrown", () => {
    expectWellFormed(parseBudget(large(60_000, { amount: "1,0", project: "一", share: true })));
    expectWellFormed(parseBudget(large(60_000, { amount: "1,0", project: "一", share: true, code: "x" })));
  });

  it("a million brackets are refused for their depth", () => {
    expect(parseBudget("[".repeat(1_000_000))).toMatchObject({ ok: false, problems: [{ code: "too-deep" }] });
    let nested: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
    expect(parseBudget(nested)).toMatchObject({ ok: false, problems: [{ code: "too-deep" }] });
  });

  it("parts that are shared a thousand million times are refused for their number", () => {
    let shared: unknown = ["x"];
    for (let depth = 0; depth < 30; depth += 1) shared = [shared, shared];
    expect(parseBudget({ notes: shared })).toMatchObject({ ok: false, problems: [{ code: "too-large" }] });
  });
});
