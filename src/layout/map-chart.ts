import type { MeasureText } from "./measure.js";
import { hasArea, tile, withGaps, type Rectangle, type Tiling } from "./map-tiling.js";
import {
  cellLabel,
  keyLabel,
  stripLabel,
  type Label,
  type PlacedText,
  type Strip,
  type Type,
  type Words,
} from "./map-labels.js";

export type { PlacedText } from "./map-labels.js";
export type { Rectangle } from "./map-tiling.js";

/** A cell: a leaf of the two levels that are drawn. */
export interface TreemapCell extends Words {
  readonly key: string;
  readonly value: number;
}

/** A group of cells under one strip. Its area is its own value's; its cells share it in proportion to theirs. */
export interface TreemapGroup extends Words {
  readonly key: string;
  readonly value: number;
  readonly cells: readonly TreemapCell[];
}

/** What the chart shows, in the order it is to be drawn: the largest first. */
export interface TreemapChartInput {
  readonly groups: readonly TreemapGroup[];
}

/** How a drawing was cut; given back, it is cut in the same way although values have changed. */
export interface TreemapTiling {
  readonly groups: Tiling;
  readonly cells: Readonly<Record<string, Tiling>>;
}

/** Room and type of the chart. */
export interface TreemapChartOptions {
  readonly width: number;
  /** Height of the map; labels of groups too small for words stand below it. */
  readonly height: number;
  /** Font size in px, by which all sizes scale; 14 by default. */
  readonly fontSize?: number;
  readonly measure: MeasureText;
  /** Name for cells too small to be seen, gathered into one. */
  readonly gatheredName: (count: number) => string;
  readonly tiling?: TreemapTiling;
  /** `rtl` mirrors the map. */
  readonly direction?: "ltr" | "rtl";
}

/** A group as it is to be drawn. */
export interface PlacedGroup extends Rectangle {
  readonly key: string;
  readonly strip: Rectangle & { readonly texts: readonly PlacedText[] };
  /** The strip is the whole group: nothing else fits. */
  readonly bare: boolean;
  /** Area to point at: at least 24 px either way. */
  readonly hit: Rectangle;
  /** The label below the map of a bare group at its lower edge. */
  readonly below?: { readonly tick: string; readonly texts: readonly PlacedText[] };
}

/** A cell as it is to be drawn. */
export interface PlacedCell extends Rectangle {
  readonly key: string;
  readonly group: string;
  readonly texts: readonly PlacedText[];
  readonly hit: Rectangle;
  /** Keys of the cells gathered here because they are too small to be seen; empty for an ordinary cell. */
  readonly members: readonly string[];
}

/** An entry of the list below the map: what has no words in it. */
export interface KeyEntry {
  readonly key: string;
  readonly group: string;
  /** What stands in the map ("210-1"), or the group's code where nothing does. */
  readonly chip: string;
  /** Whether the chip's number is drawn in the map. */
  readonly drawn: boolean;
  readonly name: string;
  readonly amountText: string;
  readonly shareText: string;
}

/** The whole chart, in px. */
export interface TreemapChartGeometry {
  readonly width: number;
  readonly height: number;
  /** Room below the map that labels take. */
  readonly labelHeight: number;
  readonly groups: readonly PlacedGroup[];
  readonly cells: readonly PlacedCell[];
  readonly keys: readonly KeyEntry[];
  /** Keys of what has no area: zero, negative or no number. */
  readonly leftOut: readonly string[];
  readonly tiling: TreemapTiling;
}

/** Ratios that groups are squarified towards; the one with the fewest keyed marks is kept. */
const GROUP_TILINGS: readonly Tiling[] = [1, 1.35, 1.6, 2, 2.4].map((ratio) => ({ kind: "squarify", ratio }));
/** Ways the cells of a group are cut; the one with the best labels is kept. Long names do well in rows. */
const CELL_TILINGS: readonly Tiling[] = [
  { kind: "squarify", ratio: 1.2 },
  { kind: "squarify", ratio: 2.4 },
  { kind: "rows" },
  { kind: "columns" },
];
/** Between groups, in px. */
const GAP = 3;
/** Least side of what can be pointed at, in px (WCAG 2.5.8). */
const TARGET = 24;
/** Cells below this area in px² cannot be seen: they are gathered. */
const LEAST_AREA = 1.5;
/** With more cells than this, cuttings and labels are no longer tried against each other. */
const MANY_CELLS = 600;

/**
 * Lays out a treemap of two levels: groups with strips, cells with whole labels, a list of what is too small for one.
 * Areas of groups are exactly in proportion to their values. Zero, negative and infinite values are left out and said so;
 * an empty input gives an empty chart.
 */
export function layoutTreemapChart(input: TreemapChartInput, options: TreemapChartOptions): TreemapChartGeometry {
  const type = { scale: (options.fontSize ?? 14) / 14, measure: options.measure };
  const room = { x: 0, y: 0, width: Math.max(0, options.width), height: Math.max(0, options.height) };
  const groups = input.groups.filter((group) => hasArea(group.value));
  const leftOut = input.groups.flatMap((group) =>
    hasArea(group.value) ? group.cells.filter((cell) => !hasArea(cell.value)).map((cell) => cell.key) : [group.key],
  );
  const count = groups.reduce((sum, group) => sum + group.cells.length, 0);
  const tilings = options.tiling
    ? [options.tiling.groups]
    : count > MANY_CELLS
      ? GROUP_TILINGS.slice(2, 3)
      : GROUP_TILINGS;
  let best: Attempt | undefined;
  for (const tiling of tilings) {
    const attempt = place(groups, room, tiling, { ...options, many: count > MANY_CELLS }, type);
    if (best === undefined || attempt.keyed < best.keyed) best = attempt;
  }
  const geometry = finish(best ?? { tiling: GROUP_TILINGS[0] ?? { kind: "rows" }, placed: [], keyed: 0 }, room, type);
  const whole = { ...geometry, leftOut };
  return options.direction === "rtl" ? mirrored(whole) : whole;
}

interface Attempt {
  readonly tiling: Tiling;
  readonly placed: readonly GroupAttempt[];
  /** How many marks go without words. */
  readonly keyed: number;
}

interface GroupAttempt {
  readonly group: TreemapGroup;
  readonly rectangle: Rectangle;
  readonly strip: Strip;
  readonly tiling: Tiling | undefined;
  readonly cells: readonly CellAttempt[];
}

interface CellAttempt {
  readonly cell: TreemapCell;
  readonly rectangle: Rectangle;
  readonly label: Label | undefined;
  readonly members: readonly string[];
}

type PlaceOptions = Pick<TreemapChartOptions, "tiling" | "gatheredName"> & { readonly many: boolean };

function place(
  groups: readonly TreemapGroup[],
  room: Rectangle,
  tiling: Tiling,
  options: PlaceOptions,
  type: Type,
): Attempt {
  const rectangles = withGaps(
    tile(
      groups.map((group) => group.value),
      room,
      tiling,
    ),
    room,
    GAP,
  );
  const placed = groups.map((group, index) => placeGroup(group, rectangles[index] ?? room, options, type));
  const keyed = placed.reduce(
    (sum, { strip, cells }) => sum + (strip.bare ? 1 : 0) + cells.filter((cell) => cell.label === undefined).length,
    0,
  );
  return { tiling, placed, keyed };
}

function placeGroup(group: TreemapGroup, rectangle: Rectangle, options: PlaceOptions, type: Type): GroupAttempt {
  const strip = stripLabel(rectangle, group, type);
  const y = rectangle.y + strip.height;
  const room = { ...rectangle, y, height: Math.max(0, rectangle.height - strip.height) };
  const cells = visibleCells(group, room, options);
  if (cells.length === 0) return { group, rectangle, strip, tiling: undefined, cells: [] };
  const kept = options.tiling?.cells[group.key];
  const tilings = kept ? [kept] : cells.length === 1 || options.many ? CELL_TILINGS.slice(0, 1) : CELL_TILINGS;
  let best: { tiling: Tiling; cells: CellAttempt[] } | undefined;
  let bestScore = -Infinity;
  for (const tiling of tilings) {
    const attempt = placeCells(group, cells, room, tiling, type);
    const score = attempt.reduce((sum, cell) => sum + cellScore(cell), 0);
    if (score > bestScore) {
      bestScore = score;
      best = { tiling, cells: attempt };
    }
  }
  return { group, rectangle, strip, tiling: best?.tiling, cells: best?.cells ?? [] };
}

/** A whole label counts most, a fuller one more; long thin cells are hard to compare. */
function cellScore({ rectangle: { width, height }, label }: CellAttempt): number {
  const short = Math.max(Math.min(width, height), 0.1);
  return (label === undefined ? 0 : 10 - label.rank) - 0.12 * (Math.max(width, height) / short);
}

type Visible = TreemapCell & { readonly members: readonly string[] };

/** The cells that can be seen, the others gathered into one; none where the group has no room for cells at all. */
function visibleCells(group: TreemapGroup, room: Rectangle, options: PlaceOptions): Visible[] {
  const drawable = group.cells.filter((cell) => hasArea(cell.value) && cell.key !== group.key);
  if (drawable.length === 0 || room.height < 1) return [];
  const areaOfOne = (room.width * room.height) / Math.max(group.value, sumOf(drawable));
  const visible = drawable.filter((cell) => cell.value * areaOfOne >= LEAST_AREA);
  const gathered = drawable.filter((cell) => cell.value * areaOfOne < LEAST_AREA);
  const cells = visible.map((cell) => ({ ...cell, members: [] }));
  const [first] = gathered;
  if (first === undefined || gathered.length === 1) return first ? [...cells, { ...first, members: [] }] : cells;
  return [
    ...cells,
    {
      key: `${group.key}/gathered`,
      name: options.gatheredName(gathered.length),
      amountText: "",
      shareText: "",
      value: sumOf(gathered),
      members: gathered.map((cell) => cell.key),
    },
  ];
}

function sumOf(cells: readonly TreemapCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.value, 0);
}

function placeCells(
  group: TreemapGroup,
  cells: readonly Visible[],
  room: Rectangle,
  tiling: Tiling,
  type: Type,
): CellAttempt[] {
  const values = cells.map((cell) => cell.value);
  const total = sumOf(cells);
  // What the parts do not account for stays empty ground; rounding alone is no such thing.
  const rest = group.value - total;
  if (rest > group.value * 0.005) values.push(rest);
  const rectangles = tile(values, room, tiling);
  return cells.map((cell, index) => {
    const rectangle = rectangles[index] ?? { ...room, width: 0, height: 0 };
    const label = cell.members.length > 0 ? undefined : cellLabel(rectangle, cell, type);
    return { cell, rectangle, label, members: cell.members };
  });
}

function finish(attempt: Attempt, room: Rectangle, type: Type): Omit<TreemapChartGeometry, "leftOut"> {
  const keys: KeyEntry[] = [];
  const cells: PlacedCell[] = [];
  const labels = labelsBelow(attempt.placed, room, type);
  const groups = attempt.placed.map((placed): PlacedGroup => {
    const { group, rectangle, strip } = placed;
    const below = labels.get(group.key);
    const chip = group.code ?? group.name;
    if (strip.bare && below === undefined) keys.push(entry(group, group.key, chip, false));
    if (strip.bare) {
      for (const cell of group.cells)
        if (hasArea(cell.value) && cell.key !== group.key) keys.push(entry(cell, group.key, chip, false));
    } else cells.push(...finishCells(placed, chip, keys, room, type));
    const { x, y, width } = rectangle;
    return {
      ...rectangle,
      key: group.key,
      strip: { x, y, width, height: strip.height, texts: strip.texts },
      bare: strip.bare,
      hit: hitArea({ x, y, width, height: strip.height }, room),
      ...(below === undefined ? {} : { below }),
    };
  });
  keys.sort((one, other) => compareText(one.chip, other.chip));
  const tilings = Object.fromEntries(
    attempt.placed.flatMap(({ group, tiling }) => (tiling ? [[group.key, tiling] as const] : [])),
  );
  return {
    width: room.width,
    height: room.height,
    labelHeight: labels.size > 0 ? LABEL_HEIGHT * type.scale : 0,
    groups,
    cells,
    keys,
    tiling: { groups: attempt.tiling, cells: tilings },
  };
}

function compareText(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}

function entry(words: TreemapCell | TreemapGroup, group: string, chip: string, drawn: boolean): KeyEntry {
  const { key, name, amountText, shareText } = words;
  return { key, group, chip, drawn, name, amountText, shareText };
}

function finishCells(placed: GroupAttempt, chip: string, keys: KeyEntry[], room: Rectangle, type: Type): PlacedCell[] {
  let number = 0;
  return placed.cells.map(({ cell, rectangle, label, members }) => {
    let texts: readonly PlacedText[] = label?.texts ?? [];
    if (label === undefined && members.length === 0) {
      number += 1;
      const drawn = keyLabel(rectangle, `${chip}-${number}`, String(number), type);
      texts = drawn === undefined ? [] : [drawn];
      keys.push(entry(cell, placed.group.key, drawn === undefined ? chip : `${chip}-${number}`, drawn !== undefined));
    }
    for (const member of members) {
      const gathered = placed.group.cells.find((each) => each.key === member);
      if (gathered !== undefined) keys.push(entry(gathered, placed.group.key, chip, false));
    }
    return { ...rectangle, key: cell.key, group: placed.group.key, texts, hit: hitArea(rectangle, room), members };
  });
}

/** The mark itself, or a square of {@link TARGET} px about it where it is smaller; inside the map. */
function hitArea({ x, y, width, height }: Rectangle, room: Rectangle): Rectangle {
  const grow = (start: number, length: number, from: number, most: number): [number, number] => {
    if (length >= TARGET || most < TARGET) return [start, length];
    return [Math.max(from, Math.min(from + most - TARGET, start + length / 2 - TARGET / 2)), TARGET];
  };
  const [left, wide] = grow(x, width, room.x, room.width);
  const [top, high] = grow(y, height, room.y, room.height);
  return { x: left, y: top, width: wide, height: high };
}

/** Room below the map for one line of labels with their ticks. */
const LABEL_HEIGHT = 32;

/** Full labels below the map for bare groups at its lower edge, side by side; the key list takes what does not fit. */
function labelsBelow(
  placed: readonly GroupAttempt[],
  room: Rectangle,
  { scale, measure }: Type,
): Map<string, NonNullable<PlacedGroup["below"]>> {
  const labels = new Map<string, NonNullable<PlacedGroup["below"]>>();
  const size = 14 * scale;
  const small = 13 * scale;
  const bottom = room.y + room.height;
  let taken = -Infinity;
  const bare = placed
    .filter(({ strip, rectangle }) => strip.bare && rectangle.y + rectangle.height >= bottom - 1)
    .sort((one, other) => one.rectangle.x - other.rectangle.x);
  for (const { group, rectangle } of bare) {
    const items = [
      ...(group.code === undefined
        ? []
        : [{ text: group.code, bold: false, role: "code" as const, size: small, gap: 6 }]),
      { text: group.name, bold: false, role: "name" as const, size, gap: 10 },
      { text: group.amountText, bold: true, role: "amount" as const, size, gap: 10 },
      { text: group.shareText, bold: false, role: "share" as const, size, gap: 0 },
    ].filter((item) => item.text !== "");
    const widths = items.map((item) => measure(item.text, { size: item.size, bold: item.bold }) + item.gap * scale);
    const width = widths.reduce((sum, each) => sum + each, 0);
    const middle = rectangle.x + rectangle.width / 2;
    const start = Math.max(taken + 16 * scale, Math.min(room.width - width, Math.max(0, middle - width / 2)));
    if (start < 0 || start + width > room.width + 0.5) continue;
    let x = start;
    const y = bottom + 24 * scale;
    const texts = items.map((item, index): PlacedText => {
      const text = {
        text: item.text,
        x,
        y,
        size: item.size,
        bold: item.bold,
        anchor: "start" as const,
        role: item.role,
      };
      x += widths[index] ?? 0;
      return text;
    });
    const end = Math.max(start, Math.min(middle, start + width));
    labels.set(group.key, { tick: `M${middle},${bottom}L${end},${bottom + 8 * scale}`, texts });
    taken = start + width;
  }
  return labels;
}

/** The same chart read from right to left: columns mirrored, texts anchored at their other end. */
function mirrored(geometry: TreemapChartGeometry): TreemapChartGeometry {
  const { width } = geometry;
  const flip = <Box extends Rectangle>(box: Box): Box => ({ ...box, x: width - box.x - box.width });
  const anchors = { start: "end", middle: "middle", end: "start" } as const;
  const text = (each: PlacedText): PlacedText => ({ ...each, x: width - each.x, anchor: anchors[each.anchor] });
  const tick = (path: string): string =>
    path.replace(/([ML])([\d.e+-]+)/g, (_, command: string, x: string) => `${command}${width - Number(x)}`);
  return {
    ...geometry,
    groups: geometry.groups.map((group) => ({
      ...flip(group),
      strip: { ...flip(group.strip), texts: group.strip.texts.map(text) },
      hit: flip(group.hit),
      ...(group.below ? { below: { tick: tick(group.below.tick), texts: group.below.texts.map(text) } } : {}),
    })),
    cells: geometry.cells.map((cell) => ({ ...flip(cell), hit: flip(cell.hit), texts: cell.texts.map(text) })),
  };
}
