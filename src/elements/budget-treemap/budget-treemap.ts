import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { changeClassOf, type ChangeClass } from "../../budget/change-class.js";
import type { Budget } from "../../budget/schema.js";
import { layoutTreemapChart, type TreemapChartGeometry } from "../../layout/treemap-chart.js";
import type { Messages } from "../../text/messages.js";
import { pathTo } from "../../views/tree-walk.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import { expenditureFacts, treemapChanges } from "../../views/treemap-changes.js";
import { treemapView, type TreemapView } from "../../views/treemap-view.js";
import { BudgetElement, type ChartBox } from "../base/budget-element.js";
import { Remembered } from "../base/remember.js";
import { WideChoice } from "../base/wide-drawing.js";
import type { CardContent } from "../base/card.js";
import type { BudgetSelection } from "../base/events.js";
import type { LoadingBlock } from "../base/states.js";
import type { MarkSet } from "../base/mark-controller.js";
import { hundredToggle } from "../base/per-hundred.js";
import { draw } from "../base/shape.js";
import { plainText, subtitleParts, type Wording } from "../base/wording.js";
import { treemapStyles } from "./budget-treemap.styles.js";
import { isFlat, narrowTreemap } from "./narrow-treemap.js";
import { treemapDrawing, type TreemapDrawing } from "./treemap-drawing.js";
import { TreemapFigures, type Telling, type Told } from "./treemap-figures.js";
import { chartHeight, gatheredAmount, nodesOf, treemapInput } from "./treemap-input.js";
import { changeLegend, colourChoice, type ColorBy } from "./treemap-legend.js";
import { keyList, undrawnList, type TreemapLists } from "./treemap-lists.js";
import { fadedLast, narrowOrder, wideOrder } from "./treemap-order.js";
import { breadcrumb, treemapTooltip } from "./treemap-place.js";
import { TreemapSearch } from "./treemap-search.js";
import { chipsOfTable, treemapTable } from "./treemap-full-table.js";
import { changesTitle, comparedNote, emptyContent, hasHundred, hundredNote, hundredTitle } from "./treemap-titles.js";
import { treemapToolsStyles } from "./treemap-tools.styles.js";
import {
  dividedWords,
  treemapCaption,
  treemapDescription,
  treemapEmpty,
  treemapFootnote,
  treemapNotes,
  treemapTitle,
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
 * @csspart legend - The scale of changes, where parts are coloured by them.
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
  static override styles: CSSResultGroup = [BudgetElement.styles, treemapStyles, treemapToolsStyles];

  /**
   * What the colours of the parts stand for: `category`, the functional category, or `change`, how much each rose or fell
   * against last year. The reader can switch.
   */
  @property({
    attribute: "color-by",
    reflect: true,
    converter: { fromAttribute: (value) => (value === "change" ? "change" : "category") },
  })
  colorBy: "category" | "change" = "category";
  /** Whether amounts are told as parts of every 100 yuan spent, the published amount beside. The reader can switch. */
  @property({ type: Boolean, reflect: true, attribute: "per-hundred" }) perHundred = false;

  /** Classes of changes that the legend lets through; all where it is empty. */
  @state() private chosenClasses: ReadonlySet<ChangeClass> = new Set();
  /** Whether lists below the drawing show all of their entries. */
  @state() private showsAll = false;
  /** Key of the node whose parts are shown; the whole where it is undefined. */
  @state() private focusKey: string | undefined = undefined;
  /** What is open in the narrow form, for each place in the tree; at first the largest part, if it has few items. */
  @state() private openKeys: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map();

  private view_: TreemapView | undefined;
  private readonly wideChoice = new WideChoice(this);
  private readonly layout = new Remembered<TreemapChartGeometry>();
  private readonly finder = new TreemapSearch(this, (path) => void this.reveal(path));
  /** How many marks the drawing has. */
  private markCount = 0;
  /** What `view_` is the view of. */
  private seen:
    { readonly budget: Budget; readonly unit: string | undefined; readonly focusKey: string | undefined } | undefined;
  /** How often another level was opened: two animations in turn, since one would not begin anew. */
  private moves = 0;
  /** Kept so that cells do not jump when amounts change; made anew for another place in the tree or another width. */
  private tiling: { readonly id: string; readonly tiling: TreemapChartGeometry["tiling"] } | undefined;

  protected override readonly loadingHeight = [1000, 690] as const;

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
    // A view shows two levels below what is open.
    else if (!this.isShown(node)) this.focusKey = path[Math.max(1, path.length - 3)]?.key;
  }

  /** The view of the place in the tree that is open, made once for its several drawings. */
  private viewOf(budget: Budget): TreemapView | undefined {
    const { shownUnit: unit, focusKey, seen } = this;
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
    const form = this.wideChoice.form(box, wording);
    const narrow = form.ranked;
    const hundred = hasHundred(view);
    const telling = { byChange: this.colorBy === "change", perHundred: this.perHundred && hundred };
    const changes = telling.byChange ? treemapChanges(view) : undefined;
    const figures = new TreemapFigures(view, wording, telling);
    const told: Told = { ...telling, figures, changes, measure: box.measure };
    const title = telling.perHundred
      ? hundredTitle(view, wording)
      : changes
        ? changesTitle(changes, view, wording)
        : treemapTitle(view, budget, wording);
    const focus = view.path.length > 1 ? view.focus : undefined;
    const drawn = view.groups.length > 0;
    const geometry = narrow || !drawn || box.width <= 0 ? undefined : this.geometry(view, wording, form.room, told);
    const marks = narrow ? this.narrowMarks(view, wording, told) : this.wideMarks(view, geometry, wording, told);
    this.marks.use(marks);
    this.markCount = marks.order.length;
    const chips = geometry && chipsOfTable(geometry, view);
    const lists: TreemapLists = {
      told,
      isFaded: this.isFaded,
      open: (node) => void this.open(node, view),
      showsAll: this.showsAll,
      toggleAll: this.toggleAll,
    };
    return {
      title,
      subtitle: subtitleParts(budget, wording, ...dividedWords(view, wording)),
      description: treemapDescription(view, wording),
      breadcrumb: html`${this.tools(view, budget, wording)}${focus === undefined ? nothing : breadcrumb(view, wording, this.goUp)}${this.legend(view, wording, told)}`,
      control: html`${drawn ? form.control : nothing}${hundred ? hundredToggle(telling.perHundred, wording, this.toggleHundred) : nothing}`,
      chart: !drawn
        ? undefined
        : narrow
          ? this.narrow(view, wording, box, told)
          : geometry === undefined
            ? html``
            : form.framed(draw(treemapDrawing(geometry, view, this.drawingForm(view, wording, told)))),
      minimumHeight: narrow ? undefined : (geometry?.height ?? 0) + (geometry?.labelHeight ?? 0),
      empty: treemapEmpty(view, wording),
      get table() {
        return treemapTable(view, treemapCaption(view, wording), wording, { extra: figures.columns(), chips });
      },
      key:
        geometry === undefined || geometry.keys.length === 0 || chips !== undefined
          ? undefined
          : keyList(geometry, view, wording, lists),
      undrawn: undrawnList(view, wording, lists),
      notes: [
        ...treemapNotes(view, narrow && !isFlat(view), wording),
        ...(telling.perHundred ? hundredNote(view, wording) : []),
      ],
      footnote: [
        ...treemapFootnote(view, budget, wording),
        ...(telling.perHundred ? [messages.hundred.note.expenditure(view.whole)] : []),
        ...(changes === undefined ? [] : comparedNote(changes, budget, wording)),
      ],
      marks,
    };
  }

  protected override selectionOf(key: string): BudgetSelection | undefined {
    const node = this.view_ && pathTo(this.view_.path[0], key).pop();
    const unit = this.shownUnit ?? this.readyBudget?.unit ?? "万元";
    return node && { key, code: node.code, name: node.name, amount: plainText(node.amount), unit };
  }

  private geometry(view: TreemapView, wording: Wording, box: ChartBox, told: Told): TreemapChartGeometry {
    const { messages, format, unit } = wording;
    const { width, fontSize, measure, direction } = box;
    const { byChange, perHundred } = told;
    const given = [view, byChange, perHundred, messages, format, unit, width, fontSize, measure, direction];
    return this.layout.of(given, () => {
      const id = `${view.focus.key}|${width}`;
      const geometry = layoutTreemapChart(treemapInput(view, told.figures), {
        width,
        height: chartHeight(view, fontSize),
        fontSize,
        measure,
        direction,
        gatheredName: messages.common.otherItems,
        gatheredAmount: (members) => gatheredAmount(members, view, told.figures),
        ...(this.tiling?.id === id ? { tiling: this.tiling.tiling } : {}),
      });
      this.tiling = { id, tiling: geometry.tiling };
      return geometry;
    });
  }

  private wideMarks(
    view: TreemapView,
    geometry: TreemapChartGeometry | undefined,
    wording: Wording,
    told: Told,
  ): MarkSet {
    const nodes = nodesOf(view);
    const order = this.fadedLast(geometry === undefined ? [] : wideOrder(geometry, view), view, told);
    return {
      order,
      activate: (key) => {
        const gathered = geometry?.cells.find((cell) => cell.key === key && cell.members !== undefined);
        if (gathered !== undefined) void this.openGathered(gathered.group, view);
        else void this.open(nodes.get(key), view);
      },
      up: view.path.length > 1 ? () => void this.leave(view) : undefined,
      tooltip: (key) => {
        const node = nodes.get(key);
        return node && treemapTooltip(node, view, this.readyBudget, wording, told);
      },
    };
  }

  /** Opens the list of what is too small to be drawn: the part it belongs to, or where that is open, the table. */
  private async openGathered(group: string, view: TreemapView): Promise<void> {
    const node = view.groups.find((each) => each.node.key === group)?.node;
    if (node !== undefined && node !== view.focus) return this.open(node, view);
    const hadFocus = this.marks.hasFocus;
    this.view = "table";
    await this.updateComplete;
    if (hadFocus) this.renderRoot.querySelector<HTMLElement>(".table-view > .table-scroll")?.focus();
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

  private readonly goUp = (view: TreemapView, node: ExpenditureNode): void => {
    void this.leave(view, node);
  };

  private markLabel(node: ExpenditureNode, wording: Wording, told: Told): string {
    const { common, changes } = wording.messages;
    const label = told.figures.label(told.figures.name(node), node, node.share && wording.format.percent(node.share));
    return this.isFaded(node.change) ? label + common.aside(changes.filteredOut) : label;
  }

  private marksName({ messages }: Wording): string {
    return messages.common.marksName({ chart: messages.chart.treemap, count: this.markCount });
  }

  private drawingForm(view: TreemapView, wording: Wording, told: Told): TreemapDrawing {
    return {
      told,
      marks: this.marks,
      marksName: this.marksName(wording),
      label: (node) => this.markLabel(node, wording, told),
      partsFollow: wording.messages.treemap.partsFollow,
      gatheredName: wording.messages.common.otherItems,
      selected: this.selected,
      isMarked: (key) => this.isMarked(key),
      isWholeMarked: view.path.length === 1 && this.isMarked(view.focus.fund ?? "expenditure"),
      isFaded: this.isFaded,
      moves: this.moves,
    };
  }

  private narrowMarks(view: TreemapView, wording: Wording, told: Told): MarkSet {
    const nodes = nodesOf(view);
    const order = this.fadedLast(narrowOrder(view, this.openOf(view)), view, told);
    return {
      order,
      activate: (key) => {
        if (view.groups.some(({ node, cells }) => node.key === key && cells[0] !== node)) this.toggle(key, view);
        else this.select(key);
      },
      up: view.path.length > 1 ? () => void this.leave(view) : undefined,
      tooltip: (key) => {
        const node = nodes.get(key);
        return node === undefined || node.children.length > 0
          ? undefined
          : treemapTooltip(node, view, this.readyBudget, wording, told);
      },
    };
  }

  private openOf(view: TreemapView): ReadonlySet<string> {
    const [first, second] = view.groups;
    // A long list would push all other categories out of sight.
    const isLong = first === undefined || (second !== undefined && first.cells.length > OPEN_AT_MOST);
    return this.openKeys.get(this.focusKey) ?? new Set(isLong ? [] : [first.node.key]);
  }

  private setOpen(keys: ReadonlySet<string>): void {
    this.openKeys = new Map(this.openKeys).set(this.focusKey, keys);
  }

  private toggle(key: string, view: TreemapView): void {
    const open = new Set(this.openOf(view));
    if (!open.delete(key)) open.add(key);
    this.setOpen(open);
  }

  private narrow(view: TreemapView, wording: Wording, box: ChartBox, told: Told): TemplateResult {
    return narrowTreemap(view, {
      width: box.width,
      open: this.openOf(view),
      selected: this.selected,
      isMarked: (key) => this.isMarked(key),
      isWholeMarked: view.path.length === 1 && this.isMarked(view.focus.fund ?? "expenditure"),
      marks: this.marks,
      label: (node) => this.markLabel(node, wording, told),
      marksName: this.marksName(wording),
      told,
      name: view.path.length > 1 ? view.focus.name : wording.messages.delta.total[view.whole],
      isFaded: (node) => this.isFaded(node.change),
    });
  }

  /** The choice of colours and the search box, where there is something to choose or to search. */
  private tools(view: TreemapView, budget: Budget, wording: Wording): TemplateResult | typeof nothing {
    const { changes, nodes } = expenditureFacts(budget);
    const choice = changes && this.view === "chart" ? colourChoice(this.colorBy, wording, this.chooseColours) : nothing;
    const [tree] = view.path;
    const finder =
      nodes < SEARCH_FROM || tree === undefined ? nothing : this.finder.template(tree, view.digits, wording);
    return choice === nothing && finder === nothing ? nothing : html`<div class="map-tools">${choice}${finder}</div>`;
  }

  private legend(view: TreemapView, wording: Wording, { changes }: Told): TemplateResult | typeof nothing {
    if (changes === undefined || this.view === "table") return nothing;
    return changeLegend({ view, changes, chosen: this.chosenClasses, choose: this.chooseClasses }, wording);
  }

  private readonly chooseClasses = (chosen: ReadonlySet<ChangeClass>): void => {
    this.chosenClasses = chosen;
  };

  private readonly chooseColours = (by: ColorBy): void => {
    this.colorBy = by;
    this.chosenClasses = new Set();
  };

  private readonly toggleAll = (): void => {
    this.showsAll = !this.showsAll;
  };

  private readonly toggleHundred = (): void => {
    this.perHundred = !this.perHundred;
  };

  /** Whether the legend does not let a change through. */
  private readonly isFaded = (change: ExpenditureNode["change"]): boolean => {
    const { chosenClasses: chosen } = this;
    return this.colorBy === "change" && chosen.size > 0 && !chosen.has(changeClassOf(change));
  };

  /** Arrow keys reach what the legend lets through first. */
  private fadedLast(keys: readonly string[], view: TreemapView, { byChange }: Telling): readonly string[] {
    return byChange && this.chosenClasses.size > 0 ? fadedLast(keys, view, this.isFaded) : keys;
  }

  /** Opens the place of a find, selects it, and puts the focus on it. */
  private async reveal(path: readonly ExpenditureNode[]): Promise<void> {
    const [found, above] = [path[path.length - 1], path[path.length - 2]];
    const budget = this.readyBudget;
    if (found === undefined || budget === undefined) return;
    this.setSelection(found.key);
    this.followSelection();
    // In the narrow form the part it belongs to is unfolded.
    const groups = treemapView(budget, this.shownUnit, this.focusKey)?.groups ?? [];
    const group = groups.find(({ cells }) => cells.some(({ key }) => key === found.key));
    if (group !== undefined) this.setOpen(new Set([...(this.openKeys.get(this.focusKey) ?? []), group.node.key]));
    await this.updateComplete;
    if (found.partCount === 0 && above !== undefined && !this.marks.has(found.key)) {
      // Too small to be drawn so far from it: its own group gives it more room.
      this.focusKey = above.key;
      await this.updateComplete;
    }
    await this.marks.focusAfterUpdate(found.partCount > 0 ? undefined : found.key);
  }
}

/** A category with more items is not open at first. */
const OPEN_AT_MOST = 8;
/** From so many items on a reader needs help to find one. */
const SEARCH_FROM = 12;
