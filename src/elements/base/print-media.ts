import type { ReactiveElement } from "lit";

/** An element that draws itself anew for another width, or with patterns. */
export interface Printed extends ReactiveElement {
  /**
   * Called when the page is about to be laid out for paper, when it has been, and when it is back on the screen; also when
   * the reader turns forced colours on or off.
   */
  paperChanged(): void;
}

/** Width in CSS pixels that A4 upright leaves between margins of 15 mm. */
const A4_WIDTH = 680;

/**
 * Tells elements that the page is printed. Just before, when no box has the size of the paper yet, they take the width
 * of A4: what was laid out for a wide window would reach over the page, and browsers shrink the whole page then. Once
 * Chromium has laid the page out for its paper it tells so, and they take the width they have there.
 */
class PrintMedia {
  private readonly print = typeof matchMedia === "function" ? matchMedia("print") : undefined;
  private readonly forcedColors = typeof matchMedia === "function" ? matchMedia("(forced-colors: active)") : undefined;
  private readonly elements = new Set<Printed>();
  private expecting = false;

  /** Whether the page is laid out for paper, or about to be. */
  get isPrinting(): boolean {
    return this.expecting || this.print?.matches === true;
  }

  /** Whether categories are told apart by patterns: where there is no colour, on paper and in forced colours. */
  get needsPatterns(): boolean {
    return this.isPrinting || this.forcedColors?.matches === true;
  }

  /** Width to draw for before there is a page to measure; `undefined` at any other time. */
  get expectedWidth(): number | undefined {
    return this.expecting ? A4_WIDTH : undefined;
  }

  private readonly begin = (): void => {
    this.expecting = this.print?.matches !== true;
    this.tell();
  };

  private readonly end = (): void => {
    this.expecting = false;
    this.tell();
  };

  private tell(): void {
    for (const element of this.elements) element.paperChanged();
  }

  /** Calls the element's {@link Printed.paperChanged} from now on. */
  subscribe(element: Printed): void {
    if (this.elements.size === 0) {
      addEventListener("beforeprint", this.begin);
      addEventListener("afterprint", this.end);
      this.print?.addEventListener("change", this.end);
      this.forcedColors?.addEventListener("change", this.end);
    }
    this.elements.add(element);
  }

  /** Ends {@link subscribe}. */
  unsubscribe(element: Printed): void {
    this.elements.delete(element);
    if (this.elements.size > 0) return;
    removeEventListener("beforeprint", this.begin);
    removeEventListener("afterprint", this.end);
    this.print?.removeEventListener("change", this.end);
    this.forcedColors?.removeEventListener("change", this.end);
  }
}

/** The one print watcher of the page. */
export const printMedia = new PrintMedia();
