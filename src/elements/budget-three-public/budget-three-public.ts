import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from "lit";
import type { Budget } from "../../budget/schema.js";
import { layoutBars } from "../../layout/bars.js";
import type { Messages } from "../../text/messages.js";
import { BASE_FONT_SIZE } from "../../theme/tokens.js";
import {
  threePublicView,
  type ThreePublicBar,
  type ThreePublicRow,
  type ThreePublicView,
} from "../../views/three-public-view.js";
import { breakable } from "../base/breakable.js";
import { BudgetElement, type ChartBox } from "../base/budget-element.js";
import { COMPACT_WIDTH } from "../base/card-class.js";
import type { CardContent } from "../base/card.js";
import type { BudgetSelection } from "../base/events.js";
import type { LoadingBlock } from "../base/states.js";
import { markButton } from "../base/mark-button.js";
import type { MarkSet } from "../base/mark-controller.js";
import { amountText, plainText, subtitleParts, type Wording } from "../base/wording.js";
import { threePublicStyles } from "./budget-three-public.styles.js";
import {
  barText,
  changeTag,
  rowLabel,
  rowName,
  rowTooltip,
  seriesLabel,
  seriesName,
  threePublicDescription,
  threePublicEmpty,
  threePublicFootnote,
  threePublicNotes,
  threePublicTable,
  threePublicTitle,
} from "./three-public-wording.js";

/** Sizes at a text size of 14 px. */
const BAR_HEIGHT = 12;
const LEGEND_WIDTH = 14;
/** From this room on names and tags stand beside the bars, and what they take: see the columns in the styles. */
const BESIDE_FROM = 800;
const BESIDE_ROOM = 168 + 216 + 2 * 14;
const LABEL_WIDTH = 40;
const LABEL_GAP = 9;
const FIGURE_GAP = 8;
/** Deeper names are not indented further: they need the room. */
const DEEPEST_INDENT = 2;
const ZERO_WIDTH = 3;
/** Size of years and figures on a phone. */
const COMPACT_FIGURE_SIZE = 15;

/** Where the bars of one drawing end, in px. */
interface BarGeometry {
  readonly scale: number;
  readonly labelWidth: number;
  readonly stacked: boolean;
  /** Whether names stand beside the bars, not over them. */
  readonly beside: boolean;
  readonly lengthOf: ReadonlyMap<ThreePublicBar, number>;
}

/** How a series looks: the oldest hollow, the document's own solid. */
type Tone = "first" | "middle" | "own";

/**
 * The three public expenses (财政拨款“三公”经费): the total and every statutory item, this year beside last year or
 * several years, or budget beside final accounts. One scale for all bars; a published blank (未安排) is not 0.
 *
 * @tagname budget-three-public
 * @summary The three public expenses, year beside year.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or drawn; see its `problems`.
 * @fires {BudgetSelectEvent} budget-select - The total (`total`) or an item was selected or let go.
 *
 * @csspart card - The frame around everything.
 * @csspart title - The title.
 * @csspart subtitle - Entity, document, chart and unit.
 * @csspart toolbar - The switch between chart and table, and the download.
 * @csspart chart - The drawing.
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
export class BudgetThreePublic extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, threePublicStyles];

  private rows = new Map<string, ThreePublicRow>();
  private names = new Map<string, string>();

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [0, 1, 2, 3, 4, 5].flatMap(
    (row): LoadingBlock[] => [
      [0, row / 6, 0.3, 0.03],
      [0.1, row / 6 + 0.06, 0.6, 0.025],
      [0.1, row / 6 + 0.1, 0.6, 0.025],
    ],
  );

  protected override chartName(messages: Messages): string {
    return messages.chart.threePublic;
  }

  // Six rows of two years.
  protected override readonly loadingHeight = [800, 480] as const;

  protected override content(budget: Budget, wording: Wording, box: ChartBox): CardContent {
    const view = threePublicView(budget, this.shownUnit);
    const rows = view?.rows ?? [];
    this.rows = new Map(rows.map((row) => [row.key, row]));
    this.names = new Map(rows.map((row) => [row.key, rowName(row, wording)]));
    const { chart, common } = wording.messages;
    const emptyReason = threePublicEmpty(budget, wording);
    const title = threePublicTitle(view, budget, wording);
    const marks = view && this.markSet(view, wording);
    this.marks.use(marks);
    return {
      title,
      subtitle: subtitleParts(budget, wording, wording.messages.chart.threePublic),
      description: view === undefined ? emptyReason : threePublicDescription(view, wording),
      chart: view && this.drawing(view, wording, barGeometry(view, wording, box)),
      empty: emptyReason,
      get table() {
        return threePublicTable(view, common.tableName(chart.threePublic), wording);
      },
      undrawn: view && negativeSentences(view, wording),
      notes: view === undefined ? [] : threePublicNotes(view, wording),
      footnote: threePublicFootnote(budget, wording),
      marks,
    };
  }

  protected override selectionOf(key: string): BudgetSelection | undefined {
    const row = this.rows.get(key);
    const unit = this.shownUnit ?? this.readyBudget?.unit ?? "万元";
    if (row === undefined) return undefined;
    return { key, code: row.code, name: this.names.get(key) ?? key, amount: plainText(row.own.amount), unit };
  }

  private markSet(view: ThreePublicView, wording: Wording): MarkSet {
    return {
      order: view.rows.map((row) => row.key),
      activate: (key) => {
        this.select(key);
      },
      tooltip: (key) => {
        const row = this.rows.get(key);
        return row && rowTooltip(row, view, wording);
      },
    };
  }

  private drawing(view: ThreePublicView, wording: Wording, geometry: BarGeometry): TemplateResult {
    return html`${view.series.length > 1 ? legendTemplate(view, wording, geometry.scale) : nothing}
      <div
        class="rows ${geometry.stacked ? "stacked" : ""} ${geometry.beside ? "beside" : ""}"
        role="group"
        aria-label=${wording.messages.common.marksName({ chart: wording.messages.chart.threePublic, count: view.rows.length })}
      >
        ${view.rows.map((row) => this.rowTemplate(row, view, wording, geometry))}
      </div>`;
  }

  private rowTemplate(
    row: ThreePublicRow,
    view: ThreePublicView,
    wording: Wording,
    geometry: BarGeometry,
  ): TemplateResult {
    const { active } = this.marks;
    const tag = changeTag(row, view, wording);
    const selected = row.key === this.selected;
    const isMarked = this.isMarked(row.key) || (row.isTotal && this.isMarked("threePublic"));
    const state = `${row.key === active ? "active" : ""} ${isMarked ? "selected" : ""}`;
    return html`<div class="row indent-${Math.min(row.depth, DEEPEST_INDENT)} ${state}" data-key=${row.key}>
      ${markButton(this.marks, { key: row.key, label: rowLabel(row, view, wording), selected })}
      <div class="row-head" aria-hidden="true">
        <span class="row-name"><bdi>${breakable(rowName(row, wording))}</bdi></span>
        ${tag === undefined ? nothing : tagTemplate(tag, row.change?.kind ?? "")}
      </div>
      ${row.bars.map((bar, index) =>
        // Of parts that are published for one year alone the others would double the lines.
        row.depth > 0 && bar.amount === undefined && row.bars.some(({ amount }) => amount !== undefined)
          ? nothing
          : barTemplate(bar, toneOf(index, view.series.length), view, wording, geometry),
      )}
    </div>`;
  }
}

function tagTemplate(text: string, kind: string): TemplateResult {
  return html`<span class="tag ${kind}"><bdi>${breakable(text)}</bdi></span>`;
}

function toneOf(index: number, count: number): Tone {
  return index === count - 1 ? "own" : index === 0 ? "first" : "middle";
}

function legendTemplate(view: ThreePublicView, wording: Wording, scale: number): TemplateResult {
  return html`<div class="legend" aria-hidden="true">
    ${view.series.map(
      (series, index) =>
        html`<span class="legend-entry">
          ${shape(toneOf(index, view.series.length), LEGEND_WIDTH * scale, BAR_HEIGHT * scale)}
          <bdi>${seriesName(series, view, wording)}</bdi>
        </span>`,
    )}
  </div>`;
}

function barTemplate(
  bar: ThreePublicBar,
  tone: Tone,
  view: ThreePublicView,
  wording: Wording,
  { scale, labelWidth, lengthOf }: BarGeometry,
): TemplateResult {
  const height = BAR_HEIGHT * scale;
  const length = lengthOf.get(bar) ?? 0;
  const isZero = bar.amount?.isZero() === true;
  const isWord = bar.amount === null || bar.amount === undefined;
  return html`<div class="line ${bar.origin}" aria-hidden="true">
    <span class="series">
      <svg width=${labelWidth} height="1" aria-hidden="true"></svg>
      <bdi>${seriesLabel(bar.series, view, wording)}</bdi>
    </span>
    <span class="axis">
      ${isZero ? shape("zero", ZERO_WIDTH * scale, height) : nothing}
      ${length > 0 ? shape(tone, length, height) : nothing}
    </span>
    <bdi class="bar-figure ${isWord ? "word" : ""}">${barText(bar, view, wording)}</bdi>
  </div>`;
}

/** A bar or its swatch; outlined ones are drawn with their edge inside their length. */
function shape(tone: Tone | "zero", width: number, height: number): TemplateResult {
  const edge = tone === "first" || tone === "middle" ? 0.5 : 0;
  const [innerWidth, innerHeight] = [Math.max(0, width - 2 * edge), height - 2 * edge];
  return html`<svg class="shape" width=${width} height=${height} aria-hidden="true">
    ${svg`<rect class="bar-${tone}" x=${edge} y=${edge} width=${innerWidth} height=${innerHeight}></rect>`}
  </svg>`;
}

function barGeometry(view: ThreePublicView, wording: Wording, box: ChartBox): BarGeometry {
  const scale = box.fontSize / BASE_FONT_SIZE;
  // A narrow card that stands beside others keeps the smaller size; room for the larger does no harm there.
  const size = box.cardWidth < COMPACT_WIDTH ? COMPACT_FIGURE_SIZE * scale : box.fontSize;
  const labels = view.series.map((series) => box.measure(seriesLabel(series, view, wording), { size }));
  const labelWidth = Math.ceil(Math.max(LABEL_WIDTH * scale, Math.max(...labels) + LABEL_GAP * scale));
  const bars = view.rows.flatMap((row) =>
    row.bars.map((bar) => ({
      bar,
      part: partOf(bar, view),
      // Rounded up, since browsers lay text out in parts of a pixel.
      textWidth: Math.ceil(box.measure(barText(bar, view, wording), { size })) + 1,
    })),
  );
  const beside = box.width >= BESIDE_FROM * scale;
  const width = box.width - (beside ? BESIDE_ROOM * scale : 0);
  const room = { width, labelWidth: labelWidth + 1, gap: FIGURE_GAP * scale };
  const { lengths, stacked } = layoutBars(bars, room);
  const lengthOf = new Map(bars.map(({ bar }, index) => [bar, lengths[index] ?? 0]));
  return { scale, labelWidth, stacked, beside, lengthOf };
}

/** Length of a bar as a part of the longest; `undefined` where a length can show nothing. */
function partOf({ amount }: ThreePublicBar, { largest }: ThreePublicView): number | undefined {
  if (amount === null || amount === undefined || amount.isNegative()) return undefined;
  return largest.isZero() ? 0 : amount.div(largest).toNumber();
}

function negativeSentences(view: ThreePublicView, wording: Wording): TemplateResult[] {
  const { labelled, reason } = wording.messages.common;
  return view.rows.flatMap((row) =>
    row.bars
      .filter(({ amount }) => amount?.isNegative() === true && !amount.isZero())
      .map(
        (bar) =>
          html`${breakable(rowName(row, wording))} ${seriesName(bar.series, view, wording)}
            <b><bdi>${amountText(bar.amount, view.digits, wording)}</bdi></b>${labelled("", reason.negative)}`,
      ),
  );
}
