import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseBudget } from "../../src/budget/parse.js";
import { differences } from "./support/compare-readings.js";
import { findValue } from "./support/find-value.js";
import { leftoverLines, leftoverNumbers } from "./support/leftovers.js";
import { readKorlaJson, readKorlaText } from "./support/published-text.js";
import { readDocument } from "./support/read-document.js";
import { unreadFigures } from "./support/unread-figures.js";

const text = readKorlaText();
const readings = readDocument(text);
const figures = readings.filter((reading) => reading.kind === "figure" && reading.published !== null);
const blanks = readings.filter((reading) => reading.kind === "figure" && reading.published === null);

const CANCELLED_ITEM = ["expenditure", "items", "201", "items", "20132", "items", "2013299"];
const AGENCY_CHANGE = ["agencyOperating", "compare", "2022"];
const INDICATORS = ["projects", "部门专项—行政服务中心业务经费", "performance", "indicators"];

/** The JSON with one value replaced. */
function altered(path: readonly string[], value: unknown): unknown {
  const budget = readKorlaJson();
  const holders = findValue(budget, path)?.holders ?? [];
  const holder = holders[holders.length - 1];
  if (holder === undefined) throw new Error(`nothing at ${path.join(" / ")}`);
  Object.assign(holder.record, { [holder.field]: value });
  return budget;
}

/** The published text with one wording replaced. */
function reworded(published: string, other: string): string {
  expect(text.split(published)).toHaveLength(2);
  return text.replace(published, other);
}

describe("data/korla-2023.json against the published text", () => {
  test("the text under test is the published one", () => {
    expect(createHash("sha256").update(text).digest("hex")).toBe("62448b974d8e0bfd172e03643db315a117f1f1fa495e26bf69129dc85e1e60db");
  });

  test("every figure, blank, name, reason and purpose read from the text is held as published", () => {
    expect(differences(readKorlaJson(), readings)).toEqual([]);
  });

  test("the comparison covers the whole document", () => {
    expect(figures.length).toBeGreaterThanOrEqual(300);
    expect(blanks.length).toBeGreaterThanOrEqual(250);
  });

  test("every number printed in the text is read", () => {
    expect(leftoverNumbers(text, readings)).toEqual([]);
  });

  test("every figure and blank of the JSON is printed in the text", () => {
    expect(unreadFigures(readKorlaJson(), readings)).toEqual([]);
  });

  test("every line of prose is held", () => {
    expect(leftoverLines(text, readKorlaJson())).toEqual([]);
  });

  test("the periods of the projects are the printed days", () => {
    const periods = readings.filter((reading) => reading.path[3] === "text" && reading.path[2] === "period");
    const days = periods.map(({ published, path }) => {
      const dates = [...(published ?? "").matchAll(/(\d{4}) ?年 ?(\d+) ?月 ?(\d+) ?日/g)];
      const iso = dates.map(([, year = "", month = "", day = ""]) =>
        `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
      const held = ["from", "to"].map((field) => findValue(readKorlaJson(), [...path.slice(0, 3), field])?.value);
      return { iso, held };
    });
    expect(days).toHaveLength(4);
    expect(days.filter(({ iso, held }) => iso.join() !== held.join())).toEqual([]);
  });

  test("it is a valid budget without warnings", () => {
    expect(parseBudget(readKorlaJson())).toMatchObject({ ok: true, warnings: [] });
  });
});

describe("the comparison itself", () => {
  test("reports any single figure that is altered", () => {
    const missed = figures.filter((reading) => {
      return differences(altered(reading.path, "987654.32"), [reading]).length !== 1;
    });
    expect(missed).toEqual([]);
  });

  test("reports any single blank that becomes a zero", () => {
    const missed = blanks.filter((reading) => differences(altered(reading.path, "0"), [reading]).length !== 1);
    expect(missed).toEqual([]);
  });

  test.each([
    ["a zero that becomes a blank", [...CANCELLED_ITEM, "amount"], null],
    ["a lost digit", ["expenditure", "items", "208", "amount"], "166.4"],
    ["a reversed direction", ["expenditure", "project", "compare", "2022", "direction"], "increase"],
    ["a corrected target", [...INDICATORS, "#2", "target", "value"], "220"],
    ["a reworded reason", [...AGENCY_CHANGE, "reason"], "在职人员增加"],
  ])("reports %s", (_name, path, value) => {
    expect(differences(altered(path, value), readings)).not.toEqual([]);
  });

  test("finds a number that no reader knows", () => {
    const longer = reworded("本单位无其他需说明事项。", "本单位另有 12.5 万元。");
    expect(leftoverNumbers(longer, readDocument(longer))).toEqual(["line 534: 12.5 in 本单位另有 12.5 万元。"]);
  });

  test("finds a sentence that the JSON does not hold", () => {
    const other = reworded("本单位无其他需说明事项。", "本单位有其他需说明事项。");
    expect(leftoverLines(other, readKorlaJson())).toEqual(["line 534: 本单位有其他需说明事项。"]);
  });

  test("finds a figure that the text does not print", () => {
    const invented = altered(["assets", "amount"], "1759.67");
    expect(unreadFigures(invented, readings)).toEqual(["$.assets.amount: 1759.67"]);
  });
});
