import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { isReserved } from "../../src/budget/json-copy.js";
import { copyIfValid } from "../../src/budget/quick-copy.js";
import { BudgetSchema } from "../../src/budget/schema.js";

const copyOf = (schema: z.core.$ZodType, data: unknown): unknown =>
  copyIfValid(schema, data, { depth: 32, values: 100_000 });
const isSurelyValid = (schema: z.core.$ZodType, data: unknown): boolean => copyOf(schema, data) !== undefined;

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const budgets = ["korla-2023", "sample-2024"].map(
  (name) => JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), "utf8")) as Json,
);

/** All places of a value in which something can be changed: a container and the name or index in it. */
function placesOf(value: Json): { holder: Json[] | Record<string, Json>; name: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, Json>;
  return Object.keys(value).flatMap((name) => [{ holder, name }, ...placesOf(holder[name] ?? null)]);
}

const values = fc.constantFrom<Json>(
  null,
  true,
  "",
  "1.50",
  "1,000",
  "9".repeat(41),
  5,
  2 ** 53 + 2,
  1.5,
  -1,
  1900,
  "2023-13",
  "javascript:alert(1)",
  "万元",
  "budget",
  [],
  {},
  { amount: "1" },
  { constructor: "1" },
);

test.each(budgets)("copies the budgets of the project without asking the schema", (budget) => {
  const copy = copyOf(BudgetSchema, budget);
  expect(copy).toStrictEqual(budget);
  const containers = new Set(placesOf(budget).map(({ holder }) => holder as unknown));
  expect(placesOf(copy as Json).some(({ holder }) => containers.has(holder))).toBe(false);
});

test("leaves to the full reading what is not plain, too deep or too large, or throws", () => {
  const schema = z.array(z.strictObject({ a: z.optional(z.string()) }));
  const looped: unknown[] = [];
  looped.push(looped);
  class Instance {
    a = "1";
  }
  const odd = [
    [new Instance()],
    [
      Object.defineProperty({}, "a", {
        enumerable: true,
        get: () => {
          throw new Error("no");
        },
      }),
    ],
    [
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error("no");
          },
        },
      ),
    ],
    [{ a: undefined }],
    looped,
    new Array<unknown>(2),
  ];
  for (const data of odd) expect(copyOf(schema, data)).toBe(undefined);
  expect(copyIfValid(schema, [{ a: "1" }], { depth: 2, values: 2 })).toEqual([{ a: "1" }]);
  expect(copyIfValid(schema, [{ a: "1" }], { depth: 1, values: 2 })).toBe(undefined);
  expect(copyIfValid(schema, [{ a: "1" }], { depth: 2, values: 1 })).toBe(undefined);
});

test("says the same as the schema of budgets with one thing changed, left out or added", () => {
  const verdicts = { true: 0, false: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...budgets.slice(0, 1)),
      fc.nat(),
      fc.constantFrom("set", "remove", "add"),
      values,
      fc.constantFrom("note", "amount", "unknown", "__proto__", "items", "year"),
      (budget, at, action, value, field) => {
        const changed = structuredClone(budget);
        const places = placesOf(changed);
        const { holder, name } = places[at % places.length] ?? { holder: [], name: "0" };
        const found = (holder as Record<string, Json>)[name];
        if (action === "set") (holder as Record<string, Json>)[name] = value;
        else if (action === "remove" && !Array.isArray(holder)) Reflect.deleteProperty(holder, name);
        else if (typeof found === "object" && found !== null && !Array.isArray(found)) {
          Object.defineProperty(found, field, { value, enumerable: true, configurable: true, writable: true });
        }
        const verdict = isSurelyValid(BudgetSchema, changed);
        const valid = z.safeParse(BudgetSchema, changed).success;
        verdicts[`${verdict}`] += 1;
        // The schema passes over names that reach a prototype in records; here they are left to the full reading.
        const isLeft = placesOf(changed).some(({ name }) => isReserved(name));
        expect(verdict).toBe(valid && !isLeft);
      },
    ),
    { numRuns: 300 },
  );
  // Both verdicts are met often enough to mean something.
  expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(50);
});

test("leaves to the schema what it cannot tell", () => {
  const odd = [
    z.pipe(
      z.string(),
      z.transform((text) => text),
    ),
    z.string().check(z.minLength(1)),
    z.string().check(z.regex(/a/g)),
    z.object({ a: z.string() }),
    z.array(z.string()).check(z.minLength(1)),
    z.number().check(z.lt(3)),
  ];
  const valid = ["a", "a", "a", { a: "a" }, ["a"], 1];
  odd.forEach((schema, index) => expect(isSurelyValid(schema, valid[index])).toBe(false));
});
