import { html, nothing, type LitElement, type TemplateResult } from "lit";
import { searchExpenditure, type Findings } from "../../views/expenditure-search.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import { breakable } from "../base/breakable.js";
import { amountText, moneyText, type Wording } from "../base/wording.js";

/** Finds that are listed at most; the number of all is said. */
const MOST_FOUND = 20;
const NOTHING: Findings = { paths: [], count: 0 };

/**
 * A box that finds expenditure by name or code (WAI-ARIA combobox with a list): what is typed opens the list, arrows
 * move in it, Enter takes the marked entry or else the first, Esc closes the list and then empties the box.
 */
export class TreemapSearch {
  private text = "";
  private isOpen = false;
  private active = -1;
  private tree: ExpenditureNode | undefined;
  private found: Findings = NOTHING;

  /** @param choose called with the way to what was chosen */
  constructor(
    private readonly host: LitElement,
    private readonly choose: (path: readonly ExpenditureNode[]) => void,
  ) {}

  /** The box and its list. */
  template(tree: ExpenditureNode, digits: number, wording: Wording): TemplateResult {
    if (tree !== this.tree) {
      this.tree = tree;
      this.search();
    }
    const { messages } = wording;
    const { found, active } = this;
    const isOpen = this.isOpen && this.text.trim() !== "";
    const hasFound = found.count > 0;
    const said = !isOpen ? "" : hasFound ? messages.find.found(found.count) : messages.find.none;
    const option = (path: readonly ExpenditureNode[], index: number): TemplateResult => {
      const node = path[path.length - 1];
      if (node === undefined) return html``;
      return html`<div role="option" id="found-${index}" class="find-option" data-index=${index} aria-selected=${index === active ? "true" : "false"}>
        <span class="find-name">${node.code === undefined ? nothing : html`<span class="find-code">${node.code}</span> `}${breakable(node.name)}</span>
        <b class="find-amount" aria-hidden="true">${amountText(node.amount, digits, wording)}</b><span class="visually-hidden">${moneyText(node.amount, digits, wording)}</span>
        ${path.length < 2 ? nothing : html`<span class="find-path">${breakable(messages.delta.path(path.slice(0, -1).map(({ name }) => name)))}</span>`}
      </div>`;
    };
    return html`<div class="finder" @focusout=${this.close}>
      <input
        class="find"
        type="text"
        inputmode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck="false"
        role="combobox"
        aria-label=${messages.delta.search}
        aria-autocomplete="list"
        aria-expanded=${isOpen && hasFound ? "true" : "false"}
        aria-controls="found"
        aria-activedescendant=${isOpen && active >= 0 ? `found-${active}` : nothing}
        placeholder=${messages.delta.searchHint}
        .value=${this.text}
        @input=${this.onInput}
        @compositionend=${this.onInput}
        @keydown=${this.onKeyDown}
      />
      <div class="found" ?hidden=${!isOpen}>
        <div role="listbox" id="found" aria-label=${messages.delta.search} ?hidden=${!hasFound} @pointerdown=${this.keepFocus} @click=${this.onClick}>${isOpen ? found.paths.map(option) : nothing}</div>
        ${hasFound && found.count <= MOST_FOUND ? nothing : html`<p class="found-count" aria-hidden="true">${said}</p>`}
      </div>
      <p class="visually-hidden" aria-live="polite">${said}</p>
    </div>`;
  }

  private search(): void {
    this.found = this.tree === undefined ? NOTHING : searchExpenditure(this.tree, this.text, MOST_FOUND);
    this.active = -1;
  }

  private update(): void {
    this.host.requestUpdate();
  }

  private take(index: number): void {
    const path = this.found.paths[index];
    if (path === undefined) return;
    this.text = "";
    this.isOpen = false;
    this.search();
    this.update();
    this.choose(path);
  }

  private readonly close = (): void => {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.update();
  };

  private readonly onInput = (event: Event): void => {
    // Half of what an input method composes is no text yet.
    if (event instanceof InputEvent && event.isComposing) return;
    this.text = (event.target as HTMLInputElement).value;
    this.isOpen = true;
    this.search();
    this.update();
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { length } = this.found.paths;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && length > 0) {
      this.active = this.isOpen
        ? (this.active + step + (this.active < 0 && step < 0 ? 1 : 0) + length) % length
        : this.active;
      this.isOpen = true;
      void this.host.updateComplete.then(() => {
        this.host.renderRoot.querySelector(`#found-${this.active}`)?.scrollIntoView({ block: "nearest" });
      });
    } else if (event.key === "Enter" && this.isOpen) this.take(Math.max(0, this.active));
    else if (event.key === "Escape" && this.isOpen) this.isOpen = false;
    else if (event.key === "Escape" && this.text !== "") {
      this.text = "";
      this.search();
    } else return;
    event.preventDefault();
    // A dialog around the card must not close too.
    event.stopPropagation();
    this.update();
  };

  /** A press on an entry leaves the focus in the box, whose loss would close the list before the click. */
  private readonly keepFocus = (event: Event): void => {
    event.preventDefault();
  };

  private readonly onClick = (event: Event): void => {
    const entry = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    if (entry !== null) this.take(Number(entry.getAttribute("data-index")));
  };
}
