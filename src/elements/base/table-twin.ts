import { nothing, render, type ReactiveController, type ReactiveElement } from "lit";
import { tableTemplate, type TableModel } from "./data-table.js";
import { printMedia } from "./print-media.js";

/** Time in ms after a drawing before its table twin is made, so that the picture stands first. */
const DELAY = 200;

/**
 * The table twin of a chart: always in the page for assistive technology and for paper, but made after the picture, when
 * the page is at rest. Whoever waits for `updateComplete` finds it there.
 */
export class TableTwin implements ReactiveController {
  private model: (() => TableModel) | undefined;
  private isStale = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idle = 0;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  /** What the twin is made of from now on; nothing where the card shows the table itself. */
  use(model: (() => TableModel) | undefined): void {
    this.model = model;
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
    this.cancel();
  }

  /** Makes the twin now where it is not made yet. */
  flush(): void {
    this.cancel();
    if (!this.isStale) return;
    this.isStale = false;
    const place = this.host.renderRoot.querySelector<HTMLElement>(".table-twin");
    if (place !== null) render(this.model === undefined ? nothing : tableTemplate(this.model(), false), place);
  }

  private schedule(): void {
    this.cancel();
    this.timer = setTimeout(() => {
      // Older Safari has no idle time of its own to give.
      if (typeof requestIdleCallback === "function") this.idle = requestIdleCallback(() => this.flush());
      else this.flush();
    }, DELAY);
  }

  private cancel(): void {
    clearTimeout(this.timer);
    if (this.idle !== 0) cancelIdleCallback(this.idle);
    this.idle = 0;
  }
}
