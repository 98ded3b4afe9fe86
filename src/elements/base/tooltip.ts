import { html, nothing, type TemplateResult } from "lit";
import type { Pointing } from "../../text/messages.js";
import { categoryClass } from "../../theme/palette.js";
import { breakable } from "./breakable.js";
import type { MarkController } from "./mark-controller.js";
import { POPOVER } from "./top-layer.js";

/** What a tooltip says of a mark; all texts ready to show. */
export interface TooltipContent {
  /** Functional category whose swatch stands before the name. */
  readonly category: string | undefined;
  readonly code: string | undefined;
  readonly name: string;
  readonly amount: string;
  readonly unit: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly sentences: readonly string[];
  /** What activating the mark does. */
  readonly hint: Readonly<Record<Pointing, string>> | undefined;
  /** Whether that is to open something. A mark that is selected is a switch, which says so itself: its hint is seen only. */
  readonly opens?: boolean;
  /** What a listener is told besides, first of all: what others see at the mark and its name does not say. */
  readonly said?: string;
}

/** The one tooltip of a card: in the top layer where the browser has one, so that nothing around the card cuts it. */
export function tooltipTemplate(marks: MarkController): TemplateResult {
  const content = marks.content;
  return html`<div class="tooltip" role="tooltip" popover=${POPOVER} part="tooltip" @pointerenter=${marks.onTooltipEnter} @pointerleave=${marks.onPointerOut}>
    ${content === undefined ? nothing : contentTemplate(content, marks.pointing)}
  </div>`;
}

function contentTemplate(content: TooltipContent, pointing: Pointing): TemplateResult {
  return html`<div class="tooltip-name">
      <i class="swatch ${categoryClass(content.category)}" aria-hidden="true"></i><bdi>${content.code === undefined ? nothing : html`${content.code} `}${breakable(content.name)}</bdi>
    </div>
    <div class="tooltip-amount"><bdi><b>${content.amount}</b> ${content.unit}</bdi></div>
    ${detailsTemplate(content, pointing)}`;
}

/** What a mark is described by: its own label has said name and amount. */
function detailsTemplate({ rows, sentences, hint, opens, said }: TooltipContent, pointing: Pointing): TemplateResult {
  return html`<div id="tooltip">
    ${said === undefined ? nothing : html`<p class="visually-hidden">${said}</p>`}
    ${rows.length === 0 ? nothing : html`<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}
    ${sentences.map((sentence) => html`<p>${breakable(sentence)}</p>`)}
    ${hint === undefined ? nothing : html`<p class="tooltip-hint" aria-hidden=${opens === true ? nothing : "true"}>${hint[pointing]}</p>`}
  </div>`;
}
