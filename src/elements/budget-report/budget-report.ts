import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { MoneyUnit } from "../../budget/amount.js";
import type { Budget } from "../../budget/schema.js";
import { disclosureMessagesFor } from "../../text/disclosure/locale.js";
import type { ReportSection } from "../../text/disclosure/messages.js";
import { messagesFor } from "../../text/locale.js";
import { BudgetElement } from "../base/budget-element.js";
import { choiceTemplate } from "../base/budget-choice.js";
import { breakable, clauses } from "../base/breakable.js";
import { cardClass, isNarrowCard } from "../base/card-class.js";
import { fileName, saveFile } from "../base/download.js";
import { glossaryLinks } from "../base/glossary-links.js";
import { printMedia } from "../base/print-media.js";
import { markPublished } from "../base/published-language.js";
import type { LoadingBlock } from "../base/states.js";
import { reportStyles } from "./budget-report.styles.js";
import { numberContents, numberPages } from "./page-numbers.js";
import { REPORT_SECTIONS, SECTION_CONTENTS, usualSections, type SectionMaking } from "./report-sections.js";
import { pageFile } from "./save-page.js";
import { SectionWatch } from "./section-watch.js";

/** From this width of the report in px on the contents stand beside the sections. */
const CONTENTS_BESIDE = 1000;
let count = 0;

/**
 * The whole disclosure from one tag: key figures and a summary, the charts, every published table, changes with their
 * reasons, projects, the published text, the checks, the terms, and where it all comes from. A list of contents follows the
 * reader; each section has an address. All parts share one selection. What is below the first screen is drawn when the
 * reader comes near, or when the page is at rest. On paper it is a booklet; it can be saved as one page.
 *
 * @tagname budget-report
 * @summary The whole disclosure page from one tag.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or drawn; `problems` says why and where.
 * @fires {BudgetSelectEvent} budget-select - A reader has selected something in a part, or nothing any more.
 *
 * @csspart card - The frame around everything.
 * @csspart title - The title of the disclosure.
 * @csspart contents - The list of contents.
 * @csspart section - A section.
 * @csspart error - The error message.
 *
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 * @cssproperty [--budget-report-top=16px] - Height that something fixed takes at the top of the page.
 */
export class BudgetReport extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, reportStyles];

  /**
   * Which sections there are, in this order, separated by spaces: `summary`, `flow`, `composition`, `three-public`,
   * `changes`, `trends`, `tables`, `other-tables`, `projects`, `text`, `checks`, `glossary`, `about`. All by default.
   */
  @property({ converter: { fromAttribute: (value) => value ?? "" } }) sections = "";
  /** Shows the names of persons in charge of projects. */
  @property({ type: Boolean, reflect: true }) people = false;

  /** Sections that are drawn, and the one that is read. */
  @state() private drawnSections: ReadonlySet<ReportSection> = new Set<ReportSection>();
  @state() private current: ReportSection | undefined = undefined;
  @state() private isSaving = false;

  private hasArrived = false;
  private readonly ownGroup = `budget-report-${(count += 1)}`;
  private readonly parts = new Map<string, HTMLElement>();
  private readonly watch = new SectionWatch(this, {
    near: (id) => {
      this.draw(id as ReportSection);
    },
    current: (id) => {
      this.current = id as ReportSection;
    },
    next: () => this.drawNext(),
  });

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [
    [0, 0, 0.5, 0.06],
    [0, 0.15, 1, 0.3],
    [0, 0.5, 1, 0.5],
  ];

  /** Its sections wait on their own. */
  protected override readonly waitsUnseen = false;

  /** The parts tell of their own loading; the report tells of it once. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener("budget-load", (event) => {
      event.stopPropagation();
    });
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", this.onAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.onAddress);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.group === "") this.group = this.ownGroup;
    // What the page selects is selected in all parts; a selection that is lifted they hear of in the group.
    const { selected } = this;
    if (changed.has("selected") && selected !== undefined)
      for (const part of this.parts.values()) Object.assign(part, { selected });
  }

  protected override chartName(): string {
    return disclosureMessagesFor(this.language).report.name;
  }

  protected override content(): never {
    throw new Error("The report has no card of its own: it draws its sections.");
  }

  protected override selectionOf(): undefined {
    return undefined;
  }

  protected override render(): TemplateResult {
    const budget = this.readyBudget;
    return budget === undefined ? super.render() : this.report(budget);
  }

  private report(budget: Budget): TemplateResult {
    const { language } = this;
    const common = messagesFor(language);
    const messages = disclosureMessagesFor(language);
    const { report } = messages;
    const level = this.outlineLevel;
    const { sections, unknown } = this.chosen();
    this.tellsChecks = sections.includes("summary") || sections.includes("checks");
    const frame = this.frame();
    const isWide = frame.cardWidth >= CONTENTS_BESIDE && !printMedia.isPrinting;
    const met = new Set<string>();
    const making: SectionMaking = {
      budget,
      messages,
      common,
      wording: this.wording(),
      level: level + 1,
      people: this.people,
      isNarrow: isNarrowCard(frame),
      isFolded: !printMedia.isPrinting,
      child: (tag, properties, key) => this.partOf(tag, key ?? "", { budget, ...properties }, Math.min(6, level + 2)),
      sectionLink: (id, words) =>
        sections.includes(id) ? html`<a href=${sectionAddress(id)} @click=${this.onContents}>${words}</a>` : words,
      linked: (text) => glossaryLinks.linked(this, text, met),
    };
    const title = this.heading === "" ? budget.title : this.heading;
    const choice = this.budgetChoice();
    // On a phone what the page says comes first.
    const actions = html`<div class="report-actions">
      <button type="button" @click=${this.onPrint}>${report.print}</button>
      <button type="button" ?disabled=${this.isSaving} @click=${this.onSave}>${this.isSaving ? report.saving : report.save}</button>
    </div>`;
    return html`<div class="${cardClass(frame, frame.dark)} report ${isWide ? "wide" : ""}" part="card" lang=${language}>
      <div class="report-head">
        <div class="report-title" part="title" role="heading" aria-level=${level}>${clauses(title)}</div>
        ${budget.entity?.name === undefined || title.includes(budget.entity.name) ? nothing : html`<p class="entity">${breakable(budget.entity.name)}</p>`}
        ${choice === undefined ? nothing : html`<p class="choice">${choiceTemplate(choice)}</p>`}
        ${budget.published === undefined ? nothing : html`<p>${report.published(budget.published)}</p>`}
        ${budget.example === true ? html`<p><strong>${common.common.example}</strong></p>` : nothing}
        ${unknown.length === 0 ? nothing : html`<p>${breakable(report.unknown({ words: unknown.join(" "), known: REPORT_SECTIONS.join(common.common.listGap) }))}</p>`}
        ${making.isNarrow ? nothing : actions}
        <div class="page-probe" aria-hidden="true"><i></i><i></i></div>
      </div>
      <div class="report-body">
        <nav class="contents" part="contents" aria-label=${report.contents}>
          <details ?open=${isWide || printMedia.isPrinting}>
            <summary tabindex=${isWide ? -1 : nothing}>${report.contents}</summary>
            <ol>
              ${sections.map(
                (id) =>
                  html`<li><a href=${sectionAddress(id)} aria-current=${id === this.current ? "location" : nothing} @click=${this.onContents}><span>${report.section[id]}</span><span class="page-number" data-section=${id}></span></a></li>`,
              )}
            </ol>
          </details>
        </nav>
        <div>
          ${sections.map((id) => {
            const isDrawn = this.drawnSections.has(id) || printMedia.isPrinting;
            return html`<section class="section ${isDrawn ? "" : "pending"}" part="section" data-section=${id} aria-labelledby=${`title-${id}`}>
              <div class="section-title" id=${`title-${id}`} role="heading" aria-level=${Math.min(6, level + 1)} tabindex="-1">${report.section[id]}</div>
              ${isDrawn ? SECTION_CONTENTS[id](making) : html`<p>${report.pending}</p>`}
            </section>`;
          })}
        </div>
      </div>
      ${making.isNarrow ? actions : nothing}
    </div>`;
  }

  /** The sections that the attribute names, and its words that name none. */
  private chosen(): { readonly sections: readonly ReportSection[]; readonly unknown: readonly string[] } {
    const words = this.sections.split(/\s+/).filter((word) => word !== "");
    const isSection = (word: string): word is ReportSection => (REPORT_SECTIONS as readonly string[]).includes(word);
    const named = [...new Set(words.filter(isSection))];
    return {
      sections: named.length === 0 ? usualSections(this.readyBudget) : named,
      unknown: words.filter((word) => !isSection(word)),
    };
  }

  /** A part of the report: made once, told anew what the report was told. */
  private readonly onUnitChosen = (unit: MoneyUnit): void => {
    this.unit = unit;
  };

  /** Whether a section of its own tells whether the figures tie out, so that not each card has to. */
  private tellsChecks = false;

  private partOf(tag: string, key: string, properties: object, headingLevel: number): HTMLElement {
    const name = `${tag} ${key}`;
    let element = this.parts.get(name);
    if (element === undefined) {
      // One that is made only now has not heard what is selected.
      element = Object.assign(document.createElement(tag), { selected: this.selected });
      this.parts.set(name, element);
    }
    const { unit, group, language, onUnitChosen: chooseUnit } = this;
    const repeatsChecks = this.tellsChecks && tag !== "budget-summary";
    const own = { repeatsChecks, chooseUnit };
    return Object.assign(element, { ...own, unit, group, headingLevel, locale: language, ...properties });
  }

  protected override updated(): void {
    super.updated();
    markPublished(this.renderRoot, this.language);
    this.watch.observe(Array.from(this.renderRoot.querySelectorAll<HTMLElement>(".section")));
    if (this.readyBudget !== undefined && !this.hasArrived) {
      this.hasArrived = true;
      this.onAddress();
    }
  }

  private draw(id: ReportSection): void {
    if (!this.drawnSections.has(id)) this.drawnSections = new Set(this.drawnSections).add(id);
  }

  /** Draws the next section that is not; tells whether there was one. */
  private drawNext(): boolean {
    const next = this.chosen().sections.find((id) => !this.drawnSections.has(id));
    if (next !== undefined) this.draw(next);
    return next !== undefined;
  }

  /** Brings a section into sight, and the focus to its heading. */
  async show(id: ReportSection): Promise<void> {
    this.draw(id);
    this.current = id;
    await this.updateComplete;
    const section = this.renderRoot.querySelector<HTMLElement>(`.section[data-section="${id}"]`);
    const title = section?.querySelector<HTMLElement>(".section-title");
    title?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: "start" });
    // What stands above may be drawn only now, and push it away.
    await this.partsDrawn();
    section?.scrollIntoView({ block: "start" });
  }

  /** Done when all parts that are there have drawn. */
  private async partsDrawn(): Promise<void> {
    await Promise.all(
      Array.from(this.parts.values(), (part) => ("updateComplete" in part ? part.updateComplete : undefined)),
    );
  }

  /** The page was opened, or went on, at the address of a section. */
  private readonly onAddress = (): void => {
    const id = this.chosen().sections.find((each) => sectionAddress(each) === location.hash);
    if (id !== undefined) void this.show(id);
    // A term leads to the glossary, which must be there to show it.
    else if (location.hash.startsWith("#term-")) this.draw("glossary");
  };

  /** The same address again is no change of it. */
  private readonly onContents = (event: Event): void => {
    if ((event.currentTarget as HTMLAnchorElement).hash === location.hash) this.onAddress();
  };

  private readonly onPrint = (): void => {
    window.print();
  };

  private readonly onSave = (): void => {
    void this.save();
  };

  private async save(): Promise<void> {
    const budget = this.readyBudget;
    if (budget === undefined) return;
    this.isSaving = true;
    try {
      this.drawnSections = new Set(this.chosen().sections);
      await this.updateComplete;
      const page = await pageFile(this, { title: budget.title, language: this.language, budget });
      saveFile(page, fileName([budget.title], "html"));
    } finally {
      this.isSaving = false;
    }
  }

  /** On paper every section stands: drawn so before the page is laid out for it. */
  override paperChanged(): void {
    super.paperChanged();
    if (!this.isConnected || this.readyBudget === undefined) return;
    this.requestUpdate();
    if (printMedia.isPrinting) this.performUpdate();
    numberPages();
    // The parts draw themselves for the paper in this task; what stands where is known then.
    void this.partsDrawn().then(() => {
      if (printMedia.isPrinting) numberContents(this.renderRoot);
    });
  }
}

/** The address of a section within its page. */
function sectionAddress(id: ReportSection): string {
  return `#report-${id}`;
}
