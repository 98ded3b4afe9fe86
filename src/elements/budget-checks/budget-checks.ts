import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Check, Reconciliation, RuleGroup, Verdict } from "../../budget/reconcile.js";
import type { Budget } from "../../budget/schema.js";
import { messagesFor } from "../../text/locale.js";
import type { Messages } from "../../text/messages.js";
import { checksView, concerns, type ChecksFilter, markedKeys } from "../../views/checks-view.js";
import { BudgetElement } from "../base/budget-element.js";
import type { CardContent } from "../base/card.js";
import { checkBadges } from "../base/check-badges.js";
import { BudgetSelectEvent, type BudgetSelection } from "../base/events.js";
import { printMedia } from "../base/print-media.js";
import { shareHighlight } from "../base/selection-group.js";
import type { LoadingBlock } from "../base/states.js";
import { sourceSentence, subtitleParts, type Wording } from "../base/wording.js";
import { checksStyles } from "./budget-checks.styles.js";
import { checkWords } from "./check-wording.js";
import { checkList } from "./check-list.js";
import { badgeTemplate } from "./checks-badge.js";
import { checksTable, checksTitle, drawnOf, summarySentence } from "./checks-wording.js";
import { reconciliationOf } from "./reconciling.js";

/**
 * Whether the figures of the disclosure tie out (勾稽校验): every rule wherever the document states what it reads, by
 * theme, what does not match first. Each check opens to its figures with their places in the document, the difference
 * as an exact decimal, what rounding can make, and why the rule holds. Opening a check marks its figures in the other
 * elements of the `group`; what is selected there narrows the list to the checks that concern it.
 *
 * A page that loads this element gets its summary in the footnote of every chart, too.
 *
 * @tagname budget-checks
 * @summary Every reconciliation rule with its verdict.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or checked; `problems` says why and where.
 * @fires {BudgetSelectEvent} budget-select - A check was opened or closed; `selection.codes` names what it has read.
 *
 * @csspart card - The frame around everything; in the compact form, the badge.
 * @csspart title - The title.
 * @csspart subtitle - Entity, document, chart.
 * @csspart toolbar - The switch between list and table, and the download.
 * @csspart chart - The list.
 * @csspart table - The table of all checks.
 * @csspart note - What the verdicts mean.
 * @csspart footnote - Source and date.
 * @csspart error - The error message.
 *
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 */
export class BudgetChecks extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, checksStyles];

  /** Shows the summary alone, as a badge in the line of the text around it. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private verdicts: readonly Verdict[] = [];
  @state() private opened: ReadonlySet<string> = NOTHING_OPEN;
  @state() private unfolded: ReadonlyMap<RuleGroup, number> = NOTHING_UNFOLDED;

  private reconciliation: Reconciliation | undefined;
  /** The check whose figures are marked in the group. */
  private marked: Check | undefined;

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [0, 1, 2, 3, 4, 5].flatMap(
    (row): LoadingBlock[] => [
      [0, row / 6, 0.1, 0.03],
      [0.14, row / 6, 0.4, 0.03],
      [0.14, row / 6 + 0.06, 0.8, 0.025],
    ],
  );

  /** Listens within: arrows move along the lines that open. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener("keydown", this.onKey);
    return root;
  }

  protected override chartName(messages: Messages): string {
    return messages.chart.checks;
  }

  /** This element says it at length. */
  protected override readonly hasBadge = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("budget") || changed.has("src")) {
      this.opened = NOTHING_OPEN;
      this.unfolded = NOTHING_UNFOLDED;
      this.marked = undefined;
    }
  }

  protected override render(): TemplateResult {
    if (this.compact) return this.badge();
    return this.hasFallback && this.isReconciling() ? html`<slot></slot>` : super.render();
  }

  /** Whether the checks are still to come: until then the page's own content stays, and nothing moves twice. */
  private isReconciling(): boolean {
    const budget = this.readyBudget;
    try {
      return budget !== undefined && reconciliationOf(budget, this.onReady, true) === undefined;
    } catch {
      // The card tells it.
      return false;
    }
  }

  private badge(): TemplateResult {
    const budget = this.readyBudget;
    const messages = messagesFor(this.language);
    const theme = this.around.dark ? "dark" : "";
    // While there is no budget the page's own words stand, or none.
    if (budget === undefined) return html`<slot></slot>`;
    const result = reconciliationOf(budget, this.onReady, true);
    return html`<span class="card badge ${theme}" part="card" lang=${this.language}>${
      result === undefined
        ? messages.checks.running
        : result.checks.length === 0
          ? messages.checks.emptyReason
          : badgeTemplate(result, messages)
    }</span>`;
  }

  protected override content(budget: Budget, wording: Wording): CardContent {
    const { messages } = wording;
    const result = reconciliationOf(budget, this.onReady, true);
    this.reconciliation = result;
    const head = {
      subtitle: subtitleParts(budget, wording, messages.chart.checks),
      viewName: messages.checks.viewList,
      asPublished: true,
      chartIsTable: true,
      describesItself: this.view === "chart",
      footnote: [sourceSentence(budget, wording, { tables: [], explanation: false })],
    };
    if (result === undefined) {
      const { running } = messages.checks;
      const chart = html`<p class="running" role="status">${running}</p>`;
      const notes = this.view === "table" ? [running] : [];
      return { ...head, title: messages.chart.checks, description: running, chart, table: NO_TABLE, notes };
    }
    const count = result.checks.length;
    const title = checksTitle(result, messages);
    const drawn = this.view === "table" ? drawnOf(count) : undefined;
    const tableNote = drawn === undefined ? [] : [messages.checks.tableCut({ drawn, count })];
    const description = summarySentence(result, messages);
    return {
      ...head,
      title,
      description,
      chart: count === 0 ? undefined : this.list(result, budget, description, messages),
      empty: messages.checks.emptyReason,
      table: checksTable(result, title, budget, messages),
      notes: count === 0 ? [] : [...tableNote, messages.checks.meaning],
    };
  }

  private list(result: Reconciliation, budget: Budget, summary: string, messages: Messages): TemplateResult {
    const { selected, verdicts, opened, unfolded } = this;
    const isConcerned = selected !== undefined && result.checks.some((check) => concerns(check, selected));
    const filter: ChecksFilter = { verdicts, code: isConcerned ? selected : undefined };
    return checkList({
      view: checksView(result, filter),
      filter,
      summary,
      budget,
      messages,
      level: Math.min(6, this.outlineLevel + 1),
      forPaper: printMedia.isPrinting,
      opened,
      unfolded,
      onCheck: this.onCheck,
      onUnfold: this.onUnfold,
      onFilter: this.onFilter,
      onShowAll: this.onShowAll,
    });
  }

  protected override selectionOf(key: string): BudgetSelection | undefined {
    const check = this.reconciliation?.checks.find(({ id }) => id === key);
    if (check === undefined) return undefined;
    const [figure] = check.figures;
    return {
      key,
      code: check.keys[0],
      codes: check.keys,
      name: checkWords(check, messagesFor(this.language)).title,
      amount: figure?.value,
      unit: figure?.unit ?? "",
    };
  }

  /** On paper whatever does not match is open: drawn so before the page is laid out for it. */
  override paperChanged(): void {
    super.paperChanged();
    this.requestUpdate();
    if (printMedia.isPrinting && this.isConnected) this.performUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The lines of charts lead here.
    checkBadges.renew();
  }

  override disconnectedCallback(): void {
    if (this.marked !== undefined) shareHighlight(this, []);
    this.marked = undefined;
    super.disconnectedCallback();
    checkBadges.renew();
  }

  private readonly onReady = (): void => {
    if (this.isConnected) this.requestUpdate();
  };

  /** A check that is opened is the one that the group looks at; closed, it is so no more. */
  private readonly onCheck = (check: Check, open: boolean): void => {
    if (open === this.opened.has(check.id)) return;
    const opened = new Set(this.opened);
    if (open) opened.add(check.id);
    else opened.delete(check.id);
    this.opened = opened;
    if (!open && this.marked !== check) return;
    this.marked = open ? check : undefined;
    shareHighlight(this, open ? markedKeys(check) : []);
    this.dispatchEvent(new BudgetSelectEvent(open ? this.selectionOf(check.id) : undefined));
  };

  private readonly onUnfold = (theme: RuleGroup, shown: number): void => {
    const unfolded = new Map(this.unfolded);
    if (shown > 0) unfolded.set(theme, shown);
    else unfolded.delete(theme);
    this.unfolded = unfolded;
  };

  private readonly onFilter = (verdicts: readonly Verdict[]): void => {
    this.verdicts = verdicts;
  };

  private readonly onShowAll = (): void => {
    this.setSelection(undefined);
  };

  private readonly onKey = (event: Event): void => {
    const { key, target, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    if (altKey || ctrlKey || metaKey || !(target instanceof Element) || target.localName !== "summary") return;
    const lines = Array.from(this.renderRoot.querySelectorAll<HTMLElement>("summary")).filter(
      (line) => !line.parentElement?.parentElement?.closest("details:not([open])"),
    );
    const at = lines.findIndex((line) => line === target);
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 };
    const to = moves[key];
    if (to === undefined) return;
    event.preventDefault();
    lines[Math.max(0, Math.min(lines.length - 1, to))]?.focus();
  };
}

const NOTHING_OPEN: ReadonlySet<string> = new Set<string>();
const NOTHING_UNFOLDED: ReadonlyMap<RuleGroup, number> = new Map<RuleGroup, number>();
const NO_TABLE = { caption: "", columns: [], rows: [], nameColumn: 0 };
