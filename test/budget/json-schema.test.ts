import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { budgetJsonSchema } from "../../.build/json-schema.mjs";
import { readSchemaDocs } from "../../.build/schema-docs.mjs";
import { parseBudget } from "../../src/budget/parse.js";
import * as schemas from "../../src/budget/schema.js";
import { MINIMAL, RICH } from "./support/examples.js";
import { placesIn, put } from "./support/places.js";
import { schemaViolations } from "./support/json-schema-validator.js";

interface Shape {
  description?: string;
  properties?: Record<string, { description?: string }>;
  additionalProperties?: unknown;
  allOf?: { $ref: string }[];
}

const docs = readSchemaDocs();
const generated = budgetJsonSchema(schemas, docs) as Record<string, unknown>;
const schema = generated as unknown as Shape & { $id: string; $schema: string; $defs: Record<string, Shape> };
const violations = (value: unknown) => schemaViolations(generated, value);
const HEAD = { title: "某局预算", year: 2023, unit: "万元" };

describe("budget.schema.json", () => {
  it("is draft 2020-12 with a neutral name", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.$id).toBe("budget.schema.json");
  });

  it("accepts the examples", () => {
    expect(violations(JSON.parse(MINIMAL))).toEqual([]);
    expect(violations(RICH)).toEqual([]);
  });

  it.each([
    [{ title: "某局预算", year: 2023 }, ["$.unit"]],
    [{ ...HEAD, unit: "万圆" }, ["$.unit"]],
    [{ ...HEAD, year: "2023" }, ["$.year"]],
    [{ ...HEAD, income: { amount: "1,437.00" } }, ["$.income.amount"]],
    [{ ...HEAD, expenditure: { items: [{ items: [{ code: 205 }] }] } }, ["$.expenditure.items[0].items[0].code"]],
    [{ ...HEAD, projects: [{ performance: {} }] }, ["$.projects[0].performance.indicators"]],
    [{ ...HEAD, economic: [{ amount: "1" }] }, ["$.economic[0].scheme"]],
  ])("refuses %j", (value, paths) => {
    expect(violations(value)).toEqual(paths);
  });

  it("holds one definition for each shape and explains it and each of its fields", () => {
    const shapes = { ...schema.$defs, Budget: schema as Shape };
    const constants = Object.keys(schemas).filter((name) => name.endsWith("Schema"));
    const exported = constants.map((name) => name.replace(/Schema$/, ""));
    expect(Object.keys(shapes).sort()).toEqual(exported.sort());
    for (const [name, shape] of Object.entries(shapes)) {
      expect(shape.description, name).toMatch(/.{8}/);
      for (const [field, value] of Object.entries(shape.properties ?? {})) {
        expect(value.description, `${name}.${field}`).toMatch(/.{8}/);
      }
    }
  });

  it("lets shapes extend one another instead of repeating fields", () => {
    expect(schema.$defs["Item"]?.allOf).toEqual([{ $ref: "#/$defs/Figure" }]);
    expect(Object.keys(schema.$defs["Account"]?.properties ?? {})).toEqual(["total", "balances"]);
  });

  it("allows unknown fields, which parseBudget only warns of", () => {
    expect(violations({ ...HEAD, later: 1, income: { later: {} } })).toEqual([]);
    expect(schema.additionalProperties).toBeUndefined();
  });

  it("stays small", () => {
    expect(new TextEncoder().encode(JSON.stringify(schema)).length).toBeLessThan(28_000);
  });

  it("says the same as parseBudget of a budget with one field changed", () => {
    const text = JSON.stringify(RICH);
    const value = fc.constantFrom<unknown>(
      null,
      0,
      1.5,
      2023,
      true,
      "",
      "1437.00",
      "１４３７",
      "万元",
      "budget",
      "held",
      "2023-02-10",
      "2023-02-31x",
      "javascript:x",
      [],
      ["1"],
      {},
      { amount: "1" },
      { amount: true },
      1e300,
      "=",
    );
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(RICH)), value, (place, replacement) => {
        const changed = JSON.parse(text) as unknown;
        put(changed, place, replacement);
        const result = parseBudget(changed);
        const accepted = result.ok || result.problems.every(({ code }) => code === "repeated-code");
        expect(violations(changed).length === 0).toBe(accepted);
      }),
      { numRuns: 2000 },
    );
  });
});
