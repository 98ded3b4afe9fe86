import { describe, expect, test } from "vitest";
import { TOKENS, type TokenName } from "../../src/theme/tokens.js";
import { contrast, readHex } from "../support/colour.js";
import { THEMES, tokenColour, tokenContrast } from "../support/palette-figures.js";

const TEXT: readonly TokenName[] = ["ink", "ink-2", "ink-3", "accent", "rise", "fall", "warn"];
const MARKS: readonly TokenName[] = ["rule-strong", "accent", "rise", "fall", "focus", "warn"];

describe.each(THEMES)("%s", (theme) => {
  test.each(TEXT)("%s can be read on the surface", (name) => {
    expect(tokenContrast(name, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)("%s can be seen on the surface", (name) => {
    expect(tokenContrast(name, theme)).toBeGreaterThanOrEqual(3);
  });

  test("text can be read on every pale ground it stands on", () => {
    for (const [text, ground] of [
      ["ink", "accent-soft"],
      ["ink-2", "accent-soft"],
      ["accent", "accent-soft"],
      ["ink", "track"],
    ] as const) {
      expect(
        contrast(tokenColour(text, theme), tokenColour(ground, theme)),
        `${text} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("the edge of a falling bar can be seen on its inside, and the focus ring on a selected row", () => {
    expect(contrast(tokenColour("fall", theme), tokenColour("fall-soft", theme))).toBeGreaterThanOrEqual(3);
    expect(contrast(tokenColour("focus", theme), tokenColour("accent-soft", theme))).toBeGreaterThanOrEqual(3);
  });

  test("inks step down from the strongest to the quietest", () => {
    const [first = 0, second = 0, third = 0] = (["ink", "ink-2", "ink-3"] as const).map((name) =>
      tokenContrast(name, theme),
    );
    expect(first).toBeGreaterThan(second + 2);
    expect(second).toBeGreaterThan(third + 2);
  });
});

test("every token is a hexadecimal colour in both themes and a system colour where colours are forced", () => {
  for (const [light, dark, forced] of Object.values(TOKENS)) {
    readHex(light);
    readHex(dark);
    expect(["Canvas", "CanvasText", "Highlight"]).toContain(forced);
  }
});

test("where colours are forced, what is drawn differs from the ground it is drawn on", () => {
  for (const name of [...TEXT, ...MARKS]) expect(TOKENS[name][2]).not.toBe(TOKENS.surface[2]);
});
