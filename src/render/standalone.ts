import { svgFile } from "../elements/base/download-svg.js";
import type { Picture } from "../layout/export-picture.js";
import type { StaticCard } from "./cards.js";
import { moved, paragraph, rectangle, token, type Paragraph, type TextLook } from "./shapes.js";

/** Width of the drawing, and the room around it, in pixels. */
const CHART_WIDTH = 760;
const PADDING = 24;

/**
 * A card's chart as a file of its own, with title, entity, unit, notes and source: for articles where no script runs, and
 * for programs that make a PNG of it. `undefined` where there is no chart.
 */
export function standaloneSvg(card: StaticCard, language: string): string | undefined {
  if (card.picture === undefined) return undefined;
  const words = { title: card.title, description: card.description, language };
  return svgFile(framed(card, card.picture.wide(CHART_WIDTH)), words);
}

function framed(card: StaticCard, chart: Picture): Picture {
  const shapes: Paragraph["shapes"][number][] = [];
  let y = PADDING - 4;
  const add = (text: string, lineHeight: number, look: TextLook, gap: number): void => {
    const lines = paragraph(text, { x: PADDING, y, width: chart.width, lineHeight }, look);
    shapes.push(...lines.shapes);
    y += lines.height + gap;
  };
  add(card.title, 28, { size: 20, bold: true }, 2);
  add(card.subtitle.join(" · "), 22, { fill: token("ink-2") }, 16);
  shapes.push(...moved(chart.shapes, PADDING, y));
  y += chart.height + 14;
  for (const sentence of [...card.listed, ...card.notes]) add(sentence, 22, { fill: token("ink-2") }, 0);
  y += 8;
  for (const sentence of card.footnote) add(sentence, 20, { size: 13, fill: token("ink-3") }, 0);
  const size = { width: chart.width + 2 * PADDING, height: Math.ceil(y + PADDING - 8) };
  return { ...size, shapes: [rectangle({ x: 0, y: 0, ...size }, token("surface")), ...shapes] };
}
