import { svg, type TemplateResult } from "lit";
import type { PlacedLine, PlacedLines } from "../../layout/sankey-chart.js";

/** One line of SVG text in its place. */
export function lineTemplate(line: PlacedLine, className: string): TemplateResult {
  return svg`<text class=${className} x=${line.x} y=${line.y} text-anchor=${line.anchor} .textContent=${line.text}></text>`;
}

/** Several lines of SVG text in their place. */
export function linesTemplate(lines: PlacedLines, className: string): TemplateResult {
  return svg`${lines.lines.map((text, index) =>
    lineTemplate({ text, x: lines.x, y: lines.y + index * lines.lineHeight, anchor: lines.anchor }, className),
  )}`;
}
