import { describe, expect, test } from "vitest";
import { CHANGE_STRENGTHS } from "../../src/theme/change-scale.js";
import { contrast, DEFICIENCIES, difference, readHex, simulate, toLab, type Rgb } from "../support/colour.js";
import { THEMES, tokenColour, type Theme } from "../support/palette-figures.js";

const RISES = ["rise-1", "rise-2", "rise-3"] as const;
const FALLS = ["fall-1", "fall-2", "fall-3"] as const;
type Name = keyof typeof CHANGE_STRENGTHS | "unchanged";

/** The ground of a cell of a class: its token laid over the surface. */
function ground(name: Name, theme: Theme): Rgb {
  const surface = readHex(tokenColour("surface", theme));
  if (name === "unchanged") return surface;
  const over = readHex(tokenColour(name.startsWith("rise") ? "rise" : "fall", theme));
  const strength = CHANGE_STRENGTHS[name];
  const [red, green, blue] = surface.map((channel, index) => channel + ((over[index] ?? 0) - channel) * strength);
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function hex(colour: Rgb): string {
  return `#${colour
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

describe.each(THEMES)("the scale of changes, %s", (theme) => {
  test.each([...RISES, ...FALLS])("body text stands out on %s", (name) => {
    expect(contrast(tokenColour("ink", theme), hex(ground(name, theme)))).toBeGreaterThanOrEqual(4.5);
  });

  test("the frame of a fall stands out on its own ground and on the surface", () => {
    for (const name of [...FALLS, "unchanged"] as const)
      expect(contrast(tokenColour("fall", theme), hex(ground(name, theme)))).toBeGreaterThanOrEqual(3);
  });

  test("what stays the same and each step of a rise are well apart, for every sight and in grey", () => {
    const steps = ["unchanged", ...RISES] as const;
    for (const [index, step] of steps.slice(1).entries()) {
      const before = ground(steps[index] ?? "unchanged", theme);
      const now = ground(step, theme);
      for (const deficiency of [undefined, ...DEFICIENCIES]) {
        const seen = (colour: Rgb): ReturnType<typeof toLab> =>
          toLab(deficiency === undefined ? colour : simulate(colour, deficiency));
        expect(difference(seen(before), seen(now)), `${step} ${deficiency ?? ""}`).toBeGreaterThanOrEqual(7);
      }
      expect(Math.abs(toLab(before)[0] - toLab(now)[0]), step).toBeGreaterThanOrEqual(8);
    }
  });

  test("falls grow stronger, and no fall looks like a rise of the same step to anyone", () => {
    const lightness = FALLS.map((name) => toLab(ground(name, theme))[0]);
    const distances = lightness.map((each) => Math.abs(each - toLab(ground("unchanged", theme))[0]));
    expect([...distances].sort((one, other) => one - other)).toEqual(distances);
    for (const [index, fall] of FALLS.slice(1).entries()) {
      for (const deficiency of DEFICIENCIES) {
        const seen = (name: Name): ReturnType<typeof toLab> => toLab(simulate(ground(name, theme), deficiency));
        expect(difference(seen(fall), seen(RISES[index + 1] ?? "rise-3")), deficiency).toBeGreaterThanOrEqual(7);
      }
    }
  });
});
