import type { ReactiveController, ReactiveElement } from "lit";
import { forgetCanvasFamilies } from "./canvas-family.js";
import { expectFirstBox, firstBox, forgetFirstBox, isSameBox, measureCard, NO_BOX, type CardBox } from "./card-box.js";
import { forgetMeasuredText } from "./measure-text.js";
import { surroundingsOf, type Surroundings } from "./surroundings.js";

/** What the room of a card depends on. */
export interface RoomNeeds {
  /** Language that the card is set in. */
  readonly language: () => string;
  /** Height that the drawing needs at least, in px, once there is one. */
  readonly minimumHeight: () => number | undefined;
}

/** The room of an element's card: measured before its first drawing, and when its size, its fonts or the paper change. */
export class CardRoom implements ReactiveController {
  /** As measured last. */
  box: CardBox = NO_BOX;
  private resizeObserver: ResizeObserver | undefined;
  private resizeFrame = 0;
  /** Whether the page gives the card more height than it needs, as a grid of cards does. */
  private isStretched = false;

  constructor(
    private readonly host: ReactiveElement,
    private readonly needs: RoomNeeds,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.resizeObserver = new ResizeObserver(() => {
      // Not at once: a new size within the callback would be another notification in the same frame.
      cancelAnimationFrame(this.resizeFrame);
      this.resizeFrame = requestAnimationFrame(() => {
        this.measure();
      });
    });
    document.fonts.addEventListener("loadingdone", this.fontsArrived);
    if (this.host.hasUpdated) this.observe();
    else expectFirstBox(this.host.renderRoot, this.needs.language);
  }

  hostDisconnected(): void {
    forgetFirstBox(this.host.renderRoot);
    this.resizeObserver?.disconnect();
    this.resizeObserver = undefined;
    cancelAnimationFrame(this.resizeFrame);
    document.fonts.removeEventListener("loadingdone", this.fontsArrived);
  }

  /** What the page around the card is like for the drawing that comes; before the first one, its room too. */
  beforeDrawing(): Surroundings {
    if (this.host.hasUpdated) return surroundingsOf(this.host);
    const { box, around } = firstBox(this.host.renderRoot, this.needs.language);
    this.isStretched = box.height > 0;
    // How high the card will be is known only when it is drawn.
    this.box = { ...box, height: 0 };
    return around;
  }

  hostUpdated(): void {
    const height = this.needs.minimumHeight();
    const chart = this.host.renderRoot.querySelector<HTMLElement>(".chart");
    chart?.style.setProperty("min-height", height === undefined ? "0" : `${height}px`);
    this.observe();
    // Measured now, so that the drawing at the height there is comes before another is painted.
    if (this.isStretched) this.measure();
  }

  /** Measures the card, and has it drawn again where it has another room. */
  measure(): void {
    const card = this.host.renderRoot.querySelector(".card");
    // While the page's own content stands there is none: what was measured at first is still the best there is.
    if (card === null) return;
    const box = measureCard(card);
    // A drawing that is as high as it needs says nothing of the height there is.
    this.isStretched = box.height > (this.needs.minimumHeight() ?? Infinity) + 1;
    const next = { ...box, height: this.isStretched ? box.height : 0 };
    if (isSameBox(next, this.box)) return;
    this.box = next;
    this.host.requestUpdate();
  }

  private observe(): void {
    // The width of the button tells when the page or its reader spaces words in another way.
    for (const part of [".card", ".chart", ".segmented button"]) {
      const element = this.host.renderRoot.querySelector(part);
      if (element !== null) this.resizeObserver?.observe(element);
    }
  }

  private readonly fontsArrived = (): void => {
    forgetMeasuredText();
    forgetCanvasFamilies();
    this.measure();
    this.host.requestUpdate();
  };
}
