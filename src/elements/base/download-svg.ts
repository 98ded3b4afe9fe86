import { withFallbacks, type Picture, type PictureShape } from "../../layout/export-picture.js";
import { xmlText } from "../../text/xml.js";

/** Name and description of a picture, for readers who do not see it. */
export interface PictureWords {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/**
 * A picture as the text of a file of its own (SVG 1.1): every colour, size and font stands in an attribute; no style
 * sheet, no class, no script, no address of anything outside.
 */
export function svgFile({ width, height, shapes }: Picture, { title, description, language }: PictureWords): string {
  const size = attributes({ width, height, viewBox: `0 0 ${tidy(width)} ${tidy(height)}` });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${size}${attributes({ "xml:lang": language, "xml:space": "preserve" })} role="img">\n` +
    `<title>${xmlText(title)}</title>\n<desc>${xmlText(description)}</desc>\n` +
    `${familyRuns(shapes)}</svg>\n`
  );
}

/** Shapes in groups of one font family each, so that the long list of families is not said for every word. */
function familyRuns(shapes: readonly PictureShape[]): string {
  let text = "";
  let family: string | undefined;
  for (const shape of shapes) {
    if (shape.kind === "text" && shape.family !== family) {
      text += family === undefined ? "" : "</g>\n";
      family = shape.family;
      text += `<g${attributes({ "font-family": withFallbacks(family) })}>\n`;
    }
    text += `${shapeText(shape)}\n`;
  }
  return family === undefined ? text : `${text}</g>\n`;
}

function shapeText(shape: PictureShape): string {
  const paint = attributes({
    ...colour("fill", shape.fill),
    ...(shape.stroke === "none" ? {} : { ...colour("stroke", shape.stroke), "stroke-width": shape.strokeWidth }),
    ...(shape.opacity < 1 ? { opacity: shape.opacity } : {}),
  });
  switch (shape.kind) {
    case "rectangle": {
      const { x, y, width, height, radius } = shape;
      return `<rect${attributes({ x, y, width, height, ...(radius > 0 ? { rx: radius } : {}) })}${paint}/>`;
    }
    case "path": {
      const { x, y, outline, turn } = shape;
      const place = `${tidy(x)} ${tidy(y)}`;
      const transform = turn === undefined ? `translate(${place})` : `matrix(${turn.map(tidy).join(" ")} ${place})`;
      return `<path${attributes({ d: outline, transform })}${paint}/>`;
    }
    case "text": {
      const { x, y, anchor, direction, weight, size } = shape;
      const place = attributes({
        x,
        y,
        "font-size": size,
        ...(weight === "400" ? {} : { "font-weight": weight }),
        ...(anchor === "start" ? {} : { "text-anchor": anchor }),
        ...(direction === "ltr" ? {} : { direction }),
      });
      return `<text${place}${paint}>${xmlText(shape.text)}</text>`;
    }
  }
}

/** A colour in the notation every SVG program reads: hexadecimal, its transparency in an attribute of its own. */
function colour(name: "fill" | "stroke", value: string): Record<string, string> {
  const match = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
  if (match === null) return { [name]: value };
  const hex = [match[1], match[2], match[3]].map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  return { [name]: `#${hex}`, ...(match[4] === undefined ? {} : { [`${name}-opacity`]: match[4] }) };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? tidy(value) : xmlText(value)}"`)
    .join("");
}

function tidy(value: number): string {
  return String(Math.round(value * 100) / 100);
}
