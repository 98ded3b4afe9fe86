import { BudgetSummary } from "./budget-summary.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-summary") === undefined) customElements.define("budget-summary", BudgetSummary);

declare global {
  interface HTMLElementTagNameMap {
    "budget-summary": BudgetSummary;
  }
}
