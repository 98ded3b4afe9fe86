import { chooseRows, keepRows, placeRows, placeRowsApart } from "./treemap.js";
import type { Rectangle, TilingMethod, TreemapPart, TreemapRow } from "./treemap.js";
import type { TreemapTiling } from "./treemap-chart-types.js";
import { drawKey, labelCell } from "./treemap-labels.js";
import type { CellLabel, DrawnKey } from "./treemap-labels.js";
import { restId } from "./treemap-parts.js";
import type { CellPart, GroupPart } from "./treemap-parts.js";
import { placeLabelsBelow, planStrip } from "./treemap-strips.js";
import type { LabelsBelow, Strip } from "./treemap-strips.js";
import type { LabelType } from "./treemap-text.js";

/** A cell in its place with what is drawn of it: a label, or else a key. */
export interface CellPlan {
  readonly part: CellPart;
  readonly box: Rectangle;
  readonly label?: CellLabel;
  readonly key?: DrawnKey & { readonly chip: string };
}

/** A group in its place with its cells. */
export interface GroupPlan {
  readonly part: GroupPart;
  readonly box: Rectangle;
  readonly strip: Strip;
  /** What the keys of the group begin with. */
  readonly chip: string;
  readonly rows: readonly TreemapRow[];
  readonly cells: readonly CellPlan[];
  readonly rest?: Rectangle;
  readonly score: number;
}

/** One way to lay everything out. */
export interface ChartPlan {
  readonly rows: readonly TreemapRow[];
  readonly groups: readonly GroupPlan[];
  readonly below: LabelsBelow;
  /** How many marks are only in the key list. */
  readonly keyed: number;
}

/** Ratios tried for groups, and ways tried for the cells of a group (VISUAL section 5). */
const groupRatios = [1, 1.35, 1.6, 2, 2.4];
const squarified: readonly TilingMethod[] = [{ squarify: 1.2 }, { squarify: 2.4 }];
const cellMethods: readonly TilingMethod[] = [...squarified, "rows", "columns"];
/** From so many cells on, most are too small for a label whatever the tiling: squarified only. */
const manyCells = 80;
/**
 * From so many cells on in the whole chart, fewer ratios of the groups are compared, and with one tiling of their cells:
 * all combinations would take longer than a reader notices any gain.
 */
const manyCellsInChart = 60;
const ratiosOfMany = [1, 1.6];
/** Gap in px between groups. */
const groupGap = 3;
/** Height of the band over a group without parts, where no group has any. */
const bandHeight = 8;
/** What a whole label counts for, and what a long shape costs, when tilings are compared. */
const labelScore = 10;
const aspectCost = 0.12;
const aspectAtMost = 100;

/**
 * Lays groups and cells out: with the rows of an earlier tiling where one is given, else with those that
 * leave the fewest marks without a label.
 *
 * @param parts at least one group
 * @param box the map in px
 */
export function planChart(
  parts: readonly GroupPart[],
  box: Rectangle,
  type: LabelType,
  tiling: TreemapTiling | undefined,
): ChartPlan {
  const chips = chipsOf(parts);
  if (tiling) return planWithRows(parts, keepRows(tiling.groups, parts), box, type, chips, { kept: tiling.cells });
  const isMany = parts.reduce((count, { cells }) => count + cells.length, 0) > manyCellsInChart;
  const methods = isMany ? squarified.slice(0, 1) : undefined;
  let best: ChartPlan | undefined;
  const choices = (isMany ? ratiosOfMany : groupRatios).map((squarify) =>
    chooseRows(parts, box.width, box.height, { squarify }),
  );
  for (const rows of differentRows(choices)) {
    const plan = planWithRows(parts, rows, box, type, chips, { methods });
    if (!best || plan.keyed < best.keyed) best = plan;
    if (best.keyed === 0) break;
  }
  if (best && !isMany) return best;
  return planWithRows(parts, best?.rows ?? [], box, type, chips, { earlier: best?.groups });
}

function differentRows(choices: readonly (readonly TreemapRow[])[]): (readonly TreemapRow[])[] {
  const seen = new Set<string>();
  return choices.filter((rows) => {
    const identity = JSON.stringify(rows);
    return seen.size < seen.add(identity).size;
  });
}

/** What keys of a group are made of: its code, or for groups without one, their place in the order. */
function chipsOf(parts: readonly GroupPart[]): string[] {
  return parts.map(({ group }, index) => group.code || String(index + 1));
}

/** Where the rows of cells come from: kept ones, or else the best of several ways to tile. */
interface CellTiling {
  readonly kept?: TreemapTiling["cells"];
  /** Ways that are tried; all that suit a group where they are not given. */
  readonly methods?: readonly TilingMethod[] | undefined;
  /** The same groups in the same places, with the best of some of the ways. */
  readonly earlier?: readonly GroupPlan[] | undefined;
}

function planWithRows(
  parts: readonly GroupPart[],
  rows: readonly TreemapRow[],
  box: Rectangle,
  type: LabelType,
  chips: readonly string[],
  tiling: CellTiling,
): ChartPlan {
  const places = tiling.earlier ? undefined : placeRowsApart(rows, parts, box, groupGap);
  const isFlat = parts.every(({ group, cells }) => cells.length === 1 && cells[0]?.cell.key === group.key);
  const groups = parts.map((part, index): GroupPlan => {
    const earlier = tiling.earlier?.[index];
    const place = earlier?.box ?? places?.get(part.id) ?? { ...box, width: 0, height: 0 };
    const chip = chips[index] ?? "";
    const flat = isFlat ? planFlat(part, place, type, chip) : undefined;
    return flat ?? planGroup(part, place, type, chip, tiling, earlier);
  });
  const bottom = box.y + box.height;
  const below = placeLabelsBelow(
    groups.flatMap(({ part, box: place, strip }, index) => {
      const isBareAtEdge = strip.height === 0 && Math.abs(place.y + place.height - bottom) < 1e-6;
      return isBareAtEdge ? [{ index, group: part.group, box: place }] : [];
    }),
    box.width,
    bottom,
    type,
  );
  const keyed = groups.reduce(
    (count, { strip, cells }, index) =>
      count + cells.filter(({ label }) => !label).length + (strip.says.amount || below.labels.has(index) ? 0 : 1),
    0,
  );
  return { rows, groups, below, keyed };
}

/** A group with its strip set, before its cells are laid out. */
interface GroupFrame {
  readonly part: GroupPart;
  readonly box: Rectangle;
  readonly strip: Strip;
  /** What the strip leaves. */
  readonly inside: Rectangle;
  /** The cells, and the empty area where there is one. */
  readonly areas: readonly TreemapPart[];
  readonly type: LabelType;
  readonly chip: string;
}

/** Where no group has parts, a strip would stand over nothing: a band in its colour, and the words in the area itself. */
function planFlat(part: GroupPart, box: Rectangle, type: LabelType, chip: string): GroupPlan | undefined {
  const height = bandHeight * type.scale;
  const inside = { ...box, y: box.y + height, height: box.height - height };
  const [cell] = part.cells;
  const says = { amount: false, share: false };
  const label = cell && labelCell({ cell: cell.cell, strip: says, isGroup: false }, inside, type);
  if (cell === undefined || label === undefined) return undefined;
  const strip: Strip = { height, texts: [], says: { amount: true, share: true }, rank: 0 };
  const rows = chooseRows(part.cells, inside.width, inside.height, "rows");
  return { part, box, strip, chip, rows, cells: [{ part: cell, box: inside, label }], score: 0 };
}

function planGroup(
  part: GroupPart,
  box: Rectangle,
  type: LabelType,
  chip: string,
  tiling: CellTiling,
  earlier: GroupPlan | undefined,
): GroupPlan {
  const strip = earlier?.strip ?? planStrip(part.group, box, type);
  const inside = { ...box, y: box.y + strip.height, height: box.height - strip.height };
  const rest = part.cells.length === 0 ? part.value : part.rest;
  const areas = rest > 0 ? [...part.cells, { id: restId, value: rest }] : part.cells;
  const frame: GroupFrame = { part, box, strip, inside, areas, type, chip };
  const kept = tiling.kept?.get(part.id);
  if (kept) return planCells(frame, keepRows(kept, areas));
  const { width, height } = inside;
  const choices = (tiling.methods ?? methodsFor(areas.length)).map((method) =>
    chooseRows(areas, width, height, method),
  );
  return differentRows(earlier ? [earlier.rows, ...choices] : choices)
    .map((rows) => (rows === earlier?.rows ? earlier : planCells(frame, rows)))
    .reduce((best, next) => (next.score > best.score ? next : best));
}

function methodsFor(count: number): readonly TilingMethod[] {
  if (count === 1) return ["rows"];
  return count > manyCells ? squarified : cellMethods;
}

function planCells(frame: GroupFrame, rows: readonly TreemapRow[]): GroupPlan {
  const { part, box, strip, inside, areas } = frame;
  const places = placeRows(rows, areas, inside);
  let number = 1;
  let score = 0;
  const cells = part.cells.map((cell): CellPlan => {
    const place = places.get(cell.id) ?? { ...inside, width: 0, height: 0 };
    const plan = planCell(cell, place, frame, number);
    if (plan.label) score += labelScore + plan.label.rank;
    else if (plan.key?.text) {
      number += 1;
      score += 1;
    }
    score -= aspectCost * aspectOf(place);
    return plan;
  });
  const rest = places.get(restId);
  return { part, box, strip, chip: frame.chip, rows, cells, score, ...(rest ? { rest } : {}) };
}

function planCell(part: CellPart, box: Rectangle, frame: GroupFrame, number: number): CellPlan {
  const { strip, type, chip } = frame;
  // A bare group is drawn as one solid mark: nothing can be written on its cells.
  if (strip.height === 0) return { part, box, key: { text: "", texts: [], chip } };
  const { group, cells } = frame.part;
  const isGroup = part.cell.key === group.key && cells.length === 1;
  const label = labelCell({ cell: part.cell, strip: strip.says, isGroup }, box, type);
  if (label) return { part, box, label };
  const numbered = `${chip}-${number}`;
  const key = drawKey([numbered, String(number)], box, type);
  return { part, box, key: { ...key, chip: key.text === "" ? chip : numbered } };
}

function aspectOf({ width, height }: Rectangle): number {
  const shorter = Math.min(width, height);
  return shorter > 0 ? Math.min(aspectAtMost, Math.max(width, height) / shorter) : aspectAtMost;
}
