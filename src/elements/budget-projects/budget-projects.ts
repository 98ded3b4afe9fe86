import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Budget } from "../../budget/schema.js";
import { disclosureMessagesFor } from "../../text/disclosure/locale.js";
import { categoryClass } from "../../theme/palette.js";
import { byAmountDescending } from "../../views/tree-walk.js";
import { projectsView, type ProjectEntry, type ProjectsView } from "../../views/projects-view.js";
import { breakable } from "../base/breakable.js";
import { BudgetElement, type ChartBox } from "../base/budget-element.js";
import { isNarrowCard } from "../base/card-class.js";
import type { CardContent } from "../base/card.js";
import type { BudgetSelection } from "../base/events.js";
import { glossaryLinks } from "../base/glossary-links.js";
import { printMedia } from "../base/print-media.js";
import type { LoadingBlock } from "../base/states.js";
import {
  moneyText,
  plainText,
  residualFacts,
  sentenceAmount,
  sourceSentence,
  subtitleParts,
  type Wording,
} from "../base/wording.js";
import { projectsStyles } from "./budget-projects.styles.js";
import { projectBody, type ProjectDrawing } from "./project-template.js";
import { nameOfEntry, projectsTable } from "./projects-wording.js";

/** As many projects are drawn though closed, so that the browser's search finds what they say. */
const DRAWN_CLOSED = 12;
/** As many lines stand alone where there are twice as many or more. */
const LISTED = 20;

/**
 * The projects of the disclosure (项目与绩效): each with its basis, who carries it out, when, what its money is for as a bar of
 * the whole, whether other tables print the same amount, and its performance targets as a scorecard. Names of persons are
 * shown only where the page asks for them.
 *
 * @tagname budget-projects
 * @summary Projects, allocations and performance targets.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or drawn; `problems` says why and where.
 * @fires {BudgetSelectEvent} budget-select - A project was opened, which selects the functional item that pays for it.
 *
 * @csspart card - The frame around everything.
 * @csspart title - How many projects there are and what they cost.
 * @csspart subtitle - Entity, document, unit.
 * @csspart toolbar - The switch between list and table, and the download.
 * @csspart chart - The list of projects.
 * @csspart table - The table of all of it.
 * @csspart note - Whether the projects add up to what is stated.
 * @csspart footnote - Source and date.
 * @csspart error - The error message.
 *
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 */
export class BudgetProjects extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, projectsStyles];

  /** Shows the names of the persons in charge. */
  @property({ type: Boolean, reflect: true }) people = false;

  /** What the reader opened or closed, against how it is at first. */
  @state() private toggled: ReadonlyMap<string, boolean> = NOTHING_TOGGLED;
  /** Whether each project was last drawn open: what differs from that the reader did. */
  private readonly drawnOpen = new Map<string, boolean>();
  private shown: ProjectsView | undefined;
  /** Whether projects are open until a reader closes them: only one that is alone. */
  private areOpen = true;
  private areDrawn = true;

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [0, 1, 2, 3].flatMap((row): LoadingBlock[] => [
    [0, row / 4, 0.4, 0.04],
    [0.85, row / 4, 0.15, 0.04],
    [0.03, row / 4 + 0.08, 0.9, 0.06],
  ]);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("budget") || changed.has("src")) this.toggled = NOTHING_TOGGLED;
  }

  protected override chartName(): string {
    return disclosureMessagesFor(this.language).projects.name;
  }

  protected override content(budget: Budget, wording: Wording, box: ChartBox): CardContent {
    const { projects: messages, table } = disclosureMessagesFor(this.language);
    const view = projectsView(budget, this.shownUnit);
    this.shown = view;
    const met = new Set<string>();
    const isNarrow = isNarrowCard(box);
    const count = view === undefined ? 0 : view.projects.length + view.whole.length;
    this.areOpen = count <= 1;
    this.areDrawn = count <= DRAWN_CLOSED;
    const drawing: ProjectDrawing = {
      messages,
      heads: table.head,
      wording,
      people: this.people,
      width: box.width,
      isNarrow,
      isRightToLeft: getComputedStyle(this).direction === "rtl",
      linked: (text) => glossaryLinks.linked(this, text, met),
    };
    const title =
      view === undefined
        ? messages.empty
        : view.projects.length === 0
          ? view.whole.map((entry) => nameOfEntry(entry, messages)).join(wording.messages.common.listGap)
          : messages.title({
              count: view.projects.length,
              amount: view.total && moneyText(view.total, view.digits, wording),
            });
    return {
      title,
      subtitle: subtitleParts(budget, wording, messages.name),
      description: title,
      describesItself: true,
      viewName: messages.view,
      chart:
        view && html`${view.whole.map((entry) => this.project(entry, drawing))}${this.list(view.projects, drawing)}`,
      empty: messages.emptyReason,
      get table() {
        return view === undefined ? NO_TABLE : projectsTable(view, drawing);
      },
      // Every project can be opened where it stands.
      chartIsTable: true,
      notes:
        view === undefined
          ? []
          : [
              ...(view.residual === undefined
                ? []
                : [messages.totalResidual(residualFacts(view.residual, view.digits, wording))]),
              ...(view.hasOfficers && !this.people ? [messages.officersHidden] : []),
            ],
      footnote: [sourceSentence(budget, wording, { tables: [], explanation: false })],
    };
  }

  /**
   * The largest first; the table has the document's order. Of many projects the first ones; the others stand behind a line,
   * open on paper and where one of them is selected.
   */
  private list(projects: readonly ProjectEntry[], drawing: ProjectDrawing): TemplateResult {
    const all = [...projects].sort(byAmountDescending);
    const listed = all.length < 2 * LISTED ? all.length : LISTED;
    const [first, rest] = [all.slice(0, listed), all.slice(listed)];
    const draw = (entry: ProjectEntry): TemplateResult => this.project(entry, drawing);
    if (rest.length === 0) return html`${first.map(draw)}`;
    const isOpen =
      printMedia.isPrinting ||
      rest.some(({ project }) => project.function !== undefined && this.isMarked(project.function));
    const { itemsTold } = disclosureMessagesFor(this.language).summary;
    return html`${first.map(draw)}
      <details class="rest" ?open=${isOpen}>
        <summary>${itemsTold(all.length)}</summary>
        ${rest.map(draw)}
      </details>`;
  }

  private project(entry: ProjectEntry, drawing: ProjectDrawing): TemplateResult {
    const { key, project, amount, digits, share } = entry;
    const { messages, wording } = drawing;
    const told = sentenceAmount(amount, digits, wording);
    const isOpen = printMedia.isPrinting || (this.toggled.get(key) ?? this.areOpen);
    this.drawnOpen.set(key, isOpen);
    const selected = project.function !== undefined && this.isMarked(project.function);
    return html`<details class="project ${selected ? "selected" : ""}" ?open=${isOpen} @toggle=${this.onToggle(entry)}>
      <summary>
        <span class="project-name"><i class="swatch ${entry.money === undefined ? categoryClass(entry.category) : "none"}" aria-hidden="true"></i>${breakable(nameOfEntry(entry, messages))}</span>
        <span class="project-amount"><b>${told.amount}</b> ${told.unit}</span>
        ${share === undefined ? nothing : html`<span class="project-share">${messages.shareOfProjects(wording.format.percent(share))}</span>`}
      </summary>
      ${isOpen || this.areDrawn ? projectBody(entry, drawing) : nothing}
    </details>`;
  }

  /** What a reader opens is what the group looks at. */
  private readonly onToggle =
    (entry: ProjectEntry): ((event: Event) => void) =>
    (event) => {
      const { open } = event.target as HTMLDetailsElement;
      // Told later than it happens: what paper opened may be told when the page is back on the screen.
      if (printMedia.isPrinting || open === this.drawnOpen.get(entry.key)) return;
      this.toggled = new Map(this.toggled).set(entry.key, open);
      if (open && entry.project.function !== undefined) this.setSelection(entry.project.function);
    };

  /** On paper everything is open: drawn so before the page is laid out for it. */
  override paperChanged(): void {
    super.paperChanged();
    if (printMedia.isPrinting && this.isConnected) this.performUpdate();
  }

  protected override selectionOf(key: string): BudgetSelection | undefined {
    const entry = this.shown?.projects.find(({ project }) => project.function === key);
    if (entry === undefined || this.shown === undefined) return undefined;
    const { project, path, amount } = entry;
    return {
      key,
      code: project.function,
      name: path[path.length - 1] ?? project.name ?? "",
      amount: plainText(amount),
      unit: this.shown.unit,
    };
  }
}

const NOTHING_TOGGLED: ReadonlyMap<string, boolean> = new Map<string, boolean>();
const NO_TABLE = { caption: "", columns: [], rows: [], nameColumn: 0 };
