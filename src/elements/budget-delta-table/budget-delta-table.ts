import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { BY_CHANGE, BY_CODE, isOpen, type DeltaFilter, type DeltaSort } from "../../views/delta-order.js";
import type { Expansion, TreeLine } from "../../views/delta-tree.js";
import type { DeltaRow, DeltaSums, DeltaView } from "../../views/delta-view.js";
import { BudgetElement, type ChartBox } from "../base/budget-element.js";
import type { CardContent } from "../base/card.js";
import type { TableModel } from "../base/data-table.js";
import type { BudgetSelection } from "../base/events.js";
import { printMedia } from "../base/print-media.js";
import type { LoadingBlock } from "../base/states.js";
import type { MarkSet } from "../base/mark-controller.js";
import { plainText, sentenceChange, subtitleParts, type Wording } from "../base/wording.js";
import { deltaStyles } from "./budget-delta-table.styles.js";
import { deltaLongStyles } from "./delta-long.styles.js";
import { deltaLayout, type DeltaLayout } from "./delta-form.js";
import { deltaFullTable } from "./delta-full-table.js";
import { DeltaMemory } from "./delta-memory.js";
import { deltaTable } from "./delta-table.js";
import { TOOLS_FROM, type DeltaTools } from "./delta-tools.js";
import { treeTable } from "./delta-tree-table.js";
import { deltaRowName, deltaTooltip } from "./delta-wording.js";
import { fillUnchanged, isUnchangedList } from "./delta-unchanged.js";
import { fillGaps, foundRow } from "./findable-gap.js";
import { RowWindow, WINDOW_FROM } from "./row-window.js";

/**
 * What became of every item of expenditure against the year before (增减变化): prior and current amount, change, rate,
 * and the published main reason word for word, from the largest rise to the largest fall. Prior figures that the document
 * does not print follow exactly from the published changes; published rates are printed as they are.
 *
 * @tagname budget-delta-table
 * @summary Item by item: prior, current, change, rate, published reason.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or drawn; `problems` says why and where.
 * @fires {BudgetSelectEvent} budget-select - The total (`total`) or an item was selected or let go.
 *
 * @csspart card - The frame around everything.
 * @csspart title - The title.
 * @csspart subtitle - Entity, document, chart and unit.
 * @csspart toolbar - The switch between chart and table, and the download.
 * @csspart chart - What holds the table of changes.
 * @csspart table - The table: of changes, or in full.
 * @csspart note - The note below the table.
 * @csspart footnote - Source and date.
 * @csspart tooltip - The tooltip.
 * @csspart error - The error message.
 *
 * @cssproperty [--budget-sticky-top=0px] - Height of what the page keeps at the top of the window.
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 */
export class BudgetDeltaTable extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, deltaStyles, deltaLongStyles];

  @state() private sort: DeltaSort = BY_CHANGE;
  @state() private treeSort: DeltaSort = BY_CODE;
  @state() private filter: DeltaFilter = { text: "", kinds: [] };
  /** Whether the reader opened the list of unchanged or of smaller changes. */
  @state() private unchangedOpen = false;
  /** What the reader opened and closed in the tree; `undefined` as long as nothing. */
  @state() private expansion: Expansion | undefined = undefined;

  private readonly memory = new DeltaMemory();
  private readonly window = new RowWindow(this);
  /** Whether the reader has pressed the head of a column. */
  private isSorted = false;
  private shownView: DeltaView | undefined;
  private shownWording: Wording | undefined;
  private shownRows: readonly DeltaRow[] = [];
  private gatheredRows: readonly DeltaRow[] = [];
  /** The rows that stand in the table or in its gaps. */
  private lines: readonly (DeltaRow | TreeLine)[] = [];
  /** Key of the mark that had the focus last. */
  private focused: string | undefined;

  protected override readonly loadingHeight = [1500, 910] as const;

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(
    (row): LoadingBlock[] => [
      [0, row / 8, 0.18, 0.03],
      [0.3, row / 8, 0.1, 0.03],
      [0.5, row / 8, 0.14, 0.03],
      [0.7, row / 8, 0.3, 0.03],
    ],
  );

  /** Listens within: from outside, which row has the focus and what the browser's search found is not to be seen. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener("focusin", this.onFocus);
    root.addEventListener("beforematch", this.onFound);
    return root;
  }

  protected override chartName(messages: Messages): string {
    return messages.chart.delta;
  }

  protected override content(budget: Budget, wording: Wording, box: ChartBox): CardContent {
    const view = this.memory.viewOf(budget, this.shownUnit);
    this.shownView = view;
    this.shownWording = wording;
    const { delta, chart } = wording.messages;
    const texts = this.memory.textsOf(budget, view, wording.messages, wording.format, wording.unit);
    const drawn = view && this.drawing(view, wording, box);
    return {
      title: texts.title,
      subtitle: subtitleParts(budget, wording, chart.delta),
      description: texts.description,
      chart: drawn?.chart,
      tableView: drawn?.tableView,
      empty: delta.emptyReason,
      // Only where it is asked for: for a download, for paper.
      get table() {
        return view === undefined ? emptyTable(chart.delta) : deltaFullTable(view, chart.delta, wording);
      },
      chartIsTable: true,
      notes: texts.notes,
      footnote: texts.footnote,
      marks: drawn?.marks,
    };
  }

  /** On paper there is no scrolling: every row is drawn before the page is laid out for it. */
  override paperChanged(): void {
    super.paperChanged();
    if (this.shownView === undefined) return;
    this.requestUpdate();
    if (printMedia.isPrinting && this.isConnected) this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("budget") || changed.has("src")) this.expansion = undefined;
  }

  protected override updated(): void {
    super.updated();
    const table = this.renderRoot.querySelector<HTMLElement>("table.long");
    const head = table?.querySelector("thead");
    if (head !== null && head !== undefined) table?.style.setProperty("--_head-height", `${head.offsetHeight}px`);
  }

  protected override completeDrawing(): void {
    fillGaps(this.renderRoot, this.lines, (line) => ("node" in line ? line.node.name : line.name));
    fillUnchanged(this.renderRoot, this.gatheredRows);
  }

  private drawing(
    view: DeltaView,
    wording: Wording,
    box: ChartBox,
  ): Pick<CardContent, "chart" | "tableView" | "marks"> {
    // Without tools, which come with enough rows, nothing is left out.
    const hasTools = view.rows.length >= TOOLS_FROM;
    const filter = hasTools ? this.filter : NO_FILTER;
    const ordered = this.memory.orderedRows(view.rows, this.sort);
    const filteredRows = this.memory.filteredRows(ordered, filter.text, filter.kinds);
    const columns = this.memory.columnsOf(view, wording.messages, wording.format, wording.unit);
    const isTable = this.view === "table";
    // The chart is not laid out beside the table view, which has the same room.
    const width = isTable ? Math.max(0, box.cardWidth - CARD_EDGES) : box.width;
    const layout = deltaLayout(columns, this.memory.reasonsOf(view), { ...box, width }, this.memory.isOneOf(view));
    const unchanged = this.sort === BY_CHANGE && isOpen(filter) ? this.unchangedOf(filteredRows) : undefined;
    const rows = unchanged === undefined ? filteredRows : unchanged.expanded ? unchanged.all : unchanged.shown;
    this.shownRows = rows;
    this.lines = rows;
    const sums = isOpen(filter) ? undefined : this.memory.sumsOf(rows);
    const keys = this.memory.keysOf(view, rows);
    const marks = this.markSet(view, keys, wording);
    this.marks.use(marks);
    const { direction } = this.around;
    const tools: DeltaTools = {
      wording,
      filter,
      onFilter: this.onFilter,
      counts: this.memory.countsOf(view.rows),
      status: sums === undefined ? "" : filterStatus(rows, sums, view, wording),
    };
    // Of nothing there is no sum: the status says that nothing was found.
    const shownSums = rows.length === 0 ? undefined : sums;
    const filtered = shownSums && { count: rows.length, sums: shownSums };
    if (isTable) {
      const tableView = this.treeView({ view, wording, layout, direction, tools, filtered });
      return { chart: EMPTY_CHART, tableView, marks };
    }
    const whole = printMedia.isPrinting;
    const pinned = this.focused === undefined ? 0 : Math.max(0, keys.indexOf(this.focused));
    const tabStop = keys[pinned];
    const leading = keys.length - rows.length;
    return {
      marks,
      chart: deltaTable({
        view,
        wording,
        layout,
        width: box.width,
        direction,
        marks: this.marks,
        selected: this.selected,
        isMarked: (key) =>
          (key === view.total?.key ? [key, ...view.totalKeys] : [key]).some((each) => this.isMarked(each)),
        select: this.onSelect,
        rows,
        unchanged: unchanged && {
          at: unchanged.at,
          rows: unchanged.gathered,
          sums: unchanged.sums,
          expanded: unchanged.expanded,
          areSmaller: unchanged.areSmaller,
          onToggle: this.onToggleUnchanged,
        },
        filteredSums: shownSums,
        hasReasons: this.memory.reasonsOf(view),
        runs: this.window.runs({
          rows,
          form: `${layout.form} ${box.width} ${layout.scale}`,
          rowHeight: ROW_HEIGHT[layout.form] * layout.scale,
          pinned: pinned < leading ? undefined : pinned - leading,
          whole,
        }),
        linesBefore: this.memory.linesBefore(rows, layout.form, whole),
        tabStop,
        // On paper heads are words: a head repeated on every page has its buttons on the first one only.
        sorting: hasTools && !whole ? { sort: this.sort, onSort: this.onSort, isChosen: this.isSorted } : undefined,
        tools: hasTools
          ? {
              ...tools,
              sorting:
                layout.form === "blocks"
                  ? { sort: this.sort, onSort: this.onSort, isChosen: this.isSorted }
                  : undefined,
            }
          : undefined,
        onKeyDown: this.onKeyDown,
      }),
    };
  }

  /** The rows that one line stands for; open where the reader opened it, or where one of them is selected. */
  private unchangedOf(
    rows: readonly DeltaRow[],
  ): (ReturnType<DeltaMemory["gatheredRows"]> & { readonly expanded: boolean }) | undefined {
    const parts = this.memory.gatheredRows(rows, printMedia.isPrinting);
    this.gatheredRows = parts.gathered;
    if (parts.gathered.length === 0) return undefined;
    const expanded = this.unchangedOpen || parts.gathered.some((row) => row.key === this.selected);
    return { ...parts, expanded };
  }

  /** The tree; on paper nothing, for then the whole table is drawn. */
  private treeView({ view, wording, layout, direction, tools, filtered }: TreeParts): TemplateResult | undefined {
    if (printMedia.isPrinting) return undefined;
    const size = this.memory.sizeOf(view);
    const hasTools = size >= TOOLS_FROM;
    const expansion = this.expansion ?? { all: size <= WINDOW_FROM, except: NO_KEYS };
    const lines = this.memory.linesOf(
      view,
      this.treeSort,
      tools.filter.text,
      tools.filter.kinds,
      expansion.all,
      expansion.except,
    );
    this.lines = lines;
    const whole = false;
    return treeTable({
      view,
      wording,
      caption: wording.messages.chart.delta,
      lines,
      runs: this.window.runs({
        rows: lines,
        form: `tree ${layout.scale}`,
        rowHeight: ROW_HEIGHT.wide * layout.scale,
        pinned: undefined,
        whole,
      }),
      isPartial: RowWindow.isPartial({ rows: lines, whole }),
      direction,
      fits: layout.form === "wide",
      filtered,
      sorting: hasTools ? { sort: this.treeSort, onSort: this.onTreeSort, isChosen: this.isSorted } : undefined,
      tools: hasTools ? { ...tools, onExpandAll: this.onExpandAll } : undefined,
      onToggle: (key) => {
        const except = new Set(expansion.except);
        if (!except.delete(key)) except.add(key);
        this.expansion = { all: expansion.all, except };
      },
    });
  }

  protected override selectionOf(key: string): BudgetSelection | undefined {
    const view = this.shownView;
    const row = view && this.memory.rowsByKey(view).get(key);
    const wording = this.shownWording;
    if (view === undefined || row === undefined || wording === undefined) return undefined;
    const name = deltaRowName(row, view, wording);
    return { key, code: row.code, name, amount: plainText(row.current), unit: wording.unit };
  }

  private markSet(view: DeltaView, order: readonly string[], wording: Wording): MarkSet {
    return {
      order,
      activate: this.onSelect,
      tooltip: (key) => {
        const row = this.memory.rowsByKey(view).get(key);
        return row && deltaTooltip(row, view, wording);
      },
    };
  }

  private readonly onSelect = (key: string): void => {
    this.select(key);
  };

  private readonly onSort = (sort: DeltaSort): void => {
    this.isSorted = true;
    this.sort = sort.column === BY_CHANGE.column && sort.descending ? BY_CHANGE : sort;
  };

  private readonly onTreeSort = (sort: DeltaSort): void => {
    this.isSorted = true;
    this.treeSort = sort;
  };

  private readonly onFilter = (filter: DeltaFilter): void => {
    this.filter = filter;
    // What is found is shown, whatever was closed before.
    if (this.expansion !== undefined) this.expansion = { ...this.expansion, except: NO_KEYS };
  };

  private readonly onExpandAll = (all: boolean): void => {
    // Of what a filter has found everything is open, but for what is closed.
    const isFiltered = !isOpen(this.filter);
    if (!isFiltered || all || this.shownView === undefined) this.expansion = { all, except: NO_KEYS };
    else {
      const tree = this.shownView.tree?.children ?? [];
      this.expansion = { all: this.expansion?.all ?? true, except: new Set(tree.map((node) => node.key)) };
    }
  };

  private readonly onToggleUnchanged = (expanded: boolean): void => {
    this.unchangedOpen = expanded;
    // What is selected would hold the list open.
    if (!expanded && this.gatheredRows.some((row) => row.key === this.selected)) this.setSelection(undefined);
  };

  private readonly onFocus = (event: Event): void => {
    const key = event.target instanceof Element ? event.target.getAttribute("data-key") : null;
    if (key !== null) this.focused = key;
  };

  private readonly onFound = (event: Event): void => {
    if (isUnchangedList(event)) this.unchangedOpen = true;
    const row = foundRow(event);
    if (row !== undefined) void this.window.reveal(row);
  };

  /** Home and End reach rows that are not drawn: they are drawn first. */
  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const isEnd = event.key === "End";
    if ((!isEnd && event.key !== "Home") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!RowWindow.isPartial({ rows: this.shownRows, whole: printMedia.isPrinting })) return;
    const isMark = event.target instanceof Element && event.target.closest("[data-key]") !== null;
    const row = isEnd ? this.shownRows[this.shownRows.length - 1] : (this.shownView?.total ?? this.shownRows[0]);
    if (!isMark || row === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.focused = row.key;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.marks.focus(row.key);
    });
  };
}

/** The chart is not drawn while the table view is. */
const EMPTY_CHART = html``;
/** Padding of a card at both sides together, in px. */
const CARD_EDGES = 48;
const NO_FILTER: DeltaFilter = { text: "", kinds: [] };
const NO_KEYS: ReadonlySet<string> = new Set<string>();
/** Likely heights of rows in px at a text size of 14 px, until some are measured. */
const ROW_HEIGHT = { wide: 40, "two-line": 66, blocks: 150 } as const;

/** What the tree is drawn with, besides what the reader chose in it. */
interface TreeParts {
  readonly view: DeltaView;
  readonly wording: Wording;
  readonly layout: DeltaLayout;
  readonly direction: "ltr" | "rtl";
  readonly tools: DeltaTools;
  readonly filtered: { readonly count: number; readonly sums: DeltaSums } | undefined;
}

/** How many items a filter lets through, and what their changes add up to. */
function filterStatus(rows: readonly DeltaRow[], sums: DeltaSums, view: DeltaView, wording: Wording): string {
  const told = sentenceChange(sums.change, view.digits, wording);
  const facts = { count: rows.length, of: view.rows.length, ...told };
  return wording.messages.delta.filtered(facts);
}

function emptyTable(caption: string): TableModel {
  return { caption, columns: [], rows: [], nameColumn: 0 };
}
