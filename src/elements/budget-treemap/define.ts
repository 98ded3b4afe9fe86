import { BudgetTreemap } from "./budget-treemap.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-treemap") === undefined) customElements.define("budget-treemap", BudgetTreemap);

declare global {
  interface HTMLElementTagNameMap {
    "budget-treemap": BudgetTreemap;
  }
}
