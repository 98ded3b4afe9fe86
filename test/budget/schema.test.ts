import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import { documentDeclaration, readSchemaDocs } from "../../.build/schema-docs.mjs";
import * as schemas from "../../src/budget/schema.js";
import type {
  Account,
  Amount,
  Budget,
  Cell,
  Figure,
  Funding,
  Item,
  Project,
  Quantity,
} from "../../src/budget/schema.js";
import { MINIMAL, RICH } from "./support/examples.js";
import { emitSchemaDeclarations, openEditor } from "./support/type-service.js";

const SHAPES = [
  "Printing",
  "Comparison",
  "Quantity",
  "Figure",
  "Funding",
  "Item",
  "Account",
  "EconomicBreakdown",
  "Target",
  "Indicator",
  "Performance",
  "OverallPerformance",
  "Period",
  "Project",
  "SourceDocument",
  "MergedCell",
  "TableCells",
  "Table",
  "Section",
  "GlossaryEntry",
  "SubordinateUnit",
  "Entity",
  "Budget",
] as const;

/** The fields of a shape at run time. */
function fieldsOf(shape: (typeof SHAPES)[number]): string[] {
  return Object.keys(schemas[`${shape}Schema`].shape).sort();
}

describe("the schema", () => {
  it("accepts the smallest budget", () => {
    expect(z.safeParse(schemas.BudgetSchema, JSON.parse(MINIMAL)).success).toBe(true);
  });

  it("accepts a budget that uses every shape", () => {
    expect(z.safeParse(schemas.BudgetSchema, RICH).error?.issues).toBeUndefined();
  });

  it("names every exported shape in this test", () => {
    const shapes = Object.entries(schemas)
      .filter(([name, schema]) => name.endsWith("Schema") && "shape" in (schema as object))
      .map(([name]) => name.replace(/Schema$/, ""));
    expect([...SHAPES].sort()).toEqual(shapes.sort());
  });

  it.each(["title", "year", "unit"] as const)("requires %s and nothing else", (field) => {
    const bare = { title: "某局预算", year: 2023, unit: "万元" };
    expect(z.safeParse(schemas.BudgetSchema, bare).success).toBe(true);
    expect(z.safeParse(schemas.BudgetSchema, { ...bare, [field]: undefined }).success).toBe(false);
  });
});

describe("the inferred types", () => {
  it("have named shapes, also where a shape contains itself", () => {
    expectTypeOf<NonNullable<Item["items"]>>().toEqualTypeOf<Item[]>();
    expectTypeOf<NonNullable<Quantity["items"]>>().toEqualTypeOf<Quantity[]>();
    expectTypeOf<NonNullable<Figure["basic"]>>().toEqualTypeOf<string | number | Figure>();
    expectTypeOf<NonNullable<Funding["general"]>>().toEqualTypeOf<string | number | Figure>();
    expectTypeOf<Cell>().toEqualTypeOf<Amount | Figure>();
    expectTypeOf<Budget["year"]>().toEqualTypeOf<number>();
    expectTypeOf<Project>().toExtend<Item>();
    expectTypeOf<Account>().toExtend<Item>();
  });
});

describe.each([
  ["the source", new Map<string, string>(), "src/budget/schema.js"],
  ["the published declarations", documentedDeclarations(), "dist-in-memory/budget/schema.js"],
] as const)("an editor that reads %s", (_name, files, path) => {
  const editor = openEditor(files, path);

  it.each(SHAPES)("explains every field of %s", (shape) => {
    const completions = editor.completions(shape);
    expect([...completions.keys()].sort()).toEqual(fieldsOf(shape));
    const unexplained = [...completions].filter(([, { documentation }]) => documentation.length < 8);
    expect(unexplained.map(([field]) => field)).toEqual([]);
  });

  it("tells meaning, Chinese term and unit of an amount", () => {
    expect(editor.completions("Item").get("basic")?.documentation).toBe(
      "Basic expenditure (基本支出), a part of `amount`.",
    );
    expect(editor.completions("Comparison").get("rate")?.documentation).toContain("in per cent");
  });

  it("keeps types through several levels, and refuses wrong ones", () => {
    const deep = "budget.expenditure?.items?.[0]?.items?.[0]?.compare?.[0]?.printed?.[0]?.line";
    const declared = "declare const budget: Budget;";
    expect(editor.errors("Budget", `${declared} export const line: number | undefined = ${deep};`)).toEqual([]);
    expect(editor.errors("Budget", `${declared} export const line: string | undefined = ${deep};`)).toHaveLength(1);
    expect(editor.errors("Item", `export const item: Item = { nmae: "x" };`)[0]).toContain("nmae");
    expect(editor.errors("Item", `export const item: Item = { amount: undefined };`)).toHaveLength(1);
  });
});

function documentedDeclarations(): Map<string, string> {
  const docs = readSchemaDocs();
  const emitted = [...emitSchemaDeclarations()];
  return new Map(emitted.map(([path, text]) => [path, documentDeclaration(text, docs)]));
}
