import { patternPath } from "../../layout/patterns.js";
import { CATEGORY_COLOURS, categoryPattern } from "../../theme/palette.js";
import { printMedia } from "./print-media.js";
import { shape, type Area, type Shape } from "./shape.js";

/** A strip and the words in it; `y` of a text is its baseline. */
interface Strip extends Area {
  readonly texts: readonly { readonly y: number; readonly size: number }[];
}

/** Below this width or height in pixels a pattern cannot be told from another. */
const LEAST_BAND = 3;

/**
 * The pattern of a category over an area that has its colour, drawn in print and in forced colours only; nothing for a
 * code without colours. An area too small for a pattern is solid. Stands within an element that has the category's class.
 */
export function categoryPatternPath(category: string | undefined, area: Area | undefined): Shape | undefined {
  if (!printMedia.needsPatterns) return undefined;
  if (area === undefined || category === undefined || !(category in CATEGORY_COLOURS)) return undefined;
  const { x, y, width, height } = area;
  const kind = Math.min(width, height) < LEAST_BAND ? "solid" : categoryPattern(category);
  const path = patternPath(kind, x, y, width, height);
  return path === "" ? undefined : shape("path", { class: "pattern", "aria-hidden": "true", d: path });
}

/** Where the pattern of a strip has room: the whole of a bare one, else the band above the words, if it is high enough. */
export function patternBand(strip: Strip): Area | undefined {
  const { x, y, width, height, texts } = strip;
  if (texts.length === 0) return { x, y, width, height };
  const band = Math.min(...texts.map((text) => text.y - text.size)) - y;
  return band < LEAST_BAND ? undefined : { x, y, width, height: band };
}
