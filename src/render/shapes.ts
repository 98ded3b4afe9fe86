/** Shapes of pictures that are drawn without a page: text, rectangles and outlines in the colours of the light theme. */
import type { PictureShape } from "../layout/export-picture.js";
import { wrapAnywhere } from "../layout/wrap.js";
import { estimateText } from "../layout/measure.js";
import { CATEGORY_COLOURS } from "../theme/palette.js";
import { TOKENS, type TokenName } from "../theme/tokens.js";

/** Families are added for machines that lack it, as in every picture that leaves the page. */
const FAMILY = "sans-serif";
/** A baseline lies this part of the font size below the middle of its line. */
const BELOW_MIDDLE = 0.36;

/** Colour of a design token on a light ground. */
export function token(name: TokenName): string {
  return TOKENS[name][0];
}

/** Fill and tint of a functional category on a light ground; neutral for a code without colours. */
export function categoryColours(category: string | undefined): readonly [fill: string, tint: string] {
  const colours = category === undefined ? undefined : CATEGORY_COLOURS[category]?.light;
  return colours ?? [token("rule-strong"), token("track")];
}

/** What is said of a line of text besides its place. */
export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of text; `y` is its baseline. All in pixels. */
export function textShape(text: string, x: number, y: number, look: TextLook = {}): PictureShape {
  const { size = 14, bold = false, fill = token("ink"), anchor = "start" } = look;
  const weight = bold ? "700" : "400";
  const paint = { fill, stroke: "none", strokeWidth: 0, opacity: 1 };
  return { kind: "text", text, x, y, anchor, direction: "ltr", size, weight, family: FAMILY, ...paint };
}

/** A rectangle with its corner at `x`, `y`. */
export function rectangle(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: string,
  stroke?: string,
): PictureShape {
  const edge = { stroke: stroke ?? "none", strokeWidth: stroke === undefined ? 0 : 1 };
  return { kind: "rectangle", x, y, width, height, radius: 0, fill, ...edge, opacity: 1 };
}

/** An outline that is filled, or where a width is given, stroked. */
export function outline(path: string, colour: string, strokeWidth?: number): PictureShape {
  const paint =
    strokeWidth === undefined
      ? { fill: colour, stroke: "none", strokeWidth: 0 }
      : { fill: "none", stroke: colour, strokeWidth };
  return { kind: "path", x: 0, y: 0, outline: path, ...paint, opacity: 1 };
}

/** The same shapes, moved. */
export function moved(shapes: readonly PictureShape[], right: number, down: number): PictureShape[] {
  return shapes.map((shape) => ({ ...shape, x: shape.x + right, y: shape.y + down }));
}

/** A paragraph of text in lines, and the height it takes. */
export interface Paragraph {
  readonly shapes: readonly PictureShape[];
  readonly height: number;
}

/** Text in as many lines as it needs, each `lineHeight` high, from the upper edge at `y` on. */
export function paragraph(
  text: string,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly lineHeight: number },
  look: TextLook = {},
): Paragraph {
  const { x, y, width, lineHeight } = place;
  const { size = 14, bold = false } = look;
  const style = { size, bold };
  const lines = text === "" ? [] : wrapAnywhere(text, { maxWidth: width, style, measure: estimateText });
  const baseline = y + lineHeight / 2 + BELOW_MIDDLE * size;
  return {
    shapes: lines.map((line, index) => textShape(line, x, baseline + index * lineHeight, look)),
    height: lines.length * lineHeight,
  };
}
