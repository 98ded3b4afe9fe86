import { css, html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { Budget } from "../../budget/schema.js";
import { disclosureMessagesFor } from "../../text/disclosure/locale.js";
import { glossaryTerms, type SourcedTerm } from "../../views/glossary.js";
import { BudgetElement } from "../base/budget-element.js";
import { breakable } from "../base/breakable.js";
import type { CardContent } from "../base/card.js";
import type { TableModel } from "../base/data-table.js";
import { glossaryLinks, termAddress, type GlossaryPlace } from "../base/glossary-links.js";
import type { LoadingBlock } from "../base/states.js";
import { sourceSentence, subtitleParts, type Wording } from "../base/wording.js";

const glossaryStyles = css`
  .terms-heading {
    margin: 4px 0 8px;
    color: var(--_ink-2);
  }
  .terms + .terms-heading {
    margin-top: 20px;
  }
  .terms {
    border-top: 1px solid var(--_rule-strong);
  }
  .terms > div {
    display: grid;
    grid-template-columns: 12em 1fr;
    grid-column-gap: 16px;
    padding: 10px 8px;
    border-bottom: 1px solid var(--_rule);
    break-inside: avoid;
  }
  .terms:last-child > div:last-child {
    border: 0;
  }
  .narrow .terms > div {
    grid-template-columns: 1fr;
  }
  .terms > .current {
    background: var(--_accent-soft);
    box-shadow: inset 2px 0 var(--_accent);
  }
  .terms dt {
    font-weight: 700;
  }
  .terms dt:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .term-source {
    color: var(--_ink-3);
    font-size: calc(13em / 14);
  }
  .way-back {
    border: 0;
    padding: 0 4px;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .terms > .current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

/**
 * The terms of the disclosure (名词解释): the document's own explanations first, word for word, then those of the library for
 * terms that the document does not explain, each with its source. Where a page has this element, terms in the words of the
 * others lead here.
 *
 * @tagname budget-glossary
 * @summary The terms of the disclosure and what they mean.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or drawn; `problems` says why and where.
 *
 * @csspart card - The frame around everything.
 * @csspart title - The title.
 * @csspart subtitle - Entity, document, name of the list.
 * @csspart toolbar - The download.
 * @csspart chart - The lists of terms.
 * @csspart footnote - Source and date.
 * @csspart error - The error message.
 *
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 */
export class BudgetGlossary extends BudgetElement implements GlossaryPlace {
  static override styles: CSSResultGroup = [BudgetElement.styles, glossaryStyles];

  @state() private current: string | undefined = undefined;
  /** The link that led to the current term. */
  private from: HTMLElement | undefined;
  private shown: readonly SourcedTerm[] = [];
  /** The terms that links were last made for. */
  private provided = "";

  /** The terms it explains. */
  get terms(): readonly string[] {
    return this.shown.map(({ term }) => term);
  }

  /** What a term means. */
  explain(term: string): string {
    return this.shown.find((each) => each.term === term)?.definition ?? "";
  }

  /** What touching a term again does. */
  get again(): string {
    return disclosureMessagesFor(this.language).glossary.again;
  }

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [0, 1, 2, 3, 4].flatMap(
    (row): LoadingBlock[] => [
      [0, row / 5, 0.15, 0.04],
      [0.25, row / 5, 0.75, 0.04],
    ],
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    glossaryLinks.withdraw(this);
    window.removeEventListener("hashchange", this.onAddress);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", this.onAddress);
    if (this.shown.length > 0) glossaryLinks.provide(this);
  }

  /** Brings a term into sight and sets the focus on it. */
  reveal(term: string, from?: HTMLElement): void {
    this.current = term;
    this.from = from;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const found = Array.from(this.renderRoot.querySelectorAll<HTMLElement>("dt")).find(
        (each) => each.dataset["term"] === term,
      );
      found?.focus({ preventScroll: true });
      found?.scrollIntoView({ block: "center" });
    });
  }

  protected override chartName(): string {
    return disclosureMessagesFor(this.language).glossary.name;
  }

  protected override content(budget: Budget, wording: Wording): CardContent {
    const { glossary } = disclosureMessagesFor(this.language);
    const terms = glossaryTerms(budget, glossary.terms);
    const own = terms.filter(({ source }) => source === undefined);
    const further = terms.filter(({ source }) => source !== undefined);
    const title = glossary.title({ own: own.length, further: further.length });
    this.shown = terms;
    const table = (): TableModel => ({
      caption: glossary.name,
      columns: [glossary.term, glossary.definition, glossary.source].map((label) => ({ label, kind: "text" })),
      rows: terms.map(({ term, definition, source }) => ({
        cells: [term, definition, source ?? glossary.ownSource].map((text) => ({ text })),
      })),
      nameColumn: 0,
    });
    const chart = html`${this.list(glossary.own, own)}${this.list(glossary.further, further)}`;
    return {
      title,
      subtitle: subtitleParts(budget, wording, glossary.name),
      description: own.length === 0 ? glossary.empty : title,
      describesItself: own.length > 0,
      chart,
      tableView: chart,
      get table() {
        return table();
      },
      chartIsTable: true,
      controls: "download",
      asPublished: true,
      notes: own.length === 0 ? [glossary.empty] : [],
      footnote: [sourceSentence(budget, wording, { tables: [], explanation: false })],
    };
  }

  protected override updated(): void {
    super.updated();
    if (this.shown.length === 0 || this.readyBudget === undefined) return;
    const terms = this.terms.join();
    if (terms === this.provided) return;
    this.provided = terms;
    glossaryLinks.provide(this);
    this.onAddress();
  }

  private list(heading: string, terms: readonly SourcedTerm[]): TemplateResult | typeof nothing {
    if (terms.length === 0) return nothing;
    return html`<div class="terms-heading">${heading}</div>
      <dl class="terms">
        ${terms.map(
          ({ term, definition, source }) => html`<div class=${term === this.current ? "current" : nothing}>
            <dt tabindex="-1" data-term=${term}>${breakable(term)}</dt>
            <dd>${glossaryLinks.linked(this, definition, new Set([term]))}${source === undefined ? nothing : html` <span class="term-source">${breakable(source)}</span>`}${term === this.current ? this.wayBack() : nothing}</dd>
          </div>`,
        )}
      </dl>`;
  }

  /** Back to the words whose term was asked for. */
  private wayBack(): TemplateResult | typeof nothing {
    if (this.from?.isConnected !== true) return nothing;
    const back = (): void => {
      const { from } = this;
      this.from = this.current = undefined;
      from?.focus({ preventScroll: true });
      from?.scrollIntoView({ block: "center" });
    };
    return html` <button type="button" class="way-back" @click=${back}>${disclosureMessagesFor(this.language).glossary.back}</button>`;
  }

  protected override selectionOf(): undefined {
    return undefined;
  }

  /** The page was opened, or went on, at the address of a term. */
  private readonly onAddress = (): void => {
    const term = this.terms.find((each) => termAddress(each) === location.hash);
    if (term !== undefined) this.reveal(term);
  };
}
