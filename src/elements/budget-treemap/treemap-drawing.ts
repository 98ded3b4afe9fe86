import { changeClassOf } from "../../budget/change-class.js";
import type { PlacedText, Rectangle, TreemapChartGeometry } from "../../layout/treemap-chart.js";
import { categoryClass } from "../../theme/palette.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TreemapView } from "../../views/treemap-view.js";
import { categoryPatternPath, patternBand } from "../base/category-pattern.js";
import { markHit } from "../base/mark-button.js";
import type { MarkController } from "../base/mark-controller.js";
import { place, shape, type Shape } from "../base/shape.js";
import type { Told } from "./treemap-figures.js";
import { nodesOf, partOf } from "./treemap-input.js";
import { changeGround, changeTone } from "./treemap-tone.js";

/** What the drawing depends on besides its geometry and the view. */
export interface TreemapDrawing {
  readonly told: Told;
  readonly marks: MarkController;
  /** Name of all marks together for assistive technology. */
  readonly marksName: string;
  /** Name of a mark for assistive technology. */
  readonly label: (node: ExpenditureNode) => string;
  /** What the name of a category ends in: how many of the next marks are its own. */
  readonly partsFollow: (count: number) => string;
  /** Name of what is too small to be drawn, by its count. */
  readonly gatheredName: (count: number) => string;
  readonly selected: string | undefined;
  /** Whether a part is drawn as selected. */
  readonly isMarked: (key: string) => boolean;
  /** Whether the total that is drawn is marked. */
  readonly isWholeMarked: boolean;
  /** Whether a filter does not let a change through. */
  readonly isFaded: (change: ExpenditureNode["change"]) => boolean;
  /** How often another level was opened: two animations in turn, since one would not begin anew. */
  readonly moves: number;
}

type Cell = TreemapChartGeometry["cells"][number];
type Group = TreemapChartGeometry["groups"][number];

/** The wide form of the treemap: strips and cells in proportion to their amounts, each mark with its button. */
export function treemapDrawing(geometry: TreemapChartGeometry, view: TreemapView, form: TreemapDrawing): Shape {
  const { moves, marksName } = form;
  const { width } = geometry;
  const height = geometry.height + geometry.labelHeight;
  const nodes = nodesOf(view);
  const cellsOf = byGroup(geometry.cells);
  const mark = marker(view, form, cellsOf);
  const opened = moves === 0 ? "" : moves % 2 === 0 ? " opened" : " opened-again";
  return shape(
    "svg",
    {
      class: `treemap${form.isWholeMarked ? " selected-whole" : ""}${opened}`,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      "aria-label": marksName,
    },
    [
      ...geometry.groups.flatMap((group) => {
        const { byChange } = form.told;
        const colours = byChange ? "change-strip" : categoryClass(nodes.get(group.key)?.category);
        const body = stripBody(group, nodes, byChange);
        const edge = { x: group.x + 0.5, y: group.y + 0.5, ...lessened(group, 1) };
        // A category, then its items: the order in which a screen reader meets them. Its edge lies over their ground.
        return [
          mark({ key: group.key, name: "group", area: group.hit, ring: group.strip, colours, body }),
          ...(cellsOf.get(group.key) ?? []).map((cell) => cellShape(cell, group, colours, nodes, form, mark)),
          shape("rect", { class: `outline ${colours}`, ...edge }),
        ];
      }),
      ...reaches(geometry).map(({ key, hit }) =>
        shape("rect", { class: "reach", "data-key": key, "aria-hidden": "true", ...place(hit) }),
      ),
    ],
  );
}

/** A mark: what is seen of it, what is pressed, and where its ring stands. */
interface Mark {
  readonly key: string;
  /** Classes of what it is. */
  readonly name: string;
  readonly area: Rectangle;
  readonly ring: Rectangle;
  readonly body: readonly (Shape | undefined)[];
  readonly colours: string;
  /** Name of a mark that stands for several nodes. */
  readonly gathered?: string | undefined;
}

function marker(
  view: TreemapView,
  form: TreemapDrawing,
  cellsOf: ReadonlyMap<string, readonly Cell[]>,
): (mark: Mark) => Shape {
  const nodes = nodesOf(view);
  return ({ key, name, area, ring, body, colours, gathered }) => {
    const node = nodes.get(key);
    const label = node === undefined ? gathered : form.label(node);
    if (label === undefined || node === view.focus) return shape("g", { class: `${name} ${colours}` }, body);
    const marked = form.isMarked(key);
    const opens = node === undefined || node.partCount > 0;
    const parts = name === "group" ? (cellsOf.get(key) ?? []).filter((cell) => cell.key !== key).length : 0;
    // A category without items is one mark: the strip has its button.
    const hasButton = name === "group" || !cellsOf.has(key);
    const named = parts === 0 ? label : label + form.partsFollow(parts);
    const selected = opens ? undefined : key === form.selected;
    return shape("g", { class: `${name} ${colours} ${marked ? "selected" : ""}`, "data-key": key }, [
      ...body,
      hasButton ? markHit(form.marks, area, { key, label: named, selected }) : undefined,
      marked || form.marks.tabIndex(key) === 0 ? ringShape(ring) : undefined,
    ]);
  };
}

/** The ring of what is selected, and of the one mark that can have the focus. */
function ringShape(ring: Rectangle): Shape {
  return shape("rect", { class: "ring", x: ring.x + 1.5, y: ring.y + 1.5, ...lessened(ring, 3) });
}

function lessened({ width, height }: Rectangle, by: number): { readonly width: number; readonly height: number } {
  return { width: Math.max(0, width - by), height: Math.max(0, height - by) };
}

/** The strip of a category, with its words, and its label below the drawing where it is too small for them. */
function stripBody(
  group: Group,
  nodes: ReadonlyMap<string, ExpenditureNode>,
  byChange: boolean,
): readonly (Shape | undefined)[] {
  const { strip, below, rest } = group;
  return [
    rest && shape("rect", { class: "rest", ...place(rest) }),
    shape("rect", { class: "strip", ...place(strip) }),
    byChange ? undefined : categoryPatternPath(nodes.get(group.key)?.category, patternBand(strip)),
    ...strip.texts.map(textShape),
    below && shape("path", { class: "tick", d: below.tick }),
    below && shape("g", { class: "below" }, below.texts.map(textShape)),
  ];
}

function cellShape(
  cell: Cell,
  group: Group,
  colours: string,
  nodes: ReadonlyMap<string, ExpenditureNode>,
  form: TreemapDrawing,
  mark: (mark: Mark) => Shape,
): Shape {
  const { byChange, measure, figures } = form.told;
  const part = nodes.get(cell.key) ?? partOf(cell.members, nodes);
  const change = byChange ? part.change : undefined;
  const ground = byChange
    ? changeGround(changeClassOf(change), cell, cell.texts, measure)
    : [shape("rect", { class: "area", ...place(cell) })];
  return mark({
    key: cell.key,
    name: form.isFaded(change) ? "cell faded" : "cell",
    area: cell.hit,
    ring: cell,
    // A category too small for a strip is one block of its colour.
    body: group.bare && !byChange ? [] : [...ground, ...cell.texts.map(textShape)],
    colours: byChange ? changeTone(change) : colours,
    gathered: cell.members && figures.label(form.gatheredName(cell.members.length), part, figures.share(part)),
  });
}

/** The cells of every group, in the order of drawing. */
function byGroup(cells: readonly Cell[]): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.group);
    if (group === undefined) groups.set(cell.group, [cell]);
    else group.push(cell);
  }
  return groups;
}

/** Targets larger than their marks: they lie over the neighbours, which may be drawn later. */
function reaches(geometry: TreemapChartGeometry): { readonly key: string; readonly hit: Rectangle }[] {
  const marks = [
    ...geometry.groups.map(({ key, hit, strip }) => ({ key, hit, own: strip })),
    ...geometry.cells.map((cell) => ({ key: cell.key, hit: cell.hit, own: cell })),
  ];
  return marks.filter(({ hit, own }) => hit.width > own.width || hit.height > own.height);
}

function textShape({ role, bold, x, y, size, anchor, text }: PlacedText): Shape {
  // The button of the mark says them, with units.
  const name = `text-${role} ${bold ? "bold" : ""}`;
  return shape("text", { "aria-hidden": "true", class: name, x, y, "font-size": size, "text-anchor": anchor }, text);
}
