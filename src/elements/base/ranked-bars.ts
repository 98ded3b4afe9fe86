import { html, type TemplateResult } from "lit";
import { categoryClass } from "../../theme/palette.js";
import { breakable } from "./breakable.js";
import { markButton } from "./mark-button.js";
import type { MarkController } from "./mark-controller.js";
import { draw, shape } from "./shape.js";

/** A row of ranked bars; texts ready to show. */
export interface RankedBar {
  readonly key: string;
  readonly name: string;
  readonly category: string | undefined;
  readonly amount: string;
  readonly share: string;
  /** Part of the whole, 0 to 1: the length of the bar. */
  readonly part: number;
  /** Name for assistive technology. */
  readonly label: string;
}

/** Bars shorter than this many pixels would not be seen. */
const LEAST_BAR = 2;

/** A list of bars on the scale of the whole: the narrow form of the sankey. */
export function rankedBars(
  heading: string,
  bars: readonly RankedBar[],
  chart: {
    readonly marks: MarkController;
    readonly selected: string | undefined;
    readonly isMarked: (key: string) => boolean;
    readonly width: number;
    readonly wide?: boolean;
    /** What all bars are parts of, as it is printed. */
    readonly whole?: string | undefined;
    /** Whether the whole of all bars is marked: its heading stands for it. */
    readonly isWholeMarked?: boolean;
  },
): TemplateResult {
  if (bars.length === 0) return html``;
  return html`<div class="ranked ${chart.wide === true ? "wide" : ""}" role="group" aria-label=${heading}>
    <div class="ranked-heading ${chart.isWholeMarked === true ? "selected" : ""}" aria-hidden="true"><span>${heading}</span><span>${chart.whole}</span></div>
    ${bars.map((bar) => {
      const selected = bar.key === chart.selected;
      return html`<div class="ranked-row ${categoryClass(bar.category)} ${chart.isMarked(bar.key) ? "selected" : ""} ${bar.key === chart.marks.active ? "active" : ""}" data-key=${bar.key}>
        ${markButton(chart.marks, { key: bar.key, label: bar.label, selected })}
        <div class="ranked-name" aria-hidden="true">${breakable(bar.name)}</div>
        <div class="ranked-amount" aria-hidden="true">${bar.amount}</div>
        <div class="ranked-track" aria-hidden="true">${barTemplate(bar.part, chart.width - 76)}</div>
        <div class="ranked-share" aria-hidden="true">${bar.share}</div>
      </div>`;
    })}
  </div>`;
}

/** A bar in its track, its length a part of the whole. */
export function barTemplate(part: number, width: number, height = 10): TemplateResult {
  const least = width > 0 ? LEAST_BAR / width : 0;
  const length = part > 0 ? Math.max(part, least) * 100 : 0;
  return draw(
    shape("svg", { width: "100%", height, "aria-hidden": "true" }, [
      shape("rect", { class: "track", width: "100%", height }),
      shape("rect", { class: "bar", width: `${length}%`, height }),
    ]),
  );
}
