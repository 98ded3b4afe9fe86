import { readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { findValue, isRecord } from "./support/find-value.js";
import { readKorlaJson, readKorlaText } from "./support/published-text.js";

const readme = readFileSync(new URL("../../data/README.md", import.meta.url), "utf8");
const lines = readKorlaText().split("\n");
const budget = readKorlaJson();

describe("data/README.md quotes the published text", () => {
  const matches = [...readme.matchAll(/`([^`]+)`\s\(((?:L\d+(?:, |–)?)+)\)/g)];
  const quotations = matches.map(([, quote = "", places = ""]) => ({
    quote,
    numbers: (places.match(/\d+/g) ?? []).map(Number),
  }));

  test("there are many quotations", () => {
    expect(quotations.length).toBeGreaterThan(80);
  });

  test("every quotation stands in each of its lines", () => {
    const wrong = quotations.filter(({ quote, numbers }) =>
      numbers.some((number) => lines[number - 1]?.includes(quote) !== true));
    expect(wrong).toEqual([]);
  });

  test("every line it names is printed", () => {
    const named = [...readme.matchAll(/L(\d+)/g)].map(([, number]) => Number(number));
    expect(named.filter((number) => (lines[number - 1] ?? "").trim() === "")).toEqual([]);
  });
});

describe("what data/README.md computes follows from the JSON", () => {
  const categories = listAt(["expenditure", "items"]);
  const items = categories.flatMap((category) => childrenOf(category)).flatMap((group) => childrenOf(group));
  const projects = listAt(["projects"]);

  test("the six categories, and the items, add up to 1436.99 against 1437.00", () => {
    expect(sum(categories.map((category) => category["amount"]))).toBe("1436.99");
    expect(items).toHaveLength(12);
    expect(sum(items.map((item) => item["amount"]))).toBe("1436.99");
    expect(valueAt(["expenditure", "total"])).toBe("1437.00");
    expect(readme).toContain("add up to 1436.99");
  });

  test("the changes add up to 69.37 against 69.39, of basic expenditure to 164.37 against 164.39", () => {
    const isProject = (item: Record<string, unknown>): boolean =>
      projects.some((project) => project["function"] === item["code"]);
    const changes = (list: readonly Record<string, unknown>[]): string => sum(list.map(signedChange));
    expect(changes(items)).toBe("69.37");
    expect(valueAt(["income", "items", "general", "compare", "2022", "change"])).toBe("69.39");
    expect(changes(items.filter((item) => !isProject(item)))).toBe("164.37");
    expect(valueAt(["expenditure", "basic", "compare", "2022", "change"])).toBe("164.39");
    expect(changes(items.filter(isProject))).toBe("-95");
    expect(readme).toMatch(/add up to 69\.37[^]*add up\s+to 164\.37/);
  });

  test("the shares add up to 100.01", () => {
    expect(sum(categories.map((category) => category["share"]))).toBe("100.01");
    expect(readme).toContain("add up to 100.01 %");
  });

  test("45 staff have 46 in service", () => {
    expect(valueAt(["entity", "staff", "posts", "value"])).toBe("45");
    expect(valueAt(["entity", "staff", "actual", "value"])).toBe("45");
    const actual = findValue(budget, ["entity", "staff", "actual"])?.value;
    const parts = childrenOf(actual).map((part) => part["value"]);
    expect(parts).toEqual(["46", "46", "1"]);
    expect(sum(parts)).toBe("93");
  });

  test("one project has weights of 100, three of 90", () => {
    const weights = projects.map((_project, index) => {
      const indicators = listAt(["projects", `#${index}`, "performance", "indicators"]);
      return sum(indicators.map((indicator) => indicator["weight"]));
    });
    expect(weights).toEqual(["100", "90", "90", "90"]);
  });

  test("unit costs times counts", () => {
    const target = (project: number, indicator: number): Decimal => {
      const path = ["projects", `#${project}`, "performance", "indicators", `#${indicator}`, "target", "value"];
      return new Decimal(String(valueAt(path)));
    };
    const visits = target(1, 5).times(target(1, 0));
    expect(visits.plus(target(1, 6).times(target(1, 1))).toString()).toBe("300100");
    expect(target(2, 5).times(target(2, 0)).times(12).plus(target(2, 6)).toString()).toBe("399956");
    expect(target(3, 5).times("220").toString()).toBe("99979");
    expect(target(3, 5).times(target(3, 2)).toString()).toBe("91798.9");
  });

  test("the assets add up to 1759.67", () => {
    expect(sum(listAt(["assets", "items"]).map((item) => item["amount"]))).toBe("1759.67");
  });

  test("four of the ten announced tables are absent", () => {
    const announced = listAt(["tables"]).filter((table) => table["announced"] === true);
    const absent = announced.filter((table) => table["state"] === "absent");
    expect(announced).toHaveLength(10);
    expect(absent.map((table) => table["id"])).toEqual(["income", "expenditure", "general", "basic"]);
  });
});

function valueAt(path: readonly string[]): unknown {
  return findValue(budget, path)?.value;
}

function listAt(path: readonly string[]): Record<string, unknown>[] {
  const list = valueAt(path);
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function childrenOf(value: unknown): Record<string, unknown>[] {
  const items = isRecord(value) ? value["items"] : undefined;
  return Array.isArray(items) ? items.filter(isRecord) : [];
}

function signedChange(item: Record<string, unknown>): string {
  const [comparison] = Array.isArray(item["compare"]) ? item["compare"].filter(isRecord) : [];
  return `${comparison?.["direction"] === "decrease" ? "-" : ""}${String(comparison?.["change"])}`;
}

/** The exact sum; blanks and absent figures count as nothing. */
function sum(values: readonly unknown[]): string {
  return values
    .filter((value) => typeof value === "string")
    .reduce((total, value) => total.plus(value), new Decimal(0))
    .toString();
}
