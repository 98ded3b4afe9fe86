import type { CSSResultGroup } from "lit";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { deltaView, type DeltaRow, type DeltaView } from "../../views/delta-view.js";
import { BudgetElement, type ChartBox } from "../base/budget-element.js";
import type { CardContent } from "../base/card.js";
import type { TableModel } from "../base/data-table.js";
import type { BudgetSelection } from "../base/events.js";
import type { LoadingBlock } from "../base/states.js";
import type { MarkSet } from "../base/mark-controller.js";
import { plainText, subtitleParts, type Wording } from "../base/wording.js";
import { deltaStyles } from "./budget-delta-table.styles.js";
import { deltaLayout } from "./delta-form.js";
import { deltaFullTable } from "./delta-full-table.js";
import { deltaTable, figureColumns, hasReasons } from "./delta-rows.js";
import {
  deltaDescription,
  deltaFootnote,
  deltaNotes,
  deltaRowName,
  deltaTitle,
  deltaTooltip,
} from "./delta-wording.js";

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
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 */
export class BudgetDeltaTable extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, deltaStyles];

  private rows = new Map<string, DeltaRow>();
  private names = new Map<string, string>();
  private shown: ShownView | undefined;

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(
    (row): LoadingBlock[] => [
      [0, row / 8, 0.18, 0.03],
      [0.3, row / 8, 0.1, 0.03],
      [0.5, row / 8, 0.14, 0.03],
      [0.7, row / 8, 0.3, 0.03],
    ],
  );

  protected override chartName(messages: Messages): string {
    return messages.chart.delta;
  }

  protected override content(budget: Budget, wording: Wording, box: ChartBox): CardContent {
    const view = this.viewOf(budget);
    const { delta, chart } = wording.messages;
    const rows = view === undefined ? [] : [...(view.total === undefined ? [] : [view.total]), ...view.rows];
    this.rows = new Map(rows.map((row) => [row.key, row]));
    this.names = new Map(view === undefined ? [] : rows.map((row) => [row.key, deltaRowName(row, view, wording)]));
    const title = deltaTitle(view, wording);
    const marks = view && this.markSet(view, wording);
    this.marks.use(marks);
    return {
      title,
      subtitle: subtitleParts(budget, wording, chart.delta),
      description: view === undefined ? delta.emptyReason : deltaDescription(view, wording),
      chart:
        view &&
        deltaTable({
          view,
          wording,
          layout: deltaLayout(figureColumns(view, wording), hasReasons(view), box),
          width: box.width,
          direction: getComputedStyle(this).direction === "rtl" ? "rtl" : "ltr",
          marks: this.marks,
          selected: this.selected,
          select: (key) => this.select(key),
        }),
      empty: delta.emptyReason,
      // Only where it is asked for: every pointer that passes a name draws the rows anew.
      get table() {
        return view === undefined ? emptyTable(title) : deltaFullTable(view, title, wording);
      },
      chartIsTable: true,
      notes: view === undefined ? [] : deltaNotes(view, wording),
      footnote: deltaFootnote(view, budget, wording),
      marks,
    };
  }

  /** The view is the same until there is another budget or unit. */
  private viewOf(budget: Budget): DeltaView | undefined {
    const unit = this.shownUnit;
    if (this.shown?.budget !== budget || this.shown.unit !== unit) {
      this.shown = { budget, unit, view: deltaView(budget, unit) };
    }
    return this.shown.view;
  }

  protected override selectionOf(key: string): BudgetSelection | undefined {
    const row = this.rows.get(key);
    if (row === undefined) return undefined;
    const unit = this.shownUnit ?? this.readyBudget?.unit ?? "万元";
    return { key, code: row.code, name: this.names.get(key) ?? key, amount: plainText(row.current), unit };
  }

  private markSet(view: DeltaView, wording: Wording): MarkSet {
    return {
      order: Array.from(this.rows.keys()),
      activate: (key) => {
        this.select(key);
      },
      tooltip: (key) => {
        const row = this.rows.get(key);
        return row && deltaTooltip(row, view, wording);
      },
    };
  }
}

/** A view with what it was made of. */
interface ShownView {
  readonly budget: Budget;
  readonly unit: string | undefined;
  readonly view: DeltaView | undefined;
}

function emptyTable(caption: string): TableModel {
  return { caption, columns: [], rows: [], nameColumn: 0 };
}
