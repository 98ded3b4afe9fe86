import { html, type ReactiveElement, type TemplateResult } from "lit";
import type { DirectiveResult } from "lit/directive.js";
import { termsIn } from "../../views/glossary.js";
import { breakable } from "./breakable.js";
import { termTooltip } from "./term-tooltip.js";

/** An element that explains terms and can be led to. */
export interface GlossaryPlace {
  /** The terms it explains. */
  readonly terms: readonly string[];
  /** What a term means. */
  explain(term: string): string;
  /** What touching a term again does. */
  readonly again: string;
  /** Brings a term into sight and sets the focus on it; from where a reader came, a way back. */
  reveal(term: string, from?: HTMLElement): void;
}

/**
 * Links from terms to their explanation. No element imports the glossary: where a page has one, terms in the words of all
 * elements lead to it, and without one they are plain words.
 */
class GlossaryLinks {
  private readonly places = new Set<GlossaryPlace>();
  private readonly askers = new Set<ReactiveElement>();

  /** Leads terms to a place from now on, those that are drawn already too. */
  provide(place: GlossaryPlace): void {
    this.places.add(place);
    for (const asker of this.askers) if (asker.isConnected) asker.requestUpdate();
    this.askers.clear();
  }

  /** Ends {@link provide}. */
  withdraw(place: GlossaryPlace): void {
    this.places.delete(place);
  }

  /** Forgets an element that left the page. */
  forget(asker: ReactiveElement): void {
    this.askers.delete(asker);
    termTooltip.hide();
  }

  /**
   * Words that break between each other, each term in them a link where the page explains it.
   * @param met - Terms that are no links any more; those of the text are added, so that a card links each once.
   */
  linked(asker: ReactiveElement, text: string, met?: Set<string>): TemplateResult | DirectiveResult {
    this.askers.add(asker);
    const [place] = this.places;
    if (place === undefined) return breakable(text);
    return html`${termsIn(text, place.terms, met).map(({ text: words, term }) => {
      if (term === undefined) return breakable(words);
      const pointed = termTooltip.listener(term, place);
      return html`<a class="term" href=${termAddress(term)} @pointerenter=${pointed} @pointerleave=${pointed} @pointerdown=${pointed} @focus=${pointed} @blur=${pointed} @click=${pointed}>${breakable(words)}</a>`;
    })}`;
  }
}

/** The address of a term within its page. */
export function termAddress(term: string): string {
  return `#term-${encodeURIComponent(term)}`;
}

/** The one set of links of the page. */
export const glossaryLinks = new GlossaryLinks();
