import type { Rectangle } from "./treemap.js";
import type {
  PlacedCell,
  PlacedGroup,
  PlacedText,
  TreemapChartGeometry,
  TreemapChartInput,
  TreemapChartOptions,
  TreemapKey,
} from "./treemap-chart-types.js";
import { growTargets } from "./treemap-hits.js";
import { mirrorChart } from "./treemap-mirror.js";
import { prepareParts } from "./treemap-parts.js";
import { planChart } from "./treemap-plan.js";
import type { ChartPlan, GroupPlan } from "./treemap-plan.js";
import type { LabelType } from "./treemap-text.js";

export type * from "./treemap-chart-types.js";
export type { Rectangle, TreemapRow } from "./treemap.js";

/** Size of body text in px for which the design gives its sizes. */
const designSize = 14;

/**
 * Lays out a treemap of two levels with everything written on it: groups under strips, cells in them, labels
 * under the map for groups too small for one, and the list of what has no label at all.
 *
 * The area of a group is in proportion to its value; the cells of a group share what is below its strip in
 * proportion to theirs. A group may be worth more than its cells: the rest stays empty; it may be worth less:
 * its cells then fill it. What has no area (zero, negative, not finite) is left out and reported. No name is
 * cut, and none stands without its amount.
 *
 * @param input groups and cells from the largest to the smallest; nothing in it is changed
 * @param options room, type, and what to keep of an earlier layout
 */
export function layoutTreemapChart(input: TreemapChartInput, options: TreemapChartOptions): TreemapChartGeometry {
  const { width, height } = options;
  const parts = prepareParts(input, options);
  if (!(width > 0) || !(height > 0) || !Number.isFinite(width + height) || parts.groups.length === 0) {
    return emptyChart(options, parts.leftOut);
  }
  const type: LabelType = { measure: options.measure, scale: (options.fontSize ?? designSize) / designSize };
  const plan = planChart(parts.groups, { x: 0, y: 0, width, height }, type, options.tiling);
  const labelHeight = plan.below.height;
  const room: Rectangle = { x: 0, y: 0, width, height: height + labelHeight };
  const chart: TreemapChartGeometry = {
    width,
    height,
    labelHeight,
    groups: placedGroups(plan, room),
    cells: placedCells(plan, room),
    keys: keyList(plan),
    tiling: {
      groups: plan.rows,
      cells: new Map(plan.groups.map(({ part, rows }) => [part.id, rows])),
    },
    leftOut: parts.leftOut,
  };
  return options.direction === "rtl" ? mirrorChart(chart) : chart;
}

function emptyChart({ width, height, tiling }: TreemapChartOptions, leftOut: readonly string[]): TreemapChartGeometry {
  return {
    width: Number.isFinite(width) ? Math.max(0, width) : 0,
    height: Number.isFinite(height) ? Math.max(0, height) : 0,
    labelHeight: 0,
    groups: [],
    cells: [],
    keys: [],
    tiling: tiling ?? { groups: [], cells: new Map() },
    leftOut,
  };
}

function placedGroups({ groups, below }: ChartPlan, room: Rectangle): PlacedGroup[] {
  const strips = groups.map(stripBox);
  const hits = growTargets(strips, room);
  return groups.map(({ part, box, strip, rest }, index): PlacedGroup => {
    const stripRectangle = strips[index] ?? box;
    const label = below.labels.get(index);
    return {
      key: part.group.key,
      ...box,
      strip: { ...stripRectangle, texts: strip.texts },
      bare: strip.height === 0,
      ...(label ? { below: label } : {}),
      ...(rest ? { rest } : {}),
      hit: hits[index] ?? stripRectangle,
    };
  });
}

function stripBox({ box, strip }: GroupPlan): Rectangle {
  return strip.height === 0 ? box : { ...box, height: strip.height };
}

function placedCells({ groups }: ChartPlan, room: Rectangle): PlacedCell[] {
  const plans = groups.flatMap(({ part: { group }, cells }) =>
    cells.map((cell) => {
      // The number of a cell that stands for its group would be explained nowhere.
      const key = isGroupItself(cell.part.cell.key, group.key, cells) ? undefined : cell.key;
      return { ...cell, key, group: group.key };
    }),
  );
  const hits = growTargets(
    plans.map(({ box }) => box),
    room,
  );
  return plans.map(({ part, box, group, label, key }, index): PlacedCell => {
    const texts: readonly PlacedText[] = label?.texts ?? key?.texts ?? [];
    return {
      key: part.cell.key,
      group,
      ...box,
      texts,
      ...(label ? {} : { keyed: key?.text ?? "" }),
      hit: hits[index] ?? box,
      ...(part.members ? { members: part.members } : {}),
    };
  });
}

/** Everything without a label, by the codes of the groups; groups without a code come last in their order. */
function keyList({ groups, below }: ChartPlan): TreemapKey[] {
  const order = groups.map((plan, index) => ({ plan, index }));
  order.sort((a, b) => compareCodes(a.plan.part.group.code, b.plan.part.group.code) || a.index - b.index);
  return order.flatMap(({ plan, index }) => keysOf(plan, below.labels.has(index)));
}

function compareCodes(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a cell stands for its group, which has no parts: it is named where the group is. */
function isGroupItself(cell: string, group: string, cells: readonly unknown[]): boolean {
  return cell === group && cells.length === 1;
}

/** The group itself where nothing else names it, then its numbered cells, then those without a number. */
function keysOf({ part, strip, chip, cells }: GroupPlan, isBelow: boolean): TreemapKey[] {
  const { key: group, name, amountText, shareText } = part.group;
  const isNamed = strip.says.amount || isBelow;
  const isDrawn = strip.height > 0;
  const own: TreemapKey = { key: group, group, chip, drawn: isDrawn, name, amountText, shareText };
  const entries = cells.flatMap(({ part: { cell }, key }): TreemapKey[] => {
    if (!key || isGroupItself(cell.key, group, cells)) return [];
    const texts = { name: cell.name, amountText: cell.amountText, shareText: cell.shareText };
    return [{ key: cell.key, group, chip: key.chip, drawn: key.text !== "", ...texts }];
  });
  return [...(isNamed ? [] : [own]), ...entries.filter(({ drawn }) => drawn), ...entries.filter(({ drawn }) => !drawn)];
}
