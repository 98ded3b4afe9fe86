import { html, nothing, type TemplateResult } from "lit";
import type { Reconciliation } from "../../budget/reconcile.js";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { clauses } from "../base/breakable.js";
import type { WayToChecks } from "../base/check-badges.js";
import { gravest, summarySentence } from "./checks-wording.js";
import { reconciliationOf } from "./reconciling.js";
import { verdictSign } from "./verdict-sign.js";

/** Sign of the gravest verdict, and how many checks have each. */
export function badgeTemplate(reconciliation: Reconciliation, messages: Messages): TemplateResult {
  const words = messages.common.labelled(messages.chart.checks, summarySentence(reconciliation, messages));
  return html`${verdictSign(gravest(reconciliation))} <bdi>${clauses(words)}</bdi>`;
}

/** What a list below a line tells is told to the element's own page by nobody but the element itself. */
function keepWithin(event: Event): void {
  event.stopPropagation();
}

/** The badge as a line in the footnote of a chart; none where there is nothing to check. */
export function badgeLine(
  budget: Budget,
  messages: Messages,
  ready: () => void,
  { go, isOpen }: WayToChecks,
): TemplateResult | undefined {
  try {
    const reconciliation = reconciliationOf(budget, ready, false);
    if (reconciliation === undefined || reconciliation.checks.length === 0) return undefined;
    return html`<div class="check-badge"><button type="button" class="to-checks" aria-expanded=${isOpen ?? nothing} @click=${go}>${badgeTemplate(reconciliation, messages)}</button></div>
      ${isOpen === true ? html`<budget-checks .budget=${budget} heading-level="3" @budget-load=${keepWithin} @budget-select=${keepWithin}></budget-checks>` : nothing}`;
  } catch {
    // The chart is whole without it; <budget-checks> says what is wrong.
    return undefined;
  }
}
