import { html, type TemplateResult } from "lit";
import type { Reconciliation } from "../../budget/reconcile.js";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { clauses } from "../base/breakable.js";
import { gravest, summarySentence } from "./checks-wording.js";
import { reconciliationOf } from "./reconciling.js";
import { verdictSign } from "./verdict-sign.js";

/** Sign of the gravest verdict, and how many checks have each. */
export function badgeTemplate(reconciliation: Reconciliation, messages: Messages): TemplateResult {
  const words = messages.common.labelled(messages.chart.checks, summarySentence(reconciliation, messages));
  return html`${verdictSign(gravest(reconciliation))} <bdi>${clauses(words)}</bdi>`;
}

/**
 * The badge as a line in the footnote of a chart; none where there is nothing to check.
 * @param open goes to the list of checks; without it the line is text
 */
export function badgeLine(
  budget: Budget,
  messages: Messages,
  ready: () => void,
  open?: () => void,
): TemplateResult | undefined {
  try {
    const reconciliation = reconciliationOf(budget, ready, false);
    if (reconciliation === undefined || reconciliation.checks.length === 0) return undefined;
    const badge = badgeTemplate(reconciliation, messages);
    return html`<div class="check-badge">${open === undefined ? badge : html`<button type="button" class="to-checks" @click=${open}>${badge}</button>`}</div>`;
  } catch {
    // The chart is whole without it; <budget-checks> says what is wrong.
    return undefined;
  }
}
