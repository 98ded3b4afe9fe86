import { expect, test } from "vitest";
import { isRecord } from "./support/find-value.js";
import { readKorlaJson, readKorlaText } from "./support/published-text.js";
import { wrongPlaces } from "./support/check-places.js";

const text = readKorlaText();

test("every printed place holds what its record says", () => {
  const { checked, wrong } = wrongPlaces(readKorlaJson(), text);
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(300);
});

test("a place one line off is found, for nearly every place", () => {
  const { checked, wrong } = wrongPlaces(shifted(readKorlaJson(), 1), text);
  // The others move to a row of the same item, or to another line with the same figure.
  expect(wrong.length).toBeGreaterThan(checked * 0.95);
});

test("a place in the wrong table is found", () => {
  const budget = { threePublic: { amount: "2.4", printed: [{ table: "fiscal", line: 253 }] } };
  expect(wrongPlaces(budget, text).wrong).toHaveLength(1);
});

test("a part of a number is not that number", () => {
  const budget = { performance: [{ amount: "38", printed: [{ line: 456 }] }] };
  expect(wrongPlaces(budget, text).wrong).toHaveLength(1);
});

function shifted(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((each) => shifted(each, by));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [
    key, key === "line" && typeof each === "number" ? each + by : shifted(each, by),
  ]));
}
