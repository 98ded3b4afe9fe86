import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { migrateBudget, SCHEMA_VERSION, type MigrationStep } from "../../src/budget/migrate.js";
import { parseBudget, parseBudgets } from "../../src/budget/parse.js";

const FOLDER = new URL("versions/", import.meta.url);
const FILES = readdirSync(FOLDER);
const read = (file: string): string => readFileSync(new URL(file, FOLDER), "utf8");
const HEAD = { title: "示例", year: 2024, unit: "万元" };

describe("files of earlier versions", () => {
  test("are kept for every version there has been", () => {
    expect(FILES).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => `${index + 1}.json`));
  });

  test.each(FILES)("%s still opens, without a warning", (file) => {
    expect(parseBudget(read(file))).toMatchObject({ ok: true, warnings: [] });
    expect(parseBudgets(`[${read(file)}, ${read(file)}]`)).toMatchObject({ ok: true, warnings: [] });
  });

  test("of version 1 keep their amounts, blanks and zeros as they are", () => {
    const text = read("1.json");
    expect(parseBudget(text)).toEqual({ ok: true, budget: JSON.parse(text) as unknown, warnings: [] });
  });
});

test("a file may name its version", () => {
  expect(parseBudget({ ...HEAD, schemaVersion: SCHEMA_VERSION })).toMatchObject({ ok: true, warnings: [] });
});

test("a file of a later version is refused, and told which version it is", () => {
  const result = parseBudgets([HEAD, { ...HEAD, schemaVersion: 7, novel: {} }]);
  expect(result.ok ? [] : result.problems).toEqual([
    {
      code: "newer-version",
      severity: "error",
      path: "$[1].schemaVersion",
      message: {
        "zh-CN": "这份预算 JSON 的格式版本是 7，比本程序认识的新。请更新 budget-elements。",
        en: "This budget JSON is of format version 7, later than this program knows. Update budget-elements.",
      },
      found: "7",
    },
  ]);
});

test.each(["1", 0, -1, 1.5, {}, []])("%j is no version: the schema says so", (schemaVersion) => {
  const result = parseBudget({ ...HEAD, schemaVersion });
  expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual(["$.schemaVersion"]);
});

describe("steps", () => {
  const STEPS: readonly MigrationStep[] = [
    ({ head, ...data }) => ({ ...data, title: head }),
    (data) => ({ ...data, year: Number(data["year"]) }),
  ];

  test("run one after the other, from the version of the file on", () => {
    const newest = { title: "示例", year: 2024, schemaVersion: 3 };
    expect(migrateBudget({ head: "示例", year: "2024" }, STEPS)).toEqual({ ok: true, data: newest });
    expect(migrateBudget({ title: "示例", year: "2024", schemaVersion: 2 }, STEPS)).toEqual({ ok: true, data: newest });
    expect(migrateBudget(newest, STEPS)).toEqual({ ok: true, data: newest });
  });

  test("change nothing in what they are given", () => {
    const old = Object.freeze({ head: "示例", year: "2024" });
    migrateBudget(old, STEPS);
    expect(old).toEqual({ head: "示例", year: "2024" });
  });

  test.each([null, 1, "text", [1]])("leave %j as it is", (data) => {
    expect(migrateBudget(data, STEPS)).toEqual({ ok: true, data });
  });
});
