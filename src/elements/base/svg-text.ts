import type { PlacedLine, PlacedLines } from "../../layout/sankey-chart.js";
import { shape, type Shape } from "./shape.js";

/** One line of SVG text in its place. */
export function lineShape({ x, y, anchor, text }: PlacedLine, className: string): Shape {
  return shape("text", { class: className, x, y, "text-anchor": anchor }, text);
}

/** Several lines of SVG text in their place. */
export function lineShapes({ lines, x, y, lineHeight, anchor }: PlacedLines, className: string): Shape[] {
  return lines.map((text, index) => lineShape({ text, x, y: y + index * lineHeight, anchor }, className));
}
