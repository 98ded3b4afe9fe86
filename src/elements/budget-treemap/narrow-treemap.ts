import { html, nothing, type TemplateResult } from "lit";
import { percentOf, ZERO } from "../../budget/amount.js";
import { changeClassOf } from "../../budget/change-class.js";
import { categoryClass } from "../../theme/palette.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TreemapView } from "../../views/treemap-view.js";
import { breakable } from "../base/breakable.js";
import { categoryPatternPath } from "../base/category-pattern.js";
import { markButton } from "../base/mark-button.js";
import type { MarkController } from "../base/mark-controller.js";
import { barTemplate } from "../base/ranked-bars.js";
import { draw, shape } from "../base/shape.js";
import type { Telling, TreemapFigures } from "./treemap-figures.js";
import { changeSwatch, changeTone } from "./treemap-tone.js";

/** What the narrow form depends on besides the view. */
export interface NarrowTreemap {
  /** Width of the drawing in pixels. */
  readonly width: number;
  /** Keys of the groups whose cells are listed. */
  readonly open: ReadonlySet<string>;
  readonly selected: string | undefined;
  /** Whether a part is drawn as selected. */
  readonly isMarked: (key: string) => boolean;
  /** Whether the total that is drawn is marked. */
  readonly isWholeMarked: boolean;
  readonly marks: MarkController;
  /** Name of all marks together for assistive technology. */
  readonly marksName: string;
  /** Name of a mark for assistive technology. */
  readonly label: (node: ExpenditureNode) => string;
  /** Name of the whole. */
  readonly name: string;
  readonly told: Telling & { readonly figures: TreemapFigures };
  /** Whether a filter does not let a part through. */
  readonly isFaded: (node: ExpenditureNode) => boolean;
}

/** Gap between the parts of the whole bar, and the least length of a part, in pixels. */
const GAP = 2;
/** Height of the bar of all groups in pixels. */
const WHOLE_BAR = 26;
const LEAST_PART = 3;
/** How far the bars of items are indented, and the room of their shares, in pixels at text size 14. */
const INDENT = 20;
const SHARE_ROOM = 68;

/** The narrow form of the treemap: one bar of the whole, then categories that open to show their items as bars. */
export function narrowTreemap(view: TreemapView, form: NarrowTreemap): TemplateResult {
  const { figures, byChange, perHundred } = form.told;
  // A share stands at items alone; what else is told is told of categories too.
  const second = byChange || perHundred;
  const flat = isFlat(view);
  return html`${wholeBar(view, form)}
    <div class="whole-label ${form.isWholeMarked ? "selected" : ""}" aria-hidden="true"><span>${breakable(form.name)}</span><span>${figures.amount(view.focus)}</span></div>
    <div role="group" aria-label=${form.marksName}>${view.groups.map((group) => {
      // Where nothing opens, categories are what is compared.
      if (flat) return leaf(group.node, view, form, 0);
      const open = form.open.has(group.node.key);
      const cells = group.cells.filter((cell) => cell !== group.node);
      return html`<div class="branch ${toneOf(group.node, form)}">
        <div class="branch-row ${stateOf(group.node.key, form)}" data-key=${group.node.key}>
          ${markButton(form.marks, {
            key: group.node.key,
            label: form.label(group.node),
            selected: group.node.key === form.selected,
            expanded: cells.length === 0 ? undefined : open,
          })}
          <i class="chevron ${cells.length === 0 ? "undivided" : open ? "open" : ""}" aria-hidden="true"></i>
          ${byChange ? changeSwatch(changeClassOf(group.node.change)) : html`<i class="swatch" aria-hidden="true"></i>`}
          <b class="branch-name" aria-hidden="true">${breakable(figures.name(group.node))}</b>
          <span class="branch-amount" aria-hidden="true"><b>${figures.amount(group.node)}</b>${second ? html`<span class="branch-second">${figures.second(group.node)}</span>` : nothing}</span>
        </div>
        ${open ? cells.map((cell) => leaf(cell, view, form)) : nothing}
      </div>`;
    })}</div>`;
}

/** Whether no category has parts. */
export function isFlat({ groups }: TreemapView): boolean {
  return groups.every(({ node, cells }) => cells.every((cell) => cell === node));
}

/** The class that colours a part: its category's, or its change's. */
function toneOf(node: ExpenditureNode, { told }: NarrowTreemap): string {
  return told.byChange ? changeTone(node.change) : categoryClass(node.category);
}

function leaf(cell: ExpenditureNode, view: TreemapView, form: NarrowTreemap, indent = INDENT): TemplateResult {
  const { figures, byChange, perHundred } = form.told;
  const share = percentOf(cell.amount ?? ZERO, view.focus.amount);
  return html`<div class="leaf ${indent === 0 ? "flat" : ""} ${toneOf(cell, form)} ${perHundred ? "hundred" : ""} ${form.isFaded(cell) ? "faded" : ""} ${stateOf(cell.key, form)}" data-key=${cell.key}>
    ${markButton(form.marks, { key: cell.key, label: form.label(cell), selected: cell.key === form.selected })}
    <div class="leaf-name" aria-hidden="true">${byChange ? changeSwatch(changeClassOf(cell.change)) : nothing}${breakable(cell.name)}</div>
    <div class="leaf-amount" aria-hidden="true">${figures.amount(cell)}</div>
    <div class="leaf-track" aria-hidden="true">${barTemplate(share === undefined ? 0 : share.div(100).toNumber(), form.width - indent - SHARE_ROOM, 8)}</div>
    <div class="leaf-share" aria-hidden="true">${figures.second(cell)}</div>
  </div>`;
}

/** All groups side by side on one line; parts too short to be seen keep a least length at the cost of the others. */
function wholeBar(view: TreemapView, form: NarrowTreemap): TemplateResult {
  const { width } = form;
  const values = view.groups.map(({ node }) => node.amount?.toNumber() ?? 0);
  const lengths = barLengths(values, width);
  let x = 0;
  const parts = view.groups.map(({ node }, index) => {
    const area = { x, y: 0, width: lengths[index] ?? 0, height: WHOLE_BAR };
    x += area.width + GAP;
    return shape("g", { class: toneOf(node, form) }, [
      shape("rect", { class: "bar", ...area }),
      form.told.byChange ? undefined : categoryPatternPath(node.category, area),
    ]);
  });
  const viewBox = `0 0 ${Math.max(1, width)} ${WHOLE_BAR}`;
  const size = { width: Math.max(0, width), height: WHOLE_BAR, viewBox };
  return draw(shape("svg", { class: "whole-bar", ...size, "aria-hidden": "true" }, parts));
}

/** Whether a row is drawn as selected, and as what the tooltip tells of. */
function stateOf(key: string, { isMarked, marks }: Pick<NarrowTreemap, "isMarked" | "marks">): string {
  return `${isMarked(key) ? "selected" : ""} ${key === marks.active ? "active" : ""}`;
}

/** Lengths in proportion to values within a width less its gaps, none below {@link LEAST_PART} where there is room. */
function barLengths(values: readonly number[], width: number): number[] {
  const room = width - GAP * Math.max(0, values.length - 1);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (room <= 0 || !(total > 0)) return values.map(() => 0);
  const least = Math.min(LEAST_PART, room / values.length);
  const small = values.map((value) => (value / total) * room < least);
  const rest = room - least * small.filter(Boolean).length;
  const restTotal = values.reduce((sum, value, index) => sum + (small[index] === true ? 0 : value), 0);
  return values.map((value, index) => (small[index] === true ? least : (value / restTotal) * rest));
}
