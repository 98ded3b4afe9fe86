import { describe, expect, test } from "vitest";
import { CATEGORY_COLOURS, categoryClass, categoryPattern, ON_FILL } from "../../src/theme/palette.js";
import { contrast, DEFICIENCIES, difference, readHex, simulate, toLab } from "../support/colour.js";
import {
  categoryColours,
  CODES,
  COMMON,
  greyness,
  leastDifference,
  THEMES,
  tokenColour,
} from "../support/palette-figures.js";

describe("the arithmetic of colour", () => {
  test("differences are those of the published test data for CIEDE2000", () => {
    // Sharma, Wu, Dalal (2005), pairs 1, 7, 10, 17, 20, 25 and 34: each reaches another branch of the formula.
    const pairs = [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, 0, 0], [50, -1, 2], 2.3669],
      [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
      [[50, 2.5, 0], [73, 25, -18], 27.1492],
      [[50, 2.5, 0], [58, 24, 15], 19.4535],
      [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
      [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ] as const;
    for (const [one, other, expected] of pairs) {
      expect(difference(one, other)).toBeCloseTo(expected, 4);
      expect(difference(other, one)).toBeCloseTo(expected, 4);
    }
  });

  test("contrast runs from 1 to 21, and L* from 0 to 100", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
    expect(contrast("#777777", "#777777")).toBe(1);
    expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
    expect(toLab(readHex("#ffffff"))[0]).toBeCloseTo(100, 3);
    expect(toLab(readHex("#000000"))[0]).toBe(0);
  });

  test.each(DEFICIENCIES)("%s leaves greys as they are", (deficiency) => {
    for (const grey of ["#000000", "#767676", "#ffffff"]) {
      for (const [index, channel] of simulate(readHex(grey), deficiency).entries()) {
        expect(channel).toBeCloseTo(readHex(grey)[index] ?? NaN, 4);
      }
    }
  });

  test("each deficiency takes the colours away that it is known for", () => {
    const apart = (one: string, other: string, deficiency: (typeof DEFICIENCIES)[number]): number =>
      difference(toLab(simulate(readHex(one), deficiency)), toLab(simulate(readHex(other), deficiency)));
    // An olive and an orange-brown of one brightness; a blue and a green of one brightness.
    expect(apart("#7f7f00", "#a86a00", "deuteranopia")).toBeLessThan(apart("#7f7f00", "#a86a00", "tritanopia") / 2);
    expect(apart("#0088c0", "#008f86", "tritanopia")).toBeLessThan(apart("#0088c0", "#008f86", "protanopia") / 2);
  });
});

test("all thirty published categories have their colours, in both themes, and a pattern", () => {
  const expected = [
    ...Array.from({ length: 17 }, (_, index) => String(201 + index)),
    ...["219", "220", "221", "222", "223", "224", "227", "229", "230", "231", "232", "233", "234"],
  ];
  expect(CODES).toEqual(expected);
  for (const code of CODES) for (const theme of THEMES) for (const hex of categoryColours(code, theme)) readHex(hex);
});

describe.each(THEMES)("%s", (theme) => {
  const surface = tokenColour("surface", theme);

  test.each(CODES)("%s: text stands out on the fill, the fill on surface and tint, text on the tint", (code) => {
    const [fill, tint] = categoryColours(code, theme);
    expect(contrast(ON_FILL[theme], fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(fill, surface)).toBeGreaterThanOrEqual(4.3);
    expect(contrast(fill, tint)).toBeGreaterThanOrEqual(3.2);
    expect(contrast(tokenColour("ink", theme), tint)).toBeGreaterThanOrEqual(10);
    expect(contrast(tokenColour("ink-2", theme), tint)).toBeGreaterThanOrEqual(5.6);
  });

  test("the nine common categories are well apart in normal sight", () => {
    const { pair, difference: least } = leastDifference(COMMON, theme);
    expect(least, pair).toBeGreaterThanOrEqual(theme === "light" ? 16.2 : 13.9);
  });

  test.each(DEFICIENCIES)("the nine common categories stay apart with %s", (deficiency) => {
    const { pair, difference: least } = leastDifference(COMMON, theme, deficiency);
    expect(least, pair).toBeGreaterThanOrEqual(10);
  });

  test("no two of all thirty look the same in normal sight", () => {
    const { pair, difference: least } = leastDifference(CODES, theme);
    expect(least, pair).toBeGreaterThanOrEqual(8.2);
  });

  test("rise and fall are far apart for everyone", () => {
    for (const deficiency of DEFICIENCIES) {
      const seen = (name: "rise" | "fall"): ReturnType<typeof toLab> =>
        toLab(simulate(readHex(tokenColour(name, theme)), deficiency));
      expect(difference(seen("rise"), seen("fall")), deficiency).toBeGreaterThanOrEqual(42);
    }
  });
});

/** From dark to light, categories on one step beside each other. */
const GREY_STEPS = {
  light: [["210", "205"], ["213", "221"], ["206"], ["212", "208", "201", "211"]],
  dark: [
    ["208", "210", "205"],
    ["213", "206", "221"],
    ["212", "201", "211"],
  ],
} as const;

test.each(THEMES)("%s: in grey the steps keep their order, and the largest category has the quietest tone", (theme) => {
  const steps: readonly (readonly string[])[] = GREY_STEPS[theme];
  const ranges = steps.map((codes) => codes.map((code) => greyness(code, theme)));
  for (const [index, range] of ranges.slice(1).entries()) {
    expect(Math.min(...range) - Math.max(...(ranges[index] ?? []))).toBeGreaterThan(1.5);
  }
  expect(steps[steps.length - 1]).toContain("201");
  expect(steps.flat().sort()).toEqual([...COMMON]);
});

test.each(THEMES)("%s: categories on one grey step have different patterns", (theme) => {
  const steps: readonly (readonly string[])[] = GREY_STEPS[theme];
  for (const codes of steps) expect(new Set(codes.map(categoryPattern)).size).toBe(codes.length);
});

test("the six patterns are all in use, each by a few categories", () => {
  const counts = new Map<string, number>();
  for (const { pattern } of Object.values(CATEGORY_COLOURS)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  expect([...counts.keys()].sort()).toEqual(["cross", "diagonal", "dots", "horizontal", "solid", "vertical"]);
  for (const count of counts.values()) expect(count).toBeLessThanOrEqual(8);
});

test("a code without colours is neutral and solid", () => {
  expect(categoryClass("299")).toBe("category-none");
  expect(categoryClass(undefined)).toBe("category-none");
  expect(categoryClass("205")).toBe("category-205");
  expect(categoryPattern("299")).toBe("solid");
  expect(categoryPattern("208")).toBe("horizontal");
});
