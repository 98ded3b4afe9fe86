import { BudgetTable } from "./budget-table.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-table") === undefined) customElements.define("budget-table", BudgetTable);

declare global {
  interface HTMLElementTagNameMap {
    "budget-table": BudgetTable;
  }
}
