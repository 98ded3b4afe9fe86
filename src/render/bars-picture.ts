import type { Picture, PictureShape } from "../layout/export-picture.js";
import { estimateText } from "../layout/measure.js";
import { outline, paragraph, rectangle, textShape, token, type Paragraph } from "./shapes.js";

/** A bar with its figure. */
export interface Bar {
  /** What tells it from the other bars of its row: the year; "" where there is no other. */
  readonly label: string;
  /** Where it begins and how long it is, as parts of the room for bars, 0 to 1; nothing is drawn for 0. */
  readonly start: number;
  readonly length: number;
  readonly figure: string;
  readonly fill: string;
  readonly stroke?: string;
}

/** A name with its bars. */
export interface BarRow {
  readonly name: string;
  /** 0 at the left. */
  readonly depth: number;
  /** What is said below the name. */
  readonly tag?: string | undefined;
  readonly bars: readonly Bar[];
}

/** Rows under a heading. */
export interface BarSection {
  readonly heading?: string | undefined;
  readonly rows: readonly BarRow[];
  /** Where zero is, as a part of the room for bars, where bars leave it to both sides. */
  readonly axis?: number | undefined;
}

/** From this width on, in pixels, names stand before their bars; below, above them. */
const BESIDE_FROM = 520;
const NAME_PART = 0.34;
const INDENT = 16;
const LINE = 20;
const TAG_LINE = 18;
const TAG_SIZE = 13;
const BAR_LINE = 22;
const BAR = 12;
const GAP = 10;
/** Between rows; where names stand above their bars, rows need more to be told apart. */
const ROW_GAP = 10;
const TALL_ROW_GAP = 24;
const LEAST_BAR = 2;

/**
 * Rows of bars on one scale, figures in line at the right. Sizes in pixels at a text size of 14.
 * @param beside whether names stand before their bars; as the width allows where it is not given
 */
export function barsPicture(sections: readonly BarSection[], width: number, beside = width >= BESIDE_FROM): Picture {
  const bars = sections.flatMap(({ rows }) => rows.flatMap((row) => row.bars));
  const widest = (text: (bar: Bar) => string): number =>
    bars.reduce((most, bar) => Math.max(most, estimateText(text(bar), { size: 14 })), 0);
  const labels = widest((bar) => bar.label);
  const left = (beside ? width * NAME_PART : 0) + (labels === 0 ? 0 : labels + GAP);
  const room = { left, width: Math.max(40, width - left - widest((bar) => bar.figure) - GAP) };
  const shapes: PictureShape[] = [];
  let y = 0;
  for (const { heading, rows, axis } of sections) {
    if (heading !== undefined) {
      const head = paragraph(heading, { x: 0, y: y + 6, width, lineHeight: LINE }, { bold: true });
      y += head.height + 12;
      shapes.push(...head.shapes, outline(`M0,${y - 2}H${width}`, token("rule-strong"), 1));
    }
    const top = y;
    for (const row of rows) {
      const drawn = rowShapes(row, { y, width, beside, room });
      shapes.push(...drawn.shapes);
      y += drawn.height;
    }
    if (axis !== undefined && rows.length > 0) {
      const x = room.left + axis * room.width;
      shapes.push(outline(`M${x},${top}V${y}`, token("rule-strong"), 1));
    }
  }
  return { width, height: Math.max(1, Math.ceil(y)), shapes };
}

function rowShapes(
  row: BarRow,
  place: {
    readonly y: number;
    readonly width: number;
    readonly beside: boolean;
    readonly room: { readonly left: number; readonly width: number };
  },
): { shapes: PictureShape[]; height: number } {
  const { y, width, beside, room } = place;
  const indent = row.depth * INDENT;
  const nameWidth = (beside ? width * NAME_PART - GAP : width) - indent;
  const name = paragraph(row.name, { x: indent, y: y + 1, width: nameWidth, lineHeight: LINE });
  const tag = tagOf(row, { x: indent, y: y + 1, width: nameWidth, nameHeight: name.height, beside });
  const words = name.height + tag.height;
  const shapes = [...name.shapes, ...tag.shapes];
  const first = beside ? y : y + words;
  row.bars.forEach((bar, index) => {
    const line = first + index * BAR_LINE;
    const baseline = line + 16;
    if (bar.label !== "") {
      const x = room.left - GAP;
      shapes.push(textShape(bar.label, x, baseline, { anchor: "end", fill: token("ink-2") }));
    }
    if (bar.length > 0) {
      const length = Math.max(LEAST_BAR, bar.length * room.width);
      const x = room.left + Math.min(bar.start * room.width, room.width - length);
      shapes.push(rectangle({ x, y: line + 5, width: length, height: BAR }, bar.fill, bar.stroke));
    }
    shapes.push(textShape(bar.figure, width, baseline, { anchor: "end" }));
  });
  const height = row.bars.length * BAR_LINE;
  return { shapes, height: (beside ? Math.max(words, height) : words + height) + (beside ? ROW_GAP : TALL_ROW_GAP) };
}

/** What is said below the name, or where the name is over its bars and leaves room, at the end of its line. */
function tagOf(
  { name, tag = "" }: BarRow,
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly nameHeight: number;
    readonly beside: boolean;
  },
): Paragraph {
  const { x, y, width, nameHeight, beside } = place;
  const look = { size: TAG_SIZE, fill: token("ink-2") };
  const needed = estimateText(name, { size: 14 }) + GAP + estimateText(tag, { size: TAG_SIZE });
  if (!beside && nameHeight === LINE && tag !== "" && needed <= width) {
    return { shapes: [textShape(tag, x + width, y + 15, { ...look, anchor: "end" })], height: 0 };
  }
  return paragraph(tag, { x, y: y + nameHeight, width, lineHeight: TAG_LINE }, look);
}
