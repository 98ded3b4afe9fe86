import { html, nothing, svg, type TemplateResult } from "lit";
import type { MarkController } from "./mark-controller.js";

/** What a mark is for keyboard and assistive technology. */
export interface MarkButton {
  readonly key: string;
  /** Name, amount, share: the whole of it in words. */
  readonly label: string;
  /** `undefined` where pressing it opens something elsewhere: it is no switch. */
  readonly selected: boolean | undefined;
  /** Whether what it opens is open; `undefined` where it opens nothing in place. */
  readonly expanded?: boolean | undefined;
}

/** An area in pixels. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const word = (state: boolean | undefined): "true" | "false" | typeof nothing =>
  state === undefined ? nothing : state ? "true" : "false";

/**
 * The button of a mark in HTML. It lies over the words of its row, which are hidden from assistive technology: the label
 * says them whole, with units. The row is positioned and carries `data-key` too.
 */
export function markButton(marks: MarkController, { key, label, selected, expanded }: MarkButton): TemplateResult {
  return html`<div
    class="mark-button"
    data-key=${key}
    role="button"
    tabindex=${marks.tabIndex(key)}
    aria-label=${label}
    aria-pressed=${expanded === undefined ? word(selected) : nothing}
    aria-expanded=${word(expanded)}
    aria-describedby=${key === marks.active ? "tooltip" : nothing}
  ></div>`;
}

/** The button of a mark in SVG: the area to point at, {@link markButton} in all else. */
export function markHit(marks: MarkController, area: Area, { key, label, selected }: MarkButton): TemplateResult {
  return svg`<rect
    class="hit"
    data-key=${key}
    role="button"
    tabindex=${marks.tabIndex(key)}
    aria-label=${label}
    aria-pressed=${word(selected)}
    aria-describedby=${key === marks.active ? "tooltip" : nothing}
    x=${area.x}
    y=${area.y}
    width=${area.width}
    height=${area.height}
    rx="3"
  ></rect>`;
}
