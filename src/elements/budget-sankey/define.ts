import { BudgetSankey } from "./budget-sankey.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-sankey") === undefined) customElements.define("budget-sankey", BudgetSankey);

declare global {
  interface HTMLElementTagNameMap {
    "budget-sankey": BudgetSankey;
  }
}
