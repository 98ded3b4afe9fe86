import { html, nothing, svg, type TemplateResult } from "lit";
import { changeClassOf } from "../../budget/change-class.js";
import type { PlacedText, Rectangle, TreemapChartGeometry } from "../../layout/treemap-chart.js";
import { categoryClass } from "../../theme/palette.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TreemapView } from "../../views/treemap-view.js";
import { categoryPatternPath, patternBand } from "../base/category-pattern.js";
import { markHit } from "../base/mark-button.js";
import type { MarkController } from "../base/mark-controller.js";
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
export function treemapDrawing(
  geometry: TreemapChartGeometry,
  view: TreemapView,
  form: TreemapDrawing,
): TemplateResult {
  const { moves, marksName } = form;
  const height = geometry.height + geometry.labelHeight;
  const nodes = nodesOf(view);
  const cellsOf = byGroup(geometry.cells);
  const mark = marker(view, form, cellsOf);
  return html`<svg
    class="treemap${form.isWholeMarked ? " selected-whole" : ""}${moves === 0 ? "" : moves % 2 === 0 ? " opened" : " opened-again"}"
    width=${geometry.width}
    height=${height}
    viewBox="0 0 ${geometry.width} ${height}"
    role="group"
    aria-label=${marksName}
  >
    ${geometry.groups.map((group) => {
      const { byChange } = form.told;
      const colours = byChange ? "change-strip" : categoryClass(nodes.get(group.key)?.category);
      // A category, then its items: the order in which a screen reader meets them. Its edge lies over their ground.
      return svg`${mark({ key: group.key, name: "group", area: group.hit, ring: group.strip, colours, body: stripBody(group, nodes, byChange) })}
        ${(cellsOf.get(group.key) ?? []).map((cell) => cellTemplate(cell, group, colours, nodes, form, mark))}
        <rect class="outline ${colours}" x=${group.x + 0.5} y=${group.y + 0.5} width=${Math.max(0, group.width - 1)} height=${Math.max(0, group.height - 1)}></rect>`;
    })}
    ${reaches(geometry).map(({ key, hit }) => svg`<rect class="reach" data-key=${key} aria-hidden="true" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height}></rect>`)}
  </svg>`;
}

/** A mark: what is seen of it, what is pressed, and where its ring stands. */
interface Mark {
  readonly key: string;
  /** Classes of what it is. */
  readonly name: string;
  readonly area: Rectangle;
  readonly ring: Rectangle;
  readonly body: TemplateResult;
  readonly colours: string;
  /** Name of a mark that stands for several nodes. */
  readonly gathered?: string | undefined;
}

function marker(
  view: TreemapView,
  form: TreemapDrawing,
  cellsOf: ReadonlyMap<string, readonly Cell[]>,
): (mark: Mark) => TemplateResult {
  const nodes = nodesOf(view);
  return ({ key, name, area, ring, body, colours, gathered }) => {
    const node = nodes.get(key);
    const label = node === undefined ? gathered : form.label(node);
    if (label === undefined || node === view.focus) return svg`<g class="${name} ${colours}">${body}</g>`;
    const marked = form.isMarked(key);
    const opens = node === undefined || node.partCount > 0;
    const parts = name === "group" ? (cellsOf.get(key) ?? []).filter((cell) => cell.key !== key).length : 0;
    // A category without items is one mark: the strip has its button.
    const hasButton = name === "group" || !cellsOf.has(key);
    const named = parts === 0 ? label : label + form.partsFollow(parts);
    const selected = opens ? undefined : key === form.selected;
    const button = hasButton ? markHit(form.marks, area, { key, label: named, selected }) : nothing;
    const edge = marked || form.marks.tabIndex(key) === 0 ? ringTemplate(ring) : nothing;
    // In one line: blanks between the parts would be nodes of the page, several for each cell.
    return svg`<g class="${name} ${colours} ${marked ? "selected" : ""}" data-key=${key}>${body}${button}${edge}</g>`;
  };
}

/** The ring of what is selected, and of the one mark that can have the focus. */
function ringTemplate({ x, y, width, height }: Rectangle): TemplateResult {
  return svg`<rect class="ring" x=${x + 1.5} y=${y + 1.5} width=${Math.max(0, width - 3)} height=${Math.max(0, height - 3)}></rect>`;
}

/** The strip of a category, with its words, and its label below the drawing where it is too small for them. */
function stripBody(group: Group, nodes: ReadonlyMap<string, ExpenditureNode>, byChange: boolean): TemplateResult {
  const { strip, below, rest } = group;
  return svg`${rest === undefined ? nothing : svg`<rect class="rest" x=${rest.x} y=${rest.y} width=${rest.width} height=${rest.height}></rect>`}
    <rect class="strip" x=${strip.x} y=${strip.y} width=${strip.width} height=${strip.height}></rect>
    ${byChange ? nothing : categoryPatternPath(nodes.get(group.key)?.category, patternBand(strip))}
    ${strip.texts.map(textTemplate)}
    ${below === undefined ? nothing : svg`<path class="tick" d=${below.tick}></path><g class="below">${below.texts.map(textTemplate)}</g>`}`;
}

function cellTemplate(
  cell: Cell,
  group: Group,
  colours: string,
  nodes: ReadonlyMap<string, ExpenditureNode>,
  form: TreemapDrawing,
  mark: (mark: Mark) => TemplateResult,
): TemplateResult {
  const { byChange, measure, figures } = form.told;
  const part = nodes.get(cell.key) ?? partOf(cell.members, nodes);
  const change = byChange ? part.change : undefined;
  const ground = byChange
    ? changeGround(changeClassOf(change), cell, cell.texts, measure)
    : svg`<rect class="area" x=${cell.x} y=${cell.y} width=${cell.width} height=${cell.height}></rect>`;
  return mark({
    key: cell.key,
    name: form.isFaded(change) ? "cell faded" : "cell",
    area: cell.hit,
    ring: cell,
    // A category too small for a strip is one block of its colour.
    body: group.bare && !byChange ? svg`` : svg`${ground}${cell.texts.map(textTemplate)}`,
    colours: byChange ? changeTone(change) : colours,
    gathered: cell.members && figures.label(form.gatheredName(cell.members.length), part, figures.share(part.amount)),
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

function textTemplate(text: PlacedText): TemplateResult {
  // The button of the mark says them, with units.
  return svg`<text aria-hidden="true" class="text-${text.role} ${text.bold ? "bold" : ""}" x=${text.x} y=${text.y} font-size=${text.size} text-anchor=${text.anchor} .textContent=${text.text}></text>`;
}
