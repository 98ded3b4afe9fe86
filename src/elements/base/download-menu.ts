import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import type { Messages } from "../../text/messages.js";
import { takeAway, TAKE_AWAY_KINDS, type TakeAway, type TakeAwayKind, type TakeAwayOutcome } from "./download.js";
import { placeInWindow, POPOVER, showInTopLayer } from "./top-layer.js";

/** Distance in pixels between the menu and its button, and the edge of the window. */
const GAP = 4;
const EDGE = 8;

/**
 * The menu below the download button (WAI-ARIA menu button pattern): Enter, Space or an arrow opens it, arrows, Home and
 * End move, Esc and Tab close it, and so does a press anywhere else. It stands in the top layer where the browser has
 * one. What was copied or did not work is said in the menu itself; a saved file closes it.
 */
export class DownloadMenu implements ReactiveController {
  private readonly host: LitElement;
  private isOpen = false;
  private outcome: TakeAwayOutcome | undefined;
  /** Which entry takes the focus once the menu is drawn: first or last. */
  private entering: 0 | -1 | undefined;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close(false);
  }

  hostUpdated(): void {
    const menu = this.menu;
    if (menu === null) {
      this.listen(false);
      this.isOpen = false;
      return;
    }
    showInTopLayer(menu, this.isOpen);
    if (!this.isOpen) return;
    this.place();
    if (this.entering !== undefined) this.focusItem(this.entering);
    this.entering = undefined;
  }

  /**
   * Button and menu.
   * @param what asked for only when an entry is chosen
   */
  template(messages: Messages, what: (card: HTMLElement) => TakeAway): TemplateResult {
    const { download, common } = messages;
    const { outcome } = this;
    return html`<div class="download" @focusout=${this.onFocusOut}>
      <button type="button" class="download-button" aria-haspopup="menu" aria-expanded=${this.isOpen ? "true" : "false"}
        aria-controls="download-menu" @click=${this.onButtonClick} @keydown=${this.onButtonKey}>${common.download}</button>
      <div class="download-menu ${this.isOpen ? "open" : ""}" id="download-menu" popover=${POPOVER} @keydown=${this.onMenuKey}>
        <div role="menu" aria-label=${common.download}>
          ${TAKE_AWAY_KINDS.map(
            (kind) =>
              html`<button type="button" role="menuitem" tabindex="-1" data-kind=${kind} @click=${() => void this.choose(kind, what)}>${download.kind[kind]}</button>`,
          )}
        </div>
        <p class="download-outcome" role="status">${outcome === undefined || outcome === "saved" ? nothing : download[outcome]}</p>
      </div>
    </div>`;
  }

  private get menu(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(".download-menu");
  }

  private get button(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(".download-button");
  }

  private get items(): HTMLElement[] {
    return Array.from(this.menu?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []);
  }

  private async choose(kind: TakeAwayKind, what: (card: HTMLElement) => TakeAway): Promise<void> {
    const card = this.host.renderRoot.querySelector<HTMLElement>(".card");
    if (card === null) return;
    this.outcome = undefined;
    const outcome = await takeAway(kind, what(card));
    if (outcome === "saved") {
      this.close(true);
      return;
    }
    this.outcome = outcome;
    this.host.requestUpdate();
  }

  private open(entering: 0 | -1): void {
    this.isOpen = true;
    this.entering = entering;
    this.outcome = undefined;
    this.listen(true);
    this.host.requestUpdate();
  }

  private close(refocus: boolean): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.listen(false);
    if (refocus) this.button?.focus();
    this.host.requestUpdate();
  }

  private listen(on: boolean): void {
    const change = on ? "addEventListener" : "removeEventListener";
    document[change]("pointerdown", this.onOutside, true);
    window[change]("scroll", this.place, true);
    window[change]("resize", this.place);
  }

  private focusItem(index: number): void {
    const { items } = this;
    items[(index + items.length) % items.length]?.focus();
  }

  private readonly onButtonClick = (): void => {
    if (this.isOpen) this.close(true);
    else this.open(0);
  };

  private readonly onButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.open(event.key === "ArrowDown" ? 0 : -1);
  };

  private readonly onMenuKey = (event: KeyboardEvent): void => {
    const index = this.items.findIndex((item) => item === event.target);
    const next: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 };
    const to = next[event.key];
    if (to !== undefined) this.focusItem(to);
    else if (event.key === "Escape") this.close(true);
    else {
      // Tab goes on from the button; the menu is closed by the loss of the focus.
      if (event.key === "Tab") this.close(true);
      return;
    }
    event.preventDefault();
    // A dialog around the card must not close too.
    event.stopPropagation();
  };

  private readonly onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    // Without a target the window lost the focus, or a press on bare ground, which is seen to elsewhere.
    if (to instanceof Node && !(event.currentTarget as Element).contains(to)) this.close(false);
  };

  private readonly onOutside = (event: Event): void => {
    const around = this.menu?.parentElement;
    if (!around || !event.composedPath().includes(around)) this.close(false);
  };

  /** Below the button, its end at the button's end; above where there is no room, and whole inside the window. */
  private readonly place = (): void => {
    const { menu, button } = this;
    if (menu === null || button === null) return;
    const anchor = button.getBoundingClientRect();
    const [width, height] = [menu.offsetWidth, menu.offsetHeight];
    const fromStart = getComputedStyle(menu).direction === "rtl";
    const left = fromStart ? anchor.left : anchor.right - width;
    const below = anchor.bottom + GAP;
    const fits = below + height + EDGE <= window.innerHeight || anchor.top - GAP - height < EDGE;
    const most = document.documentElement.clientWidth - width - EDGE;
    placeInWindow(menu, Math.max(EDGE, Math.min(most, left)), fits ? below : anchor.top - GAP - height);
  };
}
