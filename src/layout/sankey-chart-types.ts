import type { MeasureText } from "./measure.js";
import type { SankeyLeftOutReason, SankeyLink } from "./sankey.js";
import type { MiddleLabel } from "./sankey-label.js";
import type { PlacedLine, SankeyRow } from "./sankey-rows.js";
import type { ChartNode } from "./sankey-table.js";

/** What the chart shows. Rows stand in the given order. */
export interface SankeyChartInput {
  readonly sources: readonly ChartNode[];
  readonly targets: readonly ChartNode[];
  /**
   * The node that everything passes where the document links no source to a target; `links` is then not used.
   */
  readonly middle?: { readonly label: string; readonly amountText: string; readonly value: number };
  /** The flows that the document states, by the keys of their ends. */
  readonly links: readonly SankeyLink[];
  /** The heads over the columns. */
  readonly heads: {
    readonly left: string;
    readonly leftAmount: string;
    readonly right: string;
    readonly rightAmount: string;
    readonly rightShare: string;
  };
}

/** The room for the chart and the type it is set in. */
export interface SankeyChartOptions {
  /** Width in px. Meant for 560 and more at font size 14; below, see `fits`. */
  readonly width: number;
  /** Least height in px for up to six rows; default 392 at font size 14. */
  readonly minHeight?: number;
  /** A height in px to fill, where it is larger than the chart needs. */
  readonly height?: number;
  /** Font size in px, by which everything scales; default 14. */
  readonly fontSize?: number;
  readonly measure: MeasureText;
  /** "rtl" mirrors the columns; figures stay aligned at their right. Default "ltr". */
  readonly direction?: "ltr" | "rtl";
}

/** A node as it is to be drawn: px. */
export interface SankeyChartNode {
  readonly key: string;
  readonly side: "source" | "middle" | "target";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** At least 2. */
  readonly height: number;
  /** True when its height to scale is under 3 px. */
  readonly thin: boolean;
}

/** A link as it is to be drawn: path data. */
export interface SankeyChartLink {
  readonly source: string;
  readonly target: string;
  readonly band: string;
  readonly centreLine: string;
  /** True when it is under 3 px: the centre line is then drawn too. */
  readonly thin: boolean;
  /** True when its target has other links: where it is thin, its line is drawn lighter than the only one of a target. */
  readonly minor: boolean;
  /** True when the centre line, 1.5 px thick, hides the band: that need not be drawn. */
  readonly covered: boolean;
}

/** The geometry of the whole chart, everything in px inside `width` x `height`. */
export interface SankeyChartGeometry {
  readonly width: number;
  readonly height: number;
  /** False when the width is too small for the words: draw ranked bars instead. */
  readonly fits: boolean;
  readonly headBaseline: number;
  readonly heads: readonly PlacedLine[];
  /** Rules under the heads: path data, to be stroked. */
  readonly headRules: readonly string[];
  readonly nodes: readonly SankeyChartNode[];
  readonly links: readonly SankeyChartLink[];
  readonly rows: readonly SankeyRow[];
  /** Name and amount over the middle node. */
  readonly middleLabel?: MiddleLabel;
  /** What has no shape, with the reason: the caller lists it under the chart. */
  readonly leftOut: readonly SankeyChartLeftOut[];
}

/** A node or link without a shape; for a link, `key` is its source and `target` its target. */
export interface SankeyChartLeftOut {
  readonly kind: "source" | "middle" | "target" | "link";
  readonly key: string;
  readonly target?: string;
  readonly reason: SankeyLeftOutReason;
}
