import { layoutSankey } from "./sankey.js";
import type { SankeyGeometry, SankeyLink, SankeyNode } from "./sankey.js";
import type {
  SankeyChartGeometry,
  SankeyChartInput,
  SankeyChartLeftOut,
  SankeyChartNode,
  SankeyChartOptions,
} from "./sankey-chart-types.js";
import { middleLabelWidth, placeMiddleLabel } from "./sankey-label.js";
import { leastHeight, placeHeads, placeRows, settledHeights } from "./sankey-rows.js";
import type { TablePlace } from "./sankey-rows.js";
import { planStacked, planTable, sankeySizes } from "./sankey-table.js";
import type { ChartNode, SankeySizes, TablePlan, TextContext } from "./sankey-table.js";

export type * from "./sankey-chart-types.js";

/** Thickness of the centre line of a thin link in px. */
export const thinLine = 1.5;
export type { MiddleLabel } from "./sankey-label.js";
export type { PlacedLine, PlacedLines, SankeyRow, TextAnchor } from "./sankey-rows.js";
export type { ChartNode } from "./sankey-table.js";

/** Key of the middle node, in `nodes` and in the ends of `links`. */
export const middleKey = "total";

/** Where the middle node stands on the way from the left nodes to the right ones. */
const middlePosition = 0.42;
/** Row counts between which the height grows from 392 to 560 (VISUAL section 4). */
const fewRows = 6;
const manyRows = 12;
const growth = 168;
/** What the rows leave to the flow, as a share of the least height: so amounts can be told apart by their heights. */
const flowShare = 0.4;

/** The widths in px that the words leave to the flow. */
interface Frame {
  readonly left: TablePlan;
  readonly right: TablePlan;
  /** From the outer edge of the left nodes to that of the right nodes. */
  readonly flowWidth: number;
  readonly leftGap: number;
  readonly rightGap: number;
  readonly fits: boolean;
}

function isDrawn({ value }: { readonly value: number }): boolean {
  return Number.isFinite(value) && value > 0;
}

/** The first of each key that can be drawn: the same that {@link layoutSankey} draws. */
function drawable(nodes: readonly ChartNode[]): ChartNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    if (!isDrawn(node) || seen.has(node.key)) return false;
    seen.add(node.key);
    return true;
  });
}

/** Settles both tables: the left one first, then the right one in what the flow can spare. */
function planWith(
  mirrored: boolean,
  sources: readonly ChartNode[],
  targets: readonly ChartNode[],
  input: SankeyChartInput,
  width: number,
  middleWidth: number,
  context: TextContext,
): Frame {
  const { scale } = context.sizes;
  const { heads } = input;
  const leftRoom = { good: 300 * scale, most: 340 * scale };
  const leftHeads = { name: heads.left, amount: heads.leftAmount, share: heads.rightShare };
  const left = mirrored
    ? planTable(sources, "source", leftHeads, leftRoom, context, [14 * scale, 14 * scale])
    : planStacked(sources, heads.left, 132 * scale, context);
  // Several stacked labels are moved far from their nodes: their leaders need the width to stay apart.
  const leftGap = (mirrored ? 18 : sources.length > 1 ? 24 : sources.length === 1 ? 12 : 0) * scale;
  const rightGap = 18 * scale;
  // The label of the middle node must find room between the two tables.
  const besides = left.width + leftGap + rightGap;
  const good = Math.max(160 * scale + 28 * scale, middleWidth);
  const least = Math.max(56 * scale + 28 * scale, middleWidth);
  const right = planTable(
    targets,
    "target",
    { name: heads.right, amount: heads.rightAmount, share: heads.rightShare },
    { good: width - besides - good, most: width - besides - least },
    context,
    [12 * scale, 32 * scale],
  );
  const flowWidth = width - besides - right.width;
  const fits = flowWidth >= least - 1e-6;
  return { left, right, flowWidth: Math.max(0, flowWidth), leftGap, rightGap, fits };
}

/** A table on the left for several sources where it fits, else their names with the amounts under them. */
function planFrame(
  sources: readonly ChartNode[],
  targets: readonly ChartNode[],
  input: SankeyChartInput,
  width: number,
  middleWidth: number,
  context: TextContext,
): Frame {
  const plan = (mirrored: boolean): Frame => planWith(mirrored, sources, targets, input, width, middleWidth, context);
  if (sources.length > 1 && width >= 900 * context.sizes.scale) {
    const mirrored = plan(true);
    if (mirrored.fits) return mirrored;
  }
  return plan(false);
}

/** The usual height of the chart for a number of rows. */
function usualHeight(rows: number, minHeight: number, scale: number): number {
  const share = Math.max(0, Math.min(1, (rows - fewRows) / (manyRows - fewRows)));
  return minHeight + share * growth * scale;
}

/** With a middle node every source flows into it and every target out of it: nothing else is known. */
function linksOf(input: SankeyChartInput, sources: readonly ChartNode[], targets: readonly ChartNode[]): SankeyLink[] {
  if (!input.middle) return input.links.slice();
  if (!isDrawn(input.middle)) return [];
  return [
    ...sources.map(({ key, value }) => ({ source: key, target: middleKey, value, columns: [0, 1] as const })),
    ...targets.map(({ key, value }) => ({ source: middleKey, target: key, value, columns: [1, 2] as const })),
  ];
}

/** The nodes of a side with the heights of their words, so that these can stand beside them. */
function withRooms(nodes: readonly ChartNode[], { nodes: rows }: TablePlan, heights: readonly number[]): SankeyNode[] {
  const rooms = new Map(rows.map(({ key }, index) => [key, heights[index]]));
  return nodes.map(({ key, value }) => ({ key, value, room: rooms.get(key) ?? 0 }));
}

const sideNames = { 2: ["source", "target"], 3: ["source", "middle", "target"] } as const;

/**
 * Lays out the whole sankey chart: flow, tables on both sides, heads, leaders and hit areas (VISUAL section
 * 4). Amounts without a positive finite value have no shape and no row; they are named in `leftOut`. Empty
 * input gives an empty chart.
 *
 * @param input nodes, links and words
 * @param options room and type
 * @returns the geometry, everything ready to be drawn as SVG
 */
export function layoutSankeyChart(input: SankeyChartInput, options: SankeyChartOptions): SankeyChartGeometry {
  const sizes = sankeySizes(options.fontSize ?? 14);
  const { scale } = sizes;
  const { measure } = options;
  const width = Math.max(0, options.width);
  const rtl = options.direction === "rtl";
  const sources = drawable(input.sources);
  const targets = drawable(input.targets);
  const middle = input.middle && isDrawn(input.middle) ? input.middle : undefined;
  const middleWidth = middle ? middleLabelWidth(middle, sizes, measure) : 0;
  const frame = planFrame(sources, targets, input, width, middleWidth, { sizes, measure });

  const headRule = 25 * scale;
  const rowsTop = headRule + 2 * scale;
  const minHeight = options.minHeight ?? 392 * scale;
  const reserved = rowsTop + flowShare * minHeight;
  const needed = reserved + Math.max(leastHeight(frame.left, sizes), leastHeight(frame.right, sizes));
  const rowCount = Math.max(sources.length, targets.length);
  const usual = usualHeight(rowCount, minHeight, scale);
  const height = Math.max(usual, needed, options.height ?? 0);

  const flowLeft = frame.left.width + frame.leftGap;
  const flow = {
    x: rtl ? width - flowLeft - frame.flowWidth : flowLeft,
    y: 36 * scale,
    width: frame.flowWidth,
    height: height - (36 + 22) * scale,
    nodeWidth: 14 * scale,
    padding: (middle ? 12 : 10) * scale,
    positions: middle ? [0, middlePosition, 1] : [0, 1],
    direction: rtl ? "rtl" : "ltr",
  } as const;
  const heights = [frame.left, frame.right].map((plan) => settledHeights(plan, height - reserved, sizes));
  const [left = [], right = []] = heights;
  const ends = [withRooms(input.sources, frame.left, left), withRooms(input.targets, frame.right, right)] as const;
  const columns = input.middle ? [ends[0], [{ key: middleKey, value: input.middle.value }], ends[1]] : ends;
  const layout = (y: number): SankeyGeometry =>
    layoutSankey(
      { columns, links: linksOf(input, sources, targets) },
      { ...flow, y, height: flow.height - (y - flow.y) },
    );
  let geometry = layout(flow.y);

  let middleLabel = middle && placeMiddleLabel(middle, geometry, flow, sizes, measure);
  if (middleLabel && middleLabel.top < headRule) {
    // Too little room above the middle node: the flow makes way, so that the label is free above all of it.
    geometry = layout(flow.y + middleLabel.height);
    middleLabel = middle && placeMiddleLabel(middle, geometry, flow, sizes, measure);
  }
  const hasMiddle = input.middle !== undefined;
  const settled = { frame, heights, geometry, sizes, width, height, rtl, flow, headRule, rowsTop, hasMiddle };
  return { ...assemble(settled), ...(middleLabel ? { middleLabel } : {}) };
}

/** What is settled when the parts are put together. All in px. */
interface Settled {
  readonly frame: Frame;
  /** Of the rows of either table. */
  readonly heights: readonly (readonly number[])[];
  readonly geometry: SankeyGeometry;
  readonly sizes: SankeySizes;
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  readonly flow: { readonly x: number; readonly width: number };
  readonly headRule: number;
  readonly rowsTop: number;
  readonly hasMiddle: boolean;
}

/** Turns settled columns and flow into rows, heads, nodes and links. */
function assemble(settled: Settled): SankeyChartGeometry {
  const { frame, geometry, sizes, width, height, rtl, flow, headRule, rowsTop } = settled;
  const { scale } = sizes;
  const names = settled.hasMiddle ? sideNames[3] : sideNames[2];
  const lastColumn = names.length - 1;
  const marks = (column: number): TablePlace["marks"] =>
    geometry.nodes
      .filter((node) => node.column === column)
      .map((node) => ({ centre: node.y + node.height / 2, height: node.height }));
  const place = (side: TablePlace["side"], physicallyLeft: boolean, gap: number, column: number): TablePlace => {
    const nodeEdge = physicallyLeft ? flow.x : flow.x + flow.width;
    return {
      side,
      nodeEdge,
      edge: physicallyLeft ? nodeEdge - gap : nodeEdge + gap,
      range: [rowsTop, height],
      heights: settled.heights[side === "source" ? 0 : 1] ?? [],
      marks: marks(column),
      limits: [0, width],
    };
  };
  const leftPlace = place("source", !rtl, frame.leftGap, 0);
  const rightPlace = place("target", rtl, frame.rightGap, lastColumn);
  const headBaseline = 16 * scale;
  const rule = (plan: TablePlan, { edge, nodeEdge }: TablePlace): string =>
    `M${edge},${headRule}H${edge >= nodeEdge ? edge + plan.width : edge - plan.width}`;
  const tables = [
    { plan: frame.left, at: leftPlace },
    { plan: frame.right, at: rightPlace },
  ].filter(({ plan }) => plan.nodes.length > 0);

  // What several sources pay for has several links.
  const targets = new Set<string>();
  const shared = new Set(
    geometry.links.flatMap(({ target }) => (targets.size === targets.add(target).size ? [target] : [])),
  );

  return {
    width,
    height,
    fits: frame.fits,
    headBaseline,
    heads: tables.flatMap(({ plan, at }) => placeHeads(plan, at, headBaseline)),
    headRules: tables.filter(({ plan }) => plan.amount).map(({ plan, at }) => rule(plan, at)),
    nodes: geometry.nodes.map((node): SankeyChartNode => {
      // A node that is thinner than a line still shows where it stands.
      const drawn = Math.max(2, node.height);
      return {
        key: node.key,
        side: names[node.column] ?? "middle",
        x: node.x,
        y: node.y - (drawn - node.height) / 2,
        width: node.width,
        height: drawn,
        thin: node.height < 3,
      };
    }),
    links: geometry.links.map(({ source, target, band, centreLine, width: thickness }) => ({
      source,
      target,
      band,
      centreLine,
      thin: thickness < 3,
      covered: thickness <= thinLine,
      minor: target !== middleKey && shared.has(target),
    })),
    rows: tables.flatMap(({ plan, at }) => placeRows(plan, at, sizes)),
    leftOut: geometry.leftOut.map((item): SankeyChartLeftOut =>
      item.kind === "node"
        ? { kind: names[item.column] ?? "middle", key: item.key, reason: item.reason }
        : { kind: "link", key: item.source, target: item.target, reason: item.reason },
    ),
  };
}
