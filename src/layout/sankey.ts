import { sankey as createSankey } from "d3-sankey";

/** A node to lay out. */
export interface SankeyNode {
  /** Identity within its column. */
  readonly key: string;
  /** Its quantity, in any unit; with larger links than this it grows to hold them. */
  readonly value: number;
  /**
   * Height in px of the words beside it: neighbours stand so far apart that their words stand at their middles without
   * overlap. Default 0.
   */
  readonly room?: number;
}

/** A flow between two columns, from left to right in the order of the columns. */
export interface SankeyLink {
  /** Key of a node in an earlier column. */
  readonly source: string;
  /** Key of a node in a later column. */
  readonly target: string;
  /** Its quantity, in the unit of the nodes. */
  readonly value: number;
  /** Indexes of the two columns; needed only where a key occurs in several columns. */
  readonly columns?: readonly [number, number];
}

/** What to lay out: columns in reading order, nodes from top to bottom as given. Nothing is changed in it. */
export interface SankeyInput {
  readonly columns: readonly (readonly SankeyNode[])[];
  readonly links: readonly SankeyLink[];
}

/** Where to lay it out. All in px. */
export interface SankeyOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Width of a node; default 14. */
  readonly nodeWidth?: number;
  /**
   * Wished distance between two nodes of a column; default 10. It is reduced to take at most 40 % of the
   * height.
   */
  readonly padding?: number;
  /**
   * Place of each column: how far, from 0 to 1, its near edge lies on the way between the inner edges of the
   * first and the last column, which themselves do not move. Default: even.
   */
  readonly positions?: readonly number[];
  /** "rtl" starts the first column at the right edge; default "ltr". */
  readonly direction?: "ltr" | "rtl";
}

/** A node in its place. */
export interface PlacedSankeyNode {
  readonly key: string;
  /** Index in `columns`. */
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A link in its place. */
export interface PlacedSankeyLink {
  readonly source: string;
  readonly target: string;
  /** Indexes of the two columns, for keys that occur in several. */
  readonly columns: readonly [number, number];
  /** Thickness in px. */
  readonly width: number;
  /** Where its middle line leaves and arrives. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Path data of the band, to be filled. */
  readonly band: string;
  /** Path data of the middle line, to be stroked. */
  readonly centreLine: string;
}

/** Why a node or link is not drawn. */
export type SankeyLeftOutReason = "zero" | "negative" | "not-finite" | "duplicate" | "unknown-node";

/** A node or link that is not drawn. `index` is its place in the input, in its column or among the links. */
export type SankeyLeftOut =
  | {
      readonly kind: "node";
      readonly key: string;
      readonly column: number;
      readonly index: number;
      readonly reason: SankeyLeftOutReason;
    }
  | {
      readonly kind: "link";
      readonly source: string;
      readonly target: string;
      readonly index: number;
      readonly reason: SankeyLeftOutReason;
    };

/** The geometry of a sankey diagram. */
export interface SankeyGeometry {
  readonly nodes: readonly PlacedSankeyNode[];
  readonly links: readonly PlacedSankeyLink[];
  readonly leftOut: readonly SankeyLeftOut[];
  /** The distance in px between nodes that was used. */
  readonly padding: number;
}

/** The share of the height that the gaps between nodes may take. */
const paddingShare = 0.4;

interface WorkNode {
  readonly id: string;
  readonly key: string;
  readonly column: number;
  readonly order: number;
  readonly fixedValue: number;
  readonly room: number;
}

interface WorkLink {
  readonly source: string;
  readonly target: string;
  readonly sourceNode: WorkNode;
  readonly targetNode: WorkNode;
  readonly value: number;
}

function reasonAgainst(value: number): SankeyLeftOutReason | undefined {
  if (!Number.isFinite(value)) return "not-finite";
  if (value === 0) return "zero";
  return value < 0 ? "negative" : undefined;
}

/** Px with two decimals: a hundredth of a pixel cannot be seen, and paths stay short. */
function format(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * The path of a link: a cubic curve with both handles at mid-width, as a band of even vertical thickness.
 *
 * @param from x and y of the middle line's start in px
 * @param to x and y of its end
 * @param thickness vertical thickness in px; 0 gives the middle line, to be stroked
 * @returns path data
 */
export function linkPath(from: readonly [number, number], to: readonly [number, number], thickness: number): string {
  const half = thickness / 2;
  const [x0, x1] = [format(from[0]), format(to[0])];
  const middle = format((from[0] + to[0]) / 2);
  const [top0, top1] = [format(from[1] - half), format(to[1] - half)];
  const upper = `M${x0},${top0}C${middle},${top0} ${middle},${top1} ${x1},${top1}`;
  if (thickness === 0) return upper;
  const [low0, low1] = [format(from[1] + half), format(to[1] + half)];
  return `${upper}L${x1},${low1}C${middle},${low1} ${middle},${low0} ${x0},${low0}Z`;
}

/** The usable nodes and links, as fresh objects, and the others with the reason. */
function sift(input: SankeyInput): { nodes: WorkNode[][]; links: WorkLink[]; leftOut: SankeyLeftOut[] } {
  const leftOut: SankeyLeftOut[] = [];
  const found = input.columns.map(() => new Map<string, WorkNode>());
  // Divided by the largest, sums stay finite whatever the unit is.
  const largest = [...input.columns.flat(), ...input.links].reduce(
    (most, { value }) => (Number.isFinite(value) ? Math.max(most, value) : most),
    0,
  );
  let order = 0;
  const nodes = input.columns.map((column, columnIndex) =>
    column.flatMap(({ key, value, room = 0 }, index): WorkNode[] => {
      const known = found[columnIndex];
      const reason = reasonAgainst(value) ?? (known?.has(key) ? "duplicate" : undefined);
      if (reason) {
        leftOut.push({ kind: "node", key, column: columnIndex, index, reason });
        return [];
      }
      const id = String(order);
      const node: WorkNode = { id, key, column: columnIndex, order, fixedValue: value / largest, room };
      order += 1;
      known?.set(key, node);
      return [node];
    }),
  );
  const links = input.links.flatMap(({ source, target, value, columns }, index): WorkLink[] => {
    // Links run only from an earlier column to a later one, so that no cycle can arise.
    const find = (key: string, from: number, to: number, column?: number): WorkNode | undefined =>
      found
        .slice(column ?? from, column === undefined ? to : column + 1)
        .find((known) => known.has(key))
        ?.get(key);
    const sourceNode = find(source, 0, found.length - 1, columns?.[0]);
    const end = sourceNode && find(target, sourceNode.column + 1, found.length, columns?.[1]);
    const targetNode = end && end.column > sourceNode.column ? end : undefined;
    const reason = reasonAgainst(value) ?? (targetNode ? undefined : "unknown-node");
    if (reason || !sourceNode || !targetNode) {
      leftOut.push({ kind: "link", source, target, index, reason: reason ?? "unknown-node" });
      return [];
    }
    return [{ source: sourceNode.id, target: targetNode.id, sourceNode, targetNode, value: value / largest }];
  });
  return { nodes, links, leftOut };
}

/** Left edge of each column in px. */
function columnEdges(count: number, options: SankeyOptions, nodeWidth: number): number[] {
  const { x, width, positions, direction } = options;
  const last = Math.max(0, width - nodeWidth);
  return Array.from({ length: count }, (_, index) => {
    let edge = count > 1 ? (last * index) / (count - 1) : 0;
    const share = positions?.[index];
    if (share !== undefined && index > 0 && index < count - 1) {
      edge = Math.min(last, nodeWidth + share * Math.max(0, width - 2 * nodeWidth));
    }
    return direction === "rtl" ? x + width - edge - nodeWidth : x + edge;
  });
}

/** Sums the links on each side of each node, so that a node holds all of them. */
function nodeQuantities(nodes: readonly WorkNode[], links: readonly WorkLink[]): number[] {
  const outgoing = nodes.map(() => 0);
  const incoming = nodes.map(() => 0);
  for (const { sourceNode, targetNode, value } of links) {
    outgoing[sourceNode.order] = (outgoing[sourceNode.order] ?? 0) + value;
    incoming[targetNode.order] = (incoming[targetNode.order] ?? 0) + value;
  }
  return nodes.map(({ fixedValue, order }) => Math.max(fixedValue, outgoing[order] ?? 0, incoming[order] ?? 0));
}

/**
 * Lays out a sankey diagram in given columns and a given order: one scale for all columns, each column
 * centred, links leaving in the order of their targets and arriving in the order of their sources, so that
 * the links of one node never cross. Nodes and links without a positive finite value are left out and named
 * in `leftOut`, as are links whose ends are not drawn or that do not run forward. Empty input gives an empty
 * result.
 *
 * @param input columns and links; frozen input is welcome
 * @param options the box in px and the sizes
 * @returns geometry inside the box, in px
 */
export function layoutSankey(input: SankeyInput, options: SankeyOptions): SankeyGeometry {
  const { nodes: columns, links, leftOut } = sift(input);
  const nodes = columns.flat();
  const mostNodes = Math.max(1, ...columns.map((column) => column.length));
  const height = Math.max(0, options.height);
  const mostPadding = mostNodes > 1 ? (paddingShare * height) / (mostNodes - 1) : Infinity;
  const padding = Math.min(options.padding ?? 10, mostPadding);
  if (nodes.length === 0) return { nodes: [], links: [], leftOut, padding };

  const nodeWidth = Math.min(options.nodeWidth ?? 14, options.width);
  const quantities = nodeQuantities(nodes, links);
  const sum = (column: readonly WorkNode[]): number =>
    column.reduce((total, { order }) => total + (quantities[order] ?? 0), 0);
  const filled = columns.filter((column) => column.length > 0);
  const fitting = Math.min(...filled.map((column) => (height - (column.length - 1) * padding) / sum(column)));
  // Beside an amount 300 magnitudes larger, a sum is 0 and any scale would do.
  let scale = Number.isFinite(fitting) ? fitting : 0;
  /** The distance to the node above: wider where both are lower than the words beside them. */
  const gapAbove = (column: readonly WorkNode[], index: number): number => {
    const [above, node] = [column[index - 1], column[index]];
    if (above === undefined || node === undefined) return 0;
    const both = ((quantities[above.order] ?? 0) + (quantities[node.order] ?? 0)) * scale;
    return Math.max(padding, (above.room + node.room - both) / 2);
  };
  const extent = (column: readonly WorkNode[]): number =>
    column.reduce((total, _, index) => total + gapAbove(column, index), sum(column) * scale);
  const overflows = (): boolean => filled.some((column) => extent(column) > height + 1e-6);
  if (overflows()) {
    // Columns grow with the scale: half and half again finds the largest at which all fit.
    let [least, most] = [0, scale];
    for (let round = 0; round < 24; round += 1) {
      scale = (least + most) / 2;
      if (overflows()) most = scale;
      else least = scale;
    }
    scale = least;
  }

  // d3-sankey joins, sorts and stacks the links. Its vertical placement is replaced: it spreads short columns
  // over the height instead of centring them, and pulls nodes towards their neighbours. It takes only what
  // sift() let pass.
  const layout = createSankey<WorkNode, WorkLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => filled.findIndex((members) => members[0]?.column === column))
    .linkSort((a, b) => a.targetNode.order - b.targetNode.order || a.sourceNode.order - b.sourceNode.order)
    .nodeWidth(nodeWidth)
    .iterations(0);
  const graph = layout({ nodes, links });

  const edges = columnEdges(columns.length, options, nodeWidth);
  for (const column of columns) {
    let y = options.y + (height - extent(column)) / 2;
    for (const [index, { order, column: columnIndex }] of column.entries()) {
      const node = graph.nodes[order];
      if (!node) continue;
      y += gapAbove(column, index);
      node.x0 = edges[columnIndex] ?? options.x;
      node.x1 = node.x0 + nodeWidth;
      node.y0 = y;
      node.y1 = y + (quantities[order] ?? 0) * scale;
      y = node.y1;
    }
  }
  for (const link of graph.links) link.width = link.value * scale;
  layout.update(graph);

  const forward = options.direction !== "rtl";
  return {
    nodes: graph.nodes.map(({ key, column, x0 = 0, y0 = 0, y1 = 0 }) => ({
      key,
      column,
      x: x0,
      y: y0,
      width: nodeWidth,
      height: y1 - y0,
    })),
    links: graph.links.map((link): PlacedSankeyLink => {
      const { sourceNode, targetNode, width = 0, y0 = 0, y1 = 0 } = link;
      const sourceEdge = edges[sourceNode.column] ?? 0;
      const targetEdge = edges[targetNode.column] ?? 0;
      const from = [forward ? sourceEdge + nodeWidth : sourceEdge, y0] as const;
      const to = [forward ? targetEdge : targetEdge + nodeWidth, y1] as const;
      return {
        source: sourceNode.key,
        target: targetNode.key,
        columns: [sourceNode.column, targetNode.column],
        width,
        from,
        to,
        band: linkPath(from, to, width),
        centreLine: linkPath(from, to, 0),
      };
    }),
    leftOut,
    padding,
  };
}
