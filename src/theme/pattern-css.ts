import type { PatternName } from "./palette.js";

/** Ink and ground of a pattern. */
const INK = "var(--_fill)";
const GROUND = "var(--_surface)";

/** Stripes of 1.1 px, the middle lines of which are `pitch` pixels apart. */
function stripes(angle: string, pitch: number, between = GROUND): string {
  return `repeating-linear-gradient(${angle},${INK} 0 1.1px,${between} 1.1px ${pitch}px)`;
}

/**
 * Each pattern as a CSS `background`, for a swatch in HTML: drawn in `--_fill` on `--_surface`. Stripes only, which a
 * printer gets as lines (a tile with a round dot would be sent as a picture), so dots are squares here. The drawings
 * use computed paths instead, for an SVG shape has no background.
 */
export const PATTERN_BACKGROUNDS: Readonly<Record<PatternName, string>> = {
  solid: INK,
  diagonal: stripes("-45deg", 3.54),
  horizontal: stripes("0deg", 4),
  vertical: stripes("90deg", 4),
  dots: `repeating-linear-gradient(90deg,${GROUND} 0 2px,transparent 2px 4px),repeating-linear-gradient(0deg,${GROUND} 0 2px,${INK} 2px 4px)`,
  cross: `${stripes("-45deg", 3.54, "transparent")},${stripes("45deg", 3.54)}`,
};
