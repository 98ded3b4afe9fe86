import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { percentOf, sum, ZERO, type Decimal } from "../../budget/amount.js";
import type { Budget } from "../../budget/schema.js";
import {
  layoutTreemapChart,
  type PlacedText,
  type Rectangle,
  type TreemapChartGeometry,
  type TreemapChartInput,
} from "../../layout/treemap-chart.js";
import type { Messages } from "../../text/messages.js";
import { categoryClass } from "../../theme/palette.js";
import { pathTo, type ExpenditureNode } from "../../views/expenditure-tree.js";
import { treemapView, type TreemapView } from "../../views/treemap-view.js";
import { breakable } from "../base/breakable.js";
import { BudgetElement, type ChartBox } from "../base/budget-element.js";
import { NARROW_WIDTH } from "../base/card-class.js";
import type { CardContent } from "../base/card.js";
import type { BudgetSelection } from "../base/events.js";
import type { LoadingBlock } from "../base/states.js";
import { categoryPatternPath, patternBand } from "../base/category-pattern.js";
import { markHit } from "../base/mark-button.js";
import type { MarkSet } from "../base/mark-controller.js";
import { nodeTooltip } from "../base/node-tooltip.js";
import { amountText, plainText, subtitleParts, type Wording } from "../base/wording.js";
import { treemapStyles } from "./budget-treemap.styles.js";
import { narrowTreemap } from "./narrow-treemap.js";
import {
  changeLine,
  treemapDescription,
  treemapFootnote,
  treemapNotes,
  treemapTable,
  treemapTitle,
  undrawnSentence,
} from "./treemap-wording.js";

/**
 * What the money is spent on (支出构成): expenditure by category, subcategory and item (类 款 项) as areas in proportion
 * to their amounts, down to projects and their allocations. Two levels at a time; a part opens the level below it.
 *
 * @tagname budget-treemap
 * @summary Expenditure items as a treemap with drill-down.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or drawn; `problems` says why and where.
 * @fires {BudgetSelectEvent} budget-select - A part was opened or selected, or let go.
 *
 * @csspart card - The frame around everything.
 * @csspart title - The title.
 * @csspart subtitle - Entity, document, chart and unit.
 * @csspart toolbar - The switch between chart and table, and the download.
 * @csspart breadcrumb - The way from the whole to the part that is open.
 * @csspart chart - The drawing.
 * @csspart key - The list of what is numbered in the drawing.
 * @csspart table - The table twin.
 * @csspart undrawn - The list of amounts that are not drawn.
 * @csspart note - The note below the drawing.
 * @csspart footnote - Source and date.
 * @csspart tooltip - The tooltip.
 * @csspart error - The error message.
 *
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 */
export class BudgetTreemap extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, treemapStyles];

  /** Key of the node whose parts are shown; the whole where it is undefined. */
  @state() private focusKey: string | undefined = undefined;
  /** Categories that are open in the narrow form; the largest one at first. */
  @state() private openKeys: ReadonlySet<string> | undefined = undefined;

  private view_: TreemapView | undefined;
  /** What `view_` is the view of. */
  private seen:
    { readonly budget: Budget; readonly unit: string | undefined; readonly focusKey: string | undefined } | undefined;
  /** How often another level was opened: two animations in turn, since one would not begin anew. */
  private moves = 0;
  /** Kept so that cells do not jump when amounts change; made anew for another place in the tree or another width. */
  private tiling: { readonly id: string; readonly tiling: TreemapChartGeometry["tiling"] } | undefined;

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [
    [0, 0, 0.55, 1],
    [0.554, 0, 0.21, 1],
    [0.768, 0, 0.232, 0.5],
    [0.768, 0.508, 0.12, 0.492],
    [0.891, 0.508, 0.109, 0.492],
  ];

  protected override chartName(messages: Messages): string {
    return messages.chart.treemap;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("selected") || changed.has("budget") || changed.has("src")) this.followSelection();
  }

  /** Opens what is selected: a part with parts of its own, or for a lowest item out of sight, its category. */
  private followSelection(): void {
    const tree = this.view_?.path[0];
    if (this.selected === undefined) {
      this.focusKey = undefined;
      return;
    }
    const path = tree === undefined ? [] : pathTo(tree, this.selected);
    const node = path[path.length - 1];
    if (node === undefined) {
      // Nothing is read yet, or the code is not of this budget: what it names is tried at the next drawing.
      this.focusKey = tree === undefined ? this.selected : this.focusKey;
      return;
    }
    if (node.partCount > 0) this.focusKey = node.level === "total" ? undefined : node.key;
    else if (!this.isShown(node)) this.focusKey = path[1]?.key;
  }

  /** The view of the place in the tree that is open, made once for its several drawings. */
  private viewOf(budget: Budget): TreemapView | undefined {
    const { shownUnit: unit, focusKey } = this;
    const { seen } = this;
    if (seen?.budget !== budget || seen.unit !== unit || seen.focusKey !== focusKey) {
      this.view_ = treemapView(budget, unit, focusKey);
      if (seen?.budget === budget && seen.focusKey !== focusKey) this.moves += 1;
      this.seen = { budget, unit, focusKey };
    }
    return this.view_;
  }

  private isShown(node: ExpenditureNode): boolean {
    return this.view_?.groups.some((group) => group.cells.some((cell) => cell.key === node.key)) ?? false;
  }

  protected override content(budget: Budget, wording: Wording, box: ChartBox): CardContent {
    const view = this.viewOf(budget);
    const { messages } = wording;
    if (view === undefined) return emptyContent(budget, wording);
    const narrow = box.cardWidth < NARROW_WIDTH;
    const title = treemapTitle(view, budget, wording);
    const focus = view.path.length > 1 ? view.focus : undefined;
    const chartName = focus === undefined ? messages.treemap.levels : `${focus.code ?? ""} ${focus.name}`.trim();
    const drawn = view.groups.length > 0;
    const geometry = narrow || !drawn || box.width <= 0 ? undefined : this.geometry(view, wording, box);
    const marks = narrow ? this.narrowMarks(view, wording) : this.wideMarks(view, geometry, wording);
    this.marks.use(marks);
    return {
      title,
      subtitle: subtitleParts(budget, wording, chartName),
      description: treemapDescription(view, wording),
      breadcrumb: focus === undefined ? undefined : this.breadcrumb(view, wording),
      chart: !drawn ? undefined : narrow ? this.narrow(view, wording, box) : this.drawing(geometry, view, wording),
      minimumHeight: narrow ? undefined : (geometry?.height ?? 0) + (geometry?.labelHeight ?? 0),
      empty: messages.treemap.emptyReason,
      table: treemapTable(view, title, wording),
      key: geometry === undefined || geometry.keys.length === 0 ? undefined : this.keyList(geometry, view, wording),
      undrawn: view.undrawn.flatMap(({ node, reason }, index) => {
        if (reason === "blank" || index > MOST_LISTED) return [];
        if (index === MOST_LISTED) return [html`${messages.common.otherItems(view.undrawn.length - index)}`];
        const { name, amount, rest } = undrawnSentence(node, reason, view.digits, wording);
        return [html`${name} <b>${amount}</b>${messages.common.labelled("", rest)}`];
      }),
      notes: treemapNotes(view, narrow, wording),
      footnote: treemapFootnote(view, budget, wording),
      marks,
    };
  }

  protected override selectionOf(key: string): BudgetSelection | undefined {
    const node = this.view_ && pathTo(this.view_.path[0], key).pop();
    const unit = this.shownUnit ?? this.readyBudget?.unit ?? "万元";
    return node && { key, code: node.code, name: node.name, amount: plainText(node.amount), unit };
  }

  private geometry(view: TreemapView, wording: Wording, box: ChartBox): TreemapChartGeometry {
    const id = `${view.focus.key}|${box.width}`;
    const geometry = layoutTreemapChart(treemapInput(view, wording), {
      width: box.width,
      height: chartHeight(view, box),
      fontSize: box.fontSize,
      measure: box.measure,
      direction: getComputedStyle(this).direction === "rtl" ? "rtl" : "ltr",
      gatheredName: wording.messages.common.otherItems,
      gatheredAmount: (members) => gatheredAmount(members, view, wording),
      ...(this.tiling?.id === id ? { tiling: this.tiling.tiling } : {}),
    });
    this.tiling = { id, tiling: geometry.tiling };
    return geometry;
  }

  private wideMarks(view: TreemapView, geometry: TreemapChartGeometry | undefined, wording: Wording): MarkSet {
    const order = (geometry?.groups ?? []).flatMap((group) => [
      ...(group.key === view.focus.key ? [] : [group.key]),
      ...(geometry?.cells ?? [])
        .filter((cell) => cell.group === group.key && cell.key !== group.key)
        .map((cell) => cell.key),
    ]);
    const nodes = nodesOf(view);
    return {
      order,
      activate: (key) => {
        const gathered = geometry?.cells.find((cell) => cell.key === key && cell.members !== undefined);
        if (gathered !== undefined) this.openGathered(gathered.group, view);
        else void this.open(nodes.get(key), view);
      },
      up: view.path.length > 1 ? () => void this.leave(view) : undefined,
      tooltip: (key) => {
        const node = nodes.get(key);
        return node && this.tooltipOf(node, view, wording);
      },
    };
  }

  /** Opens the list of what is too small to be drawn: the part it belongs to, or where that is open, the table. */
  private openGathered(group: string, view: TreemapView): void {
    const node = view.groups.find((each) => each.node.key === group)?.node;
    if (node === undefined || node === view.focus) this.view = "table";
    else void this.open(node, view);
  }

  private tooltipOf(node: ExpenditureNode, view: TreemapView, wording: Wording): ReturnType<typeof nodeTooltip> {
    const { tooltip } = wording.messages;
    return nodeTooltip(node, view.digits, wording, {
      sourceName: (code) => this.sourceName(code),
      hint: node.partCount > 0 ? tooltip.drillHint : tooltip.selectHint,
      withParent: view.path.length > 1,
    });
  }

  private sourceName(code: string): string {
    const items = [...(this.readyBudget?.income?.items ?? []), ...(this.readyBudget?.income?.balances ?? [])];
    const all = items.flatMap((item) => [item, ...(item.items ?? [])]);
    return all.find((item) => item.code === code)?.name ?? code;
  }

  /** Drills to a node that has parts, else selects it. */
  private async open(node: ExpenditureNode | undefined, view: TreemapView): Promise<void> {
    if (node === undefined) return;
    if (node.partCount === 0 || node === view.focus) {
      this.select(node.key);
      return;
    }
    const hadFocus = this.marks.hasFocus;
    this.setSelection(node.key);
    if (hadFocus) await this.marks.focusAfterUpdate();
  }

  /** One level up, the focus on the part that was left. */
  private async leave(
    view: TreemapView,
    to: ExpenditureNode | undefined = view.path[view.path.length - 2],
  ): Promise<void> {
    const left = view.path[view.path.indexOf(to ?? view.focus) + 1]?.key;
    const hadFocus = this.marks.hasFocus;
    this.setSelection(to === undefined || to.level === "total" ? undefined : to.key);
    if (hadFocus) await this.marks.focusAfterUpdate(left);
  }

  private breadcrumb(view: TreemapView, wording: Wording): TemplateResult {
    const { treemap } = wording.messages;
    const amount = (node: ExpenditureNode): string => amountText(node.amount, view.digits, wording);
    return html`<nav class="breadcrumb" part="breadcrumb" aria-label=${treemap.breadcrumb}>
      <ol>
        ${view.path.map((node) => {
          const name = node.level === "total" ? treemap.all : `${node.code ?? ""} ${node.name}`.trim();
          return node === view.focus
            ? html`<li aria-current="location"><b>${breakable(name)} ${amount(node)}</b></li>`
            : html`<li><button type="button" class="crumb" @click=${() => void this.leave(view, node)}>${breakable(name)} ${amount(node)}</button></li>`;
        })}
      </ol>
    </nav>`;
  }

  private markLabel(node: ExpenditureNode, view: TreemapView, wording: Wording): string {
    return wording.messages.common.markName({
      name: node.name,
      amount: amountText(node.amount, view.digits, wording),
      unit: wording.unitName,
      share: node.share && wording.format.percent(node.share),
    });
  }

  private drawing(geometry: TreemapChartGeometry | undefined, view: TreemapView, wording: Wording): TemplateResult {
    if (geometry === undefined) return html``;
    const nodes = nodesOf(view);
    const cellsOf = byGroup(geometry.cells);
    const mark = (
      key: string,
      className: string,
      area: Rectangle,
      ring: Rectangle,
      body: TemplateResult,
      gathered?: { readonly label: string; readonly category: string | undefined },
    ): TemplateResult => {
      const node = nodes.get(key);
      const colours = categoryClass(node?.category ?? gathered?.category);
      const label = node === undefined ? gathered?.label : this.markLabel(node, view, wording);
      if (label === undefined || node === view.focus) return svg`<g class="${className} ${colours}">${body}</g>`;
      const selected = key === this.selected;
      // A category without items is one mark: the strip has its button.
      const hasButton = className === "group" || !cellsOf.has(key);
      return svg`<g class="${className} ${colours} ${this.isMarked(key) ? "selected" : ""}" data-key=${key}>
        <g aria-hidden="true">${body}</g>
        ${hasButton ? markHit(this.marks, area, { key, label, selected }) : nothing}
        <rect class="ring" x=${ring.x + 1.5} y=${ring.y + 1.5} width=${Math.max(0, ring.width - 3)} height=${Math.max(0, ring.height - 3)}></rect>
      </g>`;
    };
    return html`<svg
      class="treemap${this.moves === 0 ? "" : this.moves % 2 === 0 ? " opened" : " opened-again"}"
      width=${geometry.width}
      height=${geometry.height + geometry.labelHeight}
      viewBox="0 0 ${geometry.width} ${geometry.height + geometry.labelHeight}"
      role="group"
      aria-labelledby="title"
      aria-describedby="description"
    >
      ${geometry.groups.map((group) => {
        const { strip, below, rest } = group;
        const colours = categoryClass(nodes.get(group.key)?.category);
        // A category, then its items: the order in which a screen reader meets them. Its edge lies over their ground.
        return svg`${mark(
          group.key,
          "group",
          group.hit,
          strip,
          svg`${rest === undefined ? nothing : svg`<rect class="rest" x=${rest.x} y=${rest.y} width=${rest.width} height=${rest.height}></rect>`}
            <rect class="strip" x=${strip.x} y=${strip.y} width=${strip.width} height=${strip.height}></rect>
            ${categoryPatternPath(nodes.get(group.key)?.category, patternBand(strip))}
            ${strip.texts.map(textTemplate)}
            ${below === undefined ? nothing : svg`<path class="tick" d=${below.tick}></path><g class="below">${below.texts.map(textTemplate)}</g>`}`,
        )}
        ${(cellsOf.get(group.key) ?? []).map((cell) =>
          mark(
            cell.key,
            "cell",
            cell.hit,
            cell,
            svg`<rect class="area" x=${cell.x} y=${cell.y} width=${cell.width} height=${cell.height}></rect>
              ${cell.texts.map(textTemplate)}`,
            cell.members && this.gatheredMark(cell.members, cell.group, view, wording),
          ),
        )}
        <rect class="outline ${colours}" x=${group.x + 0.5} y=${group.y + 0.5} width=${Math.max(0, group.width - 1)} height=${Math.max(0, group.height - 1)}></rect>`;
      })}
      ${reaches(geometry).map(({ key, hit }) => svg`<rect class="reach" data-key=${key} aria-hidden="true" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height}></rect>`)}
    </svg>`;
  }

  private gatheredMark(
    members: readonly string[],
    group: string,
    view: TreemapView,
    wording: Wording,
  ): { readonly label: string; readonly category: string | undefined } {
    const { amountText: amount, shareText } = gatheredAmount(members, view, wording);
    const { common } = wording.messages;
    const share = shareText === "" ? undefined : shareText;
    return {
      label: common.markName({ name: common.otherItems(members.length), amount, unit: wording.unitName, share }),
      category: nodesOf(view).get(group)?.category,
    };
  }

  private keyList(geometry: TreemapChartGeometry, view: TreemapView, wording: Wording): TemplateResult {
    const nodes = nodesOf(view);
    return html`<ul class="key-list" part="key" aria-label=${wording.messages.treemap.keyList}>
      ${geometry.keys.slice(0, MOST_LISTED).map((key) => {
        const node = nodes.get(key.key) ?? nodes.get(key.group);
        return html`<li class=${categoryClass(node?.category)}>
          <button type="button" class="key" tabindex="-1" @click=${() => void this.open(nodes.get(key.key), view)}>
            <span class="chip">${key.chip}</span>${breakable(key.name)} <b>${key.amountText}</b> <span class="quiet">${key.shareText}</span>
          </button>
        </li>`;
      })}
      ${geometry.keys.length > MOST_LISTED ? html`<li>${wording.messages.common.otherItems(geometry.keys.length - MOST_LISTED)}</li>` : nothing}
    </ul>`;
  }

  private narrowMarks(view: TreemapView, wording: Wording): MarkSet {
    const open = this.openOf(view);
    const order = view.groups.flatMap((group) => [
      group.node.key,
      ...(open.has(group.node.key) ? group.cells.filter((cell) => cell !== group.node).map((cell) => cell.key) : []),
    ]);
    const nodes = nodesOf(view);
    return {
      order,
      activate: (key) => {
        if (view.groups.some((group) => group.node.key === key)) this.toggle(key, view);
        else this.select(key);
      },
      up: view.path.length > 1 ? () => void this.leave(view) : undefined,
      tooltip: (key) => {
        const node = nodes.get(key);
        return node === undefined || node.children.length > 0 ? undefined : this.tooltipOf(node, view, wording);
      },
    };
  }

  private openOf(view: TreemapView): ReadonlySet<string> {
    const first = view.groups[0]?.node.key;
    return this.openKeys ?? new Set(first === undefined ? [] : [first]);
  }

  private toggle(key: string, view: TreemapView): void {
    const open = new Set(this.openOf(view));
    if (!open.delete(key)) open.add(key);
    this.openKeys = open;
  }

  private narrow(view: TreemapView, wording: Wording, box: ChartBox): TemplateResult {
    return narrowTreemap(view, wording, {
      width: box.width,
      open: this.openOf(view),
      selected: this.selected,
      isMarked: (key) => this.isMarked(key),
      marks: this.marks,
      label: (node) => this.markLabel(node, view, wording),
    });
  }
}

/** The cells of every group, in the order of drawing. */
function byGroup(cells: TreemapChartGeometry["cells"]): Map<string, TreemapChartGeometry["cells"][number][]> {
  const groups = new Map<string, TreemapChartGeometry["cells"][number][]>();
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

/** Entries of a list below the drawing at most; the table has what is beyond. */
const MOST_LISTED = 60;

/** The drawing is higher where there is more to read, and lower for one part of the whole. */
function chartHeight(view: TreemapView, box: ChartBox): number {
  const scale = box.fontSize / 14;
  if (view.path.length > 1) return Math.max(330, Math.min(560, 300 + view.cellCount * 10)) * scale;
  const byCount = Math.max(430, Math.min(760, 430 + (view.cellCount - 12) * 7));
  return byCount * scale;
}

function nodesOf(view: TreemapView): Map<string, ExpenditureNode> {
  const nodes = new Map<string, ExpenditureNode>();
  for (const { node, cells } of view.groups) {
    for (const cell of cells) nodes.set(cell.key, cell);
    nodes.set(node.key, node);
  }
  return nodes;
}

function textTemplate(text: PlacedText): TemplateResult {
  return svg`<text class="text-${text.role} ${text.bold ? "bold" : ""}" x=${text.x} y=${text.y} font-size=${text.size} text-anchor=${text.anchor}>${text.text}</text>`;
}

function treemapInput(view: TreemapView, wording: Wording): TreemapChartInput {
  const { format, messages } = wording;
  const within = view.path.length > 1;
  const text = (share: Decimal | undefined): string => (share === undefined ? "" : format.percent(share));
  return {
    groups: view.groups.map(({ node, cells }) => {
      const groupShare = percentOf(node.amount ?? ZERO, view.focus.amount);
      const alone = cells.length === 1 && cells[0] !== node;
      return {
        key: node.key,
        ...(node.code === undefined ? {} : { code: node.code }),
        name: node.name,
        value: node.amount?.toNumber() ?? 0,
        amountText: amountText(node.amount, view.digits, wording),
        shareText: text(groupShare),
        cells: cells.map((cell) => {
          const share = once(() => text(percentOf(cell.amount ?? ZERO, view.focus.amount)));
          const amount = once(() => amountText(cell.amount, view.digits, wording));
          const lines = once(() => [
            ...(within && cell.share !== undefined ? [messages.treemap.ofTotal(format.percent(cell.share))] : []),
            ...changeLine(cell, view.digits, wording),
          ]);
          // Worded only where it is drawn: most cells of a large budget are gathered.
          return {
            key: cell.key,
            ...(cell.code === undefined ? {} : { code: cell.code }),
            name: cell.name,
            value: cell.amount?.toNumber() ?? 0,
            get amountText() {
              return amount();
            },
            get shareText() {
              return share();
            },
            get lines() {
              return lines();
            },
            ...(alone && view.groups.length > 1
              ? { only: messages.treemap.only(share()), onlyShort: messages.treemap.onlyShort }
              : {}),
          };
        }),
      };
    }),
  };
}

/** Calls a function the first time its value is asked for. */
function once<Value extends string | readonly string[]>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** What the cells too small to be seen add up to, exactly. */
function gatheredAmount(
  members: readonly string[],
  view: TreemapView,
  wording: Wording,
): { readonly amountText: string; readonly shareText: string } {
  const nodes = nodesOf(view);
  const amount = sum(members.map((key) => nodes.get(key)?.amount));
  const share = percentOf(amount, view.focus.amount);
  return {
    amountText: amountText(amount, view.digits, wording),
    shareText: share === undefined ? "" : wording.format.percent(share),
  };
}

function emptyContent(budget: Budget, wording: Wording): CardContent {
  const { messages } = wording;
  return {
    title: messages.treemap.empty,
    subtitle: subtitleParts(budget, wording, messages.chart.treemap),
    description: messages.treemap.emptyReason,
    chart: undefined,
    empty: messages.treemap.emptyReason,
    table: { caption: messages.chart.treemap, columns: [], rows: [], nameColumn: 0 },
    notes: [],
    footnote: [],
  };
}
