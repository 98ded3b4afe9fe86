import type { TemplateResult } from "lit";
import { changeClassOf, type ChangeClass } from "../../budget/change-class.js";
import type { Change } from "../../budget/change.js";
import type { MeasureText } from "../../layout/measure.js";
import { patternPath, type PatternKind } from "../../layout/patterns.js";
import type { PlacedText, Rectangle } from "../../layout/treemap-chart.js";
import { draw, place, shape, type Shape } from "../base/shape.js";

/** The class name that gives a mark the colour of its change. */
export function changeTone(change: Change | undefined): string {
  return toneOf(changeClassOf(change));
}

/** The same of a class of changes. */
export function toneOf(name: ChangeClass): string {
  return `change-${name}`;
}

/** A fall is hollow: a frame within its edges, the thicker the deeper it is, in pixels. */
const FRAMES: Partial<Readonly<Record<ChangeClass, number>>> = {
  "fall-1": 1.5,
  "fall-2": 3,
  "fall-3": 5,
  cancelled: 5,
};

/** A frame is no thinner than this for the sake of words that stand near the edge. */
const LEAST_FRAME = 1.5;

/** What stands for a class where there is no colour: rises the denser the higher they are. */
const TEXTURES: Partial<Readonly<Record<ChangeClass, readonly [kind: PatternKind, spacing: number]>>> = {
  "rise-1": ["diagonal", 4],
  "rise-2": ["diagonal", 2],
  "rise-3": ["diagonal", 1],
  new: ["cross", 2],
  cancelled: ["vertical", 1],
  none: ["dots", 2],
};

/**
 * Ground of a cell that is coloured by its change: a rise is solid, a fall hollow, 新增 hatched on every ground, so that no
 * class is told by its colour alone. Behind words a texture is left out.
 * @param texts what stands in the cell
 */
export function changeGround(
  name: ChangeClass,
  area: Rectangle,
  texts: readonly PlacedText[],
  measure: MeasureText,
): (Shape | undefined)[] {
  const { x, y, width, height } = area;
  const wanted = Math.min(FRAMES[name] ?? 0, width / 4, height / 4);
  const frame = wanted === 0 ? 0 : Math.min(wanted, Math.max(LEAST_FRAME, roomAround(texts, area, measure) - 1));
  const [kind, spacing] = TEXTURES[name] ?? ["solid", 0];
  const texture = spacing === 0 ? "" : patternPath(kind, x + 1, y + 1, width - 2, height - 2, spacing);
  // What came, went or is unknown is hatched in colour too.
  const shown = name.startsWith("rise") ? "pattern" : "texture";
  const inner = { x: x + frame / 2, y: y + frame / 2, width: width - frame, height: height - frame };
  return [
    shape("rect", { class: "area", ...place(area) }),
    texture === "" ? undefined : shape("path", { class: shown, d: texture }),
    texture === "" || texts.length === 0
      ? undefined
      : shape("path", { class: `${shown} plate`, d: platesOf(texts, measure) }),
    frame === 0 ? undefined : shape("rect", { class: "frame", ...inner, "stroke-width": frame }),
  ];
}

/** How far words keep from the edges of their cell, in pixels. */
function roomAround(texts: readonly PlacedText[], { x, y, width, height }: Rectangle, measure: MeasureText): number {
  return texts.reduce((least, text) => {
    const { left, right } = extentOf(text, measure);
    const [top, bottom] = [text.y - 0.85 * text.size, text.y + 0.2 * text.size];
    return Math.min(least, left - x, x + width - right, top - y, y + height - bottom);
  }, Infinity);
}

function extentOf({ text, x, size, bold, anchor }: PlacedText, measure: MeasureText): { left: number; right: number } {
  const width = measure(text, { size, bold });
  const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  return { left, right: left + width };
}

/** How far a plate reaches over its words, in pixels. */
const PLATE_EDGE = 3;

/** A path around each line of words. */
function platesOf(texts: readonly PlacedText[], measure: MeasureText): string {
  return texts
    .map((text) => {
      const { left, right } = extentOf(text, measure);
      const height = 1.36 * text.size;
      return `M${left - PLATE_EDGE},${text.y - text.size}H${right + PLATE_EDGE}v${height}H${left - PLATE_EDGE}z`;
    })
    .join("");
}

/** A swatch of a class for legends and rows, in pixels. */
const SWATCH: Rectangle = { x: 0.5, y: 0.5, width: 21, height: 13 };
const NO_MEASURE: MeasureText = () => 0;

/** A piece of a cell of the class, to stand before words. */
export function changeSwatch(name: ChangeClass): TemplateResult {
  const ground = shape("g", { class: `cell ${toneOf(name)}` }, changeGround(name, SWATCH, [], NO_MEASURE));
  return draw(
    shape("svg", { class: "change-swatch", width: 22, height: 14, viewBox: "0 0 22 14", "aria-hidden": "true" }, [
      ground,
    ]),
  );
}
