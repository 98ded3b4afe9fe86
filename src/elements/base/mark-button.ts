import { html, nothing, type TemplateResult } from "lit";
import type { MarkController } from "./mark-controller.js";
import { place, shape, type Area, type Shape } from "./shape.js";

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

const word = (state: boolean | undefined): "true" | "false" | undefined =>
  state === undefined ? undefined : state ? "true" : "false";

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
    aria-pressed=${(expanded === undefined ? word(selected) : undefined) ?? nothing}
    aria-expanded=${word(expanded) ?? nothing}
    aria-describedby=${key === marks.active ? "tooltip" : nothing}
  ></div>`;
}

/** The button of a mark in SVG: the area to point at, {@link markButton} in all else. */
export function markHit(marks: MarkController, area: Area, { key, label, selected }: MarkButton): Shape {
  return shape("rect", {
    class: "hit",
    "data-key": key,
    role: "button",
    tabindex: marks.tabIndex(key),
    "aria-label": label,
    "aria-pressed": word(selected),
    "aria-describedby": key === marks.active ? "tooltip" : undefined,
    ...place(area),
    rx: 3,
  });
}
