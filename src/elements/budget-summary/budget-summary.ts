import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { Change } from "../../budget/change.js";
import type { Budget } from "../../budget/schema.js";
import { disclosureMessagesFor } from "../../text/disclosure/locale.js";
import { gatherSmaller } from "../../views/delta-order.js";
import { summaryView, type SummaryEntry, type SummaryPart } from "../../views/summary-view.js";
import { clauses } from "../base/breakable.js";
import { BudgetElement, type ChartBox } from "../base/budget-element.js";
import { isNarrowCard } from "../base/card-class.js";
import type { CardContent } from "../base/card.js";
import { glossaryLinks } from "../base/glossary-links.js";
import { printMedia } from "../base/print-media.js";
import type { LoadingBlock } from "../base/states.js";
import { changeText, moneyText, sourceSentence, subtitleParts } from "../base/wording.js";
import type { Wording } from "../base/wording.js";
import { summaryStyles } from "./budget-summary.styles.js";
import {
  changeLabel,
  entrySentence,
  quantitiesOf,
  summaryTable,
  summaryTitle,
  themeName,
  tileName,
  type SummaryWords,
} from "./summary-wording.js";

/** Of more items than these the sentences stand behind a line that opens. */
const ITEMS_OPEN = 12;

/** What sentences alone tell of. */
const NOT_IN_TILES: readonly SummaryPart["theme"][] = ["categories", "items", "performance"];

/** An item, which always has a change. */
type Compared = SummaryEntry & { readonly change: Change };

/**
 * The disclosure in figures and sentences: the total and what became of it, basic and project expenditure, 三公, 机关运行经费,
 * procurement, staff, assets. Every number comes from what the charts draw; published names and reasons stand word for word.
 *
 * @tagname budget-summary
 * @summary Key figures and a generated summary.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or drawn; `problems` says why and where.
 *
 * @csspart card - The frame around everything.
 * @csspart title - The message: the total, and what became of it.
 * @csspart subtitle - Entity, document, unit.
 * @csspart toolbar - The switch between text and table, and the download.
 * @csspart chart - Figures and sentences.
 * @csspart table - The table of all figures.
 * @csspart footnote - Source and date.
 * @csspart error - The error message.
 *
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 */
export class BudgetSummary extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, summaryStyles];

  @state() private itemsOpen = false;
  /** Terms that the drawing has linked so far. */
  private met = new Set<string>();

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [0, 1, 2, 3].flatMap((tile): LoadingBlock[] => [
    [tile / 4, 0, 0.2, 0.04],
    [tile / 4, 0.08, 0.14, 0.08],
    [0, 0.3 + tile / 6, 0.9, 0.04],
  ]);

  protected override chartName(): string {
    return disclosureMessagesFor(this.language).summary.name;
  }

  protected override content(budget: Budget, wording: Wording, box: ChartBox): CardContent {
    const messages = disclosureMessagesFor(this.language);
    this.met = new Set();
    const view = summaryView(budget, this.shownUnit);
    const words: SummaryWords = { view, messages, wording };
    const title = summaryTitle(words);
    const isEmpty = view.parts.length === 0;
    const isNarrow = isNarrowCard(box);
    return {
      title,
      subtitle: subtitleParts(budget, wording, messages.summary.name),
      description: title,
      describesItself: true,
      isTold: true,
      viewName: messages.summary.viewWords,
      chart: isEmpty
        ? undefined
        : html`${this.tiles(words, isNarrow)}<div class="themes">${view.parts.map((part, index) => this.themeTemplate(part, words, isNarrow && index > 0))}</div>`,
      empty: messages.summary.emptyReason,
      get table() {
        return summaryTable(words);
      },
      // The sentences say all of it.
      chartIsTable: true,
      notes: [],
      footnote: [sourceSentence(budget, wording, { tables: [], explanation: false })],
    };
  }

  /** One tile for each key figure; of assets without a stated sum, the first two kinds. */
  private tiles(words: SummaryWords, isNarrow: boolean): TemplateResult {
    const { parts } = words.view;
    const isFigure = ({ amount, quantities }: SummaryEntry): boolean => amount !== undefined || quantities.length > 0;
    const shown = parts.flatMap(({ theme, entries }) =>
      NOT_IN_TILES.includes(theme)
        ? []
        : entries
            .flatMap((entry) => (theme !== "assets" || isFigure(entry) ? [entry] : entry.parts.slice(0, 2)))
            .map((entry) => ({ ...entry, theme })),
    );
    // Of what an office has none of, the sentences tell: 车辆 0 辆 is no key figure.
    const isSome = ({ amount, quantities }: SummaryEntry): boolean =>
      amount !== undefined || quantities.some(({ value }) => value === null || Number(value) !== 0);
    const tiles = shown.filter(isSome).map((entry) => ({ entry, figures: figuresOf(entry, words) }));
    return html`<ul class="tiles most-${mostColumns(tiles.length)} ${tileWidth(
      tiles.map(({ figures }) => figures[0] ?? ""),
      isNarrow,
    )}">
      ${tiles.map(({ entry, figures }) => this.tile(entry, figures, words))}
    </ul>`;
  }

  private tile(
    entry: SummaryEntry & Pick<SummaryPart, "theme">,
    figures: readonly string[],
    words: SummaryWords,
  ): TemplateResult {
    const { wording } = words;
    const { amount, digits, share, change } = entry;
    const more = [
      ...figures.slice(1),
      ...(share === undefined
        ? []
        : [wording.messages.common.labelled(wording.messages.common.share, wording.format.percent(share))]),
      ...(change === undefined || amount === undefined
        ? []
        : [
            wording.messages.common.labelled(
              changeLabel(entry, words),
              changeText(change, Math.max(digits, change.digits), wording, "tooltip"),
            ),
          ]),
    ];
    const [figure = "", ...unit] = (figures[0] ?? "").split(" ");
    return html`<li class="tile">
      <div class="tile-name">${glossaryLinks.linked(this, tileName(entry, words), this.met)}</div>
      <div class="tile-figure"><b>${figure}</b> ${unit.join(" ")}</div>
      ${more.map((text) => html`<div class="tile-more">${clauses(text)}</div>`)}
    </li>`;
  }

  /** @param folds whether the sentences stand behind their heading, which opens */
  private themeTemplate({ theme, entries }: SummaryPart, words: SummaryWords, folds: boolean): TemplateResult {
    const { messages, wording } = words;
    // What stands behind a closed line is not drawn.
    const isLong = theme === "items" && entries.length > ITEMS_OPEN;
    const hasSelected = entries.some(({ code }) => code !== undefined && this.isMarked(code));
    const isOpen = !isLong || this.itemsOpen || printMedia.isPrinting || hasSelected;
    const { shown, gathered, areSmaller } =
      isLong && printMedia.isPrinting && this.isBesideTable
        ? gatherSmaller(entries as readonly Compared[])
        : { shown: entries, gathered: [] };
    const sentences = !isOpen
      ? nothing
      : shown.map((entry) => {
          const selected = entry.code !== undefined && this.isMarked(entry.code);
          return html`<p class=${selected ? "selected" : nothing}>${glossaryLinks.linked(this, withUnits(entrySentence(entry, words)), this.met)}</p>`;
        });
    const others =
      gathered.length === 0
        ? nothing
        : html`<p>${wording.messages.common.sentence(wording.messages.delta.othersUnchanged(gathered.length, areSmaller))}</p>`;
    const heading = html`<div class="theme-heading" role="heading" aria-level=${Math.min(6, this.outlineLevel + 1)}>${themeName(theme, words)}</div>`;
    const onToggle = isLong ? this.onToggle : nothing;
    if (folds)
      return html`<details class="theme fold" ?open=${isLong ? isOpen : hasSelected || printMedia.isPrinting} @toggle=${onToggle}><summary>${heading}</summary>${sentences}${others}</details>`;
    return html`<div class="theme">
      ${heading}
      ${
        isLong
          ? html`<details ?open=${isOpen} @toggle=${onToggle}><summary>${messages.summary.itemsTold(entries.length)}</summary>${sentences}${others}</details>`
          : sentences
      }
    </div>`;
  }

  private readonly onToggle = (event: Event): void => {
    this.itemsOpen = (event.target as HTMLDetailsElement).open;
  };

  /** Whether the table of all changes of this budget is on the same page. */
  private get isBesideTable(): boolean {
    const root = this.getRootNode() as ParentNode;
    const table = root.querySelector<BudgetElement>("budget-delta-table");
    return this.budget !== undefined && table?.budget === this.budget;
  }

  /** On paper every sentence stands, but for small changes that the table of changes beside has. */
  override paperChanged(): void {
    super.paperChanged();
    if (printMedia.isPrinting && this.isConnected) this.performUpdate();
  }

  protected override selectionOf(): undefined {
    return undefined;
  }
}

/** What a tile shows: its counts and its amount, each with its unit. */
function figuresOf(entry: SummaryEntry, { wording }: SummaryWords): string[] {
  const { amount, digits } = entry;
  return [...quantitiesOf(entry, wording), ...(amount === undefined ? [] : [moneyText(amount, digits, wording)])];
}

/** Widths of the usual and the wide kind of tiles, in em of the text around; and of a usual one on a phone. */
const NARROW_TILE = 122 / 14;
const USUAL_TILE = 132 / 14;
const WIDE_TILE = 200 / 14;

/** How wide the tiles must be so that the longest of their figures stands in one line. */
function tileWidth(figures: readonly string[], isNarrow: boolean): string {
  const longest = Math.max(0, ...figures.map((figure) => figureWidth(figure, isNarrow ? 0.66 : 0.78)));
  return longest <= (isNarrow ? NARROW_TILE : USUAL_TILE) ? "" : longest <= WIDE_TILE ? "wide" : "widest";
}

/** In how many columns at most so many tiles leave the least of their last row blank. */
function mostColumns(count: number): number {
  const blank = (columns: number): number => (columns - (count % columns)) % columns;
  return [6, 5, 4].reduce((best, columns) => (blank(columns) < blank(best) ? columns : best));
}

/** About how wide a figure is with its unit, which is set smaller, in em. */
function figureWidth(text: string, digit: number): number {
  const [figure = "", ...unit] = text.split(" ");
  const ofUnit = Array.from(unit.join(" ")).reduce((sum, character) => sum + (character > "\u2fff" ? 1 : 0.5), 0.3);
  return figure.length * digit + ofUnit;
}

/** A figure and the unit behind it stay in one line. */
function withUnits(text: string): string {
  return text.replace(/(\d) (?=\p{Script=Han})/gu, "$1\u00a0");
}
