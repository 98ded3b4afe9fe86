/** Single figures of a consistent budget are changed as people mistype them: the change must be found where it is. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findChecks } from "../../../src/budget/reconcile/run-rules.js";
import type { Budget } from "../../../src/budget/schema.js";
import { figuresOf, identitiesOf, type Place } from "./support/identities.js";

const sample = JSON.parse(readFileSync(new URL("../../../data/sample-2024.json", import.meta.url), "utf8")) as Budget;
const root = sample as unknown as Record<string, unknown>;
const CHANGES = 300;

/** The same numbers in every run (a linear congruence). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Mistype = (text: string, random: (below: number) => number) => string;

const oneDigit: Mistype = (text, random) => {
  const digits = Array.from(text.matchAll(/\d/g), ({ index }) => index);
  const at = digits[random(digits.length)] ?? 0;
  const digit = (Number(text[at]) + 1 + random(9)) % 10;
  return text.slice(0, at) + String(digit) + text.slice(at + 1);
};
const swappedDigits: Mistype = (text, random) => {
  const pairs = Array.from(text.matchAll(/\d(?=\d)/g), ({ index }) => index).filter((at) => text[at] !== text[at + 1]);
  const at = pairs[random(pairs.length)];
  return at === undefined ? text : `${text.slice(0, at)}${text[at + 1] ?? ""}${text[at] ?? ""}${text.slice(at + 2)}`;
};
const unitSlip: Mistype = (text) => {
  const [whole = "0", fraction = ""] = text.split(".");
  return fraction === "" ? `${whole}0000` : `${whole}${fraction}00.00`;
};
const otherSign: Mistype = (text) => (text.startsWith("-") ? text.slice(1) : `-${text}`);

const MISTYPES: readonly Mistype[] = [oneDigit, oneDigit, swappedDigits, unitSlip, otherSign];

describe("300 single-figure changes of the example budget", () => {
  const identities = identitiesOf(root);
  const figures = figuresOf(root);
  const byFigure = new Map<string, (typeof identities)[number][]>();
  for (const identity of identities) {
    for (const path of identity.figures) byFigure.set(path, [...(byFigure.get(path) ?? []), identity]);
  }
  const before = new Set(
    findChecks(sample)
      .checks.filter(({ verdict }) => verdict === "contradiction")
      .map(({ id }) => id),
  );

  /** Where the change was found: paths of the figures of all new contradictions. */
  function foundAt(): Set<string> {
    const checks = findChecks(sample).checks.filter(({ id, verdict }) => verdict === "contradiction" && !before.has(id));
    return new Set(checks.flatMap(({ figures: read }) => read.map(({ path }) => path)));
  }

  function tryChange(places: readonly Place[], texts: readonly string[]): { breaks: boolean; found: boolean } {
    const old = places.map(({ holder, key }) => holder[key]);
    places.forEach(({ holder, key }, index) => (holder[key] = texts[index]));
    const touched = places.flatMap(({ path }) => byFigure.get(path) ?? []);
    const breaks = touched.some((identity) => !identity.holds());
    const at = foundAt();
    places.forEach(({ holder, key }, index) => (holder[key] = old[index]));
    return { breaks, found: places.some(({ path }) => at.has(path)) };
  }

  it("knows enough of what ties the figures together", () => {
    expect(before.size).toBe(0);
    expect(identities.length).toBeGreaterThan(1500);
    expect(figures.filter(({ path }) => byFigure.has(path)).length / figures.length).toBeGreaterThan(0.9);
  });

  it("finds at least 98 % of those that break something, at the figure changed", () => {
    const random = randomNumbers(20240205);
    const missed: string[] = [];
    let [breaking, tried] = [0, 0];
    while (tried < CHANGES) {
      const first = figures[random(figures.length)];
      if (first === undefined) continue;
      const text = String(first.holder[first.key]);
      let places: Place[];
      let texts: string[];
      const rows = random(MISTYPES.length + 1) === MISTYPES.length;
      if (rows) {
        // Two neighbouring rows whose figures changed places.
        const match = /^(.*\[)(\d+)(\][^[\]]*)$/.exec(first.path);
        const next =
          match && figures.find(({ path }) => path === `${match[1] ?? ""}${Number(match[2]) + 1}${match[3] ?? ""}`);
        if (!next) continue;
        places = [first, next];
        texts = [String(next.holder[next.key]), text];
      } else {
        const mistype = MISTYPES[random(MISTYPES.length)] ?? oneDigit;
        places = [first];
        texts = [mistype(text, random)];
      }
      if (texts[0] === text || Number(texts[0]) === Number(text)) continue;
      tried += 1;
      const { breaks, found } = tryChange(places, texts);
      if (!breaks) continue;
      breaking += 1;
      if (!found) missed.push(`${first.path}: ${text} → ${texts[0] ?? ""}`);
    }
    console.log(
      `${tried} changes, ${breaking} break something, ${breaking - missed.length} found at the figure`,
      missed,
    );
    expect(breaking).toBeGreaterThan(CHANGES * 0.85);
    expect((breaking - missed.length) / breaking).toBeGreaterThanOrEqual(0.98);
  });
});
