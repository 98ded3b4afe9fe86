import { html, type ReactiveControllerHost, type TemplateResult } from "lit";
import { BASE_FONT_SIZE } from "../../theme/tokens.js";
import type { ChartBox } from "./budget-element.js";
import { NARROW_WIDTH } from "./card-class.js";
import { printMedia } from "./print-media.js";
import type { Wording } from "./wording.js";

/** Width in px, at body size 14, of a drawing that is wider than its card. */
const WIDE_WIDTH = 640;

/** How a card is drawn at the room there is. */
export interface DrawnForm {
  /** Whether the drawing gives way to bars in a rank. */
  readonly ranked: boolean;
  /** The room the drawing is laid out for. */
  readonly room: ChartBox;
  /** The button that changes between the two in a narrow card; `undefined` elsewhere. */
  readonly control: TemplateResult | undefined;
  /** Puts a drawing that is wider than its card into a frame that scrolls. */
  readonly framed: (drawing: TemplateResult) => TemplateResult;
}

/**
 * The choice of the reader of a narrow card: bars in a rank, which fit, or the drawing that wide cards have, which
 * scrolls sideways within the card.
 */
export class WideChoice {
  private isChosen = false;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** What is drawn in a box. Paper cannot be scrolled. */
  form(box: ChartBox, { messages }: Wording): DrawnForm {
    const scale = box.fontSize / BASE_FONT_SIZE;
    // In large text a drawing needs more room for its words.
    const isNarrow = box.cardWidth < NARROW_WIDTH * Math.max(1, scale);
    const isWide = isNarrow && this.isChosen && !printMedia.isPrinting;
    const width = WIDE_WIDTH * scale;
    return {
      ranked: isNarrow && !isWide,
      room: isWide ? { ...box, width, height: 0 } : box,
      control: isNarrow
        ? html`<button type="button" class="wide-choice" aria-pressed=${isWide ? "true" : "false"} @click=${this.toggle}>${messages.common.wideDrawing}</button>`
        : undefined,
      framed: (drawing) =>
        isWide
          ? html`<p class="wide-hint" aria-hidden="true">${messages.common.wideDrawingHint}</p><div class="wide-scroll">${drawing}</div>`
          : drawing,
    };
  }

  private readonly toggle = (): void => {
    this.isChosen = !this.isChosen;
    this.host.requestUpdate();
  };
}
