import type { MeasureText } from "./measure.js";
import type { PlacedSankeyLink, SankeyGeometry } from "./sankey.js";
import type { PlacedLine } from "./sankey-rows.js";
import type { SankeySizes } from "./sankey-table.js";

/** The words over the middle node: centred lines, bold. All in px. */
export interface MiddleLabel {
  readonly name: PlacedLine;
  readonly amount: PlacedLine;
  /** Upper edge of the words, and their height with the gap under them. */
  readonly top: number;
  readonly height: number;
}

/** The upper edge of a band at a place: the cubic of linkPath, solved for its share of the way. */
function upperEdge({ from, to, width }: PlacedSankeyLink, x: number): number | undefined {
  const along = (x - from[0]) / (to[0] - from[0]);
  if (!(along >= 0 && along <= 1)) return undefined;
  let [low, high] = [0, 1];
  for (let step = 0; step < 30; step += 1) {
    const t = (low + high) / 2;
    // x of a cubic with both handles at mid-width, as a share of the way.
    if (1.5 * t * (1 - t) + t * t * t < along) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  return from[1] + (to[1] - from[1]) * t * t * (3 - 2 * t) - width / 2;
}

/** The highest thing drawn between two places; bands are monotone, so their ends and the places suffice. */
function highestBetween(geometry: SankeyGeometry, left: number, right: number): number {
  const edges = geometry.links.flatMap((link) =>
    [left, right, link.from[0], link.to[0]]
      .filter((x) => x >= left && x <= right)
      .map((x) => upperEdge(link, x) ?? Infinity),
  );
  const nodes = geometry.nodes.filter(({ x, width }) => x < right && x + width > left).map(({ y }) => y);
  return [...edges, ...nodes].reduce((least, y) => Math.min(least, y), Infinity);
}

/**
 * The width the words over the middle node need.
 *
 * @returns px
 */
export function middleLabelWidth(
  words: { readonly label: string; readonly amountText: string },
  sizes: SankeySizes,
  measure: MeasureText,
): number {
  const style = { size: sizes.text, bold: true };
  return Math.max(measure(words.label, style), measure(words.amountText, style));
}

/**
 * Puts name and amount over the middle node (column 1), above everything drawn across their width, so that no
 * text lies on a link.
 *
 * @param words name and amount
 * @param geometry the flow
 * @param flow left edge and width of the flow, which the words do not leave
 * @param sizes sizes in px
 * @param measure measures text
 * @returns the words in their place; `top` may lie above the flow
 */
export function placeMiddleLabel(
  words: { readonly label: string; readonly amountText: string },
  geometry: SankeyGeometry,
  flow: { readonly x: number; readonly width: number },
  sizes: SankeySizes,
  measure: MeasureText,
): MiddleLabel {
  const half = middleLabelWidth(words, sizes, measure) / 2;
  const node = geometry.nodes.find(({ column }) => column === 1);
  const centre = node ? node.x + node.width / 2 : flow.x + flow.width / 2;
  const x = Math.max(flow.x + half, Math.min(centre, flow.x + flow.width - half));
  const gap = 4 * sizes.scale;
  const highest = Math.min(node?.y ?? 0, highestBetween(geometry, x - half, x + half));
  const bottom = highest - gap;
  const height = 2 * sizes.lineHeight + gap;
  // Below the baseline a Chinese character reaches about a seventh of its size.
  const baseline = bottom - 0.14 * sizes.text;
  return {
    name: { text: words.label, x, y: baseline - sizes.lineHeight, anchor: "middle" },
    amount: { text: words.amountText, x, y: baseline, anchor: "middle" },
    top: bottom - 2 * sizes.lineHeight,
    height,
  };
}
