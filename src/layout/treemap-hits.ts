import type { Rectangle } from "./treemap.js";

/** The least width and height in px of what a pointer must find. */
const leastTarget = 24;
/** With more small marks than this, finding each other's neighbours is slow and no mark has room to grow. */
const neighboursAtMost = 300;

/** Whether a rectangle is smaller than a target must be. */
function isSmall({ width, height }: Rectangle): boolean {
  return width < leastTarget || height < leastTarget;
}

/** Whether two rectangles have more in common than an edge. */
function overlap(a: Rectangle, b: Rectangle): boolean {
  const edge = 1e-6;
  return (
    a.x + edge < b.x + b.width &&
    b.x + edge < a.x + a.width &&
    a.y + edge < b.y + b.height &&
    b.y + edge < a.y + a.height
  );
}

/** A start and a length. */
type Stretch = readonly [number, number];

/** The places for a stretch that grows to the least target: to both sides, to one, and last as it is. */
function grown(start: number, length: number, low: number, high: number): readonly Stretch[] {
  const more = leastTarget - length;
  if (more <= 0) return [[start, length]];
  const places = [start - more / 2, start - more, start].map((place) =>
    Math.max(low, Math.min(place, high - leastTarget)),
  );
  return [...places.map((place): Stretch => [place, leastTarget]), [start, length]];
}

/**
 * Grows marks under 24 px to targets of 24 px: about their middle, else to a side where they do not cover
 * another small mark. A mark shut in by small ones keeps its own rectangle in that direction: a larger target
 * would answer for its neighbours.
 *
 * @param marks rectangles that do not overlap
 * @param box what the targets are to stay in, as far as it is large enough
 * @returns the targets in the same order
 */
export function growTargets(marks: readonly Rectangle[], box: Rectangle): Rectangle[] {
  const small = marks.filter(isSmall);
  const crowded = small.length > neighboursAtMost;
  return marks.map((mark) => {
    if (!isSmall(mark) || crowded) return mark;
    const across = grown(mark.x, mark.width, box.x, box.x + box.width);
    const down = grown(mark.y, mark.height, box.y, box.y + box.height);
    // The full square in some place; else as wide as possible, else as high.
    for (const [y, height] of down) {
      for (const [x, width] of across) {
        const target = { x, y, width, height };
        if (!small.some((other) => other !== mark && overlap(other, target))) return target;
      }
    }
    return mark;
  });
}
