import { html, nothing, render } from "lit";
import { breakable } from "./breakable.js";
import type { GlossaryPlace } from "./glossary-links.js";
import { DOCKED_BELOW, showsFocus, TOOLTIP_GRACE } from "./mark-controller.js";
import { placeTooltip } from "./tooltip-placement.js";
import { POPOVER } from "./top-layer.js";

/** In so many ms after a finger came down the focus is its doing. */
const PRESS = 1000;

/**
 * The tooltip of a term in running words: what it means, beside it, for a pointer, a finger and the keyboard alike.
 * Activating the term leads to the list of all; a finger's first touch shows the tooltip, its second does that. There is
 * one on a page, and it is in the page only while it is shown.
 */
class TermTooltip {
  private link: HTMLElement | undefined;
  private box: HTMLElement | undefined;
  private closing: ReturnType<typeof setTimeout> | undefined;
  private isTouch = false;
  private pressedAt = 0;
  /** The term that the finger on it has shown already. */
  private touched: HTMLElement | undefined;

  /** What a link to a term does with all that happens to it. */
  listener(term: string, place: GlossaryPlace): (event: Event) => void {
    return (event) => {
      const link = event.currentTarget;
      if (!(link instanceof HTMLElement)) return;
      const isTouch = (event as Partial<PointerEvent>).pointerType === "touch";
      switch (event.type) {
        case "pointerdown":
          this.isTouch = isTouch;
          this.pressedAt = event.timeStamp;
          this.touched = isTouch ? this.link : undefined;
          break;
        case "pointerleave":
          if (!isTouch) this.hideSoon();
          break;
        case "blur":
          this.hide();
          break;
        case "click":
          event.preventDefault();
          if (this.isTouch && this.touched !== link) this.show(link, term, place);
          else {
            this.hide();
            place.reveal(term, link);
          }
          break;
        case "focus":
          // A press brings the focus too; long after it, it was the keyboard.
          if (!showsFocus(link) || (this.isTouch && event.timeStamp - this.pressedAt < PRESS)) break;
          this.isTouch = false;
          this.show(link, term, place);
          break;
        default:
          if (isTouch) break;
          this.isTouch = false;
          this.show(link, term, place);
      }
    };
  }

  private show(link: HTMLElement, term: string, place: GlossaryPlace): void {
    clearTimeout(this.closing);
    if (this.link === link) return;
    this.hide();
    this.link = link;
    this.box = document.createElement("div");
    link.closest(".card")?.append(this.box);
    render(
      html`<div class="tooltip" id="term-tooltip" role="tooltip" popover=${POPOVER} @pointerenter=${() => clearTimeout(this.closing)} @pointerleave=${this.hideSoon}>
        <div class="tooltip-name">${breakable(term)}</div>
        <p>${breakable(place.explain(term))}</p>
        ${this.isTouch ? html`<p class="tooltip-hint">${place.again}</p>` : nothing}
      </div>`,
      this.box,
    );
    link.setAttribute("aria-describedby", "term-tooltip");
    window.addEventListener("scroll", this.onScroll, { capture: true, passive: true });
    document.addEventListener("keydown", this.onKeyDown, true);
    document.addEventListener("pointerdown", this.onPointerDown, true);
    this.put();
  }

  private put(): void {
    const tooltip = this.box?.firstElementChild;
    // What the term is part of stays visible: a figure below its name, the sentence around it.
    const around = this.link?.closest("li, p, th, dt, dd");
    const docked = this.isTouch && document.documentElement.clientWidth < DOCKED_BELOW;
    if (tooltip instanceof HTMLElement) placeTooltip(tooltip, this.link, around ? [around] : [], docked);
  }

  /** Takes the tooltip away. */
  hide(): void {
    clearTimeout(this.closing);
    if (this.box === undefined) return;
    this.box.remove();
    this.link?.removeAttribute("aria-describedby");
    this.link = this.box = undefined;
    window.removeEventListener("scroll", this.onScroll, { capture: true });
    document.removeEventListener("keydown", this.onKeyDown, true);
    document.removeEventListener("pointerdown", this.onPointerDown, true);
  }

  private readonly hideSoon = (): void => {
    clearTimeout(this.closing);
    this.closing = setTimeout(() => {
      this.hide();
    }, TOOLTIP_GRACE);
  };

  /** It goes with its term, or away where that has left the window. */
  private readonly onScroll = (): void => {
    const box = this.link?.getBoundingClientRect();
    if (box === undefined || box.height === 0 || box.bottom < 0 || box.top > window.innerHeight) this.hide();
    else this.put();
  };

  /** Esc closes it wherever the focus is, and does nothing else then. */
  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.hide();
  };

  private readonly onPointerDown = (event: Event): void => {
    const path = event.composedPath();
    if (this.link !== undefined && this.box !== undefined && !path.includes(this.link) && !path.includes(this.box))
      this.hide();
  };
}

/** The one tooltip of terms of the page. */
export const termTooltip = new TermTooltip();
