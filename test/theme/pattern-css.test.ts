import { expect, test } from "vitest";
import { CATEGORY_COLOURS } from "../../src/theme/palette.js";
import { PATTERN_BACKGROUNDS } from "../../src/theme/pattern-css.js";

test("every pattern of the palette has a background, and no two the same", () => {
  const used = new Set(Object.values(CATEGORY_COLOURS).map(({ pattern }) => pattern));
  expect(Object.keys(PATTERN_BACKGROUNDS).sort()).toEqual([...used].sort());
  expect(new Set(Object.values(PATTERN_BACKGROUNDS)).size).toBe(used.size);
});

test("backgrounds ask for no picture and no colour of their own", () => {
  for (const background of Object.values(PATTERN_BACKGROUNDS)) {
    expect(background).not.toMatch(/url\(|#[0-9a-f]{3}|rgb/);
    expect(background).toContain("var(--_fill)");
  }
});
