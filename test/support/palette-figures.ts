import { CATEGORY_COLOURS } from "../../src/theme/palette.js";
import { TOKENS, type TokenName } from "../../src/theme/tokens.js";
import { contrast, difference, readHex, simulate, toLab, type Deficiency } from "./colour.js";

export type Theme = "light" | "dark";

/** Both themes. */
export const THEMES: readonly Theme[] = ["light", "dark"];

/** The categories that nearly every department has, in the order of their codes. */
export const COMMON = ["201", "205", "206", "208", "210", "211", "212", "213", "221"] as const;

/** Every category with a colour. */
export const CODES = Object.keys(CATEGORY_COLOURS);

/** A token's colour in a theme. */
export function tokenColour(name: TokenName, theme: Theme): string {
  return TOKENS[name][theme === "light" ? 0 : 1];
}

/** A category's `fill` and `tint` in a theme. */
export function categoryColours(code: string, theme: Theme): readonly [fill: string, tint: string] {
  const colours = CATEGORY_COLOURS[code];
  if (colours === undefined) throw new Error(`${code} has no colours`);
  return colours[theme];
}

/** Contrast of a token on the surface of its theme. */
export function tokenContrast(name: TokenName, theme: Theme): number {
  return contrast(tokenColour(name, theme), tokenColour("surface", theme));
}

/** Lightness L* of a category's fill, 0 black to 100 white: its place in a grey print. */
export function greyness(code: string, theme: Theme): number {
  return toLab(readHex(categoryColours(code, theme)[0]))[0];
}

/** The two fills that are hardest to tell apart, by CIEDE2000, for a reader with or without a deficiency. */
export function leastDifference(
  codes: readonly string[],
  theme: Theme,
  deficiency?: Deficiency,
): { readonly pair: string; readonly difference: number } {
  const seen = codes.map((code) => {
    const fill = readHex(categoryColours(code, theme)[0]);
    return { code, lab: toLab(deficiency === undefined ? fill : simulate(fill, deficiency)) };
  });
  let least = { pair: "", difference: Infinity };
  for (const [index, one] of seen.entries()) {
    for (const other of seen.slice(index + 1)) {
      const apart = difference(one.lab, other.lab);
      if (apart < least.difference) least = { pair: `${one.code}/${other.code}`, difference: apart };
    }
  }
  return least;
}
