import type { MeasureText } from "./measure.js";
import type { Rectangle, TreemapRow } from "./treemap.js";

/** A cell: an item of a group. */
export interface TreemapCell {
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  /** Its quantity, in any unit. Only a finite number above zero has an area. */
  readonly value: number;
  /** The quantity as it is written. */
  readonly amountText: string;
  readonly shareText: string;
  /** Further lines, shown in this order where there is room: 比上年 +105.53（+17.11%）. */
  readonly lines?: readonly string[];
  /** For the only item of a group: stands instead of the amount, which the strip has: 占 20.88%，仅此一项. */
  readonly only?: string;
  /** The same where the strip has the share too: 仅此一项. Absent: `only` is used. */
  readonly onlyShort?: string;
}

/** A group of cells under one strip. */
export interface TreemapGroup {
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  /** Its quantity, stated on its own: it may differ from the sum of its cells. */
  readonly value: number;
  readonly amountText: string;
  readonly shareText: string;
  /** A single cell with the group's own key stands for a group without items: its name is not repeated. */
  readonly cells: readonly TreemapCell[];
}

/** What the chart shows: groups, and in each its cells, both from the largest to the smallest. */
export interface TreemapChartInput {
  readonly groups: readonly TreemapGroup[];
}

/** The choice of rows, to be handed to the next layout so that nothing jumps when values change. */
export interface TreemapTiling {
  readonly groups: readonly TreemapRow[];
  /** By the key of the group. */
  readonly cells: ReadonlyMap<string, readonly TreemapRow[]>;
}

/** The room for the chart and the type it is set in. */
export interface TreemapChartOptions {
  /** Width in px. */
  readonly width: number;
  /** Height of the map in px; labels below it come on top. */
  readonly height: number;
  /** Font size in px, by which all text and its room scale; default 14. */
  readonly fontSize?: number;
  readonly measure: MeasureText;
  /** An earlier choice to keep. What it does not know joins the last row. */
  readonly tiling?: TreemapTiling;
  /** "rtl" mirrors the map. Default "ltr". */
  readonly direction?: "ltr" | "rtl";
  /** Names the cell that stands for items too small to see: 其他 12 项. Default: the number alone. */
  readonly gatheredName?: (count: number) => string;
  /** Writes the amount and share of the gathered items, by their keys. Without it they are not stated. */
  readonly gatheredAmount?: (
    members: readonly string[],
    group: string,
  ) => {
    readonly amountText: string;
    readonly shareText: string;
  };
}

/** What a text is, by which it is coloured. */
export type TextRole = "code" | "name" | "amount" | "share" | "line";

/** A line of text in its place. All in px. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Which end of the text, read from left to right, stands at `x`. */
  readonly anchor: "start" | "middle" | "end";
  readonly role: TextRole;
}

/** A label under the map for a group that is too small for one. */
export interface LabelBelow {
  /** Path data of the line from the group to its label, to be stroked. */
  readonly tick: string;
  readonly texts: readonly PlacedText[];
}

/** A group in its place. */
export interface PlacedGroup extends Rectangle {
  readonly key: string;
  /** The head with the group's name; the whole rectangle where the group is bare. */
  readonly strip: Rectangle & { readonly texts: readonly PlacedText[] };
  /** True when not even the code fits: the whole rectangle is drawn as a strip without text. */
  readonly bare: boolean;
  readonly below?: LabelBelow;
  /** What the cells leave of the group's stated quantity: drawn in the tint, without a label. */
  readonly rest?: Rectangle;
  /** Where a pointer finds the group: its strip, at least 24 px wide and high. */
  readonly hit: Rectangle;
}

/** A cell in its place. */
export interface PlacedCell extends Rectangle {
  readonly key: string;
  /** Key of its group. */
  readonly group: string;
  readonly texts: readonly PlacedText[];
  /** The short key drawn instead of a label, "" where not even that fits; absent where the label is whole. */
  readonly keyed?: string;
  /**
   * Where a pointer finds the cell: at least 24 px wide and high, except where that would cover another small
   * mark (the key list is then the larger target).
   */
  readonly hit: Rectangle;
  /** Keys of the items it stands for, where it gathers those too small to see. */
  readonly members?: readonly string[];
}

/** An entry of the list of everything that has no label in the map. */
export interface TreemapKey {
  /** Key of the cell; of the group where it is the group that has no label. */
  readonly key: string;
  readonly group: string;
  /** The code of the group, with a number where one is drawn: 210-1. */
  readonly chip: string;
  /** Whether the chip, or its number, is drawn in the map. */
  readonly drawn: boolean;
  readonly name: string;
  readonly amountText: string;
  readonly shareText: string;
}

/** The geometry of the whole chart, everything in px. */
export interface TreemapChartGeometry {
  readonly width: number;
  /** Height of the map. */
  readonly height: number;
  /** Room under the map for labels; 0 where there are none. */
  readonly labelHeight: number;
  readonly groups: readonly PlacedGroup[];
  readonly cells: readonly PlacedCell[];
  /** By the code of the group, in each group the numbered ones first. */
  readonly keys: readonly TreemapKey[];
  /** To be handed to the next layout that is to keep its places. */
  readonly tiling: TreemapTiling;
  /** Keys of what has no area: zero, negative, not a number, infinite; cells go with their group. */
  readonly leftOut: readonly string[];
}
