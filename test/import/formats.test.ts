import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { completeBudget, importBudget } from "../../src/import/index.js";

/** The published disclosure in other formats, made by `npm run fixtures`, and what the project ships of it. */
const FIXTURES = new URL("../fixtures/", import.meta.url);
const DATA = new URL("../../data/", import.meta.url);

const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, DATA), "utf8"));

/** Without places, which no two formats share. */
function withoutPlaces(value: unknown, spaces = true): unknown {
  const keep = (key: string, each: unknown) =>
    key === "printed" ? undefined : spaces || typeof each !== "string" ? each : each.replace(/\s/g, "");
  return JSON.parse(JSON.stringify(value, keep)) as unknown;
}

let shipped: unknown;
let additions: unknown;

beforeAll(async () => {
  [shipped, additions] = await Promise.all([json("korla-2023.json"), json("additions/korla-2023.json")]);
});

// In a PDF spaces beside Chinese characters are a matter of typesetting: they are not compared there.
test.each([
  ["html", true],
  ["gb18030.html", true],
  ["docx", true],
  ["xlsx", true],
  ["pdf", false],
] as const)("the published disclosure as %s gives the budget in data/", async (format, spaces) => {
  const name = format === "gb18030.html" ? "korla-2023-gb18030.html" : `korla-2023.${format}`;
  const result = await importBudget(await readFile(new URL(name, FIXTURES)));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const completed = completeBudget(result.budget, additions);
  if (!completed.ok) throw new Error(JSON.stringify(completed));
  expect(withoutPlaces(completed.budget, spaces)).toEqual(withoutPlaces(shipped, spaces));
  expect(result.doubts.filter(({ kind }) => kind !== "assumed")).toEqual([]);
});
