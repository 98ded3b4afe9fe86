import type { Rectangle } from "./treemap.js";
import type { PlacedText, TreemapChartGeometry } from "./treemap-chart-types.js";

const mirroredAnchor = { start: "end", middle: "middle", end: "start" } as const;

/**
 * Mirrors a chart from left to right, for languages written from right to left. Each text is mirrored as a
 * whole: figures and codes stay readable.
 */
export function mirrorChart(chart: TreemapChartGeometry): TreemapChartGeometry {
  const { width } = chart;
  const flip = <T extends Rectangle>(box: T): T => ({ ...box, x: width - box.x - box.width });
  const flipTexts = (texts: readonly PlacedText[]): PlacedText[] =>
    texts.map((text) => ({ ...text, x: width - text.x, anchor: mirroredAnchor[text.anchor] }));
  // Only x coordinates come right after a command letter.
  const flipPath = (path: string): string =>
    path.replace(/([ML])(-?[\d.]+)/g, (_, command: string, x: string) => command + format(width - Number(x)));
  return {
    ...chart,
    groups: chart.groups.map((group) => ({
      ...flip(group),
      strip: { ...flip(group.strip), texts: flipTexts(group.strip.texts) },
      hit: flip(group.hit),
      ...(group.rest ? { rest: flip(group.rest) } : {}),
      ...(group.below ? { below: { tick: flipPath(group.below.tick), texts: flipTexts(group.below.texts) } } : {}),
    })),
    cells: chart.cells.map((cell) => ({ ...flip(cell), texts: flipTexts(cell.texts), hit: flip(cell.hit) })),
  };
}

function format(value: number): string {
  return String(Math.round(value * 100) / 100);
}
