import { html, svg, type TemplateResult } from "lit";
import type { Verdict } from "../../budget/reconcile/types.js";

/** Strokes in a square of 16: a tick, ≈, ≠, two labels, a question mark. */
const STROKES: Readonly<Record<Verdict, string>> = {
  match: "M2.5 8.5 6.5 12.5 13.5 4.5",
  rounding: "M2 7C4 4.6 6 4.6 8 6.2S12 7.8 14 5.4M2 11.6C4 9.2 6 9.2 8 10.8S12 12.4 14 10",
  contradiction: "M2.5 6H13.5M2.5 10.5H13.5M10.5 2.5 5.5 14",
  naming: "M1.5 3H9.5V9H1.5ZM6.5 9V13.5H14.5V7.5H9.5",
  "not-evaluable": "M5 6.2A3 3 0 1 1 9.4 8.5C8.4 9.1 8 9.6 8 10.6M8 13V13.6",
};

/** The sign of a verdict, beside its word; as large as the letters around it, which it takes its colour from. */
export function verdictSign(verdict: Verdict): TemplateResult {
  // As high as the letters: the rest of the square hangs below the line they stand on.
  return html`<svg class="sign" width="1em" height=".84em" viewBox="0 0 16 13.4" overflow="visible" aria-hidden="true">
    ${svg`<path d=${STROKES[verdict]} fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"></path>`}
  </svg>`;
}
