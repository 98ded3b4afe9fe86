import { nothing, render, type ReactiveController, type ReactiveElement, type TemplateResult } from "lit";
import { whenAtRest } from "./at-rest.js";
import { printMedia } from "./print-media.js";

/** So that the picture stands first. */
const REST = { delay: 200 };

/** What is made of a part of the card: asked for when it is made. */
export type MakePart = () => TemplateResult | undefined;

/**
 * The parts of a card that come after the picture, when the page is at rest: the table twin, which assistive technology and
 * paper need, and the line on reconciliation. Each stands in a place of its own, which the card leaves empty, so that it
 * costs no drawing of the chart. Whoever waits for `updateComplete` finds them there.
 */
export class Afterwards implements ReactiveController {
  private parts: Readonly<Record<string, MakePart>> = {};
  private finish: (() => void) | undefined;
  private isStale = false;
  private cancel: (() => void) | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  /**
   * What the places are filled with from now on, by their selectors.
   * @param finish what is done to the whole card then
   */
  use(parts: Readonly<Record<string, MakePart>>, finish?: () => void): void {
    this.parts = parts;
    this.finish = finish;
    this.isStale = true;
  }

  hostConnected(): void {
    if (this.isStale) this.schedule();
  }

  hostUpdated(): void {
    // Paper does not wait.
    if (printMedia.isPrinting) this.flush();
    else if (this.isStale) this.schedule();
  }

  hostDisconnected(): void {
    this.cancel?.();
  }

  /** Makes the parts now where they are not made yet. */
  flush(): void {
    this.cancel?.();
    if (!this.isStale) return;
    this.isStale = false;
    for (const selector of Object.keys(this.parts)) this.renew(selector);
    this.finish?.();
  }

  /** Makes one part anew, if it is made already. */
  renew(selector: string): void {
    const place = this.isStale ? null : this.host.renderRoot.querySelector<HTMLElement>(selector);
    if (place !== null) render(this.parts[selector]?.() ?? nothing, place);
  }

  private schedule(): void {
    this.cancel?.();
    this.cancel = whenAtRest(() => {
      this.flush();
    }, REST);
  }
}
