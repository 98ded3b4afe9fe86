/** The patterns that tell areas apart where there is no colour: in print and in forced colours. */
export type PatternKind = "solid" | "diagonal" | "horizontal" | "vertical" | "dots" | "cross";

/** A corner of a polygon: x and y in px. */
type Point = readonly [number, number];

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Distance in px between the middle lines of straight stripes. */
const straightPitch = 4;
/** Distance in px, along an edge, between diagonal stripes; and between dots. */
const pitch = 5;
/** Thickness of a stripe in px. */
const stroke = 1.1;
const dotRadius = 1.05;
/** An octagon is as round as a dot of two pixels can look. */
const dotCorners = 8;
/**
 * The most shapes in one path: above it the pitch is doubled, so that a large area does not weigh megabytes.
 */
const shapesAtMost = 6000;

/** Cuts a convex polygon off at one straight edge; `inside` is the signed distance from that edge. */
function cutAt(polygon: readonly Point[], inside: (point: Point) => number): Point[] {
  const result: Point[] = [];
  polygon.forEach((point, index) => {
    const previous = polygon[(index + polygon.length - 1) % polygon.length] ?? point;
    const here = inside(point);
    const there = inside(previous);
    if (here >= 0 !== there >= 0) {
      const share = there / (there - here);
      result.push([previous[0] + (point[0] - previous[0]) * share, previous[1] + (point[1] - previous[1]) * share]);
    }
    if (here >= 0) result.push(point);
  });
  return result;
}

/** The part of a convex polygon inside a rectangle (Sutherland–Hodgman); empty when they do not meet. */
function clip(polygon: readonly Point[], { left, top, right, bottom }: Rectangle): Point[] {
  const noLeft = cutAt(polygon, ([x]) => x - left);
  const noRight = cutAt(noLeft, ([x]) => right - x);
  const noTop = cutAt(noRight, ([, y]) => y - top);
  return cutAt(noTop, ([, y]) => bottom - y);
}

function format(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function pathOf(polygon: readonly Point[]): string {
  if (polygon.length < 3) return "";
  return `M${polygon.map(([x, y]) => `${format(x)},${format(y)}`).join("L")}Z`;
}

/** Evenly spaced positions in a stretch, the same distance from both its ends, at least one. */
function positions(start: number, length: number, distance: number): number[] {
  const count = Math.max(1, Math.floor(length / distance));
  const first = start + (length - (count - 1) * distance) / 2;
  return Array.from({ length: count }, (_, index) => first + index * distance);
}

function corners({ left, top, right, bottom }: Rectangle): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function horizontalStripes(area: Rectangle, distance: number): Point[][] {
  return positions(area.top, area.bottom - area.top, distance).map((y) =>
    corners({ ...area, top: y - stroke / 2, bottom: y + stroke / 2 }),
  );
}

function verticalStripes(area: Rectangle, distance: number): Point[][] {
  return positions(area.left, area.right - area.left, distance).map((x) =>
    corners({ ...area, left: x - stroke / 2, right: x + stroke / 2 }),
  );
}

/** Stripes at 45 degrees, rising to the right (`slope` 1) or falling (-1), measured along the top edge. */
function diagonalStripes(area: Rectangle, distance: number, slope: 1 | -1): Point[][] {
  const { left, top, right, bottom } = area;
  const height = bottom - top;
  const half = (stroke * Math.SQRT2) / 2;
  return positions(left - height / 2, right - left + height, distance).map((x) => {
    const atTop = x + (slope * height) / 2;
    const atBottom = x - (slope * height) / 2;
    return [
      [atTop - half, top],
      [atTop + half, top],
      [atBottom + half, bottom],
      [atBottom - half, bottom],
    ];
  });
}

function dots(area: Rectangle, distance: number): Point[][] {
  const columns = positions(area.left, area.right - area.left, distance);
  return positions(area.top, area.bottom - area.top, distance).flatMap((y) =>
    columns.map((x) =>
      Array.from({ length: dotCorners }, (_, corner): Point => {
        const angle = ((corner + 0.5) / dotCorners) * 2 * Math.PI;
        return [x + dotRadius * Math.cos(angle), y + dotRadius * Math.sin(angle)];
      }),
    ),
  );
}

/** Every shape runs clockwise: with the default fill rule, stripes that cross add up and leave no holes. */
function shapesOf(kind: PatternKind, area: Rectangle, coarseness: number): Point[][] {
  switch (kind) {
    case "solid":
      return [corners(area)];
    case "horizontal":
      return horizontalStripes(area, straightPitch * coarseness);
    case "vertical":
      return verticalStripes(area, straightPitch * coarseness);
    case "diagonal":
      return diagonalStripes(area, pitch * coarseness, 1);
    case "cross":
      return [...diagonalStripes(area, pitch * coarseness, 1), ...diagonalStripes(area, pitch * coarseness, -1)];
    case "dots":
      return dots(area, pitch * coarseness);
  }
}

/** How many times wider than usual the pitch must be for a number of shapes that stays reasonable. */
function coarsenessOf(kind: PatternKind, width: number, height: number): number {
  if (kind === "solid") return 1;
  const usual = kind === "dots" ? (width * height) / pitch ** 2 : (2 * (width + height)) / straightPitch;
  let coarseness = 1;
  while (usual / (kind === "dots" ? coarseness ** 2 : coarseness) > shapesAtMost) coarseness *= 2;
  return coarseness;
}

/**
 * Fills a rectangle with a pattern as one SVG path, computed and cut off exactly at the rectangle's edges: it
 * needs no `<pattern>` and no `clipPath`, whose `url(#…)` breaks in shadow roots. Draw it with `fill` and no
 * stroke.
 *
 * @param kind the pattern
 * @param x left edge in px
 * @param y top edge in px
 * @param width width in px
 * @param height height in px
 * @param spacing by how much the shapes stand farther apart than usual; default 1
 * @returns path data; empty when the rectangle has no area or is not finite
 */
export function patternPath(
  kind: PatternKind,
  x: number,
  y: number,
  width: number,
  height: number,
  spacing = 1,
): string {
  if (!(width > 0) || !(height > 0) || !Number.isFinite(x + y + width + height)) return "";
  const area: Rectangle = { left: x, top: y, right: x + width, bottom: y + height };
  return shapesOf(kind, area, spacing * coarsenessOf(kind, width, height))
    .map((shape) => pathOf(clip(shape, area)))
    .join("");
}
